"""The articles with every claim marked in place. A mark's text is the claim's span, whatever overlaps or breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from claimbook.analysis import records
from claimbook.report.markup import Html, join, tag


@dataclass(frozen=True, slots=True)
class Span:
    """Where one claim stands in the article's text."""

    claim_id: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of the article: its number and where it starts and ends."""

    number: int
    start: int
    end: int


def spans(claims: pd.DataFrame) -> list[Span]:
    """The claims' places in reading order, an outer one before the ones it holds."""
    found = [
        Span(row.claim_id, row.label, int(row.char_start), int(row.char_end))
        for row in records(claims)
        if row.char_start < row.char_end
    ]
    # Of claims with the same span the last is outermost: the labels then read in order, from the inside out.
    found.reverse()
    return sorted(found, key=lambda span: (span.start, -span.end))


def lines(text: str) -> Iterator[Line]:
    """The lines that hold anything, numbered as in the file."""
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Line(number, start, start + len(line))
        start += len(line) + 1


def excerpts(text: str, claims: pd.DataFrame) -> Iterator[Line]:
    """The lines cut down to the sentences that hold a claim."""
    keep: list[tuple[int, int]] = []
    bounds = zip(
        claims[["sentence_start", "char_start"]].min(axis=1),
        claims[["sentence_end", "char_end"]].max(axis=1),
        strict=True,
    )
    for start, end in sorted((int(low), int(high)) for low, high in bounds):
        if keep and start <= keep[-1][1]:
            keep[-1] = (keep[-1][0], max(end, keep[-1][1]))
        else:
            keep.append((start, end))
    for line in lines(text):
        for start, end in keep:
            if start < line.end and end > line.start:
                yield Line(line.number, max(start, line.start), min(end, line.end))


def marked_line(text: str, line: Line, claims: list[Span]) -> Html:
    """The line with each claim in a `<mark data-claim>`, nested or split; the first piece has the id `claim-…`.

    Putting together the text of all pieces of a claim, over all lines, gives its span (without the line breaks).
    """
    inside = [span for span in claims if span.start < line.end and span.end > line.start]
    return _nest(text, line.start, line.end, inside)


def pieces(text: str, line: Line, claims: list[Span]) -> list[dict[str, object]]:
    """The line cut at every edge of a claim: text, ids of claims that start here, labels to print after it."""
    inside = [span for span in claims if span.start < line.end and span.end > line.start]
    edges = sorted({line.start, line.end, *_edges(inside, line)})
    out: list[dict[str, object]] = []
    waiting: list[str] = []
    for start, end in pairwise(edges):
        held = [span for span in inside if span.start <= start and span.end >= end]
        waiting += [span.label for span in held if span.end == end]
        free = not any(span.start < end < span.end for span in inside)
        anchors = [span.claim_id for span in held if span.start == start]
        out.append(
            {"text": text[start:end], "marked": bool(held), "anchors": anchors, "labels": waiting if free else []}
        )
        waiting = [] if free else waiting
    return out


def _nest(text: str, start: int, end: int, inside: list[Span]) -> Html:
    """Marks up text[start:end]: the outermost claim first, then what it holds; a claim that juts out is cut in two."""
    made: list[object] = []
    at, rest = start, inside
    while rest:
        outer, others = rest[0], rest[1:]
        begin, stop = max(outer.start, at), min(outer.end, end)
        within = [span for span in others if span.start < stop]
        after = [span for span in others if span.end > stop]
        made += [text[at:begin], _mark(outer, begin, stop, _nest(text, begin, stop, within))]
        at, rest = stop, sorted(after, key=lambda span: (max(span.start, stop), -span.end))
    return join(*made, text[at:end])


def _mark(span: Span, begin: int, stop: int, inner: Html) -> Html:
    anchor = f"claim-{span.claim_id}" if begin == span.start else None
    label = span.label if stop == span.end else None
    return tag("mark", inner, id=anchor, data_claim=span.claim_id, data_label=label)


def _edges(inside: list[Span], line: Line) -> Iterator[int]:
    for span in inside:
        yield from (edge for edge in (span.start, span.end) if line.start < edge < line.end)
