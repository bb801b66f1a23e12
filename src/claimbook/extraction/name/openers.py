"""Whether the one capitalised word that opens a sentence is a name: "Zolo shipped …", but not "Exports rose"."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.conjunctions import common_endings
from claimbook.extraction.words import FUNCTION_WORDS, is_verb, may_be_verb

_NUMBERS = frozenset(lexicons.words("en/number_words"))  # "Forty", "Twenty-six"
_ORDINALS = frozenset(lexicons.words("en/ordinals"))
_BRACKET = 30  # letters that a bracket behind a name can take


def is_name(text: str, word: str, end: int) -> bool:
    """Whether `word`, which ends at `end` and opens its sentence, is named by what follows it."""
    lower = word.lower()
    if _common(lower) or lower.endswith(common_endings()) or ("-" in word and _compound(word)):
        return False
    if text.startswith("'s ", end):
        return True
    close = text.find(")", end, end + _BRACKET) if text.startswith(" (", end) and word not in gazetteer.heads() else -1
    if close > 0:
        end = close + 1  # "Zolo (NYSE: ZLO) shipped"
    if text.startswith(_asides(), end):
        end += next(len(said) - 1 for said in _asides() if text.startswith(said, end))
    after = text[end : end + 40].split(" ")
    if len(after) < 2:
        return False
    if after[0] == ",":
        listed = after[1][:1].isupper() and " and " in text[end : end + 60]
        told = after[1].endswith("ed") and len(after) > 2 and after[2] in gazetteer.joiners("in passing") | {"by"}
        return listed or told or after[1] in gazetteer.joiners("apposition")
    if not after[0] and after[1] == "and" and len(after) > 2 and after[2][:1].isupper():
        return True  # "Lorvi and Togo grew"
    if after[0] or after[1] in ("–", "—", "-"):
        return not after[0]
    adverb = after[1] in gazetteer.joiners("adverb") and after[1] not in gazetteer.joiners("finite")
    follows = after[2 if adverb and len(after) > 2 else 1]
    return _acts(follows.strip(",."), plural=lower.endswith("s"))


def is_number(words: str) -> bool:
    """Whether words begin with a number in words: "First Lorvi", "Four Rivers"."""
    return words.partition(" ")[0].lower() in _NUMBERS | _ORDINALS


def is_plain(word: str) -> bool:
    """Whether a capitalised word can open a sentence before a name: "Last", "Apparently", "September"."""
    lower = word.lower()
    if word in gazetteer.heads():
        return False  # "Bank Lorvi"
    opens = lower in FUNCTION_WORDS or lower in gazetteer.joiners("time opener") or word in gazetteer.not_names()
    return opens or _common(lower) or lower.endswith("ly")


@cache
def _asides() -> tuple[str, ...]:
    """What can stand between a subject and its verb: " by contrast ", ", however, "."""
    words = sorted(gazetteer.joiners("aside"))
    return (*(f" {word} " for word in words), *(f", {word}, " for word in words))


def _common(word: str) -> bool:
    """Whether a word, or what it is the plural of, is a common one."""
    first = word.partition("-")[0]  # "person-to-person"
    common = gazetteer.common_words()
    return word in common or first in _NUMBERS or first in common or (word.endswith("s") and word[:-1] in common)


def _compound(word: str) -> bool:
    """Whether a hyphen joins words that are no names, or ends in a common one: "May-August", "IT-driven"."""
    parts = word.split("-")
    return parts[-1].islower() or gazetteer.not_names().issuperset(parts)


def _acts(word: str, plural: bool) -> bool:
    """Whether a word is a verb that fits one actor; after a plural-looking word a singular form is asked for."""
    if word.endswith("s"):
        return may_be_verb(word) if not plural else word in gazetteer.joiners("singular verb")
    return not plural and (is_verb(word) or word in gazetteer.joiners("finite"))
