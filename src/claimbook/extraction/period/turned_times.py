"""Times whose year the article's date gives, turned to where they must lie: behind a result, ahead of a promise."""

from __future__ import annotations

from datetime import timedelta

from claimbook import patterns
from claimbook.extraction.period import calendars
from claimbook.extraction.period.asides import SAYS
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.time_scenes import TENSES, Figure, Scene, opening

_A_WEEK = timedelta(days=7)
_RETURNING = frozenset(("month", "months", "point", "day"))
_OPENING = 3  # at most so many words stand before a time that opens a sentence
_MONTHS_IN = {"month": 1, "quarter": 3, "decade": 120}
_STOOD = frozenset(("were", "was", "stood"))
_PERFECT = frozenset(("has", "have"))
_SAID_LAST = patterns.compile(r"(?i)\b(?:last|past|previous|this|year)\b")


def behind(around: Scene, time: TimeSpan) -> TimeSpan:
    """ "At the end of the year" in a report of results: the last such end that has passed."""
    anchor, last = around.anchor, time.last
    if anchor is None or last is None or last <= anchor or time.kind != "point" or time.edge:
        return time
    if time.lead == "deadline" and not _has_stood(around, time):
        return time
    day = calendars.shifted(last, -_MONTHS_IN.get(time.text.rsplit(" ", 1)[-1].lower(), 12))[1]
    return time._replace(first=day, last=day)


def ahead(around: Scene, figure: Figure, time: TimeSpan) -> TimeSpan:
    """ "Will open in April": the next April, and not the last one."""
    anchor, first, last = around.anchor, time.first, time.last
    if not (time.floating and anchor and first and last and last < anchor) or _is_said_of_year(time):
        return time
    opens = len(opening(around.text, time.start).split()) <= _OPENING
    if time.end <= figure.start and (not opens or _tells_past(around.text[time.end : figure.start])):
        return time
    if time.kind == "weekday" and time.text.istitle() and " will " in around.text[: time.start]:
        return time._replace(first=first + _A_WEEK, last=last + _A_WEEK)
    later = calendars.a_year_on(first), calendars.a_year_on(last)
    return time._replace(first=later[0], last=later[1]) if time.kind in _RETURNING else time


def _has_stood(around: Scene, time: TimeSpan) -> bool:
    """Does the sentence tell of something that was so by that time ("there were 90 by the end of the year")?"""
    return " had " in around.text or not _STOOD.isdisjoint(around.text[: time.start].lower().split())


def _is_said_of_year(time: TimeSpan) -> bool:
    """Do its words say of which year it is ("the first half of last year")? "Of the year" is that of the article."""
    words = time.text.lower()
    return _SAID_LAST.search(words.removesuffix(" of the year") if time.kind == "months" else words) is not None


def _tells_past(text: str) -> bool:
    words = text.lower().split()
    if not _PERFECT.isdisjoint(words) and SAYS.isdisjoint(words):
        return False
    return not TENSES["past"].isdisjoint(words) or not SAYS.isdisjoint(words)
