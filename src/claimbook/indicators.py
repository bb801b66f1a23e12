"""Indicators in other words: which of them measure the same thing, and which are sales and which value added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import ceil

import re2

from claimbook import lexicons

WORD = re2.compile(r"[\pL\pN]+(?:[.&'’-][\pL\pN]+)*")
_POSSESSIVE = re2.compile(r"['’]s?$")
SAME = 0.8  # share of the words of two indicators that must agree

SALES, VALUE_ADDED = "sales", "value added"


@cache
def family(indicator: str, *names: str) -> frozenset[str]:
    """The words by which an indicator is known: one word for one meaning, without words that tell nothing apart.

    "operating revenue of the software industry" and "turnover of software" give the same words. `names` are subjects
    and places whose words do not count.
    """
    text = f" {indicator.casefold()} "
    for word, meaning in _same():
        text = text.replace(f" {word} ", f" {meaning} ")
    words = indicator_words(text) - frozenset().union(*map(indicator_words, names))
    words = frozenset(_by_word().get(word, word) for word in words)  # "companies" too, now that they are one
    return words - _plain() or words


@cache
def indicator_words(text: str) -> frozenset[str]:
    """The words that tell one indicator from another: small letters, singular, without function words."""
    words = {singular(_POSSESSIVE.sub("", word.casefold())) for word in WORD.findall(text)}
    return frozenset(words - {singular(word) for word in lexicons.words("en/function_words")})


def singular(word: str) -> str:
    """The singular of an English noun in small letters, as far as its ending tells."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def same_family(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two families measure the same thing, as far as their words tell."""
    return bool(one) and bool(other) and len(one & other) / len(one | other) >= SAME


def names_something(words: frozenset[str]) -> bool:
    """Whether a family says what is measured: "people" or "the first time" alone does not."""
    return bool(words - _plain() - _empty())


def alike_pairs(families: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """The places of every two families that measure the same thing, without looking at all pairs.

    Two sets of which four fifths agree share one of the rarest words of each.
    """
    often = Counter(word for words in families for word in words)
    seen: dict[str, list[int]] = {}
    found: set[tuple[int, int]] = set()
    for at, words in enumerate(families):
        rarest = sorted(words, key=lambda word: (often[word], word))[: len(words) - ceil(SAME * len(words)) + 1]
        for before in {held for word in rarest for held in seen.get(word, ())}:
            if same_family(families[before], words):
                found.add((before, at))
        for word in rarest:
            seen.setdefault(word, []).append(at)
    return sorted(found)


def form(indicator: str) -> str:
    """SALES for revenue and output value, VALUE_ADDED for value added and GDP, "public revenue" for taxes and fees that
    a government takes in, "" for all others."""
    text = f" {indicator.casefold()} "
    found = [(len(word), meaning) for word, meaning in _forms() if f" {word} " in text]
    return max(found)[1] if found else ""


@cache
def _plain() -> frozenset[str]:
    return frozenset().union(*map(indicator_words, lexicons.words("en/indicator_words", kind="plain")))


@cache
def _empty() -> frozenset[str]:
    return frozenset().union(*map(indicator_words, lexicons.words("en/indicator_words", kind="empty")))


@cache
def _same() -> tuple[tuple[str, str], ...]:
    rows = [row for row in lexicons.rows("en/indicator_words") if row["kind"] == "same"]
    return tuple((row["word"], row["meaning"]) for row in sorted(rows, key=lambda row: -len(row["word"])))


@cache
def _by_word() -> dict[str, str]:
    return {word: meaning for word, meaning in _same() if " " not in word and " " not in meaning}


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    return tuple((row["word"], row["meaning"]) for row in lexicons.rows("en/indicator_words") if row["kind"] == "form")
