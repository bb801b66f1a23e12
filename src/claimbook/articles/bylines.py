"""Lines below a headline that name a writer without a stamp: "Jane Roe, The Paper", "Staff Reporter | Sur"."""

from __future__ import annotations

import re
from functools import cache

from claimbook import lexicons

_LONGEST = 80
_OFFICE_WORDS = 3
_NAME_WORDS = (2, 3, 4)
_OFFICES = frozenset(lexicons.words("en/stamps", kind="office"))
_PARTICLES = frozenset(lexicons.words("en/name_particles"))
_DIVIDED = re.compile(r" *[,|/] *| (?:and|&|in|for|on|at) ")
_LED = re.compile(r"(?i)(?:by|from) ")


def is_byline(line: str, text: str) -> bool:
    """Whether a line names who wrote an article with this text: an office, or a person of whom the text says nothing,
    alone or with a paper. "Exports Rise, Imports Fall" has words that are no names, "Kenya, Peru Sign Pact" places."""
    if len(line) > _LONGEST:
        return False
    led = _LED.match(line)
    pieces = _DIVIDED.split(line[led.end() :] if led else line)
    offices = [piece for piece in pieces if piece and piece.split()[-1].lower() in _OFFICES]
    if any(len(piece.split()) <= _OFFICE_WORDS for piece in offices):
        return True
    if led and not _OFFICES.isdisjoint(line.lower().split()):
        return True
    return is_person(pieces[0]) and text.count(pieces[0]) <= 1 and (bool(led) or all(map(_is_name, pieces)))


def is_person(words: str) -> bool:
    """Whether words could be a person's name: two to four words that no list holds, as they are or as a whole."""
    names = words.split()
    capitals = sum(name[0].isupper() for name in names)
    return (
        len(names) in _NAME_WORDS
        and capitals > 1
        and _is_name(words)
        and words not in _listed()
        and not any(name.lower() in _common() or any(map(str.isdigit, name)) for name in names)
    )


def _is_name(words: str) -> bool:
    return all(word[0].isupper() or word in _PARTICLES for word in words.split())


@cache
def _common() -> frozenset[str]:
    """Words that are no part of a person's name, in small letters."""
    lists = ("common_words", "name_heads", "verbs", "months")
    return frozenset(word.lower() for name in lists for word in lexicons.words(f"en/{name}"))


@cache
def _listed() -> frozenset[str]:
    return frozenset((*lexicons.words("places", "name"), *lexicons.words("organisations", "name")))
