"""Blocks -> sentences with their places; a sentence that the page cut in two is put together again."""

from __future__ import annotations

from claimbook.articles import boundaries
from claimbook.articles.lines import Block
from claimbook.articles.paragraphs import continues
from claimbook.model import Sentence

_WHOLE = ("byline", "boilerplate")  # kinds that are not cut into sentences
_LONGEST = 3000  # code points; some steps take a time that grows with the square of the sentence


def sentences(lined: str, parts: list[list[Block]]) -> tuple[Sentence, ...]:
    """The sentences of a file in the order of their first characters. A sentence may span a caption that stands
    inside it: the caption is blanked out of its text and is a sentence of its own."""
    plain = lined.replace("\n", " ")
    found: list[tuple[int, int, int, int, str, list[Block]]] = []
    paragraph = 0
    for number, blocks in enumerate(parts, start=1):
        for flow in _flows(lined, blocks):
            paragraph += not flow[0].glued
            found += [(start, end, number, paragraph, text, flow) for start, end, text in _cut(plain, flow)]
    found.sort(key=lambda each: each[0])
    return tuple(
        Sentence(index, number, paragraph, flow[0].kind, start, end, text, _segments(flow, start, end))
        for index, (start, end, number, paragraph, text, flow) in enumerate(found)
    )


def _flows(lined: str, blocks: list[Block]) -> list[list[Block]]:
    """Blocks that make one running text: a body block and those that continue it, and every other block alone."""
    flows: list[list[Block]] = []
    running: list[Block] | None = None
    for block in blocks:
        if block.kind == "body" and running is not None and continues(lined, running[-1], block):
            running.append(block)
            continue
        flows.append([block])
        if block.kind == "body":
            running = flows[-1]
        elif block.kind == "headline":
            running = None
    return flows


def _cut(plain: str, flow: list[Block]) -> list[tuple[int, int, str]]:
    """Start, end and text of each sentence of a running text."""
    begin, stop = flow[0].start, flow[-1].end
    text = plain[begin:stop] if len(flow) == 1 else _bridged(plain, flow)
    ends = [] if flow[0].kind in _WHOLE else boundaries.ends(text, 0, len(text))
    pieces, start = [], 0
    for end in (*ends, len(text)):
        start += len(text[start:end]) - len(text[start:end].lstrip())
        while end - start > _LONGEST:
            border = _border(text, start)
            pieces.append((begin + start, begin + border, text[start:border]))
            start = border + len(text[border:end]) - len(text[border:end].lstrip())
        pieces.append((begin + start, begin + end, text[start:end]))
        start = end
    return pieces


def _border(text: str, start: int) -> int:
    """Where a text that does not end is cut all the same: behind its last semicolon, comma or word."""
    stop = start + _LONGEST
    found = (text.rfind(sign, start, stop) for sign in ("; ", ", ", " "))
    return next((at + 1 for at in found if at > start), stop)


def _bridged(plain: str, flow: list[Block]) -> str:
    """The text from the first block to the last, blank where it belongs to none of them."""
    pieces, at = [], flow[0].start
    for block in flow:
        pieces += [" " * (block.start - at), plain[block.start : block.end]]
        at = block.end
    return "".join(pieces)


def _segments(flow: list[Block], start: int, end: int) -> tuple[tuple[int, int], ...]:
    if len(flow) == 1:
        return ((start, end),)
    return tuple(
        (max(start, block.start), min(end, block.end)) for block in flow if block.start < end and block.end > start
    )
