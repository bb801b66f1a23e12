"""What a change is measured against, where the time words say so: "yoy", "2018", "2026-03"."""

from __future__ import annotations

from datetime import date

from claimbook import patterns
from claimbook.extraction.period import calendars
from claimbook.extraction.period.base_times import COMPARISONS, GLOSS, OWNERS
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.own_times import choose
from claimbook.extraction.period.time_forms import COMPARED_WITH
from claimbook.extraction.period.time_scenes import Figure, Scene, between, from_level, is_broken
from claimbook.extraction.period.told_times import months_of
from claimbook.extraction.words import words_of

_AVERAGE = patterns.compile(
    r"(?i)\b(?:average (?:annual|yearly|rate|growth|of)|(?:annual|yearly) average|averag(?:ed|ing)|"
    r"on average|annually|annuali[sz]ed|(?:per|each|every) year|cagr|compound|"
    r"a year(?:[.,;]| (?:since|from|between|in|on|until|through|over|during)))\b"
)
_MEAN = frozenset(  # words of which "_AVERAGE" has one
    ["average", "averaged", "averaging", "annually", "annualised", "annualized", "year", "cagr", "compound"]
)
_TRADED = patterns.compile(r"(?i)\b(?:shares|stocks?|scrip)\b[^,;]{0,60}$")  # moves in a day
_ANNUAL = patterns.compile(r"\b(?:annual|yearly)\b")  # over several years: a mean
_OVER = len(" over the ")
_STEPS = frozenset((2, 13, 25, 37, 49, 61))  # months, the first and the last one counted
_WITHIN = frozenset(("now", "day", "month", "months", "quarter"))
_YEARLY = frozenset(("year", "month", "months", "fiscal"))


def is_average(around: Scene, figure: Figure) -> bool:
    """Is the change a yearly mean ("6 percent a year on average")?"""
    if _MEAN.isdisjoint(words_of(around.text[max(0, figure.start - 60) : figure.end + 30].lower())):
        return False
    last = max((other.end for other in around.figures if other.end <= figure.start), default=0)
    near = around.text[max(last, figure.start - 60) : figure.end + 30]
    return _AVERAGE.search(near.split(",")[-1] if near.count(",") > 3 else near) is not None


def first_of_mean(around: Scene, figure: Figure, time: TimeSpan) -> date | None:
    """ "5 tons in 2015 and 9 in 2020, an average annual growth of 12 percent": the growth since the first."""
    before = [f.mention for f in around.figures if f.end <= figure.start and f.measure == "level"]
    starts = [m.period_start for m in before if m.period_start and time.first and m.period_start < time.first]
    return starts[-1] if len(before) > 1 and starts and is_average(around, figure) else None


def is_from_to(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the change measured from the first year of this span to the last?"""
    if figure.measure != "change" or not (time.kind == "years" or _is_step(time)) or is_average(around, figure):
        return False
    if _is_annual(around, figure):
        return False
    return not (time.end <= figure.start and " that " in around.text[time.end : figure.start])


def _is_annual(around: Scene, figure: Figure) -> bool:
    """Does "annual" or "yearly" stand by the figure?"""
    near = around.text[max(0, figure.start - 40) : figure.end + 20].lower()
    return ("annual" in near or "yearly" in near) and _ANNUAL.search(near) is not None


def baseline(around: Scene, figure: Figure, period: TimeSpan | None, carried: str) -> tuple[str, str]:
    """The baseline of a change and the rule that found it; ("", "") where there is none. `carried` is the baseline
    that an earlier sentence about the same time has set."""
    if figure.measure == "gap":
        return _of_gap(around, figure, period)
    if figure.measure != "change" or is_average(around, figure):
        return "", ""
    long = period is not None and (period.kind in ("years", "plan") or period.lead == "deadline")
    if long and _is_annual(around, figure):
        return "", ""
    if period is not None and period.first and period.kind == "span":
        return str(period.first.year - 1), "from-to"
    if period is not None and period.first and is_from_to(around, figure, period):
        month = iso_days(*calendars.month(period.first.year, period.first.month))
        return str(period.first.year) if period.kind == "years" else month, "from-to"
    stated = _stated(around, figure, period)
    if stated:
        return stated, "stated"
    if figure.mention.unit == "x":
        level = _level_beside(around, figure)
        if level or not _is_multiplied(around, figure, period):
            return level, "level beside"
    if figure.mention.unit not in ("%", "pp", "x"):
        twin = _twin(around, figure)
        return (baseline(around, twin, period, carried)[0], "twin") if twin is not None else ("", "")
    if period is None or _TRADED.search(around.text[: figure.start]):
        return "", ""
    if _since(period):
        return iso(period), "since"
    if period.kind in _YEARLY and period.lead not in ("deadline", "since"):
        return carried or "yoy", "same period"
    return ("yoy", "carried") if carried == "yoy" and period.lead != "deadline" else ("", "")


def _is_multiplied(around: Scene, figure: Figure, period: TimeSpan | None) -> bool:
    """Did something double in a year or month that the sentence names for it? That is a change on the one before."""
    if period is None or figure.status != "actual" or not figure.mention.value_text.endswith("ed"):
        return False
    for time in around.every:
        if (time.first, time.last) == (period.first, period.last) and time.kind in _YEARLY:
            others = between(around, min(time.end, figure.end), max(time.start, figure.start))
            return all(around.text.endswith("to ", 0, other.start) for other in others)  # "doubled to 40 tons in May"
    return False


def _twin(around: Scene, figure: Figure) -> Figure | None:
    """The rate that tells a change in amount again: "a rise of 30 tons or 5 percent", "up 30 tons (5 %)"."""
    after = next((f for f in around.figures if f.start >= figure.end), None)
    if after is None or after.measure != "change" or after.mention.unit != "%":
        return None
    return after if _AGAIN.match(around.text[figure.end : after.start]) is not None else None


_AGAIN = patterns.compile(
    r"(?i)^(?:,? or (?:about |nearly |some )?|,? (?:and )?(?:up|down) (?:by )?| \(|, (?:an? |the )?[a-z]+ of )$"
)


def _is_step(time: TimeSpan) -> bool:
    """Does "from March to April", "from April 2019 to April 2020" go from one month to another?"""
    return time.kind == "months" and time.lead == "from" and months_of(time) in _STEPS


def iso(time: TimeSpan) -> str:
    """The days of a time in the shortest ISO 8601 form."""
    return iso_days(time.first, time.last)


def is_alike(one: str, other: str) -> bool:
    """Are two baselines of one form, as "2021-Q3" and "2020-Q1" are?"""
    return one.translate(_NO_DIGITS) == other.translate(_NO_DIGITS)


_NO_DIGITS = str.maketrans("", "", "0123456789")


def iso_days(first: date | None, last: date | None) -> str:
    """Days in the shortest ISO 8601 form: 2018, 2026-03, 2021-Q3, 2021-01/2021-08, 2019-12-31."""
    if first is None or last is None:
        return ""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if first == last:
        return first.isoformat()
    months = calendars.months_in(first, last)
    if months == 1:
        return f"{first:%Y-%m}"
    if months in (3, 6) and (first.month - 1) % months == 0:
        return f"{first.year}-{'Q' if months == 3 else 'H'}{first.month // months + 1}"
    return f"{first:%Y-%m}/{last:%Y-%m}"


def _stated(around: Scene, figure: Figure, period: TimeSpan | None) -> str:
    """The comparison that stands nearest to the change: behind it in its clause, else before it."""
    bases = [t for t in around.every if t in around.bases or t.kind in COMPARISONS or t.kind == "ago" or _since(t)]
    behind = [t for t in bases if t.start >= figure.end and not _is_cut(around, figure.end, t.start)]
    ahead = [t for t in bases if t.end <= figure.start]
    near = [t for t in ahead if not is_broken(around, t.end, figure.start) and not between(around, t.end, figure.start)]
    long = [t for t in around.every if t.kind == "past" and t.text.endswith("s") and 0 <= t.start - figure.end <= _OVER]
    if long:  # "over the past five years"
        return str(long[0].first.year - 1) if long[0].first and long[0].lead == "compare" else ""
    near = [t for t in near if not any(0 <= t.start - f.end <= 40 for f in around.figures if f.end <= figure.start)]
    if behind and (not near or behind[0].start - figure.end <= figure.start - near[-1].end):
        return _name(around, behind[0], period)
    if near:
        return _name(around, near[-1], period)
    if level := _from_level_time(around, figure) or _level_in_front(around, figure):
        return level
    dated = [t for t in ahead if t.kind not in COMPARISONS and t.lead in ("compare", "from")]
    if dated:
        return _name(around, dated[-1], period)
    return "yoy" if any(t.kind in ("yoy", "compare") for t in bases) else ""


def _since(time: TimeSpan) -> bool:
    return time.lead == "since" and time.kind in ("year", "month")


def _is_cut(around: Scene, start: int, end: int) -> bool:
    """Does another change stand between, or a new clause other than "compared with"?"""
    figures = between(around, start, end)
    gap = around.text[start:end]
    changed = "respectively" not in gap and any(figure.measure == "change" for figure in figures)
    broken = ", which " in gap or (is_broken(around, start, end) and not _COMPARED.search(gap))
    broken = broken or _FIRST_SINCE.match(gap) is not None
    others = len(figures) > 1 and ", and " in gap and end - figures[-1].end <= 2 and from_level(around, figures[-1])
    return changed or broken or others


_FIRST_SINCE = patterns.compile(
    r"(?i)^(?:[^,;]|,\d){0,80}, (?:the|its|their|a) (?:\w+[ -]){0,2}"
    r"(?:\w{3,}est|most|least|first|record|worst|best)\b[^,;]*$"
)  # "fell 5 percent, the first drop since 2009"
_COMPARED = patterns.compile(rf"(?i)^[^;]{{0,60}}\b{COMPARED_WITH} [^;]{{0,30}}$")


def _name(around: Scene, time: TimeSpan, period: TimeSpan | None) -> str:
    """The name of a baseline; an explicit year in brackets behind it wins: "six years earlier (in 2015)"."""
    for later in around.every:
        if 0 < later.start - time.end <= GLOSS and later.kind == "year" and "(" in around.text[time.end : later.start]:
            return iso(later)
    if time.kind == "ago" and period is not None and period.last and time.first and around.anchor:
        return str(period.last.year - (around.anchor.year - time.first.year))
    if time.kind in ("mom", "qoq"):
        back = 1 if time.kind == "mom" else 3
        if period is None or period.first is None or period.kind not in ("month", "months", "quarter"):
            return time.kind
        first = calendars.shifted(period.first, -back)[0]
        return iso(time._replace(first=first, last=calendars.shifted(first, back - 1)[1]))
    last_year = time.text.lower() == "last year" and (period is None or period.kind in _WITHIN)
    if time.first is None or last_year:
        return "yoy"
    return iso(time)


def _from_level_time(around: Scene, figure: Figure) -> str:
    """ "fell by 8 points from 40 % in 2016 to 32 % in 2021": the time of the level that follows "from"."""
    for other in around.figures:
        gap = around.text[figure.end : other.start]
        if other.start >= figure.end and other.measure == "change":
            return ""  # "rose 5 percent, compared with 7 percent in May"
        if other.start >= figure.end and len(gap) <= 40 and ";" not in gap and from_level(around, other):
            choice = choose(around, other)
            return iso(choice.time) if choice and choice.rule == "adjacent" else ""
    return ""


def _of_gap(around: Scene, figure: Figure, period: TimeSpan | None) -> tuple[str, str]:
    """A gap to an earlier level ("6 percent above the 7 billion of 2022") has its time as baseline; ("", "") where it
    is one to another thing, which is told already."""
    thing = figure.mention.baseline
    if thing and not any(letter.isdigit() for letter in thing):
        return "", ""
    base = next((t for t in around.bases if 0 <= t.start - figure.end <= 60), None)
    words = _compared_level(around, figure) or (iso(base) if base else "")
    return words or ("" if thing else _stated(around, figure, period)), "level"


def _compared_level(around: Scene, figure: Figure) -> str:
    """ "6 percent above the 7 billion of 2022": the time of the level that a gap is measured from."""
    others = [f for f in around.figures if f is not figure and from_level(around, f)]
    other = min(others, key=lambda f: abs(f.start - figure.start), default=None)
    return _own_time(around, other) if other else ""


def _level_in_front(around: Scene, figure: Figure) -> str:
    """ "Up from 59 million the previous quarter, a growth of 3 percent": the time of the level in front of it."""
    other = next((f for f in reversed(around.figures) if f.end <= figure.start), None)
    if other is None or figure.start - other.end > 80 or not from_level(around, other):
        return ""
    return iso_days(other.mention.period_start, other.mention.period_end)


def _level_beside(around: Scene, figure: Figure) -> str:
    """The time of the level that is multiplied: "3 times the 5 billion of 2017", "came to 5 billion in 2017 and should
    double"; not of one of its own time, nor where something else is ("to double its exports")."""
    behind = next((f for f in around.figures if f.start >= figure.end), None)
    if behind is not None and around.text[figure.end : behind.start] in OWNERS:
        return _own_time(around, behind)
    if around.text.startswith(OWNERS, figure.end):
        return ""
    for other in reversed(around.figures):
        if other.end <= figure.start and other.measure == "level":
            choice = choose(around, other)
            own = figure.mention.period_end
            return iso(choice.time) if choice and (own is None or choice.time.last != own) else ""
    return ""


def _own_time(around: Scene, level: Figure) -> str:
    choice = choose(around, level)
    return iso(choice.time) if choice else ""
