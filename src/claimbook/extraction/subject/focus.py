"""What an article talks about just now: the topic of the part, the last names, what "the city" or "its" means."""

from __future__ import annotations

from claimbook.extraction.name import bodies, gazetteer, roles
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.name.told_places import could_be, may_be
from claimbook.extraction.subject import news, pointed, pronouns, turns
from claimbook.extraction.subject.memory import Credit
from claimbook.extraction.subject.weights import Topics, country_of, fits, world

_NEAR = 8  # names back that a body of a kind not known can stand
_REACH = 400  # names back that a pointing word can mean, so that time stays linear in the text
_CAPITAL_OF = ("The capital of ", "The capital city of ")
_ACTIVE = (*STRONG, "within")


class Focus:
    """The state of one part while its sentences are read in order."""

    def __init__(self, topics: Topics, officers: dict[int, Name], employers: dict[int, Name]) -> None:
        self.topics = topics
        self.officers = officers  # the company whose officer opens a paragraph
        self.employers = employers  # whom the speaker of a sentence works for
        self.seen: list[Name] = []
        self.begun: list[int] = []  # how many names were seen before each sentence
        self.last_subject: list[Name] = []
        self.last: Scene | None = None  # the last sentence with names or figures
        self.paragraph = -1
        self.paragraph_at = 0  # how many names were seen before this paragraph
        self.paragraph_subject: list[Name] = []
        self.sentence = 0  # its number in the article
        self.told: dict[str, int] = {}  # the last sentence that tells of each name
        self.written: Name | None = None  # the place of the dateline
        self.section: list[Name] = []  # the place that a heading inside the text names
        self.house: list[Name] = []  # whose works the paragraph has told of last: "at a Zolo plant"
        self.wide = ""  # the country that a paragraph has turned to
        self.aside: Name | None = None  # whom a sentence tells of only as a part or partner of what it is about

    @property
    def topic_place(self) -> str:
        """The place that the part is about, "" for none."""
        return self.topics.place.name if self.topics.place is not None else ""

    def enter(self, scene: Scene, own: list[Credit]) -> None:
        """Begin a sentence: forget the paragraph's subject in a new paragraph, resolve the pointing words."""
        sentence, seen = scene.sentence, self.seen
        self.begun.append(len(seen))
        self.sentence, self.aside = sentence.index, None
        if sentence.paragraph != self.paragraph:
            self._begin_paragraph(sentence.paragraph)
        if sentence.kind == "headline":
            self.section = [n for n in scene.names if n.kind == "place" and n.end - n.start == len(sentence.text)]
        if scene.written is not None:
            self.written = scene.written
        if sentence.text.startswith(_CAPITAL_OF):
            self._seat(scene)
        for index, name in enumerate(scene.names):
            if not name.name:
                self._resolve(scene, name, _heard_of(scene.names[:index], own))
            if name.kind != "person" and name.name:
                seen.append(name)
                if name.role != "other":
                    self.told[name.name] = sentence.index

    def _begin_paragraph(self, number: int) -> None:
        """Forget whom the last paragraph was about; where an officer's words open this one, it is about his company."""
        self.paragraph, self.paragraph_subject, self.house, self.wide = number, [], [], ""
        if number in self.officers:
            self.paragraph_subject = self.last_subject = [self.officers[number]]
        self.paragraph_at = len(self.seen)

    def _seat(self, scene: Scene) -> None:
        """ "The capital of Peru grew" is about the city in Peru that was told of."""
        land = next((name for name in scene.names if scene.sentence.text[: name.start].endswith(" of ")), None)
        topic = [self.topics.place] if self.topics.place is not None else []
        for city in [*topic, *self.seen[: -_REACH - 1 : -1]] if land is not None else ():
            if land is not None and could_be(city.level, ["city"]) and gazetteer.encloses(land.name, city.name):
                land.name, land.level, land.role = city.name, "city", "subject"
                return

    def leave(self, scene: Scene, names: list[Name], owners: list[Name], speaker: list[Name]) -> None:
        """End a sentence: its subject, or else the owner of its last figure, is what "it" means next; a company that
        speaks comes before both. The subject stays for the paragraph where it is surely what is told of."""
        self.last = scene
        open_paragraph = not self.paragraph_subject and scene.sentence.kind == "body"
        text = scene.sentence.text
        subjects = [n for n in names if n.role == "subject" and (n.kind != "event" or not news.apposed(text, n))]
        subjects = subjects or [name for name in names if name.role == "owner"]
        housed = [] if any(name.role == "subject" for name in subjects) else news.housed(scene)
        if housed:
            self.house = housed
        if set_in := news.set_in(scene, subjects):
            self.last_subject = set_in
        elif subjects and len(names) > 1 and self._compares(names):
            self.last_subject, self.paragraph_subject = subjects[:1], []
        elif subjects:
            self.last_subject = subjects[:1]
            if open_paragraph and _carries(scene, subjects[0]) and not self.passes(scene, subjects[0]):
                self.paragraph_subject = subjects[:1]
        elif housed or owners or (introduced := news.introduced(scene) or news.works(scene)):
            self.last_subject = housed or owners[:1] or introduced
        elif open_paragraph and (fronted := news.fronted(scene)):
            self.last_subject = self.paragraph_subject = fronted
        if speaker:
            self.last_subject = speaker

    def passes(self, scene: Scene, name: Name, share: tuple[int, int] | None = None) -> bool:
        """Whether a place is told of only for its `share` of what the paragraph is about, or as a partner of it."""
        if name is not self.aside and name.kind == "place" and name.role == "subject":
            told = [self.topics.place, self.topics.other, *self.paragraph_subject]
            wholes = [whole for whole in told if whole is not None]
            if all(whole.name != name.name for whole in wholes) and (
                turns.trades(scene, name, wholes) or (share is not None and turns.of_part(scene.sentence.text, share))
            ):
                self.aside = name
        return name is self.aside

    def _compares(self, names: list[Name]) -> bool:
        """Whether a sentence goes through parts of the topic: "Ohio leads, ahead of Utah and Iowa"."""
        places = [name for name in names if name.kind == "place"]
        if len(places) < 2:
            return False
        levels = [level for level, _ in self._parts(places)]
        topic = self.topics.place
        peers = {name.name for name in places if topic is not None and name.level == topic.level}
        return len(peers - {self.topic_place}) > 1 or any(levels.count(level) > 2 for level in levels)

    def _parts(self, places: list[Name]) -> set[tuple[str, str]]:
        """The parts of the topic among places, with what kind of place each is."""
        whole = self.topic_place
        return {(n.level, n.name) for n in places if gazetteer.encloses(whole, n.name)}

    def counted_by(self, chosen: list[Name]) -> list[Name]:
        """The country of a public body that counts or handles something: "the patent office received 300 claims"."""
        land = self.topics.place
        counting = chosen[0].role == "subject" and bodies.public(chosen[0])
        return [land] if counting and land is not None and land.level == "country" else chosen

    def country(self) -> list[Name]:
        """The country that the topic is or lies in."""
        land = country_of(self.topics.place)
        return [land] if land is not None else []

    def of_body(self) -> bool:
        """Whether the paragraph, or else the article, speaks of a company or the like."""
        running = self.paragraph_subject or ([self.topics.other] if self.topics.other is not None else [])
        return bool(running) and running[0].kind == "organisation"

    def of_company(self) -> bool:
        """Whether the article is about a company, and the paragraph has not turned to a place."""
        topic, running = self.topics.other, self.paragraph_subject
        company = topic is not None and topic.level in gazetteer.joiners("company level")
        return company and (not running or running[0].kind != "place")

    def running(self, reported: Name | None = None, of_places: bool = False, text: str = "") -> list[Name]:
        """Whom a figure belongs to when its sentence does not say: `reported` is the country whose body counted,
        `of_places` tells that only a place can have such a figure; `text` is the sentence."""
        opening = text.partition(" ")[0].rstrip(",")
        if opening in gazetteer.joiners("world opener"):
            return [world()]
        if widened := turns.widened(text, self.topics.place):
            self.paragraph_subject, self.wide = widened, widened[0].name
            return widened
        if self.paragraph_subject and self._of_whole(text):
            self.paragraph_subject = []
        if of_places and self.topics.place is not None and (not self.paragraph_subject or self.of_body()):
            self.paragraph_subject = [self.topics.place]
        if (self.house or self.last_subject) and (meant := self._meant_by_opening(text)):
            return meant
        if self.paragraph_subject and not self._past() and not self._told_by():
            return self.paragraph_subject
        if self.section:
            return self.section
        if reported is not None and (self.topics.other is not None or reported.role == "owner"):
            self.paragraph_subject = [reported]
            return [reported]
        chosen = self.topics.other or self.topics.place
        return [chosen] if chosen is not None else []

    def _meant_by_opening(self, text: str) -> list[Name]:
        """Whom a sentence without a name is about by its first words: "The plant …" whose plant was told of."""
        if not text.startswith("The ") or gazetteer.joiners("facility").isdisjoint(text[:40].split(" ")[1:4]):
            return []
        self.paragraph_subject = self.house or self.paragraph_subject
        company = not self.paragraph_subject and self.last_subject and self.last_subject[0].kind == "organisation"
        return self.house or (self.last_subject if company else [])

    def _of_whole(self, text: str) -> bool:
        """Whether a sentence turns from parts back to what an article is about: "In total, 80 towns …"."""
        opened = any(text.startswith(words) for words in gazetteer.joiners("whole opener"))
        return opened and self.topics.other is None and self.paragraph_subject[0].kind == "place"

    def _told_by(self) -> bool:
        """Whether the paragraph is but told by a public body of what it is about."""
        body = self.paragraph_subject[0]
        return self.topics.place is not None and bodies.public(body) and bodies.governs(body)

    def _past(self) -> bool:
        """Whether a place beside the topic was told of but in passing: two sentences on, the topic is meant again."""
        name, topic = self.paragraph_subject[0], self.topics.place
        beside = name.kind == "place" and topic is not None and name.name not in (topic.name, self.wide)
        return beside and self.sentence - self.told.get(name.name, self.sentence) > 1

    def inside(self, whole: Name) -> bool:
        """Whether what is spoken of is a company or lies in this place: its share of the place is its own."""
        here = self.paragraph_subject or [name for name in (self.topics.other, self.topics.place) if name is not None]
        return bool(here) and (here[0].kind == "organisation" or gazetteer.encloses(whole.name, here[0].name))

    def around(self) -> list[Name]:
        """The topic, when the paragraph speaks of a place in it."""
        inner = self.paragraph_subject or self.last_subject
        place = self.topics.place
        wider = place is not None and (not inner or (inner[0].kind == "place" and inner[0].name != place.name))
        return [place] if place is not None and wider else []

    def _resolve(self, scene: Scene, name: Name, before: list[Name]) -> None:
        """Give a pointing word the name of what it means, if that is known."""
        found: Name | None
        if name.form in ("pronoun", "possessive"):
            found = self._pronoun(scene, name, before)
        elif name.form == "own":
            found = self._own(scene, name)
        elif name.kind == "place":
            found = self._place(name, before)
        else:
            found = self._body(name) or self._administered(name, before)
        if found is None:
            return
        name.name, name.kind, name.level = found.name, found.kind, found.level
        if name.printed.lower() == "we":
            if name.role == "object" and found is not self.topics.place:
                name.role = "subject"  # "The chips we sell"
            if self.topics.government and found.kind == "place" and '"' not in scene.sentence.text:
                name.name, name.kind = f"Government of {found.name}", "organisation"
        if name.form == "government" and name.printed in ("the Government", "The Government"):
            name.name, name.kind = f"Government of {found.name}", "organisation"

    def _pronoun(self, scene: Scene, name: Name, before: list[Name]) -> Name | None:
        """Whom "it", "they", "its" means: a name before it in the sentence, else the subject of the last sentence."""
        text = scene.sentence.text
        follows = text[name.end :].lstrip().split(" ", 2)[:2]
        if name.form == "pronoun":
            if pronouns.impersonal(follows):
                return None
            built = news.was_built(text)
            works = [n for n in self.seen[-_NEAR:] if n.level in gazetteer.joiners("works")] if built else []
            if works:
                return works[-1]
        if name.role == "subject" or name.form == "possessive":
            found = pronouns.named_before(before)
            if found is not None:
                return pronouns.meant(scene, found, name)
        if any(n.role == "subject" for n in before if not n.name) or self._turns_from_place(before):
            return None
        if follows[0] in gazetteer.joiners("agent verb") and pronouns.told_before(text[: name.start]):
            return self._body(Name(0, 0, "", "organisation", "company", "definite", ""))
        apart = not before and text.endswith(", ", 0, name.start) and name.start < 90
        if self.last_subject and (apart or pronouns.opens_sentence(text, name.start)):
            return pronouns.meant(self.last, self.last_subject[0], name)
        return pronouns.teller(scene, name) if name.form == "possessive" else None

    def _turns_from_place(self, before: list[Name]) -> bool:
        """Whether a sentence is set in a place after one that was about another: "In Asia they are …", after Europe."""
        fronted = any(n.role == "within" and n.kind == "place" and n.start < 4 for n in before)
        return fronted and bool(self.last_subject) and self.last_subject[0].kind == "place"

    def _own(self, scene: Scene, name: Name) -> Name | None:
        """ "We", "our": in a quotation the company that the speaker's title names, else the article's topic."""
        for other in scene.names:
            if (
                other.start > name.end
                and other.form == "definite"
                and other.kind == "organisation"
                and '"' in scene.sentence.text
            ):
                return self._body(other)
            if pronouns.employs(scene.sentence.text, other, name):
                return other
            quoted = '"' in scene.sentence.text[name.end : other.start]
            if quoted and other.form == "possessive" and self.last_subject:
                return self.last_subject[0]  # ""Our plant …", said X, its founder"
        employer = self.employers.get(scene.sentence.index) or pronouns.governed(scene, name)
        if employer is not None:
            return employer
        topic, running = self.topics.other, self.paragraph_subject
        company = bool(running) and running[0].level in gazetteer.joiners("company level")
        told = company and running[0].name in [n.name for n in self.last_subject]
        if told and '"' in scene.sentence.text and all(other.form == "own" for other in scene.names):
            return running[0]  # ""We sold 300," he says", of the company that the last sentence was about
        return topic if topic is not None and topic.level == "company" else self.topics.place or topic

    def _place(self, name: Name, before: list[Name]) -> Name | None:
        """Which place "the city", "the hub" means: by the last word of a name seen, else by the kind of place."""
        levels = name.level.split(" ")
        word = name.printed.rsplit(" ", 1)[-1].lower()
        if self.house and word in gazetteer.joiners("facility") and word not in gazetteer.joiners("level word"):
            return self.house[0]  # "the facility" of Zolo
        fronted = before[0] if before and before[0].role == "within" and before[0].start < 4 else None
        if fronted is not None and fronted.kind == "place" and word in gazetteer.joiners("works"):
            return fronted  # "In Lorvi, the cluster …"
        if word not in gazetteer.joiners("level word"):  # "the hub" is "Lorvi Hub", whatever that is
            return self._headed(word) or self._placed(name, before, levels)
        phrase = name.printed.partition(" ")[2].lower()
        return (self._headed(phrase) if " " in phrase else None) or self._placed(name, before, levels)

    def _administered(self, name: Name, before: list[Name]) -> Name | None:
        """ "The city administration" is the city."""
        words = name.printed.lower().split(" ")
        entry = gazetteer.definite(words[1]) if len(words) == 3 else None
        return (
            self._placed(name, before, entry.level.split(" ")) if entry is not None and entry.kind == "place" else None
        )

    def _headed(self, words: str) -> Name | None:
        """The last name that ends in these words: "the science city" is "Lorvi Science City"."""
        for other in reversed(self.seen[-_REACH:]):
            if other.form == "name" and other.name.lower().endswith(f" {words}"):
                return other
        return None

    def _placed(self, name: Name, before: list[Name], levels: list[str]) -> Name | None:
        """The place of these kinds that is meant: of the paragraph, the topic, one named before, or one around them."""
        recent, topic = self.seen[-_REACH:], self.topics.place
        if len(levels) > 3 and (called := pointed.called(name, recent)) is not None:
            return called
        found = pointed.last_strong([*self.seen[max(self.paragraph_at, len(self.seen) - _REACH) :], *before], levels)
        if found is not None:
            return found
        if self.section and could_be(self.section[0].level, levels):
            return self.section[0]  # "the region" below the heading "Xinjiang"
        town = levels == ["city"]
        region = topic is not None and topic.level == "region" and (town or gazetteer.wholes(topic.name))
        if topic is not None and (could_be(topic.level, levels) or region):
            return topic  # "the government" in an article on Scotland, "the city" in one on Macao
        if levels == ["country"] and (around := self.country()):
            return around[0]  # "the country" in an article on one of its cities
        return pointed.last_strong(recent, levels) or self._enclosing(name, levels, recent)

    def _enclosing(self, name: Name, levels: list[str], recent: list[Name]) -> Name | None:
        """The place of these kinds around the last one named, else around the topic or that of the dateline."""
        chain = [other for other in reversed(recent) if other.kind == "place" and other.form == "name"]
        for other in [*chain, *filter(None, (self.topics.place, self.written))]:
            for outer in [other.name, *gazetteer.wholes(other.name)]:
                level = gazetteer.levels().get(outer) or other.level
                if may_be(level, levels):
                    return Name(name.start, name.end, outer, "place", level, "name", outer)
        return None

    def _body(self, name: Name) -> Name | None:
        """Whom "the company", "the agency" means: the last that fits, a subject before others, or else the topic."""
        wanted, recent = frozenset(name.level.split(" ")), self.seen[-_REACH:]
        company = "company" in wanted
        active = {n.name for n in recent if n.level == "word" and n.role in _ACTIVE} if company else ()
        fitting = [n for n in recent if (n.name in active and n.role != "other") or fits(n, wanted)]
        fitting = [n for n in fitting if pointed.agrees(name.printed, wanted, n)]
        if fitting:
            return self._last_of(fitting, company)
        body = name.kind == "organisation"
        guessed = [n for n in self.seen[-_NEAR:] if pointed.guessed(n)] if body and not company else []
        guessed = guessed or ([n for n in recent if n.kind == "programme"] if "programme" in wanted else [])
        if guessed:
            return guessed[-1]  # "The agency" of "IDA Fiji", which no list holds
        topic = self.topics.other
        if topic is not None and topic.kind == name.kind and topic.level in ("company", "word"):
            return topic
        return next((n for n in reversed(self.seen[-_NEAR:]) if n.level == "word"), None) if company and body else None

    def _last_of(self, fitting: list[Name], company: bool) -> Name:
        """Of the last sentence with a name that fits its subject or owner, else its last name; the company that the
        article is about where that sentence has no other."""
        last = len(self.seen)
        for start in reversed(self.begun[-_REACH:]):
            here = {id(name) for name in self.seen[start:last]}
            near = [other for other in fitting if id(other) in here and other.role != "other"]
            if near:
                strong = [other for other in near if other.role in STRONG]
                topic = self.topics.other if company and self.of_company() else None
                if topic is not None and (not strong or topic.name in [other.name for other in strong]):
                    return topic
                return (strong or near)[-1]
            last = start
        return fitting[-1]


def _heard_of(names: list[Name], own: list[Credit]) -> list[Name]:
    """Names without those that are only a source: "according to Acme"."""
    sources = [credit for credit in own if credit.rule == "credit:according to"] if own else []
    if not sources:
        return names
    return [n for n in names if not any(c.start <= n.start and n.end <= c.end for c in sources)]


def _carries(scene: Scene, name: Name) -> bool:
    """Whether a paragraph goes on to be about whom a sentence is about: not one of several, nor a body that tells."""
    sure = name.role == "subject" or name.kind == "place" or name.form != "name"
    if not sure or (name.kind == "event" and name.start) or bodies.tells(scene.sentence.text, name):
        return False
    return len(roles.listed_with(scene, name)) == 1
