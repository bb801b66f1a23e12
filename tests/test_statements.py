"""Superlatives and commitments of an article: offsets of the file, body only, a promised rank is no second claim."""

from __future__ import annotations

from claimbook.extraction.statement.statements import find
from claimbook.model import Article, Sentence


def article(*sentences: tuple[str, str], cut: int | None = None) -> Article:
    """An article of (kind, text) sentences, one a line; `cut` starts a second segment in the first sentence."""
    parts, at = [], 0
    for index, (kind, text) in enumerate(sentences):
        end = at + len(text)
        segments = ((at, end),) if cut is None or index else ((at, at + cut), (at + cut, end))
        parts.append(Sentence(index, 1, index, kind, at, end, text, segments))
        at = end + 1
    return Article("a.txt", "\n".join(text for _, text in sentences), "utf-8", "", (), tuple(parts))


def found(source: Article) -> list[tuple[int, str, str, str]]:
    return [(m.sentence, m.claim_type, source.text[m.start : m.end], m.status) for m in find(source)]


def test_offsets_are_the_files_and_captions_are_read() -> None:
    source = article(
        ("headline", "City to build the largest port in Africa"),
        ("body", "Accra has the largest port in Ghana and will deepen the old harbour."),
        ("caption", "The largest port in Ghana."),
    )
    assert found(source) == [
        (1, "superlative", "the largest port in Ghana", "actual"),
        (1, "commitment", "will deepen the old harbour", "target"),
        (2, "superlative", "The largest port in Ghana", "actual"),
    ]


def test_the_captions_of_a_gallery_are_read() -> None:
    source = article(
        ("body", "Pictures of Accra."),
        ("caption", "The largest port in Ghana."),
        ("caption", "Boats at the quay."),
    )
    assert found(source) == [(1, "superlative", "The largest port in Ghana", "actual")]


def test_a_headline_claims_a_rank_but_its_plans_are_left_to_the_body() -> None:
    source = article(
        ("headline", "Accra tops nation in growth of ferry lines"),
        ("headline", "Accra opens Africa's largest port, will deepen the old harbour"),
        ("headline", "Building the country's leading research hub"),
        ("headline", "Exports to reach record level in 2031"),
        ("body", "Trade grew."),
    )
    assert found(source) == [
        (0, "superlative", "tops nation in growth of ferry lines", "actual"),
        (1, "superlative", "Africa's largest port", "actual"),
    ]


def test_a_rank_that_is_promised_is_no_claim_of_its_own() -> None:
    source = article(("body", "The city will build the country's leading research hub."))
    assert found(source) == [
        (0, "commitment", "will build the country's leading research hub", "target"),
    ]


def test_a_span_stops_where_a_caption_interrupts_the_sentence() -> None:
    source = article(("body", "The city will build a deep, modern     port."), cut=34)
    assert found(source) == [(0, "commitment", "will build a deep, modern", "target")]
