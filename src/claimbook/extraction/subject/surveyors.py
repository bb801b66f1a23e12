"""Who but reports on others: "research firm X said", "a report by X found", a company told of as a source alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimbook.extraction.name import bodies, gazetteer, people
from claimbook.extraction.name.scene import Name, Scene

_SELDOM = 4  # times that a research firm is named for each time that it acts
_NEAR = 4  # words behind a name that its report can stand


def mark(views: Sequence[Scene], sources: Sequence[Sequence[tuple[int, int]]]) -> None:
    """Give the level of research firms to the companies of each part that are told of as sources alone and tell of
    others; `sources` are the stretches of each sentence that name who is credited."""
    parts: dict[int, list[tuple[Scene, Sequence[tuple[int, int]]]]] = defaultdict(list)
    for scene, own in zip(views, sources, strict=True):
        if scene.names:
            parts[scene.sentence.part].append((scene, own))
    for part in parts.values():
        told: dict[str, list[Name]] = defaultdict(list)
        of_others: set[str] = set()
        own_acts: Counter[str] = Counter()
        last = ""
        for scene, own in part:
            pointing = [_points(scene, name) for name in scene.names]
            itself = any(pointing)  # "X said its sales rose", "the company"
            wide = not itself and _is_wide(scene.sentence.text)
            matter = not wide and _of_company(scene)
            for name, points in zip(scene.names, pointing, strict=True):
                if name.kind == "organisation" and name.form == "name" and name.level in ("company", "word"):
                    last = name.name
                    told[last].append(name)
                    if itself or matter or not _is_source(scene, name, own):
                        own_acts[last] += 1
                    elif wide or _surveys(scene.sentence.text, name):
                        of_others.add(last)
                elif points:
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


def _of_company(scene: Scene) -> bool:
    """Whether a sentence that names but one body or place tells of what companies have: "revenue rose"."""
    named = {name.name for name in scene.names if name.kind in ("organisation", "place")}
    return len(named) < 2 and not gazetteer.joiners("company matter").isdisjoint(_words(scene.sentence.text))


def _surveys(text: str, name: Name) -> bool:
    """Whether a body is told to do research: "a report by X", "research firm X", "X, a polling firm"."""
    near = text[max(0, name.start - 40) : name.start].removesuffix("the ").split(" ")[-4:-1]
    if near[-1:] in (["by"], ["from"]) and not gazetteer.joiners("survey").isdisjoint(near[-2:]):
        return True
    if text.startswith((", a ", ", an "), name.end):
        near += text[name.end + 2 : name.end + 40].split(" ")[:4]
    return not gazetteer.joiners("surveying").isdisjoint(near)


def _is_wide(text: str) -> bool:
    """Whether a sentence tells of the world or of a market, and not of "worldwide revenue"."""
    words = _words(text)
    if not gazetteer.joiners("surveyed").isdisjoint(words):
        return True
    matters = gazetteer.joiners("company matter")
    following = [after for word, after in pairwise([*words, ""]) if word in gazetteer.joiners("worldwide")]
    return any(word not in matters for word in following)


def _words(text: str) -> list[str]:
    """The words of a sentence as they stand in lists."""
    return text.lower().replace(",", " ").replace(".", " ").replace("'s", "").split()
