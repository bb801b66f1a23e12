"""Which times of a sentence are only compared with: "than in 1998", "twice the number of 2010"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.time_forms import COMPARED_WITH
from claimbook.extraction.words import words_of

COMPARISONS = frozenset(("yoy", "mom", "qoq", "compare"))
DATED = frozenset(("year", "month", "months", "day", "weekday", "ago"))
COMPARED = frozenset(("year", "month", "months", "quarter", "week", "fiscal", "point", "ago"))
OWNERS = (" the ", " its ", " their ", " his ", " her ", " our ")
GLOSS = 16  # characters


def is_base(text: str, time: TimeSpan, before: TimeSpan | None) -> bool:
    """Is it a time to compare with ("than in 1998", "six years earlier (in 2015)")? `before` is the time in front of
    it."""
    if before and before.kind in ("compare", "ago") and text[before.end : time.start].startswith(" ("):
        return time.start - before.end <= GLOSS
    if time.kind in DATED and text.endswith(OWNERS, 0, time.start) and _NUMBER_OF.search(text[: time.start]):
        return True
    near = text[max(0, time.start - 80) : time.start]
    after_base = before and (before.kind == "compare" or before.lead in ("compare", "from"))
    if time.first and before and after_base and _ALSO.fullmatch(text[before.end : time.start]):
        return True
    if time.first and _is_of_compared(time, near):
        return True
    if time.kind == "year" and text.startswith(_OWN, time.end) and _NUMBER_OF.search(f"{near}the "):
        return True
    ranged = time.lead == "from" and time.kind == "months" and any(mark in time.text for mark in _SPANNING)
    if ranged and not _CHANGED_FROM.fits(near):
        return False
    return time.lead in ("compare", "from") and time.kind in COMPARED and time.first is not None


def _is_of_compared(time: TimeSpan, near: str) -> bool:
    """Is it that of what the words before compare with ("than was recorded in 2019", "the previous record, set in")?"""
    words = words_of(near.lower())
    if time.lead in _HELD and not _BEYOND.isdisjoint(words) and _THAT_OF.search(near):
        return True
    return time.kind in COMPARED and not _BEFORE.isdisjoint(words) and _OF_BEFORE.search(near) is not None


_ALSO = patterns.compile(
    r" (?:and|or) (?:that )?"
    r"(?:(?:of|from|than|against) (?:(?:the|its) )?(?:(?:whole|full|entire) year of )?|(?:the|its) )"
)  # "higher than in the same months of last year and than in 2018", "from the first quarter and the first half"
_SPANNING = ("-", "–", " to ", " through ", " and ", " until ")
_HELD = frozenset(("in", "point", ""))
_OWN = ("'s ", "’s ")
_TOTALS = "|".join(patterns.escape(word) for word in lexicons.words("en/periods", kind="total"))
_NUMBER_OF = patterns.compile(
    r"\b(?:times|doubled?|twice|tripled?|half|than|above|below|under|against|exceed(?:s|ed|ing)?|with|"
    r"(?:compared|close|equal|similar|relative|next) to|beyond) "
    r"(?:the|its|their|his|her|our) $"
)  # "the 2014 total"
_PRO = "|".join(lexicons.words("en/periods", kind="pro"))
_THAT_OF = patterns.compile(
    r"(?i)\bfrom (?:the|its|their|an?) (?:[a-z-]+ ){1,2}(?:peak|trough|high|low|record|level|figure|total|base) "
    r"(?:in|of) (?:the )?$|"
    rf"\b(?:than|{COMPARED_WITH}|relative to|from|over|above|below|under|exceed\w*|surpass\w*|"
    rf"topp\w+|beat\w*|twice|times|double|triple|quadruple) (?:(?:the|its|their|a|an) )?(?:{_PRO}) "
    rf"(?:(?:[a-z-]+ ){{0,6}}(?:{_PRO}|[a-z]+ed) )?"
    r"(?:(?:in|of|for|at|on|during|over) )?(?:the )?(?:(?:whole|entire|full|all) of |year['’]s )?$|"
    r"\b(?:twice|times|double) as (?:much|many|high|large|big|long|fast) as (?:(?:in|at|on|of|for|during) )?(?:the )?$"
)  # "than was recorded in 2019", "above the mark reached in 2011", "twice as many as in 2011"
_BEYOND = frozenset(  # words of which "_THAT_OF" has one
    (
        *("than", "compared", "comparison", "against", "versus", "vs", "vis", "relative", "from", "over", "above"),
        *("below", "under", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed"),
        *("surpassing", "topped", "topping", "beat", "beats", "beaten", "beating"),
        *("twice", "times", "double", "triple", "quadruple"),
    )
)
_BEFORE = frozenset(  # words of which "_OF_BEFORE" has one
    (
        *("from", "than", "level", "levels", "figure", "figures", "peak", "high", "low", "record"),
        *("previous", "prior", "old", "last", "former", "earlier", "preceding", "existing"),
    )
)
_CHANGED_FROM = patterns.compile(
    r"(?i)(?:%|\b(?:per ?cent|points?|up|down|higher|lower|more|less|fewer|times)|"
    r"\b(?:to|by) [^ ,;]+(?: [a-z]+){0,2}),? from the $"
)  # "up 5 percent from the January-March period"
_FROM_THE = patterns.compile(
    r"(?i)(?:(?:%|per ?cent|points?) from (?:the|its|their|that|those) (?:[a-z-]+ ){0,3}(?:in|of|at|for|during)|"
    r"\bthan (?:in|at|on|for|during) (?:the|its|their|an?) (?:[a-z-]+ ){1,4}(?:of|in|during)|"
    r"\bof (?:the|its|their) (?:[a-z-]+ )?(?:levels?|figures?|peak|high|low|record)(?: (?:seen|reached|recorded))? "
    r"(?:in|of|for|during)) (?:the )?$"
)  # "down 1 percent from the fair in 2019", "than in the budget of 2019", "80 percent of the level of 2019"
_PREVIOUS = patterns.compile(
    r"(?i)\b(?:previous|prior|old|last|former|earlier|preceding|existing)(?: [a-z-]+){0,2} "
    rf"(?:{_TOTALS})"
    r"(?: (?:set|reached|recorded|registered|posted|seen|made|hit|established|achieved))?"
    r"(?:,? (?:in|of|from|during|for|on|at|set|back) ?(?:in )?)(?:the )?$"
)  # "the previous record, set in 2019"
_OF_BEFORE = patterns.compile(f"(?:{_FROM_THE.pattern})|(?:{_PREVIOUS.pattern})")
