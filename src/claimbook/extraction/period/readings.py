"""What the readers of time expressions share: the form of a reading, and what single words of one mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claimbook import lexicons
from claimbook.extraction.period.calendars import Fiscal, Range

Groups = dict[str, str | None]
Reading = tuple[Range, str, bool]  # the days, the kind, whether the article's date was needed
Reader = Callable[[Groups, date | None, Fiscal | None], Reading | None]

VALUE = {(row["kind"], row["word"]): row["value"] for row in lexicons.rows("en/periods")}
_MONTH = {row["word"]: int(row["month"]) for row in lexicons.rows("en/months")}


def days(first: date | None, last: date | None, kind: str, floating: bool = False) -> Reading:
    """A reading: these days, of this kind; `floating` where the article's date gave the year."""
    return (first, last), kind, floating


def year_of(words: str | None, anchor: date | None) -> int | None:
    """The year that "2021", "last year" or "the following year" names."""
    if words is None or (anchor is None and not words.isdigit()) or is_fiscal(words):
        return None
    if words.isdigit():
        return int(words)
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}
    return (anchor.year if anchor else 0) + sum(shift.get(word, 0) for word in words.lower().split())


def is_fiscal(words: str | None) -> bool:
    """Do the words name a fiscal year ("the last financial year")?"""
    return words is not None and words.lower().endswith(("financial", "fiscal", "financial year", "fiscal year"))


def two_digit(text: str, near: int) -> int:
    """The year of "24", in the century of another year; "2024" is itself."""
    return int(text) if len(text) == 4 else near // 100 * 100 + int(text)


def number(word: str | None, default: int = 1) -> int:
    """How many "three" or "12" are."""
    if not word:
        return default
    return int(word) if word.isdigit() else int(VALUE.get(("count", word.lower()), default))


def month(word: str | None) -> int:
    """The number of the month "Sept." or "September"."""
    return _MONTH[(word or "").rstrip(".")]


def day(word: str | None, default: int) -> int:
    """The day that "3rd" or "12" names."""
    return int("".join(c for c in word if c.isdigit())) if word else default
