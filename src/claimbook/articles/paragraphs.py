"""Printed lines -> paragraphs, with what the page adds to an article (captions, credits, buttons, footers) marked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from claimbook import lexicons, patterns
from claimbook.articles import boundaries, dates

SIGNED = tuple(
    f"{word} " for word in lexicons.words("en/stamps", kind="writer")
)  # how a byline that names its writer begins
WRAPPED_AT_MOST = 120  # columns; longer lines are whole paragraphs

_SPACES = (
    "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u3000\ufeff"
)
_ALIKE = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "‑": "-"}
_BREAKS = "\x85\u2028\u2029"


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


def view(text: str) -> str:
    """The text with the same length, its white space plain, its quotes straight; only line feeds break lines."""
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    for space in _SPACES:
        text = text.replace(space, " ")
    if text.isascii():
        return text
    for sign, plain in _ALIKE.items():
        text = text.replace(sign, plain)
    for line_break in _BREAKS:
        text = text.replace(line_break, "\n")
    return text


def blocks(lined: str) -> list[Block]:
    """The paragraphs of a view in text order, cut where a credit or a footer stands inside one."""
    lines = _lines(lined)
    _mark_lines(lined, lines)
    pieces = _cut_inserts(lined, _unwrap(lined, lines))
    for piece in pieces:
        if not piece.kind:
            judge(lined, piece)
    _mark_captions(lined, pieces)
    return pieces


def judge(lined: str, block: Block) -> Block:
    """Sets what the block's own words tell: whether it is open, and whether it is a title."""
    text = lined[block.start : block.end]
    block.open = not boundaries.is_finished(lined, block.start, block.end) or _is_company(text)
    block.title = block.open and len(text) <= _LONGEST_TITLE and _is_title(text)
    return block


def is_list_item(text: str) -> bool:
    """Whether a paragraph begins with a bullet, a number or a letter of a list and goes on after it."""
    mark, _, rest = text.partition(" ")
    if not rest:
        return False
    return mark in _BULLETS or (len(mark) <= 5 and mark[-1] in ".)" and mark.strip("().").isalnum() and len(mark) > 1)


def continues(lined: str, before: Block, after: Block) -> bool:
    """Whether the sentence at the end of `before` goes on at the start of `after`."""
    if not before.open:
        return False
    if after.glued:
        return True
    head = lined[after.start : min(after.end, after.start + 80)]
    if is_list_item(head):
        return False
    if starts_small(head):
        return True
    last = lined[max(before.start, before.end - 80) : before.end].split()[-1]
    if last[-1] in ",-–—" or last.lower() in _UNFINISHED:
        return head[0] not in "(["
    if before.title:
        return after.gap == 0 and is_fragment(after)
    return head[0].isdigit() or head[0] in "%$€£¥&+" or (after.gap == 0 and not after.title)


def is_fragment(block: Block) -> bool:
    """Whether a short line breaks off in a way that no heading does: the text's line breaks are damaged."""
    return block.open and not block.title and block.end - block.start <= WRAPPED_AT_MOST


def starts_small(text: str) -> bool:
    """Whether a text begins in the middle of a sentence; a name such as iPhone does not."""
    return text[:1].islower() and not text[1:2].isupper()


_LONGEST_TITLE = 250
_TITLE_WORDS = 25
_UNFINISHED = frozenset(lexicons.words("en/unfinished"))
_BULLETS = frozenset("-–—*•·●■▪◆►>○◦") | {"--"}


def _is_company(text: str) -> bool:
    """ "About Acme Corp.": a heading that ends in an abbreviation."""
    words = text.split() if len(text) <= 60 and text[-1] == "." else []
    return bool(words) and boundaries.is_abbreviation(words[-1]) and all(word[0].isupper() for word in words)


def _is_title(text: str) -> bool:
    words = text.split()
    return (
        len(words) <= _TITLE_WORDS
        and text[-1] not in ";,-–—"
        and words[-1].lower() not in _UNFINISHED
        and not is_list_item(text)
        and not boundaries.ends(text, 0, len(text))
    )


def _patterns(kind: str, scope: str) -> list[str]:
    return [row["pattern"] for row in lexicons.rows("en/boilerplate") if row["kind"] == kind and row["scope"] == scope]


def _line_pattern(kind: str, *more: str) -> str:
    whole = "|".join((*_patterns(kind, "line"), *more))
    starts = "|".join(_patterns(kind, "start"))
    return "|".join(piece for piece in (starts, rf"(?:{whole})[ \t]*$" if whole else "") if piece)


_BUTTON = "(?i:" + "|".join(_patterns("boilerplate", "button")) + ")"
_BUTTONS = rf"{_BUTTON}(?:[ \t|/,·•>-]+{_BUTTON})*"
_NAME = r"[A-Z][\w'.-]*"
_BY = rf"(?:{'|'.join(SIGNED)}){_NAME}(?:(?:,| and| &| in| for)? {_NAME})*"
_TIME = r"\d\d?[:.]\d\d(?::\d\d)?(?:\s*(?:[AaPp]\.?[Mm]\.?))?"
_ZONE = r"\(?(?:[A-Z]{2,4}|(?:GMT|UTC)\s*[+-]\d+(?::\d\d)?)\)?"
_SOURCE = r"(?:\([^()\n]+\)|[^|\n.]+\||[\w-]+(?:\.[\w-]+)+)"
_NAMES = rf"{_NAME}(?: {_NAME})*"
_LABELS = "|".join(
    row["word"] for row in lexicons.rows("en/stamps") if row["kind"] in ("published", "changed", "label")
)
_LEAD = rf"(?:(?i:last )?(?i:{_LABELS})(?: (?i:on|at))?[ :|]*)?"
_DAY = rf"(?:(?:{'|'.join(lexicons.words('en/stamps', kind='weekday'))})[a-z]*\.?,? )?"
_CLOCK = rf"(?:[ ,|T]*(?:at )?{_TIME})?(?: ?{_ZONE})?"
_BEFORE = rf"{_LEAD}(?:{_TIME}[ ,|]*)?{_DAY}"
_WHEN = rf"{_BEFORE}(?:{dates.FULL_DATE}){_CLOCK}"
_STAMP = (  # "By NAME | (Publisher) | 10:00, date, time | source", most of it optional
    rf"(?:{_BY}[ |,-]*)?(?:{_SOURCE}[ |:,-]*){{0,2}}"
    rf"(?:{_WHEN}(?:[ |,(-]*(?:{_WHEN}|{_SOURCE}|(?:[Ss]ource ?: ?)?{_NAMES})\)?)?"
    rf"|{_BEFORE}(?:{dates.SHORT_DATE}){_CLOCK}(?: *[|(] *{_NAMES}\)?| +{_SOURCE})?)"
)
_LINE = patterns.compile(
    r"(?m)^[ \t]*(?:(?P<boilerplate>"
    + _line_pattern("boilerplate", _BUTTONS)
    + ")|(?P<picture>"
    + _line_pattern("picture")
    + ")|(?P<credit>"
    + _line_pattern("caption")
    + ")|(?P<byline>"
    + _line_pattern("byline", rf"{_BY}(?:[ |,(-]+(?:{_SOURCE}|{_NAMES})?\)?)?", _STAMP)
    + "))"
)
_STAMPED = patterns.compile(rf"^{_WHEN}[ |:,–—-]*")
_LEAST_WORDS = 8  # of a sentence behind the day
_INLINE = patterns.compile(
    "(?P<boilerplate>"
    + "|".join(_patterns("boilerplate", "inline"))
    + ")|(?P<caption>"
    + "|".join(_patterns("caption", "inline"))
    + ")"
)


def _lines(lined: str) -> list[Block]:
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


def _unwrap(lined: str, lines: list[Block]) -> list[Block]:
    """Joins lines that a fixed width broke: a line is broken where the next word would not have fitted."""
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[int(0.95 * len(lengths))] if lengths else 0
    if not 40 <= width <= WRAPPED_AT_MOST:
        return lines
    touching = [(a, b) for a, b in pairwise(lines) if b.gap == 0 and not b.kind and a.kind in ("", "boilerplate")]
    broken = {id(b) for a, b in touching if a.end - a.start + 1 + _first_word(lined, b) > width}
    if len(broken) < 3 or 2 * len(broken) < len(touching):
        return lines
    joined: list[Block] = []
    for line in lines:
        if id(line) in broken:
            joined[-1].end = line.end
        else:
            joined.append(line)
    return joined


def _first_word(lined: str, line: Block) -> int:
    return len(lined[line.start : line.end].split(maxsplit=1)[0])


def _mark_lines(lined: str, lines: list[Block]) -> None:
    by_start = {block.start: block for block in lines}
    for match in _LINE.finditer(lined):
        start = match.start()
        while lined[start] in " \t":
            start += 1
        block = by_start.get(start)
        if block is None:
            continue
        block.kind = match.lastgroup
        told = _told_behind(lined, block) if block.kind == "byline" else 0
        if told:
            lines.insert(lines.index(block) + 1, Block(told, block.end, 0))
            block.end = block.start + len(lined[block.start : told].rstrip(" |:,–—-"))


def _told_behind(lined: str, line: Block) -> int:
    """Where running text begins behind the day in a line, 0 where none does: "Date 2020-05-03 Exports of rice fell"."""
    stamp = _STAMPED.search(lined[line.start : line.end])
    words = lined[line.start + stamp.end() : line.end].split() if stamp else []
    running = len(words) >= _LEAST_WORDS and 2 * sum(map(str.islower, words)) > len(words)
    return line.start + stamp.end() if stamp and running else 0


def _cut_inserts(lined: str, paragraphs: list[Block]) -> list[Block]:
    inserts = [(match.start(), match.end(), match.lastgroup) for match in _INLINE.finditer(lined)]
    if not inserts:
        return paragraphs
    pieces, following = [], 0
    for block in paragraphs:
        within = []
        while following < len(inserts) and inserts[following][0] < block.end:
            within.append(inserts[following])
            following += 1
        pieces += _cut(lined, block, within) if within and not block.kind else [block]
    return pieces


def _cut(lined: str, block: Block, inserts: list[tuple[int, int, str]]) -> list[Block]:
    """One block a stretch. A credit takes the words before it along: all of a short paragraph, else one sentence."""
    pieces: list[Block] = []
    at = block.start
    for start, end, kind in inserts:
        end = min(end, block.end)
        if kind == "caption":
            ends = boundaries.ends(lined, at, start)
            begin = at if len(ends) <= 1 else _skip(lined, ends[-1] if lined[ends[-1] : start].strip() else ends[-2])
        else:
            begin = start
        _append(lined, pieces, at, begin, "")
        while end < block.end and lined[end] in ".,":
            end += 1
        alone = kind == "caption" and not lined[begin:start].strip()
        _append(lined, pieces, begin, end, "credit" if alone else kind)
        at = end
    _append(lined, pieces, at, block.end, "")
    for number, piece in enumerate(pieces):
        piece.gap, piece.glued = (0, True) if number else (block.gap, block.glued)
    return pieces


def _append(lined: str, pieces: list[Block], start: int, end: int, kind: str) -> None:
    text = lined[start:end]
    if text.strip():
        start += len(text) - len(text.lstrip())
        pieces.append(Block(start, start + len(text.strip()), 0, kind))


def _skip(lined: str, at: int) -> int:
    while lined[at].isspace():
        at += 1
    return at


def _mark_captions(lined: str, pieces: list[Block]) -> None:
    """A credit alone on its line makes the line right above it a caption; a picture's file name the one below."""
    for above, block in pairwise(pieces):
        if above.glued:
            continue
        if block.kind == "credit" and block.gap == 0 and not above.kind and _is_short(lined, above):
            above.kind = "caption"
        if above.kind == "picture" and not block.kind and block.open and _is_short(lined, block):
            block.kind = "caption"
    for block in pieces:
        if block.kind in ("credit", "picture"):
            block.kind = "caption"


def _is_short(lined: str, block: Block) -> bool:
    return block.end - block.start <= 400 and len(boundaries.ends(lined, block.start, block.end)) <= 1
