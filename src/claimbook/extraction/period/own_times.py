"""Which time expression of a sentence dates a figure: the nearest of its own clause first, then of the sentence."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.period.base_times import COMPARISONS
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.listed_times import LISTED, UNITS_OF_TIME, labelled, respectively, total_of
from claimbook.extraction.period.other_clauses import AND, is_elsewhere, is_told_now
from claimbook.extraction.period.tenses import tense
from claimbook.extraction.period.time_scenes import (
    TENSES,
    Figure,
    Scene,
    between,
    from_level,
    is_broken,
    is_of_event,
    last_break,
)
from claimbook.extraction.period.turned_times import ahead, behind

_UNDATED = frozenset(("recurring", "vague", "name", "duration", *COMPARISONS))
_FORWARD = frozenset(("future", "duration"))


class Choice(NamedTuple):
    """The time of a figure and the rule that found it."""

    time: TimeSpan
    rule: str


def choose(around: Scene, figure: Figure) -> Choice | None:
    """The time that dates a figure, from its own sentence alone."""
    if not around.every or is_of_event(around, figure):
        return None
    if (own := _of_its_own(around, figure)) is not None:
        return own
    if _is_vague(around, figure):
        return None
    if (then := _when(around, figure)) is not None:
        return Choice(then, "when")
    times = _candidates(around, figure) if around.times else []
    allowed = _allowed(around, figure, times)
    for rule, find in _RULES if allowed else ():
        if (time := find(around, figure, allowed)) is not None:
            return Choice(time._replace(lead="since") if _goes_on(around, figure, time) else time, rule)
    if around.bases and around.text.endswith("from ", 0, figure.start) and from_level(around, figure):
        bases = [time for time in around.bases if time.end <= figure.start]
        if len(bases) == 1:
            return Choice(bases[0], "base")  # "fell from 2019, going from 300 to 290"
    return _to_come(around, figure, [time for time in times if time not in allowed])


def _of_its_own(around: Scene, figure: Figure) -> Choice | None:
    """The time that stands in the figure, names it or belongs to it in a list."""
    for own in reversed(around.times):
        if _is_inside(own, figure) and own.kind != "recurring":
            return Choice(own if figure.status == "actual" else ahead(around, figure, own), "inside")
    if around.text.startswith(" of ", figure.start - 4) and (owner := total_of(around, figure)):
        return Choice(owner._replace(lead="in"), "total of")
    if named := labelled(around, figure):
        return Choice(named, "label")
    listed = respectively(around, figure) if "respectively" in around.text else None
    return Choice(listed, "respectively") if listed else None


def _candidates(around: Scene, figure: Figure) -> list[TimeSpan]:
    """The times of the sentence that no clause or other figure has for itself, turned to where they must lie."""
    times = [time for time in around.times if not is_elsewhere(around, figure, time)]
    if figure.status == "actual":
        return [behind(around, time) for time in times]
    return [ahead(around, figure, time) for time in times if not _is_relative(around, figure, time)]


def _allowed(around: Scene, figure: Figure, times: list[TimeSpan]) -> list[TimeSpan]:
    """Those of the times that may date a figure of this status and kind."""
    allowed = [time for time in times if _fits(around, figure, time)]
    if len(allowed) > 1:
        allowed = _exact(allowed)
    if figure.claim_type == "commitment":
        allowed = [time for time in allowed if _is_promised_for(around, figure, time)]
    return allowed


def _goes_on(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the change one since that year ("in 2019 it grew 4 percent, and has since.")?"""
    if figure.measure != "change" or time.kind != "year":
        return False
    return " since" in around.text and _SINCE.search(around.text[figure.end :]) is not None


_WORDS = {kind: frozenset(lexicons.words("en/periods", kind=kind)) for kind in ("front", "relative")}
_WHICH = patterns.compile(r", (?:which|who|whose|where) [^,;]*$")
_SINCE = patterns.compile(r"^[^,;.]{0,40} since[.,;]")
_LEADS_ON = patterns.compile(
    rf"[^\w]{{0,2}}(?:on average )?(?:(?:[a-z]+ed|{'|'.join(sorted(TENSES['past']))}) )?"
    r"(?:(?:in|during|over|for|throughout|as of|by)(?: the)? )?"
)  # "9 a day in 2019"
_EXTENTS = frozenset(lexicons.words("en/periods", kind="front", value="extent"))
_STOPS = frozenset(",;")
_VERSUS = (
    " against ",
    " versus ",
    " vs",
    " compared ",
    " up from ",
    " down from ",
)  # "costs 9 today against 3 in 2019"
_A_FEW = 3  # words
_NEAR = 16  # characters
_ADJECTIVES = frozenset(lexicons.words("en/periods", kind="recurring", value="adjective"))
_ADVERBS = frozenset(lexicons.words("en/periods", kind="adverb"))


def _exact(times: list[TimeSpan]) -> list[TimeSpan]:
    """ "By the end of 2021 it had drawn 40 projects over the past eight years": without the rough one."""
    dated = next((time for time in times if time.kind in UNITS_OF_TIME and not time.floating), None)
    if dated is None:
        return times
    return [time for time in times if time.kind != "past" or time.start < dated.start]


def _is_relative(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does a clause that begins behind the figure hold the time ("will get 5 million, which it may use in May")?"""
    return figure.end < time.start and _WHICH.search(around.text[figure.end : time.start]) is not None


def _to_come(around: Scene, figure: Figure, times: list[TimeSpan]) -> Choice | None:
    """A time to come right beside what reads like a result ("6 billion would be put by for 2031-2035")."""
    if figure.status != "actual" or from_level(around, figure):
        return None
    for time in times:
        gap = around.text[figure.end : time.start]
        beside = time.start >= figure.end and len(gap) <= 40 and not _STOPS.intersection(gap)
        before = time.end <= figure.start and not is_broken(around, time.end, figure.start)
        if time.kind in UNITS_OF_TIME and (beside or before):
            return Choice(time, "to come")
    return None


def _fits(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """May this time date a figure of this status? A result does not lie in the future, nor a promise on a past day."""
    anchor = around.anchor
    if time.kind == "recurring" and figure.measure in ("change", "gap"):
        return False
    if time.start > figure.end + 1 and time.text.lower() in _ADJECTIVES:
        return False  # "20 billion with an annual surplus"
    if figure.status in ("target", "forecast"):
        if time.kind == "past" or time.lead == "since":
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


def _is_inside(time: TimeSpan, figure: Figure) -> bool:
    """Is the time in the figure's own words? The full stop of "will open in August." may be read as that of "Aug."."""
    return figure.start <= time.start and time.end - time.text.endswith(".") <= figure.end


def _is_promised_for(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does no other promise or figure stand between, so that the time may be its time alone?"""
    others = (f for f in around.figures if f is not figure)
    if any(f.claim_type == "commitment" and _is_inside(time, f) for f in others):
        return False
    if time.start >= figure.end:
        return not between(around, figure.end, time.start)
    return not any(other.start < time.start for other in around.figures if other is not figure)


def _when(around: Scene, figure: Figure) -> TimeSpan | None:
    """The time that the figure's clause explains, even one of comparison ("more than in 2022, when 9 were sold")."""
    if ", when " not in around.text:
        return None
    for time in around.every:
        clause = around.text[time.end : figure.start]
        told = clause.startswith(", when ") and not clause.startswith(", when compared ")
        if told and not _STOPS.intersection(clause[1:]):
            return time._replace(lead="in") if time.first else None
    return None


def _is_vague(around: Scene, figure: Figure) -> bool:
    """Does the figure's own clause say only roughly when ("has shrunk by 4 percent a year in recent years")?"""
    for time in around.times:
        if time.kind == "vague" and time.start >= figure.end and not between(around, figure.end, time.start):
            return ", " not in around.text[figure.end : time.start]
    return False


def _of_base(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """The time that figures to compare with share ("up from 4,000 members and a budget of 5 million in 2018")."""
    time = next((t for t in times if t.start >= figure.end), None) if " and " in around.text else None
    if time is None or not from_level(around, figure):
        return None
    gap = around.text[figure.end : time.start]
    return time if " and " in gap and "," not in gap else None


def _adverb(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A "now" shortly before: "it currently serves seven markets and will add five this year"."""
    for time in times:
        adverb = 0 <= figure.start - time.end <= 24 and time.text.lower() in _ADVERBS
        if (
            adverb
            and not between(around, time.end, figure.start)
            and not _STOPS.intersection(around.text[time.end : figure.start])
            and not from_level(around, figure)
        ):
            return next((t for t in times if t.lead == "since" and 0 <= t.start - figure.end <= _NEAR), time)
    return None


def _adjacent(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A time that follows at once: "80 in 2019", "7 % (2016 data)"."""
    for time, later in zip_longest(times, times[1:]):
        if time.start < figure.end:
            continue
        gap = around.text[figure.end : time.start]
        if len(gap) > 90 or is_broken(around, figure.end, time.start) or between(around, figure.end, time.start):
            return None
        comma = gap.rfind(", ")
        if comma >= 0 and len(gap) - comma > _NEAR:
            return None
        if time.text.lower() in _ADVERBS and not _ends_clause(around.text, time.end):
            return None
        if time.kind == "recurring" and later and _LEADS_ON.fullmatch(around.text[time.end : later.start]):
            return later
        if time.kind == "recurring" and any(
            t.end <= figure.start and t.kind not in _UNDATED and t.lead != "since" for t in times
        ):
            return None
        return time
    return None


def _before_in_clause(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """The nearest time before, in the same clause: "In 2019, ... 7.8 million"."""
    for time in reversed(times):
        if time.end > figure.start or is_broken(around, time.end, figure.start) or _is_rate(around, time):
            continue
        if not belongs_to_base(around, time) and not is_of_indicator(around, figure, time):
            return time
    return None


def is_of_indicator(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """ "Hours of sun per month came to 140": the month is no more than a part of what is measured."""
    if time.kind != "recurring" or len(around.text[: time.start].split()) < _A_FEW:
        return False
    return tense(around, figure) == "past"


def _after_in_clause(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """A later time of the clause, over other figures: "fell 6 percent to stand at 70 million pesos last month"."""
    for time in times:
        if time.start < figure.end or is_broken(around, figure.end, time.start) or belongs_to_base(around, time):
            continue
        if _is_rate(around, time) and not _is_listed(around, figure, time):
            continue
        if time.text.lower() in _ADVERBS and not _ends_clause(around.text, time.end):
            continue
        if _is_of_hope(around, figure, time) or _is_anothers(around, figure, time):
            continue
        if time.lead == "since" and any(f.measure == "change" for f in between(around, figure.end, time.start)):
            continue
        forward = time.lead == "deadline" or time.kind in _FORWARD
        opener = around.text[max(0, last_break(around, figure)) : figure.start].split(" ", 1)[0]
        if opener in _WORDS["front"] and (forward or opener in _EXTENTS):
            continue
        return None if time.kind == "vague" else time
    return None


def _before_in_sentence(around: Scene, figure: Figure, times: list[TimeSpan]) -> TimeSpan | None:
    """The nearest time before, in an earlier clause of the sentence."""
    for time in reversed(times):
        if time.end <= figure.start and not belongs_to_base(around, time) and not _is_rate(around, time):
            unfit = (
                time.kind == "recurring"
                or time.text.lower() in _ADVERBS
                or is_told_now(around, figure, time, last_break(around, figure) + 1)
            )
            return None if unfit else time
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
    return all(LISTED.fullmatch(around.text[a.end : b.start]) for a, b in pairwise(run))


def _is_anothers(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does the time speak of a later word alone ("8 million, half the 16 it drew in 2019")?"""
    others = between(around, figure.end, time.start)
    if not others or "," not in around.text[figure.end : others[-1].start]:
        return False
    words = around.text[others[-1].end : time.start].lower().split()
    return bool(words) and words[0] in _WORDS["relative"]


def _is_of_hope(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the time that of another clause, which says what is hoped for ("it has 40 ships, and wants 60 by 2030")?"""
    to_come = time.last > around.anchor if time.last and around.anchor else time.lead == "deadline"
    if figure.status != "actual" or not to_come:
        return False
    joint = AND.search(around.text[figure.end : time.start])
    hopes = between(around, figure.end + joint.end(), time.start) if joint else []
    return any(f.status != "actual" for f in hopes)


def _ends_clause(text: str, at: int) -> bool:
    return text[at : at + 1] in ("", ".", ",", ";", ")", '"', "?", "!") or text.startswith(_VERSUS, at)


def belongs_to_base(around: Scene, time: TimeSpan) -> bool:
    """Does the time date only what something else is compared with ("up from 4 million in 2022")?"""
    for figure in around.figures:
        if 0 <= time.start - figure.end <= 40 and from_level(around, figure):
            return not between(around, figure.end, time.start)
    return False


_RULES = (
    ("adverb", _adverb),
    ("adjacent", _adjacent),
    ("base", _of_base),
    ("before", _before_in_clause),
    ("after", _after_in_clause),
    ("sentence", _before_in_sentence),
)
