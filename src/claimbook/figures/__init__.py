"""The figures: a table from `analysis` in, a Figure (SVG with real text, alternative text, data) out. No I/O."""

from __future__ import annotations

from claimbook.figures.articles import claims_by_status, claims_heatmap
from claimbook.figures.base import Figure
from claimbook.figures.counts import count_panels
from claimbook.figures.growth import growth_panels, year_earlier
from claimbook.figures.plans import target_timeline
from claimbook.figures.readings import exchange_rates, two_readings

__all__ = [
    "Figure",
    "claims_by_status",
    "claims_heatmap",
    "count_panels",
    "exchange_rates",
    "growth_panels",
    "target_timeline",
    "two_readings",
    "year_earlier",
]
