"""The executed report notebook as one self-contained HTML page."""

from __future__ import annotations

from pathlib import Path


def render(notebook_path: Path) -> str:
    """The page for this executed notebook: no request, no foreign script, code one click away."""
    raise NotImplementedError
