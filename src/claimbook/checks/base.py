"""What every check works with: the settings, a claim as a check reads it, all claims, and a finding."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from itertools import groupby
from typing import Any

import pandas as pd
import re2

from claimbook import lexicons
from claimbook.checks.interval import Interval, stands_for, step
from claimbook.cleaning import link_repeats
from claimbook.indicators import indicator_words
from claimbook.places import Places, general

_LETTERS = re2.compile(r"[\pL]+")
_LARGEST_RATE = 1000.0  # per cent, above which a rate must say that it is one


@dataclass(frozen=True, slots=True)
class Settings:
    """What an analyst may set. Tolerances are in per cent; `families` names families, comma separated; empty is all."""

    rate_tolerance: float = 0.5
    about_tolerance: float = 10.0
    families: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim as the checks read it. `order` is its place in text order, among the quantities of the corpus or among
    the statements, which have no value; `interval` is everything that the printed figure can stand for."""

    order: int
    claim_id: str
    label: str
    doc_id: str
    part: int
    char_start: int
    char_end: int
    span: str
    quote: str
    sentence_start: int
    value: float
    value_text: str
    unit: str
    also_value: float | None
    also_unit: str
    measure: str
    direction: str
    bound: str
    status: str
    period: tuple[str, str]
    baseline: str
    subject: str
    indicator: str
    counted: str
    words: frozenset[str]
    interval: Interval
    place: str = ""
    claim_type: str = "quantity"
    period_text: str = ""
    attribution: str = ""

    @property
    def before(self) -> str:
        """The words of the sentence that come before the figure."""
        return self.quote[: self.char_start - self.sentence_start]

    @property
    def step(self) -> float:
        """What one unit in the last meaningful printed digit is worth."""
        return step(self.value, self.value_text, self.unit)

    @property
    def after(self) -> str:
        """The words of the sentence that follow the figure."""
        return self.quote[self.char_end - self.sentence_start :]

    def same_sentence(self, other: Stated) -> bool:
        """Whether both stand in one sentence."""
        mine = (self.doc_id, self.part, self.sentence_start)
        return mine == (other.doc_id, other.part, other.sentence_start)

    def same_matter(self, other: Stated) -> bool:
        """Whether subject and period do not differ, as far as both are known, and the status is the same."""
        subjects = not self.subject or not other.subject or self.subject == other.subject
        periods = not any(self.period) or not any(other.period) or self.period == other.period
        return subjects and periods and self.status == other.status


@dataclass(frozen=True)
class Known:
    """All that the checks may use: the quantity claims in text order, the articles' dates and the settings.

    `dates` maps an article (file and part) to its day and how the day is known ("" where it is not), `headlines` to its
    headline; `statements` are the superlatives and commitments; `repeats` are groups of ids that state one figure;
    `evidence` is what other sources say, linked to the claims (schema LINKED_EVIDENCE); `places` is how places lie in
    one another.
    """

    stated: tuple[Stated, ...]
    dates: dict[tuple[str, int], tuple[date | None, str]] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    statements: tuple[Stated, ...] = ()
    headlines: dict[tuple[str, int], str] = field(default_factory=dict)
    repeats: tuple[tuple[str, ...], ...] = ()
    evidence: pd.DataFrame = field(default_factory=pd.DataFrame)
    places: Places = field(default_factory=general)

    def by_article(self) -> Iterator[tuple[Stated, ...]]:
        """The claims of one article after another."""
        for _, claims in groupby(self.stated, key=lambda claim: (claim.doc_id, claim.part)):
            yield tuple(claims)

    def in_article(self, claim: Stated) -> tuple[Stated, ...]:
        """The quantity claims of the article that a claim stands in."""
        return self._articles.get((claim.doc_id, claim.part), ())

    def is_headline(self, claim: Stated) -> bool:
        """Whether a claim stands in the headline of its article."""
        return _bare(claim.quote) in _bare(self.headlines.get((claim.doc_id, claim.part), ""))

    def near(self, claim: Stated, distance: int) -> list[Stated]:
        """Those of them that begin so many characters before or after it, or nearer."""
        return [held for held in self.in_article(claim) if abs(held.char_start - claim.char_start) <= distance]

    def beside(self, claim: Stated) -> list[Stated]:
        """The other claims of a claim's sentence, figures and statements."""
        held = self._sentences.get((claim.doc_id, claim.part, claim.sentence_start), [])
        return [other for other in held if other.claim_id != claim.claim_id]

    def of(self, holder: str) -> tuple[Stated, ...]:
        """The quantity claims of a place or body, or about that place, in text order."""
        return self._holders.get(holder, ())

    def is_repeat(self, one: Stated, other: Stated) -> bool:
        """Whether two claims state one figure."""
        group = self._repeats.get(one.claim_id)
        return group is not None and group == self._repeats.get(other.claim_id)

    def told_with(self, claim: Stated) -> tuple[str, ...]:
        """Ids of the claims that state the same figure, itself among them; none where it is told once."""
        group = self._repeats.get(claim.claim_id)
        return () if group is None else self.repeats[group]

    @cached_property
    def by_id(self) -> dict[str, Stated]:
        """The quantity claims by their ids."""
        return {claim.claim_id: claim for claim in self.stated}

    @cached_property
    def _sentences(self) -> dict[tuple[str, int, int], list[Stated]]:
        found: dict[tuple[str, int, int], list[Stated]] = {}
        for claim in (*self.stated, *self.statements):
            found.setdefault((claim.doc_id, claim.part, claim.sentence_start), []).append(claim)
        return found

    @cached_property
    def _repeats(self) -> dict[str, int]:
        return {claim_id: at for at, group in enumerate(self.repeats) for claim_id in group}

    @cached_property
    def _holders(self) -> dict[str, tuple[Stated, ...]]:
        found: dict[str, list[Stated]] = {}
        for claim in self.stated:
            for holder in {claim.subject, claim.place} - {""}:
                found.setdefault(holder, []).append(claim)
        return {holder: tuple(claims) for holder, claims in found.items()}

    @cached_property
    def _articles(self) -> dict[tuple[str, int], tuple[Stated, ...]]:
        return {(claims[0].doc_id, claims[0].part): claims for claims in self.by_article()}

    def by_sentence(self) -> Iterator[tuple[Stated, ...]]:
        """The claims of one sentence after another."""
        for _, claims in groupby(self.stated, key=lambda claim: (claim.doc_id, claim.part, claim.sentence_start)):
            yield tuple(claims)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found about its claims; `family` and the ids are added when it becomes a row."""

    verdict: str
    about: tuple[Stated, ...]
    plain: str
    formula: str = ""
    result: str = ""
    question: str = ""

    @property
    def inputs(self) -> str:
        """The printed figures that went in: "A3 = 32.78 billion yuan; A4 = 23.8 percent"."""
        return "; ".join(f"{claim.label} = {claim.span}" for claim in self.about)


def known(claims: pd.DataFrame, articles: pd.DataFrame, settings: Settings) -> Known:
    """What the checks may use, from the tables; rejected claims, misread figures and those without a value count
    nowhere."""
    misread = pd.Series([_is_misread(row) for row in claims.to_dict("records")], index=claims.index, dtype=bool)
    kept = claims[(claims["review"] != "rejected") & ~misread]
    kept = kept.sort_values(["doc_id", "part", "char_start", "char_end"], kind="stable")
    is_figure = kept["claim_type"] == "quantity"
    about = settings.about_tolerance
    figures = kept[is_figure & kept["value"].notna()].to_dict("records")
    statements = kept[~is_figure].to_dict("records")
    parts = {(str(row["doc_id"]), int(row["part"])): row for row in articles.to_dict("records")}
    return Known(
        stated=tuple(_stated(order, row, about) for order, row in enumerate(figures)),
        dates={part: _day(row) for part, row in parts.items()},
        settings=settings,
        statements=tuple(_stated(order, row, about) for order, row in enumerate(statements)),
        headlines={part: str(row["headline"]) for part, row in parts.items()},
        repeats=_repeats(kept),
    )


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two indicators' words overlap: 1 for the same words, 0 for none in common."""
    return len(one & other) / len(one | other) if one and other else 0.0


@cache
def words(role: str) -> tuple[str, ...]:
    """The words that play a role in the checks, longest first."""
    return tuple(sorted(lexicons.words("en/check_words", role=role), key=lambda word: (-len(word), word)))


def spaced(text: str) -> str:
    """The words of a text in lower case, without digits and marks, with a blank on either side of each."""
    return f" {' '.join(_LETTERS.findall(text.casefold()))} "


def says(text: str, role: str) -> bool:
    """Whether one of the words that play a role in the checks stands in a text."""
    said = spaced(text)
    return any(f" {word} " in said for word in words(role))


def text_between(one: Stated, other: Stated) -> str:
    """What stands between two figures of one sentence."""
    return one.quote[one.char_end - one.sentence_start : other.char_start - one.sentence_start]


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _stated(order: int, row: Mapping[Hashable, Any], about: float) -> Stated:
    text = {str(name): str(value) for name, value in row.items()}
    value, value_max = _number(row["value"]), _number(row["value_max"])
    bound = text["bound"] or "exact"
    interval = Interval(-math.inf, math.inf)
    if value is not None:
        near = _is_near(text["span"])
        interval = stands_for(value, text["value_text"], text["unit"], bound, about, value_max, near)
    indicator = text["indicator"] or text["counted"]
    return Stated(
        order=order,
        claim_id=text["claim_id"],
        label=text["label"],
        doc_id=text["doc_id"],
        part=int(text["part"]),
        char_start=int(text["char_start"]),
        char_end=int(text["char_end"]),
        span=" ".join(text["span"].split()),
        quote=text["quote"],
        sentence_start=int(text["sentence_start"]),
        value=math.nan if value is None else value,
        value_text=text["value_text"],
        unit=text["unit"],
        also_value=_number(row["also_value"]),
        also_unit=text["also_unit"],
        measure=text["measure"],
        direction=text["direction"],
        bound=bound,
        status=text["status"],
        period=(text["period_start"], text["period_end"]),
        baseline=text["baseline"],
        subject=text["subject"],
        indicator=text["indicator"],
        counted=text["counted"],
        words=indicator_words(indicator),
        interval=interval,
        place=text["place"],
        claim_type=text["claim_type"],
        period_text=text["period_text"],
        attribution=text["attribution"],
    )


def _is_misread(row: Mapping[Hashable, Any]) -> bool:
    """Whether a figure was taken for a rate that it cannot be: "104,728", in per cent, without a word for it."""
    said = str(row["span"]).casefold()
    return row["unit"] in ("%", "pp") and row["value"] > _LARGEST_RATE and not any(word in said for word in words("%"))


def _repeats(claims: pd.DataFrame) -> tuple[tuple[str, ...], ...]:
    linked = link_repeats(claims)
    return tuple(tuple(group["claim_id"]) for _, group in linked.groupby("repeat", sort=False))


def _is_near(span: str) -> bool:
    """Whether the bound is a close one: "nearly", "almost", not "less than"."""
    said = f" {' '.join(span.casefold().split())} "
    return any(f" {word} " in said for word in words("near"))


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(str(value))


def _day(row: Mapping[Hashable, Any]) -> tuple[date | None, str]:
    day = str(row["published"])
    return (date.fromisoformat(day) if day else None), str(row["published_basis"])
