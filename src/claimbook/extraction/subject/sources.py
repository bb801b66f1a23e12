"""Whom words that give a source name: "the latest data from X", "the ministry", "local officials"."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.gazetteer import Hit, is_sort
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.memory import Memory
from claimbook.extraction.subject.unnamed import lower_body, pointed_body, unnamed
from claimbook.extraction.words import AUXILIARIES, CHANGE_NOUNS, CHANGE_VERBS, FUNCTION_WORDS, LEVEL_VERBS, is_verb

_DIGITS = frozenset("0123456789")
_FINITE = frozenset(  # not "a decline in sales"
    word
    for word in (LEVEL_VERBS | CHANGE_VERBS).difference(CHANGE_NOUNS)
    if (is_verb(word) or " " in word) and not word.endswith("ing")
)
_NO_CLAUSE = frozenset(("that", "which", "who", "to", "for", "as"))
_THAT = patterns.compile(  # "on Monday, May 6, that"
    r"^ (?:(?:(?:on|in|at) )?\p{Lu}[\pL\d. ]*, (?:[\p{Lu}\d][\pL\d ]*, )?|[^,;:\"]* )?that (?P<first>[^ ,.]+)"
)
_OPENING = 12  # words of a clause with its verb
_OBJECT_WORDS = frozenset(("a", "an", "the", "its", "their", "his", "her", "more", "about", "over", "nearly", "around"))
_TELLS = (
    ": ",
    *(f" {word} " for word in ("that", "for", "it", "he", "she", "they", "the", "its", "their", "there", "this")),
)
_CLAUSE_ENDS = (", ", "; ", ": ", " that ", '" ', " -- ", " - ", " – ", " — ")
_LEAST = 20  # letters of a statement in front of who made it
_SHORT = 5  # letters that hold no clause
_MEMBER = tuple(f" {word} {the}" for word in ("of", "from", "at", "with") for the in ("", "the "))
_SMALL = 3  # letters of the small words in the name of an office: "of", "for", "and"
_PASSING = gazetteer.joiners("in passing") - {"from"}
_SOURCES = ("person", "organisation", "document", "programme")
_WHOSE = patterns.compile(r"^(?:the |its )(?:[a-z]+'s )?$")


def source_in(scene: Scene, start: int, end: int, memory: Memory) -> str:
    """Whom a phrase such as "a report released by X" or "the latest data from X" names."""
    names = _naming(scene, start, end)
    acronym = next((n for n in scene.names if start <= n.start < end and n.kind == "acronym"), None)
    if acronym is not None and acronym.end < end and acronym.start > start + len(" the latest "):
        acronym = None  # "a talk to raise awareness of IP reform"
    group = next((c for c in scene.cues if start <= c.start and c.end <= end and is_sort(c, "group")), None)
    if group is not None and names and names[0].kind == "event":
        names = []  # "the organisers of the fair"
    if not names and acronym is not None:
        return memory.spelt(acronym.name)
    if names:
        first = _officer(scene, names, end) or names[0]
        if first.form == "definite" and (named := _named_behind(scene, first)) is not None:
            first = named
        if first.form == "definite":
            return memory.pointed(first) or pointed_body(scene, first.end, memory) or lower_body(first.printed)
        return _joined(scene, first, names[1:])
    return group_text(scene, group) if group is not None else unnamed(scene, start, end, memory)


def _naming(scene: Scene, start: int, end: int) -> list[Name]:
    """The names of a phrase that can be a source: those behind "by", "from" or "of" first, events only alone."""
    text = scene.sentence.text
    names = [n for n in scene.names if start <= n.start and n.end <= end + 1 and n.kind in _SOURCES]
    if names and names[0].kind == "person" and text.startswith(_MEMBER, names[0].end):
        return names  # "Ana Ruiz of the Salt Board"
    between = ""  # the names, for "the Bureau of Mines' Salt Review" is not of mines
    before: list[str] = []
    for number, name in enumerate(names):
        between += text[names[number - 1].end if number else start : name.start]
        before.append(between)
    for mark in (" by ", " from ", " of ") if names else ():
        if later := [name for name, words in zip(names, before, strict=True) if mark in words]:
            return later
    names = [n for n in names if not text[: n.start].removesuffix("the ").endswith((" about ", " regarding "))]
    if names:
        return names
    events = [n for n in scene.names if start <= n.start < end and n.kind == "event"]
    return [n for n in events if _PASSING.isdisjoint(text[start : n.start].split(" "))]  # not "at the conference"


def _officer(scene: Scene, names: list[Name], end: int) -> Name | None:
    """The person behind a body and an office: "Zolo analyst Ana Ruiz", "Zolo's president, Ana Ruiz"."""
    text = scene.sentence.text
    behind = next((name for name in scene.names if name.start > names[0].end and name.kind == "person"), None)
    if behind is None or behind.start > end + len(", ") or names[0].kind != "organisation":
        return None
    office = text[names[0].end : behind.start].removeprefix("'s").removesuffix(", ").strip()
    return behind if office and not office.startswith(",") and people.titles(office.rpartition(" ")[2]) else None


def _named_behind(scene: Scene, pointing: Name) -> Name | None:
    """The name behind words that only point: "the research firm Zolo", "the institute at the Zolo Centre"."""
    for name in scene.names:
        if name.start > pointing.end:
            between = scene.sentence.text[pointing.end : name.start].removesuffix("the ")
            return name if between == " " or (name.kind == "organisation" and between in _MEMBER) else None
    return None


def _joined(scene: Scene, first: Name, others: list[Name]) -> str:
    """A source with those that a comma or "and" joins to it: "Zolo and Acme"."""
    text = scene.sentence.text
    reported = text[first.end : first.end + 1] == " " and _document_after(scene, first.end)
    found = first.printed if reported else first.name
    kind = ""
    for other in others:
        between = text[first.end : other.start].removesuffix(kind)
        if not other.name:
            kind = f"{other.printed} "  # "the ministry and the regulator Acme"
            continue
        if between not in (" and ", " and the ", ", ", ", and "):
            break
        found, first = f"{found}{between.replace('the ', '')}{other.name}", other
    return found


def officer_of(scene: Scene, name: Name) -> Name | None:
    """The person whose office ends in this name: "Ana Ruiz, Minister for Trade, Rural Affairs and Ports said"."""
    text = scene.sentence.text
    for person in scene.names:
        if person.end >= name.start:
            return None
        if person.kind == "person" and text[person.end : name.start] in _MEMBER:
            return person  # "Ana Ruiz of the Port Authority"
        if person.kind == "person" and people.titled_after(text, person.end):
            between = text[person.end : name.start].replace(",", " , ").split()
            if name.kind == "person" and (between[-1][0].isupper() or between == [","]):
                continue  # "… chaired by Tom Bell, Minister of Trade Ana Ruiz said"
            if all(word[0].isupper() or len(word) <= _SMALL for word in between):
                return person
    return None


def phrase_before(text: str, end: int) -> str:
    """The words of the clause that ends here: "Ohio's department of health"."""
    head = text[:end]
    mark = max(map(head.rfind, _CLAUSE_ENDS))
    start = head.find(" ", mark + 1) + 1 if mark >= 0 else 0  # each mark ends in its last space
    return head[start if start > _SHORT else 0 :]


def phrase_end(text: str, start: int) -> int:
    """Where the noun phrase after "according to" ends; a list of names is one phrase."""
    end = len(text)
    first = _behind_title(text, start)
    for mark in (", ", "; ", " that ", " with ", " — ", '"', " (", " which "):
        found = text.find(mark, first + 1)
        if found >= 0:
            end = min(end, found)
    stop = text.find(". ", first + 1, end)
    while stop >= 0:
        short = f"{text[:stop].rpartition(' ')[2]}." in gazetteer.abbreviations()
        if not short or not text[stop + 2 : stop + 3].isupper():
            end = stop
            break
        stop = text.find(". ", stop + 1, end)  # "according to Mr. Tan"
    listed = text.find(" and ", end)
    if (
        text.startswith(", ", end)
        and 0 < listed - end < 60
        and all(_capital(part) for part in text[end:listed].split(", ")[1:])
    ):
        after = text[listed + 5 : listed + 6]
        return phrase_end(text, listed + 4) if after.isupper() else len(text[:end].rstrip(" ."))
    return len(text[:end].rstrip(" ."))


def _behind_title(text: str, start: int) -> int:
    """Where a phrase goes on behind a title in quotation marks: "the "Salt Report 2020" released by"."""
    opened = text.find('"', start)
    closed = text.find('"', opened + 1) if 0 <= opened <= start + len(" the latest ") else -1
    return closed + 1 if closed > 0 and text[closed + 1 : closed + 2] == " " else start


def group_text(scene: Scene, cue: Hit) -> str:
    """The name of a group, or of the body that it belongs to: "analysts", "Zolo Bank" for "Zolo Bank analysts"."""
    owner = next((n for n in scene.names if n.end == cue.start - 1 and n.kind == "organisation" and n.name), None)
    if owner is not None:
        return owner.name
    text = scene.sentence.text
    group = text[cue.start : cue.end].removeprefix("the ").removeprefix("The ").lower()
    place = next((n for n in scene.names if n.end == cue.start - 1 and n.kind == "place" and n.form == "name"), None)
    return f"{place.printed} {group}" if place is not None else group  # "Accra authorities"


def body_of_member(scene: Scene, end: int, memory: Memory) -> str:
    """Whose spokesman or official the words that end there tell of: "a Salt Board official", "a company spokesman"."""
    text = scene.sentence.text
    head, _, word = text[:end].rpartition(" ")
    if not people.titles(word):
        return ""
    head = head.removesuffix(" senior")
    owner = next((n for n in scene.names if n.end == len(head) and n.kind in ("organisation", "acronym")), None)
    if owner is not None:
        return memory.spelt(owner.name) if owner.kind == "acronym" else owner.name or memory.pointed(owner)
    pointed = gazetteer.definite(head.rpartition(" ")[2])
    return memory.body(pointed.level) if pointed is not None and pointed.kind == "organisation" else ""


def group_at(scene: Scene, at: int) -> Hit | None:
    """The group that begins there, with whose it is: "analysts", "Zolo Bank analysts", "the study's authors"."""
    owner = next((n for n in scene.names if n.start == at and n.kind == "organisation"), None)
    for cue in scene.cues:
        if cue.start >= at and is_sort(cue, "group"):
            whose = scene.sentence.text[at : cue.start]
            return cue if not whose or (owner and cue.start == owner.end + 1) or _WHOSE.match(whose) else None
    return None


def tells_what(text: str, end: int) -> bool:
    """Whether a statement follows a verb: "announced that", "announced on Monday that", not "announced a plan", "a plan
    that will"."""
    after = text[end : end + 120]
    if after.startswith((",", ":", '"', ' "', ".")) or not after.strip() or text.endswith(" that", 0, end):
        return True
    if (that := _THAT.match(after)) is not None and not (that["first"] in AUXILIARIES or is_verb(that["first"])):
        return True
    return _is_clause(after.split(" ")[1 : _OPENING + 1])


def ends_with(text: str, start: int, end: int) -> bool:
    """Whether a credit closes a sentence: "…, the town's housing bureau announced on Monday"."""
    comma = text.rfind(", ", 0, start)
    owner = text[comma + 2 : start]
    kind = gazetteer.definite(owner[:-1].rpartition(" ")[2])  # "the trade group"
    owned = owner in ("", "the ") or owner.endswith("'s ") or (kind is not None and kind.kind == "organisation")
    return comma > _LEAST and owned and _DIGITS.isdisjoint(text[end:])


def content_after(text: str, end: int) -> bool:
    """Whether a statement follows the verb, not just "said on Monday."."""
    return len(text) - end > 25 or text.startswith(_TELLS, end)


def _is_clause(words: list[str]) -> bool:
    """Whether words are a subject and its verb: "global sales shot up 4", not "sharply increased sales"."""
    if words[0] in _NO_CLAUSE:
        return False
    for word, after, third in zip(words[1:], words[2:], [*words[3:], ""], strict=False):
        if word in _NO_CLAUSE or word.endswith((",", ";", ".")):
            return False
        verb = word in _FINITE or f"{word} {after}" in _FINITE
        behind = third if verb and word not in _FINITE else after
        if word in AUXILIARIES or (verb and (not behind.isalpha() or behind in FUNCTION_WORDS)):
            return True
        if is_verb(word) and (not after.isalpha() or after in _OBJECT_WORDS):
            return True
    return False


def _document_after(scene: Scene, end: int) -> bool:
    """Whether a word for a document follows a name: "the Zolo report"."""
    return any(c.start == end + 1 and is_sort(c, "document") for c in scene.cues)


def _capital(words: str) -> bool:
    """Whether every word has a capital: "Acme Foods"."""
    return all(word[:1].isupper() for word in words.split(" "))
