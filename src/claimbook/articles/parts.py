"""Blocks -> the articles inside one file, and the kind of every block: headline, byline, body, caption, boilerplate."""

from __future__ import annotations

from collections import Counter

import re2  # type: ignore[import-untyped]

from claimbook import lexicons
from claimbook.articles import dates
from claimbook.articles.paragraphs import Block, continues, is_list_item, is_open, is_title

_LEAST_BODY = 200  # characters of running text that make an article
_STRONG = re2.compile(r"^(?:By|BY|Text by|Written by) |[|(]|(?i:updated|published|posted)\b")
_DATELINE = re2.compile(
    r"^[A-Z][\w .,'/-]*?,? *(?:(?:" + dates.FULL_DATE + "|" + dates.SHORT_DATE + r")(?: *\([^()\n]+\)| */[^/\n]+/)?"
    r"|\([A-Z][^()\n]+\)|/[A-Z][^/\n]+/) *(?:--|–|—|-) *"
)
_LONGEST_DATELINE = 90
_SMALL = frozenset(lexicons.words("en/name_particles"))


def split(lined: str, found: list[Block]) -> list[list[Block]]:
    """The blocks of each article of a file. A new article begins where a title stands above a byline, with running
    text before and after it; a date or an e-mail address alone is no byline."""
    starts = [0]
    for index, block in enumerate(found):
        if block.kind != "byline" or not _STRONG.search(lined[block.start : block.end]):
            continue
        first = index
        while first and index - first < 3 and not found[first - 1].kind and is_title(lined, found[first - 1]):
            first -= 1
        if (
            first < index
            and first > starts[-1]
            and _body(lined, found[starts[-1] : first])
            and _body(lined, found[index:])
        ):
            starts.append(first)
    return [found[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]


def classify(lined: str, part: list[Block]) -> list[Block]:
    """Gives every block of one article its kind. Cuts a dateline off the first paragraph."""
    head = _head(lined, part)
    for index, block in enumerate(part[:head]):
        if not block.kind:
            byline_above = any(above.kind == "byline" for above in part[:index])
            block.kind = "byline" if byline_above and _is_person(lined, block) else "headline"
    usual_gap = _usual_gap(part)
    for index in range(head, len(part)):
        if not part[index].kind:
            part[index].kind = _body_kind(lined, part, index, usual_gap)
    return _cut_dateline(lined, part)


def _body(lined: str, part: list[Block]) -> bool:
    length = sum(block.end - block.start for block in part if not block.kind and not is_title(lined, block))
    return length >= _LEAST_BODY


def _head(lined: str, part: list[Block]) -> int:
    """How many blocks stand above the running text."""
    unmarked = [index for index, block in enumerate(part) if not block.kind]
    first_byline = next((index for index, block in enumerate(part) if block.kind == "byline"), None)
    for order, index in enumerate(unmarked):
        text = lined[part[index].start : part[index].end]
        if is_title(lined, part[index]) and not _DATELINE.search(text):
            continue
        exclaims = order == 0 and text[-1] in "!?" and len(text.split()) <= 25
        stamped = order == 0 and first_byline is not None and _next_unmarked(part, index) > first_byline > index
        if exclaims or (stamped and len(text.split()) <= 30):
            continue
        return index
    return len(part) if len(unmarked) != 1 else 0


def _next_unmarked(part: list[Block], index: int) -> int:
    return next((later for later in range(index + 1, len(part)) if not part[later].kind), len(part))


def _is_person(lined: str, block: Block) -> bool:
    """ "Jane Roe, Chief Economist, Ministry of Trade": names and offices, divided by commas."""
    text = lined[block.start : block.end]
    words = text.replace(",", "").split()
    return "," in text and all(word[0].isupper() or word in _SMALL for word in words)


def _usual_gap(part: list[Block]) -> int:
    gaps = Counter(block.gap for block in part[1:])
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 0


def _body_kind(lined: str, part: list[Block], index: int, usual_gap: int) -> str:
    block = part[index]
    text = lined[block.start : block.end]
    if text.strip("(). ").isdigit() and len(text) <= 4:
        return "headline"
    before = next((b for b in reversed(part[:index]) if b.kind in ("body", "headline")), None)
    after = next((b for b in part[index + 1 :] if not b.kind), None)
    if before is not None and before.kind == "body" and continues(lined, before, block):
        return "body"
    if is_title(lined, block):
        if block.gap >= max(3, usual_gap + 2):  # the hole that a picture left
            return "caption"
        return "headline" if after is not None and not continues(lined, block, after) else "body"
    return "caption" if _interrupts(lined, before, block, after) else "body"


def _interrupts(lined: str, before: Block | None, block: Block, after: Block | None) -> bool:
    """A short, whole paragraph between two pieces of one sentence is the caption of a picture that stood there."""
    if before is None or after is None or before.kind != "body" or block.glued or after.glued:
        return False
    text = lined[block.start : block.end]
    if is_open(lined, block) or len(text.split()) > 30 or is_list_item(text) or is_title(lined, before):
        return False
    return lined[after.start].islower() and continues(lined, before, after)


def _cut_dateline(lined: str, part: list[Block]) -> list[Block]:
    for index, block in enumerate(part):
        if block.kind == "body":
            match = _DATELINE.search(lined[block.start : block.start + _LONGEST_DATELINE])
            if match is None or block.start + match.end() >= block.end:
                return part
            cut = block.start + match.end()
            line = Block(block.start, block.start + len(match.group().rstrip()), block.gap, "byline")
            return [*part[:index], line, Block(cut, block.end, 0, "body"), *part[index + 1 :]]
    return part
