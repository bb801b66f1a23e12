"""Where an article was written: "LAGOS, 3 March -", "Riyadh, SPA --". Such a place is no subject of what follows."""

from __future__ import annotations

import re
from collections.abc import Collection

from claimbook.extraction.name import gazetteer

_DASH = re.compile(r" (?:--|[—–-]) |\.[-—–] ")
_BRACKET = re.compile(r"(?<=.)(?:\([^)]*\)|\[[^\]]*\])")
_LONGEST = 90


def length(text: str, first: bool = False, told: Collection[str] = ()) -> int:
    """How much of the first sentence of a paragraph is a dateline; 0 where there is none. `first`: of an article;
    `told`: the places that no list holds."""
    head = text[:_LONGEST]
    dashed = "-" in head or "—" in head or "–" in head
    dash = _DASH.search(head, 1) if dashed else None
    cut = dash.start() if dash is not None else -1
    if cut > 0 and _is_dateline(head[:cut], told):
        after = head[cut:].lstrip(". -—–\"'“")
        dated = any(letter.isdigit() for letter in head[:cut]) or "(" in head[:cut] or head[:cut].isupper()
        return cut + 3 if dated or after[:1].isupper() else 0
    agency = head.find(") ") if "(" in head else -1
    if (
        agency > 0
        and "(" in head[:agency]
        and _is_dateline(head[: agency + 1], told)
        and any(map(str.isdigit, head[:agency]))
    ):
        return agency + 2  # "Quito, May 3 (ANDES) Exports"
    close = head.rfind("—") if dashed else -1
    if close > 0 and _is_dateline(head[:close].replace("—", ", "), told):
        return close + 1  # "QUITO—May 3, 2024—Exports"
    colon = head.find(": ") if ":" in head else -1
    if colon > 2 and any(map(str.isdigit, head[:colon])) and _is_dateline(head[:colon], told):
        return colon + 2  # "Quito, May 3: "
    if colon > 2 and head[:colon].replace(" ", "").replace(",", "").isalpha() and head[:colon].isupper():
        return colon + 2  # "JOHOR BARU: "
    stop = min((at for at in (colon, head.find(". ")) if at > 2), default=0) if first else 0
    if stop and _is_place(head[:stop], told):
        return stop + 2  # "Johor Baru: ", "Johor Baru. "
    if first and _is_place(text.rstrip(". "), told):
        return len(text)  # "Johor Baru."
    alone = len(text) < _LONGEST and text.rstrip(".")[-4:].isdigit()
    return len(text) if alone and any(_is_dateline(text[at:], told) for at in _parts(text)) else 0


def _parts(text: str) -> list[int]:
    """Where the parts between commas begin, as long as only names stand before: "Press Office, Rabat, 2 May 2024"."""
    found, at = [0], text.find(", ")
    while at >= 0 and all(word[0].isupper() for word in text[:at].split()):
        found.append(at + 2)
        at = text.find(", ", at + 2)
    return found


def _is_dateline(head: str, told: Collection[str]) -> bool:
    """Whether a stretch is made of a place, a day and an agency only: no small word but those of places."""
    if "(" in head or "[" in head:
        head = _BRACKET.sub("", head)  # "Quito [Ecuador], May 3 (ANDES)"
    words = head.split()
    small = [word.strip(",.") for word in words if word[0].islower()]
    if not words or any(word not in gazetteer.joiners("dateline word") for word in small):
        return False
    first = words[0].strip(",.")
    place = head.split(",")[0].strip(" .")
    return (first.isupper() and first.isalpha() and len(first) > 2) or _is_place(place, told)


def _is_place(words: str, told: Collection[str]) -> bool:
    """Whether the lists or the article tell words, or those before a bracket, to be a place."""
    return words in told or not gazetteer.words_of("place").isdisjoint((words, words.split(" (")[0]))
