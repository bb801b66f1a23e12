"""Per cent or points: a change written in % of a figure that is itself in %, and gaps between two rates."""

from __future__ import annotations

import re2

from claimbook.checks.base import Finding, Known, Stated, likeness, says, spaced, text_between, words
from claimbook.checks.interval import Interval, stands_for
from claimbook.checks.matters import names_a_rate
from claimbook.checks.wording import number, theme

_SAME_INDICATOR = 0.75
_FIRST_WORDS = 3  # words after the figure in which "lower" may stand
_COMPARED_WORDS = 8  # words that name what a figure is compared with


def two_readings(known: Known) -> list[Finding]:
    """Changes and gaps in % that may mean points, with the result of either reading."""
    return [_both(claim, share, of_gap) for claim, share, of_gap in ambiguous(known)]


def compared_rate(known: Known) -> list[Finding]:
    """Gaps stated in points beside a rate: the rate of what it is compared with, and whether it is the stated one."""
    return [_elsewhere(known, rate, gap, there) for rate, gap, there in compared(known)]


def _elsewhere(known: Known, rate: Stated, gap: Stated, there: Interval) -> Finding:
    about, shown = "about" in (gap.bound, rate.bound), shown_rate(rate, gap, there)
    sign, way = ("+", "lower") if _is_lower(gap) else ("-", "higher")
    what = f" for {gap.baseline}" if gap.baseline else ""
    gap_text = gap.span.removesuffix(f" {way}")
    said = f"{theme(rate)}: {rate.span}, {gap_text} {way}, gives {'about ' if about else ''}{shown}{what}"
    formula = f"{rate.value_text} {sign} {gap.value_text}"
    stated = _rate_behind(known, rate, gap)
    if stated is None:
        return Finding("caveat" if about else "holds", (rate, gap), f"{said}.", formula, shown)
    if there.meets(stated.interval):
        plain = f"{said}, which agrees with the {stated.span} stated there."
        return Finding("holds", (rate, gap, stated), plain, formula, shown)
    question = f"Which is right: {rate.span}, the gap of {gap_text}, or {stated.span} elsewhere?"
    plain = f"{said}, but the article states {stated.span}."
    return Finding("does_not_hold", (rate, gap, stated), plain, formula, shown, question)


def _rate_behind(known: Known, rate: Stated, gap: Stated) -> Stated | None:
    """The rate that the gap is told against: "2.1 points higher than the national average of 7.1 percent"."""
    after = _beside(known, gap, 1)
    if after is None or after.unit != "%" or after.measure == "gap":
        return None
    said = text_between(gap, after)
    is_of_it = any(spaced(said).startswith(f" {word} ") for word in words("compared"))
    goes_on = any(mark in said for mark in ",;:") or says(said, "joins") or any(letter.isdigit() for letter in said)
    one_way = (rate.direction == "down") == (after.direction == "down")
    return after if is_of_it and not goes_on and one_way else None


def compared(known: Known) -> list[tuple[Stated, Stated, Interval]]:
    """Each rate with the gap in points that follows it, and the rate that the two imply elsewhere."""
    out = []
    for claim in known.stated:
        rate = _rate_before(known, claim) if claim.unit == "pp" and claim.measure == "gap" else None
        if rate is not None:
            gap = claim.interval
            out.append((rate, claim, rate.interval + gap if _is_lower(claim) else rate.interval - gap))
    return out


def shown_rate(rate: Stated, gap: Stated, there: Interval) -> str:
    """An implied rate in words: "26.7 % (23.7 to 29.8)"."""
    middle = rate.value + gap.value if _is_lower(gap) else rate.value - gap.value
    # "about 30" is no rounded 30: the middle keeps the rate's digits, the interval shows how rough it is
    about = "about" in (gap.bound, rate.bound)
    return _shown(middle, there, rate.step if about else max(rate.step, gap.step))


def ambiguous_ids(known: Known) -> frozenset[str]:
    """Ids of the claims that have two readings, so that no other check takes one of them for granted."""
    return frozenset(claim.claim_id for claim, _, _ in ambiguous(known))


def readings(claim: Stated, rate: Stated) -> tuple[Interval, Interval]:
    """What an ambiguous change or gap implies for the figure before it: read as points, and read as per cent."""
    change = stands_for(claim.value, claim.value_text, claim.unit)
    low, high = (-change.high, -change.low) if _is_lower(claim) else (change.low, change.high)
    return rate.interval - Interval(low, high), rate.interval / Interval(1 + low / 100, 1 + high / 100)


def ambiguous(known: Known) -> list[tuple[Stated, Stated, bool]]:
    """Claim, the figure in % that it changes or is compared from, and whether it is a gap."""
    out = []
    for claim in known.stated:
        if claim.unit != "%" or claim.measure not in ("change", "gap"):
            continue
        # "lower than six years before" is a change against a time, not a gap between two rates
        named = not claim.baseline.isdigit() and names_a_rate(compared_with(claim))
        if claim.measure == "gap" or named:
            rate = _rate_before(known, claim)
            if rate is not None and (named or names_a_rate(f"{claim.baseline} {claim.indicator}")):
                out.append((claim, rate, True))
        else:
            share = _share_before(known, claim)
            if share is not None:
                out.append((claim, share, False))
    return out


def _share_before(known: Known, claim: Stated) -> Stated | None:
    """The share that a change follows ("31.8 %, up 3.1%") or leads to ("up 3.1% to 31.8 %")."""
    before, after = _beside(known, claim, -1), _beside(known, claim, 1)
    if before is not None and _is_changed_share(before, claim):
        return before
    if after is None or not _is_changed_share(after, claim):
        return None
    return after if " ".join(text_between(claim, after).casefold().split()) in words("reaches") else None


def _beside(known: Known, claim: Stated, step: int) -> Stated | None:
    """The figure right before (-1) or right behind (1) a claim in its sentence."""
    at = claim.order + step
    held = known.stated[at] if 0 <= at < len(known.stated) else None
    return held if held is not None and held.same_sentence(claim) else None


def _is_changed_share(share: Stated, claim: Stated) -> bool:
    if share.unit != "%" or share.measure not in ("share", "level"):
        return False
    same = likeness(share.words, claim.words) >= _SAME_INDICATOR or not claim.words
    # a share that rises by more than half of itself is rather the growth of the amount behind it
    return same and share.same_matter(claim) and claim.value <= share.value / 2


def _rate_before(known: Known, claim: Stated) -> Stated | None:
    """The share or change in % that stands right before a gap in the same sentence."""
    before = _beside(known, claim, -1)
    if before is None or before.unit != "%" or before.measure not in ("change", "share", "level"):
        return None
    return before if before.same_matter(claim) else None


def compared_with(claim: Stated) -> str:
    """What the words right after the figure compare it with ("lower than the national rate"); "" if nothing."""
    clause = " ".join(re2.split(r"[,;.]", claim.after)[0].split())
    for word in words("compared"):
        if clause.casefold().startswith(f"{word} "):
            return " ".join(clause[len(word) + 1 :].split()[:_COMPARED_WORDS])
    return ""


def _is_lower(claim: Stated) -> bool:
    near = re2.sub(r"[^\pL ]", " ", claim.after.casefold()).split()[:_FIRST_WORDS]
    return claim.direction == "down" or any(word in words("below") for word in (*near, *claim.span.casefold().split()))


def _both(claim: Stated, share: Stated, of_gap: bool) -> Finding:
    lower = _is_lower(claim)
    sign = -1 if lower else 1
    points, per_cent = readings(claim, share)
    places = max(share.step, claim.step)
    by_points = _shown(share.value - sign * claim.value, points, places)
    by_cent = _shown(share.value / (1 + sign * claim.value / 100), per_cent, places)
    if of_gap:
        named = "" if claim.baseline == "yoy" else claim.baseline
        other = named or compared_with(claim)
        what = f"the rate compared with{f' ({other})' if other else ''} was"
    else:
        what = f"the share {f'in {claim.baseline}' if claim.baseline.isdigit() else 'before'} was"
    plain = (
        f"{theme(share)}, {share.span}: if the {_way(of_gap, lower)} of {claim.span} means points, "
        f"{what} {by_points}; if it means per cent, {by_cent}."
    )
    formula = (
        f"points: {share.value_text} {'+' if lower else '-'} {claim.value_text}; "
        f"per cent: {share.value_text} / (1 {'-' if lower else '+'} {claim.value_text} / 100)"
    )
    question = f"Does {claim.span} ({theme(share)}) mean per cent or percentage points?"
    result = f"points: {by_points}; per cent: {by_cent}"
    return Finding("two_readings", (share, claim), plain, formula, result, question)


def _way(of_gap: bool, lower: bool) -> str:
    return "gap" if of_gap else "fall" if lower else "rise"


def _shown(value: float, interval: Interval, places: float) -> str:
    low, high = number(interval.low, places), number(interval.high, places)
    return f"{number(value, places)} %" + (f" ({low} to {high})" if low != high else "")
