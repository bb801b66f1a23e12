"""Figures that imply another one: percentages with two readings, and amounts restated in another currency."""

from __future__ import annotations

import pandas as pd

from claimbook import lexicons
from claimbook.analysis.common import limited, period_label
from claimbook.analysis.schemas import EXCHANGE_RATES, READINGS
from claimbook.checks import exchange, points
from claimbook.checks.base import Settings, Stated, known
from claimbook.checks.interval import Interval
from claimbook.checks.wording import number
from claimbook.tables import frame


def two_readings(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """What a rise, fall or gap in per cent of a figure in per cent gives in either reading, one row a claim."""
    found = points.ambiguous(known(claims, articles, Settings()))
    return frame([_reading(moved, stated, of_gap) for moved, stated, of_gap in found], READINGS)


def exchange_rates(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rate that each restated amount implies beside the reference rate of the article's day, one row an amount.

    Where the day is not known, or the bank quotes no rate, there is no reference.
    """
    everything = known(claims, articles, Settings())
    made: list[dict[str, object]] = []
    for pair in exchange.restated(everything):
        claim = pair.claim
        day, basis = everything.dates.get((claim.doc_id, claim.part), (None, ""))
        on, reference = (day and exchange.last_quoted(pair, day)) or (None, None)
        made.append(
            {
                "amount": pair.amount_text,
                "restated": pair.other_text,
                "many": pair.many,
                "one": pair.one,
                "implied": pair.rate,
                "low": pair.interval.low,
                "high": limited(pair.interval.high),
                "day": on.isoformat() if on else "",
                "day_basis": basis if on else "",
                "reference": reference,
                "apart": 100 * (pair.rate / reference - 1) if reference else None,
                "labels": claim.label,
                "claim_ids": claim.claim_id,
            }
        )
    return frame(made, EXCHANGE_RATES)


def _reading(moved: Stated, stated: Stated, of_gap: bool) -> dict[str, object]:
    as_points, as_per_cent = points.readings(moved, stated)
    sign = 1 if sum(as_points.ends) < 2 * stated.value else -1
    by_points = stated.value - sign * moved.value
    by_cent = stated.value / (1 + sign * moved.value / 100)
    places = max(stated.step, moved.step)
    earlier = moved.baseline if moved.baseline.isdigit() else ""
    compared = _trimmed(points.compared_with(moved)) or moved.baseline
    other = compared if of_gap else f"the share {f'in {earlier}' if earlier else 'before'}"
    return {
        "indicator": stated.indicator,
        "holder": stated.subject or stated.place,
        "period": period_label(*stated.period),
        "printed": stated.span,
        "reported": stated.value,
        "moved": moved.span,
        "other": other,
        "points": by_points,
        "points_text": f"{number(by_points, places)} %",
        "points_range": _ranged(as_points, places),
        "per_cent": by_cent,
        "per_cent_text": f"{number(by_cent, places)} %",
        "per_cent_range": _ranged(as_per_cent, places),
        "labels": f"{stated.label} {moved.label}",
        "claim_ids": f"{stated.claim_id} {moved.claim_id}",
    }


def _trimmed(words: str) -> str:
    """The words without the function words at their end, where they were cut."""
    kept = words.split()
    while kept and kept[-1].casefold() in lexicons.words("en/function_words"):
        kept.pop()
    return " ".join(kept)


def _ranged(interval: Interval, places: float) -> str:
    """The two ends of an interval: "28.6 to 28.8"."""
    return f"{number(interval.low, places)} to {number(interval.high, places)}"
