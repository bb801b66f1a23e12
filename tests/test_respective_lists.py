"""Which noun of a list a figure has that "respectively" gives it, with what the nouns share."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    # what stands before the first noun, or behind the last one, belongs to all
    "Peru's output of wheat, rye and oats rose 3 percent, 4 percent and 5 percent respectively.": [
        "output of wheat",
        "output of rye",
        "output of oats",
    ],
    "Spending on schools and on roads rose 4 percent and 5 percent, respectively.": [
        "Spending on schools",
        "Spending on roads",
    ],
    "Tram and river bus revenue in Lyon increased by 12.5% and 8% year-on-year respectively.": [
        "Tram revenue",
        "river bus revenue",
    ],
    "Adoption of solar roof and wind farm services rose by 5 percent and 6 percent respectively.": [
        "Adoption of solar roof services",
        "Adoption of wind farm services",
    ],
    # members may hold an "and" of their own
    "Sales of shoes, hats and gloves, and bags and belts rose by 3, 1 and 2 percent respectively.": [
        "Sales of shoes",
        "Sales of hats and gloves",
        "Sales of bags and belts",
    ],
    # a measure of its own shares nothing
    "Revenue of the mills and profit rose 3 percent and 4 percent respectively.": ["Revenue of the mills", "profit"],
    "Owners of flats and rents rose 3 percent and 4 percent respectively.": ["Owners of flats", "rents"],
    # the list behind the figures; the figures before
    "Lyon sold 4 million tickets, up 14 percent and 20 percent in tram rides and bus rides respectively.": [
        "tickets sold",
        "tram rides",
        "bus rides",
    ],
    "Chile had 97,000 vineyards and 63,000 orchards, an increase of 4,000 and 2,500 respectively over 2018.": [
        "vineyards",
        "orchards",
        "vineyards",
        "orchards",
    ],
    # the word before the figures; three in step without it
    "Its oat sales and rye sales were respectively 3 million euros and 4 million euros.": ["oat sales", "rye sales"],
    "Oat sales, rye sales and flax sales rose by 3 percent, 4 percent and 5 percent.": [
        "Oat sales",
        "rye sales",
        "flax sales",
    ],
    "Oat sales, rye sales and flax sales rose 3 percent, 4 percent and 5 percent in May, June and July.": [
        "Oat sales, rye sales and flax sales",
        "Oat sales, rye sales and flax sales",
        "Oat sales, rye sales and flax sales",
    ],
    # the whole of which they are shares
    "Oats, rye and flax made up 3 percent, 4 percent and 5 percent of the crop, respectively.": [
        "Oats in crop",
        "rye in crop",
        "flax in crop",
    ],
    # times are no nouns
    "Imports and exports grew 3 percent and 4 percent in 2020 and 2021, respectively.": ["Imports", "exports"],
    "Rents and wages grew 3 percent and 4 percent in May and June, respectively.": ["Rents", "wages"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """One noun for each figure, in their order."""
    assert [found for (found,) in fields(text, "indicator")] == expected
