"""The shape of a sentence: where its clauses begin, what is inserted between commas, what only tells whom one told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claimbook import patterns
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.words import FUNCTION_WORDS, is_verb

EXPLAINED = (", a ", ", an ", " - a ", " – a ", " — a ", " - an ", " – an ")
_OWNERS = ("place", "organisation", "programme")
_BREAKS = ("break", "relative")
_TELLING = ("say", "tell", "show", "content")
_REACH = 2000  # letters
_FRONT = 120  # letters that a fronted phrase can take
_MEASURES = (" of", " at", " rate", " average")  # how the words before an average end
_TOLD = 160  # letters that whom and where one tells can take


def act(scene: Scene) -> None:
    """Make a name a subject that stands between a fronted phrase and a verb: "In the tea index the city came first"."""
    text = scene.sentence.text
    if text.partition(" ")[0].lower() not in gazetteer.joiners("within"):
        return
    for name in scene.names:
        if name.role == "object" and name.form in ("name", "definite") and name.start <= _FRONT:
            head = text[: name.start].removesuffix("the ")
            after = text[name.end : name.end + 40].split(" ")
            opens = 1 < len(head.split()) < 12 and "," not in head
            if opens and not after[0] and _acts([*after[1:], ""]):
                name.role = "subject"


def borders(scene: Scene) -> list[tuple[int, bool]]:
    """Where clauses begin, and whether with a relative word."""
    text = scene.sentence.text
    found = [(0, False)]
    for mark in ("; ", ": ", "—", " – "):
        if mark in text:
            found += [(at + len(mark), False) for at in _parting(scene, mark)]
    holds_that = " that " in text
    if holds_that:
        found += [(at, True) for name in scene.names if (at := _explained(text, name)) > 0]
    for cue in scene.cues:
        for entry in cue.entries:
            if entry.sort in _BREAKS:
                found.append((cue.start, entry.sort == "relative"))
            elif holds_that and entry.sort in _TELLING and text.startswith(" that ", cue.end):
                found.append((cue.end, False))
    return sorted(found) if len(found) > 1 else found


def _parting(scene: Scene, mark: str) -> list[int]:
    """Where a mark parts clauses: not behind the name that opens "Zolo – 3 million for 2 shops"."""
    text, found = scene.sentence.text, []
    at = text.find(mark)
    while at >= 0:
        if not any(name.start < 3 and name.end == at for name in scene.names[:2]):
            found.append(at)
        at = text.find(mark, at + 1)
    return found


def _explained(text: str, name: Name) -> int:
    """Where a clause tells of what a name is: behind "X, a firm"; 0 where none does."""
    if name.form != "name" or not text.startswith(EXPLAINED, name.end):
        return 0
    at = text.find(" that ", name.end, name.end + 60)
    return at + 1 if at > 0 and "," not in text[name.end + 2 : at] else 0


def inserts(scene: Scene, names: list[Name], starts: Sequence[tuple[int, bool]]) -> list[tuple[int, int]]:
    """Relative clauses between commas: "X, where Y is based, came second"."""
    text = scene.sentence.text
    found = _apposed(text, names)
    for border in [at for at, relative in starts if relative]:
        if text.endswith(", ", 0, border):
            at = text.find(", ", border, border + _REACH)
            while at >= 0 and not _acts(text[at + 2 : at + 40].split(" ")):
                at = text.find(", ", at + 2, border + _REACH)
            if at >= 0:
                found.append((border, at))
        for dash in (" - ", " – ", " — "):  # "Lorvi - a city that … - said"
            opened = text.rfind(dash, 0, border)
            closed = text.find(dash, border)
            if closed > 0 and opened > 0:
                found.append((border, closed))
    return found


def told(scene: Scene) -> list[tuple[int, int]]:
    """Whom and where one tells: "… told reporters in Geneva on Monday that"."""
    text = scene.sentence.text
    found = []
    for cue in scene.cues:
        telling = any(entry.sort in ("say", "tell") for entry in cue.entries)
        at = text.find(" that ", cue.end, cue.end + _TOLD) if telling else -1
        if at >= 0 and not any(map(is_verb, text[cue.end : at].split())):
            found.append((cue.start, at))
    return found


def foremost(text: str, names: list[Name], starts: Sequence[tuple[int, bool]]) -> list[Name]:
    """The names up to the end of the first clause with a subject or owner: what is told of in "Acme's sales rose 8 %,
    of which Utah brought 3 %" is Acme; all names where that clause has none."""
    first = next((name for name in names if name.role in STRONG), None)
    later = (b for b, _ in starts if first is not None and b > first.start and not text.startswith(" that ", b))
    stop = next(later, None)
    return names if stop is None else [name for name in names if name.start < stop]


def promises(text: str, name: Name, start: int) -> bool:
    """Whether a body stands right before its promise: "One of them, Acme, aims to …"."""
    if not 1 <= start - name.end <= 2:
        return False
    opens = text[: name.start].removesuffix("the ").endswith((", ", "; ", " that ")) or not name.start
    return name.kind in ("organisation", "acronym") and name.form == "name" and opens


def owning(names: list[Name]) -> list[Name]:
    """The names that can own a figure: an event only as what the sentence is about."""
    return [n for n in names if n.name and (n.kind in _OWNERS or (n.kind == "event" and n.role in STRONG))]


def apart(between: str) -> bool:
    """Whether what stands behind a figure belongs to another: "6 percent as demand fell in Fiji", "6, among them X"."""
    words = between.split(" ")[1:-1]
    if _apart_starts().isdisjoint(words) or " as of " in between:
        return False
    return _apart().fits(between)


def reach(text: str, start: int, end: int) -> str:
    """How far a word that stands close before a figure or, given its end, behind it makes it reach, with no comma
    between: "nation" in "opened 80 mills nationwide", "world" in "80 mills worldwide", or ""."""
    near = text[end : end + 40] if end else text[max(0, start - 70) : start].lower()
    for wide in ("nation", "world"):
        for word in gazetteer.joiners(f"reach {wide}"):
            before, found, after = near.partition(word)
            if found and "," not in (before if end else after):
                return wide
    return ""


def counts_places(text: str, end: int, owners: list[Name]) -> bool:
    """Whether a figure counts places: "in 11 countries" is said of what they lie in, if no owner follows that tells
    it: "in 46 cities of the country"."""
    words = text[end : end + 30].lower().removeprefix(" member").split(" ")[1:2]
    if not words or words[0].rstrip(",.;") not in gazetteer.joiners("places"):
        return False
    return not any(text[end : name.start].removesuffix("the ").endswith(" of ") for name in owners)


def benchmark(text: str, start: int) -> str:
    """Of what wide place a figure is the average: "national" in "below the national rate of 3 percent", or ""."""
    near = text[max(0, start - 45) : start].rstrip()
    if not near.endswith(_MEASURES):
        return ""
    for wide, measure in pairwise(near.split(" ")[-5:]):
        if wide in gazetteer.joiners("benchmark") and measure in gazetteer.joiners("benchmark measure"):
            return wide
    return ""


def is_benchmark(between: str) -> bool:
    """Whether the words between a place and a figure make it the place's average: " average of "."""
    words = between.split()
    return (
        len(words) in (1, 2)
        and words[0] in gazetteer.joiners("benchmark measure")
        and words[1:] in ([], ["of"], ["at"])
    )


def shares(text: str, start: int, end: int) -> bool:
    """Whether a figure is what something else is of a whole: "accounting for 5 % of", "this was 5 % of"."""
    head = text[:start].rstrip()
    return head.endswith(tuple(gazetteer.joiners("sharing"))) or (text.startswith(" of ", end) and " " in head)


def _apposed(text: str, names: list[Name]) -> list[tuple[int, int]]:
    """ "The chip sector, the largest in Asia, earned …": what the subject is called between commas."""
    if text[:1].islower():
        return []
    start = text.find(", ", 0, 90)
    stop = text.find(", ", start + 2, start + 90) if start > 0 else -1
    if stop < 0:
        return []
    words = text[start + 2 : stop].split(" ")
    if not _calls(words) or not _acts(text[stop + 2 : stop + 40].split(" ")):
        return []
    named = any(n.end == stop and n.role == "subject" and start < n.start for n in names)  # "The largest, X, …"
    return [] if named else [(start, stop)]


def _calls(words: list[str]) -> bool:
    """Whether words between commas tell what a name is: "the largest in Asia", "in which Y holds 5 %", "led by Y"."""
    if words[0] in ("the", "a", "an", "one") and not any(map(is_verb, words[2:3])):
        return True
    return words[1:2] == ["which"] or (words[0].endswith("ed") and words[1:2] != [] and words[1] in FUNCTION_WORDS)


@cache
def attending() -> tuple[str, ...]:
    """How people come to an event: " took part in "."""
    return tuple(f" {words} " for words in gazetteer.joiners("attending"))


@cache
def _apart() -> patterns.Pattern:
    """The words that part a figure from what follows: " as ", " among "."""
    words = "|".join(patterns.escape(word) for word in sorted(gazetteer.joiners("apart")))
    return patterns.compile(f" (?:{words}) ")


@cache
def _apart_starts() -> frozenset[str]:
    """The first of those words."""
    return frozenset(words.partition(" ")[0] for words in gazetteer.joiners("apart"))


def _acts(words: list[str]) -> bool:
    """Whether a verb comes first, perhaps behind an adverb: "now produces"."""
    first = words[1] if words[0] in gazetteer.joiners("adverb") and len(words) > 1 else words[0]
    return is_verb(first.rstrip(",.")) or words[0] in gazetteer.joiners("finite")
