"""What is measured, in the article's own words: the thing counted, or the noun that the figure belongs to."""

from __future__ import annotations

from claimbook import patterns
from claimbook.extraction.context import Context
from claimbook.extraction.finders import FINDERS, MEASURE_NOUNS
from claimbook.extraction.found import Found, Indicator
from claimbook.extraction.measures import Measure
from claimbook.extraction.noun_phrases import head_of, is_body, is_name, last_phrase, noun_phrase, tidy, until_stop
from claimbook.extraction.own_nouns import MARKS, change_behind, of_change
from claimbook.extraction.plausible import possible, sound
from claimbook.extraction.shares import before_bracket, followed_by, of_said, ranked_in, whole_of
from claimbook.extraction.tails import with_tail
from claimbook.extraction.view import PASSING, View, of_other
from claimbook.extraction.words import (
    CHANGE_VERBS,
    FUNCTION_WORDS,
    GENERIC_COUNTS,
    LEVEL_VERBS,
    OBJECT_VERBS,
    is_verb,
    may_be_verb,
)
from claimbook.model import Quantity

_INHERIT = patterns.compile(
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
_SAID_OF = patterns.compile(  # "the 3 million euros booked a year earlier"
    r"^ (?:of (?:(?:19|20)\d\d|[QH][1-4]|FY)\b|(?:that |which )?(?:it|they|he|she|we|analysts|economists|experts|"
    r"forecasters|investors|markets) (?:had |has |have )?[a-z]+|"
    r"(?:[a-z]+ed|seen|set|spent|made|sold|built|sent|won|written|drawn|taken|paid|lent)"
    r"(?: (?:in|during|for|a|the|last|over|at|by|on|this|previously|earlier|before)\b|[,.;)]|$))"
)
_IN_BRACKETS = patterns.compile(r"\([^()]*\)|^[^()]*\)")
_GAP = patterns.compile(
    r"(?i)(?:, and|,| and|;) (?:the )?([\w.&' -]+?) (?:for |at |on |to |by |with )?"
    r"(?:the (?:remaining|other) |another )?$"
)
_TO_MARK = patterns.compile(r"(?i)^ (?:goal|target|mark|threshold|benchmark|limit|level)\b")
_RESPECTIVELY = patterns.compile(r"^(?:%| percent)?(?:,? and [^,;]{1,30})? respectively")
_CHANGE_BRACKET = patterns.compile(r"[(;] ?(?:[-−–+]|up |down |about |around |over |nearly |some )?$")
_GROWN_TO = patterns.compile(
    r"(?i)^(?: [\w-]+){0,4}?(?:,? to|, (?:at|of|reaching|totall?ing|standing at)) +"
    r"(?:reach |hit |stand at )?(?:an? |the )?(?:record |new |total |high |of )*$"
)
_NUMBER_LIST = patterns.compile(
    r"^(?:(?:,|,? and|,? or) (?:over |about |nearly )?\d[\d.,]*(?: (?:lakh|crore|million|billion|thousand))?)+ "
)
_TRAILING = patterns.compile(r"^[^;:]*, ([^,]*)$")
_OF_ANOTHER = patterns.compile(
    r"^ (?:(?:in|for|by|a|the|last|during|of) )+(?:[A-Z]|year|same|previous|(?:19|20)\d\d|end|quarter|first)"
)
_RANKING = patterns.compile(r"(?i)^[^;.]*\b(?:rank|plac|com|stand)\w*(?: (?:it|them|at|in|as|the|No\.|[a-z]+)){0,4} *$")


def indicator(quantity: Quantity, kind: Measure, context: Context, earlier: list[Found]) -> Indicator:
    """The indicator of a figure: its counted noun, its own noun, the clause's subject, or a figure before it."""
    view = View(quantity, kind, context, earlier)
    counted = _counted(view) if quantity.unit == "1" else ""
    if counted.lower() == "times":
        return Indicator(f"times {tidy(view.left)}", counted, "how often")
    generic = counted.lower() in GENERIC_COUNTS or (kind.kind == "change" and counted.lower() in _PLACES)
    if counted and quantity.noun != "points" and not generic:
        measured = _measured(view)
        return (
            measured._replace(counted=counted)
            if measured
            else Indicator(with_tail(counted, context), counted, "counted noun")
        )
    found = _of_words(view) or _beside(view, counted)
    if generic:
        return Indicator(found.words, counted, f"{found.rule}, generic noun")
    return found


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
    if counted:  # "3 million units"
        like = [found for found in view.memory if found.indicator.counted == counted]
        return Indicator(like[-1].indicator.words if like else counted, counted, "noun beside")
    words = _any_noun(view)
    if words and possible(words) and sound(words) and not is_body(words) and '"' not in words:
        return Indicator(words, "", "noun beside")
    last = view.known or (view.memory[-1] if view.memory and view.kind.kind in ("change", "gap") else None)
    if last is not None:
        return Indicator(last.indicator.words, "", "as the figure before")
    return Indicator(words or "figure", "", "noun beside")


def _any_noun(view: View) -> str:
    """The noun behind the figure, or the one before it."""
    return tidy(noun_phrase(view.after)) or tidy(" ".join(last_phrase(view.before.rstrip(" (-–—:").split()[-6:])))


def _measured(view: View) -> Indicator | None:
    """What a counted thing is counted of: "exports rose to 5,000 tractors", "throughput hit 3 million boxes"."""
    last = view.previous
    if last is not None:
        between = view.context.text[last.quantity.end : view.quantity.start]
        if view.kind.kind == "change" and (_INHERIT.match(between) or _trails(between)):
            return Indicator(last.indicator.words, "", "as the figure before")
        if last.measure.kind == "change" and last.quantity.unit != "1" and _GROWN_TO.match(between):
            return Indicator(last.indicator.words, "", "as the figure before")
    levelled = view.verb in LEVEL_VERBS and view.verb not in _BEING and not (view.points_back and view.verb in _SEEING)
    levelled = levelled or PASSING.match(view.quantity.text) is not None or _CHANGED_TO.search(view.seen) is not None
    if levelled and head_of(view.subject) in MEASURE_NOUNS and sound(view.subject):
        return Indicator(view.subject, "", "clause subject")
    return None


_CHANGED_TO = patterns.compile(rf"(?i)\b(?:{'|'.join(sorted(CHANGE_VERBS))}) to $")
_SEEING = frozenset(["see", "sees", "saw", "seen", "has", "have", "had"])
_BEING = frozenset(["is", "are", "be", "been", "being", "has", "have", "had"])


def _of_words(view: View) -> Indicator | None:
    if (given := _inherited(view)) is not None:
        return given
    if view.quantity.rule == "said twice" and view.quantity.noun.startswith("of ") and (words := of_said(view)):
        return Indicator(words, "", "share of a whole")
    spare = ""
    for rule, finder in FINDERS:
        if (found := finder(view)) and (words := tidy(_FIGURE.sub("", found))):
            if possible(words) and (rule not in _CLAUSAL or sound(words)):
                return Indicator(words, words if view.quantity.unit == "1" else "", rule)
            spare = spare or words
    if (last := view.alike or _fitting(view)) is not None:
        counted = last.indicator.counted if view.quantity.unit == "1" else ""
        return Indicator(last.indicator.words, counted, "as the figure before")
    if spare and (not view.memory or (possible(spare) and not is_name(spare))):
        return Indicator(spare, "", "words before")
    return None


def _fitting(view: View) -> Found | None:
    """The last figure of the paragraph; for an amount of money no count of things, but the last such amount."""
    last = view.earlier[-1] if view.earlier else None
    if len(view.quantity.unit) == 3 and view.kind.kind == "level":
        return view.known if last is None or last.indicator.counted else last
    return last


def _counted(view: View) -> str:
    """The thing counted: "70 dairies"; "9 of the 64 ferries"; "30 of them" takes the noun before."""
    if view.quantity.noun:
        return view.quantity.noun
    after = view.after[:140]
    if view.before[-4:] == "the " and _SAID_OF.match(after):
        return ""  # "the 400 analysts had expected"
    if after.startswith(" more ") and not after.startswith(" more than"):
        after = after[5:]
    if after.startswith(" of "):
        if (part := _PART_OF.match(after)) is not None:
            return noun_phrase(" " + (part[1] or ""))
        if (kinds := _OF_THEM_ARE.match(after)) is not None:
            words = noun_phrase(f" {kinds[1]}")
            if words.endswith("s") and not is_verb(words.split(" ")[0].lower()):
                return words
        if _OF_THEM.match(after):
            for found in reversed(view.earlier):
                if found.indicator.counted:
                    return found.indicator.counted
    listed = _NUMBER_LIST.match(after) if after.startswith((",", " and ", " or ")) else None
    words = noun_phrase(" " + after[listed.end() :] if listed is not None else after)
    done = view.verb in OBJECT_VERBS and words.endswith("s")  # "drew 5,000 visits from abroad"
    made = " " not in words and not done and may_be_verb(words.lower()) and _MADE.match(after)
    return "" if made or words.startswith(("percent", "per cent")) else words  # "by 60, or 12 percent"


_PART_OF = patterns.compile(r"^ of (?:the|its|their|these|those|all)(?: [\d,.]+| \w+ million)? ([a-z].*)$")
_OF_THEM_ARE = patterns.compile(
    r"^ of (?:them|these|those|whom|which)(?: \([^()]*\))?(?: (?:were|are))? (?:an? |the )?([a-z].*)$"
)
_OF_THEM = patterns.compile(r"^ of (?:them|which|whom|these|those|it)\b")
_MADE = patterns.compile(r"^ \w+ (?:in|into|by|on|at|to|from|for|under|during|last|a year)\b")


def _inherited(view: View) -> Indicator | None:
    """ "…, a rise of 3 %", "France (1.1 million)", "representing 7 % of employment": the figure before says what."""
    if view.earlier and _TO_MARK.match(view.after[:12]) and view.earlier[-1].quantity.unit == view.quantity.unit:
        return Indicator(view.earlier[-1].indicator.words, "", "as the figure before")
    if view.earlier and view.verb in _GIVING and is_verb(view.verb) and _OF_TOTAL.match(view.before):
        return Indicator(view.earlier[-1].indicator.words, "", "as the figure before")
    if view.alike is not None and view.alike.same_sentence and _OLD_RECORD.search(view.seen):
        return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
    if view.alike is not None and _SO.search(view.before):
        return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
    if (
        view.known is not None
        and view.before[-4:] == "the "
        and view.kind.kind == "level"
        and _SAID_OF.match(view.after)
    ):
        return Indicator(view.known.indicator.words, view.known.indicator.counted, "as the figure before")
    if view.quantity.unit == "x" and _VERBAL_OBJECT.match(f"{view.quantity.value_text}{view.after[:12]}"):
        return None
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


def _alike(one: Found, other: Found) -> bool:
    return one.quantity.unit == other.quantity.unit and one.measure.kind == other.measure.kind


_AMOUNTS = frozenset(["amount of something", "purpose of the verb", "verb and purpose"])
_NAME_NEXT = patterns.compile(r"(?:followed by|ahead of|behind|before|and|then|,) (?:the )?[A-Z][\w.&' -]* \($")
_OWN_BRACKET = patterns.compile(r"^(?: of (?:them|these|those|whom|which))? ?\(?$")
_GIVING = frozenset(["contributed", "contribute", "contributes", *OBJECT_VERBS])
_OF_TOTAL = patterns.compile(r"^(?:Out )?[Oo]f (?:the|this|that|these|those)(?: total| figure| amount| sum| number)?, ")
_SO = patterns.compile(r"\b(?:do|does|did|done) so (?:in|at|among|by) [^,;:]*$")
_OLD_RECORD = patterns.compile(r"(?i)\b(?:record|high|low|peak|best)s? of $")
_VERBAL_OBJECT = patterns.compile(r"(?i)^[a-z]+ing (?:the|its|their|a|an|[a-z]{3,}s?) ")


def _from_previous(view: View, previous: Found) -> Indicator | None:
    between = view.context.text[previous.quantity.end : view.quantity.start]
    last, bracketed = previous.indicator, view.bracketed
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
        and not _OF_THEM.match(view.after)
        and _trails(between)
    ):
        whole = whole_of(view)  # "3 million euros on rent, 4 percent of sales"
        return Indicator(f"{last.words} in {whole}" if whole else last.words, "", "share of the figure before")
    if unit == "rank" and previous.quantity.unit != "rank" and _INHERIT.match(between):
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
        if not bracketed and _SAID_OF.match(view.after) and between.endswith(" the "):
            return Indicator(view.alike.indicator.words, view.alike.indicator.counted, "as the figure before")
        between = view.context.text[previous.quantity.end : view.quantity.start]
    if bracketed and before == "share" and unit not in ("%", "pp") and between == " (":
        return Indicator(last.words, last.counted, "as the figure before")  # "a third (310) of the lines"
    if bracketed and measure == "share" and _OWN_BRACKET.match(between):
        return Indicator(last.words, "", "as the figure before")
    if measure in ("change", "gap") and not bracketed and _trails(between):
        return _behind_or(change_behind(view), last)
    others = _OF_NAME.match(view.after[:60])
    if same_unit and others is not None and before == measure == "share" and between.endswith((", ", "and ")):
        base, relative, _ = last.words.partition(" that ")  # "a third of the wool goes to Spain, a fifth to Chad"
        words = f"{base} {others[1]} {until_stop(others[2])}" if relative else last.words
        return Indicator(words, last.counted, "as the figure before")
    if (measure in ("change", "gap") or same_unit) and not bracketed and _INHERIT.match(between or " "):
        return _behind_or(change_behind(view), last)
    if before == "change" and measure in ("level", "share") and _GROWN_TO.match(between):
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
        and (_COMPARED.search(between) or (_SAID_OF.match(view.after) and between.endswith(" the ")))
    ):
        return Indicator(last.words, last.counted, "as the figure before")
    joined = same_unit or (measure == "change" and between.endswith(" by "))
    gap = _GAP.search(between) if joined else None
    if gap is not None and (before == measure or _THAT_OF.match(gap[1])):
        return _after_gap(gap[1], last)
    another = last.rule not in _AMOUNTS or not view.after.startswith(" in ")  # "5 in loans and 3 in grants"
    if same_unit and another and not bracketed and _NEXT_IN_LIST.search(between) and _OF_ANOTHER.match(view.after[:30]):
        return Indicator(last.words, last.counted, "as the figure before")
    return None


def _after_gap(words: str, last: Indicator) -> Indicator | None:
    """ "exports stood at 7 billion yuan and imports 4 billion", "Sweden received 31 percent, Norway 22": no verb."""
    if _THAT_OF.match(words):
        return last._replace(words=of_other(last.words, words), rule="in the place of the noun before")
    tokens = words.lower().split()
    if (
        not 0 < len(tokens) <= 5
        or tokens[0] in FUNCTION_WORDS
        or tokens[-1] in MARKS
        or (len(tokens) == 1 and may_be_verb(tokens[0]) and not tokens[0].endswith("s"))
        or any(
            (is_verb(token) and not token.endswith("ed")) or token in FUNCTION_WORDS
            for token in tokens
            if token not in ("of", "and")
        )
    ):
        return None
    if words[:1].isupper() and is_body(words):
        return Indicator(last.words, last.counted, "as the figure before")
    if is_body(words) and not is_body(last.words):
        return Indicator(f"{last.words.split(' of ')[0]} of {words}", last.counted, "as the figure before")
    whole = last.words.split(" in ", 1)[1:]
    return Indicator(" in ".join((words, *whole)), "", "in the place of the noun before")


_THAT_OF = patterns.compile(r"^(?:that|those) (?:of|in|for|from|to|by) \S")
_OF_NAME = patterns.compile(r"^ (from|in|by|for|to) ((?:the )?[A-Z].*)")


def _trails(between: str) -> bool:
    """Is the figure said of the one before, behind a comma: "3 million tons of steel in May, up 4 percent"?"""
    tail = _TRAILING.match(between)
    if tail is None or (tail[1] and not _INHERIT.match(tail[1])):
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
