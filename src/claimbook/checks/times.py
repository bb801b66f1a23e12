"""Periods as the checks compare them: equal, one inside the other, and put into words."""

from __future__ import annotations

from datetime import date

from claimbook.checks.wording import day_text

Period = tuple[str, str]  # first and last day, ISO; "" where open or unknown


def is_known(period: Period) -> bool:
    """Whether both ends are known."""
    return all(period)


def inside(inner: Period, outer: Period) -> bool:
    """Whether one known period lies in another, or is the same."""
    return is_known(inner) and is_known(outer) and outer[0] <= inner[0] and inner[1] <= outer[1]


def in_text(period: Period) -> str:
    """A period for readers: "January to August 2021", "2019", "31 August 2021", "by the end of 2028"."""
    start, end = period
    if not start or not end:
        return f"by {_day(end, is_end=True)}" if end else f"from {_day(start)}" if start else "no stated time"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return day_text(first)
    if not (first.day == 1 and _is_month_end(last)):
        return f"{day_text(first)} to {day_text(last)}"
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.year != last.year:
        return f"{first:%B %Y} to {last:%B %Y}"
    return f"{first:%B %Y}" if first.month == last.month else f"{first:%B} to {last:%B %Y}"


def years_between(start: str, end: str) -> float:
    """Years from one day to another, to the month."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return (last.year - first.year) + (last.month - first.month) / 12


def _day(day: str, is_end: bool = False) -> str:
    held = date.fromisoformat(day)
    if is_end and (held.month, held.day) == (12, 31):
        return f"the end of {held.year}"
    return day_text(held)


def _is_month_end(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
