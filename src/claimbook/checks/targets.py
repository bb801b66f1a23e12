"""Targets: can they be audited (number, deadline, baseline), are they still ahead, what do they ask a year?"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from claimbook.checks.base import Finding, Known, Stated, counted, day_text, listed, number, theme, words
from claimbook.checks.matters import convertible, in_unit_of, measured, whose
from claimbook.checks.times import in_text, years_between
from claimbook.indicators import same_family

_AHEAD = ("target", "forecast")


def auditable(known: Known) -> list[Finding]:
    """Each target in figures: whether number, deadline and, for a change, baseline are there; what it asks a year."""
    out = []
    for claim in known.stated:
        is_plan = claim.status == "target" and claim.measure != "gap" and not _is_past(known, claim)
        if is_plan and not _is_told_before(known, claim):
            now = _present(known, claim)
            out.append(_of_change(known, claim, now) if claim.measure == "change" else _of_level(known, claim, now))
    return out


def in_the_past(known: Known) -> list[Finding]:
    """Targets and forecasts whose deadline is before the day of the article. For a promise without a number only a time
    "by" which is a deadline: "in 2016 it proposed to" tells when the promise was made.
    """
    out = []
    for claim in (*known.stated, *known.statements):
        day, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if day is not None and claim.status in _AHEAD and _is_past(known, claim):
            last = day_text(date.fromisoformat(claim.period[1]))
            plain = f"{theme(claim)}, {claim.span}: the deadline, {last}, was before the article of {day_text(day)}."
            question = f"Was {claim.span} reached by {last}, or is another year meant?"
            verdict = "caveat" if basis == "inferred" else "does_not_hold"
            out.append(
                Finding(verdict, (claim,), plain, f"{claim.period[1]} < {day}", "deadline in the past", question)
            )
    return out


def promises_without_number(known: Known) -> list[Finding]:
    """The commitments of an article that have neither a figure of their own nor one anywhere in its plans."""
    articles: dict[tuple[str, int], list[Stated]] = defaultdict(list)
    for claim in known.statements:
        if claim.claim_type == "commitment":
            articles[claim.doc_id, claim.part].append(claim)
    figures = {(claim.doc_id, claim.part) for claim in known.stated if claim.status in _AHEAD}
    out = []
    for article, claims in articles.items():
        many = len(claims) > 1
        whom = listed(list(dict.fromkeys(whose(claim) for claim in claims if whose(claim))))
        ends = sorted({claim.period[1] for claim in claims if claim.period[1]})
        dated = sum(bool(claim.period[1]) and claim.period[0] != f"{claim.period[1][:4]}-01-01" for claim in claims)
        when = f"{dated} of them with a time ({in_text(('', ends[-1]))})" if dated else "no deadline"
        said = f"{len(claims)} {'promises' if many else 'promise'} of {whom or 'the article'}, none with a number"
        rest = "" if article not in figures else "; other plans of the article have figures"
        plain = f"{said}, {when}{rest}: whether {'they are' if many else 'it is'} kept cannot be audited."
        question = f"By what figure, and by when, can one see that {whom or 'the plan'} did what was promised?"
        out.append(Finding("cannot_be_checked", tuple(claims), plain, "", f"{len(claims)} without a number", question))
    return out


def _is_told_before(known: Known, claim: Stated) -> bool:
    """Whether the same target was told earlier, in a headline for instance."""
    group = next((group for group in known.repeats if claim.claim_id in group), ())
    same = [held for held in known.stated if held.claim_id in group and held.status == claim.status]
    return bool(same) and same[0].claim_id != claim.claim_id


def _is_past(known: Known, claim: Stated) -> bool:
    day, _ = known.dates.get((claim.doc_id, claim.part), (None, ""))
    is_deadline = bool(claim.period[1]) and (claim.claim_type == "quantity" or not claim.period[0])
    return day is not None and is_deadline and claim.period[1] < day.isoformat()


def _present(known: Known, target: Stated) -> Stated | None:
    """The latest reported level of what a target is about."""
    levels = [
        claim
        for claim in known.stated
        if claim.status == "actual"
        and claim.measure in ("level", "share", "rank")
        and whose(claim) == whose(target)
        and same_family(measured(claim), measured(target))
        and (target.measure == "change" or (claim.measure == target.measure and convertible(target, claim)))
    ]
    return max(levels, key=lambda claim: (claim.period[1], -claim.order), default=None)


def _name(claim: Stated) -> str:
    what = counted(claim) if claim.unit == "1" and claim.counted else f'"{claim.span}" ({claim.indicator})'
    return f"{whose(claim)}: the target {what}" if whose(claim) else f"The target {what}"


def _of_change(known: Known, claim: Stated, now: Stated | None) -> Finding:
    deadline, has_base = claim.period[1], bool(claim.baseline) or now is not None
    missing = [*([] if has_base else ["no baseline"]), *([] if deadline else ["no deadline"])]
    about = (claim,) if now is None else (claim, now)
    if missing:
        start = "what it starts from" if not has_base else "when it ends"
        plain = f"{_name(claim)} has {listed(missing)}: without knowing {start}, nobody can say whether it was reached."
        until = "" if deadline else ", and until when,"
        asked = "Until when" if has_base else f"From which year and which level{until}"
        question = f'{asked} does the target "{claim.span}" ({claim.indicator}) count?'
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


def _of_level(known: Known, claim: Stated, now: Stated | None) -> Finding:
    deadline = claim.period[1]
    if not deadline and _is_recurring(claim):
        return Finding("holds", (claim,), f"{_name(claim)} is for {claim.period_text}, so that it can be audited.")
    if not deadline:
        plain = f"{_name(claim)} has no deadline, so that nobody can say when it is missed."
        return Finding(
            "cannot_be_checked", (claim,), plain, "", "no deadline", f"By when is {claim.span} to be reached?"
        )
    said = f"{_name(claim)}, {in_text(('', deadline))}, has a number and a deadline, so that it can be audited"
    if now is None:
        return Finding("holds", (claim,), f"{said}; the present level is not given, so that what it asks is not known.")
    about, current = (claim, now), in_unit_of(claim, now)
    formula = f"({claim.value_text} / {now.value_text})"
    if claim.measure == "level" and current.low >= claim.interval.high and claim.direction != "down":
        plain = f"{_name(claim)}, {in_text(('', deadline))}, is not more than the {now.span} already reported."
        question = f"Is {claim.span} meant in addition to the {now.span} that there already are?"
        return Finding("caveat", about, plain, f"{claim.value_text} <= {now.value_text}", "already reached", question)
    start = now.period[1] or _published(known, now)
    years = years_between(start, deadline) if start else 0.0
    if claim.measure != "level" or years < 1 or current.low <= 0:
        return Finding("holds", about, f"{said}; reported so far: {now.span}.")
    asks = _a_year(claim.value / now.value, years)
    plain = f"{said}; from {now.span} it asks for about {asks} a year."
    return Finding("holds", about, plain, f"{formula} ^ (1 / {years:.3g}) - 1", f"{asks} a year")


def _is_recurring(claim: Stated) -> bool:
    return f" {claim.period_text.casefold()} ".strip() in words("recurring")


def _published(known: Known, claim: Stated) -> str:
    day, _ = known.dates.get((claim.doc_id, claim.part), (None, ""))
    return day.isoformat() if day else ""


def _a_year(times: float, years: float) -> str:
    rate = (times ** (1 / years) - 1) * 100
    return f"{'a fall of ' if rate < 0 else ''}{number(abs(rate), 0.1)} %"
