"""How a name stands in its sentence: as subject, owner, place within which, or only in passing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import bodies, gazetteer, people
from claimbook.extraction.name.position import described, describing, leading, numbered, outer
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.name.told_places import TOLD
from claimbook.extraction.words import FUNCTION_WORDS, is_verb, may_be_verb

STRONG = ("subject", "owner")
_ORDINALS = frozenset(lexicons.words("en/ordinals"))
BEING = (" was", " is", " were", " are", " came", " comes")
_AND = (" and ", ", and ", " or ", " & ")
_LONGEST_AND = 10  # letters of ", and the "
_LIST = 300  # letters that a list of examples can take
_GAPS = (" ", ",")  # what a gap between two of a list begins with
_HYPHENS = ("-", "–")
_GENITIVE = ("'s ", "' ", "'s,", "'s.")
_CURRENCY_NOUNS = gazetteer.joiners("currency noun")
_SUPERLATIVES = gazetteer.joiners("superlative")
_DESCRIPTORS = gazetteer.joiners("descriptor")
_FINITE = gazetteer.joiners("finite")
_NO_CALL = ("s", "ed", "ing", "ly")  # ends of verbs, of plurals and of adverbs


def mark(scene: Scene) -> None:
    """Give every name its role: subject, owner, within, adjective, enclosing, agent, object or other."""
    text, names = scene.sentence.text, scene.names
    before: Name | None = None
    for index, name in enumerate(names):
        name.role = _role(text, name, before)
        if name.kind == "person":
            _mark_office(text, names[max(0, index - 4) : index], name)
        elif name.kind == "place" and before is not None:
            if name.form == "adjective" and before.kind == "place" and _hangs_on(text, before, name):
                before.role = "enclosing"  # "Woodville, Texas-based X"
            listed = text.startswith(",", name.end)
            if listed and any(_explains(text, other, name) for other in names[max(0, index - 8) : index]):
                name.role = "enclosing"
        before = name
    if len(names) > 1:
        _examples(scene)


def listed_with(scene: Scene, name: Name) -> list[Name]:
    """The names of the list that this name stands in: "Ghana, Kenya and Togo"."""
    names, text = scene.names, scene.sentence.text
    first = 0
    while names[first] is not name:
        first += 1
    last = first
    while first > 0 and _coordinated(text, names[first - 1], names[first]):
        first -= 1
    while last + 1 < len(names) and _coordinated(text, names[last], names[last + 1]):
        last += 1
    if first == last:
        return [name]
    group = names[first : last + 1]
    return group if all(n.form == "name" and _alike(n, name) for n in group) else [name]


def joined(names: Sequence[Name]) -> str:
    """Several names as one subject: "Ghana, Kenya and Togo"."""
    if len(names) == 1:
        return names[0].name
    *first, last = dict.fromkeys([name.name for name in names])
    return ", ".join(first) + " and " + last if first else last


def _mark_office(text: str, names: list[Name], person: Name) -> None:
    """Names that only tell whose officer a person is: "the chairman of Acme, Dr Ana Ruiz, said"."""
    start = people.office_before(text, person.start)
    for name in names if start >= 0 else ():
        if start <= name.start:
            name.role = "office"
    before = names[-1] if names else person
    if before.kind == "organisation" and people.is_company_office(text[before.end : person.start].strip()):
        before.role = "office"  # "Acme CEO Ana Ruiz"


def _examples(scene: Scene) -> None:
    """Names that a clause lists as examples are no subjects: "firms, including A, B and C, with sales of"."""
    if "subject" not in [name.role for name in scene.names[1:]]:
        return
    text = scene.sentence.text
    for at in [text.find(words) for words in _listings()]:
        for name in scene.names if at >= 0 else ():
            if name.start < at:
                continue
            if name.start > at + _LIST:
                break
            if any(mark in text[at : name.start] for mark in (";", ". ", ": ")) or _goes_on(text, name.end):
                break
            if name.role == "subject" and name.form == "name":
                name.role = "other"


@cache
def _listings() -> tuple[str, ...]:
    """What begins a list of examples: " including ", " such as "."""
    return tuple(f" {words} " for words in sorted(gazetteer.joiners("listing")))


def _goes_on(text: str, end: int) -> bool:
    """Whether a verb follows a name: "A, B and C, X said"."""
    if text[end : end + 1] != " ":
        return False
    words = text[end : end + 36].split(" ")[1:3]
    if is_verb(words[0]) or words[0] in _FINITE:
        return True
    return len(words) > 1 and words[0] in gazetteer.joiners("adverb") and is_verb(words[1])  # "A, B and C alone sold"


def _described_by(text: str, place: Name, gap: str) -> bool:
    """Whether a place describes what a body is: "UK media giant X"; in "In Ghana mobile operator X" it does not."""
    if place.form == "adjective":
        return True
    if place.kind != "place" or not gap.islower() or text[: place.start].endswith(("In ", "in ")):
        return False
    return not any(may_be_verb(word) or word in FUNCTION_WORDS for word in gap.split())


def _alike(one: Name, other: Name) -> bool:
    """Whether two names can stand in one list: of one kind, or one not known."""
    return one.kind == other.kind or "word" in (one.level, other.level)


def _role(text: str, name: Name, before: Name | None) -> str:
    """The role of a name, by the name before it, its form, or the words around it."""
    gap = text[before.end : name.start] if before is not None else ""
    if gap and before is not None and (beside := _beside(text, name, before, gap)):
        return beside
    behind = text[name.end : name.end + 24]
    if name.form == "possessive" or behind.startswith(_GENITIVE):
        if gap == ", " and before is not None and _apposed(text, before, name):
            return "enclosing"  # "on Zola, Acme's retail platform, …"
        return "other" if _describes(text, name.end) or _reports(text, name) else "owner"
    if name.form == "adjective":
        return "other" if _in_passing(text, name) else "adjective"
    place = name.kind == "place"
    if place and _compound(text, name):
        return "other"
    if name.form == "own":
        return "owner" if name.printed.lower() == "our" else outer(text, name.start)
    follows = behind.partition(" ")[2].partition(" ")[0]
    if behind[:1] == " " and follows.rstrip(",.;:") in _bodies():
        if place:
            return "adjective"  # "a Utah company"
        if _of_body(text, name, follows.rstrip(",.;:")):
            return "other"
    if (
        place
        and before is not None
        and before.kind == "place"
        and 0 <= (kind := _kind_before(text, name)) <= before.start
    ):
        before.role = "enclosing"  # "The Utah city of Reno"
        return outer(text, kind)
    return _between(text, name, follows)


def _in_passing(text: str, name: Name) -> bool:
    """Whether an adjective only tells that something is elsewhere or everywhere: "in other Asian countries"."""
    other = text.endswith("other ", 0, name.start)
    return other or (name.name == gazetteer.WORLD and outer(text, name.start) != "subject")


def _of_body(text: str, name: Name, body: str) -> bool:
    """Whether a name only says whose a body is: "The Acme subsidiary", "Zolo, an Acme Group company"."""
    if text.endswith((", a ", ", an "), 0, name.start):
        return True
    return body in gazetteer.joiners("owned body") and text.endswith(("the ", "The "), 0, name.start)


def _beside(text: str, name: Name, before: Name, gap: str) -> str:
    """The role that the name before gives a name, "" if none; marks that one where it only tells whose or where."""
    if gap == " (" and text.startswith(")", name.end):
        return "enclosing"  # "Bright Start Fund (BSF)"
    owned = before.role == "owner" and name.form == "name" and _owned(gap, before, name)
    if not owned and gap[0] == "-" and gap[-1] == " " and gap.count(" ") == 1:
        return outer(text, before.start)  # "the Nairobi-based X"
    if owned or (name.kind == "organisation" and _called(gap) and _described_by(text, before, gap)):
        before.role = "enclosing"
        return outer(text, before.start)  # "Kenyan payments pioneer X", "UK media giant X"
    if (gap[0] == "," or gap == " of ") and _places(text, name, before, gap):
        return "enclosing"
    if _coordinated(text, before, name):
        return before.role if before.role != "owner" else outer(text, name.start)
    same = gap == ", " and name.form == "definite" and name.kind == before.kind
    if same and before.level in name.level.split(" ") and not _goes_on(text, name.end):
        return "enclosing"  # "X City, the technology park, …", but not "According to X, the group sold …"
    return ""


def _places(text: str, name: Name, before: Name, gap: str) -> bool:
    """Whether a name only tells where the name before it is: "Acme of Utah", "near Woodville, Texas"."""
    if gap == ", ":
        within = name.kind == "place" and gazetteer.encloses(name.name, before.name)
        return within or _in_state(text, before, name) or _wider(before, name)
    if gap == " of ":
        return name.kind == "place" and before.level in ("company", "word") and before.form == "name"
    called = name.kind == "place" and gap in (", the ", ", a ", ", an ")
    return called and _classed(text, name.start + len(name.printed))  # "X, the southern Utah city known for …"


def _between(text: str, name: Name, follows: str) -> str:
    """The role that the words before a name give it, and the word that follows where those do not tell."""
    role = outer(text, name.start)
    if name.kind == "organisation":
        if (follows[:1].islower() and numbered(text, name.start)) or bodies.data_put(text, name.end, follows):
            return "other"  # "3 million Acme phones", "Acme data put it at 3 million"
        if role == "object" and name.form == "name" and _called(text[: name.start]):
            return described(text[: name.start].rstrip())  # "mobile pioneer X"
    elif name.kind == "place":
        if follows.rstrip(",.") in _CURRENCY_NOUNS:
            return "other"  # "2 million US dollars"
        if role == "object" and _noun(text, name.end, follows):
            return "adjective"  # "eight Utah households"
    if role == "object":
        acts = follows in _FINITE and text[name.end] == " "
        acts = acts or (name.form == "pronoun" and is_verb(follows))  # "In Utah it has"
        return "subject" if acts or _timed(text[: name.start]) else role
    if role == "other" and (follows in _ORDINALS or (follows.endswith("ing") and follows not in FUNCTION_WORDS)):
        return "subject" if text.endswith((" with ", " with the "), 0, name.start) else role  # "with X trailing Y"
    return role


def opens(text: str, name: Name) -> bool:
    """Whether an adjective opens its clause and says whose what follows is: "Dutch shops", no "Dutch maker"."""
    if outer(text, name.start) != "subject":
        return False
    return _bodies().isdisjoint(text[name.end : name.end + 40].split(" ")[1:4])


def before_noun(text: str, name: Name) -> bool:
    """Whether a place stands right before a noun: "Utah revenue", "Asian sales"."""
    word = text[name.end : name.end + 24].split(" ")[1:2]
    return name.kind == "place" and bool(word) and _noun(text, name.end, word[0])


def _noun(text: str, end: int, word: str) -> bool:
    """Whether a place stands before a noun: "Utah households"."""
    plain = word.rstrip(",.")
    verb = may_be_verb(plain) or plain in FUNCTION_WORDS
    return text[end : end + 1] == " " and plain.isalpha() and plain.islower() and not verb


def _timed(head: str) -> bool:
    """Whether only a time or rank stands before: "In 2024 X grew", "Over the next two years X will", "Second was X"."""
    words = head.removesuffix("the ").split()
    if head.rstrip().endswith(BEING) and len(words) < 7:
        return words[0].lower() in _ORDINALS or words[0].lower() in gazetteer.joiners("order")
    last = words[-1].rstrip(",") if words else ""
    time = last in _times() or (last.isdigit() and len(last) == 4)
    return time and len(words) < 6 and words[0].lower() in gazetteer.joiners("time opener")


def _owned(gap: str, owner: Name, name: Name) -> bool:
    """ "Utah's X", "the bank's X", "Utah's payment system X": X is what the sentence is about, not its owner."""
    if name.kind == "place":
        near = gap.startswith(("'s ", "' ")) and gap.count(" ") < 4 and gap.islower()
        return owner.kind == "place" and (gap in ("'s ", "' ") or (near and gazetteer.encloses(owner.name, name.name)))
    words = gap.split()
    if owner.form == "possessive" and len(words) == 1:  # "its rivals X and Y"
        word = words[0].removesuffix("s")
        return word in _DESCRIPTORS
    if name.kind not in ("organisation", "programme", "place") or not gap.startswith(("'s ", "' ")):
        return False
    words = gap.split(" ")[1:-1]
    return not words or (len(words) < 6 and words[-1] in describing())


def _compound(text: str, name: Name) -> bool:
    """Whether a place is one of two that a hyphen joins: "the Spain-Morocco cable"."""
    start, end = name.start, name.end
    if text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isupper():
        return True
    return start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalpha()


def _hangs_on(text: str, before: Name, name: Name) -> bool:
    """Whether a comma stands before a name and a hyphen behind it: "Woodville, Texas-based"."""
    return text[before.end : name.start] == ", " and text.startswith("-", name.end)


def _explains(text: str, before: Name, name: Name) -> bool:
    """Whether a place stands in the explanation of one: "Reno, a town in northern Nevada, …"."""
    gap = text[before.end : name.start]
    explained = before.kind == "place" and gap.startswith(", ") and gap.count(",") == 1
    return explained and gazetteer.encloses(name.name, before.name)


def _apposed(text: str, before: Name, owner: Name) -> bool:
    """Whether "X, Y's payment arm, …" tells whose X is."""
    stop = text.find(",", owner.end, owner.end + 60)
    words = text[owner.end : stop].split(" ")[1:] if stop > 0 else []
    return before.kind == "organisation" and bool(words) and not any(map(is_verb, words))


def _describes(text: str, end: int) -> bool:
    """Whether "X's largest carmaker" stands for a company named elsewhere."""
    words = text[end:].split(" ")[1:7]
    if not words or words[0] not in _SUPERLATIVES:
        return False
    return any(word.rstrip(",") in describing() for word in words[1:])


def _reports(text: str, name: Name) -> bool:
    """Whether a body owns but the report that tells of it: "the regulator's quarterly report", "Acme's survey"."""
    if name.kind == "place" or name.form == "possessive":
        return False
    for word in text[name.end : name.end + 70].split(" ")[1:7]:
        bare = word.rstrip(",.:;")
        if bare in bodies.documents():
            return True
        if bare != word or not word.islower() or word in FUNCTION_WORDS or is_verb(word):
            return False
    return False


def _called(head: str) -> bool:
    """Whether words end in what a body is called right before its name: "the mobile pioneer "."""
    words = head.split(" ")[-4:]
    word = words[-2] if len(words) > 1 and not words[-1] else ""
    if word in _DESCRIPTORS:
        return True
    if not word.islower() or not word.isalpha() or word.endswith(_NO_CALL) or len(word) < 3:
        return False
    return not (is_verb(word) or word in FUNCTION_WORDS or word in leading())


@cache
def _times() -> frozenset[str]:
    """Nouns for times: "year", "quarter"."""
    return frozenset(lexicons.words("en/time_nouns"))


@cache
def _bodies() -> frozenset[str]:
    """Words for companies: "company", "start-up"."""
    return frozenset(
        row["word"]
        for row in lexicons.rows("en/subject_words")
        if row["form"] == "definite" and row["kind"] != "place" and row["word"] not in gazetteer.joiners("own body")
    )


def _kind_before(text: str, name: Name) -> int:
    """Where a phrase begins that tells what kind of place is named: "the coastal city of"; -1 where none does."""
    first = max(0, name.start - 60)
    words = text[first : name.start].split(" ")
    entry = gazetteer.definite(words[-3]) if words[-2:] == ["of", ""] and len(words) > 3 else None
    if entry is None or entry.kind != "place":
        return -1
    at = next((i for i in range(len(words) - 4, max(-1, len(words) - 9), -1) if words[i] in ("the", "The")), -1)
    if at < 0 or not FUNCTION_WORDS.isdisjoint(words[at + 1 : -3]):
        return -1
    return name.start - len(" ".join(words[at:]))


def _classed(text: str, end: int) -> bool:
    """Whether a word for a place or a body follows a place: "the Utah city", "a Utah payments company"."""
    return any(word.rstrip(",.;:") in describing() for word in text[end : end + 40].split(" ")[1:4])


def _wider(first: Name, second: Name) -> bool:
    """Whether a listed land or state follows a town that no list holds."""
    town = first.kind == second.kind == "place" and first.level in ("city", TOLD) and first.level != second.level
    return town and first.name not in gazetteer.levels() and second.name in gazetteer.levels()


def _in_state(text: str, first: Name, second: Name) -> bool:
    """Whether the second of two names is the state of the first, between commas: "in Reno, Nevada, and …"."""
    return second.level == "state" != first.level and text.startswith(",", second.end)


def _coordinated(text: str, first: Name, second: Name) -> bool:
    """Whether only a comma or "and", and perhaps a bracket, stands between two names."""
    gap = text[first.end : second.start]
    bracket = gap.startswith(" (") and ")" in gap
    if bracket:
        gap = gap[gap.find(")") + 1 :]
    if len(gap) > _LONGEST_AND or not gap.startswith(_GAPS):
        return False
    plain = gap.removesuffix("the ")
    if plain != ", ":
        return plain in _AND
    if gap == ", " and not bracket and (_wider(first, second) or _in_state(text, first, second)):
        return False
    if first.kind != second.kind or gazetteer.encloses(second.name, first.name):
        return False
    after = text[second.end : second.end + 30]
    if after.startswith(" (") and ")" in after:
        after = after[after.find(")") + 1 :]
    return bracket or after.startswith((", ", *_AND))
