"""Headlines: a figure in a headline needs support in the text below it."""

from __future__ import annotations

from claimbook.checks.base import Finding, Known, Stated, likeness, quoted
from claimbook.checks.matters import convertible, in_unit_of, measured, signed

_ALIKE = 0.5


def support(known: Known) -> list[Finding]:
    """Each figure of a headline: told again in the text, told otherwise, or not at all."""
    out: list[Finding] = []
    for claims in known.by_article():
        headline = _plain(known.headlines.get((claims[0].doc_id, claims[0].part), ""))
        body = [claim for claim in claims if _plain(claim.quote) not in headline]
        out.extend(_supported(claim, body) for claim in claims if headline and _plain(claim.quote) in headline)
    return out


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _supported(claim: Stated, body: list[Stated]) -> Finding:
    what = f" ({claim.indicator or claim.counted})" if claim.indicator or claim.counted else ""
    name = f"The headline's {quoted(claim.span)}{what}"
    alike = [held for held in body if convertible(claim, held) and held.direction == claim.direction]
    meant = _meant(claim, alike)
    same = [held for held in alike if held.value == claim.value]
    if same:
        return Finding("holds", (claim, same[0]), f"{name} is told again in the text.", "", "in the text")
    fits = [held for held in meant if signed(claim.interval, claim).meets(in_unit_of(claim, held))]
    if fits:
        return Finding("holds", (claim, fits[0]), f"{name} fits the text: {quoted(fits[0].span)}.", "", "in the text")
    if meant:
        plain = f"{name} differs from the figure in the text: {quoted(meant[0].span)}."
        question = f"Which is right, {quoted(claim.span)} in the headline or {quoted(meant[0].span)} in the text?"
        return Finding("does_not_hold", (claim, meant[0]), plain, "", "differ", question)
    question = f"Where does the headline's {quoted(claim.span)} come from?"
    return Finding(
        "cannot_be_checked", (claim,), f"{name} has no support in the text.", "", "not in the text", question
    )


def _meant(claim: Stated, alike: list[Stated]) -> list[Stated]:
    """The figures of the text that are about the same thing."""
    like = [
        (likeness(measured(claim), measured(held)), held)
        for held in alike
        if held.measure == claim.measure and (held.status == claim.status)
    ]
    return [held for fit, held in sorted(like, key=lambda pair: (-pair[0], pair[1].order)) if fit >= _ALIKE]
