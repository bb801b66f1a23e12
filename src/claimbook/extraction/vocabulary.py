"""Lexicon rows as pieces of regular expressions, longest words first, so that the longest reading wins."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claimbook import lexicons, patterns


def one_of(words: Iterable[str]) -> str:
    """An alternation of the words. Ordinary words match in any case; short forms (kW, Rs, MT) only as written."""
    plain: list[str] = []
    exact: list[str] = []
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        (plain if word.islower() and len(word) > 3 else exact).append(patterns.escape(word).replace(r"\ ", " +"))
    groups = [f"(?i:{'|'.join(plain)})"] if plain else []
    groups += ["|".join(exact)] if exact else []
    return f"(?:{'|'.join(groups)})"


def boundary(words: Iterable[str]) -> str:
    """The words as whole words, the longest first; signs such as % and ² need no border."""
    bordered = (
        one_of([word]) + (r"\b" if word[-1].isascii() and word[-1].isalnum() else "") for word in longest_first(words)
    )
    return f"(?:{'|'.join(bordered)})"


@cache
def table(name: str, key: str) -> dict[str, dict[str, str]]:
    """A lexicon by its key column; keys of ordinary words are in lower case (`lookup` finds them in any case)."""
    return {row[key]: row for row in reversed(lexicons.rows(name))}


def lookup(name: str, key: str, word: str) -> dict[str, str]:
    """The row of a word, as written or else in lower case, with its white space made single."""
    rows, word = table(name, key), " ".join(word.split())
    return rows[word] if word in rows else rows[word.lower()]


def longest_first(words: Iterable[str]) -> list[str]:
    """The words without repeats, the longest first."""
    return sorted(set(words), key=lambda word: (-len(word), word))
