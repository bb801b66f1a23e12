"""Every number of an article accounted for: the claim that holds it, or the reason why it is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from claimbook import lexicons, patterns
from claimbook.model import Article

_WORDS = "|".join(
    sorted(
        {*lexicons.words("en/number_words"), "hundred", "thousand", "million", "billion", "trillion", "half", "dozen"},
        key=lambda w: (-len(w), w),
    )
)
_TOKEN = patterns.compile(rf"\d+(?:[.,]\d+)*|\b(?i:{_WORDS})s?\b")

_LONGEST = 3000  # code points; no sentence that is kept silent is longer

Account = tuple[int, int, str, str]  # start, end (file offsets), reason, claim id


def tokens(article: Article) -> list[tuple[int, int]]:
    """Every run of digits (with its separators) and every number word, in text order."""
    return [match.span() for match in _TOKEN.finditer(article.text)]


def account(article: Article, known: Iterable[Account]) -> list[dict[str, object]]:
    """One row of numbers.csv for each token: the narrowest known stretch that holds it gives the reason."""
    stretches = sorted(known, key=lambda a: (a[0], a[1]))
    starts = [stretch[0] for stretch in stretches]
    rows: list[dict[str, object]] = []
    for start, end in tokens(article):
        part = next((p.number for p in article.parts if p.start <= start < p.end), 1)
        reason, claim_id = _lookup(stretches, starts, start, end)
        rows.append(
            {
                "doc_id": article.doc_id,
                "part": part,
                "char_start": start,
                "char_end": end,
                "token": article.text[start:end],
            }
            | {"reason": reason, "claim_id": claim_id}
        )
    return rows


def _lookup(stretches: list[Account], starts: list[int], start: int, end: int) -> tuple[str, str]:
    best: Account | None = None
    for stretch in reversed(stretches[: bisect_right(starts, end - 1)]):
        if start < stretch[1] and (best is None or _rank(stretch) < _rank(best)):
            best = stretch
        if start - stretch[0] > _LONGEST:
            break
    return ("unresolved", "") if best is None else (best[2], best[3])


def _rank(stretch: Account) -> tuple[bool, int]:
    """Claims first, then the narrowest stretch."""
    return (not stretch[3], stretch[1] - stretch[0])
