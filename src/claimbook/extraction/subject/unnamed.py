"""Whom a phrase without a seen name means: "the municipal bureau of statistics", "the report", "the minister"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.scene import Scene
from claimbook.extraction.subject.memory import Memory
from claimbook.extraction.words import FUNCTION_WORDS

_RELEASED = patterns.compile(  # "a paper the central bank put out"
    r" (the [a-z' -]+?) (?:put out|released|published|issued|unveiled|presented|compiled|made public|gave out)\b"
)
_ANY_BODY = frozenset(lexicons.words("en/source_words", kind="any body"))
_MANY = 8  # words of a body named in lower case
_LONGEST_OFFICE = 3  # spaces in "union minister of ports"
_THE = patterns.compile(r"(?i)\b(?:the|that|this)(?: [a-z]+){0,2} $")


def unnamed(scene: Scene, start: int, end: int, memory: Memory) -> str:
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


def is_office(phrase: str) -> bool:
    """Whether a phrase is the office of somebody who was named before: "the minister", "The chief executive"."""
    article, _, office = phrase.partition(" ")
    if article not in ("the", "The") or office.count(" ") > _LONGEST_OFFICE:
        return False
    return people.titles(office.lower()) or people.titles(office.partition(" of ")[0].rpartition(" ")[2].lower())


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


def _heads(word: str) -> bool:
    """Whether a word tells that a name is a body's: "ministry", "bureau"."""
    return gazetteer.heads().get(word.capitalize(), ("",))[0] == "organisation"


def _is_written(words: list[str]) -> bool:
    """Whether words tell of a document alone: "figures", "press release"."""
    return " ".join(words) in gazetteer.words_of("document") or words[-1] in gazetteer.words_of("document")
