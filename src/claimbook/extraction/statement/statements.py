"""Claims without a number of their own: superlatives and commitments of an article's body, as mentions."""

from __future__ import annotations

from claimbook.extraction.joined import Joined
from claimbook.extraction.statement.commitments import COMMITMENTS
from claimbook.extraction.statement.phrases import Phrase, in_sentences
from claimbook.extraction.statement.superlatives import SUPERLATIVES
from claimbook.model import Article, Mention, Sentence


def find(article: Article) -> list[Mention]:
    """The superlatives and commitments of an article, in reading order. Headlines repeat the body and are left out."""
    body = Joined([sentence for sentence in article.sentences if sentence.kind == "body"])
    promised, claimed = in_sentences(body, COMMITMENTS), in_sentences(body, SUPERLATIVES)
    return [
        mention
        for number in sorted(promised.keys() | claimed.keys())
        for mention in _mentions(body.sentences[number], promised.get(number, []), claimed.get(number, []))
    ]


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
