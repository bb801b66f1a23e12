"""Whom a phrase without a seen name means: "the municipal bureau of statistics", "the report", "the minister"."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.gazetteer import Hit, is_sort
from claimbook.extraction.name.scene import Scene
from claimbook.extraction.subject.memory import Memory, is_acronym
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS

_RELEASED = patterns.compile(  # "a paper the central bank put out"
    r" (the [a-z' -]+?) (?:put out|released|published|issued|unveiled|presented|compiled|made public|gave out)\b"
)
_ANY_BODY = frozenset(lexicons.words("en/source_words", kind="any body"))
_BEFORE_PLACE = frozenset(("", "the"))
_INSIDE = frozenset(("of", "for", "and", "in", "the", "des", "de", "du", "della", "&"))  # of a name in capitals
_DIGITS = frozenset("0123456789")
_MANY = 8  # words of a body named in lower case
_LONGEST_OFFICE = 3  # spaces in "union minister of ports"
_LONGEST_TITLE = 10  # words of a phrase with the title of a report
_ON_DAY = patterns.compile(r" (?:late |early )?on [\p{Lu}\d].*$")
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
    if named is not None:  # "its president, Ana Ruiz"
        return named.name
    if is_office(phrase.strip()) and memory.talker():
        return memory.talker()  # "according to the minister"
    body = body_of(scene, start, end) or _named_document(scene, start, end, memory)
    if (pointed := gazetteer.definite(body)) is not None and pointed.kind == "organisation":
        return memory.body(pointed.level, start) or body  # "a company statement"
    if not body and _is_known(scene, start, end):
        return memory.publisher
    return body or capitals(phrase, memory)


def body_of(scene: Scene, start: int, end: int) -> str:
    """A body in lower case with the place that it is named by: "Kerala government", "trade bureau of Accra"."""
    text = scene.sentence.text
    for name in scene.names:
        if name.kind == "place" and name.form == "name" and start <= name.start < end:
            if name.end == end and (body := lower_body(text[start : name.start].removesuffix(" of "))):
                return f"{body} of {name.printed}"
            between = text[start : name.start].lower()
            rest = text[name.end : end]
            body = lower_body(rest.removeprefix("'s")) if between.strip() in _BEFORE_PLACE else ""
            if body and (rest.startswith(" ") or " " not in body):
                return f"{name.printed} {body}"
    return lower_body(text[start:end])


def capitals(phrase: str, memory: Memory) -> str:
    """A source that no name was seen for, by its capitals alone: "the ZFB", "Statistics Lorvi", "Evening Daily"."""
    words = phrase.strip(" ,.").removeprefix("the ").removeprefix("The ").split()
    if len(words) == 1 and words[0].isalpha() and is_acronym(words[0]):
        return memory.spelt(words[0])
    if not 1 < len(words) <= _MANY or not (words[0][0].isupper() and words[-1][0].isupper()):
        return ""
    small = [word for word in words if not word[0].isupper()]
    if any(word not in _INSIDE for word in small) or any(word[-1] in ",;:" for word in words[:-1]):
        return ""
    return " ".join(words)


def lower_body(phrase: str) -> str:
    """A body that the article names in lower case: "the municipal bureau of statistics"."""
    phrase = phrase.strip(" ,.")
    if _body_words().isdisjoint(phrase.lower().split(" ")):
        return ""
    words = _core(phrase)
    cut = " ".join(words)
    if "(" in cut or len(words) > _MANY or not _DIGITS.isdisjoint(cut):
        return ""
    listed = words[0] in gazetteer.words_of("adjective")
    plain = cut[len(words[0]) :] if listed else cut  # "Norwegian shipowners' association"
    if cut in gazetteer.words_of("document") or not plain.islower():
        return ""  # "statistics showed"
    last = max((at for at, word in enumerate(words) if _heads(word)), default=-1)
    if last >= 0 and words[last] in gazetteer.words_of("document") and not any(_heads(w) for w in words[:last]):
        return ""  # "incomplete statistics"
    behind = words[last + 1 :]
    if last < 0 or not behind or behind[0] in ("of", "for", "on"):
        return cut if last >= 0 else ""
    written = " ".join(behind) in gazetteer.words_of("document")
    return " ".join(words[: last + 1]) if written else ""  # "finance ministry figures"


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
    return memory.voice or memory.publisher or memory.latest(end)


def is_document(scene: Scene, cue: Hit) -> bool:
    """Whether a cue is a document, and not the trade of a body: "a research firm"."""
    if not is_sort(cue, "document"):
        return False
    follows = scene.sentence.text[cue.end : cue.end + 20].split(" ")
    word = follows[1].strip(",.;") if len(follows) > 1 else ""
    pointed = gazetteer.definite(word)
    return pointed is None or pointed.kind != "organisation"


def _core(phrase: str) -> list[str]:
    """The words of a phrase that can name a body, without those before "by", before "'s" and behind "at" or "in"."""
    for mark in (" by ", " from ", "'s "):
        phrase = phrase.rpartition(mark)[2]
    if " on " in phrase:
        phrase = _ON_DAY.sub("", phrase)
    if not phrase.islower():  # "For Peru as a whole the central bank"
        phrase = phrase.rpartition(" the ")[2]
    for mark in (" at ", " during ", " in "):  # "the trade bureau at the fair"
        phrase = phrase.partition(mark)[0]
    words = phrase.split(" ")
    while len(words) > 1 and words[0].lower() in FUNCTION_WORDS:
        words = words[1:]
    ends = next((at for at, word in enumerate(words) if word in AUXILIARIES), None)
    return words[:ends] if ends else words  # "the government has published a"


def _is_known(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase is a document that was told of before: "the report", "The same survey"."""
    text = scene.sentence.text
    phrase = text[start - 3 if text[max(start - 3, 0) : start] == "the" else start : end].strip().lower()
    pointed = phrase.startswith(gazetteer.DETERMINERS) and phrase.count(" ") < 3
    return pointed and any(c.end == end and is_document(scene, c) for c in scene.cues)


def _named_document(scene: Scene, start: int, end: int, memory: Memory) -> str:
    """A report with a name of its own at the end of the phrase: "the State of Trade 2024 report"."""
    if not any(c.end == end and is_sort(c, "document") for c in scene.cues):
        return ""
    words = scene.sentence.text[start:end].split()
    named = [at for at, word in enumerate(words) if word[:1].isupper() and (at or start)]
    if len(named) == 1 and words[named[0]].isupper():
        return memory.spelt_before(words[named[0]], len(words[named[0]]))  # "the latest ZFB survey"
    return " ".join(words[named[0] :]) if len(named) > 1 and len(words) < _LONGEST_TITLE else ""


def _heads(word: str) -> bool:
    """Whether a word tells that a name is a body's: "ministry", "bureau"."""
    return word.lower() in _body_words()


@cache
def _body_words() -> frozenset[str]:
    """The words that tell so, in small letters."""
    return frozenset(
        word.lower()
        for word, (kind, _) in gazetteer.heads().items()
        if kind == "organisation" and word == word.capitalize()
    )
