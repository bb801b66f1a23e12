"""The noun of a figure that stands apart, and of one by what is to become of it: doubled, kept under, added to."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.indicator.amounts import DIMENSIONS
from claimbook.extraction.indicator.noun_phrases import WORTHS, head_of, is_body, until_stop
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import AUXILIARIES, is_verb, may_be_verb


def multiplied(view: View) -> str:
    """ "plans to double that figure", "will triple it": what the figure before measures."""
    return view.earlier[-1].indicator.words if view.earlier and _THAT_FIGURE.match(view.after) else ""


_THAT_FIGURE = patterns.compile(
    r"^ (?:that|this|it|(?:that|this|the) (?:figure|number|amount|total|sum|level|volume|tally))"
    r"(?:[,.;]|$| (?:by|in|within|over|to|before|this|next)\b)"
)


def apposed(view: View) -> str:
    """ "The jobless rate, 4 percent, fell": the noun right before, where a verb follows the second comma."""
    if view.before[-2:] != ", " or view.after[:2] != ", " or view.previous is not None:
        return ""
    verb = view.after[2:30].partition(" ")[0].strip(".,;").lower()
    if not (may_be_verb(verb) or verb in AUXILIARIES) or verb.endswith("ing"):
        return ""
    words = view.before[:-2].rpartition(", ")[2].strip(' "“')
    lows = words.lower().split(" ")
    if (
        len(lows) > 9
        or lows[0] in _PARTS
        or any(is_verb(low) or low in AUXILIARIES for low in lows)
        or is_body(tidy(words))
    ):
        return ""
    return words if head_of(tidy(words)) in WORTHS or lows[0] in ("the", "its", "their", "his", "her") else ""


_PARTS = frozenset(["most", "much", "half", "part", "some", "many"])


def kept_within(view: View) -> str:
    """ "keep coal output within 3 million tons": what is kept so low or high."""
    if not view.quantity.text.lower().startswith(_WITHIN) or view.ending[-1:] == ["of"]:
        return ""
    kept = _KEEPING.search(view.seen)
    return str(kept[1]) if kept is not None else ""


_WITHIN = ("within ", "under ", "below ", "above ", "over ", "at ")
_KEEPING = patterns.compile(
    r"\b(?:keep|keeps|kept|keeping|hold|holds|held|holding|maintain|maintains|maintained|maintaining|limit|cap|contain)"
    r" (?:the |its |their )?((?:[A-Za-z-]+ ){0,4}[a-z-]+) $"
)


def added_to(view: View) -> str:
    """ "would add 3 million euros to output": what an amount or some points are added to."""
    if view.verb not in _ADDING or view.quantity.unit in DIMENSIONS or not view.after.startswith(" to "):
        return ""
    words = until_stop(view.after[4:120])
    return words if head_of(words) in WORTHS or head_of(words) in _GROWING else ""


_ADDING = frozenset(["add", "adds", "added", "adding"])
_GROWING = frozenset(["growth", "inflation"])
