"""Whom words that give a source name: "the latest data from X", "the ministry", "local officials"."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.words import FUNCTION_WORDS

_DIGITS = frozenset("0123456789")
_RELEASED = patterns.compile(  # "a paper the central bank put out"
    r" (the [a-z' -]+?) (?:put out|released|published|issued|unveiled|presented|compiled|made public|gave out)\b"
)
_ANY_BODY = frozenset(lexicons.words("en/source_words", kind="any body"))
_THE = patterns.compile(r"(?i)\b(?:the|that|this)(?: [a-z]+){0,2} $")
_CLAUSE = patterns.compile(  # "announced global sales were"
    r"^ (?:[\w'&.-]+ ){1,8}?(?:was|were|is|are|rose|fell|grew|has|have|had|reached|totall?ed|stood|increased|decreased|"
    r"declined|dropped|hit|came|climbed|jumped|exceeded|topped) "
)
_NO_CLAUSE = patterns.compile(r"^[^,;]*? (?:that|which|who|to|for|as) ")
_LONG = 9  # more letters than the name of a body in first letters has
_TELLS = (
    ": ",
    *(f" {word} " for word in ("that", "for", "it", "he", "she", "they", "the", "its", "their", "there", "this")),
)
_CLAUSE_ENDS = (", ", "; ", " that ", '" ', " -- ", " - ", " – ", " — ")
_SHORT = 5  # letters that hold no clause
_LONGEST_OFFICE = 3  # spaces in "union minister of ports"
_MANY = 8  # words of a body named in lower case
_MEMBER = tuple(f" {word} {the}" for word in ("of", "from", "at", "with") for the in ("", "the "))
_SMALL = 3  # letters of the small words in the name of an office: "of", "for", "and"
_SOURCES = ("person", "organisation", "document", "programme")
_WHOSE = patterns.compile(r"^(?:the |its )(?:[a-z]+'s )?$")


class Credit(NamedTuple):
    """A source and the stretch of the sentence that names it; `forward` when the claim comes after it."""

    start: int
    end: int
    source: str
    forward: bool
    rule: str


class Memory:
    """Whom "he", "she", "it" and "the ministry" can mean so far."""

    def __init__(self) -> None:
        self.part = 0
        self.person = ""
        self.speaker = ""
        self.people: set[str] = set()
        self.bodies: list[Name] = []
        self.publisher = ""  # whose the last report was
        self.voice = ""  # the last body that was credited

    def read(self, scene: Scene, own: list[Credit]) -> None:
        """Remember the people and bodies that a sentence names and credits; a new part forgets those of the last."""
        if scene.sentence.part != self.part:
            self.part, self.person, self.speaker, self.people, self.bodies = scene.sentence.part, "", "", set(), []
            self.publisher = self.voice = ""
        if not scene.names and not own:
            return
        people = [name.name for name in scene.names if name.kind == "person"]
        spoken = self._hear(own, people) if own else ""
        if people:
            self.people.update(people)
            self.person = spoken if spoken in people else people[-1]
        found = [name for name in scene.names if name.kind == "organisation" and name.name]
        if len(found) > 1:
            found.sort(key=lambda name: not _in_passing(scene.sentence.text, name))
        self.bodies += found

    def _hear(self, own: list[Credit], people: list[str]) -> str:
        """Remembers who is credited in a sentence; who speaks in it last."""
        spoken = ""
        for credit in own:
            if credit.rule.startswith("said"):
                spoken = self.speaker = credit.source
            elif credit.source not in self.people:
                self.publisher = credit.source
            if credit.source not in self.people and credit.source not in people:
                self.voice = credit.source
        return spoken

    def talker(self) -> str:
        """The person that "the minister" means: who spoke last, or else who was named last."""
        return self.speaker if self.speaker in self.people else self.person

    def body(self, level: str) -> str:
        """The last organisation that "the ministry", "the company" can mean."""
        wanted = level.split(" ")
        for name in reversed(self.bodies):
            lower = name.name.lower()
            if name.level in wanted or any(lower.startswith(word) or lower.endswith(word) for word in wanted):
                return name.name
        return ""

    def spelt(self, acronym: str) -> str:
        """The organisation named before that the acronym is short for, the acronym itself where none was."""
        for name in reversed(self.bodies):
            initials = "".join(word[0] for word in name.name.split() if word[0].isupper())
            if initials == acronym or name.name.startswith(f"{acronym} "):
                return name.name
        return acronym

    def spelt_before(self, text: str, end: int) -> str:
        """The organisation named before whose first letters end there: "the ZFB", where no name was seen."""
        word = text[text.rfind(" ", 0, end) + 1 : end]
        return "" if not 1 < len(word) < _LONG or not word.isupper() or (found := self.spelt(word)) == word else found


def source_in(scene: Scene, start: int, end: int, memory: Memory) -> str:
    """Whom a phrase such as "a report released by X" or "the latest data from X" names."""
    text = scene.sentence.text
    names = _naming(scene, start, end)
    acronym = next((n for n in scene.names if start <= n.start < end and n.kind == "acronym"), None)
    if not names and acronym is not None:
        return memory.spelt(acronym.name)
    if names:
        first = names[0]
        if first.form == "definite" and (named := next((n for n in scene.names if n.start == first.end + 1), None)):
            first = named  # "the research firm Zolo"
        if first.form == "definite":
            known = memory.body(first.level) if first.kind == "organisation" and first.printed.count(" ") == 1 else ""
            return known or lower_body(first.printed) or lower_body(text[start:end])
        return _joined(scene, first, names[1:])
    group = next((c for c in scene.cues if start <= c.start and c.end <= end and is_sort(c, "group")), None)
    return group_text(scene, group) if group is not None else _unnamed(scene, start, end, memory)


def _naming(scene: Scene, start: int, end: int) -> list[Name]:
    """The names of a phrase that can be a source: those behind "by", "from" or "of" first, events only alone."""
    text = scene.sentence.text
    names = [
        n
        for n in scene.names
        if start <= n.start and n.end <= end + 1 and n.kind in _SOURCES and n.form in ("name", "definite")
    ]
    for mark in (" by ", " from ", " of ") if names else ():
        later = [n for n in names if mark in text[start : n.start] and n.kind != "document"]
        if later:
            return later
    return names or [  # "the UN Conference on Trade", not "at the conference"
        n
        for n in scene.names
        if start <= n.start < end and n.kind == "event" and (n.start < start + 6 or not _in_passing(text, n))
    ]


def _joined(scene: Scene, first: Name, others: list[Name]) -> str:
    """A source with those that a comma or "and" joins to it: "Zolo and Acme"."""
    text = scene.sentence.text
    reported = text[first.end : first.end + 1] == " " and _document_after(scene, first.end)
    found = first.printed if reported else first.name
    for other in others:
        between = text[first.end : other.start]
        if between not in (" and ", " and the ", ", ", ", and "):
            break
        found, first = f"{found}{between.replace('the ', '')}{other.name}", other
    return found


def _unnamed(scene: Scene, start: int, end: int, memory: Memory) -> str:
    """Whom a phrase without a name means: a body in lower case, the one that spoke, the document told of before."""
    phrase = scene.sentence.text[start:end]
    if (released := _RELEASED.search(phrase)) is not None and (body := lower_body(released[1])):
        return body
    owner, mark, _ = phrase.rpartition("'s ")
    if mark and (body := pointed_body(scene, start + len(owner), memory) or lower_body(owner)):
        return body  # "the trade bureau's statistics"
    if phrase.strip().lower() in gazetteer.joiners("person object"):
        return memory.speaker or memory.person
    named = next((n for n in scene.names if n.kind == "person" and n.start == end + 2), None)
    if named is not None and scene.sentence.text[end : end + 2] == ", ":  # "its president, Ana Ruiz"
        return named.name
    body = lower_body(phrase) or _named_document(scene, start, end)
    return body or (memory.publisher if _is_known(scene, start, end) else "")


def _is_known(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase is a document that was told of before: "the report", "The same survey"."""
    phrase = scene.sentence.text[start:end].strip().lower()
    pointed = phrase.startswith(gazetteer.DETERMINERS) and phrase.count(" ") < 3
    return pointed and any(c.end == end and is_document(scene, c) for c in scene.cues)


def _named_document(scene: Scene, start: int, end: int) -> str:
    """A report with a name of its own at the end of the phrase: "the State of Trade 2024 report"."""
    if not any(c.end == end and is_sort(c, "document") for c in scene.cues):
        return ""
    words = scene.sentence.text[start:end].split()
    capitals = [at for at, word in enumerate(words) if word[:1].isupper() and (at or start)]
    return " ".join(words[capitals[0] :]) if len(capitals) > 1 and len(words) < 10 else ""


def lower_body(phrase: str) -> str:
    """A body that the article names in lower case: "the municipal bureau of statistics"."""
    cut = phrase.strip(" ,.")
    for mark in (" by ", " from "):
        if mark in cut:
            cut = cut.split(mark)[-1]
    cut = cut[cut.rfind("'s ") + 3 :] if "'s " in cut else cut
    if not cut.islower():  # "For Peru as a whole the central bank"
        cut = cut[cut.rfind(" the ") + 5 :] if " the " in cut else cut
    words = cut.split(" ")
    while len(words) > 1 and words[0].lower() in FUNCTION_WORDS:
        words = words[1:]
    cut = " ".join(words)
    if "(" in cut or len(words) > _MANY:
        return ""
    listed = words[0] in gazetteer.words_of("adjective")
    plain = cut[len(words[0]) :] if listed else cut  # "Norwegian shipowners' association"
    if cut in gazetteer.words_of("document") or not plain.islower():
        return ""  # "statistics showed"
    last = max((at for at, word in enumerate(words) if _heads(word)), default=-1)
    behind = words[last + 1 :]
    if last < 0 or not behind or behind[0] in ("of", "for", "on"):
        return cut if last >= 0 else ""
    return " ".join(words[: last + 1]) if _is_written(behind) else ""  # "finance ministry figures"


def _heads(word: str) -> bool:
    """Whether a word tells that a name is a body's: "ministry", "bureau"."""
    return gazetteer.heads().get(word.capitalize(), ("",))[0] == "organisation"


def _is_written(words: list[str]) -> bool:
    """Whether words tell of a document alone: "figures", "press release"."""
    return " ".join(words) in gazetteer.words_of("document") or words[-1] in gazetteer.words_of("document")


def officer_of(scene: Scene, name: Name) -> Name | None:
    """The person whose office ends in this name: "Ana Ruiz, Minister for Trade, Rural Affairs and Ports said"."""
    text = scene.sentence.text
    for person in scene.names:
        if person.end >= name.start:
            return None
        if person.kind == "person" and text[person.end : name.start] in _MEMBER:
            return person  # "Ana Ruiz of the Port Authority"
        if person.kind == "person" and people.titled_after(text, person.end):
            between = text[person.end : name.start].replace(",", " ").split()
            if all(word[0].isupper() or len(word) <= _SMALL or people.titles(word) for word in between):
                return person
    return None


def is_office(phrase: str) -> bool:
    """Whether a phrase is the office of somebody who was named before: "the minister", "The chief executive"."""
    article, _, office = phrase.partition(" ")
    if article not in ("the", "The") or office.count(" ") > _LONGEST_OFFICE:
        return False
    return people.titles(office.lower()) or people.titles(office.partition(" of ")[0].rpartition(" ")[2].lower())


def phrase_before(text: str, end: int) -> str:
    """The words of the clause that ends here: "Ohio's department of health"."""
    start = max([at + len(mark) for mark in _CLAUSE_ENDS if (at := text.rfind(mark, 0, end)) >= 0], default=0)
    return text[start if start > _SHORT else 0 : end]


def phrase_end(text: str, start: int) -> int:
    """Where the noun phrase after "according to" ends; a list of names is one phrase."""
    end = len(text)
    for mark in (", ", ". ", "; ", " that ", " with ", " — ", '"', " (", " which "):
        found = text.find(mark, start + 1)
        if found >= 0:
            end = min(end, found)
    listed = text.find(" and ", end)
    if (
        text.startswith(", ", end)
        and 0 < listed - end < 60
        and all(_capital(part) for part in text[end:listed].split(", ")[1:])
    ):
        after = text[listed + 5 : listed + 6]
        return phrase_end(text, listed + 4) if after.isupper() else len(text[:end].rstrip(" ."))
    return len(text[:end].rstrip(" ."))


def group_text(scene: Scene, cue: Hit) -> str:
    """The name of a group, or of the body that it belongs to: "analysts", "Zolo Bank" for "Zolo Bank analysts"."""
    owner = next((n for n in scene.names if n.end == cue.start - 1 and n.kind == "organisation" and n.name), None)
    if owner is not None:
        return owner.name
    return scene.sentence.text[cue.start : cue.end].removeprefix("the ").removeprefix("The ").lower()


def group_at(scene: Scene, at: int) -> Hit | None:
    """The group that begins there, with whose it is: "analysts", "Zolo Bank analysts", "the study's authors"."""
    owner = next((n for n in scene.names if n.start == at and n.kind == "organisation"), None)
    for cue in scene.cues:
        if cue.start >= at and is_sort(cue, "group"):
            whose = scene.sentence.text[at : cue.start]
            return cue if not whose or (owner and cue.start == owner.end + 1) or _WHOSE.match(whose) else None
    return None


def pointed_body(scene: Scene, end: int, memory: Memory) -> str:
    """The body credited before that words for any body mean: "the trade body", "the institution"."""
    text = scene.sentence.text
    at = text.rfind(" ", 0, end) + 1
    if text[at:end] not in _ANY_BODY or not _THE.fits(text[:at]):
        return ""
    return memory.voice or memory.publisher


def is_sort(cue: Hit, sort: str) -> bool:
    """Whether a cue word is in one of the lists: "group", "document"."""
    return sort in [entry.sort for entry in cue.entries]


def is_document(scene: Scene, cue: Hit) -> bool:
    """Whether a cue is a document, and not the trade of a body: "a research firm"."""
    if not is_sort(cue, "document"):
        return False
    follows = scene.sentence.text[cue.end : cue.end + 20].split(" ")
    word = follows[1].strip(",.;") if len(follows) > 1 else ""
    pointed = gazetteer.definite(word)
    return (pointed is None or pointed.kind != "organisation") and not _heads(word)


def tells_what(text: str, end: int) -> bool:
    """Whether a statement follows a verb: "announced that", "announced on Monday that", not "announced a plan"."""
    after = text[end : end + 32]
    if after.startswith((",", ":", '"', ' "', ".")) or not after.strip() or " that " in after:
        return True
    clause = _CLAUSE.match(text[end : end + 90])
    return clause is not None and _NO_CLAUSE.match(clause[0]) is None


def ends_with(text: str, start: int, end: int) -> bool:
    """Whether a credit closes a sentence: "…, the town's housing bureau announced on Monday"."""
    comma = text.rfind(", ", 0, start)
    owner = text[comma + 2 : start]
    owned = owner in ("", "the ") or owner.endswith("'s ")
    return comma > 30 and owned and _DIGITS.isdisjoint(text[end:])


def content_after(text: str, end: int) -> bool:
    """Whether a statement follows the verb, not just "said on Monday."."""
    return len(text) - end > 25 or text.startswith(_TELLS, end)


def _document_after(scene: Scene, end: int) -> bool:
    """Whether a word for a document follows a name: "the Zolo report"."""
    return any(c.start == end + 1 and is_sort(c, "document") for c in scene.cues)


def _in_passing(text: str, name: Name) -> bool:
    """Whether a name stands behind a preposition: "listed on the Acme Exchange"."""
    word = text[: name.start].removesuffix("the ").rstrip().rsplit(" ", 1)[-1].lower()
    return word in gazetteer.joiners("in passing")


def _capital(words: str) -> bool:
    """Whether every word has a capital: "Acme Foods"."""
    return all(word[:1].isupper() for word in words.split(" "))
