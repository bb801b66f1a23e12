"""docs/acceptance.md names only tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


def test_every_test_that_the_list_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", (PROJECT / "docs" / "acceptance.md").read_text(encoding="utf-8")))
    sources = [path.read_text(encoding="utf-8") for path in (PROJECT / "tests").glob("test_*.py")]
    defined = set(re.findall(r"^def (test_\w+)\(", "\n".join(sources), re.MULTILINE))
    assert len(named) > 40
    assert named - defined == set()
