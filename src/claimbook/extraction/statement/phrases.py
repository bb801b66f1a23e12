"""What superlatives and commitments share: a found phrase, where a phrase ends, and patterns made from lexicon rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.joined import Joined

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR_OR_MONTH = rf"(?:early |late |mid-)?(?:(?:19|20)\d\d\b|(?:{MONTHS})\b)"
OWNER = r"(?:(?:[Tt]he )?(?:\p{Lu}[\pL.&-]* ){0,3}[\pL][\pL.-]*(?:'s|s'))"


class Phrase(NamedTuple):
    """A claim's key phrase inside one sentence, offsets counted from the sentence's start."""

    start: int
    end: int
    indicator: str
    status: str  # actual, target or forecast
    rule: str


Find = Callable[[str, list[patterns.Match]], Iterator[Phrase]]


class Finder(NamedTuple):
    """What finds one kind of phrase in a sentence, where its pattern fits; nowhere without one of these words."""

    pattern: patterns.Pattern
    find: Find
    words: tuple[str, ...] = ("",)
    seldom: bool = False  # most articles have none


def in_text(text: str, finders: Iterable[Finder]) -> list[Phrase]:
    """The phrases of one sentence, in reading order. A question claims nothing."""
    return _found(text, [(finder, finder.pattern.spans(text)) for finder in finders])


def in_sentences(joined: Joined, finders: Iterable[Finder], *, seldom: bool) -> dict[int, list[Phrase]]:
    """The same of every sentence, by its number: each pattern goes over the article once, and one that seldom fits only
    where the article has such a phrase."""
    fitting: dict[int, list[tuple[Finder, list[patterns.Span]]]] = {}
    for finder in finders:
        if seldom if finder.seldom else any(word in joined.text for word in finder.words):
            for number, spans in joined.find(finder.pattern).items():
                fitting.setdefault(number, []).append((finder, spans))
    return {number: _found(joined.sentences[number].text, fits) for number, fits in fitting.items()}


def any_of(finders: Iterable[Finder]) -> patterns.Pattern:
    """What fits where the pattern of one of these finders does."""
    return patterns.compile("|".join(f"(?:{finder.pattern.pattern})" for finder in finders))


def _found(text: str, fitting: list[tuple[Finder, list[patterns.Span]]]) -> list[Phrase]:
    """The phrases of one sentence, none inside another; a question has none."""
    if text.rstrip().endswith("?"):
        return []
    return without_overlaps(
        phrase
        for finder, spans in fitting
        for phrase in finder.find(text, [patterns.Match(finder.pattern, text, start, end) for start, end in spans])
    )


def pattern(text: str) -> patterns.Pattern:
    """A compiled pattern in which one space stands for any run of spaces, as inserts are blanked out by spaces."""
    return patterns.compile(_SPACE.sub(" +", text))


def either(words: Iterable[str]) -> str:
    """An alternation of plain words, the longest first."""
    return "|".join(
        patterns.escape(word).replace("\\ ", " ") for word in sorted(set(words), key=lambda w: (-len(w), w))
    )


def limit_words(text: str, start: int, end: int, most: int) -> int:
    """The end of a phrase of at most so many words, without punctuation and loose function words at its end."""
    words = text[start:end].split(" ")
    if len(words) > most:
        at = start
        for word in words:
            most -= bool(word)
            at += len(word) + 1
            if most == 0:
                break
        end = at
    end = start + len(text[start:end].rstrip(" ,;:"))
    while (cut := text.rfind(" ", start, end)) > start and text[cut + 1 : end] in _LOOSE_ENDS:
        end = start + len(text[start:cut].rstrip())
    return end


def tidy(text: str) -> str:
    """An indicator: single spaces, no article or punctuation around it."""
    words = text.split()
    return " ".join(words[1:] if words and words[0].lower() in _ARTICLES else words).strip(" ,;:.\"'-")


def without_overlaps(found: Iterable[Phrase]) -> list[Phrase]:
    """In reading order, the first and longest of those that overlap."""
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


_SPACE = re.compile(r" (?![?*])")  # of a pattern, not of an article
_LOOSE_ENDS = frozenset(lexicons.words("en/commitments", kind="loose end"))
_ARTICLES = frozenset(lexicons.words("en/commitments", kind="article"))
