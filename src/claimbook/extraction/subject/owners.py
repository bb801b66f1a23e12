"""Who owns a figure by the grammar of its sentence: the clauses of one sentence, and the names that stand in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import cache

from claimbook.extraction.name import bodies, gazetteer, people, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject import clause_shape
from claimbook.extraction.subject.bearers import bearer
from claimbook.extraction.subject.clausal import Borders, Clausal, Spans
from claimbook.extraction.subject.memory import Credit
from claimbook.model import Mention

_MANY = 80  # names in one sentence
_REACH = 2000  # letters
_FRONTING = ("As ", "With ", "Being ", "A ", "An ")
_FOLLOWING = {"within": 25, "adjective": 15}  # letters between a figure and a name behind it, by its role

Rule = Callable[["Clauses", int, int], list[Name]]


class Clauses(Clausal):
    """The clauses of one sentence and the names that can own a figure in them."""

    figures: Spans = ()
    borders: Borders = ()
    inserts: Spans = ()
    parted = ranked = trailed = False
    spoken: Sequence[Name] = ()  # the bodies that are credited
    heard: Set[tuple[int, int]] = frozenset()  # where all names stand that are
    long: tuple[list[Name], Borders, Spans, Spans] | None = None  # all of a very long sentence
    last: list[Name]  # the owner of the figure before

    def __init__(self, scene: Scene, credits: list[Credit], mentions: Sequence[Mention], sold: bool) -> None:
        self.sold = sold  # whether the article is about a company: a place is then where it sells
        self.scene = scene
        self.text = scene.sentence.text
        self.offset = offset = scene.sentence.start
        self.names = clause_shape.owning(scene.names)
        self.last = []
        self._hear(credits, mentions)
        if mentions:
            self.averaged = not gazetteer.joiners("benchmark").isdisjoint(self.text.split(" "))  # over all of a land
            self.figures = [(m.start - offset, m.end - offset) for m in mentions if m.claim_type == "quantity"]
            if scene.names:
                self._divide()

    def _hear(self, credits: list[Credit], mentions: Sequence[Mention]) -> None:
        """Set those apart who are credited: they own no figure."""
        said = [self._spoken_at(credit, mentions) for credit in credits] if credits else []
        for name in self.scene.names:
            if name.kind == "organisation" and name.name and bodies.expects(self.text, name):
                said.append((name.start, name.end))
        if mentions and " that " in self.text:
            said += clause_shape.told(self.scene)
        heard = [n for n in self.scene.names if any(a <= n.start and n.end <= b for a, b in said)] if said else []
        if heard:
            self.heard = {(name.start, name.end) for name in heard}
            self.names = [name for name in self.names if not self._speaks(name)]
            self.spoken = [name for name in heard if name.kind == "organisation" and name.name]

    def _divide(self) -> None:
        """Find the clauses, and which rules they leave room for."""
        names, text = self.names, self.text
        self.borders = clause_shape.borders(self.scene)
        self.inserts = clause_shape.inserts(self.scene, names, self.borders)
        self.parted = bool(self.inserts) or ")" in text
        self.long = (names, self.borders, self.inserts, self.figures) if len(names) > _MANY else None
        self.rules = _rules(bool(names), len(names) > 1, len(self.figures) > 1, "(" in text, text.startswith(_FRONTING))

    def opener(self) -> list[Name]:
        """The company that a sentence begins with and that speaks: "Acme said the fair had helped it"."""
        if not self.spoken:
            return []
        return [n for n in self.spoken if n.start < 24 and n.form == "name" and n.level in ("company", "word")][:1]

    def foremost(self) -> list[Name]:
        """The names that the sentence is about, without those of the clauses that hang on it."""
        if self.long is not None:
            return clause_shape.foremost(self.text, self.long[0], self.long[1])
        return clause_shape.foremost(self.text, self.names, self.borders) if len(self.borders) > 1 else self.names

    def hanging(self, name: Name) -> bool:
        """Whether a name stands in a clause that hangs on another's: "Utah" in "Acme grew, whereas Utah lost 3 %"."""
        if len(self.borders) < 2:
            return False
        main = clause_shape.foremost(self.text, self.names, self.borders)
        aside = any(other is name for other in self.names) and not any(other is name for other in main)
        return aside and any(other.role in roles.STRONG for other in main)

    def _spoken_at(self, credit: Credit, mentions: Sequence[Mention]) -> tuple[int, int]:
        """A credit with the office of the speaker and, at the end of a sentence, the scene of the speech."""
        start, end = credit.start, credit.end
        office = end
        if self.text.startswith(", ", end) and people.titled_after(self.text, end):
            comma = self.text.find(", ", end + 2)
            office = comma if comma > 0 else len(self.text)
        if start > 0 and all(mention.end - self.offset <= start for mention in mentions):
            office = len(self.text)
        own = any(end < name.start < office and name.level == "company" for name in self.scene.names)
        return start, end if own else office

    def owner(self, start: int, end: int, claim_type: str, ranked: bool = False) -> tuple[list[Name], str]:
        """Who owns the figure from `start` to `end`, and the rule that found it; nothing if nobody is named."""
        if not self.scene.names:
            return [], ""
        self.inclusive = claim_type == "quantity" and not ranked
        self.ranked = ranked
        self.trailed = False
        if self.long is not None:
            self._look_near(start, end)
        if (ranked or claim_type == "superlative") and (found := bearer(self.scene, start, end)):
            return found, "bearer"
        if claim_type == "commitment" and (found := self._promiser(start)):
            return found, "owner"
        for rule in self.rules:
            found = rule(self, start, end)
            if found:
                return found, "trailing" if self.trailed else rule.__name__.strip("_")
        return [], ""

    def _promiser(self, start: int) -> list[Name]:
        """Whose commitment begins here: "Acme's goal", "one of them, Acme, aims to"."""
        owners = [name for name in self.names if name.role == "owner"]
        return (
            [name for name in owners if start - 3 <= name.end <= start - 2]
            or [name for name in owners if name.start == start]
            or [name for name in self.scene.names if clause_shape.promises(self.text, name, start)]
        )

    def _look_near(self, start: int, end: int) -> None:
        """In a sentence of very many names keep to those around a figure, so that time stays linear in its length."""
        assert self.long is not None
        first, last = start - _REACH, end + _REACH
        names, borders, inserts, figures = self.long
        self.names = [name for name in names if first <= name.start <= last]
        self.borders = [border for border in borders if first <= border[0] <= last]
        self.inserts = [insert for insert in inserts if first <= insert[0] <= last]
        self.figures = [figure for figure in figures if first <= figure[0] <= last]

    def counts(self, chosen: list[Name]) -> bool:
        """Whether a body counts what comes to it: "the agency received 300 claims", not "trained 300 nurses"."""
        words = self.text[chosen[0].end :].split(" ")[1:4] if chosen else []
        return not gazetteer.joiners("counting act").isdisjoint(words)

    def statistics(self) -> Name | None:
        """The country whose public body is credited: "According to the Statistics Office of Malta, rents rose 9 %"."""
        for name in filter(self._speaks, self.scene.names if self.heard else ()):
            if name.kind == "place" and name.role == "owner":
                return name  # "Figures of Utah's health office"
            if bodies.public(name):
                home = bodies.home(name.name)
                if home:
                    return Name(name.start, name.end, home, "place", gazetteer.levels().get(home, ""), "name", home)
        return None

    def place_near(self, at: int) -> str:
        """The place named in the sentence nearest to the figure."""
        places = [name for name in self.names if name.kind == "place" and name.role != "other"]
        return min(places, key=lambda name: abs(name.start - at)).name if places else ""

    def _fronted_as(self, start: int, end: int) -> list[Name]:
        """ "As the only zone of its kind in X, Y has …" is about Y."""
        return self._fronted(start, end)

    def _fronted(self, start: int, end: int) -> list[Name]:
        """A phrase before the subject is about the subject: "With 300 stores, X is …", "Third was X"."""
        behind = next((n for n in self.names if n.start >= end and n.role == "subject"), None)
        if behind is None or any(name.role in roles.STRONG and name.end <= start for name in self.names):
            return []
        head = self.text[: behind.start].removesuffix("the ").rstrip()
        ended = head.endswith((",", *roles.BEING) if self.ranked else ",")
        return roles.listed_with(self.scene, behind) if ended else []

    def _under(self, start: int, end: int) -> list[Name]:
        """ "Under the X Programme, 3 million will be spent", "At the X Expo, which opened, 300 firms …"."""
        return [
            name
            for name in self.scene.names
            if name.name
            and name.kind in ("programme", "event")
            and name.end < start
            and self.text[: name.start].removesuffix("the ").endswith(("Under ", "Through ", "At "))
            and self.text.startswith((",", " we "), name.end)
        ][:1]

    def _after(self, start: int, end: int) -> list[Name]:
        """A place or owner named only after the figure: "40 % of Kenya's exports"."""
        behind = [n for n in self.names if n.start >= end and (n.level != "word" or n.role == "owner")]
        borders = (border for border, relative in self.borders if border > end and not relative)
        stop = min(borders, default=len(self.text)) if behind else 0
        for name in behind:
            if name.start >= stop or self._aside(name, len(self.text)):
                continue
            owns, gap = name.role == "owner", self.text[end : name.start]
            if clause_shape.apart(self.text[max(0, end - 4) : name.start]):
                return []
            if self.inclusive and (owns or "," in gap) and any(end <= at < name.start for at, _ in self.figures):
                return []
            if owns or (len(gap) < _FOLLOWING.get(name.role, 0) and not self.sold):
                return roles.listed_with(self.scene, name)
        return []

    def _speaks(self, name: Name) -> bool:
        """Whether a name stands in a credit: "According to X"."""
        return (name.start, name.end) in self.heard

    def _officer(self, start: int, end: int) -> list[Name]:
        """ "According to its president, the goal is 300": what the speaker is an officer of."""
        return [
            name
            for name in self.scene.names
            if name.form == "possessive" and name.name and self._speaks(name) and name.end <= start
        ][:1]

    def _speaker(self, start: int, end: int) -> list[Name]:
        """An organisation that speaks only of itself: "X put forward the goal of …", "Data from X showed"."""
        return [
            name
            for name in self.spoken
            if name.end <= start
            and (name.role == "subject" or bodies.data_from(self.text, name))
            and name.level in gazetteer.joiners("own voice")
            and not bodies.public(name)
        ][:1]


@cache
def _rules(named: bool, several: bool, listed: bool, bracketed: bool, fronted: bool) -> tuple[Rule, ...]:
    """The rules that can find an owner in a sentence, in order: whether it names owners, or several, tells several
    figures, has a bracket, and begins with a phrase that can explain its subject."""
    asked: tuple[tuple[bool, Rule], ...] = (
        (named, Clauses.within_name),
        (several, Clauses.within_whole),
        (named, Clauses.among),
        (named and bracketed, Clauses.bracket),
        (named, Clauses.placed),
        (named and listed, Clauses.respective),
        (named and listed, Clauses.compared),
        (named and fronted, Clauses._fronted_as),
        (True, Clauses.clausal),
        (named, Clauses._fronted),
        (True, Clauses._under),
        (named, Clauses._after),
        (named, Clauses.example),
        (True, Clauses.through),
        (True, Clauses._speaker),
        (True, Clauses._officer),
    )
    return tuple(rule for room, rule in asked if room)
