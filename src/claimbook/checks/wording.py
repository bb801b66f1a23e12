"""Figures of a claim put into words: in its scale and unit, with its precision, as an interval or a list."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from functools import cache

from claimbook import lexicons
from claimbook.checks.base import Stated, words
from claimbook.checks.interval import Interval

_MINUS = "-–−"
_SCALED = 1000.0  # an amount so much smaller than its scale is told without it: 46,700 francs, not 0.0000467 billion


def in_words(claim: Stated, value: float, places: float | None = None) -> str:
    """A computed value in the scale, unit and precision of a printed figure: 26.48 billion yuan, like 32.78 billion.

    `places` is the worth of the last digit to show, by default that of the printed figure.
    """
    worth = _worth(claim)
    if worth is None:
        return number(value, places or 1)
    if _is_small(claim, value):
        return _around(claim, number(value, places or 1), is_scaled=False)
    return _around(claim, number(value / worth, (places or claim.step or worth) / worth))


def between(claim: Stated, interval: Interval, places: float | None = None) -> str:
    """An interval in the words of a printed figure: "26.46 to 26.49 billion yuan", "at least 371 billion yuan"."""
    if not math.isfinite(interval.high):
        return f"at least {in_words(claim, interval.low, places)}"
    if interval.low <= 0:
        return f"at most {in_words(claim, interval.high, places)}"
    return _around(claim, ends(claim, interval, places), is_scaled=not _is_small(claim, interval.high))


def ends(claim: Stated, interval: Interval, places: float | None = None) -> str:
    """The two ends of a limited interval in the scale of a printed figure, without its unit: "26.46 to 26.49"."""
    worth = 1.0 if _is_small(claim, interval.high) else _worth(claim) or 1.0
    shown = (places or claim.step or worth) / worth
    low, high = number(interval.low / worth, shown), number(interval.high / worth, shown)
    return low if low == high else f"{low} to {high}"


def bare(claim: Stated) -> str:
    """The printed figure with scale and unit but without its qualifier: "350 billion yuan", not "exceed 350 …"."""
    return _around(claim, claim.value_text) if claim.value_text in claim.span else claim.span


def moved(claim: Stated) -> str:
    """A change in words: "up 23.8 percent", "down 0.9 percentage points"; a multiple as printed."""
    if claim.unit == "x":
        return claim.span
    said = claim.span.lstrip(_MINUS).split()
    while said[1:] and said[-1].casefold() in words("below") + words("above") + words("rate"):
        said.pop()
    return f"{'down' if claim.direction == 'down' else 'up'} {' '.join(said)}"


def number(value: float, places: float = 1) -> str:
    """A number with thousands marked, rounded to the worth of the last digit to show: number(477.5, 10) is "480"."""
    decimals = max(0, -math.floor(math.log10(places) + 1e-9))
    return f"{round(value / places) * places if places >= 1 else value:,.{decimals}f}"


def listed(parts: Sequence[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def quoted(text: str) -> str:
    """Words of an article, marked as such."""
    return f"“{text}”"


def counted(claim: Stated) -> str:
    """A printed figure with what it counts: "369 open scenes"."""
    return claim.span if not claim.counted or claim.counted in claim.span else f"{claim.span} {claim.counted}"


def theme(claim: Stated) -> str:
    """Whose figure of what, to open a sentence: "Qingdao, operating revenue of Internet and related services"."""
    return ", ".join(part for part in (claim.subject, claim.indicator or claim.counted) if part) or claim.label


def day_text(day: date) -> str:
    """A day for readers: 19 November 2021."""
    return f"{day.day} {day:%B %Y}"


def _around(claim: Stated, text: str, is_scaled: bool = True) -> str:
    """`text` in the place of the printed number: with the currency before it and what follows it; without the word
    for its scale ("billion") where it is not scaled, and without brackets."""
    before, _, after = claim.span.partition(claim.value_text)
    if not is_scaled:
        after = _without_scale(after)
    close = before.rstrip()
    sign = next((code for code in _currency_before() if close.endswith(code)), "") if close else ""
    gap = " " if sign and before != before.rstrip() else ""
    return f"{sign}{gap}{text}{after.partition('(')[0].replace(')', '')}".rstrip()


def _without_scale(text: str) -> str:
    bare = text.lstrip(" -").removeprefix("-")
    for word in _scales():
        if bare.casefold().startswith(word) and not bare[len(word) :][:1].isalpha():
            return bare[len(word) :].replace("-", " ")
    return text


@cache
def _scales() -> tuple[str, ...]:
    return tuple(sorted(lexicons.words("en/scales"), key=lambda word: (-len(word), word)))


@cache
def _currency_before() -> tuple[str, ...]:
    codes = [row["word"] for row in lexicons.rows("en/currencies") if row["position"] in ("before", "both")]
    return tuple(sorted(codes, key=lambda code: (-len(code), code)))


def _is_small(claim: Stated, value: float) -> bool:
    """Whether a value is too small to be told in the scale of a printed figure: "billion", not "MW"."""
    worth, after = _worth(claim), claim.span.partition(claim.value_text)[2]
    small = worth is not None and worth >= _SCALED and 0 < abs(value) < worth / _SCALED
    return small and _without_scale(after) != after


def _worth(claim: Stated) -> float | None:
    """What 1 of the printed number is worth in base units (1e9 for "32.78 billion"); None for a number in words."""
    try:
        return claim.value / float(claim.value_text.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return None
