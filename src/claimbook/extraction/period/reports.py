"""Whether an article is a report: dense with figures, and of one year, quarter or month."""

from __future__ import annotations

from collections import Counter

from claimbook import patterns
from claimbook.extraction.period.dates import BESIDE, TimeSpan
from claimbook.extraction.period.time_scenes import Figure, Scene
from claimbook.model import Mention, Sentence

SPANS = frozenset(("year", "months", "month", "quarter", "fiscal"))
_DENSE = 1.2  # figures a sentence
_CURRENCY = 3  # letters of an ISO 4217 code
_TRADED = patterns.compile(
    r"(?i)\b(?:shares|stocks?|scrip)\b[^,;]* (?:was|were|[a-z]+ed|rose|fell|lost|slid|[a-z]+ing)\b[^,;]*$"
)
_HAS = patterns.compile(r"\b(?:has|have|is|are|boasts?|home to|houses?|hosts?)(?: \w+)? $")


def kind_of_report(
    told: list[Sentence], held: dict[int, list[Mention]], found: dict[int, list[TimeSpan]]
) -> tuple[bool, bool]:
    """Is it a report, with more figures than sentences? And is it one of one time?"""
    body = {sentence.index for sentence in told if sentence.kind == "body"}
    mentions = [mention for at in body.intersection(held) for mention in held[at]]
    figures = sum(m.claim_type == "quantity" and m.status == "actual" for m in mentions)
    dense = figures >= _DENSE * len(body)
    return dense, dense and _is_of_one_time(told, found)


def is_owned(around: Scene, figure: Figure) -> bool:
    """Is it what somebody has or is, at no time that a report is about ("the county has 40 mills")?"""
    return figure.measure == "level" and _HAS.search(around.text[: figure.start]) is not None


def is_traded(around: Scene, figure: Figure) -> bool:
    """Is it what a share cost or gained ("shares of the bank closed up 3 percent"), which is of a day and no longer?"""
    text, unit = around.text, figure.mention.unit
    if not ("hares" in text or "tock" in text or "scrip" in text):
        return False
    moved = (figure.measure == "change" and unit == "%") or len(unit) == _CURRENCY
    return moved and _TRADED.search(text[: figure.start]) is not None


def _is_of_one_time(told: list[Sentence], found: dict[int, list[TimeSpan]]) -> bool:
    """Are two thirds of the years, quarters and months that it names one and the same?"""
    times = [time for sentence in told for time in found.get(sentence.index, ())]
    counts = Counter((t.first, t.last) for t in times if t.first and t.kind in SPANS and t.lead not in BESIDE)
    return counts.total() > 1 and max(counts.values()) * 3 >= counts.total() * 2
