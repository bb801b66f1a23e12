"""Claims without a number of their own: superlatives and commitments of an article's body, as mentions."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from claimbook.extraction import commitments, superlatives
from claimbook.extraction.phrases import Phrase, pattern
from claimbook.model import Article, Mention, Sentence
from claimbook.patterns import Pattern

_SUPERLATIVE = pattern(superlatives.TRIGGER)
_COMMITMENT = pattern(commitments.TRIGGER)


def find(article: Article) -> list[Mention]:
    """The superlatives and commitments of an article, in reading order. Headlines repeat the body and are left out."""
    body = [sentence for sentence in article.sentences if sentence.kind == "body"]
    promising, claiming = _triggered(body, _COMMITMENT), _triggered(body, _SUPERLATIVE)
    found: list[Mention] = []
    for number in sorted(promising | claiming):
        text = body[number].text
        promised = commitments.commitments(text) if number in promising else []
        claimed = superlatives.superlatives(text) if number in claiming else []
        found += _mentions(body[number], promised, claimed)
    return found


def _triggered(body: list[Sentence], trigger: Pattern) -> set[int]:
    """The sentences that hold a telling word: one pass over the article costs less than one a sentence."""
    starts = list(accumulate((len(sentence.text) + 1 for sentence in body), initial=0))
    joined = "\n".join(sentence.text for sentence in body)
    return {bisect_right(starts, match.start()) - 1 for match in trigger.finditer(joined)}


def _mentions(sentence: Sentence, promised: list[Phrase], claimed: list[Phrase]) -> list[Mention]:
    """The phrases as mentions. "will build the country's leading hub" promises the rank, it does not claim it."""
    claimed = [claim for claim in claimed if not any(p.start <= claim.start < p.end for p in promised)]
    both = [(phrase, "commitment") for phrase in promised] + [(phrase, "superlative") for phrase in claimed]
    mentions = [_mention(sentence, phrase, claim_type) for phrase, claim_type in sorted(both)]
    return [mention for mention in mentions if mention.start < mention.end]


def _mention(sentence: Sentence, phrase: Phrase, claim_type: str) -> Mention:
    """A phrase with the file's offsets, cut where a caption interrupts it, so that its evidence is one stretch."""
    start = sentence.start + phrase.start
    end = min(sentence.start + phrase.end, sentence.segment_at(start)[1])
    end = start + len(sentence.text[phrase.start : end - sentence.start].rstrip(" ,;"))
    return Mention(
        sentence=sentence.index,
        start=start,
        end=end,
        claim_type=claim_type,
        status=phrase.status,
        indicator=phrase.indicator,
        rules=[phrase.rule],
    )
