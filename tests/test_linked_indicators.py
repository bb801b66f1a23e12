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
    # in brackets behind a time
    "The share of women at sea hit 7 percent by the end of the year (up 2 points).": ["share of women at sea"] * 2,
    # what is hoped for
    "Sales hit 31 million euros and the firm hopes for 4 million euros.": ["Sales", "Sales"],
    # the next of a list, however it is told
    "Sales of oats rose 7 percent, of rye 4 percent and of flax 2 percent.": [
        "Sales of oats",
        "Sales of rye",
        "Sales of flax",
    ],
    "Spending on quays was 7 million euros, on locks 4 million euros.": ["Spending on quays", "Spending on locks"],
    "Revenue was up 7 percent, net profit up 4 percent and staff costs down 2 percent.": [
        "Revenue",
        "net profit",
        "staff costs",
    ],
    "Sales of oats grew 7 percent, followed by rye (4 percent) and flax (2 percent).": [
        "Sales of oats",
        "Sales of rye",
        "Sales of flax",
    ],
    "Growth was strongest in oat sales (up 7 percent) and rye sales (up 4 percent).": ["oat sales", "rye sales"],
    "Oat sales and rye sales hit 7 and 4 million euros respectively, up 3 percent and 2 percent.": [
        "Oat sales",
        "rye sales",
        "Oat sales",
        "rye sales",
    ],
    # not of the noun before
    "Revenue was 31 million euros on a loss of 4 million euros.": ["Revenue", "loss"],
    "The weaving sector employs 9 percent of women and accounts for 31 percent of exports.": [
        "weaving sector in women",
        "weaving sector in exports",
    ],
    "Of the 40 mills, 7 are run by women and 9 by the state.": ["mills", "mills run by women", "mills run by women"],
    # whose share it is
    "Coal's share in output fell to 7 percent.": ["Coal's share in output"],
    "Women's share was 31 percent, men's 7 percent.": ["Women's share", "men's share"],
    "Oman's share was 31 percent, Peru's 7 percent and Mali's 4 percent.": ["share", "share", "share"],
    "Government's spending rose 4 percent.": ["spending"],
    # two verbs of one subject
    "The export of salt generated more than 7 million euros for the port and accounted for 31 percent.": [
        "export of salt",
        "export of salt",
    ],
    "Weaving made up 9 percent of sales and accounts for 31 percent of exports.": [
        "Weaving in sales",
        "Weaving in exports",
    ],
    "Plum exports hit 31 million euros and sales are forecast at 4 million euros.": ["Plum exports", "sales"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """One for each figure, in their order."""
    assert [words for (words,) in fields(text, "indicator")] == expected
