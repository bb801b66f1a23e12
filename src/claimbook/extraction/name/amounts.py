"""Capitalised words that name nobody: sums, units, times and codes of shares: "NT$1.2bn", "kWh", "FY22", "ZLO.L"."""

from __future__ import annotations

import re
from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer

_SIGNS = re.compile("[$£€¥₹₦₱₩₫฿₵₽₺₪]")
_TIME = re.compile("(?:[QH][1-4]|[1-4][QH]|FY|CY)['’]?[0-9FYCYQH'’/–-]*")
_SCALED = re.compile(r"(?<=\d)(?:" + "|".join(sorted(lexicons.words("en/scales"))) + ")$")
_LONGEST_CODE = 12

ALWAYS, FIGURE, SCALE = "always", "figure", "scale"


def what_measures(word: str) -> str:
    """What must follow a word for it to be a sum, a unit or a time: a FIGURE ("KRW 5"), a SCALE ("P1 trillion") or
    nothing (ALWAYS: "R$63", "GHS186", "kWh", "Q3", "FY22"); "" for a word that is none."""
    if word in _units() or _SIGNS.search(word):
        return ALWAYS
    letters = (_SCALED.sub("", word) if word[-1].islower() else word).rstrip("0123456789.,")
    if any(map(str.isdigit, word[len(letters) :])):  # not the initial "R."
        if letters in _money() and len(letters) > 1:
            return ALWAYS
        if letters in _joined():
            return ALWAYS if "." in word or word[-1].islower() else SCALE
    if _TIME.fullmatch(word) is not None and any(map(str.isdigit, word)):
        return ALWAYS  # "Q2/2017", "FY24"
    return FIGURE if word in _money() else ""


def is_measured(text: str, end: int, by: str) -> bool:
    """Whether a figure or a scale follows a word that ends there."""
    if by == FIGURE:
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()
    return text[end + 1 : end + 12].split(" ")[0].rstrip(",.;:)") in _scales()


def is_code(text: str, start: int, end: int) -> bool:
    """Whether a word in brackets is that of a share: "(NYSE: ZLO)", "(ZLO.L)"."""
    if text[start - 1 : start] == "(":
        dotted = "." in text[start:end] and text[end : end + 1] == ")"
        return dotted or (text[end : end + 2] == ": " and ")" in text[end : end + _LONGEST_CODE])
    return text[end : end + 1] == ")" and text[start - 2 : start] == ": " and "(" in text[start - _LONGEST_CODE : start]


@cache
def _units() -> frozenset[str]:
    """Units that are printed with a capital: "kWh", "GB"."""
    return frozenset(word for word in lexicons.words("en/units") if " " not in word and not word.islower())


@cache
def _scales() -> frozenset[str]:
    """Words that make a number larger: "million", "bn"."""
    return frozenset(lexicons.words("en/scales")) | gazetteer.joiners("magnitude")


@cache
def _money() -> frozenset[str]:
    """Money that stands before its figure: "Rp", "KRW", and with a capital "Euro"."""
    rows = lexicons.rows("en/currencies")
    return frozenset(
        row["word"].title() if row["position"] == "after" else row["word"]
        for row in rows
        if row["position"] in ("before", "both") or row["word"].isalpha()
    )


@cache
def _joined() -> frozenset[str]:
    """Letters that are money where a figure is joined to them: "R11 billion"."""
    return frozenset(lexicons.words("en/currencies", position="joined"))
