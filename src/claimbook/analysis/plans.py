"""Targets in time: when each was announced, when it is due, and whether the articles already report a result."""

from __future__ import annotations

from typing import Any

import pandas as pd

from claimbook import indicators
from claimbook.analysis.common import counted, in_sentence, records
from claimbook.analysis.schemas import TIMELINE
from claimbook.model import SUBJECT_KINDS
from claimbook.tables import frame

PLANS = ("target", "forecast")


def timeline(claims: pd.DataFrame, articles: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """Every target with a deadline, the soonest first. `targets` is the register, which knows what can be audited."""
    chosen = counted(claims)
    figures = chosen[(chosen["claim_type"] == "quantity") & chosen["value"].notna()]
    plans = figures[figures["claim_id"].isin(targets["claim_id"])]
    ahead = chosen[chosen["status"].isin(PLANS)]
    plans = plans.assign(period_end=[due(row, ahead) for row in records(plans)])
    plans = plans[plans["period_end"] != ""]
    auditable = dict(zip(targets["claim_id"], targets["auditable"], strict=True))
    days = {(row.doc_id, row.part): str(row.published) for row in records(articles)}
    results: dict[tuple[str, str, str], list[Any]] = {}
    for row in records(figures[figures["status"] == "actual"]):
        results.setdefault((row.unit, row.measure, holder(row)), []).append(row)
    told: dict[tuple[object, ...], list[Any]] = {}
    for row in records(plans):  # a target that is told again is one target
        told.setdefault((row.value, row.unit, row.status, holder(row), row.period_end), []).append(row)
    made: list[dict[str, object]] = [
        {
            "target": " ".join(row.span.split()),
            "indicator": row.indicator or row.counted,
            "holder": holder(row),
            "topic": row.topic,
            "status": row.status,
            "announced": _announced(row, days.get((row.doc_id, row.part), "")),
            "deadline": row.period_end,
            "auditable": auditable[row.claim_id],
            "result": "; ".join(
                f"{found.span} ({found.label})"
                for found in results.get((row.unit, row.measure, holder(row)), [])
                if _same_thing(found, row)
            ),
            "labels": " ".join(found.label for found in group),
            "claim_ids": " ".join(found.claim_id for found in group),
        }
        for group in told.values()
        for row in group[:1]
    ]
    return frame(made, TIMELINE).sort_values("deadline", kind="stable").reset_index(drop=True)


def due(claim: Any, plans: pd.DataFrame) -> str:
    """The day by which a plan is to be reached: its own, else the one that all other plans of its sentence have."""
    ends = set(in_sentence(claim, plans)["period_end"]) - {""}
    return str(claim.period_end or (ends.pop() if len(ends) == 1 else ""))


def holder(claim: Any) -> str:
    """Whose figure it is: the place, or the company or programme where the figure is of one."""
    is_place = claim.subject_kind in ("", SUBJECT_KINDS[0])
    return str((claim.place or claim.subject) if is_place else claim.subject)


def _announced(claim: Any, published: str) -> str:
    days = [day for day in (published, claim.period_start) if day and day <= claim.period_end]
    return str(min(days, default=""))


def _same_thing(result: Any, target: Any) -> bool:
    """Whether a reported figure of the same holder is about what the target promises."""
    return indicators.same_family(*(indicators.family(row.indicator or row.counted) for row in (result, target)))
