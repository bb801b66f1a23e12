"""From an article to its claims and to the account of its numbers: the steps of the extraction in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from claimbook import tables
from claimbook.articles import running
from claimbook.extraction import accounts, confidence, identity, placed
from claimbook.extraction.context import Borders, Context, borders, context, plain
from claimbook.extraction.indicator import indexes, owned, superlatives
from claimbook.extraction.indicator.found import Found, Indicator
from claimbook.extraction.indicator.indicators import indicator
from claimbook.extraction.indicator.lists import respectively
from claimbook.extraction.joined import Joined, line_starts
from claimbook.extraction.name import countries, names
from claimbook.extraction.period import periods
from claimbook.extraction.quantity import choose, currencies, masks, measures, statuses
from claimbook.extraction.quantity.quantities import in_sentences
from claimbook.extraction.statement import statements
from claimbook.extraction.subject import attribution, comparands, connectors, subjects
from claimbook.model import CLAIMS, NUMBERS, Article, Mention, Quantity, Sentence
from claimbook.patterns import Span

_SILENT = ("byline", "boilerplate")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article yields: rows of the claims table and rows of the numbers table, in text order."""

    claims: list[dict[str, object]]
    numbers: list[dict[str, object]]


def extract(article: Article) -> Extraction:
    """Every claim of an article and the account of every number in it. Deterministic; raises on no text."""
    even, places = running.even(article)
    found = _extract(even)
    if even is not article:
        placed.claims(article, places, found.claims)
        placed.numbers(article, places, found.numbers)
    return found


def _extract(article: Article) -> Extraction:
    """The extraction from an article whose sentences are running text."""
    times, (numbers, signs) = periods.times(article), accounts.look(article)
    mentions, known = _quantity_mentions(article, signs, times)
    indexes.assign(article, mentions)
    mentions += statements.find(article)
    mentions.sort(key=attrgetter("start", "end", "claim_type"))
    superlatives.assign(article, mentions)
    periods.assign(article, mentions, times)
    statuses.settle(article, mentions)
    views = names.scenes(article)
    connectors.drop(views)
    credited = attribution.credits(views)
    subjects.assign(mentions, views, credited)
    owned.assign(mentions)
    attribution.assign(mentions, views, credited)
    for mention in mentions:
        mention.confidence = confidence.confidence(mention)
    comparands.name_places(mentions)
    ids = identity.claim_ids(article, mentions)
    held = [
        (m.start, m.end, "claim", claim_id)
        for m, claim_id in zip(mentions, ids, strict=True)
        if m.claim_type == "quantity"
    ]
    starts = line_starts(article.text.split("\n"))
    rows = [_row(article, mention, claim_id, starts) for mention, claim_id in zip(mentions, ids, strict=True)]
    return Extraction(rows, accounts.account(article, [*known, *held], numbers))


def extract_all(articles: Iterable[Article]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims table (labels A1, A2 … by file) and the numbers table of many articles."""
    claims: list[dict[str, object]] = []
    numbers: list[dict[str, object]] = []
    for index, article in enumerate(articles):
        found = extract(article)
        for count, row in enumerate(found.claims, start=1):
            row["label"] = f"{letter(index)}{count}"
        claims += found.claims
        numbers += found.numbers
    return tables.frame(claims, CLAIMS), tables.frame(numbers, NUMBERS)


def letter(index: int) -> str:
    """A, B … Z, AA, AB …: the letter of the file with this index (0 is the first)."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


class _Read(NamedTuple):
    """What was found in a sentence with numbers."""

    quantities: list[Quantity]
    blocked: list[masks.Block]  # places that hold none
    clauses: Borders
    cues: list[Span]  # words that may make a figure a target or a forecast


def _quantity_mentions(
    article: Article, signs: list[Span], times: dict[int, list[periods.TimeSpan]]
) -> tuple[list[Mention], list[accounts.Account]]:
    """The quantity claims, and the stretches whose numbers are none (with the reason). `signs` are the places of
    digits and number words: a sentence without one has no quantity."""
    told = [sentence for sentence in article.sentences if sentence.kind not in _SILENT]
    read = _read([sentence for sentence in told if _holds(signs, sentence)])
    codes = currencies.Codes(
        article.text,
        lambda: (countries.written_in(article), countries.named(article)),
        lambda: Counter(quantity.unit for each in read.values() for quantity in each.quantities),
    )
    mentions: list[Mention] = []
    known: list[accounts.Account] = [(s.start, s.end, s.kind, "") for s in article.sentences if s.kind in _SILENT]
    earlier: list[Found] = []
    paragraph = (0, 0)
    for sentence in told:
        if (sentence.part, sentence.paragraph) != paragraph:
            earlier = [Found(*found[:5], False) for found in earlier if found.same_paragraph]
            paragraph = (sentence.part, sentence.paragraph)
        if (seen := read.get(sentence.index)) is not None:
            offset = sentence.start
            known += [(start + offset, end + offset, reason, "") for start, end, reason in seen.blocked]
            known += [(t.start + offset, t.end + offset, "period", "") for t in times.get(sentence.index, ())]
            _turn(earlier)
            claims, stretches = _in_sentence(sentence, seen, codes, earlier)
            mentions += claims
            known += stretches
    return mentions, known


def _turn(earlier: list[Found]) -> None:
    """Marks the figures of the sentence before, which stand last, as of another sentence than the next one's."""
    for at in range(len(earlier) - 1, -1, -1):
        if not earlier[at].same_sentence:
            return
        earlier[at] = earlier[at]._replace(same_sentence=False)


def _holds(spans: list[Span], sentence: Sentence) -> bool:
    """Does one of the spans, which stand in order, overlap the sentence?"""
    at = bisect_left(spans, (sentence.end,))
    return at > 0 and spans[at - 1][1] > sentence.start


def _read(sentences: list[Sentence]) -> dict[int, _Read]:
    """What each of the sentences holds, by the sentence's index. Each pattern goes once over all of them."""
    lines = Joined(sentences)
    clauses, cues = borders(lines), statuses.cues(lines)
    return {
        sentence.index: _Read(found, blocked, clauses.get(number, ([], [])), cues.get(number, []))
        for number, (sentence, (found, blocked)) in enumerate(zip(sentences, in_sentences(lines), strict=True))
    }


def _in_sentence(
    sentence: Sentence, seen: _Read, codes: currencies.Codes, earlier: list[Found]
) -> tuple[list[Mention], list[accounts.Account]]:
    """The claims of one sentence and its quantities that are none. `earlier` grows by what is found."""
    text, offset = plain(sentence.text), sentence.start
    names = respectively(text, seen.quantities)
    mentions: list[Mention] = []
    known: list[accounts.Account] = []
    for found in seen.quantities:
        around = context(text, found.start, _end(text, found), seen.clauses)
        named = currencies.continued(codes.named(found), around.before, around.after, _amounts(earlier))
        quantity = choose.as_rank(named, around)
        reason = choose.reason_not(quantity, around, codes.text)
        if quantity.also is not None:
            known.append((quantity.also[2] + offset, quantity.also[3] + offset, "restated amount", ""))
        if reason:
            known.append((quantity.start + offset, quantity.end + offset, reason, ""))
            continue
        mentions.append(_mention(sentence, quantity, around, seen.cues, earlier, names.get(quantity.start, "")))
    return mentions, known


def _amounts(earlier: list[Found]) -> Iterator[Quantity]:
    """The figures of the paragraph so far, the last first."""
    return (found.quantity for found in reversed(earlier) if found.same_paragraph)


def _end(text: str, quantity: Quantity) -> int:
    """Where the words behind a figure begin: after the brackets that restate it, if they follow at once."""
    if quantity.also is None or quantity.also[3] <= quantity.end or "(" not in text[quantity.end : quantity.end + 8]:
        return quantity.end
    return quantity.also[3] + (text[quantity.also[3] : quantity.also[3] + 1] == ")")


def _mention(
    sentence: Sentence, quantity: Quantity, context: Context, cues: list[Span], earlier: list[Found], name: str
) -> Mention:
    """The claim that a quantity makes, with what its own clause says of it."""
    last = earlier[-1] if earlier and earlier[-1].same_sentence else None
    kind = measures.measure(quantity, context, (last.quantity, last.measure) if last else None)
    words = Indicator(name, "", "respectively") if name else indicator(quantity, kind, context, earlier)
    status, cue = statuses.status(context, sentence.kind == "headline", cues)
    earlier.append(Found(quantity, kind, words, True, context.before.rstrip("+-−–").endswith("(")))
    also = quantity.also
    return Mention(
        sentence=sentence.index,
        start=quantity.start + sentence.start,
        end=quantity.end + sentence.start,
        claim_type="quantity",
        value=quantity.value,
        value_max=quantity.value_max,
        value_text=quantity.value_text,
        unit=quantity.unit,
        also_value=also[0] if also else None,
        also_unit=also[1] if also else "",
        counted=words.counted,
        measure=kind.kind,
        direction=kind.direction if kind.kind in ("change", "gap") else "",
        bound=quantity.bound,
        status=status,
        indicator=words.words,
        baseline=kind.baseline,
        rules=[quantity.rule, kind.rule, words.rule, cue],
    )


_AS_READ = (  # columns that are fields of a mention
    *("claim_type", "indicator", "counted", "subject", "subject_kind", "place", "value", "value_max", "value_text"),
    *("unit", "also_value", "also_unit", "measure", "direction", "bound", "period_text", "period_basis", "status"),
    *("baseline", "attribution", "confidence"),
)
_as_read = attrgetter(*_AS_READ)


def _row(article: Article, mention: Mention, claim_id: str, starts: list[int]) -> dict[str, object]:
    sentence, text = article.sentences[mention.sentence], article.text
    first, last = mention.start, mention.end
    start, end = sentence.segment_at(first) if len(sentence.segments) > 1 else sentence.segments[0]
    end = max(end, last)
    begun, ended = mention.period_start, mention.period_end
    return {
        **dict(zip(_AS_READ, _as_read(mention), strict=True)),
        "claim_id": claim_id,
        "label": "",
        "doc_id": article.doc_id,
        "part": sentence.part,
        "char_start": first,
        "char_end": last,
        "span": text[first:last],
        "quote": text[start:end],
        "sentence_start": start,
        "sentence_end": end,
        "line": bisect_right(starts, first),
        "topic": "",
        "period_start": begun.isoformat() if begun else "",
        "period_end": ended.isoformat() if ended else "",
        "rule": "; ".join(mention.rules),
        "review": "auto",
    }
