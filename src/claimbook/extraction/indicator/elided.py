"""Clauses without their verb: "exports up 3 percent", "…, and the ratio of debt to output to 4 percent"."""

from __future__ import annotations

import re

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.noun_phrases import head_of, is_body, last_phrase, until_stop
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.view import THAT_OF, View, of_other
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import CHANGE_NOUNS, CHANGE_VERBS, FUNCTION_WORDS, is_verb, may_be_verb


def elided(view: View) -> str:
    """The noun of a clause that has no verb of its own: that of the clause before stands for it, or "up" or "down"."""
    previous = view.previous
    if previous is None:
        moved = view.seen.endswith(_MOVED)
        behind = not moved and view.after.startswith((" higher", " lower", " more"))  # "Revenue 24% higher at"
        found = _ALONE.search(f"{view.seen}up " if behind else view.seen) if moved or behind else None
    else:
        found = _JOINED.search(view.context.text[previous.quantity.end : view.quantity.start])
    if found is None or (view.kind.kind == "share" and view.after.startswith(" of ")):
        return ""  # "of the wool and 3 percent of the hides"
    if previous is not None and found[1][-2:] != "ed" and THAT_OF.match(found[1].lower()) is not None:
        return of_other(previous.indicator.words, found[1])  # "and those of oats 3 million tons"
    spelt, words = found[1].lower().split(" "), tidy(found[1])
    if spelt[-1] in FUNCTION_WORDS or _with_verb(spelt) or not sound(words) or not possible(words):
        return ""
    vague = words.partition(" ")[0].lower() in FUNCTION_WORDS or head_of(words) in CHANGE_NOUNS
    return "" if vague or is_body(words) else words


def spoken_of(view: View) -> str:
    """The last noun of the sentence before its first figure that can be so measured: "the bank expected earnings in
    May to be 3 million"."""
    if view.previous is not None:
        return ""
    tokens = _BORDER.split(view.before[-200:])[-1].split()
    for i in range(len(tokens) - 1, -1, -1):
        follows = tokens[i + 1].lower() if i + 1 < len(tokens) else "of"
        if tokens[i].lower() in _MEASURED and (follows in FUNCTION_WORDS or may_be_verb(follows)):
            words = last_phrase(tokens[: i + 1])
            behind = until_stop(" ".join(tokens[i + 1 :])) if tokens[i + 1 : i + 2] == ["of"] else ""
            noun = tidy(f"{' '.join(words)} {behind}")
            if sound(noun) and possible(noun) and not is_time(noun):
                return "" if view.alike is not None and noun.lower() in view.alike.indicator.words.lower() else noun
    return ""


_MEASURED = (
    frozenset(word.lower() for word in lexicons.words("en/amount_nouns", kind="flow"))
    | frozenset(lexicons.words("en/measure_nouns"))
) - frozenset(lexicons.words("en/pointing_heads"))
_BORDER = re.compile(r"[,;:()\"]")


def _with_verb(words: list[str]) -> bool:
    """Is there a verb after all: "a role in (cutting) rents"? None is a participle behind its noun: "terminals
    connected to the network"."""
    for i, word in enumerate(words):
        follows = words[i + 1] if i + 1 < len(words) else ""
        told = is_verb(word) or (word.endswith(("ed", "ing")) and "-" not in word)
        told = told or (not follows and may_be_verb(word) and word[-1] != "s")
        reduced = (i and word.endswith("ed") and follows in FUNCTION_WORDS) or (word.endswith("ing") and follows)
        if word in CHANGE_VERBS or (told and not reduced):
            return True
    return False


_MOVED = (" up ", " down ", " up by ", " down by ", " up about ", " up just ", " up nearly ")
_NOUNS = r"((?:the |its |their )?[A-Za-z&][\w&'’-]*(?: [A-Za-z&][\w&'’-]*){0,11}?)"
_ALONE = patterns.compile(
    rf"^(?:[^,;:]*[,:] (?:with )?|[^,;:]* with | *[*•-] )?{_NOUNS},? (?:up|down)(?: by| about| just| nearly)? $"
)
_JOINED = patterns.compile(
    rf"(?:, with|,? and|,? while|,? but|;) {_NOUNS}"
    r"(?:,? (?:up|down|to|from|by|at))?(?: (?:by|to|about|just|nearly|some|only|even))? $"
)
