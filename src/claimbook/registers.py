"""Registers for the report: targets and whether they can be audited, promises, and superlatives by their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.analysis import PLANS, counted, due, in_sentence, period_label, records
from claimbook.checks.base import words
from claimbook.model import COMMITMENTS, SUPERLATIVES, TARGETS, Column

if TYPE_CHECKING:
    from pandas import Series

EVIDENCE_KINDS = ("outside", "figure in the text", "none")
_BASELINES = {"yoy": "a year earlier"}


def targets(claims: pd.DataFrame) -> pd.DataFrame:
    """Every figure that is a target or a forecast, with what somebody needs who wants to see later whether it was met.

    That is a day by which, words for what is counted, and for a change the value that it starts from. The day is its
    own, or the one that all other plans of its sentence have; what is planned for every year needs none.
    """
    chosen = counted(claims)
    plans = chosen[chosen["status"].isin(PLANS)]
    made = [_target(row, plans) for row in records(plans[plans["claim_type"] == "quantity"])]
    return _by_deadline(pd.DataFrame(made, columns=[*_names(TARGETS), "ends"]))


def commitments(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Who promised what by when, and the planned figures that stand in the same sentence.

    A time that was over when the article appeared is no deadline, unless it is one "by" which: "in 2016 it proposed".
    """
    chosen = counted(claims)
    days = {(row.doc_id, row.part): str(row.published) for row in records(articles)}
    figures = chosen[(chosen["claim_type"] == "quantity") & chosen["status"].isin(PLANS)]
    made = [
        {
            "who": row.subject or row.place,
            "promise": row.span,
            "deadline": _deadline(ends),
            **_beside(row, figures, "numbers", "number_ids"),
            "label": row.label,
            "claim_id": row.claim_id,
            "ends": ends,
        }
        for row in records(chosen[chosen["claim_type"] == "commitment"])
        for ends in [_promised_by(row, days.get((row.doc_id, row.part), ""))]
    ]
    return _by_deadline(pd.DataFrame(made, columns=[*_names(COMMITMENTS), "ends"]))


def superlatives(claims: pd.DataFrame, outside: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every "first", "highest" or "leading" with what it rests on: an outside source, a figure beside it, or nothing.

    `outside` has a row for what another source says of a claim: doc_id, claim_span, relation.
    """
    chosen = counted(claims)
    figures = chosen[(chosen["claim_type"] == "quantity") & ~chosen["status"].isin(PLANS)]
    made = []
    for row in records(chosen[chosen["claim_type"] == "superlative"]):
        beside = _beside(row, figures, "figures", "figure_ids")
        relations = _relations(row, outside)
        kind = EVIDENCE_KINDS[0 if relations else 1 if beside["figures"] else 2]
        made.append(
            {
                "superlative": row.span,
                "place": row.place,
                "evidence": kind,
                "outside": ", ".join(relations),
                **beside,
                "label": row.label,
                "claim_id": row.claim_id,
            }
        )
    table = pd.DataFrame(made, columns=_names(SUPERLATIVES))
    order = table["evidence"].map(EVIDENCE_KINDS.index).astype("int64")
    return table.loc[order.sort_values(kind="stable").index].reset_index(drop=True)


def _target(claim: Any, plans: pd.DataFrame) -> dict[str, object]:
    """One row of the targets. A level is its own goal; a change or a gap means nothing without what it starts from."""
    ends = due(claim, plans)
    often = "" if ends or claim.period_text.casefold() not in words("recurring") else claim.period_text
    baseline = _BASELINES.get(claim.baseline, claim.baseline)
    relative = claim.measure in ("change", "gap")
    lacks = {
        "a starting value": relative and not baseline,
        "a deadline": not (ends or often),
        "what is counted": not (claim.indicator or claim.counted),
    }
    missing = ", ".join(name for name, absent in lacks.items() if absent)
    return {
        "number": claim.span,
        "indicator": claim.indicator or claim.counted,
        "place": claim.place,
        "status": claim.status,
        "baseline": baseline or ("" if relative else "not needed"),
        "deadline": often or _deadline(ends),
        "auditable": "no" if missing else "yes",
        "missing": missing,
        "label": claim.label,
        "claim_id": claim.claim_id,
        "ends": ends,
    }


def _promised_by(claim: Any, published: str) -> str:
    told_of = bool(claim.period_start) and claim.period_end < published
    return "" if told_of else str(claim.period_end)


def _deadline(ends: str) -> str:
    return period_label("", ends).removeprefix("by ")


def _beside(claim: Any, figures: pd.DataFrame, printed: str, ids: str) -> dict[str, str]:
    """The figures that stand in the claim's own sentence: as printed with their labels, and their ids."""
    near = in_sentence(claim, figures)
    return {printed: "; ".join(f"{row.span} ({row.label})" for row in records(near)), ids: " ".join(near["claim_id"])}


def _relations(claim: Any, outside: pd.DataFrame | None) -> list[str]:
    if outside is None or outside.empty:
        return []
    same: Series[Any] = outside["doc_id"] == claim.doc_id
    about = [span in claim.span or claim.span in span for span in outside["claim_span"]]
    return sorted(set(outside.loc[same & pd.Series(about, index=outside.index), "relation"]))


def _by_deadline(table: pd.DataFrame) -> pd.DataFrame:
    """The soonest deadline first, in reading order; those without one at the end."""
    order = table["ends"].where(table["ends"] != "", "9999").sort_values(kind="stable").index
    return table.loc[order].drop(columns="ends").reset_index(drop=True)


def _names(schema: tuple[Column, ...]) -> list[str]:
    return [column.name for column in schema]
