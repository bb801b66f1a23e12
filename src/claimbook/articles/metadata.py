"""Headline, byline, publisher and day of publication of each article, from what is printed around its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from claimbook import lexicons, patterns
from claimbook.articles import bylines, dates
from claimbook.articles.lines import Block
from claimbook.articles.paragraphs import SIGNED
from claimbook.errors import UsageError
from claimbook.model import DATE_BASES, Part, Sentence

_NAMES = {row["surface"]: row["name"] for row in lexicons.rows("en/publishers")}
_PUBLISHER = patterns.compile(
    r"(?i)(?:^|[^\w])(" + "|".join(patterns.escape(s) for s in sorted(_NAMES, key=len, reverse=True)) + r")(?:[^\w]|$)"
)
_FOLDED = {surface.lower(): name for surface, name in _NAMES.items()}
_SOURCE = patterns.compile(
    r"\(\s*([^()\d\n]+?)\s*\)|(?:^|\s)((?:[\w-]+\.)+[a-z]{2,})(?:$|[\s)|])|[Ss]ource ?: ?([A-Z][^|\d\n]*)$"
)
_COPYRIGHT = patterns.compile(
    r"(?i:©|\(c\)|copyright)[\s\d,.–-]*(?i:copyright|by)?[\s\d,.–-]*([A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*)*)"
)
_PUBLISHED = lexicons.words("en/stamps", kind="published")
_CHANGED = lexicons.words("en/stamps", kind="changed")
_STAMPED = ("published", "changed", "label", "source")
_NO_SOURCE = patterns.compile(
    rf"^(?i:last |{'|'.join(row['word'] for row in lexicons.rows('en/stamps') if row['kind'] in _STAMPED)})\b|\d"
)
_STAMP = rf"[|(\d]|\bon \d|\b(?i:{'|'.join((*_PUBLISHED, *_CHANGED))})\b"
_BY = patterns.compile(
    rf"^(?:By|BY|Text by|Written by) ([^|(\d]*?)[\s,-]*(?:{_STAMP}|$)"
)  # "By Jane Roe Published: May 3"
_LABEL_WORDS = 5


def part(number: int, lined: str, text: str, found: list[Block], start: int, end: int) -> Part:
    """What one article says about itself; its day only where it is stated in full."""
    printed = {
        kind: [lined[b.start : b.end] for b in found if b.kind == kind] for kind in ("byline", "caption", "boilerplate")
    }
    headline = _headline(lined, found)
    titles = [lined[b.start : b.end] for b in _take_head(found) if b.kind == "headline" and b is not headline]
    published = next((day for line in (*_by_weight(printed["byline"]), *titles) if (day := dates.full(line))), None)
    return Part(
        number=number,
        start=start,
        end=end,
        headline=" ".join(text[headline.start : headline.end].split()) if headline else "",
        byline=_byline(lined, text, found),
        publisher=_publisher(printed),
        published=published,
        published_basis="stated" if published else "",
    )


def complete(parts: list[Part], lined: str, found: Sequence[Sentence], row: Mapping[str, str], name: str) -> list[Part]:
    """Fills what the parts do not state: from the manifest, from each other, then from the text."""
    parts = [_with_publisher(each, parts, row) for each in parts]
    declared = _declared(row, name)
    if declared:
        return [replace(each, published=declared[0], published_basis=declared[1]) for each in parts]
    if all(each.published for each in parts):
        return parts
    stated = [each for each in parts if each.published]
    if not stated:
        day = _inferred(lined, found)
        return [replace(each, published=day, published_basis="inferred" if day else "") for each in parts]
    return [
        each if each.published else replace(each, published=_nearest(stated, each), published_basis="inferred")
        for each in parts
    ]


def _headline(lined: str, found: list[Block]) -> Block | None:
    head = _take_head(found)
    titles = [block for block in head if block.kind == "headline"]
    if not titles:
        return None
    label = titles[0]
    words = lined[label.start : label.end].split()
    is_label = (
        len(titles) > 1
        and len(words) <= _LABEL_WORDS
        and all(word[0].isupper() for word in words)
        and lined.find(lined[label.start : label.end], titles[1].end, found[-1].end) >= 0
    )
    return titles[1] if is_label else titles[0]


def _take_head(found: list[Block]) -> list[Block]:
    body = next((index for index, block in enumerate(found) if block.kind == "body"), len(found))
    return found[:body]


def _byline(lined: str, text: str, found: list[Block]) -> str:
    for block in found:
        if block.kind == "byline" and lined.startswith(SIGNED, block.start, block.end):
            match = _BY.search(lined[block.start : block.end])
            if match and match[1][0].isalpha():
                return " ".join(text[block.start + match.start(1) : block.start + match.end(1)].split())
    return ""


def _by_weight(lines: list[str]) -> list[str]:
    """What lines say of the day of publication, then any other line, then those that tell of a later change."""
    low = [(line, line.lower()) for line in lines]
    published = [line[lower.index(word) :] for line, lower in low for word in _PUBLISHED if word in lower]
    changed = [line for line, lower in low if any(word in lower for word in _CHANGED)]
    return [*published, *(line for line in lines if line not in changed), *changed]


def _publisher(printed: dict[str, list[str]]) -> str:
    """A publisher known from the lexicon, or whoever the lines around the text name as one."""
    stamps = [line for line in printed["byline"] if "@" not in line]
    addresses = [line for line in printed["byline"] if "@" in line]
    named = (name for line in stamps for name in _sources(line) if not name.startswith(SIGNED))
    return (
        _known(stamps)
        or next(named, "").removeprefix("www.")
        or _known(addresses)
        or _known(printed["caption"])
        or _known(printed["boilerplate"])
        or next((str(owner[1]) for line in printed["boilerplate"] if (owner := _COPYRIGHT.search(line))), "")
    )


def _known(lines: list[str]) -> str:
    match = _PUBLISHER.search("\n".join(lines)) if lines else None
    return _FOLDED[match[1].lower()] if match else ""


def _sources(line: str) -> list[str]:
    """What may name the publisher in the line below a headline: in brackets, a web site, or set off by bars."""
    named = [group for source in _SOURCE.finditer(line) for group in source.groups() if group]
    barred = [piece.strip() for piece in line.split("|") if piece.strip()[:1].isupper()] if "|" in line else []
    barred.sort(key=bylines.is_person)
    return [name for name in (*named, *barred) if name[:1].isalpha() and not _NO_SOURCE.search(name)]


def _with_publisher(each: Part, parts: Sequence[Part], row: Mapping[str, str]) -> Part:
    others = (other.publisher for other in parts if other.publisher)
    return replace(each, publisher=row.get("publisher", "") or each.publisher or next(others, ""))


def _declared(row: Mapping[str, str], name: str) -> tuple[date, str] | None:
    if not row.get("published"):
        return None
    basis = row.get("published_basis", "") or "manifest"
    try:
        day = date.fromisoformat(row["published"])
    except ValueError as error:
        raise UsageError(
            f"manifest.csv: {name} was published on {row['published']}, which is no day.", "Write it as 2021-11-19."
        ) from error
    if basis not in DATE_BASES:
        raise UsageError(
            f"manifest.csv: published_basis of {name} is {basis}.", f"Allowed: {', '.join(DATE_BASES)}, or nothing."
        )
    return day, basis


def _nearest(stated: Sequence[Part], each: Part) -> date | None:
    return min(stated, key=lambda other: (abs(other.number - each.number), other.number)).published


def _inferred(lined: str, found: Sequence[Sentence]) -> date | None:
    stamps = (date for each in found if each.kind == "byline" for date in dates.find(lined[each.start : each.end]))
    header = next((stamp for stamp in stamps if stamp.month and stamp.day), None)
    return dates.infer(lined, [(s.start, s.end) for s in found if s.kind not in ("byline", "boilerplate")], header)
