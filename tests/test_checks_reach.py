"""How far superlatives, targets and nested places reach: among whom, until when, in which article."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, count, rows, sentence, text, words

LEEDS, MANCHESTER, SHEFFIELD = (
    {"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester", "Sheffield")
)


def most(quote: str, span: str, own: str = "24") -> list[str]:
    """Verdicts on a superlative of Leeds, where Manchester has 31 kilns in another sentence."""
    figures = sorted(
        [words(span, "superlative", indicator="kilns"), count(own, "kilns")], key=lambda row: quote.index(row["span"])
    )
    table = text(
        sentence(quote, *figures, **LEEDS, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **MANCHESTER, **YEAR),
    )
    return [row[0] for row in rows(table, "superlatives")]


@pytest.mark.parametrize(
    ("span", "verdict"),
    [
        ("the most in Examplia", "cannot_be_checked"),
        ("the most in the Examplian Marches", "cannot_be_checked"),
        ("the most in Examplia today", "does_not_hold"),
        ("the most in the United Kingdom", "does_not_hold"),
        ("the most in Leeds", "does_not_hold"),
        ("the most in use", "does_not_hold"),
    ],
)
def test_a_superlative_of_an_unknown_place_is_not_judged(span: str, verdict: str) -> None:
    assert most(f"Leeds has 24 kilns, {span}.", span) == [verdict]


def test_where_a_sentence_lists_who_comes_next_only_those_are_compared() -> None:
    assert most("Leeds tops the list with 24 kilns.", "tops the list") == ["does_not_hold"]
    assert most("Leeds tops the list with 24 kilns, followed by Sheffield.", "tops the list") == ["cannot_be_checked"]
    quote = "Leeds tops the list with 24 kilns, followed by Sheffield with 29 kilns."
    figures: list[dict[str, Any]] = [
        words("tops the list", "superlative", indicator="kilns", **LEEDS),
        count("24", "kilns", **LEEDS),
        count("29", "kilns", **SHEFFIELD),
    ]
    assert [row[0] for row in rows(text(sentence(quote, *figures, **YEAR)), "superlatives")] == ["does_not_hold"]


@pytest.mark.parametrize(
    ("quote", "period_text", "late"),
    [
        ("It wants 30 kilns by 2020.", "by 2020", True),
        ("By 2020, it wants 30 kilns.", "By 2020", True),
        ("Trade was good in 2020; it wants 30 kilns.", "in 2020", False),
        ("It wants twice the 30 kilns of last year.", "last year", False),
        ("It wants the 30 kilns of the previous year.", "the previous year", False),
    ],
)
def test_a_deadline_stands_in_the_clause_of_its_target_and_looks_ahead(
    quote: str, period_text: str, late: bool
) -> None:
    goal = count("30", "kilns", status="target", period_text=period_text, **YEAR)
    found = [row[0] for row in rows(text(sentence(quote, goal, **GHENT)), "targets")]
    assert ("does_not_hold" in found) == late


@pytest.mark.parametrize(
    ("thing", "article", "count_of"), [("kilns", "two.txt", 0), ("kilns", "one.txt", 1), ("tile kilns", "two.txt", 1)]
)
def test_a_count_of_things_with_one_word_is_compared_in_one_article_only(
    thing: str, article: str, count_of: int
) -> None:
    belgium = {"subject": "Belgium", "subject_kind": "place", "place": "Belgium"}
    table = text(
        sentence(f"Ghent has 31 {thing}.", count("31", thing), **GHENT, **YEAR),
        sentence(f"Belgium has 11 {thing}.", count("11", thing), doc=article, **belgium, **YEAR),
    )
    assert len(rows(table, "nested_places")) == count_of
