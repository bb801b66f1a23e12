"""Printed lines -> paragraphs, with what the page adds to an article (captions, credits, buttons, footers) marked."""

from __future__ import annotations

from itertools import pairwise

from claimbook import lexicons, patterns
from claimbook.articles import boundaries, dates
from claimbook.articles.lines import WRAPPED_AT_MOST, Block, Wrapping, is_list_item, is_page_number, lines, starts_small

SIGNED = tuple(
    f"{word} " for word in lexicons.words("en/stamps", kind="writer")
)  # how a byline that names its writer begins

_SPACES = (
    "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u3000\ufeff"
)
_ALIKE = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "‑": "-"}
_BREAKS = "\x85\u2028\u2029"


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


def blocks(lined: str) -> tuple[str, list[Block]]:
    """The paragraphs of a view in text order, cut where a credit or a footer stands inside one; and the view with a
    space for each line's end inside them."""
    found = lines(lined)
    wrapping = Wrapping(lined, found)
    _mark_lines(lined, found, wrapping.broken)
    whole = wrapping.unwrapped(found)
    if whole is not lined:
        found = lines(whole)
        _mark_lines(whole, found, set())
        for block in found:
            if is_page_number(whole[block.start : block.end]):  # of a page that was printed
                block.kind = "boilerplate"
    pieces = _cut_inserts(whole, found)
    for piece in pieces:
        if not piece.kind:
            judge(whole, piece)
    _mark_captions(whole, pieces)
    return whole, pieces


def judge(lined: str, block: Block) -> Block:
    """Sets what the block's own words tell: whether it is open, and whether it is a title."""
    text = lined[block.start : block.end]
    block.open = not boundaries.is_finished(lined, block.start, block.end) or _is_company(text)
    block.title = block.open and len(text) <= _LONGEST_TITLE and _is_title(text)
    return block


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


_LONGEST_TITLE = 250
_TITLE_WORDS = 25
_UNFINISHED = frozenset(lexicons.words("en/unfinished"))


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


def _mark_lines(lined: str, found: list[Block], broken: set[int]) -> None:
    """Gives lines the kind that their words tell; not those that begin small where a width broke the line before."""
    by_start = {block.start: block for block in found}
    running: list[Block] = []
    for match in _LINE.finditer(lined):
        start = match.start()
        while lined[start] in " \t":
            start += 1
        block = by_start.get(start)
        if block is None or (start in broken and starts_small(lined[start : start + 2])):
            continue
        block.kind = match.lastgroup
        told = _told_behind(lined, block) if block.kind == "byline" else 0
        if told:
            running.append(Block(told, block.end, 0))
            block.end = block.start + len(lined[block.start : told].rstrip(" |:,–—-"))
    if running:
        found += running
        found.sort(key=lambda block: block.start)


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
    """A credit alone on its line makes the line right above it a caption; a picture's file name the one below. Where no
    other text is printed, the captions of a gallery are the article."""
    for above, block in pairwise(pieces):
        if above.glued:
            continue
        if block.kind == "credit" and block.gap == 0 and not above.kind and _is_short(lined, above):
            above.kind = "caption"
        if above.kind == "picture" and not block.kind and block.open and _is_short(lined, block):
            block.kind = "caption"
    gallery = all(block.kind or block.title for block in pieces)
    for block in pieces:
        if block.kind in ("credit", "picture"):
            block.kind = "caption"
        elif gallery and block.kind == "caption":
            block.kind = ""
            judge(lined, block)


def _is_short(lined: str, block: Block) -> bool:
    return block.end - block.start <= 400 and len(boundaries.ends(lined, block.start, block.end)) <= 1
