"""What became of a counted thing, said behind it: "base stations built", "states where the share rose"."""

from __future__ import annotations

from itertools import takewhile

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context, is_time
from claimbook.extraction.indicator.noun_phrases import NO_NOUNS, is_figure, noun_phrase, until_stop
from claimbook.extraction.words import (
    AUXILIARIES,
    FUNCTION_WORDS,
    LEVEL_VERBS,
    OBJECT_VERBS,
    PARTICIPLES,
    is_verb,
    may_be_verb,
    participle,
)

_PHRASAL = "|".join(sorted(words for words in PARTICIPLES if words.endswith("ed out")))  # not cut in two
TAIL = patterns.compile(
    r"^[\"'”’]?(?: (?:have|has|had|were|was|are|is)(?: been| being)?)?(?: (?:each|also|now|already|"
    r"newly|online|jointly))? "
    rf"((?:(?:{_PHRASAL}|"
    r"[a-z]+(?:ed|ilt|ade)|sold|told|found|laid|sent|given|taken|drawn|won|bought|grown)\b"
    r"(?:(?: (?:as|on|via|for|under|from|through|by|online|with))+(?: [\w'&-]+){1,5})?)|"
    r"(?:that|where|with|whose|who|for)(?: [A-Za-z'&-][\w'&-]*){2,7})"
)
_BEFORE_TAILS = frozenset([" ", '"', "'", "”", "’"])
_AUXILIARY = patterns.compile(r"^[\"']? (?:have|has|had|were|was|are|is)\b")
_PARTICLES = frozenset(verb.partition(" ")[2] for verb in OBJECT_VERBS)
_BETWEEN = frozenset((*lexicons.words("en/phrase_words", kind="before an amount"), "out"))  # "paid out", "turned out"
_PAIRS = {"to": ("up",), "than": ("more",), "of": ("total", "some", "average", "median"), "least": ("at",)}


def verb_before(left: str) -> str:
    """The verb right before a figure (or what stands there), in lower case; articles and the like are passed over."""
    words = left[-60:].lower().split()
    while words:
        last = words.pop()
        if last in _PARTICLES and words and f"{words[-1]} {last}" in OBJECT_VERBS:
            return f"{words[-1]} {last}"
        if last in _PAIRS and words and words[-1] in _PAIRS[last]:
            words.pop()
        elif last not in _BETWEEN:
            return last[len(last.rstrip("abcdefghijklmnopqrstuvwxyz")) :]
    return ""


def with_tail(counted: str, context: Context) -> str:
    """The counted noun with its field and what became of it: "ferry piers repaired", "mills in the wool trade"."""
    last_word = counted.split()[-1]
    behind = context.after[context.after.find(last_word) + len(last_word) :][:200]
    field = _FIELD.match(behind) if behind[:4] in _FIELD_LEADS else None
    if field is None or field[1] in FUNCTION_WORDS:
        return _with_deed(counted, last_word, context, behind)
    named = noun_phrase(behind[field.end() :]) if field[0].endswith(" of") else ""
    within = f"{field[0]} {named}".rstrip()
    said = _with_deed(counted, last_word, context, behind[len(within) :])
    done = said.removeprefix(counted)
    left = done[1:] == participle(verb_before(context.left))  # "trained 30 people in the car industry"
    return counted + done + within if left else counted + within + done


_FIELD_LEADS = frozenset([" in ", " alo", " wit", " acr", " fro"])
_SECTORS = "|".join(lexicons.words("en/phrase_words", kind="sector"))
_FIELD = patterns.compile(
    r"^ (?:in|along|within|across|from) (?:the |an? )?"
    rf"(?:([a-z][\w-]*) (?:[a-z][\w-]* ){{0,3}}?(?:{_SECTORS})\b|field of\b)"
)


def _with_deed(counted: str, last_word: str, context: Context, behind: str) -> str:
    """The counted noun with what became of it, by what stands behind: "ferry piers (repaired)"."""
    anybody = last_word in _ANYBODY
    if anybody or behind[:1] == ",":
        behind = _past_asides(behind)
    tail = TAIL.match(behind[:110]) if behind[:1] in _BEFORE_TAILS else None
    if tail is None and behind[:1] == " " and (deed := _deed(behind, anybody)):
        return f"{counted} that {deed}"
    if tail is not None and _elsewhere(context.left, tail[0]):
        return counted
    if tail is not None and (said := _said(tail, behind[tail.end() :])) is not None:
        return f"{counted} {said}" if said else counted
    verb = verb_before(context.left)
    done = verb in OBJECT_VERBS or (verb.endswith(("ed", "ilt")) and not context.left.endswith(" out "))
    if done and verb not in _STATES:
        return f"{counted} {participle(verb)}"
    return counted


def _elsewhere(left: str, tail: str) -> bool:
    """Is the verb said of a noun before: "mills in 14 (towns are planned)"?"""
    return left.endswith(_PLACING) and _AUXILIARY.match(tail) is not None


_PLACING = (" in ", " across ", " among ", " throughout ")


def _past_asides(behind: str) -> str:
    """What follows a counted noun without examples or a place: "(, including two in Lima,) have closed", "people (in
    Peru) use maps"."""
    if behind[:1] == ",":
        aside = _EXAMPLES.match(behind)
        return behind if aside is None else aside[1]
    place = _PLACE.match(behind) if behind[:4] in _PLACE_LEADS else None
    return place[1] if place is not None else behind


_EXAMPLES = patterns.compile(
    r"^, (?:including|such as|among them|led by) [^;.()]{3,90},( (?:have|has|had|are|were) .*)"
)
_PLACE_LEADS = frozenset([" in ", " acr"])
_PLACE = patterns.compile(
    r"^ (?:in|across) (?:(?:the )?[A-Z][\w-]*(?: (?:of )?[A-Z][\w-]*){0,2}|"
    r"the (?:city|country|region|state|town|province|county|capital))( .*)"
)


def _deed(behind: str, anybody: bool) -> str:
    """What counted things have or lack, said behind them: "now have clean water", "do not export"; what people do or
    did: "went abroad to study"; "" where there is no such verb, or where a figure is its object."""
    end = _CLAUSE_END.search(behind)
    words = (behind if end is None else behind[: end.start()]).split()
    while words and words[0] in _NOW:
        del words[0]
    helped = len(words) > 2 and words[0] in _HELPING
    verb = words[1] if helped and words[1] != "not" else words[0] if words else ""
    if len(words) < 2 or verb in _NOT_DONE or verb[-2:] == "ly" or not (helped or (anybody and _present(verb))):
        return ""
    if any(is_figure(word) for word in words) or not NO_NOUNS.isdisjoint(words[1:4]):
        return ""
    return " ".join(words[:10])


def _present(verb: str) -> bool:
    """Is the word a verb of many things, and no participle: "use", "went", not "held", "using"?"""
    return may_be_verb(verb) and verb not in PARTICIPLES and verb[-3:] != "ing"


_ANYBODY = frozenset(lexicons.words("en/phrase_words", kind="people"))
_NOW = frozenset(lexicons.words("en/phrase_words", kind="before a deed"))
_HELPING = frozenset(lexicons.words("en/phrase_words", kind="has or does"))
_NOT_DONE = (AUXILIARIES - _HELPING).union(lexicons.words("en/phrase_words", kind="no deed"))
_CLAUSE_END = patterns.compile(
    r"[,;:.()\"“”—–]| (?:(?:in|by|at|on|since|during|from|across|throughout|until|between|last|this|under|within) "
    r"(?:the )?(?:[A-Z]|\d|last|this|past|first|second|third|fourth|end|same|year|month|quarter|week|country|world)|"
    r"while|which|who|whose|when|after|before|because|but|according|compared|and (?:the|its|their|an?)|and \d)"
)


def _said(tail: patterns.Match, rest: str) -> str | None:
    """What the words behind a counted noun say of it, "" for nothing; None where they are no tail."""
    words = str(tail[1])
    if rest.startswith(" to have ") or (words.startswith(("for ", "that ")) and _FOR_A_TIME.match(words)):
        return None
    if not _DIGITS.isdisjoint(rest[:30]) and (_AMOUNT if " " in words else _SUM).match(rest[:30]):
        return None  # "yards (are said to have) closed", "counties with farmland exceeding 3 sq km"
    if " " not in words and _active(tail[0], words) and (done := _object(rest)):
        named = done[0].isupper() or _WORTH.match(rest[len(done) + 1 :])
        return "" if named else f"that{tail[0]} {done}"
    if words.split()[0] in LEVEL_VERBS and not _AUXILIARY.match(tail[0]):
        return None
    following = rest.split(" ")[1:2]
    cut = len(words.split()) > 7 and following and following[0].lower() not in FUNCTION_WORDS
    words = _before_verb(_without_circumstance(words))
    if cut:
        words = words.rpartition(" of ")[0] or words  # cut in the middle
    if words.rpartition(" ")[2] in ("do", "does", "did"):
        return ""
    if not words.startswith(_RELATIVE_STARTS):
        words = _to_figure(words)
    while " " in words and words.rpartition(" ")[2] in _LOOSE:
        words = words.rpartition(" ")[0]
    if words.startswith("for") and len(words.split()) <= 2:
        return None
    if words.startswith("that "):
        words = _THAT_WERE.sub("", words)
    return _NEXT_CLAUSE.sub("", words) if " ha" in words else words


def _without_circumstance(words: str) -> str:
    """ "repaired (in May)", "that sell rye (to Chad)"; "that specialize in rye" would say nothing without it."""
    found = _CIRCUMSTANCE.search(words)
    if found is None:
        return words
    verb_alone = words.startswith(_RELATIVE_STARTS) and words[: found.start()].count(" ") == 1
    joint, _, behind = found[0][1:].partition(" ")
    if verb_alone and not is_time(behind):
        return f"{words[: found.start()]} {joint} {until_stop(behind)}"
    return words[: found.start()]


def _to_figure(words: str) -> str:
    """ "pledged (for 3 million)": the words before a figure."""
    return " ".join(takewhile(lambda token: not is_figure(token), words.split(" ")))


_FOR_A_TIME = patterns.compile(r"^(?:for|that) (?:the )?(?:first|second|third|past|last|next|this|whole|year)\b")
_AMOUNT = patterns.compile(r"^ *(?:[$€£¥₹]|[A-Z]{1,3}[$ ])? ?\d")
_SUM = patterns.compile(  # "raised over 3 million"
    r"^(?: (?:over|about|around|some|nearly|almost|only|just|more|less|than|up|to|at|least|an?|combined|total|of))*"
    r" *(?:[$€£¥₹]|[A-Z][A-Za-z]{0,2}[$. ]?)? ?\d"
)
_CIRCUMSTANCE = patterns.compile(r" (?:(?:in|to|by|at|during|since|across|over) |and [^A-Z]).*$")
_LOOSE = frozenset(["the", "a", "an", "is", "was", "are", "were", "as", "of", "in", "by", "for", "on", "to", "with"])
_DIGITS = frozenset("0123456789")
_NEXT_CLAUSE = patterns.compile(r"[,]? (?:have|has|had) (?:an?|the|its|their|no) .*$")
_THAT_WERE = patterns.compile(r"^that (?:(?:have|has|had) been|were|was|are|is) ")


def _active(verb: str, participle: str) -> bool:
    """Can this be an active verb: "signed", "have signed", not "have been signed", "polled"?"""
    return participle not in _POLLED and _PASSIVE.isdisjoint(verb.split(" "))


_PASSIVE = frozenset(["been", "being", "were", "was", "are", "is"])
_POLLED = frozenset(lexicons.words("en/clause_words", kind="polling")).union(
    ["combined", "estimated", "expected", "related"]
)
_STATES = AUXILIARIES | (LEVEL_VERBS - OBJECT_VERBS)
_WORTH = patterns.compile(r"^ (?:worth |valued at |of |at )?(?:[$€£¥₹]|[A-Z]{2,3}[$ ]?)?\d")


def _object(behind: str) -> str:
    """What a verb is done to, said behind it: "firms signed (long leases) with"; "" where none is."""
    words = until_stop(behind) if behind[:1] == " " else ""
    first = words.partition(" ")[0]
    if not words or '"' in words or is_time(words):
        return ""
    low = first.lower()
    if low in _NO_OBJECTS or low in _NO_STARTS or low.endswith("ly") or is_verb(low):
        return ""
    return " ".join(words.partition(" for the ")[0].split()[:6])


_NO_STARTS = FUNCTION_WORDS - frozenset(["the", "a", "an", "its", "their", "his", "her", "more", "most"])
_NO_OBJECTS = frozenset(lexicons.words("en/phrase_words", kind="no object"))


def _before_verb(words: str) -> str:
    """ "linked to the grid (moved)": a participle with what belongs to it, up to the verb of the clause."""
    tokens = words.split(" ")
    for i in range(2, len(tokens)):
        if is_verb(tokens[i].lower()) and not tokens[i].endswith("ing") and tokens[i - 1] not in FUNCTION_WORDS:
            return " ".join(tokens[:i]) if not words.startswith(_RELATIVE_STARTS) else words
    return words


_RELATIVE_STARTS = ("that", "wher", "with", "whos", "who ")
