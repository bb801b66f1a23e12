"""Rates of change side by side, and what each reported amount was a year earlier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.analysis.common import counted, limited, period_label, periods
from claimbook.checks.base import Settings, Stated, known
from claimbook.checks.interval import Interval
from claimbook.checks.wording import in_words
from claimbook.model import SUBJECT_KINDS

if TYPE_CHECKING:
    from pandas import Series


def growth(
    claims: pd.DataFrame, baseline: str = "yoy", places: Sequence[str] = (), largest_first: bool = True
) -> pd.DataFrame:
    """Rates of change in per cent against one baseline, one row a claim, grouped by place and period."""
    chosen = counted(claims)
    chosen = chosen[(chosen["measure"] == "change") & (chosen["unit"] == "%") & (chosen["baseline"] == baseline)]
    chosen = chosen[chosen["value"].notna() & _in_places(chosen["place"], places)]
    table = pd.DataFrame(
        {
            "place": chosen["place"],
            "period": periods(chosen),
            "indicator": chosen["indicator"],
            "rate": chosen["value"].where(chosen["direction"] != "down", -chosen["value"]),
            "printed": chosen["span"],
            "bound": chosen["bound"],
            "status": chosen["status"],
            "body": chosen["subject"].where(~chosen["subject_kind"].isin(["", SUBJECT_KINDS[0]]), ""),
            "unit": chosen["unit"],
            "baseline": chosen["baseline"],
            "period_start": chosen["period_start"],
            "period_end": chosen["period_end"],
            "label": chosen["label"],
            "claim_id": chosen["claim_id"],
            "ends": chosen["period_end"],
        }
    )
    table = table.sort_values(["ends", "place", "period", "rate"], ascending=[True, True, True, not largest_first])
    return table.drop(columns="ends").reset_index(drop=True)


def year_earlier(claims: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """What each reported amount was a year earlier, as its growth rate implies, with the interval rounding allows.

    One row for each check that ties an amount to a year-on-year rate in per cent; amounts in base units of `unit`.
    """
    stated = {claim.claim_id: claim for claim in known(claims, claims.iloc[:0], Settings()).stated}
    places = dict(zip(claims["claim_id"], claims["place"], strict=True))
    made = []
    for ids in checks.loc[checks["family"] == "implied_base", "claims"]:
        about = [stated[claim_id] for claim_id in ids.split() if claim_id in stated]
        levels = [claim for claim in about if claim.measure == "level"]
        rates = [c for c in about if c.measure == "change" and c.unit == "%" and c.baseline == "yoy"]
        if levels and rates and levels[0].status == "actual":  # a target has no year before it
            made.append({"place": places[levels[0].claim_id], **_base_row(levels[0], rates[0])})
    columns = "place period indicator unit before before_low before_high after rate before_text after_text"
    table = pd.DataFrame(made, columns=[*columns.split(), "labels", "claim_ids"])
    order = ["period", "place", "after", "claim_ids"]
    table = table.drop_duplicates("claim_ids").sort_values(order, ascending=[True, True, False, True])
    return table.reset_index(drop=True)


def _base_row(level: Stated, rate: Stated) -> dict[str, object]:
    sign = -1 if rate.direction == "down" else 1
    low, high = sorted((1 + sign * rate.interval.low / 100, 1 + sign * rate.interval.high / 100))
    before = level.value / (1 + sign * rate.value / 100)
    bounds = level.interval / Interval(low, high)
    return {
        "period": period_label(*level.period),
        "indicator": level.indicator,
        "unit": level.unit,
        "before": before,
        "before_low": limited(bounds.low),
        "before_high": limited(bounds.high),
        "after": level.value,
        "rate": sign * rate.value,
        "before_text": in_words(level, before),
        "after_text": level.span,
        "labels": f"{level.label} {rate.label}",
        "claim_ids": f"{level.claim_id} {rate.claim_id}",
    }


def _in_places(column: Series[Any], places: Sequence[str]) -> Series[Any]:
    wanted = {place.strip().casefold() for place in places if place.strip()}
    return column.str.casefold().isin(wanted) if wanted else pd.Series(True, index=column.index)
