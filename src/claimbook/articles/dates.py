"""Days, months and years as news articles print them, and what a text tells about its own day of publication."""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimbook import lexicons, patterns

_MONTHS = {word: int(row["month"]) for row in lexicons.rows("en/months") for word in (row["word"], row["word"].upper())}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_NTH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_HOUR = r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"  # of ISO 8601

FULL_DATE = "|".join(
    (
        rf"{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?:{_HOUR}|\b)",
        rf"{_MONTH}\s*\d\d?{_NTH},?\s+{_YEAR}\b",
        rf"\d\d?(?:{_NTH}|\.)\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\d\d?-{_MONTH}-{_YEAR}\b",
        rf"\d\d?[-/]\d\d?[-/]{_YEAR}\b",
        rf"\d\d?\.\d\d?\.{_YEAR}\b",
    )
)
SHORT_DATE = rf"{_MONTH}\s*\d\d?{_NTH}\b|\d\d?{_NTH}\s+{_MONTH}|(?:1[0-2]|0[1-9])-(?:3[01]|[012]\d)\b"

_FOR = rf"(?i:{'|'.join(lexicons.words('en/stamps', kind='month'))})[\s-]+"
_FOUND = patterns.compile(
    "|".join(
        (
            rf"\b{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?:T|\b)",
            rf"\b(?:{_FOR})?{_MONTH}\s*\d\d?{_NTH}\b(?:\s*(?:and|to|-|–)\s*\d\d?{_NTH}\b)?(?:,?\s+{_YEAR}\b)?",
            rf"\b\d\d?{_NTH}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?",
            rf"\b\d\d?\.\s+{_MONTH},?\s+{_YEAR}\b",
            rf"\b\d\d?-{_MONTH}-{_YEAR}\b",
            rf"\b\d\d?[-/]\d\d?[-/]{_YEAR}\b",
            rf"\b\d\d?\.\d\d?\.{_YEAR}\b",
            rf"\b(?:{_FOR})?{_MONTH},?\s+(?:of\s+)?{_YEAR}\b",
            rf"\b{_FOR}{_MONTH}",
            r"\b(?:1[0-2]|0[1-9])-(?:3[01]|[012]\d)\b",
            rf"\b{_YEAR}\s*[-–—/]\s*\d{{2,4}}\b",
            rf"\b(?:{'|'.join(lexicons.words('en/stamps', kind='goal'))})\s+{_YEAR}\b",
            rf"\b{_YEAR}\b",
        )
    )
)
_MARKS = str.maketrans("-/.,–—", "      ")
_SAME = patterns.compile(
    r"(?i)\b(?:same|corresponding|comparable) (?:[a-z-]+ ){0,2}(?:period|time|week|month|quarter|half|season)s? "
    r"(?:in|of) (?:the year )?$"
)
_GOALS = lexicons.words("en/stamps", kind="goal")
_AHEAD = patterns.compile(r"\b(?:" + "|".join(patterns.escape(w) for w in lexicons.words("en/future_words")) + r")\b")
_YEAR_BEFORE = patterns.compile(r"^[\s,]*(?:of\s+)?(?:last|the\s+previous)\s+year\b")
_LAST_YEAR = patterns.compile(r"(?i)\b(?:last|the\s+previous)\s+year\b")
_NEXT_YEAR = patterns.compile(r"(?i)\bnext\s+year\b")
_PART_OF = patterns.compile(
    r"(?i)\b(?:(?:q[1-3]|h1)|(?:first|second|third) quarter|first (?:half|\w+ months)),?(?: of| in)? (?:the year )?$"
)
_LOOKED_BACK = patterns.compile(
    r"(?i)\b(?:since|than|(?:from|below|above|against|off) (?:an?|the|its|their) (?:[a-z-]+ )?"
    r"(?:peak|high|low|record|trough|maximum|minimum|level|total|figure)(?: of [^,;]{1,24})?)(?: [a-z]+){0,3} ?$"
)
_EVENTS = [
    row["word"] for row in lexicons.rows("en/periods") if row["kind"] == "event" and row["value"] in ("", "life")
]
_FOUNDED = patterns.compile(rf"(?i)\b(?:{'|'.join(_EVENTS)}) in $")
_HEAD = 300  # characters in which an article tells the day of its news
_UNFINISHED = frozenset(lexicons.words("en/unfinished")) | {"since", "until", "before", "after"}


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


Dated = tuple[list[Found], int]  # the dates of a sentence, and where it ends


def find(text: str) -> list[Found]:
    """Dates, months and lone years, in text order. Year ranges and "by 2030" are left out: they tell no day.
    03/04/2021 is left out too, because it is one day in Britain and another in America."""
    return [found for match in _FOUND.finditer(text) if (found := _found(text, *match.span())) is not None]


def full(text: str) -> date | None:
    """The first complete date of a text."""
    return next((day for found in find(text) if found.year and found.day and (day := found.on(None))), None)


def infer(text: str, spans: Sequence[tuple[int, int]], header: Found | None = None) -> date | None:
    """The day of publication as far as the sentences at these spans tell it. With a day and month in the header, that
    day; otherwise the last day that the text reports, or the last day of the last month that it reports: no article is
    older than its news. None where the year stays in doubt."""
    reported, hoped = _reported(text, spans)
    year = _year(text, reported, hoped)
    if year is None:
        return None
    evidence = _evidence(text, reported, year)
    if header is not None:
        day = header.on(year)
        later = any(found.year and day and other.replace(day=found.day or 1) > day for found, other in evidence)
        return header.on(year + 1) if later else day
    if not evidence:
        return None
    month = max((day.year, day.month) for _, day in evidence)
    within = [(found, day) for found, day in evidence if (day.year, day.month) == month]
    if not any(found.day or found.year for found, _ in within):
        full_dates = (day for found, day in evidence if found.year and found.day and found.end < spans[0][0] + _HEAD)
        first = next(full_dates, None)
        if first:
            return first
    return max((day for found, day in within if found.day), default=within[0][1])


def _evidence(text: str, reported: list[Dated], year: int) -> list[tuple[Found, date]]:
    """The months and days that the sentences report, with the year that each has."""
    return [
        (found, day)
        for dates, end in reported
        for only in [{found.year for found in dates if found.year}]
        for found in dates
        if found.month and (day := _day(found, only, year, text[found.end : min(end, found.end + 30)]))
    ]


def _year(text: str, reported: list[Dated], hoped: list[Dated]) -> int | None:
    """The year in which the text was written. A year in a date or a name ("Ports Expo 2021") is that year at the
    earliest, and so is that of a quarter ("Q1 2021"). A later bare one ("in 2021") is a year gone by: the year after it
    is meant where the text says "last year", else any year may be meant. What is hoped for "in 2024", "next year", is
    hoped for the year before."""
    told = [(found.year, found) for dates, _ in reported for found in dates if found.year]
    dated = {(year, found) for year, found in told if found.month or _is_named(text, found)}
    parts = {(year, found) for year, found in told if _is_behind(_PART_OF, text, found)}
    named, bare, part = (_latest(years) for years in (dated, set(told) - dated - parts, parts))
    named = part if part > max(named, bare) else named
    every = [found for dates, _ in (*reported, *hoped) for found in dates]
    same = [found.year + 1 for found in every if found.year and _is_behind(_SAME, text, found)]
    named = max((named, *same))  # "than in the same period of 2012" is told a year later
    if bare <= named:
        return named or None
    ahead = [f.year - 1 for dates, _ in hoped for f in dates if f.year and f.year > bare + 1]
    if ahead and _NEXT_YEAR.search(text):
        return min(ahead)
    return bare + 1 if _LAST_YEAR.search(text) else None


def _latest(years: set[tuple[int, Found]]) -> int:
    """The last of the years with their places; 0 where there is none."""
    return max((year for year, _ in years), default=0)


def _is_behind(words: patterns.Pattern, text: str, found: Found) -> bool:
    """Does a date stand behind these words?"""
    return words.search(text[max(0, found.start - 60) : found.start]) is not None


def _is_named(text: str, found: Found) -> bool:
    before = text[max(0, found.start - 30) : found.start].split()
    after = text[found.end : found.end + 2]
    if before and before[-1].lower() in _UNFINISHED - {"the", "a"}:
        return False
    return bool(before and before[-1][0].isupper() and before[-1].lower() != "the") or (
        after[:1] == " " and after[1:].isupper()
    )


def _reported(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[Dated], list[Dated]]:
    """The dates of each sentence that speaks of no plan, with the sentence's end, and those of the others. A date that
    something is only measured from ("the lowest since March 2020") tells nothing of the day of the text."""
    starts = [start for start, _ in spans]
    by_sentence: dict[int, list[Found]] = {}
    for found in find(text):
        index = bisect_right(starts, found.start) - 1
        if index >= 0 and found.end <= spans[index][1]:
            by_sentence.setdefault(index, []).append(found)
    told, hoped = [], []
    for index, dates in by_sentence.items():
        start, end = spans[index]
        if _AHEAD.search(text[start:end]):
            hoped.append((dates, end))
        else:
            told.append(([f for f in dates if not _is_behind(_LOOKED_BACK if f.month else _FOUNDED, text, f)], end))
    return told, hoped


def _day(found: Found, years: set[int], latest: int, rest: str) -> date | None:
    """The day of a date, without a year in the one year that its sentence names, else in the latest one."""
    if found.year is None and _YEAR_BEFORE.search(rest):
        return found.on(latest - 1)
    return found.on(next(iter(years)) if len(years) == 1 else latest)


def _found(text: str, start: int, end: int) -> Found | None:
    """What the pieces of one match say: a word is a month, four digits are a year, other digits a day or a month."""
    pieces = text[start:end].translate(_MARKS).split()
    month = next((_MONTHS[piece] for piece in pieces if piece in _MONTHS), None)
    numbers = [piece.rstrip("sthndrT") for piece in pieces if piece[0].isdigit()]
    year = next((int(number) for number in numbers if len(number) == 4), None)
    rest = [int(number) for number in numbers if len(number) < 4]
    if month:
        return Found(start, end, year, month, rest[-1] if rest else None)
    if len(rest) == 2:
        slashed = year is not None and len(numbers[0]) < 4
        first, second = _american_or_british(*rest) if slashed else (rest[0], rest[1])
        if "." in text[start:end] and slashed:
            first, second = (rest[1], rest[0]) if rest[1] <= 12 else (None, None)
        return Found(start, end, year, first, second) if first else None
    is_goal = pieces[0].startswith(_GOALS)
    return None if is_goal or len(numbers) > 1 else Found(start, end, year, None, None)


def _american_or_british(first: int, second: int) -> tuple[int | None, int | None]:
    if first <= 12 < second:
        return first, second
    if second <= 12 < first:
        return second, first
    return (first, second) if first == second else (None, None)
