"""Lists that say their verb once: "exports rose 5 percent and imports 3 percent", "a rise of 30 tons (6.5 %)"."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.words import AUXILIARIES, is_verb
from claimbook.model import Quantity

LISTED = patterns.compile(r"^(?:,| and|, and|;| or)+ *(?:by )?$")
_RESTATED = patterns.compile(r"^(?:,? or(?: about| around| some| nearly)? *|(?: [a-z]+){0,2} \(\+?)$")
_NEXT = patterns.compile(
    r"^(?P<rest>[^,;:()\d]{0,60})(?:,?(?: and| but| while| whereas)|[;,]) "
    r"(?:(?P<words>[^,;:()\d]{2,60}?)(?P<by> by)? )?$"
)
_DIGITS = frozenset("0123456789")
_TIME = patterns.compile(
    r"\b(?:(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?|[QH][1-4]|FY ?\d\d(?:\d\d)?|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})\b"
)
_NO_END = frozenset(["to", "of", "at", "from", "for", "with", "than", "as", "only", "another", "a", "the", "and"])
_ALSO_OF = patterns.compile(r"^ of [^,;:()\d]{2,60},? and $")


def restates(between: str, right: str) -> bool:
    """Is a figure the one before it in another measure: "12 percent, or 3 billion yuan", "30 tons (6.5 %)"?"""
    found = _RESTATED.match(between)
    return found is not None and ("(" not in between or right[:1] == ")")


def is_part(last: Quantity, kind: str, text: str, start: int) -> bool:
    """Is a figure that starts here a share as the last is: "60 % of the trade of Peru and 40 % of that of Chile"?"""
    return kind == "share" and _ALSO_OF.match(text[last.end : start]) is not None


def carries_on(between: str) -> bool:
    """Does the verb in front of the figure before hold for this one too: no other verb stands between?"""
    if not _DIGITS.isdisjoint(between):
        between = str(_TIME.sub("then", between))  # "rose 3 % in 2019 and 4 % in 2020"
    found = _NEXT.match(between) if len(between) < 130 else None
    if found is None:
        return False
    words = (found["words"] or found["rest"]).lower().split()
    if not words or (found["words"] and not found["by"] and words[-1] in _NO_END):
        return False
    return not any(is_verb(word) or (word in AUXILIARIES and word != "to") for word in words)
