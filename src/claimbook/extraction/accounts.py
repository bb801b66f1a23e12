"""Every number of an article accounted for: the claim that holds it, or the reason why it is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

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
        *("dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions"),
        *("billion", "billions", "digit"),
    )
)
_WORD = patterns.compile(rf"\d+(?:[.,]\d+)*|\b(?i:{'|'.join(vocabulary.longest_first(_TOKENS | _SIGNS))})\b")
_LONGEST = 3000  # code points; no sentence that is kept silent is longer

Account = tuple[int, int, str, str]  # start, end (file offsets), reason, claim id


def tokens(article: Article) -> list[Span]:
    """Every run of digits (with its separators) and every number word, in text order."""
    return look(article)[0]


def look(article: Article) -> tuple[list[Span], list[Span]]:
    """The tokens that are accounted for, and all that may make a quantity: digits and "three", "thirds", "doubled"."""
    text = article.text
    found: list[Span] = []
    signs: list[Span] = []
    for span in _WORD.spans(text):
        word = text[span[0] : span[1]].lower()
        digits = word[0].isdigit()
        if digits or word in _TOKENS:
            found.append(span)
        if digits or word in _SIGNS:
            signs.append(span)
    return found, signs


def account(article: Article, known: Iterable[Account], found: list[Span]) -> list[dict[str, object]]:
    """One row of numbers.csv for each token found: the narrowest known stretch that holds it gives the reason."""
    stretches = sorted(known, key=lambda a: (a[0], a[1]))
    starts = [stretch[0] for stretch in stretches]
    reach = list(accumulate([stretch[1] for stretch in stretches], max))  # how far this one and those before it go
    rows: list[dict[str, object]] = []
    for start, end in found:
        reason, claim_id = _lookup(stretches, reach, bisect_right(starts, end - 1), start)
        rows.append(
            {
                "doc_id": article.doc_id,
                "part": next((p.number for p in article.parts if p.start <= start < p.end), 1),
                "char_start": start,
                "char_end": end,
                "token": article.text[start:end],
                "reason": reason,
                "claim_id": claim_id,
            }
        )
    return rows


def _lookup(stretches: list[Account], reach: list[int], behind: int, start: int) -> tuple[str, str]:
    """The reason and the claim of the best stretch, among those that begin before the token ends."""
    best: Account | None = None
    while behind and start < reach[behind - 1]:
        behind -= 1
        stretch = stretches[behind]
        if start < stretch[1] and (best is None or _rank(stretch) < _rank(best)):
            best = stretch
        if start - stretch[0] > _LONGEST:
            break
    return ("unresolved", "") if best is None else (best[2], best[3])


def _rank(stretch: Account) -> tuple[bool, int]:
    """Claims first, then the narrowest stretch."""
    return (not stretch[3], stretch[1] - stretch[0])
