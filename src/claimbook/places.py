"""Places and how they lie in one another: general knowledge, and on top of it what is known for one corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pandas as pd

from claimbook import byhand, lexicons
from claimbook.model import PLACES

LEVELS = ("world", "bloc", "country", "province", "city", "district", "site")  # from the largest to the smallest
WORLD = "World"

_LEVEL_OF_KIND = {"region": "bloc", "state": "province", "zone": "district"}
_REMEDY = "Mend or remove these rows; data/reference/SOURCES.md tells what a row needs."


@dataclass(frozen=True, slots=True)
class Places:
    """Places by their canonical names: the kind of each, the nearest place around it, and other names for it.

    `names` maps a name in small letters to the canonical one; only a corpus's own table gives such names.
    """

    kinds: Mapping[str, str]
    parents: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)

    def is_inside(self, inner: str, outer: str) -> bool:
        """Whether `inner` lies in `outer`, at any remove; a place does not lie in itself."""
        return outer in self.enclosing(inner)

    def enclosing(self, place: str) -> tuple[str, ...]:
        """The places that `place` lies in, the nearest first; without the world, in which all lie."""
        found: list[str] = []
        while (place := self.parent(place)) and place not in found:
            found.append(place)
        return tuple(found)

    def parent(self, place: str) -> str:
        """The nearest place around it; "" where none is known. A site named for a known place lies there."""
        if place in self.kinds:
            return self.parents.get(place, "")
        words = place.split()
        heads = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
        return next((head for head in heads if head in self.kinds), "")

    def level(self, place: str) -> str:
        """One of LEVELS; "" where the place is not known. A region inside a country is on the level of a province."""
        if place == WORLD:
            return "world"
        kind = self.kinds.get(place, "")
        if kind == "region" and self.parents.get(place):
            return "province"
        if kind:
            return _LEVEL_OF_KIND.get(kind, kind)
        last = place.rsplit(" ", 1)[-1].casefold()
        return last if last in LEVELS else "site" if self.parent(place) else ""

    def canonical(self, name: str) -> str:
        """The name under which the corpus knows a place; any other name as it is."""
        return self.names.get(name.casefold(), name)


@cache
def general() -> Places:
    """What the lexicons know of places, whatever the corpus."""
    rows = [row for row in lexicons.rows("places") if row["form"] == "name"]
    members = {row["place"]: row["whole"] for row in lexicons.rows("memberships")}
    parents = {row["canonical"]: row["parent"] for row in lexicons.rows("places") if row["parent"]}
    return Places({row["canonical"]: row["kind"] for row in rows}, members | parents)


def read_places(path: Path | str) -> pd.DataFrame:
    """The places of one corpus (schema PLACES); no rows where there is no such file.

    Raises BrokenTable, which names the bad rows with their lines.
    """
    return byhand.read(path, PLACES, _faults, _REMEDY)


def with_places(table: pd.DataFrame) -> Places:
    """General knowledge with the rows of a corpus's table (schema PLACES) on top: where they differ, these count."""
    known = general()
    rows = [{str(name): str(value) for name, value in row.items()} for row in table.to_dict("records")]
    own = {_canonical(row): row for row in rows}
    return Places(
        kinds={**known.kinds, **{name: row["kind"] for name, row in own.items()}},
        parents={**known.parents, **{name: row["parent"] for name, row in own.items()}},
        names={row["name"].casefold(): _canonical(row) for row in rows},
    )


def _canonical(row: Mapping[str, str]) -> str:
    return row["canonical"] or row["name"]


def _faults(rows: Sequence[byhand.Row]) -> list[list[str]]:
    """What is wrong with each row beyond its schema: a name given before, an unknown parent, a place inside itself."""
    own = {_canonical(row): row["parent"] for row in reversed(rows)}
    kinds = {_canonical(row): row["kind"] for row in reversed(rows)}
    known = general().kinds
    seen: set[str] = set()
    out = []
    for row in rows:
        name, parent, canonical = row["name"], row["parent"], _canonical(row)
        found = [f"name {name} was given before"] if name and name.casefold() in seen else []
        if (own[canonical], kinds[canonical]) != (parent, row["kind"]):
            found.append(f"{canonical} has another kind or parent in an earlier row")
        if parent and parent not in own and parent not in known:
            found.append(f"parent is {parent}, which is neither a canonical name of this table nor a known place")
        elif _returns(canonical, own):
            found.append(f"{canonical} would lie in itself")
        seen.add(name.casefold())
        out.append(found)
    return out


def _returns(name: str, own: Mapping[str, str]) -> bool:
    """Whether the way up from a place, through this table and what is known, comes back to it."""
    known, passed = general().parents, {""}
    place = name
    while place not in passed:
        passed.add(place)
        place = own.get(place, known.get(place, ""))
    return place == name
