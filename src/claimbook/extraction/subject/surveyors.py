"""Who but reports on others: "research firm X said", "a report by X found", a company told of as a source alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.bodies import foresees
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.attribution import Credits
from claimbook.extraction.subject.memory import Credit

_SELDOM = 4  # times that a research firm is named for each time that it acts
_NEAR = 4  # words behind a name that its report can stand


def mark(views: Sequence[Scene], credited: Credits) -> None:
    """Give the level of research firms to the companies of each part that are told of as sources alone and tell of
    others."""
    telling: dict[int, set[str]] = defaultdict(set)  # by part, those who tell of others
    for scene, own, bodies in zip(views, credited.own, credited.bodies, strict=True):
        firms = [name for name in bodies if _is_firm(name)] if bodies else []
        if firms and (found := _of_others(scene, firms, own)):
            telling[scene.sentence.part].update(found)
    for part, found in telling.items():
        told, acts = _told([(s, own) for s, own in zip(views, credited.own, strict=True) if s.sentence.part == part])
        times = Counter(name.name for name in told)
        for name in told:
            if name.name in found and acts[name.name] * _SELDOM <= times[name.name]:
                name.level = "research"


def _is_firm(name: Name) -> bool:
    """Whether a name can be a research firm's."""
    return name.kind == "organisation" and name.form == "name" and name.level in ("company", "word")


def _of_others(scene: Scene, firms: list[Name], own: Sequence[Credit]) -> set[str]:
    """Those of a sentence's firms that it credits with research on others."""
    text = scene.sentence.text
    wide = _is_wide(text)
    found = {n.name for n in firms if (wide or _surveys(text, n)) and _is_source(scene, n, own)}
    return found if found and not _of_itself(scene, wide) else set()


def _of_itself(scene: Scene, wide: bool) -> bool:
    """Whether a sentence tells of a company's own doings: "X said its sales rose", "X: revenue rose"."""
    return any(_points(scene, name) for name in scene.names) or (not wide and _of_company(scene))


def _told(part: Iterable[tuple[Scene, Sequence[Credit]]]) -> tuple[list[Name], Counter[str]]:
    """The firms that a part names, and how often each is told to act: as no source, or pointed at behind its name."""
    told: list[Name] = []
    acts: Counter[str] = Counter()
    for scene, own in part:
        itself = bool(scene.names) and _of_itself(scene, _is_wide(scene.sentence.text))
        for name in scene.names:
            if _is_firm(name):
                told.append(name)
                acts[name.name] += itself or not _is_source(scene, name, own)
            elif told and _points(scene, name):
                acts[told[-1].name] += 1
    return told, acts


def _is_source(scene: Scene, name: Name, own: Sequence[Credit]) -> bool:
    """Whether a name is credited, or stands before its report or those who work for it: "an X analyst"."""
    if any(credit.start <= name.start and name.end <= credit.end for credit in own):
        return True
    text = scene.sentence.text
    if foresees(text, name):
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
    if people.speaks(text, name.end) or foresees(text, name):
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
    world, matters = gazetteer.joiners("worldwide"), gazetteer.joiners("company matter")
    if world.isdisjoint(words):
        return False
    return any(word in world and after not in matters for word, after in pairwise([*words, ""]))


def _words(text: str) -> list[str]:
    """The words of a sentence as they stand in lists."""
    return text.lower().replace(",", " ").replace(".", " ").replace("'s", "").split()
