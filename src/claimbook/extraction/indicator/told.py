"""What is said, without that somebody says it: "analysts expect higher sales" tells of higher sales."""

from __future__ import annotations

from claimbook import lexicons
from claimbook.extraction.indicator.noun_phrases import is_body
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, is_verb, may_be_verb

_TELLING = {row["word"]: row["kind"] for row in lexicons.rows("en/telling_verbs")}
_WORDS = frozenset(_TELLING)
_PRONOUNS = frozenset(lexicons.words("en/pointing_heads", kind="person")) | {"it"}
_ADVERBS = frozenset(lexicons.words("en/before_verbs")) | {"also", "currently"}
_BEGINS_NOUN = frozenset(["the", "a", "an", "its", "their", "his", "her", "our", "more", "most"])
_RELATIVES = frozenset(["that", "which", "who", "whose", "where", "and", "or", "of", "by"])


def without_teller(words: str) -> str:
    """The words behind the last "he says", "forecasts show that", "is sure that" in front of a noun phrase."""
    lower = words.lower().split(" ")
    if "that" not in lower and _WORDS.isdisjoint(lower):
        return words
    tokens = words.removesuffix(" that").split(" ")
    lower = lower[: len(tokens)]
    if "that" in lower[1:-1]:
        for i in range(len(lower) - 2, 0, -1):
            if lower[i] == "that" and _tells(lower, i):
                return " ".join(tokens[i + 1 :])
    if _WORDS.isdisjoint(lower[1:]):
        return words
    for i in range(len(tokens) - 1, 0, -1):
        if lower[i] not in _WORDS or lower[i - 1] in _RELATIVES:
            continue
        behind = i + 2 if lower[i + 1 : i + 2] == ["out"] else i + 1
        if behind == len(tokens):
            if _TELLING[lower[i]] == "finite" and _teller(tokens[:i], lower):
                return ""  # "Weber says"
        elif _begins_noun(lower[behind]) and _finite(tokens, lower, i):
            return " ".join(tokens[behind:])
    return words


def _tells(lower: list[str], i: int) -> bool:
    """Does a clause follow this "that": "data show that", "is hopeful that", not "apps that"?"""
    if lower[i - 1] in _WORDS or lower[i - 2 : i] == ["pointed", "out"]:
        return not is_verb(lower[i + 1])
    return not AUXILIARIES.isdisjoint(lower[: i - 1]) and not may_be_verb(lower[i + 1])


def _begins_noun(low: str) -> bool:
    """Can a noun phrase begin with the lower-case word: "the", "higher", "sales", not "to", "rose", "newly"?"""
    return low in _BEGINS_NOUN or not (low in FUNCTION_WORDS or is_verb(low) or low.endswith("ly"))


def _finite(tokens: list[str], lower: list[str], i: int) -> bool:
    """Is the telling word the verb of its clause: "Weber reported sales", not "annual reports", "orders announced"?"""
    kind = _TELLING[lower[i]]
    if kind == "finite" or lower[i - 1] in _PRONOUNS or lower[i - 1] in _ADVERBS or lower[i - 1].endswith("ly"):
        return True
    if lower[i + 1].endswith("ing"):
        return False  # "clerks reported having no desks"
    return lower[i + 1] in _BEGINS_NOUN or _teller(tokens[:i], lower)


def _teller(before: list[str], lower: list[str]) -> bool:
    """Can these words be who tells it: a name, a body, a pronoun?"""
    return lower[0] in _PRONOUNS or is_body(" ".join(before)) or (len(before) > 1 and before[-1][:1].isupper())
