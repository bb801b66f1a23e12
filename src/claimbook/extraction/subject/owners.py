"""Who owns a figure by the grammar of its sentence: the clauses of one sentence, and the names that stand in them."""

from __future__ import annotations

from claimbook.extraction.name import bodies, gazetteer, people, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject import clause_shape
from claimbook.extraction.subject.bearers import bearer
from claimbook.extraction.subject.beside import Beside
from claimbook.model import Mention

_MANY = 80  # names in one sentence
_REACH = 2000  # letters


class Clauses(Beside):
    """The clauses of one sentence and the names that can own a figure in them."""

    def __init__(
        self, scene: Scene, speakers: list[tuple[int, int]], mentions: list[Mention], owned: bool, sold: bool
    ) -> None:
        self.owned = owned  # whether the paragraph speaks of a body, not of a place
        self.sold = sold  # whether the article is about a company: a place is then where it sells
        self.scene = scene
        self.text = scene.sentence.text
        self.offset = scene.sentence.start
        self.speakers = [self._spoken_at(span, mentions) for span in speakers] if speakers else []
        self.speakers += [
            (name.start, name.end)
            for name in scene.names
            if name.kind == "organisation" and name.name and bodies.expects(self.text, name)
        ]
        self.speakers += clause_shape.told(scene) if mentions else []
        said = self.speakers
        heard = [n for n in scene.names if any(a <= n.start and n.end <= b for a, b in said)] if said else []
        self.heard = {(n.start, n.end) for n in heard} if heard else set()
        owning = clause_shape.owning(scene.names)
        self.names = [name for name in owning if not self._speaks(name)] if heard else owning
        self.spoken = [n for n in heard if n.kind == "organisation" and n.name]
        self.figures = [(m.start - self.offset, m.end - self.offset) for m in mentions if m.claim_type == "quantity"]
        self.borders = clause_shape.borders(scene) if mentions and scene.names else []
        self.inserts = clause_shape.inserts(scene, self.names, self.borders) if mentions and scene.names else []
        self.long = (self.names, self.borders, self.inserts, self.figures) if len(self.names) > _MANY else None
        self.inclusive = True
        self.ranked = False  # "second in Peru" is not said of Peru
        self.trailed = False
        self.last: list[Name] = []  # the owner of the figure before

    def opener(self) -> list[Name]:
        """The company that a sentence begins with and that speaks: "Acme said the fair had helped it"."""
        return [n for n in self.spoken if n.start < 24 and n.form == "name" and n.level in ("company", "word")][:1]

    def foremost(self) -> list[Name]:
        """The names that the sentence is about, without those of the clauses that hang on it."""
        names, borders = (self.long[0], self.long[1]) if self.long else (self.names, self.borders)
        return clause_shape.foremost(self.text, names, borders) if len(borders) > 1 else names

    def hanging(self, name: Name) -> bool:
        """Whether a name stands in a clause that hangs on another's: "Utah" in "Acme grew, whereas Utah lost 3 %"."""
        if len(self.borders) < 2:
            return False
        main = clause_shape.foremost(self.text, self.names, self.borders)
        aside = any(other is name for other in self.names) and not any(other is name for other in main)
        return aside and any(other.role in roles.STRONG for other in main)

    def _spoken_at(self, span: tuple[int, int], mentions: list[Mention]) -> tuple[int, int]:
        """A credit with the office of the speaker and, at the end of a sentence, the scene of the speech."""
        start, end = span
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
        self._look_near(start, end)
        if ranked or claim_type == "superlative":
            bearers = bearer(self.scene, start, end)
            if bearers:
                return bearers, "bearer"
        if claim_type == "commitment":
            near = [n for n in self.names if n.role == "owner" and start - 3 <= n.end <= start - 2]
            near = near or [n for n in self.names if n.role == "owner" and n.start == start]
            near = near or [n for n in self.scene.names if clause_shape.promises(self.text, n, start)]
            if near:
                return near, "owner"
        for rule in (
            self.within_name,
            self.within_whole,
            self.among,
            self.bracket,
            self.placed,
            self.respective,
            self._fronted_as,
            self._clausal,
            self._fronted,
            self._under,
            self._after,
            self.example,
            self.through,
            self._speaker,
            self._officer,
        ):
            found = rule(start, end)
            if found and rule == self._clausal and self.trailed:
                return found, "trailing"
            if found:
                return found, rule.__name__.strip("_")
        return [], ""

    def _look_near(self, start: int, end: int) -> None:
        """In a sentence of very many names keep to those around a figure, so that time stays linear in its length."""
        if self.long is None:
            return
        first, last = start - _REACH, end + _REACH
        names, borders, inserts, figures = self.long
        self.names = [name for name in names if first <= name.start <= last]
        self.borders = [border for border in borders if first <= border[0] <= last]
        self.inserts = [insert for insert in inserts if first <= insert[0] <= last]
        self.figures = [figure for figure in figures if first <= figure[0] <= last]

    def counts(self, chosen: list[Name]) -> bool:
        """Whether a body counts what comes to it: "the agency received 300 claims", not "trained 300 nurses"."""
        words = self.text[chosen[0].end :].split(" ")[1:4] if chosen else []
        return any(word in gazetteer.joiners("counting act") for word in words)

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
        return self._fronted(start, end) if self.text.startswith(("As ", "With ", "Being ", "A ", "An ")) else []

    def _fronted(self, start: int, end: int) -> list[Name]:
        """A phrase before the subject is about the subject: "With 300 stores, X is …", "Third was X"."""
        if any(name.role in roles.STRONG and name.end <= start for name in self.names):
            return []
        for name in self.names:
            if name.start >= end and name.role == "subject":
                head = self.text[: name.start].removesuffix("the ").rstrip()
                ended = head.endswith((",", *roles.BEING) if self.ranked else ",")
                return roles.listed_with(self.scene, name) if ended else []
        return []

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

    def _clausal(self, start: int, end: int) -> list[Name]:
        """The clause's subject, then its owner, then the place it is set in; clause by clause to the left."""
        limit = start
        for border, relative in reversed(
            [b for b in self.borders if b[0] <= start and not (self.inserts and self._closed(b[0], start))]
        ):
            inner = [
                n for n in self.names if border <= n.start < limit and n.end <= start and not self._aside(n, start)
            ]
            for role in ("subject", "owner"):
                found = [n for n in inner if n.role == role and not self._passing(n, start)]
                if found:
                    last = role == "subject" or any(found[0].end <= a and b <= found[-1].start for a, b in self.figures)
                    return roles.listed_with(self.scene, found[-1 if last else 0])
            if relative:
                antecedent = self._antecedent(border)
                if antecedent:
                    return antecedent
            trailing = self._trailing(start if self.inclusive else end) if limit == start or not inner else []
            if trailing:
                weak = [n for n in inner if n.role in ("within", "adjective")]
                if not weak or any(f[1] <= start and weak[0].start >= f[1] for f in self.figures):
                    self.trailed = True
                    return trailing
            weakly = self._weakly(inner, start)
            if weakly:
                return weakly
            limit = border
        return []

    def _weakly(self, inner: list[Name], start: int) -> list[Name]:
        """Who owns a figure in a clause without subject or owner: the place it is set in, its agent, an adjective; an
        adjective before all where the clause begins with it."""
        opening = [n for n in inner if n.role == "adjective" and n.start < 5 and roles.opens(self.text, n)]
        if opening and not self.sold:
            return opening[:1]
        for role in ("agent",) if self.sold else ("within", "agent", "adjective"):
            found = [n for n in inner if n.role == role and self._placing(n) and not self._counted(n, start)]
            if role == "agent":
                found = [n for n in found if not bodies.public(n)]
            elif role == "within":
                found = [n for n in found if not self._housed(n)]
            if role == "within" and any(map(self._sited, found)):
                builders = [n for n in inner if n.role == "agent" and self._builds(n)]
                if builders:
                    return builders[:1]  # "The plant at Reno will be built by Acme"
            if found:
                return roles.listed_with(self.scene, found[0])
        return []

    def _aside(self, name: Name, at: int) -> bool:
        """Whether a bracket or an inserted clause that the figure is not in holds the name."""
        if self.inserts and any(start <= name.start < end <= at for start, end in self.inserts):
            return True
        closing = self.text.find(")", name.end, at)
        return closing >= 0 and self.text.rfind("(", 0, name.start) > self.text.rfind(")", 0, name.start)

    def _passing(self, name: Name, at: int) -> bool:
        """Whether a name only tells where a company sells, "Asian sales", or who says that something is so."""
        adverb = self.text[name.end + 1 :].partition(" ")[0].endswith("ly")
        if self.sold and roles.before_noun(self.text, name) and not adverb:
            return True
        if name.role == "owner":  # "8 % of Acme's sales but 9 % of Zolo's"
            return any(
                self.text[end : name.start].removesuffix("the ") == " of " for _, end in self.figures if end < at
            )
        if bodies.public(name) and " that " in self.text[name.end : at]:
            return True
        return (
            name.kind == "organisation"
            and any(name.end < border <= at for border, _ in self.borders)
            and bodies.asks(self.text, name)
        )

    def _closed(self, border: int, at: int) -> bool:
        """Whether an inserted clause that begins at this border ends before the figure."""
        return any(start == border and end <= at for start, end in self.inserts)

    def _sited(self, name: Name) -> bool:
        """Whether a place only says where a body's works stand: "the new plant in Penang"."""
        words = self.text[: name.start].removesuffix("the ").rstrip().split(" ")[-2:]
        return len(words) == 2 and words[1] in ("in", "at") and words[0].rstrip(",") in gazetteer.joiners("facility")

    def _placing(self, name: Name) -> bool:
        """Whether a figure can be set in a name: in a guessed one only as in "revenue at Zolo"."""
        at = name.role == "within" and self.text[: name.start].endswith(" at ")
        return name.level != "word" or (at and not self.text[name.end : name.end + 3].strip(". ").isdigit())

    def _housed(self, name: Name) -> bool:
        """Whether a body that is no company only says where something is done: "claims filed at the patent office"."""
        company = name.kind != "organisation" or name.level in gazetteer.joiners("company level")
        return not company and self.text[: name.start].removesuffix("the ").endswith(" at ")

    def _builds(self, name: Name) -> bool:
        """Whether works are a body's: "built by Acme", "operated by Acme"."""
        word = self.text[: name.start].removesuffix("the ").removesuffix(" by ").rsplit(" ", 1)[-1]
        return word in gazetteer.joiners("builder")

    def _counted(self, name: Name, at: int) -> bool:
        """Whether the name describes what another figure counts: "4 million Kenyan farmers and 2 million traders"."""
        return any(0 <= name.start - end <= 2 for start, end in self.figures if start < at)

    def _antecedent(self, border: int) -> list[Name]:
        """What a relative clause that begins at this border tells of: "X" in "X, which makes 3 million"."""
        head = self.text[:border].rstrip(" ,")
        if head.endswith(")"):
            head = head[: head.rfind("(")].rstrip()
        found = [name for name in self.names if name.end == len(head)]
        if found and self._sited(found[0]):
            owners = [name for name in self.names if name.end < found[0].start and name.role in roles.STRONG]
            return owners[-1:]  # "Acme's plant at Reno, which …"
        if found and found[0].kind == "place" and (ranked := self._ranked(found[0])):
            return ranked
        if found and found[0].role == "enclosing":  # "in Reno, Nevada, where …"
            found = [n for n in self.names if n.end < found[0].start and n.role != "enclosing"][-1:]
        if not found:  # "X, a firm that …"
            found = [
                n
                for n in self.names
                if n.end < len(head) and head.startswith(clause_shape.EXPLAINED, n.end) and "," not in head[n.end + 2 :]
            ]
        if not found and self.text.startswith("who ", border):
            found = [n for n in self.scene.names if n.kind == "person" and n.end < border][-1:]
        return found[:1]

    def _ranked(self, place: Name) -> list[Name]:
        """ "Lima is the first city in Peru whose fares fell by 9 %": who is ranked within the place."""
        named = [name for name in self.names if name.end < place.start and name.role == "subject"]
        words = self.text[named[-1].end : place.start].split() if named else []
        is_one = len(words) > 3 and f" {words[0]}" in roles.BEING and words[1] in ("the", "one", "among")
        return named[-1:] if is_one and "," not in self.text[named[-1].end : place.start] else []

    def _trailing(self, start: int) -> list[Name]:
        """ "7 % in Malta", "6,000 lived in Peru", "by 7 % to 6,000 in Peru"."""
        if self.sold or self.ranked:
            return []
        figures = [figure for figure in self.figures if figure[0] >= start]
        while len(figures) > 1 and self.text[figures[0][1] : figures[1][0]].strip() in ("to", "from", "or"):
            del figures[0]
        stop = figures[1][0] if len(figures) > 1 else len(self.text)
        behind = min(figures[0][1], stop) if figures else start
        for name in self.names:
            if start <= name.start < stop and name.role == "within" and name.kind == "place":
                gap = self.text[behind : name.start]
                if clause_shape.apart(self.text[max(0, behind - 4) : name.start]):
                    return []  # "half of the total for Jiangsu"
                while "(" in gap and ")" in gap[gap.find("(") :]:
                    opening = gap.find("(")
                    gap = gap[:opening] + gap[gap.find(")", opening) + 1 :]
                near = len(gap) < 75 and "," not in gap and ";" not in gap
                return roles.listed_with(self.scene, name) if near else []
        return []

    def _after(self, start: int, end: int) -> list[Name]:
        """A place or owner named only after the figure: "40 % of Kenya's exports"."""
        stop = min(
            (border for border, relative in self.borders if border > end and not relative), default=len(self.text)
        )
        for name in self.names:
            if (
                not end <= name.start < stop
                or (name.level == "word" and name.role != "owner")
                or self._aside(name, len(self.text))
            ):
                continue
            gap = self.text[end : name.start]
            if clause_shape.apart(self.text[max(0, end - 4) : name.start]):
                return []
            if (
                self.inclusive
                and ("," in gap or name.role == "owner")
                and any(end <= figure[0] < name.start for figure in self.figures)
            ):
                return []
            within = name.role == "within" and len(gap) < 25
            near = within or (name.role == "adjective" and name.start - end < 15)
            if name.role == "owner" or (near and not self.sold):
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
