"""An article with every number and every claim in it, and why each is a claim or is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from claimbook.extraction.engine import extract
from claimbook.model import Article

_FIELDS = ("measure", "direction", "bound", "status", "indicator", "subject", "baseline", "attribution")


def explain(article: Article) -> str:
    """The article's sentences in order, each with its claims (value, fields, rules) and its other numbers (reason)."""
    found = extract(article)
    below: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for claim in found.claims:
        below[_sentence(article, _place(claim))].append((_place(claim), _claim(claim)))
    for number in found.numbers:
        if not number["claim_id"]:
            below[_sentence(article, _place(number))].append((_place(number), f"{number['token']}: {number['reason']}"))
    return "\n".join(_lines(article, below))


def _lines(article: Article, below: dict[int, list[tuple[int, str]]]) -> Iterator[str]:
    yield article.doc_id
    for sentence in article.sentences:
        line = article.text.count("\n", 0, sentence.start) + 1
        yield f"\n{line}  [{sentence.kind}] {' '.join(sentence.text.split())}"
        for _, words in sorted(below[sentence.index]):
            yield f"      {words}"


def _claim(claim: dict[str, Any]) -> str:
    """One claim on one line: what stands there, what it is worth, its fields, and the rules that found them."""
    parts = [f"{' '.join(claim['span'].split())}: {claim['claim_type']}"]
    if claim["value"] is not None:
        high = "" if claim["value_max"] is None else f" to {claim['value_max']:g}"
        parts.append(f"{claim['value']:.15g}{high} {claim['unit']}")
    parts += [f"{name} {claim[name]}" for name in _FIELDS if claim[name]]
    if claim["period_start"] or claim["period_end"]:
        parts.append(f"period {claim['period_start']}/{claim['period_end']} ({claim['period_basis']})")
    return " | ".join((*parts, f"rules {claim['rule']}"))


def _place(row: dict[str, Any]) -> int:
    return int(row["char_start"])


def _sentence(article: Article, place: int) -> int:
    """The index of the narrowest sentence that holds a place of the file (a caption may stand inside a sentence)."""
    holding = [s for s in article.sentences if s.start <= place < s.end] or [
        min(article.sentences, key=lambda s: abs(s.start - place))
    ]
    return min(holding, key=lambda s: s.end - s.start).index
