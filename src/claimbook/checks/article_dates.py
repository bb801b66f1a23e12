"""Article dates: is the day known, and does the article report results for a time that had not come?"""

from __future__ import annotations

from datetime import date
from textwrap import shorten

from claimbook.checks.base import Finding, Known, Stated, words
from claimbook.checks.times import in_text, is_known
from claimbook.checks.wording import day_text, quoted, theme

_CERTAIN = ("stated", "manifest")
_HEADLINE = 80  # letters of a headline that name its article


def unknown_day(known: Known) -> list[Finding]:
    """Articles without a day whose figures have no time ("this year", "so far"), or with an inferred day that the times
    of figures count from."""
    hanging: dict[tuple[str, date | None], list[Stated]] = {}
    for claim in known.stated:
        day, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if _hangs(claim, day, basis):
            hanging.setdefault((claim.doc_id, day), []).append(claim)
    return [_undated(tuple(claims), day, _titled(known, claims[0])) for (_, day), claims in hanging.items()]


def not_yet(known: Known) -> list[Finding]:
    """Results for a time that begins after the day of the article, or for several years that were not over."""
    out = []
    for claim in known.stated:
        day, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if day is None or claim.status != "actual" or not is_known(claim.period) or _is_of_a_plan(claim):
            continue
        start, end = claim.period
        said = f"{theme(claim)}, {quoted(claim.span)}: reported as a result for {in_text(claim.period)}"
        if start > day.isoformat() or (end > day.isoformat() and _names_its_end(claim)):
            after = "a time after" if start > day.isoformat() else "a time that was not over at"
            plain = f"{said}, {after} the article of {day_text(day)}."
            question = f"Is {quoted(claim.span)} a result or a plan, and for which time?"
            verdict = "does_not_hold" if basis in _CERTAIN else "caveat"
            out.append(Finding(verdict, (claim,), plain, f"{end} > {day}", "after the article", question))
        elif end[:7] > day.isoformat()[:7] and start[:4] != end[:4] and claim.measure == "change":
            plain = f"{said}, which was not over on {day_text(day)}: the figure covers a part of it."
            question = f"Up to which day does {quoted(claim.span)} count?"
            out.append(Finding("caveat", (claim,), plain, f"{end} > {day}", "not over", question))
    return out


def _is_of_a_plan(claim: Stated) -> bool:
    """Whether the figure or its sentence belongs to a plan: an old target for 2030 is no result for 2030, nor is what
    is set aside for it."""
    said = f" {' '.join(claim.quote.casefold().split())} "
    return any(word in claim.words for word in words("plan")) or any(f" {word} " in said for word in words("ahead"))


def _names_its_end(claim: Stated) -> bool:
    """Whether the words give months of a named year as the time: not "this year", not "during 2021 to 2025"."""
    start, end = claim.period
    is_part_of_year = start[:4] == end[:4] and (start[5:], end[5:]) != ("01-01", "12-31")
    return is_part_of_year and end[:4] in claim.period_text


def _hangs(claim: Stated, day: date | None, basis: str) -> bool:
    """Whether a claim has no time because its article has no day, or one that was worked out with an inferred day."""
    if day is None:
        return not any(claim.period)
    return basis == "inferred" and any(claim.period) and str(day.year) not in claim.quote


def _titled(known: Known, claim: Stated) -> str:
    """The article of a claim by its headline: "article “Ghent grows”", or "article" where it has none."""
    headline = shorten(known.headlines.get((claim.doc_id, claim.part), ""), _HEADLINE, placeholder=" …")
    return f"article {quoted(headline)}" if headline else "article"


def _undated(claims: tuple[Stated, ...], day: date | None, article: str) -> Finding:
    question = f"On which day was the {article} published?"
    many = len(claims) > 1
    if day is None:
        figures = f"{len(claims)} figures have no known time" if many else "1 figure has no known time"
        plain = f"The {article} has no date: {figures}."
        return Finding("cannot_be_checked", claims, plain, "", "no date", question)
    hang = f"the times of {len(claims)} figures hang" if many else "the time of 1 figure hangs"
    plain = f"The day of the {article}, {day_text(day)}, is worked out from its text, and {hang} on it."
    return Finding("caveat", claims, plain, "", "date inferred", question)
