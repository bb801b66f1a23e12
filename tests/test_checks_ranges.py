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


SIX, FIVE = claim("60%", 60, "60", "%", "share"), claim("58%", 58, "58", "%", "share")


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("It made up 130 of the kilns.", [claim("130", 130, "130", "1", "share")]),
        ("The share was down 130 points.", [claim("130 points", 130, "130", "pp", "change", direction="down")]),
        ("Losses were 130% less.", [claim("130%", 130, "130", "%", "gap", direction="down")]),
        ("Trade fell 40%.", [claim("40%", 40, "40", "%", "change", direction="down")]),
        ("It ranked third.", [claim("third", 3, "third", "rank", "rank")]),
        ("It has half a mill.", [claim("half", 0.5, "half", "1")]),
        ("It ranked 12th of 14.", [claim("12th of 14", 12, "12", "rank", "rank")]),
        ("It ranked 12th of many.", [claim("12th of many", 12, "12", "rank", "rank")]),
        ("It ranked 12th on page 10.", [claim("12th on page 10", 12, "12", "rank", "rank")]),
        ("It sold 12 of 10 tea sets.", [claim("12 of 10", 12, "12", "1")]),
        ("It ranked 9th among 10 cities.", [claim("9th", 9, "9", "rank", "rank"), claim("10", 10, "10", "1")]),
        ("It ranked 12th, with 10 mills.", [claim("12th", 12, "12", "rank", "rank"), claim("10", 10, "10", "1")]),
        ("It ranked 12th among 10% more.", [claim("12th", 12, "12", "rank", "rank"), claim("10%", 10, "10", "%")]),
        ("It had 12 among 10 mills.", [claim("12", 12, "12", "1"), claim("10", 10, "10", "1")]),
        ("It is split into A with up to 60% and B with 58%.", [{**SIX, "bound": "up_to"}, FIVE]),
        ("It is split into 60 shops and B with 58%.", [claim("60", 60, "60", "1", "share"), FIVE]),
        ("It is split, 60% more than before, and B has 58%.", [{**SIX, "measure": "change"}, FIVE]),
        ("Tea and rice are 60% and will be 58% of exports, respectively.", [SIX, {**FIVE, "status": "target"}]),
        ("Oman and Peru sold 60% and 58% of theirs, respectively.", [SIX, {**FIVE, "subject": "Peru"}]),
    ],
)
def test_what_can_be_is_not_questioned(quote: str, figures: list[dict[str, Any]]) -> None:
    assert found_in(quote, *figures) == []


@pytest.mark.parametrize(
    ("quote", "figures", "said"),
    [
        (
            "It ranked 12th among 10 cities.",
            [claim("12th", 12, "12", "rank", "rank"), claim("10", 10, "10", "1", counted="cities")],
            ("does_not_hold", "the region: 12th cannot be the place among 10 cities.", "12 > 10"),
        ),
        (
            "It ranked 12th of 10.",
            [claim("12th of 10", 12, "12", "rank", "rank")],
            ("does_not_hold", "the region: there is no rank 12th of 10.", "12 > 10"),
        ),
        (
            "It is split into A with 60% and B with 18%.",
            [SIX, claim("18%", 18, "18", "%", "share")],
            ("holds", "the region: the shares 60% and 18% add up to 78 %, not more than the whole.", "78 %"),
        ),
        (
            "It is split into A with over 60% and B with 40%.",
            [{**SIX, "bound": "over"}, claim("40%", 40, "40", "%", "share")],
            (
                "holds",
                "the region: the shares 60% and 40% add up to at least 100 %, not more than the whole.",
                "at least 100 %",
            ),
        ),
        (
            "Green and black tea had 60% and 58% of it, respectively.",
            [{**SIX, "indicator": "tea"}, {**FIVE, "indicator": "tea", "subject": "Peru"}],
            ("does_not_hold", "the region: the shares 60% and 58% add up to 118 %, more than the whole.", "118 %"),
        ),
        (
            "It is split into A with 60.5% and B with 39.5%.",
            [claim("60.5%", 60.5, "60.5", "%", "share"), claim("39.5%", 39.5, "39.5", "%", "share")],
            ("holds", "the region: the shares 60.5% and 39.5% add up to 100.0 %, the whole.", "100.0 %"),
        ),
    ],
)
def test_what_ranks_and_shares_say_together(
    quote: str, figures: list[dict[str, Any]], said: tuple[str, str, str]
) -> None:
    assert found_in(quote, *figures) == [said]


def listed(quote: str, *spans: str, **last: str) -> list[tuple[str, str]]:
    """Verdict and result of the findings on the shares of one sentence."""
    shares = [claim(span, float(span[:-1]), span[:-1], "%", "share") for span in spans]
    shares[-1] |= last
    return [(verdict, result) for verdict, _, result in found_in(quote, *shares)]


@pytest.mark.parametrize(
    ("quote", "spans", "found"),
    [
        ("A made up 54% of GDP, B 38% and C 14%.", "54% 38% 14%", [("caveat", "106 %")]),
        ("A made up 54% of GDP, B 38% and C 8%.", "54% 38% 8%", [("holds", "100 %")]),
        ("A accounted for 54% of the whole, B for 61%.", "54% 61%", [("caveat", "115 %")]),
        ("A had 54% of GDP, B 38% and C 14%.", "54% 38% 14%", []),
        ("A made up 54% in GDP, B 38% and C 14%.", "54% 38% 14%", []),
        ("A made up 54% of GDP and B 38% and C 14%.", "54% 38% 14%", []),
        ("A made up 54% of GDP, 38% and 14% each.", "54% 38% 14%", []),
        ("A made up 54% of GDP, B 38% of trade and C 14%.", "54% 38% 14%", []),
        ("A made up 54% of GDP, B 38% and C 14% of trade.", "54% 38% 14%", []),
        ("A made up 54% of GDP, B 38% and C 14% in May.", "54% 38% 14%", []),
        ("A made up 54% of GDP, which the mayor told the press with much joy, B 61%.", "54% 61%", []),
    ],
)
def test_shares_that_leave_out_their_whole_have_that_of_the_first(
    quote: str, spans: str, found: list[tuple[str, str]]
) -> None:
    assert listed(quote, *spans.split()) == found


def test_shares_that_leave_out_their_whole_are_of_one_time_and_kind() -> None:
    quote = "A made up 54% of GDP, B for 61%."
    assert listed(quote, "54%", "61%") == [("caveat", "115 %")]
    assert listed(quote, "54%", "61%", status="target") == []
    assert listed(quote, "54%", "61%", period_end="2020-12-31") == []
    assert listed(quote, "54%", "61%", bound="under") == []
