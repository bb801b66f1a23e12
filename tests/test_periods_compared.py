"""Periods: times that a figure is only compared with, or that say how far a superlative looks back."""

from __future__ import annotations

import pytest

from dating import Y2023, dated

MULTIPLES = [
    (
        "In 2023, Gdansk shipped 9 tons, three times the figure of 2015.",
        "=9 tons; +three times",
        f"{Y2023} stated 2015",
    ),
    ("In 2023, Gdansk shipped 9 tons, twice the number shipped in 2015.", "=9 tons; +twice", f"{Y2023} stated 2015"),
    ("In 2023, Gdansk shipped 9 tons, twice as much as 2015.", "=9 tons; +twice", f"{Y2023} stated 2015"),
    ("In 2023, Gdansk shipped 9 tons, twice as many as in 2015.", "=9 tons; +twice", f"{Y2023} stated 2015"),
]
OTHERS = [
    (
        "From May to July, rail freight grew by 5%, which was 3 points higher than in the same period of 2021 "
        "and than in 2022.",
        "+5%; +3 points",
        "2024-05-01/2024-07-31 inferred 2021",
    ),
    (
        "In May, freight grew by 5%, up 2 and 3 points from the first quarter and the first half of 2023.",
        "+5%; +2; +3 points",
        "2024-05-01/2024-05-31 inferred 2024-Q1",
    ),
    ("The largest gains in 2023 (compared with 2021) were in Gdansk (27%).", "%27%", f"{Y2023} stated"),
    ("In 2023 and the spring of 2024, Gdansk shipped 9 tons.", "=9 tons", "2023-01-01/2024-12-31 stated"),
    ("Gdansk shipped 9 tons in 2023 (compared with 8 tons in 2021).", "=9 tons", f"{Y2023} stated"),
]
REACHES = [
    ("In 2023, freight grew by 8%, the best result in nine years.", "+8%; *=the best result in nine years", "yoy"),
    (
        "In 2023, freight grew by 8%, the best result in the last decade.",
        "+8%; *=the best result in the last decade",
        "yoy",
    ),
]
AHEAD = [
    ("Gdansk will lay 90 rails over the next decade.", "?=90", "../2034-12-31 inferred"),
    ("Gdansk will lay 90 rails over the next two decades.", "?=90", "../2044-12-31 inferred"),
    ("Gdansk will lay 90 rails over the next two to three years.", "?=90", "../2027-12-31 inferred"),
    ("The yard will open on Friday.", "!=will open on Friday", "2024-08-16/2024-08-16 inferred"),
    ("The yard laid 90 rails on Friday.", "=90", "2024-08-09/2024-08-09 inferred"),
]


@pytest.mark.parametrize(("text", "figures", "expected"), MULTIPLES)
def test_the_year_of_the_number_that_a_multiple_is_taken_of(text: str, figures: str, expected: str) -> None:
    assert dated(text, figures)[1] == expected


@pytest.mark.parametrize(("text", "figures", "expected"), OTHERS)
def test_a_time_joined_to_one_compared_with_is_compared_with_too(text: str, figures: str, expected: str) -> None:
    assert dated(text, figures)[-1] == expected


@pytest.mark.parametrize(("text", "figures", "baseline"), REACHES)
def test_a_superlative_has_the_time_of_its_sentence_not_its_reach(text: str, figures: str, baseline: str) -> None:
    assert dated(text, figures) == [f"{Y2023} stated {baseline}", f"{Y2023} stated"]


@pytest.mark.parametrize(("text", "figures", "expected"), AHEAD)
def test_decades_and_weekdays_to_come(text: str, figures: str, expected: str) -> None:
    assert dated(text, figures) == [expected]
