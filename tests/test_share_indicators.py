"""Which part of which whole a share is, and what a figure in brackets belongs to."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    # where a part of the figure before comes from
    "About 61 percent of the jobs will come from tea shops, 27 percent from dairies, and 12 percent from bakeries.": [
        "jobs that come from tea shops",
        "jobs that come from dairies",
        "jobs that come from bakeries",
    ],
    "Leipzig has the highest number of tea shops in Saxony, 2,340 at the end of May.": ["number of tea shops"],
    "Lima had 300 visitors, 40 percent from abroad.": ["visitors", "visitors from abroad"],
    "Kenya had 450 mills, with 60 percent coming from the north.": ["mills", "mills from north"],
    # whom a share belongs to, in the clause or beside it
    "Small dairies make up 17 percent of all firms.": ["Small dairies in firms"],
    "Oats, making up 17 percent of the crop, are late.": ["Oats in crop"],
    "Oats (which make up 17 percent of the crop) are late.": ["Oats in crop"],
    "The quay takes goods of all kinds, oats making up 17 percent of the total.": ["oats in total"],
    "Small yards got 17 percent of the orders, or just under 900, in May.": ["Small yards in orders"] * 2,
    # the next share of the same whole, however it is joined
    "Oats make up 17 percent of the crop, while rye accounts for 6 percent.": ["Oats in crop", "rye in crop"],
    "Oats made up 17 percent of the crop and rye accounted for 6 percent.": ["Oats in crop", "rye in crop"],
    "Services accounted for 54 percent of output, industry for 38 percent and mining for 8 percent.": [
        "Services in output",
        "industry in output",
        "mining in output",
    ],
    "Oats made up 17 percent of the crop; rye, 6 percent; and flax, 4 percent.": [
        "Oats in crop",
        "rye in crop",
        "flax in crop",
    ],
    "Oats made up 17 percent of the crop, followed by rye with 6 percent and flax with 4 percent.": [
        "Oats in crop",
        "rye in crop",
        "flax in crop",
    ],
    "Oats make up 17 percent of the crop. Rye makes up 6 percent and flax 4 percent.": [
        "Oats in crop",
        "Rye in crop",
        "flax in crop",
    ],
    "Sales in the tea sector hit 17 million euros, followed by the rum sector with 6 million euros.": [
        "Sales in the tea sector",
        "Sales in rum sector",
    ],
    # a time is no source
    "Sales hit 3 million euros, up 4 percent from the year before.": ["Sales", "Sales"],
    # a noun in brackets is told with what it is about
    "The main fears are doubts about seed quality (44%) and problems with pests (30%).": [
        "doubts about seed quality",
        "problems with pests",
    ],
    "Most growers have higher costs of feed (12%).": ["higher costs of feed"],
    "Oats were the main crop, followed by fields of rye (31%).": ["fields of rye"],
    "Main users are tram operators (33%) and bus drivers (12%).": ["tram operators", "bus drivers"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """Of each figure in its order."""
    assert [found for (found,) in fields(text, "indicator")] == expected
