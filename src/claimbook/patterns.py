"""Regular expressions on google-re2, whose time is linear in the text, with little between the caller and the engine.

The interface is that of the module re2, as far as it is used here, and so are the results. Two things make it several
times as fast on a sentence. The engine first looks for the whole match alone, which a DFA does; it finds the groups
only when they are asked for, within the match. And around each scan there is no more than the scan needs: offsets are
converted only in a text that is not plain ASCII, as the codec says that makes the bytes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from codecs import ascii_encode
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
        spans = self._spans or self._located()
        start, end = spans[self._pattern.numbers[group]]
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
        return spans[self._pattern.numbers[group]]

    def groups(self) -> tuple[Any, ...]:
        """The words of every group."""
        spans = self._spans or self._located()
        return tuple(self.string[start:end] if start >= 0 else None for start, end in spans[1:])

    def groupdict(self) -> dict[str, Any]:
        """The words of every named group."""
        spans = self._spans or self._located()
        found: dict[str, Any] = {}
        for name, number in self._pattern.names.items():
            start, end = spans[number]
            found[name] = self.string[start:end] if start >= 0 else None
        return found

    @property
    def lastgroup(self) -> str:
        """The name of the outermost group that ends last, "" where it has none."""
        last, furthest = 0, -1
        for group, (_, end) in enumerate(self._spans or self._located()):
            if end > furthest and group:
                last, furthest = group, end
        return next((name for name, number in self._pattern.names.items() if number == last), "")

    def _located(self) -> list[Span]:
        self._spans = self._pattern.locate(self.string, self._start, self._end)
        return self._spans


class Pattern:
    """A compiled pattern. For plain ASCII texts it reads every sign beyond Latin-1 as one that does not occur."""

    __slots__ = ("_engines", "_scan", "names", "numbers", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.names: dict[str, int] = {}  # the numbers of the named groups, known as soon as groups are located
        self.numbers: dict[int | str, int] = {}  # of all groups, by number and by name
        self._engines: dict[tuple[bool, bool], Scan] = {}
        self._scan = self._engine(ascii=True, groups=False)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first place at or behind `start` where the pattern fits."""
        try:
            data, size = ascii_encode(text)
        except UnicodeEncodeError:
            return self._wide(_ANYWHERE, text, start)
        first, last = self._scan(_ANYWHERE, data, start, size)[0]
        return Match(self, text, first, last) if last >= 0 else None

    def match(self, text: str) -> Match | None:
        """The place at the start of the text where the pattern fits."""
        try:
            data, size = ascii_encode(text)
        except UnicodeEncodeError:
            return self._wide(_AT_START, text)
        first, last = self._scan(_AT_START, data, 0, size)[0]
        return Match(self, text, first, last) if last >= 0 else None

    def fullmatch(self, text: str) -> Match | None:
        """The whole text, if the pattern fits it."""
        return Match(self, text, 0, len(text)) if self.holds(text, 0, len(text)) else None

    def fits(self, text: str) -> bool:
        """Does the pattern fit anywhere in the text?"""
        try:
            data, size = ascii_encode(text)
        except UnicodeEncodeError:
            return self._wide(_ANYWHERE, text) is not None
        return self._scan(_ANYWHERE, data, 0, size)[0][1] >= 0

    def holds(self, text: str, start: int, end: int) -> bool:
        """Does the pattern fit exactly between these places, with the text around them in view?"""
        try:
            return self._scan(_WHOLE, ascii_encode(text)[0], start, end)[0][1] >= 0
        except UnicodeEncodeError:
            return self._engine(ascii=False, groups=False)(_WHOLE, *_between(text, start, end))[0][1] >= 0

    def finditer(self, text: str) -> Iterator[Match]:
        """Every place where the pattern fits, in order, without overlaps."""
        return (Match(self, text, start, end) for start, end in self.spans(text))

    def findall(self, text: str) -> list[str]:
        """The words of every place where the pattern fits."""
        return [text[start:end] for start, end in self.spans(text)]

    def split(self, text: str) -> list[str]:
        """What stands between the places where the pattern fits."""
        return _cut(text, self.spans(text))

    def sub(self, words: str, text: str) -> str:
        """The text with these words, as they are, in every place where the pattern fits."""
        spans = self.spans(text)
        return words.join(_cut(text, spans)) if spans else text

    def spans(self, text: str) -> list[Span]:
        """Every place where the pattern fits, in order, without overlaps: the bounds alone."""
        try:
            return _every(self._scan, ascii_encode(text)[0])
        except UnicodeEncodeError:
            data, continued = _encoded(text)
            return _decoded(_every(self._engine(ascii=False, groups=False), data), continued)

    def locate(self, text: str, start: int, end: int) -> list[Span]:
        """The places of all groups of the match that was found between these places of a text."""
        try:
            return self._engine(ascii=True, groups=True)(_WHOLE, ascii_encode(text)[0], start, end)
        except UnicodeEncodeError:
            spans = self._engine(ascii=False, groups=True)(_WHOLE, *_between(text, start, end))
            return _decoded(spans, _encoded(text)[1])

    def _wide(self, anchor: Any, text: str, start: int = 0) -> Match | None:
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
            compiled = re2.compile(plain if ascii else text, options)
            self._engines[ascii, groups] = compiled._regexp.Match
            if groups:
                self.names = {name.decode() if ascii else name: at for name, at in compiled.groupindex.items()}
                self.numbers = {number: number for number in range(compiled.groups + 1)} | self.names
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


def _every(scan: Scan, data: bytes) -> list[Span]:
    """Every place of these bytes where a scan finds something, in order, without overlaps."""
    found: list[Span] = []
    at, size = 0, len(data)
    while at <= size:
        span = scan(_ANYWHERE, data, at, size)[0]
        end = span[1]
        if end < 0:
            break
        found.append(span)
        at = end if end > at else _behind(data, end)  # nothing was found between two code points: go on behind the next
    return found


def _behind(data: bytes, at: int) -> int:
    """Where the code point ends that begins at this place."""
    at += 1
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return at


def _cut(text: str, spans: list[Span]) -> list[str]:
    """What of a text stands between these places."""
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at:start])
        at = end
    pieces.append(text[at:])
    return pieces


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
