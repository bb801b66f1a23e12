"""Sentences as one text, one a line: a pattern goes over an article once instead of once a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from claimbook.model import Sentence
from claimbook.patterns import Pattern, Span


class Joined:
    """Some sentences of an article. A pattern that is looked for in them must not reach over a line's end."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.text = "\n".join([sentence.text for sentence in sentences])
        self._starts = list(accumulate([len(sentence.text) + 1 for sentence in sentences], initial=0))

    def find(self, pattern: Pattern) -> dict[int, list[Span]]:
        """Where the pattern fits, by the sentence's number among these, counted from the start of the sentence."""
        found: dict[int, list[Span]] = {}
        for start, end in pattern.spans(self.text):
            number = bisect_right(self._starts, start) - 1
            begin = self._starts[number]
            found.setdefault(number, []).append((start - begin, end - begin))
        return found
