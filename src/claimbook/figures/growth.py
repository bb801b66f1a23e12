"""Rates of change in panels, and what each reported amount was a year earlier."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from claimbook.analysis import counting, records
from claimbook.comparability import require_one_axis
from claimbook.drawing import (
    BESIDE,
    FOOT,
    MARK,
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
from claimbook.indicators import VALUE_ADDED, form
from claimbook.model import SUBJECT_KINDS

_MOST = 24  # rates drawn; the others are in the data table
_MOST_AMOUNTS = 14
_FAR, _USUAL = 5, 20.0  # a rate so many times the median, or the usual rate in per cent, is beyond the scale
_TURNED = {"over": "under", "at_least": "up_to", "under": "over", "up_to": "at_least"}  # of a fall


def growth_panels(table: pd.DataFrame) -> Figure:
    """Rates of change in panels of those that may share an axis, from the table of `analysis.growth`.

    A rate whose place or period is not known is only in the data. Raises MixedAxis for a panel of other rates.
    """
    data = table[["place", "period", "indicator", "rate", "printed", "bound", "status", "label"]]
    known = table[(table["period_start"] != "") & (table["period_end"] != "") & (table["place"] + table["body"] != "")]
    known = known.assign(form=[VALUE_ADDED if form(name) == VALUE_ADDED else "" for name in known["indicator"]])
    found = known.groupby(["place", "body", "period_start", "period_end", "status", "form"], sort=False)
    for _, group in found:
        require_one_axis(_as_claims(group))
    groups = _largest_groups([group.head(_MOST) for _, group in found], _MOST)
    if not groups:
        why = "The articles state no growth rate with its place and period."
        return left_out("growth", "Growth by place and period", why, data)
    shown = pd.concat(groups)
    order = shown.sort_values("rate", kind="stable")
    low, top = next(records(order)), next(records(order.tail(1)))
    title = (
        f"Reported growth runs from {_signed(low)} to {_signed(top)}"
        if len(shown) > 1
        else f"{_name(top)}: {_signed(top)}"
    )
    alt = (
        f"{counting(len(shown), 'growth rate')} in {counting(len(groups), 'group')}. "
        f"Highest: {in_list((top.indicator, top.body or top.place, top.period, top.printed), ', ')}. "
        f"Lowest: {in_list((low.indicator, low.body or low.place, low.period, low.printed), ', ')}."
    )
    rates = _within_scale(shown["rate"])
    note = "Do not compare between panels: place or period changes. Fast rates often start from little."

    def draw(layout: Layout) -> Canvas:
        stacks = [stack([shortened(name, 120) for name in group["indicator"]], layout) for group in groups]
        drawing = canvas(layout, sum(height + TITLE for _, height in stacks) + FOOT)
        low, high = min(0.0, rates.min()), max(0.0, rates.max())
        top = 0.0
        for number, (group, (rows, height)) in enumerate(zip(groups, stacks, strict=True)):
            axes = panel(drawing, layout, top + TITLE, height)
            colour = PALETTE[f"c{number % 4 + 1}"]
            finish(axes, rows, layout, _panel_title(next(records(group))), colour)
            before = longest(shown.loc[shown["rate"] < 0, "printed"])
            unit = set_reach(axes, layout, low, high, before, longest(shown["printed"]))
            ends = group["rate"].clip(low, high)
            axes.hlines([row.at for row in rows], 0, ends, color=colour, linewidth=1.6, alpha=0.55)
            for rate, row in zip(records(group), rows, strict=True):
                _draw_rate(axes, rate, row.at, colour, unit, min(max(rate.rate, low), high))
            axes.spines["left"].set_position(("data", 0))
            write_scale(axes, number == len(groups) - 1, "per cent")
            top += height + TITLE
        return drawing

    return drawn(
        "growth",
        f"{title}; the {len(groups)} groups are not one series" if len(groups) > 1 else title,
        "Change on a year earlier in per cent; a panel for each place and period; hollow: a limit, not exact",
        alt,
        note
        + (" A head of an arrow: beyond the scale." if len(rates) < len(shown) else "")
        + only_in_table(len(table) - len(known), "rate", "without a place or a period")
        + only_in_table(len(known) - len(shown), "rate"),
        draw,
        data,
        tuple(zip(table["claim_id"], table["label"], strict=True)),
    )


def year_earlier(table: pd.DataFrame) -> Figure:
    """Each reported amount beside its year-earlier one, every amount on a scale of its own: reported is 100."""
    data = table[["indicator", "place", "period", "before_text", "after_text", "rate", "labels"]]
    some = table[table["after"] > 0]  # nothing is no scale
    if some.empty:
        why = "No reported amount has a growth rate, so that no amount of a year earlier can be worked out."
        return left_out("year-earlier", "Reported amounts and a year earlier", why, data)
    found = some.groupby(["place", "period"], sort=False)
    groups = _largest_groups([group.head(_MOST_AMOUNTS) for _, group in found], _MOST_AMOUNTS)
    shown = pd.concat(groups)
    pairs = [f"{row.indicator}: {row.before_text} then, {row.after_text} now" for row in records(shown)]

    def draw(layout: Layout) -> Canvas:
        stacks = [stack(_pair_labels(group, layout), layout) for group in groups]
        drawing = canvas(layout, sum(height + TITLE for _, height in stacks) + FOOT)
        share = 100 * shown["before"] / shown["after"]
        low, high = min(100.0, share.min()), max(100.0, share.max())
        sides = (longest(shown["before_text"]), longest(shown["after_text"])) if layout.labels else ()
        top = 0.0
        for number, (group, (rows, height)) in enumerate(zip(groups, stacks, strict=True)):
            axes = panel(drawing, layout, top + TITLE, height)
            colour = PALETTE[f"c{number % 4 + 1}"]
            first = next(records(group))
            finish(axes, rows, layout, in_list((first.place, first.period)), colour)
            set_reach(axes, layout, low, high, *sides)
            for amount, row in zip(records(group), rows, strict=True):
                before, at = 100 * amount.before / amount.after, row.at
                axes.plot([before, 100], [at, at], color=colour, linewidth=4, alpha=0.35, solid_capstyle="butt")
                axes.plot(before, at, "o", markersize=8, markerfacecolor=PALETTE["paper"], color=colour, mew=1.8)
                axes.plot(100, at, "o", markersize=8, color=colour)
                if layout.labels:
                    ends = sorted([(before, amount.before_text), (100.0, amount.after_text)])
                    axes.annotate(ends[0][1], (ends[0][0], at), (-9, 0), **BESIDE, ha="right")
                    axes.annotate(ends[1][1], (ends[1][0], at), (9, 0), **BESIDE)
            axes.spines["left"].set_visible(False)
            write_scale(axes, number == len(groups) - 1, "reported amount = 100")
            top += height + TITLE
        return drawing

    return drawn(
        "year-earlier",
        _moved(shown["rate"]),
        "Hollow: a year earlier, as the reported growth rate implies; filled: reported; each amount has its own scale",
        f"{counting(len(shown), 'amount')}, each with its value a year earlier. {'; '.join(pairs)}.",
        "Do not add the amounts or compare their size: they measure different things, and some are part of others."
        + only_in_table(len(table) - len(shown), "amount"),
        draw,
        data,
        links(table),
    )


def _draw_rate(axes: Axes, rate: Any, at: float, colour: str, unit: float, end: float) -> None:
    """The mark with its words on the side that is away from nothing; a head of an arrow for what the scale cuts off."""
    if end != rate.rate:
        axes.plot(end, at, ">" if end > 0 else "<", markersize=MARK, color=colour)
        offset = 9
    else:
        bound = _TURNED.get(rate.bound, rate.bound) if end < 0 else rate.bound
        offset = mark(axes, end, at, colour, bound, unit)
    side: dict[str, Any] = {"ha": "right"} if end < 0 else {}
    axes.annotate(rate.printed, (end, at), (-9 if end < 0 else offset, 0), **BESIDE, **side, weight="bold")


def _as_claims(rates: pd.DataFrame) -> pd.DataFrame:
    """The rates with the columns of the claims table by which it is told what they may be compared with."""
    kind = [SUBJECT_KINDS[1] if body else SUBJECT_KINDS[0] for body in rates["body"]]
    return rates.assign(
        claim_type="quantity", measure="change", subject=rates["body"], subject_kind=kind, value=rates["rate"]
    )


def _within_scale(rates: pd.Series[float]) -> pd.Series[float]:
    """The rates that the scale must hold: one that is far beyond the others would press them all into one place."""
    most = _FAR * max(_USUAL, float(rates.abs().quantile(0.5, interpolation="lower")))
    near = rates[rates.abs() <= most]
    return near if len(near) else rates


def _signed(rate: Any) -> str:
    return f"a fall of {rate.printed}" if rate.rate < 0 else str(rate.printed)


def _largest_groups(groups: list[pd.DataFrame], room: int) -> list[pd.DataFrame]:
    """As many groups as there is room for, those with most rates first; in the order that they had."""
    kept = set()
    for at in sorted(range(len(groups)), key=lambda at: -len(groups[at])):
        if len(groups[at]) <= room:
            kept.add(at)
            room -= len(groups[at])
    return [group for at, group in enumerate(groups) if at in kept]


def _moved(rates: pd.Series[float]) -> str:
    """The finding: how many amounts rose and fell, and by how much."""
    up, down, n = int((rates > 0).sum()), int((rates < 0).sum()), len(rates)
    low, high = (f"{value:g}" for value in (rates.abs().min(), rates.abs().max()))
    by = f"by {low} %" if low == high else f"by {low} to {high} %"
    if n in (up, down):
        verb = "grew" if up else "fell"
        return f"{'The amount' if n == 1 else f'All {n} amounts'} with a growth rate {verb}, {by}"
    return f"Of {n} amounts with a growth rate {up} grew and {down} fell"


def _name(rate: Any) -> str:
    return in_list((shortened(rate.indicator), rate.body or rate.place, rate.period), ", ")


def _panel_title(rate: Any) -> str:
    status = "" if rate.status in ("", "actual") else rate.status
    return in_list((rate.body or rate.place, rate.period, status, rate.form))


def _pair_labels(group: pd.DataFrame, layout: Layout) -> list[str]:
    names = [shortened(name, 120) for name in group["indicator"]]
    if layout.labels:
        return names
    return [f"{name}\n{row.before_text} → {row.after_text}" for name, row in zip(names, records(group), strict=True)]
