"""Average yearly rates: the growth a year that two levels of one sentence give, and the stated one."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, claim, count, euros, rate, rows, sentence, text

START = {"period_start": "2015-01-01", "period_end": "2015-12-31"}
END = {"period_start": "2020-01-01", "period_end": "2020-12-31"}
QUOTE = "Trade rose from 102 million euros in 2015 to 153 million euros in 2020, 15% a year on average."


def told(quote: str, *figures: dict[str, Any]) -> list[tuple[str, ...]]:
    """The findings on rates a year; those on the two levels alone are left out."""
    return [row for row in rows(text(sentence(quote, *figures, **GHENT)), "comparisons") if "^" in row[2]]


def trade(share: str = "15%", first: dict[str, str] = START, then: dict[str, str] = END, **more: str) -> Any:
    levels = euros("102 million euros", "trade", **first), euros("153 million euros", "trade", **then)
    return *levels, rate(share, indicator="trade", **{"direction": "up", **more})


def test_a_yearly_rate_that_two_levels_do_not_give_is_found() -> None:
    assert told(QUOTE, *trade()) == [
        (
            "does_not_hold",
            "Ghent, trade: from 102 million euros to 153 million euros in 5 years is 8.3 to 8.6 % a year, but the "
            "article states 15%.",
            "(153 million euros / 102 million euros) ^ (1 / 5) - 1",
            "A1 = 102 million euros; A2 = 153 million euros; A3 = 15%",
            "8.3 to 8.6 %",
            "Which is right: 102 million euros, 153 million euros, or 15% a year?",
        )
    ]


@pytest.mark.parametrize(
    ("stated", "verdict"), [("8.4%", "holds"), ("8%", "holds"), ("9%", "holds"), ("7%", "does_not_hold")]
)
def test_a_yearly_rate_fits_within_the_rounding_of_all_three(stated: str, verdict: str) -> None:
    assert [row[0] for row in told(QUOTE.replace("15%", stated), *trade(stated))] == [verdict]


def test_a_yearly_fall_is_a_fall() -> None:
    quote = "Emissions went from 200 tonnes in 2015 to 100 tonnes in 2020, a fall of 13% a year on average."
    levels = claim("200 tonnes", 200, "200", "t", **START), claim("100 tonnes", 100, "100", "t", **END)
    for direction, verdict in (("down", "holds"), ("up", "does_not_hold")):
        found = told(quote, *levels, rate("13%", indicator="emissions", direction=direction))
        assert [row[0] for row in found] == [verdict]


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        (QUOTE, trade(first={})),
        (QUOTE, trade(then={**END, "period_end": "2020-06-30"})),
        (QUOTE, trade(then={"period_start": "2016-01-01", "period_end": "2016-12-31"})),
        (QUOTE, trade(measure="share")),
        (QUOTE.replace(" a year on average", " in all"), trade()),
        (QUOTE.replace("rose from", "rose by"), trade()),
        (QUOTE.replace(" to ", " and "), trade()),
    ],
)
def test_without_two_years_and_a_rate_a_year_nothing_is_compared(quote: str, figures: Any) -> None:
    assert told(quote, *figures) == []


def test_levels_that_bounds_leave_open_are_not_compared() -> None:
    quote = "Trade rose from 3 kilns in 2015 to over 9 kilns in 2020, 15% a year on average."
    last = count("over 9", "kilns", bound="over", **END)
    assert told(quote, count("3", "kilns", **START), last, rate("15%")) == []
    nothing = count("0", "kilns", **START)
    assert told(quote.replace("3 kilns", "0 kilns"), nothing, {**last, "bound": "exact"}, rate("15%")) == []
    none_left = count("0", "kilns", **END)
    assert told(quote.replace("over 9 kilns", "0 kilns"), count("3", "kilns", **START), none_left, rate("15%")) == []


def test_of_two_movements_in_a_sentence_none_is_taken() -> None:
    quote = QUOTE.replace("15%", "rents from 3 million euros in 2015 to 4 million euros in 2020, 15%")
    rents = euros("3 million euros", "rents", **START), euros("4 million euros", "rents", **END)
    first, then, yearly = trade()
    assert told(quote, first, then, *rents, yearly) == []
