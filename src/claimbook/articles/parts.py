"""Blocks -> the articles inside one file, and the kind of every block: headline, byline, body, caption, boilerplate."""

from __future__ import annotations

from collections import Counter

from claimbook import lexicons, patterns
from claimbook.articles import bylines, datelines, dates
from claimbook.articles.lines import Block, is_list_item, starts_small
from claimbook.articles.paragraphs import SIGNED, continues, judge

_STAMPS = tuple(row["word"] for row in lexicons.rows("en/stamps") if row["kind"] in ("published", "changed", "source"))
_LEAST_BODY = 200  # characters of running text that make an article
_DAY = patterns.compile(  # with the hour and the signs between the pieces of such a line
    rf"\b{datelines.OTHER_DAY}|\b(?:{dates.FULL_DATE})|\b\d\d?[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
    r"|\b\d\d? min(?:ute)? read\b| [|•·:,–—-] |[\[\]()]"
)
_DAY_WORDS = 4
_LONGEST_DATELINE = 90
_LONGEST_LINE = 220  # of a caption that is known only by its place
_HEADLINE_WORDS = 25
_LIST_LINES = 3
_TITLE_LINES = 3  # at most this many headings above a byline
_PARTICLES = frozenset(lexicons.words("en/name_particles"))


def split(lined: str, found: list[Block]) -> list[list[Block]]:
    """The blocks of each article of a file. A new article begins where a title stands above a byline, with running
    text before and after it; a date or an e-mail address alone is no byline."""
    starts = [0]
    written = [0]  # characters of running text before each block
    for block in found:
        written.append(written[-1] + (block.end - block.start if not block.kind and not block.title else 0))
    for index, block in enumerate(found):
        if block.kind != "byline" or not _is_strong(lined[block.start : block.end]):
            continue
        first = index
        while first and index - first < _TITLE_LINES and not found[first - 1].kind and found[first - 1].title:
            first -= 1
        before, after = written[first] - written[starts[-1]], written[-1] - written[index]
        if first < index and min(before, after) >= _LEAST_BODY:
            starts.append(first)
    return [found[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]


def classify(lined: str, part: list[Block]) -> list[Block]:
    """Gives every block of one article its kind. Cuts a dateline off the first paragraph."""
    _mark_days(lined, part)
    head = _head(lined, part)
    text = lined[part[0].start : part[-1].end]
    named = signed = False
    for block in part[:head]:
        if not block.kind:
            written = (signed and _is_person(lined, block)) or (
                named and bylines.is_byline(lined[block.start : block.end], text)
            )
            block.kind = "byline" if written else "headline"
        named = named or block.kind == "headline"
        signed = signed or block.kind == "byline"
    wide = max(3, _usual_gap(part) + 2)
    _mark_timeline(lined, part[head:])
    unmarked = [block for block in part[head:] if not block.kind]
    listed = _listed(unmarked)
    before: Block | None = None
    for block, after in zip(unmarked, [*unmarked[1:], None], strict=False):
        block.kind = "body" if block.start in listed else _body_kind(lined, before, block, after, wide)
        if block.kind in ("body", "headline"):
            before = block
    return _cut_dateline(lined, part)


def _is_strong(line: str) -> bool:
    """Whether a byline names a writer or a publisher, or says that it dates the article."""
    low = line.lower()
    return line.startswith(SIGNED) or "|" in line or "(" in line or any(word in low for word in _STAMPS)


def _head(lined: str, part: list[Block]) -> int:
    """How many blocks stand above the running text."""
    unmarked = [index for index, block in enumerate(part) if not block.kind]
    if len(unmarked) == 1:
        return 0
    byline = next((index for index, block in enumerate(part) if block.kind == "byline"), len(part))
    for order, index in enumerate(unmarked):
        block = part[index]
        following = part[unmarked[order + 1]] if order + 1 < len(unmarked) else None
        damaged = order > 0 and following is not None and continues(lined, block, following)
        if block.title and not damaged and not _dateline(lined, block):
            continue
        words = len(lined[block.start : block.end].split()) if order == 0 else len(part)
        exclaims = order == 0 and lined[block.end - 1] in "!?" and words <= _HEADLINE_WORDS
        stamped = order == 0 and index < byline < unmarked[1] and words <= _HEADLINE_WORDS
        if not exclaims and not stamped:
            return index
    return len(part)


def _mark_days(lined: str, part: list[Block]) -> None:
    """A line above or below the running text that tells a day, and in a few words where or by whom, is a byline: "Sur,
    9 May 2021". Not where no other line can be the headline."""
    unmarked = [block for block in part if not block.kind]
    running = [index for index, block in enumerate(unmarked) if not block.title]
    if running:
        head = unmarked[: running[0]]
        days = [block for block in head if _is_day(lined, block)]
        tail = unmarked[running[-1] + 1 :]
        below = len(tail) == 1 and _is_day(lined, tail[0])  # several lines are a calendar
        for block in (*(days if len(days) < len(head) else ()), *(tail if below else ())):
            block.kind = "byline"


def _is_day(lined: str, block: Block) -> bool:
    text = lined[block.start : block.end]
    if len(text) > _LONGEST_DATELINE or dates.full(text) is None:
        return False
    rest = _DAY.sub(" ", text)
    return len(rest.split()) <= _DAY_WORDS and not any(sign.isdigit() for sign in rest)


def _is_person(lined: str, block: Block) -> bool:
    """ "Jane Roe, Chief Economist, Ministry of Trade": names and offices, divided by commas."""
    text = lined[block.start : block.end]
    words = text.replace(",", " ").split()
    return "," in text and all(word[0].isupper() or word in _PARTICLES for word in words)


def _usual_gap(part: list[Block]) -> int:
    gaps = Counter(block.gap for block in part[1:])
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 0


def _listed(unmarked: list[Block]) -> set[int]:
    """Starts of the blocks that look like titles but stand in a list: three or more, line under line."""
    runs: list[list[Block]] = [[]]
    for block in unmarked:
        if block.title and runs[-1] and block.gap == 0:
            runs[-1].append(block)
        else:
            runs.append([block] if block.title else [])
    return {block.start for run in runs if len(run) >= _LIST_LINES for block in run}


def _body_kind(lined: str, before: Block | None, block: Block, after: Block | None, wide: int) -> str:
    """The kind of a block below the head, between the last running or heading block and the next unmarked one."""
    text = lined[block.start : min(block.end, block.start + _LONGEST_LINE)]
    if len(text) <= 4 and text.strip("(). ").isdigit():
        return "headline"
    if before is not None and before.kind == "body" and continues(lined, before, block):
        return "caption" if _interrupts(lined, before, block, after) else "body"
    if block.title:
        if block.gap >= wide:  # the hole that a picture left
            return "caption"
        return "headline" if after is not None and not continues(lined, block, after) else "body"
    return "caption" if _interrupts(lined, before, block, after) else "body"


def _interrupts(lined: str, before: Block | None, block: Block, after: Block | None) -> bool:
    """A short, whole paragraph between two pieces of one sentence is the caption of a picture that stood there."""
    if before is None or after is None or before.kind != "body" or not before.open or before.title:
        return False
    if block.glued or after.glued or block.open or block.end - block.start > _LONGEST_LINE:
        return False
    text = lined[block.start : block.end]
    return text[0].isupper() and not is_list_item(text) and starts_small(lined[after.start : after.start + 2])


def _mark_timeline(lined: str, running: list[Block]) -> None:
    """A lone date between paragraphs heads the next one; it does not date the article."""
    last = max((index for index, block in enumerate(running) if not block.kind), default=0)
    for block in running[:last]:
        text = lined[block.start : block.end]
        if block.kind == "byline" and "@" not in text and not _is_strong(text) and dates.find(text):
            block.kind = "headline"


def _dateline(lined: str, block: Block) -> int:
    """Length of the dateline at the head of a block, 0 where there is none."""
    return datelines.length(lined[block.start : block.end])


def _cut_dateline(lined: str, part: list[Block]) -> list[Block]:
    for index, block in enumerate(part):
        if block.kind == "body":
            length = _dateline(lined, block)
            if length and length >= block.end - block.start:
                block.kind = "byline"
            if not 0 < length < block.end - block.start or _is_timeline(lined, part[index:]):
                return part
            line = Block(block.start, block.start + len(lined[block.start : block.start + length].rstrip()), block.gap)
            line.kind = "byline"
            text = judge(lined, Block(block.start + length, block.end, 0, "body"))
            return [*part[:index], line, text, *part[index + 1 :]]
    return part


def _is_timeline(lined: str, blocks: list[Block]) -> bool:
    """Whether the first two paragraphs begin with a day and no place."""
    entries = [block for block in blocks if block.kind == "body"][:2]
    return len(entries) == 2 and all(lined[e.start].isdigit() and _dateline(lined, e) for e in entries)
