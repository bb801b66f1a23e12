"""What each form of time expression means: the days it covers, given the article's date and fiscal year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from claimbook import lexicons
from claimbook.extraction.period import calendars, readings, relative_readers
from claimbook.extraction.period.calendars import Fiscal
from claimbook.extraction.period.readings import VALUE, Groups, Reader, Reading


def _read_date(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    year, month, day = int(g["y"] or 0), int(g["m"] or 0), int(g["d"] or 0)
    if month > 12 and day <= 12:
        month, day = day, month
    found = calendars.day(year, month, day)
    return readings.days(found, found, "day") if found else None


def _read_plan(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    start = int(g["y"] or 0) or int(VALUE.get(("plan", g["n"] or ""), 0))
    end = readings.two_digit(g["z"] or "", start) if g["z"] else start + 4
    return readings.days(*calendars.years(start, end), "plan") if start else readings.days(None, None, "vague")


def _read_ended(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    month = readings.month(g["m"])
    year = readings.year_of(g["y"], anchor) or calendars.latest_year(month, anchor)
    last = calendars.month(year, month)[1] if year else None
    if last is None:
        return None
    day = g["d"] or g["d2"]
    last = calendars.day(last.year, month, readings.day(day, last.day))
    if (g["u"] or "").lower() == "week":
        return readings.days(last - timedelta(days=6), last, "months", g["y"] is None) if last else None
    unit = (g["u"] or g.get("p") or "").lower().removesuffix("ly")
    length = {"month": 1, "quarter": 3, "year": 12}.get(unit, 6)
    if g["n"] or g.get("k"):
        length = readings.number(g["n"]) if g["n"] else 12 * readings.number(g.get("k"))
    return readings.days(calendars.months_before(last, length), last, "months", g["y"] is None) if last else None


def _year_months(g: Groups, anchor: date | None, fiscal: Fiscal | None, first: int, last: int) -> Reading:
    """Months `first` to `last` of the year that the groups name: a calendar or a fiscal one, else the latest."""
    label, until = (g.get("f") or g.get("g")), (g.get("f2") or g.get("g2"))
    if label:
        start = calendars.fiscal_start(label, until, fiscal)
        span = calendars.shifted(start, first - 1)[0], calendars.shifted(start, last - 1)[1]
        return readings.days(*span, "months")
    words = g.get("y") or g.get("y2")
    if readings.is_fiscal(words) and anchor:
        back = any(word in (words or "").lower().split() for word in ("last", "previous", "past", "preceding"))
        start = calendars.fiscal_year(anchor, fiscal or calendars.APRIL, back)[0]
        return readings.days(
            calendars.shifted(start, first - 1)[0], calendars.shifted(start, last - 1)[1], "months", True
        )
    year = readings.year_of(words, anchor) if words and words.lower() != "the year" else None
    floating = year is None
    if year is None and g.get("yy"):
        year, floating = 2000 + int(g["yy"] or 0), False
    if year is None and fiscal and last - first > 1:
        return _latest_fiscal(anchor, fiscal, first, last)
    year = year or calendars.year_of_results(first, last, anchor)
    floating = floating or not (words or "0").isdigit()
    if not year:
        return readings.days(None, None, "months", True)
    return readings.days(calendars.month(year, first)[0], calendars.month(year, last)[1], "months", floating)


def _latest_fiscal(anchor: date | None, fiscal: Fiscal, first: int, last: int) -> Reading:
    """ "Q1" in July, in an article that counts in years from April: April to June."""
    if anchor is None:
        return readings.days(None, None, "months", True)
    start = calendars.fiscal_year(anchor, fiscal, False)[0]
    if calendars.shifted(start, (first + last) // 2 - 1)[0] > anchor:
        start = calendars.fiscal_year(anchor, fiscal, True)[0]
    return readings.days(calendars.shifted(start, first - 1)[0], calendars.shifted(start, last - 1)[1], "months", True)


def _read_quarter(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    half, quarter = g.get("h") or g.get("h2"), g.get("q") or g.get("q2")
    if half:
        return _year_months(g, anchor, fiscal, int(half) * 6 - 5, int(half) * 6)
    last = int(g.get("q3") or quarter or 0)
    return _year_months(g, anchor, fiscal, int(quarter or 0) * 3 - 2, last * 3)


def _read_nine_months(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    return _year_months(g, anchor, fiscal, 1, 9)


def _read_part(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    unit, order = (g["u"] or "").lower(), (g["o"] or "").lower()
    size = 6 if unit.startswith("half") else 3 if unit.startswith("quarter") else 1
    count, place = readings.number(g["n"]), int(VALUE.get(("order", order), 1))
    if g.get("em"):
        return _read_ended(
            {"m": g["em"], "d": g["ed"], "d2": None, "y": g["ey"], "u": None, "n": str(size * count)}, anchor, fiscal
        )
    if g["n"] and g["n"].lower() == "few":
        return readings.days(None, None, "vague")
    if size == 1 and not g["n"] and not (g.get("y") or g.get("f") or g.get("g")):
        return None
    first = 13 - size * count if place < 0 else size * (place - 1) + 1
    last = first + size * count - 1
    return _year_months(g, anchor, fiscal, first, last) if first >= 1 and last <= 12 else None


def _read_last_of(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    return _read_part({**g, "o": "final"}, anchor, fiscal)


def _read_months_of(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    any_year = (g["y"] or "").lower() == "the year"  # "snow lies for ten months of the year"
    return None if any_year else _read_part({**g, "o": "first"}, anchor, fiscal)


def _read_decade_start(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return readings.days(None, None, "years", True)
    start = (anchor.year - 1 - 1) // 10 * 10 + 1
    return readings.days(*calendars.years(start, start + readings.number(g["n"]) - 1), "years", True)


def _read_months(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    first, last = readings.month(g["m"]), readings.month(g["m2"])
    label, until = (g.get("f") or g.get("g")), (g.get("f2") or g.get("g2"))
    if label:
        start = calendars.fiscal_start(label, until, fiscal)
        ahead = (first - start.month) % 12
        begin = calendars.shifted(start, ahead)[0]
        return readings.days(begin, calendars.shifted(begin, (last - first) % 12)[1], "months")
    year = readings.year_of(g.get("y"), anchor) or readings.year_of(g.get("y1"), anchor)
    floating = not ((g.get("y") or g.get("y1") or "x").isdigit())
    year = year or calendars.latest_year(last, anchor)
    if not year:
        return readings.days(None, None, "months", True)
    began = int(g["y1"] or 0) or (year if first <= last else year - 1)
    return readings.days(calendars.month(began, first)[0], calendars.month(year, last)[1], "months", floating)


def _read_month_quarter(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    """ "The June quarter": the three months that end with June."""
    month = readings.month(g["m"])
    year = readings.year_of(g["y"] or g["y1"], anchor) or calendars.latest_year(month, anchor)
    if not year:
        return readings.days(None, None, "months", True)
    last = calendars.month(year, month)[1]
    first = calendars.months_before(last, 3 if (g["u"] or "").lower() == "quarter" else 6)
    return readings.days(first, last, "months", not (g["y"] or g["y1"] or "x").isdigit())


def _read_dates(g: Groups, _: date | None, __: Fiscal | None) -> Reading | None:
    first, last = (calendars.day(int(g[f"y{n}"] or 0), int(g[f"m{n}"] or 0), int(g[f"d{n}"] or 0)) for n in ("", "2"))
    return readings.days(first, last, "day") if first and last and first <= last else None


def _read_dates_between(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    """ "Between April 1, 2022, and March 31, 2023"; without the first year, the one that the second is of."""
    month, last_month = readings.month(g["m"] or g["m1"]), readings.month(g["m2"] or g["m3"])
    first_day, last_day = readings.day(g["d"] or g["d1"], 1), readings.day(g["d2"] or g["d3"], 1)
    year = int(g["y2"] or 0)
    began = int(g["y"] or 0) or year - ((month, first_day) > (last_month, last_day))
    first, last = calendars.day(began, month, first_day), calendars.day(year, last_month, last_day)
    return readings.days(first, last, "day") if first and last and first <= last else None


def _read_days(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    month = readings.month(g["m"])
    final = readings.month(g.get("m2") or g.get("m3") or g["m"])
    first_day = readings.day(g["d"], 1)
    last_day = readings.day(g["d2"] or g.get("d3") or g["d"], 1)
    year = readings.year_of(g["y"], anchor) or calendars.latest_year(month, anchor, first_day)
    if not year:
        return readings.days(None, None, "day", True)
    first, last = calendars.day(year, month, first_day), calendars.day(year, final, last_day)
    if first is None or last is None:
        return None
    floating = not (g["y"] or "x").isdigit()
    return readings.days(first, last, "day", floating)


def _read_month(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    month = readings.month(g["m"])
    year = readings.year_of(g["y"], anchor) or calendars.latest_year(month, anchor)
    if not year:
        return readings.days(None, None, "month", True)
    return readings.days(*calendars.month(year, month), "month", not (g["y"] or "x").isdigit())


def _read_compared(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    kind = {"month": "mom", "quarter": "qoq"}.get((g.get("u") or "").lower(), "compare")
    if g["y"]:
        return readings.days(*calendars.years(int(g["y"]), int(g["y"])), kind)
    return readings.days(None, None, kind)


def _read_fiscal(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading:
    if g["f2"] is None and fiscal is None:
        year = readings.two_digit(g["f"] or "", 2000)
        return readings.days(*calendars.years(year, year), "year")
    start = calendars.fiscal_start(g["f"] or "", g["f2"], fiscal)
    return readings.days(start, calendars.shifted(start, 11)[1], "fiscal")


def _read_years(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading | None:
    first = int(g["y"] or 0)
    end = g["z"] or g.get("z2") or ""
    last = readings.two_digit(end, first)
    if last == first + 1 and (fiscal or (len(end) == 2 and g.get("s")) or g.get("fy")):
        start = calendars.fiscal_start(str(first), end, fiscal)
        return readings.days(start, calendars.shifted(start, 11)[1], "fiscal")
    if last <= first and len(end) == 2 and 1 <= int(end) <= 12:
        return readings.days(*calendars.month(first, int(end)), "month")
    return readings.days(*calendars.years(first, last), "years") if last >= first else None


def _read_fiscal_years(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading:
    first = calendars.fiscal_start(g["y"] or "", g["z"], fiscal)
    last = calendars.fiscal_start(g["y2"] or "", g["z2"], fiscal)
    return readings.days(first, calendars.shifted(last, 11)[1], "span")


def _read_years_to(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    last = int(g["y"] or 0)
    return readings.days(*calendars.years(last - readings.number(g["n"], 10) + 1, last), "span")


def _read_years_from(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading:
    """ "Four years starting from 2021-22", and from 2021: so many fiscal years, and calendar years."""
    first, count = int(g["y"] or 0), readings.number(g["n"])
    if not g["z"]:
        return readings.days(*calendars.years(first, first + count - 1), "span")
    start = calendars.fiscal_start(str(first), g["z"], fiscal)
    return readings.days(start, calendars.shifted(start, 12 * count - 1)[1], "span")


def _read_decade(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    first = int(g["y"] or 0)
    return readings.days(*calendars.years(first, first + 9), "decade")


def _read_year(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    return readings.days(*calendars.years(int(g["y"] or 0), int(g["y"] or 0)), "year")


_FIXED = ("yoy", "mom", "qoq", "now", "recurring", "vague")
PHRASES = {row["word"].lower(): row["kind"] for row in lexicons.rows("en/periods") if row["kind"] in _FIXED}


def _fixed(kind: str) -> Callable[[Groups, date | None, Fiscal | None], Reading]:
    def read(_: Groups, anchor: date | None, __: Fiscal | None) -> Reading:
        at = anchor if kind == "now" else None
        return readings.days(at, at, kind, kind == "now")

    return read


def _read_nothing(_: Groups, __: date | None, ___: Fiscal | None) -> None:
    return None


READERS: dict[str, Reader] = {
    **relative_readers.READERS,
    "law": _read_nothing,
    "iso": _read_date,
    "slashed": _read_date,
    "plan": _read_plan,
    "ended": _read_ended,
    "quarter": _read_quarter,
    "nine_months": _read_nine_months,
    "year_quarter": _read_quarter,
    "year_part": _read_part,
    "dates_between": _read_dates_between,
    "month_half": _read_month,
    "part": _read_part,
    "months_of": _read_months_of,
    "last_of": _read_last_of,
    "decade_start": _read_decade_start,
    "month_quarter": _read_month_quarter,
    "months": _read_months,
    "months_between": _read_months,
    "month_day": _read_days,
    "day_month": _read_days,
    "same": _read_compared,
    "compared_year": _read_compared,
    "yoy": _fixed("yoy"),
    "mom": _fixed("mom"),
    "qoq": _fixed("qoq"),
    "now": _fixed("now"),
    "recurring": _fixed("recurring"),
    "vague": _fixed("vague"),
    "fiscal": _read_fiscal,
    "years_between": _read_years,
    "fiscal_years": _read_fiscal_years,
    "dates": _read_dates,
    "years_to": _read_years_to,
    "years_from": _read_years_from,
    "years": _read_years,
    "month": _read_month,
    "told": _fixed("told"),
    "decade": _read_decade,
    "year": _read_year,
}
