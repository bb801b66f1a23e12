"""Which time expression of a sentence dates a figure: the nearest of its own clause first, then of the sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, zip_longest
from typing import TypeVar

from claimbook import lexicons, patterns
from claimbook.extraction import calendars
from claimbook.extraction.dates import TimeSpan
from claimbook.model import Mention

COMPARISONS = frozenset(("yoy", "mom", "qoq", "compare"))
_UNDATED = frozenset(("recurring", "vague", "name", "duration", *COMPARISONS))
_DATED = frozenset(("year", "month", "months", "day", "weekday", "ago"))
_COMPARED = frozenset(("year", "month", "months", "fiscal", "point", "ago"))
_FORWARD = frozenset(("future", "duration"))
_UNITS_OF_TIME = frozenset(("year", "years", "month", "months", "fiscal", "decade", "plan", "point"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim's place in its sentence, and what its period depends on."""

    start: int
    end: int
    claim_type: str
    status: str
    measure: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Choice:
    """The time of a figure and the rule that found it."""

    time: TimeSpan
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its figures and times. `times` can date a figure, `bases` are what it is compared with,
    `asides` date an event or a source that the sentence mentions."""

    text: str
    figures: tuple[Figure, ...]
    times: tuple[TimeSpan, ...]
    bases: tuple[TimeSpan, ...]
    asides: tuple[TimeSpan, ...]
    every: tuple[TimeSpan, ...]
    breaks: tuple[int, ...]
    apart: tuple[patterns.Span, ...]  # relative clauses in the present tense
    anchor: date | None


def scene(text: str, figures: list[Figure], found: list[TimeSpan], anchor: date | None) -> Scene:
    """The sentence sorted out: times that date an event or a source are left aside."""
    breaks = tuple([start for start, _ in _BREAK.spans(text)]) if figures else ()
    if not found:
        return Scene(text, tuple(figures), (), (), (), (), breaks, (), anchor)
    every = tuple(time for time in (found if "respectively" in text else _joined(text, found)) if time.kind != "name")
    bases = tuple(time for time, before in zip(every, (None, *every), strict=False) if _is_base(text, time, before))
    asides = tuple(t for t in every if t not in bases and t.kind not in COMPARISONS and _is_aside(text, t))
    times = tuple(t for t in every if t not in bases and t.kind not in COMPARISONS and t not in asides)
    apart = tuple(_RELATIVE.spans(text)) if figures and times else ()
    return Scene(text, tuple(figures), times, bases, asides, every, breaks, apart, anchor)


def choose(around: Scene, figure: Figure) -> Choice | None:
    """The time that dates a figure, from its own sentence alone."""
    if not around.times:
        return None
    inside = [t for t in around.times if figure.start <= t.start and t.end <= figure.end and t.kind != "recurring"]
    if inside:
        return Choice(inside[-1], "inside")
    listed = _respectively(around, figure)
    if listed:
        return Choice(listed, "respectively")
    times = [_behind(around, time) for time in around.times] if figure.status == "actual" else around.times
    allowed = [t for t in times if _fits(around, figure, t) and not _stands_apart(around, figure, t)]
    for rule, find in (
        ("adverb", _adverb),
        ("adjacent", _adjacent),
        ("before", _before_in_clause),
        ("after", _after_in_clause),
        ("sentence", _before_in_sentence),
    ):
        time = find(around, figure, allowed)
        if time:
            ongoing = (
                figure.measure == "change"
                and time.kind == "year"
                and _SINCE.search(around.text[figure.end :]) is not None
            )
            return Choice(replace(time, lead="since") if ongoing else time, rule)
    return None


def between(around: Scene, start: int, end: int) -> list[Figure]:
    """The figures that lie wholly between two places."""
    return [figure for figure in around.figures if start <= figure.start and figure.end <= end]


def is_broken(around: Scene, start: int, end: int) -> bool:
    """Does a new clause begin between two places?"""
    return any(start <= at < end for at in around.breaks)


def from_level(around: Scene, figure: Figure) -> bool:
    """Is the figure what another one is measured from ("from 80", "compared with 4.5 million")?"""
    word = _word_before(around.text, figure.start)
    return word in _WORDS["versus"] and word != "to"


def to_level(around: Scene, figure: Figure) -> bool:
    """Is the figure what another one became ("to 20")?"""
    return _word_before(around.text, figure.start) in ("to", "and")


def _word_before(text: str, end: int) -> str:
    words = text[max(0, end - 32) : end].lower().split()
    while len(words) > 1 and words[-1] in _WORDS["about"] and words[-1] != "over":
        words.pop()
    return words[-1] if words else ""


_Span = TypeVar("_Span", TimeSpan, Figure)


def _alternatives(kind: str) -> str:
    return "|".join(patterns.escape(word) for word in lexicons.words("en/periods", kind=kind))


_BREAK = patterns.compile(
    r";| (?i:while|whilst|whereas|but|although|though|compared with|compared to|against|versus)\b|"
    r"[—–] ?| -- |[.?!]['\" ]+[A-Z]"
)
_PRESENT = "|".join(row["word"] for row in lexicons.rows("en/periods") if row["value"] == "present")
_WORDS = {kind: frozenset(lexicons.words("en/periods", kind=kind)) for kind in ("versus", "about", "front", "relative")}
_EVENTS = frozenset(word.split()[-1] for word in lexicons.words("en/periods", kind="event"))
_SAYS = frozenset(lexicons.words("en/periods", kind="event", value="say"))
_EVENT = patterns.compile(
    rf"(?i)(?P<aux>\b(?:that|which|who)(?: \w+)?(?: \w+)? |\b(?:were|been|be|are|had|has|have)(?: \w+ly)? |)"
    rf"\b(?P<verb>{_alternatives('event')})(?: by [\w ,.&'-]{{1,60}}?| it|(?: the)?(?: (?-i:[A-Z])[\w-]*){{1,4}})?"
    r"(?: back)?(?: as early as)?"
    r"(?: on| in| at| of| since| by| from)?(?: the| early| late| mid)* $"
)
_MONTHS_IN = {"month": 1, "quarter": 3, "decade": 120}
_SINCE = patterns.compile(r"^[^,;.]{0,40} since(?:[.,;]| then\b)")
_APPOSITION = patterns.compile(r", (?:the|its|their) (?:\w+ ){0,2}(?:\w{3,}est|most|least|first)\b[^,;]*$")
_SPANNING = ("-", "–", " to ", " through ", " and ", " until ")
_VERBS = frozenset(lexicons.words("en/periods", kind="tense"))
_RELATIVE = patterns.compile(rf", (?:which|who|that) (?:(?:now|also) )?(?:{_PRESENT})\b[^,;.]*(?:,\d[^,;.]*)*(?:,|$)")
_STOPS = frozenset(",;")
_ADVERBS = frozenset(lexicons.words("en/periods", kind="adverb"))


def _joined(text: str, found: list[TimeSpan]) -> list[TimeSpan]:
    """Two years joined by "and" as one span: "in 2022 and 2023"."""
    times: list[TimeSpan] = []
    for time in found:
        last = times[-1] if times else None
        if last and last.kind == time.kind == "year" and last.lead == "in" and text[last.end : time.start] == " and ":
            words = text[last.start : time.end]
            times[-1] = replace(last, end=time.end, last=time.last, kind="span", text=words)
        else:
            times.append(time)
    return times


def _is_base(text: str, time: TimeSpan, before: TimeSpan | None) -> bool:
    """Is it a time to compare with ("than in 2011", "10 years earlier (in 2008)")?"""
    if before and before.kind in ("compare", "ago") and text[before.end : time.start].startswith(" ("):
        return time.start - before.end <= 6
    if time.lead == "from" and time.kind == "months" and any(mark in time.text for mark in _SPANNING):
        return False
    return time.lead in ("compare", "from") and time.kind in _COMPARED and time.first is not None


def _is_aside(text: str, time: TimeSpan) -> bool:
    """Does the time belong to a source or an event ("a report released in June", "founded in 2015")?"""
    before = text[max(0, time.start - 90) : time.start]
    event = None
    if text.startswith(" that ", time.end) and not _SAYS.isdisjoint(before.lower().split()[-2:]):
        return True
    if time.kind in _DATED and not _EVENTS.isdisjoint(before.lower().split()):
        event = _EVENT.search(before)
    if event:
        aux = event["aux"].lower()
        finite = aux.startswith(("were", "been", "be ", "are", "had", "has", "have"))
        if event["verb"].lower() in _SAYS:
            return time.kind in ("weekday", "day") or time.lead == "in"
        return not finite and (bool(aux) or _has_verb(text, max(0, time.start - 90) + event.start(2), time.end))
    quoted = before.lower().rfind("according to")
    return quoted >= 0 and time.kind in ("weekday", "day", "month") and not _STOPS.intersection(before[quoted:])


def _has_verb(text: str, start: int, end: int) -> bool:
    """Is the verb at `start` a participle: is there a comma beside it or another verb in the sentence?"""
    before = text[:start].lower().split()
    if not before or before[-1].endswith(",") or text[end : end + 1] == ",":
        return True
    return any(
        word in _VERBS or (word.endswith("ed") and len(word) > 3) for word in (*before, *text[end:].lower().split())
    )


def _behind(around: Scene, time: TimeSpan) -> TimeSpan:
    """ "At the end of the year" in a report of results: the last such end that has passed."""
    anchor, last = around.anchor, time.last
    ahead = anchor is not None and last is not None and last > anchor
    if not ahead or time.kind != "point" or time.edge or last is None:
        return time
    if time.lead == "deadline" and " had " not in around.text:
        return time
    day = calendars.shifted(last, -_MONTHS_IN.get(time.text.rsplit(" ", 1)[-1].lower(), 12))[1]
    return replace(time, first=day, last=day)


def _fits(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """May this time date a figure of this status? A result does not lie in the future, nor a promise on a past day."""
    anchor = around.anchor
    if time.kind == "recurring" and figure.measure == "change":
        return False
    if figure.status in ("target", "forecast"):
        if time.lead == "since" and time.kind != "future":
            return False
        past_day = time.kind in ("day", "weekday", "now", "month") and time.lead != "deadline"
        if past_day and (time.last is None or anchor is None or time.last <= anchor):
            return False
        return not (time.kind == "recurring" and figure.claim_type == "commitment")
    if time.kind in _FORWARD:
        return False
    if anchor is None or time.kind == "plan":
        return True
    if time.lead == "deadline" and time.last and time.kind in ("year", "point", "day") and time.last > anchor:
        return False
    return time.first is None or time.first <= anchor


def _adverb(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A "now" shortly before: "it currently serves seven markets and will add five this year"."""
    for time in times:
        near = 0 <= figure.start - time.end <= 24 and not between(around, time.end, figure.start)
        if near and time.text.lower() in _ADVERBS and not _STOPS.intersection(around.text[time.end : figure.start]):
            return time
    return None


def _adjacent(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A time that follows at once: "80 in 2019", "3.28 % (2018 data)"."""
    for time, later in zip_longest(times, times[1:]):
        if time.start < figure.end:
            continue
        gap = around.text[figure.end : time.start]
        if len(gap) > 90 or is_broken(around, figure.end, time.start) or between(around, figure.end, time.start):
            return None
        comma = gap.rfind(",")
        if comma >= 0 and (len(gap) - comma > 16 or "(" in gap[comma:]):
            return None
        if time.kind == "vague":
            continue
        if time.text.lower() in _ADVERBS and not _ends_clause(around.text, time.end):
            return None
        if time.kind == "recurring" and later and later.start - time.end <= 6:
            return later
        if time.kind == "recurring" and any(t.end <= figure.start and t.kind not in _UNDATED for t in times):
            return None
        return time
    return None


def _stands_apart(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the figure in a relative clause in the present tense that the time is outside of (", which employs 90, ")?"""
    return any(
        start <= figure.start and figure.end <= end and not start <= time.start < end for start, end in around.apart
    )


def _before_in_clause(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """The nearest time before, in the same clause: "In 2019, ... 7.8 million"."""
    for time in reversed(times):
        if time.end > figure.start or is_broken(around, time.end, figure.start) or _is_rate(around, time):
            continue
        if not _belongs_to_base(around, time):
            return time
    return None


def _after_in_clause(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A later time of the clause, over other figures: "grew 14.2 percent to reach 4.38 trillion yuan last month"."""
    for time in times:
        if time.start < figure.end or is_broken(around, figure.end, time.start) or _belongs_to_base(around, time):
            continue
        if _is_rate(around, time) and not _is_listed(around, figure, time):
            continue
        if time.text.lower() in _ADVERBS and not _ends_clause(around.text, time.end):
            continue
        if _is_anothers(around, figure, time):
            continue
        forward = time.lead == "deadline" or time.kind in _FORWARD
        clause = max((at for at in around.breaks if at < figure.start), default=0)
        if forward and around.text[clause : figure.start].split(" ", 1)[0] in _WORDS["front"]:
            continue
        return None if time.kind == "vague" else time
    return None


def _before_in_sentence(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """The nearest time before, in an earlier clause of the sentence."""
    for time in reversed(times):
        if time.end <= figure.start and not _belongs_to_base(around, time) and not _is_rate(around, time):
            recurring = time.kind == "recurring"
            return None if recurring else time
    return None


def _is_rate(around: Scene, time: TimeSpan) -> bool:
    """Does "a year" follow a figure and speak of that one only ("cut 6 million tons of carbon a year")?"""
    if time.kind != "recurring":
        return False
    gaps = [around.text[f.end : time.start] for f in around.figures if f.end <= time.start]
    return any(len(gap) <= 60 and not _STOPS.intersection(gap) for gap in gaps)


def _is_listed(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Do only members of one list stand between the figure and the time ("5 and 6 million tons a year")?"""
    run = [figure, *between(around, figure.end, time.start)]
    return all(_LISTED.fullmatch(around.text[a.end : b.start]) for a, b in pairwise(run))


def _is_anothers(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does the time speak of a later word alone ("8 million, half the 16 it drew in 2019", "5, the least in 2019")?"""
    if _APPOSITION.search(around.text[figure.end : time.start]):
        return True
    others = between(around, figure.end, time.start)
    if not others or "," not in around.text[figure.end : others[-1].start]:
        return False
    words = around.text[others[-1].end : time.start].lower().split()
    return bool(words) and words[0] in _WORDS["relative"]


def _ends_clause(text: str, at: int) -> bool:
    return text[at : at + 1] in ("", ".", ",", ";", ")", '"', "?", "!")


def _belongs_to_base(around: Scene, time: TimeSpan) -> bool:
    """Does the time date only what something else is compared with ("up from 4 million in 2022")?"""
    for figure in around.figures:
        if 0 <= time.start - figure.end <= 40 and from_level(around, figure):
            return not between(around, figure.end, time.start)
    return False


def _respectively(around: Scene, figure: Figure) -> TimeSpan | None:
    """ "5 and 6 million in 2019 and 2020, respectively": the first figure has the first time."""
    if "respectively" not in around.text:
        return None
    times = [time for time in around.times if time.kind in _UNITS_OF_TIME]
    for run in _runs(around.text, times):
        figures = [f for f in around.figures if f.claim_type == "quantity"]
        for group in _runs(around.text, figures):
            if len(group) == len(run) and figure in group:
                return replace(run[group.index(figure)], lead=run[0].lead)
    return None


def _runs(text: str, spans: list[_Span]) -> list[list[_Span]]:
    """Spans in lists: only commas, "and" and prepositions stand between two neighbours."""
    runs: list[list[_Span]] = []
    for span in spans:
        if runs and _LISTED.fullmatch(text[runs[-1][-1].end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return [run for run in runs if len(run) > 1]


_LISTED = patterns.compile(r"(?i) ?\w{0,12}(?: \w{1,12})?(?:,| and|, and)(?: in| by| for| at)? ")
