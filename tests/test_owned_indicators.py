"""An indicator does not name the subject, which has a column of its own."""

from __future__ import annotations

import pytest

from claimbook.extraction.indicator.owned import without_subject
from extracting import extraction, fields

WORDS = {
    ("rye output in Poland", "Poland"): "rye output",
    ("wool exports of the Falkland Islands", "Falkland Islands"): "wool exports",
    ("tram tickets sold across Lyon", "Lyon"): "tram tickets sold",
    ("Lyon tram tickets", "Lyon"): "tram tickets",
    ("Lyon IT budget", "Lyon"): "IT budget",
    ("Lyon in metro stations of the country", "Lyon"): "metro stations of the country",
    ("debt of Ghana in total debt", "Ghana"): "debt in total debt",
    ("number of Ghana's cocoa farms", "Ghana"): "number of cocoa farms",
    ("share of ferries in Malta's freight", "Malta"): "share of ferries in freight",
    # nothing that says enough would be left, or the name is part of more
    ("area of Poland", "Poland"): "area of Poland",
    ("ferries in total of Malta", "Malta"): "ferries in total of Malta",
    ("shops in the town of Lund", "Lund"): "shops in the town of Lund",
    ("students of Lund University", "Lund"): "students of Lund University",
    ("Lund University students", "Lund"): "Lund University students",
    ("freight between Malta and Sicily", "Malta"): "freight between Malta and Sicily",
    ("visitors from Malta", "Malta"): "visitors from Malta",
    ("ferries of Malta and Sicily", "Malta"): "ferries of Malta and Sicily",
    ("Malta sold flats", "Malta"): "Malta sold flats",
}


@pytest.mark.parametrize(("words", "expected"), WORDS.items())
def test_without_subject(words: tuple[str, str], expected: str) -> None:
    """Only the name that owns the whole, and only where a noun phrase remains."""
    assert without_subject(*words) == expected


def test_claims() -> None:
    """The subject found for a figure is not named again; what is promised keeps its words."""
    text = "Cheese exports of Latvia rose 4 percent, the biggest rise in ten years. Latvia's milk farms numbered 800."
    assert fields(text, "subject", "indicator") == [("Latvia", "Cheese exports"), ("Latvia", "milk farms")]
    promised = [row["indicator"] for row in extraction("Latvia plans to improve the ports of Latvia.").claims]
    assert promised == ["ports of Latvia"]


def test_carried() -> None:
    """Who has the indicator of an earlier figure is not told to have that one's."""
    text = "Tram fares in Peru rose 3 percent last year, compared with 5 percent in Chile."
    assert fields(text, "subject", "indicator") == [("Peru", "Tram fares"), ("Chile", "Tram fares")]
