"""Commitments: what is promised, one claim for each thing promised, and what is no promise."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.commitments import commitments


def spans(text: str) -> list[str]:
    return [text[phrase.start : phrase.end] for phrase in commitments(text)]


@pytest.mark.parametrize("row", lexicons.rows("en/commitments"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_lexicon_row_does_what_its_example_says(row: dict[str, str]) -> None:
    assert " | ".join(spans(row["example"])) == row["span"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state will soon build a dry port.", ["will soon build a dry port"]),
        (
            "The state will expand the port, promote rail freight and train new pilots.",
            ["will expand the port", "promote rail freight", "train new pilots"],
        ),
        (
            "The ministry plans to open a clinic and to review the law.",
            ["plans to open a clinic and to review the law"],
        ),
        (
            "The city will protect forests, rivers and wetlands such as Lake Chad.",
            ["will protect forests, rivers and wetlands"],
        ),
        ("We will continue to support small farmers.", ["will continue to support small farmers"]),
        ("The line is expected to be completed by 2027.", ["expected to be completed by 2027"]),
        ("All the clinics will be upgraded.", ["will be upgraded"]),
        (
            "The union is committed to ending energy poverty by 2030.",
            ["committed to ending energy poverty by 2030"],
        ),
        ("The law sets the goal of carbon neutrality by 2050.", ["the goal of carbon neutrality by 2050"]),
        ("Its aim is to make buses free.", ["Its aim is to make buses free"]),
        ("The council is to publish the report.", ["is to publish the report"]),
        (
            "The minister said the state would launch a fund for farmers.",
            ["would launch a fund for farmers"],
        ),
        (
            "With the aim of boosting trade, the bloc cut its tariffs.",
            ["the aim of boosting trade"],
        ),
        ("The firm will build a plant worth 30 million euros.", ["will build a plant"]),
        ("The state will develop rice farming, creating 500 jobs.", ["will develop rice farming"]),
        (
            "Over the next five years, Ghana will roll out 5G networks.",
            ["will roll out 5G networks"],
        ),
        (
            "The city will help firms export rice and will set up a lab.",
            ["will help firms export rice", "will set up a lab"],
        ),
        ("The board will not raise school fees.", ["will not raise school fees"]),
    ],
)
def test_a_promise_runs_from_its_verb_to_the_end_of_its_object(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The state will build 300 clinics.",
        "The firm plans to hire two thousand nurses.",
        "The bank aims to double its lending.",
        "Growth will remain slow and prices will rise.",
        "The permit will expire in May.",
        "Rain will continue in the north.",
        "If the bill passes, the state will build a port.",
        "A new road would cut travel times.",
        "The road could attract investors.",
        "This will enable farmers to export rice.",
        "The city should build a port.",
        "It is necessary to build a port.",
        "The firm is building a port.",
        "The firm has no plans to build a port.",
        "The challenge is to build trust.",
        "You will see the port in May.",
        "Stronger demand and better integration will boost trade.",
        "The country achieved the goal of building a port.",
        "Acme is committed to the research and sale of pumps.",
        "Will the city build a port?",
        "In all, 40 homes will be built.",
        "The will of the people prevailed at will.",
    ],
)
def test_what_promises_nothing_or_promises_a_figure_is_none(text: str) -> None:
    assert spans(text) == []


def test_indicator_and_status_come_with_the_phrase() -> None:
    text = "The dam will be repaired, and the canal is expected to be completed next year."
    assert [(p.indicator, p.status) for p in commitments(text)] == [("dam", "target"), ("canal", "forecast")]
