"""Targets in time: announced, due, and whether anybody can see later if they were met."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from claimbook.analysis import FIRST_TOPICS, counting, period_label, records
from claimbook.drawing import PALETTE, Layout, canvas, finish, panel, set_reach, stack, write_line
from claimbook.figures.base import Figure, drawn, in_list, left_out, links, only_in_table, shortened

_MOST = 14  # targets drawn: those on first topics before the others
_SHAPES = {"target": "o", "forecast": "D"}
_YEARS = 10  # years named on the scale at most; half as many on a narrow page
_FOOT = 0.25  # inches below the rows for the years
_HEAD = 0.22  # inches above the rows for the words on the line of the latest article


def target_timeline(table: pd.DataFrame, latest: str) -> Figure:
    """Each dated target from its announcement to its deadline; `latest` is the day of the newest article."""
    data = table[["target", "indicator", "holder", "announced", "deadline", "auditable", "labels"]]
    if table.empty:
        return left_out("timeline", "Targets in time", "No target or forecast in figures names a deadline.", data)
    first = table["topic"].isin(FIRST_TOPICS)
    kept = pd.concat([table[first], table[~first]]).head(_MOST).index
    shown = table.loc[table.index.isin(kept)]
    told = [f"{_what(row)}, by {_day(row.deadline)}" for row in records(shown)]
    able, due = int((table["auditable"] == "yes").sum()), int((table["deadline"] <= latest).sum()) if latest else 0

    def draw(layout: Layout) -> Canvas:
        rows, height = stack([_what(row) for row in records(shown)], layout)
        drawing = canvas(layout, _HEAD + height + _FOOT)
        axes = panel(drawing, layout, _HEAD, height)
        finish(axes, rows, layout, "", PALETTE["ink"])
        days = [_years(day) for day in [*shown["announced"], *shown["deadline"], latest] if day]
        set_reach(axes, layout, min(days), max(days), "x", "x")
        _write_years(axes, min(days), max(days), _YEARS if layout.labels else _YEARS // 2)
        if latest:
            write_line(axes, _years(latest), rows, layout, color=PALETTE["muted"], linewidth=1, linestyle=(0, (3, 3)))
            _write_latest(axes, latest, (min(days) + max(days)) / 2)
        for target, row in zip(records(shown), rows, strict=True):
            _draw_target(axes, target, row.at)
        axes.spines["left"].set_visible(False)
        axes.tick_params(labelbottom=False)
        return drawing

    met = int((table["result"] != "").sum())
    return drawn(
        "timeline",
        f"{counting(len(table), 'target')} with a deadline: {able} can be audited, {due or 'none'} fell due before the "
        f"latest article, {met or 'none'} {'has' if met < 2 else 'have'} a result in the articles",
        f"From announcement (tick) to deadline, {_day(table['deadline'].min())} to {_day(table['deadline'].max())}; "
        "circle: target; diamond: forecast; hollow: cannot be audited",
        f"{'; '.join(told)}.",
        "Do not read the length of a line as size: it is time, and the targets measure different things."
        + only_in_table(len(table) - len(shown), "target"),
        draw,
        data,
        links(table),
    )


def _what(row: Any) -> str:
    indicator = shortened(row.indicator, 70)
    whose = "" if row.holder.casefold() in indicator.casefold() else row.holder
    return in_list(
        (f"{row.target} {indicator if indicator[1:2].isupper() else indicator[:1].lower() + indicator[1:]}", whose),
        ", ",
    )


def _draw_target(axes: Axes, target: Any, at: float) -> None:
    colour, end = PALETTE["c2" if target.status == "forecast" else "c1"], _years(target.deadline)
    if target.announced:
        start = _years(target.announced)
        axes.plot([start, end], [at, at], color=colour, linewidth=2, alpha=0.7)
        axes.plot([start, start], [at - 0.06, at + 0.06], color=colour, linewidth=2)
    face = colour if target.auditable == "yes" else PALETTE["paper"]
    axes.plot(end, at, _SHAPES[target.status], markersize=8, color=colour, markerfacecolor=face, mew=1.6)


def _write_years(axes: Axes, low: float, high: float, most: int) -> None:
    """A line at the turn of each year, and the year's number in its middle."""
    years = range(int(low), int(high - 1e-9) + 1)
    step = -(-len(years) // most) or 1
    axes.set_xticks([year for year in (*years, years.stop) if low <= year <= high])
    named = [year for year in years if year % step == 0 and low - 0.3 <= year + 0.5 <= high + 0.3]
    axes.set_xticks([year + 0.5 for year in named], [str(year) for year in named], minor=True)
    axes.tick_params(which="minor", length=0)


def _write_latest(axes: Axes, latest: str, middle: float) -> None:
    at = _years(latest)
    axes.annotate(
        f"latest article, {_day(latest)}",
        (at, 1),
        (0, 4),
        ("data", "axes fraction"),
        "offset points",
        color=PALETTE["muted"],
        ha="right" if at > middle else "left",
    )


def _years(day: str) -> float:
    """A day as a number on the scale: the turn of the year 2025 to 2026 is 2026.0."""
    when = date.fromisoformat(day)
    first = date(when.year, 1, 1)
    return when.year + (when - first).days / (date(when.year + 1, 1, 1) - first).days if when.year < 9999 else 9999.0


def _day(day: str) -> str:
    return period_label("", day).removeprefix("by ")
