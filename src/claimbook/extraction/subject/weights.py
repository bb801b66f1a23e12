"""What a part of an article is mostly about: its names, weighed by where and how they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from claimbook.extraction.name import bodies, gazetteer, roles
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.name.told_places import could_be
from claimbook.extraction.subject import turns
from claimbook.extraction.subject.memory import Credit
from claimbook.model import Sentence

_LEAD, _MORE, _MUCH_MORE = 1.2, 2.0, 3.0  # of a company that opens the article, of others, of a federation or the like
_FIRST = 5  # letters that can stand before the name with which a text begins
_SHARES = {"subject": 1.0, "owner": 1.0, "within": 0.4, "adjective": 0.4, "agent": 0.4}  # by role
_LEAST = 0.15
_NAMED = ("name", "adjective")
_KINDS = ("place", "organisation", "programme")
_WIDE = ("country", "region", "bloc")


class Topics:
    """The place, and the organisation or programme, that one part of an article is mostly about."""

    def __init__(self, place: Name | None, other: Name | None, government: bool) -> None:
        self.place, self.other, self.government = place, other, government


def topics(part: Sequence[tuple[Scene, list[Credit]]]) -> Topics:
    """Weigh the names of a part, its sentences with their credits: the headline and the first sentences count most,
    then subjects and owners."""
    weights = _Weights()
    body = 0
    for scene, credits in part:
        kind, early, first = scene.sentence.kind, 1.0, None
        if body < 3:  # up to the second sentence of the text
            body += kind == "body"
            if body < 3 and (kind != "headline" or not body):
                early = 3.0
                weights.begin(scene)
            if body == 1 and kind == "body":
                first = weights.opening(scene)
        if scene.names:
            weights.read(scene, early, first, credits)
    weights.count_pointers()
    place, other = weights.heaviest()
    if other is None and place is not None and weights.passing(place):
        written = next((scene.written for scene, _ in part if scene.written), None)
        place = place if written is None or written.name == place.name else country_of(written) or place
    if other is None and weights.is_world(place):
        place = world()
    return Topics(place, other, weights.government)


def country_of(place: Name | None) -> Name | None:
    """The country that a place is or lies in."""
    for land in (place.name, *gazetteer.wholes(place.name)) if place is not None else ():
        if gazetteer.levels().get(land) == "country":
            return Name(0, 0, land, "place", "country", "name", land)
    return None


def world() -> Name:
    """The world, as a place."""
    return Name(0, 0, gazetteer.WORLD, "place", "region", "name", gazetteer.WORLD)


class _Weights:
    """How much a part says of each name."""

    def __init__(self) -> None:
        self.of: dict[str, float] = defaultdict(float)
        self.kept: dict[str, Name] = {}
        self.holding: list[tuple[Name, float]] = []  # longer names with a place inside
        self.telling: dict[str, float] = defaultdict(float)  # what of it is for telling of others
        self.points: dict[str, float] = defaultdict(float)  # what points at it
        self.told: dict[str, set[int]] = defaultdict(set)  # the sentences that name it or point at it
        self.early: set[str] = set()  # names of the headline and the first sentences, and their homes
        self.leads: set[str] = set()  # those of them that are subjects and owners
        self.placed = False  # whether the first sentences name a place
        self.opener = ""  # with whom the text begins
        self.pointers: list[tuple[Name, float]] = []  # "the country", "the company", and how early
        self.government = False  # whether "the government" is told of
        self.worldwide = self.widely = False  # whether the first sentences tell of the world, and of all of it

    def begin(self, scene: Scene) -> None:
        """Read one of the first sentences: how wide they look, and what they name."""
        words = scene.sentence.text.lower().replace(",", " ").split()
        self.worldwide = self.worldwide or not gazetteer.joiners("worldwide").isdisjoint(words)
        self.widely = self.widely or not gazetteer.joiners("all the world").isdisjoint(words)
        for name in scene.names:
            if name.form in _NAMED and name.kind in _KINDS:
                inner = name.inside.name if name.inside is not None else ""
                self.early |= {name.name, inner, gazetteer.homes().get(name.name, "")}
                self.placed = self.placed or name.kind == "place"
                if name.role in STRONG:
                    self.leads.add(name.name)

    def opening(self, scene: Scene) -> Name | None:
        """The first subject or owner of the sentence that leads the text."""
        first = next((name for name in scene.names if name.role in STRONG), None)
        if first is not None and first.start < _FIRST:
            self.opener = first.name
        return first

    def read(self, scene: Scene, early: float, first: Name | None, credits: list[Credit]) -> None:
        """Count the names of a sentence; what counts more is the `first` that the text is about."""
        sources = [c for c in credits if c.rule.startswith("credit:")] if credits else []
        for name in scene.names:
            if name.form in _NAMED:
                if name.kind in _KINDS:
                    told = bool(sources) and any(c.start <= name.start and name.end <= c.end for c in sources)
                    self.add(name, early + 1.5 if name is first else early, scene.sentence, told)
            elif name.form == "definite":
                if not name.name:
                    self.pointers.append((name, early))
            elif name.form == "government":
                self.government = True

    def count_pointers(self) -> None:
        """Count "the country" and "the company" for what they can mean."""
        self.point([(name, early) for name, early in self.pointers if name.kind == "place"])
        told: dict[tuple[str, str], list[float]] = defaultdict(list)
        for pointer, early in self.pointers:
            if pointer.kind != "place":
                told[pointer.kind, pointer.level].append(early)
        for (kind, level), times in told.items():
            self.point_at(kind, level.split(" "), times)

    def add(self, name: Name, early: float, sentence: Sentence, told: bool) -> None:
        """Count one name, and a little for the place that its own name holds: "Lorvi Tea Park"; `told` where it is
        named as the source of what is told."""
        called, role, text = name.name, name.role, sentence.text
        share = _SHARES.get(role, _LEAST)
        if role == "adjective" and early > 1 and roles.opens(text, name):
            share = 1.0
        if name.kind == "place" and text.startswith("-", name.end) and not text.startswith("-based", name.end):
            share = _LEAST  # "Utah-style"
        elif early > 1 and name.kind == "place" and role == "subject" and turns.brings(text, name):
            share = _LEAST
        self.of[called] += early * share
        if told and f"{called} countries" not in gazetteer.levels():  # nor "the OECD", its members
            self.telling[called] += early * share
        elif name.kind == "organisation" and role in STRONG and bodies.tells(text, name):
            self.telling[called] += early * 0.85
        self.told[called].add(sentence.index)
        if name.inside is not None and name.inside.name != called and name.level != "region":
            self.holding.append((name, early * 0.4))
        self.kept.setdefault(called, name)

    def point(self, pointers: list[tuple[Name, float]]) -> None:
        """Count "the country" for the country around the places that most is said of."""
        places = [name for name in self.kept.values() if name.kind == "place"]
        if not places:
            return
        places.sort(key=lambda name: -self.of[name.name])
        around = [Name(0, 0, whole, "place", "", "name", whole) for whole in gazetteer.wholes(places[0].name)]
        heavy = [place for place in places if 2 * self.of[place.name] >= self.of[places[0].name]]
        for pointer, early in pointers:
            for place in [*heavy, *around, *places]:
                level = gazetteer.levels().get(place.name, place.level)
                if could_be(level, pointer.level.split(" ")):
                    self.of[place.name] += early * (0.2 if level == "park" else 0.5)
                    self.kept.setdefault(place.name, Name(0, 0, place.name, "place", level, "name", place.name))
                    break

    def point_at(self, kind: str, levels: list[str], times: list[float]) -> None:
        """Count "the company" for the company that most is said of, and for those of which half as much is said."""
        wanted = frozenset(levels)
        meant = [
            name
            for name in self.kept.values()
            if name.kind == kind and (fits(name, wanted) or (name.level == "word" and "company" in wanted))
        ]
        most = max((self.of[name.name] for name in meant), default=0.0)
        for name in meant:
            if 2 * self.of[name.name] >= most:
                self.points[name.name] += sum(times) * 0.5
                self.told[name.name] |= {-1, -len(times)}

    def is_world(self, place: Name | None) -> bool:
        """Whether a part is about the world rather than the place that most is said of."""
        if place is not None and (self.scattered(place) or self.wider(place)):
            return True
        return self.worldwide and (place is None or self.of_many(place) or place.name not in self.early)

    def passing(self, place: Name) -> bool:
        """Whether a place is told of but once, and not in the first sentences."""
        return place.name not in self.early and len(self.told[place.name]) < 2

    def wider(self, place: Name) -> bool:
        """Whether more sentences tell of the world than of a place that no early sentence is about."""
        world_told = len(self.told[gazetteer.WORLD])
        return place.name not in self.leads and world_told > max(1, len(self.told[place.name]))

    def of_many(self, place: Name) -> bool:
        """Whether a country is but one of many that a part goes through."""
        countries = [self.of[name] for name in self.kept if gazetteer.levels().get(name) == "country"]
        weight = self.of[place.name]
        many, share = (2, 0.6) if self.widely else (4, 1 / 3)
        return len(countries) > many and weight < share * sum(countries)

    def scattered(self, place: Name) -> bool:
        """Whether a country or continent is but one of several, and the first sentences name no place."""
        places = [name for name in self.kept.values() if name.kind == "place"]
        peers = [self.of[n.name] for n in places if n.level in _WIDE and n.name not in (place.name, gazetteer.WORLD)]
        early = any(name.name in self.early and name.name in gazetteer.levels() for name in places)
        return place.level in _WIDE and not early and len(peers) > 1 and self.of[place.name] < 1.5 * sum(peers)

    def heaviest(self) -> tuple[Name | None, Name | None]:
        """The place that most is said of, with what is said of its parts, and another name that outweighs it."""
        for name, share in self.holding:
            self._hold(name, share)
        for pointed, weight in self.points.items():
            self.of[pointed] += weight
        own, parts = self._with_parts()
        ranked = sorted(self.kept.values(), key=lambda name: -own[name.name])
        place = _inmost(ranked, own, parts)
        other = next((name for name in ranked if name.kind != "place" and self._is_topic(name)), None)
        if place is None:
            land, other = self._home(ranked), other or self._lone(ranked)
            told = land is not None and bodies.public(ranked[0])  # what a ministry tells is not the next company's
            return (None, other) if other is not None and not told else (land, None)
        return place, other if other is not None and self._outweighs(other, own[place.name], own) else None

    def _with_parts(self) -> tuple[dict[str, float], dict[str, list[float]]]:
        """How much is said of each name with its parts, and how much of each part."""
        own = dict(self.of)
        parts: dict[str, list[float]] = defaultdict(list)
        for name in self.kept.values():
            home = gazetteer.homes().get(name.name, "") if name.kind == "organisation" else ""
            for whole in (home, *gazetteer.wholes(home)) if home else gazetteer.wholes(name.name):
                if whole in self.kept:
                    parts[whole].append(self.of[name.name] * (0.3 if home else 1.0))
                    break
        for whole, shares in parts.items():
            own[whole] += 0.6 * (sum(shares) - max(shares))  # one part alone is not what the whole is about
        for name in self.kept.values():
            if name.level == "park":
                own[name.name] *= 0.7
        return own, parts

    def _is_topic(self, name: Name) -> bool:
        """Whether an article can be about a name that is no place: what a ministry announces is seldom its own, and
        what is told of once, with nothing that points back at it, is not what an article is about."""
        if 2 * self.telling[name.name] > self.of[name.name]:
            return False  # a source
        opens = name.name == self.opener and not self.worldwide and not self.placed
        return name.level not in gazetteer.joiners("public body") and (
            len(self.told[name.name]) > 1 or opens or (name.name in self.leads and len(self.kept) < 3)
        )

    def _lone(self, ranked: list[Name]) -> Name | None:
        """The only name of a part, if it is a company's, though it is told but once: "The sales of Acme rose 5 %"."""
        levels = gazetteer.joiners("company level") - {"word"}
        return ranked[0] if len(ranked) == 1 and ranked[0].level in levels else None

    def _outweighs(self, name: Name, place: float, own: dict[str, float]) -> bool:
        """Whether more is said of a name than of the place: less is asked of a company that opens the article."""
        company = name.level in gazetteer.joiners("company level")
        times = (own[name.name] - self.telling[name.name]) / place
        if company and self._rivals(name, own) >= own[name.name]:
            return False  # a market, not one company
        if name.kind != "organisation" or company:
            return times >= (_LEAD if company and name.name in self.leads else _MORE)
        return times >= _MUCH_MORE

    def _rivals(self, name: Name, own: dict[str, float]) -> float:
        """How much is said of other companies."""
        companies = [n.name for n in self.kept.values() if n.level in gazetteer.joiners("company level")]
        return sum(own[other] for other in companies if not f"{other} ".startswith(f"{name.name} "))  # "Acme Foods"

    def _home(self, ranked: list[Name]) -> Name | None:
        """The country of the bodies that a part names, where it names no place."""
        for name in ranked:
            home = bodies.home(name.name) if name.kind == "organisation" else ""
            if home:
                return Name(0, 0, home, "place", gazetteer.levels().get(home, ""), "name", home)
        return None

    def _hold(self, name: Name, share: float) -> None:
        """Count the place inside a longer name, the longest that the part names itself."""
        inner = name.inside
        assert inner is not None
        longer = [n for n in self.kept.values() if n.kind == "place" and name.name.startswith(f"{n.name} ")]
        if longer:
            self.of[max(longer, key=lambda other: len(other.name)).name] += share
            return
        self.of[inner.name] += share
        place = Name(name.start, name.end, inner.name, "place", inner.level, "name", name.printed)
        self.kept.setdefault(inner.name, place)


def _inmost(ranked: list[Name], own: dict[str, float], parts: dict[str, list[float]]) -> Name | None:
    """The place that most is said of; of two that weigh about the same the one that lies in the other."""
    place = next((name for name in ranked if name.kind == "place"), None)
    if place is None:
        return None
    for inner in ranked:
        if own[inner.name] <= 0.75 * own[place.name]:
            break
        if len(parts[place.name]) < 3 and gazetteer.encloses(place.name, inner.name):
            place = inner
    return place


def fits(name: Name, wanted: Set[str]) -> bool:
    """Whether a word of these levels can mean the name: "the fund" the Tea Fund."""
    return name.level in wanted or not wanted.isdisjoint(name.name.lower().split())
