"""Whom the speaker of a quotation works for: "we" in "We will open a mill," said X, chairman of Acme, is Acme."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from claimbook.extraction.name import people
from claimbook.extraction.name.scene import Name, Scene

_NEAR = 50  # characters between a person and whom the title names
_REACH = 200  # how far from a person such a name can begin, so that time stays linear in a sentence of many names


def employers(views: Iterable[Scene], bodies: Iterable[list[Name]], speakers: Mapping[int, str]) -> dict[int, Name]:
    """The body that the speaker of each sentence works for, where the article has said so; `bodies` are those that
    each sentence names."""
    printed: dict[str, Name] = {}
    works: dict[str, Name] = {}  # person -> body
    found: dict[int, Name] = {}
    for scene, named in zip(views, bodies, strict=True) if speakers else ():
        for name in named:
            printed[name.printed] = name
        for person in scene.names:
            if person.kind == "person":
                body = _body(scene.sentence.text, person, named) or _printed(person, printed)
                if body is not None:
                    works[person.name] = body
        speaker = works.get(speakers.get(scene.sentence.index, "")) if works else None
        if speaker is not None:
            found[scene.sentence.index] = speaker
    return found


def _body(text: str, person: Name, named: list[Name]) -> Name | None:
    """ "X, chairman of Acme", "Acme's chief executive, X", "Acme chairman X"."""
    titled = people.titled_after(text, person.end)
    first = bisect_left(named, person.start - _REACH, key=lambda name: name.start)
    last = bisect_left(named, person.end + _REACH, key=lambda name: name.start)
    for body in named[first:last]:
        after = text[person.end : body.start].removesuffix("the ")
        if titled and body.start > person.end and len(after) < _NEAR and after.endswith((" of ", " at ", " with ")):
            return body
        before = text[body.end : person.start].removeprefix("'s ").strip(" ,")
        if 0 < person.start - body.end < _NEAR and before and _is_title(before):
            return body
    return None


def _printed(person: Name, bodies: Mapping[str, Name]) -> Name | None:
    """ "ABC Chairman Dr X", where ABC was named before."""
    words = person.printed.split(" ")
    return bodies.get(words[0]) if len(words) > 2 and not person.name.startswith(words[0]) else None


def _is_title(words: str) -> bool:
    """Whether words are a title, at most with a word before it: "deputy chairman"."""
    parts = words.split(" ")
    return len(parts) < 5 and any(people.titles(" ".join(parts[-size:])) for size in (1, 2, 3))
