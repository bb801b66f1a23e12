"""A gap against "the city" is named after the city that the figure's place lies in."""

import pytest

from claimbook.extraction.subject.comparands import name_places
from claimbook.model import Mention


def named(baseline: str, subject: str, measure: str = "gap") -> str:
    mention = Mention(0, 0, 1, "quantity", measure=measure, baseline=baseline, subject=subject)
    name_places([mention])
    return mention.baseline


@pytest.mark.parametrize(
    ("baseline", "subject", "expected"),
    [
        ("the city", "Pudong New Area", "the city (Shanghai)"),
        ("the province", "Qingdao", "the province (Shandong)"),
        ("the country", "Bavaria", "the country (Germany)"),
        ("the national average", "Qingdao", "the national average"),
        ("the city", "China", "the city"),
        ("Japan", "Qingdao", "Japan"),
    ],
)
def test_a_pointing_baseline_is_named(baseline: str, subject: str, expected: str) -> None:
    assert named(baseline, subject) == expected


def test_the_baseline_of_a_change_is_left_alone() -> None:
    assert named("the city", "Pudong New Area", measure="change") == "the city"
