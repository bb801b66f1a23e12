"""The extraction against annotated articles: no figure below its floor, and the stored figures are today's."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
FLOORS = {
    ("claims", "quantity"): 0.99,
    ("claims", "superlative"): 0.95,
    ("claims", "commitment"): 0.8,
    ("fields", "measure"): 0.99,
    ("fields", "bound"): 0.99,
    ("fields", "status"): 0.99,
    ("fields", "period"): 0.97,
    ("fields", "subject"): 0.97,
    ("fields", "indicator"): 0.97,
    ("fields_f1", "baseline"): 0.9,
    ("fields_f1", "attribution"): 0.9,
    ("fields_f1", "direction"): 0.9,
}
INVENTED = PROJECT / "tests" / "gold" / "invented"
FLOORS_OF_INVENTED = {
    ("claims", "quantity"): 0.98,
    ("claims", "superlative"): 0.96,
    ("claims", "commitment"): 0.94,
    ("fields", "measure"): 0.98,
    ("fields", "bound"): 0.99,
    ("fields", "status"): 0.98,
    ("fields", "period"): 0.9,
    ("fields", "subject"): 0.85,
    ("fields", "indicator"): 0.89,
    ("fields_f1", "baseline"): 0.94,
    ("fields_f1", "attribution"): 0.86,
    ("fields_f1", "direction"): 0.95,
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """scripts/measure_accuracy.py as a module."""
    spec = importlib.util.spec_from_file_location("measure_accuracy", PROJECT / "scripts" / "measure_accuracy.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def seeds(script: ModuleType) -> dict[str, Any]:
    """What is measured on the seeds now."""
    return dict(script.measure(PROJECT / "seeds", PROJECT / "tests" / "gold", "tuned on")[0])


@pytest.fixture(scope="module")
def invented(script: ModuleType) -> dict[str, Any]:
    """What is measured on the invented articles now."""
    return dict(script.measure(INVENTED / "articles", INVENTED / "annotations", "invented")[0])


def figure(measured: dict[str, Any], table: str, name: str) -> float:
    """F1 of claims and of fields that are often empty; the share of right ones of the other fields."""
    counts = measured[table][name]
    return float(counts["f1"] if "f1" in counts else counts["right"] / counts["asked"])


@pytest.mark.parametrize(("table", "name"), FLOORS)
def test_seeds_reach_the_floors(seeds: dict[str, Any], table: str, name: str) -> None:
    assert figure(seeds, table, name) >= FLOORS[table, name]


@pytest.mark.parametrize(("table", "name"), FLOORS_OF_INVENTED)
def test_invented_articles_reach_their_floors(invented: dict[str, Any], table: str, name: str) -> None:
    assert figure(invented, table, name) >= FLOORS_OF_INVENTED[table, name]


def test_hardly_any_number_is_unresolved(seeds: dict[str, Any], invented: dict[str, Any]) -> None:
    """At most one number in a hundred has no reason."""
    for measured in (seeds, invented):
        assert measured["unresolved"]["numbers"] <= 0.01 * measured["unresolved"]["of"]


def test_stored_figures_are_what_is_measured(seeds: dict[str, Any]) -> None:
    """data/reference/accuracy.json holds today's figures; run scripts/measure_accuracy.py after a change."""
    stored = json.loads((PROJECT / "data" / "reference" / "accuracy.json").read_text(encoding="utf-8"))
    assert stored["seeds"] == seeds
    assert stored["dev"]["basis"] == "other articles, read while developing"
