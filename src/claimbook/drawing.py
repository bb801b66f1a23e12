"""How figures are drawn: colours, fonts, the rows of a chart, marks for exact figures and for limits."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure as Canvas

from claimbook import svg

if TYPE_CHECKING:
    from matplotlib.axes import Axes

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
STYLE: Any = {
    "svg.fonttype": "none",  # text stays text: it can be read aloud, searched and tested
    "svg.hashsalt": "claimbook",
    "text.parse_math": False,  # a dollar sign in an article is a dollar sign
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "text.color": PALETTE["ink"],
    "axes.edgecolor": PALETTE["muted"],
    "axes.labelcolor": PALETTE["muted"],
    "axes.facecolor": "none",
    "figure.facecolor": "none",
    "grid.color": PALETTE["grid"],
    "xtick.color": PALETTE["muted"],
    "ytick.color": PALETTE["muted"],
    "axes.unicode_minus": False,
}
BESIDE: dict[str, Any] = {"xycoords": "data", "textcoords": "offset points", "va": "center_baseline"}
TITLE = 0.36  # inches above a panel for its title
FOOT = 0.42  # inches below the last panel for its scale
LINE = 0.165  # inches from one line of text to the next
MARK = 8  # points across a mark
_LETTER = 0.082  # inches that a letter takes
_TO_THE_RIGHT, _TO_THE_LEFT = ("over", "at_least"), ("under", "up_to")
_ARROW = 0.24  # inches


@dataclass(frozen=True)
class Layout:
    """A page width: inches across, inches kept for labels on the left (0: labels stand above), letters in a line."""

    width: float
    labels: float
    letters: int
    right: float = 0.1


WIDE = Layout(7.6, 3.3, 44)
NARROW = Layout(3.2, 0.0, 45)


@dataclass(frozen=True)
class Row:
    """Where a chart's row stands in its panel, in inches from the top: its label's lines and its marks."""

    lines: tuple[str, ...]
    top: float
    at: float


def stack(labels: Sequence[str], layout: Layout) -> tuple[list[Row], float]:
    """Rows for these labels one under another, and how high they are together. A label's own line breaks are kept."""
    rows, top = [], 0.0
    for label in labels:
        lines = tuple(
            line
            for paragraph in label.split("\n")
            for line in textwrap.wrap(paragraph, layout.letters, max_lines=3, placeholder=" …") or [""]
        )
        text = LINE * len(lines)
        height = max(0.26, text + 0.1) if layout.labels else text + 0.31
        rows.append(Row(lines, top, top + (height / 2 if layout.labels else text + 0.11)))
        top += height
    return rows, top


def panel(canvas: Canvas, layout: Layout, top: float, height: float) -> Axes:
    """Axes whose upright scale is inches from their own top, at this place of the canvas."""
    width, total = canvas.get_size_inches()
    left = left_edge(layout)
    box = (left / width, 1 - (top + height) / total, (width - left - layout.right) / width, height / total)
    axes = canvas.add_axes(box)
    axes.set_ylim(height, 0)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
    axes.set_yticks([])
    return axes


def set_reach(axes: Axes, layout: Layout, low: float, high: float, before: str = "", after: str = "") -> float:
    """The scale from `low` to `high`, with room for the longest text that stands before and after the marks.

    Returns how much of the scale an inch is.
    """
    inches = layout.width - layout.right - left_edge(layout)
    edge = 0.08 if low else 0.0  # a scale that starts at nothing starts at the very edge
    left, right = (len(text) * _LETTER + 0.2 if text else edge for text in (before, after))
    unit = ((high - low) or 1.0) / max(0.5, inches - left - right)
    axes.set_xlim(low - left * unit, high + right * unit)
    axes.set_xticks([tick for tick in axes.get_xticks() if low <= tick <= high])
    return unit


def write_labels(axes: Axes, rows: list[Row], layout: Layout) -> None:
    """The rows' labels, line by line, so that each keeps its alignment in whatever font the reader has."""
    across = axes.get_yaxis_transform()
    for row in rows:
        first = row.at - LINE * (len(row.lines) - 1) / 2 if layout.labels else row.top + LINE / 2
        for number, line in enumerate(row.lines):
            x, side = (-0.02, "right") if layout.labels else (0.0, "left")
            axes.text(x, first + number * LINE, line, transform=across, ha=side, va="center_baseline")


def write_title(axes: Axes, title: str, colour: str) -> None:
    """The panel's title above its left edge."""
    axes.annotate(title, (0, 1), (0, 6), "axes fraction", "offset points", color=colour, weight="bold", va="bottom")


def finish(axes: Axes, rows: list[Row], layout: Layout, title: str, colour: str) -> None:
    """Labels, title and grid of a panel."""
    write_labels(axes, rows, layout)
    if title:
        write_title(axes, title, colour)
    axes.set(xlabel="", ylabel="", yticks=[])
    if layout.labels:  # on a narrow page the lines would cross the labels, which stand between the marks
        axes.grid(axis="x", linewidth=0.8)
        axes.set_axisbelow(True)


def write_line(axes: Axes, x: float, rows: list[Row], layout: Layout, **style: Any) -> None:
    """A line across the rows at one place of the scale; on a narrow page beside the marks only, not through labels."""
    if layout.labels:
        axes.axvline(x, **style)
    else:
        axes.vlines([x] * len(rows), [row.at - 0.11 for row in rows], [row.at + 0.11 for row in rows], **style)


def write_scale(axes: Axes, last: bool, unit: str) -> None:
    """The numbers of the scale and its unit, below the last panel only."""
    axes.tick_params(length=0, labelbottom=last)
    if last:
        axes.set_xlabel(unit)


def mark(axes: Axes, x: float, at: float, colour: str, bound: str, unit: float, shape: str = "o") -> int:
    """A filled mark for an exact figure, a hollow one for a limit; an arrow to the side that the limit leaves open.

    `unit` is how much of the scale an inch is. Returns how many points to the right the label may start.
    """
    exact = bound in ("", "exact")
    axes.plot(
        x, at, shape, markersize=MARK, color=colour, markerfacecolor=colour if exact else PALETTE["paper"], mew=1.6
    )
    side = 1 if bound in _TO_THE_RIGHT else -1 if bound in _TO_THE_LEFT else 0
    if side:
        start, end = x + side * 0.06 * unit, x + side * _ARROW * unit
        axes.plot([start, end], [at, at], color=colour, linewidth=1.6)
        axes.plot(end, at, ">" if side > 0 else "<", markersize=5, color=colour)
    return 9 if side <= 0 else 9 + round(72 * (_ARROW - 0.04))


def to_svg(canvas: Canvas) -> str:
    """The drawing as SVG with real text, in few bytes, without dates, style sheets or ids."""
    stream = io.StringIO()
    canvas.savefig(stream, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return svg.clean(stream.getvalue(), PALETTE["ink"], STYLE["font.size"])


def context() -> Any:
    """The drawing style, for a `with` statement; nothing outside it changes."""
    return mpl.rc_context(rc=STYLE)


def canvas(layout: Layout, height: float) -> Canvas:
    """An empty drawing of the layout's width."""
    return Canvas(figsize=(layout.width, height))


def left_edge(layout: Layout) -> float:
    """Inches from the left at which the panels start."""
    return layout.labels or 0.12
