"""What a sentence brings up that has not been told of: a body, works, a fair."""

from __future__ import annotations

from functools import cache

from claimbook.extraction.name import gazetteer, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.clause_shape import EXPLAINED
from claimbook.extraction.words import FUNCTION_WORDS

_OBLIQUE = ("within", "object", "other")
_PHRASE = 60  # letters behind a name that can tell what it is


def introduced(scene: Scene) -> list[Name]:
    """The body that a sentence introduces: "The workshop belongs to X, a start-up"."""
    text = scene.sentence.text
    return [
        name
        for name in scene.names
        if name.kind == "organisation" and name.form == "name" and text.startswith((", a ", ", an "), name.end)
    ][-1:]


def works(scene: Scene) -> list[Name]:
    """The works that a sentence begins with: "A glass furnace in Oulu was lit"."""
    words = scene.sentence.text[:70].split(" ")
    for count, word in enumerate(words[1:6] if words[0] in ("A", "An") else [], start=1):
        if word.rstrip(",") in gazetteer.joiners("facility") and words[count + 1 : count + 2] != ["of"]:
            name = " ".join(words[1 : count + 1]).rstrip(",")
            return [Name(0, 0, name, "programme", "works", "name", name)]
        if not word.islower() or word in FUNCTION_WORDS:
            break
    return []


def housed(scene: Scene) -> list[Name]:
    """The body whose works a sentence tells of in passing: "Robots weld at a Zolo plant", "at the factory of Zolo"."""
    text = scene.sentence.text
    return [
        name
        for name in scene.names
        if name.kind == "organisation" and name.form == "name" and (_at_works(text, name) or _works_of(text, name))
    ][-1:]


def _at_works(text: str, name: Name) -> bool:
    """Whether the word for works stands behind a name: "at Zolo's new tyre plant"."""
    for word in text[name.end : name.end + _PHRASE].removeprefix("'s").split(" ")[1:5]:
        if word.rstrip(",.") in gazetteer.joiners("facility"):
            return True
        if word in FUNCTION_WORDS or not word.islower():
            return False
    return False


def _works_of(text: str, name: Name) -> bool:
    """Whether the word for works stands before a name: "at the factory of Zolo"."""
    head, of, _ = text[: name.start].removesuffix("the ").rpartition(" of ")
    return bool(of) and len(head) + 4 >= name.start - 4 and head.rpartition(" ")[2] in gazetteer.joiners("facility")


def set_in(scene: Scene, subjects: list[Name]) -> list[Name]:
    """The place that a sentence introduces at its end: "Growth comes from Lorvi, a zone west of Oslo"."""
    text = scene.sentence.text
    for name in scene.names:
        if name.kind == "place" and name.form == "name" and name.role in _OBLIQUE:
            explained = text.startswith(EXPLAINED, name.end) and _describes_place(text, name.end)
            ends = text[name.end :].rstrip() == "." and text[: name.start].endswith(_settings())
            if (explained or ends) and all(other.start > name.start for other in subjects):
                return [name]
    return []


def _describes_place(text: str, end: int) -> bool:
    """Whether the words behind a name tell what kind of place it is: ", a zone west of Oslo"."""
    words = text[end : end + _PHRASE].split(" ")[2:6]
    kinds = (gazetteer.definite(word.rstrip(",.").rpartition("-")[2]) for word in words)
    return any(kind is not None and kind.kind == "place" for kind in kinds)


@cache
def _settings() -> tuple[str, ...]:
    """What sets something in a place: " is concentrated in ", " comes from "."""
    return tuple(f" {words} " for words in gazetteer.joiners("setting"))


def fronted(scene: Scene) -> list[Name]:
    """The place that a sentence sets its scene in: "In Oman, mills are run by women"."""
    text = scene.sentence.text
    opens = (n for n in scene.names[:1] if n.start < 7 and n.kind == "place" and n.role == "within")
    return [name for name in opens if text.startswith(",", name.end)]


def was_built(text: str) -> bool:
    """Whether something is told to have been built or opened, not to have built others: "It was built in 1960"."""
    words = text.split(" ")
    if gazetteer.joiners("built").isdisjoint(words):
        return False
    made = (index for index, word in enumerate(words) if word in gazetteer.joiners("built"))
    return any(
        words[at - 1] in ("be", "been")
        or f" {words[at - 1]}" in roles.BEING
        or words[at + 1 : at + 2] in (["in"], ["on"], [])
        for at in made
    )


def apposed(text: str, name: Name) -> bool:
    """Whether a fair stands behind a comma and what it is said to be: "at the state's show, the Robot Expo in X"."""
    opened = text[: name.start].removesuffix("the ").endswith(", ")
    return opened and name.form == "name" and text.startswith((",", " in ", " at "), name.end)
