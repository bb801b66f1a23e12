"""What each form of time expression means: the days it covers, given the article's date and fiscal year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from claimbook import lexicons
from claimbook.extraction.period import calendars
from claimbook.extraction.period.calendars import Fiscal, Range

Groups = dict[str, str | None]
Reading = tuple[Range, str, bool]  # the days, the kind, whether the article's date was needed
Reader = Callable[[Groups, date | None, Fiscal | None], Reading | None]

_NEW_YEAR = 3  # months
_VALUE = {(row["kind"], row["word"]): row["value"] for row in lexicons.rows("en/periods")}
_MONTH = {row["word"]: int(row["month"]) for row in lexicons.rows("en/months")}


def _days(first: date | None, last: date | None, kind: str, floating: bool = False) -> Reading:
    return (first, last), kind, floating


def _year_of(words: str | None, anchor: date | None) -> int | None:
    """The year that "2021", "last year" or "the following year" names."""
    if words is None or (anchor is None and not words.isdigit()) or _is_fiscal(words):
        return None
    if words.isdigit():
        return int(words)
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}
    return (anchor.year if anchor else 0) + sum(shift.get(word, 0) for word in words.lower().split())


def _is_fiscal(words: str | None) -> bool:
    return words is not None and words.lower().endswith(("financial", "fiscal", "financial year", "fiscal year"))


def _two_digit(text: str, near: int) -> int:
    return int(text) if len(text) == 4 else near // 100 * 100 + int(text)


def _number(word: str | None, default: int = 1) -> int:
    if not word:
        return default
    return int(word) if word.isdigit() else int(_VALUE.get(("count", word.lower()), default))


def _month(word: str | None) -> int:
    word = (word or "").rstrip(".")
    return _MONTH.get(word) or _MONTH[f"{word}."]


def _day(word: str | None, default: int) -> int:
    return int("".join(c for c in word if c.isdigit())) if word else default


def _read_date(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    year, month, day = int(g["y"] or 0), int(g["m"] or 0), int(g["d"] or 0)
    if month > 12 and day <= 12:
        month, day = day, month
    found = calendars.day(year, month, day)
    return _days(found, found, "day") if found else None


def _read_plan(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    start = int(g["y"] or 0) or int(_VALUE.get(("plan", g["n"] or ""), 0))
    end = _two_digit(g["z"] or "", start) if g["z"] else start + 4
    return _days(*calendars.years(start, end), "plan") if start else _days(None, None, "vague")


def _read_ended(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    month = _month(g["m"])
    year = _year_of(g["y"], anchor) or calendars.latest_year(month, anchor)
    last = calendars.month(year, month)[1] if year else None
    if last is None:
        return None
    day = g["d"] or g["d2"]
    last = calendars.day(last.year, month, _day(day, last.day))
    if (g["u"] or "").lower() == "week":
        return _days(last - timedelta(days=6), last, "months", g["y"] is None) if last else None
    length = _number(g["n"]) if g["n"] else {"quarter": 3, "year": 12}.get((g["u"] or "").lower(), 6)
    return _days(calendars.months_before(last, length), last, "months", g["y"] is None) if last else None


def _year_months(g: Groups, anchor: date | None, fiscal: Fiscal | None, first: int, last: int) -> Reading:
    """Months `first` to `last` of the year that the groups name: a calendar or a fiscal one, else the latest."""
    label, until = (g.get("f") or g.get("g")), (g.get("f2") or g.get("g2"))
    if label:
        start = calendars.fiscal_start(label, until, fiscal)
        span = calendars.shifted(start, first - 1)[0], calendars.shifted(start, last - 1)[1]
        return _days(*span, "months")
    words = g.get("y") or g.get("y2")
    if _is_fiscal(words) and anchor:
        back = any(word in (words or "").lower().split() for word in ("last", "previous", "past", "preceding"))
        start = calendars.fiscal_year(anchor, fiscal or calendars.APRIL, back)[0]
        return _days(calendars.shifted(start, first - 1)[0], calendars.shifted(start, last - 1)[1], "months", True)
    year = _year_of(words, anchor) if words and words.lower() != "the year" else None
    floating = year is None
    if year is None and g.get("yy"):
        year, floating = 2000 + int(g["yy"] or 0), False
    year = year or calendars.latest_year(first, anchor)
    floating = floating or not (words or "0").isdigit()
    if not year:
        return _days(None, None, "months", True)
    return _days(calendars.month(year, first)[0], calendars.month(year, last)[1], "months", floating)


def _read_quarter(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    half, quarter = g.get("h") or g.get("h2"), g.get("q") or g.get("q2")
    if half:
        return _year_months(g, anchor, fiscal, int(half) * 6 - 5, int(half) * 6)
    last = int(g.get("q3") or quarter or 0)
    return _year_months(g, anchor, fiscal, int(quarter or 0) * 3 - 2, last * 3)


def _read_part(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    unit, order = (g["u"] or "").lower(), (g["o"] or "").lower()
    size = 6 if unit.startswith("half") else 3 if unit.startswith("quarter") else 1
    count, place = _number(g["n"]), int(_VALUE.get(("order", order), 1))
    if g.get("em"):
        return _read_ended(
            {"m": g["em"], "d": g["ed"], "d2": None, "y": g["ey"], "u": None, "n": str(size * count)}, anchor, fiscal
        )
    if g["n"] and g["n"].lower() == "few":
        return _days(None, None, "vague")
    if size == 1 and not g["n"] and not (g.get("y") or g.get("f") or g.get("g")):
        return None
    first = 13 - size * count if place < 0 else size * (place - 1) + 1
    last = first + size * count - 1
    return _year_months(g, anchor, fiscal, first, last) if first >= 1 and last <= 12 else None


def _read_last_of(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    return _read_part({**g, "o": "final"}, anchor, fiscal)


def _read_months_of(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading | None:
    return _read_part({**g, "o": "first"}, anchor, fiscal)


def _read_decade_start(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return _days(None, None, "years", True)
    start = (anchor.year - 1 - 1) // 10 * 10 + 1
    return _days(*calendars.years(start, start + _number(g["n"]) - 1), "years", True)


def _read_months(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    first, last = _month(g["m"]), _month(g["m2"])
    label, until = (g.get("f") or g.get("g")), (g.get("f2") or g.get("g2"))
    if label:
        start = calendars.fiscal_start(label, until, fiscal)
        ahead = (first - start.month) % 12
        begin = calendars.shifted(start, ahead)[0]
        return _days(begin, calendars.shifted(begin, (last - first) % 12)[1], "months")
    year = _year_of(g.get("y"), anchor) or _year_of(g.get("y1"), anchor)
    floating = not ((g.get("y") or g.get("y1") or "x").isdigit())
    year = year or calendars.latest_year(last, anchor)
    if not year:
        return _days(None, None, "months", True)
    began = int(g["y1"] or 0) or (year if first <= last else year - 1)
    return _days(calendars.month(began, first)[0], calendars.month(year, last)[1], "months", floating)


def _read_days(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    month = _month(g["m"])
    final = _month(g.get("m2") or g.get("m3") or g["m"])
    first_day = _day(g["d"], 1)
    last_day = _day(g["d2"] or g.get("d3") or g["d"], 1)
    year = _year_of(g["y"], anchor) or calendars.latest_year(month, anchor, first_day)
    if not year:
        return _days(None, None, "day", True)
    first, last = calendars.day(year, month, first_day), calendars.day(year, final, last_day)
    if first is None or last is None:
        return None
    floating = not (g["y"] or "x").isdigit()
    return _days(first, last, "day", floating)


def _read_month(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    month = _month(g["m"])
    year = _year_of(g["y"], anchor) or calendars.latest_year(month, anchor)
    if not year:
        return _days(None, None, "month", True)
    return _days(*calendars.month(year, month), "month", not (g["y"] or "x").isdigit())


def _read_relative_month(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return _days(None, None, "month", True)
    month, word = _month(g["m"]), (g["r"] or "").lower()
    year = calendars.latest_year(month, anchor) if word == "last" else anchor.year
    if word == "last" and month == anchor.month:
        year = anchor.year - 1
    return _days(*calendars.month((year or 0) + (word == "next" and month <= anchor.month), month), "month", True)


def _read_same(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    year = g["y"]
    return _days(*calendars.years(int(year), int(year)), "compare") if year else _days(None, None, "compare")


def _read_compared(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    kind = {"month": "mom", "quarter": "qoq"}.get((g["u"] or "").lower(), "compare")
    return _days(None, None, kind)


def _read_ago(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    unit, count = (g["u"] or "").lower(), _number(g["n"])
    if unit == "year" and count == 1:
        return _days(None, None, "compare")
    if anchor is None or unit in ("day", "week") or (g["n"] or "").lower() == "few":
        return _days(None, None, "ago", True)
    year = anchor.year - count * (10 if unit == "decade" else 1)
    span = calendars.shifted(anchor, -count) if unit == "month" else calendars.years(year, year)
    return _days(*span, "ago", True)


def _read_relative(g: Groups, anchor: date | None, fiscal: Fiscal | None) -> Reading:
    word, unit, number = (g["r"] or "").lower(), (g["u"] or "").lower(), (g["n"] or "").lower()
    if number in ("few", "several", "couple of") or (word == "recent" and not number):
        return _days(None, None, "vague", True)
    ahead = word in ("next", "coming", "following", "upcoming")
    if unit in ("half", "day") or (ahead and unit in ("week", "decade")):
        return _days(None, None, "vague", True)
    if anchor is None:
        return _days(None, None, "future" if ahead else "past", True)
    if g.get("fy") and fiscal and not ahead and not number:
        return _days(*calendars.fiscal_year(anchor, fiscal, word not in ("this", "current")), "fiscal", True)
    count = _number(number)
    span, kind = calendars.relative(word, unit, count, bool(number), anchor)
    return _days(*span, kind, True)


def _read_weekday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return _days(None, None, "weekday", True)
    back = (anchor.weekday() - int(_VALUE[("weekday", g["w"] or "")])) % 7 or (7 if g["r"] else 0)
    found = anchor - timedelta(days=back)
    return _days(found, found, "weekday", True)


def _read_yesterday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    found = anchor and anchor + timedelta(days={"yesterday": -1, "tomorrow": 1}.get((g["w"] or "").lower(), 0))
    return _days(found, found, "weekday", True)


def _read_holiday(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    month, number = _VALUE[("holiday", g["w"] or "")].split("-")
    found = anchor and calendars.day(anchor.year, int(month), int(number))
    return _days(found, found, "day", True)


def _read_year_end(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return _days(None, None, "point", True)
    if g["b"]:
        first = date(anchor.year, 1, 1)
        return _days(first, first, "point", True)
    unit = (g["u"] or "year").lower()
    last = calendars.unit_of(unit, anchor)[1]
    if unit == "decade":  # that of the round year: the plans of the 2020s run to 2030
        last = calendars.years(last.year + 1, last.year + 1)[1]
    return _days(last, last, "point", True)


def _read_whole_year(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    """In the first months of a year, the last one may be meant as well as this one: no time then."""
    year = _year_of(g["y"], anchor) or (anchor.year if anchor and anchor.month > _NEW_YEAR else None)
    return _days(*calendars.years(year, year), "year", not (g["y"] or "x").isdigit()) if year else None


def _read_ahead(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    unit = (g["u"] or "").lower()
    if anchor is None or unit == "week":
        return _days(None, None, "duration", True)
    span, _kind = calendars.relative("next", unit, _number(g["n"]), True, anchor)
    return _days(*span, "duration", True)


def _read_to_date(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading:
    if anchor is None:
        return _days(None, None, "past", True)
    return _days(calendars.unit_of((g["u"] or "year").lower(), anchor)[0], anchor, "past", True)


def _read_season(g: Groups, anchor: date | None, _: Fiscal | None) -> Reading | None:
    """The year of a season, which comes at another time of it in the south: the next one, the last one, this one's."""
    year = g["y"] or g["y2"]
    if year:
        return _days(*calendars.years(int(year), int(year)), "year")
    word, begins = (g["r"] or "").lower(), int(_VALUE[("season", (g["s"] or "").lower())])
    if begins == 0 and word not in ("this", "last", "next", "past", "coming"):
        return None  # "the fall" is rather a decline
    if anchor is None:
        return _days(None, None, "year", True)
    at = (
        anchor.year
        + (word in ("next", "coming") and anchor.month >= begins)
        - (word in ("last", "past") and anchor.month <= begins + 2)
    )
    return _days(*calendars.years(at, at), "year", True)


def _read_fiscal(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading:
    if g["f2"] is None and fiscal is None:
        year = _two_digit(g["f"] or "", 2000)
        return _days(*calendars.years(year, year), "year")
    start = calendars.fiscal_start(g["f"] or "", g["f2"], fiscal)
    return _days(start, calendars.shifted(start, 11)[1], "fiscal")


def _read_years(g: Groups, _: date | None, fiscal: Fiscal | None) -> Reading | None:
    first = int(g["y"] or 0)
    end = g["z"] or g.get("z2") or ""
    last = _two_digit(end, first)
    if last == first + 1 and len(end) == 2 and (fiscal or g.get("s")):
        start = calendars.fiscal_start(str(first), end, fiscal)
        return _days(start, calendars.shifted(start, 11)[1], "fiscal")
    if last <= first and len(end) == 2 and 1 <= int(end) <= 12:
        return _days(*calendars.month(first, int(end)), "month")
    return _days(*calendars.years(first, last), "years") if last >= first else None


def _read_years_to(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    last = int(g["y"] or 0)
    return _days(*calendars.years(last - _number(g["n"]) + 1, last), "span")


def _read_decade(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    first = int(g["y"] or 0)
    return _days(*calendars.years(first, first + 9), "decade")


def _read_year(g: Groups, _: date | None, __: Fiscal | None) -> Reading:
    return _days(*calendars.years(int(g["y"] or 0), int(g["y"] or 0)), "year")


_FIXED = ("yoy", "mom", "qoq", "now", "recurring", "vague")
PHRASES = {row["word"].lower(): row["kind"] for row in lexicons.rows("en/periods") if row["kind"] in _FIXED}


def _fixed(kind: str) -> Callable[[Groups, date | None, Fiscal | None], Reading]:
    def read(_: Groups, anchor: date | None, __: Fiscal | None) -> Reading:
        at = anchor if kind == "now" else None
        return _days(at, at, kind, kind == "now")

    return read


def _read_nothing(_: Groups, __: date | None, ___: Fiscal | None) -> None:
    return None


READERS: dict[str, Reader] = {
    "law": _read_nothing,
    "whole_year": _read_whole_year,
    "holiday": _read_holiday,
    "iso": _read_date,
    "slashed": _read_date,
    "plan": _read_plan,
    "ended": _read_ended,
    "quarter": _read_quarter,
    "year_quarter": _read_quarter,
    "part": _read_part,
    "months_of": _read_months_of,
    "last_of": _read_last_of,
    "decade_start": _read_decade_start,
    "months": _read_months,
    "months_between": _read_months,
    "month_day": _read_days,
    "day_month": _read_days,
    "same": _read_same,
    "compared_year": _read_compared,
    "ago": _read_ago,
    "yoy": _fixed("yoy"),
    "mom": _fixed("mom"),
    "qoq": _fixed("qoq"),
    "to_date": _read_to_date,
    "season": _read_season,
    "now": _fixed("now"),
    "recurring": _fixed("recurring"),
    "vague": _fixed("vague"),
    "relative": _read_relative,
    "relative_month": _read_relative_month,
    "weekday": _read_weekday,
    "yesterday": _read_yesterday,
    "year_end": _read_year_end,
    "ahead": _read_ahead,
    "fiscal": _read_fiscal,
    "years_between": _read_years,
    "years_to": _read_years_to,
    "years": _read_years,
    "month": _read_month,
    "told": _fixed("told"),
    "decade": _read_decade,
    "year": _read_year,
}
