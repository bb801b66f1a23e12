"""Where an article was written: "LAGOS, 3 March -", "Riyadh, SPA --". Such a place is no subject of what follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Hit

_DASH = re.compile(r" (?:--|[—–-]) |\.[-—–] ")
_BRACKET = re.compile(r"(?<=.)(?:\([^)]*\)|\[[^\]]*\])")
_BREAKS = re.compile(r"[][(),:|/–—]|-(?= )|(?<= )-|--")
_BEHIND = ("", *",:)]([|–—-/")
_LONGEST = 90


def length(text: str, first: bool = False, told: Collection[str] = ()) -> int:
    """How much of the first sentence of a paragraph is a dateline; 0 where there is none. `first`: of an article;
    `told`: the places that no list holds."""
    head = text[:_LONGEST]
    dash = _DASH.search(head, 1) if "-" in head or "—" in head or "–" in head else None
    if dash is not None and _is_dateline(head[: dash.start()], told):
        return dash.start() + 3 if _is_closed(head[: dash.start()], head[dash.start() :]) else 0
    if "(" in head and (agency := head.find(") ")) > 0 and _is_dated(head[: agency + 1], "(", told):
        return agency + 2  # "Quito, May 3 (ANDES) Exports"
    if "—" in head and _is_dateline(head[: head.rfind("—")].replace("—", ", "), told):
        return head.rfind("—") + 1  # "QUITO—May 3, 2024—Exports"
    colon = head.find(": ")
    if colon > 2 and (_is_dated(head[:colon], "", told) or _is_shouted(head[:colon])):
        return colon + 2  # "Quito, May 3: ", "JOHOR BARU: "
    if first and (size := _length_of_place(text, colon, told)):
        return size
    alone = len(text) < _LONGEST and text.rstrip(".")[-4:].isdigit()
    return len(text) if alone and any(_is_dateline(text[at:], told) for at in _parts(text)) else 0


def _is_closed(head: str, behind: str) -> bool:
    """Whether a dash ends a dateline: one with a day, an agency or capitals, or one before a sentence."""
    dated = any(map(str.isdigit, head)) or "(" in head or head.isupper()
    return dated or behind.lstrip(". -—–\"'“")[:1].isupper()


def _is_dated(head: str, mark: str, told: Collection[str]) -> bool:
    """Whether a stretch with this mark is a dateline with a day."""
    return mark in head and any(map(str.isdigit, head)) and _is_dateline(head, told)


def _is_shouted(head: str) -> bool:
    """Whether a stretch is names in capitals: "JOHOR BARU"."""
    return head.isupper() and head.replace(" ", "").replace(",", "").isalpha()


def _length_of_place(text: str, colon: int, told: Collection[str]) -> int:
    """How much of an article's first sentence is a place alone: "Johor Baru: ", "Johor Baru. ", "Johor Baru."."""
    stop = min((at for at in (colon, text.find(". ", 0, _LONGEST)) if at > 2), default=0)
    if stop and _is_place(text[:stop], told):
        return stop + 2
    return len(text) if _is_place(text.rstrip(". "), told) else 0


def place(line: str, hits: Sequence[Hit]) -> Hit | None:
    """Where an article was written, by a line of its own: the place that stands first or behind the day, whether the
    line prints it in capitals or not. `hits`: the listed words in the line."""
    if hits and _heads(line, hits[0]):
        return hits[0]
    for part in _BREAKS.split(line):
        words = part.strip()
        if words and not words[-1].isdigit():
            entries = gazetteer.listed().get(words.title(), ()) if words.isupper() else ()
            return Hit(line.find(words), line.find(words) + len(words), entries) if entries else None
    return None


def _heads(line: str, hit: Hit) -> bool:
    before = line[: hit.start].strip("([–—-|,: ")
    return (not before or before[-4:].isdigit()) and line[hit.end : hit.end + 2].lstrip()[:1] in _BEHIND


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
