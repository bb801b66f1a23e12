"""Cleaning: labels, tidy indicators, one spelling a name, topics, selection, repeats."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from claimbook import cleaning, lexicons, tables
from claimbook.errors import UsageError
from claimbook.model import ARTICLES, CLAIMS


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """A claims table with these fields; what a row leaves out gets a plain default."""
    base = {
        "label": "?",
        "doc_id": "one.txt",
        "part": 1,
        "claim_type": "quantity",
        "sentence_start": 0,
        "sentence_end": 0,
        "line": 1,
        "review": "auto",
        "unit": "1",
        "measure": "level",
    }
    filled = []
    for number, row in enumerate(rows):
        start = int(row.get("char_start", number * 10))
        own = {
            "claim_id": f"{number:012x}",
            "char_start": start,
            "char_end": start + 3,
            "span": "5",
            "quote": f"q{number}",
        }
        filled.append({**base, **own, **row})
    return tables.frame(filled, CLAIMS)


def articles(**letters: str) -> pd.DataFrame:
    rows: list[dict[str, object]] = [
        {"doc_id": f"{name}.txt", "part": 1, "letter": letter, "sha256": "0", "char_start": 0, "char_end": 9}
        for name, letter in letters.items()
    ]
    return tables.frame(rows, ARTICLES)


def test_labels_run_through_each_article_in_text_order() -> None:
    table = claims(
        {"doc_id": "two.txt", "char_start": 50},
        {"doc_id": "one.txt", "char_start": 70, "part": 2},
        {"doc_id": "one.txt", "char_start": 20},
        {"doc_id": "two.txt", "char_start": 5},
    )
    out = cleaning.label(table, articles(one="A", two="B"))
    assert list(zip(out["label"], out["doc_id"], out["char_start"], strict=True)) == [
        ("A1", "one.txt", 20),
        ("A2", "one.txt", 70),
        ("B1", "two.txt", 5),
        ("B2", "two.txt", 50),
    ]


def test_the_letter_after_z_sorts_behind_it() -> None:
    table = claims({"doc_id": "late.txt"}, {"doc_id": "early.txt"})
    assert list(cleaning.label(table, articles(early="Z", late="AA"))["label"]) == ["Z1", "AA1"]


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("  output   value of\nthe parks, ", "output value of the parks"),
        ("firms with 44 sites", "firms with sites"),
        ("firms in the 44 parks", "firms in the parks"),
        ("parks and 2021 goals", "parks and goals"),
        ("the 12 new bridges", "the new bridges"),
        ("firms using Industry 4.0 tools", "firms using Industry 4.0 tools"),
        ("5G base stations", "5G base stations"),
        ("buildings, based on the plan issued in 2021", "buildings, based on the plan issued"),
        ("revenue in 2021 of the mills", "revenue of the mills"),
        ("revenue in 2021 and 2022", "revenue"),
        ("grain mills and 44 saw mills", "grain mills"),
        ("2021 output of Ghent", "output of Ghent"),
        ("", ""),
    ],
)
def test_an_indicator_has_single_spaces_and_no_lone_figures(raw: str, tidy: str) -> None:
    assert list(cleaning.tidy_indicators(claims({"indicator": raw}))["indicator"]) == [tidy]


def test_names_lose_article_and_city_and_take_the_usual_capitals() -> None:
    table = claims(
        {"subject": "the Lakeside city", "place": "Lakeside"},
        {"subject": "LAKESIDE", "place": "Northern province"},
        {"subject": "Mexico City Group", "place": "city"},
    )
    out = cleaning.canonical_names(table)
    assert list(out["subject"]) == ["Lakeside", "Lakeside", "Mexico City Group"]
    assert list(out["place"]) == ["Lakeside", "Northern", "city"]


def test_a_short_place_name_becomes_the_one_longer_name_of_its_article() -> None:
    table = claims(
        {"subject": "Lakeside Harbour New Area", "subject_kind": "place"},
        {"subject": "Harbour New Area", "subject_kind": "place"},
        {"subject": "Harbour New Area", "subject_kind": "place", "doc_id": "two.txt"},
        {"subject": "most of the remaining member states", "subject_kind": "place", "place": "remaining member states"},
    )
    out = cleaning.canonical_names(table)
    assert list(out["subject"]) == [
        "Lakeside Harbour New Area",
        "Lakeside Harbour New Area",
        "Harbour New Area",
        "most of the remaining member states",
    ]
    assert out["place"].iloc[3] == "remaining member states"


@pytest.mark.parametrize(
    ("indicator", "quote", "topic"),
    [
        ("revenue of the software industry", "", "digital industry"),
        ("5G base stations", "The software firm built them.", "infrastructure"),
        ("ships launched", "", "marine"),
        ("projects", "It spent more on artificial intelligence.", "AI"),
        ("visitors", "They came.", "other"),
    ],
)
def test_the_topic_comes_from_the_indicator_then_from_the_sentence(indicator: str, quote: str, topic: str) -> None:
    table = claims({"indicator": indicator, "quote": quote, "span": "many"})
    assert list(cleaning.assign_topics(table)["topic"]) == [topic]


def test_every_topic_word_leads_to_its_topic_when_it_stands_alone() -> None:
    rows = lexicons.rows("en/topics")
    table = claims(*({"indicator": row["word"], "quote": "."} for row in rows))
    assert list(cleaning.assign_topics(table)["topic"]) == [row["topic"] for row in rows]


def test_topics_are_selected_by_name_in_any_capitals() -> None:
    table = claims({"topic": "AI"}, {"topic": "trade"}, {"topic": "marine"})
    assert list(cleaning.select_topics(table, "trade, ai")["topic"]) == ["AI", "trade"]
    assert len(cleaning.select_topics(table)) == 3


def test_an_unknown_topic_is_an_error_that_lists_the_topics() -> None:
    with pytest.raises(UsageError, match=r"There is no topic weather\. Topics: digital industry, infrastructure, AI,"):
        cleaning.select_topics(claims(), "AI, weather")


def test_a_period_keeps_the_claims_that_touch_it() -> None:
    table = claims(
        {"period_start": "2020-01-01", "period_end": "2020-12-31", "span": "before"},
        {"period_start": "2020-07-01", "period_end": "2021-06-30", "span": "across"},
        {"period_end": "2028-12-31", "span": "by 2028"},
        {"period_start": "2022-01-01", "span": "since 2022"},
        {"span": "undated"},
    )

    def kept(start: str, end: str) -> list[str]:
        return list(cleaning.select_period(table, start, end)["span"])

    assert kept("2021-01-01", "2021-12-31") == ["across", "by 2028"]
    assert kept("2021-01-01", "") == ["across", "by 2028", "since 2022"]
    assert kept("", "2020-06-30") == ["before", "by 2028"]
    assert kept("", "") == ["before", "across", "by 2028", "since 2022", "undated"]


@pytest.mark.parametrize("day", ["2021", "31.12.2021", "2021-02-30", "20210131"])
def test_a_day_that_is_none_is_an_error(day: str) -> None:
    with pytest.raises(UsageError, match=r"is not a day\. Write it as 2021-08-31\."):
        cleaning.select_period(claims(), day)


def test_a_period_that_ends_before_it_starts_is_an_error() -> None:
    with pytest.raises(UsageError, match="ends on 2020-01-01, before it starts on 2021-01-01"):
        cleaning.select_period(claims(), "2021-01-01", "2020-01-01")


def test_confidence_keeps_what_reaches_it_and_what_has_none() -> None:
    table = claims({"confidence": 0.4, "span": "a"}, {"confidence": 0.8, "span": "b"}, {"span": "added"})
    assert list(cleaning.select_confidence(table, 0.8)["span"]) == ["b", "added"]
    with pytest.raises(UsageError, match=r"The confidence 80 is not between 0 and 1"):
        cleaning.select_confidence(table, 80)


def test_repeats_are_the_same_figure_of_the_same_thing() -> None:
    table = claims(
        {"label": "A1", "value": 70.0, "indicator": "charging points built"},
        {"label": "A2", "value": 70.0, "indicator": "charging points"},
        {"label": "A3", "value": 70.0, "indicator": "museums"},
        {"label": "A4", "value": 70.0, "indicator": "charging points", "unit": "%"},
        {"label": "A5", "value": 9.0, "indicator": "tonnage of the ferry", "unit": "t"},
        {"label": "A6", "value": 9.0, "indicator": "tonnage of a blue vessel", "unit": "t"},
    )
    repeats = cleaning.link_repeats(table)
    assert list(zip(repeats["repeat"], repeats["label"], strict=True)) == [
        ("R1", "A1"),
        ("R1", "A2"),
        ("R2", "A5"),
        ("R2", "A6"),
    ]
    assert len(table) == 6


def test_equal_figures_of_one_sentence_are_two_things() -> None:
    both = {"value": 5.0, "quote": "Five rural and five urban schools opened."}
    table = claims({**both, "indicator": "rural schools opened"}, {**both, "indicator": "urban schools opened"})
    assert cleaning.link_repeats(table).empty


def test_clean_changes_no_argument_and_drops_nothing() -> None:
    table = claims({"subject": "the Lakeside city", "indicator": " software  sales "}, {"doc_id": "two.txt"})
    before = table.copy(deep=True)
    out = cleaning.clean(table, articles(one="A", two="B"))
    pd.testing.assert_frame_equal(table, before)
    assert list(out["label"]) == ["A1", "B1"]
    assert out.loc[0, ["subject", "indicator", "topic"]].to_list() == ["Lakeside", "software sales", "digital industry"]
    tables.check(out, CLAIMS, "claims.csv")


def test_an_empty_table_goes_through_every_step() -> None:
    empty = tables.frame([], CLAIMS)
    assert cleaning.clean(empty, tables.frame([], ARTICLES)).empty
    assert cleaning.link_repeats(empty).empty
    assert cleaning.select_period(cleaning.select_topics(empty, "AI"), "2021-01-01").empty


def test_an_amount_is_told_again_in_one_article_where_a_word_agrees_and_a_count_only_where_half_do() -> None:
    words = ("sales of the old ferry yard", "ferry tickets and meals on board")
    linked = {}
    for unit, second in (("EUR", "one.txt"), ("EUR", "two.txt"), ("1", "one.txt")):
        rows = [{"value": 7.0, "unit": unit, "indicator": said} for said in words]
        linked[unit, second] = len(cleaning.link_repeats(claims(rows[0], {**rows[1], "doc_id": second})))
    assert linked == {("EUR", "one.txt"): 2, ("EUR", "two.txt"): 0, ("1", "one.txt"): 0}


@pytest.mark.parametrize(
    ("one", "other", "told"), [("Ghent", "Ghent", 2), ("Ghent", "Bruges", 0), ("Ghent", "", 2), ("", "Ghent", 2)]
)
def test_a_figure_without_a_place_may_be_that_of_any_place(one: str, other: str, told: int) -> None:
    rows = [{"value": 7.0, "indicator": said, "place": place} for said, place in (("mills", one), ("old mills", other))]
    assert len(cleaning.link_repeats(claims(*rows))) == told
