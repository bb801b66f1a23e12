"""Repeats: a figure that is told again is no second piece of evidence."""

from __future__ import annotations

from claimbook.checks.base import Finding, Known, Stated
from claimbook.checks.times import in_text
from claimbook.checks.wording import number, quoted, theme


def told_again(known: Known) -> list[Finding]:
    """Each figure that is told more than once, with what differs between the tellings."""
    return [_told(tuple(known.by_id[claim_id] for claim_id in ids)) for ids in known.repeats]


def _told(claims: tuple[Stated, ...]) -> Finding:
    first = claims[0]
    times = "twice" if len(claims) == 2 else f"{len(claims)} times"
    said = f"{theme(first)}: {quoted(first.span)} is told {times}"
    where = "in one article" if len({(c.doc_id, c.part) for c in claims}) == 1 else "in several articles"
    different = _differs(claims)
    if different:
        plain = f"{said} {where}, but {different}: it may be one figure or two."
        what = first.indicator or first.counted
        question = f"Is {quoted(first.span)} ({what}) one figure, told {times}, or are there two?"
        return Finding("caveat", claims, plain, "", different, question)
    plain = f"{said} {where}: one piece of evidence, not {number(len(claims))}."
    return Finding("holds", claims, plain, "", "the same figure")


def _differs(claims: tuple[Stated, ...]) -> str:
    if len({claim.status for claim in claims}) > 1:
        return "once as a result and once as a plan"
    if len({claim.bound for claim in claims}) > 1:
        return "with different limits"
    periods = list(dict.fromkeys(claim.period for claim in claims if any(claim.period)))
    return f"for {' and for '.join(in_text(period) for period in periods)}" if len(periods) > 1 else ""
