"""Which of the names told of a pointing word can mean: "the region", "the city", "the agency"."""

from __future__ import annotations

from collections.abc import Set

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name
from claimbook.extraction.name.told_places import could_be

_ACTING = (*STRONG, "office")  # "Zolo chief executive Ana Ruiz"
_LOCAL = ("authority", "board", "committee")  # bodies of which a town has several
_PLAIN = ("new", "same", "state", "government", "city")
_ADJECTIVES = ("al", "an", "ed", "ent", "ese", "ic", "ing", "ish", "ive", "ous", "y")


def agrees(printed: str, wanted: Set[str], name: Name) -> bool:
    """Whether the nouns before the word for a public body stand in its name: no "the port authority" is a tax one."""
    if wanted.isdisjoint(_LOCAL) and wanted.isdisjoint(gazetteer.joiners("public body")):
        return True
    nouns = (word for word in printed.split(" ")[1:-1] if word.islower() and not word.endswith(_ADJECTIVES))
    return all(word in name.name.lower() for word in nouns if word not in _PLAIN)


def called(name: Name, seen: list[Name]) -> Name | None:
    """The last place printed with the word that now points: "the region" is the one that was called a Region."""
    ending = f" {name.printed.rsplit(' ', 1)[-1].capitalize()}"
    called = (n for n in reversed(seen) if n.kind == "place" and n.printed.endswith(ending) and n.printed != n.name)
    return next(called, None)


def last_strong(names: list[Name], levels: list[str]) -> Name | None:
    """The last place of these kinds that a clause is about."""
    return next((name for name in reversed(names) if name.kind == "place" and _strong(name, levels)), None)


def guessed(name: Name) -> bool:
    """Whether a name is a body by its looks alone."""
    guessed = name.kind == "organisation" and name.level in ("company", "word") and name.form == "name"
    return guessed and name.role in _ACTING and name.name not in gazetteer.listed()


def _strong(name: Name, levels: list[str]) -> bool:
    """Whether a name is a place of these levels that a clause is about: "Peru", and Peru in "Peruvian mills grew"."""
    strong = name.role in STRONG or (name.role == "adjective" and not name.start)
    return strong and bool(name.name) and could_be(name.level, levels)
