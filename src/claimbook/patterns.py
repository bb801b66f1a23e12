"""Regular expressions on google-re2, whose time is linear in the text, with little between the caller and the engine.

The interface is that of the module re2, as far as it is used here, and so are the results. Two things make it several
times as fast on a sentence. The engine first looks for the whole match alone, which a DFA does; it finds the groups
only when they are asked for, within the match. And around each scan there is no more than the scan needs: offsets are
converted only in a text that is not plain ASCII.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

import re2

_ANYWHERE = re2._Anchor.UNANCHORED
_AT_START = re2._Anchor.ANCHOR_START
_WHOLE = re2._Anchor.ANCHOR_BOTH
_MEMORY = 1 << 26  # bytes for a pattern and its DFA; with too few for it the engine reads the text without, far slower
_CONTINUED = bytes(0x80 if 0x80 <= byte <= 0xBF else byte for byte in range(256))  # one sign for all that go on
_BEYOND_LATIN = re.compile(r"[^\x00-\xff]")  # these two read patterns, not articles
_NAMED = re.compile(r"\(\?P<\w+>")

Span = tuple[int, int]  # (-1, -1) for a group that took no part
Scan = Callable[[Any, bytes, int, int], list[Span]]


class Match:
    """A place where a pattern fits, with the places of its groups. Offsets count code points."""

    __slots__ = ("_end", "_pattern", "_spans", "_start", "string")

    def __init__(self, pattern: Pattern, string: str, start: int, end: int) -> None:
        self.string = string
        self._pattern = pattern
        self._start = start
        self._end = end
        self._spans: list[Span] | None = None

    def __getitem__(self, group: int | str) -> Any:
        """The words of a group (0: all), None where it took no part. Typed as loosely as in `re`."""
        if group == 0:
            return self.string[self._start : self._end]
        start, end = self.span(group)
        return self.string[start:end] if start >= 0 else None

    def start(self, group: int | str = 0) -> int:
        """Where a group begins, -1 where it took no part."""
        return self.span(group)[0] if group else self._start

    def end(self, group: int | str = 0) -> int:
        """Where a group ends, -1 where it took no part."""
        return self.span(group)[1] if group else self._end

    def span(self, group: int | str = 0) -> Span:
        """Where a group begins and ends."""
        if group == 0:
            return self._start, self._end
        spans = self._spans or self._located()
        return spans[group if isinstance(group, int) else self._pattern.groupindex[group]]

    def groups(self) -> tuple[Any, ...]:
        """The words of every group."""
        spans = self._spans or self._located()
        return tuple(self.string[start:end] if start >= 0 else None for start, end in spans[1:])

    def groupdict(self) -> dict[str, Any]:
        """The words of every named group."""
        text, spans = self.string, self._spans or self._located()
        found: dict[str, Any] = {}
        for name, at in self._pattern.groupindex.items():
            start, end = spans[at]
            found[name] = text[start:end] if start >= 0 else None
        return found

    @property
    def lastgroup(self) -> str:
        """The name of the outermost group that ends last, "" where it has none."""
        last, furthest = 0, -1
        for group, (_, end) in enumerate(self._spans or self._located()):
            if end > furthest and group:
                last, furthest = group, end
        return self._pattern.name(last)

    def _located(self) -> list[Span]:
        self._spans = self._pattern.locate(self.string, self._start, self._end)
        return self._spans


class Pattern:
    """A compiled pattern. For plain ASCII texts it reads every sign beyond Latin-1 as one that does not occur."""

    __slots__ = ("_by_number", "_engines", "_names", "_scan", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._engines: dict[tuple[bool, bool], Scan] = {}
        self._names: dict[str, int] | None = None
        self._by_number: dict[int, str] | None = None
        self._scan = self._engine(ascii=True, groups=False)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first place at or behind `start` where the pattern fits."""
        if text.isascii():
            first, last = self._scan(_ANYWHERE, text.encode(), start, len(text))[0]
            return Match(self, text, first, last) if last >= 0 else None
        return self._wide(_ANYWHERE, text, start)

    def match(self, text: str) -> Match | None:
        """The place at the start of the text where the pattern fits."""
        if text.isascii():
            first, last = self._scan(_AT_START, text.encode(), 0, len(text))[0]
            return Match(self, text, first, last) if last >= 0 else None
        return self._wide(_AT_START, text, 0)

    def fullmatch(self, text: str) -> Match | None:
        """The whole text, if the pattern fits it."""
        if text.isascii():
            first, last = self._scan(_WHOLE, text.encode(), 0, len(text))[0]
            return Match(self, text, first, last) if last >= 0 else None
        return self._wide(_WHOLE, text, 0)

    def fits(self, text: str) -> bool:
        """Does the pattern fit anywhere in the text?"""
        if text.isascii():
            return bool(self._scan(_ANYWHERE, text.encode(), 0, len(text))[0][1] >= 0)
        data, _ = _encoded(text)
        return bool(self._engine(ascii=False, groups=False)(_ANYWHERE, data, 0, len(data))[0][1] >= 0)

    def holds(self, text: str, start: int, end: int) -> bool:
        """Does the pattern fit exactly between these places, with the text around them in view?"""
        if text.isascii():
            return bool(self._scan(_WHOLE, text.encode(), start, end)[0][1] >= 0)
        data, begin, stop = _between(text, start, end)
        return bool(self._engine(ascii=False, groups=False)(_WHOLE, data, begin, stop)[0][1] >= 0)

    def finditer(self, text: str) -> Iterator[Match]:
        """Every place where the pattern fits, in order, without overlaps. Looks for the next one when it is wanted."""
        for start, end in self._spans(text):
            yield Match(self, text, start, end)

    def findall(self, text: str) -> list[str]:
        """The words of every place where the pattern fits."""
        return [text[start:end] for start, end in self.spans(text)]

    def split(self, text: str) -> list[str]:
        """What stands between the places where the pattern fits."""
        pieces, at = [], 0
        for start, end in self.spans(text):
            pieces.append(text[at:start])
            at = end
        pieces.append(text[at:])
        return pieces

    def sub(self, words: str, text: str) -> str:
        """The text with these words, as they are, in every place where the pattern fits."""
        return words.join(self.split(text))

    def spans(self, text: str) -> list[Span]:
        """Every place where the pattern fits, in order, without overlaps: the bounds alone."""
        if not text.isascii():
            return list(self._spans(text))
        scan, data, at, size = self._scan, text.encode(), 0, len(text)
        found: list[Span] = []
        while at <= size:
            span = scan(_ANYWHERE, data, at, size)[0]
            end = span[1]
            if end < 0:
                break
            found.append(span)
            at = end + (end == at)  # behind an empty match: go on
        return found

    def locate(self, text: str, start: int, end: int) -> list[Span]:
        """The places of all groups of the match that was found between these places of a text."""
        if text.isascii():
            return self._engine(ascii=True, groups=True)(_WHOLE, text.encode(), start, end)
        spans = self._engine(ascii=False, groups=True)(_WHOLE, *_between(text, start, end))
        return _decoded(spans, _encoded(text)[1])

    @property
    def groupindex(self) -> dict[str, int]:
        """The numbers of the named groups."""
        if self._names is None:
            self._names = dict(re2.compile(self.pattern).groupindex)
        return self._names

    def _spans(self, text: str) -> Iterator[Span]:
        continued: list[int] = []
        if text.isascii():
            scan, data = self._scan, text.encode()
        else:
            scan = self._engine(ascii=False, groups=False)
            data, continued = _encoded(text)
        at, size = 0, len(data)
        while at <= size:
            start, end = scan(_ANYWHERE, data, at, size)[0]
            if end < 0:
                return
            yield (
                (start - bisect_left(continued, start), end - bisect_left(continued, end))
                if continued
                else (start, end)
            )
            if end == at:  # an empty match: go on behind the next code point
                end += 1
                while end < size and data[end] & 0xC0 == 0x80:
                    end += 1
            at = end

    def name(self, group: int) -> str:
        """The name of the group with this number, "" where it has none."""
        if self._by_number is None:
            self._by_number = {number: name for name, number in self.groupindex.items()}
        return self._by_number.get(group, "")

    def _wide(self, anchor: Any, text: str, start: int) -> Match | None:
        data, continued = _encoded(text)
        begin = len(text[:start].encode("utf-8", "replace")) if start else 0
        first, last = self._engine(ascii=False, groups=False)(anchor, data, begin, len(data))[0]
        if last < 0:
            return None
        return Match(self, text, first - bisect_left(continued, first), last - bisect_left(continued, last))

    def _engine(self, *, ascii: bool, groups: bool) -> Scan:
        if (ascii, groups) not in self._engines:
            options = re2.Options()
            options.never_capture = not groups
            options.max_mem = _MEMORY
            text = self.pattern if groups else _NAMED.sub("(?:", self.pattern)  # re2 captures those all the same
            if ascii:
                options.encoding = re2.Options.Encoding.LATIN1
                plain = _BEYOND_LATIN.sub("\xff", text).encode("latin-1")
            self._engines[ascii, groups] = re2.compile(plain if ascii else text, options)._regexp.Match
        return self._engines[ascii, groups]


@cache
def compile(pattern: str) -> Pattern:
    """The compiled pattern, made once."""
    return Pattern(pattern)


def search(pattern: str, text: str) -> Match | None:
    """The first place where a pattern fits."""
    return compile(pattern).search(text)


def match(pattern: str, text: str) -> Match | None:
    """The place at the start of the text where a pattern fits."""
    return compile(pattern).match(text)


def sub(pattern: str, words: str, text: str) -> str:
    """The text with these words in every place where a pattern fits."""
    return compile(pattern).sub(words, text)


def split(pattern: str, text: str) -> list[str]:
    """What stands between the places where a pattern fits."""
    return compile(pattern).split(text)


escape: Callable[[str], str] = re2.escape


@lru_cache(maxsize=8)
def _encoded(text: str) -> tuple[bytes, list[int]]:
    """A text as UTF-8 and the places of the bytes that begin no code point."""
    data = text.encode("utf-8", "replace")
    marked, places = data.translate(_CONTINUED), []
    at = marked.find(b"\x80")
    while at >= 0:
        places.append(at)
        at = marked.find(b"\x80", at + 1)
    return data, places


def _between(text: str, start: int, end: int) -> tuple[bytes, int, int]:
    """A text as UTF-8 and where two places of it are there."""
    begin = len(text[:start].encode("utf-8", "replace"))
    return _encoded(text)[0], begin, begin + len(text[start:end].encode("utf-8", "replace"))


def _decoded(spans: list[Span], continued: list[int]) -> list[Span]:
    """The spans counted in code points."""
    return [
        (start - bisect_left(continued, start), end - bisect_left(continued, end)) if start >= 0 else (-1, -1)
        for start, end in spans
    ]
