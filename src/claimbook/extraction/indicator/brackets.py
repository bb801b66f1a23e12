"""Whom or what a figure in brackets belongs to."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.indicator.noun_phrases import head_of, is_body, last_phrase, until_stop
from claimbook.extraction.indicator.plausible import possible
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import CHANGE_NOUNS, FUNCTION_WORDS

_RATIO = patterns.compile(
    r"(?i)\b((?:[\w&-]+ ){0,4})((?:intensit|rate|share|ratio|level|number|volume|value|output|"
    r"proportion|penetration)\w*"
    r"(?: (?:in|of|for) (?:the )?[\w&-]+(?: [\w&-]+){0,4})?)"
)


def ratio_before(view: View) -> str:
    """A figure in brackets behind a name: the last ratio, rate or number that the sentence speaks of."""
    if not view.bracketed:
        return ""
    found = [_after_function_word(match[1]) + until_stop(match[2]) for match in _RATIO.finditer(_plain(view.before))]
    return view.named(max(found, key=len, default=""))


def _after_function_word(words: str) -> str:
    """The words behind the last preposition or article of a found ratio."""
    tokens = words.split()
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].lower() in FUNCTION_WORDS:
            return " ".join((*tokens[i + 1 :], ""))
    return " ".join((*tokens, ""))


def _plain(text: str) -> str:
    """The text without what stands in brackets."""
    return str(patterns.sub(r"\([^()]*\)", " ", text))


def before_bracket(view: View) -> str:
    """ "Oats were the main crop, followed by fields of rye (31 %)": the noun before the bracket, not a name."""
    opened = view.before[-1:] == "(" or (view.quantity.unit == "rank" and view.before.endswith(_RANKED))
    if not opened or view.kind.kind in ("change", "gap"):
        return ""
    found = _NOUN_BEFORE.search(view.before[-120:])
    words = _with_noun_of(found[1].split()) if found is not None else []
    starts = found is not None and not found.start() and len(words) > 1  # "Drying of tea (43 %) was …"
    named = words and ((words[0][:1].isupper() and not starts) or words[-1][:1].isupper())
    if not words or named or words[0].lower() in CHANGE_NOUNS:
        return ""
    noun = " ".join(words)
    body = is_body(noun) and not head_of(noun).endswith("s")
    return view.named(noun) if possible(noun) and not body else ""


def _with_noun_of(words: list[str]) -> list[str]:
    """ "(blamed) lack of rain", "(and) doubts about seed quality": the noun with the one that it says more of."""
    noun = last_phrase(words)
    at = len(words) - len(noun)
    first = last_phrase(words[: at - 1]) if noun and at > 1 and words[at - 1] in _SAYS_MORE else []
    return [*first, *words[at - 1 :]] if first else noun


_SAYS_MORE = frozenset(["of", "about", "with"])
_RANKED = ("(ranked ", "(placed ")
_NOUN_BEFORE = patterns.compile(
    r"(?:^|[,;:(] ?|\b(?:by|and|of|in|were|was|are|is) )([^,;:()]+) \((?:(?:rank|plac)ed )?$"
)


def followed_by(before: str) -> str:
    """ "made up by X, followed by Y (22 %) and Z (": the thing in front of the bracket, not a name."""
    found = _NEXT.search(before) if before.endswith(" (") else None
    words = patterns.split(r", | and | followed by ", found[1])[-1] if found is not None else ""
    return "" if words.split(" ")[0] in _NO_FIELD else tidy(words)


_NEXT = patterns.compile(
    r"(?:,? followed by|,|and|then|ahead of|before) (?:the )?([a-z][a-z0-9'&-]*(?: [a-z0-9'&-]+){0,5}) \($"
)
_NO_FIELD = FUNCTION_WORDS | {"ahead", "followed"}
