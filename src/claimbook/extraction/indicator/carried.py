"""What a figure takes from the ones before it: "…, a rise of 3 %", "France (1.1 million)", "of which 7 % …"."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.indicator.brackets import before_bracket
from claimbook.extraction.indicator.found import Found, Indicator
from claimbook.extraction.indicator.linked import OF_THEM, SAID_OF, from_previous
from claimbook.extraction.indicator.noun_phrases import WORTHS, is_body, last_phrase, until_stop
from claimbook.extraction.indicator.shares import predicate
from claimbook.extraction.indicator.tails import TAIL
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    OBJECT_VERBS,
    is_verb,
)


def inherited(view: View) -> Indicator | None:
    """ "…, a rise of 3 %", "France (1.1 million)", "representing 7 % of employment": the figure before says what."""
    if (known := _known_again(view)) is not None:
        return known
    if view.quantity.unit == "x" and _VERBAL_OBJECT.match(f"{view.quantity.value_text}{view.after[:12]}"):
        return None
    if view.bracketed and view.kind.kind == "change" and (own := _bracketed_noun(view)) is not None:
        return own
    if view.previous is not None and (given := from_previous(view, view.previous)) is not None:
        return given
    return _of_bracket(view) if view.bracketed else None


def _known_again(view: View) -> Indicator | None:
    """ "the 3 million target", "another 40", "a record high of": words that point at a figure already read."""
    unit, last, alike = view.quantity.unit, view.earlier[-1] if view.earlier else None, view.alike
    marked = last is not None and last.quantity.unit == unit and view.follows.lower() in _MARKS
    if last is not None and marked and (not view.subject or is_body(view.subject)):
        return last.indicator.again(counted=False)
    if last is not None and view.verb in _GIVING and is_verb(view.verb) and _OF_TOTAL.match(view.before):
        return last.indicator.again(counted=False)
    if alike is not None and alike.same_sentence and view.seen.endswith(" of ") and _OLD_RECORD.search(view.seen):
        return alike.indicator.again()
    if unit == "1" and view.before.endswith(_FURTHER):
        for found in reversed(view.earlier):
            if found.indicator.counted:
                return found.indicator._replace(words=found.indicator.counted).again()
    if alike is not None and " so " in view.before and _SO.search(view.before):
        return alike.indicator.again()
    if view.before[-4:] == "the " and view.kind.kind == "level" and view.known is not None:
        return view.known.indicator.again() if SAID_OF.match(view.after) else None
    return None


def _of_bracket(view: View) -> Indicator | None:
    """What a figure in brackets measures: the noun before them, or what the figures in brackets before it do."""
    if view.alike is not None and view.subject == "rest":
        return view.alike.indicator.again()
    if words := _most_behind(view) or before_bracket(view):
        return Indicator(tidy(words), "", "noun before the brackets")
    for found in reversed(view.earlier):
        same = found.quantity.unit == view.quantity.unit
        if same and ((found.same_sentence and found.bracketed) or view.quantity.unit == "1"):
            return found.indicator.again()
    return None


def _most_behind(view: View) -> str:
    """ "Chile (3 %) and Peru (4 %) had the highest shares of readers": the noun of a clause that opens with names."""
    if view.previous is not None or "est " not in view.after or not _NAME_OPEN.search(view.before):
        return ""
    found = _HAVING_MOST.match(view.after)
    return until_stop(found[1]) if found is not None else ""


_NAME_OPEN = patterns.compile(r"(?:^|, )(?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)* \([-+−–]?$")
_HAVING_MOST = patterns.compile(
    r"^\)(?:,? (?:and )?(?:the )?[A-Z][\w.' -]*\([^()]*\))* "
    r"(?:had|have|has|recorded|posted|showed|reported|registered|saw) the (?:[a-z]+ )?[a-z]{2,}est ([a-z].*)$"
)
_MARKS = frozenset(["goal", "target", "mark", "threshold", "benchmark", "limit", "level"])
_GIVING = frozenset(["contributed", "contribute", "contributes", *OBJECT_VERBS])
_OF_TOTAL = patterns.compile(r"^(?:Out )?[Oo]f (?:the|this|that|these|those)(?: total| figure| amount| sum| number)?, ")
_SO = patterns.compile(r"\b(?:do|does|did|done) so (?:in|at|among|by) [^,;:]*$")
_OLD_RECORD = patterns.compile(r"(?i)\b(?:record|high|low|peak|best)s? of $")
_VERBAL_OBJECT = patterns.compile(r"(?i)^[a-z]+ing (?:the|its|their|a|an|[a-z]{3,}s?) ")


def part_of_known(view: View) -> Indicator | None:
    """ "7 of these are leased", "…, of which 19 have opened", "of the 80 mills, 5 percent burnt down": things counted
    before, and what is said of a part of them; "a survey of 90 mills found that 5 percent use wind"."""
    if not view.earlier or view.quantity.unit not in ("1", "%") or view.quantity.noun:
        return None
    others = _others(view)
    partly = others or view.after.startswith(" of ") or view.before.endswith(_PARTLY)
    if not (partly or "of " in view.before[:7].lower()):
        return None
    last = next((found for found in reversed(view.earlier) if found.indicator.counted), None)
    if last is None:
        return None
    if others and (noun := _what_they_are(view.after[:120])):
        return Indicator(noun, noun, "part of the things before")
    behind = _said_of_part(view, last, others)
    if behind is None:
        return None
    if view.quantity.unit == "1" and (noun := _what_they_are(behind)):
        what = last.indicator.words.removeprefix(last.indicator.counted)
        return Indicator(f"{noun}{what if ' ' not in what[1:] else ''}", noun, "part of the things before")
    tail = TAIL.match(behind) if _PASSIVE.match(behind) is not None else None
    done = tail[1] if tail is not None else _BEING_DONE.sub("", predicate(behind))
    counted, done = last.indicator.counted, _NEXT.sub("", done)
    words = f"{counted} {done}".strip()
    return Indicator(words, counted if view.quantity.unit == "1" else "", "part of the things before")


def _what_they_are(behind: str) -> str:
    """ " were electric cars": what some of the things counted before are, "" where no such noun follows."""
    kinds = _NOW_ARE.match(behind)
    noun = until_stop(kinds[1]) if kinds is not None else ""
    return noun if noun.endswith("s") and not noun.endswith(" ones") and noun.partition(" ")[0][-2:] != "ed" else ""


def _said_of_part(view: View, last: Found, others: bool) -> str | None:
    """What is said behind a figure that counts a part of the things before; None where it counts none. `others`: a
    second number counts more of the same."""
    behind, counting = view.after[:120], view.quantity.unit == "1"
    if counting and not others and OF_THEM.match(behind):
        behind = _THEM.sub("", behind)
    elif not others and not (counting and view.before.endswith((*_OF_WHICH, *_FURTHER))):
        if last is not view.previous:
            return None
        if _OF_THE.match(view.before) is not None:
            return behind
        if counting or not view.before.endswith(_FOUND):
            return None
    first = behind.strip().partition(" ")[0]
    return behind if first in AUXILIARIES or is_verb(first) else None


_NEXT = patterns.compile(r",?(?: and| but)? (?:[a-z]+ )?\d.*$")  # "run by women (and 9 by farmers)"


def _others(view: View) -> bool:
    """ "50 shops have closed and 7 (have moved)": does a second number count more of the same?"""
    last = view.previous
    if last is None or view.quantity.unit != "1" or not view.before.endswith(_ALSO):
        return False
    return last.indicator.counted != "" and view.after[1:].partition(" ")[0] in AUXILIARIES


_ALSO = (" and ", " while ", " but ")
_NOW_ARE = patterns.compile(r"^ (?:are|were|(?:have|has|had) (?:since )?(?:become|been)) (?:an? |the )?([a-z].*)$")
_PASSIVE = patterns.compile(r"^ (?:is|are|was|were|(?:has|have|had) been) ")
_BEING_DONE = patterns.compile(r"^that (?:are|were|is|was|(?:have|has|had) been) ")
_THEM = patterns.compile(r"^ of \w+")
_OF_WHICH = ("of which ", "of whom ", "of them ", "of these ")
_FOUND = ("found that ", "showed that ", "shows that ", "show that ", "finds that ", "found ", "said that ")
_FURTHER = ("another ", " a further ", " an additional ")
_PARTLY = (*_OF_WHICH, *_FOUND, *_FURTHER)
_OF_THE = patterns.compile(
    r"^(?:[Oo]ut )?[Oo]f (?:the |its |these |those |[A-Z][\w&.' -]*['’]s? )?"
    r"\d[\d.,]* [^,;:]{3,60}, (?:only |just |some |about )?$"
)


def _bracketed_noun(view: View) -> Indicator | None:
    """ "real growth in wages (+3 %) and rents (+4 %)": the noun before the bracket, where it is one that can grow."""
    found = _NOUN_BEFORE.search(view.before[-60:])
    noun = found[1].lower() if found is not None else ""
    for known in reversed(view.earlier):
        if known.same_sentence and noun and known.indicator.counted.lower().endswith(noun):
            return Indicator(known.indicator.words, "", "noun before the brackets")
    if found is None:
        return None
    near = view.before[: view.before.rfind("(")].rpartition(")")[2]
    phrase = " ".join(last_phrase(near.split()))
    words = _GROWTH_IN.sub("", phrase)
    if noun not in WORTHS and words == phrase:
        return None
    return Indicator(tidy(_BEST_IN.sub("", words)) or noun, "", "noun before the brackets")


_GROWTH_IN = patterns.compile(rf"(?i)^.*\b(?:{'|'.join(CHANGE_NOUNS)}) (?:in|of) ")
_BEST_IN = patterns.compile(r"^(?:[a-z]+est )?(?:in|of|for|among|from) (?:the )?")  # "(growth was) strongest in rents"
_NOUN_BEFORE = patterns.compile(r"([A-Za-z&-]+) \((?:[-−–+]|up |down |about )?$")
