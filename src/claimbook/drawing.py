"""How figures are drawn: colours, fonts, the rows of a chart, and SVG that is clean and the same at every run."""

from __future__ import annotations

import io
import textwrap
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
_LETTER = 0.088  # inches that a letter takes
LINE = 0.175  # inches from one line of text to the next


@dataclass(frozen=True)
class Layout:
    """A page width: inches across, inches kept for labels on the left (0: labels stand above), letters in a line."""

    width: float
    labels: float
    letters: int
    right: float = 0.1


WIDE = Layout(7.6, 2.8, 38)
NARROW = Layout(3.2, 0.0, 38)


@dataclass(frozen=True)
class Row:
    """Where a chart's row stands in its panel, in inches from the top: its label's lines and its marks."""

    lines: tuple[str, ...]
    top: float
    at: float


def stack(labels: list[str], layout: Layout) -> tuple[list[Row], float]:
    """Rows for these labels one under another, and how high they are together. A label's own line breaks are kept."""
    rows, top = [], 0.0
    for label in labels:
        lines = tuple(
            line
            for paragraph in label.split("\n")
            for line in textwrap.wrap(paragraph, layout.letters, max_lines=4, placeholder=" …") or [""]
        )
        text = LINE * len(lines)
        height = max(0.31, text + 0.12) if layout.labels else text + 0.34
        rows.append(Row(lines, top, top + (height / 2 if layout.labels else text + 0.13)))
        top += height
    return rows, top


def panel(canvas: Canvas, layout: Layout, top: float, height: float) -> Axes:
    """Axes whose upright scale is inches from their own top, at this place of the canvas."""
    width, total = canvas.get_size_inches()
    left = _left(layout)
    box = (left / width, 1 - (top + height) / total, (width - left - layout.right) / width, height / total)
    axes = canvas.add_axes(box)
    axes.set_ylim(height, 0)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
    axes.set_yticks([])
    return axes


def set_reach(axes: Axes, layout: Layout, low: float, high: float, before: str = "", after: str = "") -> None:
    """The scale from `low` to `high`, with room for the longest text that stands before and after the marks."""
    inches = layout.width - layout.right - _left(layout)
    edge = 0.08 if low else 0.0  # a scale that starts at nothing starts at the very edge
    left, right = (len(text) * _LETTER + 0.2 if text else edge for text in (before, after))
    unit = ((high - low) or 1.0) / max(0.5, inches - left - right)
    axes.set_xlim(low - left * unit, high + right * unit)
    axes.set_xticks([tick for tick in axes.get_xticks() if low <= tick <= high])


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
    axes.annotate(title, (0, 1), (0, 8), "axes fraction", "offset points", color=colour, weight="bold", va="bottom")


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


def _left(layout: Layout) -> float:
    return layout.labels or 0.12
