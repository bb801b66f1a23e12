"""Implied base: what an amount was before the change that the article states, and how exactly that is known."""

from __future__ import annotations

import math
from calendar import monthrange
from itertools import pairwise

from claimbook.checks import points
from claimbook.checks.base import Finding, Known, Stated, likeness, spaced, text_between, words
from claimbook.checks.interval import Interval
from claimbook.checks.matters import is_mean, is_start, is_yearly
from claimbook.checks.wording import between, ends, in_words, listed, moved, number, quoted, theme

_IN_SENTENCE = 0.5  # share of indicator words that a level and its change must have in common
_ELSEWHERE = 0.75
_RATES = ("%", "pp", "x")
_NEAR = 60  # figures before and after a change among which its level may stand
_ROUGHLY = 0.1  # how far from twice a figure may be that "doubled"


def implied_base(known: Known) -> list[Finding]:
    """For each change with a level: the level before. Where the article states that too, whether the three agree."""
    out = []
    for change, level, claims in _pairs(known):
        if _is_too_deep(change):
            continue
        bases = _stated_bases(claims, change, level)
        if bases:
            out.extend(_compared(claims, change, level, bases))
        elif _says_something(_before(change, level)[1]):
            out.append(_derived(change, level))
    return out


def _says_something(interval: Interval) -> bool:
    """Whether an interval is limited on a side: "over 100" after "more than 10 % growth" may have been anything."""
    return interval.low > 0 or math.isfinite(interval.high)


def _is_too_deep(change: Stated) -> bool:
    """Whether something fell by more than all there was, so that no level before it fits (`ranges` says so)."""
    return change.direction == "down" and change.interval.low > 100


def without_level(known: Known) -> list[Finding]:
    """The rates of growth for which the article gives no amount, one finding a sentence."""
    paired = {change.claim_id for change, _, _ in _pairs(known)} | points.ambiguous_ids(known)
    alone = [
        claim
        for claim in known.stated
        if _is_change(claim)
        and claim.unit == "%"
        and claim.status == "actual"
        and period_before(claim) is not None
        and claim.claim_id not in paired
    ]
    sentences: dict[tuple[str, int, int], list[Stated]] = {}
    for claim in alone:
        sentences.setdefault((claim.doc_id, claim.part, claim.sentence_start), []).append(claim)
    return [_no_amount(claims) for claims in sentences.values()]


def _pairs(known: Known) -> list[tuple[Stated, Stated, tuple[Stated, ...]]]:
    """Each change with the level that it led to, where there is one, and the claims around it in its article.

    Of several levels the best fitting, then the nearest.
    """
    skip = points.ambiguous_ids(known)
    out = []
    for article in known.by_article():
        for at, change in enumerate(article):
            if _is_change(change) and change.claim_id not in skip:
                claims = article[max(0, at - _NEAR) : at + _NEAR]
                fits = [(fit, level) for level in claims if (fit := _fit(claims, change, level)) > 0]
                meant = _respective(claims, change)
                if meant is not None:
                    out.append((change, meant, claims))
                elif fits:
                    best = max(fits, key=lambda pair: (pair[0], -abs(pair[1].order - change.order)))
                    out.append((change, best[1], claims))
    return out


def _respective(claims: tuple[Stated, ...], change: Stated) -> Stated | None:
    """The level that "respectively" gives a change: the second of two levels for the second of two changes."""
    if not any(f" {word}" in f" {change.quote.casefold()}" for word in words("respectively")):
        return None
    beside = [claim for claim in claims if claim.same_sentence(change)]
    levels = [claim for claim in beside if claim.measure == "level"]
    changes = [claim for claim in beside if claim.measure == "change"]
    return levels[changes.index(change)] if len(levels) == len(changes) > 1 else None


def _is_change(claim: Stated) -> bool:
    told = claim.unit != "x" or claim.status == "actual"  # what will be doubled is seldom the amount beside it
    return claim.measure == "change" and claim.unit in _RATES and told and not is_yearly(claim)


def _fit(claims: tuple[Stated, ...], change: Stated, level: Stated) -> float:
    """How well a level fits a change; 0 where it does not."""
    if (
        level.measure not in ("level", "share")
        or (level.unit == "%") != (change.unit == "pp")
        or not _one_matter(change, level)
        or is_mean(level) != is_mean(change)
        or is_start(level)
        or _is_at_base(change, level)
    ):
        return 0.0
    like = likeness(change.words, level.words)
    if change.same_sentence(level) and _neighbours(claims, change, level):
        return 2 + like if like >= _IN_SENTENCE or not change.words else 0.0
    known_period = any(change.period) and (change.period == level.period or _ends_in(change, level))
    return like if like >= _ELSEWHERE and known_period else 0.0


def _one_matter(change: Stated, level: Stated) -> bool:
    return level.same_matter(change) or (_ends_in(change, level) and _same_holder(change, level))


def _ends_in(change: Stated, level: Stated) -> bool:
    """Whether a change over several years ("from 2011 to 2019") ends in the year of the level."""
    start, end = change.period
    return start[:4] == change.baseline and level.period == (f"{end[:4]}-01-01", f"{end[:4]}-12-31")


def _same_holder(one: Stated, other: Stated) -> bool:
    return one.subject == other.subject and one.status == other.status


def _neighbours(claims: tuple[Stated, ...], one: Stated, other: Stated) -> bool:
    """Whether no other level stands between the two, but for the one that the change starts from."""
    first, last = sorted((one.order - claims[0].order, other.order - claims[0].order))
    inner = claims[first + 1 : last]
    return not any(claim.measure in ("level", "share") and not is_start(claim) for claim in inner)


def _stated_bases(claims: tuple[Stated, ...], change: Stated, level: Stated) -> list[Stated]:
    """The levels of the same thing at the earlier time that the change names, the nearest first."""
    before = period_before(change)
    if before == level.period:  # "a profit of 3 billion, up 27 % from 2003": the level is no earlier one of itself
        return []
    found = [
        claim
        for claim in claims
        if _is_earlier(claim, change, level, before)
        and _is_same_thing(claim, level)
        and not _is_restated(claim, change)
    ]
    return sorted(found, key=lambda claim: abs(claim.order - change.order))


def _is_earlier(claim: Stated, change: Stated, level: Stated, before: tuple[str, str] | None) -> bool:
    """Whether a figure is of the time that a change starts from, or the one that the sentence leads from to the
    level: "a fivefold increase from 120 to 600"."""
    if before is None:
        return change.same_sentence(level) and leads_to(claim, level)
    return (any(before) and claim.period == before) or _is_at_base(change, claim)


def leads_to(one: Stated, other: Stated) -> bool:
    """Whether a sentence leads from one figure to another: "from 120 in 2019 to 600"."""
    linked = one.same_sentence(other) and spaced(text_between(one, other)).endswith(" to ")
    return linked and is_start(one)


def _is_same_thing(claim: Stated, level: Stated) -> bool:
    same = (claim.unit, claim.measure, claim.subject) == (level.unit, level.measure, level.subject)
    counts_it = bool(claim.counted) and claim.counted == level.counted
    return same and (counts_it or likeness(claim.words, level.words) >= _ELSEWHERE)


def _is_restated(claim: Stated, change: Stated) -> bool:
    """Whether the figure is the change itself, as an amount: "3 million euros or 11 % more"."""
    return text_between(claim, change).strip(" ,()") == "or"


def _is_at_base(change: Stated, level: Stated) -> bool:
    """Whether a level follows the year that a change starts from: "25 per cent more than in 2022, when 1,350 …"."""
    said = text_between(change, level).casefold().replace(",", " ").split()
    follows = any(pair == (change.baseline, word) for pair in pairwise(said) for word in words("at the base"))
    return follows and change.same_sentence(level)


def _derived(change: Stated, level: Stated) -> Finding:
    middle, interval = _before(change, level)
    all_of_it, about = between(level, interval), "about" in (change.bound, level.bound)
    is_open = math.isinf(middle) or any(claim.bound not in ("exact", "about") for claim in (change, level))
    when = "a year earlier" if change.baseline == "yoy" else f"in {change.baseline}" if _is_year(change) else "before"
    said = f"{theme(level)}: {level.span}, {moved(change)}, means"
    if is_open:
        return Finding("holds", (level, change), f"{said} {all_of_it} {when}.", _formula(change, level), all_of_it)
    base = in_words(level, middle)
    room = f"{'' if about else 'rounding allows '}{ends(level, interval)}"
    plain = f"{said} {'about ' if about else ''}{base} {when}{'' if all_of_it == base else f' ({room})'}."
    verdict = "caveat" if about else "holds"
    return Finding(verdict, (level, change), plain, _formula(change, level), _result(level, middle, interval))


def _compared(claims: tuple[Stated, ...], change: Stated, level: Stated, bases: list[Stated]) -> list[Finding]:
    """Whether an earlier level that is stated agrees; none where the figures may belong together otherwise."""
    middle, interval = _before(change, level)
    allowed = _allowed(change, level, interval)
    base = next((held for held in bases if allowed.meets(held.interval)), bases[0])
    said = f"{theme(level)}: {level.span}, {moved(change)}"
    about, result = (level, change, base), _result(level, middle, interval)
    if allowed.meets(base.interval):
        plain = f"{said}, agrees with the {base.span} stated for the earlier time."
        return [Finding("holds", about, plain, _formula(change, level), result)]
    if _is_of_another(claims, change, level, bases):
        return []
    plain = f"{said}, means {result} before, but the article states {base.span}."
    question = f"Which is right: {level.span}, the change of {change.span}, or {base.span} before?"
    return [Finding("does_not_hold", about, plain, _formula(change, level), result, question)]


def _allowed(change: Stated, level: Stated, interval: Interval) -> Interval:
    """What the level before may have been: "doubled" and "threefold" are said of what nearly did so, and more."""
    if change.unit != "x" or any(letter.isdigit() for letter in change.value_text):
        return interval
    return level.interval / Interval(change.value * (1 - _ROUGHLY), change.value * (1 + _ROUGHLY))


def _is_of_another(claims: tuple[Stated, ...], change: Stated, level: Stated, bases: list[Stated]) -> bool:
    """Whether the change stands apart from both levels, or the earlier one beside a change of its own or at the start
    of another movement, or the change fits another level and its base."""
    if not bases[0].same_sentence(change):
        moves = [held for held in claims if held.measure == "change"]
        has_its_own = any(held.same_sentence(bases[0]) for held in moves) or is_start(bases[0])
        if has_its_own or not level.same_sentence(change):
            return True
    alike = [held for held in claims if (held.unit, held.measure) == (level.unit, level.measure)]
    near = [held for held in alike if held.same_sentence(change) or held in bases]
    return any(_before(change, other)[1].meets(base.interval) for other in alike for base in near if other is not base)


def _result(level: Stated, middle: float, interval: Interval) -> str:
    all_of_it = between(level, interval)
    if not math.isfinite(interval.high) or interval.low <= 0:
        return all_of_it
    base = in_words(level, middle)
    return base if all_of_it == base else f"{base} ({ends(level, interval)})"


def _no_amount(claims: list[Stated]) -> Finding:
    spans = listed([claim.span for claim in claims])
    names = listed(list(dict.fromkeys(claim.indicator for claim in claims if claim.indicator)))
    said = ", ".join(part for part in (claims[0].subject, names, spans) if part)
    what = "a rate without an amount beside it" if len(claims) == 1 else "rates without amounts beside them"
    plain = f"{said}: {what}, so that the earlier level is not known."
    rates = listed([quoted(claim.span) for claim in claims])
    question = f"Which amounts stand behind {rates}{f' ({names})' if names else ''}?"
    return Finding("cannot_be_checked", tuple(claims), plain, "", "no amount", question)


def _before(change: Stated, level: Stated) -> tuple[float, Interval]:
    """The level before the change: its middle value and its interval."""
    sign, moved = (-1 if change.direction == "down" else 1), change.interval
    if change.unit == "pp":
        signed = moved if sign > 0 else Interval(-moved.high, -moved.low)
        return level.value - sign * change.value, level.interval - signed
    if change.unit == "x":
        return level.value / change.value, level.interval / moved
    low, high = sorted((1 + sign * moved.low / 100, 1 + sign * moved.high / 100))
    middle = 1 + sign * change.value / 100
    return (level.value / middle if middle > 0 else math.inf), level.interval / Interval(max(low, 0.0), high)


def _formula(change: Stated, level: Stated) -> str:
    sign = "-" if change.direction == "down" else "+"
    if change.unit == "pp":
        return f"{level.value_text} {'+' if sign == '-' else '-'} {change.value_text}"
    if change.unit == "x":
        return f"{level.value_text} / {number(change.value, 0.1 if change.value % 1 else 1)}"
    return f"{level.value_text} / (1 {sign} {change.value_text} / 100)"


def _is_year(change: Stated) -> bool:
    return change.baseline.isdigit()


def period_before(change: Stated) -> tuple[str, str] | None:
    """First and last day of the time that the change is measured against; None where the table does not say."""
    if _is_year(change):
        start, end = change.period
        part = (start[5:], end[5:]) if start and start[:4] == end[:4] else ("01-01", "12-31")
        # "33 % more in June than in 2023" holds June against June
        first, last = (f"{change.baseline}-{day}".replace("02-29", "02-28") for day in part)
        return first, last
    if change.baseline == "yoy" and all(change.period):
        return _year_back(change.period[0]), _year_back(change.period[1])
    return ("", "") if change.baseline == "yoy" else None


def _year_back(day: str) -> str:
    year, month, number_of_day = int(day[:4]) - 1, int(day[5:7]), int(day[8:])
    last = monthrange(year, month)[1]
    is_month_end = number_of_day == monthrange(year + 1, month)[1]
    return f"{year:04d}-{month:02d}-{last if is_month_end else min(number_of_day, last):02d}"
