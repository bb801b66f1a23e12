"""What a target asks a year: from which level, in which unit, and where nothing follows."""

from __future__ import annotations

import pytest

from checks_tables import GHENT, claim, count, euros, plains, rate, rows, sentence, text

NOW = {"period_start": "2020-12-31", "period_end": "2020-12-31"}
END = {"period_end": "2030-12-31"}
ASKS = "has a number and a deadline, so that it can be audited"
AUDITED = "names a baseline and a deadline (by the end of 2030), so that it can be audited."
FROM = "It will go from 90 kilns to 200 kilns by 2030."


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (count("100", "kilns", **NOW), "; from “100” it asks for about 7.2 % a year."),
        (count("100", "kilns"), "; from “100” it asks for about 7.9 % a year."),  # at the time of the article
        (count("100", "kilns", period_start="2030-06-30", period_end="2030-06-30"), "; reported so far: “100”."),
        (count("0", "kilns", **NOW), "; reported so far: “0”."),
        (rate("40%", "share", indicator="kilns"), "; the article gives no present level beside it."),
    ],
)
def test_what_a_target_asks_needs_a_present_level_and_its_time(now: dict[str, object], said: str) -> None:
    goal = count("200", "kilns", status="target", **END)
    table = text(
        sentence(f"It has {now['span']} kilns.", now, **GHENT),
        sentence("It wants 200 kilns by 2030.", goal, **GHENT),
    )
    assert plains(table, "targets") == [f"Ghent: the target “200” (kilns), by the end of 2030, {ASKS}{said}"]


def test_what_a_plan_was_is_no_present_level() -> None:
    now, goal = (
        {**count(span, "kilns", **when), "indicator": "planned quota of kilns"}
        for span, when in (("100", NOW), ("200", END))
    )
    told = sentence("It met its quota of 100 kilns.", now, **GHENT)
    (plain,) = plains(
        text(told, sentence("It has a quota of 200 kilns.", {**goal, "status": "target"}, **GHENT)), "targets"
    )
    assert plain.endswith("the article gives no present level beside it.")


def test_without_any_day_a_target_asks_nothing_a_year() -> None:
    goal, now = count("200", "kilns", status="target", **END), count("100", "kilns")
    table = text(sentence("It has 100 kilns.", now, **GHENT), sentence("It wants 200 kilns.", goal, **GHENT))
    assert plains(table, "targets", day="") == [
        f"Ghent: the target “200” (kilns), by the end of 2030, {ASKS}; reported so far: “100”."
    ]


@pytest.mark.parametrize(
    ("goal", "now", "formula", "asks"),
    [
        (
            euros("3 billion euros", "trade", status="target", **END),
            euros("900 million euros", "trade", **NOW),
            "(3 billion euros / 900 million euros) ^ (1 / 10) - 1",
            "12.8 % a year",
        ),
        (
            claim("300 ha", 300, "300", "ha", indicator="parks", status="target", **END),
            claim("2 km2", 2, "2", "km2", indicator="parks", **NOW),
            "(300 ha / 2 km2) ^ (1 / 10) - 1",
            "4.1 % a year",
        ),
        (
            euros("1.2 billion euros", "trade", status="target", **END),
            euros("1900 million euros", "trade", **NOW),
            "1.2 billion euros <= 1900 million euros",
            "already reached",
        ),
    ],
)
def test_a_target_in_another_scale_or_unit_than_its_present_level(
    goal: dict[str, object], now: dict[str, object], formula: str, asks: str
) -> None:
    table = text(
        sentence(f"It is {now['span']}.", now, **GHENT), sentence(f"It wants {goal['span']} by 2030.", goal, **GHENT)
    )
    assert [row[2:3] + row[4:5] for row in rows(table, "targets")] == [(formula, asks)]


@pytest.mark.parametrize("measure", ["share", "rank"])
def test_a_share_or_rank_above_its_target_may_be_meant_to_fall(measure: str) -> None:
    unit = "%" if measure == "share" else "rank"
    now, goal = (claim(span, float(span), span, unit, measure, indicator="trade index") for span in ("50", "40"))
    table = text(
        sentence("It is 50 now.", {**now, **NOW}, **GHENT),
        sentence("It wants 40 by 2030.", {**goal, **END, "status": "target"}, **GHENT),
    )
    assert plains(table, "targets") == [
        f"Ghent: the target “40” (trade index), by the end of 2030, {ASKS}; reported so far: “50”."
    ]


@pytest.mark.parametrize(
    ("quote", "beside", "level"),
    [
        (FROM, [count("90", "kilns")], "90"),
        (FROM, [{**count("90", "kilns"), "unit": "t"}], "100"),
        (FROM, [count("90", "kilns", status="target")], "100"),
        (FROM.replace("from", "beyond"), [count("90", "kilns")], "100"),
        ("From 90 here and from 80 there to 200 kilns.", [count("90", "kilns"), count("80", "kilns")], "100"),
    ],
)
def test_a_target_starts_from_the_one_level_that_its_sentence_names(
    quote: str, beside: list[dict[str, object]], level: str
) -> None:
    held = [{**figure, "indicator": "kilns at work"} for figure in beside]
    goal = count("200", "kilns", status="target", **END)
    now = count("100", "kilns", **NOW)
    table = text(sentence("It has 100 kilns.", now, **GHENT), sentence(quote, *held, goal, **GHENT))
    assert f"A1 = {level}" in rows(table, "targets")[0][3] or f"A2 = {level}" in rows(table, "targets")[0][3]


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (rate("50%", baseline="2020"), ", by the end of 2030, asks for 4.1 % a year over 10 years; it can be audited."),
        (rate("50%", baseline="2030"), f" {AUDITED}"),
        (rate("50%", baseline="yoy"), f" {AUDITED}"),
        (rate("100%", baseline="2020", direction="down"), f" {AUDITED}"),
        (claim("5 points", 5, "5", "pp", "change", baseline="2020"), f" {AUDITED}"),
    ],
)
def test_a_change_asks_a_rate_a_year_where_one_follows(goal: dict[str, object], said: str) -> None:
    table = text(sentence(f"It wants {goal['span']}.", goal, indicator="ferry trips", status="target", **END, **GHENT))
    assert plains(table, "targets") == [f"Ghent: the target “{goal['span']}” (ferry trips){said}"]


def test_a_change_may_start_from_the_reported_level() -> None:
    now = claim("90", 90, "90", "1", counted="ferry trips", indicator="ferry trips", **NOW)
    goal = rate("50%", indicator="ferry trips", status="target")
    asked = text(sentence("It has 90.", now, **GHENT), sentence("It wants 50% more by 2030.", {**goal, **END}, **GHENT))
    assert [row[1:4] for row in rows(asked, "targets")] == [
        (
            "Ghent: the target “50%” (ferry trips), by the end of 2030, asks for 4.1 % a year over 10 years; it can be "
            "audited.",
            "1.5 ^ (1 / 10) - 1",
            "A2 = 50%; A1 = 90",
        )
    ]
    (endless,) = rows(text(sentence("It has 90.", now, **GHENT), sentence("It wants 50%.", goal, **GHENT)), "targets")
    assert (endless[3], endless[4], endless[5]) == (
        "A2 = 50%; A1 = 90",
        "no deadline",
        "Until when does the target “50%” (ferry trips) count?",
    )
