"""Days, months, quarters and (fiscal) years as pairs of first and last day; pure arithmetic, no text."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

Range = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year: the month it starts in, and whether it is named after the year it starts or ends in."""

    first_month: int
    named_after: str  # "start" or "end"


APRIL = Fiscal(4, "end")
AHEAD = frozenset(("next", "coming", "following", "upcoming"))  # "the next three years"


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month(year: int, number: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def years(first: int, last: int) -> tuple[date, date]:
    """From the first of January of one year to the last of December of another."""
    return date(first, 1, 1), date(last, 12, 31)


def shifted(day_: date, months: int) -> tuple[date, date]:
    """The month that lies so many months after the month of a day."""
    count = day_.year * 12 + day_.month - 1 + months
    return month(count // 12, count % 12 + 1)


def months_in(first: date, last: date) -> int:
    """How many months the days from one to another lie in."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def months_before(last: date, count: int) -> date:
    """The first day of a span of so many months that ends on this day."""
    if last == month(last.year, last.month)[1]:
        return shifted(last, 1 - count)[0]
    start = shifted(last, -count)
    return min(start[0] + timedelta(days=last.day - 1), start[1]) + timedelta(days=1)


def moved(day_: date, months: int) -> date:
    """The same day so many months on; the last day of a month for the last of another."""
    first, last = shifted(day_, months)
    whole = day_ == month(day_.year, day_.month)[1]
    return last if whole else min(first.replace(day=1) + timedelta(days=day_.day - 1), last)


def a_year_on(day_: date) -> date:
    """The same day of the next year; the last of February for its last day."""
    return day(day_.year + 1, day_.month, day_.day) or date(day_.year + 1, day_.month, day_.day - 1)


def latest_year(month_: int, anchor: date | None, day_: int = 1) -> int | None:
    """The year of the latest such month (or day) that has begun on the anchor's day."""
    if anchor is None:
        return None
    return anchor.year if (month_, day_) <= (anchor.month, anchor.day) else anchor.year - 1


def year_of_results(first: int, last: int, anchor: date | None) -> int | None:
    """The year of the latest such span of months whose greater part had passed on the anchor's day: "the first half",
    told in January, is that of the year before."""
    year = latest_year(first, anchor)
    if year is None or anchor is None:
        return None
    passed = month(year, last)[1] <= anchor or month(year, (first + last + 1) // 2)[0] <= anchor
    return year if passed else year - 1


def fiscal_start(label: str, until: str | None, fiscal: Fiscal | None) -> date:
    """First day of fiscal year "2024", "24" or "2023-24"; April to March where nothing says otherwise."""
    year = int(label) if len(label) == 4 else 2000 + int(label)
    fiscal = fiscal or APRIL
    if until is None and fiscal.named_after == "end":
        year -= 1
    return date(year, fiscal.first_month, 1)


def fiscal_year(anchor: date, fiscal: Fiscal, back: bool) -> tuple[date, date]:
    """The fiscal year that holds a day, or the one before it."""
    start = date(anchor.year - (anchor.month < fiscal.first_month) - back, fiscal.first_month, 1)
    return start, shifted(start, 11)[1]


def unit_of(unit: str, anchor: date) -> tuple[date, date]:
    """The year, half, quarter, month or decade that holds a day."""
    if unit == "year":
        return years(anchor.year, anchor.year)
    if unit == "decade":
        return years(anchor.year // 10 * 10, anchor.year // 10 * 10 + 9)
    if unit in ("quarter", "half"):
        length = 3 if unit == "quarter" else 6
        first = shifted(anchor, -((anchor.month - 1) % length))[0]
        return first, shifted(first, length - 1)[1]
    return month(anchor.year, anchor.month)


def relative(word: str, unit: str, count: int, counted: bool, anchor: date) -> tuple[Range, str]:
    """The days of "last year", "the past three years", "the next five years" and the kind of time that is."""
    ahead = word in AHEAD
    size = {"decade": 120, "year": 12, "quarter": 3, "month": 1}.get(unit)
    if size is None:  # weeks and days
        length = timedelta(days=count * (7 if unit == "week" else 1))
        return (anchor - length, anchor), "past"
    if ahead and not counted and unit != "decade":
        return _neighbour(unit, size, 1, anchor), unit
    if ahead:
        last = (
            years(anchor.year, anchor.year + count * size // 12)[1] if size >= 12 else shifted(anchor, count * size)[1]
        )
        return (None, last), "future"
    if word in ("this", "current"):
        return unit_of(unit, anchor), unit
    if word == "last" and not counted and unit != "decade":
        return _neighbour(unit, size, -1, anchor), unit
    if size >= 12:
        return years(anchor.year - count * size // 12, anchor.year), "past"
    return (shifted(anchor, -count * size)[0], month(anchor.year, anchor.month)[1]), "past"


def _neighbour(unit: str, size: int, steps: int, anchor: date) -> tuple[date, date]:
    first = shifted(unit_of(unit, anchor)[0], steps * size)[0]
    return first, shifted(first, size - 1)[1]
