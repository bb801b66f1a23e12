"""What is measured, in the article's own words: the thing counted, or the noun that the figure belongs to."""

from __future__ import annotations

import re

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context
from claimbook.extraction.indicator.carried import inherited, part_of_known
from claimbook.extraction.indicator.classes import with_class
from claimbook.extraction.indicator.finders import MEASURE_NOUNS
from claimbook.extraction.indicator.found import Found, Indicator
from claimbook.extraction.indicator.linked import OF_THEM, SAID_OF, grown_to, trails
from claimbook.extraction.indicator.noun_phrases import (
    WORTHS,
    head_of,
    is_body,
    is_name,
    last_phrase,
    noun_phrase,
    until_stop,
)
from claimbook.extraction.indicator.own_nouns import own_noun
from claimbook.extraction.indicator.plausible import DESCRIBING, possible, sound
from claimbook.extraction.indicator.rules import rules_for
from claimbook.extraction.indicator.shares import of_said
from claimbook.extraction.indicator.tails import with_tail
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.quantity.measures import Measure
from claimbook.extraction.words import (
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    GENERIC_COUNTS,
    LEVEL_VERBS,
    OBJECT_VERBS,
    is_verb,
    may_be_verb,
    participle,
)
from claimbook.model import Quantity

_NUMBER_LIST = patterns.compile(
    r"^(?:(?:,|,? and|,? or) (?:over |about |nearly )?\d[\d.,]*(?: (?:lakh|crore|million|billion|thousand))?)+ "
)


def indicator(quantity: Quantity, kind: Measure, context: Context, earlier: list[Found]) -> Indicator:
    """The indicator of a figure: its counted noun, its own noun, the clause's subject, or a figure before it."""
    view = View(quantity, kind, context, earlier)
    if (part := part_of_known(view)) is not None:
        return part
    counted = _counted(view) if quantity.unit == "1" else ""
    low = counted.lower() if counted else ""
    if low == "times":
        return Indicator(f"times {tidy(view.left)}", counted, "how often")
    generic = low in GENERIC_COUNTS or (kind.kind == "change" and low in _PLACES)
    if counted and quantity.noun != "points" and not generic:
        if (measured := _measured(view, counted)) is not None:
            return measured._replace(counted=counted)
        words = _being(view, counted) or with_tail(counted, context)
        return Indicator(_made_by(view, low) or words, counted, "counted noun")
    found = _of_words(view) or _beside(view, counted)
    if generic:
        if found.rule in _OF_SUBJECT and view.verb in OBJECT_VERBS and head_of(view.subject) not in WORTHS:
            return Indicator(f"{counted} {participle(view.verb)}", counted, "counted noun")
        return Indicator(found.words, counted, f"{found.rule}, generic noun")
    return found


_OF_SUBJECT = frozenset(["clause subject", "subject of the sentence", "words before"])
_DIGIT = re.compile("[0-9]")
_FIGURE = patterns.compile(
    r" (?:of|at|to|with|worth) (?:[a-z]+ ){0,2}(?:[$€£¥]|[A-Z]{2,3}[$ ]?)?\d[\d.,]* ?(?:%|[a-z]*illion|percent).*$"
)
_PLACES = frozenset(["places", "place", "spots", "positions", "rungs"])
_CLAUSAL = frozenset(
    [
        "own noun",
        "clause subject",
        "purpose of the verb",
        "verb and purpose",
        "subject of the sentence",
        "object of the verb",
    ]
)


def _beside(view: View, counted: str) -> Indicator:
    """Without a clause: the noun beside the figure; beside a mere name what the last figure of its kind measures."""
    if counted:
        return Indicator(counted, counted, "noun beside")  # "3 million units"
    words = _any_noun(view)
    if words and possible(words) and sound(words) and not is_body(words):
        return Indicator(words, "", "noun beside")
    last = view.known or (view.memory[-1] if view.memory and view.kind.kind in ("change", "gap") else None)
    if last is not None:
        return last.indicator.again(counted=False)
    if (change := _CHANGE_ITSELF.search(view.seen)) is not None:
        return Indicator(tidy(change[1]), "", "noun beside")
    if view.seen.endswith(" valued at "):
        return Indicator("valuation", "", "noun beside")  # "it was valued at"
    if not words and view.kind.kind == "share" and view.subject.endswith("share"):
        return Indicator("share", "", "noun beside")  # "Peru's share was 9 percent"
    amount = f"amount {view.verb}" if view.money and view.verb.endswith("ed") else "figure"
    return Indicator(words or amount, "", "noun beside")


def _any_noun(view: View) -> str:
    """The noun behind the figure, or the one before it."""
    return tidy(noun_phrase(view.after[:140])) or tidy(" ".join(last_phrase(view.before.rstrip(" (-–—:").split()[-6:])))


def _measured(view: View, counted: str) -> Indicator | None:
    """What a counted thing is counted of: "exports rose to 5,000 tractors", "throughput hit 3 million boxes"."""
    last = view.previous
    if last is not None:
        if view.bracketed and last.quantity.unit != "1" and counted.lower() in last.indicator.words.lower().split(" "):
            return last.indicator.again(counted=False)  # "filings at the office grew 5 % (900 filings)"
        between = view.context.text[last.quantity.end : view.quantity.start]
        if view.kind.kind == "change" and trails(between):
            return last.indicator.again(counted=False)
        if last.measure.kind == "change" and last.quantity.unit != "1" and grown_to(between):
            return last.indicator.again(counted=False)
    seen, verb = view.seen, view.verb
    if not _MEASURED.isdisjoint(view.ending[-3:]) and (amount := _MEASURED_OF.search(seen)) is not None:
        return Indicator(own_noun(view) or amount[1], "", "own noun")
    levelled = (
        view.passes
        or (verb in LEVEL_VERBS and verb not in _BEING and not (view.points_back and verb in _SEEING))
        or (seen.endswith((" to ", " at ", ' at "', " at “")) and seen.split()[-2:][0].lower() in _PUT)
        or (seen.endswith(" to ") and _CHANGED_TO.search(seen) is not None)
    )
    if levelled and head_of(view.subject) in MEASURE_NOUNS and sound(view.subject):
        return Indicator(view.subject, "", "clause subject")
    return None


def _being(view: View, counted: str) -> str:
    """ "2 million people are anglers", "9,000 Danes work as nurses": what the people counted are."""
    after = view.after[:160]
    told = " are " in after or " were " in after or " as " in after
    if not told or not (counted[-6:].lower() == "people" or counted.istitle()):
        return ""
    found = _ARE.match(after)
    what = noun_phrase(f" {found[1]}") if found is not None else ""
    return what if what.endswith("s") else ""


def _made_by(view: View, journeys: str) -> str:
    """ "freight trains made 40 trips": journeys by who made them, unless that is a name."""
    if journeys.rpartition(" ")[2] not in _JOURNEYS or view.verb not in _MAKING:
        return ""
    doer = tidy(view.subject)
    plural = doer.endswith("s") and not is_name(doer) and sound(doer)
    return f"{journeys} made by {doer}" if plural else ""


_JOURNEYS = frozenset(lexicons.words("en/phrase_words", kind="journey"))
_MAKING = frozenset(["made", "make", "completed", "complete", "performed", "perform", "operated", "flew", "conducted"])


_ARE = patterns.compile(
    r"^ (?:[a-z-]+ )?(?:people|[A-Z][a-z]+)(?: (?:in|on|across|from|of) (?:the )?[\w' ]{2,30}?)?(?:, [^,]{3,60},)?"
    r" (?:(?:are|were) (?:(?:considered|classed as|counted as|registered as|employed as|working as) )?|"
    r"(?:work|worked|serve|served) as )(?:an? |the )?['\"]?([a-z][\w'-]*s\b.*|[a-z][\w'-]* [a-z][\w'-]*s\b.*)$"
)


_MEASURED = frozenset(["capacity", "throughput", "output", "production"])
_MEASURED_OF = patterns.compile(rf"(?i)\b({'|'.join(sorted(_MEASURED))}) (?:of|for) (?:[a-z]+ )?$")
_CHANGED_TO = patterns.compile(rf"(?i)\b(?:{'|'.join(sorted(CHANGE_VERBS))}) to $")
_PUT = LEVEL_VERBS | {"put", "pegged", "placed", "set"}
_SEEING = frozenset(
    ["see", "sees", "saw", "seen", "has", "have", "had", "comprises", "comprise", "comprised", "includes", "included"]
)
_BEING = frozenset(["is", "are", "be", "been", "being", "has", "have", "had"])


def _of_words(view: View) -> Indicator | None:
    """The first of the finders' nouns that can be measured, what a figure before it measures, or None."""
    if view.quantity.rule == "said twice" and view.quantity.noun.startswith("of ") and (words := of_said(view)):
        return Indicator(words, "", "share of a whole")
    if view.before[-2:] == ": " and (words := _label(view.before)):
        return Indicator(words, words if view.quantity.unit == "1" else "", "noun before the colon")
    if (given := inherited(view)) is not None:
        return given
    spare = ""
    for rule, finder in rules_for(view.quantity.unit, view.kind.kind):
        if (found := finder(view)) and (words := tidy(_FIGURE.sub("", found) if _DIGIT.search(found) else found)):
            if view.determined(words) or (possible(words) and (rule not in _CLAUSAL or sound(words))):
                words = with_class(view, words)
                return Indicator(words, words if view.quantity.unit == "1" else "", rule)
            spare = spare or words
    if (last := view.alike or _fitting(view)) is not None:
        return last.indicator.again(counted=view.quantity.unit == "1")
    if spare and possible(spare) and not (view.memory and is_name(spare)):
        return Indicator(spare, "", "words before")
    return None


def _label(before: str) -> str:
    """ "• Net profit: 3 million": the noun in a row of a list that stands before the colon."""
    found = _ROW.match(before)
    last = found[1].rpartition(" ")[2].lower() if found is not None else ""
    if found is None or last in FUNCTION_WORDS or is_verb(last):
        return ""  # "The minister said:"
    words = tidy(found[1])
    return words if sound(words) and not is_body(words) else ""


_ROW = patterns.compile(r"^[ •○▪*·–-]*([A-Za-z][^,;:.0-9]{2,60}): $")


def _fitting(view: View) -> Found | None:
    """The last figure of the paragraph; for an amount of money no count of things, but the last such amount."""
    last = view.earlier[-1] if view.earlier else None
    if view.money and view.kind.kind == "level":
        return view.known if last is None or last.indicator.counted else last
    return last


def _counted(view: View) -> str:
    """The thing counted: "70 dairies"; "9 of the 64 ferries"; "30 of them" takes the noun before."""
    if view.quantity.noun:
        return view.quantity.noun
    after = view.after[:140]
    if after[:8] == " out of " or (view.before[-4:] == "the " and SAID_OF.match(after)):
        return ""  # "a score of 65 out of 100", "the 400 analysts had expected"
    if after[:4] == " of " and view.quantity.text.lower().endswith(_MANY) and view.verb not in OBJECT_VERBS:
        return until_stop(after[4:])  # "thousands of new jobs in ports"
    if after[:6] == " more " and after[6:10] != "than":
        after = after[5:]
    if after[:4] == " of " and (words := _counted_of(view, after)) is not None:
        return words
    listed = _NUMBER_LIST.match(after) if after.startswith((",", " and ", " or ")) else None
    words = noun_phrase(" " + after[listed.end() :] if listed is not None else after)
    if words.lower() in DESCRIBING:
        return ""  # "92,000 last year"
    if words[-5:] == " ones":
        return _ones(view, words)
    made = " " not in words and words[-1:] != "s" and may_be_verb(words.lower()) and _MADE.match(after)
    return "" if made or words.startswith(("percent", "per cent")) else words  # "by 60, or 12 percent"


def _ones(view: View, words: str) -> str:
    """ "60 routes, 40 of them new ones": the thing counted before, with what describes it here."""
    things = next((found.indicator.counted for found in reversed(view.earlier) if found.indicator.counted), "ones")
    return f"{words.removesuffix('ones')}{things}"


def _counted_of(view: View, after: str) -> str | None:
    """ "9 of the 64 (ferries)", "9 of them are (ferries)"; what is counted before for "9 of them"; None if neither."""
    if (part := _PART_OF.match(after)) is not None:
        return noun_phrase(" " + (part[1] or ""))
    if (kinds := _OF_THEM_ARE.match(after)) is not None:
        words = noun_phrase(f" {kinds[1]}")
        if words.endswith("s"):
            return _ones(view, words) if words[-5:] == " ones" else words
    known = reversed(view.earlier) if OF_THEM.match(after) else ()
    return next((found.indicator.counted for found in known if found.indicator.counted), None)


_MANY = lexicons.words("en/phrase_words", kind="round number")
_CHANGE_ITSELF = patterns.compile(rf"(?i)((?:[\w'-]+ ){{0,3}}(?:{'|'.join(CHANGE_NOUNS)})),? (?:of|at|by|to|was|is) $")
_PART_OF = patterns.compile(r"^ of (?:(?:the|its|their|these|those|all)(?: [\d,.]+| \w+ million)?|[\d,.]+) ([a-z].*)$")
_OF_THEM_ARE = patterns.compile(
    r"^ of (?:them|these|those|whom|which)(?: \([^()]*\))?(?: (?:were|are))? (?:an? |the )?([a-z].*)$"
)
_MADE = patterns.compile(r"^ \w+ (?:in|into|by|on|at|to|from|for|under|during|last|a year)\b")
