"""Ids of claims: they survive re-extraction, re-wrapping, other quotation marks and inserted text."""

from __future__ import annotations

import hashlib
import unicodedata
from itertools import islice

from claimbook.model import Article, Mention

_PLAIN = (*zip("’‘“”–—−", "''\"\"---", strict=True), ("\u00ad", ""), ("\u200b", ""))


def normal(text: str) -> str:
    """The text as ids see it: compatibility forms, one kind of quote and dash, single spaces, lower case."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for sign, plain in _PLAIN:
            text = text.replace(sign, plain)
    return text.lower()


def claim_ids(article: Article, mentions: list[Mention]) -> list[str]:
    """One id a mention: 12 digits of a hash of file name, headline, sentence, figure as printed and its count."""
    seen: dict[str, int] = {}
    sentence_keys = _sentence_keys(article)
    headlines = {part.number: normal(part.headline) for part in article.parts}
    ids = []
    for mention in mentions:
        sentence = article.sentences[mention.sentence]
        figure = normal(mention.value_text) if mention.claim_type == "quantity" else _key_words(article, mention)
        key = "\x1f".join(
            (
                article.doc_id,
                headlines[sentence.part],
                sentence_keys[mention.sentence],
                mention.claim_type,
                figure,
                str(_count(figure, sentence.text[: mention.start - sentence.start])),
            )
        )
        count = seen[key] = seen[key] + 1 if key in seen else 1
        if count > 1:
            key = f"{key}\x1f{count}"
        ids.append(hashlib.sha256(key.encode()).hexdigest()[:12])
    return ids


def _count(figure: str, before: str) -> int:
    """How often the normalised figure stands in a text; a figure of one word does not need its spaces made single."""
    return (before.lower() if before.isascii() and " " not in figure else normal(before)).count(figure)


def _sentence_keys(article: Article) -> list[str]:
    """The normalised sentences, each with a count when a part says the same sentence more than once."""
    lines = _plain("\n".join([sentence.text for sentence in article.sentences])).split("\n")
    keys = [" ".join(line.split()) for line in lines]
    if len(set(keys)) == len(keys):
        return keys
    counts: dict[tuple[int, str], int] = {}
    for at, sentence in enumerate(article.sentences):
        said = sentence.part, keys[at]
        count = counts[said] = counts.get(said, 0) + 1
        if count > 1:
            keys[at] += f"\x1f{count}"
    return keys


def _key_words(article: Article, mention: Mention) -> str:
    """The first words of a key phrase, so that a longer or shorter reading of it keeps the id."""
    words = normal(article.text[mention.start : mention.end]).split()
    return " ".join(islice((word for word in words if word not in ("the", "a", "an")), 3))
