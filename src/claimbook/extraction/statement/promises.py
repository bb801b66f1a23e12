"""Whether a frame with its verb is a promise: somebody who can act means to do something, and foresees no more."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import lexicons
from claimbook.extraction.doers import ACTORS, NO_SUBJECT, acts, is_told
from claimbook.extraction.statement.phrases import pattern
from claimbook.extraction.words import FUNCTION_WORDS


def words_of(kind: str) -> tuple[str, ...]:
    """The words of one kind in the lexicon of commitments."""
    return lexicons.words("en/commitments", kind=kind)


_ROWS = lexicons.rows("en/commitments")
VERBS = {
    row["word"]: row["kind"] for row in reversed(_ROWS) if row["kind"] in ("act", "effect", "soft", "preamble", "never")
}
OBJECT_STARTS = set(words_of("object start"))
PREPOSITIONS = set(words_of("loose end"))
_PARTICIPLES = {row["participle"] for row in _ROWS if row["participle"]}
_STATES = {row["word"] for row in _ROWS if row["note"] == "state"}
_FINISHED = set(words_of("finish"))
_FINISHING = set(words_of("finish verb"))
_NO_AIM = set(words_of("not aim"))
_REFUSALS = set(words_of("refusal"))
_CONDITIONS = set(words_of("condition"))
_ABSTRACT = words_of("abstract ending")
_OF_WHICH = pattern(r"\b(?:of|in|for) which $")
_GROUP_THAT = pattern(r"\b\w+s (?:that|who) $")


class Frame(NamedTuple):
    """What makes a promise: "is expected", "to be" with the verb behind it."""

    kind: str
    start: int
    end: int
    be: bool
    have: bool
    told: int  # where the verb begins
    verb: str  # and two words behind it


def verb_of(words: str) -> tuple[str, str]:
    """The verb at the start of these words, of as many words as the lexicon knows, and its class ("" if unknown)."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        verb = " ".join(parts[:length])
        if verb in VERBS:
            return verb, VERBS[verb]
    return parts[0], ""


def means_it(text: str, frame: Frame, verb: str, promised: str) -> bool:
    """Whether somebody plans this, and not a prediction, a condition, a general function or a refusal."""
    before, kind = text[: frame.start], frame.kind
    earlier = before.lower().replace(",", " ").replace('"', " ").split()
    if refused(earlier) or (kind in ("will", "reported", "scheduled") and not _CONDITIONS.isdisjoint(earlier)):
        return False
    if kind == "reported" and not is_told(before, text[frame.end :]):
        return False
    if kind in ("hope", "foretold") and not acts(before):
        return False
    words = frame.verb.split()
    if frame.be or frame.have:
        known = _FINISHED if kind == "expected" else _PARTICIPLES
        return to_be(frame) or any(" ".join(words[:length]) in known for length in (1, 2, 3))
    if kind == "expected":
        return verb in _FINISHING
    subject = earlier[-1] if earlier else ""
    if kind in ("intent", "hope", "to noun"):
        group = subject in ("that", "who") and _GROUP_THAT.fits(before)  # "mills that seek to grow"
        return promised != "never" and subject not in _NO_AIM and not group
    if kind in ("is to", "foretold"):
        become = verb in _STATES and len(words) > 1 and words[1] in OBJECT_STARTS  # "is to become a hub"
        return (promised == "act" or become) and subject not in _NO_AIM
    return _is_done(before, verb, promised, text[frame.told + len(verb) :])


def _is_done(before: str, verb: str, promised: str, behind: str) -> bool:
    """Is what "will" be, with these words before and behind the verb, something that somebody does?"""
    if promised == "":  # of a verb that the lexicon lacks, only what an actor does to something
        return verb not in PREPOSITIONS and acts(before) and _takes_object(behind)
    earlier = before.lower().replace(",", " ").replace('"', " ").split()
    subject = earlier[-1] if earlier else ""
    named = before.rstrip(' ,"')[-len(subject) :] != subject  # a capital letter: Corporation, Beijing
    return promised != "never" and _may_act(before, subject, promised) and (named or _no_abstract(subject))


def _may_act(before: str, subject: str, promised: str) -> bool:
    """Whether the word before "will" may stand for who does it: that of "the hub, which will open", not "there"."""
    if subject not in NO_SUBJECT or _OF_WHICH.fits(before):
        return True
    return promised == "act" and before.endswith((", which ", ", who "))


def _no_abstract(subject: str) -> bool:
    """Whether a word in small letters names somebody or something that acts, and no abstract thing."""
    single = subject.removesuffix("s")
    return subject in ACTORS or single in ACTORS or not (subject.endswith(_ABSTRACT) or single.endswith(_ABSTRACT))


def _takes_object(behind: str) -> bool:
    """Does something that is done follow the verb: "will lobby Parliament", "will scrutinise mining deals"?"""
    word = behind.split(maxsplit=1)[0].strip('",') if behind[:1] == " " and behind.strip() else ""
    if not word[:1].isalnum() or behind.strip()[len(word) : len(word) + 1] == ",":
        return False
    return not word[0].islower() or word in OBJECT_STARTS or not (word in FUNCTION_WORDS or word.endswith("ly"))


def to_be(frame: Frame) -> bool:
    """Whether somebody wants to be something: "aims to be the leading maker"."""
    return frame.be and frame.kind in ("intent", "to noun") and frame.verb.split()[0] in OBJECT_STARTS


def refused(earlier: list[str]) -> bool:
    """Whether one of the last three words before a frame turns it around: "has no plans to"."""
    return any(word in _REFUSALS or word.endswith("n't") for word in earlier[-3:])
