"""Claims without a number of their own: superlatives and commitments of an article, as mentions."""

from __future__ import annotations

from claimbook.extraction.joined import Joined
from claimbook.extraction.statement.commitments import COMMITMENTS
from claimbook.extraction.statement.phrases import Phrase, any_of, in_sentences, pattern
from claimbook.extraction.statement.superlatives import SUPERLATIVES
from claimbook.model import Article, Mention, Sentence

_AHEAD = pattern(r"(?:\bto [a-z]+|^[A-Z][a-z]+ing|^Towards?)(?: the| an?| its)? $")  # "Accra to build"
_SELDOM = any_of(finder for finder in (*COMMITMENTS, *SUPERLATIVES) if finder.seldom)


def find(article: Article) -> list[Mention]:
    """The superlatives and commitments of an article, in reading order. What a headline announces its body promises, so
    that of a headline only the superlatives are told: "Accra opens Africa's largest port"."""
    told = Joined([sentence for sentence in article.sentences if sentence.kind in ("body", "headline", "caption")])
    seldom = _SELDOM.fits(told.text)
    promised = in_sentences(told, COMMITMENTS, seldom=seldom)
    claimed = in_sentences(told, SUPERLATIVES, seldom=seldom)
    return [
        mention
        for number in sorted(promised.keys() | claimed.keys())
        for mention in _mentions(told.sentences[number], promised.get(number, []), claimed.get(number, []))
    ]


def _mentions(sentence: Sentence, promised: list[Phrase], claimed: list[Phrase]) -> list[Mention]:
    """The phrases as mentions. "will build the country's leading hub" promises the rank, it does not claim it."""
    claimed = [claim for claim in claimed if not any(p.start <= claim.start < p.end for p in promised)]
    if sentence.kind == "headline":
        promised, claimed = [], [claim for claim in claimed if not _AHEAD.fits(sentence.text[: claim.start])]
    both = [(phrase, "commitment") for phrase in promised] + [(phrase, "superlative") for phrase in claimed]
    return [_mention(sentence, phrase, claim_type) for phrase, claim_type in sorted(both)]


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
