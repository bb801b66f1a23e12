"""Sentences as one text, one a line: a pattern goes over an article once instead of once a sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, count
from operator import add

from claimbook.model import Sentence
from claimbook.patterns import Pattern, Span


class Joined:
    """Some sentences of an article. A pattern that is looked for in them must not reach over a line's end."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        lines = [sentence.text for sentence in sentences]
        self.text = "\n".join(lines)
        self._starts = line_starts(lines)

    def find(self, pattern: Pattern) -> dict[int, list[Span]]:
        """Where the pattern fits, by the sentence's number among these, counted from the start of the sentence."""
        starts, found = self._starts, defaultdict[int, list[Span]](list)
        for start, end in pattern.spans(self.text):
            number = bisect_right(starts, start) - 1
            begin = starts[number]
            found[number].append((start - begin, end - begin))
        return dict(found)


def line_starts(lines: Iterable[str]) -> list[int]:
    """Where each line begins in the text that they make with one line break behind each, and where that text ends."""
    return list(map(add, accumulate(map(len, lines), initial=0), count()))
