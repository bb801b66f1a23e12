"""Printed lines: where they stand, and which of them only a width broke."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from claimbook import lexicons, patterns
from claimbook.articles import boundaries

WRAPPED_AT_MOST = 120  # columns; longer lines are whole paragraphs
_NARROWEST = 40
_RAGGED = 8  # lines may end this part of the width before the margin
_LEAST_BROKEN = 2
_MOSTLY = 0.7
_BULLETS = frozenset("-–—*•·●■▪◆►>○◦") | {"--"}

_UNFINISHED = frozenset(lexicons.words("en/unfinished"))
_LIST_MARK = patterns.compile(r"\(?(?:\d{1,3}|\pL|[ivxIVX]{1,4})[.)]+")


@dataclass(slots=True)
class Block:
    """A paragraph or a piece of one. `kind` is "" until it is known; `gap` counts the blank lines before it; `glued`
    says that it continues the printed paragraph of the block before. `open`: it breaks off without a stop. `title`: it
    reads like a heading, that is short, without a stop at its end or inside, no list item, nothing left open."""

    start: int
    end: int
    gap: int
    kind: str = ""
    glued: bool = False
    open: bool = False
    title: bool = False


def lines(lined: str) -> list[Block]:
    """The lines of a view that are not blank."""
    found, position, gap = [], 0, 0
    for line in lined.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + len(line) - len(line.lstrip())
            found.append(Block(start, start + len(stripped), gap))
            gap = 0
        else:
            gap += 1
        position += len(line) + 1
    return found


def is_list_item(text: str) -> bool:
    """Whether a paragraph begins with a bullet, a number or a letter of a list and goes on after it."""
    mark, _, rest = text.partition(" ")
    return bool(rest) and (mark in _BULLETS or (mark.endswith((".", ")")) and _LIST_MARK.fullmatch(mark) is not None))


def is_page_number(text: str) -> bool:
    """Whether a line holds nothing but a number that pages have."""
    return text.isdecimal() and len(text) <= 3


def starts_small(text: str) -> bool:
    """Whether a text begins in the middle of a sentence; a name such as iPhone does not."""
    return text[:1].islower() and not text[1:2].isupper()


class Wrapping:
    """The lines of a file that continue the line before them, because a width broke it: the next word would not have
    fitted. That there is a width is told by sentences that go on in small letters, nearly always behind a full line.
    Where the sentence does not end with the line, as good as full will do, for letters of print are not equally wide;
    but not below what may be a heading, where no blank line divides paragraphs."""

    def __init__(self, lined: str, found: list[Block]) -> None:
        self.lined = lined
        self.broken: set[int] = set()
        self.width = 0
        gap = _inner_gap(lined, found)
        pairs = [(a, b) for a, b in pairwise(found) if b.gap == gap]
        going = [(a, b) for a, b in pairs if starts_small(lined[b.start : b.start + 2]) and not self._ends(a, b)]
        columns = sorted(_column(lined, a.end) for a, _ in going)
        width = columns[int(0.95 * len(columns))] if columns else 0
        if len(going) < _LEAST_BROKEN or not _NARROWEST <= width <= WRAPPED_AT_MOST:
            return
        self.width = width
        spare = width // _RAGGED
        if sum(self._room(a, b) < spare for a, b in going) < _MOSTLY * len(going):
            return
        loose = [
            (room, a, b)
            for a, b in pairs
            if (room := self._room(a, b)) < spare and max(_column(lined, a.end), _column(lined, b.end)) <= width + spare
        ]
        parted = len(found) - len(pairs) > len(pairs) - len(loose)  # blank lines divide the paragraphs
        for room, a, b in loose:
            heads = a is found[0] and not parted and self._heads(a, b)
            if not heads and self._goes_on(room, a, b, parted):
                self.broken.add(b.start)

    def unwrapped(self, found: list[Block]) -> str:
        """The view with spaces for the ends of lines that a width broke, where neither line has a kind of its own."""
        pieces, at = [], 0
        for a, b in pairwise(found):
            if b.start in self.broken and not b.kind and (a.kind in ("", "boilerplate") or starts_small(self._text(b))):
                pieces += [self.lined[at : a.end], " " * (b.start - a.end)]
                at = b.start
        return "".join((*pieces, self.lined[at:])) if pieces else self.lined

    def _room(self, line: Block, after: Block) -> int:
        """The columns that the first word of the line after would have left free; negative where it had no room."""
        return self.width - _column(self.lined, line.end) - 1 - len(self._text(after).split(maxsplit=1)[0])

    def _heads(self, line: Block, after: Block) -> bool:
        """May the first line be a headline, and does the article begin with the one after?"""
        last = self._text(line).split()[-1]
        return self._text(after)[0].isupper() and last[-1] not in ",-–—" and last.lower() not in _UNFINISHED

    def _goes_on(self, room: int, line: Block, after: Block, parted: bool) -> bool:
        text = self._text(after)
        ended = self._ends(line, after)
        deeper = _indent(self.lined, after) - _indent(self.lined, line)
        if deeper > 1 or (deeper > 0 and ended) or is_page_number(text):  # a first line set in
            return False
        if is_list_item(text) and (room >= 0 or text.partition(" ")[2][0].isupper()):
            return False
        return room < 0 or (not ended and (parted or line.start in self.broken or not text[0].isupper()))

    def _ends(self, line: Block, after: Block) -> bool:
        """Does a sentence end with the line?"""
        if not boundaries.is_finished(self.lined, line.start, line.end):
            return False
        return line.end in boundaries.ends(self.lined, line.start, after.end)

    def _text(self, line: Block) -> str:
        return self.lined[line.start : line.end]


def _inner_gap(lined: str, found: list[Block]) -> int:
    """How many blank lines stand between lines of one paragraph: none, but in double spacing."""
    gaps = Counter(b.gap for _, b in pairwise(found))
    if not gaps or gaps[0] >= _LEAST_BROKEN:
        return 0
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap))
    pairs = [a for a, b in pairwise(found) if b.gap == usual]
    short = [a for a in pairs if a.end - a.start <= WRAPPED_AT_MOST]
    open_ones = [a for a in short if not boundaries.is_finished(lined, a.start, a.end)]
    return usual if 2 * len(open_ones) > len(pairs) else 0


def _column(lined: str, at: int) -> int:
    return at - lined.rfind("\n", 0, at) - 1


def _indent(lined: str, line: Block) -> int:
    return _column(lined, line.start)
