"""The same indicator twice: which figures are held against one another, and which are not."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, claim, euros, rate, rows, sentence, text

BELGIUM = {"subject": "Belgium", "subject_kind": "place", "place": "Belgium"}
HALF = {"period_start": "2020-01-01", "period_end": "2020-06-30"}


def dated(span: str, indicator: str, year: str = "2020", **more: str) -> list[dict[str, Any]]:
    """A sentence of its own article that names an indicator of Ghent and an amount of one year, or of none."""
    when = {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31"} if year else {}
    own = {"doc": f"{indicator} {span} {year}.txt", **GHENT, **when, **more}
    return sentence(f"In Ghent {indicator} came to {span}.", euros(span, indicator), **own)


def test_of_rates_for_many_times_the_first_are_listed() -> None:
    table = text(
        *(
            sentence(
                f"Trade grew by {at}%.",
                rate(f"{at}%", indicator="trade", baseline="yoy"),
                **GHENT,
                doc=f"{at}.txt",
                period_start=f"200{at}-01-01",
                period_end=f"200{at}-12-31",
            )
            for at in range(1, 7)
        )
    )
    (found,) = rows(table, "same_indicator")
    assert found[1] == (
        "Ghent, trade: 1% for 2001, 2% for 2002, 3% for 2003, 4% for 2004 and 2 more: the periods differ, so that the "
        "rates need not agree."
    )


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"subject": "Acme", "place": "Belgium"}, {"subject": "Zolo", "place": "Belgium"}),  # another firm there
        (BELGIUM, BELGIUM),
    ],
)
def test_a_gap_to_a_place_implies_no_rate_of_a_firm_there_and_none_of_itself(
    mine: dict[str, str], theirs: dict[str, str]
) -> None:
    quote = "Revenue grew by 18.0%, 6.0 percentage points higher than in Belgium."
    gap = claim("6.0 percentage points", 6.0, "6.0", "pp", "gap", baseline="Belgium", direction="up")
    table = text(
        sentence(quote, rate("18.0%", indicator="revenue"), gap, **mine, **YEAR),
        sentence("It grew by 15.0%.", rate("15.0%", indicator="revenue"), **theirs, **YEAR),
    )
    assert [row for row in rows(table, "same_indicator") if "implies" in row[1]] == []


WIDE, NARROW = "card payments at village shops", "mobile card payments at village shops"


@pytest.mark.parametrize(("year", "half", "found"), [(NARROW, WIDE, []), (WIDE, NARROW, ["does_not_hold"])])
def test_only_an_indicator_that_takes_in_the_other_must_hold_as_much(year: str, half: str, found: list[str]) -> None:
    shorter = {"period_start": "2020-01-01", "period_end": "2020-06-30"}
    table = text(dated("5 million euros", year), dated("9 million euros", half, year="", **shorter))
    assert [row[0] for row in rows(table, "stock_or_flow")] == found


def test_a_part_of_a_time_beside_all_of_it_in_one_sentence_cannot_hold_more() -> None:
    quote = "Trade was 5.4 billion euros in 2020, after 6.1 billion euros by June."
    figures = euros("5.4 billion euros", "trade", **YEAR), euros("6.1 billion euros", "trade", **HALF)
    assert [row[0] for row in rows(text(sentence(quote, *figures, **GHENT)), "stock_or_flow")] == ["does_not_hold"]


@pytest.mark.parametrize("year", ["2020", ""])
def test_indicators_that_are_alike_only_through_a_third_are_not_compared(year: str) -> None:
    first, third, second = (f"{word} of grain mills" for word in ("old dry", "old dry corn", "dry corn"))
    ends = dated("48 million euros", first, year), dated("53 million euros", second, year)
    assert rows(text(*ends), "same_indicator") == []
    assert rows(text(*ends, dated("48 million euros", third, year, status="forecast")), "same_indicator") == []


def test_a_start_of_a_change_is_of_another_time_wherever_it_stands() -> None:
    start = "Sales of Ghent rose from 7 million euros."
    table = text(
        sentence(start, euros("7 million euros", "sales", **YEAR), **GHENT),
        sentence("Sales of Ghent were 9 million euros.", euros("9 million euros", "sales", **YEAR), **GHENT),
    )
    assert rows(table, "same_indicator") == []


def test_a_share_far_before_an_amount_is_not_restated_by_it() -> None:
    part = "While 91% of the old quays by the sea were closed for a year, sales of Ghent came to 5 million euros."
    table = text(
        sentence("Sales of Ghent were 9 million euros.", euros("9 million euros", "sales", **YEAR), **GHENT),
        sentence(part, rate("91%", "share"), euros("5 million euros", "sales", **YEAR), **GHENT),
    )
    assert [row[0] for row in rows(table, "same_indicator")] == ["does_not_hold"]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (dated("48 million euros", "trade", ""), dated("53 million euros", "trade", ""), ["cannot_be_checked"]),
        (dated("48 million euros", "trade", ""), dated("53 million euros", "trade"), ["cannot_be_checked"]),
        (dated("48 million euros", "trade", "2019"), dated("53 million euros", "trade"), []),
        (dated("48 million euros", "trade", ""), dated("53 million euros", "trade", "", status="target"), []),
        (dated("48 million euros", "trade", ""), dated("47.9 million euros", "trade", ""), []),
    ],
)
def test_only_results_that_differ_need_a_time_to_be_compared(
    first: list[dict[str, Any]], second: list[dict[str, Any]], found: list[str]
) -> None:
    assert [row[0] for row in rows(text(first, second), "same_indicator")] == found
