"""What a printed figure can stand for: rounding, bounds, and sums of such intervals."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.checks.interval import Interval, stands_for, step
from claimbook.checks.wording import number


@pytest.mark.parametrize(
    ("value", "printed", "unit", "worth"),
    [
        (32.78e9, "32.78", "CNY", 1e7),
        (700e6, "700", "CNY", 1e7),  # two digits of a round amount are meant
        (350e9, "350", "CNY", 1e10),
        (48.4e9, "48.4", "USD", 1e8),
        (5512, "5,512", "SGD", 1),
        (9.8e21, "9,800", "FLOPS", 1e20),
        (23.8, "23.8", "%", 0.1),
        (40, "40", "%", 1),
        (40, "40.0", "%", 0.1),
        (200, "200", "%", 1),
        (0, "5", "1", 0),
        (500, "500", "1", 0),
        (2e6, "2", "1", 1e6),
        (369, "369", "1", 0),
        (250, "250", "1", 0),
        (4717, "4,717", "1", 0),
        (200000, "200,000", "1", 1e4),
        (7.8e6, "7.8", "1", 1e5),
        (3, "three", "1", 0),
    ],
)
def test_the_last_meaningful_digit_of_a_printed_figure(value: float, printed: str, unit: str, worth: float) -> None:
    assert step(value, printed, unit) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [
        ("exact", 515, 525),
        ("about", 468, 572),
        ("over", 520, math.inf),
        ("at_least", 520, math.inf),
        ("under", 0, 520),
        ("up_to", 0, 520),
    ],
)
def test_a_bound_opens_the_interval_on_its_side(bound: str, low: float, high: float) -> None:
    found = stands_for(520e6, "520", "CNY", bound, about=10)
    assert (found.low / 1e6, found.high / 1e6) == pytest.approx((low, high))


def test_nearly_reaches_as_far_as_about_and_less_than_down_to_nothing() -> None:
    assert stands_for(8000, "8,000", "1", "under", about=5, is_near=True) == Interval(7600, 8000)
    assert stands_for(8000, "8,000", "1", "under", about=5) == Interval(0, 8000)


def test_a_range_is_rounded_at_both_ends() -> None:
    found = stands_for(2.1, "2.10", "%", value_max=2.18)
    assert (found.low, found.high) == pytest.approx((2.095, 2.185))


def test_a_fraction_in_words_is_rough() -> None:
    found = stands_for(33.33, "one third", "%", about=10)
    assert (found.low, found.high) == pytest.approx((30.0, 36.66), abs=0.01)


def test_a_quotient_by_an_interval_that_touches_nothing_is_open() -> None:
    assert Interval(1, 2) / Interval(0, 4) == Interval(0.25, math.inf)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [(26.4693, 0.01, "26.47"), (477.5, 10, "480"), (1234567, 1000, "1,235,000"), (31.799, 0.01, "31.80"), (5, 1, "5")],
)
def test_a_computed_number_shows_no_digit_beyond_its_place(value: float, places: float, shown: str) -> None:
    assert number(value, places) == shown


@st.composite
def inside(draw: st.DrawFn) -> tuple[Interval, float]:
    low, high = sorted(draw(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=2)))
    return Interval(low, high), draw(st.floats(low, high))


@given(inside(), inside())
def test_what_is_inside_stays_inside(one: tuple[Interval, float], other: tuple[Interval, float]) -> None:
    (left, x), (right, y) = one, other
    assert Interval(x + y, x + y).meets(left + right)
    assert Interval(x - y, x - y).meets(left - right)
    assert Interval(x / y, x / y).meets(left / right)


def test_a_figure_without_an_upper_end_meets_only_what_reaches_it() -> None:
    over = Interval(520.0, math.inf)
    assert over.meets(Interval(500.0, 520.0))
    assert not over.meets(Interval(500.0, 510.0))
    assert not Interval(500.0, 510.0).meets(over)


def test_a_printed_zero_says_nothing_of_the_digits_of_a_corrected_figure() -> None:
    assert step(5.0, "0", "t") == 0.0


def test_a_quotient_by_what_may_be_nothing_is_open_above() -> None:
    assert Interval(1.0, 2.0) / Interval(0.0, 4.0) == Interval(0.25, math.inf)


def test_a_share_that_its_printed_number_does_not_give_is_rough() -> None:
    assert stands_for(40.0, "2", "%") == Interval(36.0, 44.0)  # "2 in 5"
    assert stands_for(40.0, "40", "%") == Interval(39.5, 40.5)


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [(477.5, 10, "480"), (477.5, 1, "478"), (5.0, 0.1, "5.0"), (1234.5, 0.01, "1,234.50")],
)
def test_a_number_is_told_to_the_worth_of_its_last_digit(value: float, places: float, said: str) -> None:
    assert number(value, places) == said
