"""Parts and wholes: what a list leaves over, and parts and shares that are too large."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import checks, claim, euros, rows, sentence, text


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


RED = count("150", 150, "red boats")


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("Of the 640 firms 280 firms export.", [count("640", 640, "firms"), count("280", 280, "firms")]),
        ("Of the 640 firms, big and small, 280 firms went.", [count("640", 640, "firms"), count("280", 280, "firms")]),
        (
            "There are 190 boats, including 50 tons of fish.",
            [count("190", 190, "boats"), claim("50 tons", 50, "50", "t")],
        ),
        ("Up by 190 boats, including 150 red boats.", [count("190", 190, "boats", measure="change"), RED]),
        ("There are 190 boats, including 150 red boats.", [count("190", 190, "boats", status="target"), RED]),
        ("There are 8 zolos, among them 300 lorvis.", [count("8", 8, "zolos"), count("300", 300, "lorvis")]),
    ],
)
def test_figures_of_another_kind_or_not_set_off_as_parts_are_left_alone(
    quote: str, figures: list[dict[str, Any]]
) -> None:
    assert found_in(quote, *figures) == []


@pytest.mark.parametrize(
    ("quote", "figures", "verdict", "plain", "formula", "question"),
    [
        (
            "Trade was 1.0 billion euros, including 2.0 billion euros in tea.",
            [euros("1.0 billion euros", "trade"), euros("2.0 billion euros", "tea")],
            "does_not_hold",
            "the region, trade: 1.0 billion euros, including 2.0 billion euros: "
            "2.0 billion euros is more than the whole.",
            "1.0 - 2.0",
            "How can 2.0 billion euros be a part of 1.0 billion euros?",
        ),
        (
            "There are 84 tea mills, including 120 tea houses.",
            [count("84", 84, "tea mills"), count("120", 120, "tea houses")],
            "does_not_hold",
            "the region: 84 tea mills, including 120 tea houses: 120 tea houses is more than the whole.",
            "84 - 120",
            "How can 120 be a part of 84?",
        ),
        (
            "There are 190 boats, including 150 red boats, of wood; and 20 boats in the docks.",
            [count("190", 190, "boats"), RED, count("20", 20, "boats")],
            "holds",
            "the region: 190 boats, including 150 red boats: that leaves 40 not listed there.",
            "190 - 150",
            "",
        ),
        (
            "Trade was 3.0 billion euros, including 500 million euros in tea.",
            [euros("3.0 billion euros", "trade"), euros("500 million euros", "tea")],
            "holds",
            "the region, trade: 3.0 billion euros, including 500 million euros: that leaves 2.5 billion euros "
            "(2.4 to 2.6) not listed there.",
            "3.0 billion euros - 500 million euros",
            "",
        ),
        (
            "80 boats, consisting of 50 boats and 20 boats",
            [count("80", 80, "boats"), count("50", 50, "boats"), count("20", 20, "boats")],
            "does_not_hold",
            "the region: 80 boats, made up of 50 boats and 20 boats: the parts add up to 70, not to the whole.",
            "80 - (50 + 20)",
            "Which is right, the whole of 80 or its parts, which add up to 70?",
        ),
        (
            "80 boats, consisting of 60 boats and 20 boats",
            [count("80", 80, "boats"), count("60", 60, "boats"), count("20", 20, "boats")],
            "holds",
            "the region: 80 boats, made up of 60 boats and 20 boats: the parts add up to 80.",
            "80 - (60 + 20)",
            "",
        ),
        (
            "80 boats, including sixty boats",
            [count("80", 80, "boats"), count("sixty", 60, "boats", printed="sixty")],
            "holds",
            "the region: 80 boats, including sixty boats: that leaves 20 not listed there.",
            "80 - sixty",
            "",
        ),
    ],
)
def test_a_whole_row_of_parts(
    quote: str, figures: list[dict[str, Any]], verdict: str, plain: str, formula: str, question: str
) -> None:
    ((got, said, how, _, _, asked),) = rows(text(sentence(quote, *figures, subject="the region")), "parts_and_wholes")
    assert (got, said, how, asked) == (verdict, plain, formula, question)


def test_parts_of_nobody_are_told_by_the_label_of_the_whole() -> None:
    table = text(sentence("190 boats, including 150 red boats", count("190", 190, "boats"), RED))
    assert [str(row["plain"])[:13] for row in checks(table, "parts_and_wholes")] == ["A1: 190 boats"]
