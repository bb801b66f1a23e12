"""What looks like a quantity and is none: dates, names with numbers, list numbers, addresses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby

from claimbook import lexicons, patterns
from claimbook.extraction.joined import Joined
from claimbook.patterns import Span

Block = tuple[int, int, str]  # start, end, reason (one of model.NUMBER_REASONS)

_BY_REASON = [
    (reason, "|".join(row["pattern"] for row in rows))
    for reason, rows in groupby(lexicons.rows("en/masks"), key=lambda row: row["reason"])
]
_ALL = patterns.compile("(?m)" + "|".join(pattern for _, pattern in _BY_REASON))  # sentences stand one a line
_JOINED = "|".join(lexicons.words("en/currencies", position="joined"))
_CODES = "|".join(
    patterns.escape(word)
    for position in ("before", "both")
    for word in lexicons.words("en/currencies", position=position)
    if word.isalpha()
)
_SCALES = r"(?:bn|mn?|k|K|cr|trn?|tn|bln|mln|bil|mil|(?i:million|billion|trillion|thousand|crore|lakh))\b"
_MONEY = patterns.compile(
    rf"(?:{_JOINED})\d+(?:[.,]\d+)* ?{_SCALES}|(?:{_JOINED}|{_CODES})\d{{1,3}}(?:,\d{{3}})+|"
    rf"(?:{_CODES})\d+(?:[.,]\d+)* ?(?:{_SCALES}|[^A-Z\d]|$)"
)
_SIGNS_OF_MONEY = frozenset("$€£¥₹₦₩")
_NUMBER_GOES_ON = patterns.compile(rf"^(?:[.,]\d| ?(?:%|{_SCALES}|(?i:percent|per cent|percentage)\b))")
_CODE_BEFORE = patterns.compile(rf"(?:^|[ (])(?:{_CODES}) ?$")
_THINGS = patterns.compile(r"^ [a-z]{2,}s\b")
_TOPPING = patterns.compile(  # a verb, not "the top 500 firms"
    r"(?i)\b(?:to|will|would|could|may|might|can|should|[a-z]{3,}s) top[ -]$"
)
_MODAL = patterns.compile(
    r"\b(?:will|would|could|may|might|can|should|(?:going|set|expected|likely|due|forecast) to) $"
)
_PER = patterns.compile(r"^[A-Z]{2,3}/\d")
_MEASURED = patterns.compile(rf"^ ?(?:%|{_SCALES}|(?i:percent|per cent|percentage)\b)")  # "top 10 percent"


def find(text: str) -> list[Block]:
    """Places of the text in which no number is a quantity, in order, with the reason."""
    return _blocks(text, _ALL.spans(text))


def in_sentences(joined: Joined) -> dict[int, list[Block]]:
    """The same of each sentence that has such places."""
    return {number: _blocks(joined.sentences[number].text, spans) for number, spans in joined.find(_ALL).items()}


def covers(blocks: list[Block], start: int, end: int) -> bool:
    """Does a block overlap this stretch?"""
    at = bisect_left(blocks, (end,))  # the first block behind the stretch
    return at > 0 and start < blocks[at - 1][1]


def holds(blocks: list[Block], start: int, end: int) -> bool:
    """Is the whole stretch inside one block?"""
    at = bisect_right(blocks, (start, 1 << 60, "")) - 1
    return at >= 0 and end <= blocks[at][1]


def _blocks(text: str, spans: list[Span]) -> list[Block]:
    blocks = []
    for start, end in spans:
        reason = _SPLIT.find(text, start, end)
        if reason == "name" and _is_no_name(text, start, end):
            continue
        if reason == "pronoun" and text.startswith(" every ", end):
            continue  # "one of every three"
        if reason in ("date", "pronoun") and _NUMBER_GOES_ON.match(text[end : end + 12]):
            continue  # "in June 2.9 million", "the two percent"
        blocks.append((start, end, reason))
    return blocks


def _is_no_name(text: str, start: int, end: int) -> bool:
    """Is a quantity what looks like a name with a number: "$5K", "top 10 percent", "300 MW/1,200 MWh"?"""
    if text[end - 1] == "K" and _is_thousand(text, start, end):
        return True
    if text[start].isalpha() and _MONEY.match(text[start : end + 16]):
        return True
    if text[end - 1].isdigit() and _MEASURED.match(text[end : end + 12]):
        return True
    if text[start : start + 3].lower() == "top" and _MODAL.fits(text[max(0, start - 12) : start]):
        return True  # "will top 20 pesos"
    if text[start : start + 3].lower() == "top" and "," in text[start:end]:
        return _TOPPING.fits(text[max(0, start - 24) : start + 4])  # "is to top 20,000"
    numbered = text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit()
    return numbered and _PER.match(text[start:end]) is not None


def _is_thousand(text: str, start: int, end: int) -> bool:
    """Is the K behind a number a thousand of money or people, and no name like 4K: "$5K", "EUR 3K", "300K users"?"""
    if text[start - 1 : start] in _SIGNS_OF_MONEY or (text[start - 1 : start] == "." and text[start - 2].isdigit()):
        return True
    return _CODE_BEFORE.fits(text[max(0, start - 6) : start]) or (
        end - start > 2 and _THINGS.match(text[end : end + 20]) is not None
    )


class _Split:
    """Which rows fit first is asked of an ever smaller half of them: far cheaper than a group for every row."""

    __slots__ = ("first", "halves", "reason")

    def __init__(self, rows: list[tuple[str, str]]) -> None:
        self.reason = rows[0][0]
        self.halves: tuple[_Split, _Split] | None = None
        if len(rows) > 1:
            middle = len(rows) // 2
            self.first = patterns.compile("(?m)" + "|".join(pattern for _, pattern in rows[:middle]))
            self.halves = _Split(rows[:middle]), _Split(rows[middle:])

    def find(self, text: str, start: int, end: int) -> str:
        """The reason of the first row that fits between these places, where one is known to fit."""
        split = self
        while split.halves is not None:
            split = split.halves[not split.first.holds(text, start, end)]
        return split.reason


_SPLIT = _Split(_BY_REASON)
