"""Each row of the number grammar, in a sentence of its own: units, scales, currencies, qualifiers, fractions, cues."""

from __future__ import annotations

import re

import pytest

from claimbook import lexicons
from claimbook.extraction import find_quantities
from claimbook.model import Quantity


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


_AGES = ("year-old", "years-old")
_UNITS = [row for row in lexicons.rows("en/units") if row["word"] not in _AGES]


@pytest.mark.parametrize("row", _UNITS, ids=lambda row: row["word"])
def test_every_unit_is_read_behind_its_number(row: dict[str, str]) -> None:
    """Points of an index are counted like things."""
    found = only(f"The mill used 5 million {row['word']} then.")
    unit = "1" if row["unit"] == "points" else row["unit"]
    assert (found.unit, found.value) == (unit, pytest.approx(5e6 * float(row["factor"])))


@pytest.mark.parametrize("word", _AGES)
def test_an_age_is_no_quantity(word: str) -> None:
    assert find_quantities(f"A 5-{word} mill burnt down.") == []


@pytest.mark.parametrize("row", lexicons.rows("en/scales"), ids=lambda row: row["word"])
def test_every_scale_multiplies_its_number(row: dict[str, str]) -> None:
    gap = "" if len(row["word"]) == 1 else " "
    assert only(f"The mill paid $5{gap}{row['word']} then.").value == pytest.approx(5 * float(row["factor"]))


@pytest.mark.parametrize("row", lexicons.rows("en/currencies"), ids=lambda row: f"{row['word']} {row['position']}")
def test_every_currency_is_read_in_its_place(row: dict[str, str]) -> None:
    words = {"before": f"{row['word']} 5 million", "joined": f"{row['word']}5 million"}.get(
        row["position"], f"5 million {row['word']}"
    )
    found = only(f"The mill paid {words} then.")
    assert (found.unit, found.value) == (row["code"], 5e6)


@pytest.mark.parametrize("row", lexicons.rows("en/qualifiers"), ids=lambda row: row["phrase"])
def test_every_qualifier_bounds_its_figure(row: dict[str, str]) -> None:
    gap = "" if row["phrase"][0] in "-+" else " "
    words = f"7 million{gap}{row['phrase']} mills" if row["position"] == "after" else f"{row['phrase']} 7 million mills"
    assert only(f"The town {'is set' if row['phrase'] == 'to top' else 'has'} {words} in all.").bound == row["bound"]


@pytest.mark.parametrize("row", lexicons.rows("en/number_words"), ids=lambda row: row["word"])
def test_every_number_word_has_its_value(row: dict[str, str]) -> None:
    assert only(f"The town has {row['word']} mills.").value == float(row["value"])


_FRACTIONS = [row for row in lexicons.rows("en/fractions") if row["word"] != "halves"]  # two halves are no share


@pytest.mark.parametrize("row", _FRACTIONS, ids=lambda row: row["word"])
def test_every_fraction_is_a_share(row: dict[str, str]) -> None:
    many = row["word"].endswith("s")
    found = only(f"It sold {'two' if many else 'one'} {row['word']} of them then.")
    assert (found.unit, found.value) == ("%", pytest.approx((1 + many) * 100 / int(row["parts"]), 1e-3))


@pytest.mark.parametrize("row", lexicons.rows("en/ordinals")[1:], ids=lambda row: row["word"])
def test_every_ordinal_behind_ranks_is_a_rank(row: dict[str, str]) -> None:
    found = only(f"The mill ranks {row['word']} in Peru.")
    assert (found.unit, found.value) == ("rank", float(row["value"]))


@pytest.mark.parametrize("name", ["masks", "status_cues"])
def test_no_pattern_reaches_over_the_end_of_its_sentence(name: str) -> None:
    """They go over all sentences of an article at once, one a line."""
    patterns = lexicons.words(f"en/{name}", "pattern")
    taken = [part for pattern in patterns for part in re.findall(r"\[\^(?:\\.|[^\]])*\]", pattern)]
    assert taken
    assert [part for part in taken if r"\n" not in part] == []
