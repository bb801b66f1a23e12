"""Figures and periods in words: computed values in the form of a printed figure, days and months for readers."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import articles, claim, sentence, text
from claimbook.checks import Settings
from claimbook.checks.base import Stated, known
from claimbook.checks.interval import Interval
from claimbook.checks.times import in_text, inside
from claimbook.checks.wording import bare, between, counted, ends, in_words, moved, theme

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


@pytest.mark.parametrize(
    ("span", "value", "printed", "unit", "direction", "said"),
    [
        ("23.8 percent higher", 23.8, "23.8", "%", "up", "up 23.8 percent"),
        ("20% growth rate", 20.0, "20", "%", "up", "up 20%"),
        ("-4%", 4.0, "4", "%", "down", "down 4%"),
        ("more", 2.0, "more", "%", "up", "up more"),
        ("tripling", 3.0, "tripling", "x", "up", "tripling"),
    ],
)
def test_how_a_change_is_told(span: str, value: float, printed: str, unit: str, direction: str, said: str) -> None:
    assert moved(stated(span, value, printed, unit, measure="change", direction=direction)) == said


@pytest.mark.parametrize(
    ("span", "printed", "said"),
    [
        ("exceed 350 billion yuan", "350", "350 billion yuan"),
        ("some US$ 5 million", "5", "US$ 5 million"),
        ("about €5 million", "5", "€5 million"),
        ("half a billion yuan", "0.5", "half a billion yuan"),
    ],
)
def test_a_bare_figure_keeps_its_currency_and_scale(span: str, printed: str, said: str) -> None:
    assert bare(stated(span, 3.5e11, printed, "CNY")) == said


def test_an_interval_that_is_open_or_small_is_told_in_its_own_scale() -> None:
    amount = stated("120 million euros", 1.2e8, "120", "EUR")
    assert between(amount, Interval(1.1e8, float("inf"))) == "at least 110 million euros"
    assert between(amount, Interval(0.0, 1.3e8)) == "at most 130 million euros"
    assert ends(amount, Interval(11.0, 12.0), 1.0) == "11 to 12"
    assert ends(amount, Interval(1.104e8, 1.116e8), 1e5) == "110.4 to 111.6"


def test_a_count_names_its_things_once() -> None:
    assert counted(stated("369", 369.0, "369", "1", counted="scenes")) == "369 scenes"
    assert counted(stated("369 scenes", 369.0, "369", "1", counted="scenes")) == "369 scenes"
    assert counted(stated("369", 369.0, "369", "1")) == "369"
