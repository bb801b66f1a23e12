"""Comparisons in words: "higher than", "rose from … to …", "both higher than": do the figures bear them out?"""

from __future__ import annotations

import math
from itertools import pairwise

import re2

from claimbook import lexicons
from claimbook.checks import points
from claimbook.checks.base import Finding, Known, Stated, likeness, says, spaced, text_between, words
from claimbook.checks.growth import leads_to
from claimbook.checks.interval import Interval
from claimbook.checks.matters import convertible, in_unit_of, is_yearly, signed
from claimbook.checks.wording import bare, listed, number, theme
from claimbook.indicators import indicator_words

_EARLIER = re2.compile(r"(?i)[,;(] *(?:up|down) from *$")
_SAME = 0.5  # words of a comparison that must name the figure it is compared with
_UNTOLD = ("rate", "mean", "scope country", "scope province", "scope city", "scope district")
_FAR = 90  # characters between a figure and the one it is compared with


def than_figure(known: Known) -> list[Finding]:
    """ "20 %, higher than the 15 % of the country": two figures of one sentence with a comparison between them."""
    out = []
    for claims in known.by_sentence():
        for one, other in pairwise(claims):
            way = _way(text_between(one, other)) if convertible(one, other) and other.measure != "gap" else ""
            if way == "below" and other.direction == "down":
                continue  # "slowed to 3 %, lower than the 12 % before": the word tells the comparison, not a fall
            if way:
                out.append(_judged(one, other, way))
    return out


def than_named(known: Known) -> list[Finding]:
    """ "both of which are higher than fixed asset investment growth": rates against one that is named, not printed."""
    out: list[Finding] = []
    implied = _implied(known)
    for claims in known.by_sentence():
        rates = [claim for claim in claims if claim.unit == "%" and claim.measure in ("change", "share")]
        if not rates:
            continue
        way, named = _named(rates[-1])
        found = [held for held in implied if likeness(held[1], named) >= _SAME] if way else []
        meant = tuple(rates[-2:]) if len(rates) > 1 and _is_both(rates[-1]) else (rates[-1],)
        out.extend(_against(meant, way, gap, intervals) for gap, _, intervals in found[:1])
    return out


def from_to(known: Known) -> list[Finding]:
    """ "rose from 80 to 60": a verb of rise or fall between two levels must say what they do."""
    out = []
    for claims in known.by_sentence():
        for one, other in pairwise(claims):
            levels = one.measure == other.measure and one.measure in ("level", "share") and convertible(one, other)
            way = _moves(one, other) if levels else ""
            if way:
                out.append(_moved(one, other, way))
    return out


def average_rate(known: Known) -> list[Finding]:
    """ "from 100 billion in 2015 to 150 billion in 2020, 15 % a year": one rate a year and the two levels it joins."""
    out = []
    for claims in known.by_sentence():
        rates = [claim for claim in claims if claim.unit == "%" and claim.measure == "change" and is_yearly(claim)]
        pairs = [pair for pair in pairwise(claims) if _is_way(*pair)]
        years = _years(*pairs[0]) if len(pairs) == len(rates) == 1 else 0
        times = _times(*pairs[0]) if years > 1 else None
        if times is not None:
            out.append(_averaged(*pairs[0], rates[0], years, times))
    return out


def _is_way(one: Stated, other: Stated) -> bool:
    """Whether a sentence leads from one level to another."""
    return leads_to(one, other) and one.measure == other.measure == "level" and convertible(one, other)


def _years(one: Stated, other: Stated) -> int:
    """How many years lie between the times of two levels; 0 where these are not the same days of two years."""
    same_days = [day[5:] for day in one.period] == [day[5:] for day in other.period]
    if not (same_days and all(one.period) and all(other.period)):
        return 0
    return int(other.period[1][:4]) - int(one.period[1][:4])


def _times(one: Stated, other: Stated) -> Interval | None:
    """How many times the first level the second is; None where bounds leave that open."""
    times = in_unit_of(one, other) / one.interval if one.interval.low > 0 else None
    return times if times is not None and times.low > 0 and math.isfinite(times.high) else None


def _averaged(one: Stated, other: Stated, rate: Stated, years: int, times: Interval) -> Finding:
    implied = Interval(*(100 * (end ** (1 / years) - 1) for end in times.ends))
    places = min(rate.step or 1.0, 0.1)
    shown = f"{number(implied.low, places)} to {number(implied.high, places)} %"
    said = f"{theme(one)}: from {one.span} to {other.span} in {years} years is {shown} a year"
    about, formula = (one, other, rate), f"({bare(other)} / {bare(one)}) ^ (1 / {years}) - 1"
    stated = signed(rate.interval, rate)
    if implied.meets(Interval(stated.low - rate.step / 2, stated.high + rate.step / 2)):
        return Finding("holds", about, f"{said}, as stated.", formula, shown)
    question = f"Which is right: {one.span}, {other.span}, or {rate.span} a year?"
    return Finding("does_not_hold", about, f"{said}, but the article states {rate.span}.", formula, shown, question)


def _way(text: str) -> str:
    """ "above" or "below" where the words between two figures compare the first with the second."""
    if len(text) > _FAR or any(mark in text for mark in ";.:"):
        return ""
    # nothing but the name of what is compared stands between the comparison and its figure
    clause = text.rpartition(",")[2].casefold()
    said = spaced(clause)
    found = [(said.rfind(f" {word} "), way, word) for way in ("above", "below") for word in words(f"than {way}")]
    at, way, word = max((held for held in found if held[0] >= 0), default=(0, "", ""))
    named = said[at + len(word) + 1 :].split()
    # "less than in 2017 and a fifth": another figure follows, not the one that is compared with
    if not named and said[:at].split() and not set(said[:at].split()) - set(words("joins")):
        return ""  # "8 %, and more than half": the word belongs to the figure behind it
    if not named and text.rstrip().endswith("("):
        return ""  # "with Ghent far behind (31 %)": the figure is of what stands before the word
    goes_on = any(join in named for join in words("joins")) or any(letter.isdigit() for letter in clause)
    return "" if goes_on else way


def _judged(one: Stated, other: Stated, way: str) -> Finding:
    mine, theirs = signed(one.interval, one), in_unit_of(one, other)
    fits = mine.high > theirs.low if way == "above" else mine.low < theirs.high
    sign = ">" if way == "above" else "<"
    word = "more" if way == "above" else "less"
    said = f"{theme(one)}: {one.span} is said to be {word} than {other.span}"
    formula = f"{bare(one)} {sign} {bare(other)}"
    if fits:
        return Finding("holds", (one, other), f"{said}, and it is.", formula, "true")
    question = f"Which is right: {one.span}, {other.span}, or that the first is {word}?"
    return Finding("does_not_hold", (one, other), f"{said}, but it is not.", formula, "false", question)


def _implied(known: Known) -> list[tuple[Stated, frozenset[str], tuple[Interval, ...]]]:
    """The rates that gaps imply: the gap, the words of what it is compared with, and its readings."""
    out = [
        (gap, _telling_words(gap.baseline or points.compared_with(gap)), points.readings(gap, rate))
        for gap, rate, of_gap in points.ambiguous(known)
        if of_gap
    ]
    plain = [(gap, _telling_words(gap.baseline), (there,)) for _, gap, there in points.compared(known)]
    return [*out, *plain]


def _telling_words(text: str) -> frozenset[str]:
    """The words that tell what a rate is of: "investment" of "the growth rate of investment", none of "the national
    average", which is one of whatever is told beside it."""
    return indicator_words(text) - frozenset().union(
        *(indicator_words(word) for role in _UNTOLD for word in words(role))
    )


def _named(rate: Stated) -> tuple[str, frozenset[str]]:
    """The way of a comparison that follows a rate, and the words of what it names; ("", …) where figures follow."""
    text = rate.after
    said = spaced(text)
    found = [(said.find(f" {word} "), way, word) for way in ("above", "below") for word in words(f"than {way}")]
    present = [held for held in found if held[0] >= 0]
    if not present or any(character.isdigit() for character in text):
        return "", frozenset()
    at, way, word = min(present, key=lambda held: (held[0], -len(held[2])))
    return way, _telling_words(said[at + len(word) + 1 :])


def _is_both(rate: Stated) -> bool:
    return says(rate.after, "both")


def _against(rates: tuple[Stated, ...], way: str, gap: Stated, readings: tuple[Interval, ...]) -> Finding:
    fits = [
        all(rate.interval.high > held.low if way == "above" else rate.interval.low < held.high for rate in rates)
        for held in readings
    ]
    shown = listed([f"{number((held.low + held.high) / 2, 0.1)} %" for held in readings])
    said = f"{listed([rate.span for rate in rates])} {'are' if len(rates) > 1 else 'is'} said to be "
    said += f"{'more' if way == 'above' else 'less'} than a rate that the gap of {gap.span} puts at {shown}"
    formula = "; ".join(f"{rate.value_text} {'>' if way == 'above' else '<'} {shown}" for rate in rates)
    about = (*rates, gap)
    if all(fits):
        either = ", under either reading" if len(readings) > 1 else ""
        return Finding("holds", about, f"{theme(rates[0])}: {said}: that is so{either}.", formula, "true")
    question = f"What is the rate that {listed([rate.span for rate in rates])} is compared with?"
    if any(fits):
        plain = f"{theme(rates[0])}: {said}: that is so under one reading only."
        return Finding("caveat", about, plain, formula, "true under one reading", question)
    return Finding("does_not_hold", about, f"{theme(rates[0])}: {said}: that is not so.", formula, "false", question)


def _moves(one: Stated, other: Stated) -> str:
    """ "up" or "down" where a verb stands before "from <one> … to <other>"."""
    before, linked = spaced(one.before).split(), spaced(text_between(one, other)).endswith(" to ")
    if before[-1:] != ["from"] or not linked:
        return ""
    if _EARLIER.search(one.before):
        return ""  # "cut to 2 per cent, down from 4 to 5 per cent": the earlier figure is a range
    ways = {row["word"]: row["direction"] for row in lexicons.rows("en/change_words")}
    return next((ways[word] for word in reversed(before[-6:]) if ways.get(word)), "")


def _moved(one: Stated, other: Stated, way: str) -> Finding:
    first, then = signed(one.interval, one), in_unit_of(one, other)
    fits = then.high > first.low if way == "up" else then.low < first.high
    said = f"{theme(one)}: from {one.span} to {other.span} is told as a {'rise' if way == 'up' else 'fall'}"
    formula = f"{bare(other)} {'>' if way == 'up' else '<'} {bare(one)}"
    if fits:
        return Finding("holds", (one, other), f"{said}, and it is one.", formula, "true")
    question = (
        f"Which is right: the two figures {one.span} and {other.span}, or the {'rise' if way == 'up' else 'fall'}?"
    )
    return Finding("does_not_hold", (one, other), f"{said}, but it is none.", formula, "false", question)
