"""Parts and wholes: what a list leaves over, and parts and shares that are too large."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import checks, claim, sentence, text


def count(span: str, value: float, counted: str, **more: Any) -> dict[str, Any]:
    printed = more.pop("printed", span.split()[-1])
    return claim(span, value, printed, "1", counted=counted, indicator=counted, **more)


def found_in(quote: str, *figures: dict[str, Any]) -> list[tuple[str, str, str]]:
    table = text(sentence(quote, *figures, subject="the region"))
    return [(row["verdict"], row["plain"], row["result"]) for row in checks(table, "parts_and_wholes")]


def test_the_parts_of_a_count_leave_a_rest() -> None:
    quote = "There are 369 open scenes, including 250 industrial scenes and 44 future scenes."
    table = text(
        sentence(
            quote,
            count("369", 369, "open scenes"),
            count("250", 250, "industrial scenes"),
            count("44", 44, "future scenes"),
            subject="The region",
        )
    )
    assert checks(table, "parts_and_wholes") == [
        {
            "check_id": "parts_and_wholes-000001-000002-000003",
            "family": "parts_and_wholes",
            "claims": "000001000000 000002000000 000003000000",
            "verdict": "holds",
            "plain": "The region: 369 open scenes, including 250 industrial scenes and 44 future scenes: "
            "that leaves 75 not listed there.",
            "formula": "369 - (250 + 44)",
            "inputs": "A1 = 369; A2 = 250; A3 = 44",
            "result": "75",
            "question": "",
        }
    ]


@pytest.mark.parametrize(
    ("quote", "whole", "parts", "verdict", "ending", "result"),
    [
        ("80 schools, of which 80 schools are new", 80, [80], "holds", "nothing is left.", "0"),
        ("80 schools, 30 of which are new schools", 80, [30], "holds", "that leaves 50 not listed there.", "50"),
        (
            "80 schools, among them 95 schools",
            80,
            [95],
            "does_not_hold",
            "95 schools is more than the whole.",
            "95 > 80",
        ),
        (
            "80 schools, including 50 schools in towns and 40 schools by the sea",
            80,
            [50, 40],
            "caveat",
            "together 90, more than the whole, which can hold only if the parts overlap.",
            "90",
        ),
        ("80 schools, made up of 50 schools and 30 schools", 80, [50, 30], "holds", "add up to 80.", "80"),
        (
            "80 schools, consisting of 50 schools and 20 schools",
            80,
            [50, 20],
            "does_not_hold",
            "add up to 70, not to the whole.",
            "70",
        ),
    ],
)
def test_parts_of_a_whole(quote: str, whole: float, parts: list[float], verdict: str, ending: str, result: str) -> None:
    figures = [count(str(part), part, "schools") for part in (whole, *parts)]
    ((got, plain, shown),) = found_in(quote, *figures)
    assert (got, plain.endswith(ending), shown) == (verdict, True, result), plain


def test_bounds_make_the_rest_a_bound() -> None:
    over = count("over 150", 150, "boats", bound="over")
    ((verdict, plain, result),) = found_in("190 boats, including over 150 boats", count("190", 190, "boats"), over)
    assert (verdict, plain, result) == (
        "holds",
        "the region: 190 boats, including over 150 boats: that leaves at most 40 not listed there.",
        "at most 40",
    )


def test_rounded_amounts_may_add_up_to_a_little_more() -> None:
    quote = "It spent 1.0 billion yuan, including 0.5 billion yuan on roads and 0.6 billion yuan on rail."
    rail = claim("0.6 billion yuan", 6e8, "0.6", "CNY")
    whole, roads = claim("1.0 billion yuan", 1e9, "1.0", "CNY"), claim("0.5 billion yuan", 5e8, "0.5", "CNY")
    assert [found[0] for found in found_in(quote, whole, roads, rail)] == ["holds"]


def test_what_is_larger_and_counts_another_thing_is_no_part() -> None:
    quote = "There are 8 hospitals, including 2,000 beds."
    assert found_in(quote, count("8", 8, "hospitals"), count("2,000", 2000, "beds")) == []


def test_a_larger_part_of_one_kind_in_other_words_does_not_hold() -> None:
    quote = "There are 84 companies, including 120 start-ups."
    ((verdict, plain, result),) = found_in(quote, count("84", 84, "companies"), count("120", 120, "start-ups"))
    assert (verdict, plain, result) == (
        "does_not_hold",
        "the region: 84 companies, including 120 start-ups: 120 start-ups is more than the whole.",
        "120 > 84",
    )


def test_a_sentence_may_open_with_its_whole() -> None:
    quote = "Of the 640 firms, 280 firms export, 190 firms import and 230 firms do neither."
    figures = [count(str(value), value, "firms") for value in (640, 280, 190, 230)]
    assert found_in(quote, *figures) == [
        (
            "caveat",
            "the region: 640 firms, of them 280 firms, 190 firms and 230 firms: together 700, more than the whole, "
            "which can hold only if the parts overlap.",
            "700",
        )
    ]


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("There are 8 hospitals and 44 schools.", [count("8", 8, "hospitals"), count("44", 44, "schools")]),
        ("In 20 towns, including Laoshan with 44 schools.", [count("20", 20, "towns"), count("44", 44, "schools")]),
    ],
)
def test_figures_that_are_not_listed_as_parts_are_left_alone(quote: str, figures: list[dict[str, Any]]) -> None:
    assert found_in(quote, *figures) == []


def test_only_figures_that_carry_the_list_on_are_parts() -> None:
    quote = "There are 190 boats, including 150 boats built by 12 yards."
    figures = [count("190", 190, "boats"), count("150", 150, "boats"), count("12", 12, "yards of boats")]
    ((_, plain, result),) = found_in(quote, *figures)
    assert (plain, result) == ("the region: 190 boats, including 150 boats: that leaves 40 not listed there.", "40")
