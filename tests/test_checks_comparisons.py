"""Comparisons: which two figures the words between them compare, and which they do not."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, claim, count, euros, rate, rows, sentence, text


def compared(quote: str, *figures: dict[str, Any]) -> list[tuple[str, str]]:
    """Verdict and formula of the findings on one sentence."""
    return [(row[0], row[2]) for row in rows(text(sentence(quote, *figures, **GHENT)), "comparisons")]


def output(span: str, measure: str = "change", **more: str) -> dict[str, Any]:
    return rate(span, measure, indicator="output", **more)


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("It grew 4%, higher than the 3% of Belgium.", "holds"),
        ("It grew 4%, higher than the 4% of Belgium.", "holds"),
        ("It grew 4%, higher than the 5% of Belgium.", "does_not_hold"),
        ("It grew 4%, lower than the 6% of Belgium.", "holds"),
        ("It grew 4%, lower than the 2% of Belgium.", "does_not_hold"),
    ],
)
def test_more_and_less_leave_room_for_rounding(quote: str, verdict: str) -> None:
    second = quote.split("the ")[1].split()[0]
    assert [row[0] for row in compared(quote, output("4%"), output(second))] == [verdict]


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("It was 3 million euros, more than 40% of all.", [euros("3 million euros", "trade"), rate("40%", "share")]),
        ("It grew 4%, more than 5% above Leeds.", [output("4%"), output("5%", "gap")]),
        ("It grew 4%; higher than that, 5% came.", [output("4%"), output("5%")]),
        ("It grew 4%: higher than ever 5% came.", [output("4%"), output("5%")]),
        ("It grew 4%, more than in Leeds and 5% in Bruges.", [output("4%"), output("5%")]),
        ("It grew 4%, more than in 2019 when 5% came.", [output("4%"), output("5%")]),
        ("It grew 4% and more than 5% came.", [output("4%"), output("5%")]),
        ("It was 7% in Ghent, Bruges behind (5%).", [output("7%"), output("5%")]),
    ],
)
def test_words_that_compare_something_else_compare_no_figures(quote: str, figures: list[dict[str, Any]]) -> None:
    assert compared(quote, *figures) == []


def test_a_word_right_before_its_figure_compares_it() -> None:
    assert compared("It grew 4%, exceeding 3%.", output("4%"), output("3%")) == [("holds", "4% > 3%")]
    assert compared("It grew 4%, which is more than 6%.", output("4%"), output("6%")) == [("does_not_hold", "4% > 6%")]
    assert compared("It was 7%, more than the rest (9%).", output("7%"), output("9%")) == [("does_not_hold", "7% > 9%")]


def test_growth_is_more_than_a_fall() -> None:
    fall = output("3%", direction="down")
    assert compared("It grew 2%, higher than the 3% fall of Leeds.", output("2%"), fall) == [("holds", "2% > 3%")]
    assert compared("It grew 2%, lower than the 3% fall of Leeds.", output("2%"), fall) == []


LEVELS = (
    "Lines rose from 80 to 60.",
    "Lines fell from 60 to 80.",
    "Lines rose from 60 to 80.",
    "Lines fell from 80 to 60.",
)


@pytest.mark.parametrize(
    ("quote", "row"),
    [
        (LEVELS[0], ("does_not_hold", "from 80 to 60 is told as a rise, but it is none.", "60 > 80")),
        (LEVELS[1], ("does_not_hold", "from 60 to 80 is told as a fall, but it is none.", "80 < 60")),
        (LEVELS[2], ("holds", "from 60 to 80 is told as a rise, and it is one.", "80 > 60")),
        (LEVELS[3], ("holds", "from 80 to 60 is told as a fall, and it is one.", "60 < 80")),
    ],
)
def test_a_rise_goes_up_and_a_fall_down(quote: str, row: tuple[str, str, str]) -> None:
    first, second = quote.removesuffix(".").split(" from ")[1].split(" to ")
    figures = (count(span, "lines") for span in (first, second))
    (found,) = rows(text(sentence(quote, *figures, **GHENT)), "comparisons")
    assert (found[0], found[1].removeprefix("Ghent, lines: "), found[2]) == row
    assert ("or the rise" in found[5], "or the fall" in found[5]) == ((quote in LEVELS[:1]), (quote in LEVELS[1:2]))


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        ("Lines rose from 80 to 60%.", [count("80", "lines"), rate("60%", "share")]),
        ("Growth rose from 8% to 6%.", [output("8%"), output("6%")]),
        ("Growth rose from 8% to 6%.", [output("8%", "share"), output("6%", "level")]),
        ("Lines rose from 80 to 60.", [count("80", "lines"), claim("60", 60, "60", "km", indicator="lines")]),
        ("Lines rose to 80 and to 60.", [count("80", "lines"), count("60", "lines")]),
        ("Lines from 80 to 60 are open.", [count("80", "lines"), count("60", "lines")]),
    ],
)
def test_figures_of_other_kinds_do_not_move_to_one_another(quote: str, figures: list[dict[str, Any]]) -> None:
    assert compared(quote, *figures) == []


FIRST = "Output grew by 26.5%, 4.9% higher than the growth rate of investment."
POINTS = "Output grew by 26.5%, 4.9 points higher than investment."


def against(second: str, *figures: dict[str, Any], points: bool = False) -> list[tuple[str, ...]]:
    """Findings on a sentence beside one whose gap puts the growth of investment at 21.6 or 25.3 per cent."""
    gap = claim("4.9%", 4.9, "4.9", "%", "gap", direction="up")
    if points:
        gap = claim("4.9 points", 4.9, "4.9", "pp", "gap", direction="up", baseline="investment")
    first = sentence(POINTS if points else FIRST, output("26.5%"), gap, **GHENT)
    table = text(first, sentence(second, *figures, subject="Leeds"))
    return [row for row in rows(table, "comparisons") if "Leeds" in row[1]]


def test_the_national_average_of_one_thing_is_not_that_of_another() -> None:
    gap = claim("4.9 points", 4.9, "4.9", "pp", "gap", direction="up", baseline="the national average")
    first = sentence("Output grew by 26.5%, 4.9 points above the national average.", output("26.5%"), gap, **GHENT)
    second = sentence("Wages grew by 15%, higher than the national average.", rate("15%", indicator="wages"), **GHENT)
    assert rows(text(first, second), "comparisons") == []


def test_two_rates_may_be_said_to_be_more_than_a_named_one() -> None:
    figures = rate("30%", indicator="wages"), rate("15%", indicator="rents")
    both = "Wages grew by 30% and rents by 15%, both higher than the growth rate of investment."
    (found,) = against(both, *figures)
    assert (found[0], found[2]) == ("does_not_hold", "30 > 21.6 % and 25.3 %; 15 > 21.6 % and 25.3 %")
    assert "30% and 15% are said to be more than" in found[1]
    (last,) = against(both.replace("both higher", "higher"), *figures)
    assert "15% is said to be more than" in last[1]
    (lone,) = against("Wages grew by 30%, both higher than the growth rate of investment.", figures[0])
    assert (lone[0], lone[1].endswith("that is so, under either reading.")) == ("holds", True)


def test_less_than_a_named_rate_is_less() -> None:
    less = "Wages grew by 15%, lower than the growth rate of investment."
    (found,) = against(less, rate("15%", indicator="wages"))
    assert (found[0], found[2]) == ("holds", "15 < 21.6 % and 25.3 %")
    assert "is said to be less than" in found[1]
    (more,) = against(less.replace("15", "28"), rate("28%", indicator="wages"))
    assert more[0] == "does_not_hold"
    (pointed,) = against("Wages grew by 15%, lower than investment.", rate("15%", indicator="wages"), points=True)
    assert (pointed[0], pointed[1].endswith("puts at 21.6 %: that is so.")) == ("holds", True)


@pytest.mark.parametrize(
    ("second", "figure"),
    [
        ("Wages grew by 15%, higher than the growth rate of rents.", rate("15%", indicator="wages")),
        ("Wages grew by 15%, as the growth rate of investment did.", rate("15%", indicator="wages")),
        ("Wages grew by 15%, higher than the growth rate of investment in 2019.", rate("15%", indicator="wages")),
        (
            "Wages of 15 dollars, higher than the growth rate of investment.",
            claim("15 dollars", 15, "15", "USD", "change"),
        ),
        ("Wages of 15%, higher than the growth rate of investment.", rate("15%", "level", indicator="wages")),
    ],
)
def test_without_a_named_rate_nothing_is_compared(second: str, figure: dict[str, Any]) -> None:
    assert against(second, figure) == []
