"""What times that only the article's day gives mean: "last year", "Monday", "five years ago", "so far"."""

from __future__ import annotations

from datetime import date, timedelta

from claimbook.extraction.period import calendars, readings
from claimbook.extraction.period.calendars import Fiscal
from claimbook.extraction.period.readings import VALUE, Groups, Reader, Reading

_NEW_YEAR = 3  # months


def _read_relative_month(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return readings.days(None, None, "month", True)
    month, word = readings.month(g["m"]), (g["r"] or "").lower()
    year = calendars.latest_year(month, anchor) if word == "last" else anchor.year
    if word == "last" and month == anchor.month:
        year = anchor.year - 1
    return readings.days(
        *calendars.month((year or 0) + (word == "next" and month <= anchor.month), month), "month", True
    )


def _read_ago(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    unit, count = (g["u"] or "").lower(), readings.number(g["n"])
    if unit == "year" and count == 1:
        return readings.days(None, None, "compare")
    if anchor is None or unit in ("day", "week") or (g["n"] or "").lower() == "few":
        return readings.days(None, None, "ago", True)
    year = anchor.year - count * (10 if unit == "decade" else 1)
    span = calendars.shifted(anchor, -count) if unit == "month" else calendars.years(year, year)
    return readings.days(*span, "ago", True)


def _read_relative(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    word, unit, number = (g["r"] or "").lower(), (g["u"] or "").lower(), (g["n"] or "").lower()
    if number in ("few", "several", "couple of") or (word == "recent" and not number):
        return readings.days(None, None, "vague", True)
    ahead = word in calendars.AHEAD
    if unit in ("half", "day") or (ahead and unit == "week"):
        return readings.days(None, None, "vague", True)
    if anchor is None:
        return readings.days(None, None, "future" if ahead else "past", True)
    if g.get("fy") and fiscal and not ahead and not number:
        return readings.days(*calendars.fiscal_year(anchor, fiscal, word not in ("this", "current")), "fiscal", True)
    count = readings.number(number)
    span, kind = calendars.relative(word, unit, count, bool(number), anchor)
    return readings.days(*span, kind, True)


def _read_weekday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return readings.days(None, None, "weekday", True)
    back = (anchor.weekday() - int(VALUE[("weekday", g["w"] or "")])) % 7 or (7 if g["r"] else 0)
    found = anchor - timedelta(days=back)
    return readings.days(found, found, "weekday", True)


def _read_yesterday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    found = anchor and anchor + timedelta(days={"yesterday": -1, "tomorrow": 1}.get((g["w"] or "").lower(), 0))
    return readings.days(found, found, "weekday", True)


def _read_holiday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    month, number = VALUE[("holiday", g["w"] or "")].split("-")
    found = anchor and calendars.day(anchor.year, int(month), int(number))
    return readings.days(found, found, "day", True)


def _read_year_end(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if year := g["y"] or g["y2"]:
        last = calendars.years(int(year), int(year))[1]
        return readings.days(last, last, "point")
    if anchor is None:
        return readings.days(None, None, "point", True)
    if g["b"]:
        first = date(anchor.year, 1, 1)
        return readings.days(first, first, "point", True)
    unit = (g["u"] or "year").lower()
    last = calendars.unit_of(unit, anchor)[1]
    if unit == "decade":  # that of the round year: the plans of the 2020s run to 2030
        last = calendars.years(last.year + 1, last.year + 1)[1]
    return readings.days(last, last, "point", True)


def _read_whole_year(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    """In the first months of a year, the last one may be meant as well as this one: no time then."""
    year = readings.year_of(g["y"], anchor) or (anchor.year if anchor and anchor.month > _NEW_YEAR else None)
    return readings.days(*calendars.years(year, year), "year", not (g["y"] or "x").isdigit()) if year else None


def _read_ahead(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    unit = (g["u"] or "").lower()
    if anchor is None or unit == "week":
        return readings.days(None, None, "duration", True)
    span, _kind = calendars.relative("next", unit, readings.number(g["n"]), True, anchor)
    return readings.days(*span, "duration", True)


def _read_to_date(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return readings.days(None, None, "past", True)
    return readings.days(calendars.unit_of((g["u"] or "year").lower(), anchor)[0], anchor, "past", True)


def _read_season(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    """The year of a season, which comes at another time of it in the south: the next one, the last one, this one's."""
    year = g["y"] or g["y2"]
    if year:
        return readings.days(*calendars.years(int(year), int(year)), "year")
    word, begins = (g["r"] or "").lower(), int(VALUE[("season", (g["s"] or "").lower())])
    if begins == 0 and word not in ("this", "last", "next", "past", "coming"):
        return None  # "the fall" is rather a decline
    if anchor is None:
        return readings.days(None, None, "year", True)
    at = (
        anchor.year
        + (word in ("next", "coming") and anchor.month >= begins)
        - (word in ("last", "past") and anchor.month <= begins + 2)
    )
    return readings.days(*calendars.years(at, at), "year", True)


READERS: dict[str, Reader] = {
    "relative_month": _read_relative_month,
    "ago": _read_ago,
    "relative": _read_relative,
    "weekday": _read_weekday,
    "yesterday": _read_yesterday,
    "holiday": _read_holiday,
    "year_end": _read_year_end,
    "whole_year": _read_whole_year,
    "ahead": _read_ahead,
    "to_date": _read_to_date,
    "season": _read_season,
}
