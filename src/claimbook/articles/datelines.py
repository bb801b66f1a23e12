"""Datelines: place, land, day and agency at the head of the running text, in the orders that newspapers print."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.articles import dates

OTHER_DAY = (  # of the Islamic, the Iranian or the Buddhist calendar: "3 Rajab 1446", "Rajab 3, 1446 AH"
    r"(?:\d\d? \p{Lu}[\pL' -]*|\p{Lu}[\pL' -]* \d\d?),? (?:1[34]|25)\d\d(?: ?A\.?H\b\.?)?"
)
_LONGEST = 110
_WORD = r"\p{Lu}[\pL\w.'&/-]*"
_NAMES = rf"{_WORD}(?:,? {_WORD}| (?:{'|'.join(lexicons.words('en/clause_words', kind='dateline word'))})\b)*"
_BRACKET = r"(?:\([^()\n]+\)|\[[^\[\]\n]+\]|/\d*[\pL-][^/\n]+/)"
_PIECE = rf"(?:{OTHER_DAY}|{_NAMES}|{_BRACKET})"
_BETWEEN = r" *(?:[,;:|/–—•·]|--?)? *"
_DASH = r" *(?:--|[–—|]| -|- ) *"
_FULL = patterns.compile(rf"\b(?:{dates.FULL_DATE})")
_SHORT = patterns.compile(rf"\b(?:{dates.SHORT_DATE})")
_BEFORE = patterns.compile(rf"[(\[]?(?:{_PIECE}{_BETWEEN})*[(\[]?")
_BEHIND = patterns.compile(
    r"^(?:,? \d\d?[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?)?"  # the hour
    rf"(?P<names>(?:{_BETWEEN}{_PIECE})*?)[)\]]?(?P<end>{_DASH}|: |\. |[)\]] )"
)
_PLACE = patterns.compile(rf"^{_NAMES}{_DASH}")  # behind "3 May 2024 - "
_AGENCY = patterns.compile(rf"^{_NAMES},? *{_BRACKET}{_DASH}")  # without a day
_SIGNS = ("–", "—", "-", "|", ". ", ": ", ") ", "] ")
_NOT_FIRST = frozenset(word.title() for word in lexicons.words("en/function_words")) - {"The"}  # "On May 3, 2024 - a"


def length(text: str) -> int:
    """How many characters at the head of a paragraph tell the day and place of writing or an agency; 0 for none."""
    head = text[:_LONGEST]
    if not any(sign in head for sign in _SIGNS) or head.split(maxsplit=1)[0].strip(",(") in _NOT_FIRST:
        return 0
    end = _with_day(head)
    agency = None if end else _AGENCY.search(head)
    return agency.end() if agency else end


def _with_day(head: str) -> int:
    """The length of a dateline with a day, 0 where the day is missing or other words stand before or behind it."""
    full = _FULL.search(head)
    day = full or _SHORT.search(head)
    if day is None or not _BEFORE.holds(head, 0, day.start()):
        return 0
    before, rest = head[: day.start()], head[day.end() :]
    match = _BEHIND.search(rest)
    if match is None or not _ends(before, match["names"], match["end"].strip(), is_full=full is not None):
        return 0
    end = day.end() + match.end()
    place = None if before else _PLACE.search(head[end:])
    if place and head[end + place.end() :][:1].isupper():
        end += place.end()
    return 0 if head[end : end + 1].isdigit() else end  # "May 3 - 5"


def _ends(before: str, names: str, sign: str, *, is_full: bool) -> bool:
    """Whether a sign ends a dateline that has these words before and behind its day. A dash does; a colon or a stop
    only behind a place; a bracket where one opens the line. A day without a year needs a place before and a dash."""
    if sign in (")", "]"):
        return is_full and before[:1] in ("(", "[")
    if sign == ".":
        return is_full and before.endswith(", ") and (not names or names.endswith(")"))
    if sign == ":":
        return is_full and bool(before or names)
    return bool(before) or is_full
