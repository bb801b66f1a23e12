"""The figures: a table from `analysis` in, a Figure (SVG with real text, alt text, data) out. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

PALETTE = {
    "ink": "#1c2024",
    "muted": "#545d66",
    "grid": "#dfe3e6",
    "paper": "#fffffe",
    "c1": "#0063a6",
    "c2": "#c8500a",
    "c3": "#00795a",
    "c4": "#9a4d86",
    "c5": "#6b757e",
    "h0": "#f4f6f7",
    "h1": "#dcebf5",
    "h2": "#b5d5ea",
    "h3": "#84b9dc",
}


@dataclass(frozen=True)
class Figure:
    """A figure for wide and narrow pages, with what it shows in words and the data behind it.

    The SVG holds the colours of PALETTE (light, also for print); a page may swap them.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    note: str
    svg_wide: str
    svg_narrow: str
    data: pd.DataFrame
    claims: tuple[tuple[str, str], ...] = ()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg_wide, "text/plain": self.alt}


def growth_panels(table: pd.DataFrame) -> Figure:
    """Rates of change in a panel for each place and period, from the table of `analysis.growth`."""
    raise NotImplementedError


def year_earlier(table: pd.DataFrame) -> Figure:
    """Each reported amount beside its year-earlier one, every amount on a scale of its own: reported is 100."""
    raise NotImplementedError


def claims_by_status(table: pd.DataFrame) -> Figure:
    """How many claims of each kind each article makes, from the table of `analysis.claims_per_article`."""
    raise NotImplementedError


def claims_heatmap(table: pd.DataFrame) -> Figure:
    """How many claims each article makes on each topic, from the table of `analysis.claims_per_topic`."""
    raise NotImplementedError
