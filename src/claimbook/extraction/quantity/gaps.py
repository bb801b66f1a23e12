"""Figures held against another: more than a thing elsewhere (a gap), or than an earlier time (a change)."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import patterns
from claimbook.extraction.context import Context, is_time
from claimbook.model import Quantity

_HOW_WORDS = (
    *(
        "higher",
        "lower",
        "more",
        "less",
        "fewer",
        "faster",
        "slower",
        "larger",
        "greater",
        "smaller",
        "bigger",
        "better",
    ),
    *("worse", "cheaper", "dearer", "shorter", "longer", "further", "as"),
)
_BESIDE_WORDS = ("above", "below", "ahead", "behind", "short", "shy")
COMPARING = frozenset((*_HOW_WORDS, *_BESIDE_WORDS, "weaker", "stronger", "up", "down"))
_HOW = rf" *(?:\w+ +)?(?P<how>{'|'.join(_HOW_WORDS)})\b"
_BARE = (
    r" *(?P<how>(?:higher|lower|weaker|stronger|dearer|cheaper|up|down)(?: *$|[.,;:)]| (?:at|in|against|this|last|year|"
    r"on (?:the|a|last) (?:day|week|month|quarter|year)|on (?:Mon|Tues|Wednes|Thurs|Fri)day|on (?:19|20)\d\d|"
    r"yesterday|today)\b)|(?:more|less|fewer)(?: *$|[.,;:)]| (?:this|last|that) (?:year|month|quarter|season)\b|"
    r" (?:in|during|at) (?:the )?(?:[a-z]+ )?(?:(?:19|20)\d\d|year|quarter|month|week|period|half|season|decade)\b|"
    r" year[ -]o[nv]|,? y-o-y|,? yoy))"
)
_BESIDE = rf" *(?:\w+ +)?(?P<beside>{'|'.join(_BESIDE_WORDS)})(?: of)?\b"
_COMPARED = patterns.compile(
    rf"(?i)^(?:{_HOW}(?: [\w-]+){{0,4}}? +(?:than|that of|as|from|on|over|compared (?:with|to)|relative to)|"
    rf"{_BESIDE})\b(?P<than>.*)$"
)
_BARE_COMPARED = patterns.compile(rf"(?i)^{_BARE}")
_DOWN_WORDS = patterns.compile(
    r"(?i)^(?:lower|less|fewer|below|slower|smaller|worse|cheaper|shorter|weaker|behind|down|short|shy)$"
)


class Measure(NamedTuple):
    """Kind of figure, its direction, what it is compared with (gaps only), and the rule that says so."""

    kind: str
    direction: str
    baseline: str
    rule: str


def compared(right: str, unit: str) -> Measure | None:
    """ "4 points higher than the city" and "2 points below the average" are gaps, "lower than in 2011" a change. One of
    the words `COMPARING` stands first or second."""
    if (bare := _BARE_COMPARED.match(right[:60])) is not None:
        direction = "down" if _DOWN_WORDS.fits(bare["how"].split(" ")[0].rstrip(".,;:)")) else "up"
        place, than, other = right[:90].partition(" than ")
        if than and not _STOPPED.intersection(place) and not is_time(other):
            return Measure("gap", direction if direction == "down" else "", thing(other), "compared with a thing")
        return Measure("change", direction, "", "compared with before")
    found = _COMPARED.match(right[:120])
    if found is None or found[0].lstrip()[:3] == "to ":
        return None  # "from 20 minutes to under an hour"
    than, how = (found["than"] or "").removeprefix(" by"), (found["how"] or found["beside"]).lower()
    if how == "as":
        return None
    if found["beside"] and unit == "1" and not _LEVEL_BESIDE.match(than):
        return None  # "224 firms above designated size"
    direction = "down" if _DOWN_WORDS.fits(how) else "up"
    if is_time(than) or _EARLIER.match(than) is not None or _FISCAL.match(than) is not None or _then(than):
        return Measure("change", direction, "", "compared with a time")
    return Measure("gap", direction if direction == "down" else "", thing(than), "compared with a thing")


def _then(words: str) -> bool:
    """Does an amount or "the level" of a time stand first: "the 5 million euros of 2019", "the figure seen in May"?"""
    found = _AMOUNT_THEN.match(words[:110])
    return (found is not None and is_time(found[1])) or _EARLIER_END.fits(words[:110])


_LEVEL_BESIDE = patterns.compile(
    r"(?i)^ (?:the|its|their|that|those|an?|last|what|average|expectations|forecasts|\d)\b"
)
_FISCAL = patterns.compile(r"^ *(?:in |the )?(?:FY|Q[1-4]\b|H[12]\b)")
_EQUALS = patterns.compile(r"(?i)\b(?:equal|equivalent|equates|amounts) to (?:about |nearly |some |over )?$")
_NOUN = patterns.compile(r"^ [a-zA-Z]")
_STOPPED = frozenset(",;.")
_EARLIER = patterns.compile(
    r"(?i)^ *(?:(?:at|before|during)\b|(?:it|they) (?:was|were|had|did)\b|(?:(?:its|the|their|that of|those of) )?"
    r"(?:[\w-]+ ){0,2}?(?:pre-\w+|peak|record|earlier|previous|prior|last|year-ago)\b)"
)


def multiple(quantity: Quantity, context: Context) -> Measure:
    """ "doubled" is a change; "twice the average", "4 times as wide as" a gap."""
    right = context.right
    if (found := _THAN.match(right)) is not None:
        other = found[1] or ""
        if is_time(other) or _FISCAL.match(other) or _NOW.match(other):
            return Measure("change", quantity.direction or "up", "", "multiple of an earlier time")
        return Measure("gap", "", thing(other), "multiple of a thing")
    if _EQUALS.fits(context.left[-24:]) and _NOUN.match(right):
        return Measure("gap", "", thing(right), "multiple of a thing")
    word = quantity.value_text.lower()
    if word in _BARE_VERBS and _RAISED_TO.match(right):
        return Measure("change", quantity.direction or "up", "", "multiple")  # "double the output to 5 million"
    as_noun = word[:1].isdigit() or not (word.endswith(("ed", "ing", "es", "fold")) or word == "halve")
    if as_noun and _THING_BEHIND.match(right) and not _TO_DO.fits(context.left[-24:]):
        if is_time(right[5:]) or _then(right):
            return Measure("change", "up", "", "multiple of an earlier time")
        return Measure("gap", "", thing(right), "multiple of a thing")
    if as_noun and _VALUED_BY.match(right) is not None:
        return Measure("gap", "", thing(right), "multiple of a thing")
    return Measure("change", quantity.direction or "", "", "multiple")


_THAN = patterns.compile(
    r"(?i)^ *(?:as (?:\w+ ){0,4}?(?:as|that)|(?:higher|larger|more|greater|bigger|faster|less|lower) than|that of|than)"
    r"(.*)$"
)
_NOW = patterns.compile(r"(?i)^ *(?:(?:it|they) (?:is|are|was|were|did|does|do) )?(?:now|today|currently|then)\b")
_THING_BEHIND = patterns.compile(r"(?i)^ *(?:the|that|those|its|what|as) ")
_TO_DO = patterns.compile(  # "will double the"
    r"(?i)\b(?:to|will|would|shall|may|might|can|could|should|must) *(?:nearly |more than |almost )?$"
)
_VALUED_BY = patterns.compile(  # "debt of 2.4 times EBITDA"
    r"^ (?:(?:annual|net|core|book|operating|expected|gross) )?"
    r"(?:EBITDA?|GDP|earnings|revenues?|sales|profits?|income|output|assets|equity|capital|value|wages|incomes)\b"
)
_BARE_VERBS = frozenset(("double", "triple", "treble", "quadruple", "halve"))
_RAISED_TO = patterns.compile(r"^ (?:the|its|their|our) [^,;.]{2,60}? to (?:[a-z]+ ){0,3}\d")
_EARLIER_END = patterns.compile(
    r"(?i)^[^,;.]*\b(?:of|in|for|from) (?:the |a )?(?:year[- ](?:earlier|ago|before)|previous|prior|preceding|same|"
    r"corresponding|last) "
)
_AMOUNT_THEN = patterns.compile(
    r"^ *(?:the |that |those |its |their |an? )?(?:[\w-]+ ){0,2}?(?:[A-Z$€£¥₹]*\d[\w.,]*(?: [a-z]+){0,3}?|level|figure|"
    r"total|amount|sum|value|number|result|volume|peak|high|low|record|one|rate|output|sales|that|those|"
    r"estimate|forecast)s?(?: [a-z]+)? "
    r"(?:of|in|from|for|at|during|a|the) (.*)$"
)


OUTDONE = patterns.compile(
    r"(?i)^.*\b(?:(?P<down>trail\w*|lag\w*|miss(?:es|ed|ing)?|(?:f[ae]ll(?:s|en|ing)?|c[ao]m(?:e|es|ing)) short of)|"
    r"outpac\w+|top(?:s|ped|ping)?|oversho\w+|undersho\w+|outperform\w+|outstrip\w*|beat\w*|lead\w*|led|surpass\w*|exceed\w*|"
    r"underperform\w*) (?P<thing>[^,;]{2,60}?) by *$"
)
GAP_VERBS = frozenset(("of", "was", "is", "were", "to", "at", "stood", "stands", "reached", "about"))
_GAP_IS = patterns.compile(
    r"(?i)\b(?:gap|difference|disparity|differential|divide|spread)\b[^,;]{0,60}"
    rf"\b(?:{'|'.join(sorted(GAP_VERBS))}) *$"
)


def outdone_by(left: str) -> Measure | None:
    """ "outpacing the city by 2 points", "missed the forecast by 3 tons"."""
    outdone = OUTDONE.search(left)
    if outdone is None:
        return None
    if _then(outdone["thing"]) or _YEAR_BEFORE.match(outdone["thing"]) is not None:
        return Measure("change", "down" if outdone["down"] else "up", "", "compared with a time")
    direction = "down" if outdone["down"] or outdone[0].lower().startswith("under") else ""
    return Measure("gap", direction, thing(outdone["thing"]), "ahead of or behind a thing")


_YEAR_BEFORE = patterns.compile(
    r"(?i)^(?:(?:the|its|their) )?(?:previous|prior|preceding|last|same) (?:year|quarter|month|week|half|period)\b"
)


def gap_said(left: str) -> Measure | None:
    """ "the gap was 15 points": of a share, behind one of `GAP_VERBS`."""
    return Measure("gap", "", "", "gap is the subject") if _GAP_IS.fits(left) else None


def without_between(right: str, unit: str) -> str:
    """What stands behind a figure, from a comparison on: "11 tons (of coal) less than", "6% (and 3%) up on"."""
    if not right.startswith(" and " if unit == "%" else " of "):
        return right
    held = (_BOTH_HELD if unit == "%" else _HELD_BEHIND).match(right)
    return right if held is None else right[held.start("held") :]


_HELD_BEHIND = patterns.compile(  # "11 tons of coal less than"
    r"^ of (?:an? )?(?:[a-z]+ ){1,2}(?P<held>(?:less|more|fewer) than\b)"
)
_BOTH_HELD = patterns.compile(  # "6% and 3% up on"
    r"^ and [\d.]+ ?(?:%|per ?cent) "
    r"(?P<held>(?:less|more|fewer|higher|lower) than\b|(?:up|down) (?:on|from)\b|(?:above|below) )"
)


def is_of_it(right: str) -> bool:
    """ "A third of that comes from abroad": the "that" is the thing told of, and not "that of Peru"."""
    return _OF_IT.match(right) is not None


_OF_IT = patterns.compile(
    r"^ of that(?:$|[.,;:]| (?:is|are|was|were|comes?|came|goes|went|will|has|had|from|by|on|to|sum|total|amount)\b)"
)


def thing(words: str) -> str:
    """What a gap is measured against, in the article's words."""
    plain = words.lstrip(" ")
    end = _ENDS.search(plain)
    return " ".join((plain[: end.start()] if end else plain).split())[:80].strip()


_ENDS = patterns.compile(r"[,;.()]| (?:and|which|while|with|during|between) ")
