"""Targets: can they be audited (number, deadline, baseline), are they still ahead, what do they ask a year?"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from claimbook.checks.base import Finding, Known, Stated, says, words
from claimbook.checks.matters import convertible, in_unit_of, measured, whose
from claimbook.checks.times import in_text, years_between
from claimbook.checks.wording import bare, day_text, listed, number, quoted, theme
from claimbook.indicators import same_family
from claimbook.units import factor

_AHEAD = ("target", "forecast")
_PLAN_WORDS = 20  # words before a figure in which the verb of its plan may stand
_OUTCOME_WORDS = 8  # words before a figure in which "exceeding the target of" may stand
_FROM = 4  # words before a level in which "from" may stand
_SHOWN = 3  # targets that a sentence names
_MANY = 3  # names of which only the first is given


def auditable(known: Known) -> list[Finding]:
    """Each target in figures: whether number, deadline and, for a change, baseline are there; what it asks a year.

    The targets of an article of which there is no more to say than that stand in one finding.
    """
    out: list[Finding] = []
    plain: dict[tuple[str, int, bool], list[Stated]] = defaultdict(list)
    for claim in known.stated:
        is_plan = claim.status == "target" and claim.measure != "gap" and not _is_past(known, claim)
        if not is_plan or _is_told_before(known, claim):
            continue
        now, deadline = _present(known, claim), _deadline(known, claim)
        if claim.measure == "change":
            out.append(_of_change(known, claim, now))
        elif not deadline and _is_recurring(claim):
            said = f"{_name(claim)} is a regular one ({quoted(claim.period_text)}), so that it can be audited."
            out.append(Finding("holds", (claim,), said))
        elif now is not None and deadline:
            out.append(_of_level(known, claim, now))
        else:
            plain[claim.doc_id, claim.part, bool(deadline)].append(claim)
    sound = [_sound(known, claims) for (*_, has_deadline), claims in plain.items() if has_deadline]
    return [*out, *sound, *(_endless(claims) for (*_, has_deadline), claims in plain.items() if not has_deadline)]


def in_the_past(known: Known) -> list[Finding]:
    """Targets whose deadline is before the day of the article, where their own sentence gives it. For a promise without
    a number only a time "by" which is a deadline: "in 2016 it proposed to" tells when the promise was made. What was
    forecast for a time gone by is no fault, nor a target whose outcome is told ("exceeding the target of"), and a plan
    told as a past one only leaves open whether it was met.
    """
    out = []
    for claim in (*known.stated, *known.statements):
        day, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if day is not None and _is_past(known, claim) and _tells_deadline(claim) and not _tells_outcome(claim):
            last = day_text(date.fromisoformat(claim.period[1]))
            said = f"{theme(claim)}, {quoted(claim.span)}"
            plain = f"{said}: the deadline, {last}, was before the article of {day_text(day)}."
            question = f"Was {quoted(claim.span)} reached by {last}, or is another year meant?"
            formula, verdict = f"{claim.period[1]} < {day}", "caveat" if basis == "inferred" else "does_not_hold"
            if _was_plan(claim):
                plain = f"{said}: the deadline, {last}, has passed; the sentence does not say whether it was reached."
                formula, verdict = "", "cannot_be_checked"
            out.append(Finding(verdict, (claim,), plain, formula, "deadline in the past", question))
    return out


def promises_without_number(known: Known) -> list[Finding]:
    """The commitments of an article that have neither a figure of their own nor one anywhere in its plans."""
    articles: dict[tuple[str, int], list[Stated]] = defaultdict(list)
    for claim in known.statements:
        if claim.claim_type == "commitment":
            articles[claim.doc_id, claim.part].append(claim)
    figures = {(claim.doc_id, claim.part) for claim in known.stated if claim.status in _AHEAD}
    return [_unnumbered(claims, article in figures) for article, claims in articles.items()]


def _unnumbered(claims: list[Stated], others_have: bool) -> Finding:
    whom = _promisers(claims)
    ends = [claim.period[1] for claim in claims if _names_its_end(claim)]
    many, by = len(claims) > 1, in_text(("", max(ends, default="")))
    of_them = "all" if len(ends) == len(claims) else f"{len(ends)} of them"
    if not ends:
        lacks = "none with a number or a deadline" if many else "without a number or a deadline"
    elif many:
        last = f"with a deadline, the last {by}" if len(set(ends)) > 1 else by
        lacks = f"{of_them} {last}, but none with a number"
    else:
        lacks = f"{by}, but without a number"
    rest = "; other plans of the article have figures" if others_have else ""
    said = f"{len(claims)} {'promises' if many else 'promise'} {f'by {whom}' if whom else 'of the article'}"
    plain = f"{said}, {lacks}{rest}: whether {'they are' if many else 'it is'} kept cannot be audited."
    question = f"By what figure, and by when, can one see that {whom or 'the plan'} did what was promised?"
    return Finding("cannot_be_checked", tuple(claims), plain, "", f"{len(claims)} without a number", question)


def _promisers(claims: list[Stated]) -> str:
    """Who promises, the one with most promises first; of many only that one is named."""
    counts = Counter(whose(claim) for claim in claims if whose(claim))
    names = [name for name, _ in counts.most_common()]
    return listed(names if len(names) < _MANY else [names[0], "others"])


def _names_its_end(claim: Stated) -> bool:
    """Whether a promise has an end that its words give: a year alone ("in 2016 it proposed") is none."""
    return bool(claim.period[1]) and claim.period[0] != f"{claim.period[1][:4]}-01-01"


def _is_told_before(known: Known, claim: Stated) -> bool:
    """Whether the same target was told earlier, in a headline for instance."""
    told = (known.by_id[claim_id] for claim_id in known.told_with(claim))
    return any(held.status == claim.status and held.order < claim.order for held in told)


def _is_past(known: Known, claim: Stated) -> bool:
    day, _ = known.dates.get((claim.doc_id, claim.part), (None, ""))
    is_deadline = bool(claim.period[1]) and (claim.claim_type == "quantity" or not claim.period[0])
    return day is not None and is_deadline and claim.period[1] < day.isoformat()


def _tells_deadline(claim: Stated) -> bool:
    """Whether this is a target with its time in its own clause, and no time that the text goes on with, nor one that
    looks back: "the 590 million of last year"."""
    said = f"{claim.before.rpartition(';')[2]}{claim.span}{claim.after}"
    is_told = bool(claim.period_text) and claim.period_text in said
    return claim.status == "target" and is_told and not says(claim.period_text, "looks back")


def _was_plan(claim: Stated) -> bool:
    """Whether the plan is told as one of the past: "it had aimed to", "was to reach"."""
    return _says_before(claim, "past plan", _PLAN_WORDS)


def _tells_outcome(claim: Stated) -> bool:
    """Whether the sentence tells what became of the target: "climbed to 19, exceeding the target of 17"."""
    return _says_before(claim, "plan", _OUTCOME_WORDS) and _says_before(claim, "outcome", _OUTCOME_WORDS)


def _says_before(claim: Stated, role: str, reach: int) -> bool:
    """Whether a word that plays a role stands among the last words before a claim."""
    said = f" {' '.join(claim.before.casefold().replace(',', ' ').split()[-reach:])} "
    return any(f" {word} " in said for word in words(role))


def _present(known: Known, target: Stated) -> Stated | None:
    """The latest reported level of what a target is about."""
    levels = [
        claim
        for claim in known.of(whose(target))
        if claim.status == "actual"
        and claim.measure in ("level", "share", "rank")
        and not any(word in claim.words for word in words("plan"))
        and whose(claim) == whose(target)
        and same_family(measured(claim), measured(target))
        and (target.measure == "change" or convertible(target, claim))
    ]
    return _start(known, target) or max(levels, key=lambda claim: (claim.period[1], -claim.order), default=None)


def _start(known: Known, target: Stated) -> Stated | None:
    """The level that the target's own sentence starts from: "… from the 2,000 of today to 9,000"."""
    near = [
        claim
        for claim in known.beside(target)
        if (claim.status, claim.measure, target.measure) == ("actual", "level", "level")
        and convertible(target, claim)
        and any(f" {word} " in f" {' '.join(claim.before.casefold().split()[-_FROM:])} " for word in words("from"))
    ]
    return near[0] if len(near) == 1 else None


def _name(claim: Stated) -> str:
    return f"{whose(claim)}: the target {_what(claim)}" if whose(claim) else f"The target {_what(claim)}"


def _what(claim: Stated) -> str:
    what = claim.counted if claim.unit == "1" and claim.counted else claim.indicator
    return f"{quoted(claim.span)}{f' ({what})' if what else ''}"


def _of_change(known: Known, claim: Stated, now: Stated | None) -> Finding:
    deadline, has_base = _deadline(known, claim), bool(claim.baseline) or now is not None
    missing = [*([] if has_base else ["no baseline"]), *([] if deadline else ["no deadline"])]
    about = (claim,) if now is None else (claim, now)
    if missing:
        start = "what it starts from" if not has_base else "when it ends"
        plain = f"{_name(claim)} has {listed(missing)}: without knowing {start}, nobody can say whether it was reached."
        until = "" if deadline else ", and until when,"
        asked = "Until when" if has_base else f"From which year and which level{until}"
        question = f"{asked} does the target {quoted(claim.span)} ({claim.indicator}) count?"
        return Finding("cannot_be_checked", about, plain, "", listed(missing), question)
    start = f"{claim.baseline}-12-31" if claim.baseline.isdigit() else now.period[1] if now is not None else ""
    times = claim.value if claim.unit == "x" else 1 + (-1 if claim.direction == "down" else 1) * claim.value / 100
    years = years_between(start, deadline) if start and claim.unit in ("x", "%") else 0.0
    if years < 1 or times <= 0:
        plain = (
            f"{_name(claim)} names a baseline and a deadline ({in_text(('', deadline))}), so that it can be audited."
        )
        return Finding("holds", about, plain)
    asks = _a_year(times, years)
    plain = (
        f"{_name(claim)}, {in_text(('', deadline))}, asks for {asks} a year over {years:g} years; it can be audited."
    )
    return Finding("holds", about, plain, f"{times:g} ^ (1 / {years:g}) - 1", f"{asks} a year")


def _endless(claims: list[Stated]) -> Finding:
    """Targets without a deadline."""
    question = (
        f"By when {'are' if len(claims) > 1 else 'is'} {listed([_what(claim) for claim in claims])} to be reached?"
    )
    if len(claims) == 1:
        plain = f"{_name(claims[0])} has no deadline, so that nobody can say when it is missed."
    else:
        said = f"{_whom(claims)}{len(claims)} targets have no deadline, so that nobody can say when they are missed"
        plain = f"{said}: {_some([_what(claim) for claim in claims])}."
    return Finding("cannot_be_checked", tuple(claims), plain, "", "no deadline", question)


def _sound(known: Known, claims: list[Stated]) -> Finding:
    """Targets with all that an audit needs, but without a present level."""
    if len(claims) == 1:
        said = f"{_name(claims[0])}, {in_text(('', _deadline(known, claims[0])))}, has a number and a deadline"
        plain = f"{said}, so that it can be audited; the article gives no present level beside it."
        return Finding("holds", tuple(claims), plain)
    each = [f"{_what(claim)} {in_text(('', _deadline(known, claim)))}" for claim in claims]
    said = (
        f"{_whom(claims)}{len(claims)} targets have a number and a deadline, so that they can be audited: {_some(each)}"
    )
    return Finding("holds", tuple(claims), f"{said}; the article gives no present levels beside them.")


def _whom(claims: list[Stated]) -> str:
    names = {whose(claim) for claim in claims}
    return f"{names.pop()}: " if len(names) == 1 and names != {""} else ""


def _some(texts: list[str]) -> str:
    """The first of them, and how many more there are."""
    more = len(texts) - _SHOWN
    return listed([*texts[:_SHOWN], f"{more} more"] if more > 1 else texts)


def _of_level(known: Known, claim: Stated, now: Stated) -> Finding:
    deadline = _deadline(known, claim)
    said = f"{_name(claim)}, {in_text(('', deadline))}, has a number and a deadline, so that it can be audited"
    about, current = (claim, now), in_unit_of(claim, now)
    goal, level = _printed(claim, now)
    if claim.measure == "level" and current.low >= claim.interval.high and not _is_to_fall(claim):
        plain = (
            f"{_name(claim)}, {in_text(('', deadline))}, is not more than what is already reported, {quoted(now.span)}."
        )
        question = f"Is {quoted(claim.span)} meant in addition to {quoted(now.span)}, which is already reached?"
        return Finding("caveat", about, plain, f"{goal} <= {level}", "already reached", question)
    start = now.period[1] or _published(known, now)
    years = years_between(start, deadline) if start else 0.0
    if claim.measure != "level" or years < 1 or current.low <= 0:
        return Finding("holds", about, f"{said}; reported so far: {quoted(now.span)}.")
    times = claim.value / now.value / (factor(now.unit, claim.unit) or 1.0)
    plain = f"{said}; from {quoted(now.span)} it asks for {_a_year(times, years, 'about ')} a year."
    return Finding(
        "holds", about, plain, f"({goal} / {level}) ^ (1 / {years:.3g}) - 1", f"{_a_year(times, years)} a year"
    )


def _printed(claim: Stated, now: Stated) -> tuple[str, str]:
    """The two numbers as printed; with scale and unit where these differ: 3 billion euros, 900 million euros."""
    if len({bare(held).replace(held.value_text, "") for held in (claim, now)}) == 1:
        return claim.value_text, now.value_text
    return bare(claim), bare(now)


def _is_to_fall(claim: Stated) -> bool:
    """Whether less is better, so that a target below the present level is no surprise: costs, emissions, delays."""
    return any(word in claim.words for word in words("less is better"))


def _deadline(known: Known, claim: Stated) -> str:
    """The day by which a target is to be reached: its own, or the one that all other plans of its sentence have."""
    if claim.period[1]:
        return claim.period[1]
    ends = {held.period[1] for held in known.beside(claim) if held.status in _AHEAD and held.period[1]}
    return ends.pop() if len(ends) == 1 else ""


def _is_recurring(claim: Stated) -> bool:
    return f" {claim.period_text.casefold()} ".strip() in words("recurring")


def _published(known: Known, claim: Stated) -> str:
    day, _ = known.dates.get((claim.doc_id, claim.part), (None, ""))
    return day.isoformat() if day else ""


def _a_year(times: float, years: float, about: str = "") -> str:
    rate = (times ** (1 / years) - 1) * 100
    return f"{'a fall of ' if rate < 0 else ''}{about}{number(abs(rate), 0.1)} %"
