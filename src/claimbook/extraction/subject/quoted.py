"""Whose words go on: the sentences without a credit of their own that still quote somebody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from claimbook import patterns
from claimbook.extraction.name.gazetteer import is_sort
from claimbook.extraction.name.scene import Scene
from claimbook.extraction.subject.memory import Credit
from claimbook.extraction.words import FUNCTION_WORDS

_POINTS_BACK = patterns.compile(
    r"^(?:All )?(?:This|That|These|Those)(?: [a-z]+)? (?:is|was|are|were|has been|have been|comes?|came)(?: all)? ?$"
)
_POINTING = ("This", "That", "These", "Those", "All ")
_GENITIVE = ("'s ", "' ", "'s,")
_TOLD_ON = frozenset(("would", "could", "also", "might"))  # by which reported words go on
_DESCRIBING = 4  # more words than describe a body in front of its name
_NEAR = 4  # words behind a name that hold its verb
_ASIDE = ("byline", "caption", "boilerplate")
_LEARNED = ("learned", "Learned", "learnt", "Learnt")


def going_on(views: tuple[Scene, ...], credited: list[list[Credit]], people: Set[str]) -> dict[int, Credit]:
    """Sentences without a credit of their own that go on quoting the one who spoke just before; `people` are those
    that the article names."""
    carried: dict[int, Credit] = {}
    opened: dict[int, int] = {}  # a sentence that a quotation goes on into, and the one before it
    speaker: Credit | None = None
    known: set[str] = set()  # whom the sentence names in which the speaker is credited
    place = (0, 0)
    last = 0
    inside = False  # a quotation that goes over several sentences of a paragraph
    marks: dict[int, int] = defaultdict(int)  # a paragraph's quotation marks
    for scene in views:
        if '"' in scene.sentence.text:
            marks[scene.sentence.paragraph] += scene.sentence.text.count('"')
    if not marks and not any(credited):
        return carried
    for scene, own in zip(views, credited, strict=True):
        sentence = scene.sentence
        if sentence.kind in _ASIDE:
            continue
        here = (sentence.part, sentence.paragraph)
        if sentence.part != place[0]:
            speaker, inside = None, False
        if inside:
            opened[sentence.index] = last
        last = sentence.index
        quoted = inside or sentence.text[:1] == '"'
        if inside or '"' in sentence.text:
            inside = marks[sentence.paragraph] % 2 == 0 and inside != (sentence.text.count('"') % 2 == 1)
        if own:
            speaker = _speaker(scene, own, people)
            known = {name.name for name in scene.names} if speaker is not None else known
        elif speaker is not None:
            if quoted or (speaker.forward and place == here and not _others(scene, known)):
                carried[sentence.index] = speaker
            else:
                speaker = None
        place = here
    return _told_before(views, credited) | carried | _closing(views, credited, opened)


def _speaker(scene: Scene, own: list[Credit], people: Set[str]) -> Credit | None:
    """The last one of a sentence's credits whose words can go on in the next sentence."""
    said = [c for c in own if c.rule.startswith("said") or c.source in people or _is_learned(scene, c)]
    if said and (_is_voice(scene, said[-1].source) or _is_learned(scene, said[-1])):
        return Credit(0, *said[-1][1:4], "carried:speaker")
    return None


def bracketing(views: tuple[Scene, ...], credited: list[list[Credit]], index: int) -> Credit | None:
    """The same source credited both before and after, with nobody else between."""
    part = views[index].sentence.part

    def nearest(indexes: Iterable[int]) -> Credit | None:
        return next((credited[i][-1] for i in indexes if credited[i] and views[i].sentence.part == part), None)

    before, after = nearest(range(index - 1, -1, -1)), nearest(range(index + 1, len(views)))
    if before is not None and after is not None and before.source == after.source:
        return Credit(*before[:4], "carried:bracketed")
    return None


def _told_before(views: tuple[Scene, ...], credited: list[list[Credit]]) -> dict[int, Credit]:
    """The sentences whose source the next one gives: "This is according to Zolo", "The figures were released by",
    "(Source: Zolo)"."""
    told: dict[int, Credit] = {}
    for index, own in enumerate(credited[1:]):
        if own and not credited[index] and views[index + 1].sentence.part == views[index].sentence.part:
            sentence = views[index + 1].sentence
            head = sentence.text[: own[0].start]
            joined = head.startswith("(") and sentence.paragraph == views[index].sentence.paragraph
            if joined or (head.startswith(_POINTING) and _POINTS_BACK.fits(head)):
                told[index] = Credit(0, *own[0][1:4], "carried:told next")
    return told


def _closing(views: tuple[Scene, ...], credited: list[list[Credit]], opened: dict[int, int]) -> dict[int, Credit]:
    """The sentences of a quotation whose speaker is named behind it: "We built it. It cost 3 million," X said. Of one
    in which the quotation begins, what stands in front is the article's own."""
    closed: dict[int, Credit] = {}
    for index in sorted(opened, reverse=True):
        said = [c for c in credited[index] if c.rule.startswith("said") and not c.forward]
        credit = Credit(0, *said[0][1:4], "carried:quotation") if said else closed.get(index)
        before = opened[index]
        if credit is not None and not credited[before]:
            closed[before] = credit._replace(start=0 if before in opened else views[before].sentence.text.rfind('"'))
    return closed


def _others(scene: Scene, known: Set[str]) -> bool:
    """Whether a sentence turns to other people or a body that was not `known`: "Analysts in Oslo had hoped for more",
    "The Oslo-based miller Zolo plans to"; not where it tells more of what was said: "Zolo would also"."""
    if scene.cues and scene.cues[0].start == 0 and is_sort(scene.cues[0], "group"):
        return True
    text = scene.sentence.text
    body = next((n for n in scene.names if n.kind == "organisation" and n.form == "name"), None)
    if body is None or body.name in known or text.startswith(_GENITIVE, body.end):
        return False
    before = text[: body.start].removeprefix("The ").lower()
    opens = "," not in before and before.count(" ") < _DESCRIBING and FUNCTION_WORDS.isdisjoint(before.split())
    return opens and _TOLD_ON.isdisjoint(text[body.end :].split(" ")[:_NEAR])


def _is_voice(scene: Scene, source: str) -> bool:
    """Whether a source is a person or a group, whose words go on in the next sentence; a body's seldom do."""
    return not any(name.name == source and name.kind == "organisation" for name in scene.names)


def _is_learned(scene: Scene, credit: Credit) -> bool:
    """Whether the article goes on telling what it learned: "Reporters learned from X that … The port also …"."""
    return scene.sentence.text.startswith(_LEARNED, credit.start)
