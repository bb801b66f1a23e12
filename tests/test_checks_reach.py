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


MOST = words("the most kilns", "superlative", indicator="kilns")


def judged(own: dict[str, Any], quote: str = "Leeds has the most kilns, 24.", **more: str) -> str:
    """What is said of Leeds, which has the most kilns, where Manchester has 31."""
    figures = sorted([MOST, own], key=lambda row: quote.index(row["span"]))
    rival = {**count("31", "kilns"), **more}
    table = text(
        sentence(quote, *figures, **LEEDS, **YEAR), sentence("Manchester has 31 kilns.", rival, **MANCHESTER, **YEAR)
    )
    ((verdict, plain, *_),) = rows(table, "superlatives")
    return verdict if verdict != "cannot_be_checked" else plain.rpartition(" comes ")[2]


WITHOUT, ALONE = "without any figure.", "with 24, but without the figures of others."


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({}, "does_not_hold"),
        ({"measure": "rank", "unit": "rank"}, WITHOUT),
        ({"measure": "gap"}, WITHOUT),
        ({"status": "target"}, WITHOUT),
        ({"period_start": "2021-01-01", "period_end": "2021-12-31"}, WITHOUT),
        ({"period_start": "2020-06-01", "period_end": "2020-06-30"}, ALONE),
        ({"period_start": "2019-01-01", "period_end": "2020-12-31"}, ALONE),
        ({"period_start": "", "period_end": ""}, ALONE),
        ({"indicator": "mills", "counted": "mills"}, ALONE),
    ],
)
def test_the_own_figure_of_a_superlative_is_a_reported_one_of_its_time(own: dict[str, str], said: str) -> None:
    assert judged({**count("24", "kilns"), **own}) == said


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("With 24 mills while it has the most kilns, Leeds grows.", ALONE),
        ("Leeds has the most kilns, while 24 mills stand still.", WITHOUT),
    ],
)
def test_a_contrast_counts_only_behind_a_superlative(quote: str, said: str) -> None:
    assert judged(count("24", "kilns"), quote) == said.replace(ALONE, "does_not_hold")


def test_a_figure_of_the_sentence_before_is_told_but_not_judged() -> None:
    most = words("more kilns than any", "superlative", indicator="kilns")
    table = text(
        sentence("It has 24 kilns.", count("24", "kilns"), **LEEDS, **YEAR),
        sentence("Leeds has the most kilns.", MOST, **LEEDS, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **MANCHESTER, **YEAR),
    )
    ((verdict, plain, *_),) = rows(table, "superlatives")
    assert (verdict, plain) == ("cannot_be_checked", f"Leeds: “the most kilns” comes {ALONE}")
    promise = sentence("Leeds will have more kilns than any.", {**most, "claim_type": "commitment"}, **LEEDS, **YEAR)
    assert rows(text(promise), "superlatives") == []


@pytest.mark.parametrize(
    ("rival", "said"),
    [
        ({"indicator": "number of kilns"}, "does_not_hold"),
        ({"indicator": "mills", "counted": "mills"}, ALONE),
        ({"status": "target"}, ALONE),
        ({"period_end": "2020-06-30"}, ALONE),
        ({"unit": "t"}, ALONE),
        ({"subject": "", "place": ""}, ALONE),
        ({"subject": "Leeds", "place": "Leeds"}, ALONE),
        ({"subject": "Belgium", "place": "Belgium"}, ALONE),
    ],
)
def test_a_rival_has_the_same_kind_of_figure_for_the_same_time(rival: dict[str, str], said: str) -> None:
    assert judged(count("24", "kilns"), **rival) == said
