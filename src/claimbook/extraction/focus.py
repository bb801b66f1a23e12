"""What an article talks about just now: the topic of the part, the last names, what "the city" or "its" means."""

from __future__ import annotations

from collections import defaultdict

from claimbook.extraction import gazetteer
from claimbook.extraction.roles import STRONG
from claimbook.extraction.scene import Name, Scene


class Topics:
    """The place, and the organisation or programme, that one part of an article is mostly about."""

    def __init__(self, place: Name | None, other: Name | None, government: bool) -> None:
        self.place, self.other, self.government = place, other, government


def topics(views: tuple[Scene, ...], part: int) -> Topics:
    """Weigh the names of a part: the headline and the first sentences count most, then subjects and owners."""
    weight: dict[str, float] = defaultdict(float)
    kept: dict[str, Name] = {}
    pointers: list[tuple[Name, float]] = []
    body = 0
    government = False
    for scene in views:
        if scene.sentence.part != part:
            continue
        kind = scene.sentence.kind
        body += kind == "body"
        early = 3.0 if kind == "headline" or body <= 2 else 1.0
        pointers += [(name, early) for name in scene.names if name.form == "definite" and not name.name]
        for name in scene.names:
            government = government or name.form == "government"
            if name.form not in ("name", "adjective") or name.kind not in ("place", "organisation", "programme"):
                continue
            share = 1.0 if name.role in STRONG else 0.4 if name.role in ("within", "adjective", "agent") else 0.15
            weight[name.name] += early * share
            if name.inside is not None and name.inside.name != name.name:
                weight[name.inside.name] += early * 0.3
                inside = Name(name.start, name.end, name.inside.name, "place", name.inside.level, "name", name.printed)
                kept.setdefault(name.inside.name, inside)
            kept.setdefault(name.name, name)
    for pointer, early in pointers:
        for name in kept.values():
            if name.kind == pointer.kind != "place" and _fits(name, pointer.level.split(" ")):
                weight[name.name] += early * 0.5
    ranked = sorted(kept.values(), key=lambda name: -weight[name.name])
    places = [name for name in ranked if name.kind == "place"]
    others = [name for name in ranked if name.kind != "place"]
    place = places[0] if places else None
    other = others[0] if others else None
    if place is not None and other is not None and weight[other.name] < 2 * weight[place.name]:
        other = None
    if place is not None and other is not None and other.level in gazetteer.joiners("public body"):
        other = None  # what a ministry announces is seldom its own
    return Topics(place, other, government)


class Focus:
    """The state of one part while its sentences are read in order."""

    def __init__(self, topics: Topics) -> None:
        self.topics = topics
        self.seen: list[Name] = []
        self.last_subject: list[Name] = []
        self.paragraph = -1
        self.paragraph_subject: list[Name] = []

    @property
    def topic_place(self) -> str:
        return self.topics.place.name if self.topics.place is not None else ""

    def enter(self, scene: Scene) -> None:
        """Begin a sentence: forget the paragraph's subject in a new paragraph, resolve the pointing words."""
        if scene.sentence.paragraph != self.paragraph:
            self.paragraph, self.paragraph_subject = scene.sentence.paragraph, []
        for index, name in enumerate(scene.names):
            if not name.name:
                self._resolve(scene, name, scene.names[:index])
            if name.kind != "person" and name.name:
                self.seen.append(name)

    def leave(self, scene: Scene, names: list[Name], owners: list[Name]) -> None:
        """End a sentence: its subject, or else the owner of its last figure, is what "it" means next."""
        subjects = [name for name in names if name.role == "subject"] or [
            name for name in names if name.role == "owner"
        ]
        if subjects:
            self.last_subject = subjects[:1]
            carries = subjects[0].role == "subject" or subjects[0].kind == "place" or subjects[0].form != "name"
            if not self.paragraph_subject and scene.sentence.kind == "body" and carries:
                self.paragraph_subject = subjects[:1]
        elif owners:
            self.last_subject = owners[:1]

    def running(self, reported: Name | None = None) -> list[Name]:
        """Whom a figure belongs to when its sentence does not say: `reported` is the country whose body counted."""
        if self.paragraph_subject:
            return self.paragraph_subject
        if reported is not None and self.topics.other is not None:
            self.paragraph_subject = [reported]
            return [reported]
        chosen = self.topics.other or self.topics.place
        return [chosen] if chosen is not None else []

    def around(self) -> list[Name]:
        """The topic, when the paragraph speaks of a place in it."""
        inner = self.paragraph_subject or self.last_subject
        place = self.topics.place
        wider = place is not None and (not inner or (inner[0].kind == "place" and inner[0].name != place.name))
        return [place] if place is not None and wider else []

    def _resolve(self, scene: Scene, name: Name, before: list[Name]) -> None:
        found: Name | None
        if name.form in ("pronoun", "possessive"):
            found = self._pronoun(scene, name, before)
        elif name.form == "own":
            found = self._own(scene, name)
        elif name.kind == "place":
            found = self._place(name, before)
        else:
            found = self._body(name)
        if found is None:
            return
        name.name, name.kind, name.level = found.name, found.kind, found.level
        if name.form == "own" and name.printed.lower() == "we" and self.topics.government and found.kind == "place":
            name.name, name.kind = f"Government of {found.name}", "organisation"
        if name.form == "government" and name.printed in ("the Government", "The Government"):
            name.name, name.kind = f"Government of {found.name}", "organisation"

    def _pronoun(self, scene: Scene, name: Name, before: list[Name]) -> Name | None:
        text = scene.sentence.text
        words = text[name.end :].lstrip().split(" ")[:3]
        if (
            name.form == "pronoun"
            and words[0] in gazetteer.joiners("impersonal verb")
            and words[1:]
            and words[1] in gazetteer.joiners("impersonal")
        ):
            return None
        if name.form == "pronoun" and set(text.split(" ")) & gazetteer.joiners("built"):
            works = [n for n in self.seen[-8:] if n.name and n.level in gazetteer.joiners("works")]
            if works:
                return works[-1]
        if name.role == "subject" or name.form == "possessive":
            own = [n for n in before if n.name and n.kind != "person" and n.role in STRONG]
            fronted = [
                n
                for n in before
                if (n.name and n.kind == "programme" and n.role == "other")
                or (n.kind == "programme" and n.role == "subject")
            ]
            if own:
                return (
                    own[-1]
                    if own[-1].role == "subject" or not any(n.role == "subject" for n in own)
                    else [n for n in own if n.role == "subject"][-1]
                )
            if fronted and name.form == "pronoun":
                return fronted[-1]
        if before and any(n.role == "subject" for n in before if not n.name):
            return None
        return self.last_subject[0] if self.last_subject and _opens(text, name.start) else None

    def _own(self, scene: Scene, name: Name) -> Name | None:
        """ "We", "our": in a quotation the company that the speaker's title names, else the article's topic."""
        for other in scene.names:
            if (
                other.start > name.end
                and other.form == "definite"
                and other.level == "company"
                and '"' in scene.sentence.text
            ):
                return self._body(other)
            if _employs(scene.sentence.text, other, name):
                return other
        return self.topics.place or self.topics.other

    def _place(self, name: Name, before: list[Name]) -> Name | None:
        levels = name.level.split(" ")
        strong: Name | None = None
        for other in reversed([*self.seen, *before]):
            if other.kind == "place" and other.name and other.level in levels and other.role in STRONG:
                strong = other
                break
        if strong is not None:
            return strong
        chain = [other for other in reversed(self.seen) if other.kind == "place" and other.form == "name"]
        if self.topics.place is not None:
            chain.append(self.topics.place)
        for other in chain:
            outer = other.name
            while outer:
                if (gazetteer.levels().get(outer) or other.level) in levels:
                    level = gazetteer.levels().get(outer) or other.level
                    return Name(name.start, name.end, outer, "place", level, "name", outer)
                outer = gazetteer.parents().get(outer, "")
        return None

    def _body(self, name: Name) -> Name | None:
        wanted = name.level.split(" ")
        fitting = [other for other in self.seen if other.name and other.kind != "person" and _fits(other, wanted)]
        near = self.seen[-6:]
        strong = [other for other in fitting if other.role in STRONG and any(other is last for last in near)]
        fitting = strong or fitting
        if fitting:
            return fitting[-1]
        plain = [other for other in self.seen if other.level == "word" and other.role in STRONG]
        if plain and "company" in wanted:
            return plain[-1]
        topic = self.topics.other
        return topic if topic is not None and topic.kind == name.kind and topic.level in ("company", "word") else None


def _fits(name: Name, wanted: list[str]) -> bool:
    """Whether a word of these levels can mean the name: "the fund" the Skills Fund."""
    return name.level in wanted or any(f" {name.name.lower()}".endswith(f" {word}") for word in wanted)


def _employs(text: str, other: Name, own: Name) -> bool:
    """Whether the speaker of a quotation holds an office in a company: ""We …", said X, chief executive of Y"."""
    company = other.form == "name" and other.kind == "organisation" and other.level in ("company", "word")
    quoted = '"' in text[own.end : other.start] or "”" in text[own.end : other.start]
    return company and quoted and text[: other.start].removesuffix("the ").endswith((" of ", " at "))


def _opens(text: str, start: int) -> bool:
    """Whether a word stands at the head of its sentence, at most after a short phrase such as "Last year,"."""
    head = text[:start].rstrip()
    return len(head) < 4 or (head.endswith(",") and head.count(",") == 1) or head.lower().endswith(" and")
