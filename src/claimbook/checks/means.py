"""Implied means: a total and how many share it give the amount for each, and a stated mean must fit."""

from __future__ import annotations

import math
from itertools import pairwise

from claimbook import units
from claimbook.checks.base import Finding, Known, Stated, says, text_between, words
from claimbook.checks.interval import Interval
from claimbook.checks.matters import is_mean
from claimbook.checks.wording import between, counted, ends, in_words


def implied_mean(known: Known) -> list[Finding]:
    """A count with the total of those counted ("144 funds with a total value of …"): the mean, beside a stated one."""
    out = []
    for claims in known.by_article():
        for count, total in pairwise(claims):
            if count.same_sentence(total) and _belongs(count, total):
                stated = _stated_mean(claims, count, total)
                out.append(_derived(count, total) if stated is None else _compared(count, total, stated))
    return out


def _belongs(count: Stated, total: Stated) -> bool:
    """Whether a count of things is followed by the total that they add up to."""
    is_count = count.unit == "1" and count.measure == "level" and count.value > 1 and bool(count.counted)
    is_sum = total.measure == "level" and units.is_currency(total.unit) and not is_mean(total)
    if not (is_count and is_sum) or not _is_limited(total.interval / count.interval):
        return False
    if not set(words("each worth")).isdisjoint(count.counted.casefold().split()):
        return False
    return count.status == total.status and says(text_between(count, total), "total")


def _is_limited(mean: Interval) -> bool:
    """Whether the figures give the mean a least or a highest value."""
    return mean.low > 0 or math.isfinite(mean.high)


def _stated_mean(claims: tuple[Stated, ...], count: Stated, total: Stated) -> Stated | None:
    """The mean that the article states after the total, in the same sentence or the next one with figures."""
    later = [claim for claim in claims if claim.order > total.order]
    near = [claim for claim in later[:2] if claim.unit == total.unit and is_mean(claim)]
    return next((claim for claim in near if claim.status == count.status), None)


def _mean(count: Stated, total: Stated) -> tuple[float, Interval]:
    return total.value / count.value, total.interval / count.interval


def _shown(count: Stated, total: Stated) -> tuple[str, bool]:
    """The mean in words, and whether bounds leave it open."""
    mean, interval = _mean(count, total)
    is_open = any(claim.bound not in ("exact", "about") for claim in (count, total))
    places = _places(mean)
    if is_open:
        return between(total, interval, places), True
    middle, room = in_words(total, mean, places), ends(total, interval, places)
    return (f"{middle} ({room})" if " to " in room else middle), False


def _places(mean: float) -> float:
    """The worth of the third digit of the mean."""
    digit = 1.0
    while digit * 1000 <= mean:
        digit *= 10
    while digit * 100 > mean:
        digit /= 10
    return digit


def _derived(count: Stated, total: Stated) -> Finding:
    shown, is_open = _shown(count, total)
    plain = (
        f"{count.subject or count.label}: {total.span} divided among {counted(count)} is {shown} for each on average."
    )
    if is_open:
        plain = f"{plain[:-1]}; the figures are bounds, so that no exact mean follows."
    return Finding("caveat" if is_open else "holds", (count, total), plain, _formula(count, total), shown)


def _compared(count: Stated, total: Stated, stated: Stated) -> Finding:
    shown, _ = _shown(count, total)
    said = f"{count.subject or count.label}: {total.span} divided among {counted(count)} is {shown} for each"
    about = (count, total, stated)
    if _mean(count, total)[1].meets(stated.interval):
        return Finding("holds", about, f"{said}; the stated mean of {stated.span} fits.", _formula(count, total), shown)
    question = f"Which is right: {total.span}, {counted(count)}, or the mean of {stated.span}?"
    plain = f"{said}, but the article states a mean of {stated.span}."
    return Finding("does_not_hold", about, plain, _formula(count, total), shown, question)


def _formula(count: Stated, total: Stated) -> str:
    return f"{total.value_text} / {count.value_text}"
