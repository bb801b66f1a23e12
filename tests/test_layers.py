"""The packages of the extraction know each other in one direction only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "src" / "claimbook" / "extraction"
KNOWS = {
    "quantity": set(),
    "name": set(),
    "period": set(),
    "statement": set(),
    "indicator": {"quantity"},
    "subject": {"name"},
}
SHARED = sorted(path.name for path in ROOT.glob("*.py") if path.stem not in ("engine", "__init__"))


def packages_named_in(text: str) -> set[str]:
    """The packages of the extraction from which a module imports."""
    modules = [node.module or "" for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
    steps = [module.split(".")[2:3] for module in modules if module.startswith("claimbook.extraction.")]
    return {step for (step,) in steps if step in KNOWS}


def test_every_package_is_in_the_order() -> None:
    assert {path.parent.name for path in ROOT.glob("*/__init__.py")} == set(KNOWS)


@pytest.mark.parametrize("package", sorted(KNOWS))
def test_a_package_knows_only_those_below_it(package: str) -> None:
    known = {path.name: packages_named_in(path.read_text()) - {package} for path in (ROOT / package).glob("*.py")}
    assert {name: others - KNOWS[package] for name, others in known.items() if others - KNOWS[package]} == {}


@pytest.mark.parametrize("shared", SHARED)
def test_what_all_packages_share_knows_none_of_them(shared: str) -> None:
    assert packages_named_in((ROOT / shared).read_text()) == set()
