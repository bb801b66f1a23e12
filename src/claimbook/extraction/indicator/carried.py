"""What a figure takes from the ones before it: "…, a rise of 3 %", "France (1.1 million)", "of which 7 % …"."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.indicator.found import Found, Indicator
from claimbook.extraction.indicator.noun_phrases import is_body, last_phrase, until_stop
from claimbook.extraction.indicator.own_nouns import MARKS, WORTHS, change_behind, of_change
from claimbook.extraction.indicator.shares import before_bracket, followed_by, predicate, ranked_in, whole_of
from claimbook.extraction.indicator.tails import TAIL
from claimbook.extraction.indicator.view import View, of_other
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    LEVEL_VERBS,
    OBJECT_VERBS,
    is_verb,
    may_be_verb,
)

INHERIT = patterns.compile(
    r"(?i)^(?:[,(]|\)|and|with|which|was|is|were|a|an|the|up|down|by|at|to|or|year[ -]on[ -]year|"
    r"year[ -]over[ -]year|annual|of|rate|over|on|"
    r"net|sharp|slight|steep|strong|steady|modest|small|big|large|huge|rapid|real|cumulative|average|overall|record|"
    r"increase|growth|rise|decline|decrease|fall|drop|gain|jump|surge|marking|from|in|same|period|further|both|"
    r"(?:19|20)\d\d|[ ,–—-]|increasing|rising|growing|falling|respectively|compared|year|earlier|"
    r"for|last|this|half|quarter|months?|first|second|third|fourth|ended|to date|so far|"
    r"than|while|recording|representing|reduction|increased|rose|fell|grew|fiscal|FY|Q[1-4]|H[12]|end|start|early|late|"
    r"\d{2,4}(?:[-–/]\d{2,4})?|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    r"total|figure|sum|amount|number|"
    r"higher|lower|faster|slower|more|less|fewer|ago|before|only|reaching|reach|bringing it|taking it|previous)+$"
)
_SHARE_OF_PREVIOUS = patterns.compile(
    r"(?i)(?:^[ ,)]*|\b)(?:representing|represented|represents?|accounting for|making up|"
    r"equivalent to|comprising|constituting|"
    r"equal to|equating to|or) +(?:about |roughly |some |nearly |around )?$"
)
_NEXT_IN_LIST = patterns.compile(
    r"(?i)\b(?:followed by|ahead of|and|against|compared (?:with|to)|versus|after|then|up from|down from|from) +$"
)
_COMPARED = patterns.compile(
    r"(?i)\b(?:against|compared (?:with|to)|versus|up from|down from|including|"
    r"(?:(?:followed by|ahead of|and|,) (?:the )?[A-Z][\w. -]*|came \w+) (?:with|on)|[A-Z][\w.-]*(?:'s|s')) +$"
)
SAID_OF = patterns.compile(  # "the 3 million euros booked a year earlier"
    r"^ (?:of (?:(?:19|20)\d\d|[QH][1-4]|FY)\b|(?:that |which )?(?:it|they|he|she|we|analysts|economists|experts|"
    r"forecasters|investors|markets) (?:had |has |have )?[a-z]+|"
    r"(?:[a-z]+ed|seen|set|spent|made|sold|built|sent|won|written|drawn|taken|paid|lent)"
    r"(?: (?:in|during|for|a|the|last|over|at|by|on|this|previously|earlier|before)\b|[,.;)]|$))"
)
_IN_BRACKETS = patterns.compile(r"\([^()]*\)|^[^()]*\)")
_GAP = patterns.compile(
    r"(?i)(?:, and|,| and|;) (?:the |its |their )?([\w.&' -]+?) (?:for |at |on |to |by |with )?"
    r"(?:the (?:remaining|other) |another |only |just |even )?$"
)
_TO_MARK = patterns.compile(r"(?i)^ (?:goal|target|mark|threshold|benchmark|limit|level)\b")
_RESPECTIVELY = patterns.compile(r"^(?:%| percent)?(?:,? and [^,;]{1,30})? respectively")
_CHANGE_BRACKET = patterns.compile(r"[(;] ?(?:[-−–+]|up |down |about |around |over |nearly |some )?$")
_GROWN_TO = patterns.compile(
    r"(?i)^(?: [\w-]+){0,8}?(?:,? to| at|, (?:at|of|reaching|totall?ing|standing at)) +"
    r"(?:reach |hit |stand at )?(?:an? |the )?(?:record |new |total |high |of )*$"
)
_TRAILING = patterns.compile(r"^[^;:]*, ([^,]*)$")
_OF_ANOTHER = patterns.compile(
    r"^ (?:(?:in|for|by|a|the|last|during|of) )+(?:[A-Z]|year|same|previous|(?:19|20)\d\d|end|quarter|first)"
)
_RANKING = patterns.compile(r"(?i)^[^;.]*\b(?:rank|plac|com|stand)\w*(?: (?:it|them|at|in|as|the|No\.|[a-z]+)){0,4} *$")


_OUTDOING = patterns.compile(
    r", (?:out|exceed|surpass|beat|trail|lag|lead|overtak|top)[a-z]*ing [^,;]* by (?:[a-z]+ )?$"
)
OF_THEM = patterns.compile(r"^ of (?:them|which|whom|these|those|it)\b")


def inherited(view: View) -> Indicator | None:
    """ "…, a rise of 3 %", "France (1.1 million)", "representing 7 % of employment": the figure before says what."""
    if view.earlier and _TO_MARK.match(view.after[:12]) and view.earlier[-1].quantity.unit == view.quantity.unit:
        return Indicator(view.earlier[-1].indicator.words, "", "as the figure before")
    if view.earlier and view.verb in _GIVING and is_verb(view.verb) and _OF_TOTAL.match(view.before):
        return Indicator(view.earlier[-1].indicator.words, "", "as the figure before")
    if (
        view.alike is not None
        and view.alike.same_sentence
        and view.seen.endswith(" of ")
        and _OLD_RECORD.search(view.seen)
    ):
        return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
    if view.quantity.unit == "1" and view.before.endswith(_FURTHER):
        for found in reversed(view.earlier):
            if found.indicator.counted:
                return found.indicator._replace(words=found.indicator.counted, rule="as the figure before")
    if view.alike is not None and " so " in view.before and _SO.search(view.before):
        return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
    if (
        view.known is not None
        and view.before[-4:] == "the "
        and view.kind.kind == "level"
        and SAID_OF.match(view.after)
    ):
        return Indicator(view.known.indicator.words, view.known.indicator.counted, "as the figure before")
    if view.quantity.unit == "x" and _VERBAL_OBJECT.match(f"{view.quantity.value_text}{view.after[:12]}"):
        return None
    if view.bracketed and view.kind.kind == "change" and (own := _bracketed_noun(view)) is not None:
        return own
    if view.previous is not None and (given := _from_previous(view, view.previous)) is not None:
        return given
    if view.bracketed:
        if view.alike is not None and view.subject == "rest":
            return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
        if words := before_bracket(view):
            return Indicator(tidy(words), "", "noun before the brackets")
        for found in reversed(view.earlier):
            same = found.quantity.unit == view.quantity.unit
            if same and ((found.same_sentence and found.bracketed) or view.quantity.unit == "1"):
                return Indicator(found.indicator.words, found.indicator.counted, "as the figure before")
    return None


def part_of_known(view: View) -> Indicator | None:
    """ "18 of these are listed", "…, of which 19 have opened", "of the 80 mills, 5 percent burnt down": things counted
    before, and what is said of a part of them; "a survey of 90 mills found that 5 percent use wind"."""
    if not view.earlier or view.quantity.unit not in ("1", "%") or view.quantity.noun:
        return None
    if not (view.after.startswith(" of ") or view.before.endswith(_PARTLY) or view.before[:7].lower().find("of ") >= 0):
        return None
    last = next((found for found in reversed(view.earlier) if found.indicator.counted), None)
    if last is None:
        return None
    behind, counting = view.after[:120], view.quantity.unit == "1"
    before, whole = view.before, False
    if counting and OF_THEM.match(behind):
        behind = _THEM.sub("", behind)
    elif not (counting and before.endswith((*_OF_WHICH, *_FURTHER))):
        whole = last is view.previous and _OF_THE.match(before) is not None
        if not whole and (counting or last is not view.previous or not before.endswith(_FOUND)):
            return None
    first = behind.strip().partition(" ")[0]
    told = first in AUXILIARIES or is_verb(first) or first.endswith("ed") or (whole and may_be_verb(first))
    if not told:
        return None
    tail = TAIL.match(behind) if _PASSIVE.match(behind) is not None else None
    done = tail[1] if tail is not None else _BEING_DONE.sub("", predicate(behind))
    counted = last.indicator.counted
    return Indicator(f"{counted} {done}".strip(), counted if counting else "", "part of the things before")


_PASSIVE = patterns.compile(r"^ (?:is|are|was|were|(?:has|have|had) been) ")
_BEING_DONE = patterns.compile(r"^that (?:are|were|is|was|(?:have|has|had) been) ")
_THEM = patterns.compile(r"^ of \w+")
_OF_WHICH = ("of which ", "of whom ", "of them ", "of these ")
_FOUND = ("found that ", "showed that ", "shows that ", "show that ", "finds that ", "found ", "said that ")
_PARTLY = (*_OF_WHICH, *_FOUND, "another ", " a further ", " an additional ")
_OF_THE = patterns.compile(
    r"^(?:[Oo]ut )?[Oo]f (?:the |its |these |those |[A-Z][\w&.' -]*['’]s? )?"
    r"\d[\d.,]* [^,;:]{3,60}, (?:only |just |some |about )?$"
)


def _alike(one: Found, other: Found) -> bool:
    return one.quantity.unit == other.quantity.unit and one.measure.kind == other.measure.kind


_AMOUNTS = frozenset(["amount of something", "purpose of the verb", "verb and purpose"])
_NAME_NEXT = patterns.compile(r"(?:followed by|ahead of|behind|before|and|then|,) (?:the )?[A-Z][\w.&' -]* \($")
_OWN_BRACKET = patterns.compile(r"^(?: of (?:them|these|those|whom|which))? ?\(?$")
_GIVING = frozenset(["contributed", "contribute", "contributes", *OBJECT_VERBS])
_OF_TOTAL = patterns.compile(r"^(?:Out )?[Oo]f (?:the|this|that|these|those)(?: total| figure| amount| sum| number)?, ")
_FURTHER = ("another ", " a further ", " an additional ")
_SO = patterns.compile(r"\b(?:do|does|did|done) so (?:in|at|among|by) [^,;:]*$")
_OLD_RECORD = patterns.compile(r"(?i)\b(?:record|high|low|peak|best)s? of $")
_VERBAL_OBJECT = patterns.compile(r"(?i)^[a-z]+ing (?:the|its|their|a|an|[a-z]{3,}s?) ")


def _from_previous(view: View, previous: Found) -> Indicator | None:
    between = view.context.text[previous.quantity.end : view.quantity.start]
    last, bracketed = previous.indicator, view.bracketed
    last = last._replace(words=last.words.removesuffix(" per share"))
    unit, measure, before = view.quantity.unit, view.kind.kind, previous.measure.kind
    same_unit = unit == previous.quantity.unit
    if measure == "share" and before != "share" and _SHARE_OF_PREVIOUS.search(between):
        whole = whole_of(view)
        return Indicator(
            f"{last.words} in {whole}" if whole not in ("", last.words) else last.words,
            "",
            "share of the figure before",
        )
    if (
        measure == "share"
        and before == "level"
        and between[-2:] == ", "
        and view.after[:4] == " of "
        and not OF_THEM.match(view.after)
        and trails(between)
    ):
        whole = whole_of(view)  # "3 million euros on rent, 4 percent of sales"
        return Indicator(f"{last.words} in {whole}" if whole else last.words, "", "share of the figure before")
    if unit == "rank" and previous.quantity.unit != "rank" and INHERIT.match(between):
        return Indicator(last.words, "", "as the figure before")
    if unit == "rank" and previous.quantity.unit != "rank" and _RANKING.match(between) and not ranked_in(view):
        return Indicator(last.words, "", "as the figure before")
    if measure == "change" and len(view.earlier) > 1 and _RESPECTIVELY.match(view.after[:60]):
        first = view.earlier[
            -2
        ]  # "exports hit 5 million and imports 3 million, up 6 percent and 3 percent, respectively"
        if first.same_sentence and first.measure.kind != "change" and (before == "change" or _alike(first, previous)):
            return Indicator(first.indicator.words, "", "respectively")
    if unit != previous.quantity.unit and view.alike is not None and view.alike.same_sentence:
        between = _IN_BRACKETS.sub("", view.context.text[view.alike.quantity.end : view.quantity.start])
        if (gap := _GAP.search(between)) is not None and (
            after := _after_gap(gap[1], view.alike.indicator)
        ) is not None:
            return after
        if not bracketed and SAID_OF.match(view.after) and between.endswith(" the "):
            return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
        between = view.context.text[previous.quantity.end : view.quantity.start]
    if bracketed and before == "share" and unit not in ("%", "pp") and between == " (":
        return Indicator(last.words, last.counted, "as the figure before")  # "a third (310) of the lines"
    if bracketed and measure == "share" and _OWN_BRACKET.match(between):
        return Indicator(last.words, "", "as the figure before")
    if measure == "change" and before == "share" and view.subject and last.words.startswith(f"{view.subject} in "):
        return Indicator(view.subject, "", "clause subject")  # "rents, which are a third of the basket, rose 3 %"
    if measure in ("change", "gap") and not bracketed and trails(between):
        return _behind_or(change_behind(view), last)
    if measure == "gap" and same_unit and _OUTDOING.search(between):
        return last._replace(rule="as the figure before")
    others = _OF_NAME.match(view.after[:60])
    if same_unit and others is not None and before == measure == "share" and between.endswith((", ", "and ")):
        base, relative, _ = last.words.partition(" that ")  # "a third of the wool goes to Spain, a fifth to Chad"
        words = f"{base} {others[1]} {until_stop(others[2])}" if relative else last.words
        return Indicator(words, last.counted, "as the figure before")
    if same_unit and between.endswith(" or ") and view.after.startswith((" per share", " a share")):
        return Indicator(f"{last.words} per share", "", "as the figure before")
    if (measure in ("change", "gap") or same_unit) and not bracketed and INHERIT.match(between or " "):
        return _behind_or(change_behind(view), last)
    if before == "change" and measure in ("level", "share") and grown_to(between):
        return _behind_or("", last)
    if measure == "change" and _CHANGE_BRACKET.match(between):
        return _behind_or(of_change(view.after[:100].removeprefix(")")), last)
    if bracketed and same_unit and before == measure == "share":
        listed = followed_by(view.before)
        if not listed and _NAME_NEXT.search(between):
            return Indicator(last.words, last.counted, "as the figure before")
        if listed and " in " in last.words:
            return Indicator(f"{listed} in {last.words.split(' in ', 1)[1]}", "", "next in the list")
    partly = view.after.startswith(" of ") and (  # "including 34 percent of the young"
        between.endswith("including ") or (measure == "share" and whole_of(view) not in last.words)
    )
    if (
        (same_unit or (unit == "1" and len(between) < 20))
        and not partly
        and (_COMPARED.search(between) or (SAID_OF.match(view.after) and between.endswith(" the ")))
    ):
        return Indicator(last.words, last.counted, "as the figure before")
    joined = same_unit or (measure == "change" and between.endswith(" by "))
    gap = _GAP.search(between) if joined else None
    alike = before == measure or (
        before == "change" and measure == "share"
    )  # "trade grew 3 percent, its rival 4 percent"
    if gap is not None and (alike or _THAT_OF.match(gap[1])):
        return _after_gap(gap[1], last)
    another = last.rule not in _AMOUNTS or not view.after.startswith(" in ")  # "5 in loans and 3 in grants"
    if same_unit and another and not bracketed and _NEXT_IN_LIST.search(between) and _OF_ANOTHER.match(view.after[:30]):
        return Indicator(last.words, last.counted, "as the figure before")
    return None


def _bracketed_noun(view: View) -> Indicator | None:
    """ "real growth in wages (+3 %) and rents (+4 %)": the noun before the bracket, where it is one that can grow."""
    found = _NOUN_BEFORE.search(view.before[-60:])
    noun = found[1].lower() if found is not None else ""
    for known in reversed(view.earlier):
        if known.same_sentence and noun and known.indicator.counted.lower().endswith(noun):
            return Indicator(known.indicator.words, "", "noun before the brackets")
    if found is None or noun not in WORTHS:
        return None
    near = view.before[: view.before.rfind("(")].rpartition(")")[2]
    words = _GROWTH_IN.sub("", " ".join(last_phrase(near.split())))
    return Indicator(tidy(words) or noun, "", "noun before the brackets")


_GROWTH_IN = patterns.compile(rf"(?i)^.*\b(?:{'|'.join(CHANGE_NOUNS)}) (?:in|of) ")
_NOUN_BEFORE = patterns.compile(r"([A-Za-z&-]+) \((?:[-−–+]|up |down |about )?$")


def grown_to(between: str) -> bool:
    """Does a level follow the change that led to it: "grew 3 percent in May to 5 million"?"""
    return _GROWN_TO.match(between) is not None and _OTHER_NOUN.isdisjoint(between.split(" "))


_OTHER_NOUN = frozenset(["with", "while", "and", "but", "as"])


def _after_gap(words: str, last: Indicator) -> Indicator | None:
    """ "exports stood at 7 billion yuan and imports 4 billion", "Sweden received 31 percent, Norway 22": no verb."""
    if _THAT_OF.match(words):
        return last._replace(words=of_other(last.words, words), rule="in the place of the noun before")
    tokens = words.lower().split()
    if tokens in (["another"], ["a", "further"]):
        return last._replace(rule="as the figure before")  # "9 mills, and another 5 are to follow"
    if (
        not 0 < len(tokens) <= 5
        or tokens[0] in FUNCTION_WORDS
        or tokens[-1] in MARKS
        or any(token[0].isdigit() for token in tokens)
        or (tokens[-1].endswith("ed") and (tokens[-1] in CHANGE_VERBS or tokens[-1] in LEVEL_VERBS))
        or (len(tokens) == 1 and may_be_verb(tokens[0]) and not tokens[0].endswith("s"))
        or any(
            (is_verb(token) and not token.endswith("ed")) or token in FUNCTION_WORDS
            for token in tokens
            if token not in ("of", "and")
        )
    ):
        return None
    part, _, whole_of_last = last.words.partition(" in ")
    if whole_of_last and words[-1] == "s" and tokens[-1] == words.rsplit(" ", 1)[-1] and part[-1:] == "s" != words:
        return Indicator(f"{words} in {whole_of_last}", "", "in the place of the noun before")  # "Dutch firms 3 %"
    if words[:1].isupper() and (is_body(words) or not words[:2].isupper()):
        return Indicator(last.words, last.counted, "as the figure before")
    if is_body(words) and not is_body(last.words):
        return Indicator(f"{last.words.split(' of ')[0]} of {words}", last.counted, "as the figure before")
    whole = last.words.split(" in ", 1)[1:]
    return Indicator(" in ".join((words, *whole)), "", "in the place of the noun before")


_THAT_OF = patterns.compile(r"^(?:that|those) (?:of|in|for|from|to|by) \S")
_OF_NAME = patterns.compile(r"^ (from|in|by|for|to) ((?:the )?[A-Z].*)")


def trails(between: str) -> bool:
    """Is the figure said of the one before, behind a comma: "3 million tons of steel in May, up 4 percent"?"""
    tail = _TRAILING.match(between)
    if tail is None or (tail[1] and not INHERIT.match(tail[1])):
        return False
    words = [word.strip(",").lower() for word in between[: len(between) - len(tail[1])].split()]
    return not any(
        word in _NEW_CLAUSE or (is_verb(word) and not (word.endswith(("ed", "ing")) or words[i - 1] == "and"))
        for i, word in enumerate(words)
    )


_NEW_CLAUSE = frozenset(["while", "whereas", "but", "with", "which", "where", "is", "was", "were", "are"])


def _behind_or(behind: str, last: Indicator) -> Indicator:
    if behind:
        return Indicator(behind, "", "change noun behind")
    return Indicator(last.words, last.counted, "as the figure before")
