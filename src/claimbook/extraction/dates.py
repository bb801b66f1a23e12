"""Time expressions of a text (dates, years, halves, "the next three years", "year on year") and the days they cover."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import re2

from claimbook import lexicons
from claimbook.extraction import calendars
from claimbook.extraction.calendars import Fiscal
from claimbook.extraction.time_readers import READERS


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression. `first` and `last` are the days it covers, None where open, recurring or unknown.

    `lead` is what the preposition makes of it (in, point, deadline, since, compare, or "" for none). `floating` is
    set where the year comes from the article's date; `edge` for "end of" (end), "start of" (begin), "early" (part)."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: str
    text: str
    lead: str = ""
    floating: bool = False
    edge: str = ""


def find_times(text: str, anchor: date | None, fiscal: Fiscal | None = None) -> list[TimeSpan]:
    """Every time expression of a text in reading order; `anchor` is the article's date."""
    found = []
    for match in _ANY.finditer(text):
        rule = match.lastgroup or ""
        detail = _FORMS[rule].fullmatch(match[0])
        reading = READERS[rule](detail.groupdict(), anchor, fiscal) if detail else None
        if reading is None:
            continue
        (first, last), kind, floating = reading
        time = TimeSpan(*match.span(), first, last, kind, match[0], "", floating)
        time = _with_lead(text, time, anchor)
        if rule == "year":
            role = _role_of_year(text, time)
            if role:
                found.append(replace(time, kind=role))
        elif kind != "recurring" or not (time.lead and time.text.lower().startswith("a ")):
            found.append(time)
    return found


def fiscal_year(text: str) -> Fiscal | None:
    """The fiscal year that the words of a text hint at ("crore": April to March, named after the year it ends in)."""
    if not _FISCAL_USED.search(text):
        return None
    hint = _FISCAL_HINT.search(text)
    return _fiscal_table()[hint[0]] if hint else None


def _alternatives(kind: str) -> str:
    words = lexicons.words("en/periods", kind=kind)
    return "|".join(re2.escape(word).replace(r"\ ", " +") for word in sorted(words, key=len, reverse=True))


_MONTHS = lexicons.words("en/months")
_Y = r"(?:19[5-9]\d|20[0-6]\d)"
_M = rf"(?:{'|'.join(sorted({w.rstrip('.') for w in _MONTHS}, key=len, reverse=True))})\b\.?"
_D = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
_N = rf"(?:{_alternatives('count')}|\d{{1,2}})"
_TO = r"(?: ?[-–—/] ?| to | through | until | till )"
_AND = r"(?: ?[-–—/&] ?| to | through | until | till | and )"
_OF = rf"(?:,? (?:of |in )?|, ?)(?P<y>{_Y}|(?i:(?:this|last|next|the same|the next|the following|the previous|the) year))\b"
_FY = r"(?:FY ?|(?i:fiscal|financial)(?i: year)? )['’]?(?P<f>\d{4}|\d{2})(?: ?[-–/] ?(?P<f2>\d{4}|\d{2}))?"
_YEAR_TAIL = rf"(?:(?:,? ?(?:(?i:of|in|for) )?(?:(?i:the) )?{_FY})|{_OF})"
_DETAILS = {
    "iso": rf"(?P<y>{_Y})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})\b",
    "slashed": rf"(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>{_Y})\b",
    "plan": rf"(?:(?P<n>{_alternatives('plan')}) )?(?i:five[- ]year plan)(?: period)?"
    rf"(?: period)?(?:,? ?\((?P<y>{_Y})(?: ?[-–—] ?| to )(?P<z>{_Y}|\d\d)\))?",
    "ended": rf"(?i:(?:(?P<n>{_N}|twelve) months|(?P<u>year|quarter|half|half-year))) (?i:ended|ending|to|through|until) (?:(?i:on|in) )?"
    rf"(?:(?P<d>{_D})(?: of)? )?(?P<m>{_M})(?: (?P<d2>{_D}))?(?:{_OF})?",
    "quarter": rf"(?:(?:Q(?P<q>[1-4])|H(?P<h>[12]))(?:{_TO}(?:Q(?P<q3>[1-4])))?|(?P<q2>[1-4])Q|(?P<h2>[12])H)"
    rf"(?:{_YEAR_TAIL}| ?['’]?(?P<yy>\d\d))?\b",
    "year_quarter": rf"(?P<y>{_Y})[ -]?(?:Q(?P<q>[1-4])|H(?P<h>[12]))\b",
    "part": rf"(?i:(?P<o>{_alternatives('order')}|opening))[ -](?i:(?P<n>{_N}|few)[ -])?"
    rf"(?i:(?P<u>half[- ]year|half|quarters?|months?))\b(?:{_YEAR_TAIL})?",
    "last_of": rf"(?i:last (?:(?P<n>{_N}) )?(?P<u>half|quarter|months)) of (?:(?P<y>{_Y}|(?i:(?:this|last|the) year)))\b",
    "decade_start": rf"(?i:first (?P<n>{_N}) years of (?:the|this|that|last) (?P<u>decade))\b",
    "months": rf"(?P<m>{_M})(?:,? (?P<y1>{_Y}))?{_TO}(?P<m2>{_M})(?:(?: ?['’]?(?:quarter|period))?{_YEAR_TAIL})?",
    "months_between": rf"(?i:between) (?P<m>{_M})(?: (?P<y1>{_Y}))? and (?P<m2>{_M})(?:{_OF})?",
    "month_day": rf"(?P<m>{_M}) ?(?P<d>{_D})(?:{_AND}(?:(?P<m2>{_M}) )?(?P<d2>{_D}))?(?:{_OF})?",
    "day_month": rf"(?P<d>{_D})(?:{_AND}(?P<d2>{_D}))?(?: of)? (?P<m>{_M})(?:{_AND}(?P<d3>{_D}) (?P<m3>{_M}))?(?:{_OF})?",
    "same": rf"(?i:(?:the )?same (?:period|time|month|quarter|half|stretch)(?: (?:of|in|a|the|one|last|previous|preceding|year|earlier|ago|before|corresponding))*"
    rf"(?: ?(?P<y>{_Y}))?)\b",
    "compared_year": r"(?i:(?:(?:the )?(?:previous|preceding|prior) (?P<u>year|month|quarter)|corresponding period(?: (?:of|in|last|the|previous|year))*)|"
    r"(?:a|one|the) year (?:earlier|ago|before|previously|prior))\b",
    "ago": rf"(?i:(?P<n>{_N}|an?|few) (?P<u>year|month|week|day|decade)s? (?:ago|earlier|before|prior))\b",
    "yoy": rf"(?i:(?:an? )?(?:{_alternatives('yoy')}))\b",
    "mom": rf"(?i:{_alternatives('mom')})\b",
    "qoq": rf"(?i:{_alternatives('qoq')})\b",
    "now": rf"(?i:{_alternatives('now')})\b",
    "recurring": rf"(?i:{_alternatives('recurring')})\b",
    "vague": rf"(?i:{_alternatives('vague')})\b",
    "relative": rf"(?i:(?P<r>last|past|this|current|next|coming|recent|latest|following|upcoming)"
    rf"(?: (?P<n>{_N}|few|several|couple of))?[ -](?:(?:fiscal |financial |calendar )?(?P<u>year|month|week|quarter|decade|day|half))s?)\b",
    "relative_month": rf"(?i:(?P<r>last|this|next)) (?P<m>{_M})",
    "weekday": rf"(?:(?P<r>(?i:last)) |(?i:this|next) )?(?P<w>{_alternatives('weekday')})\b",
    "yesterday": r"(?i:(?P<w>yesterday|tomorrow|tonight))\b",
    "year_end": r"(?i:year[- ]end|(?:the )?year['’]s end|the end of (?:the|this) (?P<u>year|month|quarter|decade)|(?:start|beginning) of the (?P<b>year))\b",
    "ahead": rf"(?i:(?:in|within) (?:the space of |just |about )?(?P<n>{_N}) (?P<u>year|month|week)s)\b(?:['’] time)?",
    "fiscal": rf"{_FY}\b",
    "years_between": rf"(?i:between) (?P<y>{_Y}) and (?P<z>{_Y})\b",
    "years": rf"(?P<y>{_Y})(?:(?:(?P<s>/)| ?[-–—] ?)(?P<z>{_Y}|\d\d)|(?: to (?:(?:the )?end of )?| through | until )(?P<z2>{_Y}))\b",
    "month": rf"(?P<m>{_M})(?:{_OF})?",
    "decade": r"(?P<y>(?:19|20)\d0)s\b",
    "year": rf"(?P<y>{_Y})\b",
}
_FORMS = {rule: re2.compile(pattern) for rule, pattern in _DETAILS.items()}
_UNNAMED = {rule: re2.sub(r"\(\?P<\w+>", "(?:", pattern) for rule, pattern in _DETAILS.items()}
_ANY = re2.compile("|".join(rf"(?P<{rule}>\b(?:{pattern}))" for rule, pattern in _UNNAMED.items()))
_LEAD = {row["word"]: row["value"] for row in lexicons.rows("en/periods") if row["kind"] == "lead"}
_EDGE = {row["word"]: row["value"] for row in lexicons.rows("en/periods") if row["kind"] == "edge"}
_BEFORE = re2.compile(
    rf"(?i)(?:^|[^\w-])(?:(?P<lead>{_alternatives('lead')}) +)?"
    rf"(?:(?:the +|calendar +|fiscal +)?(?P<edge>{_alternatives('edge')}) *(?:of +)?)?"
    r"(?:(?:the|its|their|calendar|whole|full|entire|fiscal|financial|year|years|period|months?) +)*(?:of +)?[‘’'\"(]?$"
)
_NAME_BEFORE = re2.compile(r"[\w'’-] [A-Z][a-z]\w* $")
_FOLLOW = frozenset(lexicons.words("en/periods", kind="follow"))
_NEEDS_LEAD = frozenset(("May", "March"))
_FISCAL_USED = re2.compile(r"FY|(?i:fiscal|financial year)|(?:19|20)\d\d[-–]\d\d\b")
_FISCAL_HINT = re2.compile(rf"\b(?:{'|'.join(lexicons.words('en/fiscal_years'))})\b")


@cache
def _fiscal_table() -> dict[str, Fiscal]:
    rows = lexicons.rows("en/fiscal_years")
    return {row["word"]: Fiscal(int(row["first_month"]), row["named_after"]) for row in rows}


def _with_lead(text: str, time: TimeSpan, anchor: date | None) -> TimeSpan:
    """The same time with its preposition read; "the end of 2020" becomes the last day, and the span grows to hold it."""
    at = max(0, time.start - 48)
    before = _BEFORE.search(text[at : time.start])
    if before is None:
        return time
    lead = _LEAD.get(" ".join((before["lead"] or "").lower().split()), "")
    edge = _EDGE.get((before["edge"] or "").lower(), "")
    if not edge or time.kind in ("day", "now", "recurring", "vague", "weekday", "compare", "yoy", "mom", "qoq"):
        return replace(time, lead=lead)
    start = at + before.start(2)
    first, last, kind = time.first, time.last, time.kind
    if edge == "end" and last:
        if time.floating and time.kind == "month" and anchor and last > anchor and lead != "deadline":
            last = date(last.year - 1, last.month, min(last.day, 28) if last.month == 2 else last.day)
        first, kind = last, "point"
    elif edge == "begin" and lead == "since":
        last = first
    elif time.kind == "decade" and first:
        first, last = calendars.years(
            *{"early": (first.year, first.year + 4), "mid": (first.year + 4, first.year + 6)}.get(
                edge, (first.year + 5, first.year + 9)
            )
        )
    return replace(
        time, start=start, text=text[start : time.end], first=first, last=last, kind=kind, lead=lead, edge=edge
    )


def _role_of_year(text: str, time: TimeSpan) -> str:
    """What a bare number like 2020 is here: "year", part of a "name", or "" (a count)."""
    after = text[time.end : time.end + 24]
    word = after[1:].split(" ", 1)[0].strip(",.;:()") if after[:1] == " " else ""
    plain = not word or word.lower() in _FOLLOW or after.startswith(" (")
    if time.edge or time.lead in ("in", "since", "point"):
        return "year"
    if time.lead in ("deadline", "from"):
        return "year" if plain or int(time.text[-4:]) >= 2015 else ""
    if word[:1].isupper() or _NAME_BEFORE.search(text[max(0, time.start - 24) : time.start]):
        return "name"
    return "year" if plain and not after.startswith("-") else ""
