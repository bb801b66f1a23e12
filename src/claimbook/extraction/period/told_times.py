"""The days that a time means for a figure, times told by way of another one, and which time a sentence is about."""

from __future__ import annotations

from datetime import date

from claimbook import lexicons, patterns
from claimbook.extraction.period import calendars, readings
from claimbook.extraction.period.asides import is_aside, is_of_apposition
from claimbook.extraction.period.base_times import COMPARISONS
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.own_times import is_of_indicator
from claimbook.extraction.period.time_scenes import Figure, Scene, from_level, is_broken, to_level
from claimbook.model import Mention, Part

AHEAD = ("target", "forecast")


def days(figure: Figure, time: TimeSpan, part: Part) -> tuple[date | None, date | None]:
    """The days that a time means for this figure: a deadline is open at its start; what was counted
    since then is counted until the article."""
    first, last = time.first, time.last
    ahead = figure.status in AHEAD
    if time.lead == "since" and not ahead:
        counted = figure.claim_type == "quantity" and figure.measure == "level" and part.published_basis == "stated"
        return first, (part.published if counted else None)
    if time.kind == "now" and first and part.published_basis == "inferred":
        return calendars.month(first.year, first.month)
    if not ahead:
        to_come = time.lead == "deadline" and last and part.published and last > part.published
        return (None, last) if to_come else (first, last)
    if time.lead == "deadline" or time.kind in ("point", "future", "duration"):
        return None, last
    return first, last


def fill(mention: Mention, time: TimeSpan, first: date | None, last: date | None, basis: str, rule: str) -> None:
    """Writes a period into a claim, with how it is known and the rule that found it."""
    mention.period_start, mention.period_end = first, last
    mention.period_text, mention.period_basis = time.text, basis
    mention.rules.append(f"period:{rule}")


def end_of_range(around: Scene, figure: Figure, time: TimeSpan) -> tuple[date, date] | None:
    """ "From 2014 to 2017, falling from 9 % to 6 %": the first level has the first year, the second the last. "Between
    March 2019 and May 2020" the same with months. The figure is no change."""
    if time.lead == "since" and around.anchor and _is_risen_to(around, figure):
        return around.anchor, around.anchor
    if time.first is None or time.last is None:
        return None
    if time.kind in ("years", "past", "year") and months_of(time) > _MONTHS_IN["year"]:
        begin = calendars.years(time.first.year, time.first.year)
        end = calendars.unit_of("year" if time.last.month == _MONTHS_IN["year"] else "month", time.last)
    elif time.kind == "months" and (time.lead == "from" or time.text.lower().startswith("between")):
        begin = calendars.month(time.first.year, time.first.month)
        end = calendars.month(time.last.year, time.last.month)
    else:
        return None
    others = [f for f in around.figures if f.claim_type == "quantity" and f.measure == figure.measure]
    others = [f for f in others if not _parts(around, figure, f)]
    if from_level(around, figure) and any(f.start > figure.end and to_level(around, f) for f in others):
        return begin
    summed = time.kind == "months" and 2 < months_of(time) <= _MONTHS_IN["year"]
    risen = [
        f for f in around.figures if f.measure == "change" and f.start >= time.end and 0 < figure.start - f.end <= 5
    ]
    if to_level(around, figure) and (
        (risen and not summed) or any(f.end < figure.start and from_level(around, f) for f in others)
    ):
        return end
    return None


def _is_risen_to(around: Scene, figure: Figure) -> bool:
    """Is it the level that a change since then has led to ("from 620 to 540 since 2021", "doubled since 2021 to 9")?"""
    if not around.text.endswith(" to ", 0, figure.start) or figure.status != "actual":
        return False
    before = next((f for f in reversed(around.figures) if f.end <= figure.start), None)
    if before is None or is_broken(around, before.end, figure.start):
        return False
    return before.measure == "change" or from_level(around, before)


def _parts(around: Scene, one: Figure, other: Figure) -> bool:
    """Does a time stand between two figures, so that each has its own ("from 5 in 2019 to 6 in May")?"""
    begin, end = min(one.end, other.end), max(one.start, other.start)
    return any(begin <= t.start and t.end <= end for t in around.every)


def years_earlier(around: Scene, figure: Figure) -> TimeSpan | None:
    """The time of "against 40 six years earlier": so many years before that of the figure in front of it."""
    told = [f.mention for f in around.figures if f.end <= figure.start and f.mention.period_end]
    time = next((t for t in around.every if t.kind == "ago" and 0 <= t.start - figure.end <= 2), None)
    if not (told and time and time.first and around.anchor) or not time.text.lower().endswith(_EARLIER):
        return None
    first, last = told[-1].period_start, told[-1].period_end
    if time.text.lower().rsplit(" ", 2)[-2].startswith("month"):
        return shifted_back(time, first, last, calendars.months_in(time.first, around.anchor) - 1)
    if first == last and last:
        first, last = calendars.years(last.year, last.year)
    return shifted_back(time, first, last, 12 * (around.anchor.year - time.first.year))


def shifted_back(time: TimeSpan, first: date | None, last: date | None, months: int) -> TimeSpan | None:
    """The time with the months of these days so many months earlier; None where a day is unknown."""
    if first is None or last is None:
        return None
    if first == last:
        day = calendars.moved(first, -months)
        return time._replace(first=day, last=day)
    begin = calendars.shifted(first, -months)[0]
    return time._replace(first=begin, last=calendars.shifted(begin, calendars.months_in(first, last) - 1)[1])


def edition(text: str, found: list[TimeSpan]) -> TimeSpan | None:
    """The year in the name of a ranking ("the 2024 Ports Index"), which is the year of its ranks."""
    for time in found:
        if time.kind == "name" and (
            _RANKING_BEFORE.search(text[: time.start]) or _RANKING_BEHIND.match(text[time.end :])
        ):
            return time
    return None


def pointed(
    text: str, found: list[TimeSpan], told: TimeSpan | None, units: dict[int, TimeSpan], ahead: date | None
) -> list[TimeSpan]:
    """The times of a sentence, "the quarter" and "the same period" read as the one last `told` of, or as that of its
    length among the `units` told of. A forecast for "the year" is for that which holds the day `ahead`."""
    times: list[TimeSpan] = []
    for time in found:
        if time.kind != "told":
            times.append(time)
            continue
        last = next((t for t in reversed(times) if _is_told_of(text, t)), told)
        if time.text == "then":
            then = _then(time, last, told, ahead)
            times += [time._replace(first=then.first, last=then.last, kind=then.kind, edge="told")] if then else []
            continue
        words = time.text.lower().replace("-", " ").split()
        unit = words[1 if words[2:] else -1].removesuffix("s") if words[0] != "half" else "half"
        size = _MONTHS_IN.get(unit, 0) * readings.number(words[0])
        held = calendars.unit_of(unit, ahead) if ahead and time.text.lower() == "year" else _held(size, last, units)
        kind = unit if unit in _MONTHS_IN else last.kind if last else "year"
        if held is None and ahead is None:
            held, kind = _years_up_to(size, last), "past"
        if held:
            times.append(time._replace(first=held[0], last=held[1], kind=kind, floating=True, edge="told"))
        elif last and unit in _PARTS:
            times.append(time._replace(kind="months", floating=True))  # of unknown days
    return times


def _is_told_of(text: str, time: TimeSpan) -> bool:
    """May "the quarter" mean this time of its own sentence, and no comparison or foundation ("founded in 2015")?"""
    if time.first is None or time.last is None or time.lead in ("compare", "from"):
        return False
    return not is_aside(text, time, None)


def _then(time: TimeSpan, last: TimeSpan | None, told: TimeSpan | None, ahead: date | None) -> TimeSpan | None:
    """The time that "since then" and "by then" count from or to: the `last` one; for what is hoped for on the day
    `ahead`, the one `told` of before, if it is to come."""
    if ahead is None or time.lead != "deadline":
        return last
    return told if told and (told.last is None or told.last > ahead) else None


def _held(size: int, last: TimeSpan | None, units: dict[int, TimeSpan]) -> tuple[date, date] | None:
    """The time of so many months that was told of, or that holds the time last told of; None where there is none. "The
    nine months", told after the third quarter, are those up to its end."""
    if last is None or last.first is None or last.last is None:
        return None
    length = months_of(last)
    if (length == size or not size) and last.first != last.last:
        return last.first, last.last
    if size not in _UNITS and length < size == last.last.month:
        return date(last.last.year, 1, 1), last.last
    if size in _UNITS and length <= size:
        return calendars.unit_of(_UNITS[size], last.last)
    time = units.get(size)
    return (time.first, time.last) if time and time.first and time.last else None


def _years_up_to(size: int, last: TimeSpan | None) -> tuple[date, date] | None:
    """ "The four years", told after 2022, are those since 2018; so are those told after "from 2018 to 2022"."""
    if last is None or last.first is None or last.last is None or size <= _MONTHS_IN["year"]:
        return None
    if months_of(last) == size + _MONTHS_IN["year"]:
        return last.first, last.last
    whole = months_of(last) == _MONTHS_IN["year"]
    return calendars.years(last.last.year - size // _MONTHS_IN["year"], last.last.year) if whole else None


def months_of(time: TimeSpan) -> int:
    """How many months a time covers, at least in part; 0 where it is open."""
    return calendars.months_in(time.first, time.last) if time.first and time.last else 0


_MONTHS_IN = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_UNITS = {size: unit for unit, size in _MONTHS_IN.items()}
_OLD = 800  # days
_PARTS = frozenset(("quarter", "month", "half"))


def later(told: TimeSpan | None, time: TimeSpan, part: Part) -> TimeSpan:
    """Of the times that a sentence tells, the latest that has passed is what it is about: the others are what it
    compares with, or a goal."""
    if told is None:
        return time
    to_come = has_passed(told, part) and not has_passed(time, part)
    earlier = told.last and time.last and time.last < told.last
    return told if to_come or earlier else time


def first_result(around: Scene) -> Figure | None:
    """The first result among the figures of a sentence: 40 in "the largest share, 40 percent, was that of rye"."""
    return next((f for f in around.figures if f.claim_type == "quantity" and f.status == "actual"), None)


def is_turned(around: Scene, figure: Figure) -> bool:
    """Does the sentence turn to another time, or an event, before the figure?"""
    turns = [t for t in around.times if t.kind in _TURNS and t.start < figure.start]
    turns = [t for t in turns if not is_of_indicator(around, figure, t)]
    if any(t.kind != "recurring" or figure.measure != "change" for t in turns):
        return True
    asides = (t for t in around.asides if t.kind != "now" and t.end <= figure.start and not _is_inserted(around, t))
    return any(not is_broken(around, t.end, figure.start) for t in asides)


def _is_inserted(around: Scene, time: TimeSpan) -> bool:
    """Does the time stand in words between commas ("Kiel, founded in 1233, drew 300")?"""
    return any(s <= time.start and time.end <= e for s, e in around.inserted) or is_of_apposition(around.text, time)


def is_alone(around: Scene, time: TimeSpan) -> bool:
    """Is it told by the way, for what was done "in May alone"?"""
    return around.text.startswith(" alone", time.end)


def is_compared(around: Scene, figure: Figure) -> bool:
    """Does the figure's clause compare it with an earlier time?"""
    bases = [t for t in around.every if t.kind in COMPARISONS or (t in around.bases and figure.measure == "change")]
    return any(t.start < figure.end or not is_broken(around, figure.end, t.start) for t in bases)


def is_moment(time: TimeSpan) -> bool:
    """Is it a point in time ("so far", "as of June"), which a statement in the present tense can share?"""
    if time.kind == "day" and time.first != time.last:
        return False
    return time.kind in _MOMENTS or time.lead == "point"


def is_past(time: TimeSpan, part: Part) -> bool:
    """Has the time begun on the day of the article, as far as that is known? Never that of a deadline."""
    return time.lead != "deadline" and (time.first is None or part.published is None or time.first <= part.published)


def has_passed(time: TimeSpan, part: Part) -> bool:
    """Is it over on the day of the article, as far as that is known?"""
    return part.published is None or time.last is None or time.last <= part.published


def is_current(time: TimeSpan, part: Part) -> bool:
    """Is it not yet over before the day of the article, as far as that is known?"""
    return part.published is None or time.last is None or time.last >= part.published


def is_old(time: TimeSpan, part: Part) -> bool:
    """Does it lie years behind the article, as in the story of a life or a firm?"""
    return part.published is not None and time.last is not None and (part.published - time.last).days > _OLD


def is_earlier(time: TimeSpan | None, other: TimeSpan) -> bool:
    """Does a time end before another begins? True where the days of either are unknown."""
    return time is None or time.last is None or other.first is None or time.last < other.first


def is_within(time: TimeSpan | None, other: TimeSpan) -> bool:
    """Is it a point in time that lies not behind the end of another time?"""
    if time is None or time.last is None or other.last is None:
        return False
    return is_moment(time) and time.last <= other.last


_RANKINGS = "|".join(lexicons.words("en/periods", kind="ranking"))
_RANKING_BEFORE = patterns.compile(rf"\b(?:{_RANKINGS})s?(?: \([A-Z]+\))?(?: of|,)? $")
_RANKING_BEHIND = patterns.compile(rf"^ (?:[A-Z][\w-]* |of |and |the |for |in ){{0,6}}(?:{_RANKINGS})s?\b")
_EARLIER = ("earlier", "before", "prior")
_TURNS = frozenset(("vague", "recurring", "now"))
_MOMENTS = frozenset(("now", "point", "day", "weekday"))
