"""Makes the names of one article agree, and learns from the words beside a name what it is."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from operator import attrgetter

from claimbook.extraction.name import gazetteer, openers
from claimbook.extraction.name.gazetteer import Entry
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.name.told_places import tells

_SYMBOL = re.compile(r" \((?:[A-Z]{2,6}|Nasdaq|Euronext)[:;,] ?([A-Z]{2,6})\)")
_NAMES, _NAME, _PRINTED, _START = map(attrgetter, ("names", "name", "printed", "start"))
_ENDING = ("place", "programme", "organisation")  # what can be called by the last words of its name
_LIKELY = ("word", "platform", "service")  # what the subject of an article can be by its looks


def unify(part: list[Scene], people: dict[str, str], text: str) -> None:
    """Acronyms and short forms take the full name, family names (`people`: as printed -> in full) the person's.
    `text`: that of the article."""
    everything = [*chain.from_iterable(map(_NAMES, part))]
    names = [name for name in everything if name.form == "name"]
    if not people.keys().isdisjoint(map(_PRINTED, everything)):
        _called_like_places(part, people)
    bracketed = [scene for scene in part if " (" in scene.sentence.text] if " (" in text else []
    full = _acronyms(bracketed)
    _describe(part)
    _same_place(names)
    _shed(names)
    if full:
        _shorten(names, full)
    full |= _symbols(bracketed)
    if any(map(text.__contains__, gazetteer.joiners("alias"))):
        full |= _aliases(part)
    _same_form(names)
    if _complete(part, names):
        names = [name for name in chain.from_iterable(map(_NAMES, part)) if name.form == "name"]
    _in_full(names, full, people)


def _in_full(names: list[Name], full: dict[str, Name], people: dict[str, str]) -> None:
    """Give each name that only stands for a longer one, or for an acronym that the article prefers, that one."""
    called, printed = Counter(map(_NAME, names)), Counter(map(_PRINTED, names))
    ends = _ends(names)
    for name in names:
        if name.printed in full:
            other = full[name.printed]
            name.name, name.kind, name.level = other.name, other.kind, other.level
        elif name.kind == "organisation" and name.printed.isupper() and name.printed != name.name:
            if called[name.name] <= printed[name.printed]:
                name.name = name.printed
        elif name.kind in ("organisation", "person") and name.printed in people:
            name.name, name.kind, name.level = people[name.printed], "person", ""
        elif (name.kind, name.name) in ends and name.name not in gazetteer.levels():
            name.name = ends[name.kind, name.name].name


def _ends(names: list[Name]) -> dict[tuple[str, str], Name]:
    """The longest name that ends in these words, by its kind and these: "Lorvi Ferry Fair" by "Ferry Fair", "Fair"."""
    long = {name.name: name for name in names if " " in name.name and name.kind in _ENDING}
    found: dict[tuple[str, str], Name] = {}
    for printed in sorted(long, key=len, reverse=True):
        rest = printed.partition(" ")[2]
        while rest:
            found.setdefault((long[printed].kind, rest), long[printed])
            rest = rest.partition(" ")[2]
    return found


def _acronyms(part: list[Scene]) -> dict[str, Name]:
    """The names that are printed with their acronym behind them, by that: "Zolo Energy Works (ZEW)"."""
    full: dict[str, Name] = {}
    for scene in part:
        text = scene.sentence.text
        for name in scene.names:
            if name.form == "name" and name.kind != "person":
                acronym = _bracketed(text, name.end) or _bracketed(text, name.start + len(name.printed))
                if acronym:
                    full.setdefault(acronym, name)
    return full


def _symbols(part: list[Scene]) -> dict[str, Name]:
    """The companies that are printed with the symbol of their shares behind them: "Zolo (NYSE: ZLO)"."""
    found: dict[str, Name] = {}
    for scene in part:
        text = scene.sentence.text
        for name in scene.names:
            symbol = _SYMBOL.match(text, name.end) if name.kind == "organisation" else None
            if symbol is not None and symbol[1] not in gazetteer.listed():  # "Acme (NYSE: US)"
                found.setdefault(symbol[1], name)
    return found


def _called_like_places(part: list[Scene], people: dict[str, str]) -> None:
    """ "Lima said" is the Ana Lima of before where nothing in the article is told to be in, of or from Lima."""
    met: list[Name] = []
    places: set[str] = set()
    for scene in part:
        for name in scene.names:
            called = name.kind == "place" and name.printed in people
            if called and people[name.printed].endswith(f" {name.printed}"):
                met.append(name)
                head = scene.sentence.text[: name.start].rstrip()
                before = head.rpartition(" ")[2]
                if before.lower() in gazetteer.joiners("in passing") and not head.endswith("ccording to"):
                    places.add(name.printed)
    for name in met:
        if name.printed not in places:
            name.name, name.kind, name.level = people[name.printed], "person", ""


def _shed(names: list[Name]) -> None:
    """Drop the words that only open a sentence where the article prints the name without them elsewhere: "Last May
    Acme Mills grew", "Reportedly Acme Mills"."""
    opening = [name for name in names if name.start < 2 and " " in name.printed and name.kind == "organisation"]
    printed = Counter(map(_PRINTED, names)) if opening else {}
    for name in opening:
        rest = "" if printed[name.printed] > 1 else name.printed
        while rest and (rest == name.printed or rest not in printed):
            first, _, rest = rest.partition(" ")
            rest = rest if openers.is_plain(first) else ""
        own = name.end - len(rest)  # "Three Squirrels" may be cut alike elsewhere
        known = next((other for other in names if other.printed == rest and other.start != own), None) if rest else None
        if known is not None and known.kind != "place":
            name.start = own
            name.name, name.kind, name.level, name.printed = known.name, known.kind, known.level, rest


def _shorten(names: list[Name], full: dict[str, Name]) -> None:
    """Call a company by its acronym where the article does: "Zolo Energy Works (ZEW)", ZEW from then on."""
    called = Counter(map(_PRINTED, names))
    for acronym, name in full.items():
        body = name.kind == "organisation" and name.level in ("company", "word")
        if body and called[acronym] > called[name.printed]:
            long = name.name
            for other in names:
                if other.name == long:
                    other.name = acronym


def _aliases(part: list[Scene]) -> dict[str, Name]:
    """Second names: "X Zone, better known as Y" is X Zone, but "X Ltd, better known as Y" is Y."""
    found: dict[str, Name] = {}
    for scene in part:
        for first, second in pairwise(scene.names):
            if first.form != "name" or second.form != "name":
                continue
            gap = scene.sentence.text[first.end : second.start].strip(", ").removesuffix(" the")
            can_be = first.kind != "organisation" or second.kind == "organisation"  # "Acme called Fiji's sales low"
            if can_be and gap in gazetteer.joiners("alias"):
                if first.kind == "organisation":
                    found[first.printed] = second
                else:
                    found[second.printed] = first
    return found


def _describe(part: list[Scene]) -> None:
    """Learn what a name is from the words beside it: "X, a payments company", "the payment system X"."""
    told: dict[str, Entry] = {}
    levels = gazetteer.levels()
    for scene in part:
        for name in scene.names:
            unsure = name.level == "word" or (name.kind == "place" and name.name not in levels)
            if unsure and name.form == "name" and name.name not in told:
                entry = _description(scene.sentence.text, name)
                if entry is not None:
                    told[name.name] = entry
    for name in chain.from_iterable(map(_NAMES, part)) if told else ():
        if name.name in told:
            entry = told[name.name]
            name.kind, name.level = entry.kind, entry.level.split(" ")[0]


def _description(text: str, name: Name) -> Entry | None:
    """The word after "X, a …" or before "… X" that tells what X is."""
    if text.startswith((", a ", ", an ", ", the "), name.end):
        words = text[name.end + 2 : name.end + 90].split(" ")[1:9]
        for word, after in pairwise([*words, ""]):
            bare = word.rstrip(",.;:")
            found = gazetteer.definite(bare)
            if found is not None:
                clause = bare == word and text.endswith("ccording to ", 0, name.start)
                return found if not clause and tells(found, word, after) else None  # "According to X, the city grew"
            if bare != word or bare in gazetteer.joiners("within"):
                return None
    before = text[: name.start].rstrip().rsplit(" ", 1)[-1]
    return gazetteer.definite(before) if text[: name.start].endswith(f"{before} ") and before.islower() else None


def _same_place(names: list[Name]) -> None:
    """What the article once tells to be a town is one wherever it stands: "in Lorvi, Utah", "the Lorvi plant"."""
    words = [name for name in names if name.level == "word" and name.kind == "organisation"]
    places = {name.printed: name for name in names if name.level == "city" and name.kind == "place"} if words else {}
    for name in words:
        if name.printed in places:
            place = places[name.printed]
            name.name, name.kind, name.level = place.name, place.kind, place.level


def _same_form(names: list[Name]) -> None:
    """ "Acme" and "Acme Energy" are one company, called as the article calls it first."""
    companies = [name for name in names if name.level in ("word", "company") and name.kind == "organisation"]
    rank = {form: at for at, form in enumerate(dict.fromkeys(map(_NAME, companies)))}
    first: dict[str, str] = {}  # by each form that has another, which of these came first
    for form in rank:
        short, _, last = form.rpartition(" ")
        apart = last in gazetteer.joiners("trade of a company") and short in gazetteer.listed()
        while short and not apart:
            for one, other in ((form, short), (short, form)) if short in rank else ():
                first[one] = min(first.get(one, one), other, key=rank.__getitem__)
            short = short.rpartition(" ")[0]
    for name in companies:
        if name.name in first:
            called = first[name.name]
            if len(called) > len(name.name) or name.name not in gazetteer.listed():
                name.name = called
            name.level = "company"


def _sure(name: Name) -> bool:
    """Whether a name that no list holds is worth looking for elsewhere."""
    if name.kind == "organisation":
        return name.level not in ("", "word")
    return name.kind in ("programme", "place") and " " in name.name


def _complete(part: list[Scene], names: list[Name]) -> bool:
    """Add where every word is capitalised, at the head of a sentence and in headlines, the names known from inside;
    whether there are such."""
    listed = gazetteer.listed()
    unlisted = [name for name in names if name.name not in listed]
    sure = {name.name: name for name in unlisted if _sure(name)}
    titled = sure | {name.name: name for name in unlisted if name.level in _LIKELY}
    for name in unlisted if sure else ():
        known = name.kind == "organisation" and name.name in sure and name.printed not in listed
        if known and name.name.startswith(f"{name.printed} "):
            titled[name.printed] = name
    begun: dict[str, list[Name]] = {}
    for name in sure.values():
        begun.setdefault(name.name.partition(" ")[0], []).append(name)
    openings = tuple(begun)
    added = False
    for scene in part if titled else ():
        text = scene.sentence.text
        if scene.sentence.kind == "headline":
            for printed, name in titled.items():
                added |= printed in text and _put(scene, text.find(printed), printed, name)
        elif text.startswith(openings):
            for name in _begun_with(text, begun):
                printed = _begun(text, name.name)
                added |= bool(printed) and _put(scene, 0, printed, name)
    return added


def _put(scene: Scene, start: int, printed: str, name: Name) -> bool:
    """Add a known name where it stands as whole words and is no part of a longer one; whether it does."""
    text, end = scene.sentence.text, start + len(printed)
    if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
        return False
    if any(n.start <= start and end <= n.end and (start or end < n.end) for n in scene.names):
        return False
    scene.names = [other for other in scene.names if other.end <= start or other.start >= end]
    scene.names.append(Name(start, end, name.name, name.kind, name.level, "name", printed))
    scene.names.sort(key=_START)
    return True


def _begun(text: str, name: str) -> str:
    """What a text that opens with a name prints of it: all, or at least the number that begins it with what follows:
    "Third Lorvi" of "Third Lorvi Ventures"."""
    if text.startswith(name):
        return name
    short = " ".join(name.split(" ")[:2])
    return short if openers.is_number(short) and text.startswith((f"{short},", f"{short} ", f"{short}'s")) else ""


def _begun_with(text: str, begun: dict[str, list[Name]]) -> list[Name]:
    """The names whose first word opens a sentence."""
    first = text.partition(" ")[0]
    return begun.get(first if first.isalpha() else first.rstrip(",.:;").removesuffix("'s"), [])


def _bracketed(text: str, end: int) -> str:
    """The acronym that a name introduces in brackets: "Clean Tea Charter (CTC)"."""
    if not text.startswith(" (", end):
        return ""
    close = text.find(")", end)
    inner = text[end + 2 : close] if 0 < close < end + 14 else ""
    return inner if inner[:1].isupper() and inner.isalpha() and sum(c.isupper() for c in inner) > 1 else ""
