"""Claims without a number of their own: superlatives and commitments of an article's body, as mentions."""

from __future__ import annotations

from bisect import bisect_right

from claimbook.extraction import commitments, superlatives
from claimbook.extraction.phrases import Phrase, pattern
from claimbook.model import Article, Mention, Sentence

_TRIGGER = pattern(rf"\b(?:{superlatives.TRIGGER}|{commitments.TRIGGER})|'ll")


def find(article: Article) -> list[Mention]:
    """The superlatives and commitments of an article, in reading order. Headlines repeat the body and are left out."""
    return [mention for sentence in _worth_reading(article) for mention in _mentions(sentence)]


def _worth_reading(article: Article) -> list[Sentence]:
    """The body's sentences that hold any telling word: one pass over the article costs less than one a sentence."""
    body = [sentence for sentence in article.sentences if sentence.kind == "body"]
    starts, at = [], 0
    for sentence in body:
        starts.append(at)
        at += len(sentence.text) + 1
    joined = "\n".join(sentence.text for sentence in body)
    numbers = {bisect_right(starts, match.start()) - 1 for match in _TRIGGER.finditer(joined)}
    return [body[number] for number in sorted(numbers)]


def _mentions(sentence: Sentence) -> list[Mention]:
    promised = commitments.commitments(sentence.text)
    claimed = superlatives.superlatives(sentence.text)
    # "will build the country's leading hub" promises the rank, it does not claim it
    claimed = [c for c in claimed if not any(p.start <= c.start < p.end for p in promised)]
    both = [(p, "commitment") for p in promised] + [(c, "superlative") for c in claimed]
    found = (_mention(sentence, phrase, claim_type) for phrase, claim_type in sorted(both))
    return [mention for mention in found if mention.start < mention.end]


def _mention(sentence: Sentence, phrase: Phrase, claim_type: str) -> Mention:
    """A phrase with the file's offsets, cut where a caption interrupts it, so that its evidence is one stretch."""
    start = sentence.start + phrase.start
    end = min(sentence.start + phrase.end, sentence.segment_at(start)[1])
    return Mention(
        sentence=sentence.index,
        start=start,
        end=end,
        claim_type=claim_type,
        status=phrase.status,
        indicator=phrase.indicator,
        rules=[phrase.rule],
    )
