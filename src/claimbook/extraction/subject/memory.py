"""What the sentences before have left: whom "he", "it" and "the report" can mean, and who was credited."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import patterns
from claimbook.extraction.name import bodies, gazetteer
from claimbook.extraction.name.gazetteer import is_sort
from claimbook.extraction.name.scene import Name, Scene

_ISSUED = patterns.compile(
    r" (?:released|releases|published|publishes|issued|issues|unveiled|unveils|launched|presented|put out|rolled out)"
    r" (?:an?|its|the|their) "
)
_IN_PAPER = patterns.compile(
    r" in (?:an?|its|the|their) (?:[\w-]+ ){0,3}(?:report|study|survey|paper|statement|review|index)\b"
)
_WHOSE = (" by ", " from ", " of ")  # between a document and its author
_LONG = 9  # more letters than the name of a body in first letters has


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
        self.met: set[str] = set()  # the people of all parts
        self.bodies: list[Name] = []
        self.named: list[Name] = []  # those of the sentence that is read, in reading order
        self.here: list[Name] = []  # the same, those named in passing first and else the last one first
        self.publisher = ""  # whose the last report was
        self.voice = ""  # the last body that was credited

    def meet(self, scene: Scene) -> None:
        """The bodies that a sentence names, before it is read; a new part forgets those of the last."""
        if scene.sentence.part != self.part:
            self.part, self.person, self.speaker, self.people, self.bodies = scene.sentence.part, "", "", set(), []
            self.publisher = self.voice = ""
        self.here = self.named = [n for n in scene.names if n.kind == "organisation" and n.name] if scene.names else []
        if len(self.named) > 1:
            self.here = sorted(self.named, key=lambda name: (not in_passing(scene.sentence.text, name), -name.start))

    def read(self, scene: Scene, own: list[Credit]) -> None:
        """Remember the people and bodies that a sentence names and credits."""
        if not scene.names and not own:
            return
        people = [name.name for name in scene.names if name.kind == "person"]
        spoken = self._hear(scene, own, people) if own else ""
        if not own and scene.cues:
            self._issue(scene)
        if people:
            self.people.update(people)
            self.met.update(people)
            self.person = spoken if spoken in people else people[-1]
        self.bodies += self.here

    def _issue(self, scene: Scene) -> None:
        """Remembers whose report is told of: "Zolo Group released a study"."""
        documents = [cue.start for cue in scene.cues if is_sort(cue, "document")] if self.here else []
        issued = _ISSUED.search(scene.sentence.text) if documents else None
        if issued is not None and documents[-1] > issued.start():
            before = [name for name in self.named if name.end <= issued.start()]
            self.publisher = before[-1].name if before else self.publisher

    def _hear(self, scene: Scene, own: list[Credit], people: list[str]) -> str:
        """Remembers who is credited in a sentence; who speaks in it last."""
        spoken = ""
        for credit in own:
            if credit.rule.startswith("said"):
                spoken = self.speaker = credit.source
                if credit.source not in people and (_told_in_paper(scene, credit)):
                    self.publisher = credit.source
            elif credit.source not in self.people:
                self.publisher = credit.source
            if credit.source not in self.people and credit.source not in people:
                self.voice = credit.source
        return spoken

    def talker(self) -> str:
        """The person that "the minister" means: who spoke last, or else who was named last."""
        return self.speaker if self.speaker in self.people else self.person

    def family(self, word: str) -> str:
        """The person named before whose family name a word is: "Santos" of "Ana Santos"."""
        named = (self.speaker, self.person, *sorted(self.people)) if word[:1].isupper() else ()
        return next((name for name in named if name in self.people and name.endswith(f" {word}")), "")

    def body(self, level: str, before: int = 0) -> str:
        """The last organisation that "the ministry", "the company" can mean; of its own sentence those in front of it.
        A firm can be called whatever it does: "the lender", "the group"."""
        wanted, known = level.split(" "), self._known(before)
        for name in known:
            lower = name.name.lower()
            if name.level in wanted or any(lower.startswith(word) or lower.endswith(word) for word in wanted):
                return name.name
        return next((name.name for name in known if not bodies.public(name)), "") if "company" in wanted else ""

    def pointed(self, name: Name) -> str:
        """The organisation that words point at: "the ministry", "the Finnish company"; not "the statistics office"."""
        plain = name.printed.count(" ") < 2 or "company" in name.level
        return self.body(name.level, name.start) if plain and name.kind == "organisation" else ""

    def latest(self, before: int) -> str:
        """The organisation named last: "Zolo had 40 ships, it said"."""
        return next((name.name for name in self._known(before)), "")

    def _known(self, before: int) -> list[Name]:
        """The organisations named so far, the last one first; of this sentence those that end before a place."""
        return [*(name for name in reversed(self.here) if name.end < before), *reversed(self.bodies)]

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
        found = self.spelt(word) if is_acronym(word) else word
        return found if found != word else ""


def _told_in_paper(scene: Scene, credit: Credit) -> bool:
    """Whether a body tells something in a document: "Zolo said in a report", "a report by Zolo says"."""
    if _IN_PAPER.search(scene.sentence.text) is not None:
        return True
    head = scene.sentence.text[: credit.start].removesuffix("the ")
    documents = [cue for cue in scene.cues if cue.end < credit.start and is_sort(cue, "document")]
    return bool(documents) and head[documents[-1].end :] in _WHOSE


def is_acronym(word: str) -> bool:
    """Whether a word can be the first letters of a body's name."""
    return 1 < len(word) < _LONG and word.isupper()


def in_passing(text: str, name: Name) -> bool:
    """Whether a name stands behind a preposition: "listed on the Acme Exchange"."""
    word = text[: name.start].removesuffix("the ").rstrip().rsplit(" ", 1)[-1].lower()
    return word in gazetteer.joiners("in passing")
