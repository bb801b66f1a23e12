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
Y23 = f"{Y2023} carried"
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
SHARED = [
    (
        "Sales came to 9 tons in 2023.|The largest share was held by rye with 40%.",
        "=9 tons; *=The largest share; %40%",
        Y23,
    ),
    ("Sales came to 9 tons in 2023.|The largest mill is in Lodz with 40%.", "=9 tons; *=The largest mill; %40%", ""),
    ("2023 marked a turn, as sales rose to 9 tons.~Exports reached 5 tons.", "=9 tons; =5 tons", Y23),
    ("Lodz, Aug. 9 (PAP) - The town sold 9 tons.~It exported 5 tons.", "=9 tons; =5 tons", ""),
    (
        "A report for 2023 shows that mills have risen to 90, while barns have grown to 20.",
        "=90; =20",
        f"{Y2023} stated",
    ),
    ("The mill opened in 2023, while the barn has 20 doors.", "=20", ""),
    ("Mills rose from 90 in 2012, with 5 in towns, to 97 last year.", "=90; =97", f"{Y2023} inferred"),
    ("The barn, worth 5 million, grew from 54 doors in 2011 to 83 last year.", "=54; =83", f"{Y2023} inferred"),
    ("The mayor on Monday said that 90 mills were shut.", "=90", ""),
    ("The mill on Monday added 20 jobs.", "=20", "2024-08-12/2024-08-12 inferred"),
    ("The market should grow to 90 tons by 2030 from the present 40 tons.", "?=90 tons; =40 tons", ""),
    ("The mill has now sold 90 tons since 2018.", "=90 tons", "2018-01-01/2024-08-15 stated"),
    ("The mill sold 90 tons vis-a-vis 80 tons last year.", "=90 tons", ""),
    ("At the beginning of 2023, the mill had 90 doors.", "=90", "2023-01-01/2023-01-31 stated"),
    ("In early 2023, the mill sold 90 doors.", "=90", f"{Y2023} stated"),
]


@pytest.mark.parametrize(("text", "figures", "expected"), SHARED)
def test_which_time_the_last_figure_has(text: str, figures: str, expected: str) -> None:
    """Superlatives beside figures, years as subjects, datelines, clauses side by side, levels at the start."""
    assert dated(text, figures)[-1] == expected


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
