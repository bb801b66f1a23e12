"""Sentences without the connector that opens them: "Moreover, in Oman …" is about what "In Oman …" is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.scene import Scene


def length(text: str) -> int:
    """How many letters the connector takes with which a sentence opens: 10 of "Moreover, in Oman"; 0 without one."""
    words, comma, rest = text[:40].partition(", ")
    found = bool(comma) and rest[:1].isalpha() and words.lower() in gazetteer.joiners("connector")
    return len(words) + 2 if found else 0


def drop(views: Iterable[Scene]) -> None:
    """Let every scene begin behind the connector of its sentence, with its names and cue words."""
    starts = _starts()
    for scene in views:
        sentence = scene.sentence
        if sentence.text[:2] not in starts or sentence.kind != "body":
            continue
        size, names = length(sentence.text), scene.names
        if size and (not names or names[0].start >= size):
            text = sentence.text[size:]
            scene.sentence = replace(sentence, start=sentence.start + size, text=f"{text[0].upper()}{text[1:]}")
            scene.cues = [Hit(c.start - size, c.end - size, c.entries) for c in scene.cues if c.start >= size]
            for name in names:
                name.start -= size
                name.end -= size


@cache
def _starts() -> frozenset[str]:
    """The first two letters of connectors, as they open a sentence."""
    return frozenset(words[:2].capitalize() for words in gazetteer.joiners("connector"))
