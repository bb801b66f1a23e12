"""What a claim is about, so that two claims can be laid side by side: whose figure, of what, and in which form."""

from __future__ import annotations

import math

import re2

from claimbook import units
from claimbook.checks.base import Stated, words
from claimbook.checks.interval import Interval
from claimbook.indicators import family, same_family
from claimbook.places import Places

_WORDS = re2.compile(r"[\pL\pN%]+")
_CLAUSE_BEFORE = re2.compile(r"[^;:0-9]{0,40}$")  # back to the figure before, forth to the next comma or figure
_CLAUSE_AFTER = re2.compile(r"^[^,;:.0-9]{0,25}")
_PER = "per"
_AROUND = 30  # characters on either side of a rate in which "average annual" may stand
_BRACKETS = re2.compile(r"\(([^()]*)\)")


def whose(claim: Stated) -> str:
    """The subject of a claim, or its place where no subject is known."""
    return claim.subject or claim.place


def measured(claim: Stated) -> frozenset[str]:
    """The family of a claim's indicator, without the words of its own subject and place."""
    return family(claim.indicator, claim.subject, claim.place)


def same_thing(one: Stated, other: Stated) -> bool:
    """Whether two claims give the same kind of figure of the same indicator, whoever it is about."""
    kinds = (one.measure, one.baseline) == (other.measure, other.baseline)
    return kinds and same_family(measured(one), measured(other)) and convertible(one, other)


def convertible(one: Stated, other: Stated) -> bool:
    """Whether the two figures have one unit, or units that turn into one another."""
    return units.factor(other.unit, one.unit) is not None


def in_unit_of(one: Stated, other: Stated) -> Interval:
    """What `other` stands for, in the unit of `one`; falls are negative."""
    times = units.factor(other.unit, one.unit) or math.nan
    return signed(Interval(other.interval.low * times, other.interval.high * times), other)


def signed(interval: Interval, claim: Stated) -> Interval:
    """The interval of a change with its sign: a fall of 3 to 4 is -4 to -3."""
    return Interval(-interval.high, -interval.low) if claim.direction == "down" else interval


def is_yearly(claim: Stated) -> bool:
    """Whether a rate is one a year over several years, which no single earlier level belongs to."""
    around = f"{claim.before[-_AROUND:]} {claim.span} {claim.after[:_AROUND]}".casefold()
    return any(word in " ".join(around.split()) for word in words("yearly"))


def is_start(claim: Stated) -> bool:
    """Whether a change starts from the figure, so that it is of an earlier time: "rose 46 % from 2 million"."""
    return claim.before.casefold().removesuffix(" the ").split()[-1:] == ["from"]


def is_mean(claim: Stated) -> bool:
    """Whether the figure is one for each of several: "an average of 3 million yuan each", "patents per resident"."""
    if f" {_PER} " in f" {claim.indicator.casefold()} ":
        return True
    before, after = _CLAUSE_BEFORE.search(claim.before), _CLAUSE_AFTER.search(claim.after)
    around = _spaced(f"{before[0] if before else ''} {claim.span} {after[0] if after else ''}")
    return any(f" {word} " in around for word in words("mean"))


def names_a_rate(text: str) -> bool:
    """Whether these words name a rate or a share, so that what they speak of is itself in per cent."""
    return any(f" {word} " in _spaced(text) for word in words("rate"))


def named_place(text: str, places: Places) -> str:
    """The known place that a comparison names: "the city (Qingdao)" gives "Qingdao"; "" where there is none."""
    inner = _BRACKETS.search(text)
    said = (inner[1] if inner else text).split()
    names = (" ".join(said[at:]) for at in range(len(said)))
    return next((name for name in names if places.level(name)), "")


def _spaced(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.casefold()))} "
