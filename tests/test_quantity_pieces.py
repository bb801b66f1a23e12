"""What the reading of quantities is made of: masks, multiples, years, and the pieces that are looked up; offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook import lexicons, patterns
from claimbook.extraction import find_quantities
from claimbook.extraction.quantity import grammar, masks, pieces


@pytest.mark.parametrize("row", lexicons.rows("en/year_things"), ids=lambda row: row["word"])
def test_what_is_of_a_year_makes_no_count_of_it(row: dict[str, str]) -> None:
    assert find_quantities(row["example"]) == []


@pytest.mark.parametrize("row", lexicons.rows("en/masks"), ids=lambda row: row["example"])
def test_the_example_of_every_mask_is_masked(row: dict[str, str]) -> None:
    assert row["reason"] in {reason for _, _, reason in masks.find(row["example"])}


@pytest.mark.parametrize("row", lexicons.rows("en/multiples"), ids=lambda row: row["word"])
def test_the_example_of_every_multiple_is_read(row: dict[str, str]) -> None:
    assert [(q.value, q.unit, q.direction) for q in find_quantities(row["example"])] == [
        (float(row["value"]), "x", row["direction"])
    ]


@given(st.text(alphabet=st.sampled_from("0123456789 .,-%$€()abontwhrefivmilkP\n'\"–½５"), max_size=80))
@settings(max_examples=300)
def test_offsets_point_at_the_words_and_nothing_raises(text: str) -> None:
    last = 0
    for found in find_quantities(text):
        assert text[found.start : found.end] == found.text
        assert found.value >= 0
        assert last <= found.start < found.end
        last = found.end


NUMERALS = ("7", "about 1,234.5", "US$7", "more than $0.5", "Rs. 12", "six", "nearly six")
GAPS = ("", " ", "-", " - ", " million ", "bn ")
NAMED = (
    *lexicons.words("en/units"),
    *lexicons.words("en/scales"),
    *lexicons.words("en/currencies"),
    *lexicons.words("en/qualifiers", "phrase"),
)


@pytest.mark.parametrize("numeral", NUMERALS)
def test_pieces_that_are_looked_up_are_those_of_the_grammar(numeral: str) -> None:
    """Any unit, scale or currency behind the numeral: where the lexicons suffice, the grammar's groups are the same."""
    for text in {f"{numeral}{gap}{word}" for gap in GAPS for word in NAMED}:
        for start, end in grammar.QUANTITY.spans(text):
            found = pieces.look_up(text, start, end)
            assert found in (None, pieces.of_match(patterns.Match(grammar.QUANTITY, text, start, end))), text


@pytest.mark.parametrize(("text", "found"), [("some 5.2 million yuan", True), ("2 km²", True), ("2 in 5", False)])
def test_pieces_of_plain_amounts_are_looked_up(text: str, found: bool) -> None:
    assert (pieces.look_up(text, 0, len(text)) is not None) is found
