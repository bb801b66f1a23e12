"""What every figure is: words, data, and one drawing for wide pages and one for narrow ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd
from matplotlib.figure import Figure as Canvas

from claimbook.analysis import counting, records
from claimbook.drawing import NARROW, WIDE, Layout, context, to_svg

if TYPE_CHECKING:
    from pandas import Series

Draw = Callable[[Layout], Canvas]
Links = tuple[tuple[str, str], ...]  # id and label of each claim behind a figure


@dataclass(frozen=True)
class Figure:
    """A figure for wide and narrow pages, with what it shows in words and the data behind it.

    The SVG holds the colours of `drawing.PALETTE` (light, also for print); a page may swap them. A figure that is left
    out has none, and its alternative text says why.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    note: str
    svg_wide: str
    svg_narrow: str
    data: pd.DataFrame
    claims: Links = ()
    printed_rows: int | None = None  # how many rows of the data a printed page needs beside the drawing; None for all

    @property
    def is_drawn(self) -> bool:
        """Whether there is a drawing; else there is too little to draw."""
        return bool(self.svg_wide)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg_wide, "text/plain": self.alt} if self.is_drawn else {"text/plain": self.alt}


def drawn(
    name: str,
    title: str,
    subtitle: str,
    alt: str,
    note: str,
    draw: Draw,
    data: pd.DataFrame,
    claims: Links,
    printed_rows: int | None = None,
) -> Figure:
    """The figure in both widths, in the same style whatever else is set."""
    made = []
    for layout in (WIDE, NARROW):
        with context():
            made.append(to_svg(draw(layout)))
    return Figure(name, title, subtitle, alt, note, made[0], made[1], data, claims, printed_rows)


def left_out(name: str, title: str, why: str, data: pd.DataFrame) -> Figure:
    """A figure for which there is too little, and the sentence that says so."""
    return Figure(name, title, "", why, "", "", "", data)


def links(table: pd.DataFrame) -> Links:
    """Id and label of each claim behind the rows, each once."""
    pairs = (pair for row in records(table) for pair in zip(row.claim_ids.split(), row.labels.split(), strict=True))
    return tuple(dict.fromkeys(pairs))


def longest(texts: Iterable[str] | Series[str]) -> str:
    """The text that takes most room."""
    return max(texts, key=len, default="")


def shortened(text: str, letters: int = 60) -> str:
    """The first words of a text, with a capital at the start."""
    text = text if len(text) <= letters else text[:letters].rpartition(" ")[0].rstrip(" ,") + " …"
    return text[:1].upper() + text[1:]


def in_list(words: Iterable[object], separator: str = " · ") -> str:
    """The words that are there, in one line."""
    return separator.join(str(word) for word in words if word)


def only_in_table(apart: int, noun: str, why: str = "") -> str:
    """What to say of rows that are not drawn; "" where all are."""
    more = f"{counting(apart, noun)} {why}" if why else counting(apart, f"more {noun}")
    return f" {more}: only in the data table." if apart else ""
