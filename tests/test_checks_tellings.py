"""The same indicator told twice: when two tellings are of one thing, and what a gap implies for another place."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, articles, claim, euros, rate, rows, sentence, text
from claimbook.checks import Settings, run_checks

BELGIUM = {"subject": "Belgium", "subject_kind": "place", "place": "Belgium"}
HALF = {"period_start": "2020-01-01", "period_end": "2020-06-30"}


def trade(span: str, quote: str = "", doc: str = "one.txt", **more: str) -> list[dict[str, Any]]:
    """A sentence with one amount of Ghent's trade in 2020."""
    figure = {**euros(span, "trade"), **YEAR, **more}
    return sentence(quote or f"Trade of Ghent was {span}.", figure, doc=doc, **GHENT)


def same(*sentences: list[dict[str, Any]], headline: str = "") -> list[str]:
    return [row[0] for row in rows(text(*sentences), "same_indicator", headline=headline)]


FIVE, NINE = trade("5 million euros"), trade("9 million euros")


def test_two_figures_of_one_article_that_name_thing_holder_and_time_differ() -> None:
    assert same(FIVE, NINE) == ["does_not_hold"]


@pytest.mark.parametrize(
    "quote",
    [
        "It came to 9 million euros in Ghent.",
        "Trade came to 9 million euros.",
        "Among these, trade of Ghent was 9 million euros.",
    ],
)
def test_a_sentence_that_leaves_out_thing_or_holder_or_speaks_of_a_part_may_mean_another(quote: str) -> None:
    assert same(FIVE, trade("9 million euros", quote)) == []


def test_in_another_article_the_holder_and_the_time_may_be_known_from_before() -> None:
    for quote in ("Trade came to 9 million euros.", "Of these, trade was 9 million euros."):
        assert same(FIVE, trade("9 million euros", quote, "two.txt", period_text="that year")) == ["does_not_hold"]
    assert same(FIVE, trade("9 million euros", "It came to 9 million euros.", "two.txt")) == []


def test_in_one_article_both_sentences_tell_their_time() -> None:
    for told in ("in 2020", "that year"):
        second = trade("9 million euros", "Trade of Ghent was 9 million euros in 2020.", period_text=told)
        assert same(FIVE, second) == (["does_not_hold"] if told == "in 2020" else [])


def test_a_headline_is_held_against_its_text_elsewhere() -> None:
    assert same(FIVE, NINE, headline="Trade of Ghent was 5 million euros.") == []
    assert same(FIVE, NINE, headline="Trade of Ghent was 9 million euros.") == []
    other = trade("9 million euros", doc="two.txt")
    assert same(FIVE, other, headline="Trade of Ghent was 5 million euros.") == ["does_not_hold"]


def test_two_figures_of_one_sentence_are_two_things() -> None:
    figures = euros("5 million euros", "trade", **YEAR), euros("9 million euros", "trade", **YEAR)
    quote = "Trade of Ghent was 5 million euros and 9 million euros."
    assert same(sentence(quote, *figures, **GHENT)) == []


def test_one_figure_printed_in_two_ways_is_told_as_a_repeat_alone() -> None:
    assert same(FIVE, trade("5.0 million euros", doc="two.txt")) == []
    assert same(FIVE, trade("5.1 million euros", doc="two.txt")) == ["holds"]


def test_of_three_tellings_those_that_differ_are_named() -> None:
    table = text(FIVE, trade("5.1 million euros", doc="two.txt"), trade("9 million euros", doc="zwei.txt"))
    (found,) = rows(table, "same_indicator")
    assert found[3] == "A1 = 5 million euros; A2 = 5.1 million euros; A3 = 9 million euros"
    table = text(
        trade("5.3 million euros"), trade("5 million euros", doc="two.txt"), trade("5.5 million euros", doc="zwei.txt")
    )
    (found,) = rows(table, "same_indicator")
    assert (found[0], found[3]) == ("does_not_hold", "A1 = 5.3 million euros; A3 = 5.5 million euros")


@pytest.mark.parametrize(
    ("part", "doc", "verdicts"),
    [
        ("Exports are 90% of it, trade of Ghent 9 million euros.", "one.txt", []),
        ("Exports are 90% of it, trade of Ghent 9 million euros.", "two.txt", ["does_not_hold"]),
        ("Trade of Ghent was 9 million euros, exports 90% of it.", "one.txt", ["does_not_hold"]),
    ],
)
def test_an_amount_that_restates_a_share_is_none_of_the_whole(part: str, doc: str, verdicts: list[str]) -> None:
    figures = sorted(
        [rate("90%", "share", indicator="exports"), euros("9 million euros", "trade", **YEAR)],
        key=lambda row: part.index(row["span"]),
    )
    told = sentence(part, *figures, doc=doc, **GHENT)
    assert same(FIVE, told) == verdicts
    assert same(told, FIVE) == verdicts
    grown = [{**row, "measure": "change"} if row["unit"] == "%" else row for row in told]
    assert same(FIVE, grown) == ["does_not_hold"]


def test_undated_figures_are_asked_for_their_time_across_articles_only() -> None:
    undated = {"period_start": "", "period_end": ""}
    five, nine = trade("5 million euros", **undated), trade("9 million euros", **undated)
    assert same(five, nine) == []
    two, three = (trade(f"{value} million euros", doc=f"other{value}.txt", **undated) for value in (7, 9))
    (found,) = rows(text(five, two), "same_indicator")
    assert "one article gives 5 million euros, another 7 million euros; not both name their time" in found[1]
    (found,) = rows(text(five, two, three), "same_indicator")
    assert "several articles give 5 million euros, 7 million euros and 9 million euros; not all name" in found[1]


def growth(span: str, doc: str, **when: str) -> list[dict[str, Any]]:
    return sentence(f"Trade grew by {span}.", rate(span, indicator="trade", baseline="yoy"), doc=doc, **GHENT, **when)


@pytest.mark.parametrize(
    ("doc", "when", "verdicts"),
    [
        ("two.txt", HALF, ["caveat"]),
        ("one.txt", HALF, []),
        ("two.txt", {}, ["cannot_be_checked"]),
        ("two.txt", {"period_end": "2020-12-31"}, []),
    ],
)
def test_rates_for_several_times_are_listed_across_articles(
    doc: str, when: dict[str, str], verdicts: list[str]
) -> None:
    assert same(growth("5%", "one.txt", **YEAR), growth("9%", doc, **when)) == verdicts
    assert same(growth("5%", "one.txt", **YEAR), growth("5%", "two.txt", **YEAR)) == []


def implied(span: str, when: dict[str, str] = YEAR, **more: str) -> list[str]:
    """Verdicts on Belgium's rate beside one of Ghent that is 6 points higher, at 18 per cent."""
    gap = claim("6.0 percentage points", 6.0, "6.0", "pp", "gap", baseline="Belgium", direction="up")
    first = "Trade grew by 18.0%, 6.0 percentage points higher than in Belgium."
    there = {**rate(span, indicator="trade", direction="up"), **more}
    table = text(
        sentence(first, rate("18.0%", indicator="trade", direction="up"), gap, **GHENT, **YEAR),
        sentence(f"It was {span}.", there, **BELGIUM, **when),
    )
    found = run_checks(table, articles(), Settings(families="same_indicator"))
    return [row["verdict"] for row in found.to_dict("records") if "implies" in row["plain"]]


@pytest.mark.parametrize(
    ("verdicts", "span", "when", "more"),
    [
        (["holds"], "12.0%", YEAR, {}),
        (["does_not_hold"], "13.0%", YEAR, {}),
        (["caveat"], "13.0%", HALF, {}),
        ([], "13.0%", YEAR, {"measure": "share"}),
        ([], "13.0%", YEAR, {"unit": "pp"}),
        ([], "13.0%", YEAR, {"indicator": "rents"}),
    ],
)
def test_a_gap_implies_a_rate_for_the_place_it_names(
    verdicts: list[str], span: str, when: dict[str, str], more: dict[str, str]
) -> None:
    assert implied(span, when, **more) == verdicts


@pytest.mark.parametrize(
    ("more", "verdicts"),
    [
        ({}, ["does_not_hold"]),
        ({"status": "target"}, []),
        ({"measure": "share"}, []),
        ({"unit": "1"}, []),
        ({"period_start": "2020-06-30"}, []),
    ],
)
def test_only_amounts_of_a_span_of_time_add_up_over_it(more: dict[str, str], verdicts: list[str]) -> None:
    year, half = trade("5 million euros", **more), trade("9 million euros", **{**HALF, **more})
    assert [row[0] for row in rows(text(year, half), "stock_or_flow")] == verdicts


def test_of_several_figures_for_two_times_one_that_does_not_fit_is_told() -> None:
    table = text(FIVE, trade("3 million euros", **HALF), trade("9 million euros", **HALF))
    assert [row[0] for row in rows(table, "stock_or_flow")] == ["does_not_hold"]
