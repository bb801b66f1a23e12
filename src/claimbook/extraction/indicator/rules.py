"""How the noun of a figure is found: rules in the order in which they are tried, and the figures that each is for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from claimbook.extraction.indicator import finders
from claimbook.extraction.indicator.amounts import (
    NO_AMOUNTS,
    adjective,
    amount_of,
    given,
    passive,
    purpose,
    verb_noun,
    verb_object,
)
from claimbook.extraction.indicator.apart import added_to, apposed, kept_within, multiplied
from claimbook.extraction.indicator.brackets import before_bracket, ratio_before
from claimbook.extraction.indicator.elided import elided, spoken_of
from claimbook.extraction.indicator.own_nouns import change_behind, own_noun
from claimbook.extraction.indicator.ranks import ranking
from claimbook.extraction.indicator.shares import answering, share_of
from claimbook.extraction.indicator.view import View

Finder = Callable[[View], str]


@lru_cache(maxsize=1024)
def rules_for(unit: str, measure: str) -> tuple[tuple[str, Finder], ...]:
    """The rules for a figure with this unit and measure, with their names."""
    return tuple((name, finder) for name, finder, fits in _RULES if fits(unit, measure))


def _any(_: str, __: str) -> bool:
    return True


def _amount(unit: str, _: str) -> bool:
    return unit not in NO_AMOUNTS


def _amount_reached(unit: str, measure: str) -> bool:
    return unit not in NO_AMOUNTS and measure == "level"


def _time(unit: str, _: str) -> bool:
    return unit in finders.TIME_UNITS


def _percentage(unit: str, _: str) -> bool:
    return unit == "%"


def _rate(unit: str, _: str) -> bool:
    return unit in ("%", "pp")


def _share(_: str, measure: str) -> bool:
    return measure == "share"


def _changed(unit: str, measure: str) -> bool:
    return measure == "change" or unit in ("%", "pp")


def _ranked(unit: str, measure: str) -> bool:
    return unit == "rank" or measure == "change"


def _reached(_: str, measure: str) -> bool:
    return measure not in ("change", "gap")


def _described(unit: str, measure: str) -> bool:
    return unit not in NO_AMOUNTS or (unit == "%" and measure in ("share", "level"))


def _multiple(unit: str, _: str) -> bool:
    return unit == "x"


_RULES: tuple[tuple[str, Finder, Callable[[str, str], bool]], ...] = (
    ("noun before the comma", apposed, _any),
    ("figure that is multiplied", multiplied, _multiple),
    ("time spent on something", finders.time_spent, _time),
    ("change noun behind", change_behind, _changed),
    ("noun behind the amount", adjective, _described),
    ("what was done with it", passive, _amount),
    ("place in a ranking", ranking, _ranked),
    ("what a part is spent on", finders.spent_of, _percentage),
    ("share of a whole", share_of, _share),
    ("share that does something", answering, _share),
    ("contribution to a whole", finders.contributed, _percentage),
    ("what it is kept within", kept_within, _reached),
    ("what it is added to", added_to, _any),
    ("what was traded for it", finders.traded, _amount),
    ("own noun", own_noun, _any),
    ("clause without a verb", elided, _any),
    ("object of the verb", finders.object_of, _any),
    ("noun behind", finders.named_behind, _any),
    ("ratio before the brackets", ratio_before, _rate),
    ("noun before the brackets", before_bracket, _reached),
    ("purpose of the verb", purpose, _any),
    ("amount of something", amount_of, _amount),
    ("noun before the relative clause", finders.antecedent, _any),
    ("verb and whom it is for", given, _amount_reached),
    ("clause subject", finders.subject_of_clause, _any),
    ("verb and purpose", verb_object, _any),
    ("verb of doing", verb_noun, _any),
    ("as the figure it is joined to", finders.coordinated, _any),
    ("noun of the clause behind", finders.ahead, _any),
    ("noun of the clause before", finders.of_main_clause, _any),
    ("noun of the sentence", spoken_of, _any),
    ("subject of the sentence", finders.bare_subject, _any),
)
