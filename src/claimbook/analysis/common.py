"""What all tables of the report share: which claims count, their kinds, and periods and counts in few words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook import lexicons

if TYPE_CHECKING:
    from pandas import Series

KINDS = ("reported", "reported as a bound", "target or forecast", "superlative", "commitment")
WEAKEST_FIRST = ("does_not_hold", "two_readings", "caveat", "cannot_be_checked", "holds")
VERDICT_WORDS = {
    "holds": "holds",
    "caveat": "holds under a condition",
    "two_readings": "two readings",
    "cannot_be_checked": "cannot be checked",
    "does_not_hold": "does not hold",
}
FIRST_TOPICS = frozenset(lexicons.words("en/topic_groups", "topic", group="first"))  # what the report is about
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def counted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims that count: all but those that a reviewer rejected."""
    return claims[claims["review"] != "rejected"]


def period_label(start: str, end: str) -> str:
    """The period in few words: "Jan–Aug 2021", "2019", "2021–2025", "by 2028"; "" where neither day is known."""
    if not (start or end):
        return ""
    if not start or not end:
        return f"by {_to_month(end, 12)}" if end else f"from {_to_month(start, 1)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    months = f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{_MONTHS[first.month - 1]} {first.year}–{_MONTHS[last.month - 1]} {last.year}"
    return months if first.month != last.month else f"{_MONTHS[last.month - 1]} {last.year}"


def periods(claims: pd.DataFrame) -> list[str]:
    """The period of each claim in few words."""
    return [period_label(start, end) for start, end in zip(claims["period_start"], claims["period_end"], strict=True)]


def in_sentence(claim: Any, others: pd.DataFrame) -> pd.DataFrame:
    """Those of the other claims that stand in the sentence of this one."""
    first, last = min(claim.sentence_start, claim.char_start), max(claim.sentence_end, claim.char_end)
    is_there = (others["doc_id"] == claim.doc_id) & (others["char_start"] >= first) & (others["char_end"] <= last)
    found: pd.DataFrame = others[is_there]
    return found


def records(table: pd.DataFrame) -> Iterator[Any]:
    """The rows as named tuples. Their fields have the types of the schema, which a type checker cannot know."""
    return iter(table.itertuples())


def limited(value: float) -> float | None:
    """The value, or nothing where it has no limit: a table has no infinite numbers."""
    return value if math.isfinite(value) else None


def counting(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def kinds(claims: pd.DataFrame) -> Series[Any]:
    """The kind of each claim, one of KINDS."""
    found = claims["claim_type"].where(claims["claim_type"] != "quantity", "reported")
    figures = claims["claim_type"] == "quantity"
    found = found.mask(figures & ~claims["bound"].isin(["", "exact"]), "reported as a bound")
    return found.mask(figures & claims["status"].isin(["target", "forecast"]), "target or forecast")


def weakest_verdicts(checks: pd.DataFrame) -> dict[str, str]:
    """The weakest verdict of the checks about each claim, by claim id."""
    out: dict[str, str] = {}
    for row in records(checks):
        for claim_id in str(row.claims).split():
            held = out.get(claim_id, "holds")
            out[claim_id] = min(held, str(row.verdict), key=WEAKEST_FIRST.index)
    return out


def _to_month(day: str, edge: int) -> str:
    when = date.fromisoformat(day)
    return str(when.year) if when.month == edge else f"{_MONTHS[when.month - 1]} {when.year}"
