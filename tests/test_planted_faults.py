"""Planted faults: made-up news with one fault each, through extraction, cleaning and checks; and its faultless twin."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimbook import cleaning
from claimbook.articles import frame, parse
from claimbook.checks import run_checks
from claimbook.extraction import extract_all

FAULTS = tomllib.loads((Path(__file__).parent / "planted" / "faults.toml").read_text(encoding="utf-8"))["fault"]
NAMES = [f"{number}-{fault['family']}" for number, fault in enumerate(FAULTS, start=1)]


def alarms(news: str, day: str) -> set[tuple[str, str]]:
    """Family and verdict of every check that does not simply hold."""
    texts = news.split("\n=====\n")
    read = [
        parse(f"{number}.txt", text.encode(), {"published": day, "published_basis": "manifest"})
        for number, text in enumerate(texts, start=1)
    ]
    claims, _ = extract_all(read)
    checks = run_checks(cleaning.clean(claims, frame(read)), frame(read))
    return {(row["family"], row["verdict"]) for row in checks.to_dict("records") if row["verdict"] != "holds"}


@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
def test_a_planted_fault_is_found(fault: dict[str, Any]) -> None:
    assert (fault["family"], fault["verdict"]) in alarms(fault["wrong"], fault["day"])


@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
def test_its_faultless_twin_raises_no_alarm(fault: dict[str, Any]) -> None:
    found = alarms(fault["right"], fault["day"])
    assert (fault["family"], fault["verdict"]) not in found
    assert [family for family, verdict in found if verdict == "does_not_hold"] == []


def test_there_are_at_least_forty_in_all_families() -> None:
    assert len(FAULTS) >= 40
    assert len({fault["family"] for fault in FAULTS}) >= 14
    texts = [fault[side] for fault in FAULTS for side in ("wrong", "right")]
    assert len(set(texts)) == len(texts)


def test_the_benchmarks_tell_the_count() -> None:
    page = (Path(__file__).parents[1] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert f"| all | {len(FAULTS)} | {len(FAULTS)} | 0 |" in page
