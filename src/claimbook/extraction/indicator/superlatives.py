"""What a superlative measures where its own words do not say: "…, the lowest in five years", "hit an all-time high"."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook import lexicons, patterns
from claimbook.extraction.context import plain
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import head_of, is_name
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, TIME_NOUNS, is_verb
from claimbook.model import Article, Mention

_POINTING = TIME_NOUNS.union(*(lexicons.words("en/pointing_heads", kind=kind) for kind in ("any", "share", "thing")))
_FINITE = AUXILIARIES - {"to"}
_HIGH = frozenset(["high", "highs", "low", "lows"])
_NO_NOUN = patterns.compile(r"^(?:[$€£¥₹]|[\d.,]+%?(?: |$))|[(]$")
_EVER = patterns.compile(r" (?:ever|yet|so far|to date|on record)\b.*$")
_BEHIND = 3  # signs that may stand between it and its figure: "a record 16 percent", "the highest (1.7 million)"


def assign(article: Article, mentions: Iterable[Mention]) -> None:
    """Superlatives without a noun of their own take what the figure beside them measures, or the subject of their
    clause; one that finds neither says nothing. The mentions stand in text order, with the figures' indicators."""
    last: Mention | None = None
    waiting: list[Mention] = []
    for mention in mentions:
        if mention.claim_type == "quantity":
            for earlier in waiting:
                if mention.start <= earlier.end + _BEHIND:
                    earlier.indicator = mention.indicator
            waiting, last = [], mention
        elif mention.claim_type == "superlative" and not _says_what(mention.indicator):
            mention.indicator = _around(article, mention, last)
            waiting.append(mention)


def _says_what(words: str) -> bool:
    """Is this a noun phrase that says what is measured: not "in five years", "level ever", "high of $3 million"?"""
    low = words.lower().split()
    if not _is_noun(words) or low[0] in _HIGH:
        return False
    return head_of(_EVER.sub("", words)) not in _POINTING or "of" in low


def _is_noun(words: str) -> bool:
    """Can this be a noun phrase: not "of the year", "which", "was", "recorded over ten years", "$3 million"?"""
    low = words.lower().split()
    if not low or low[0] in FUNCTION_WORDS or _NO_NOUN.search(words):
        return False
    return not (any(word in _FINITE for word in low) or (is_verb(low[0]) and low[0].endswith("ed")))


def _around(article: Article, mention: Mention, last: Mention | None) -> str:
    """The figure before in the sentence; the clause's subject; where that only points, the paragraph's last figure."""
    sentence = article.sentences[mention.sentence]
    field = mention.indicator.removeprefix("in ")  # "came first in online trade"
    if field != mention.indicator and field[0].islower() and _says_what(field):
        return field
    if last is not None and last.sentence == mention.sentence:
        return last.indicator
    subject = clause_subject(plain(sentence.text)[: mention.start - sentence.start]).strip('",')
    if subject and sound(subject) and possible(subject) and _says_what(subject) and not is_name(subject):
        return subject
    own = mention.indicator if _is_noun(mention.indicator) else ""
    if last is not None and article.sentences[last.sentence].paragraph == sentence.paragraph:
        return own if own and head_of(own) not in _POINTING else last.indicator
    return own
