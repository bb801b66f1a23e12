"""Each row of the lexicons of status and change does what it is there for, in the example beside it."""

from __future__ import annotations

import pytest
import re2

from claimbook import lexicons
from claimbook.articles import parse
from claimbook.extraction import extract
from extracting import article, fields


@pytest.mark.parametrize("row", lexicons.rows("en/status_cues"), ids=lambda row: row["pattern"])
def test_every_cue_makes_its_example_a_target_or_a_forecast(row: dict[str, str]) -> None:
    """The rule names the cue as it stands in the example; an infinitive is a plan only in a headline."""
    headline = parse("own.txt", f"{row['example']}\n\nLISBON, May 9, 2024 -- It rained.\n".encode())
    told = headline if row["status"].startswith("headline") else article(row["example"])
    (claim,) = extract(told).claims
    (cue,) = [rule.removeprefix("cue: ") for rule in str(claim["rule"]).split("; ") if rule.startswith("cue: ")]
    assert claim["status"] == {"headline": "target", "headline forecast": "forecast"}.get(row["status"], row["status"])
    assert cue.lower() in row["example"].lower()
    assert re2.fullmatch(f"(?i){row['pattern']}", cue) is not None


@pytest.mark.parametrize("row", lexicons.rows("en/purposes"), ids=lambda row: row["word"])
def test_what_a_plan_is_there_to_do_is_a_target(row: dict[str, str]) -> None:
    """The 40 of the example are still to come, by the noun of the plan or the verb of the deed."""
    assert row["word"].rstrip("?") in row["example"]
    assert fields(row["example"], "span", "status") == [("40", "target")]


@pytest.mark.parametrize("row", lexicons.rows("en/change_words"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_word_of_change_gives_its_example_a_direction(row: dict[str, str]) -> None:
    """The percentage of the example is a change, up or down as the row says."""
    assert row["word"] in row["example"]
    assert fields(row["example"], "span", "measure", "direction") == [("4 percent", "change", row["direction"])]


@pytest.mark.parametrize("row", lexicons.rows("en/clause_words"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_word_of_a_clause_tells_what_its_example_is_of(row: dict[str, str]) -> None:
    """The column of its claims, in text order; without the row it would be another one. " | " parts paragraphs."""
    text = row["example"].replace(" | ", "\n\n")
    found = extract(parse("own.txt", f"A headline\n\n{text}\n".encode())).claims
    assert "; ".join(str(claim[row["column"]]) for claim in found) == row["value"]
