"""The same indicator twice: in one article, in two articles, in two places or periods; do the figures agree?"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from claimbook.checks import points
from claimbook.checks.base import Finding, Known, Stated, words
from claimbook.checks.interval import Interval
from claimbook.checks.matters import in_unit_of, is_start, measured, named_place, same_thing, signed, whose
from claimbook.checks.series import Series, series
from claimbook.checks.times import in_text, inside, is_known
from claimbook.checks.wording import bare, between, listed, theme
from claimbook.indicators import family, indicator_words, same_family

_NAMED = 0.6  # share of an indicator's words that a sentence must hold to name it
_BESIDE = 40  # characters between a share and the amount that restates it
_SHOWN = 4  # figures that a sentence lists
_NO_AMOUNT = ("1", "%", "pp", "x", "rank")


def same_figure(known: Known) -> list[Finding]:
    """Figures of the same indicator, holder, status and period, one finding for all of them: they agree, or differ."""
    out: list[Finding] = []
    for claims in series(known.stated):
        times: dict[tuple[str, tuple[str, str]], list[Stated]] = defaultdict(list)
        for claim in claims:
            if is_known(claim.period):
                times[claim.status, claim.period].append(claim)
        out.extend(finding for told in times.values() for finding in _compared(known, told))
        out.extend(_undated(claims))
    return out


def other_period(known: Known) -> list[Finding]:
    """Rates of the same indicator and place in several articles for several periods: listed, not compared."""
    out = []
    for claims in series(claim for claim in known.stated if claim.measure == "change" and is_known(claim.period)):
        periods = list({claim.period: claim for claim in reversed(claims)}.values())[::-1]
        if len(periods) > 1 and len({claim.doc_id for claim in claims}) > 1:
            shown = [f"{claim.span} for {in_text(claim.period)}" for claim in periods[:_SHOWN]]
            said = listed([*shown, *([f"{len(periods) - _SHOWN} more"] if len(periods) > _SHOWN else [])])
            rates = "the two rates" if len(periods) == 2 else "the rates"
            plain = f"{theme(claims[0])}: {said}: the periods differ, so that {rates} need not agree."
            out.append(Finding("caveat", tuple(periods), plain, "", "periods differ"))
    return out


def implied_rate(known: Known) -> list[Finding]:
    """A rate that follows from a gap ("30 points higher than the city") against one that is stated for that place."""
    out = []
    for rate, gap, there in points.compared(known):
        place = named_place(gap.baseline, known.places)
        for claim in known.of(place):
            same = claim.measure == "change" and claim.unit == rate.unit and whose(claim) == place != whose(rate)
            if same and same_family(measured(rate), measured(claim)):
                out.append(_implied(rate, gap, there, claim, place))
    return out


def cumulative(known: Known) -> list[Finding]:
    """Amounts of one indicator for a longer and a shorter time inside it: the shorter cannot hold more."""
    out = []
    for claims in series(claim for claim in known.stated if _is_flow(claim) and claim.status == "actual"):
        nested = [
            (longer, shorter)
            for longer in claims
            for shorter in claims
            if longer.period != shorter.period
            and inside(shorter.period, longer.period)
            and measured(longer) <= measured(shorter)  # "value of card payments" may hold more than "of mobile ones"
        ]
        out.extend(_worst([_nested_times(longer, shorter) for longer, shorter in nested]))
    return out


def _worst(findings: list[Finding]) -> list[Finding]:
    """Of findings about the same two times the first that does not hold, or else the first."""
    by_times: dict[object, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_times[tuple(claim.period for claim in finding.about)].append(finding)
    return [next((f for f in found if f.verdict == "does_not_hold"), found[0]) for found in by_times.values()]


def _compared(known: Known, told: list[Stated]) -> list[Finding]:
    """One finding for the figures of one thing at one time; none where they are one figure, told again."""
    pairs = [
        (one, other)
        for one, other in combinations(told, 2)
        if same_thing(one, other)
        and not one.same_sentence(other)
        and not (is_start(one) or is_start(other))
        and not (_is_one_article(one, other) and (_is_share_of(known, one) or _is_share_of(known, other)))
        and not known.is_repeat(one, other)
        and not (_is_one_article(one, other) and (known.is_headline(one) or known.is_headline(other)))
        and not (_is_one_article(one, other) and _is_part(other))
    ]
    differ = [(one, other) for one, other in pairs if not _meet(one, other) and _is_one_thing(one, other)]
    agree = [(one, other) for one, other in pairs if _meet(one, other)]
    meant = {claim.claim_id for pair in differ or agree for claim in pair}
    about = tuple(claim for claim in told if claim.claim_id in meant)
    if not about:
        return []
    one, where = about[0], _where(about)
    spans = [claim.span for claim in about]
    formula = " = ".join(bare(claim) for claim in about)
    if not differ:
        said = f"{theme(one)}, {in_text(one.period)}: {listed(spans)}"
        return [Finding("holds", about, f"{said} in {where} agree.", formula, "agree")]
    plain = f"{theme(one)}, {in_text(one.period)}: {listed(spans)} in {where} differ, for the same time and place."
    choice = f"{', '.join(spans[:-1])} or {spans[-1]}"
    question = f"Which figure is right for {theme(one)} in {in_text(one.period)}: {choice}?"
    return [Finding("does_not_hold", about, plain, formula, "differ", question)]


def _is_one_article(one: Stated, other: Stated) -> bool:
    return (one.doc_id, one.part) == (other.doc_id, other.part)


def _is_share_of(known: Known, claim: Stated) -> bool:
    """Whether the amount restates a share right before it: "90 % of sales, 3 million euros, are …"."""
    before = [held for held in known.beside(claim) if held.char_end <= claim.char_start]
    last = max(before, key=lambda held: held.char_end, default=None)
    return last is not None and last.measure == "share" and claim.char_start - last.char_end < _BESIDE


def _is_one_thing(one: Stated, other: Stated) -> bool:
    """Whether both sentences name the indicator themselves and, in one article, also whose it is: what is carried over
    from a sentence before may have become something else ("Of the figure, rural areas …")."""
    here = _is_one_article(one, other)
    if here and not all(claim.period_text in claim.quote for claim in (one, other)):
        return False
    return all(_names(claim, measured(claim)) and (not here or _names_holder(claim)) for claim in (one, other))


def _names(claim: Stated, words_of_it: frozenset[str]) -> bool:
    return len(words_of_it & family(claim.quote)) >= _NAMED * len(words_of_it)


def _names_holder(claim: Stated) -> bool:
    return indicator_words(whose(claim)) <= indicator_words(claim.quote)


def _is_part(claim: Stated) -> bool:
    """Whether the sentence says that its figure is a part of one before: "among these, 60,000 were …"."""
    said = f" {' '.join(claim.before.casefold().split())} "
    return any(f" {word} " in said.replace(",", " ") for word in words("some"))


def _where(claims: tuple[Stated, ...]) -> str:
    articles = len({(claim.doc_id, claim.part) for claim in claims})
    return {1: "one article", 2: "two articles"}.get(articles, f"{articles} articles")


def _meet(one: Stated, other: Stated) -> bool:
    return signed(one.interval, one).meets(in_unit_of(one, other))


def _undated(claims: Series) -> list[Finding]:
    """One finding where two articles give different figures, and not both name their time."""
    found: dict[str, Stated] = {}
    for one, other in combinations(claims, 2):
        apart = one.doc_id != other.doc_id and one.status == other.status
        if apart and not (any(one.period) and any(other.period)) and same_thing(one, other) and not _meet(one, other):
            found |= {one.claim_id: one, other.claim_id: other}
    about = tuple(sorted(found.values(), key=lambda claim: claim.order))
    if not about:
        return []
    first, spans = about[0], [claim.span for claim in about]
    if len(about) == 2:
        said = f"one article gives {spans[0]}, another {spans[1]}; not both name their time"
    else:
        said = f"several articles give {listed(spans)}; not all name their time"
    plain = f"{theme(first)}: {said}, so that they cannot be compared."
    question = f"For which day or period do the figures {listed(spans)} ({first.indicator}) hold?"
    return [Finding("cannot_be_checked", about, plain, "", "time unknown", question)]


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
