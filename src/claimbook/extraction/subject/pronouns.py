"""What the words around "it", "they" and "we" tell of whom they mean."""

from __future__ import annotations

from dataclasses import replace

from claimbook.extraction.name import gazetteer, people, roles
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene

_THEY = ("they", "their")


def named_before(before: list[Name]) -> Name | None:
    """The subject, else the owner, that a sentence names before a pronoun: "Acme" in "Acme said it grew"."""
    own = [n for n in before if n.name and n.kind != "person" and n.role in STRONG]
    return next((n for n in reversed(own) if n.role == "subject"), own[-1]) if own else None


def teller(scene: Scene, pronoun: Name) -> Name | None:
    """The company that tells of itself: "According to Zolo, its sales rose"."""
    levels = gazetteer.joiners("company level")
    for name in scene.names:
        told = scene.sentence.text.endswith("ccording to ", 0, name.start) and name.end < pronoun.start
        if told and name.kind == "organisation" and name.level in levels:
            return name
    return None


def impersonal(follows: list[str]) -> bool:
    """Whether "it" means nobody, by the words behind it: "it is likely"."""
    verb, *rest = follows
    return verb in gazetteer.joiners("impersonal verb") and not gazetteer.joiners("impersonal").isdisjoint(rest)


def meant(scene: Scene | None, name: Name, pronoun: Name) -> Name:
    """The names of the list that a name stands in as one, where "they" or "their" means them; else the name."""
    plural = scene is not None and pronoun.printed.lower() in _THEY
    if scene is None or not plural or not any(other is name for other in scene.names):
        return name
    group = roles.listed_with(scene, name)
    return replace(name, name=roles.joined(group)) if len(group) > 1 else name


def employs(text: str, other: Name, own: Name) -> bool:
    """Whether the speaker of a quotation holds an office in a company: ""We …", said X, chief executive of Y"."""
    company = other.form == "name" and other.kind == "organisation" and other.level in ("company", "word")
    between = text[own.end : other.start] if other.start > own.end else text[other.end : own.start]
    head = text[: other.start].removesuffix("the ")
    if head.endswith("-based "):
        head = head[: head.rfind(" ", 0, -1) + 1]
    return company and '"' in between and head.endswith((" of ", " at "))


def governed(scene: Scene, own: Name) -> Name | None:
    """The place whose officer speaks: ""We …", said X, mayor of Lorvi", "X, head of the committee of Lorvi Park"."""
    text = scene.sentence.text
    for person in scene.names:
        if (
            person.kind != "person"
            or '"' not in text[own.end : person.start]
            or not people.titled_after(text, person.end)
        ):
            continue
        for place in scene.names:
            gap = text[person.end : place.start].removesuffix("the ")
            office = gap.startswith(", ") and gap.endswith(" of ") and "," not in gap[2:]
            if office and place.kind == "place" and place.form == "name" and gap.islower():
                return place
    return None


def told_before(head: str) -> bool:
    """Whether someone has just said: "He said it plans …"."""
    word = head.removesuffix("that ").rstrip().rsplit(" ", 1)[-1]
    return word in gazetteer.words_of("say")


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word stands at the head of its sentence, at most after a short phrase such as "Last year,"."""
    head = text[:start].rstrip()
    if head.startswith(("In ", "Across ", "At ")) and head.count(" ") < 5 and "," not in head:
        return True  # "In the Eastern Cape it has"
    return (
        len(head) < 4
        or head == "According to"
        or (head.endswith(",") and head.count(",") == 1)
        or head.lower().endswith(" and")
    )
