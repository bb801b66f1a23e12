"""Counts of one kind of thing, one holder and one time on a log axis, limits with arrows."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from claimbook.analysis import counting, records
from claimbook.comparability import require_one_axis
from claimbook.drawing import (
    BESIDE,
    FOOT,
    PALETTE,
    TITLE,
    Layout,
    canvas,
    finish,
    mark,
    panel,
    set_reach,
    stack,
    write_scale,
)
from claimbook.figures.base import Figure, drawn, in_list, left_out, links, longest, only_in_table, shortened

_MOST_PANELS, _MOST_ROWS = 3, 16
_LETTERS = 24  # of a figure as printed that stand beside its mark


def count_panels(table: pd.DataFrame, claims: pd.DataFrame) -> Figure:
    """The counts that may stand side by side, a panel for each kind, holder and time, from `analysis.counts`.

    Raises MixedAxis for a panel of claims that must not share an axis.
    """
    data = table[["counted", "holder", "period", "printed", "labels"]]
    groups: list[pd.DataFrame] = []
    for _, group in table[table["panel"] > 0].groupby("panel"):
        require_one_axis(claims[claims["claim_id"].isin(group["claim_ids"])])
        if len(groups) < _MOST_PANELS and len(group) + sum(map(len, groups)) <= _MOST_ROWS:
            groups.append(group)
    if not groups:
        why = "No two counts are of one kind of thing, one holder and one time."
        return left_out("counts", "Counts side by side", why, data)
    shown = pd.concat(groups)
    limits = int((~shown["bound"].isin(["", "exact"])).sum())
    first = groups[0]
    head, low, top = next(records(first)), first["printed"].iloc[-1], first["printed"].iloc[0]
    where = in_list((getattr(head, name) for name in _shared(first)), ", ") or "several holders or times"
    named = "; ".join(
        f"{in_list((row.holder, row.period), ', ')}: {row.printed} {row.counted}" for row in records(shown)
    )

    def draw(layout: Layout) -> Canvas:
        stacks = [stack(_labels(group), layout) for group in groups]
        drawing = canvas(layout, sum(height + TITLE for _, height in stacks) + FOOT)
        low, high = floor(log10(shown["count"].min())), ceil(log10(shown["count"].max()) + 1e-9)
        top = 0.0
        for number, (group, (rows, height)) in enumerate(zip(groups, stacks, strict=True)):
            axes = panel(drawing, layout, top + TITLE, height)
            colour = PALETTE[f"c{number % 4 + 1}"]
            finish(axes, rows, layout, _panel_title(group), colour)
            unit = set_reach(axes, layout, low, high, after=longest(shown["printed"])[:_LETTERS])
            _write_decades(axes, low, high)
            for count, row in zip(records(group), rows, strict=True):
                offset = mark(axes, log10(count.count), row.at, colour, count.bound, unit)
                axes.annotate(_printed(count), (log10(count.count), row.at), (offset, 0), **BESIDE, weight="bold")
            write_scale(axes, number == len(groups) - 1, "number, each step ten times as many")
            top += height + TITLE
        return drawing

    return drawn(
        "counts",
        f"{len(first)} counts of {_plural(head.kind)} ({where}): {low} to {top}; "
        f"{limits} of {counting(len(shown), 'figure')} {'is a limit' if limits == 1 else 'are limits'}",
        "Reported numbers on a log scale; filled: as reported; hollow with an arrow: a limit, open to that side",
        f"{named}.",
        "Do not add these: one thing can be counted in several of the groups."
        + only_in_table(len(table) - len(shown), "count", "of other things, holders or times"),
        draw,
        data,
        links(shown),
        printed_rows=len(shown),
    )


def _printed(count: Any) -> str:
    return str(count.printed) if len(count.printed) <= _LETTERS else f"{count.printed[:_LETTERS].rpartition(' ')[0]} …"


def _panel_title(group: pd.DataFrame) -> str:
    first = next(records(group))
    return in_list((_plural(first.kind).capitalize(), *(getattr(first, name) for name in _shared(group))))


def _labels(group: pd.DataFrame) -> list[str]:
    """What is counted, and whatever the title cannot say because the rows differ in it."""
    apart = [name for name in ("holder", "period") if name not in _shared(group)]
    return [
        in_list((shortened(row.counted, 90), *(getattr(row, name) for name in apart)), ", ") for row in records(group)
    ]


def _shared(group: pd.DataFrame) -> list[str]:
    return [name for name in ("holder", "period") if group[name].nunique() == 1]


def _plural(noun: str) -> str:
    if noun.endswith("y") and not noun.endswith(("ay", "ey", "oy")):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _write_decades(axes: Axes, low: int, high: int) -> None:
    powers = range(low, high + 1)
    axes.set_xticks(list(powers), [f"{10**power:,}" if power >= 0 else f"{10.0**power:g}" for power in powers])
