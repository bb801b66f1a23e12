"""What a figure takes from the one before it, whatever words stand between the two."""

from __future__ import annotations

import pytest

from extracting import fields

CHANGES = (
    ", up 4 percent",
    ", having risen by 4 percent",
    ", a jump of 4 percent on the year",
    ", reflecting a rise of 4 percent",
    ", equal to growth of 4 percent",
    ", that is 4 percent more than in 2022",
    ", shrinking by 4 percent",
    ". This was 4 percent more than in 2022",
)
LEVELS = (
    ", up from 12 million euros in 2022",
    ", relative to 12 million euros in 2022",
    ", in comparison with 12 million euros in 2022",
    ", as opposed to 12 million euros in 2022",
    ", having stood at 12 million euros in 2022",
    " (12 million euros in 2022)",
    ", while analysts had expected 12 million euros",
    "; economists had forecast 12 million euros",
    ". That compares with 12 million euros in 2022",
)


@pytest.mark.parametrize("between", CHANGES + LEVELS)
@pytest.mark.parametrize("noun", ["Plum exports", "The output of salt"])
def test_of_the_same_noun(noun: str, between: str) -> None:
    expected = [noun.removeprefix("The ").casefold()] * 2
    found = fields(f"{noun} reached 31 million euros in May{between}.", "indicator")
    assert [words.casefold() for (words,) in found] == expected


CASES = {
    # not of the noun before
    "Revenue was 31 million euros on a loss of 4 million euros.": ["Revenue", "loss"],
    "Sales hit 31 million euros and the firm hopes for 4 million euros.": ["Sales", "Sales"],
    "Plum exports hit 31 million euros and sales are forecast at 4 million euros.": ["Plum exports", "sales"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_of_another_noun(text: str, expected: list[str]) -> None:
    assert [words for (words,) in fields(text, "indicator")] == expected
