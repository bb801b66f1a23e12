"""What times an article gives its figures, in the short notation of the tests of periods."""

from __future__ import annotations

from datetime import date

from claimbook.extraction.period.periods import assign, times
from claimbook.model import Article, Mention, Part, Sentence

MEASURES = {"=": "level", "+": "change", "%": "share", "#": "rank", "-": "gap"}
UNITS = {"+": "%", "%": "%", "#": "rank"}


def dated(paragraphs: str, figures: str, published: str = "2024-08-15", basis: str = "stated") -> list[str]:
    """Period, basis and baseline of each figure. Paragraphs are parted by "|", sentences by "~"; a figure is its words
    after a sign of its measure; "?" before it makes it a target, "!" a commitment, "*" a superlative."""
    text, sentences = "", []
    for number, paragraph in enumerate(paragraphs.split("|"), start=1):
        for words in paragraph.split("~"):
            start = len(text)
            text += words.strip() + " "
            end = len(text) - 1
            sentences.append(Sentence(len(sentences), 1, number, "body", start, end, text[start:end], ((start, end),)))
    day = date.fromisoformat(published) if published else None
    part = Part(1, 0, len(text), "", "", "", day, basis if day else "")
    article = Article("a.txt", text, "utf-8", "", (part,), tuple(sentences))
    mentions, at = [], 0
    for figure in figures.split("; "):
        target, sign, span = figure[0] in "?!", figure.lstrip("?!*")[0], figure.lstrip("?!*")[1:]
        at = text.index(span, at)
        index = next(s.index for s in sentences if s.start <= at < s.end)
        kind = {"!": "commitment", "*": "superlative"}.get(figure[0], "quantity")
        measure = MEASURES[sign] if kind == "quantity" else ""
        unit = "pp" if "point" in span else "x" if "doubl" in span else UNITS.get(sign, "1")
        mention = Mention(index, at, at + len(span), kind, measure=measure, unit=unit)
        mention.status = "target" if target else "actual"
        mentions.append(mention)
        at += len(span)
    assign(article, mentions, times(article))
    return [" ".join(x for x in (_period(m), m.period_basis, m.baseline) if x) for m in mentions]


def _period(mention: Mention) -> str:
    start, end = mention.period_start, mention.period_end
    return f"{start or '..'}/{end or '..'}" if start or end else ""


Y2023 = "2023-01-01/2023-12-31"
H1 = "2024-01-01/2024-06-30"
