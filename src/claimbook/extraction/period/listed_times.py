"""Times that are one figure's own by a label ("2019: 8 tons"), a name ("the July total of 30") or a list."""

from __future__ import annotations

from typing import TypeVar

from claimbook import patterns
from claimbook.extraction.period.base_times import OWNERS
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.time_scenes import Figure, Scene

UNITS_OF_TIME = frozenset(("year", "years", "month", "months", "fiscal", "decade", "plan", "point"))
LISTED = patterns.compile(r"(?i) ?\w{0,12}(?: \w{1,12})?(?:,| and|, and)(?: in| by| for| at)? ")
_Span = TypeVar("_Span", TimeSpan, Figure)
_TOTAL_OF = patterns.compile(r"^(?:['’]s)? (?:[a-z-]+ ){1,3}of $")
_LABEL = patterns.compile(r"['’]s |: ?")  # "faster than May's 5 percent", "sold 9 tons (2019: 8 tons)"
_LABEL_LENGTH = 3
_MARKS = (":", ": ", "'s ", "’s ")
_MARKED = (":", "'s ", "’s ")


def total_of(around: Scene, figure: Figure) -> TimeSpan | None:
    """The time in "the July 2019 total of 30"."""
    time = next((t for t in reversed(around.every) if t.end < figure.start), None)
    if (
        time is None
        or time.lead == "since"
        or time.kind not in UNITS_OF_TIME
        or not around.text.endswith(OWNERS, 0, time.start)
    ):
        return None
    return time if _TOTAL_OF.match(around.text[time.end : figure.start]) else None


def labelled(around: Scene, figure: Figure) -> TimeSpan | None:
    """The time that names the figure right behind it ("2019: 8 tons", "May's 5 percent")."""
    if not around.text.endswith(_MARKS, 0, figure.start):
        return None
    near = [t for t in around.every if 0 < figure.start - t.end <= _LABEL_LENGTH]
    time = next((t for t in near if _LABEL.fullmatch(around.text[t.end : figure.start])), None)
    return time._replace(lead="in") if time and time.first else None


def is_label(around: Scene, time: TimeSpan) -> bool:
    """Does the time name a figure right behind it ("9 tons (2019: 8 tons)")?"""
    if not around.text.startswith(_MARKED, time.end):
        return False
    near = [other.start for other in around.figures if 0 < other.start - time.end <= _LABEL_LENGTH]
    return any(_LABEL.fullmatch(around.text[time.end : start]) for start in near)


def respectively(around: Scene, figure: Figure) -> TimeSpan | None:
    """ "5 and 6 million in 2019 and 2020, respectively": the first figure has the first time."""
    times = [time for time in around.times if time.kind in UNITS_OF_TIME]
    for run in _runs(around.text, times):
        figures = [f for f in around.figures if f.claim_type == "quantity"]
        for group in _runs(around.text, figures):
            if len(group) == len(run) and figure in group:
                return run[group.index(figure)]._replace(lead=run[0].lead)
    return None


def _runs(text: str, spans: list[_Span]) -> list[list[_Span]]:
    """Spans in lists: only commas, "and" and prepositions stand between two neighbours."""
    runs: list[list[_Span]] = []
    for span in spans:
        if runs and LISTED.fullmatch(text[runs[-1][-1].end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    return [run for run in runs if len(run) > 1]
