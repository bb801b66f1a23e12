"""The same indicator twice: in one article, in two articles, in two places or periods; do the figures agree?"""

from __future__ import annotations

from claimbook.checks import points
from claimbook.checks.base import Finding, Known, Stated, bare, between, theme
from claimbook.checks.interval import Interval
from claimbook.checks.matters import in_unit_of, is_mean, is_yearly, measured, named_place, same_thing, signed, whose
from claimbook.checks.times import in_text, inside, is_known
from claimbook.indicators import alike_pairs, same_family

_NO_AMOUNT = ("1", "%", "pp", "x", "rank")


def same_figure(known: Known) -> list[Finding]:
    """Pairs of figures of the same indicator, subject, status and period: agree, or differ."""
    told = _repeated(known)
    out = []
    for one, other in _pairs(known):
        if (one.claim_id, other.claim_id) in told or not _same_owner(one, other) or one.status != other.status:
            continue
        if is_known(one.period) and one.period == other.period:
            out.append(_compared(one, other))
        elif one.doc_id != other.doc_id and not (any(one.period) and any(other.period)):
            out.extend(_undated(one, other))
    return out


def other_period(known: Known) -> list[Finding]:
    """Rates of the same indicator and place in two articles for two periods: listed, not compared."""
    out = []
    for one, other in _pairs(known):
        apart = one.doc_id != other.doc_id and is_known(one.period) and is_known(other.period)
        if apart and one.period != other.period and one.measure == "change" and _same_owner(one, other):
            said = f"{one.span} for {in_text(one.period)} and {other.span} for {in_text(other.period)}"
            plain = f"{theme(one)}: {said}: the periods differ, so that the two rates need not agree."
            out.append(Finding("caveat", (one, other), plain, "", "periods differ"))
    return out


def implied_rate(known: Known) -> list[Finding]:
    """A rate that follows from a gap ("30 points higher than the city") against one that is stated for that place."""
    out = []
    for rate, gap, there in points.compared(known):
        place = named_place(gap.baseline)
        for claim in known.stated if place else ():
            same = claim.measure == "change" and claim.unit == rate.unit and claim.claim_id != rate.claim_id
            if same and place in (claim.place, claim.subject) and same_family(measured(rate), measured(claim)):
                out.append(_implied(rate, gap, there, claim, place))
    return out


def cumulative(known: Known) -> list[Finding]:
    """Amounts of one indicator for a longer and a shorter time inside it: the shorter cannot hold more."""
    out = []
    for one, other in _pairs(known):
        longer, shorter = (one, other) if inside(other.period, one.period) else (other, one)
        flows = _is_flow(one) and _same_owner(one, other) and one.period != other.period
        if flows and inside(shorter.period, longer.period) and one.status == other.status == "actual":
            out.append(_nested_times(longer, shorter))
    return out


def _pairs(known: Known) -> list[tuple[Stated, Stated]]:
    """Claims of the same kind of figure of one indicator, in text order, never two of one sentence."""
    groups: dict[tuple[str, str], list[Stated]] = {}
    for claim in known.stated:
        if claim.measure != "gap" and not is_yearly(claim):
            groups.setdefault((whose(claim).casefold(), claim.measure), []).append(claim)
    alike = [
        (group[one], group[other])
        for group in groups.values()
        for one, other in alike_pairs([measured(claim) for claim in group])
    ]
    return [
        (one, other)
        for one, other in alike
        if not one.same_sentence(other) and same_thing(one, other) and is_mean(one) == is_mean(other)
    ]


def _same_owner(one: Stated, other: Stated) -> bool:
    return bool(whose(one)) and whose(one) == whose(other) and one.place == other.place


def _repeated(known: Known) -> set[tuple[str, str]]:
    return {(one, other) for group in known.repeats for one in group for other in group if one != other}


def _compared(one: Stated, other: Stated) -> Finding:
    said = f"{theme(one)}, {in_text(one.period)}: {one.span} and {other.span}"
    where = "two articles" if one.doc_id != other.doc_id else "one article"
    formula = f"{bare(one)} = {bare(other)}"
    if signed(one.interval, one).meets(in_unit_of(one, other)):
        return Finding("holds", (one, other), f"{said} in {where} agree.", formula, "agree")
    plain = f"{said} in {where} differ, for the same time and place."
    question = f"Which figure is right for {theme(one)} in {in_text(one.period)}: {one.span} or {other.span}?"
    return Finding("does_not_hold", (one, other), plain, formula, "differ", question)


def _undated(one: Stated, other: Stated) -> list[Finding]:
    if signed(one.interval, one).meets(in_unit_of(one, other)):
        return []
    plain = (
        f"{theme(one)}: one article gives {one.span}, another {other.span}; "
        "not both name their time, so that they cannot be compared."
    )
    question = f"For which day or period do the figures {one.span} and {other.span} ({one.indicator}) hold?"
    return [Finding("cannot_be_checked", (one, other), plain, "", "time unknown", question)]


def _implied(rate: Stated, gap: Stated, there: Interval, claim: Stated, place: str) -> Finding:
    shown, about = points.shown_rate(rate, gap, there), (rate, gap, claim)
    said = (
        f"{place}, {claim.indicator}: {rate.span} less {gap.span} implies {shown} for {in_text(rate.period)}; "
        f"the figure stated elsewhere is {claim.span} for {in_text(claim.period)}"
    )
    formula = f"{rate.value_text} - {gap.value_text}; {claim.value_text}"
    if rate.period != claim.period:
        return Finding("caveat", about, f"{said}: the periods differ, so that the two need not agree.", formula, shown)
    if there.meets(signed(claim.interval, claim)):
        return Finding("holds", about, f"{said}: they agree.", formula, shown)
    question = f"How fast did it grow in {place}: {claim.span}, or as the gap of {gap.span} implies, {shown}?"
    return Finding("does_not_hold", about, f"{said}: they differ.", formula, shown, question)


def _is_flow(claim: Stated) -> bool:
    return claim.measure == "level" and claim.unit not in _NO_AMOUNT and claim.period[0] != claim.period[1]


def _nested_times(longer: Stated, shorter: Stated) -> Finding:
    said = (
        f"{theme(longer)}: {longer.span} for {in_text(longer.period)}, "
        f"{shorter.span} for {in_text(shorter.period)}, which is part of it"
    )
    formula = f"{bare(shorter)} <= {bare(longer)}"
    if in_unit_of(longer, shorter).low > longer.interval.high:
        question = f"How can {shorter.span} in {in_text(shorter.period)} be more than {longer.span} in all of it?"
        plain = f"{said}: the part holds more than the whole."
        return Finding("does_not_hold", (longer, shorter), plain, formula, "part > whole", question)
    left = longer.interval - in_unit_of(longer, shorter)
    rest = Interval(max(left.low, 0.0), left.high)
    return Finding("holds", (longer, shorter), f"{said}: that fits.", formula, f"rest {between(longer, rest)}")
