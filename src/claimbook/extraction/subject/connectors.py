"""Sentences without the connector that opens them: "Moreover, in Oman …" is about what "In Oman …" is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.scene import Scene
from claimbook.model import Sentence


def length(text: str) -> int:
    """How many letters the connector takes with which a sentence opens: 10 of "Moreover, in Oman"; 0 without one."""
    if text[:2] not in _starts():
        return 0
    words, comma, rest = text[:40].partition(", ")
    found = bool(comma) and rest[:1].isalpha() and words.lower() in gazetteer.joiners("connector")
    return len(words) + 2 if found else 0


@contextmanager
def without(views: Iterable[Scene]) -> Iterator[dict[int, int]]:
    """The scenes begin behind their connectors for a while; gives how far each moved, by its place among them."""
    moved: dict[int, int] = {}
    before: list[tuple[int, Scene, Sentence, list[Hit]]] = []
    for number, scene in enumerate(views):
        size = length(scene.sentence.text) if scene.sentence.kind == "body" else 0
        if size and all(name.start >= size for name in scene.names):
            moved[number] = size
            before.append((number, scene, scene.sentence, scene.cues))
            text = scene.sentence.text[size:]
            start = scene.sentence.start + size
            scene.sentence = replace(scene.sentence, start=start, text=f"{text[0].upper()}{text[1:]}")
            scene.cues = [Hit(c.start - size, c.end - size, c.entries) for c in scene.cues if c.start >= size]
            _move(scene, -size)
    try:
        yield moved
    finally:
        for number, scene, sentence, cues in before:
            scene.sentence, scene.cues = sentence, cues
            _move(scene, moved[number])


def _move(scene: Scene, letters: int) -> None:
    """Let the names of a sentence begin so many letters later."""
    for name in scene.names:
        name.start += letters
        name.end += letters


@cache
def _starts() -> frozenset[str]:
    """The first two letters of connectors, as they open a sentence."""
    return frozenset(words[:2].capitalize() for words in gazetteer.joiners("connector"))
