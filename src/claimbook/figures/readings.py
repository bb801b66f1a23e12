"""Figures that imply another one: percentages with two readings, and rates of exchange against reference rates."""

from __future__ import annotations

import textwrap
from math import ceil
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from claimbook.analysis import counting, period_label, records
from claimbook.checks.wording import number
from claimbook.drawing import (
    BESIDE,
    FOOT,
    LINE,
    PALETTE,
    Layout,
    canvas,
    finish,
    panel,
    set_reach,
    stack,
    write_line,
    write_scale,
)
from claimbook.figures.base import Figure, drawn, in_list, left_out, links, only_in_table, shortened

_MOST = 6  # readings drawn
_MOST_RATES = 12
_FAR = 3.0  # per cent beyond which a rate is shown at the edge, with an arrow
_LEAST_REACH = 0.5  # per cent shown on either side of the reference rate
_NEAR: dict[str, Any] = {"textcoords": "offset points", "va": "center_baseline"}
_TRACK = Layout(7.6, 0.0, 96)  # the words of a reading stand above its scale, also on a wide page


def two_readings(table: pd.DataFrame) -> Figure:
    """What each ambiguous percentage gives if it means points and if it means per cent, each on a scale of its own."""
    data = table[["indicator", "holder", "period", "printed", "moved", "points_text", "per_cent_text", "labels"]]
    data = data.rename(columns={"points_text": "if points", "per_cent_text": "if per cent"})
    if table.empty:
        why = "No rise or gap in per cent follows a figure that is itself in per cent."
        return left_out("readings", "Two readings of a per cent", why, data)
    shown = table.head(_MOST)
    apart = (shown["points"] - shown["per_cent"]).abs().max()
    told = [
        f"{row.indicator}, {row.printed}: {row.points_text} if {row.moved} means points, {row.per_cent_text} if not"
        for row in records(shown)
    ]

    def draw(layout: Layout) -> Canvas:
        wide = _TRACK if layout.labels else layout
        heads = [textwrap.wrap(_reading(row), wide.letters) for row in records(shown)]
        heights = [LINE * len(lines) + 0.76 for lines in heads]
        drawing = canvas(wide, sum(heights))
        top = 0.0
        for row, lines, height in zip(records(shown), heads, heights, strict=True):
            axes = panel(drawing, wide, top, height)
            axes.set(xticks=[])
            axes.spines["left"].set_visible(False)
            _draw_reading(axes, row, wide, lines)
            top += height
        return drawing

    return drawn(
        "readings",
        f"{counting(len(table), 'percentage')} can be read in two ways, up to {apart:.1f} points apart",
        "Per cent. Circle: if points are meant; diamond: if per cent is meant; square: reported; each on its own scale",
        f"{'. '.join(told)}.",
        "Do not choose one of the two, or compare between the scales: nothing in the articles says which is meant.",
        draw,
        data,
        links(table),
    )


def exchange_rates(table: pd.DataFrame) -> Figure:
    """How far the rate that each restated amount implies lies from the reference rate of the article's day."""
    data = table[["amount", "restated", "day", "labels"]].assign(
        implied=table["implied"].map(_rate),
        reference=["" if pd.isna(rate) else _rate(rate) for rate in table["reference"]],
        apart=["" if pd.isna(rate) else _percent(rate) for rate in table["apart"]],
    )
    known = table[table["reference"].notna() & table["high"].notna()]  # the others are too rough for a rate
    if known.empty:
        why = "No amount is given in two currencies on a day whose reference rate is known."
        return left_out("rates", "Implied and reference exchange rates", why, data)
    shown = known.head(_MOST_RATES)
    told = [
        f"{row.amount} for {row.restated}: {_rate(row.implied)} against {_rate(row.reference)} on {_day(row)}"
        for row in records(shown)
    ]
    reach = _reach(shown)

    def draw(layout: Layout) -> Canvas:
        rows, height = stack([_rate_label(row) for row in records(shown)], layout)
        drawing = canvas(layout, height + FOOT)
        axes = panel(drawing, layout, 0.0, height)
        finish(axes, rows, layout, "", PALETTE["ink"])
        set_reach(axes, layout, -reach, reach, "", "+0.00 %")
        write_line(axes, 0.0, rows, layout, color=PALETTE["muted"], linewidth=1.2)
        for rate, row in zip(records(shown), rows, strict=True):
            _draw_rate(axes, rate, row.at, reach)
        axes.spines["left"].set_visible(False)
        write_scale(axes, True, "per cent above or below the reference rate")
        return drawing

    return drawn(
        "rates",
        _rates_finding(known["apart"].abs()),
        "The rate that two printed amounts imply, against the ECB's reference rate of the article's day; "
        "bar: rounding; hollow: the day is inferred",
        f"{'. '.join(told)}.",
        "Do not take a rate that fits for evidence of an article's day: it shows that the conversion is consistent."
        + only_in_table(len(table) - len(known), "amount", "without a reference rate")
        + only_in_table(len(known) - len(shown), "amount"),
        draw,
        data,
        links(table),
    )


def _reading(row: Any) -> str:
    where = in_list((row.holder, row.period), ", ")
    where = f" ({where})" if where else ""
    return f"{shortened(row.indicator)}{where}: {row.printed}; “{row.moved}” gives {row.other or 'the other'}"


def _draw_reading(axes: Axes, row: Any, layout: Layout, lines: list[str]) -> None:
    values = (row.points, row.per_cent, row.reported)
    below = sorted([(row.points, f"{row.points_text}\nif points"), (row.per_cent, f"{row.per_cent_text}\nif per cent")])
    set_reach(axes, layout, min(values), max(values), *(text.split("\n")[1] for _, text in below))
    axes.set_xticks([])
    at = LINE * len(lines) + 0.25
    for at_line, line in enumerate(lines):
        axes.text(0, LINE * (at_line + 0.5), line, transform=axes.get_yaxis_transform(), va="center_baseline")
    axes.axhline(at, color=PALETTE["grid"], linewidth=1)
    axes.plot([row.points, row.per_cent], [at, at], color=PALETTE["c4"], linewidth=5, alpha=0.35, solid_capstyle="butt")
    axes.plot(row.points, at, "o", markersize=8, color=PALETTE["c4"])
    axes.plot(row.per_cent, at, "D", markersize=7, color=PALETTE["c4"])
    axes.plot(row.reported, at, "s", markersize=7, color=PALETTE["ink"])
    for (value, text), (shift, side) in zip(below, ((4, "right"), (-4, "left")), strict=True):
        for at_line, line in enumerate(text.split("\n")):
            axes.annotate(line, (value, at), (shift, -14 - 11 * at_line), ha=side, color=PALETTE["c4"], **_NEAR)
    axes.annotate(f"{row.reported:g} % reported", (row.reported, at), (0, 13), ha="center", weight="bold", **_NEAR)


def _rate_label(row: Any) -> str:
    return f"{row.amount} = {row.restated}\n{_rate(row.implied)}; ECB {_rate(row.reference)}, {_day(row)}"


def _rate(value: float) -> str:
    return number(value, 0.001)


def _percent(value: float) -> str:
    return f"{value:+.2f} %"


def _day(row: Any) -> str:
    inferred = " (day inferred)" if row.day_basis == "inferred" else ""
    return f"{period_label(row.day, row.day)}{inferred}"


def _draw_rate(axes: Axes, rate: Any, at: float, reach: float) -> None:
    low, high = (100 * (end / rate.reference - 1) for end in (rate.low, rate.high))
    colour, text = PALETTE["c1"], _percent(rate.apart)
    if abs(rate.apart) > reach:
        side = 1 if rate.apart > 0 else -1
        axes.plot([side * reach * 0.8, side * reach], [at, at], color=colour, linewidth=1.6)
        axes.plot(side * reach, at, ">" if side > 0 else "<", markersize=7, color=colour)
        axes.annotate(text, (side * reach, at), (9, 0), **BESIDE, weight="bold")
        return
    ends = [max(-reach, low), min(reach, high)]
    axes.plot(ends, [at, at], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
    face = PALETTE["paper" if rate.day_basis == "inferred" else "c1"]
    axes.plot(rate.apart, at, "o", markersize=8, color=colour, markerfacecolor=face, mew=1.6)
    axes.annotate(text, (reach, at), (9, 0), **BESIDE, weight="bold")


def _reach(table: pd.DataFrame) -> float:
    near = [
        100 * abs(end / row.reference - 1)
        for row in records(table)
        if abs(row.apart) <= _FAR
        for end in (row.low, row.high)
    ]
    return float(min(_FAR, max([_LEAST_REACH, *near])))


def _rates_finding(apart: pd.Series[float]) -> str:
    n, within = len(apart), ceil(apart.max() * 10 - 1e-9) / 10
    if within <= _LEAST_REACH:
        what = "The restated amount lies" if n == 1 else f"All {n} restated amounts lie"
        return f"{what} within {within:g} % of the reference rate"
    far = int((apart > _LEAST_REACH).sum())
    lie = f"{'lies' if far == 1 else 'lie'} more than {_LEAST_REACH:g} %"
    return f"{far} of {counting(n, 'restated amount')} {lie} off the reference rate"
