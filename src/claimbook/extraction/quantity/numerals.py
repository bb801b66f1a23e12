"""Numerals: digits in all usual spellings and number words, and what they are worth."""

from __future__ import annotations

import re

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary

_UNITS = lexicons.words("en/number_words", kind="unit")
_TENS = lexicons.words("en/number_words", kind="ten")
_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -]+(?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(vocabulary.longest_first(_UNITS))})"
)

# 1,234,567.8 and the Indian 12,34,567; 12 345; 1.234.567; 1'234'567; 1234.5; 3,5; 3½; 3 and a half. A space or a lost
# dot may stand inside: "56 .7".
DIGITS = (
    r"(?:\d{1,3}[ -]and[ -]a[ -]half|\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|"
    r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:'\d{3})+|\d+ ?\.\d+|\d+,\d{1,2}|\d+[½¼¾]|\d+)"
)
WORDS = rf"(?i:{_SMALL}(?: +hundred(?: +and +{_SMALL}| +{_SMALL})?)?(?:[ -]and[ -]a[ -]half)?|hundred)"
_WORD = re.compile("[a-z]+")  # `re`, not re2: of mere letters it is linear too, and done sooner than re2 is called
_VALUES = {row["word"]: int(row["value"]) for row in lexicons.rows("en/number_words")}


def worth(numeral: str) -> float:
    """The number that a numeral stands for: "1,234.5" -> 1234.5, "3,5" -> 3.5, "twenty-five" -> 25."""
    if numeral[0].isdigit():
        return _digits(numeral)
    total = 0.0
    for word in _WORD.findall(numeral.lower()):
        if word == "hundred":
            total = max(total, 1.0) * 100
        elif word == "half":
            total += 0.5
        else:
            total += _VALUES.get(word, 0)
    return total


_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _digits(numeral: str) -> float:
    if numeral.isdecimal():
        return float(numeral)
    if numeral.endswith("half"):
        return float(numeral.split("and")[0].rstrip(" -")) + 0.5
    compact = numeral.replace(" ", "").replace("'", "")
    if compact[-1] in _PARTS:
        return float(compact[:-1]) + _PARTS[compact[-1]]
    if compact.count(".") > 1:
        compact = compact.replace(".", "")
    head, comma, tail = compact.partition(",")
    if comma and "," not in tail and len(tail) < 3:
        return float(f"{head}.{tail}")
    return float(compact.replace(",", ""))


_LENGTH = patterns.compile(
    r"(?i)\b(?:tall|high(?:[^-\w]|$)|long|wide|deep|thick|length|height|width|depth|diameter|altitude|distance|elevation|"
    r"wave\w*|draught|sprint|dash|race|track|rotor|blades?|tunnel|bridge|quay|hull|away|metres?|"
    r"meters?|below sea|above sea)\b"
)


def is_million(text: str, first: int, last: int) -> bool:
    """Is a joined "m" a million ("2.5m people") and no metre ("500m long")?"""
    around = text[max(0, first - 60) : last + 50]
    return text[last : last + 1] == "m" and text[last + 1 : last + 2] in " ,.;)-–" and _LENGTH.search(around) is None
