"""Whether words can say what is measured at all: the guard behind every rule that finds an indicator."""

from __future__ import annotations

from functools import lru_cache

from claimbook import lexicons, patterns
from claimbook.extraction.indicator.noun_phrases import ACRONYMS, COMMON, NO_NOUNS, PAST, describes, is_figure
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, TIME_NOUNS, VERBS, may_be_verb


def sound(words: str) -> bool:
    """Is this a noun phrase, and no clause, verb phrase or number: not "firm reported sales", "have in turn", "359"?"""
    tokens = _lower(words)
    if not tokens or tokens[0] in _NO_STARTS or (tokens[0] in FUNCTION_WORDS and tokens[0] not in _STARTS):
        return False
    if tokens[0] in VERBS and (len(tokens) == 1 or _verbal(tokens)):
        return False
    if _DECIDING.isdisjoint(tokens) and _DIGITS.isdisjoint(words):
        return True
    for i, token in enumerate(tokens):
        if token in _RELATIVES:
            return True
        if token in AUXILIARIES and token != "to":
            return False
        number = token[0] in _DIGITS and token.replace(",", "").replace(".", "").isdigit()
        if number and (not i or tokens[i - 1] not in FUNCTION_WORDS):
            return False
        if i and token in VERBS and not token.endswith("ing") and not _reduced(tokens, i):
            return False
    return True


def possible(words: str) -> bool:
    """Can these words say what is measured: no adverb, verb or adjective alone, no noun that only points, as "sum"?"""
    tokens = _lower(words)
    if not tokens:
        return False
    if words[0] in _FIRST_OF_FIGURES and all(is_figure(token) or token in _SCALES for token in words.split(" ")):
        return False
    if "(" in words or "]" in words or tokens[0] == "same" or words.endswith(_POSSESSIVES):
        return False
    if tokens[-1] in _NO_ENDS or (may_be_verb(tokens[0]) and _verbal(tokens)):
        return False
    if tokens[0] == "amount" and len(tokens) > 1:
        return True  # "amount raised"
    if not words[0].isalpha() and len(tokens) < 3 and tokens[0].strip("$€£0123456789.,%") == "":
        return False
    if _tells(tokens[0]):
        return True
    spelt = words.split()
    for i, (token, word) in enumerate(zip(tokens, spelt, strict=True)):
        if i and token in VERBS and token[-1] == "s" and tokens[i - 1] in _NO_VERBS:
            return True  # "number of stands"
        if _tells(token) and (not i or not word[0].isupper() or word[1:2].isupper()):
            return True
    title = all(word[0].isupper() or word in FUNCTION_WORDS for word in spelt)  # "Gross Value Added"
    return title and any(map(_tells, tokens))


def _verbal(tokens: list[str]) -> bool:
    """Does the verb that the words begin with govern what follows: "used in", "represents a", "bring new lines"?"""
    verb, follows = tokens[0], tokens[1] if len(tokens) > 1 else ""
    if verb.endswith(PAST) and verb != "bring":
        return verb in VERBS and follows in FUNCTION_WORDS
    if verb in VERBS and verb not in DESCRIBING and follows in DESCRIBING:
        return True
    return verb not in DESCRIBING and follows in _OBJECT_STARTS


def _lower(words: str) -> list[str]:
    """The words in lower case, but for the IT of the trade and the US, which are no pronouns."""
    tokens = words.lower().split()
    if "IT" in words or "US" in words:
        return [token if token in ACRONYMS else low for token, low in zip(words.split(), tokens, strict=True)]
    return tokens


@lru_cache(maxsize=4096)
def _tells(token: str) -> bool:
    """Is the lower-case word a noun that says something, or a form that may be one?"""
    if token in _ALONE:
        return False
    if token[-1] in _FIGURE_ENDS and (token.strip("$€£0123456789.,%") == "" or _QUARTER.match(token)):
        return False
    return not ((token.endswith("ly") and token not in COMMON) or (token in VERBS and not token.endswith("ing")))


_FIRST_OF_FIGURES = frozenset("0123456789$€£¥₹") | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SCALES = frozenset(lexicons.words("en/scales"))
_ALONE = FUNCTION_WORDS.union(TIME_NOUNS, NO_NOUNS, lexicons.words("en/no_indicators"), lexicons.words("en/time_words"))
_OBJECT_STARTS = frozenset(["the", "a", "an", "its", "their", "his", "her", "it", "them"])
DESCRIBING = frozenset(lexicons.words("en/no_indicators", kind="describes"))
_FIGURE_ENDS = frozenset("0123456789%.,$€£y")
_QUARTER = patterns.compile(r"^(?:[qh][1-4]|fy)(?:[ /-]?\d*)+$")
_NO_ENDS = frozenset(
    [
        *("according", "compared", "equivalent", "higher", "lower", "short"),
        *("figure", "figures", "sum", "tally", "reading", "range", "contributor", "one", "ones"),
    ]
)
_POSSESSIVES = ("'s", "’s", "'S", "’S")


def _reduced(tokens: list[str], i: int) -> bool:
    """Is the verb a participle that belongs to the noun before or behind it: "firms listed in", "newly built homes"?"""
    before, follows = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else "in"
    loose = follows in FUNCTION_WORDS or follows.endswith("ly") or _tells_where(tokens, i + 1)
    if before in _NO_VERBS or (loose and not tokens[i].endswith("s")):
        return follows != "to"
    return before in ("total", "newly", "cumulative") or describes(tokens, i)


def _tells_where(tokens: list[str], i: int) -> bool:
    """Does the word belong to the verb before it: "contracts signed online", not "signed online contracts"?"""
    return tokens[i] in _WHERE and (i + 1 == len(tokens) or tokens[i + 1] in FUNCTION_WORDS)


_NO_VERBS = FUNCTION_WORDS - AUXILIARIES
_WHERE = frozenset(lexicons.words("en/phrase_words", kind="where"))
_DIGITS = frozenset("0123456789")
_RELATIVES = frozenset(["that", "who", "whose", "which", "where"])
_DECIDING = _RELATIVES | AUXILIARIES | VERBS
_STARTS = frozenset(["per", "more", "most", "other", "over", "each", "both"])
_NO_STARTS = frozenset(["although", "though", "while", "if", "today", "yesterday", "ones", "such"])
