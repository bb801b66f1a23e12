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


def is_amount(text: str, word: str, end: int) -> bool:
    """Whether a word is a sum, a unit or a time: "R$63", "GHS186", "P1" of "P1 trillion", "kWh", "Q3", "FY22"."""
    if word in units() or _SIGNS.search(word):
        return True
    letters = (_SCALED.sub("", word) if word[-1].islower() else word).rstrip("0123456789.,")
    if letters == word:
        figure = text[end + 1 : end + 2].isdigit() and text[end : end + 1] == " "
        return (figure and word in _money()) or _of_time(word)
    if letters in _money() and len(letters) > 1:
        return True
    if letters in _joined():
        return "." in word or word[-1].islower() or text[end + 1 : end + 12].split(" ")[0].rstrip(",.;:)") in _scales()
    return _of_time(word)


def is_code(text: str, start: int, end: int) -> bool:
    """Whether a word in brackets is that of a share: "(NYSE: ZLO)", "(ZLO.L)"."""
    if text[start - 1 : start] == "(":
        dotted = "." in text[start:end] and text[end : end + 1] == ")"
        return dotted or (text[end : end + 2] == ": " and ")" in text[end : end + _LONGEST_CODE])
    return text[end : end + 1] == ")" and text[start - 2 : start] == ": " and "(" in text[start - _LONGEST_CODE : start]


@cache
def words() -> frozenset[str]:
    """Letters alone that can be a unit or money: "GB", "KRW"."""
    return units() | _money()


@cache
def units() -> frozenset[str]:
    """Units that are printed with a capital: "kWh", "GB"."""
    return frozenset(word for word in lexicons.words("en/units") if " " not in word and not word.islower())


def _of_time(word: str) -> bool:
    """Whether a word is a quarter, a half or a year: "Q2/2017", "FY24"."""
    return _TIME.fullmatch(word) is not None and any(map(str.isdigit, word))


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
