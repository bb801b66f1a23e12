"""Days, months and years as news articles print them, and what a text tells about its own day of publication."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Any

import re2  # type: ignore[import-untyped]

from claimbook import lexicons

_MONTHS = {row["word"]: int(row["month"]) for row in lexicons.rows("en/months")}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_NTH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"

FULL_DATE = "|".join(
    (
        rf"{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])\b",
        rf"{_MONTH}\s*\d\d?{_NTH},?\s+{_YEAR}\b",
        rf"\d\d?{_NTH}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\d\d?/\d\d?/{_YEAR}\b",
    )
)
SHORT_DATE = rf"{_MONTH}\s*\d\d?{_NTH}\b|\d\d?{_NTH}\s+{_MONTH}|(?:1[0-2]|0[1-9])-(?:3[01]|[012]\d)\b"

_FOUND = re2.compile(
    "|".join(
        (
            rf"\b(?P<y1>{_YEAR})[-/.](?P<m1>1[0-2]|0?[1-9])[-/.](?P<d1>3[01]|[12]\d|0?[1-9])\b",
            rf"\b(?P<n2>{_MONTH})\s*(?P<d2>\d\d?){_NTH}\b(?:\s*(?:and|to|-|–)\s*(?P<e2>\d\d?){_NTH}\b)?"
            rf"(?:,?\s+(?P<y2>{_YEAR})\b)?",
            rf"\b(?P<d3>\d\d?){_NTH}\s+(?:of\s+)?(?P<n3>{_MONTH})(?:,?\s+(?P<y3>{_YEAR})\b)?",
            rf"\b(?P<m4>\d\d?)/(?P<d4>\d\d?)/(?P<y4>{_YEAR})\b",
            rf"\b(?P<n5>{_MONTH}),?\s+(?:of\s+)?(?P<y5>{_YEAR})\b",
            rf"\b(?:[Ii]n|[Bb]y|[Oo]f|[Uu]ntil|[Dd]uring|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id-?)\s*(?P<n6>{_MONTH})",
            r"(?:^|\s)(?P<m7>1[0-2]|0[1-9])-(?P<d7>3[01]|[012]\d)\b",
            rf"(?P<range>\b{_YEAR}\s*[-–—/]\s*\d{{2,4}}\b)",
            rf"\b(?:by|until|before|through|towards?)\s+(?P<goal>{_YEAR})\b",
            rf"\b(?P<y8>{_YEAR})\b",
        )
    )
)
_AHEAD = re2.compile(r"\b(?:" + "|".join(re2.escape(w) for w in lexicons.words("en/future_words")) + r")\b")
_YEAR_BEFORE = re2.compile(r"^[\s,]*(?:of\s+)?(?:last|the previous)\s+year\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: where, and as much of year, month and day as is printed."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def on(self, year: int | None) -> date | None:
        """The day, in this year where none is printed; the month's last day where no day is. None if impossible."""
        year = self.year or year
        if year is None or self.month is None:
            return None
        last = calendar.monthrange(year, self.month)[1]
        if self.day is None:
            return date(year, self.month, last)
        return date(year, self.month, self.day) if 1 <= self.day <= last else None


def find(text: str) -> list[Found]:
    """Dates, months and lone years, in text order. Year ranges and "by 2030" are left out: they tell no day.
    03/04/2021 is left out too, because it is one day in Britain and another in America."""
    return [found for match in _FOUND.finditer(text) if (found := _found(match)) is not None]


def full(text: str) -> date | None:
    """The first complete date of a text."""
    return next((day for found in find(text) if found.year and found.day and (day := found.on(None))), None)


def infer(sentences: list[str], header: Found | None = None) -> date | None:
    """The day of publication as far as the text tells it. The year is the latest one that the text speaks of as past or
    present. With a day and month in the header, that day; otherwise the last day that the text reports, or the last
    day of the last month that it reports: no article is older than its news."""
    reported = [(sentence, find(sentence)) for sentence in sentences if not _AHEAD.search(sentence)]
    year = max((found.year for _, dates in reported for found in dates if found.year), default=None)
    if year is None:
        return None
    evidence = [
        (found, day) for sentence, dates in reported for found in dates if (day := _day(found, sentence, dates, year))
    ]
    if header is not None:
        day = header.on(year)
        later = any(found.year and found.day and day and other > day for found, other in evidence)
        return header.on(year + 1) if later else day
    if not evidence:
        return None
    month = max((day.year, day.month) for _, day in evidence)
    within = [(found, day) for found, day in evidence if (day.year, day.month) == month]
    return max((day for found, day in within if found.day), default=within[0][1])


def _day(found: Found, sentence: str, dates: list[Found], latest: int) -> date | None:
    if found.month is None:
        return None
    if found.year is None and _YEAR_BEFORE.search(sentence[found.end :]):
        return found.on(latest - 1)
    years = {other.year for other in dates if other.year}
    return found.on(years.pop() if len(years) == 1 else latest)


def _found(match: Any) -> Found | None:
    group = {name: value for name, value in match.groupdict().items() if value is not None}
    if "range" in group or "goal" in group:
        return None
    kind = next(name[1] for name in group if name[1].isdigit())
    year, month = group.get(f"y{kind}"), group.get(f"m{kind}")
    day = group.get(f"e{kind}") or group.get(f"d{kind}")
    number = int(month) if month else _MONTHS.get(group.get(f"n{kind}", "").rstrip("."))
    if kind == "4" and number and day:
        number, day = _american_or_british(number, int(day))
        if number is None:
            return None
    return Found(match.start(), match.end(), int(year) if year else None, number, int(day) if day else None)


def _american_or_british(first: int, second: int) -> tuple[int | None, int | None]:
    if first <= 12 < second:
        return first, second
    if second <= 12 < first:
        return second, first
    return (first, second) if first == second else (None, None)
