"""Every number of an article is accounted for once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.extraction import accounts, extract
from claimbook.model import NUMBER_REASONS
from extracting import article, extraction

PIECES = [
    "12",
    "three",
    "4.5%",
    "billion yuan",
    "from",
    "to",
    "rose",
    "2021",
    "(",
    ")",
    "5G",
    "half",
    "of",
    "firms",
    ".",
    "\n\n",
    "€",
    "-",
]


def test_one_row_a_number_with_its_claim() -> None:
    """Digits and number words, in text order; those of a claim name it."""
    found = extraction("Three firms made 4.5 billion yuan in 2021.")
    ids = [row["claim_id"] for row in found.claims]
    rows = [(row["token"], row["reason"], row["claim_id"]) for row in found.numbers]
    assert rows == [
        ("9", "byline", ""),
        ("2024", "byline", ""),
        ("Three", "claim", ids[0]),
        ("4.5", "claim", ids[1]),
        ("billion", "claim", ids[1]),
        ("2021", "period", ""),
    ]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Covid-19 came.", ["name"]),
        ("The 1990 mark was passed.", ["period"]),
        ("It was the best half-year for inns.", ["period"]),
        ("The latter half was hard.", ["period"]),
        ("It rose t0 5% then.", ["name", "claim"]),
    ],
)
def test_a_number_that_no_rule_reads_is_a_year_or_a_part_of_a_word(text: str, reasons: list[str]) -> None:
    dateline = 2  # the day and the year of the dateline
    assert [row["reason"] for row in extraction(text).numbers][dateline:] == reasons


@pytest.mark.parametrize(("words", "value"), [("Trillions", 1e12), ("Tens", 10), ("Scores", 20)])
def test_a_round_word_alone_makes_a_sentence_with_a_number(words: str, value: float) -> None:
    """Nothing else in the sentence has to be a number."""
    assert [row["value"] for row in extraction(f"{words} of new shops opened.").claims] == [value]


@settings(max_examples=150)
@given(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200),
        st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    )
)
def test_every_number_has_one_row_and_a_reason(text: str) -> None:
    """Whatever the text: as many rows as numbers, none twice, every digit in one of them, reasons from the list."""
    own = article(text)
    rows = extract(own).numbers
    assert [(row["char_start"], row["char_end"]) for row in rows] == accounts.tokens(own)
    assert {row["reason"] for row in rows} <= set(NUMBER_REASONS)
    covered = {at for row in rows for at in range(int(str(row["char_start"])), int(str(row["char_end"])))}
    assert {match.start() for match in re.finditer(r"[0-9]", own.text)} <= covered
