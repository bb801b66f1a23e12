"""Counts that may stand beside each other: of one kind of thing, of one holder, at one time."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import takewhile
from typing import Any

import pandas as pd

from claimbook import lexicons
from claimbook.analysis.common import FIRST_TOPICS, counted, periods, records
from claimbook.analysis.plans import holder
from claimbook.analysis.schemas import COUNTS
from claimbook.comparability import SIDE_BY_SIDE, comparable, kind_of_count
from claimbook.tables import frame
from claimbook.units import looks_like_currency

_LEAST = 2  # counts that make a panel: one alone can be compared with nothing


def counts(claims: pd.DataFrame) -> pd.DataFrame:
    """Reported counts, one row a claim, the panels with most counts first and in each the largest count first.

    A panel holds counts that may all stand side by side; what may stand beside no other has panel 0.
    """
    chosen = counted(claims)
    chosen = chosen[(chosen["claim_type"] == "quantity") & (chosen["measure"] == "level") & (chosen["unit"] == "1")]
    chosen = chosen[(chosen["status"] == "actual") & (chosen["value"] > 0)]
    panels = _panels(chosen.to_dict("records"))
    made: list[dict[str, object]] = [
        {
            "holder": holder(row),
            "period": period,
            "kind": _kind(row.counted),
            "counted": row.indicator if row.counted in row.indicator else row.counted,
            "count": row.value,
            "printed": " ".join(row.span.split()),
            "bound": row.bound,
            "panel": panels.get(row.claim_id, 0),
            "labels": row.label,
            "claim_ids": row.claim_id,
        }
        for row, period in zip(records(chosen), periods(chosen), strict=True)
    ]
    table = _told_apart(frame(made, COUNTS))
    order = table.assign(last=table["panel"] == 0, less=-table["count"])
    return table.loc[order.sort_values(["last", "panel", "less"], kind="stable").index].reset_index(drop=True)


def holdings(claims: pd.DataFrame) -> pd.DataFrame:
    """What the place with most of them is said to have: counts, and amounts of money without a growth rate.

    One row a claim: holder, topic, figure in words, period, label and id; the first topics first.
    """
    chosen = counted(claims)
    grown = chosen[(chosen["measure"] == "change") & (chosen["baseline"] == "yoy")]
    flows = set(zip(grown["doc_id"], grown["indicator"], grown["place"], strict=True))
    levels = chosen[(chosen["measure"] == "level") & (chosen["status"] == "actual") & (chosen["place"] != "")]
    levels = levels[(levels["unit"] == "1") | levels["unit"].map(looks_like_currency).astype("bool")]
    levels = levels[levels["subject_kind"].isin(["", "place"]) & ~levels["topic"].isin(["", "other"])]
    kept = [key not in flows for key in zip(levels["doc_id"], levels["indicator"], levels["place"], strict=True)]
    levels = levels[pd.Series(kept, index=levels.index, dtype=bool)]
    most = levels["place"].value_counts()
    top = min(most.index, key=lambda place: (-most[place], place), default="")
    made = [
        (row.place, row.topic, _having(row), period, row.label, row.claim_id)
        for row, period in zip(records(levels), periods(levels), strict=True)
        if row.place == top
    ]
    table = pd.DataFrame(made, columns=["holder", "topic", "figure", "period", "label", "claim_id"])
    order = table.assign(later=~table["topic"].isin(FIRST_TOPICS), n=-table.groupby("topic")["topic"].transform("size"))
    return table.loc[order.sort_values(["later", "n", "topic"], kind="stable").index].reset_index(drop=True)


def _having(claim: Any) -> str:
    """A count with what is counted ("190 hidden champions"), an amount after what it is."""
    said = " ".join(claim.span.split())
    if claim.unit == "1":
        what = claim.indicator if claim.counted in claim.indicator else claim.counted
        return said if what in said else f"{said} {what}"
    return f"{claim.indicator} {said}".strip()


def _kind(counted: str) -> str:
    """What is counted, in one word: the last plural before a preposition ("specialists employed in the region")."""
    words = list(takewhile(lambda word: word.casefold() not in lexicons.words("en/function_words"), counted.split()))
    plural = max((at for at, word in enumerate(words) if word.endswith("s")), default=None)
    return kind_of_count(counted if plural is None else " ".join(words[: plural + 1]))


def _told_apart(table: pd.DataFrame) -> pd.DataFrame:
    """Without panels of rows that nobody could tell apart, because words, holder and time are the same."""
    alike = table.duplicated(["panel", "holder", "period", "counted"], keep=False)
    panels = table["panel"].mask(alike, 0)
    large = [panel for panel in sorted(set(panels) - {0}) if (panels == panel).sum() >= _LEAST]
    numbers = {panel: number for number, panel in enumerate(large, start=1)}
    return table.assign(panel=panels.map(numbers).fillna(0).astype("int64"))


def _panels(rows: list[dict[Hashable, Any]]) -> dict[str, int]:
    """The panel of each claim that may stand beside another, by claim id; the largest panel is 1."""
    by_kind: dict[str, list[list[dict[Hashable, Any]]]] = {}
    for row in rows:
        if not (row["period_start"] and row["period_end"]):
            continue  # without its time a count stands beside no other
        groups = by_kind.setdefault(_kind(str(row["counted"])), [])
        fitting = (held for held in groups if all(comparable(row, other).verdict == SIDE_BY_SIDE for other in held))
        group = next(fitting, None)
        if group is None:
            groups.append([row])
        else:
            group.append(row)
    large = sorted(
        (group for groups in by_kind.values() for group in groups if len(group) >= _LEAST), key=len, reverse=True
    )
    return {str(row["claim_id"]): number for number, group in enumerate(large, start=1) for row in group}
