"""The subject of a clause without a parser, and the nouns of a list that figures belong to one by one."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook import patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.noun_phrases import strip_lead, tidy
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, is_verb, may_be_verb
from claimbook.model import Quantity


def clause_subject(clause: str) -> str:
    """The subject of a clause: what stands before its last verb, without adverbials."""
    tokens = _last_clause(_CONJUNCTION.sub("", strip_lead(clause))).split()
    cut = 0
    for i in range(len(tokens) - 1, 0, -1):
        if _is_finite(tokens, i) and not (tokens[i].endswith("ing") and tokens[i - 1].endswith(",")):
            cut = i
            break
    while cut > 1 and _of_verb(tokens, cut - 1):
        cut -= 1
    while cut > 1 and tokens[cut - 1].lower() in ("today", "yesterday", "alone", "recently", "then", "both", "each"):
        cut -= 1
    words = tokens[:cut][-16:]
    if len(words) == 1 and is_verb(words[0].lower()):
        return ""
    if not words or words[0].lower() in _PREPOSITIONS or is_time(tidy(" ".join(words))):
        return ""
    return " ".join(words)


_INSERT = patterns.compile(
    r", (?:which|who|whose|where|when|with|including|such as|based|founded|built|backed|home to|according to|an?|the|"
    r"i\.e\.|[a-z]+ed (?:in|by|at|on|to)) (?:[^,;:]|,\d)*,( (?:and|or) )?"
)
_NO_RELATIVE = patterns.compile(r"^, (?:an?|the) ")


def without_inserts(text: str) -> str:
    """The text without what stands between two commas and belongs to the noun before: ", which opened in 2014,"."""
    if text.count(",") < 2:
        return text
    out, end = [], 0
    for found in _INSERT.finditer(text):
        words = found[0].strip(", ").lower().split()
        clause = _NO_RELATIVE.match(found[0]) and any(word in AUXILIARIES or is_verb(word) for word in words)
        if not (found[1] or clause or not text[: found.start()].strip(" ,")):
            out.append(text[end : found.start()])
            end = found.end()
    return "".join((*out, text[end:]))


_JOINT = patterns.compile(r", (?:with|and|while|as|but|or) | where | whose ")


def _of_verb(tokens: list[str], i: int) -> bool:
    """Is the word part of the verb whose last word follows it: "is now expected to", "has steadily"?"""
    low = tokens[i].lower()
    if low in AUXILIARIES or (low.endswith("ly") and len(low) > 5):
        return True
    linked = tokens[i - 1].lower() in AUXILIARIES or (tokens[i + 1].lower() == "to" and low.endswith("s"))
    return may_be_verb(low) and (is_verb(low) or linked) and tokens[i - 1].lower() not in _DETERMINERS


_DETERMINERS = frozenset(["the", "a", "an", "of", "its", "their", "in", "total", "and", "for", "newly", "per"])
_CONJUNCTION = patterns.compile(r"^[ ,]*(?:with|and|while|as|but|or) ")
_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "by",
        "on",
        "to",
        "from",
        "of",
        "for",
        "with",
        "year",
        "between",
        "during",
        "since",
        "under",
        "over",
        "after",
        "as",
        "across",
        "among",
        "despite",
        "through",
    ]
)


def _last_clause(text: str) -> str:
    """What stands behind the last joint; the "and" of a list ("computers, phones, and chips") is none."""
    start = 0
    for joint in _JOINT.finditer(text):
        before = text[start : joint.start()].split()
        listed = joint[0] in (", and ", ", or ") and not any(_is_finite(before, i) for i in range(1, len(before)))
        if not listed:
            start = joint.end()
    return text[start:]


def _is_finite(tokens: list[str], i: int) -> bool:
    low = tokens[i].lower().strip(",\"'“”()")
    before = tokens[i - 1].lower()
    if low == "to":
        return False
    if low not in AUXILIARIES and not is_verb(low) and not (may_be_verb(low) and _ends_clause(tokens, i)):
        return False
    return not (before in _DETERMINERS or before.endswith("'s")) or low in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "will",
    )


_BY_OR_TO = frozenset(["to", "by", "at", "from", "a", "an", "the", "some", "its"])


def _ends_clause(tokens: list[str], i: int) -> bool:
    """Does a word that is noun or verb stand where a verb must: right before the figure, or behind an auxiliary?"""
    before = tokens[i - 1].lower()
    if before in AUXILIARIES:
        return True
    rest = [token.lower() for token in tokens[i + 1 :]]
    return before not in FUNCTION_WORDS and not before.endswith("'s") and all(word in _BY_OR_TO for word in rest[:3])


def respectively(text: str, quantities: Iterable[Quantity]) -> dict[int, str]:
    """ "A, B and C rose 1 %, 2 % and 3 %, respectively": start of each figure -> its own noun."""
    out: dict[int, str] = {}
    if "respectively" not in text.lower():
        return out
    for run in _runs(text, list(quantities)):
        if not patterns.match(r"(?i)^[ ,)]*(?:in [\w ]+,? )?respectively", text[run[-1].end : run[-1].end + 40]):
            continue
        left = patterns.sub(r"\([^()]*\)", " ", text[: run[0].start])
        names = _names(left, len(run))
        out |= {quantity.start: name for quantity, name in zip(run, names, strict=False)}
    return out


def _runs(text: str, quantities: list[Quantity]) -> Iterable[list[Quantity]]:
    """Runs of two or more figures with nothing but list marks between them."""
    run: list[Quantity] = []
    for quantity in quantities:
        if run and patterns.match(r"^[ ,]*(?:and|or)? *(?:by |to |at )?$", text[run[-1].end : quantity.start]):
            run.append(quantity)
        else:
            if len(run) > 1:
                yield run
            run = [quantity]
    if len(run) > 1:
        yield run


def _names(left: str, count: int) -> list[str]:
    """The last list of `count` nouns in front of the verb, or []."""
    clause = strip_lead(patterns.split(r"; |: |—", left)[-1])
    subject = clause_subject(clause)
    subject = patterns.sub(r"^.*\b(?:with|while|as|where|that) ", "", subject) or subject
    parts = [part.strip(" ,") for part in patterns.split(r", and |, | and | or ", subject) if part.strip(" ,")]
    names = [tidy(part) for part in parts[-count:]] if len(parts) >= count else []
    return [] if all(name[:1].isupper() for name in names) else names  # owners, not nouns
