"""Who can mean to do something: a body, a firm, a place; which deeds can be meant; and what is told as a plan."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.words import FUNCTION_WORDS


def _words(kind: str) -> tuple[str, ...]:
    return lexicons.words("en/commitments", kind=kind)


ACTORS = frozenset(_words("actor"))
NO_SUBJECT = frozenset(_words("not subject"))
_DEEDS = frozenset(_words("act")) | frozenset(lexicons.words("en/multiples"))
_ADVERBS = frozenset(_words("adverb"))
_SOMEBODY = ACTORS | {"it", "they"}
_COMMON = frozenset(lexicons.words("en/common_words")) | FUNCTION_WORDS
_WHERE = frozenset(("in", "for", "at", "from", "to", "on", "with", "across", "by", "into", "under"))
_SAYS = "|".join(_words("report"))
_REPORT = patterns.compile(rf"\b(?:{_SAYS})\b")
_REPORT_BEHIND = patterns.compile(
    rf"(?:,|\") (?:[^,;.\"]+, [^,;.\"]+, |[^,;.\"]+ )?(?:{_SAYS})(?:[.,]| (?:on|in|at|last|this)\b)"
)
_PLANNED = patterns.compile(r"^(?:Under|As part of) (?:the|this|its|that|a) [^,]+, ")


def acts(before: str) -> bool:
    """Do these words end with somebody who can mean to do something: "the ministry also", not "sales in Peru"?"""
    words = before.replace('"', " ").split()
    while words and words[-1].strip(",") in _ADVERBS:
        words.pop()
    last = words[-1].strip(",") if words else ""
    low = last.lower()
    single = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    if low in _SOMEBODY or single in _SOMEBODY:
        return True
    if len(words) == 1 and (low in _COMMON or single in _COMMON):
        return False  # "Growth will", of which the capital letter says nothing
    while words and words[-1][:1].isupper():
        words.pop()
    return last[:1].isupper() and low not in NO_SUBJECT and (not words or words[-1] not in _WHERE)


def is_deed(words: str) -> bool:
    """Do these words begin with a verb of something that one can mean to do: "build", "set up", "double"?"""
    told = [word for word in words.split()[:4] if word not in _ADVERBS][:2]
    return bool(told) and (told[0] in _DEEDS or " ".join(told) in _DEEDS)


def is_told(before: str, behind: str) -> bool:
    """Is what a body "would" do told as a plan: behind "said" or "under the deal, ", or before ", the company said"?"""
    return _REPORT.fits(before) or _PLANNED.match(before) is not None or _REPORT_BEHIND.fits(behind)
