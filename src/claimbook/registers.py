"""Registers for the report: targets and whether they can be audited, promises, and superlatives by their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.analysis import counted, period_label, records
from claimbook.model import COMMITMENTS, SUPERLATIVES, TARGETS, Column

if TYPE_CHECKING:
    from pandas import Series

PLANS = ("target", "forecast")
EVIDENCE_KINDS = ("outside", "figure in the text", "none")
_BASELINES = {"yoy": "a year earlier"}


def targets(claims: pd.DataFrame) -> pd.DataFrame:
    """Every figure that is a target or a forecast, with what somebody needs who wants to see later whether it was met.

    That is a day by which, words for what is counted, and for a change the value that it starts from.
    """
    chosen = counted(claims)
    chosen = chosen[(chosen["claim_type"] == "quantity") & chosen["status"].isin(PLANS)]
    return _by_deadline(pd.DataFrame([_target(row) for row in records(chosen)], columns=[*_names(TARGETS), "ends"]))


def commitments(claims: pd.DataFrame) -> pd.DataFrame:
    """Who promised what by when, and the planned figures that stand in the same sentence."""
    chosen = counted(claims)
    figures = chosen[(chosen["claim_type"] == "quantity") & chosen["status"].isin(PLANS)]
    made = [
        {
            "who": row.subject or row.place,
            "promise": row.span,
            "deadline": _deadline(row),
            **_beside(row, figures, "numbers", "number_ids"),
            "label": row.label,
            "claim_id": row.claim_id,
            "ends": row.period_end,
        }
        for row in records(chosen[chosen["claim_type"] == "commitment"])
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


def _target(claim: Any) -> dict[str, object]:
    """One row of the targets. A level is its own goal; a change or a gap means nothing without what it starts from."""
    baseline = _BASELINES.get(claim.baseline, claim.baseline)
    relative = claim.measure in ("change", "gap")
    lacks = {
        "a starting value": relative and not baseline,
        "a deadline": not claim.period_end,
        "what is counted": not (claim.indicator or claim.counted),
    }
    missing = ", ".join(name for name, absent in lacks.items() if absent)
    return {
        "number": claim.span,
        "indicator": claim.indicator or claim.counted,
        "place": claim.place,
        "status": claim.status,
        "baseline": baseline or ("" if relative else "not needed"),
        "deadline": _deadline(claim),
        "auditable": "no" if missing else "yes",
        "missing": missing,
        "label": claim.label,
        "claim_id": claim.claim_id,
        "ends": claim.period_end,
    }


def _deadline(claim: Any) -> str:
    return period_label("", claim.period_end).removeprefix("by ")


def _beside(claim: Any, figures: pd.DataFrame, words: str, ids: str) -> dict[str, str]:
    """The figures that stand in the claim's own sentence: as printed with their labels, and their ids."""
    near = figures[
        (figures["doc_id"] == claim.doc_id)
        & (figures["char_start"] >= min(claim.sentence_start, claim.char_start))
        & (figures["char_end"] <= max(claim.sentence_end, claim.char_end))
    ]
    printed = "; ".join(f"{row.span} ({row.label})" for row in records(near))
    return {words: printed, ids: " ".join(near["claim_id"])}


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
