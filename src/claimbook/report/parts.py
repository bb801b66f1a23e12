"""Small pieces that several blocks of the report share: verdict badges, links to claims, plain tables."""

from __future__ import annotations

import pandas as pd

from claimbook.analysis import VERDICT_WORDS
from claimbook.report.markup import Html, tag

SHOWN_CHIPS = 8
LISTED = 40  # things of one kind that the page lists; of more it tells how many, and which table has them
PRINTED = 25  # the same in print
_ROWS = 200  # rows of a table that stands beside other content
# Its size and its lines stand in the icon: a notebook shows it without the page's style.
_ICON = {"width": 16, "height": 16, "fill": "none", "stroke": "currentColor", "aria_hidden": "true", "class_": "ic"}
_ICONS = {
    "holds": "M8 12.5l2.7 2.7 5.3-6",
    "caveat": "M12 7v6M12 16.5v.01",
    "two_readings": "M7 9.5h10M7 14.5h10",
    "cannot_be_checked": "M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.8v.01",
    "does_not_hold": "M9 9l6 6M15 9l-6 6",
}


def badge(verdict: str) -> Html | None:
    """The verdict as a pill with an icon, so that colour is never the only sign."""
    if not verdict:
        return None
    path = tag("path", d=_ICONS[verdict]) if verdict in _ICONS else None
    circle = tag("circle", cx=12, cy=12, r=9)
    icon = tag("svg", circle, path, viewBox="0 0 24 24", **_ICON)
    return tag("span", icon, verdict_words(verdict), class_=f"v v-{verdict}")


def chips(links: list[tuple[str, str]]) -> Html:
    """Links to the places of these claims (id, label); many are folded, very many are counted."""
    made = [tag("a", label, href=f"#claim-{claim_id}", class_="chip") for claim_id, label in links[:LISTED]]
    more, uncounted = made[SHOWN_CHIPS:], len(links) - len(made)
    rest = f" and {uncounted} others" if uncounted else None
    folded = tag("details", tag("summary", f"{len(links) - SHOWN_CHIPS} more"), _apart(more), rest, class_="more")
    return tag("div", _apart([*made[:SHOWN_CHIPS], *([folded] if more else [])]), class_="chips")


def data_table(table: pd.DataFrame, caption: str) -> Html:
    """A table as HTML, numbers to the right; of a long one the first rows."""
    columns, rows = printed_table(table.head(_ROWS))
    if len(table) > _ROWS:
        caption = f"{caption} (the first {_ROWS} of {len(table)} rows)"
    right = ["n" if pd.api.types.is_numeric_dtype(table[name]) else None for name in table.columns]
    head = [tag("th", name, scope="col", class_=side) for name, side in zip(columns, right, strict=True)]
    body = [tag("tr", [tag("td", cell, class_=side) for cell, side in zip(row, right, strict=True)]) for row in rows]
    made = tag("table", tag("caption", caption), tag("thead", tag("tr", head)), tag("tbody", body))
    return scroller(made, caption)


def verdict_words(verdict: str) -> str:
    return VERDICT_WORDS.get(verdict, "not checked").capitalize()


def links(ids: str, labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(claim_id, labels[claim_id]) for claim_id in ids.split() if claim_id in labels]


def rest(total: int, listed: int, table: str) -> Html | None:
    """How many of so many are not listed, and where they stand."""
    more = total - listed
    return tag("p", f"… and {more:,} more, in the table {table}.", class_="rest") if more > 0 else None


def scroller(table: Html, name: str) -> Html:
    return tag("div", table, class_="tw", role="region", aria_label=name, tabindex=0)


def printed_table(table: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    columns = [str(name).replace("_", " ").capitalize() for name in table.columns]
    return columns, [[_cell(value) for value in row] for row in table.to_numpy(dtype=object)]


def _apart(chips: list[Html]) -> Html:
    """The links with a space between them, which parts them where no style does: copied, read aloud, in a notebook."""
    return Html(" ".join(chips))


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "" if pd.isna(value) else f"{value:g}"
    return str(value)
