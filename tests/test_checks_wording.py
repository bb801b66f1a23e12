"""Figures and periods in words: computed values in the form of a printed figure, days and months for readers."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import articles, claim, sentence, text
from claimbook.checks import Settings
from claimbook.checks.base import Stated, known
from claimbook.checks.interval import Interval
from claimbook.checks.times import in_text, inside
from claimbook.checks.wording import between, counted, ends, in_words, theme

YEAR, UNKNOWN = ("2021-01-01", "2021-12-31"), ("", "")


def stated(span: str, value: float, printed: str, unit: str, **more: Any) -> Stated:
    """A figure of a sentence as the checks read it."""
    table = text(sentence(f"It was {span}.", claim(span, value, printed, unit, **more)))
    return known(table, articles(), Settings()).stated[0]


@pytest.mark.parametrize(
    ("span", "value", "printed", "unit", "computed", "places", "said"),
    [
        ("120 million euros", 1.2e8, "120", "EUR", 7e7, None, "70 million euros"),
        ("120 million euros", 1.2e8, "120", "EUR", 11.94, None, "12 euros"),
        ("120 million euros", 1.2e8, "120", "EUR", 11.94, 0.1, "11.9 euros"),
        ("5 MW", 5000.0, "5", "kW", 0.5, 0.1, "0.0005 MW"),
        ("12 million euros (of both)", 1.2e7, "12", "EUR", 8e6, None, "8 million euros"),
        ("12 million euros)", 1.2e7, "12", "EUR", 8e6, None, "8 million euros"),
        ("three mills", 3.0, "three", "1", 2.4, 0.1, "2.4"),
        ("three mills", 3.0, "three", "1", 2.4, None, "2"),
    ],
)
def test_a_computed_value_takes_scale_and_unit_of_the_printed_one(
    span: str, value: float, printed: str, unit: str, computed: float, places: float | None, said: str
) -> None:
    assert in_words(stated(span, value, printed, unit), computed, places) == said


def test_an_interval_of_a_number_in_words_has_no_scale() -> None:
    mills = stated("three mills", 3.0, "three", "1")
    assert (ends(mills, Interval(2.0, 4.0), 1), between(mills, Interval(-1.0, 4.0), 1)) == ("2 to 4", "at most 4")


def test_a_figure_names_what_it_counts_once() -> None:
    assert counted(stated("5", 5, "5", "1", counted="mills")) == "5 mills"
    assert counted(stated("a handful of mills (5)", 5, "5", "1", counted="mills")) == "a handful of mills (5)"
    assert counted(stated("5", 5, "5", "1")) == "5"


def test_a_sentence_opens_with_whose_figure_of_what_it_is() -> None:
    assert theme(stated("5", 5, "5", "1", subject="Ghent", indicator="mills")) == "Ghent, mills"
    assert theme(stated("5", 5, "5", "1", subject="Ghent", counted="mills")) == "Ghent, mills"
    assert theme(stated("5", 5, "5", "1")) == "A1"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("", "", "no stated time"),
        ("", "2028-12-31", "by the end of 2028"),
        ("", "2028-08-15", "by 15 August 2028"),
        ("2021-08-31", "", "from 31 August 2021"),
        ("2020-12-31", "", "from 31 December 2020"),
        ("2021-08-31", "2021-08-31", "31 August 2021"),
        ("2021-08-02", "2021-08-31", "2 August 2021 to 31 August 2021"),
        ("2021-08-01", "2021-08-30", "1 August 2021 to 30 August 2021"),
        ("2021-08-01", "2021-08-31", "August 2021"),
        ("2021-01-01", "2021-08-31", "January to August 2021"),
        ("2020-07-01", "2021-06-30", "July 2020 to June 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2025-12-31", "2021 to 2025"),
    ],
)
def test_a_period_for_readers(start: str, end: str, said: str) -> None:
    assert in_text((start, end)) == said


@pytest.mark.parametrize("open_", [UNKNOWN, ("", "2021-12-31"), ("2021-01-01", "")])
def test_a_period_that_is_open_lies_in_none_and_holds_none(open_: tuple[str, str]) -> None:
    assert inside(YEAR, YEAR)
    assert not inside(open_, YEAR)
    assert not inside(YEAR, open_)
    assert not inside(open_, open_)
