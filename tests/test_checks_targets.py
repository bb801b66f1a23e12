"""Targets: what an audit needs, what they ask a year, deadlines gone by, promises; the whole row each."""

from __future__ import annotations

import pytest

from checks_tables import GHENT, checks, claim, count, plains, rate, rows, sentence, text, words


def test_a_doubling_without_a_baseline_cannot_be_checked() -> None:
    goal = claim("double", 2, "double", "x", "change", indicator="exports", period_end="2030-12-31")
    table = text(sentence("Ghent aims to double its exports by 2030.", goal, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "cannot_be_checked",
            "Ghent: the target “double” (exports) has no baseline: without knowing what it starts "
            "from, nobody can say whether it was reached.",
            "",
            "A1 = double",
            "no baseline",
            "From which year and which level does the target “double” (exports) count?",
        ),
    ]


def test_a_fall_with_baseline_and_deadline_can_be_audited() -> None:
    goal = rate("50%", indicator="emissions", direction="down", baseline="2020", period_end="2030-12-31")
    table = text(sentence("Ghent aims to cut emissions by 50% from 2020 by 2030.", goal, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: the target “50%” (emissions), by the end of 2030, asks for a fall of 6.7 % a year"
            " over 10 years; it can be audited.",
            "0.5 ^ (1 / 10) - 1",
            "A1 = 50%",
            "a fall of 6.7 % a year",
            "",
        ),
    ]


def test_a_target_beside_its_present_level_tells_what_it_asks_a_year() -> None:
    now = count("100", "kilns", period_start="2020-12-31", period_end="2020-12-31")
    goal = count("200", "kilns", period_end="2030-12-31", status="target")
    table = text(sentence("It has 100 kilns.", now, **GHENT), sentence("It wants 200 kilns by 2030.", goal, **GHENT))
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: the target “200” (kilns), by the end of 2030, has a number and a deadline, so "
            "that it can be audited; from “100” it asks for about 7.2 % a year.",
            "(200 / 100) ^ (1 / 10) - 1",
            "A2 = 200; A1 = 100",
            "7.2 % a year",
            "",
        ),
    ]


def test_a_target_below_what_there_is_was_reached_already() -> None:
    now = count("300", "kilns", period_start="2020-12-31", period_end="2020-12-31")
    goal = count("200", "kilns", period_end="2030-12-31", status="target")
    table = text(sentence("It has 300 kilns.", now, **GHENT), sentence("It wants 200 kilns by 2030.", goal, **GHENT))
    assert rows(table, "targets") == [
        (
            "caveat",
            "Ghent: the target “200” (kilns), by the end of 2030, is not more than what is already reported, “300”.",
            "200 <= 300",
            "A2 = 200; A1 = 300",
            "already reached",
            "Is “200” meant in addition to “300”, which is already reached?",
        ),
    ]


def test_a_delay_is_meant_to_fall() -> None:
    now = claim("300 hours", 300, "300", "h", indicator="delay", period_start="2020-12-31", period_end="2020-12-31")
    goal = claim("200 hours", 200, "200", "h", indicator="delay", period_end="2030-12-31", status="target")
    table = text(
        sentence("The delay is 300 hours.", now, **GHENT), sentence("It wants 200 hours by 2030.", goal, **GHENT)
    )
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: the target “200 hours” (delay), by the end of 2030, has a number and a deadline, "
            "so that it can be audited; from “300 hours” it asks for a fall of about 4.0 % a year.",
            "(200 / 300) ^ (1 / 10) - 1",
            "A2 = 200 hours; A1 = 300 hours",
            "a fall of 4.0 % a year",
            "",
        ),
    ]


def test_targets_without_a_deadline_stand_in_one_finding() -> None:
    table = text(
        sentence(
            "It wants 200 kilns and 30 ferries.",
            count("200", "kilns"),
            count("30", "ferries"),
            status="target",
            **GHENT,
        )
    )
    assert rows(table, "targets") == [
        (
            "cannot_be_checked",
            "Ghent: 2 targets have no deadline, so that nobody can say when they are missed: “200” "
            "(kilns) and “30” (ferries).",
            "",
            "A1 = 200; A2 = 30",
            "no deadline",
            "By when are “200” (kilns) and “30” (ferries) to be reached?",
        ),
    ]


def test_targets_that_can_be_audited_stand_in_one_finding() -> None:
    goals = count("200", "kilns", period_end="2030-12-31"), count("30", "ferries", period_end="2027-12-31")
    table = text(sentence("It wants 200 kilns and 30 ferries.", *goals, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: 2 targets have a number and a deadline, so that they can be audited: “200” "
            "(kilns) by the end of 2030 and “30” (ferries) by the end of 2027; the article gives no "
            "present levels beside them.",
            "",
            "A1 = 200; A2 = 30",
            "",
            "",
        ),
    ]


def test_a_target_takes_the_deadline_of_the_plan_beside_it() -> None:
    opening = words("to open by 2030", "commitment", period_end="2030-12-31")
    table = text(
        sentence("With 200 kilns, it is to open by 2030.", count("200", "kilns"), opening, status="target", **GHENT)
    )
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: the target “200” (kilns), by the end of 2030, has a number and a deadline, so "
            "that it can be audited; the article gives no present level beside it.",
            "",
            "A1 = 200",
            "",
            "",
        ),
        (
            "cannot_be_checked",
            "1 promise by Ghent, by the end of 2030, but without a number; other plans of the article"
            " have figures: whether it is kept cannot be audited.",
            "",
            "A2 = to open by 2030",
            "1 without a number",
            "By what figure, and by when, can one see that Ghent did what was promised?",
        ),
    ]


def test_a_target_for_each_year_needs_no_deadline() -> None:
    goal = count("20", "ferries", period_text="each year")
    table = text(sentence("It will add 20 ferries each year.", goal, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "holds",
            "Ghent: the target “20” (ferries) is a regular one (“each year”), so that it can be audited.",
            "",
            "A1 = 20",
            "",
            "",
        ),
    ]


def test_a_target_for_a_time_before_the_article_does_not_hold() -> None:
    goal = count("200", "kilns", period_end="2020-12-31", period_text="by 2020")
    table = text(sentence("It wants 200 kilns by 2020.", goal, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "does_not_hold",
            "Ghent, kilns, “200”: the deadline, 31 December 2020, was before the article of 19 November 2021.",
            "2020-12-31 < 2021-11-19",
            "A1 = 200",
            "deadline in the past",
            "Was “200” reached by 31 December 2020, or is another year meant?",
        ),
    ]


def test_a_past_plan_only_leaves_open_whether_it_was_met() -> None:
    goal = count("200", "kilns", period_end="2020-12-31", period_text="by 2020")
    table = text(sentence("It had aimed at 200 kilns by 2020.", goal, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "cannot_be_checked",
            "Ghent, kilns, “200”: the deadline, 31 December 2020, has passed; the sentence does not say whether it was "
            "reached.",
            "",
            "A1 = 200",
            "deadline in the past",
            "Was “200” reached by 31 December 2020, or is another year meant?",
        ),
    ]


def test_a_target_whose_outcome_is_told_is_no_fault() -> None:
    goal = count("200", "kilns", period_end="2020-12-31", period_text="for 2020", status="target")
    assert rows(text(sentence("It built 240 kilns, beyond its goal of 200 for 2020.", goal, **GHENT)), "targets") == []
    assert rows(text(sentence("It has a goal of 200 for 2020.", goal, **GHENT)), "targets") != []


@pytest.mark.parametrize("found", [{"status": "forecast", "period_text": "in 2020"}, {"status": "target"}])
def test_a_past_forecast_and_a_deadline_of_another_sentence_are_no_fault(found: dict[str, str]) -> None:
    table = text(sentence("It is 200 kilns in 2020.", count("200", "kilns", period_end="2020-12-31", **found), **GHENT))
    assert rows(table, "targets") == []


def test_promises_without_a_number_are_counted() -> None:
    quote = "Ghent will open the quay and will widen the lock by 2025."
    promises = words("open the quay", "commitment"), words("widen the lock", "commitment", period_end="2025-12-31")
    table = text(sentence(quote, *promises, status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "cannot_be_checked",
            "2 promises by Ghent, 1 of them by the end of 2025, but none with a number: whether they "
            "are kept cannot be audited.",
            "",
            "A1 = open the quay; A2 = widen the lock",
            "2 without a number",
            "By what figure, and by when, can one see that Ghent did what was promised?",
        ),
    ]


def test_one_promise_without_number_and_deadline() -> None:
    table = text(sentence("Ghent will open the quay.", words("open the quay", "commitment"), status="target", **GHENT))
    assert rows(table, "targets") == [
        (
            "cannot_be_checked",
            "1 promise by Ghent, without a number or a deadline: whether it is kept cannot be audited.",
            "",
            "A1 = open the quay",
            "1 without a number",
            "By what figure, and by when, can one see that Ghent did what was promised?",
        ),
    ]


def test_a_distance_to_another_is_no_target_to_audit_and_a_target_counts_once() -> None:
    gap = claim("5 points", 5, "5", "pp", "gap", indicator="growth", status="target")
    assert rows(text(sentence("Ghent wants to grow 5 points faster.", gap, **GHENT)), "targets") == []
    goal = count("200", "kilns", status="target", period_end="2030-12-31")
    told = [sentence(f"{opening} 200 kilns by 2030.", goal, **GHENT) for opening in ("It wants", "It aims at")]
    assert [row[3] for row in rows(text(*told), "targets")] == ["A1 = 200"]


def test_a_deadline_before_an_inferred_day_is_a_caveat_and_without_a_day_nothing_is_past() -> None:
    goal = count("200", "kilns", period_end="2020-12-31", period_text="by 2020")
    table = text(sentence("It wants 200 kilns by 2020.", goal, status="target", **GHENT))
    assert [row["verdict"] for row in checks(table, "targets", basis="inferred")] == ["caveat"]
    assert [row["verdict"] for row in checks(table, "targets", day="", basis="")] == ["holds"]


def test_a_deadline_carried_from_another_sentence_does_not_make_a_target_past() -> None:
    goal = count("200", "kilns", period_end="2020-12-31", period_text="by 2020")
    assert rows(text(sentence("It wants 200 kilns.", goal, status="target", **GHENT)), "targets") == []


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (("2025", "2027"), "2 promises of the article, all with a deadline, the last by the end of 2027, but none"),
        (("2025", "2025"), "2 promises of the article, all by the end of 2025, but none"),
    ],
)
def test_the_last_of_several_deadlines_is_named_and_whoever_is_not_known_is_not(
    ends: tuple[str, str], said: str
) -> None:
    first, second = (f"{year}-12-31" for year in ends)
    promises = words("open it", "commitment", period_end=first), words("close it", "commitment", period_end=second)
    (plain,) = plains(text(sentence("They will open it and close it.", *promises, status="target")), "targets")
    assert plain == f"{said} with a number: whether they are kept cannot be audited."


def test_promises_of_which_one_has_no_holder_are_those_of_the_other() -> None:
    promises = words("open it", "commitment"), words("close it", "commitment", **GHENT)
    (plain,) = plains(text(sentence("They will open it and close it.", *promises, status="target")), "targets")
    assert plain.startswith("2 promises by Ghent, none with a number")


@pytest.mark.parametrize(("counted", "said"), [("ferries", " (ferries)"), ("", " (fleet of ferries)")])
def test_a_target_is_named_by_what_it_counts(counted: str, said: str) -> None:
    goal = claim("30", 30, "30", "1", counted=counted, indicator="fleet of ferries", status="target")
    (plain,) = plains(text(sentence("It wants 30 of them.", goal, **GHENT)), "targets")
    assert plain == f"Ghent: the target “30”{said} has no deadline, so that nobody can say when it is missed."


@pytest.mark.parametrize(
    ("goals", "said"), [(4, "“1” (a), “2” (b), “3” (c) and “4” (d)"), (5, "“1” (a), “2” (b), “3” (c) and 2 more")]
)
def test_of_many_targets_the_first_are_named(goals: int, said: str) -> None:
    figures = [count(str(at + 1), "abcde"[at]) for at in range(goals)]
    table = text(sentence("They want 1, 2, 3, 4, 5 of them.", *figures, status="target"))
    assert plains(table, "targets") == [
        f"{goals} targets have no deadline, so that nobody can say when they are missed: {said}."
    ]


def test_the_deadline_of_a_plan_beside_a_target_is_no_result_of_that_time() -> None:
    done = count("40", "mills", period_start="2020-01-01", period_end="2020-12-31")
    goal = count("200", "kilns", status="target")
    assert plains(text(sentence("After 40 mills in 2020 it wants 200 kilns.", done, goal, **GHENT)), "targets") == [
        "Ghent: the target “200” (kilns) has no deadline, so that nobody can say when it is missed."
    ]
