"""Small claims tables for the tests of the checks: sentences with their figures marked."""

from __future__ import annotations

from typing import Any

import pandas as pd

from claimbook import tables
from claimbook.checks import Settings, run_checks
from claimbook.model import ARTICLES, CLAIMS

GHENT = {"subject": "Ghent", "subject_kind": "place", "place": "Ghent"}
YEAR = {"period_start": "2020-01-01", "period_end": "2020-12-31"}


def claim(span: str, value: float, value_text: str, unit: str, measure: str = "level", **more: Any) -> dict[str, Any]:
    """One figure of a sentence; `more` sets any other column."""
    return {"span": span, "value": value, "value_text": value_text, "unit": unit, "measure": measure, **more}


def rate(span: str, measure: str = "change", **more: Any) -> dict[str, Any]:
    """A figure in per cent: "5.3%"."""
    value = span.rstrip("%")
    return claim(span, float(value), value, "%", measure, **more)


def count(span: str, counted: str, **more: Any) -> dict[str, Any]:
    """A number of things: "about 40" kilns."""
    printed = span.split()[-1]
    return claim(span, float(printed), printed, "1", counted=counted, indicator=counted, **more)


def euros(span: str, indicator: str, **more: Any) -> dict[str, Any]:
    """An amount: "nearly 4 million euros"."""
    printed = span.split()[-3]
    worth = {"billion": 1e9, "million": 1e6}[span.split()[-2]]
    return claim(span, float(printed) * worth, printed, "EUR", indicator=indicator, **more)


def words(span: str, kind: str, **more: Any) -> dict[str, Any]:
    """A superlative or a commitment, which has no number of its own."""
    return claim(span, float("nan"), "", "", "", claim_type=kind, **more)


def sentence(quote: str, *figures: dict[str, Any], doc: str = "one.txt", **shared: Any) -> list[dict[str, Any]]:
    """The claims of one sentence, placed where their spans stand; `shared` holds for all of them."""
    rows, at = [], 0
    for figure in figures:
        at = quote.index(figure["span"], at)
        base = {"doc_id": doc, "part": 1, "claim_type": "quantity", "bound": "exact", "status": "actual", "line": 1}
        place = {
            "char_start": at,
            "char_end": at + len(figure["span"]),
            "sentence_start": 0,
            "sentence_end": len(quote),
        }
        rows.append({**base, **place, "quote": quote, "review": "auto", **shared, **figure})
        at += len(figure["span"])
    return rows


def text(*sentences: list[dict[str, Any]]) -> pd.DataFrame:
    """The claims of several sentences after one another, labelled A1, A2, … with the ids 000001000000, …"""
    rows: list[dict[str, object]] = []
    offset = 0
    for figures in sentences:
        for row in figures:
            number = len(rows) + 1
            moved = {name: row[name] + offset for name in ("char_start", "char_end", "sentence_start", "sentence_end")}
            rows.append({**row, **moved, "claim_id": f"{number:06d}000000", "label": f"A{number}"})
        offset += len(figures[0]["quote"]) + 1
    return tables.frame(rows, CLAIMS)


def articles(day: str = "2021-11-19", basis: str = "stated", doc: str = "one.txt") -> pd.DataFrame:
    row = {"doc_id": doc, "part": 1, "letter": "A", "sha256": "0", "published": day, "published_basis": basis}
    return tables.frame([{**row, "char_start": 0, "char_end": 9}], ARTICLES)


def checks(table: pd.DataFrame, family: str, day: str = "2021-11-19", basis: str = "stated", **settings: float) -> Any:
    """The checks of one family on a table, as a list of dicts."""
    chosen = Settings(families=family, **settings)  # type: ignore[arg-type]
    return run_checks(table, articles(day, basis), chosen).to_dict("records")


def rows(table: pd.DataFrame, family: str, day: str = "2021-11-19", headline: str = "") -> list[tuple[str, ...]]:
    """Verdict, plain sentence, formula, inputs, result and question of the checks of one family, on dated articles."""
    parts = [articles(day, doc=doc).assign(headline=headline) for doc in dict.fromkeys(table["doc_id"])]
    found = run_checks(table, pd.concat(parts), Settings(families=family))
    names = ["verdict", "plain", "formula", "inputs", "result", "question"]
    return list(found[names].itertuples(index=False, name=None))


def plains(table: pd.DataFrame, family: str, day: str = "2021-11-19") -> list[str]:
    """The plain sentences of the checks of one family."""
    return [row[1] for row in rows(table, family, day)]
