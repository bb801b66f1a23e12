"""What is measured, in the article's own words: the thing counted, or the noun that the figure belongs to."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.context import Context
from claimbook.extraction.finders import FINDERS, change_behind, followed_by, of_change, whole_of
from claimbook.extraction.found import Found, Indicator
from claimbook.extraction.measures import Measure
from claimbook.extraction.noun_phrases import noun_phrase, tidy
from claimbook.extraction.tails import with_tail
from claimbook.extraction.view import View
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
    view = View(quantity, kind, context, earlier)
    counted = _counted(view) if quantity.unit == "1" else ""
    if counted.lower() == "times":
        return Indicator(f"times {tidy(view.left)}", counted, "how often")
    generic = counted.lower() in GENERIC_COUNTS
    if counted and quantity.noun != "points" and not generic:
        return Indicator(with_tail(counted, context), counted, "counted noun")
    found = _of_words(view)
    if found is None:
        words = tidy(" ".join(word for word in context.text.split()[:12] if not word[:1].isdigit()))
        found = Indicator(words or "figure", "", "opening words")
    if generic:
        return Indicator(found.words, counted, f"{found.rule}, generic noun")
    return found


def _of_words(view: View) -> Indicator | None:
    if (given := _inherited(view)) is not None:
        return given
    for rule, finder in FINDERS:
        if words := tidy(finder(view)):
            return Indicator(words, words if view.quantity.unit == "1" else "", rule)
    if view.earlier:
        last = view.earlier[-1].indicator
        return Indicator(last.words, last.counted if view.quantity.unit == "1" else "", "as the figure before")
    return None


def _counted(view: View) -> str:
    """The thing counted: "24,000 firms"; "41 of the 112 start-ups"; "8,300 of them" takes the noun before."""
    if view.quantity.noun:
        return view.quantity.noun
    after = view.after[:140]
    if after.startswith(" of "):
        if (part := _PART_OF.match(after)) is not None:
            return noun_phrase(" " + (part[1] or ""))
        if _OF_THEM.match(after):
            for found in reversed(view.earlier):
                if found.indicator.counted:
                    return found.indicator.counted
    listed = _NUMBER_LIST.match(after)
    words = noun_phrase(" " + after[listed.end() :] if listed is not None else after)
    made = " " not in words and may_be_verb(words.lower()) and _MADE.match(after)
    return "" if made else words


_PART_OF = patterns.compile(r"^ of (?:the|its|their|these|those|all)(?: [\d,.]+| \w+ million)? ([a-z].*)$")
_OF_THEM = patterns.compile(r"^ of (?:them|which|whom|these|those)\b")
_MADE = patterns.compile(r"^ \w+ (?:in|by|on|at|during|last|a year)\b")


def _inherited(view: View) -> Indicator | None:
    """ "…, a rise of 3 %", "France (1.1 million)", "representing 7 % of employment": the figure before says what."""
    bracketed = _BRACKET.search(view.before[-10:]) is not None
    if view.previous is not None and (given := _from_previous(view, view.previous, bracketed)) is not None:
        return given
    if bracketed:
        for found in reversed(view.earlier):
            same = found.quantity.unit == view.quantity.unit
            if same and ((found.same_sentence and found.bracketed) or view.quantity.unit == "1"):
                return Indicator(found.indicator.words, found.indicator.counted, "as the figure before")
    return None


def _from_previous(view: View, previous: Found, bracketed: bool) -> Indicator | None:
    between = view.context.text[previous.quantity.end : view.quantity.start]
    last = previous.indicator
    unit, measure, before = view.quantity.unit, view.kind.kind, previous.measure.kind
    same_unit = unit == previous.quantity.unit
    if measure == "share" and before != "share" and _SHARE_OF_PREVIOUS.search(between):
        whole = whole_of(view)
        return Indicator(f"{last.words} in {whole}" if whole else last.words, "", "share of the figure before")
    if unit == "rank" and previous.quantity.unit != "rank" and _RANKING.match(between):
        return Indicator(last.words, "", "as the figure before")
    if measure in ("change", "gap") and not bracketed and _trails(between):
        return _behind_or(change_behind(view), last)
    of_others = _OF_NAME.match(view.after[:16]) is not None
    if same_unit and of_others and before == measure == "share" and between.endswith((", ", "and ")):
        return Indicator(last.words, last.counted, "as the figure before")
    if (measure in ("change", "gap") or same_unit) and not bracketed and _INHERIT.match(between or " "):
        return _behind_or(change_behind(view), last)
    if before == "change" and measure in ("level", "share") and _GROWN_TO.match(between):
        return _behind_or("", last)
    if measure == "change" and _CHANGE_BRACKET.match(between):
        return _behind_or(of_change(view.after[:100].removeprefix(")")), last)
    if bracketed and same_unit and before == measure == "share":
        listed = followed_by(view.before)
        if listed and " in " in last.words:
            return Indicator(f"{listed} in {last.words.split(' in ', 1)[1]}", "", "next in the list")
    if same_unit and not bracketed and _NEXT_IN_LIST.search(between) and _OF_ANOTHER.match(view.after[:30]):
        return Indicator(last.words, last.counted, "as the figure before")
    return None


_OF_NAME = patterns.compile(r"^ (?:from|in|by|for|to) (?:the )?[A-Z]")


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
