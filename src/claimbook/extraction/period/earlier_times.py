"""Figures of an earlier time that a sentence compares with: "4.5 million a year earlier", "80 the previous quarter"."""

from __future__ import annotations

from datetime import timedelta

from claimbook import patterns
from claimbook.extraction.period import calendars
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.time_scenes import (
    Figure,
    Scene,
    between,
    from_level,
    is_broken,
    is_of_event,
    is_start,
    opening,
    to_level,
)
from claimbook.extraction.period.told_times import months_of, shifted_back, years_earlier
from claimbook.model import Mention

_PAIRED = patterns.compile(r"\b(?:up|down|to \S{1,20}(?: \w+)?,?) from (?:\w+ )?$")
_LATER = patterns.compile(r"^(?: [a-z]+)? (?:(?:a|one) year later|(?:in )?the (?:following|next) year)\b")
_TELLS_BACK = patterns.compile(r"^,|^[^,;]*\b(?:had|was|were)\b")  # "a year ago it had been 4 million"
_OPENERS = ("", "the", "in the", "in", "during", "for", "over")
_FROM = patterns.compile(r" from (?:(?:the|a|an|about|around|some|nearly|almost|over|just|roughly|only) ){0,2}$")
_PAIR = 60
_A_YEAR = 12
_APART = 2  # years
_PAIR_OF = 2  # figures
_A_MONTH = timedelta(days=31)
_STEPS = {"mom": 1, "qoq": 3}


def year_before(around: Scene, figure: Figure, carried: TimeSpan | None, baseline: str) -> TimeSpan | None:
    """The time of "4.5 million a year earlier": that of the figure before it, less a year. `carried` is the time of
    earlier sentences, `baseline` what their changes were measured against."""
    if figure.measure == "change" or is_of_event(around, figure):
        return None
    before = [f for f in around.figures if f.end <= figure.start]
    if (last := _told_before_year_later(around, figure, before)) is not None:
        time = next((t for t in around.every if t.start >= figure.end), None)
        return shifted_back(time, last.period_start, last.period_end, -_A_YEAR) if time else None
    if earlier := _period_before(around, figure, carried) or years_earlier(around, figure):
        return earlier
    near = (t for t in around.every if t.kind == "compare" and 0 <= t.start - figure.end <= 20)
    behind = [t for t in near if not between(around, figure.end, t.start)] or _shared_before(around, figure)
    if before:
        return _less_a_year(around, figure, before, behind, carried if baseline == "yoy" else None)
    return _first_of_two(around, figure, behind, carried)


def _told_before_year_later(around: Scene, figure: Figure, before: list[Figure]) -> Mention | None:
    """ "4 million in 2019 and 5 million a year later": the figure before such a time that has one of its own."""
    behind = around.text[figure.end : figure.end + 40]
    if not ("later" in behind or " the " in behind) or not _LATER.match(behind):
        return None
    return next((f.mention for f in reversed(before) if f.mention.period_end), None)


def _first_of_two(around: Scene, figure: Figure, behind: list[TimeSpan], carried: TimeSpan | None) -> TimeSpan | None:
    """The time of a first figure, a year before the time that its sentence tells or that is carried."""
    if carried:
        first = next((t for t in around.every if t.kind == "compare" and _opens(around, t)), None)
        if first and _TELLS_BACK.match(around.text[first.end : figure.start]):
            return shifted_back(first, carried.first, carried.last, _A_YEAR)
    if behind and around.text.startswith(" to ", behind[0].end) and from_level(around, figure):
        risen = _time_of_change(around, figure)  # "from 80 a year earlier to 90 in 2020"
        return shifted_back(behind[0], risen.first, risen.last, _A_YEAR) if risen else None
    if carried and behind and len(around.figures) == 1:
        return shifted_back(behind[0], carried.first, carried.last, _A_YEAR)
    return None


def _opens(around: Scene, time: TimeSpan) -> bool:
    return opening(around.text, time.start).strip().lower() in _OPENERS


def _less_a_year(
    around: Scene, figure: Figure, before: list[Figure], behind: list[TimeSpan], yearly: TimeSpan | None
) -> TimeSpan | None:
    """The time of the figure before, less a year. `behind` are times that say so behind the figure, `yearly` is the
    carried time if changes are measured over a year."""
    compared = [t for t in around.every if t.kind in ("compare", "yoy")]
    for time in compared:
        if time.end < figure.start and around.text.startswith((" when ", ", when "), time.end):
            mention = before[-1].mention
            back = 0 if mention.period_text == time.text else _A_YEAR
            return shifted_back(time, mention.period_start, mention.period_end, back)
    if not (behind or from_level(around, figure)):
        return None
    last = next((f for f in reversed(before) if not from_level(around, f)), before[-1]).mention
    if not behind and _PAIRED.search(around.text[: figure.start]):
        told = any(t.start > figure.end for t in around.times)
        behind = [] if told else [*compared, yearly] if yearly else compared
    return shifted_back(behind[0], last.period_start, last.period_end, _A_YEAR) if behind else None


def level_at_start(around: Scene, figure: Figure, carried: TimeSpan | None, baseline: str) -> TimeSpan | None:
    """The time of the first level in "from 80 to 90 in 2020", "to 90 from 80": the year before; unknown where no
    year is told, or it is only hoped for. None where the figure is no such level, or its time is told. `carried` and
    `baseline` as above."""
    if like := _like_pair_before(around, figure):
        return like
    begins = is_start(around, figure)
    if not (begins or _is_left(around, figure)):
        return None
    behind = _time_behind(around, figure)
    if begins and behind and behind.lead == "since" and figure.status == "actual":
        return behind  # "from 80 to 90 since 2020"
    time = carried or _time_of_change(around, figure)
    if not begins:
        time = time or next((t for t in around.times if t.first), None)
        last = next(f.mention for f in reversed(around.figures) if f.end <= figure.start)
        time = time._replace(first=last.period_start, last=last.period_end) if time and last.period_end else None
    if time is None or time.lead in ("from", "compare") or months_of(time) > _A_YEAR:
        return None
    passed = around.anchor is None or time.last is None or time.last <= around.anchor or time.lead == "in"
    back = figure.status == "actual" and passed and time.lead != "deadline"
    step = _step(around, time, baseline) if back else 0
    shifted = shifted_back(time, time.first, time.last, step) if step else None
    return shifted or time._replace(first=None, last=None)


def change_span(around: Scene, told: TimeSpan) -> TimeSpan | None:
    """The years between in "rose from 30 in 2015 to 40 in 2020"; None where they are not apart."""
    starts = (f.mention.period_start for f in around.figures if from_level(around, f) and f.measure != "change")
    first = next(starts, None)
    if first is None or told.last is None or told.last.year - first.year < _APART:
        return None
    return told._replace(first=first, kind="years")


def _like_pair_before(around: Scene, figure: Figure) -> TimeSpan | None:
    """ "Kilns grew from 3 in 2016 to 14 in 2023, and ovens from 20 to 55": the times of the first pair again."""
    at = around.figures.index(figure)
    first = at if is_start(around, figure) else at - 1
    if first < _PAIR_OF or not is_start(around, around.figures[first]) or _time_behind(around, figure):
        return None
    begin, end = (f.mention for f in around.figures[first - _PAIR_OF : first])
    if not (begin.period_end and end.period_start and begin.period_end < end.period_start):
        return None
    mention = begin if at == first else end
    time = next((t for t in around.every if t.text == mention.period_text), None)
    return time._replace(first=mention.period_start, last=mention.period_end) if time else None


def _time_behind(around: Scene, figure: Figure) -> TimeSpan | None:
    return next((t for t in around.every if t.first and t.start >= figure.end), None)


def _time_of_change(around: Scene, figure: Figure) -> TimeSpan | None:
    """The time behind "from 80 to 90", else the one in front of it."""
    time = _time_behind(around, figure)
    before = [t for t in around.every if t.first and t.end <= figure.start]
    if time is None and before and ", wh" not in around.text[before[-1].end : figure.start]:
        time = before[-1]
    return time


def _is_left(around: Scene, figure: Figure) -> bool:
    """Is the figure what a change that was told before it left behind ("to 90 from 80", "up 5 percent from 80")?"""
    before = around.text[: figure.start]
    moved = " from " in before[-24:] and _FROM.search(before)
    if figure.status != "actual" or not moved or is_of_event(around, figure):
        return False
    last = next((f for f in reversed(around.figures) if f.end <= figure.start), None)
    if last is None or is_broken(around, last.end, figure.start) or figure.start - last.end > _PAIR:
        return False
    if _time_behind(around, figure):
        return False
    like = last.mention.unit == figure.mention.unit and (to_level(around, last) or _PAIRED.search(before))
    return bool(like) or last.measure == "change"


def _step(around: Scene, time: TimeSpan, baseline: str) -> int:
    """How many months a change goes back: a year for what is told of a year, or is compared with a year before; 0
    where nothing tells."""
    if months_of(time) == _A_YEAR or baseline == "yoy":
        return _A_YEAR
    return next((_STEPS[t.kind] for t in around.every if t.kind in _STEPS), 0)


def _shared_before(around: Scene, figure: Figure) -> list[TimeSpan]:
    """The time in "from 3 million, or 63 cents a share, in the year-ago quarter", of the second figure too."""
    last = next((t for t in around.every if t.start >= figure.end and _is_year_before(t)), None)
    reached = to_level(around, figure) and not from_level(around, figure)
    if last is None or reached or is_broken(around, figure.end, last.start):
        return []
    run = [f for f in around.figures if f.start <= figure.start and not is_broken(around, f.end, last.start)]
    run = [f for f in run if not any(f.end <= t.start < last.start for t in around.times)]
    return [last] if any(from_level(around, f) for f in run) else []


def _period_before(around: Scene, figure: Figure, carried: TimeSpan | None) -> TimeSpan | None:
    """The time of "35 million in the previous quarter": the last one told, less a quarter or a month."""
    time = next((t for t in around.every if t.kind in _STEPS and 0 <= t.start - figure.end <= 24), None)
    if time is None or between(around, figure.end, time.start):
        return None
    if not (from_level(around, figure) or time.lead == "in"):
        return None
    days = [(f.mention.period_start, f.mention.period_end) for f in around.figures if f.end <= figure.start]
    first_day, last_day = (carried.first, carried.last) if carried else (None, None)
    first_day, last_day = next((day for day in reversed(days) if day[1]), (first_day, last_day))
    if time.kind == "qoq" and last_day and first_day and last_day - first_day < _A_MONTH:
        first_day, last_day = calendars.unit_of("quarter", last_day)
    return shifted_back(time, first_day, last_day, _STEPS[time.kind])


def _is_year_before(time: TimeSpan) -> bool:
    return time.kind == "compare" or time.text.lower() == "last year"
