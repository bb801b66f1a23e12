"""Commitments of a sentence: will, plans to, is committed to, the goal of; one phrase for each thing promised."""

from __future__ import annotations

from collections.abc import Iterator

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
from claimbook.extraction.statement.promises import (
    OBJECT_STARTS,
    PREPOSITIONS,
    VERBS,
    Frame,
    means_it,
    refused,
    to_be,
    verb_of,
    words_of,
)
from claimbook.extraction.words import FUNCTION_WORDS
from claimbook.patterns import Match, Pattern

MOST_WORDS = 24  # a phrase is cut after so many words
_OPENING = 12  # "With the goal of …, the city" opens a sentence: the goal ends at the comma
_SHORT = 3  # so few words before "such as" are no promise of their own


def commitments(text: str) -> list[Phrase]:
    """The commitments of one sentence, in reading order, but for those with a figure."""
    return in_text(text, COMMITMENTS)


def _frames(*kinds: str, lead: str = r"\b") -> str:
    """The frames of these kinds: their words are patterns in the lexicon."""
    either_of = "|".join(rf"{lead}(?:{'|'.join(words_of(kind))})" for kind in kinds)
    return either_of.replace("ed to", "ed(?: (?:again|today|on \\pL+day))? to")


_ROWS = lexicons.rows("en/commitments")
_WORTH_VERBS = set(words_of("worth verb"))
_ALSO_NOUNS = {row["word"] for row in _ROWS if row["note"] == "also noun"}
_BEGINNING = {row["word"] for row in _ROWS if row["note"] == "of itself" or row["kind"] == "finish verb"}
_GOAL_NOUNS = set(words_of("goal noun"))
_NUMBERED = set(lexicons.words("en/abbreviations", kind="number"))  # "No."
_TIMES = set(lexicons.words("en/time_nouns"))

_ADVERB = rf"(?:{either(words_of('adverb'))}|[a-z]+[a-oq-z]ly)"
# The pieces of what is found are looked up one after the other: to find groups in patterns as long as these takes long.
_FRAME_KINDS = ("will", "reported", "intent", "hope", "scheduled", "expected", "is to", "foretold", "to noun")
_LEAD = rf"(?:,(?: [^ ,.;\n]+){{1,8}},)?(?: {_ADVERB})*(?: (?:{either(words_of('helper'))})(?: {_ADVERB})*)?"
_BE = rf" (?:be|have been) (?:{_ADVERB} )*"
_HAVE = rf" have (?:{_ADVERB} )*"
_FRAME = pattern(rf"(?:{_frames(*_FRAME_KINDS)}){_LEAD}(?:{_BE}|{_HAVE}| )[a-z-]+(?: [a-z]+){{0,2}}")
_FRAMES = tuple((kind, pattern(_frames(kind, lead="^"))) for kind in _FRAME_KINDS)
_LEADS, _LEADS_BE, _LEADS_HAVE = pattern(f"^(?:{_LEAD}) "), pattern(f"^{_BE}"), pattern(f"^{_HAVE}")
_GOAL = pattern(rf"(?:{_frames('gerund', 'gerund noun')})(?: [a-z]+ly)* (?:[a-z-]+ing\b|[a-z-]+)")
_GOALS = tuple((kind, pattern(_frames(kind, lead="^"))) for kind in ("gerund", "gerund noun"))
_AIM = pattern(
    rf"(?:(?:{_frames('aim that')}) [\pL-]+|(?:{_frames('object')}) (?:{either(words_of('object start'))}|an) )"
)
_AIM_THAT = pattern(rf"^(?:{_frames('aim that')}) ")
_NOUN_IS = pattern(r"^[a-z]+ (?:is|are|remains) ")  # "its goal is that", not "it aims for a start in May"
_OBJECT = pattern(rf"^(?:{_frames('object')}) ")
_BARE_GOAL = pattern(r"^(?:goal|target)s? of$")
_BEFORE_NOUN = pattern(
    rf"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|(?:(?:\p{{Lu}}\pL+ )+of )?{OWNER}) (?:[\pL\d-]+ ){{0,2}})$"
)
_PAST_GOAL = pattern(rf"\b(?:{either(words_of('past goal'))})(?: (?:the|its|their|his|her|our|all))?(?: [a-z-]+)? ?$")
_PRONOUN = pattern(r"^(?:it|they|this|these|which|that|he|she)?(?: (?:is|are|was|were))?$")
_BY_NAME = pattern(r"^[a-z-]+(?: up| out| in)? by \p{Lu}")  # tells who does it
_BY_TIME = pattern(rf" by (?:{MONTHS}|[A-Z][a-z]+day|Christmas|Easter|Q[1-4]|H[12]|FY)")
_BY_DOING = pattern(r" by [a-z]+ing ")
_BE_AT_END = pattern(r" (?:is|are|was|were) ?$")

_AMOUNTS = set(words_of("amount"))
_FIGURES = frozenset("0123456789$€£¥₹")
_EXAMPLES = set(lexicons.words("en/commitments", kind="end", note="examples"))
_MODAL = either(words_of("modal"))
_HARD_END = pattern(
    rf"[;:()\[\]?!—–]| -+ |\.(?:[ \"]|$)|,\"|,?\s(?:{either(words_of('end'))})\b"
    rf"|, (?:[^ ,]+ ){{0,7}}(?:{either(words_of('report'))})\b|, (?:it|he|she|they|we|this|these|there)\b"
    rf"| (?:and )?(?:will|would|is|are|was|were|has|have|had)\b"
    rf"|, (?:and|but) (?:{either(words_of('opener'))})\b"
    rf"| and (?:{_MODAL}|{either(words_of('new promise'))})\b|, (?:and|but) (?:[^ ,]+ ){{1,6}}(?:{_MODAL})\b"
)
_CLAUSE_END = pattern(r"[;:()!?—–]|,\"|, (?:and|but|which|who|while|where)\b|\.(?:[ \"]|$)")
_THAT = pattern(r"^ that ")
_HARD_THAT = pattern(r"^ (?:would|will|is|are|was|were|has|have|had)\b")
_ASIDE = pattern(
    rf",(?: [a-z]+ly)? [a-z]+ing\b(?: |$)|, (?:{either(words_of('aside'))})\b|\s(?:{either(words_of('amount'))})\b"
)
_JOINT = rf"(?:,(?: and| or)?|\band) (?:{_ADVERB} )*(?:to (?:{_ADVERB} )*)?"
_JOIN = pattern(
    rf"(?:{_JOINT}(?:{either(w for w, kind in VERBS.items() if kind != 'never')})|(?:,(?: and| or)?|\band) to [a-z]+)\b"
    r"(?: [\pL\d$€£¥₹-]+)?"
)
_JOINTS = pattern(f"^{_JOINT}")
_INNER = pattern(r"\bto [a-z]+")
_NUMBERS = either(row["word"] for row in lexicons.rows("en/number_words") if row["word"] not in ("one", "zero"))
_TIMES_MORE = either(row["word"] for row in lexicons.rows("en/multiples") if row["word"] not in ("twice", "thrice"))
_FIGURE = pattern(
    rf"\d|[$€£¥₹]|\b(?:{_NUMBERS}|dozens?|hundreds|thousands|(?:m|b|tr)illions|crores?|lakhs?|half"
    rf"|{_TIMES_MORE})(?: |$)|\b[a-z]+-?fold\b"
    r"|\b(?:hundred|thousand|(?:m|b|tr)illion)s?\b"
)
_COUNT = pattern(rf"^ *(?i:{_NUMBERS}|dozens|hundreds|thousands|half) ")
_PLACE = pattern(r"\d(?:st|nd|rd|th) (?:place|spot|position)\b")  # in a ranking, a claim of its own
_NO_FIGURE = pattern(
    rf"\b(?:19|20)\d\d(?:[-–/]\d+)?\b|\b(?:{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{{1,2}}\b"
    rf"|\b\d{{1,2}} (?:{MONTHS})\b|\b\d+(?:st|nd|rd|th)\b|\b\dG\b|\b[Nn]o\.? ?1\b"
    rf"|\b(?:first|second|latter) half\b|\bdoubl(?:e|ed|ing) down\b|\p{{Lu}}[\pL]* ?-?\d[\d.]*|24/7"
    rf"|\b(?:next|coming|within|over|in|for|past|first|every) (?:the )?(?:next |coming |first |last |past |previous )?"
    rf"(?:\d+|{_NUMBERS}|several)(?: to \w+)?[ -](?:years?|months?|weeks?|days?|quarters?|decades?)"
)


_STATUS = {"expected": "forecast", "foretold": "forecast"}


def _promises(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Frames with a verb: "will build", "plans to build", "is expected to be completed"."""
    at = 0
    for match in matches:
        if match.start() < at:
            continue
        frame = _frame(text, match.start(), match.end())
        verb, promised = verb_of(frame.verb)
        at = frame.end
        if not means_it(text, frame, verb, promised) or (verb in _BEGINNING and _counted(_subject(text, frame.start))):
            continue
        kind, start, told = frame.kind, frame.start, frame.told
        if text[start : frame.end].split()[0] in _GOAL_NOUNS and (lead := _BEFORE_NOUN.search(text[:start])):
            start = lead.start()
        if to_be(frame):
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


def _frame(text: str, start: int, end: int) -> Frame:
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
    return Frame(kind, start, start + ends, be is not None, have is not None, end - len(told), told)


def _kind(words: str, frames: tuple[tuple[str, Pattern], ...]) -> tuple[str, int]:
    """Which of the frames stands at the start of the words, and where it ends."""
    return next((kind, found.end()) for kind, frame in frames if (found := frame.match(words)) is not None)


def _conjuncts(text: str, start: int, told: int, verb: str, promised: str, kind: str) -> Iterator[Phrase]:
    """The promise and those joined to it: "will build A, promote B and launch C" is three."""
    limit = _limit(text, told, len(verb))
    pieces, ends = [(start, told, verb, promised)], []
    for start, end in _JOIN.spans(text[told:limit]):
        words = text[told + start : told + end]
        joint = _JOINTS.match(words)
        at = joint.end() if joint else 0
        joined, what = verb_of(words[at:])
        again = words[:at].endswith("to ")  # "to build A and to make it B": no noun and no mere effect
        between, following = text[pieces[-1][1] : told + start], words[at + len(joined) :].strip()
        if _joins(between, words[0], joined, "the" if again else following):
            ends.append(told + start)
            done = again and (what == "effect" or (what == "" and following in OBJECT_STARTS))
            what = "act" if done else what
            pieces.append((told + start + at, told + start + at, joined, what))
    ends.append(limit)
    for number, ((begin, at, verb, what), end) in enumerate(zip(pieces, ends, strict=True)):
        weak = (what == "preamble" and len(pieces) > 1) or (number > 0 and what != "act")
        if not weak and (phrase := _phrase(text, begin, at, end, at + len(verb), kind)):
            yield phrase


def _joins(between: str, joint: str, verb: str, following: str) -> bool:
    """Whether a verb after "and" or a comma goes on with the promise: not a noun of that form, not an inner purpose."""
    if verb in FUNCTION_WORDS or verb in OBJECT_STARTS:
        return False  # "and to the islands"
    if joint != "," and _INNER.search(between) and not _has_figure(between):
        return False
    return verb not in _ALSO_NOUNS or following in OBJECT_STARTS or following[:1] in _FIGURES


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
    while words and words[0] in PREPOSITIONS:
        words.pop(0)
    item = tidy(" ".join(words))
    if not item or words[0] == "within" or _has_figure(text[verb:end]):
        return None
    return Phrase(start, end, item, _STATUS.get(kind, "target"), f"commitment {kind}")


def _passive(text: str, start: int, told: int, kind: str) -> Phrase | None:
    """ "will be finished": what is promised stands before the verb, in the clause before if a pronoun does."""
    clause = _subject(text, start)
    end = _limit(text, told)
    aside = _ASIDE.search(text[told:end])
    end = limit_words(text, start, told + aside.start() if aside else end, MOST_WORDS)
    if _counted(clause) or _has_figure(text[told:end]) or _by_somebody(text[told:end]):
        return None
    item = tidy(_BE_AT_END.sub("", clause)) if not _PRONOUN.search(tidy(clause)) else tidy(text[told:end])
    return Phrase(start, end, item, _STATUS.get(kind, "target"), f"commitment {kind} be")


def _subject(text: str, start: int) -> str:
    """The words of the clause before the frame that starts here."""
    return text[max(text.rfind(mark, 0, start) for mark in ',;:"') + 1 : start].removeprefix(" and")


def _counted(clause: str) -> bool:
    """Is what opens or is built a number of things, which is a claim of its own: "Two new mills", "some 40 of them"?"""
    return _has_figure(clause[:1].lower() + clause[1:] if _COUNT.match(clause) is not None else clause)


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
        if refused(before.lower().split()) or _reached(before) or not (gerund or _BARE_GOAL.search(frame)):
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
        if refused(before.lower().split()):
            continue
        noun_is = aim_that is not None and _NOUN_IS.match(match[0]) is not None
        clause = _CLAUSE_END.search(text, told) if noun_is else None
        if noun_is and (lead := _BEFORE_NOUN.search(before)):
            start = lead.start()
        end = clause.start() if clause else _limit(text, told)
        if _HARD_THAT.match(text[end:]) and not aim_that:
            continue  # "promised the city would"
        phrase = _phrase(text, start, told, end, told, "aim that" if aim_that else "object")
        if phrase:
            yield phrase


def _has_figure(words: str) -> bool:
    """Do the words hold a figure that is no year, day or name?"""
    if _FIGURE.search(words) is None:
        return False
    return _PLACE.search(words) is not None or _FIGURE.search(_NO_FIGURE.sub("", words)) is not None


COMMITMENTS = (Finder(_FRAME, _promises), Finder(_GOAL, _goals), Finder(_AIM, _aims, seldom=True))
