"""General knowledge as data: words, units, places and names, one row a fact. No code holds a list of words."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Rows of one lexicon, `rows("en/units")`, in file order, every value a string ("" where empty)."""
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def words(name: str, column: str = "word", **where: str) -> tuple[str, ...]:
    """One column of a lexicon, for the rows in which every column named in `where` has that value."""
    return tuple(row[column] for row in rows(name) if all(row[key] == value for key, value in where.items()))
