"""The index or ranking of an article, for the ranks whose own sentence names none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimbook import patterns
from claimbook.model import Article, Mention

_INDEX = patterns.compile(r"\b((?:[A-Z][\w&-]+ )(?:(?:[A-Z][\w&-]+|of|for|and) )*?(?:Index|Ranking|Scoreboard))\b")


def assign(article: Article, mentions: Iterable[Mention]) -> None:
    """Ranks that are places in no ranking so far become places in the one that the article names most often."""
    bare = [mention for mention in mentions if mention.indicator in _BARE]
    if bare and (name := _most_named(article.text)):
        for mention in bare:
            mention.indicator = name


_BARE = ("ranking", "places")


def _most_named(text: str) -> str:
    names = Counter(text[start:end].removeprefix("The ") for start, end in _INDEX.spans(text))
    return max(names, key=lambda name: names[name], default="")
