"""Small interval arithmetic: what a printed figure can stand for, given its rounding and its bound."""

from __future__ import annotations

import math
from dataclasses import dataclass

import re2

_NUMBER = re2.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_AS_PRINTED = ("%", "pp", "x", "rank")  # units whose trailing zeros are digits, not rounding


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, ends included; an open end is infinite."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient of two intervals of positive values; what cannot be limited is infinite."""
        high = self.high / other.low if other.low > 0 else math.inf
        return Interval(self.low / other.high, high)

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both, with room for the computer's own rounding."""
        room = 1e-9 * max((abs(end) for end in (*self.ends, *other.ends) if math.isfinite(end)), default=0.0)
        return self.low <= other.high + room and other.low <= self.high + room

    @property
    def ends(self) -> tuple[float, float]:
        return self.low, self.high


def step(value: float, value_text: str, unit: str) -> float:
    """What one unit in the last meaningful printed digit is worth, in base units; 0 where the figure is exact.

    "32.78" (billion) gives 10 million. Zeros at the end of a whole amount may come from rounding, so that only two
    digits of it are taken as meant: "700" (million) gives 10 million. Counts are exact unless they end in two zeros
    and reach 1,000; a number in words is exact.
    """
    printed = _NUMBER.search(value_text)
    if printed is None:
        return 0.0
    digits = printed[0].replace(",", "")
    number = float(digits)
    if not number:
        return 0.0
    worth = abs(value) / number
    decimals = len(digits.partition(".")[2])
    if decimals or unit in _AS_PRINTED:
        return worth * 10.0**-decimals
    zeros = len(digits) - len(digits.rstrip("0"))
    if unit == "1" and math.isclose(worth, 1) and (number < 1000 or zeros < 2):
        return 0.0
    return worth * 10.0 ** max(0, min(zeros, len(digits) - 2))


def stands_for(
    value: float,
    value_text: str,
    unit: str,
    bound: str = "exact",
    about: float = 10.0,
    value_max: float | None = None,
    is_near: bool = False,
) -> Interval:
    """Everything that the printed figure can stand for: its rounding, its range, and its bound.

    `about` is how far "about" reaches, in per cent; a fraction in words ("one third") reaches as far. "more than 520"
    is open above; "less than 8,000" goes down to 0, but `is_near` says that it is "nearly 8,000", as close as "about".
    """
    if bound in ("over", "at_least"):
        return Interval(value, math.inf)
    if bound in ("under", "up_to"):
        return Interval(value * (1 - about / 100) if is_near else min(0.0, value), value)
    in_words = _fraction_in_words(value, value_text, unit)
    half = 0.0 if in_words else step(value, value_text, unit) / 2
    if bound == "about" or in_words:
        half = max(half, abs(value) * about / 100)
    return Interval(value - half, (value if value_max is None else value_max) + half)


def _fraction_in_words(value: float, value_text: str, unit: str) -> bool:
    printed = _NUMBER.search(value_text)
    return unit == "%" and (printed is None or not math.isclose(float(printed[0].replace(",", "")), value))
