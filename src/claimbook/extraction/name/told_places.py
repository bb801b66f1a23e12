"""Places that no list holds, learnt from how an article speaks of them: "in Lorvi, …", "the city of Lorvi", "Lorvi's
mayor". What an article once tells to be a place is one wherever it stands, as if a list held it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.conjunctions import is_matter
from claimbook.extraction.name.gazetteer import Entry
from claimbook.extraction.name.head_words import head_of
from claimbook.extraction.name.runs import Run, Word, day_names
from claimbook.extraction.words import FUNCTION_WORDS, may_be_verb

TOLD = "place"  # the level of a place whose kind the article does not tell
_START_AND_ENTRIES = itemgetter(0, 2)
_NAMES = ("place", "adjective", "organisation")
_BEFORE = 40  # letters that can tell before a name
_BEHIND = 90  # and behind it
_BODY = "body"  # by what the article calls it
_SURE = "sure"  # by the land that it lies in, though its name be a common word
_LONGEST = 4  # words of a place's name
_CALLING = (", a ", ", an ", ", the ", " is a ", " is an ", " is the ")
_COMPASS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central"))
_DASHES = ("-", "--", "–", "—")
_BASED = "-based "
_WHERE = ("of", "from", "at", "to")
_ADJECTIVE = ("al", "ic", "ed", "an")
_MARKS = "-'."  # signs that can stand in such a name
_TOWN = frozenset(("city", "district"))
_CAPITAL = "capital"  # which a place is told to be, not taken for
_KINDS = _TOWN | {"province", "state", "region", "zone"}
_LOCATED = gazetteer.joiners("located")
_NOT_LOCATED = gazetteer.joiners("not located")
_OF_A_PLACE = gazetteer.joiners("of a place")
_LEVEL_WORDS = gazetteer.joiners("level word")
_OF_A_TOWN = gazetteer.joiners("of a town")
_LEGAL_FORMS = gazetteer.joiners("legal form")

Hits = list[tuple[int, int, tuple[Entry, ...]]]


def learn(text: str, told: Sequence[Sequence[Run]], hits: Hits, plain: frozenset[str]) -> dict[str, str]:
    """The kind of each unlisted place of a text, TOLD where the text tells none. `told`: the runs of each sentence,
    which is a line of the text, `hits`: the listed words, `plain`: the words that the text prints small."""
    listed = dict(map(_START_AND_ENTRIES, hits))
    found: dict[str, str] = {}
    bodies: set[str] = set()
    alone: set[str] = set()
    whose: set[str] = set()
    offset = 0
    for runs in told:
        for run in runs:
            entries = listed.get(offset + run.start)
            if entries and entries[0].sort in _NAMES:
                continue
            if len(run.words) > 1:
                last = run.words[-1]
                if last.text in _LEGAL_FORMS:
                    bodies.add(text[offset + run.start : offset + last.start - 1])
                    continue
                whose.add(_whose(run))
            name = text[offset + run.start : offset + run.end]
            alone.add(name)
            level = _level(text, run, offset)
            if level == _BODY:
                bodies.add(name)
                continue
            if level and found.get(name, TOLD) == TOLD and _can_be(run.words, plain, common=level == _SURE):
                found[name] = TOLD if level == _SURE else level
        offset = text.find("\n", offset) + 1
    for name in (*(whose & alone), *_homes(text)):
        found.setdefault(name, TOLD)
    return {name: level for name, level in found.items() if name not in bodies}


def with_told(text: str, hits: Hits, places: dict[str, str]) -> Hits:
    """The hits of a text with those of the places that it tells of."""
    if not places:
        return hits
    held = bytearray(len(text))  # 1 for each letter of a listed name, 2 for those of the places told of
    longer: set[str] = set()  # what listed names begin with: "Lorvi District" is what the lists call Lorvi
    for start, end, entries in hits:
        if entries[0].sort in _NAMES:
            held[start:end] = b"\1" * (end - start)
            words = text[start:end].split(" ")
            longer.update(" ".join(words[:size]) for size in range(1, len(words)))
    own: Hits = []
    for name in sorted(places.keys() - longer, key=lambda name: (-len(name), name)):
        entry = (Entry("place", name, "place", places[name]),)
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum() or any(held[at:end])):
                own.append((at, end, entry))
                held[at:end] = b"\2" * len(name)
            at = text.find(name, end)
    rest = [hit for hit in hits if 2 not in held[hit[0] : hit[1]]]
    return sorted([*rest, *own], key=lambda hit: hit[0])


def could_be(level: str, levels: Sequence[str]) -> bool:
    """Whether a place of a level is of one of these kinds: one whose kind is not told is taken for a town."""
    return level in levels or (level == TOLD and _CAPITAL not in levels and not _TOWN.isdisjoint(levels))


def may_be(level: str, levels: Sequence[str]) -> bool:
    """Whether a place of a level can be of one of these kinds at all: one whose kind is not told be a province too."""
    return level in levels or (level == TOLD and _CAPITAL not in levels and not _KINDS.isdisjoint(levels))


def tells(entry: Entry, word: str, after: str) -> bool:
    """Whether a word with its marks says what the name before it is: "a city in", "a city, grew", not "the city grew"
    nor "a city official"."""
    if not word[-1:].isalnum():
        return True
    if after in gazetteer.joiners("finite"):
        return False
    return entry.kind != "place" or not after or after in FUNCTION_WORDS or may_be_verb(after)


def _level(text: str, run: Run, offset: int) -> str:
    """The kind of place that the words around a run tell it to be, TOLD where they tell none; _BODY where they tell a
    body, "" where they tell nothing."""
    start, end = offset + run.start, offset + run.end
    *_, ahead, last, _ = ("", "", *text[max(offset, start - _BEFORE) : start].split(" "))
    tail = text[end : end + _BEHIND].partition("\n")[0]
    then, now = ahead.lower(), last.lower()
    source = then == "according" and now == "to"  # "According to X, the city grew"
    entry = _explained(tail) if tail.startswith((",", " is ")) and not source else None
    if entry is not None:
        return _kind(entry) or _BODY
    if now == "of" and _stands_alone(tail):
        entry = gazetteer.definite(then)
        if entry is not None or then in _OF_A_PLACE:
            return _kind(entry) if entry is not None else TOLD
    located = now in _LOCATED and then.strip(",;:") not in _NOT_LOCATED
    told = _by_comma(tail, now, located, not run.start) if tail[:1] == "," else _by_words(tail, now, located)
    if told or (located and _stands_alone(tail)):
        return told or TOLD
    if now == "and" or now[-1:] == ",":
        return _listed_beside(ahead if now == "and" else last, tail)
    return ""


def _by_comma(tail: str, last: str, located: bool, opens: bool) -> str:
    """What the land or the day behind a comma tells: "in Lorvi, Peru, ", "Lorvi, 3 March (Reuters) -"."""
    if (located or opens) and tail.startswith(", ") and _in_wider(tail[2:]):
        return _SURE
    if opens and tail.startswith(", ") and _dated(tail):
        return TOLD
    return TOLD if (opens or last == ":") and tail.startswith(", in ") and _in_wider(tail[5:]) else ""


def _by_words(tail: str, last: str, located: bool) -> str:
    """What the words behind a name tell: "Lorvi's mayor", "Lorvi city", "from Lorvi in northern Peru"."""
    if not tail.startswith((" ", "'s ")):
        return ""
    word = tail.partition(" ")[2].partition(" ")[0].rstrip(",.;:)").removesuffix("'s")
    if word in _OF_A_PLACE:
        return TOLD
    if word in _LEVEL_WORDS and tail[0] == " ":
        entry = gazetteer.definite(word)
        return _kind(entry) if entry is not None else TOLD
    if not tail.startswith(" in "):
        return ""
    turned = last in _WHERE and _without_compass(tail[4:]) != tail[4:]  # not "of Zolo in Peru"
    return TOLD if (located or turned) and _is_wider(tail[4:]) else ""


def _dated(tail: str) -> bool:
    """Whether a day and a dash or an agency follow: "Lorvi, 3 March (Reuters) -"."""
    words = tail[2:].split(" ")
    day = next((at for at, word in enumerate(words[:3]) if word.rstrip(".,") in day_names()), -1)
    return day >= 0 and any(word in _DASHES or word[:1] == "(" for word in words[day + 1 : day + 5])


def _homes(text: str) -> list[str]:
    """Where bodies are said to be based: "a Lorvi-based mill", not "Zolo-based payments"."""
    found = []
    at = text.find(_BASED)
    while at >= 0:
        words: list[Word] = []
        for word in reversed(text[max(0, at - _BEFORE) : at].rpartition("\n")[2].split(" ")):
            if not (word[:1].isupper() or word.partition("-")[2].istitle()) or word in gazetteer.joiners("article"):
                break
            words.insert(0, Word(0, len(word), word))
        name = " ".join([word.text for word in words])
        if name and _at_home(text[at : at + _BEHIND]) and _can_be(words, frozenset()):
            found.append(name)
        at = text.find(_BASED, at + 1)
    return found


def _at_home(tail: str) -> bool:
    """Whether words behind a name say that a body is based there: "-based tea mill"."""
    for word in tail.split(" ")[1:4]:
        bare = word.rstrip(",.;:)")
        entry = gazetteer.definite(bare)
        if entry is not None or bare in gazetteer.joiners("descriptor"):
            return entry is None or entry.kind == "organisation"
    return False


def _kind(entry: Entry) -> str:
    """The kind of place that a word such as "city" tells; "" where it tells a body."""
    return next((level for level in entry.level.split(" ") if level in _KINDS), TOLD) if entry.kind == "place" else ""


def _explained(tail: str) -> Entry | None:
    """What ", a port city in", ", capital of" or " is a town" says that a name is."""
    if not tail.startswith(_CALLING):
        head, of, _ = tail[2:].partition(" of ")
        return gazetteer.definite(head) if of else None
    lead = next(lead for lead in _CALLING if tail.startswith(lead))
    for word, after in pairwise(tail[len(lead) :].split(" ")[:8]):
        bare = word.rstrip(",.;:")
        entry = gazetteer.definite(bare)
        if entry is not None and tells(entry, word, after):
            return entry
        if bare != word or word in FUNCTION_WORDS:
            break
    return None


def _in_wider(tail: str) -> bool:
    """Whether the state or land that a town lies in follows, and ends there: "Texas, ", "East China's Anhui"."""
    rest = _without_compass(tail)
    words = rest.split(" ")[:3]
    for size in range(len(words), 0, -1):
        wider = " ".join(words[:size]).rstrip(",.;:)").removesuffix("-based")
        if wider.removesuffix("'s") in _places():
            behind = rest[len(wider) : len(wider) + 2]
            if behind[:1] == " ":  # "East China's Anhui", not "East China's largest port"
                return wider.endswith("'s") and behind[1:].isupper()
            return behind[:1] in ("", ",", ".", ";", ")", "-", "\n")
    return False


def _is_wider(tail: str) -> bool:
    """Whether a state or land follows: "Texas", "northern Peru", "East China's Anhui"."""
    words = _without_compass(tail).split(" ")[:2]
    names = (" ".join(words), words[0])
    return any(name.rstrip(",.;:)").removesuffix("'s") in _places() for name in names)


def _without_compass(tail: str) -> str:
    """Words without "northern", "East" or "the" before a land."""
    first, _, rest = tail.partition(" ")
    return rest if first == "the" or first.lower().split("-")[0].removesuffix("ern") in _COMPASS else tail


@cache
def _places() -> dict[str, Entry]:
    """What the lists know of words as a place."""
    found: dict[str, Entry] = {}
    for words in gazetteer.words_of("place"):
        found[words] = next(entry for entry in gazetteer.listed()[words] if entry.sort == "place")
    return found


def _listed_beside(before: str, tail: str) -> str:
    """The kind of the listed place before a run that stands between two: "Peru, Lorvi and Togo"; "" for none."""
    ahead = _places().get(before.rstrip(","))
    behind = next((tail[len(mark) :] for mark in (", and ", " and ", ", ") if tail.startswith(mark)), "")
    return ahead.level if ahead is not None and behind.partition(" ")[0].rstrip(",.;:)") in _places() else ""


def _whose(run: Run) -> str:
    """The place that a public body is named by: "Lorvi" of "Lorvi Trade and Ports Bureau"; "" for none."""
    words = [word.text for word in run.words]
    size = 0 if _OF_A_TOWN.isdisjoint(words) else next(at for at, word in enumerate(words) if word in _OF_A_TOWN)
    if not size:
        if gazetteer.heads().get(words[-1], ("", ""))[1] not in gazetteer.joiners("public body"):
            return ""
        size = next((at for at, word in enumerate(words[:-1]) if is_matter(word)), 0)
        if not all(is_matter(word) or word in ("and", "of", "the", "&") for word in words[size:-1]):
            return ""
    named = run.words[:size]
    plain = not named or words[size - 1].endswith(_ADJECTIVE) or not _can_be(named, frozenset())
    return "" if plain else " ".join(words[:size])


def _stands_alone(tail: str) -> bool:
    """Whether no noun or number goes on behind a name: "in Lorvi, ", "in Lorvi rose", not "in Zolo files"."""
    if tail[:1] != " ":
        return not tail or tail[0] in ",.;:?!)\n"
    word = tail[1:].split(" ")[0].strip(",.;:)")
    return word in FUNCTION_WORDS or may_be_verb(word) or word.endswith("ly") or word in gazetteer.joiners("told day")


def _can_be(run: Sequence[Word], plain: frozenset[str], *, common: bool = False) -> bool:
    """Whether words can be the name of a place that no list holds: no acronym, no head of a body, and no common words
    where those may not be."""
    words = [word.text for word in run]
    parts = [part for word in words for part in word.split("-")]
    if len(words) > _LONGEST or head_of(tuple(run)) is not None or _holds_listed([*words, *parts]):
        return False
    if any(not letter.isalpha() and letter not in _MARKS for letter in "".join(words)):
        return False
    if any(sum(map(str.isupper, part.rpartition("'")[2])) > 1 for part in parts):
        return False
    terms = gazetteer.not_names()
    turned = gazetteer.joiners("compass") | gazetteer.joiners("place modifier")  # "East Lorvi", "Greater Lorvi"
    if words[-1] in terms or words[-1] in gazetteer.joiners("no place"):
        return False  # "in Weaving", "in Swahili"
    if parts[0] in terms and words[0] not in turned:
        return False
    return common or not (all(map(_ordinary, words)) or (len(words) == 1 and words[0].lower() in plain))


def _ordinary(word: str) -> bool:
    """Whether a word is a common one, a plural of one, a verb or an adverb."""
    lower, known = word.lower(), gazetteer.common_words()
    plain = lower in known or lower.removesuffix("s") in known or lower in FUNCTION_WORDS
    return plain or may_be_verb(lower) or lower.endswith(("ly", "ed"))


def _holds_listed(words: list[str]) -> bool:
    """Whether the lists know some of the words, or two in a row, as a name."""
    known = gazetteer.listed()
    for name in (*words, *map(" ".join, pairwise(words))):
        if any(entry.sort in _NAMES for entry in known.get(name, ())):
            return True
    return False
