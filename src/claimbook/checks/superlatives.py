"""Superlatives: "largest", "highest", "first", "only": do figures of the text or other sources bear them out?"""

from __future__ import annotations

import math
from collections import defaultdict

import re2

from claimbook import lexicons, units
from claimbook.checks.base import Finding, Known, Stated, says, spaced, words
from claimbook.checks.interval import Interval
from claimbook.checks.matters import convertible, names_a_rate, whose
from claimbook.checks.times import Period, inside, is_known
from claimbook.checks.wording import bare, listed, number, quoted
from claimbook.indicators import family, indicator_words, same_family
from claimbook.model import RELATIONS
from claimbook.places import Places

_LETTERS = re2.compile(r"[\pL]+")
_OF_SEVERAL = re2.compile(  # "one of the largest", "a top five firm": others may have more
    rf"^ (?:one of|among|a) | top (?:{'|'.join(lexicons.words('en/number_words'))}|\d+) "
)
_NAMES = re2.compile(r",? and |, ")
_WHERE = re2.compile(r"\bin (?:the )?(\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+)*)$")
_WAYS = ("most", "least")
_SCOPES = ("country", "province", "city", "district")
_ENOUGH = 0.6  # share of a figure's words that the superlative's sentence must hold
_NEAR = 400  # characters before and after a superlative in which the figure that it rests on may stand
_LONGEST = 4  # words of a place's name
_SHOWN = 3  # superlatives that a sentence names
_CONTEXT = RELATIONS[-1]


def by_evidence(known: Known) -> list[Finding]:
    """The superlatives that figures of others in the text bear out or contradict, one finding each; and for each
    article one for those that have neither such figures nor another source."""
    out: list[Finding] = []
    unproven: dict[tuple[str, int], list[tuple[Stated, Stated | None]]] = defaultdict(list)
    sourced = _sourced(known)
    for claim in (held for held in known.statements if held.claim_type == "superlative"):
        way, own = _way(claim), _own_figures(known, claim)
        reach_is_known = not _is_narrowed(claim) and not _reaches_where_unknown(known.places, claim)
        judged = own and way and own[0].same_sentence(claim) and reach_is_known
        rivals = _rivals(known, claim, own) if judged else []
        if rivals:
            out.append(_judged(claim, own, rivals, way))
        elif claim.claim_id not in sourced:
            unproven[claim.doc_id, claim.part].append((claim, own[0] if own else None))
    return [*out, *(_unproven(claims) for claims in unproven.values())]


def _sourced(known: Known) -> frozenset[str]:
    """Ids of the claims that another source says something of: the outside evidence is a check of its own."""
    if known.evidence.empty:
        return frozenset()
    rows = known.evidence[known.evidence["relation"] != _CONTEXT]
    return frozenset(rows["claim_id"].astype("str"))


def _way(claim: Stated) -> str:
    said = spaced(claim.span)
    if _OF_SEVERAL.search(said):
        return ""
    return next((way for way in _WAYS if any(f" {word} " in said for word in words(way))), "")


def _is_narrowed(claim: Stated) -> bool:
    """Whether the sentence says among whom before it says who is first: "among the firms of the north, Acme …"."""
    return says(claim.before, "narrows")


def _reaches_where_unknown(places: Places, claim: Stated) -> bool:
    """Whether a superlative is about a place that nobody knows: "the highest in Examplia"."""
    named = _WHERE.search(claim.span)
    return named is not None and not places.level(named[1]) and named[1] != whose(claim)


def _own_figures(known: Known, claim: Stated) -> tuple[Stated, ...]:
    """The figure that each of those named as the first has, of the same thing, in the sentence or close to it."""
    others = [held for held in known.beside(claim) if held.claim_type != "quantity"]
    near = [
        held
        for held in known.near(claim, _NEAR)
        if held.measure in ("level", "share", "change")
        and held.status == "actual"
        and _may_be_of_one_time(held.period, claim.period)
        and _is_about(held, claim)
        and not _is_contrasted(claim, held)
        and not any(_holds(other, held) for other in others)
    ]
    rate = names_a_rate(claim.span)

    def distance(held: Stated) -> tuple[bool, bool, int]:
        fits = (held.unit in ("%", "pp")) == rate
        return not held.same_sentence(claim), not fits, abs(held.char_start - claim.char_start)

    found = [
        min((held for held in near if whose(held) == name), key=distance, default=None) for name in _named(claim, near)
    ]
    best = [held for held in found if held is not None]
    first = min(best, key=distance, default=None)
    if first is None or (first.measure == "change" and not rate):
        return ()  # "grew 3 percent in the most visited region": not by its growth is it the first
    return tuple(held for held in best if _is_like(first, held))


def _is_contrasted(claim: Stated, held: Stated) -> bool:
    """Whether a word of contrast stands between the two: "… is the largest, while tea brought 3 million"."""
    if not held.same_sentence(claim) or held.char_start < claim.char_end:
        return False
    return says(claim.after[: held.char_start - claim.char_end], "contrast")


def _named(claim: Stated, near: list[Stated]) -> list[str]:
    """The names of a subject; several where "Sweden and Austria" share the place and each has a figure of its own."""
    name = whose(claim)
    parts = _NAMES.split(name)
    return parts if len(parts) > 1 and not any(whose(held) == name for held in near) else [name]


def _holds(outer: Stated, inner: Stated) -> bool:
    return outer.char_start <= inner.char_start and inner.char_end <= outer.char_end


def _is_like(one: Stated, other: Stated) -> bool:
    kinds = (one.measure, one.status, one.period) == (other.measure, other.status, other.period)
    return kinds and convertible(one, other) and one.words == other.words


def _may_be_of_one_time(one: Period, other: Period) -> bool:
    """Whether two times, where both are known, are one, or one of them holds the other."""
    return not (is_known(one) and is_known(other)) or inside(one, other) or inside(other, one)


def _is_about(held: Stated, claim: Stated) -> bool:
    """Whether a figure is about what the superlative says: inside its words, or with enough words in common."""
    if _holds(claim, held):
        return True
    # "the highest number" names next to nothing, so that any figure of its sentence may be meant
    if held.same_sentence(claim) and (len(claim.words) < 2 or held.words & claim.words):
        return True
    return bool(held.words) and len(held.words & indicator_words(claim.quote)) / len(held.words) >= _ENOUGH


def _rivals(known: Known, claim: Stated, own: tuple[Stated, ...]) -> list[Stated]:
    """The same kind of figure of others, for the same time, in the same article, where the superlative reaches; of its
    own sentence alone where that lists who comes next."""
    first, names, scope = own[0], {whose(held) for held in own}, _scope(known.places, claim)
    place = claim.place or whose(claim)
    about = family(claim.indicator, whose(claim), place, *known.places.enclosing(place))
    lists_them = says(claim.after, "followed")
    return [
        held
        for held in known.in_article(claim)
        if whose(held)
        and (held.same_sentence(claim) or not lists_them)
        and whose(held) not in names
        and all(_is_other_of_its_kind(known.places, whose(held), name) for name in names)
        and (held.measure, held.status, held.period) == (first.measure, first.status, first.period)
        and convertible(first, held)
        and (held.direction == first.direction or not _names_a_fall(claim))
        and (held.words & first.words or not first.words)
        and (held.words == first.words or same_family(about, family(held.indicator, whose(held), held.place)))
        and (not scope or known.places.is_inside(held.place or whose(held), scope))
    ]


def _is_other_of_its_kind(places: Places, one: str, own: str) -> bool:
    nested = places.is_inside(one, own) or places.is_inside(own, one)
    return not nested and places.level(one) == places.level(own)


def _scope(places: Places, claim: Stated) -> str:
    """The place among whose parts a superlative compares: "in Saxony", or "in the province" of its own place."""
    tokens = _LETTERS.findall(claim.span)
    for at in range(len(tokens)):
        names = (" ".join(tokens[at : at + size]) for size in range(_LONGEST, 0, -1))
        name = next((held for held in names if places.level(held) and held in places.kinds), "")
        if name and name != whose(claim):
            return name
    said, around = spaced(claim.span), places.enclosing(claim.place or whose(claim))
    level = next((level for level in _SCOPES if any(f" {word} " in said for word in words(f"scope {level}"))), "")
    return next((place for place in around if level and places.level(place) == level), "")


def _judged(claim: Stated, own: tuple[Stated, ...], rivals: list[Stated], way: str) -> Finding:
    most, sign = way == "most", ">=" if way == "most" else "<="
    sizes = {held: _size(held, own[0], most != _names_a_fall(claim)) for held in (*own, *rivals)}
    weakest = min(own, key=lambda held: sizes[held][0])
    beaten = [held for held in rivals if _beats(sizes[held][1], sizes[weakest][1])]
    said, has = quoted(claim.span), f"{whose(weakest)} has {weakest.span}"
    if beaten:
        other = beaten[0]
        plain = f"{said}: {has}, but {whose(other)} has {other.span}."
        question = f"By which figure can {whose(weakest)} claim {quoted(claim.span)}?"
        formula = f"{bare(weakest)} {sign} {bare(other)}"
        about = (claim, weakest, other)
        return Finding("does_not_hold", about, plain, formula, "contradicted by the text", question)
    best = max(rivals, key=lambda held: sizes[held][0])
    formula = f"{bare(weakest)} {sign} {bare(best)}"
    if sizes[best][0] > sizes[weakest][0]:
        plain = f"{said}: {has} and {whose(best)} {best.span}: which is the {'more' if most else 'less'} stays open."
        return Finding("caveat", (claim, *own, best), plain, formula, "open")
    others = f"the {number(len(rivals))} others" if len(rivals) > 1 else "the other"
    plain = (
        f"{said}: {has}, and the text gives no better figure for {others} "
        f"({whose(best)} comes next with {best.span}); those not named are not known."
    )
    return Finding("caveat", (claim, *own, best), plain, formula, "figures in the text")


def _names_a_fall(claim: Stated) -> bool:
    """Whether a superlative is about a fall, so that the one that fell more comes first: "the largest drop"."""
    return bool(
        set(claim.span.casefold().split()) & set(lexicons.words("en/change_words", kind="noun", direction="down"))
    )


def _size(held: Stated, other: Stated, most: bool) -> tuple[float, Interval]:
    """Value and interval of a figure in the unit of another; falls count below zero, and all below where the least is
    the first."""
    times = (units.factor(held.unit, other.unit) or math.nan) * (1 if most else -1)
    if held.direction == "down":
        times = -times
    low, high = sorted(end * times for end in held.interval.ends)
    return held.value * times, Interval(low, high)


def _beats(theirs: Interval, mine: Interval) -> bool:
    """Whether one figure is beyond another for sure; 31 % and 32 % are two figures, though both may round 31.5."""
    return theirs.low >= mine.high and theirs.high > mine.high and theirs.low > mine.low


def _unproven(claims: list[tuple[Stated, Stated | None]]) -> Finding:
    about = tuple(claim for claim, _ in claims)
    alone = [claim for claim, own in claims if own is None]
    spans = [quoted(claim.span) for claim in about]
    question = f"Which list or figures, and of which day, stand behind {listed(spans)}?"
    if len(claims) == 1:
        claim, own = claims[0]
        name = f"{whose(claim)}: " if whose(claim) else ""
        end = "comes without any figure" if own is None else f"comes with {own.span}, but without the figures of others"
        question = f"{question[:-1]} ({whose(claim)})?" if whose(claim) else question
        result = "no figure in the text" if own is None else "own figure in the text"
        plain = f"{name}{spans[0]} {end}."
        return Finding("cannot_be_checked", about if own is None else (claim, own), plain, "", result, question)
    more = len(spans) - _SHOWN
    shown = listed([*spans[:_SHOWN], f"{more} more"] if more > 0 else spans)
    if len(alone) == len(about):
        how, result = "without any figure", "no figures in the text"
    elif not alone:
        how, result = "with a figure of their own, but without the figures of others", "own figures in the text"
    else:
        how = f"without the figures of others, {len(alone)} of them without any figure"
        result = f"own figures: {len(about) - len(alone)}; no figure: {len(alone)}"
    plain = f"{len(about)} superlatives come {how}: {shown}."
    return Finding("cannot_be_checked", about, plain, "", result, question)
