"""Which figures may stand side by side, of which only the growth may be compared, and which have nothing in common."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Hashable, Mapping
from dataclasses import astuple, dataclass
from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd

from claimbook import lexicons, units
from claimbook.errors import MixedAxis
from claimbook.indicators import family, form, same_family
from claimbook.model import COMPARABILITY, COMPARISONS, MEASURES, SUBJECT_KINDS
from claimbook.places import Places, general
from claimbook.tables import frame

SIDE_BY_SIDE, GROWTH_ONLY, NO = COMPARISONS

_LEVEL, _CHANGE, _SHARE, _RANK, _GAP = MEASURES
_A_PLACE = SUBJECT_KINDS[0]
_FIRST_TOPICS = ("digital industry", "innovation")
_MOST_WEIGHED = 60  # figures among which the matrix looks for those that can be compared with another


@dataclass(frozen=True, slots=True)
class Comparability:
    """What may be done with two figures (one of COMPARISONS), and why."""

    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class _Figure:
    """What counts for a comparison. `holder` is whose figure it is: a place, else the company or programme; `kind` is
    what is counted in one word."""

    indicator: str
    words: frozenset[str]
    kind: str
    unit: str
    measure: str
    status: str
    baseline: str
    holder: str
    is_place: bool
    period: tuple[str, str]


def comparable(
    one: Mapping[Hashable, Any], other: Mapping[Hashable, Any], places: Places | None = None
) -> Comparability:
    """Whether two claims (rows of the claims table) may stand side by side, only their growth may be compared, or
    neither; in whichever order they are given. `places` is by default what is generally known of them."""
    if not (_is_figure(one) and _is_figure(other)):
        return Comparability(NO, "only figures can be compared: a superlative or a promise has none")
    first, second = sorted((_figure(one), _figure(other)), key=_order)
    return _compare(first, second, places or general())


def matrix(
    claims: pd.DataFrame,
    limit: int = 8,
    first_topics: tuple[str, ...] = _FIRST_TOPICS,
    places: Places | None = None,
) -> pd.DataFrame:
    """Every pair of the figures that a reader is most tempted to compare, one row a pair (schema COMPARABILITY).

    Amounts of money, then counts; within each those of `first_topics` first, then those that can be compared with
    another, then in text order. Of one indicator, holder, time and status only the first is taken.
    """
    chosen = claims[(claims["measure"] == _LEVEL) & (claims["review"] != "rejected")]
    money = chosen["unit"].map(units.looks_like_currency).astype("bool")
    candidates = [
        row
        for group in (chosen[money], chosen[chosen["unit"] == "1"])
        for row in group.to_dict("records")
        if _is_figure(row)
    ]
    seen: set[tuple[object, ...]] = set()
    rows: list[dict[Hashable, Any]] = []
    order = {topic: place for place, topic in enumerate(first_topics)}

    def rank(row: dict[Hashable, Any]) -> tuple[bool, int]:
        return row["unit"] == "1", order.get(row["topic"], len(order))

    for row in sorted(candidates, key=rank):
        figure = _figure(row)
        key = (figure.words, figure.kind, figure.unit, figure.holder, figure.period, figure.status)
        if key not in seen and len(rows) < _MOST_WEIGHED:
            seen.add(key)
            rows.append(row)
    pairs = {(a, b): comparable(rows[a], rows[b], places) for a, b in combinations(range(len(rows)), 2)}
    partners = {at for pair, found in pairs.items() if found.verdict != NO for at in pair}
    best = sorted(range(len(rows)), key=lambda at: (*rank(rows[at]), at not in partners, at))[:limit]
    made: list[dict[str, object]] = [
        {**_named(rows[a], "one"), **_named(rows[b], "other"), "verdict": found.verdict, "why": found.why}
        for a, b in combinations(best, 2)
        for found in [pairs[min(a, b), max(a, b)]]
    ]
    return frame(made, COMPARABILITY)


def require_one_axis(claims: pd.DataFrame) -> None:
    """Raises MixedAxis, naming the first pair, unless all of these figures may stand side by side."""
    figures: dict[_Figure, str] = {}
    for row in claims.to_dict("records"):
        figures.setdefault(_figure(row), str(row["label"]))
    for (one, here), (other, there) in combinations(figures.items(), 2):
        first, second = sorted((one, other), key=_order)
        found = _compare(first, second, general())
        if found.verdict != SIDE_BY_SIDE:
            raise MixedAxis(
                f"{here} and {there} must not share an axis: {found.why}.",
                "Draw them in separate panels, each with a scale of its own, or leave one out.",
            )


def _compare(one: _Figure, other: _Figure, places: Places) -> Comparability:
    if units.factor(one.unit, other.unit) is None:
        return Comparability(NO, f"the units differ: {_unit(one)} and {_unit(other)}")
    if one.measure != other.measure:
        return Comparability(NO, f"one is a {one.measure or 'figure'}, the other a {other.measure or 'figure'}")
    if one.status != other.status:
        return Comparability(NO, f"one is {_status(one)}, the other {_status(other)}")
    if one.baseline != other.baseline:
        said = [figure.baseline or "nothing that is named" for figure in (one, other)]
        return Comparability(NO, f"they are measured against different things: {said[0]} and {said[1]}")
    if not one.holder or not other.holder:
        return Comparability(NO, "it is not known whose figure one of them is")
    if not all(one.period) or not all(other.period):
        return Comparability(NO, "the time of one of them is not known")
    if not _same_thing(one, other):
        return _different_things(one, other)
    if one.measure == _RANK and one.period != other.period:
        return Comparability(NO, "ranks of different times: the field and the method of a list change")
    if one.measure == _SHARE:
        return _shares(one, other)
    return _same_things(one, other, places)


def _different_things(one: _Figure, other: _Figure) -> Comparability:
    """Amounts of different things never share an axis; rates have no unit of the thing, counts of one kind have one."""
    together = one.holder == other.holder and one.period == other.period
    forms = form(one.indicator), form(other.indicator)
    if forms[0] != forms[1] and all(forms):
        return Comparability(NO, f"different things: {forms[0]} and {forms[1]} must never be divided or compared")
    if one.measure == _CHANGE and together:
        return Comparability(SIDE_BY_SIDE, "rates of one place and time; the amounts behind them differ")
    if one.measure == _LEVEL and one.unit == "1" and one.kind and one.kind == other.kind and together:
        return Comparability(SIDE_BY_SIDE, f"counts of {one.kind}s of one place and time; they may overlap: never add")
    if together:
        return Comparability(NO, "different things of one place and time: neither on one axis nor added")
    return Comparability(NO, "they measure different things")


def _shares(one: _Figure, other: _Figure) -> Comparability:
    if _months(one.period) != _months(other.period):
        return Comparability(NO, f"times of different length: {_length(one)} and {_length(other)}")
    if one.is_place != other.is_place:
        return Comparability(NO, f"one is the figure of a place, the other of a body: {one.holder} and {other.holder}")
    return Comparability(SIDE_BY_SIDE, "shares of the same thing, each of its own whole")


def _same_things(one: _Figure, other: _Figure, places: Places) -> Comparability:
    if one.is_place != other.is_place:
        return Comparability(NO, f"one is the figure of a place, the other of a body: {one.holder} and {other.holder}")
    reasons = [reason for reason in (_places_apart(one, other, places), _times_apart(one, other)) if reason]
    if reasons:
        return Comparability(GROWTH_ONLY, "; ".join(reasons))
    if one.holder != other.holder:
        whose = "places of one level" if one.is_place else "two bodies"
        return Comparability(SIDE_BY_SIDE, f"the same thing at one time, {whose}")
    when = "one time" if one.period == other.period else "times of one length"
    return Comparability(SIDE_BY_SIDE, f"the same thing of one holder, {when}")


def _places_apart(one: _Figure, other: _Figure, places: Places) -> str:
    if one.holder == other.holder or not one.is_place:
        return ""
    inner, outer = (
        (one.holder, other.holder) if places.is_inside(one.holder, other.holder) else (other.holder, one.holder)
    )
    if places.is_inside(inner, outer):
        return f"{inner} lies in {outer}"
    levels = places.level(one.holder), places.level(other.holder)
    if not all(levels):
        return f"it is not known whether {one.holder} and {other.holder} are places of one level"
    return f"places of different level: a {levels[0]} and a {levels[1]}" if levels[0] != levels[1] else ""


def _times_apart(one: _Figure, other: _Figure) -> str:
    if one.period == other.period:
        return ""
    if _months(one.period) != _months(other.period):
        return f"times of different length: {_length(one)} and {_length(other)}"
    if one.holder != other.holder:
        return "other places and other times"
    seasons = [figure.period[0][5:7] for figure in (one, other)]
    part_of_year = _months(one.period) % 12 and _months(one.period) > 0
    return "other months of the year" if part_of_year and seasons[0] != seasons[1] else ""


def _same_thing(one: _Figure, other: _Figure) -> bool:
    return same_family(one.words, other.words) and form(one.indicator) == form(other.indicator)


def _figure(row: Mapping[Hashable, Any]) -> _Figure:
    subject, place = str(row.get("subject", "")), str(row.get("place", ""))
    is_place = not subject or str(row.get("subject_kind", "")) in ("", _A_PLACE)
    counted = str(row.get("counted", ""))
    indicator = " ".join((str(row.get("indicator", "")) or counted).split())
    return _Figure(
        indicator=indicator,
        words=family(indicator, subject, place),
        kind=kind_of_count(counted),
        unit=str(row["unit"]),
        measure=str(row["measure"]),
        status=str(row["status"]),
        baseline=str(row["baseline"]) if row["measure"] in (_CHANGE, _GAP) else "",
        holder=place or subject if is_place else subject,
        is_place=is_place,
        period=(str(row["period_start"]), str(row["period_end"])),
    )


def _is_figure(row: Mapping[Hashable, Any]) -> bool:
    return row["claim_type"] == "quantity" and not pd.isna(row["value"])


def _order(figure: _Figure) -> tuple[object, ...]:
    return tuple(sorted(held) if isinstance(held, frozenset) else held for held in astuple(figure))


def kind_of_count(counted: str) -> str:
    """What is counted, in one word: "national high-tech enterprises" are enterprises, and so are "sci-tech SMEs"."""
    last = family(counted.split()[-1]) if counted else frozenset()
    word = min(last, default="")
    return next(iter(lexicons.words("en/counted_kinds", "kind", word=word)), word)


def _months(period: tuple[str, str]) -> int:
    """Length in whole months; 0 for a day; in days, negative, for what is neither."""
    first, last = (date.fromisoformat(day) for day in period)
    if first == last:
        return 0
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return (last.year - first.year) * 12 + last.month - first.month + 1 if whole else -(last - first).days - 1


def _length(figure: _Figure) -> str:
    months = _months(figure.period)
    if months == 0:
        return "a day"
    count, unit = (
        (abs(months), "day") if months < 0 else (months // 12, "year") if months % 12 == 0 else (months, "month")
    )
    return f"{count} {unit}{'s' * (count > 1)}"


def _unit(figure: _Figure) -> str:
    return {"1": "a count", "x": "a multiple", "rank": "a rank", "": "none"}.get(figure.unit, figure.unit)


def _status(figure: _Figure) -> str:
    return {"actual": "a result", "target": "a target", "forecast": "a forecast"}.get(
        figure.status, "neither result nor plan"
    )


def _named(row: Mapping[Hashable, Any], side: str) -> dict[str, object]:
    names = ("claim_id", "label", "indicator", "counted", "place", "span", "period_start", "period_end")
    return {f"{side}_{name}": row[name] for name in names}
