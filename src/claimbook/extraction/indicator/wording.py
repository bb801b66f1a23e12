"""How an indicator reads in the end: without articles, possessors, times and figures."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.words import FUNCTION_WORDS, TIME_NOUNS

_OWN = ("its", "their", "his", "her", "our")
_POSSESSIVE = patterns.compile(
    rf"^(?:(?:[Tt]he )?[A-Z][\w.-]*(?: (?:of|and|the|[A-Z][\w.-]*))*'s?|(?i:{'|'.join(_OWN)}|"
    r"the \w+'s|the \w+ \w+'s|the \w+s')) +"
)
_LEADS = (
    *("the", "a", "an", "and", "but", "with", "while", "whereas", "whilst", "as", "that", "of", "or", "its", "their"),
    *("some", "which", "where", "also", "total of", "number of the", "there"),
)
_LEADING = patterns.compile(rf"(?i)^(?:{'|'.join(_LEADS)}) +")
_OPENERS = frozenset(words.split(" ")[0] for words in (*_LEADS, *_OWN))  # without one, or "'s", there is nothing to cut
_AGENT = patterns.compile(r"[a-z]{3,}(?:ed|en|lt|nt|wn)( by the? ?[A-Z].*)$")


def tidy(words: str) -> str:
    """Without articles, possessors, figures and stray punctuation at either end; "" when nothing is left."""
    if not words:
        return ""
    if "(" in words:
        words = _BRACKETS.sub(" ", words)
    words = " ".join(words.split()).strip(" ,.;:()\"'")
    for _ in range(4):
        if words.isascii() and "'" not in words and words.partition(" ")[0].lower() not in _OPENERS:
            break
        first = words.partition(" ")[0].lower()
        shorter = _cut(_POSSESSIVE, words) if "'" in words or first in _OWN or not words.isascii() else words
        shorter = (_cut(_LEADING, shorter) if shorter is not words or first in _OPENERS else shorter).strip(
            " ,.;:()\"'"
        )
        if shorter == words:
            break
        words = shorter
    tokens = words.split()
    if tokens and (tokens[-1] in _TIME_ENDS or tokens[-1][0] in _DIGITS):
        tokens = _without_time(tokens)
    while tokens and tokens[-1].lower() in FUNCTION_WORDS:
        tokens.pop()
    words = " ".join(tokens)[:140].strip(" ,.;:")
    if len(tokens) > 7 and " by " in words and (agent := _AGENT.search(words)) is not None:
        words = words[: agent.start(1)]  # "bakeries inspected by the Guild of Millers"
    return words if len(words) > 2 else ""


def _without_time(tokens: list[str]) -> list[str]:
    """ "output (in the first quarter of 2019)": without the time at the end."""
    for i in range(1, len(tokens)):
        if tokens[i] in _TIME_LEADS and "number" not in tokens[i - 1 :] and is_time(" ".join(tokens[i:])):
            return tokens[:i]
    return tokens


_DIGITS = frozenset("0123456789")
_TIME_ENDS = TIME_NOUNS | frozenset(word.capitalize() for word in TIME_NOUNS)
_TIME_LEADS = frozenset(["in", "for", "during", "over", "since", "of", "at"])


def _cut(start: patterns.Pattern, words: str) -> str:
    """The words behind what fits at their start."""
    found = start.match(words)
    return words if found is None else words[found.end() :]


_BRACKETS = patterns.compile(r"\([^()]*\)")
