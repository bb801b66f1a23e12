"""Means: what each of several has of a total, held against the mean that the article states."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, checks, claim, count, euros, rows, sentence, text


def test_a_mean_that_does_not_follow_from_total_and_count_does_not_hold() -> None:
    quote = "It holds 40 funds with a total value of 20 billion euros, an average of 2 billion euros each."
    figures = count("40", "funds"), euros("20 billion euros", ""), euros("2 billion euros", "")
    table = text(sentence(quote, *figures, **GHENT))
    assert rows(table, "implied_mean") == [
        (
            "does_not_hold",
            "Ghent: 20 billion euros divided among 40 funds is 0.500 billion euros (0.487 to 0.512) "
            "for each, but the article states a mean of 2 billion euros.",
            "20 / 40",
            "A1 = 40; A2 = 20 billion euros; A3 = 2 billion euros",
            "0.500 billion euros (0.487 to 0.512)",
            "Which is right: 20 billion euros, 40 funds, or the mean of 2 billion euros?",
        ),
    ]


def test_nothing_is_divided_by_zero() -> None:
    quote = "It had 0 funds with a total value of 0 million euros."
    assert rows(text(sentence(quote, count("0", "funds"), euros("0 million euros", ""), **GHENT)), "implied_mean") == []


def test_a_sum_that_each_of_them_is_worth_and_a_mean_without_a_limit_are_left_alone() -> None:
    each = "Ghent has 12 unicorns worth 4 million euros."
    open_ended = "Ghent has over 12 funds worth over 4 million euros."
    over = claim("over 12", 12, "12", "1", counted="funds", indicator="funds", bound="over")
    total = euros("over 4 million euros", "funds", bound="over")
    table = text(
        sentence(each, count("12", "unicorns"), euros("4 million euros", "unicorns"), **GHENT),
        sentence(open_ended, over, total, **GHENT),
    )
    assert rows(table, "implied_mean") == []


def test_bounds_leave_the_mean_open() -> None:
    quote = "It holds nearly 40 funds with a total value of over 20 billion euros."
    funds, total = count("nearly 40", "funds", bound="under"), euros("over 20 billion euros", "", bound="over")
    table = text(sentence(quote, funds, total, **GHENT))
    assert rows(table, "implied_mean") == [
        (
            "caveat",
            "Ghent: over 20 billion euros divided among nearly 40 funds is at least 0.500 billion "
            "euros for each on average; the figures are bounds, so that no exact mean follows.",
            "20 / 40",
            "A1 = nearly 40; A2 = over 20 billion euros",
            "at least 0.500 billion euros",
            "",
        ),
    ]


def test_a_small_mean_is_told_without_the_scale_of_the_total() -> None:
    quote = "It lent 10.05 million books worth 120 million euros."
    books = claim("10.05 million", 1.005e7, "10.05", "1", counted="books")
    table = text(sentence(quote, books, euros("120 million euros", ""), **GHENT))
    assert rows(table, "implied_mean") == [
        (
            "holds",
            "Ghent: 120 million euros divided among 10.05 million books is 11.9 euros (11.4 to 12.4) "
            "for each on average.",
            "120 / 10.05",
            "A1 = 10.05 million; A2 = 120 million euros",
            "11.9 euros (11.4 to 12.4)",
            "",
        ),
    ]


FUNDS, TOTAL = count("40", "funds"), euros("20 billion euros", "")
TELLS = "It holds 40 funds with a total value of 20 billion euros"


def results(quote: str, *figures: dict[str, Any]) -> list[tuple[str, str]]:
    """Verdict and result of each mean of a sentence."""
    table = text(sentence(quote, *figures, **GHENT))
    return [(row["verdict"], row["result"]) for row in checks(table, "implied_mean")]


DERIVED = ("holds", "0.500 billion euros (0.487 to 0.512)")


@pytest.mark.parametrize(
    ("quote", "figures", "expected"),
    [
        (f"{TELLS}.", [FUNDS, TOTAL], [DERIVED]),
        (f"{TELLS}.", [{**FUNDS, "unit": "t"}, TOTAL], []),
        (f"{TELLS}.", [{**FUNDS, "measure": "change"}, TOTAL], []),
        (f"{TELLS}.", [{**FUNDS, "counted": ""}, TOTAL], []),
        (f"{TELLS}.", [FUNDS, {**TOTAL, "measure": "change"}], []),
        (f"{TELLS}.", [FUNDS, {**TOTAL, "unit": "kWh"}], []),
        (f"{TELLS} each.", [FUNDS, TOTAL], []),
        (f"{TELLS}.", [FUNDS, {**TOTAL, "status": "target"}], []),
        ("It holds 40 funds and 20 billion euros.", [FUNDS, TOTAL], []),
        ("It has 1 fund with a total value of 20 billion euros.", [count("1", "fund"), TOTAL], []),
        (
            "It has 40 funds with a total value of up to 20 billion euros.",
            [FUNDS, euros("up to 20 billion euros", "", bound="up_to")],
            [("caveat", "at most 0.500 billion euros")],
        ),
        (
            "It has 40 funds worth 80.00 billion euros.",
            [FUNDS, euros("80.00 billion euros", "")],
            [("holds", "2.00 billion euros")],
        ),
    ],
)
def test_a_count_that_is_followed_by_its_total(
    quote: str, figures: list[dict[str, Any]], expected: list[tuple[str, str]]
) -> None:
    assert results(quote, *figures) == expected


@pytest.mark.parametrize(
    ("mean", "said"),
    [
        ({}, "the stated mean of 0.5 billion euros fits"),
        ({"unit": "USD"}, "on average"),
        ({"status": "target"}, "on average"),
    ],
)
def test_a_stated_mean_is_one_of_the_same_unit_and_status(mean: dict[str, str], said: str) -> None:
    figures = FUNDS, TOTAL, {**euros("0.5 billion euros", ""), **mean}
    (row,) = checks(text(sentence(f"{TELLS}, an average of 0.5 billion euros.", *figures, **GHENT)), "implied_mean")
    assert said in str(row["plain"])


def test_a_figure_after_the_total_that_is_no_mean_is_not_held_against_it() -> None:
    assert results(f"{TELLS} and 3 billion euros in cash.", FUNDS, TOTAL, euros("3 billion euros", "")) == [DERIVED]


def test_a_mean_is_not_taken_over_two_sentences_and_needs_no_subject() -> None:
    apart = text(
        sentence("It holds 40 funds.", FUNDS, **GHENT), sentence("A total of 20 billion euros came.", TOTAL, **GHENT)
    )
    assert rows(apart, "implied_mean") == []
    mean = euros("2 billion euros", "")
    for figures, ending in (((FUNDS, TOTAL), "."), ((FUNDS, TOTAL, mean), ", an average of 2 billion euros.")):
        (row,) = checks(text(sentence(TELLS + ending, *figures)), "implied_mean")
        assert str(row["plain"]).startswith("A1: 20 billion euros divided among 40 funds")
