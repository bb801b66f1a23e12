"""Places and how they lie in one another: what encloses a place, and what level it is on."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons

LEVELS = ("world", "bloc", "country", "province", "city", "district", "site")  # from the largest to the smallest
WORLD = "World"

_LEVEL_OF_KIND = {"region": "bloc", "state": "province", "zone": "district"}


def is_inside(inner: str, outer: str) -> bool:
    """Whether `inner` lies in `outer`, at any remove; a place does not lie in itself."""
    return outer in enclosing(inner)


def enclosing(place: str) -> tuple[str, ...]:
    """The places that `place` lies in, the nearest first; without the world, in which all lie."""
    found: list[str] = []
    while (place := parent(place)) and place not in found:
        found.append(place)
    return tuple(found)


def parent(place: str) -> str:
    """The nearest place around it; "" where none is known. A site named for a listed place lies there."""
    if place in _kinds():
        return _parents().get(place, "")
    words = place.split()
    heads = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
    return next((head for head in heads if head in _kinds()), "")


def level(place: str) -> str:
    """One of LEVELS; "" where the place is not known. A region inside a country is on the level of a province."""
    if place == WORLD:
        return "world"
    kind = _kinds().get(place, "")
    if kind == "region" and _parents().get(place):
        return "province"
    if kind:
        return _LEVEL_OF_KIND.get(kind, kind)
    last = place.rsplit(" ", 1)[-1].casefold()
    return last if last in LEVELS else "site" if parent(place) else ""


@cache
def _kinds() -> dict[str, str]:
    return {row["canonical"]: row["kind"] for row in lexicons.rows("places") if row["form"] == "name"}


@cache
def _parents() -> dict[str, str]:
    members = {row["place"]: row["whole"] for row in lexicons.rows("memberships")}
    listed = {row["canonical"]: row["parent"] for row in lexicons.rows("places") if row["parent"]}
    return members | listed
