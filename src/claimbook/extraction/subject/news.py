"""What a sentence brings up that has not been told of: a body, works, a fair."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.words import FUNCTION_WORDS


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
