"""Per cent or points: two readings with both results, and rates compared in points."""

from __future__ import annotations

import pytest

from checks_tables import checks, claim, sentence, text

YEAR = {"subject": "Qingdao", "period_start": "2019-01-01", "period_end": "2019-12-31"}
SHARE = "New industries accounted for 31.8 % of industry in 2019, an increase of 3.1% compared with 2018."
GAP = "Investment grew by 26.5%, which is 4.9% higher than the growth rate of fixed asset investment."


def of_share(change: float = 3.1, **more: str) -> list[dict[str, object]]:
    quote = SHARE.replace("3.1%", f"{change}%")
    rise = claim(f"{change}%", change, f"{change}", "%", "change", **{"baseline": "2018", **more})
    return sentence(quote, claim("31.8 %", 31.8, "31.8", "%", "share"), rise, indicator="share of industry", **YEAR)


def of_rate(quote: str = GAP, **more: str) -> list[dict[str, object]]:
    named = {"measure": "gap", "baseline": "growth rate of fixed asset investment"}
    gap = {**claim("4.9%", 4.9, "4.9", "%"), **named, **more}
    rate = claim("26.5%", 26.5, "26.5", "%", "change", baseline="yoy")
    return sentence(quote, rate, gap, indicator="investment", **YEAR)


def test_a_rise_of_a_share_in_per_cent_has_two_readings() -> None:
    assert checks(text(of_share()), "per_cent_or_points") == [
        {
            "check_id": "per_cent_or_points-000001-000002",
            "family": "per_cent_or_points",
            "claims": "000001000000 000002000000",
            "verdict": "two_readings",
            "plain": "Qingdao, share of industry, 31.8 %: if the rise of 3.1% means points, the share in 2018 was "
            "28.7 % (28.6 to 28.8); if it means per cent, 30.8 % (30.8 to 30.9).",
            "formula": "points: 31.8 - 3.1; per cent: 31.8 / (1 + 3.1 / 100)",
            "inputs": "A1 = 31.8 %; A2 = 3.1%",
            "result": "points: 28.7 % (28.6 to 28.8); per cent: 30.8 % (30.8 to 30.9)",
            "question": "Does 3.1% (Qingdao, share of industry) mean per cent or percentage points?",
        }
    ]


def test_the_share_may_follow_its_rise() -> None:
    rise = claim("3.1 percent", 3.1, "3.1", "%", "change", baseline="2018")
    share = claim("31.8 percent", 31.8, "31.8", "%", "share")
    table = text(sentence("The share rose 3.1 percent to 31.8 percent.", rise, share, indicator="share", **YEAR))
    (found,) = checks(table, "per_cent_or_points")
    assert found["result"] == "points: 28.7 % (28.6 to 28.8); per cent: 30.8 % (30.8 to 30.9)"
    other = text(sentence("Prices rose 3.1 percent; 31.8 percent paid.", rise, share, indicator="share", **YEAR))
    assert checks(other, "per_cent_or_points") == []


def test_a_fall_of_a_share_adds_up() -> None:
    (found,) = checks(text(of_share(direction="down")), "per_cent_or_points")
    assert found["result"] == "points: 34.9 % (34.8 to 35.0); per cent: 32.8 % (32.7 to 32.9)"


def test_a_rate_higher_by_per_cent_than_a_rate_has_two_readings() -> None:
    (found,) = checks(text(of_rate()), "per_cent_or_points")
    assert (found["verdict"], found["result"]) == (
        "two_readings",
        "points: 21.6 % (21.5 to 21.7); per cent: 25.3 % (25.2 to 25.3)",
    )
    assert found["plain"] == (
        "Qingdao, investment, 26.5%: if the gap of 4.9% means points, the rate compared with (growth rate of fixed "
        "asset investment) was 21.6 % (21.5 to 21.7); if it means per cent, 25.3 % (25.2 to 25.3)."
    )


def test_the_words_after_the_gap_say_that_rates_are_compared() -> None:
    (found,) = checks(text(of_rate(baseline="")), "per_cent_or_points")
    assert found["verdict"] == "two_readings"


def test_words_right_after_a_change_make_it_a_gap() -> None:
    (found,) = checks(text(of_rate(baseline="yoy", measure="change")), "per_cent_or_points")
    assert "the rate compared with (the growth rate of fixed asset investment) was 21.6 %" in found["plain"]


def test_lower_turns_the_gap_round() -> None:
    (found,) = checks(text(of_rate(GAP.replace("higher", "lower"))), "per_cent_or_points")
    assert found["result"] == "points: 31.4 % (31.3 to 31.5); per cent: 27.9 % (27.8 to 27.9)"


def test_an_ambiguous_rise_is_no_rate_of_growth_for_other_checks() -> None:
    assert checks(text(of_share()), "implied_base") == []


@pytest.mark.parametrize(
    "sentence_of_claims",
    [
        of_share(26.5),  # more than half of the share: the growth of the amount behind it
        of_share(indicator="investment"),
        of_rate("Output grew by 26.5%, and wages were 4.9% higher in the city.", baseline="the city"),
        of_rate("Output grew by 26.5%, and was 4.9% higher than 10 years before.", baseline="2009", measure="change"),
    ],
)
def test_figures_of_different_things_have_one_reading(sentence_of_claims: list[dict[str, object]]) -> None:
    assert checks(text(sentence_of_claims), "per_cent_or_points") == []


def test_a_gap_in_points_gives_the_compared_rate() -> None:
    quote = "It rose by 56.7 percent, about 30 percentage points higher than the city."
    table = text(
        sentence(
            quote,
            claim("56.7 percent", 56.7, "56.7", "%", "change", baseline="yoy"),
            claim("about 30 percentage points", 30, "30", "pp", "gap", bound="about", baseline="the city"),
            subject="New Area",
            indicator="revenue",
        )
    )
    (found,) = checks(table, "per_cent_or_points")
    assert (found["verdict"], found["plain"], found["result"]) == (
        "caveat",
        "New Area, revenue: 56.7 percent, about 30 percentage points higher, gives about 26.7 % (23.7 to 29.8) for the "
        "city.",
        "26.7 % (23.7 to 29.8)",
    )


def test_an_exact_gap_in_points_below_a_rate() -> None:
    quote = "Unemployment was 5.1%, 0.4 percentage points lower than the national rate."
    table = text(
        sentence(
            quote,
            claim("5.1%", 5.1, "5.1", "%", "share"),
            claim("0.4 percentage points lower", 0.4, "0.4", "pp", "gap", baseline="the national rate"),
            indicator="unemployment",
        )
    )
    (found,) = checks(table, "per_cent_or_points")
    assert (found["verdict"], found["plain"]) == (
        "holds",
        "unemployment: 5.1%, 0.4 percentage points lower, gives 5.5 % (5.4 to 5.6) for the national rate.",
    )


def gap_after(rate: dict[str, object], quote: str = GAP, **more: str) -> list[dict[str, object]]:
    """A gap in points that names its figure after a rate of any kind."""
    gap = {**claim("4.9%", 4.9, "4.9", "pp", "gap", baseline="the country"), **more}
    return checks(text(sentence(quote, rate, gap, indicator="investment", **YEAR)), "per_cent_or_points")  # type: ignore[no-any-return]


def test_a_gap_is_one_to_the_rate_right_before_it_in_its_sentence() -> None:
    rate = claim("26.5%", 26.5, "26.5", "%", "change")
    assert [found["result"] for found in gap_after(rate)] == ["21.6 % (21.5 to 21.7)"]
    assert gap_after({**rate, "unit": "pp"}) == []
    assert gap_after({**rate, "measure": "gap"}) == []
    assert gap_after({**rate, "subject": "Jinan"}) == []
    assert gap_after({**rate, "status": "target"}) == []
    gap = claim("4.9%", 4.9, "4.9", "pp", "gap")
    alone = sentence("It was 4.9% higher.", gap, indicator="investment", **YEAR)
    assert checks(text(alone), "per_cent_or_points") == []
    before = sentence("Investment grew by 26.5%.", rate, indicator="investment", **YEAR)
    assert checks(text(before, alone), "per_cent_or_points") == []


def test_an_indicator_that_is_a_rate_makes_a_gap_between_rates() -> None:
    quote = "Unemployment was 8.2%, and is 2.0% lower in the city."
    rate, gap = claim("8.2%", 8.2, "8.2", "%", "share"), claim("2.0%", 2, "2.0", "%", "gap", baseline="the city")
    (found,) = checks(text(sentence(quote, rate, gap, indicator="unemployment rate", **YEAR)), "per_cent_or_points")
    assert found["plain"] == (
        "Qingdao, unemployment rate, 8.2%: if the gap of 2.0% means points, the rate compared with (the city) was "
        "10.2 % (10.1 to 10.3); if it means per cent, 8.4 % (8.3 to 8.4)."
    )
    assert checks(text(sentence(quote, rate, gap, indicator="people", **YEAR)), "per_cent_or_points") == []


def test_a_rate_of_an_earlier_year_is_named_by_it() -> None:
    quote = "The unemployment rate was 8.2%, which is 2.0% more than in 2019."
    rate, gap = claim("8.2%", 8.2, "8.2", "%", "share"), claim("2.0%", 2, "2.0", "%", "gap", baseline="2019")
    (found,) = checks(text(sentence(quote, rate, gap, indicator="unemployment rate", **YEAR)), "per_cent_or_points")
    assert "the rate compared with (2019) was 6.2 % (6.1 to 6.3)" in found["plain"]


def told(quote: str, *figures: dict[str, object], **more: str) -> list[tuple[str, str]]:
    """Verdict and result of the findings on one sentence."""
    table = text(sentence(quote, *figures, **{**YEAR, "indicator": "sales", **more}))  # type: ignore[arg-type]
    return [(row["verdict"], row["result"]) for row in checks(table, "per_cent_or_points")]


def gapped(behind: str, there: str, way: str = "up", **more: str) -> list[tuple[str, str]]:
    """Sales that grew by 8.4%, 2.1 points more than another rate, which stands behind."""
    gap = claim("2.1 points", 2.1, "2.1", "pp", "gap", direction=way)
    other = {**claim(there, float(there.rstrip("%")), there.rstrip("%"), "%", "change"), **more}
    rate = claim("8.4%", 8.4, "8.4", "%", "change", direction="up")
    return told(f"Sales grew 8.4%, 2.1 points {behind}", rate, gap, other)


@pytest.mark.parametrize(
    ("behind", "there", "way", "verdict"),
    [
        ("higher than the national average of 6.3%.", "6.3%", "up", "holds"),
        ("higher than the national average of 7.1%.", "7.1%", "up", "does_not_hold"),
        ("above the national average (7.1%).", "7.1%", "up", "does_not_hold"),
        ("lower than the national average of 10.5%.", "10.5%", "down", "holds"),
        ("lower than the national average of 6.3%.", "6.3%", "down", "does_not_hold"),
    ],
)
def test_a_gap_in_points_leads_to_the_rate_it_is_told_against(behind: str, there: str, way: str, verdict: str) -> None:
    implied = "6.3 % (6.2 to 6.4)" if way == "up" else "10.5 % (10.4 to 10.6)"
    assert gapped(behind, there, way) == [(verdict, implied)]


def test_the_whole_row_of_a_gap_that_leads_elsewhere() -> None:
    figures = (
        claim("8.4%", 8.4, "8.4", "%", "change"),
        claim("2.1 points", 2.1, "2.1", "pp", "gap", baseline="China"),
        claim("7.1%", 7.1, "7.1", "%", "change"),
    )
    quote = "Sales grew 8.4%, 2.1 points higher than the national average of 7.1%."
    (found,) = checks(text(sentence(quote, *figures, indicator="sales", **YEAR)), "per_cent_or_points")
    assert (found["plain"], found["question"], found["inputs"]) == (
        "Qingdao, sales: 8.4%, 2.1 points higher, gives 6.3 % (6.2 to 6.4) for China, but the article states 7.1%.",
        "Which is right: 8.4%, the gap of 2.1 points, or 7.1% elsewhere?",
        "A1 = 8.4%; A2 = 2.1 points; A3 = 7.1%",
    )


@pytest.mark.parametrize(
    ("behind", "more"),
    [
        ("higher than in 2019, when it was 7.1%.", {}),
        ("higher than in Jinan and 7.1% of all.", {}),
        ("higher than in Jinan; wages 7.1%.", {}),
        ("higher than in 2019 at 7.1%.", {}),
        ("more, with wages at 7.1%.", {}),
        ("higher than the fall of 7.1%.", {"direction": "down"}),
        ("higher than the gap of 7.1%.", {"measure": "gap"}),
        ("with wages at 7.1%.", {}),
        ("higher than the 7.1% of wages.", {"unit": "pp"}),
    ],
)
def test_another_figure_behind_a_gap_is_not_what_it_leads_to(behind: str, more: dict[str, str]) -> None:
    found = [row for row in gapped(behind, "7.1%", **more) if row[1].startswith("6.3")]
    assert found == [("holds", "6.3 % (6.2 to 6.4)")]


def test_a_fall_is_told_against_a_fall() -> None:
    figures = (
        claim("4.2%", 4.2, "4.2", "%", "change", direction="down"),
        claim("1.2 points", 1.2, "1.2", "pp", "gap", direction="down"),
        claim("6.6%", 6.6, "6.6", "%", "change", direction="down"),
    )
    assert told("Sales fell 4.2%, 1.2 points less than the fall of 6.6%.", *figures) == [
        ("does_not_hold", "5.4 % (5.3 to 5.5)")
    ]


def test_a_gap_without_a_rate_right_before_it_gives_none() -> None:
    gap = claim("2.1 points", 2.1, "2.1", "pp", "gap")
    assert told("It is 2.1 points higher.", gap) == []
    assert told("Sales of 8 dollars are 2.1 points higher.", claim("8 dollars", 8, "8", "USD"), gap) == []
    assert (
        told("It grew 8.4%, up 2.1 points.", claim("8.4%", 8.4, "8.4", "%", "change"), {**gap, "measure": "change"})
        == []
    )
    rank = claim("8.4%", 8.4, "8.4", "%", "rank")
    assert told("It is 8.4%, 2.1 points higher.", rank, gap) == []
    other = claim("8.4%", 8.4, "8.4", "%", "change", subject="Jinan")
    assert told("It grew 8.4%, 2.1 points higher.", other, gap) == []


@pytest.mark.parametrize(
    ("share", "rise", "found"),
    [
        ({}, {}, 1),
        ({"subject": "Jinan"}, {}, 0),
        ({"period_start": "2018-01-01"}, {}, 0),
        ({"indicator": "wages"}, {}, 0),
        ({"indicator": "wages"}, {"indicator": ""}, 1),
        ({"measure": "change"}, {}, 0),
        ({"unit": "pp"}, {}, 0),
        ({}, {"value": "16"}, 0),
    ],
)
def test_a_rise_is_of_the_share_of_the_same_thing_before_it(
    share: dict[str, str], rise: dict[str, str], found: int
) -> None:
    first = {**claim("31.8%", 31.8, "31.8", "%", "share"), **share}
    second = {**claim("3.1%", 3.1, "3.1", "%", "change"), **rise}
    second["value"] = float(second["value"])
    assert len(told("It was 31.8%, up 3.1%.", first, second)) == found
