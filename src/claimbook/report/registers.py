"""Blocks for the registers of targets, promises and superlatives: one sentence that counts, then the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from claimbook.analysis import counting, records
from claimbook.report.blocks import Block
from claimbook.report.markup import Html, Typst, call, join, tag
from claimbook.report.parts import chips, rest, scroller

_ROWS = 150  # of a register that the page shows
_PRINTED_ROWS = 60
_EVIDENCE = {"outside": "Outside source", "figure in the text": "Figure in the text", "none": "None"}


def targets(table: pd.DataFrame) -> Block:
    """The targets, soonest first, each with what is missing to audit it."""
    able = int((table["auditable"] == "yes").sum())
    words = (
        f"{able} of {counting(len(table), 'target')} can be audited with what the article says: what is counted, "
        "by when, and for a change also from where."
        if len(table)
        else "The articles state no target in figures."
    )
    head = {"No.": 0, "Target": 3, "What": 5, "Place": 3, "Starting from": 2, "By": 1.5, "Auditable": 4}
    rows = [
        (_link(row), row.number, row.indicator, row.place, row.baseline, row.deadline, _auditable(row))
        for row in records(table)
    ]
    return _register("targets", "Targets", words, head, rows)


def commitments(table: pd.DataFrame) -> Block:
    """Who promised what by when, with or without a number."""
    dated, numbered = int((table["deadline"] != "").sum()), int((table["numbers"] != "").sum())
    words = (
        f"{counting(len(table), 'promise')}: {dated} with a deadline, {numbered} with a planned figure beside it."
        if len(table)
        else "The articles promise nothing in so many words."
    )
    head = {"No.": 0, "Who": 3, "Promise": 9, "By": 1.5, "Figures beside it": 3}
    rows = [(_link(row), row.who, row.promise, row.deadline, row.numbers) for row in records(table)]
    return _register("commitments", "Commitments", words, head, rows)


def superlatives(table: pd.DataFrame) -> Block:
    """Every superlative by what it rests on."""
    counts = table["evidence"].value_counts()
    words = (
        f"{counting(len(table), 'superlative')}: {counts.get('outside', 0)} with a statement of another source, "
        f"{counts.get('figure in the text', 0)} beside a figure, {counts.get('none', 0)} with nothing to show for it."
        if len(table)
        else "The articles call nothing the first, the highest or the leading."
    )
    head = {"No.": 0, "Words": 6, "Place": 3, "Evidence": 2.5, "Figures beside it": 4}
    rows = [
        (_link(row), row.superlative, row.place, _join(_EVIDENCE[row.evidence], row.outside), row.figures)
        for row in records(table)
    ]
    return _register("superlatives", "Superlatives", words, head, rows)


def _register(
    name: str,
    title: str,
    words: str,
    head: Mapping[str, float],
    rows: Iterable[tuple[tuple[str, str], *tuple[str, ...]]],
) -> Block:
    """`head` gives each column's share of the page in print; 0 is as wide as it needs."""
    listed = list(rows)
    table = _table(name, title, head, listed[:_ROWS]) if listed else None
    html = join(tag("p", words, class_="finding"), table, rest(len(listed), _ROWS, f"{name}.csv"))
    left_out = len(listed) - _PRINTED_ROWS
    more = call("bullets", [f"{left_out:,} more stand in the table {name}.csv."]) if left_out > 0 else ""
    printed = Typst(call("register", words, list(head.items()), listed[:_PRINTED_ROWS]) + more)
    return Block(html, printed, f"{title}: {words}")


def _table(
    name: str, title: str, head: Mapping[str, float], rows: list[tuple[tuple[str, str], *tuple[str, ...]]]
) -> Html:
    body = [
        tag("tr", tag("th", chips([row[0]]), scope="row"), [tag("td", cell or "–") for cell in row[1:]]) for row in rows
    ]
    made = tag(
        "table",
        tag("caption", title, class_="vh"),
        tag("thead", tag("tr", [tag("th", column, scope="col") for column in head])),
        tag("tbody", body),
        class_=f"reg reg-{name}",
    )
    return scroller(made, f"Table: {title}")


def _auditable(row: Any) -> str:
    return "Yes" if row.auditable == "yes" else f"No: the article does not give {row.missing.replace(', ', ' or ')}"


def _join(*words: str) -> str:
    return ": ".join(word for word in words if word)


def _link(row: Any) -> tuple[str, str]:
    return row.claim_id, row.label
