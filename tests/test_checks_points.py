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
