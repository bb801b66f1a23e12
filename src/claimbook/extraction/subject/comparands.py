"""What a gap is measured against, by name: "the city" beside a district's figure is the city that it lies in."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer
from claimbook.model import Mention


def name_places(mentions: list[Mention]) -> None:
    """Adds the name to a gap's baseline that only points: "the city" becomes "the city (Oran)"."""
    for mention in mentions:
        if mention.measure == "gap" and (levels := _pointed_at().get(mention.baseline.lower())):
            place = mention.subject or mention.place
            while (place := gazetteer.parents().get(place, "")) and gazetteer.levels().get(place) not in levels:
                pass
            if place:
                mention.baseline = f"{mention.baseline} ({place})"


@cache
def _pointed_at() -> dict[str, frozenset[str]]:
    """ "the city" -> the kinds of place that it can mean."""
    rows = lexicons.rows("en/subject_words")
    return {f"the {row['word']}": frozenset(row["levels"].split()) for row in rows if row["form"] == "definite"}
