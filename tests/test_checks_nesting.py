"""Nested places: a part beside the whole that holds it, of equal, longer, other and unknown times."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, claim, count, euros, rows, sentence, text

BELGIUM = {"subject": "Belgium", "subject_kind": "place", "place": "Belgium"}
HALF = {"period_start": "2020-01-01", "period_end": "2020-06-30"}


def test_a_part_cannot_have_more_than_the_place_around_it() -> None:
    table = text(
        sentence("Trade was 9.2 billion euros.", euros("9.2 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 7.5 billion euros.", euros("7.5 billion euros", "trade"), **BELGIUM, **YEAR),
    )
    assert rows(table, "nested_places") == [
        (
            "does_not_hold",
            "Ghent, trade: 9.2 billion euros (2020); Belgium, of which it is a part: 7.5 billion "
            "euros (2020): the part is more than the whole.",
            "9.2 billion euros <= 7.5 billion euros",
            "A1 = 9.2 billion euros; A2 = 7.5 billion euros",
            "part > whole",
            "How can Ghent have 9.2 billion euros when Belgium has 7.5 billion euros?",
        ),
    ]


def test_a_bound_of_the_whole_leaves_room() -> None:
    over = euros("over 7.5 billion euros", "trade", bound="over")
    table = text(
        sentence("Trade was 9.2 billion euros.", euros("9.2 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was over 7.5 billion euros.", over, **BELGIUM, **YEAR),
    )
    assert rows(table, "nested_places") == [
        (
            "caveat",
            "Ghent, trade: 9.2 billion euros (2020); Belgium, of which it is a part: over 7.5 billion"
            " euros (2020): that fits only within what the words of the whole leave open.",
            "9.2 billion euros <= 7.5 billion euros",
            "A1 = 9.2 billion euros; A2 = over 7.5 billion euros",
            "part <= whole within its bound",
            "",
        ),
    ]


def test_no_share_follows_for_two_times() -> None:
    table = text(
        sentence("Trade was 9.2 billion euros.", euros("9.2 billion euros", "trade"), **GHENT, **HALF),
        sentence("Trade was 17.5 billion euros.", euros("17.5 billion euros", "trade"), **BELGIUM, **YEAR),
    )
    assert rows(table, "nested_places") == [
        (
            "caveat",
            "Ghent, trade: 9.2 billion euros (January to June 2020); Belgium, of which it is a part: "
            "17.5 billion euros (2020): the part is not more than the whole, but the times differ, so"
            " that no share follows.",
            "9.2 billion euros <= 17.5 billion euros",
            "A1 = 9.2 billion euros; A2 = 17.5 billion euros",
            "part <= whole; the times differ",
            "",
        ),
    ]


def test_a_longer_time_of_the_part_cannot_be_checked() -> None:
    table = text(
        sentence("Trade was 9.2 billion euros.", euros("9.2 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 7.5 billion euros.", euros("7.5 billion euros", "trade"), **BELGIUM, **HALF),
    )
    assert rows(table, "nested_places") == [
        (
            "cannot_be_checked",
            "Ghent, trade: 9.2 billion euros (2020); Belgium, of which it is a part: 7.5 billion "
            "euros (January to June 2020): the part's time is longer, so that the two cannot be "
            "compared.",
            "9.2 billion euros <= 7.5 billion euros",
            "A1 = 9.2 billion euros; A2 = 7.5 billion euros",
            "times differ",
            "What was the figure for Ghent in January to June 2020?",
        ),
    ]


def test_a_figure_per_head_is_no_part_of_one_for_all() -> None:
    table = text(
        sentence("It has 61 mills per head.", count("61", "mills per head"), **GHENT, **YEAR),
        sentence("Belgium has 6 mills per head.", count("6", "mills per head"), **BELGIUM, **YEAR),
    )
    assert rows(table, "nested_places") == []


def test_the_amount_of_a_kind_of_thing_in_a_year_may_be_less_than_all_of_them_in_a_month() -> None:
    month = {"period_start": "2020-04-01", "period_end": "2020-04-30"}
    table = text(
        sentence("Card payments came to 2 million euros.", euros("2 million euros", "card payments", **YEAR), **GHENT),
        sentence("Payments were 9 million euros.", euros("9 million euros", "payments", **month), **GHENT),
    )
    assert rows(table, "stock_or_flow") == []


def test_a_fraction_of_a_thing_is_a_mean_and_no_part_of_a_whole() -> None:
    mills = claim("28.9", 28.9, "28.9", "1", counted="mills", indicator="mills")
    table = text(
        sentence("Ghent has 28.9 mills.", mills, **GHENT, **YEAR),
        sentence("Belgium has 6 mills.", count("6", "mills"), **BELGIUM, **YEAR),
    )
    assert rows(table, "nested_places") == []


@pytest.mark.parametrize(
    ("part", "whole", "verdicts"),
    [
        ({}, {}, ["does_not_hold"]),
        ({"unit": "%", "value": 60.0}, {"unit": "%", "value": 50.0}, []),
        ({}, {"status": "target"}, []),
        ({}, {"unit": "1", "counted": "trade"}, []),
        ({"period_start": "", "period_end": ""}, {}, ["cannot_be_checked"]),
        ({}, {"period_start": "", "period_end": ""}, ["cannot_be_checked"]),
        ({}, {"period_start": "2018-01-01", "period_end": "2018-12-31"}, []),
    ],
)
def test_only_levels_of_one_thing_status_and_time_are_nested(
    part: dict[str, Any], whole: dict[str, Any], verdicts: list[str]
) -> None:
    table = text(
        sentence("Trade was 60 million euros.", {**euros("60 million euros", "trade"), **GHENT, **YEAR, **part}),
        sentence("Trade was 50 million euros.", {**euros("50 million euros", "trade"), **BELGIUM, **YEAR, **whole}),
    )
    assert [row[0] for row in rows(table, "nested_places")] == verdicts


def test_a_part_without_a_time_that_fits_gives_no_share() -> None:
    for unknown, known in ((GHENT, {**BELGIUM, **YEAR}), ({**GHENT, **YEAR}, BELGIUM)):
        table = text(
            sentence("Trade was 40 million euros.", euros("40 million euros", "trade"), **unknown),
            sentence("Trade was 50 million euros.", euros("50 million euros", "trade"), **known),
        )
        (row,) = rows(table, "nested_places")
        assert (row[0], row[4]) == ("caveat", "part <= whole; not both name their time")


UNDATED = {"period_start": "", "period_end": ""}


@pytest.mark.parametrize(
    ("part", "verdicts"),
    [
        ({}, ["does_not_hold"]),
        ({"measure": "change"}, []),
        ({"unit": "%"}, []),
        ({"subject": "Acme"}, []),
        ({"subject": ""}, ["does_not_hold"]),
        ({"place": ""}, []),
        ({"unit": "1", "value": 9.5}, []),
        ({"status": "target"}, []),
        ({"period_end": "2020-06-30"}, ["does_not_hold"]),
        ({"period_start": "2019-01-01"}, ["cannot_be_checked"]),
        ({"period_start": "2021-01-01", "period_end": "2021-12-31"}, []),
        (UNDATED, ["cannot_be_checked"]),
        ({**UNDATED, "doc_id": "two.txt"}, []),
    ],
)
def test_a_part_is_held_against_its_whole_only_where_both_tell_of_one_kind_of_thing(
    part: dict[str, Any], verdicts: list[str]
) -> None:
    mine = {**euros("9.2 billion euros", "trade"), **part}
    theirs = euros("7.5 billion euros", "trade")
    if part.get("unit") == "1":
        theirs = {**theirs, "unit": "1", "value": 7.0}
    table = text(
        sentence("Trade was 9.2 billion euros.", mine, **{**GHENT, **YEAR}),
        sentence("Trade was 7.5 billion euros.", theirs, **BELGIUM, **YEAR),
    )
    assert [row[0] for row in rows(table, "nested_places")] == verdicts


def test_two_undated_figures_of_one_article_are_held_against_one_another() -> None:
    for small, verdict in (("9.2", "does_not_hold"), ("5.2", "holds")):
        table = text(
            sentence(f"It was {small} billion euros.", euros(f"{small} billion euros", "trade"), **GHENT),
            sentence("It was 7.5 billion euros.", euros("7.5 billion euros", "trade"), **BELGIUM),
        )
        assert [row[0] for row in rows(table, "nested_places")] == [verdict]


def test_the_growth_of_a_part_in_money_may_be_more_than_that_of_its_whole() -> None:
    grown = {"measure": "change", "direction": "up", "baseline": "yoy", **YEAR}
    table = text(
        sentence("Trade grew by 9.2 billion euros.", {**euros("9.2 billion euros", "trade"), **grown}, **GHENT),
        sentence("Trade grew by 7.5 billion euros.", {**euros("7.5 billion euros", "trade"), **grown}, **BELGIUM),
    )
    assert rows(table, "nested_places") == []
