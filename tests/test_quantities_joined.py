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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two thousand five hundred mills", [("two thousand five hundred", 2500, "1")]),
        ("one thousand and fifty mills", [("one thousand and fifty", 1050, "1")]),
        ("two million five hundred thousand mills", [("two million five hundred thousand", 2.5e6, "1")]),
        ("5 million 300 thousand tons of rye", [("5 million 300 thousand tons", 5.3e6, "t")]),
        ("2 thousand 200 MW of wind", [("2 thousand 200 MW", 2.2e6, "kW")]),
        ("a loan of Rs 5 crore 30 lakh", [("Rs 5 crore 30 lakh", 5.3e7, "INR")]),
        ("5 million 3-bed homes", [("5 million", 5e6, "1"), ("3", 3, "1")]),
        ("a million, two hundred of them", [("a million", 1e6, "1"), ("two hundred", 200, "1")]),
    ],
)
def test_the_parts_of_one_number_are_one_quantity(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(found.text, found.value, found.unit) for found in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a rye mill of 40 EUR million", [("40 EUR million", 4e7, "EUR")]),
        ("sales of 40 KRW bn in May", [("40 KRW bn", 4e10, "KRW")]),
        ("sales of 5 bn €, up from 4bn€", [("5 bn €", 5e9, "EUR"), ("4bn€", 4e9, "EUR")]),
        ("a fee of 40£.", [("40£", 40, "GBP")]),
        ("in all 40 €5 notes", [("40", 40, "1"), ("€5", 5, "EUR")]),
        ("a two-billion-pound dock", [("two-billion-pound", 2e9, "pound")]),
        ("a five-pound fish", [("five", 5, "1")]),
        ("a half-billion-dollar dock", [("a half-billion-dollar", 5e8, "$")]),
        ("a half a billion yen dock", [("a half a billion yen", 5e8, "JPY")]),
        ("half-a-million tiles", [("half-a-million", 5e5, "1")]),
        ("3 and a half million tiles", [("3 and a half million", 3.5e6, "1")]),
        ("several hundred million yen", [("several hundred million yen", 1e8, "JPY")]),
        ("12 500 000 tons of rye", [("12 500 000 tons", 12.5e6, "t")]),
        ("12K tons of rye", [("12K tons", 12000, "t")]),
        ("2m-3m tiles", [("2m-3m", 2e6, "1")]),
        ("2 million-3 million tiles", [("2 million-3 million", 2e6, "1")]),
        ("anywhere from 20 to 30 tiles", [("20 to 30", 20, "1")]),
        ("a fee multiplied by four to $40", [("four", 4, "x"), ("$40", 40, "$")]),
    ],
)
def test_an_amount_in_any_of_its_forms(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(found.text, found.value, found.unit) for found in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sold 5 million 300 workers later.", [5e6, 300]),
        ("It sold 5 million 300 thousand tons.", [5.3e6]),
        ("It sold 5 thousand 300 tons.", [5300]),
        ("It gave two thousand three times a day.", [2000, 3]),
        ("It gave two thousand and three coins.", [2003]),
        ("It met 17 SDG goals.", [17]),
    ],
)
def test_two_figures_beside_each_other_are_no_sum(text: str, values: list[float]) -> None:
    assert [found.value for found in find_quantities(text)] == values


@pytest.mark.parametrize("rank", ["third harvest", "third modest rise", "second Budapest fair", "second honest man"])
def test_what_ends_like_a_superlative_is_no_rank(rank: str) -> None:
    assert [found.unit for found in find_quantities(f"The {rank} drew 300 euros.")] == ["EUR"]
