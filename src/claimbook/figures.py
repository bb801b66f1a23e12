"""The figures: a table from `analysis` in, a Figure (SVG with real text, alt text, data) out. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure as Canvas
from matplotlib.patches import Patch

from claimbook.analysis import KINDS, counting, records
from claimbook.comparability import require_one_axis
from claimbook.drawing import (
    NARROW,
    PALETTE,
    WIDE,
    Layout,
    Row,
    canvas,
    context,
    panel,
    set_reach,
    stack,
    to_svg,
    write_labels,
    write_title,
)

_TITLE = 0.42  # inches above a panel for its title
_FOOT = 0.42  # inches below the last panel for its scale
_MOST_ARTICLES = 24
_LEFT = {WIDE: Layout(7.6, 2.4, 34), NARROW: Layout(3.2, 1.25, 17)}  # a heatmap's labels stay on the left
_BESIDE: dict[str, Any] = {"xycoords": "data", "textcoords": "offset points", "va": "center_baseline"}
_INSIDE: dict[str, Any] = {"color": PALETTE["paper"], "ha": "center", "va": "center_baseline"}
_KIND_COLOURS = dict(zip(KINDS, ("c1", "c3", "c2", "c4", "c5"), strict=True))


@dataclass(frozen=True)
class Figure:
    """A figure for wide and narrow pages, with what it shows in words and the data behind it.

    The SVG holds the colours of `drawing.PALETTE` (light, also for print); a page may swap them.
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
    """Rates of change in panels of those that may share an axis, from the table of `analysis.growth`.

    A rate whose place or period is not known is only in the data. Raises MixedAxis for a panel of other rates.
    """
    known = table[(table["period_start"] != "") & (table["period_end"] != "") & (table["place"] + table["body"] != "")]
    groups = list(known.groupby(["place", "body", "period_start", "period_end", "status"], sort=False))
    for _, group in groups:
        require_one_axis(group.assign(claim_type="quantity", measure="change", value=group["rate"]))
    fastest = known.sort_values("rate", ascending=False)
    if len(known):
        top, low = next(records(fastest)), next(records(fastest.tail(1)))
        alt = (
            f"{counting(len(known), 'growth rate')} in {counting(len(groups), 'group')}. "
            f"Highest: {top.indicator}, {top.place}, {top.period}, {top.printed}. "
            f"Lowest: {low.indicator}, {low.place}, {low.period}, {low.printed}."
        )
    else:
        alt = "The articles state no such growth rate."
    apart = len(table) - len(known)
    note = "Compare within a panel: between panels the place or the period changes. Fast rates often start from little."
    if apart:
        note += f" {counting(apart, 'rate')} without a place or a period: only in the data table."

    def draw(layout: Layout) -> Canvas:
        stacks = [stack(list(group["indicator"]), layout) for _, group in groups]
        drawing = canvas(layout, sum(height + _TITLE for _, height in stacks) + _FOOT)
        low, high = min(0.0, known["rate"].min()), max(0.0, known["rate"].max())
        top = 0.0
        for number, ((_, group), (rows, height)) in enumerate(zip(groups, stacks, strict=True)):
            axes = panel(drawing, layout, top + _TITLE, height)
            colour = PALETTE[f"c{number % 4 + 1}"]
            where = [row.at for row in rows]
            axes.hlines(where, 0, group["rate"], color=colour, linewidth=1.6, alpha=0.55)
            points = pd.DataFrame({"rate": list(group["rate"]), "row": where})
            sns.stripplot(
                points, x="rate", y="row", orient="h", native_scale=True, jitter=False, size=8, color=colour, ax=axes
            )
            for row, at in zip(records(group), where, strict=True):
                if row.bound not in ("", "exact"):
                    axes.plot(row.rate, at, "o", color=PALETTE["paper"], markersize=4, zorder=9)
                axes.annotate(row.printed, (row.rate, at), (9, 0), **_BESIDE, weight="bold")
            _finish(axes, rows, layout, _panel_title(next(records(group))), colour)
            set_reach(axes, layout, low, high, after=_longest(known["printed"]))
            axes.spines["left"].set_position(("data", 0))
            _scale(axes, number == len(groups) - 1, "per cent")
            top += height + _TITLE
        return drawing

    return _figure(
        "growth",
        f"{counting(len(known), 'growth rate')} in {counting(len(groups), 'group')}: not one series",
        "Reported change on a year earlier in per cent; a panel for each place and period; hollow: a limit, not exact",
        alt,
        note,
        draw if len(known) else None,
        table[["place", "period", "indicator", "rate", "printed", "bound", "status", "label"]],
        tuple(zip(table["claim_id"], table["label"], strict=True)),
    )


def year_earlier(table: pd.DataFrame) -> Figure:
    """Each reported amount beside its year-earlier one, every amount on a scale of its own: reported is 100."""
    groups = list(table.groupby(["place", "period"], sort=False))
    pairs = [f"{row.indicator}: {row.before_text} then, {row.after_text} now" for row in records(table)]
    alt = f"{counting(len(table), 'amount')}, each with its value a year earlier. {'; '.join(pairs)}."

    def draw(layout: Layout) -> Canvas:
        stacks = [stack(_pair_labels(group, layout), layout) for _, group in groups]
        drawing = canvas(layout, sum(height + _TITLE for _, height in stacks) + _FOOT)
        share = 100 * table["before"] / table["after"]
        low, high = min(100.0, share.min()), max(100.0, share.max())
        sides = (_longest(table["before_text"]), _longest(table["after_text"])) if layout.labels else ()
        top = 0.0
        for number, ((keys, group), (rows, height)) in enumerate(zip(groups, stacks, strict=True)):
            axes = panel(drawing, layout, top + _TITLE, height)
            colour = PALETTE[f"c{number % 4 + 1}"]
            for row, at in zip(records(group), [row.at for row in rows], strict=True):
                before = 100 * row.before / row.after
                axes.plot([before, 100], [at, at], color=colour, linewidth=4, alpha=0.35, solid_capstyle="butt")
                axes.plot(before, at, "o", markersize=8, markerfacecolor=PALETTE["paper"], color=colour, mew=1.8)
                axes.plot(100, at, "o", markersize=8, color=colour)
                if layout.labels:
                    ends = sorted([(before, row.before_text), (100.0, row.after_text)])
                    axes.annotate(ends[0][1], (ends[0][0], at), (-9, 0), **_BESIDE, ha="right")
                    axes.annotate(ends[1][1], (ends[1][0], at), (9, 0), **_BESIDE)
            _finish(axes, rows, layout, " · ".join(key for key in map(str, keys) if key), colour)
            set_reach(axes, layout, low, high, *sides)
            axes.spines["left"].set_visible(False)
            _scale(axes, number == len(groups) - 1, "reported amount = 100")
            top += height + _TITLE
        return drawing

    data = table[["indicator", "place", "period", "before_text", "after_text", "rate", "labels"]]
    links = [pair for row in records(table) for pair in zip(row.claim_ids.split(), row.labels.split(), strict=True)]
    return _figure(
        "year-earlier",
        f"{counting(len(table), 'reported amount')}, each against a year earlier",
        "Hollow: a year earlier, as the reported growth rate implies; filled: reported; each amount has its own scale",
        alt if len(table) else "No reported amount has a growth rate.",
        "The amounts are not on one scale: they measure different things, and some are part of others.",
        draw if len(table) else None,
        data,
        tuple(links),
    )


def claims_by_status(table: pd.DataFrame) -> Figure:
    """How many claims of each kind each article makes, from the table of `analysis.claims_per_article`."""
    totals = table.groupby("letter", sort=False)["claims"].sum()
    by_kind = table.groupby("kind", sort=False)["claims"].sum()
    named = ", ".join(f"{count} {kind}" for kind, count in by_kind.items())
    shown = set(totals.sort_values(ascending=False, kind="stable").index[:_MOST_ARTICLES])
    drawn = table[table["letter"].isin(shown)]
    names = drawn.drop_duplicates("letter")

    def draw(layout: Layout) -> Canvas:
        rows, height = stack([f"{row.letter}  {row.headline}" for row in records(names)], layout)
        legend = 0.4 if layout.labels else 0.95
        drawing = canvas(layout, legend + height + 0.1)
        axes = panel(drawing, layout, legend, height)
        for row, letter in zip(rows, names["letter"], strict=True):
            _stacked_bar(axes, row.at, drawn[drawn["letter"] == letter], totals.max() * 0.28 / layout.width)
        write_labels(axes, rows, layout)
        axes.set_xlim(0, max(1, totals.max()) * 1.02)
        axes.set_xticks([])
        _legend(drawing, layout)
        return drawing

    return _figure(
        "claims",
        f"{counting(int(table['claims'].sum()), 'claim')} in {counting(len(totals), 'article')}, by kind",
        "Number of claims in each article",
        f"Claims by kind, over all articles: {named}.",
        "A long article makes more claims; the number says nothing about how good they are.",
        draw if len(table) else None,
        table.pivot_table("claims", ["letter", "headline"], "kind", sort=False, aggfunc="sum").reset_index(),
    )


def claims_heatmap(table: pd.DataFrame) -> Figure:
    """How many claims each article makes on each topic, from the table of `analysis.claims_per_topic`."""
    shown = table.iloc[:, :_MOST_ARTICLES]
    totals = table.sum(axis=1)
    named = ", ".join(f"{topic} {count}" for topic, count in totals.items())

    def draw(layout: Layout) -> Canvas:
        rows, height = stack([str(topic) for topic in shown.index], _LEFT[layout])
        drawing = canvas(layout, height + _TITLE)
        axes = panel(drawing, _LEFT[layout], _TITLE, height)
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
        for number, row in enumerate(rows):
            for line_number, line in enumerate(row.lines):
                offset = (line_number - (len(row.lines) - 1) / 2) * 0.42
                axes.text(-0.15, number + 0.5 + offset, line, ha="right", va="center_baseline")
        return drawing

    return _figure(
        "topics",
        f"{counting(int(totals.sum()), 'claim')} on {counting(len(table), 'topic')}",
        "Number of claims of each article (column) on each topic (row)",
        f"Claims by topic, over all articles: {named}.",
        "Topics come from a list of words; a claim has one topic even where it touches several.",
        draw if len(table) else None,
        table.reset_index(),
    )


def _figure(
    name: str,
    title: str,
    subtitle: str,
    alt: str,
    note: str,
    draw: Callable[[Layout], Canvas] | None,
    data: pd.DataFrame,
    claims: tuple[tuple[str, str], ...] = (),
) -> Figure:
    drawn = []
    for layout in (WIDE, NARROW):
        with context():
            drawn.append(to_svg(draw(layout) if draw else _nothing(layout, alt)))
    return Figure(name, title, subtitle, alt, note, drawn[0], drawn[1], data, claims)


def _nothing(layout: Layout, words: str) -> Canvas:
    drawing = canvas(layout, 0.5)
    drawing.text(0.02, 0.5, words, va="center")
    return drawing


def _finish(axes: Axes, rows: list[Row], layout: Layout, title: str, colour: str) -> None:
    write_labels(axes, rows, layout)
    write_title(axes, title, colour)
    axes.set(xlabel="", ylabel="", yticks=[])
    axes.grid(axis="x", linewidth=0.8)
    axes.set_axisbelow(True)


def _panel_title(rate: Any) -> str:
    status = "" if rate.status in ("", "actual") else rate.status
    return " · ".join(word for word in (rate.body or rate.place, rate.period, status) if word)


def _scale(axes: Axes, last: bool, unit: str) -> None:
    axes.tick_params(length=0, labelbottom=last)
    if last:
        axes.set_xlabel(unit)


def _pair_labels(group: pd.DataFrame, layout: Layout) -> list[str]:
    if layout.labels:
        return list(group["indicator"])
    return [f"{row.indicator}\n{row.before_text} → {row.after_text}" for row in records(group)]


def _longest(texts: pd.Series[str]) -> str:
    return max(texts, key=len)


def _stacked_bar(axes: Axes, at: float, counts: pd.DataFrame, least: float) -> None:
    """One article's bar: its kinds one after another, with their numbers where they are at least `least`."""
    left = 0
    for row in records(counts):
        if row.claims:
            axes.barh(at, row.claims, 0.22, left, color=PALETTE[_KIND_COLOURS[row.kind]], edgecolor=PALETTE["paper"])
            axes.text(left + row.claims / 2, at, str(row.claims), **_INSIDE)
        left += row.claims


def _legend(drawing: Canvas, layout: Layout) -> None:
    patches = [Patch(color=PALETTE[colour], label=kind) for kind, colour in _KIND_COLOURS.items()]
    across = 5 if layout.labels else 2
    drawing.legend(handles=patches, loc="upper left", ncols=across, frameon=False, handlelength=0.9, columnspacing=1.2)


def _step(table: pd.DataFrame, share: float) -> float:
    return float(max(1, round(table.to_numpy().max() * share))) + 0.5
