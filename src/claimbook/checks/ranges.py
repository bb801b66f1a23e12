"""Ranges: shares that no part can have, falls below nothing, ranks before the first, shares that add up to too much."""

from __future__ import annotations

import math
from itertools import pairwise

from claimbook.checks.base import Finding, Known, Stated, likeness, says, spaced, text_between, words
from claimbook.checks.wording import listed, number, theme

_CLOSE = 0.9  # indicators of shares in one whole that differ in the place alone

_GAPPED = 6  # words between two shares of which the second leaves out verb and whole


def shares_in_range(known: Known) -> list[Finding]:
    """Shares above 100 % and falls by more than 100 %, which no part of a whole can have."""
    out = []
    for claim in known.stated:
        low = claim.interval.low
        if claim.unit == "%" and claim.measure == "share" and low > 100 and _is_part(claim) and not _may_exceed(claim):
            plain = f"{theme(claim)}: {claim.span} is more than the whole, and a share cannot exceed 100 per cent."
            question = f"Is {claim.span} a share, a growth rate, or a comparison with something else?"
            out.append(Finding("does_not_hold", (claim,), plain, "share <= 100", claim.span, question))
        if claim.unit == "%" and claim.measure == "change" and claim.direction == "down" and low > 100:
            plain = f"{theme(claim)}: a fall of {claim.span} would leave less than nothing."
            question = f"What did the fall of {claim.span} start from, and what was left?"
            out.append(Finding("does_not_hold", (claim,), plain, "fall <= 100", claim.span, question))
    return out


def _is_part(claim: Stated) -> bool:
    """Whether the words make the figure a part of a whole: "made up 130 %", "a share of", "130 % of the exports"."""
    return spaced(claim.after).startswith(" of ") or says(claim.before, "part of a whole")


def _may_exceed(claim: Stated) -> bool:
    """Whether a rate of this kind can be above 100 per cent, as the penetration of mobile phones is."""
    return any(word in claim.words for word in words("over a hundred"))


def ranks_in_range(known: Known) -> list[Finding]:
    """Ranks below 1 and ranks that are no whole number."""
    out = []
    for claim in known.stated:
        if claim.measure == "rank" and (claim.value < 1 or claim.value % 1):
            plain = f"{theme(claim)}: there is no rank {claim.value_text}; ranks are whole numbers from 1 on."
            question = f"Which rank is meant by {claim.span}, and in which list?"
            out.append(Finding("does_not_hold", (claim,), plain, "rank = 1, 2, 3, …", claim.span, question))
    return out


def rank_among(known: Known) -> list[Finding]:
    """A rank beyond the number of those ranked, where the same sentence gives it ("12th of 10 cities")."""
    out = [_beyond(claim, number(_own_field(claim))) for claim in known.stated if _own_field(claim) < claim.value]
    for claims in known.by_sentence():
        for rank, total in pairwise(claims):
            between = spaced(text_between(rank, total))
            among = any(between.endswith(f" {word} ") for word in words("among"))
            if rank.measure == "rank" and total.unit == "1" and among and rank.value > total.interval.high:
                plain = f"{theme(rank)}: {rank.span} cannot be the place among {total.span} {total.counted}."
                question = f"How many were ranked, and which place is {rank.span}?"
                result = f"{number(rank.value)} > {number(total.value)}"
                out.append(Finding("does_not_hold", (rank, total), plain, "rank <= number ranked", result, question))
    return out


def _own_field(claim: Stated) -> float:
    """How many are ranked, where the rank's own words say so ("14th out of 12"); else no limit."""
    before, _, last = claim.span.rpartition(" ")
    digits = last.replace(",", "")
    among = any(f" {before.casefold()}".endswith(f" {word}") for word in words("among"))
    return float(digits) if claim.measure == "rank" and among and digits.isdigit() else math.inf


def _beyond(rank: Stated, total: str) -> Finding:
    plain = f"{theme(rank)}: there is no rank {rank.span}."
    question = f"How many were ranked, and which place is meant by {rank.span}?"
    result = f"{number(rank.value)} > {total}"
    return Finding("does_not_hold", (rank,), plain, "rank <= number ranked", result, question)


def shares_of_one_whole(known: Known) -> list[Finding]:
    """Shares that one sentence lists as the parts of one whole: together they cannot exceed 100 %."""
    out = []
    for claims in known.by_sentence():
        shares = [claim for claim in claims if claim.unit == "%" and claim.measure == "share"]
        exact = all(claim.bound in ("exact", "about", "over", "at_least") for claim in shares)
        if len(shares) < 2 or not exact:
            continue
        if _divides(shares[0]) or (_one_whole(shares) and _of_one(shares)):
            out.append(_together(tuple(shares), may_overlap=False))
        elif _one_time(shares) and _goes_on(shares):
            out.append(_together(tuple(shares), may_overlap=True))
    return out


def _divides(first: Stated) -> bool:
    """Whether the words before the first share say that a whole is split up."""
    return says(first.before, "divides")


def _of_one(shares: list[Stated]) -> bool:
    """Whether a list of shares ends with what they are all shares of: "50, 30 and 40 per cent of …, respectively"."""
    inner, after = spaced(text_between(shares[0], shares[-1])), spaced(shares[-1].after)
    held_back = " of " not in inner and " in " not in inner
    return held_back and after.startswith(" of ") and " respectively " in after


def _goes_on(shares: list[Stated]) -> bool:
    """Whether the first share names its whole and the others leave it out: "services made up 54 % of GDP, industry
    38 % and farming 14 %"."""
    named, comma, rest = text_between(shares[0], shares[1]).partition(",")
    gaps = [rest, *(text_between(one, other) for one, other in pairwise(shares[1:]))]
    bare = all(0 < len(said := spaced(gap).split()) <= _GAPPED and not {"of", "in"} & set(said) for gap in gaps)
    ends = not spaced(shares[-1].after).startswith((" of ", " in "))
    return (
        says(shares[0].before, "part of a whole") and spaced(named).startswith(" of ") and bool(comma) and bare and ends
    )


def _one_time(shares: list[Stated]) -> bool:
    return len({(claim.period, claim.status) for claim in shares}) == 1


def _one_whole(shares: list[Stated]) -> bool:
    """Whether shares are of one time and of one owner or one thing: 50 % in 2019 and 60 % in 2020 are of two wholes."""
    first, others = shares[0], shares[1:]
    if any(claim.period != first.period for claim in others):
        return False
    of_one = all(claim.status == first.status and claim.subject == first.subject for claim in others)
    return of_one or all(likeness(first.words, claim.words) >= _CLOSE for claim in others)


def _together(shares: tuple[Stated, ...], may_overlap: bool) -> Finding:
    low, high = sum(claim.interval.low for claim in shares), sum(claim.interval.high for claim in shares)
    total = number(sum(claim.value for claim in shares), max(claim.step for claim in shares) or 1)
    formula = " + ".join(claim.value_text for claim in shares)
    spans = listed([claim.span for claim in shares])
    is_open = any(claim.bound in ("over", "at_least") for claim in shares)
    total = f"{'at least ' if is_open else ''}{total} %"
    said = f"{shares[0].subject or shares[0].label}: the shares {spans} add up to {total}"
    if low > 100:
        question = f"Do the parts overlap, or which of {spans} is wrong?"
        if may_overlap:
            plain = f"{said}, more than the whole, which can hold only if the parts overlap."
            return Finding("caveat", shares, plain, formula, total, question)
        return Finding("does_not_hold", shares, f"{said}, more than the whole.", formula, total, question)
    whole = "the whole" if high >= 100 and not is_open else "not more than the whole"
    return Finding("holds", shares, f"{said}, {whole}.", formula, total)
