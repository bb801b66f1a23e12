"""The executed report notebook as a PDF, set by Typst."""

from __future__ import annotations

from pathlib import Path


def render(notebook_path: Path) -> bytes:
    """The PDF for this executed notebook: A4, tagged, the same bytes for the same notebook."""
    raise NotImplementedError
