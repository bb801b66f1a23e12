"""Commitments of a sentence: will, plans to, is committed to, the goal of; one phrase for each thing promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimbook import lexicons
from claimbook.extraction.statement.phrases import (
    MONTHS,
    OWNER,
    Finder,
    Phrase,
    either,
    in_text,
    limit_words,
    pattern,
    tidy,
)
from claimbook.patterns import Match, Pattern

MOST_WORDS = 24  # a phrase is cut after so many words
_OPENING = 12  # "With the goal of …, the city" opens a sentence: the goal ends at the comma
_SHORT = 3  # so few words before "such as" are no promise of their own


def commitments(text: str) -> list[Phrase]:
    """The commitments of one sentence, in reading order, but for those with a figure."""
    return in_text(text, COMMITMENTS)


def _words(kind: str) -> tuple[str, ...]:
    return lexicons.words("en/commitments", kind=kind)


def _frames(*kinds: str, lead: str = r"\b") -> str:
    """The frames of these kinds: their words are patterns in the lexicon."""
    either_of = "|".join(rf"{lead}(?:{'|'.join(_words(kind))})" for kind in kinds)
    return either_of.replace("ed to", "ed(?: (?:again|today|on \\pL+day))? to")


_ROWS = lexicons.rows("en/commitments")
_VERBS = {
    row["word"]: row["kind"] for row in reversed(_ROWS) if row["kind"] in ("act", "effect", "soft", "preamble", "never")
}
_PARTICIPLES = {row["participle"] for row in _ROWS if row["participle"]}
_WORTH_VERBS = set(_words("worth verb"))
_ALSO_NOUNS = {row["word"] for row in _ROWS if row["note"] == "also noun"}
_STATES = {row["word"] for row in _ROWS if row["note"] == "state"}
_FINISHED = set(_words("finish"))
_FINISHING = set(_words("finish verb"))
_NO_SUBJECT = set(_words("not subject"))
_NO_AIM = set(_words("not aim"))
_ACTORS = set(_words("actor"))
_REFUSALS = set(_words("refusal"))
_CONDITIONS = set(_words("condition"))
_ABSTRACT = _words("abstract ending")
_GOAL_NOUNS = set(_words("goal noun"))
_PREPOSITIONS = set(_words("loose end"))
_NUMBERED = set(lexicons.words("en/abbreviations", kind="number"))  # "No."
_TIMES = set(lexicons.words("en/time_nouns"))
_OBJECT_STARTS = set(_words("object start"))

_ADVERB = rf"(?:{either(_words('adverb'))}|[a-z]*[a-oq-z]ly)"
# The pieces of what is found are looked up one after the other: to find groups in patterns as long as these takes long.
_FRAME_KINDS = ("will", "reported", "intent", "scheduled", "expected", "is to", "to noun")
_LEAD = rf"(?:,(?: [^ ,.;\n]+){{1,8}},)?(?: {_ADVERB})*(?: (?:{either(_words('helper'))})(?: {_ADVERB})*)?"
_BE = rf" (?:be|have been) (?:{_ADVERB} )*"
_HAVE = rf" have (?:{_ADVERB} )*"
_FRAME = pattern(rf"(?:{_frames(*_FRAME_KINDS)}){_LEAD}(?:{_BE}|{_HAVE}| )[a-z-]+(?: [a-z]+){{0,2}}")
_FRAMES = tuple((kind, pattern(_frames(kind, lead="^"))) for kind in _FRAME_KINDS)
_LEADS, _LEADS_BE, _LEADS_HAVE = pattern(f"^(?:{_LEAD}) "), pattern(f"^{_BE}"), pattern(f"^{_HAVE}")
_GOAL = pattern(rf"(?:{_frames('gerund', 'gerund noun')})(?: [a-z]+ly)* (?:[a-z-]+ing\b|[a-z-]+)")
_GOALS = tuple((kind, pattern(_frames(kind, lead="^"))) for kind in ("gerund", "gerund noun"))
_AIM = pattern(
    rf"(?:(?:{_frames('aim that')}) [\pL-]+|(?:{_frames('object')}) (?:{either(_words('object start'))}|an) )"
)
_AIM_THAT = pattern(rf"^(?:{_frames('aim that')}) ")
_OBJECT = pattern(rf"^(?:{_frames('object')}) ")
_BARE_GOAL = pattern(r"^(?:goal|target)s? of$")
_BEFORE_NOUN = pattern(
    rf"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|(?:(?:\p{{Lu}}\pL+ )+of )?{OWNER}) (?:[\pL\d-]+ ){{0,2}})$"
)
_PAST_GOAL = pattern(rf"\b(?:{either(_words('past goal'))})(?: (?:the|its|their|his|her|our|all))?(?: [a-z-]+)? ?$")
_REPORT = pattern(rf"\b(?:{either(_words('report'))})\b")
_REPORT_BEHIND = pattern(
    rf"(?:,|\") (?:[^,;.\"]+, [^,;.\"]+, |[^,;.\"]+ )?(?:{either(_words('report'))})(?:[.,]| (?:on|in|at|last|this)\b)"
)
_PLANNED = pattern(r"^(?:Under|As part of) (?:the|this|its|that|a) [^,]+, ")
_OF_WHICH = pattern(r"\b(?:of|in|for) which $")
_PRONOUN = pattern(r"^(?:it|they|this|these|which|that|he|she)?(?: (?:is|are|was|were))?$")
_BY_NAME = pattern(r"^[a-z-]+(?: up| out| in)? by \p{Lu}")  # tells who does it
_BY_TIME = pattern(rf" by (?:{MONTHS}|[A-Z][a-z]+day|Christmas|Easter|Q[1-4]|H[12]|FY)")
_GROUP_THAT = pattern(r"\b\w+s (?:that|who) $")
_BY_DOING = pattern(r" by [a-z]+ing ")
_BE_AT_END = pattern(r" (?:is|are|was|were) ?$")

_AMOUNTS = set(_words("amount"))
_FIGURES = frozenset("0123456789$€£¥₹")
_EXAMPLES = set(lexicons.words("en/commitments", kind="end", note="examples"))
_MODAL = either(_words("modal"))
_HARD_END = pattern(
    rf"[;:()\[\]?!—–]| -+ |\.(?:[ \"]|$)|,\"|,?\s(?:{either(_words('end'))})\b"
    rf"|, (?:[^ ,]+ ){{0,7}}(?:{either(_words('report'))})\b|, (?:it|he|she|they|we|this|these|there)\b"
    rf"| (?:and )?(?:will|would|is|are|was|were|has|have|had)\b"
    rf"|, (?:and|but) (?:{either(_words('opener'))})\b"
    rf"| and (?:{_MODAL}|{either(_words('new promise'))})\b|, (?:and|but) (?:[^ ,]+ ){{1,6}}(?:{_MODAL})\b"
)
_CLAUSE_END = pattern(r"[;:()!?—–]|,\"|, (?:and|but|which|who|while|where)\b|\.(?:[ \"]|$)")
_THAT = pattern(r"^ that ")
_ASIDE = pattern(
    rf",(?: [a-z]+ly)? [a-z]+ing\b(?: |$)|, (?:{either(_words('aside'))})\b|\s(?:{either(_words('amount'))})\b"
)
_JOINT = rf"(?:,(?: and| or)?|\band) (?:{_ADVERB} )*(?:to (?:{_ADVERB} )*)?"
_JOIN = pattern(rf"{_JOINT}(?:{either(w for w, kind in _VERBS.items() if kind != 'never')})\b(?: [\pL\d$€£¥₹-]+)?")
_JOINTS = pattern(f"^{_JOINT}")
_INNER = pattern(r"\bto [a-z]+")
_NUMBERS = either(row["word"] for row in lexicons.rows("en/number_words") if row["word"] not in ("one", "zero"))
_FIGURE = pattern(
    rf"\d|[$€£¥₹]|\b(?:{_NUMBERS}|dozens?|hundreds|thousands|(?:m|b|tr)illions|crores?|lakhs?|half"
    r"|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|halv(?:e|ed|ing))(?: |$)|\b[a-z]+-?fold\b"
    r"|\b(?:hundred|thousand|(?:m|b|tr)illion)s?\b"
)
_NO_FIGURE = pattern(
    rf"\b(?:19|20)\d\d(?:[-–/]\d+)?\b|\b(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{{1,2}}\b"
    rf"|\b\d{{1,2}} (?:{MONTHS})\b|\b\d+(?:st|nd|rd|th)\b|\b\dG\b|\b[Nn]o\.? ?1\b"
    rf"|\bdoubl(?:e|ed|ing) down\b|\p{{Lu}}[\pL]* ?-?\d[\d.]*|24/7"
    rf"|\b(?:next|coming|within|over|in|for|past|first|every) (?:the )?(?:next |coming |first |last |past |previous )?"
    rf"(?:\d+|{_NUMBERS}|several)(?: to \w+)?[ -](?:years?|months?|weeks?|days?|quarters?|decades?)"
)


class _Frame(NamedTuple):
    """What makes a promise: "is expected", "to be" with the verb behind it."""

    kind: str
    start: int
    end: int
    be: bool
    have: bool
    told: int  # where the verb begins
    verb: str  # and two words behind it


def _promises(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Frames with a verb: "will build", "plans to build", "is expected to be completed"."""
    at = 0
    for match in matches:
        if match.start() < at:
            continue
        frame = _frame(text, match.start(), match.end())
        verb, promised = _verb(frame.verb)
        at = frame.end
        if not _means_it(text, frame, verb, promised):
            continue
        kind, start, told = frame.kind, frame.start, frame.told
        if text[start : frame.end].split()[0] in _GOAL_NOUNS and (lead := _BEFORE_NOUN.search(text[:start])):
            start = lead.start()
        if _to_be(frame):
            found = [_phrase(text, start, told, _limit(text, told), told, kind)]
        elif frame.be:
            found = [_passive(text, start, told, kind)]
        elif frame.have:
            found = [_phrase(text, start, told, _limit(text, told), told + len(frame.verb.split()[0]), kind)]
        else:
            found = list(_conjuncts(text, start, told, verb, promised, kind))
        for phrase in found:
            if phrase:
                yield phrase
                at = max(at, phrase.end)


def _frame(text: str, start: int, end: int) -> _Frame:
    """The pieces of the frame between these places."""
    words = text[start:end]
    kind, ends = _kind(words, _FRAMES)
    lead = _LEADS.match(words[ends:])
    at = ends + (len(lead[0].rstrip(" ")) if lead else 0)
    auxiliary = words[at:].split(maxsplit=1)[0]
    be = _LEADS_BE.match(words[at:]) if auxiliary in ("be", "have") else None
    have = _LEADS_HAVE.match(words[at:]) if auxiliary == "have" and be is None else None
    begun = be or have
    told = words[at + begun.end() if begun else at :].lstrip(" ")
    return _Frame(kind, start, start + ends, be is not None, have is not None, end - len(told), told)


def _kind(words: str, frames: tuple[tuple[str, Pattern], ...]) -> tuple[str, int]:
    """Which of the frames stands at the start of the words, and where it ends."""
    return next((kind, found.end()) for kind, frame in frames if (found := frame.match(words)) is not None)


def _verb(words: str) -> tuple[str, str]:
    """The verb at the start of these words, of as many words as the lexicon knows, and its class ("" if unknown)."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        verb = " ".join(parts[:length])
        if verb in _VERBS:
            return verb, _VERBS[verb]
    return parts[0], ""


def _means_it(text: str, frame: _Frame, verb: str, promised: str) -> bool:
    """Whether somebody plans this, and not a prediction, a condition, a general function or a refusal."""
    before, kind = text[: frame.start], frame.kind
    earlier = before.lower().replace(",", " ").replace('"', " ").split()
    if _refused(earlier) or (kind in ("will", "reported", "scheduled") and not _CONDITIONS.isdisjoint(earlier)):
        return False
    if kind == "reported" and not _reported(text, frame):
        return False
    words = frame.verb.split()
    if frame.be or frame.have:
        known = _FINISHED if kind == "expected" else _PARTICIPLES
        return _to_be(frame) or any(" ".join(words[:length]) in known for length in (1, 2, 3))
    if kind == "expected":
        return verb in _FINISHING
    subject, has_object = earlier[-1] if earlier else "", len(words) > 1 and words[1] in _OBJECT_STARTS
    if kind in ("intent", "to noun"):
        of_a_group = subject in ("that", "who") and _GROUP_THAT.fits(before)  # "mills that seek to grow"
        return not of_a_group and promised != "never" and subject not in _NO_AIM
    if kind == "is to":
        become = verb in _STATES and has_object  # "is to become a hub"
        return (promised == "act" or become) and subject not in _NO_AIM
    named = before.rstrip(' ,"')[-len(subject) :] != subject  # a capital letter: Corporation, Beijing
    if promised == "":  # of a verb that the lexicon lacks, only what an actor does to something
        return has_object and (subject in _ACTORS or (named and verb not in _PREPOSITIONS))
    return promised != "never" and _may_act(before, subject, promised) and (named or _acts(subject))


def _may_act(before: str, subject: str, promised: str) -> bool:
    """Whether the word before "will" may stand for who does it: that of "the hub, which will open", not "there"."""
    if subject not in _NO_SUBJECT or _OF_WHICH.fits(before):
        return True
    return promised == "act" and before.endswith(", which ")


def _acts(subject: str) -> bool:
    """Whether a word in small letters names somebody or something that acts, and no abstract thing."""
    single = subject.removesuffix("s")
    return subject in _ACTORS or single in _ACTORS or not (subject.endswith(_ABSTRACT) or single.endswith(_ABSTRACT))


def _reported(text: str, frame: _Frame) -> bool:
    """Whether "would" tells of a plan: behind "said" or "under the deal, ", or with ", the company said" behind it."""
    before = text[: frame.start]
    return _REPORT.fits(before) or _PLANNED.match(before) is not None or _REPORT_BEHIND.fits(text[frame.end :])


def _to_be(frame: _Frame) -> bool:
    """Whether somebody wants to be something: "aims to be the leading maker"."""
    return frame.be and frame.kind in ("intent", "to noun") and frame.verb.split()[0] in _OBJECT_STARTS


def _refused(earlier: list[str]) -> bool:
    """Whether one of the last three words before a frame turns it around: "has no plans to"."""
    return any(word in _REFUSALS or word.endswith("n't") for word in earlier[-3:])


def _conjuncts(text: str, start: int, told: int, verb: str, promised: str, kind: str) -> Iterator[Phrase]:
    """The promise and those joined to it: "will build A, promote B and launch C" is three."""
    limit = _limit(text, told, len(verb))
    pieces, ends = [(start, told, verb, promised)], []
    for start, end in _JOIN.spans(text[told:limit]):
        words = text[told + start : told + end]
        joint = _JOINTS.match(words)
        at = joint.end() if joint else 0
        joined, what = _verb(words[at:])
        if _joins(text[pieces[-1][1] : told + start], words[0], joined, words[at + len(joined) :].strip()):
            ends.append(told + start)
            pieces.append((told + start + at, told + start + at, joined, what))
    ends.append(limit)
    for number, ((begin, at, verb, what), end) in enumerate(zip(pieces, ends, strict=True)):
        weak = (what == "preamble" and len(pieces) > 1) or (number > 0 and what != "act")
        if not weak and (phrase := _phrase(text, begin, at, end, at + len(verb), kind)):
            yield phrase


def _joins(between: str, joint: str, verb: str, following: str) -> bool:
    """Whether a verb after "and" or a comma goes on with the promise: not a noun of that form, not an inner purpose."""
    if joint != "," and _INNER.search(between):
        return False
    return verb not in _ALSO_NOUNS or following in _OBJECT_STARTS or following[:1] in _FIGURES


def _phrase(text: str, start: int, verb: int, end: int, verb_end: int, kind: str) -> Phrase | None:
    """A promise from its verb to its end, with its object; None where the object holds a figure or is missing."""
    aside = _ASIDE.search(text[verb_end:end])
    if aside:
        end = verb_end + aside.start()
        if text[verb:verb_end] in _WORTH_VERBS and aside[0].strip() in _AMOUNTS and _has_figure(text[end : end + 40]):
            return None  # "will attract funds worth 5 million"
    by = (
        _BY_DOING.search(text[verb_end:end]) if " by " in text[verb_end:end] else None
    )  # "will enter Peru by building 3 mills": the figure is a claim of its own
    if by is not None and _has_figure(text[verb_end + by.end() : end]):
        end = verb_end + by.start()
    end = limit_words(text, start, end, MOST_WORDS)
    words = text[verb_end:end].split()
    while words and words[0] in _PREPOSITIONS:
        words.pop(0)
    item = tidy(" ".join(words))
    if not item or words[0] == "within" or _has_figure(text[verb:end]):
        return None
    return Phrase(start, end, item, "forecast" if kind == "expected" else "target", f"commitment {kind}")


def _passive(text: str, start: int, told: int, kind: str) -> Phrase | None:
    """ "will be finished": what is promised stands before the verb, in the clause before if a pronoun does."""
    clause = text[max(text.rfind(mark, 0, start) for mark in ',;:"') + 1 : start].removeprefix(" and")
    end = _limit(text, told)
    aside = _ASIDE.search(text[told:end])
    end = limit_words(text, start, told + aside.start() if aside else end, MOST_WORDS)
    if _has_figure(clause) or _has_figure(text[told:end]) or _by_somebody(text[told:end]):
        return None
    item = tidy(_BE_AT_END.sub("", clause)) if not _PRONOUN.search(tidy(clause)) else tidy(text[told:end])
    status = "forecast" if kind == "expected" else "target"
    return Phrase(start, end, item, status, f"commitment {kind} be")


def _by_somebody(told: str) -> bool:
    """ "will be built by Acme" tells who does it, "will be built by June" when."""
    return _BY_NAME.search(told) is not None and not _BY_TIME.fits(told)


def _goals(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Frames with an -ing form or a noun: "is committed to building", "the goal of carbon neutrality"."""
    for match in matches:
        before = text[: match.start()]
        kind, frame_end = _kind(match[0], _GOALS)
        frame, what = match[0][:frame_end], match[0].rsplit(" ", 1)[-1]
        gerund = what.endswith("ing")
        if _refused(before.lower().split()) or _reached(before) or not (gerund or _BARE_GOAL.search(frame)):
            continue
        start, told = match.start(), match.end() - len(what)
        if kind == "gerund noun" and (lead := _BEFORE_NOUN.search(before)):
            start = lead.start()
        after_verb = match.end() if gerund else told
        limit = _limit(text, told)
        if start < _OPENING and "," in text[told:limit]:
            limit = text.index(",", told)
        phrase = _phrase(text, start, told, limit, after_verb, kind)
        if phrase and (gerund or phrase.indicator.rsplit(" ", 1)[-1] not in _TIMES):  # "the target of the year"
            yield phrase


def _reached(before: str) -> bool:
    """ "has met its goal of" is past, "needs funds to reach its goal of" is not."""
    met = _PAST_GOAL.search(before)
    return met is not None and not before[: met.start()].rstrip().endswith((" to", " will"))


def _limit(text: str, start: int, verb: int = 0) -> int:
    """Where the promise with a verb of this length ends at the latest. Examples belong to it where little stands
    before them: "areas such as"."""
    near = text[start + verb : start + verb + 8]
    that = _THAT.match(near) if "that" in near else None  # "will ensure that all children learn"
    match = _HARD_END.search(text, start + verb + (that.end() if that else 0))
    if match and verb and match.start() == start + verb and match[0].strip().isalpha():
        match = _HARD_END.search(text, match.end())  # "will open before May"
    if match and match[0][0] == "." and text[: match.start() + 1].rsplit(" ", 1)[-1] in _NUMBERED:
        match = _HARD_END.search(text, match.end())  # "the No. 1 maker"
    if match and match[0].strip(" ,") in _EXAMPLES and len(text[start : match.start()].split()) <= _SHORT:
        match = _HARD_END.search(text, match.end())
    return match.start() if match else len(text.rstrip(" ."))


def _aims(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Frames without a verb of their own: "the aim is that every town has a clinic", "is planning a plant"."""
    for match in matches:
        before = text[: match.start()]
        start, aim_that = match.start(), _AIM_THAT.match(match[0])
        lead_in = aim_that or _OBJECT.match(match[0])
        told = start + (lead_in.end() if lead_in else 0)
        if _refused(before.lower().split()):
            continue
        if aim_that and (lead := _BEFORE_NOUN.search(before)):
            start = lead.start()
        clause = _CLAUSE_END.search(text, told) if aim_that else None
        end = clause.start() if clause else _limit(text, told)
        phrase = _phrase(text, start, told, end, told, "aim that" if aim_that else "object")
        if phrase:
            yield phrase


def _has_figure(words: str) -> bool:
    """Do the words hold a figure that is no year, day or name?"""
    return bool(_FIGURE.search(words) and _FIGURE.search(_NO_FIGURE.sub("", words)))


COMMITMENTS = (Finder(_FRAME, _promises), Finder(_GOAL, _goals), Finder(_AIM, _aims, seldom=True))
