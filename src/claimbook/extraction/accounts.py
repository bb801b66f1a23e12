"""Every number of an article accounted for: the claim that holds it, or the reason why it is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter

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
_WORD = patterns.compile(rf"\d+(?:[.,]\d+)*|\b(?i:{'|'.join(vocabulary.longest_first(_TOKENS | _SIGNS))})\b")
_LONGEST = 3000  # code points; no sentence that is kept silent is longer

Account = tuple[int, int, str, str]  # start, end (file offsets), reason, claim id


_ORDINAL_ENDS = ("st", "nd", "rd", "th")


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
    stretches = sorted(known, key=itemgetter(0, 1))
    starts = [stretch[0] for stretch in stretches]
    reach = list(accumulate([stretch[1] for stretch in stretches], max))  # how far this one and those before it go
    doc_id, text, parts = article.doc_id, article.text, article.parts
    rows: list[dict[str, object]] = []
    for start, end in found:
        best = _best(stretches, reach, bisect_right(starts, end - 1), start)
        if best is _NONE:
            best = _by_itself(text, start, end)
        rows.append(
            {
                "doc_id": doc_id,
                "part": next((p.number for p in parts if p.start <= start < p.end), 1) if len(parts) > 1 else 1,
                "char_start": start,
                "char_end": end,
                "token": text[start:end],
                "reason": best[2],
                "claim_id": best[3],
            }
        )
    return rows


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


def _best(stretches: list[Account], reach: list[int], behind: int, start: int) -> Account:
    """Among the stretches that begin before the token ends and hold its start: a claim first, then the narrowest."""
    best = _NONE
    width = -1
    while behind and start < reach[behind - 1]:
        behind -= 1
        stretch = stretches[behind]
        if start < stretch[1]:
            own = stretch[1] - stretch[0]
            if width < 0 or ((not stretch[3], own) < (not best[3], width)):
                best, width = stretch, own
        if start - stretch[0] > _LONGEST:
            break
    return best


_NONE: Account = (0, 0, "unresolved", "")
_YEARLY = ("-year", " year")
_TURNS = tuple(
    f"{word} " for word in (*lexicons.words("en/ordinals")[:2], "latter", "last", "next", "same", "previous")
)
_NAME: Account = (0, 0, "name", "")
_YEAR: Account = (0, 0, "period", "")
_ORDINAL: Account = (0, 0, "ordinal", "")  # "the 3rd forum"
