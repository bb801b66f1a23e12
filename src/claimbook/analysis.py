"""The tables behind the report: growth, year-earlier amounts, counts and key figures. Pure functions, no I/O."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook import lexicons
from claimbook.checks.base import Settings, Stated, in_words, known
from claimbook.checks.interval import Interval
from claimbook.model import SUBJECT_KINDS

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


def records(table: pd.DataFrame) -> Iterator[Any]:
    """The rows as named tuples. Their fields have the types of the schema, which a type checker cannot know."""
    return iter(table.itertuples())


def counting(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


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
            "period": _periods(chosen),
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
        if levels and rates:
            made.append({"place": places[levels[0].claim_id], **_base_row(levels[0], rates[0])})
    columns = "place period indicator unit before before_low before_high after rate before_text after_text"
    table = pd.DataFrame(made, columns=[*columns.split(), "labels", "claim_ids"])
    order = ["period", "place", "after", "claim_ids"]
    table = table.drop_duplicates("claim_ids").sort_values(order, ascending=[True, True, False, True])
    return table.reset_index(drop=True)


def kinds(claims: pd.DataFrame) -> Series[Any]:
    """The kind of each claim, one of KINDS."""
    found = claims["claim_type"].where(claims["claim_type"] != "quantity", "reported")
    figures = claims["claim_type"] == "quantity"
    found = found.mask(figures & ~claims["bound"].isin(["", "exact"]), "reported as a bound")
    return found.mask(figures & claims["status"].isin(["target", "forecast"]), "target or forecast")


def claims_per_article(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims of each kind every article makes, in long form; articles and kinds without any are there as 0."""
    chosen = counted(claims)
    found = pd.DataFrame({"doc_id": chosen["doc_id"], "kind": kinds(chosen)}).value_counts()
    files = articles.drop_duplicates("doc_id")
    made = [
        (row.doc_id, row.letter, row.headline, kind, int(found.get((row.doc_id, kind), 0)))
        for row in records(files)
        for kind in KINDS
    ]
    return pd.DataFrame(made, columns=["doc_id", "letter", "headline", "kind", "claims"])


def claims_per_topic(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims each article makes on each topic: a row a topic (most claims first), a column an article."""
    chosen = counted(claims)
    letters = dict(zip(articles["doc_id"], articles["letter"], strict=True))
    table = pd.crosstab(
        chosen["topic"].where(chosen["topic"] != "", "other").rename("topic"),
        chosen["doc_id"].map(letters).rename("article"),
    )
    table = table.reindex(columns=list(dict.fromkeys(articles["letter"])), fill_value=0)
    totals = table.sum(axis=1)
    order = sorted(table.index, key=lambda topic: (-int(totals[topic]), topic))
    return table.loc[order].rename_axis(columns=None)


def summary(claims: pd.DataFrame, articles: pd.DataFrame, checks: pd.DataFrame, numbers: pd.DataFrame) -> Series[Any]:
    """What was read, found and checked, one entry a count; days and places as text."""
    chosen = counted(claims)
    quantities = chosen[chosen["claim_type"] == "quantity"]
    of_kind = kinds(chosen).value_counts()
    verdicts = checks["verdict"].value_counts()
    days = sorted(day for day in articles["published"] if day)
    places = chosen.loc[chosen["place"] != "", "place"].value_counts()
    silent = sorted(set(articles["letter"]) - set(_letters(quantities, articles)))
    counts: dict[str, object] = {
        "articles": int(articles["doc_id"].nunique()),
        "parts": len(articles),
        "claims": len(chosen),
        "quantities": len(quantities),
        **{kind.replace(" ", "_"): int(of_kind.get(kind, 0)) for kind in KINDS},
        "bounds": int((~quantities["bound"].isin(["", "exact"])).sum()),
        "numbers": len(numbers),
        "unresolved": int((numbers["reason"] == "unresolved").sum()),
        "reviewed": int((claims["review"] != "auto").sum()),
        "rejected": len(claims) - len(chosen),
        "checks": len(checks),
        **{verdict: int(verdicts.get(verdict, 0)) for verdict in WEAKEST_FIRST},
        "without_figures": " ".join(silent),
        "first_day": days[0] if days else "",
        "last_day": days[-1] if days else "",
        "places": "; ".join(sorted(places.index, key=lambda place: (-places[place], place))[:2]),
    }
    return pd.Series(counts, dtype="object", name="value")


def key_figures(claims: pd.DataFrame, checks: pd.DataFrame, limit: int = 8) -> pd.DataFrame:
    """The claims to show first, with the weakest verdict of their checks.

    Reported levels come first; of these, those on digital economy and innovation; of these, amounts of money, then
    those that a check ties to another claim. There is one for each indicator and place, the more often checked and
    the larger first.
    """
    verdicts = weakest_verdicts(checks)
    chosen = counted(claims)
    chosen = chosen[(chosen["claim_type"] == "quantity") & (chosen["measure"] == "level") & chosen["value"].notna()]
    chosen = chosen.assign(verdict=chosen["claim_id"].map(verdicts).fillna(""))
    money = chosen["unit"].str.fullmatch("[A-Z]{3}")
    plan, other = chosen["status"] != "actual", ~chosen["topic"].isin(FIRST_TOPICS)
    rank = 3 - 1 * (chosen["verdict"] != "") - 2 * money
    order = pd.DataFrame(
        {"plan": plan, "other": other, "rank": rank, "checked": -_times_checked(chosen, checks), "money": ~money}
    )
    order = order.assign(size=-chosen["value"], doc=chosen["doc_id"], start=chosen["char_start"])
    chosen = chosen.loc[order.sort_values(list(order.columns)).index]
    return chosen.drop_duplicates(["indicator", "place"]).head(limit).reset_index(drop=True)


def weakest_verdicts(checks: pd.DataFrame) -> dict[str, str]:
    """The weakest verdict of the checks about each claim, by claim id."""
    out: dict[str, str] = {}
    for row in records(checks):
        for claim_id in str(row.claims).split():
            held = out.get(claim_id, "holds")
            out[claim_id] = min(held, str(row.verdict), key=WEAKEST_FIRST.index)
    return out


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
        "before_low": bounds.low,
        "before_high": bounds.high,
        "after": level.value,
        "rate": sign * rate.value,
        "before_text": in_words(level, before),
        "after_text": level.span,
        "labels": f"{level.label} {rate.label}",
        "claim_ids": f"{level.claim_id} {rate.claim_id}",
    }


def _times_checked(claims: pd.DataFrame, checks: pd.DataFrame) -> Series[Any]:
    times = pd.Series([claim for ids in checks["claims"] for claim in ids.split()], dtype="str").value_counts()
    return claims["claim_id"].map(times).fillna(0).astype("int64")


def _in_places(column: Series[Any], places: Sequence[str]) -> Series[Any]:
    wanted = {place.strip().casefold() for place in places if place.strip()}
    return column.str.casefold().isin(wanted) if wanted else pd.Series(True, index=column.index)


def _letters(claims: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    return list(articles.loc[articles["doc_id"].isin(claims["doc_id"]), "letter"])


def _periods(claims: pd.DataFrame) -> list[str]:
    return [period_label(start, end) for start, end in zip(claims["period_start"], claims["period_end"], strict=True)]


def _to_month(day: str, edge: int) -> str:
    when = date.fromisoformat(day)
    return str(when.year) if when.month == edge else f"{_MONTHS[when.month - 1]} {when.year}"
