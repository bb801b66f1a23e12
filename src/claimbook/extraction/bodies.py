"""Public bodies: which names are ministries and the like, and whose."""

from __future__ import annotations

from claimbook.extraction import gazetteer
from claimbook.extraction.scene import Name


def public(name: Name) -> bool:
    """Whether a name is a ministry or the like."""
    central = name.level == "bank" and name.name.startswith(("Central ", "Reserve "))
    return name.kind == "organisation" and (central or name.level in gazetteer.joiners("public body"))


def home(body: str) -> str:
    """The country of a public body, from the lists or its name: "Central Bank of Ghana"."""
    after = body.rsplit(" of ", 1)[-1]
    places = [entry.name for entry in gazetteer.listed().get(after, ()) if entry.sort == "place"]
    return gazetteer.homes().get(body, "") or (places[0] if places else "")
