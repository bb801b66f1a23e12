"""Who is credited: the person or body that a sentence, or plainly its paragraph, gives as the source of a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.names import scenes
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.sources import (
    Credit,
    Memory,
    content_after,
    ends_with,
    group_at,
    group_text,
    is_document,
    is_office,
    is_sort,
    lower_body,
    officer_of,
    phrase_before,
    phrase_end,
    source_in,
    tells_what,
)
from claimbook.extraction.words import AUXILIARIES
from claimbook.model import Article, Mention

_SORTS = frozenset(("from", "expect", "rate", "say", "tell", "show", "publish"))
_SPEAKERS = ("person", "organisation")
_OWN_PLAN = (" to ", " its ", " their ", " his ", " her ", " that", ",", ".")
_NO_OBJECT = frozenset((*AUXILIARIES, *lexicons.words("en/commitments", kind="modal")))  # "projects must"
_RATED = patterns.compile(r"^ [^;:]*\d")


def assign(article: Article, mentions: list[Mention]) -> None:
    """Fill the attribution of every mention that its sentence or paragraph credits to someone."""
    views = scenes(article)
    credited = credits(article)
    carried = _carried(article)
    for mention in mentions:
        at = mention.start - views[mention.sentence].sentence.start
        credit = _covering(credited[mention.sentence], at) or carried.get(mention.sentence)
        if credit is None and mention.claim_type == "commitment":
            credit = _bracketing(views, credited, mention.sentence)
        if credit is not None:
            mention.attribution = credit.source
            mention.rules.append(credit.rule)


def speakers(article: Article) -> dict[int, str]:
    """Who speaks in each sentence: whom it credits with words, or whose words go on."""
    credited = credits(article)
    carried = _carried(article)
    said = {index: credit.source for index, credit in carried.items()}
    for index, own in enumerate(credited):
        if not own:
            continue
        spoken = [credit.source for credit in own if credit.rule.startswith("said")]
        said.update((index, source) for source in spoken[-1:])
    return said


@lru_cache(maxsize=2)
def credits(article: Article) -> list[list[Credit]]:
    """The credits of each sentence, in reading order."""
    views = scenes(article)
    found: list[list[Credit]] = []
    memory = Memory()
    for scene in views:
        own: list[Credit] = []
        if scene.cues and scene.sentence.kind not in ("byline", "boilerplate"):
            for cue in scene.cues:
                credit = _credit(scene, cue, memory)
                if credit is not None and credit.source:
                    own.append(credit)
        memory.read(scene, own)
        found.append(own)
    return found


def _credit(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    for entry in cue.entries:
        credit = _by_sort(scene, cue, entry.sort, memory) if entry.sort in _SORTS else None
        if credit is not None and credit.source:
            return credit
    return None


def _by_sort(scene: Scene, cue: Hit, sort: str, memory: Memory) -> Credit | None:
    if sort == "from":
        return _from(scene, cue, memory)
    if sort in ("expect", "rate"):
        return _expected(scene, cue, rates=sort == "rate")
    if sort in ("say", "tell"):
        credit = _said(scene, cue, sort == "tell", memory)
        return credit if credit is not None else _shown(scene, cue, memory, by_name=False)
    if sort == "show":
        return _shown(scene, cue, memory)
    return _published(scene, cue, memory)


def _expected(scene: Scene, cue: Hit, rates: bool) -> Credit | None:
    """ "analysts expect", "X predicts growth of", "X puts the number at"; not what X itself "expects to" do."""
    text = scene.sentence.text
    group = next((c for c in scene.cues if c.end == cue.start - 1 and is_sort(c, "group")), None)
    if group is not None:
        return Credit(group.start, cue.end, group_text(text, group), True, "said:before")
    follows = text[cue.end : cue.end + 90]
    first = follows[1:].partition(" ")[0]
    if follows.startswith(_OWN_PLAN) or first.endswith("ing") or first in _NO_OBJECT:
        return None
    if _RATED.match(follows) is None or (rates and " at " not in follows):
        return None
    end = _skip_adverbs(text, cue.start)
    for name in scene.names:
        if name.end == end and name.kind in _SPEAKERS and name.name and name.form == "name":
            return Credit(name.start, cue.end, name.name, True, "credit:shown")
    return None


def _from(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """ "according to the ministry", "learned from X that"."""
    text = scene.sentence.text
    end = phrase_end(text, cue.end)
    if cue.entries[0].name == "based on" and not any(
        cue.end <= c.start < end and is_sort(c, "document") for c in scene.cues
    ):
        return None  # "a firm based on the island"
    source = source_in(scene, cue.end, end, memory)
    if not source and text.startswith((" that ", " which "), end):  # "the review that X released"
        end = phrase_end(text, end + 5)
        source = source_in(scene, cue.end, end, memory)
    opening = cue.start < 3 or cue.entries[0].name.startswith("learn")
    return Credit(cue.start, end, source, opening, "credit:according to")


def _said(scene: Scene, cue: Hit, weak: bool, memory: Memory) -> Credit | None:
    """ "X said that …", "…, said X, director of Y", "X, director of Y, said …", "he added"."""
    text = scene.sentence.text
    inverted = _person_after(scene, cue.end + 1) if text[: cue.start].endswith((", ", '" ')) else None
    if inverted is not None:
        return Credit(cue.start, inverted.end, inverted.name, False, "said:after")
    found = _speaker_before(scene, cue.start, memory)
    if found is not None:
        source, kind, start = found
        if (
            kind not in ("person", "group")
            and weak
            and not (tells_what(text, cue.end) or ends_with(text, start, cue.end))
        ):
            return None
        return Credit(start, cue.end, source, content_after(text, cue.end), "said:before")
    closing = text[: cue.start].endswith((", ", '" '))
    if weak and not closing and cue.entries[0].name not in ("added", "adds", "announced", "stressed"):
        return None
    at = cue.end + 1
    if text[cue.end : at] != " ":
        return None
    for name in scene.names:
        skip = 4 if text.startswith("the ", at) and name.start == at + 4 else 0
        if name.start == at + skip and name.kind in _SPEAKERS and (name.name or name.form == "definite"):
            follow = text[name.end : name.end + 2]
            if name.kind != "person" and follow not in (", ", ".", "", " i", " o"):
                return None
            source = name.name or memory.body(name.level)
            return Credit(cue.start, name.end, source, False, "said:after")
    person = _person_after(scene, at)
    if person is not None:  # "said its president, X", "said company founder X"
        return Credit(cue.start, person.end, person.name, False, "said:after")
    group = group_at(scene, at)
    if group:
        return Credit(cue.start, at + len(group), group, False, "said:after")
    clause = text[at : at + 40].partition(".")[0].partition(",")[0]
    if is_office(clause) and memory.talker():
        return Credit(cue.start, at + len(clause), memory.talker(), False, "said:after")
    return None


def _person_after(scene: Scene, at: int) -> Name | None:
    """The person that a verb of speech is followed by, behind a title: "said its president X"."""
    for name in scene.names:
        between = scene.sentence.text[at : name.start]
        if name.kind == "person" and name.start == at:
            return name
        if name.kind == "person" and name.start > at:
            words = between.replace(",", " ").split()
            titled = bool(words) and name.printed != name.name and name.name in name.printed
            titled = titled or any(_titles(" ".join(words[-size:])) for size in (1, 2, 3))
            return name if titled and len(words) < 7 and between.count(",") < 2 else None
    return None


def _titles(words: str) -> bool:
    return any(entry.sort == "after" for entry in gazetteer.listed().get(words, ()))


def _speaker_before(scene: Scene, verb: int, memory: Memory) -> tuple[str, str, int] | None:
    text = scene.sentence.text
    end = _skip_adverbs(text, verb)
    if text[end - 1 : end] == ")":  # "the Statistics Authority (SA) said"
        end = len(text[: text.rfind("(", 0, end)].rstrip())
    best: Name | None = None
    for name in scene.names:
        if name.end == end and name.kind in _SPEAKERS:
            officer = officer_of(scene, name)
            if officer is not None:
                return officer.name, "person", officer.start
            known = memory.body(name.level) if name.printed.count(" ") < 2 else ""
            return name.name or known or lower_body(phrase_before(text, end)), name.kind, name.start
        if name.end == end and name.kind == "acronym":
            return memory.spelt(name.name), "organisation", name.start
        if name.end == end and name.form == "pronoun":
            source = memory.speaker or memory.person if name.printed.lower() == "it" else memory.speaker
            return source, "organisation", name.start
    for cue in scene.cues:
        if cue.end == end and any(e.sort == "group" for e in cue.entries):
            return group_text(text, cue), "group", cue.start
    last = text[max(0, end - 4) : end].split(" ")[-1].strip("\"',").lower()
    if last in gazetteer.joiners("person pronoun") and memory.person:
        return memory.person, "person", end - len(last)
    if text[end - 1 : end] == ",":
        for name in scene.names:
            if name.end < end and name.kind == "person" and text.startswith(", ", name.end):
                best = name
        if best is None:
            for name in scene.names:
                clause = text[: name.start].rstrip()
                starts = not clause or clause[-1] in ',;"-–—' or clause.endswith(("The", " the", "that", "and"))
                if (
                    name.end < end - 1
                    and name.kind == "organisation"
                    and name.name
                    and text.startswith(", ", name.end)
                    and starts
                ):
                    best = name
                    break
        if best is not None:
            return best.name, best.kind, best.start
        return None
    phrase = phrase_before(text, end)
    if is_office(phrase) and memory.talker():
        return memory.talker(), "person", end - len(phrase)
    body = lower_body(phrase)
    return (body, "organisation", end - len(body)) if body else None


def _skip_adverbs(text: str, at: int) -> int:
    """The end of what stands before a verb, without "also", "has", "further" between."""
    while True:
        head = text[:at].rstrip()
        cut = head.rfind(" ")
        if head[cut + 1 :] in gazetteer.joiners("day name"):
            at = cut - 2 if head[:cut].endswith(" on") else cut
            continue
        if head[cut + 1 :].lower() in gazetteer.joiners("adverb"):
            at = cut + 1
            continue
        return len(head)


def _shown(scene: Scene, cue: Hit, memory: Memory, by_name: bool = True) -> Credit | None:
    """ "data from X showed", "an X report showed", "X estimates that"."""
    text = scene.sentence.text
    head = text[: cue.start].rstrip()
    if "ccording to " in head[-80:] and by_name:
        return None  # "according to a paper the bank put out"
    clause = max(head.rfind(", "), head.rfind("—"), head.rfind("; "), head.rfind(" that "), -1) + 1
    document = next((c for c in scene.cues if clause <= c.start < cue.start and is_document(scene, c)), None)
    end = len(head)
    if document is not None:
        source = source_in(scene, clause, end, memory)
    elif not by_name:
        return None
    else:
        name = next((n for n in scene.names if n.end == end and n.kind in ("organisation", "person", "document")), None)
        follows = text[cue.end : cue.end + 6]
        if (
            name is None and head.endswith(",") and follows.startswith(" that")
        ):  # "X, the largest lender, estimates that"
            found = _speaker_before(scene, cue.start, memory)
            return Credit(found[2], cue.end, found[0], True, "credit:shown") if found is not None else None
        if name is None or (
            name.kind != "document" and not follows.startswith((" that", " the ", " a ", ".")) and follows.strip()
        ):
            return None
        source = name.name or memory.body(name.level)
    return Credit(clause, cue.end, source, content_after(text, cue.end), "credit:shown") if source else None


def _published(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """A report, index or plan "released by X", outside any other credit."""
    text = scene.sentence.text
    head = text[: cue.start]
    if "ccording to " in head:
        return None
    document = any(c.end <= cue.start and cue.start - c.end < 90 and is_sort(c, "document") for c in scene.cues)
    document = document or any(
        n.end <= cue.start and cue.start - n.end < 90 and n.kind in ("document", "programme") for n in scene.names
    )
    if not document and not head.rstrip().endswith("which was"):
        return None
    end = phrase_end(text, cue.end)
    source = source_in(scene, cue.end, end, memory)
    return Credit(cue.start, end, source, True, "credit:published") if source else None


def _covering(own: list[Credit], at: int) -> Credit | None:
    """The credit of a claim at this offset: the next one that looks back, else the last one before."""
    for credit in own:
        if credit.start <= at < credit.end:
            return None  # "X, 27, one of its 330 operators, said"
        if not credit.forward and at < credit.start:
            return credit
    before = [credit for credit in own if credit.start <= at]
    spoken = [credit for credit in before if credit.rule.startswith("said")] or before
    return spoken[-1] if spoken else _any_published(own)


def _any_published(own: list[Credit]) -> Credit | None:
    return next(
        (credit for credit in own if credit.rule in ("credit:according to", "credit:shown", "said:before")), None
    )


@lru_cache(maxsize=2)
def _carried(article: Article) -> dict[int, Credit]:
    """Sentences without a credit of their own that go on quoting the one who spoke just before."""
    views, credited = scenes(article), credits(article)
    carried: dict[int, Credit] = {}
    opened: dict[int, int] = {}  # a sentence that a quotation goes on into, and the one before it
    known: set[str] = set()
    speaker: Credit | None = None
    place = (0, 0)
    last = 0
    inside = False  # a quotation that goes over several sentences of a paragraph
    counts = [scene.sentence.text.count('"') for scene in views]
    marks: Counter[int] = Counter()
    for scene, count in zip(views, counts, strict=True):
        marks[scene.sentence.paragraph] += count
    for scene, own, count in zip(views, credited, counts, strict=True):
        sentence = scene.sentence
        if sentence.kind in ("byline", "caption", "boilerplate"):
            continue
        if sentence.part != place[0]:
            speaker, inside = None, False
        if inside and place == (sentence.part, sentence.paragraph):
            opened[sentence.index] = last
        last = sentence.index
        known |= {name.name for name in scene.names if name.kind == "person"}
        quoted = sentence.text[:1] in ('"', "“") or inside
        inside = marks[sentence.paragraph] % 2 == 0 and inside != (count % 2 == 1)
        if own:
            said = [c for c in own if c.rule.startswith("said") or c.source in known]
            speaker = Credit(*said[-1][:4], "carried:speaker") if said and _is_voice(scene, said[-1].source) else None
        elif speaker is not None and (quoted or (speaker.forward and place == (sentence.part, sentence.paragraph))):
            carried[sentence.index] = speaker
        elif not quoted:
            speaker = None
        place = (sentence.part, sentence.paragraph)
    return carried | _closing(credited, opened)


def _closing(credited: list[list[Credit]], opened: dict[int, int]) -> dict[int, Credit]:
    """The sentences of a quotation whose speaker is named behind it: "We built it. It cost 3 million," X said."""
    closed: dict[int, Credit] = {}
    for index in sorted(opened, reverse=True):
        said = [c for c in credited[index] if c.rule.startswith("said") and not c.forward]
        credit = Credit(*said[0][:4], "carried:quotation") if said else closed.get(index)
        if credit is not None and not credited[opened[index]]:
            closed[opened[index]] = credit
    return closed


def _is_voice(scene: Scene, source: str) -> bool:
    """Whether a source is a person or a group, whose words go on in the next sentence; a body's seldom do."""
    return not any(name.name == source and name.kind == "organisation" for name in scene.names)


def _bracketing(views: tuple[Scene, ...], credited: list[list[Credit]], index: int) -> Credit | None:
    """The same source credited both before and after, with nobody else between."""
    part = views[index].sentence.part

    def nearest(indexes: Iterable[int]) -> Credit | None:
        return next((credited[i][-1] for i in indexes if credited[i] and views[i].sentence.part == part), None)

    before, after = nearest(range(index - 1, -1, -1)), nearest(range(index + 1, len(views)))
    if before is not None and after is not None and before.source == after.source:
        return Credit(*before[:4], "carried:bracketed")
    return None
