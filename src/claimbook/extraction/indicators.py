"""What is measured, in the article's own words: the thing counted, or the noun that the figure belongs to."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.context import Context
from claimbook.extraction.finders import FINDERS, change_behind, followed_by, of_change, whole_of
from claimbook.extraction.found import Found, Indicator
from claimbook.extraction.measures import Measure
from claimbook.extraction.noun_phrases import noun_phrase, tidy
from claimbook.extraction.tails import with_tail
from claimbook.extraction.words import GENERIC_COUNTS, is_verb, may_be_verb
from claimbook.model import Quantity

_INHERIT = patterns.compile(
    r"(?i)^(?:[,(]|\)|and|with|which|was|is|were|a|an|the|up|down|by|at|to|or|year[ -]on[ -]year|"
    r"year[ -]over[ -]year|annual|of|rate|over|on|"
    r"increase|growth|rise|decline|decrease|fall|drop|gain|jump|surge|marking|from|in|same|period|further|both|"
    r"(?:19|20)\d\d|[ ,–—-]|increasing|rising|growing|falling|respectively|compared|year|earlier|"
    r"for|last|this|half|quarter|months?|first|second|third|fourth|ended|to date|so far|"
    r"than|while|recording|reduction|increased|rose|fell|grew)+$"
)
_SHARE_OF_PREVIOUS = patterns.compile(
    r"(?i)(?:^[ ,)]*|\b)(?:representing|represented|represents?|accounting for|making up|"
    r"equivalent to|comprising|constituting|"
    r"equal to|equating to|or) +(?:about |roughly |some |nearly |around )?$"
)
_NEXT_IN_LIST = patterns.compile(
    r"(?i)\b(?:followed by|ahead of|and|against|compared (?:with|to)|versus|after|then|up from|down from|from) +$"
)
_CHANGE_BRACKET = patterns.compile(r"(?i)^ ?\((?:up|down|an? \w+ of|[+-])? ?$")
_BRACKET = patterns.compile(r"[(;] ?(?:[-−–+]|up |down |about |around |over |nearly |some )?$")
_GROWN_TO = patterns.compile(r"(?i)^(?: [\w-]+){0,4}? to +(?:an? |the )?(?:record |new |total |high |of )*$")
_NUMBER_LIST = patterns.compile(
    r"^(?:(?:,|,? and|,? or) (?:over |about |nearly )?\d[\d.,]*(?: (?:lakh|crore|million|billion|thousand))?)+ "
)
_TRAILING = patterns.compile(r"^[^;:]*, ([^,]*)$")
_OF_ANOTHER = patterns.compile(
    r"^ (?:(?:in|for|by|a|the|last|during|of) )+(?:[A-Z]|year|same|previous|(?:19|20)\d\d|end|quarter|first)"
)
_RANKING = patterns.compile(r"(?i)^[^;.]*\b(?:rank|placing|coming|standing)\w*(?: (?:it|them|at|in|as|the|No\.))* *$")


def indicator(quantity: Quantity, kind: Measure, context: Context, earlier: list[Found]) -> Indicator:
    """The indicator of a figure: its counted noun, its own noun, the clause's subject, or a figure before it."""
    previous = earlier[-1] if earlier and earlier[-1].same_sentence else None
    counted = _counted(quantity, context, earlier) if quantity.unit == "1" else ""
    if counted.lower() == "times":
        return Indicator(f"times {tidy(context.left)}", counted, "how often")
    generic = counted.lower() in GENERIC_COUNTS
    if counted and quantity.noun != "points" and not generic:
        return Indicator(with_tail(counted, context), counted, "counted noun")
    found = _of_words(quantity, kind, context, earlier, previous)
    if found is None:
        words = tidy(" ".join(word for word in context.text.split()[:12] if not word[:1].isdigit()))
        found = Indicator(words or "figure", "", "opening words")
    if generic:
        return Indicator(found.words, counted, f"{found.rule}, generic noun")
    return found


def _of_words(
    quantity: Quantity, kind: Measure, context: Context, earlier: list[Found], previous: Found | None
) -> Indicator | None:
    if (given := _inherited(quantity, kind, context, earlier, previous)) is not None:
        return given
    seen = _since(context, previous)
    for rule, finder in FINDERS:
        if words := tidy(finder(quantity, kind, context, seen, previous)):
            return Indicator(words, words if quantity.unit == "1" else "", rule)
    if earlier:
        last = earlier[-1].indicator
        return Indicator(last.words, last.counted if quantity.unit == "1" else "", "as the figure before")
    return None


def _counted(quantity: Quantity, context: Context, earlier: list[Found]) -> str:
    """The thing counted: "24,000 firms"; "41 of the 112 start-ups"; "8,300 of them" takes the noun before."""
    if quantity.noun:
        return quantity.noun
    after = context.after[:140]
    if (
        part := patterns.match(r"^ of (?:the|its|their|these|those|all)(?: [\d,.]+| \w+ million)? ([a-z].*)$", after)
    ) is not None:
        return noun_phrase(" " + (part[1] or ""))
    if patterns.match(r"^ of (?:them|which|whom|these|those)\b", after):
        for found in reversed(earlier):
            if found.indicator.counted:
                return found.indicator.counted
    listed = _NUMBER_LIST.match(after)
    words = noun_phrase(" " + after[listed.end() :] if listed is not None else after)
    made = (
        " " not in words
        and may_be_verb(words.lower())
        and patterns.match(r"^ \w+ (?:in|by|on|at|during|last|a year)\b", after)
    )
    return "" if made else words


def _since(context: Context, previous: Found | None) -> str:
    """The clause before the figure, from the figure before it on, without brackets."""
    start = context.clause_start
    if previous is not None and previous.quantity.end > start:
        start = previous.quantity.end
    return str(patterns.sub(r"\([^()]*\)|^[^()]*\)", " ", context.text[start : context.start]))


def _inherited(
    quantity: Quantity, kind: Measure, context: Context, earlier: list[Found], previous: Found | None
) -> Indicator | None:
    """ "…, a rise of 3 %", "France (1.1 million)", "representing 7 % of employment": the figure before says what."""
    bracketed = _BRACKET.search(context.before[-10:]) is not None
    if previous is not None and (given := _from_previous(quantity, kind, context, previous, bracketed)) is not None:
        return given
    if bracketed:
        for found in reversed(earlier):
            same = found.quantity.unit == quantity.unit
            if same and ((found.same_sentence and found.bracketed) or quantity.unit == "1"):
                return Indicator(found.indicator.words, found.indicator.counted, "as the figure before")
    return None


def _from_previous(
    quantity: Quantity, kind: Measure, context: Context, previous: Found, bracketed: bool
) -> Indicator | None:
    between = context.text[previous.quantity.end : quantity.start]
    last = previous.indicator
    same_unit = quantity.unit == previous.quantity.unit
    if kind.kind == "share" and _SHARE_OF_PREVIOUS.search(between) and previous.measure.kind != "share":
        whole = whole_of(context)
        return Indicator(f"{last.words} in {whole}" if whole else last.words, "", "share of the figure before")
    if quantity.unit == "rank" and previous.quantity.unit != "rank" and _RANKING.match(between):
        return Indicator(last.words, "", "as the figure before")
    if kind.kind in ("change", "gap") and not bracketed and _trails(between):
        return _behind_or(change_behind(context) if kind.kind == "change" else "", last)
    of_others = patterns.match(r"^ (?:from|in|by|for|to) (?:the )?[A-Z]", context.after[:16]) is not None
    if same_unit and of_others and previous.measure.kind == kind.kind == "share" and between.endswith((", ", "and ")):
        return Indicator(last.words, last.counted, "as the figure before")
    follows = (kind.kind in ("change", "gap") or same_unit) and not bracketed
    if follows and _INHERIT.match(between or " "):
        behind = change_behind(context) if kind.kind == "change" else ""
        return _behind_or(behind, last)
    if previous.measure.kind == "change" and kind.kind in ("level", "share") and _GROWN_TO.match(between):
        return _behind_or("", last)
    if kind.kind == "change" and _CHANGE_BRACKET.match(between):
        return _behind_or(of_change(patterns.sub(r"^\)", "", context.after[:100])), last)
    if bracketed and same_unit and previous.measure.kind == kind.kind == "share":
        listed = followed_by(context.before)
        if listed and " in " in last.words:
            return Indicator(f"{listed} in {last.words.split(' in ', 1)[1]}", "", "next in the list")
    if same_unit and not bracketed and _NEXT_IN_LIST.search(between) and _OF_ANOTHER.match(context.after[:30]):
        return Indicator(last.words, last.counted, "as the figure before")
    return None


def _trails(between: str) -> bool:
    """Is the figure said of the one before, behind a comma: "3 million tons of steel in May, up 4 percent"?"""
    tail = _TRAILING.match(between)
    if tail is None or (tail[1] and not _INHERIT.match(tail[1])):
        return False
    words = [word.strip(",").lower() for word in between[: len(between) - len(tail[1])].split()]
    return not any(is_verb(word) or word in _NEW_CLAUSE for word in words)


_NEW_CLAUSE = frozenset(["while", "whereas", "but", "and", "with", "which", "where", "is", "was", "were", "are"])


def _behind_or(behind: str, last: Indicator) -> Indicator:
    if behind:
        return Indicator(behind, "", "change noun behind")
    return Indicator(last.words, last.counted, "as the figure before")
