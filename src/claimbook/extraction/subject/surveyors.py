"""Who but reports on others: "research firm X said", "a report by X found", a company told of as a source alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimbook.extraction.name import bodies, gazetteer, people
from claimbook.extraction.name.scene import Name, Scene

_SELDOM = 4  # times that a research firm is named for each time that it acts
_NEAR = 4  # words behind a name that its report can stand


def mark(views: Sequence[Scene], sources: Sequence[Sequence[tuple[int, int]]]) -> None:
    """Give the level of research firms to the companies of each part that are told of as sources alone and tell of
    others; `sources` are the stretches of each sentence that name who is credited."""
    for part in sorted({scene.sentence.part for scene in views}):
        told: dict[str, list[Name]] = {}
        of_others: set[str] = set()
        own_acts: Counter[str] = Counter()
        last = ""
        for scene, own in zip(views, sources, strict=True):
            for name in scene.names if scene.sentence.part == part else ():
                if name.kind == "organisation" and name.form == "name" and name.level in ("company", "word"):
                    last = name.name
                    told.setdefault(last, []).append(name)
                    if not _is_source(scene, name, own) or _tells_of_itself(scene):
                        own_acts[last] += 1
                    elif _tells_of_others(scene, name):
                        of_others.add(last)
                elif _points(scene, name):
                    own_acts[last] += 1
        for found in of_others:
            if own_acts[found] * _SELDOM <= len(told[found]):
                for name in told[found]:
                    name.level = "research"


def _is_source(scene: Scene, name: Name, own: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is credited, or stands before its report or those who work for it: "an X analyst"."""
    if any(start <= name.start and name.end <= end for start, end in own):
        return True
    text = scene.sentence.text
    if bodies.foresees(text, name):
        return True
    for word in text[name.end : name.end + 60].removeprefix("'s").split(" ")[1 : _NEAR + 1]:
        bare = word.rstrip(",.;:").lower()
        if bare in gazetteer.joiners("survey"):
            return True
        if bare != word.lower() or not word.isalpha() or bare in gazetteer.joiners("own report"):
            return False
    return False


def _tells_of_itself(scene: Scene) -> bool:
    """Whether what a body tells may be its own: "X said its sales rose", "the company"."""
    return any(_points(scene, name) for name in scene.names)


def _points(scene: Scene, name: Name) -> bool:
    """Whether a word points at a company as more than who tells: "its sales", "the group", not "its latest survey"."""
    whose = name.form in ("pronoun", "possessive", "own")
    if not whose and (name.form != "definite" or name.kind != "organisation"):
        return False
    text = scene.sentence.text
    if people.speaks(text, name.end) or bodies.foresees(text, name):
        return False
    words = [word.rstrip(",.;:") for word in text[name.end : name.end + 40].split(" ")[1:4]]
    return name.form != "possessive" or gazetteer.joiners("survey").isdisjoint(words)


def _tells_of_others(scene: Scene, name: Name) -> bool:
    """Whether a body is told to do research, or tells of the world, of a market or of other companies."""
    text = scene.sentence.text
    near = text[max(0, name.start - 40) : name.start].removesuffix("the ").split(" ")[-4:-1]
    if near[-1:] in (["by"], ["from"]) and not gazetteer.joiners("survey").isdisjoint(near[-2:]):
        return True  # "a report by X"
    if text.startswith((", a ", ", an "), name.end):
        near += text[name.end + 2 : name.end + 40].split(" ")[:4]
    if not gazetteer.joiners("surveying").isdisjoint(near):
        return True
    words = text.lower().replace(",", " ").replace(".", " ").replace("'s", "").split()
    return not (gazetteer.joiners("worldwide") | gazetteer.joiners("surveyed")).isdisjoint(words)
