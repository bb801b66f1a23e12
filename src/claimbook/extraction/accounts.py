"""Every number of an article accounted for: the claim that holds it, or the reason why it is none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.model import Article
from claimbook.patterns import Span

_BASES = {*lexicons.words("en/number_words"), "hundred", "thousand", "million", "billion", "trillion", "half", "dozen"}
_TOKENS = _BASES | {f"{word}s" for word in _BASES}
_SIGNS = frozenset(
    (
        *lexicons.words("en/number_words"),
        *lexicons.words("en/fractions"),
        *lexicons.words("en/multiples"),
        *lexicons.words("en/ordinals")[1:],
        *(
            f"{word}{end}"
            for word in ("dozen", "hundred", "thousand", "million", "billion", "trillion")
            for end in ("", "s")
        ),
        *("tens", "scores", "digit"),
    )
)
_WORD = patterns.compile(rf"\b(?i:{'|'.join(vocabulary.longest_first(_TOKENS | _SIGNS))})\b")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)  # `re`, not re2: it never goes back for more than a separator

Account = tuple[int, int, str, str]  # start, end (file offsets), reason, claim id


_ORDINAL_ENDS = ("st", "nd", "rd", "th")


def tokens(article: Article) -> list[Span]:
    """Every run of digits (with its separators) and every number word, in text order."""
    return look(article)[0]


def look(article: Article) -> tuple[list[Span], list[Span]]:
    """The tokens that are accounted for, and all that may make a quantity: digits and "three", "thirds", "doubled"."""
    text = article.text
    digits = [found.span() for found in _DIGITS.finditer(text)]
    words = [((start, end), text[start:end].lower()) for start, end in _WORD.spans(text)]
    tokens = sorted(digits + [span for span, word in words if word in _TOKENS])
    signs = sorted(digits + [span for span, word in words if word in _SIGNS])
    return tokens, signs


def account(article: Article, known: Iterable[Account], found: list[Span]) -> list[dict[str, object]]:
    """One row of numbers.csv for each token found. Of the known stretches that meet it, a claim gives the reason before
    all others, then the narrowest."""
    starts, ends = [start for start, _ in found], [end for _, end in found]
    accounts = [_NONE] * len(found)
    for stretch in sorted(known, key=_weight):
        first, behind = bisect_right(ends, stretch[0]), bisect_left(starts, stretch[1])
        accounts[first:behind] = [stretch] * (behind - first)
    doc_id, text, parts = article.doc_id, article.text, [part.start for part in article.parts]
    rows: list[dict[str, object]] = []
    for start, end, told in zip(starts, ends, accounts, strict=True):
        _, _, reason, claim_id = _by_itself(text, start, end) if told is _NONE else told
        rows.append(
            {
                "doc_id": doc_id,
                "part": bisect_right(parts, start),
                "char_start": start,
                "char_end": end,
                "token": text[start:end],
                "reason": reason,
                "claim_id": claim_id,
            }
        )
    return rows


def _weight(stretch: Account) -> tuple[bool, int, int]:
    """Of two stretches the one with the greater weight tells what a number is."""
    start, end, _, claim_id = stretch
    return claim_id != "", start - end, start


def _by_itself(text: str, start: int, end: int) -> Account:
    """What a number is that no rule has read: an ordinal, a year, a part of a name or a word ("Covid-19", "t0")."""
    if text[end : end + 2] in _ORDINAL_ENDS:
        return _ORDINAL
    if text[start:end].lower() == "half" and (text[end : end + 5] in _YEARLY or text[:start].endswith(_TURNS)):
        return _YEAR  # "the first half", "its best half-year"
    before = text[:start].rstrip("-")[-1:]
    if text[start].isdigit() and (text[end : end + 1].isalpha() or before.isalpha()):
        return _NAME
    return (
        _YEAR if end - start == 4 and text[start:end].isdecimal() and text[start : start + 2] in ("19", "20") else _NONE
    )


_NONE: Account = (0, 0, "unresolved", "")
_YEARLY = ("-year", " year")
_TURNS = tuple(
    f"{word} " for word in (*lexicons.words("en/ordinals")[:2], "latter", "last", "next", "same", "previous")
)
_NAME: Account = (0, 0, "name", "")
_YEAR: Account = (0, 0, "period", "")
_ORDINAL: Account = (0, 0, "ordinal", "")  # "the 3rd forum"
