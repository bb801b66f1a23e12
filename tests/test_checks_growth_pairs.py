"""Implied base: which change belongs to which level, which changes have none, and the words of what follows."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import articles, checks, claim, count, euros, rate, sentence, text
from claimbook.checks import Settings
from claimbook.checks.base import known
from claimbook.checks.growth import period_before

NOW, BEFORE = (
    {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "subject": "Ghent"} for year in ("2021", "2020")
)
TWELVE = euros("12 million euros", "trade")


def up(span: str, indicator: str = "trade", baseline: str = "yoy", **more: str) -> dict[str, Any]:
    return rate(span, indicator=indicator, baseline=baseline, **{"direction": "up", **more})


def points(span: str, **more: str) -> dict[str, Any]:
    return claim(span, float(span.split()[0]), span.split()[0], "pp", "change", indicator="trade", **more)


def found(*sentences: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["verdict"], row["result"]) for row in checks(text(*sentences), "implied_base")]


def trade(quote: str, *figures: dict[str, Any], **shared: str) -> list[dict[str, Any]]:
    return sentence(quote, *figures, **{**NOW, **shared})


@pytest.mark.parametrize(
    "figure",
    [
        rate("20%", "gap", indicator="trade", baseline="yoy"),
        points("20 points", baseline="yoy"),
        up("20%", status="target"),
        up("20%", baseline="", period_start="", period_end=""),
        claim("20 million euros", 20e6, "20", "EUR", "change", indicator="trade", baseline="yoy"),
        claim("20 times", 20, "20", "x", "change", indicator="trade", baseline="yoy"),
    ],
)
def test_only_reported_rates_against_an_earlier_time_ask_for_their_amount(figure: dict[str, Any]) -> None:
    assert found(trade(f"It was {figure['span']}.", figure)) == []


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (up("20%"), [("holds", "10 million euros")]),
        (rate("20%", "share", indicator="trade", baseline="yoy"), []),
        (rate("20%", "gap", indicator="trade", baseline="yoy"), []),
        (points("20 points", baseline="yoy"), []),
        (claim("20 million euros", 20e6, "20", "EUR", "change", indicator="trade", baseline="yoy"), []),
    ],
)
def test_only_a_rate_of_change_leads_back_to_an_earlier_amount(figure: dict[str, Any], expected: list[Any]) -> None:
    assert found(trade(f"Trade was 12 million euros, {figure['span']}.", TWELVE, figure)) == expected


def test_what_will_double_is_seldom_the_amount_beside_it() -> None:
    double = claim("double", 2, "double", "x", "change", indicator="trade")
    assert found(trade("It will double its 12 million euros.", double, TWELVE, status="target")) == []
    assert found(trade("It did double to 12 million euros.", double, TWELVE)) == [("holds", "6 million euros")]


def test_what_will_grow_leads_back_to_where_it_starts() -> None:
    assert found(trade("It will grow 20% to 12 million euros.", up("20%"), TWELVE, status="target")) == [
        ("holds", "10 million euros")
    ]


def test_a_change_with_two_readings_leads_back_to_no_amount() -> None:
    share = rate("24.6%", "share", indicator="trade")
    told = trade("Trade, 12 million euros, made up 24.6%, up 2.1%.", TWELVE, share, up("2.1%"))
    assert found(told) == []


def test_another_level_in_between_belongs_to_the_change() -> None:
    rents = euros("7 million euros", "rents")
    by_sea = euros("12 million euros", "trade by sea")
    told = trade("Trade was 12 million euros, rents 7 million euros, up 20%.", by_sea, rents, up("20%"))
    assert [verdict for verdict, _ in found(told)] == ["cannot_be_checked"]


def test_a_sentence_with_respectively_and_a_share_still_pairs_in_order() -> None:
    figures = count("11", "kilns"), count("12", "kilns"), up("10%", "kilns"), up("20%", "kilns"), rate("5%", "share")
    quote = "It was 11 kilns and 12 kilns, up 10% and 20%, respectively, and 5% of trade."
    assert [result for _, result in found(trade(quote, *figures))] == ["10", "10"]
    fewer = figures[0], figures[1], figures[3], figures[4]
    assert [row[1] for row in found(trade(quote.replace("10% and ", ""), *fewer))] == ["10"]


@pytest.mark.parametrize(
    ("level", "change", "verdict"),
    [
        (NOW, NOW, "holds"),
        ({"subject": "Ghent"}, {"subject": "Ghent"}, "cannot_be_checked"),
        (NOW, {"subject": "Ghent"}, "cannot_be_checked"),
        ({"subject": "Ghent"}, NOW, "cannot_be_checked"),
        ({**NOW, "indicator": "trade by sea and road"}, NOW, "cannot_be_checked"),
        (NOW, {**NOW, "baseline": "2011", "period_start": "2011-01-01"}, "holds"),
        (NOW, {**NOW, "baseline": "2010", "period_start": "2011-01-01"}, "cannot_be_checked"),
        (NOW, {**NOW, "period_start": "2011-01-01"}, "cannot_be_checked"),
    ],
)
def test_a_level_of_another_sentence_needs_the_same_time_and_thing(
    level: dict[str, str], change: dict[str, str], verdict: str
) -> None:
    told = (
        sentence("Trade was 12 million euros.", {**TWELVE, **level}),
        sentence("It rose 20%.", {**up("20%"), **change}),
    )
    assert [row[0] for row in found(*told)] == [verdict]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, "does_not_hold"),
        ({"subject": "Leeds"}, "holds"),
        ({"measure": "share"}, "holds"),
        ({"unit": "USD"}, "holds"),
        ({"indicator": "rents"}, "holds"),
        ({"indicator": "rents", "counted": "ships"}, "holds"),
        ({"period_start": "2019-01-01", "period_end": "2019-12-31"}, "holds"),
        ({"period_start": "", "period_end": ""}, "holds"),
    ],
)
def test_the_earlier_level_is_one_of_the_same_thing_at_the_earlier_time(other: dict[str, str], expected: str) -> None:
    now = trade("Trade was 12 million euros, up 20%.", TWELVE, up("20%"))
    before = sentence("It was 7 million euros.", {**euros("7 million euros", "trade"), **BEFORE, **other})
    assert [verdict for verdict, _ in found(now, before)] == [expected]


def test_things_counted_alike_are_one_whatever_their_indicators() -> None:
    now = trade("It had 60 kilns, up 20%.", count("60", "kilns"), up("20%", "kilns"))
    before = sentence("Then 40 burned.", {**count("40", "kilns"), **BEFORE, "indicator": "fires at night"})
    assert [verdict for verdict, _ in found(now, before)] == ["does_not_hold"]


def test_without_times_no_figure_is_an_earlier_one() -> None:
    told = trade("Trade was 12 million euros, up 20%.", TWELVE, up("20%"), period_start="", period_end="")
    other = sentence("It was 7 million euros.", euros("7 million euros", "trade"), subject="Ghent")
    assert found(told, other) == [("holds", "10 million euros")]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("It rose 25% on 2020, when trade was 7 million euros.", []),
        ("It rose 25% on 2020, and trade was 7 million euros.", [("holds", "6 million euros (5 to 6)")]),
        ("It rose 25% on 2019, when trade was 7 million euros.", [("holds", "6 million euros (5 to 6)")]),
    ],
)
def test_a_level_of_the_base_year_is_none_that_the_change_led_to(quote: str, expected: list[tuple[str, str]]) -> None:
    seven = euros("7 million euros", "trade")
    assert [
        row for row in found(trade(quote, up("25%", baseline="2020"), seven)) if row[0] != "cannot_be_checked"
    ] == expected


def test_a_level_dated_to_the_base_year_is_no_earlier_one_of_itself() -> None:
    told = trade("Trade was 12 million euros, up 20% from 2020.", TWELVE, up("20%", baseline="2020"), **BEFORE)
    assert found(told) == [("holds", "10 million euros")]


def test_the_words_when_of_one_sentence_say_nothing_of_the_next() -> None:
    now = trade("Trade was 12 million euros, 20% above 2020, when rents fell.", TWELVE, up("20%", baseline="2020"))
    later = sentence("It was 7 million euros.", euros("7 million euros", "trade"), subject="Ghent")
    assert found(now, later) == [("holds", "10 million euros")]


def test_of_two_earlier_figures_one_that_fits_is_enough() -> None:
    now = trade("Trade was 12 million euros, up 20%.", TWELVE, up("20%"))
    seven, ten = (euros(f"{number} million euros", "trade", **BEFORE) for number in (7, 10))
    assert [row[0] for row in found(now, sentence("It was 7 million euros or 10 million euros.", seven, ten))] == [
        "holds"
    ]


@pytest.mark.parametrize(
    ("quote", "extra", "verdicts"),
    [
        ("Trade was 12 million euros, after 10 million euros, up 20%.", euros("10 million euros", "trade in May"), []),
        (
            "Trade was 12 million euros, after 3 million euros, up 20%.",
            euros("3 million euros", "trade in May"),
            ["does_not_hold"],
        ),
        ("With 10 kilns, trade was 12 million euros, up 20%.", claim("10", 10e6, "10", "1"), ["does_not_hold"]),
    ],
)
def test_a_change_that_fits_another_amount_of_its_sentence_accuses_none(
    quote: str, extra: dict[str, Any], verdicts: list[str]
) -> None:
    before = sentence("It was 7 million euros.", euros("7 million euros", "trade"), **BEFORE)
    figures = sorted([TWELVE, extra, up("20%")], key=lambda row: quote.index(row["span"]))
    now = trade(quote, *figures)
    assert [row[0] for row in found(before, now) if row[0] != "holds"] == verdicts


def test_a_rough_earlier_level_does_not_excuse_itself() -> None:
    seven = euros("about 7 million euros", "trade", bound="about", **BEFORE)
    now = trade("Trade was 12 million euros, up 1%.", TWELVE, up("1%"))
    assert [row[0] for row in found(now, sentence("It was about 7 million euros.", seven))] == ["does_not_hold"]


@pytest.mark.parametrize(
    ("level", "change", "said"),
    [
        (TWELVE, up("20%"), "means 10 million euros a year earlier"),
        (TWELVE, up("20%", baseline="2019"), "means 10 million euros in 2019"),
        (TWELVE, up("20%", baseline="May"), "means 10 million euros before"),
        (
            euros("12.5 million euros", "trade"),
            up("20%"),
            "means 10.4 million euros a year earlier (rounding allows 10.3 to 10.5)",
        ),
        ({**TWELVE, "bound": "about"}, up("20%"), "means about 10 million euros a year earlier (9 to 11)"),
        ({**TWELVE, "bound": "over"}, up("20%"), "means at least 10 million euros a year earlier"),
        ({**TWELVE, "bound": "up_to"}, up("20%"), "means at most 10 million euros a year earlier"),
        (TWELVE, up("130%"), "means 5 million euros a year earlier"),
        (
            rate("40%", "share", indicator="trade"),
            points("3 points", direction="up", baseline="yoy"),
            "means 37% a year earlier",
        ),
        (
            rate("40%", "share", indicator="trade"),
            points("3 points", direction="down", baseline="yoy"),
            "means 43% a year earlier",
        ),
    ],
)
def test_how_the_earlier_level_is_told(level: dict[str, Any], change: dict[str, Any], said: str) -> None:
    (row,) = checks(text(trade(f"It was {level['span']}, by {change['span']}.", level, change)), "implied_base")
    assert said in row["plain"]


def test_rates_without_an_indicator_are_told_without_one() -> None:
    told = trade("Steel rose 5% and 7%.", up("5%", "steel"), up("7%", ""))
    (row,) = checks(text(told), "implied_base")
    assert row["plain"].startswith("Ghent, steel, 5% and 7%: rates")
    assert row["question"] == "Which amounts stand behind “5%” and “7%” (steel)?"
    (bare,) = checks(text(trade("It rose 7%.", up("7%", ""))), "implied_base")
    assert bare["question"] == "Which amounts stand behind “7%”?"


@pytest.mark.parametrize(
    ("baseline", "period", "before"),
    [
        ("yoy", ("2021-02-01", "2021-02-28"), ("2020-02-01", "2020-02-29")),
        ("yoy", ("2020-02-01", "2020-02-29"), ("2019-02-01", "2019-02-28")),
        ("yoy", ("2021-02-01", "2021-02-27"), ("2020-02-01", "2020-02-27")),
        ("yoy", ("", ""), ("", "")),
        ("yoy", ("", "2021-12-31"), ("", "")),
        ("May", ("2021-01-01", "2021-12-31"), None),
        ("2018", ("2021-06-01", "2021-06-30"), ("2018-06-01", "2018-06-30")),
        ("2018", ("2020-02-01", "2020-02-29"), ("2018-02-01", "2018-02-28")),
        ("2018", ("2020-06-01", "2021-06-30"), ("2018-01-01", "2018-12-31")),
        ("2018", ("", ""), ("2018-01-01", "2018-12-31")),
    ],
)
def test_the_time_that_a_change_is_measured_against(
    baseline: str, period: tuple[str, str], before: tuple[str, str] | None
) -> None:
    change = up("20%", baseline=baseline, period_start=period[0], period_end=period[1])
    (stated,) = known(text(sentence("It rose 20%.", change)), articles(), Settings()).stated
    assert period_before(stated) == before
