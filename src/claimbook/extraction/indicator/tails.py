"""What became of a counted thing, said behind it: "base stations built", "states where the share rose"."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.context import Context
from claimbook.extraction.words import AUXILIARIES, LEVEL_VERBS, OBJECT_VERBS, participle

TAIL = patterns.compile(
    r"^[\"'”’]?(?: (?:have|has|had|were|was|are|is)(?: been| being)?)?(?: (?:each|also|now|already|"
    r"newly|online|jointly))? "
    r"((?:(?:[a-z]+(?:ed|ilt|old|ade)|found|laid|sent|given|taken|drawn|won|bought|grown)\b"
    r"(?:(?: (?:as|on|via|for|under|from|through|by|online|with))+(?: [\w'&-]+){1,5})?)|"
    r"(?:that|where|with|whose|who|for)(?: [A-Za-z'&-][\w'&-]*){2,7})"
)
_BEFORE_TAILS = frozenset([" ", '"', "'", "”", "’"])
_AUXILIARY = patterns.compile(r"^[\"']? (?:have|has|had|were|was|are|is)\b")
_BETWEEN = frozenset(
    [
        "a",
        "an",
        "the",
        "over",
        "about",
        "cumulative",
        "cumulatively",
        "total",
        "extra",
        "further",
        "combined",
        "record",
        "estimated",
        "initial",
        "whopping",
        "full",
        "nearly",
        "another",
        "around",
        "some",
        "new",
        "additional",
        "average",
        "median",
        "net",
    ]
)
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
    at = context.after.find(last_word) + len(last_word)
    tail = TAIL.match(context.after[at : at + 110]) if context.after[at : at + 1] in _BEFORE_TAILS else None
    if tail is not None and patterns.match(
        r"^(?:for|that) (?:the )?(?:first|second|third|past|last|next|whole|year)\b", tail[1]
    ):
        tail = None
    if (
        tail is not None
        and patterns.match(r"^ *(?:[$€£¥₹]|[A-Z]{1,3}[$ ])? ?\d", context.after[at + tail.end() :][:8]) is not None
    ):
        tail = None  # "counties with farmland exceeding 3 sq km"
    finite = tail is not None and tail[1].split()[0] in LEVEL_VERBS and not _AUXILIARY.match(tail[0])
    if tail is not None and not finite:
        words = patterns.sub(r" (?:in|to|by|at|and|during|since|across|over) .*$", "", tail[1])
        words = patterns.sub(r"(?: (?:the|a|an|is|was|are|were|of|in|by|for|on|to))+$", "", words)
        if not words.startswith("for") or len(words.split()) > 2:
            return f"{counted} {words}"
    verb = verb_before(context.left)
    if (verb in OBJECT_VERBS or verb.endswith(("ed", "ilt"))) and verb not in AUXILIARIES:
        return f"{counted} {participle(verb)}"
    return counted
