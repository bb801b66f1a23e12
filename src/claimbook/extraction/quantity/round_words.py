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


def with_round_words(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with dozens, hundreds of, tens of billions, double-digit: at least the word's own size."""
    out = list(found)
    for match in _DOZENS.finditer(text):
        end = match.end() - (3 if match[0].lower().endswith(" of") else 0)
        at = next((i for i, q in enumerate(out) if q.start < end and match.start() < q.end), -1)
        if at >= 0 and match.start() < out[at].start and out[at].rule == "number":  # "several hundred million euros"
            out[at] = _at_least(text, match.start(), out[at].end, out[at].value, out[at].unit)
        if at >= 0 or text[match.end() + 1 : match.end() + 2].isdigit():
            continue  # "scores of 62.4"
        value = 1.0
        for word in text[match.start() : end].lower().split():
            value *= _DOZENS_WORTH.get(word.removesuffix("s"), 1)
        money = patterns.match(rf"(?: of)? +({MONEY})", text[end : end + 24])
        unit = vocabulary.lookup("en/currencies", "word", money[1])["code"] if money else "1"
        out.append(_at_least(text, match.start(), end, value, unit))
    for match in _DOUBLE_DIGIT.finditer(text):
        value = 10.0 if match[1].lower() == "double" else 100.0
        out.append(_at_least(text, match.start(), match.end(), value, "%"))
    return out


def _at_least(text: str, start: int, end: int, value: float, unit: str) -> Quantity:
    words = text[start:end]
    return Quantity(start, end, words, value, unit, words, "at_least", rule="round word")
