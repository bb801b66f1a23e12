"""Implied base: the level before a stated change, and levels that contradict their growth."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, checks, claim, count, euros, rate, sentence, text

HALF = {"subject": "Qingdao", "period_start": "2021-01-01", "period_end": "2021-06-30"}


def revenue(
    amount: str, value: float, printed: str, rate: float, indicator: str, **shared: str
) -> list[dict[str, object]]:
    quote = f"The revenue was {amount}, a year-on-year increase of {rate}%."
    return sentence(
        quote,
        claim(amount, value, printed, "CNY"),
        claim(f"{rate}%", rate, f"{rate}", "%", "change", baseline="yoy"),
        indicator=indicator,
        **{**HALF, **shared},
    )


@pytest.mark.parametrize(
    ("amount", "value", "printed", "rate", "result"),
    [
        ("32.78 billion yuan", 32.78e9, "32.78", 23.8, "26.48 billion yuan (26.46 to 26.49)"),
        ("2.74 billion yuan", 2.74e9, "2.74", 56.7, "1.75 billion yuan (1.74 to 1.75)"),
        ("32.99 billion yuan", 32.99e9, "32.99", 20.1, "27.47 billion yuan (27.45 to 27.48)"),
        ("7.85 billion yuan", 7.85e9, "7.85", 15.3, "6.81 billion yuan (6.80 to 6.82)"),
        ("700 million yuan", 700e6, "700", 46.6, "480 million yuan (470 to 480)"),
        ("11.25 billion yuan", 11.25e9, "11.25", 22.6, "9.18 billion yuan (9.17 to 9.18)"),
        ("39.21 billion yuan", 39.21e9, "39.21", 23.3, "31.80 billion yuan (31.78 to 31.82)"),
    ],
)
def test_the_year_earlier_amounts_of_the_seeds(
    amount: str, value: float, printed: str, rate: float, result: str
) -> None:
    (found,) = checks(text(revenue(amount, value, printed, rate, "revenue")), "implied_base")
    assert (found["verdict"], found["result"]) == ("holds", result)


def test_a_whole_check_as_the_reader_sees_it() -> None:
    (found,) = checks(text(revenue("32.78 billion yuan", 32.78e9, "32.78", 23.8, "revenue")), "implied_base")
    assert found == {
        "check_id": "implied_base-000001-000002",
        "family": "implied_base",
        "claims": "000001000000 000002000000",
        "verdict": "holds",
        "plain": "Qingdao, revenue: 32.78 billion yuan, up 23.8%, means 26.48 billion yuan a year earlier "
        "(rounding allows 26.46 to 26.49).",
        "formula": "32.78 / (1 + 23.8 / 100)",
        "inputs": "A1 = 32.78 billion yuan; A2 = 23.8%",
        "result": "26.48 billion yuan (26.46 to 26.49)",
        "question": "",
    }


def one(level: dict[str, object], change: dict[str, object], **shared: object) -> list[dict[str, object]]:
    quote = f"It came to {level['span']} after {change['span']}."
    return sentence(quote, level, change, **{"indicator": "visitors", **HALF, **shared})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("level", "change", "verdict", "result"),
    [
        (
            claim("EUR 90.0 million", 90e6, "90.0", "EUR"),
            claim("a fall of 10%", 10, "10", "%", "change", direction="down", baseline="yoy"),
            "holds",
            "EUR 100.0 million (99.4 to 100.6)",
        ),
        (
            claim("$90.0 million", 90e6, "90.0", "USD"),
            claim("20.0%", 20, "20.0", "%", "change", baseline="2019"),
            "holds",
            "$75.0 million (74.9 to 75.1)",
        ),
        (
            claim("about 7.8 million", 7.8e6, "7.8", "1", bound="about"),
            claim("40.0%", 40, "40.0", "%", "change", baseline="2011"),
            "caveat",
            "5.6 million (5.0 to 6.1)",
        ),
        (
            claim("over 390 million", 390e6, "390", "1", bound="over"),
            claim("30.0%", 30, "30.0", "%", "change", baseline="yoy"),
            "holds",
            "at least 300 million",
        ),
        (
            claim("47.2 percent", 47.2, "47.2", "%", "share"),
            claim("3.4 percentage points", 3.4, "3.4", "pp", "change", baseline="yoy"),
            "holds",
            "43.8 percent (43.7 to 43.9)",
        ),
        (
            claim("3,000", 3000, "3,000", "1"),
            claim("tripling", 3, "tripling", "x", "change", baseline="2019"),
            "holds",
            "1,000",
        ),
    ],
)
def test_the_base_of_other_kinds_of_change(
    level: dict[str, object], change: dict[str, object], verdict: str, result: str
) -> None:
    (found,) = checks(text(one(level, change)), "implied_base")
    assert (found["verdict"], found["result"]) == (verdict, result)


def test_how_far_about_reaches_is_a_setting() -> None:
    level = claim("about 7.8 million", 7.8e6, "7.8", "1", bound="about")
    table = text(one(level, claim("40.0%", 40, "40.0", "%", "change", baseline="yoy")))
    (found,) = checks(table, "implied_base", about_tolerance=5.0)
    assert found["result"] == "5.6 million (5.3 to 5.9)"


def test_a_level_may_follow_its_change() -> None:
    quote = "Exports rose 6.4 percent to 3.16 trillion yuan, while imports rose 11.5 percent to 2.70 trillion yuan."
    table = text(
        sentence(
            quote,
            claim("6.4 percent", 6.4, "6.4", "%", "change", baseline="yoy", indicator="exports"),
            claim("3.16 trillion yuan", 3.16e12, "3.16", "CNY", indicator="exports"),
            claim("11.5 percent", 11.5, "11.5", "%", "change", baseline="yoy", indicator="imports"),
            claim("2.70 trillion yuan", 2.7e12, "2.70", "CNY", indicator="imports"),
            **HALF,
        )
    )
    found = checks(table, "implied_base")
    assert [(row["claims"], row["result"]) for row in found] == [
        ("000002000000 000001000000", "2.97 trillion yuan (2.96 to 2.98)"),
        ("000004000000 000003000000", "2.42 trillion yuan (2.42 to 2.43)"),
    ]


def test_a_stated_base_that_agrees_holds_and_one_that_does_not_is_found() -> None:
    def with_base(span: str, value: float) -> list[dict[str, str]]:
        earlier = {"period_start": "2020-01-01", "period_end": "2020-06-30"}
        before = claim(span, value, span.split()[0], "CNY", indicator="revenue", subject="Qingdao", **earlier)
        now = revenue("12.0 billion yuan", 12e9, "12.0", 20.0, "revenue")
        return checks(text(now, sentence(f"A year before, it was {span}.", before)), "implied_base")

    (agrees,) = with_base("10.0 billion yuan", 10e9)
    assert (agrees["verdict"], agrees["plain"]) == (
        "holds",
        "Qingdao, revenue: 12.0 billion yuan, up 20.0%, agrees with the 10.0 billion yuan stated for the earlier time.",
    )
    (differs,) = with_base("11.2 billion yuan", 11.2e9)
    assert (differs["verdict"], differs["plain"], differs["claims"]) == (
        "does_not_hold",
        "Qingdao, revenue: 12.0 billion yuan, up 20.0%, means 10.0 billion yuan before, but the article "
        "states 11.2 billion yuan.",
        "000001000000 000002000000 000003000000",
    )


@pytest.mark.parametrize("period", [{"period_start": "", "period_end": ""}, {}])
def test_an_amount_is_not_its_own_earlier_amount(period: dict[str, str]) -> None:
    table = text(revenue("12.0 billion yuan", 12e9, "12.0", 20.0, "revenue", **period))
    (found,) = checks(table, "implied_base")
    assert (found["verdict"], found["result"]) == ("holds", "10.0 billion yuan")


def test_a_change_that_fits_other_figures_accuses_none() -> None:
    now, before = {"period_start": "2021-01-01", "period_end": "2021-12-31"}, {"period_start": "2020-01-01"}
    wages, rents = (
        "Wages were 6.8 million euros, rents 9.4 million euros.",
        "Rents fell 18.3% from the 11.5 million euros.",
    )
    table = text(
        sentence(
            wages, euros("6.8 million euros", "wages", **now), euros("9.4 million euros", "rents", **now), **GHENT
        ),
        sentence(
            rents,
            rate("18.3%", indicator="wages", direction="down", baseline="2020", **now),
            euros("11.5 million euros", "wages", **before, period_end="2020-12-31"),
            **GHENT,
        ),
    )
    assert [row["verdict"] for row in checks(table, "implied_base")] == []


def test_a_month_is_held_against_the_same_month_of_the_year_it_names() -> None:
    june, year = (
        {"period_start": f"{start}", "period_end": f"{end}"}
        for start, end in (("2021-06-01", "2021-06-30"), ("2020-01-01", "2020-12-31"))
    )
    table = text(
        sentence("Rents were 90 million euros in 2020.", euros("90 million euros", "rents", **year), **GHENT),
        sentence(
            "In June rents were 12 million euros, 20.0% more than in 2020.",
            euros("12 million euros", "rents", **june),
            rate("20.0%", indicator="rents", baseline="2020", **june),
            **GHENT,
        ),
    )
    assert [(row["verdict"], row["result"]) for row in checks(table, "implied_base")] == [("holds", "10 million euros")]


def test_a_change_told_as_an_amount_and_as_a_rate_is_no_earlier_amount() -> None:
    now, before = ("2021-01-01", "2021-12-31"), ("2020-01-01", "2020-12-31")
    year, earlier = ({"period_start": start, "period_end": end} for start, end in (now, before))
    quote = "Rents were 11.0 million euros, 1.0 million euros or 10.0% more than the year before."
    figures = (
        euros("11.0 million euros", "rents", **year),
        euros("1.0 million euros", "rents", **earlier),
        rate("10.0%", indicator="rents", baseline="yoy", **year),
    )
    found = checks(text(sentence(quote, *figures, **GHENT)), "implied_base")
    assert "does_not_hold" not in [row["verdict"] for row in found]


def test_rates_without_amounts_cannot_be_checked_one_finding_a_sentence() -> None:
    quote = "Steel output rose 5.1% and car output 7.2%."
    table = text(
        sentence(
            quote,
            claim("5.1%", 5.1, "5.1", "%", "change", baseline="yoy", indicator="steel output"),
            claim("7.2%", 7.2, "7.2", "%", "change", baseline="yoy", indicator="car output"),
            subject="Qingdao",
        )
    )
    assert [(row["verdict"], row["plain"]) for row in checks(table, "implied_base")] == [
        (
            "cannot_be_checked",
            "Qingdao, steel output and car output, 5.1% and 7.2%: rates without amounts beside them, so that the "
            "earlier level is not known.",
        )
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": "hotel beds"},
        {"subject": "Jinan"},
        {"period_start": "2020-01-01", "period_end": "2020-12-31"},
        {"status": "target"},
    ],
)
def test_a_level_of_something_else_is_no_pair(other: dict[str, str]) -> None:
    level = claim("90.0 million yuan", 90e6, "90.0", "CNY", **other)
    table = text(one(level, claim("20.0%", 20, "20.0", "%", "change", baseline="yoy")))
    assert [row["verdict"] for row in checks(table, "implied_base")] == ["cannot_be_checked"]


@pytest.mark.parametrize(
    "quote",
    [
        "Sales came to 90.0 million yuan, an average annual growth of 20.0%.",
        "Sales came to 90.0 million yuan, after rising by 20.0% per year.",
    ],
)
def test_an_average_yearly_rate_has_no_base(quote: str) -> None:
    level = claim("90.0 million yuan", 90e6, "90.0", "CNY")
    table = text(sentence(quote, level, claim("20.0%", 20, "20.0", "%", "change"), indicator="sales", **HALF))
    assert checks(table, "implied_base") == []


NOW, BEFORE = (
    {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "subject": "Ghent"} for year in ("2021", "2020")
)


def up(span: str, indicator: str = "trade", baseline: str = "yoy", **more: str) -> dict[str, Any]:
    return rate(span, indicator=indicator, baseline=baseline, **{"direction": "up", **more})


def found(*sentences: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["verdict"], row["result"]) for row in checks(text(*sentences), "implied_base")]


def test_a_fall_to_nearly_nothing_limits_the_earlier_level_on_one_side() -> None:
    fall = up("100%", "trips", direction="down")
    told = sentence("It had 5 trips after a fall of 100%.", count("5", "trips"), fall, **NOW)
    assert found(told) == [("holds", "at least 1,000")]
    nothing = sentence("It had 0 trips after a fall of 100%.", count("0", "trips"), fall, **NOW)
    assert found(nothing) == []
    earlier = sentence("It had 90 trips then.", count("90", "trips"), **BEFORE)
    assert [verdict for verdict, _ in found(nothing, earlier)] == ["holds"]


def test_a_fall_of_more_than_all_there_was_agrees_with_no_stated_base() -> None:
    told = sentence("It had 60 kilns, down 130%.", count("60", "kilns"), up("130%", "kilns", direction="down"), **NOW)
    assert found(told, sentence("It had 80 kilns.", count("80", "kilns"), **BEFORE)) == []


@pytest.mark.parametrize(
    ("bound", "base", "expected"),
    [("over", "60", ("holds", "at least 50")), ("up_to", "40", ("holds", "at most 50"))],
)
def test_a_stated_base_agrees_with_what_a_bound_leaves_open(bound: str, base: str, expected: tuple[str, str]) -> None:
    level = count("60", "kilns", bound=bound)
    told = sentence("It had 60 kilns, up 20%.", level, up("20%", "kilns"), **NOW)
    assert found(told, sentence(f"It had {base} kilns.", count(base, "kilns"), **BEFORE)) == [expected]


@pytest.mark.parametrize(
    ("quote", "levels", "results"),
    [
        ("It was up 10% and 20% to 11 kilns and 12 kilns, respectively.", "11 12", ["10", "10"]),
        ("It was 11 kilns and 12 kilns, up 10% and 20%, respectively.", "11 12", ["10", "10"]),
        ("It was 11 kilns and 12 kilns, up 10% and 20%.", "11 12", ["11", "10"]),
        ("Of 15 kilns 11 and 12 were up 10% and 20%, respectively.", "15 11 12", ["11", "10"]),
    ],
)
def test_respectively_pairs_as_many_levels_as_rates_in_either_order(
    quote: str, levels: str, results: list[str]
) -> None:
    figures = [count(span, "kilns") for span in levels.split()] + [up("10%", "kilns"), up("20%", "kilns")]
    other = sentence("Elsewhere 30 kilns burned.", count("30", "kilns"), **NOW)
    ordered = sorted(figures, key=lambda figure: quote.index(figure["span"]))
    assert [result for _, result in found(sentence(quote, *ordered, **NOW), other)] == results


def test_a_level_for_each_is_no_level_of_all_and_a_rate_of_nothing_named_belongs_to_its_neighbour() -> None:
    each = sentence(
        "Trade per head was 12 million euros, up 20%.", euros("12 million euros", "trade per head"), up("20%")
    )
    assert [verdict for verdict, _ in found(each)] == ["cannot_be_checked"]
    bare = sentence("Trade was 12 million euros, up 20%.", euros("12 million euros", "trade"), up("20%", ""), **NOW)
    assert found(bare) == [("holds", "10 million euros")]


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        ({}, "holds"),
        ({"subject": "Leeds"}, "cannot_be_checked"),
        ({"status": "target"}, "cannot_be_checked"),
        ({"period_start": "2020-01-01", "period_end": "2020-12-31"}, "cannot_be_checked"),
    ],
)
def test_a_change_over_years_ends_in_the_level_of_its_last_year(level: dict[str, str], verdict: str) -> None:
    since = up("20%", baseline="2011", **{**NOW, "period_start": "2011-01-01"})
    now = {**euros("12 million euros", "trade"), **NOW, **level}
    told = sentence("Trade grew 20% from 2011 to 2021.", since), sentence("Trade was 12 million euros.", now)
    assert [row[0] for row in found(*told)] == [verdict]


def test_the_earlier_level_of_another_thing_is_no_base() -> None:
    told = sentence("Trade was 12 million euros, up 20%.", euros("12 million euros", "trade"), up("20%"), **NOW)
    other = sentence("Rents were 7 million euros then.", euros("7 million euros", "rents"), **BEFORE)
    assert found(told, other) == [("holds", "10 million euros")]


def test_a_base_in_the_sentence_of_its_change_is_its_own_beside_other_changes() -> None:
    quote = "Trade was 12 million euros, up 20% from 7 million euros, and rents rose 5%."
    figures = euros("12 million euros", "trade", **NOW), up("20%", **NOW), euros("7 million euros", "trade", **BEFORE)
    assert found(sentence(quote, *figures, up("5%", "rents", **NOW)))[0] == ("does_not_hold", "10 million euros")


def test_a_change_over_several_years_is_held_against_the_whole_year_it_starts_from() -> None:
    years = {**NOW, "period_start": "2020-01-01"}
    told = sentence(
        "Trade was 12 million euros, up 20%.", euros("12 million euros", "trade"), up("20%", baseline="2018")
    )
    told = [{**row, **years} for row in told]
    whole = {"period_start": "2018-01-01", "period_end": "2018-12-31", "subject": "Ghent"}
    base = sentence("Trade was 7 million euros in 2018.", euros("7 million euros", "trade"), **whole)
    assert found(told, base) == [("does_not_hold", "10 million euros")]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"subject": "Ghent", "indicator": ""}, "Ghent, 25%"),
        ({"indicator": "trade"}, "trade, 25%"),
        ({"indicator": ""}, "25%"),
    ],
)
def test_a_rate_without_an_amount_is_named_by_what_is_known(more: dict[str, str], said: str) -> None:
    (row,) = checks(text(sentence("It grew by 25%.", rate("25%", baseline="yoy", **more))), "implied_base")
    assert row["plain"] == f"{said}: a rate without an amount beside it, so that the earlier level is not known."


@pytest.mark.parametrize(
    ("level", "change", "formula"),
    [
        (rate("40%", "share"), claim("3 points", 3, "3", "pp", "change", direction="down"), "40 + 3"),
        (count("30", "visitors"), claim("1.5 times", 1.5, "1.5", "x", "change"), "30 / 1.5"),
        (count("30", "visitors"), claim("3 times", 3, "3", "x", "change"), "30 / 3"),
    ],
)
def test_the_formula_of_points_and_of_times(level: dict[str, Any], change: dict[str, Any], formula: str) -> None:
    (row,) = checks(text(one(level, {**change, "baseline": "yoy"})), "implied_base")
    assert row["formula"] == formula
