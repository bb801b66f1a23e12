"""What the articles are made of: claims by kind, and claims by topic."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure as Canvas
from matplotlib.lines import Line2D

from claimbook.analysis import FIRST_TOPICS, KINDS, counting, records
from claimbook.drawing import LINE, NARROW, PALETTE, TITLE, WIDE, Layout, canvas, left_edge, panel
from claimbook.figures.base import Figure, drawn, left_out

_MOST_ARTICLES = 24
_MOST_MARKS = 300  # beyond these a mark stands for several claims
_PITCH = 0.15  # inches from one mark to the next
_HEATMAP = {WIDE: Layout(7.6, 1.7, 24), NARROW: Layout(3.2, 1.25, 17)}  # a heatmap's labels stay on the left
_CELL = 0.235  # inches that a row of a heatmap is high
_MARKS = {  # shape, colour, filled
    KINDS[0]: ("o", "c1", True),
    KINDS[1]: ("o", "c1", False),
    KINDS[2]: ("s", "c2", True),
    KINDS[3]: ("D", "c4", True),
    KINDS[4]: ("^", "c3", True),
}


@dataclass(frozen=True)
class _Strip:
    """One article: the lines of its label, its marks line by line, and its place in inches from the top."""

    lines: list[str]
    marks: list[list[str]]
    top: float
    height: float


def claims_by_status(table: pd.DataFrame) -> Figure:
    """A mark for each claim of each article, its shape the kind, from the table of `analysis.claims_per_article`."""
    data = table.pivot_table("claims", ["letter", "headline"], "kind", sort=False, aggfunc="sum").reset_index()
    totals = table.groupby("letter", sort=False)["claims"].sum()
    if not totals.sum():
        return left_out("claims", "Claims by kind", "The articles make no claim.", data)
    by_kind = table.groupby("kind", sort=False)["claims"].sum()
    shown = set(totals.sort_values(ascending=False, kind="stable").index[:_MOST_ARTICLES])
    chosen = table[table["letter"].isin(shown)]
    each = ceil(chosen["claims"].sum() / _MOST_MARKS)
    plans = int(by_kind["target or forecast"] + by_kind["commitment"])

    def draw(layout: Layout) -> Canvas:
        legend = 0.3 if layout.labels else 0.72
        strips = list(_strips(chosen, layout, each))
        drawing = canvas(layout, legend + sum(strip.height for strip in strips) + 0.04)
        axes = panel(drawing, layout, legend, sum(strip.height for strip in strips))
        axes.spines["left"].set_visible(False)
        axes.set(xlim=(0, layout.width - layout.right - left_edge(layout)), xticks=[])
        for strip in strips:
            _draw_strip(axes, strip, layout)
        _legend(drawing, layout)
        return drawing

    return drawn(
        "claims",
        f"{by_kind['reported']} of {counting(int(totals.sum()), 'claim')} are exact reported figures; "
        f"{plans} are targets, forecasts or promises",
        f"Claims of each file by kind; one mark is {'one claim' if each == 1 else f'up to {each} claims'}",
        f"Claims by kind, over all articles: {', '.join(f'{count} {kind}' for kind, count in by_kind.items())}.",
        "Do not take many claims for good ones: a long article makes more of them.",
        draw,
        data,
        (),
    )


def claims_heatmap(table: pd.DataFrame) -> Figure:
    """How many claims each article makes on each topic, from the table of `analysis.claims_per_topic`."""
    totals = table.sum(axis=1)
    if not totals.sum():
        return left_out("topics", "Claims by topic", "The articles make no claim.", table.reset_index())
    shown = table.iloc[:, :_MOST_ARTICLES]
    first = int(totals[totals.index.isin(FIRST_TOPICS)].sum())
    named = ", ".join(f"{topic} {count}" for topic, count in totals.items())

    def draw(layout: Layout) -> Canvas:
        height = _CELL * len(shown)
        drawing = canvas(layout, height + TITLE)
        axes = panel(drawing, _HEATMAP[layout], TITLE, height)
        steps = [0, 0.5, *sorted({_step(shown, 1 / 3), _step(shown, 2 / 3)}), float("inf")]
        colours = ListedColormap([PALETTE[f"h{number}"] for number in range(len(steps) - 1)])
        sns.heatmap(
            shown.where(shown > 0, 0),
            annot=shown.astype("str").where(shown > 0, ""),
            fmt="",
            cmap=colours,
            norm=BoundaryNorm(steps, len(steps) - 1),
            cbar=False,
            linewidths=1.5,
            linecolor=PALETTE["paper"],
            annot_kws={"color": PALETTE["ink"]},
            ax=axes,
        )
        axes.set(xlabel="", ylabel="", yticks=[])
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
        for number, topic in enumerate(shown.index):
            axes.text(-0.1, number + 0.5, str(topic), ha="right", va="center_baseline")
        return drawing

    return drawn(
        "topics",
        f"{first} of {counting(int(totals.sum()), 'claim')} are on the digital economy and innovation",
        "Number of claims of each file (column) on each topic (row); what the report is about comes first",
        f"Claims by topic, over all articles: {named}.",
        "Do not take a topic for all that a claim is about: each has one, from a list, though it may touch several.",
        draw,
        table.reset_index(),
        (),
        printed_rows=0,  # the drawing shows every number
    )


def _strips(table: pd.DataFrame, layout: Layout, each: int) -> Iterator[_Strip]:
    across = int((layout.width - layout.right - left_edge(layout)) / _PITCH)
    top = 0.0
    for letter, group in table.groupby("letter", sort=False):
        label = f"{letter}  {next(records(group)).headline} ({group['claims'].sum()})"
        lines = textwrap.wrap(label, layout.letters, max_lines=3, placeholder=" …")
        kinds = [row.kind for row in records(group) for _ in range(ceil(row.claims / each))]
        marks = [kinds[at : at + across] for at in range(0, len(kinds), across)]
        text, dots = LINE * len(lines), _PITCH * len(marks)
        height = max(text, dots) + 0.1 if layout.labels else text + dots + 0.12
        yield _Strip(lines, marks, top, height)
        top += height


def _draw_strip(axes: Axes, strip: _Strip, layout: Layout) -> None:
    text, dots = LINE * len(strip.lines), _PITCH * len(strip.marks)
    across, side = (-0.1, "right") if layout.labels else (0.0, "left")
    first = strip.top + ((strip.height - text) / 2 if layout.labels else 0.0)
    for number, line in enumerate(strip.lines):
        axes.text(across, first + LINE * (number + 0.5), line, ha=side, va="center_baseline")
    first = strip.top + ((strip.height - dots) / 2 if layout.labels else text)
    if not strip.marks and layout.labels:
        axes.text(0.02, strip.top + strip.height / 2, "no claim", va="center_baseline", color=PALETTE["muted"])
    for number, kinds in enumerate(strip.marks):
        for kind in dict.fromkeys(kinds):
            places = [_PITCH * (at + 0.5) for at, held in enumerate(kinds) if held == kind]
            heights = [first + _PITCH * (number + 0.5)] * len(places)
            axes.plot(places, heights, linestyle="", **_look(kind))


def _look(kind: str) -> dict[str, Any]:
    shape, colour, filled = _MARKS[kind]
    size = 5.5 if shape == "D" else 6.5
    face = PALETTE[colour if filled else "paper"]
    return {"marker": shape, "color": PALETTE[colour], "markerfacecolor": face, "markersize": size, "mew": 1.4}


def _legend(drawing: Canvas, layout: Layout) -> None:
    handles = [Line2D([], [], linestyle="", label=kind, **_look(kind)) for kind in _MARKS]
    across = 5 if layout.labels else 2
    drawing.legend(
        handles=handles, loc="upper left", ncols=across, frameon=False, handlelength=0.9, columnspacing=1.2, borderpad=0
    )


def _step(table: pd.DataFrame, share: float) -> float:
    return float(max(1, round(table.to_numpy().max() * share))) + 0.5
