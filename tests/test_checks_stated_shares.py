"""Stated shares: a part, its whole and the share that the article gives must fit one another."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, count, euros, rate, rows, sentence, text


def told(quote: str, *figures: dict[str, Any]) -> list[tuple[str, str]]:
    """Verdict and result of the findings on three figures, without what is left over of a whole."""
    table = text(sentence(quote, *figures, **GHENT))
    return [(row[0], row[4]) for row in rows(table, "parts_and_wholes") if "%" in row[4]]


def of_the(quote: str, share: str = "35%", **more: str) -> list[tuple[str, str]]:
    """Findings on 280 of 640 firms (43.75 %) in a sentence that also gives their share."""
    return told(quote, count("640", "firms"), count("280", "firms"), rate(share, "share", indicator="firms", **more))


def test_a_share_that_its_part_and_whole_do_not_give_is_found() -> None:
    table = text(
        sentence(
            "Of the 640 firms, 280, or 35%, are foreign.",
            count("640", "firms"),
            count("280", "firms"),
            rate("35%", "share", indicator="firms"),
            **GHENT,
        )
    )
    assert rows(table, "parts_and_wholes")[1] == (
        "does_not_hold",
        "Ghent, firms: 280 of 640 firms is 44 %, but the article states 35%.",
        "280 / 640",
        "A1 = 640; A2 = 280; A3 = 35%",
        "44 %",
        "Which is right: 280, 640 firms, or the share of 35%?",
    )


@pytest.mark.parametrize(
    ("share", "verdict"), [("44%", "holds"), ("43%", "holds"), ("45%", "does_not_hold"), ("42%", "does_not_hold")]
)
def test_a_share_may_be_rounded_or_cut_off(share: str, verdict: str) -> None:
    assert of_the(f"Of the 640 firms, 280, or {share}, are foreign.", share) == [(verdict, "44 %")]


@pytest.mark.parametrize(
    "quote",
    [
        "Of the 640 firms, 280 (35%) are foreign.",
        "Of the 640 firms, 280 firms, about 35%, are foreign.",
        "It has 640 firms, including 280, or 35% of the total, from abroad.",
        "It has 640 firms, of which 280, or 35% of them, are foreign.",
        "It has 640 firms, of which 280, accounting for 35%, are foreign.",
        "It has 640 firms, of which 280, or 35% of the total are foreign.",
    ],
)
def test_the_share_stands_right_behind_its_part(quote: str) -> None:
    assert of_the(quote) == [("does_not_hold", "44 %")]


@pytest.mark.parametrize(
    "quote",
    [
        "Of the 640 firms, 280, or 35% of all exporters, are foreign.",
        "Of the 640 firms, 280, or 35% of the total trade, are foreign.",
        "Of the 640 firms, 280 are foreign and pay 35% of the taxes.",
        "Ghent has 640 firms; 280, or 35%, are in Leeds.",
    ],
)
def test_a_share_of_something_else_is_not_compared(quote: str) -> None:
    assert of_the(quote) == []


@pytest.mark.parametrize("verb", ["accounting for", "making up", "which represents"])
def test_part_and_share_may_come_before_their_whole(verb: str) -> None:
    figures = euros("40 million euros", "trade"), rate("45%", "share"), euros("160 million euros", "trade")
    quote = f"Exports were 40 million euros, {verb} 45% of the trade of 160 million euros."
    assert told(quote, *figures) == [("does_not_hold", "25 %")]
    fits = figures[0], rate("25%", "share"), figures[2]
    assert told(quote.replace("45%", "25%"), *fits) == [("holds", "25 %")]


@pytest.mark.parametrize(
    "quote",
    [
        "Exports were 40 million euros, women accounted for 45% of the trade of 160 million euros.",
        "Exports were 40 million euros, making up 45% beside the trade of 160 million euros.",
        "Exports were 40 million euros, making up 45% of all and more than 160 million euros.",
        "Exports were 40 million euros, making up 45% of all while trade was 160 million euros.",
    ],
)
def test_figures_that_no_words_join_are_not_compared(quote: str) -> None:
    assert told(quote, euros("40 million euros", ""), rate("45%", "share"), euros("160 million euros", "")) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (euros("40 million euros", "trade", status="target"), euros("160 million euros", "trade")),
        (euros("40 million euros", "trade", **YEAR), euros("160 million euros", "trade", period_end="2021-12-31")),
        (euros("40 million euros", "trade"), euros("160 million euros", "trade", measure="change")),
        (euros("40 million euros", "trade"), {**euros("160 million euros", "trade"), "value": 0.0}),
        (euros("400 million euros", "trade"), euros("160 million euros", "trade")),
        (count("40", "ships"), count("160", "trucks")),
    ],
)
def test_figures_of_other_kinds_or_times_are_not_compared(part: dict[str, Any], whole: dict[str, Any]) -> None:
    quote = f"It was {part['span']}, accounting for 45% of the {whole['span']}."
    assert told(quote, part, rate("45%", "share"), whole) == []


def test_a_growth_rate_behind_a_part_is_no_share_of_it() -> None:
    growth = rate("35%", baseline="yoy")
    assert told("Of the 640 firms, 280, or 35%, came.", count("640", "firms"), count("280", "firms"), growth) == []
