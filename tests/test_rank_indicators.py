"""What a rank is a rank in, wherever the sentence says it."""

from __future__ import annotations

import pytest

from claimbook.extraction.indicator.ranks import field, own_subject
from extracting import fields

FIELDS = {
    " country in Latin America in ferry safety.": "ferry safety",
    " nationwide in FDI": "FDI",
    " among small cities in attracting tourists, a report says": "attracting tourists",
    " in the EU by output of rye": "output of rye",
    " among 60 cities for tram safety": "tram safety",
    " worldwide, for wool": "wool",
    " in Africa's tea trade": "tea trade",
    # a place, a time, a row, another clause
    " in the world": "",
    " in the premium segment": "",
    " in 2019": "",
    " in a row": "",
    " in Peru": "",
    " worldwide, in a year of drought": "",
    " in Chile and improved in quality": "",
}
CASES = {
    "Kenya in 2016 was ranked as the third country in East Africa in ferry safety.": ["ferry safety"],
    "Peru moved up in the Ferry Safety Index to rank 31st, compared to 40th last year.": ["Ferry Safety Index"] * 2,
    "The capital, Riga, ranks second among small cities in attracting tourists.": ["attracting tourists"],
    "Lima has 70 ferries, with its total ferry traffic ranking second worldwide.": ["ferries", "total ferry traffic"],
    # without a noun of its own the rank is in what the figure before measures
    "Lima sold 3 million tickets, ranking second in Peru.": ["tickets sold", "tickets sold"],
}


@pytest.mark.parametrize(("behind", "expected"), FIELDS.items())
def test_field(behind: str, expected: str) -> None:
    """The noun behind the place, the set or the time that is ranked in."""
    assert field(behind) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """Of ranks beside other figures."""
    assert [found for (found,) in fields(text, "indicator")] == expected


def test_own_subject() -> None:
    """The noun in front of the verb, no name and no body."""
    assert own_subject("Mali grew, and its cotton harvest ranks ") == "cotton harvest"
    assert own_subject("Mali grew, and Chad ranks ") == ""
    assert own_subject("Oslo has 70 trams and ranks ") == ""
