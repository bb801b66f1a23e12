"""Round words: dozens, hundreds of, tens of billions, several million, double-digit."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.quantity.grammar import MONEY
from claimbook.model import Quantity

_DOZENS = patterns.compile(
    r"\b(?:(?i:tens|dozens|scores|hundreds|thousands|millions|billions|"
    r"trillions))(?:(?i: +of +(?:thousands|millions|billions|trillions)))? +of\b|\b(?i:dozens)\b|"
    r"\b(?i:several|a +few|a +couple +of|many) +(?i:hundred|thousand|million|billion|trillion)"
    r"(?: +(?i:thousand|million|billion|trillion))?\b"
)
_DOZENS_WORTH = {
    "ten": 10,
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_DOUBLE_DIGIT = patterns.compile(r"\b(?i:(double|triple)[- ]digit)\b")
PATTERNS = (_DOZENS, _DOUBLE_DIGIT)


def find(text: str, found: list[Quantity]) -> list[Quantity]:
    """Dozens, hundreds of, tens of billions, double-digit: at least the word's own size."""
    taken = [(q.start, q.end) for q in found]
    out = []
    for match in _DOZENS.finditer(text):
        end = match.end() - (3 if match[0].lower().endswith(" of") else 0)
        if any(a < end and match.start() < b for a, b in taken) or text[match.end() + 1 : match.end() + 2].isdigit():
            continue  # "scores of 62.4"
        value = 1.0
        for word in text[match.start() : end].lower().split():
            value *= _DOZENS_WORTH.get(word.removesuffix("s"), 1)
        money = patterns.match(rf"(?: of)? +({MONEY})", text[end : end + 24])
        unit = vocabulary.lookup("en/currencies", "word", money[1])["code"] if money else "1"
        out.append(
            Quantity(
                match.start(),
                end,
                text[match.start() : end],
                value,
                unit,
                text[match.start() : end],
                "at_least",
                rule="round word",
            )
        )
    for match in _DOUBLE_DIGIT.finditer(text):
        value = 10.0 if match[1].lower() == "double" else 100.0
        out.append(Quantity(match.start(), match.end(), match[0], value, "%", match[0], "at_least", rule="round word"))
    return out
