"""The pieces of a quantity that the grammar has found: qualifier, currency, numeral, scale and unit.

Most quantities are a numeral with words around it that stand in the lexicons: these are looked up. To ask the grammar
itself for its groups takes ten times as long; that is done for what remains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from claimbook import lexicons
from claimbook.extraction.quantity.numerals import DIGITS
from claimbook.patterns import Match


class Pieces(NamedTuple):
    """The words of each piece ("" where it is missing) and the places of the text where it ends."""

    start: int
    before: str
    currency: str
    first: int  # of the numeral
    last: int
    a: str  # the scale of "a million", which is then the numeral
    scale: str
    scale_end: int
    money: str
    unit: str
    unit_end: int  # of unit or money
    after: str
    end: int


def of_match(match: Match) -> Pieces:
    """The pieces as the grammar's groups say them, for a quantity with a number."""
    group = match.groupdict()
    start, end = match.span()
    first, last = match.span("number")
    unit_end = match.end("money") if group["money"] else match.end("unit")
    scale = (group["scale"] or "").strip(" -")
    rest = (group["money"] or "", group["unit"] or "", unit_end, group["after"] or "", end)
    before, currency = group["before"] or "", group["currency"] or ""
    return Pieces(start, before, currency, first, last, group["a"] or "", scale, match.end("scale"), *rest)


def look_up(text: str, start: int, end: int) -> Pieces | None:
    """The pieces of the quantity between these places of a text; None where the grammar has to be asked."""
    words = text[start:end]
    numeral = _DIGITS.search(words)
    first, last = numeral.span() if numeral is not None else _word(words)
    if last == 0:
        return None
    before, currency = "", ""
    if first:
        lead = words[:first].rstrip(" ")
        spaced = first - len(lead)
        if lead in _PREFIXES and spaced <= 1:
            currency = lead
        elif (lead in _QUALIFIERS or lead.lower() in _PLAIN_QUALIFIERS) and spaced:
            before = lead
        else:
            before, _, currency = lead.rpartition(" ")
            if before.lower() not in _PLAIN_QUALIFIERS or currency not in _PREFIXES or spaced > 1:
                return None
    tail = words[last:]
    first, last = first + start, last + start
    if not tail:
        return Pieces(start, before, currency, first, last, "", "", -1, "", "", -1, "", end)
    named = tail.lstrip(" -")
    gap = tail[: len(tail) - len(named)]
    kind = _kind(named)
    if numeral is None and named.lower().startswith("hundred"):
        return None  # "two hundred" is one numeral
    if kind == "scale":
        return Pieces(start, before, currency, first, last, "", named, end, "", "", -1, "", end) if _near(gap) else None
    scale, scale_end = "", -1
    if not kind:
        scale, space, named = named.partition(" " if " " in named else "-")
        kind = _kind(named)
        if kind == "scale" or _kind(scale) != "scale" or not _near(gap):
            return None
        scale_end, gap = end - len(named) - len(space), space
    if gap not in _GAPS or not kind:
        return None
    money, unit = (named, "") if kind == "money" else ("", named)
    return Pieces(start, before, currency, first, last, "", scale, scale_end, money, unit, end, "", end)


def _word(words: str) -> tuple[int, int]:
    """Where the first number word stands, (0, 0) where the words hold none."""
    for found in _WORDS.finditer(words):
        if found[0].lower() in _NUMBER_WORDS:
            return found.span()
    return 0, 0


def _kind(word: str) -> str:
    """Whether it is a scale, money or a unit; "" when it is none."""
    return _KINDS.get(word) or _PLAIN_KINDS.get(word.lower(), "")


def _near(gap: str) -> bool:
    """May this stand between a numeral and its scale: spaces, then a hyphen?"""
    return "-" not in gap[:-1]


def _plain(words: Iterable[str]) -> list[str]:
    """The words that match in any case, as `vocabulary.one_of` has it."""
    return [word for word in words if word.islower() and len(word) > 3]


# `re` and not re2, which takes longer to call than this to run: both read from one place and never go back in the text
# for more than the group of digits at hand, so that time is linear.
_DIGITS = re.compile(DIGITS, re.ASCII)
_WORDS = re.compile("[A-Za-z]+")
_GAPS = frozenset(["", " ", "  ", "-", " -", "- ", " - "])
_NUMBER_WORDS = frozenset(lexicons.words("en/number_words"))
_QUALIFIERS = frozenset(lexicons.words("en/qualifiers", "phrase", position="before"))
_PLAIN_QUALIFIERS = frozenset(_plain(_QUALIFIERS))
_PREFIXES = frozenset(
    word for place in ("before", "both", "joined") for word in lexicons.words("en/currencies", position=place)
)
_SCALES = lexicons.words("en/scales")
_KINDS = (
    {word: "unit" for word in lexicons.words("en/units") if word.replace("-", " ").split(" ")[0] not in _SCALES}
    | {word: "money" for place in ("after", "both") for word in lexicons.words("en/currencies", position=place)}
    | dict.fromkeys(_SCALES, "scale")
)
_PLAIN_KINDS = {word: _KINDS[word] for word in _plain(_KINDS)}
