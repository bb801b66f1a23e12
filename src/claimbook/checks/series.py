"""Series: the figures of one indicator of one holder, whatever their time, each told figure once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from claimbook import units
from claimbook.checks.base import Stated
from claimbook.checks.matters import is_mean, is_yearly, measured, whose
from claimbook.indicators import alike_pairs, names_something

Series = tuple[Stated, ...]

_MOST = 50


def series(claims: Iterable[Stated]) -> list[Series]:
    """Claims that give one kind of figure of one indicator for one holder and place, in text order.

    A figure that is told again for the same time is left out, so that the work grows with what is said, not with how
    often it is. Gaps, yearly rates over several years and figures without a holder belong to no series; nor do more
    than _MOST different figures of one time, which are a list of things under one name.
    """
    kinds: dict[tuple[object, ...], dict[frozenset[str], list[Stated]]] = defaultdict(lambda: defaultdict(list))
    bases: list[str] = []
    for claim in distinct(claims):
        words = measured(claim)
        if whose(claim) and names_something(words) and claim.measure != "gap" and not is_yearly(claim):
            unit = _base(claim.unit, bases)
            key = (whose(claim), claim.place, claim.measure, claim.baseline, unit, is_mean(claim))
            kinds[key][words].append(claim)
    found = [group for families in kinds.values() for group in _joined(families)]
    return sorted(found, key=lambda group: group[0].order)


def distinct(claims: Iterable[Stated]) -> list[Stated]:
    """The claims without those that tell an earlier one again: the same figure of the same thing, place and time."""
    first: dict[tuple[object, ...], Stated] = {}
    for claim in claims:
        thing = (whose(claim), claim.place, measured(claim), claim.measure, claim.baseline, claim.status, claim.period)
        figure = (claim.value, claim.value_text, claim.unit, claim.direction, claim.bound)
        # without a time, nothing says that two articles tell of one
        article = () if all(claim.period) else (claim.doc_id, claim.part)
        first.setdefault((*thing, *figure, *article), claim)
    return list(first.values())


def _base(unit: str, bases: list[str]) -> str:
    """The first unit seen that this one turns into; `bases` grows by one that turns into none."""
    for base in bases:
        if units.factor(unit, base) is not None:
            return base
    bases.append(unit)
    return unit


def _joined(families: dict[frozenset[str], list[Stated]]) -> list[Series]:
    """The claims of families that measure the same, directly or through one another, together."""
    words = list(families)
    group = list(range(len(words)))
    for one, other in alike_pairs(words):
        old, new = group[other], group[one]
        group = [new if held == old else held for held in group]
    members: dict[int, list[Stated]] = defaultdict(list)
    for at, held in enumerate(group):
        members[held].extend(families[words[at]])
    few = (_few(claims) for claims in members.values())
    return [tuple(sorted(claims, key=lambda claim: claim.order)) for claims in few if claims]


def _few(claims: list[Stated]) -> list[Stated]:
    counts = Counter((claim.status, claim.period) for claim in claims)
    return [claim for claim in claims if counts[claim.status, claim.period] <= _MOST]
