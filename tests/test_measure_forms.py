"""Kind, direction and status hold when the same is said in another form."""

from __future__ import annotations

import pytest

from extracting import fields

QUALIFIERS = (
    "more than",
    "over",
    "upwards of",
    "in excess of",
    "nearly",
    "almost",
    "just under",
    "close to",
    "about",
    "some",
)


@pytest.mark.parametrize("qualifier", QUALIFIERS)
def test_a_qualifier_changes_neither_kind_nor_direction(qualifier: str) -> None:
    assert fields(f"Tin output fell {qualifier} 3 percent in May.", "measure", "direction") == [("change", "down")]
    assert fields(f"The yearly growth has been {qualifier} 3 percent.", "measure", "direction") == [("change", "up")]
    assert fields(f"The mine paid 40 pesos, or {qualifier} 3 percent.", "measure") == [("level",), ("share",)]


@pytest.mark.parametrize("qualifier", ["more than", "over", "upwards of", "above"])
def test_a_qualifier_behind_or_belongs_to_the_figure_behind_it(qualifier: str) -> None:
    told = fields(f"The mine sold 40 tons, or {qualifier} 3 percent of the tin.", "span", "bound")
    assert told == [("40 tons", "exact"), (f"{qualifier} 3 percent", "over")]


RISES = ("rose", "soared", "mushroomed", "swelled", "leapt", "edged up", "inched up")
FALLS = ("fell", "slid", "shrank", "sank", "plunged", "tumbled", "dipped")


@pytest.mark.parametrize(("verb", "direction"), [*((v, "up") for v in RISES), *((v, "down") for v in FALLS)])
def test_every_verb_of_change_moves_a_figure(verb: str, direction: str) -> None:
    changed = [("change", direction)]
    assert fields(f"Tin output {verb} 3 percent in Cusco.", "measure", "direction") == changed
    assert fields(f"Tin output {verb} sharply, by 3 percent.", "measure", "direction") == changed
    assert fields(f"Tin output {verb} 70 tons in May.", "measure", "direction") == changed
    assert fields(f"Tin output {verb} at a rate of 3 percent.", "measure", "direction") == changed
    if " " not in verb:
        assert fields(f"Tin output {verb} strongly in Cusco (3 percent).", "measure", "direction") == changed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The index rose 70 points to 3,000 points.", [("70 points", "change"), ("3,000 points", "level")]),
        ("The roof is repaired by 3 percent of guilds.", [("3 percent", "share")]),
        ("Cusco exceeded the national growth rate by 3 percent.", [("3 percent", "gap")]),
        ("Tin sales fell short of the target by 3 percent.", [("3 percent", "gap")]),
        ("Tin sales topped estimates by 3 percent.", [("3 percent", "gap")]),
        ("Cusco lagged behind Lima by 3 percentage points.", [("3 percentage points", "gap")]),
        ("Tin output rose threefold over five years.", [("threefold", "change")]),
        ("Tin output was multiplied by three in May.", [("three", "change")]),
        ("Tin output rose a hundredfold.", [("a hundredfold", "change")]),
        ("Tin output septupled.", [("septupled", "change")]),
        ("Tin output was up a third, a guild said.", [("a third", "change")]),
        ("Tin output fell a fifth over five years.", [("a fifth", "change")]),
        ("The share of tin in exports was a third.", [("a third", "share")]),
        ("Of the mines, half dig for tin.", [("half", "share")]),
        ("One of every three mines digs for tin.", [("One of every three", "share")]),
        ("Half an hour later a third mine was shut.", []),
    ],
)
def test_changes_gaps_and_shares_in_other_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert fields(text, "span", "measure") == expected


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Cusco came number three in the index.", 3),
        ("Cusco stands No. 7 in the list.", 7),
        ("Cusco ranked No.7 in Asia.", 7),
        ("Cusco, ranked #7 in the index, digs for tin.", 7),
        ("Cusco was ranked twenty-first in tin exports.", 21),
        ("Cusco has the third-oldest mine of Peru.", 3),
        ("Cusco is the second cheapest city of Peru.", 2),
    ],
)
def test_ranks_in_every_form(text: str, rank: float) -> None:
    assert fields(text, "measure", "unit", "value") == [("rank", "rank", rank)]


@pytest.mark.parametrize("text", ["The third harvest failed.", "It lost the second test."])
def test_a_noun_that_ends_as_a_superlative_does_is_no_rank(text: str) -> None:
    assert fields(text, "span") == []


PLANS = ("will", "is going to", "is due to", "decided to", "is about to", "is bidding to", "has undertaken to")
FORECASTS = ("is sure to", "is on pace to", "is well placed to", "looks set to", "is headed to", "is on target to")


@pytest.mark.parametrize(("verb", "status"), [*((v, "target") for v in PLANS), *((v, "forecast") for v in FORECASTS)])
def test_every_verb_of_the_time_to_come_says_what_kind_it_is(verb: str, status: str) -> None:
    assert fields(f"The guild {verb} hire 70 potters.", "status") == [(status,)]
    assert fields(f"The guild, which {verb} train 70 potters, is in Cusco.", "status") == [(status,)]


@pytest.mark.parametrize("will", ["will", "is going to"])
def test_what_holds_of_will_holds_of_going_to(will: str) -> None:
    assert fields(f"A strike {will} cost 70 pesos.", "status") == [("forecast",)]
    assert fields(f"It is expected that the guild {will} hire 70 potters.", "status") == [("forecast",)]
    assert fields(f"The bank forecasts that tin {will} top 70 pesos.", "status") == [("forecast",)]


@pytest.mark.parametrize(
    ("doing", "status"),
    [
        ("the guild would build 70 kilns", "target"),
        ("the town would also double its herds to 70 llamas", "target"),
        ("Acme would set up 70 looms", "target"),
        ("tin output would reach 70 tons", "forecast"),
        ("if rain came, the guild would build 70 kilns", "forecast"),
        ("floods would cut herds by 70 llamas", "forecast"),
    ],
)
def test_what_a_body_would_do_is_told_as_its_plan(doing: str, status: str) -> None:
    assert fields(f"Ana Ruiz said that {doing}.", "status")[-1] == (status,)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Cusco grows 70 percent of the maize sold in Peru.", "share"),
        ("Machines picked 70 percent of the crop.", "share"),
        ("Maize sales grew 70 percent.", "change"),
        ("Some 70 percent of that comes from Lima.", "share"),
        ("Rain in Cusco is 70 percent of that of Lima.", "gap"),
        ("Rents rose 70 percent in the three quarters.", "change"),
    ],
)
def test_a_part_of_a_thing_is_a_share(text: str, measure: str) -> None:
    assert fields(text, "measure") == [(measure,)]


@pytest.mark.parametrize(
    "held", ["below the", "well above the", "compared with the", "slower than the", "above an average of"]
)
def test_a_rate_that_a_change_is_held_against_is_a_change(held: str) -> None:
    told = fields(f"Inflation was 3 percent in May, {held} 7 percent seen in Lima.", "measure")
    assert told == [("change",), ("change",)]
