"""What kind of figure it is, whether it rose or fell, and whether it is a result, a target or a forecast."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from extracting import fields

KINDS = {
    "The city cut energy use by 20 percent and raised output by 5 million tons.": [
        ("20 percent", "change", "down"),
        ("5 million tons", "change", "up"),
    ],
    "Exports went up 12 percent while imports were down 3.4 percent.": [
        ("12 percent", "change", "up"),
        ("3.4 percent", "change", "down"),
    ],
    "Sales plummeted 95 percent.": [("95 percent", "change", "down")],
    "Its share of output edged up to 17.7 percent.": [("17.7 percent", "share", "")],
    "Failed payments fell below 1.5 percent.": [("below 1.5 percent", "share", "")],
    "Output is 3 times that of Peru.": [("3 times", "gap", "")],
    "The rate was 0.2 percentage points lower than in March.": [("0.2 percentage points", "change", "down")],
    "Its rate was 4 percentage points higher than the national average.": [("4 percentage points", "gap", "")],
    "Services made up 44 percent of the value of all orders.": [("44 percent", "share", "")],
    "Cash withdrawals halved.": [("halved", "change", "down")],
    "The port ranked third in Asia.": [("third", "rank", "")],
    "Revenue hit 3.2 billion euros, a jump of 40 percent.": [
        ("3.2 billion euros", "level", ""),
        ("40 percent", "change", "up"),
    ],
}


@pytest.mark.parametrize("row", lexicons.rows("en/filling_words"), ids=lambda row: row["word"])
def test_words_that_may_stand_between_a_change_and_its_figure(row: dict[str, str]) -> None:
    """ "growth was about 5 percent" is a change as "growth of 5 percent" is."""
    assert row["word"] in row["example"]
    assert fields(row["example"], "measure") == [("change",)]


@pytest.mark.parametrize(("text", "expected"), KINDS.items())
def test_kind_and_direction(text: str, expected: list[tuple[object, ...]]) -> None:
    """The words of the figure's own clause say whether it is a level, a change, a share, a rank or a gap."""
    assert fields(text, "span", "measure", "direction") == expected


STATES = {
    "The agency plans to raise the share from 30% to 60% by 2030.": [("30%", "actual"), ("60%", "target")],
    "The firm will have a capacity of 3 GW and employs 400 people.": [("3 GW", "target"), ("400", "actual")],
    "Output should rise to 25 million tons.": [("25 million tons", "target")],
    "Demand is projected to grow 8 percent.": [("8 percent", "forecast")],
    "Inflation eased to 2.4% in May, down 0.3 percentage points from April.": [
        ("2.4%", "actual"),
        ("0.3 percentage points", "actual"),
    ],
    "Some 12,000 students are to graduate over the period.": [("Some 12,000", "target")],
    "The roadmap foresees 5 GW of new capacity.": [("5 GW", "target")],
    "Prices rose 3 percent.": [("3 percent", "actual")],
}


@pytest.mark.parametrize(("text", "expected"), STATES.items())
def test_status(text: str, expected: list[tuple[object, ...]]) -> None:
    """Plans are targets, expectations are forecasts, and the base in front of "to" is a result."""
    assert fields(text, "span", "status") == expected


VERBS = [(row["word"], row["direction"]) for row in lexicons.rows("en/change_words") if row["kind"] == "verb"]


@pytest.mark.parametrize(("verb", "direction"), VERBS)
def test_every_verb_of_change(verb: str, direction: str) -> None:
    """Each row of the lexicon turns the percentage behind it into a change with its direction."""
    assert fields(f"Exports {verb} 12 percent.", "span", "measure", "direction") == [
        ("12 percent", "change", direction)
    ]
