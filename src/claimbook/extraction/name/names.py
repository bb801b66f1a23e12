"""The names of an article, sentence by sentence: places, organisations, programmes and people, listed or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import groupby
from operator import attrgetter

from claimbook.extraction.name import agreement, datelines, gazetteer, photo_credits, pointing, told_places
from claimbook.extraction.name.gazetteer import Entry, Hit
from claimbook.extraction.name.head_words import lower_head
from claimbook.extraction.name.people import People
from claimbook.extraction.name.position import CURRENCY_SIGNS
from claimbook.extraction.name.run_names import LISTED, of_run, publishers
from claimbook.extraction.name.runs import Run, find_runs
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.words import is_verb
from claimbook.model import Article

_SMALL = re.compile(r"\b[a-z][a-z-]+")
_WORLD = "The world "
_OF = (" of the ", " of ")
_NO_POINTER = (" of ", "-", " sector")  # behind "the city", "the government"
_SILENT = ("byline", "boilerplate")
_PICTURED = ("caption", "body")
_WITHOUT_RUNS = ("headline", "boilerplate")
_START = attrgetter("start")
_POINTERS = frozenset(("definite", "government", "pronoun", "possessive", "own"))
_SIGNS = frozenset(CURRENCY_SIGNS)


def scenes(article: Article) -> tuple[Scene, ...]:
    """One scene a sentence; what their pointing words mean is found later."""
    sentences = article.sentences
    text = "\n".join([sentence.text for sentence in sentences])
    plain = frozenset(_SMALL.findall(text))
    runs = [[] if sentence.kind in _WITHOUT_RUNS else find_runs(sentence.text) for sentence in sentences]
    hits = gazetteer.find_hits(text)
    places = told_places.learn(text, runs, hits, plain)
    hits = told_places.with_told(text, hits, places)
    pointed = pointing.find(text)
    found: list[Scene] = []
    known = People()
    known.plain = plain
    written: Name | None = None  # the place of a dateline in a line of its own
    at = pointer = offset = paragraph = part = 0
    for sentence, own_runs in zip(sentences, runs, strict=True):
        end = offset + len(sentence.text)
        stop = bisect_left(hits, (end,), at)
        own = _own_hits(text, hits[at:stop], offset)
        at = stop
        points: list[Name] = []
        while pointer < len(pointed) and pointed[pointer][0] < end:
            points.append(_pointer(sentence.text, *pointed[pointer], offset))
            pointer += 1
        offset = end + 1
        scene = Scene(sentence)
        credit = sentence.kind in _PICTURED and photo_credits.is_credit(sentence.text)
        if not credit and sentence.kind not in _SILENT and sentence.text not in publishers():
            first = sentence.kind == "body" and sentence.part != part
            part = sentence.part if first else part
            dateline = datelines.length(sentence.text, first, places) if sentence.paragraph != paragraph else 0
            _fill(scene, own_runs, own, points, known, dateline)
            if dateline:
                scene.written = next((n for n in scene.names if n.kind == "place" and n.end <= dateline), None)
                scene.names = [name for name in scene.names if name.start >= dateline]
        elif sentence.kind == "byline" and (hit := datelines.place(sentence.text, own)) is not None:
            written = _place_of(sentence.text, hit) or written
        if sentence.kind == "headline" and not scene.names:
            scene.names = _in_capitals(sentence.text)
        if sentence.kind == "body":
            scene.written, written = scene.written or written, None
        paragraph = sentence.paragraph
        found.append(scene)
    for _, own_scenes in groupby(found, key=attrgetter("sentence.part")):
        agreement.unify(list(own_scenes), known.full, text)
    return tuple(found)


def _in_capitals(text: str) -> list[Name]:
    """The place that a heading names in capitals and nothing else: "HAINAN"."""
    entries = gazetteer.listed().get(text.rstrip(": ").title(), ()) if text.isupper() else ()
    place = _place_of(text, Hit(0, len(text), entries)) if entries else None
    return [place] if place is not None else []


def _own_hits(text: str, hits: told_places.Hits, offset: int) -> list[Hit]:
    """The listed words of the sentence that begins at `offset`, without "Global" where a name goes on behind it."""
    return [
        Hit(start - offset, end - offset, entries)
        for start, end, entries in hits
        if entries[0].name != gazetteer.WORLD or not _goes_on(text, end)
    ]


def _place_of(text: str, hit: Hit) -> Name | None:
    """The place that a hit is, None where it is something else."""
    entry = hit.entries[0]
    printed = text[hit.start : hit.end]
    return (
        Name(hit.start, hit.end, entry.name, "place", entry.level, "name", printed) if entry.sort == "place" else None
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether a name goes on behind "Global": "Global Tea Index", "Global 2000"."""
    return text[end + 1 : end + 2].isupper() or (text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit())


def _pointer(text: str, start: int, end: int, entry: Entry, offset: int) -> Name:
    """A phrase that points as a name of its sentence, which begins at `offset`."""
    start, end = start - offset, end - offset
    return Name(start, end, "", entry.kind, entry.level, "definite", text[start:end])


def _fill(scene: Scene, runs: list[Run], hits: list[Hit], points: list[Name], known: People, dateline: int) -> None:
    """Find the names and cue words of one sentence: the runs of capitals first, then the listed words beside them."""
    text = scene.sentence.text
    scene.names = [*points]
    taken = [(name.start, name.end) for name in points] if points else []
    if runs:
        _add_runs(scene, runs, hits, known, dateline, taken)
    for hit in [hit for hit in hits if text[hit.start : hit.end] not in known.terms] if known.terms else hits:
        _add_hit(scene, hit, taken)
    if text.startswith(_WORLD) and is_verb(text[len(_WORLD) : len(_WORLD) + 20].split(" ")[0]):
        scene.names.append(Name(0, len(_WORLD) - 1, gazetteer.WORLD, "place", "region", "name", _WORLD[:-1]))
    scene.names.sort(key=_START)


def _add_runs(
    scene: Scene, runs: list[Run], hits: list[Hit], known: People, dateline: int, taken: list[tuple[int, int]]
) -> None:
    """Add the names that the capitalised runs of a sentence are; `taken`: what its names hold."""
    text = scene.sentence.text
    brackets = " (" in text
    starts = dict(zip(map(_START, hits), hits, strict=True))
    points = [*taken]
    reach = 0
    for run in runs:
        if run.start < reach or (points and any(start <= run.start < end for start, end in points)):
            continue
        listed = starts.get(run.start)
        if brackets and _is_term(text, run, [*hits, *scene.names], listed):
            known.terms.add(run.words[0].text.removesuffix("s"))
            taken.append((run.start, run.end))
            continue
        if listed is not None and _listed_alone(text, run, listed):
            continue
        for name in of_run(text, run, starts, known, dateline):
            hit = starts.get(name.start) or starts.get(run.words[-1].start)
            if hit is not None and hit.entries[0].kind == "place":
                name.inside = hit.entries[0]
            scene.names.append(name)
            taken.append((name.start, name.end))
            reach = max(reach, name.end)


def _is_term(text: str, run: Run, names: list[Hit | Name], listed: Hit | None) -> bool:
    """Whether an acronym in brackets stands for a thing: no name stands before "fibre to the premises (FTTP)". One that
    the lists know, as they do MAS, is the thing only where it is spelled out: "mobile air stations (MAS)"."""
    if text[run.start - 2 : run.start] != " (" or text[run.end : run.end + 1] != ")" or len(run.words) > 1:
        return False
    word = run.words[0].text
    letters = sum(map(str.isupper, word)) > 1 and text[run.start - 3].islower()
    if not letters or any(name.end == run.start - 2 for name in names):
        return False
    return (listed is None and not word.endswith("s")) or _spelled_small(text[: run.start - 2], word.removesuffix("s"))


def _spelled_small(before: str, acronym: str) -> bool:
    """Whether small words end a text that an acronym is short for: "green cargo centres", GCC."""
    words = before.split()[-len(acronym) :]
    return all(word.islower() for word in words[1:]) and "".join([word[0] for word in words]).upper() == acronym


def _listed_alone(text: str, run: Run, hit: Hit) -> bool:
    """Whether a run is a listed name and no more, as most are."""
    if hit.end < run.end or hit.entries[0].sort not in LISTED:
        return False
    return lower_head(text, run.start, run.end) is None


def _add_hit(scene: Scene, hit: Hit, taken: list[tuple[int, int]]) -> None:
    """Add a listed word that no other name holds, as a name, a pointing word or a cue."""
    first, last, entries = hit
    crossing = [span for span in taken if span[0] < last and first < span[1]] if taken else taken
    cue = False
    for entry in entries:
        sort = entry.sort
        if sort in LISTED:
            if not crossing:
                _add_listed(scene, first, last, entry)
        elif sort not in _POINTERS:
            cue = True
        elif not crossing and not scene.sentence.text.startswith(_NO_POINTER, last):
            printed = scene.sentence.text[first:last]
            scene.names.append(Name(first, last, "", entry.kind, entry.level, sort, printed))
    if cue and not (crossing and any(start <= first and last <= end for start, end in crossing)):
        scene.cues.append(hit)


def _add_listed(scene: Scene, start: int, end: int, entry: Entry) -> None:
    """Add a listed name, with the word for its level behind it; none for money or for the home of a company."""
    text = scene.sentence.text
    behind = text[end : end + 3]
    money = not _SIGNS.isdisjoint(behind[:2]) and (behind[0] != " " or text[start:end].isupper())
    if money or (entry.level == "country" and _home_of(scene, start, end, entry)):
        return  # "US$20 million", "US $20 million"
    joined = behind[:1] == "-" and behind[1:2].islower()
    form = "adjective" if entry.sort == "adjective" or joined else "name"
    stop = _with_level(text, end) if behind in _level_starts() else end
    scene.names.append(Name(start, stop, entry.name, entry.kind, entry.level, form, text[start:end]))


def _home_of(scene: Scene, at: int, end: int, place: Entry) -> bool:
    """Whether a country only says where the company before it comes from: "Zolo Corp. of Japan"."""
    if not scene.sentence.text.endswith(_OF, 0, at):
        return False
    start = at - len(_OF[0] if scene.sentence.text.endswith(_OF[0], 0, at) else _OF[1])
    for name in scene.names:
        if name.end == start and name.level == "company":
            name.inside, name.end = place, end
            return True
    return False


@cache
def _level_starts() -> frozenset[str]:
    """A space and the first two letters of "city", "province" …"""
    return frozenset(f" {word[:2]}" for word in gazetteer.joiners("level word"))


def _with_level(text: str, end: int) -> int:
    """The end of "Oran city", "Jiangsu province", "Ohio state"."""
    for word in gazetteer.joiners("level word"):
        after = end + 1 + len(word)
        if text.startswith(word, end + 1) and not text[after : after + 1].isalnum():
            return after
    return end
