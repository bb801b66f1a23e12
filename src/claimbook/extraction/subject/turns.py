"""When a text turns to a wider place, and when it names a place only as a part or partner of what it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook import lexicons
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.scene import Name, Scene

_NEAR = 80  # letters in which a place can be called a market
_OF_WHOLE = (" of the ", " of all ", " of that ", " of this ")
_SHARES = frozenset(("percent", "cent", *lexicons.words("en/fractions")))
_PERFECT = ("has", "have", "had")
_LEVELS = ("country", "state", "province", "city")


def of_part(text: str, share: tuple[int, int]) -> bool:
    """Whether a share only tells what a place brings to what is told of: "Utah made 9 percent of the total"."""
    if not text.startswith(_OF_WHOLE, share[1]):
        return False
    whole = text[share[1] : share[1] + _NEAR].split(" ")[3]
    return whole.removesuffix("'s") not in gazetteer.joiners("worldwide")


def brings(text: str, name: Name) -> bool:
    """Whether a sentence tells such a share of the place that is its subject."""
    stop = text.find(" of the ", name.end, name.end + _NEAR)
    words = text[name.end : stop].split(" ") if stop > 0 and text[name.end] == " " else []
    share = bool(words) and (words[-1] in _SHARES or words[-1][-1:] == "%")
    return share and not any(word[-1:] == "," for word in words) and of_part(text, (stop, stop))


def trades(scene: Scene, name: Name, wholes: Sequence[Name]) -> bool:
    """Whether a place is but called a partner of what is told of: "Japan is Peru's largest market"."""
    words = scene.sentence.text[name.end : name.end + _NEAR].split(" ")[1:]
    if words[:1] and words[0] in _PERFECT:
        del words[0]
    if not words or words[0] not in gazetteer.joiners("linking"):
        return False
    ends = next((at for at, word in enumerate(words) if word[-1:] in (",", ".", ";")), len(words) - 1)
    called = {word.rstrip(",.;") for word in words[: ends + 1]}
    if gazetteer.joiners("trading").isdisjoint(called) or not gazetteer.joiners("worldwide").isdisjoint(called):
        return False  # "the world's largest market"
    if any(_around(whole, name) for whole in wholes):
        return False
    told = {name.name, *(whole.name for whole in wholes)}
    return told.issuperset(n.name for n in scene.names if n.start > name.start and n.role == "owner" and n.name)


def _around(one: Name, other: Name) -> bool:
    """Whether one of two places lies in the other."""
    within = gazetteer.encloses(one.name, other.name) or gazetteer.encloses(other.name, one.name)
    return one.name == gazetteer.WORLD or within


def widened(text: str, place: Name | None) -> list[Name]:
    """The place around the topic that a sentence opens with: the country for "Nationwide, …", the state for
    "Statewide, …"."""
    level = next((level for level in _LEVELS if _opens(text, level)), "") if place is not None else ""
    if place is None or not level:
        return []
    wholes = (whole for whole in (place.name, *gazetteer.wholes(place.name)) if gazetteer.levels().get(whole) == level)
    return [Name(0, 0, whole, "place", level, "name", whole) for whole in wholes][:1]


def _opens(text: str, level: str) -> bool:
    """Whether a sentence opens with words for all of a country or the like: "Nationwide, "."""
    opened = next((words for words in gazetteer.joiners(f"{level} opener") if text.startswith(words)), "")
    rest = text[len(opened) :].removeprefix(",")
    return bool(opened) and rest[:1] == " " and (text[len(opened)] == "," or rest[1:2].islower())
