"""Ranges: shares, falls and ranks that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import checks, claim, sentence, text


def found_in(quote: str, *figures: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Verdict, sentence and result of each check on one sentence about the region."""
    table = text(sentence(quote, *figures, subject="the region"))
    return [(row["verdict"], row["plain"], row["result"]) for row in checks(table, "shares_and_ranks")]


@pytest.mark.parametrize(
    ("figure", "plain"),
    [
        (
            claim("130%", 130, "130", "%", "share"),
            "the region: 130% is more than the whole, and a share cannot exceed 100 per cent.",
        ),
        (
            claim("120%", 120, "120", "%", "change", direction="down"),
            "the region: a fall of 120% would leave less than nothing.",
        ),
    ],
)
def test_shares_and_falls_have_a_limit(figure: dict[str, Any], plain: str) -> None:
    assert found_in(f"Its share was {figure['span']}.", figure) == [("does_not_hold", plain, figure["span"])]


@pytest.mark.parametrize("quote", ["The plants ran at 130%.", "The tools made up 130% of capacity."])
def test_a_rate_that_is_no_share_for_sure_may_be_above_100(quote: str) -> None:
    figure = claim("130%", 130, "130", "%", "share", indicator="tools in capacity" if "of" in quote else "plants")
    assert found_in(quote, figure) == []


def test_what_is_a_share_of_something_by_the_words_behind_it_has_a_limit() -> None:
    assert [row[0] for row in found_in("It bought 130% of the exports.", claim("130%", 130, "130", "%", "share"))] == [
        "does_not_hold"
    ]


@pytest.mark.parametrize(
    ("quote", "verdicts"),
    [
        ("Tea and rice were 60% and 58% of all exports, respectively.", ["does_not_hold"]),
        ("Tea and rice were 60% of exports and 58% of imports, respectively.", []),
        ("Tea and rice were 60% in May and 58% of all exports, respectively.", []),
        ("Tea and rice were 60% and 58% on the quay, respectively.", []),
        ("Tea and rice were 60% and 58% of all exports.", []),
    ],
)
def test_shares_told_respectively_are_of_one_whole_where_it_stands_behind_the_last(
    quote: str, verdicts: list[str]
) -> None:
    shares = claim("60%", 60, "60", "%", "share"), claim("58%", 58, "58", "%", "share")
    assert [row[0] for row in found_in(quote, *shares)] == verdicts


def test_a_share_of_100_and_a_growth_of_130_are_possible() -> None:
    all_of_it = claim("100%", 100, "100", "%", "share")
    assert found_in("It was 100% and 130%.", all_of_it, claim("130%", 130, "130", "%", "change")) == []


def test_shares_of_one_whole_cannot_be_more_than_it() -> None:
    shares = [claim(f"{value}%", value, f"{value}", "%", "share") for value in (50, 40, 30)]
    quote = "The market is split between A with 50%, B with 40% and C with 30%."
    assert found_in(quote, *shares) == [
        ("does_not_hold", "the region: the shares 50%, 40% and 30% add up to 120 %, more than the whole.", "120 %")
    ]


def test_shares_in_different_wholes_are_not_added_up() -> None:
    shares = [claim(f"{value}%", value, f"{value}", "%", "share") for value in (82, 75)]
    assert found_in("The share was 82% in the north, followed by 75% in the south.", *shares) == []


@pytest.mark.parametrize("years", [(2019, 2019), (2019, 2020)])
def test_shares_of_different_times_are_not_added_up(years: tuple[int, int]) -> None:
    shares = [
        claim(f"{value}%", value, f"{value}", "%", "share", period_start=f"{year}-01-01", period_end=f"{year}-12-31")
        for value, year in zip((62, 58), years, strict=True)
    ]
    found = found_in(f"The share was 62% and 58% of all mills in {years[0]} and {years[1]}, respectively.", *shares)
    assert [verdict for verdict, *_ in found] == (["does_not_hold"] if years[0] == years[1] else [])


@pytest.mark.parametrize(("value", "printed"), [(0, "0"), (2.5, "2.5")])
def test_there_is_no_rank_before_the_first_and_none_between_two(value: float, printed: str) -> None:
    figure = claim(printed, value, printed, "rank", "rank", indicator="index")
    plain = f"the region, index: there is no rank {printed}; ranks are whole numbers from 1 on."
    assert found_in(f"It ranked {printed} in the index.", figure) == [("does_not_hold", plain, printed)]
