"""Headlines: a figure in a headline needs support in the text below it."""

from __future__ import annotations

from claimbook.checks.base import Finding, Known, Stated, likeness
from claimbook.checks.matters import convertible, in_unit_of, measured, signed, whose
from claimbook.checks.wording import quoted

_ALIKE = 0.5
_TELLING = 3  # digits of a headline's figure that no other figure has by chance
_PASSED = 0.15  # how much more the text may have than what the headline says is passed
_A_LITTLE = 0.02  # how much more the text may have than the round figure of its headline


def support(known: Known) -> list[Finding]:
    """Each figure of a headline: told again in the text, told otherwise, or not at all."""
    out: list[Finding] = []
    for claims in known.by_article():
        body = [claim for claim in claims if not known.is_headline(claim)]
        out.extend(_supported(claim, body) for claim in claims if known.is_headline(claim))
    return out


def _supported(claim: Stated, body: list[Stated]) -> Finding:
    what = f" ({claim.indicator})" if claim.indicator else ""
    name = f"The headline's {quoted(claim.span)}{what}"
    alike = [held for held in body if convertible(claim, held) and held.direction == claim.direction]
    meant = _meant(claim, alike)
    same = [held for held in body if convertible(claim, held) and held.value == claim.value]
    if same:
        return Finding("holds", (claim, same[0]), f"{name} stands in the text too.", "", "in the text")
    fits = [held for held in alike if _rounds_to(held, claim)]
    fits += [held for held in meant if signed(claim.interval, claim).meets(in_unit_of(claim, held))]
    if fits:
        return Finding("holds", (claim, fits[0]), f"{name} fits the text: {quoted(fits[0].span)}.", "", "in the text")
    if cut := [held for held in meant if _cuts_off(claim, held)]:
        plain = f"{name} is the figure in the text, {quoted(cut[0].span)}, without its last digits."
        return Finding("caveat", (claim, cut[0]), plain, "", "cut off")
    if meant:
        plain = f"{name} differs from the figure in the text: {quoted(meant[0].span)}."
        question = f"Which is right, {quoted(claim.span)} in the headline or {quoted(meant[0].span)} in the text?"
        return Finding("does_not_hold", (claim, meant[0]), plain, "", "differ", question)
    question = f"Where does the headline's {quoted(claim.span)} come from?"
    return Finding(
        "cannot_be_checked", (claim,), f"{name} has no support in the text.", "", "not in the text", question
    )


def _rounds_to(held: Stated, claim: Stated) -> bool:
    """Whether the text has a little more than the round figure of the headline: "passes 10,000" of 10,090."""
    theirs, room = in_unit_of(claim, held), _PASSED if claim.bound in ("over", "at_least") else _A_LITTLE
    a_little = theirs.high >= claim.value and theirs.low - claim.value <= room * claim.value
    close = len(claim.value_text.replace(",", "").rstrip("0")) >= _TELLING and room == _A_LITTLE
    kinds = (held.measure, held.status) == (claim.measure, claim.status)
    return kinds and (close or whose(held) == whose(claim)) and a_little and theirs.low > claim.value * (1 - _A_LITTLE)


def _cuts_off(claim: Stated, held: Stated) -> bool:
    """Whether the headline leaves off the last digits of the text's figure: "9 billion" of 9.56 billion."""
    theirs = in_unit_of(claim, held)
    return claim.value <= theirs.low and theirs.high < claim.value + claim.step


def _may_be_meant(held: Stated, claim: Stated) -> bool:
    return whose(held) == whose(claim) or not (whose(held) and whose(claim))


def _meant(claim: Stated, alike: list[Stated]) -> list[Stated]:
    """The figures of the text that are about the same thing."""
    like = [
        (likeness(measured(claim), measured(held)), held)
        for held in alike
        if (held.measure, held.status) == (claim.measure, claim.status) and _may_be_meant(held, claim)
    ]
    return [held for fit, held in sorted(like, key=lambda pair: (-pair[0], pair[1].order)) if fit >= _ALIKE]
