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
_AUXILIARY = patterns.compile(r"^[\"']? (?:have|has|had|were|was|are|is)\b")
VERB_BEFORE = patterns.compile(
    r"(?i)\b([a-z]+)(?: (?:a|an|the|up to|more than|over|about|cumulative|cumulatively|total|extra|"
    r"further|combined|record|estimated|initial|whopping|full|"
    r"total of|nearly|another|around|some|some of|new|at least|additional|average of|median of|average|median))* *$"
)


def with_tail(counted: str, context: Context) -> str:
    """The counted noun with what became of it: "5G base stations built", "states where the share rose"."""
    last_word = counted.split()[-1]
    at = context.after.find(last_word) + len(last_word)
    tail = TAIL.match(context.after[at : at + 110])
    if tail is not None and patterns.match(
        r"^(?:for|that) (?:the )?(?:first|second|third|past|last|next|whole|year)\b", tail[1]
    ):
        tail = None
    if (
        tail is not None
        and patterns.match(r"^ *(?:[$€£¥₹]|[A-Z]{1,3}[$ ])? ?\d", context.after[at + tail.end() :][:8]) is not None
    ):
        tail = None  # "countries with a combined area exceeding 3 sq km"
    finite = tail is not None and tail[1].split()[0] in LEVEL_VERBS and not _AUXILIARY.match(tail[0])
    if tail is not None and not finite:
        words = patterns.sub(r" (?:in|to|by|at|and|during|since|across|over) .*$", "", tail[1])
        words = patterns.sub(r"(?: (?:the|a|an|is|was|are|were|of|in|by|for|on|to))+$", "", words)
        if not words.startswith("for") or len(words.split()) > 2:
            return f"{counted} {words}"
    verb = VERB_BEFORE.search(context.left[-60:])
    if (
        verb is not None
        and (verb[1].lower() in OBJECT_VERBS or verb[1].endswith(("ed", "ilt")))
        and verb[1].lower() not in AUXILIARIES
    ):
        return f"{counted} {participle(verb[1].lower())}"
    return counted
