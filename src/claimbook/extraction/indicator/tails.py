"""What became of a counted thing, said behind it: "base stations built", "states where the share rose"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context, is_time
from claimbook.extraction.indicator.noun_phrases import until_stop
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, LEVEL_VERBS, OBJECT_VERBS, is_verb, participle

TAIL = patterns.compile(
    r"^[\"'”’]?(?: (?:have|has|had|were|was|are|is)(?: been| being)?)?(?: (?:each|also|now|already|"
    r"newly|online|jointly))? "
    r"((?:(?:[a-z]+(?:ed|ilt|old|ade)|found|laid|sent|given|taken|drawn|won|bought|grown)\b"
    r"(?:(?: (?:as|on|via|for|under|from|through|by|online|with))+(?: [\w'&-]+){1,5})?)|"
    r"(?:that|where|with|whose|who|for)(?: [A-Za-z'&-][\w'&-]*){2,7})"
)
_BEFORE_TAILS = frozenset([" ", '"', "'", "”", "’"])
_AUXILIARY = patterns.compile(r"^[\"']? (?:have|has|had|were|was|are|is)\b")
_BETWEEN = frozenset(lexicons.words("en/phrase_words", kind="before an amount"))
_PAIRS = {"to": ("up",), "than": ("more",), "of": ("total", "some", "average", "median"), "least": ("at",)}


def verb_before(left: str) -> str:
    """The verb right before a figure (or what stands there), in lower case; articles and the like are passed over."""
    words = left[-60:].lower().split()
    while words:
        last = words[-1]
        if len(words) > 1 and f"{words[-2]} {last}" in OBJECT_VERBS:
            return f"{words[-2]} {last}"
        if last in _PAIRS and len(words) > 1 and words[-2] in _PAIRS[last]:
            del words[-2:]
        elif last in _BETWEEN or (last == "out" and len(words) > 1):  # "paid out", "turned out"
            words.pop()
        else:
            return last[len(last.rstrip("abcdefghijklmnopqrstuvwxyz")) :]
    return ""


def with_tail(counted: str, context: Context) -> str:
    """The counted noun with what became of it: "ferry piers repaired", "states where the share rose"."""
    last_word = counted.split()[-1]
    behind = context.after[context.after.find(last_word) + len(last_word) :]
    tail = TAIL.match(behind[:110]) if behind[:1] in _BEFORE_TAILS else None
    if tail is not None and (said := _said(tail, behind[tail.end() :])) is not None:
        return f"{counted} {said}" if said else counted
    verb = verb_before(context.left)
    if (verb in OBJECT_VERBS or verb.endswith(("ed", "ilt"))) and verb not in _STATES:
        return f"{counted} {participle(verb)}"
    return counted


def _said(tail: patterns.Match, rest: str) -> str | None:
    """What the words behind a counted noun say of it, "" for nothing; None where they are no tail."""
    words = str(tail[1])
    if _FOR_A_TIME.match(words) or rest.startswith(" to have ") or _AMOUNT.match(rest[:8]):
        return None  # "yards (are said to have) closed", "counties with farmland exceeding 3 sq km"
    if " " not in words and _active(tail[0], words) and (done := _object(rest)):
        named = done[0].isupper() or done.rpartition(" ")[2] in _SUMS or _WORTH.match(rest[len(done) + 1 :])
        return "" if named else f"that{tail[0]} {done}"
    if words.split()[0] in LEVEL_VERBS and not _AUXILIARY.match(tail[0]):
        return None
    following = rest.split(" ")[1:2]
    cut = len(words.split()) > 7 and following and following[0].lower() not in FUNCTION_WORDS
    words = _before_verb(_CIRCUMSTANCE.sub("", words))
    if cut:
        words = words.rpartition(" of ")[0] or words  # cut in the middle
    if words.rpartition(" ")[2] in ("do", "does", "did"):
        return ""
    words = _LOOSE_END.sub("", words)
    if words.startswith("for") and len(words.split()) <= 2:
        return None
    return str(_NEXT_CLAUSE.sub("", _THAT_WERE.sub("", words)))


_FOR_A_TIME = patterns.compile(r"^(?:for|that) (?:the )?(?:first|second|third|past|last|next|whole|year)\b")
_AMOUNT = patterns.compile(r"^ *(?:[$€£¥₹]|[A-Z]{1,3}[$ ])? ?\d")
_CIRCUMSTANCE = patterns.compile(r" (?:in|to|by|at|and|during|since|across|over) .*$")
_LOOSE_END = patterns.compile(r"(?: (?:the|a|an|is|was|are|were|of|in|by|for|on|to|with))+$")
_NEXT_CLAUSE = patterns.compile(r"[,]? (?:have|has|had) (?:an?|the|its|their|no) .*$")
_THAT_WERE = patterns.compile(r"^that (?:(?:have|has|had) been|were|was|are|is) ")


def _active(verb: str, participle: str) -> bool:
    """Can this be an active verb: "signed", "have signed", not "have been signed", "polled"?"""
    return participle not in _POLLED and _PASSIVE.search(verb) is None


_PASSIVE = patterns.compile(r" (?:been|being|were|was|are|is) ")
_POLLED = frozenset(lexicons.words("en/clause_words", kind="polling")).union(
    ["combined", "estimated", "expected", "related"]
)
_SUMS = frozenset(["total", "combined", "average", "record"])  # "raised a total of 3 million"
_STATES = AUXILIARIES | (LEVEL_VERBS - OBJECT_VERBS)
_WORTH = patterns.compile(r"^ (?:worth |valued at |of |at )?(?:[$€£¥₹]|[A-Z]{2,3}[$ ]?)?\d")


def _object(behind: str) -> str:
    """What a verb is done to, said behind it: "firms signed (long leases) with"; "" where none is."""
    words = until_stop(behind) if behind[:1] == " " else ""
    first = words.partition(" ")[0]
    if not words or '"' in words or first in _DAYS or is_time(words):
        return ""
    low = first.lower()
    if low in _NO_OBJECTS or low in _NO_STARTS or low.endswith("ly") or is_verb(low):
        return ""
    return " ".join(words.partition(" for the ")[0].split()[:6])


_NO_STARTS = FUNCTION_WORDS - frozenset(["the", "a", "an", "its", "their", "his", "her", "more", "most"])
_DAYS = frozenset((*lexicons.words("en/months"), *lexicons.words("en/clause_words", kind="day name")))
_NO_OBJECTS = frozenset(lexicons.words("en/phrase_words", kind="no object"))


def _before_verb(words: str) -> str:
    """ "linked to the grid (moved)": a participle with what belongs to it, up to the verb of the clause."""
    tokens = words.split(" ")
    for i in range(2, len(tokens)):
        if is_verb(tokens[i].lower()) and not tokens[i].endswith("ing") and tokens[i - 1] not in FUNCTION_WORDS:
            return " ".join(tokens[:i]) if not words.startswith(_RELATIVE_STARTS) else words
    return words


_RELATIVE_STARTS = ("that", "wher", "with", "whos", "who ")
