"""Implied base: which earlier figure a change is held against, and which it may have been measured against instead."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import checks, claim, count, euros, rate, sentence, text

NOW, BEFORE = (
    {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "subject": "Ghent"} for year in ("2021", "2020")
)


def up(span: str, indicator: str = "trade", baseline: str = "yoy", **more: str) -> dict[str, Any]:
    return rate(span, indicator=indicator, baseline=baseline, **{"direction": "up", **more})


def found(*sentences: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["verdict"], row["result"]) for row in checks(text(*sentences), "implied_base")]


def times(span: str, value: float, printed: str) -> dict[str, Any]:
    return claim(span, value, printed, "x", "change", indicator="kilns", direction="up")


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("It went from 12 kilns in 2015 to 30 kilns, a fivefold rise.", [("does_not_hold", "6")]),
        ("It went from 6 kilns in 2015 to 30 kilns, a fivefold rise.", [("holds", "6")]),
        ("It had 12 kilns in 2015, then 30 kilns, a fivefold rise.", [("holds", "6")]),
        ("It went from 12 kilns and 2 mills, then 30 kilns, a fivefold rise.", [("holds", "6")]),
    ],
)
def test_a_change_that_names_no_base_has_the_one_its_sentence_leads_from(
    quote: str, expected: list[tuple[str, str]]
) -> None:
    first = quote.split(" kilns")[0].split()[-1]
    figures = count(first, "kilns", **BEFORE), count("30", "kilns", **NOW), times("fivefold", 5, "fivefold")
    assert found(sentence(quote, *figures, subject="Ghent")) == expected


def test_a_base_that_another_sentence_leads_from_is_not_that_of_a_change_without_one() -> None:
    first = sentence("It went from 12 kilns to 20 mills.", count("12", "kilns", **BEFORE))
    assert found(
        first, sentence("Now 30 kilns burn, a fivefold rise.", count("30", "kilns"), times("fivefold", 5, ""))
    ) == [("holds", "6")]


@pytest.mark.parametrize(
    ("first", "word", "verdict"),
    [
        ("54", ("doubled", 2, "doubled"), "holds"),
        ("46", ("doubled", 2, "doubled"), "holds"),
        ("44", ("doubled", 2, "doubled"), "does_not_hold"),
        ("46", ("2.0 times", 2, "2.0"), "does_not_hold"),
    ],
)
def test_doubled_is_said_of_what_nearly_did_so(first: str, word: tuple[str, float, str], verdict: str) -> None:
    quote = f"It {word[0]} from {first} kilns to 100 kilns."
    figures = times(*word), count(first, "kilns", **BEFORE), count("100", "kilns", **NOW)
    assert [row[0] for row in found(sentence(quote, *figures, subject="Ghent"))] == [verdict]


def test_a_change_that_stands_apart_from_both_levels_accuses_neither() -> None:
    levels = euros("12 million euros", "trade", **NOW), euros("7 million euros", "trade", **BEFORE)
    both = sentence("Trade was 12 million euros, and 7 million euros before.", *levels)
    assert found(both, sentence("Trade rose 20%.", up("20%", **NOW))) == []
    beside = sentence("Trade was 12 million euros, up 20%.", levels[0], up("20%", **NOW))
    assert found(beside, sentence("It was 7 million euros before.", levels[1])) == [
        ("does_not_hold", "10 million euros")
    ]


def test_an_earlier_level_that_another_movement_starts_from_is_not_held_against_a_change() -> None:
    told = sentence("Trade was 12 million euros, up 20%.", euros("12 million euros", "trade"), up("20%"), **NOW)
    moved = sentence("Trade fell from 7 million euros.", euros("7 million euros", "trade"), **BEFORE)
    assert found(told, moved) == []
