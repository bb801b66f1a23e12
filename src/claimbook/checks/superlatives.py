"""Superlatives: "largest", "highest", "first", "only": does the text itself give figures that bear them out?"""

from __future__ import annotations

import re2

from claimbook import places
from claimbook.checks.base import Finding, Known, Stated, bare, words
from claimbook.checks.matters import convertible, in_unit_of, signed, whose
from claimbook.indicators import indicator_words

_LETTERS = re2.compile(r"[\pL]+")
_ENOUGH = 0.6  # share of a figure's words that the superlative's sentence must hold
_NEAR = 400  # characters before and after a superlative in which the figure that it rests on may stand


def by_evidence(known: Known) -> list[Finding]:
    """Each superlative: borne out or contradicted by the text, with its own figure only, or with none."""
    out = []
    for claim in known.statements:
        if claim.claim_type == "superlative":
            way = _way(claim)
            own = _own_figure(known, claim)
            rivals = _rivals(known, own) if own is not None and way and own.same_sentence(claim) else []
            out.append(_judged(claim, own, rivals, way) if own is not None and rivals else _unproven(claim, own))
    return out


def _way(claim: Stated) -> str:
    said = f" {' '.join(_LETTERS.findall(claim.span.casefold()))} "
    return next((way for way in ("most", "least") if any(f" {word} " in said for word in words(way))), "")


def _own_figure(known: Known, claim: Stated) -> Stated | None:
    """The nearest level, share or rate of the same subject and thing, in the sentence or close to it."""
    fits = [
        held
        for held in known.stated
        if (held.doc_id, held.part) == (claim.doc_id, claim.part)
        and abs(held.char_start - claim.char_start) <= _NEAR
        and held.measure in ("level", "share", "change")
        and held.status == "actual"
        and whose(held) == whose(claim)
        and _is_about(held, claim)
    ]
    return min(
        fits, key=lambda held: (not held.same_sentence(claim), abs(held.char_start - claim.char_start)), default=None
    )


def _is_about(held: Stated, claim: Stated) -> bool:
    """Whether a figure is about what the superlative says: inside its words, or with enough words in common."""
    if claim.char_start <= held.char_start and held.char_end <= claim.char_end:
        return True
    # "the highest number" names next to nothing, so that any figure of its sentence may be meant
    if held.same_sentence(claim) and (len(claim.words) < 2 or held.words & claim.words):
        return True
    return bool(held.words) and len(held.words & indicator_words(claim.quote)) / len(held.words) >= _ENOUGH


def _rivals(known: Known, own: Stated) -> list[Stated]:
    """The same kind of figure of others, for the same time, in the same article."""
    return [
        held
        for held in known.stated
        if (held.doc_id, held.part) == (own.doc_id, own.part)
        and whose(held)
        and _is_other_of_its_kind(whose(held), whose(own))
        and (held.measure, held.status, held.period) == (own.measure, own.status, own.period)
        and convertible(own, held)
        and held.words == own.words
    ]


def _is_other_of_its_kind(one: str, own: str) -> bool:
    nested = places.is_inside(one, own) or places.is_inside(own, one)
    return one != own and not nested and places.level(one) == places.level(own)


def _judged(claim: Stated, own: Stated, rivals: list[Stated], way: str) -> Finding:
    mine = signed(own.interval, own)
    beaten = [
        held
        for held in rivals
        if (in_unit_of(own, held).low > mine.high if way == "most" else in_unit_of(own, held).high < mine.low)
    ]
    sign = ">=" if way == "most" else "<="
    if beaten:
        other = beaten[0]
        plain = f'"{claim.span}": {whose(own)} has {own.span}, but {whose(other)} has {other.span}.'
        question = f'By which figure is {whose(own)} "{claim.span}"?'
        formula = f"{bare(own)} {sign} {bare(other)}"
        return Finding("does_not_hold", (claim, own, other), plain, formula, "contradicted by the text", question)
    best = max(rivals, key=lambda held: held.value) if way == "most" else min(rivals, key=lambda held: held.value)
    others = f"the {len(rivals)} others" if len(rivals) > 1 else "the other"
    plain = (
        f'"{claim.span}": {own.span} fits, beside {others} in the text '
        f"({whose(best)} comes next with {best.span}); those not named are not known."
    )
    return Finding("caveat", (claim, own, best), plain, f"{bare(own)} {sign} {bare(best)}", "figures in the text")


def _unproven(claim: Stated, own: Stated | None) -> Finding:
    name = f"{whose(claim)}: " if whose(claim) else ""
    of = f" ({whose(claim)})" if whose(claim) else ""
    question = f'Which list or figures stand behind "{claim.span}"{of}, and of which day?'
    if own is None:
        plain = f'{name}"{claim.span}" comes without any figure.'
        return Finding("cannot_be_checked", (claim,), plain, "", "no figure in the text", question)
    plain = f'{name}"{claim.span}" comes with {own.span}, but without the figures of others.'
    return Finding("cannot_be_checked", (claim, own), plain, "", "own figure in the text", question)
