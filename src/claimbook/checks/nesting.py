"""Nested places: a district inside a city, a city inside a province; no part can hold more than its whole."""

from __future__ import annotations

from collections import defaultdict

from claimbook.checks.base import Finding, Known, Stated
from claimbook.checks.matters import in_unit_of, is_mean, measured, same_thing
from claimbook.checks.series import Series, series
from claimbook.checks.times import in_text, inside
from claimbook.checks.wording import bare
from claimbook.indicators import alike_pairs

_FIRST = ("does_not_hold", "holds", "caveat", "cannot_be_checked")  # of several findings, what is worth telling


def nested_places(known: Known) -> list[Finding]:
    """A place and one that holds it, with the same indicator: the part cannot exceed the whole.

    One finding for each time that both have; where they have none in common, one for all.
    """
    levels = (
        claim
        for claim in known.stated
        if claim.measure == "level"
        and claim.unit not in ("%", "x", "rank")
        and claim.subject in ("", claim.place)
        and not is_mean(claim)
        and not (claim.unit == "1" and claim.value % 1)  # "28.9 patents" is so many for each of something
    )
    return [finding for parts, wholes in _pairs(known, series(levels)) for finding in _compared(parts, wholes)]


def _pairs(known: Known, found: list[Series]) -> list[tuple[Series, Series]]:
    """The series of a part and of its whole, of like indicators; of one part the nearest whole first."""
    around = {place: known.places.enclosing(place) for place in {claims[0].place for claims in found}}
    pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
    families = [(at, words) for at, claims in enumerate(found) for words in {measured(claim) for claim in claims}]
    for one, other in alike_pairs([words for _, words in families]):
        for part, whole in ((families[one][0], families[other][0]), (families[other][0], families[one][0])):
            outer = around[found[part][0].place]
            if found[whole][0].place in outer:
                pairs[part].append((outer.index(found[whole][0].place), whole))
    return [(found[part], found[whole]) for part in sorted(pairs) for _, whole in sorted(set(pairs[part]))]


def _compared(parts: Series, wholes: Series) -> list[Finding]:
    times: dict[object, list[Finding]] = defaultdict(list)
    for part in parts:
        for whole in wholes:
            if same_thing(part, whole) and _may_compare(part, whole):
                times[part.period if part.period == whole.period else None].append(_within(part, whole))
    apart = times.pop(None, [])
    return [_telling(found) for found in times.values()] or ([_telling(apart)] if apart else [])


def _telling(findings: list[Finding]) -> Finding:
    return min(findings, key=lambda finding: _FIRST.index(finding.verdict))


def _may_compare(part: Stated, whole: Stated) -> bool:
    """Whether status and time let one be part of the other: equal times, or one inside the other."""
    if part.status != whole.status or (part.doc_id != whole.doc_id and _is_vague(part)):
        return False
    if not any(part.period) or not any(whole.period):
        return part.doc_id == whole.doc_id
    return inside(part.period, whole.period) or inside(whole.period, part.period)


def _is_vague(claim: Stated) -> bool:
    """Whether a count is of things with one word for a name, which two articles seldom mean alike: "31 projects"."""
    return claim.unit == "1" and len(measured(claim)) < 2


def _within(part: Stated, whole: Stated) -> Finding:
    said = (
        f"{part.place}, {part.indicator}: {part.span} ({in_text(part.period)}); "
        f"{whole.place}, of which it is a part: {whole.span} ({in_text(whole.period)})"
    )
    formula, about = f"{bare(part)} <= {bare(whole)}", (part, whole)
    more = in_unit_of(whole, part).low > whole.interval.high
    known = any(part.period) and any(whole.period)
    longer = part.period != whole.period and inside(whole.period, part.period)
    if more and part.period != whole.period and not known:
        plain = f"{said}: the part is more than the whole, but not both name their time."
        question = f"For which time are {part.span} for {part.place} and {whole.span} for {whole.place}?"
        return Finding("cannot_be_checked", about, plain, formula, "part > whole; not both name their time", question)
    if more and longer:
        plain = f"{said}: the part's time is longer, so that the two cannot be compared."
        question = f"What was the figure for {part.place} in {in_text(whole.period)}?"
        return Finding("cannot_be_checked", about, plain, formula, "times differ", question)
    if more:
        question = f"How can {part.place} have {part.span} when {whole.place} has {whole.span}?"
        plain = f"{said}: the part is more than the whole."
        return Finding("does_not_hold", about, plain, formula, "part > whole", question)
    if part.period != whole.period:
        why = "the times differ" if known else "not both name their time"
        plain = f"{said}: the part is not more than the whole, but {why}, so that no share follows."
        return Finding("caveat", about, plain, formula, f"part <= whole; {why}")
    if in_unit_of(whole, part).low > whole.value:
        plain = f"{said}: that fits only within what the words of the whole leave open."
        return Finding("caveat", about, plain, formula, "part <= whole within its bound")
    return Finding("holds", about, f"{said}: the part is not more than the whole.", formula, "part <= whole")
