"""What looks like a quantity and is none: dates, names with numbers, list numbers, addresses."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from claimbook import lexicons, patterns

Block = tuple[int, int, str]  # start, end, reason (one of model.NUMBER_REASONS)

_PATTERNS = tuple(lexicons.rows("en/masks"))
_ALL = patterns.compile("|".join(f"(?P<m{i}>{row['pattern']})" for i, row in enumerate(_PATTERNS)))

_JOINED = "|".join(lexicons.words("en/currencies", position="joined"))
_CODES = "|".join(
    patterns.escape(word)
    for position in ("before", "both")
    for word in lexicons.words("en/currencies", position=position)
    if word.isalpha()
)
_SCALES = r"(?:bn|mn?|k|cr|(?i:million|billion|trillion|thousand|crore|lakh))\b"
_MONEY = patterns.compile(
    rf"(?:{_JOINED})\d+(?:[.,]\d+)* ?{_SCALES}|(?:{_JOINED}|{_CODES})\d{{1,3}}(?:,\d{{3}})+|"
    rf"(?:{_CODES})\d+(?:[.,]\d+)* ?(?:{_SCALES}|[^A-Z\d]|$)"
)
_MEASURED = patterns.compile(rf"^ ?(?:%|{_SCALES}|(?i:percent|per cent|percentage)\b)")  # "top 10 percent"


@lru_cache(maxsize=2)  # two steps ask for the same sentence
def find(text: str) -> tuple[Block, ...]:
    """Places of the text in which no number is a quantity, in order, with the reason."""
    blocks = []
    for match in _ALL.finditer(text):
        row = _PATTERNS[int((match.lastgroup or "m0")[1:])]
        start, end = match.span()
        if row["reason"] == "name" and (
            _MONEY.match(text[start : end + 16]) or (text[end - 1].isdigit() and _MEASURED.match(text[end : end + 12]))
        ):
            continue
        blocks.append((start + len(match[0]) - len(match[0].lstrip()), end, row["reason"]))
    return tuple(blocks)


def covers(blocks: tuple[Block, ...], start: int, end: int, text: str) -> bool:
    """Does a block hold a digit or a number word of this stretch?"""
    return reason(blocks, start, end) != ""


def reason(blocks: tuple[Block, ...], start: int, end: int) -> str:
    """Why the stretch is no quantity: the reason of a block that overlaps it, or ""."""
    at = bisect_right(blocks, (start, 1 << 60, ""))
    for block in blocks[max(0, at - 1) : at + 2]:
        if block[0] < end and start < block[1]:
            return block[2]
    return ""
