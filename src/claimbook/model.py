"""The nouns of Claimbook (Article, Sentence, Mention, Claim, Check) and one schema for each table."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

CLAIM_TYPES = ("quantity", "superlative", "commitment")
MEASURES = ("level", "change", "share", "rank", "gap")
BOUNDS = ("exact", "over", "under", "about", "up_to", "at_least")
STATUSES = ("actual", "target", "forecast")
PERIOD_BASES = ("stated", "carried", "inferred")
SUBJECT_KINDS = ("place", "organisation", "programme")
VERDICTS = ("holds", "caveat", "two_readings", "cannot_be_checked", "does_not_hold")
REVIEWS = ("auto", "accepted", "corrected", "rejected", "added")
RELATIONS = ("contradicts", "refines", "supports", "context")  # the weightiest first
QUALITIES = ("official", "press", "reprint", "same-publisher")
COMPARISONS = ("side by side", "growth only", "no")
PLACE_KINDS = ("country", "region", "province", "state", "city", "district", "zone", "bloc", "site")
EVIDENCE_LINKS = ("exact", "overlap", "restated", "indicator", "none")
SENTENCE_KINDS = ("headline", "byline", "body", "caption", "boilerplate")
DATE_BASES = ("stated", "inferred", "manifest")
NUMBER_REASONS = (
    "claim",  # part of a claim's span, or its restated range end
    "restated amount",  # the same amount in another currency or form
    "date",
    "time",
    "period",  # a year or span of years that dates a claim
    "name",  # 5G, 14th Five-Year Plan, Industry 4.0, top 500
    "list number",
    "byline",
    "boilerplate",
    "address",
    "age",
    "duration",  # a length of time that is no result or plan
    "ordinal",  # first, third: a place in a sequence
    "pronoun",  # one of, the two: points at something
    "idiom",  # one and the same, 24/7
    "enumeration",  # counts the article's own talking points
    "rate base",  # per 10,000 people
    "comparison",  # a threshold that describes something else
    "incidental",  # a quantity that measures nothing the article reports
    "unresolved",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One article inside a file. Offsets are code points of the decoded file; `published` is None where unknown."""

    number: int
    start: int
    end: int
    headline: str
    byline: str
    publisher: str
    published: date | None
    published_basis: str  # one of DATE_BASES, or "" where the date is unknown


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `text` is as long as the file's text from `start` to `end`, so that an offset in it plus `start`
    is an offset in the file: white space is plain spaces, curly quotes are straight, and a caption or footer that the
    page put into the middle of the sentence is blanked out. `segments` are the places without such an insert."""

    index: int
    part: int
    paragraph: int
    kind: str  # one of SENTENCE_KINDS
    start: int
    end: int
    text: str
    segments: tuple[tuple[int, int], ...]

    def segment_at(self, offset: int) -> tuple[int, int]:
        """The uninterrupted stretch of the file that holds this offset of the file."""
        return self.segments[max(0, bisect_right(self.segments, (offset, 1 << 60)) - 1)]


@dataclass(frozen=True, slots=True)
class Article:
    """One file as read. `text[start:end]` is the evidence for every claim; nothing ever changes it."""

    doc_id: str
    text: str
    encoding: str
    sha256: str
    parts: tuple[Part, ...]
    sentences: tuple[Sentence, ...]

    def part(self, number: int) -> Part:
        """The part with this number (1 is the first)."""
        return self.parts[number - 1]


class Quantity(NamedTuple):
    """A number with its unit, where it stands in a text; a claim or not. `value` is positive and in base units."""

    start: int
    end: int
    text: str
    value: float
    unit: str  # ISO 4217, %, pp, 1, rank, x, or a symbol such as t, km2, kW, day
    value_text: str  # the number as printed, "32.78", "one third"
    bound: str = "exact"
    value_max: float | None = None
    direction: str = ""
    noun: str = ""  # the thing counted, for unit 1
    also: tuple[float, str, int, int] | None = None  # the same amount restated: value, unit, start, end
    rule: str = ""


@dataclass(slots=True)
class Mention:
    """A claim in the making: the steps of the extraction fill its fields one after another. Offsets are the file's."""

    sentence: int  # index into Article.sentences
    start: int
    end: int
    claim_type: str
    value: float | None = None
    value_max: float | None = None
    value_text: str = ""
    unit: str = ""
    also_value: float | None = None
    also_unit: str = ""
    counted: str = ""
    measure: str = ""
    direction: str = ""
    bound: str = ""
    status: str = ""
    indicator: str = ""
    subject: str = ""
    subject_kind: str = ""
    place: str = ""
    period_start: date | None = None
    period_end: date | None = None
    period_text: str = ""
    period_basis: str = ""
    baseline: str = ""
    attribution: str = ""
    confidence: float = 0.0
    rules: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, its kind (text, integer, number, date, flag) and what it means."""

    name: str
    kind: str
    meaning: str
    allowed: tuple[str, ...] = ()
    required: bool = False


def _columns(*rows: tuple[str, str, str] | tuple[str, str, str, tuple[str, ...]], required: str) -> tuple[Column, ...]:
    needed = set(required.split())
    return tuple(Column(row[0], row[1], row[2], row[3] if len(row) == 4 else (), row[0] in needed) for row in rows)


CLAIMS = _columns(
    ("claim_id", "text", "12 hex digits: a hash of article, sentence, figure as printed and occurrence"),
    ("label", "text", "short name for people: article letter and running number"),
    ("doc_id", "text", "file name of the article"),
    ("part", "integer", "number of the article inside the file"),
    ("claim_type", "text", "what kind of claim", CLAIM_TYPES),
    ("char_start", "integer", "first code point of the span in the decoded file"),
    ("char_end", "integer", "code point after the span"),
    ("span", "text", "the figure with qualifier and unit, or the key phrase, as printed"),
    ("quote", "text", "the sentence"),
    ("sentence_start", "integer", "first code point of the quote"),
    ("sentence_end", "integer", "code point after the quote"),
    ("line", "integer", "line of the file on which the span starts"),
    ("indicator", "text", "what is measured, in the article's words"),
    ("counted", "text", "for unit 1, the thing counted"),
    ("subject", "text", "whose figure it is"),
    ("subject_kind", "text", "what the subject is", ("", *SUBJECT_KINDS)),
    ("place", "text", "the place the figure is about"),
    ("topic", "text", "theme"),
    ("value", "number", "in base units, positive; the low end of a range"),
    ("value_max", "number", "the high end of a range"),
    ("value_text", "text", "the number as printed"),
    ("unit", "text", "ISO 4217 code, %, pp, 1, rank, x, or a symbol"),
    ("also_value", "number", "the same amount restated"),
    ("also_unit", "text", "unit of the restated amount"),
    ("measure", "text", "what kind of figure", ("", *MEASURES)),
    ("direction", "text", "whether it rose or fell", ("", "up", "down")),
    ("bound", "text", "how the article limits the figure", ("", *BOUNDS)),
    ("period_start", "date", "first day that the figure covers"),
    ("period_end", "date", "last day that the figure covers"),
    ("period_text", "text", "the words that give the period"),
    ("period_basis", "text", "how the period is known", ("", *PERIOD_BASES)),
    ("status", "text", "result, target or forecast", ("", *STATUSES)),
    ("baseline", "text", "what a change or gap is measured against"),
    ("attribution", "text", "person or body credited"),
    ("rule", "text", "rules that made the claim"),
    ("confidence", "number", "0 to 1"),
    ("review", "text", "what a reviewer decided", REVIEWS),
    required="claim_id label doc_id part claim_type char_start char_end span quote review",
)

ARTICLES = _columns(
    ("doc_id", "text", "file name of the article"),
    ("part", "integer", "number of the article inside the file"),
    ("letter", "text", "letter of the file in the labels of its claims"),
    ("headline", "text", "title as printed"),
    ("byline", "text", "who wrote it, as printed"),
    ("publisher", "text", "who published it"),
    ("published", "date", "day of publication"),
    ("published_basis", "text", "how the day is known", ("", *DATE_BASES)),
    ("char_start", "integer", "first code point of the part"),
    ("char_end", "integer", "code point after the part"),
    ("encoding", "text", "how the file was decoded"),
    ("sha256", "text", "hash of the file's bytes"),
    required="doc_id part letter sha256",
)

NUMBERS = _columns(
    ("doc_id", "text", "file name of the article"),
    ("part", "integer", "number of the article inside the file"),
    ("char_start", "integer", "first code point of the number"),
    ("char_end", "integer", "code point after the number"),
    ("token", "text", "the digits or the number word as printed"),
    ("reason", "text", "why it is a claim or why it is none", NUMBER_REASONS),
    ("claim_id", "text", "the claim that holds it"),
    required="doc_id part char_start char_end token reason",
)

CHECKS = _columns(
    ("check_id", "text", "family and the first six digits of its claims' ids"),
    ("family", "text", "what kind of check"),
    ("claims", "text", "ids of the claims that it is about, separated by spaces"),
    ("verdict", "text", "outcome; consistency, never truth", VERDICTS),
    ("plain", "text", "the outcome in one sentence"),
    ("formula", "text", "how it was computed"),
    ("inputs", "text", "the figures that went in, with labels"),
    ("result", "text", "what came out"),
    ("question", "text", "what to ask the source, where the check fails or cannot be made"),
    required="check_id family claims verdict plain",
)

EVIDENCE = _columns(
    ("evidence_id", "text", "name of the row, given once"),
    ("doc_id", "text", "file name of the article that the row is about"),
    ("claim_span", "text", "the words of the article that the row is about, as printed"),
    ("relation", "text", "what the source does to these words", RELATIONS),
    ("statement", "text", "what the source says, in one sentence"),
    ("value", "text", "the source's figure or day, where it gives one"),
    ("unit", "text", "unit of the value"),
    ("period", "text", "what time the source's figure is about"),
    ("subject", "text", "whose figure it is"),
    ("indicator", "text", "what the source measures"),
    ("publisher", "text", "who published the source"),
    ("title", "text", "title of the source"),
    ("published", "text", "year, month or day of publication"),
    ("url", "text", "address of the source"),
    ("quality", "text", "what kind of source", QUALITIES),
    ("note", "text", "what a reader must know of it"),
    required="evidence_id doc_id claim_span relation statement publisher quality",
)

LINKED_EVIDENCE = (
    *EVIDENCE,
    *_columns(
        ("claim_id", "text", "id of the claim that the row is about; empty where it is about none"),
        ("label", "text", "label of that claim"),
        ("link", "text", "how the words of the row meet the claim", EVIDENCE_LINKS),
        ("unlinked", "text", "why the row is about no claim"),
        ("independent", "text", "whether the source may confirm the claim", ("yes", "no")),
        ("why_not", "text", "why it is not independent"),
        required="link independent",
    ),
)

PLACES = _columns(
    ("name", "text", "a name that the articles use for the place"),
    ("canonical", "text", "the one name under which the claims know it; empty where that is the name itself"),
    ("kind", "text", "what kind of place", PLACE_KINDS),
    ("parent", "text", "canonical name of the nearest place around it"),
    required="name kind",
)

COMPARABILITY = _columns(
    ("one_claim_id", "text", "id of the one claim"),
    ("one_label", "text", "label of the one claim"),
    ("one_indicator", "text", "what it measures"),
    ("one_counted", "text", "the thing counted"),
    ("one_place", "text", "the place it is about"),
    ("one_span", "text", "the figure as printed"),
    ("one_period_start", "date", "first day that it covers"),
    ("one_period_end", "date", "last day that it covers"),
    ("other_claim_id", "text", "id of the other claim"),
    ("other_label", "text", "label of the other claim"),
    ("other_indicator", "text", "what it measures"),
    ("other_counted", "text", "the thing counted"),
    ("other_place", "text", "the place it is about"),
    ("other_span", "text", "the figure as printed"),
    ("other_period_start", "date", "first day that it covers"),
    ("other_period_end", "date", "last day that it covers"),
    ("verdict", "text", "what may be done with the two", COMPARISONS),
    ("why", "text", "why"),
    required="one_claim_id one_label other_claim_id other_label verdict why",
)

GROWTH = _columns(
    ("place", "text", "the place the rate is about"),
    ("period", "text", "the period in few words"),
    ("indicator", "text", "what is measured"),
    ("rate", "number", "change in per cent, negative for a fall"),
    ("printed", "text", "the figure as printed"),
    ("bound", "text", "how the article limits the figure", ("", *BOUNDS)),
    ("status", "text", "result, target or forecast", ("", *STATUSES)),
    ("body", "text", "the company or programme whose rate it is; empty for a place"),
    ("unit", "text", "unit of the rate"),
    ("baseline", "text", "what the rate is measured against"),
    ("period_start", "date", "first day of the period"),
    ("period_end", "date", "last day of the period"),
    ("label", "text", "label of the claim"),
    ("claim_id", "text", "id of the claim"),
    required="label claim_id",
)

YEAR_EARLIER = _columns(
    ("place", "text", "the place the amount is about"),
    ("period", "text", "the period of the reported amount"),
    ("indicator", "text", "what is measured"),
    ("unit", "text", "unit of the amounts"),
    ("before", "number", "the amount a year earlier that the rate implies"),
    ("before_low", "number", "the lowest that the rounding of the printed figures allows"),
    ("before_high", "number", "the highest that the rounding allows"),
    ("after", "number", "the reported amount"),
    ("rate", "number", "the reported change in per cent"),
    ("before_text", "text", "the implied amount in the form of the printed one"),
    ("after_text", "text", "the reported amount as printed"),
    ("labels", "text", "labels of the amount and the rate"),
    ("claim_ids", "text", "ids of the amount and the rate"),
    required="labels claim_ids",
)

CLAIMS_PER_ARTICLE = _columns(
    ("doc_id", "text", "file name of the article"),
    ("letter", "text", "letter of the file in the labels of its claims"),
    ("headline", "text", "title as printed"),
    ("kind", "text", "kind of claim"),
    ("claims", "integer", "how many claims of the kind"),
    required="doc_id letter kind",
)

TARGETS = _columns(
    ("number", "text", "the figure as printed"),
    ("indicator", "text", "what is to be reached"),
    ("place", "text", "the place it is about"),
    ("status", "text", "target or forecast", ("target", "forecast")),
    ("baseline", "text", "the value that it starts from, where the figure needs one"),
    ("deadline", "text", "the last day or year in few words"),
    ("auditable", "text", "whether the article gives all that is needed to see later if it was met", ("yes", "no")),
    ("missing", "text", "what is not given"),
    ("label", "text", "label of the claim"),
    ("claim_id", "text", "id of the claim"),
    required="number auditable label claim_id",
)

COMMITMENTS = _columns(
    ("who", "text", "who promises"),
    ("promise", "text", "the promise as printed"),
    ("deadline", "text", "the last day or year in few words"),
    ("numbers", "text", "planned figures in the same sentence, with their labels"),
    ("label", "text", "label of the claim"),
    ("claim_id", "text", "id of the claim"),
    ("number_ids", "text", "ids of those figures"),
    required="promise label claim_id",
)

SUPERLATIVES = _columns(
    ("superlative", "text", "the words as printed"),
    ("place", "text", "the place they are about"),
    ("evidence", "text", "what they rest on", ("outside", "figure in the text", "none")),
    ("outside", "text", "what other sources say of them"),
    ("figures", "text", "reported figures in the same sentence, with their labels"),
    ("label", "text", "label of the claim"),
    ("claim_id", "text", "id of the claim"),
    ("figure_ids", "text", "ids of those figures"),
    required="superlative evidence label claim_id",
)
