"""What a figure takes from the one before it in the sentence: "3 million, up 4 percent", "5 in May and 6 in June"."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.brackets import followed_by
from claimbook.extraction.indicator.found import Found, Indicator
from claimbook.extraction.indicator.noun_phrases import until_stop
from claimbook.extraction.indicator.own_nouns import change_behind, of_change
from claimbook.extraction.indicator.parallel import after_gap, followed
from claimbook.extraction.indicator.ranks import own_subject, ranked_in
from claimbook.extraction.indicator.shares import whole_of
from claimbook.extraction.indicator.view import BRACKET, IN_BRACKETS, View
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    OBJECT_VERBS,
    VERBS_WITH,
    is_verb,
    may_be_verb,
)

_CHANGES = tuple(noun for noun in CHANGE_NOUNS if noun != "loss" and not noun.startswith("saving"))
_CHANGING = tuple(verb for verb in CHANGE_VERBS - OBJECT_VERBS if verb.endswith("ing"))
INHERIT = patterns.compile(
    r"(?i)^(?:[,()]|and|with|which|was|is|were|having|been|stood|a|an|the|up|down|by|at|to|or|"
    r"year[ -]on[ -]year|year[ -]over[ -]year|annual|of|rate|over|on|"
    r"net|sharp|slight|steep|strong|steady|modest|small|big|large|huge|rapid|real|cumulative|average|overall|record|"
    r"marking|from|in|same|period|further|both|"
    r"(?:19|20)\d\d|[ ,–—-]|respectively|compared|relative|comparison|contrast|opposed|equal|equivalent|"
    r"as|into|that (?:is|was)|year|earlier|"
    r"for|last|this|half|quarter|months?|first|second|third|fourth|ended|to date|so far|"
    r"than|while|recording|representing|increased|rose|fell|grew|risen|fallen|grown|fiscal|FY|Q[1-4]|H[12]|"
    r"end|start|early|late|"
    r"\d{2,4}(?:[-–/]\d{2,4})?|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    r"total|figure|sum|amount|number|"
    r"higher|lower|faster|slower|more|less|fewer|ago|before|only|reaching|reach|bringing it|taking it|previous|"
    rf"{'|'.join((*_CHANGES, *_CHANGING))})+$"
)
_COMPARISON = (
    r"(?:against|versus|vs\.?|(?:compared|comparison|relative|contrast|opposed|in line|on a par) (?:with|to)|"
    r"(?:up|down|higher|lower|a rise|an increase|a fall|a drop|a decline|a decrease) from)"
)
_SHARE_OF_PREVIOUS = patterns.compile(
    r"(?i)(?:^[ ,)]*|\b)(?:representing|represented|represents?|accounting for|making up|"
    r"equivalent to|comprising|constituting|"
    r"equal to|equating to|or) +(?:about |roughly |some |nearly |around )?$"
)
_NEXT_IN_LIST = patterns.compile(rf"(?i)\b(?:followed by|ahead of|and|{_COMPARISON}|after|then|from) +$")
_COMPARING = ("against", "versus", "vs", "vs.", "with", "to", "from", "including", "on", "'s", "s'")
_COMPARED = patterns.compile(
    rf"(?i)\b(?:{_COMPARISON}|including|"
    r"(?:(?:followed by|ahead of|and|,) (?:the )?(?-i:[A-Z])[\w. -]*|came \w+) (?:with|on)|"
    r"(?-i:[A-Z])[\w.-]*(?:'s|s')) +$"
)
SAID_OF = patterns.compile(  # "the 3 million euros booked a year earlier"
    r"^ (?:of (?:(?:19|20)\d\d|[QH][1-4]|FY)\b|(?:that |which )?(?:it|they|he|she|we|analysts|economists|experts|"
    r"forecasters|investors|markets) (?:had |has |have )?[a-z]+|"
    r"(?:[a-z]+ed|seen|set|spent|made|sold|built|sent|won|written|drawn|taken|paid|lent)"
    r"(?: (?:in|during|for|a|the|last|over|at|by|on|this|previously|earlier|before)\b|[,.;)]|$))"
)
_FORESEEN = frozenset(
    f"{stem}{end}" for stem in ("expect", "forecast", "predict", "project", "target") for end in ("", "s", "ed")
).union(["anticipate", "anticipates", "anticipated", "foresee", "foresees", "foresaw", "foreseen"])
_HOPED = frozenset(["plan", "plans", "planned", "aim", "aims", "aimed", "hope", "hopes", "hoped"])  # "hoped for"
_STOPS = frozenset(["", *",;:)\"'”’"])
_MERELY = frozenset(["only", "just", "some", "a", "an", "mere", "merely", "barely"])
_PASSIVE = AUXILIARIES - {"has", "have", "had", "ve"}
_GAP = patterns.compile(
    r"(?i)(?:,? followed by|,? ahead of|, and|,| and|; and|;) (?:the |its |their )?"
    r"([\w.&' -]+?) (?:for |at |on |to |up |down )?(?:by |with )?"
    r"(?:the (?:remaining|other) |another |only |just |even |some |about )?$"
)
_SEMICOLON_GAP = patterns.compile(r"^[^;]*;(?: and)? (?:the |its |their )?([\w.&' -]+?), $")  # "; tin, 4 percent"
_RESPECTIVELY = patterns.compile(r"^(?:%| percent)?(?:,? and (?:[^,;]|,[0-9]){1,30})? respectively")
_AND_ANOTHER = patterns.compile(r"^ and \d")
_GROWN_TO = patterns.compile(
    r"(?i)^(?: [\w-]+){0,8}?(?:,? to| at|, (?:at|of|reaching|totall?ing|standing at)) +"
    r"(?:reach |hit |stand at )?(?:an? |the )?(?:record |new |total |high |of )*$"
)
_OF_ANOTHER = patterns.compile(
    r"^ (?:(?:in|for|by|a|the|last|during|of) )+(?:[A-Z]|year|same|previous|(?:19|20)\d\d|end|quarter|first)"
)
_RANKING = patterns.compile(r"(?i)^[^;.]*\b(?:rank|plac|com|stand)\w*(?: (?:it|them|at|in|as|the|No\.|[a-z]+)){0,4} *$")
_OR_SO_MANY = patterns.compile(
    r"^(?: of [^,;:()]{2,60})?,? (?:or|i\.e\.|that is|equal to|equivalent to),? (?:[a-z]+ ){0,3}$"
)
_OUTDOING = patterns.compile(
    r", (?:out|exceed|surpass|beat|trail|lag|lead|overtak|top)[a-z]*ing [^,;]* by (?:[a-z]+ )?$"
)
OF_THEM = patterns.compile(r"^ of (?:them|which|whom|these|those|it)\b")
_AMOUNTS = frozenset(["amount of something", "purpose of the verb", "verb and purpose"])
_NAME_NEXT = patterns.compile(r"(?:followed by|ahead of|behind|before|and|then|,) (?:the )?[A-Z][\w.&' -]* \($")
_OWN_BRACKET = patterns.compile(r"^(?: of (?:them|these|those|whom|which))? ?\(?$")


class _Link(NamedTuple):
    """A figure and the one before it in the sentence: their measures and the words between the two."""

    view: View
    previous: Found
    last: Indicator  # of the one before
    between: str
    measure: str
    before: str  # the measure of the one before
    same_unit: bool


def from_previous(view: View, previous: Found) -> Indicator | None:
    """What a figure takes from the one before it in the sentence, by the words between the two."""
    link = _Link(
        view,
        previous,
        previous.indicator._replace(words=previous.indicator.words.removesuffix(" per share")),
        view.context.text[previous.quantity.end : view.quantity.start],
        view.kind.kind,
        previous.measure.kind,
        view.quantity.unit == previous.quantity.unit,
    )
    return (
        _share_of_previous(link)
        or _ranked_or_respective(link)
        or _from_to(link)
        or _past_previous(link)
        or _own_bracket(link)
        or _change_of_previous(link)
        or _of_another(link)
        or _joined_on(link)
        or _next_bracket(link)
        or _compared(link)
        or _next_in_list(link)
    )


def _share_of_previous(link: _Link) -> Indicator | None:
    """ "3 million euros, equal to 4 percent of sales", "3 million euros on rent, 4 percent of sales"."""
    if link.measure != "share" or link.before == "share":
        return None
    view, words, between = link.view, link.last.words, link.between
    told = _SHARE_OF_PREVIOUS.search(between) is not None
    told = told or (between == " and " and view.after[:4] == " of " and link.last.rule == "clause subject")
    trailing = link.before == "level" and between[-2:] == ", " and view.after[:4] == " of "
    if not told and not (trailing and not OF_THEM.match(view.after)):
        return None
    whole = whole_of(view)
    if whole and not (told and whole == words):
        words = f"{words} in {whole}"
    return Indicator(words, "", "share of the figure before")


def _ranked_or_respective(link: _Link) -> Indicator | None:
    """ "sold 3 million cars, the second most"; "exports hit 5 and imports 3 million, up 6 and 3 %, respectively"."""
    view, between = link.view, link.between
    ranked = view.quantity.unit == "rank" and not link.same_unit and not own_subject(view.before)
    if ranked and (INHERIT.match(between) or (_RANKING.match(between) and not ranked_in(view))):
        return link.last.again(counted=False)
    if link.measure != "change" or len(view.earlier) < 2:
        return None
    paired = view.earlier[-2].indicator.rule == "respectively" and (
        _AND_ANOTHER.match(view.after) if link.before != "change" else between == " and "
    )
    if not (paired or (" respectively" in view.after[:60] and _RESPECTIVELY.match(view.after[:60]))):
        return None
    first, previous = view.earlier[-2], link.previous
    like = first.quantity.unit == previous.quantity.unit and first.measure.kind == previous.measure.kind
    if first.same_sentence and first.measure.kind != "change" and (link.before == "change" or like):
        return Indicator(first.indicator.words, "", "respectively")
    return None


def _past_previous(link: _Link) -> Indicator | None:
    """What a figure takes from the last of its kind in the sentence, past one of another unit."""
    view, alike = link.view, link.view.alike
    if link.same_unit or alike is None or not alike.same_sentence:
        return None
    between = view.context.text[alike.quantity.end : view.quantity.start]
    between = IN_BRACKETS.sub("", between) if ")" in between else between
    gap = _GAP.search(between)
    if gap is not None and (after := after_gap(gap[1], alike.indicator)) is not None:
        return after
    compared = _compares(between) and _NEW_CLAUSE.isdisjoint(between.split())
    if not view.bracketed and (compared or (between.endswith(" the ") and SAID_OF.match(view.after))):
        return alike.indicator.again()
    return None


def _own_bracket(link: _Link) -> Indicator | None:
    """ "a third (310) of the lines", "310 of them (a third)", "a third of the lines, or 310": in another unit."""
    if link.before == "share" and link.measure == "level" and _OR_SO_MANY.match(link.between):
        return link.last.again()
    if not link.view.bracketed:
        return None
    if link.before == "share" and link.view.quantity.unit not in ("%", "pp") and link.between == " (":
        return link.last.again()
    if link.measure == "share" and len(link.between) < 12 and _OWN_BRACKET.match(link.between):
        return link.last.again(counted=False)
    return None


def _change_of_previous(link: _Link) -> Indicator | None:
    """ "rents, which are a third of the basket, rose 3 %", "3 million tons in May, up 4 %", "beat Peru by 3 points"."""
    view, measure, words = link.view, link.measure, link.last.words
    if measure == "change" and link.before == "share" and view.subject and words.startswith(f"{view.subject} in "):
        return Indicator(view.subject, "", "clause subject")
    done = link.last.rule in _DONE_WITH and ", " in link.between  # "3 million was spent, 4 % more than"
    told = done and INHERIT.match(link.between.rpartition(", ")[2])
    if measure in ("change", "gap") and not view.bracketed and (told or trails(link.between)):
        return _behind_or(change_behind(view), link.last)
    if measure == "gap" and link.same_unit and _OUTDOING.search(link.between):
        return link.last.again()
    return None


_DONE_WITH = ("what was done with it", "part of the things before")


def _from_to(link: _Link) -> Indicator | None:
    """ "from 3 percent of the farms in 2014 to 5 percent", "rents, 3 million in May, are to rise by 4 percent"."""
    text, start, between = link.view.context.text, link.previous.quantity.start, link.between
    if link.same_unit and between.endswith(" to ") and text[:start].endswith(("from ", "From ")) and "," not in between:
        return link.last.again()
    inserted = ", " in text[max(0, start - 12) : start] and ", " in between and between[-1] == " "
    aside = _ASIDE.match(between) if inserted else None
    if aside is None or not (aside[1] in AUXILIARIES or may_be_verb(aside[1])):
        return None
    return link.last.again() if all(_fills(word) for word in aside[2].split()) else None


def _fills(word: str) -> bool:
    """Can the word stand in a verb and before its figure: "is to grow by", "would thereby rise to"?"""
    return word in FUNCTION_WORDS or may_be_verb(word) or word.endswith(("by", "ly"))


_ASIDE = patterns.compile(
    r"^(?: (?:in|at|by|since|for|last|this|a|at the end of)(?: [\w-]+){1,4})?, ([a-z]+) ((?:[a-z]+ )*)$"
)


def _of_another(link: _Link) -> Indicator | None:
    """ "a third of the wool goes to Spain, a fifth to Chad"; "3 million euros, or 4 euros per share"."""
    view, last = link.view, link.last
    if not link.same_unit:
        return None
    listed = link.before == link.measure == "share" and link.between.endswith((", ", "and "))
    others = _OF_NAME.match(view.after[:60]) if listed else None
    if others is not None:
        base, relative, _ = last.words.partition(" that ")
        words = f"{base} {others[1]} {until_stop(others[2])}" if relative else last.words
        return last._replace(words=words).again()
    if link.between.endswith(" or ") and view.after.startswith((" per share", " a share")):
        return Indicator(f"{last.words} per share", "", "as the figure before")
    return None


def _joined_on(link: _Link) -> Indicator | None:
    """ "rose to 3 million, an increase of 4 %", "grew 4 % to 3 million", "3 million (+4 %)": of the same noun."""
    view, between, measure = link.view, link.between, link.measure
    if (measure in ("change", "gap") or link.same_unit) and not view.bracketed and INHERIT.match(between or " "):
        return _behind_or(change_behind(view), link.last)
    rose_from = between.endswith("from ") and INHERIT.match(between) is not None
    if link.before == "change" and measure in ("level", "share") and (rose_from or grown_to(between)):
        return link.last.again()
    opened = BRACKET.search(between) if measure == "change" and ("(" in between or ";" in between) else None
    if opened is not None and INHERIT.match(between[: opened.start()] or " "):
        return _behind_or(of_change(view.after[:100].removeprefix(")")), link.last)
    return None


def _next_bracket(link: _Link) -> Indicator | None:
    """ "oats (41 %), followed by rye (12 %)", "Peru (41 %), ahead of Chile (12 %)": shares in brackets, one by one."""
    if not (link.view.bracketed and link.same_unit and link.before == link.measure):
        return None
    listed = followed_by(link.view.before)
    if link.measure != "share":
        another = " followed by " in link.between or link.last.rule == "next in the list"
        return followed(link.last, listed) if listed and another else None
    if not listed:
        return link.last.again() if _NAME_NEXT.search(link.between) else None
    _, inside, whole = link.last.words.partition(" in ")
    return Indicator(f"{listed} in {whole}", "", "next in the list") if inside else None


def _compared(link: _Link) -> Indicator | None:
    """ "3 million tons, against 2 million tons a year before", "up from the 2 million sold in May"."""
    view, between = link.view, link.between
    if not (link.same_unit or (view.quantity.unit == "1" and len(between) < 20)):
        return None
    partly = view.after.startswith(" of ") and (  # "including 34 percent of the young"
        between.endswith("including ") or (link.measure == "share" and whole_of(view) not in link.last.words)
    )
    if link.same_unit and _is_foreseen(between) and not view.after.startswith(_OWN_NOUN):
        return link.last.again()
    if view.bracketed and link.same_unit and is_time(view.after.partition(")")[0].strip()):
        return link.last.again()  # "3 million tons (2 million tons in May)"
    if not partly and (_compares(between) or (between.endswith(" the ") and SAID_OF.match(view.after))):
        return link.last.again()
    return None


def _is_foreseen(between: str) -> bool:
    """Does the figure tell what somebody expected of the one before: "while analysts had expected"?"""
    words = between.split()
    while words and words[-1] in _MERELY:
        words.pop()
    if words[-1:] == ["for"] and words[-2:-1] and words[-2] in _HOPED:
        words.pop()
    elif not words or words[-1] not in _FORESEEN:
        return False
    who = words[-2].lstrip("\"'(“‘") if words[1:] else ","
    return who[-1:] not in _STOPS and who not in _PASSIVE


def _compares(between: str) -> bool:
    """Do the words between two figures compare them: "compared with", "including", "Peru's"?"""
    return between.rstrip().lower().endswith(_COMPARING) and _COMPARED.search(between) is not None


def _next_in_list(link: _Link) -> Indicator | None:
    """ "exports stood at 7 million and imports 4 million", "5 million in 2018 and 6 million in 2019"."""
    view, last, between = link.view, link.last, link.between
    joined = link.same_unit or (link.measure == "change" and between.endswith(" by "))
    apart = _SEMICOLON_GAP.match(between) if joined and ";" in between else None
    gap = apart or (_GAP.search(between) if joined else None)
    grown = link.before == "change" and link.measure == "share"  # "trade grew 3 percent, its rival 4 percent"
    if gap is not None and gap[1] in _MERELY:
        return None  # "; merely 8 percent export"
    if gap is not None and between[gap.end(1) :].startswith(f" {VERBS_WITH.get(gap[1].rpartition(' ')[2])} "):
        return None  # "and accounts for"
    if gap is not None and (grown or link.before == link.measure):
        behind = followed(last, gap[1]) if gap[0].lstrip(", ").startswith(("followed", "ahead")) else None
        return behind or after_gap(gap[1], last)
    another = last.rule not in _AMOUNTS or not view.after.startswith(" in ")  # "5 in loans and 3 in grants"
    listed = link.same_unit and another and not view.bracketed and _NEXT_IN_LIST.search(between)
    return last.again() if listed and _OF_ANOTHER.match(view.after[:30]) else None


def grown_to(between: str) -> bool:
    """Does a level follow the change that led to it: "grew 3 percent in May to 5 million"?"""
    return _GROWN_TO.match(between) is not None and _OTHER_NOUN.isdisjoint(between.split(" "))


_OWN_NOUN = (" in ", " of ", " for ", " from ", " worth ")
_OTHER_NOUN = frozenset(["with", "while", "and", "but", "as"])


_OF_NAME = patterns.compile(r"^ (from|in|by|for|to) ((?:the )?[A-Z].*)")


def trails(between: str) -> bool:
    """Is the figure said of the one before, behind a comma: "3 million tons of steel in May, up 4 percent"?"""
    ahead, comma, tail = between.rpartition(", ")
    if not comma or "," in tail or ";" in ahead or ":" in ahead or (tail and not INHERIT.match(tail)):
        return False
    words = [word.strip(",").lower() for word in ahead.split()]
    return not any(
        word in _NEW_CLAUSE or (is_verb(word) and not (word.endswith(("ed", "ing")) or words[i - 1] == "and"))
        for i, word in enumerate(words)
    )


_NEW_CLAUSE = frozenset(["while", "whereas", "but", "with", "which", "where", "is", "was", "were", "are"])


def _behind_or(behind: str, last: Indicator) -> Indicator:
    """The noun behind a change, or what the figure before measures."""
    return Indicator(behind, "", "change noun behind") if behind else last.again()
