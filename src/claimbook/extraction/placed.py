"""Rows of an article as running text -> the same rows with the places and the words of its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from claimbook.extraction.joined import line_starts
from claimbook.model import Article


def claims(article: Article, places: Sequence[int], rows: list[dict[str, Any]]) -> None:
    """Gives claims their places in the file, and the words that stand there."""
    starts = line_starts(article.text.split("\n"))
    for row in rows:
        row["span"] = _place(article, places, row, "char_start", "char_end")
        row["quote"] = _place(article, places, row, "sentence_start", "sentence_end")
        row["line"] = bisect_right(starts, row["char_start"])


def numbers(article: Article, places: Sequence[int], rows: list[dict[str, Any]]) -> None:
    """Gives numbers their places in the file, and what is printed there."""
    for row in rows:
        row["token"] = _place(article, places, row, "char_start", "char_end")


def _place(article: Article, places: Sequence[int], row: dict[str, Any], start: str, end: str) -> str:
    """Sets where something begins and ends in the file. The words between the two."""
    row[start], row[end] = places[row[start]], places[row[end] - 1] + 1
    return article.text[row[start] : row[end]]
