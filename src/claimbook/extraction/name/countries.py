"""Which countries an article names, by themselves or by their places."""

from __future__ import annotations

from collections import Counter

from claimbook.extraction.name import datelines, gazetteer
from claimbook.extraction.name.gazetteer import Entry, Hit
from claimbook.model import Article


def named(article: Article) -> Counter[str]:
    """How often an article names each country or a listed place in it."""
    hits = gazetteer.find_hits(article.text)
    return Counter(_country(entries[0].name) for _, _, entries in hits if _is_place(entries))


def written_in(article: Article) -> str:
    """The country in which an article was written, as a dateline of its own tells it; "" where none does."""
    for sentence in article.sentences:
        if sentence.kind == "byline":
            place = datelines.place(sentence.text, [Hit(*hit) for hit in gazetteer.find_hits(sentence.text)])
            if place is not None and _is_place(place.entries):
                return _country(place.entries[0].name)
    return ""


def _is_place(entries: tuple[Entry, ...]) -> bool:
    return entries[0].kind == "place" and entries[0].sort in ("place", "adjective")


def _country(place: str) -> str:
    """The country that a listed place lies in; of one that lies in none the largest that it lies in."""
    chain = (place, *gazetteer.wholes(place))
    return next((each for each in chain if gazetteer.levels().get(each) == "country"), chain[-1])
