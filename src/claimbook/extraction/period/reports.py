"""Whether an article is a report: dense with figures, and of one year, quarter or month."""

from __future__ import annotations

from collections import Counter

from claimbook import patterns
from claimbook.extraction.period.dates import BESIDE, TimeSpan
from claimbook.extraction.period.time_scenes import Figure, Scene
from claimbook.model import Mention, Sentence

SPANS = frozenset(("year", "months", "month", "quarter", "fiscal"))
_DENSE = 1.2  # figures a sentence
_HAS = patterns.compile(r"\b(?:has|have|is|are|boasts?|home to|houses?|hosts?)(?: \w+)? $")


def is_report(told: list[Sentence], held: dict[int, list[Mention]]) -> bool:
    """Has it more figures than sentences?"""
    body = [sentence.index for sentence in told if sentence.kind == "body"]
    figures = [m for at in body for m in held.get(at, ()) if m.claim_type == "quantity" and m.status == "actual"]
    return len(figures) >= _DENSE * len(body)


def is_of_one_time(told: list[Sentence], found: dict[int, list[TimeSpan]]) -> bool:
    """Are two thirds of the years, quarters and months that it names one and the same?"""
    times = [time for sentence in told for time in found.get(sentence.index, ())]
    counts = Counter((t.first, t.last) for t in times if t.first and t.kind in SPANS and t.lead not in BESIDE)
    return counts.total() > 1 and max(counts.values()) * 3 >= counts.total() * 2


def is_owned(around: Scene, figure: Figure) -> bool:
    """Is it what somebody has or is, at no time that a report is about ("the county has 40 mills")?"""
    return figure.measure == "level" and _HAS.search(around.text[: figure.start]) is not None
