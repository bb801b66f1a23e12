"""Quantities that belong together: amounts restated in brackets, units said once for two levels."""

from __future__ import annotations

import pytest

from claimbook.extraction import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It sold 145.9 billion yuan ($20.18 billion) of goods.", 20.18e9, "$"),
        ("worth 71.5 billion pesos (about 3.62 billion U.S. dollars)", 3.62e9, "USD"),
        ("a grant of 40 million naira ($25,000)", 25000, "$"),
    ],
)
def test_an_amount_restated_in_brackets_belongs_to_the_first_amount(text: str, value: float, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.also is not None
    assert found.also[:2] == (value, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents went from 30 million pesos to 2 billion pesos ($1 million to $70 million).", [1e6, 70e6]),
        ("It takes in 30 to 40 million pesos ($1 million to $1.4 million).", [1e6]),
        ("It had 9 tons, sold for 40 million pesos ($1 million to $1.4 million).", [None, 1e6]),
    ],
)
def test_two_amounts_in_brackets_restate_the_two_before_them(text: str, expected: list[float | None]) -> None:
    assert [found.also and found.also[0] for found in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose from 1.2 million to 1.5 million pesos.", [(1.2e6, "peso"), (1.5e6, "peso")]),
        ("Sales rose from 1.2 million to 1.5 million tons.", [(1.2e6, "t"), (1.5e6, "t")]),
        ("Sales rose from nine tons to 12 percent.", [(9, "t"), (12, "%")]),
        ("The fleet went from 2 million to 5 percent of it.", [(2e6, "1"), (5, "%")]),
        ("The fleet went from 2 million to 5 million.", [(2e6, "1"), (5e6, "1")]),
    ],
)
def test_a_unit_behind_the_second_level_is_that_of_the_first(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(found.value, found.unit) for found in find_quantities(text)] == expected
