"""Exchange rates: an amount restated in another currency against the reference rates of the European Central Bank."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import re2
from currency_converter import CurrencyConverter, RateNotFoundError

from claimbook import lexicons
from claimbook.checks.base import Finding, Known, Stated
from claimbook.checks.interval import Interval, stands_for
from claimbook.checks.wording import bare, day_text, listed, number
from claimbook.units import looks_like_currency

_NUMBER = re2.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_BARE_DOLLAR = re2.compile(r"(?:^|[^A-Z])\$")
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1e3, " thousand"), (1.0, ""))
_CERTAIN = ("stated", "manifest")  # bases of a date that is more than an inference
_LAST_QUOTED = 7  # days back to the last rate: weekends and bank holidays
_LOOK_BACK = 366  # days before the article whose rates a writer may have used
_YEARS_AROUND = 2  # whole years to search on either side of an inferred date
_MONTHS_LISTED = 24  # months that the account of fitting days names; more are counted by year


@dataclass(frozen=True, slots=True)
class Restated:
    """One amount in two currencies. The rate is so many `many` for one `one`, always the larger number."""

    claim: Stated
    other_text: str
    many: str
    one: str
    rate: float
    interval: Interval

    @property
    def amount_text(self) -> str:
        """The amount as printed, without its qualifier."""
        return bare(self.claim)

    @property
    def shown(self) -> str:
        """The rate with the range that the rounding of the two amounts allows."""
        low, high = number(self.interval.low, 0.001), number(self.interval.high, 0.001)
        return f"{number(self.rate, 0.001)} ({low} to {high})"

    @property
    def formula(self) -> str:
        """How the rate is worked out from the two amounts."""
        mine, theirs = bare(self.claim), self.other_text
        return f"{mine} / {theirs}" if self.claim.unit == self.many else f"{theirs} / {mine}"

    @property
    def pair(self) -> str:
        """The two amounts in words."""
        return f"{bare(self.claim)} given as {self.other_text}"


def dated(known: Known) -> list[Finding]:
    """Each restated amount of an article with a known date against the rate of that day, or of the last day before."""
    out = []
    for claim in known.stated:
        day, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if _is_restated(claim) and day is not None and basis in _CERTAIN:
            out.append(_against_day(_restated(claim), day, known.settings.rate_tolerance))
    return out


def undated(known: Known) -> list[Finding]:
    """The restated amounts of a file whose date is inferred or unknown: the days whose rate fits all of them."""
    files: dict[tuple[str, str, str], list[Restated]] = {}
    for claim in known.stated:
        _, basis = known.dates.get((claim.doc_id, claim.part), (None, ""))
        if _is_restated(claim) and basis not in _CERTAIN:
            pair = _restated(claim)
            files.setdefault((claim.doc_id, pair.many, pair.one), []).append(pair)
    out: list[Finding] = []
    for pairs in files.values():
        day, _ = known.dates.get((pairs[0].claim.doc_id, pairs[0].claim.part), (None, ""))
        together = _common_days(pairs, day)
        # where no day fits all, each amount is looked at by itself, to show which one is off
        groups = [pairs] if together or len(pairs) == 1 else [[pair] for pair in pairs]
        out.extend(_by_days(group, day) for group in groups)
    return out


def restated(known: Known) -> list[Restated]:
    """Every amount that is given in two currencies, with the rate that the two imply."""
    return [_restated(claim) for claim in known.stated if _is_restated(claim)]


def last_quoted(pair: Restated, day: date) -> tuple[date, float] | None:
    """The reference rate of that day, or of the last day before it that has one; None where no day of the week has."""
    for back in range(_LAST_QUOTED + 1):
        on = day - timedelta(back)
        rate = reference_rate(pair.many, pair.one, on)
        if rate is not None:
            return on, rate
    return None


def reference_rate(many: str, one: str, day: date) -> float | None:
    """The ECB's cross rate of that very day, so many `many` for one `one`; None where there is none."""
    try:
        return float(_converter().convert(1, one, many, date=day))
    except (RateNotFoundError, ValueError):  # ValueError: a currency that the ECB does not quote
        return None


def _against_day(pair: Restated, day: date, tolerance: float) -> Finding:
    formula = pair.formula
    quoted = last_quoted(pair, day)
    if quoted is None:
        why = f"the ECB quotes no rate of {_many(pair.many)} to {_many(pair.one)} around {day_text(day)}"
        return Finding("cannot_be_checked", (pair.claim,), f"{pair.pair}: {why}.", formula, pair.shown, _ask((pair,)))
    on, rate = quoted
    names = f"{_many(pair.many)} to the {_one(pair.one)}"
    ecb = f"the ECB's rate of {day_text(on)} was {number(rate, 0.001)}"
    apart = abs(pair.rate / rate - 1) * 100
    result = f"{pair.shown}; ECB {on.isoformat()} {number(rate, 0.001)}; {number(apart, 0.01)} % apart"
    plain = f"{pair.pair} means {number(pair.rate, 0.001)} {names}; {ecb}"
    if rate in pair.interval or _beyond(rate, pair.interval) <= tolerance:
        ends = "within the rounding of the two figures" if rate in pair.interval else f"within {tolerance:g} per cent"
        return Finding("holds", (pair.claim,), f"{plain}, {ends}.", formula, result)
    near = Interval(pair.interval.low / (1 + tolerance / 100), pair.interval.high * (1 + tolerance / 100))
    days = _fitting(pair.many, pair.one, near, day - timedelta(_LOOK_BACK), day)
    of_its_time = _in_its_time(pair, near, day)
    if not days and of_its_time:
        fit = f"it fits {len(of_its_time)} {_days(len(of_its_time))} of the time that the amount is about"
        return Finding(
            "caveat", (pair.claim,), f"{plain}, {number(apart, 0.1)} per cent apart; {fit}.", formula, result
        )
    if days:
        last = f"{', the last on' if len(days) > 1 else ','} {day_text(days[-1])}"
        fit = f"it fits {len(days)} {_days(len(days))} of the year before{last}"
        return Finding(
            "caveat", (pair.claim,), f"{plain}, {number(apart, 0.1)} per cent apart; {fit}.", formula, result
        )
    if code := _other_currency(pair, day - timedelta(_LOOK_BACK), day):
        plain = f"{plain}; it fits if {_many(code)} are meant."
        return Finding("two_readings", (pair.claim,), plain, formula, result, _ask((pair,)))
    plain = f"{plain}, {_apart(pair.rate, rate, apart)}."
    return Finding("does_not_hold", (pair.claim,), plain, formula, result, _ask((pair,)))


def _other_currency(pair: Restated, start: date, end: date) -> str:
    """The currency of the same name or sign in which the two amounts fit a rate between two days."""
    for code in _of_one_name(pair.claim):
        other = _restated(replace(pair.claim, unit=code))
        first, last = _quoted_days(other.many, other.one)
        if _fitting(other.many, other.one, other.interval, max(start, first), min(end, last)):
            return code
    return ""


def _of_one_name(claim: Stated) -> list[str]:
    """The other currencies that the sign or name of an amount may stand for: every dollar for a bare "$"."""
    codes = [row["code"] for row in lexicons.rows("dollar_countries")] if _BARE_DOLLAR.search(claim.span) else []
    said = claim.span.casefold()
    codes += [row["code"] for row in lexicons.rows("shared_currencies") if row["unit"] in said]
    return sorted(set(codes) - {claim.unit, claim.also_unit}, key=lambda code: (code != "USD", code))


def _by_days(pairs: list[Restated], day: date | None) -> Finding:
    claims, first = tuple(pair.claim for pair in pairs), pairs[0]
    amounts = listed([pair.pair for pair in pairs])
    formula = "; ".join(pair.formula for pair in pairs)
    rates = "; ".join(f"{pair.claim.label} {pair.shown}" for pair in pairs)
    start, end = _searched(first, day)
    if start > end:
        why = f"the ECB quotes no rate of {_many(first.many)} to {_many(first.one)}"
        return Finding("cannot_be_checked", claims, f"{amounts}: {why}.", formula, rates, _ask(pairs))
    years = f"{start.year} to {end.year}"
    days = _common_days(pairs, day)
    if not days and (code := _other_currency(first, start, end)):
        plain = f"{amounts}: no day of {years} had an ECB rate that fits, but it fits if {_many(code)} are meant."
        return Finding("two_readings", claims, plain, formula, rates, _ask(pairs))
    if not days:
        plain = f"{amounts}: no day of {years} had an ECB rate that fits, so that the conversion is off or older."
        return Finding("does_not_hold", claims, plain, formula, f"{rates}; no day of {years}", _ask(pairs))
    verb = "fits" if len(pairs) == 1 else "both fit" if len(pairs) == 2 else "all fit"
    plain = f"{amounts} {verb} the ECB's rate on {len(days)} {_days(len(days))}"
    result = f"{rates}; {len(days)} {_days(len(days))} of {years}: {_by_month(days)}"
    if day is None:
        return Finding("caveat", claims, f"{plain} of {years}; the article has no date to compare.", formula, result)
    near = [held for held in days if (held.year, held.month) == (day.year, day.month)]
    if not near:
        end_text = f"none of them in {day:%B %Y}, the month inferred for the article"
        return Finding("caveat", claims, f"{plain} of {years}, {end_text}.", formula, result)
    end_text = f"consistent with the inferred date of {day_text(day)}, but no evidence for it"
    which = f"{day:%B %Y}: {listed([str(held.day) for held in near])}"
    return Finding(
        "caveat",
        claims,
        f"{plain} of {years}, {len(near)} of them in {day:%B %Y}: {end_text}.",
        formula,
        f"{result}; {which}",
    )


def _in_its_time(pair: Restated, rates: Interval, day: date) -> list[date]:
    """The days that fit in the time of the amount itself: yearly figures are often converted at that year's rate."""
    start, end = pair.claim.period
    if not start or not end or end >= day.isoformat():
        return []
    return _fitting(pair.many, pair.one, rates, date.fromisoformat(start), date.fromisoformat(end))


def _ask(pairs: Sequence[Restated]) -> str:
    amounts = listed([f"{bare(pair.claim)} into {pair.other_text}" for pair in pairs])
    return f"With which exchange rate, of which day, was {amounts} converted?"


def _is_restated(claim: Stated) -> bool:
    codes = (claim.unit, claim.also_unit)
    return (
        bool(claim.also_value)
        and claim.value > 0
        and claim.unit != claim.also_unit
        and all(map(looks_like_currency, codes))
    )


def _restated(claim: Stated) -> Restated:
    other = claim.also_value or 0.0
    text = _printed(claim, other)
    # the two figures carry the same bound, so that only their rounding counts for the rate
    mine = stands_for(claim.value, claim.value_text, claim.unit)
    theirs = stands_for(other, text, claim.also_unit)
    other_text = f"{text}{_scale(other, text)} {_many(claim.also_unit)}"
    if claim.value >= other:
        return Restated(claim, other_text, claim.unit, claim.also_unit, claim.value / other, mine / theirs)
    return Restated(claim, other_text, claim.also_unit, claim.unit, other / claim.value, theirs / mine)


def _printed(claim: Stated, other: float) -> str:
    """The restated number as the sentence prints it; where it does not, the shortest one that gives the amount."""
    for found in [*_NUMBER.findall(claim.after), *_NUMBER.findall(claim.quote)]:
        value = float(found.replace(",", ""))
        power = math.log10(other / value) if value else 0.5
        if power > -1e-9 and math.isclose(power, round(power), abs_tol=1e-9):
            return str(found)
    worth = next(worth for worth, _ in _SCALES if other >= worth or worth == 1)
    return f"{other / worth:.10g}"


def _scale(value: float, text: str) -> str:
    worth = value / float(text.replace(",", ""))
    return next((name for factor, name in _SCALES if math.isclose(factor, worth)), "")


def _common_days(pairs: list[Restated], day: date | None) -> list[date]:
    start, end = _searched(pairs[0], day)
    low, high = max(pair.interval.low for pair in pairs), min(pair.interval.high for pair in pairs)
    return _fitting(pairs[0].many, pairs[0].one, Interval(low, high), start, end)


def _searched(pair: Restated, day: date | None) -> tuple[date, date]:
    """First and last day to search: the whole years around an inferred date, or all that the ECB has quoted."""
    first, last = _quoted_days(pair.many, pair.one)
    if day is None:
        return first, last
    start, end = date(day.year - _YEARS_AROUND, 1, 1), date(day.year + _YEARS_AROUND, 12, 31)
    return max(start, first), min(end, last)


def _quoted_days(many: str, one: str) -> tuple[date, date]:
    bounds = [_converter().bounds[code] for code in (many, one) if code in _converter().bounds]
    if len(bounds) < 2:
        return date.max, date.min
    return max(held.first_date for held in bounds), min(held.last_date for held in bounds)


def _fitting(many: str, one: str, rates: Interval, start: date, end: date) -> list[date]:
    days = (start + timedelta(after) for after in range((end - start).days + 1))
    return [day for day in days if (rate := reference_rate(many, one, day)) is not None and rate in rates]


def _by_month(days: list[date]) -> str:
    """How many of the days lie in each month, "Oct 2022 2, Jun 2023 1"; in each year where the months are many."""
    counts = Counter(f"{day:%b %Y}" for day in days)
    if len(counts) > _MONTHS_LISTED:
        counts = Counter(f"{day:%Y}:" for day in days)
    return ", ".join(f"{time} {count}" for time, count in counts.items())


def _beyond(rate: float, interval: Interval) -> float:
    """How far a rate lies outside the interval, in per cent of the rate."""
    return max(interval.low - rate, rate - interval.high, 0.0) / rate * 100


def _apart(rate: float, reference: float, apart: float) -> str:
    power = round(math.log10(rate / reference))
    if power and math.isclose(rate / reference, 10.0**power, rel_tol=0.1):
        return f"off by a factor of about {10 ** abs(power):,}: one of the scale words may be wrong"
    return f"{number(apart, 0.1)} per cent apart, and no day of the year before fits"


def _one(code: str) -> str:
    return next(iter(lexicons.words("en/currency_names", "one", code=code)), code)


def _many(code: str) -> str:
    return next(iter(lexicons.words("en/currency_names", "many", code=code)), code)


def _days(count: int) -> str:
    return "day" if count == 1 else "days"


@cache
def _converter() -> CurrencyConverter:
    return CurrencyConverter()
