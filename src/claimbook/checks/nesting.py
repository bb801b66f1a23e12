"""Nested places: a district inside a city, a city inside a province; no part can hold more than its whole."""

from __future__ import annotations

from claimbook import places
from claimbook.checks.base import Finding, Known, Stated, bare
from claimbook.checks.matters import in_unit_of, is_mean, same_thing
from claimbook.checks.times import in_text, inside


def nested_places(known: Known) -> list[Finding]:
    """A place and one that holds it, with the same indicator: the part cannot exceed the whole."""
    levels = [claim for claim in known.stated if claim.measure == "level" and claim.unit not in ("%", "x", "rank")]
    groups: dict[str, list[Stated]] = {}
    for claim in levels:
        if claim.place and claim.subject in ("", claim.place) and not is_mean(claim):
            groups.setdefault(claim.place, []).append(claim)
    out: list[Finding] = []
    for part_place, parts in groups.items():
        for whole_place in places.enclosing(part_place):
            for part in parts:
                wholes = [claim for claim in groups.get(whole_place, ()) if same_thing(part, claim)]
                out.extend(_within(part, whole) for whole in wholes if _may_compare(part, whole))
    return out


def _may_compare(part: Stated, whole: Stated) -> bool:
    """Whether status and time let one be part of the other: equal times, or one inside the other."""
    if part.status != whole.status:
        return False
    if not any(part.period) or not any(whole.period):
        return part.doc_id == whole.doc_id
    return inside(part.period, whole.period) or inside(whole.period, part.period)


def _within(part: Stated, whole: Stated) -> Finding:
    said = (
        f"{part.place}, {part.indicator}: {part.span} ({in_text(part.period)}); "
        f"{whole.place}, of which it is a part: {whole.span} ({in_text(whole.period)})"
    )
    formula, about = f"{bare(part)} <= {bare(whole)}", (part, whole)
    more = in_unit_of(whole, part).low > whole.interval.high
    longer = part.period != whole.period and inside(whole.period, part.period)
    if more and longer:
        plain = f"{said}: the part's time is longer, so that the two cannot be compared."
        question = f"What was the figure for {part.place} in {in_text(whole.period)}?"
        return Finding("cannot_be_checked", about, plain, formula, "times differ", question)
    if more:
        question = f"How can {part.place} have {part.span} when {whole.place} has {whole.span}?"
        plain = f"{said}: the part is more than the whole."
        return Finding("does_not_hold", about, plain, formula, "part > whole", question)
    if part.period != whole.period:
        plain = f"{said}: the part is not more than the whole, but the times differ, so that no share follows."
        return Finding("caveat", about, plain, formula, "part <= whole; times differ")
    return Finding("holds", about, f"{said}: the part is not more than the whole.", formula, "part <= whole")
