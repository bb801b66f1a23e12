"""A small made-up corpus for the tests of analysis and report: two articles, their claims and checks, a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd

from claimbook import analysis, figures, findings, tables
from claimbook import registers as tables_of
from claimbook.model import ARTICLES, CHECKS, CLAIMS, NUMBERS
from claimbook.report import blocks, listing, registers

HARBOUR = (
    "Harbour grows\n"
    "In 2021 sales of the harbour were 32.78 billion yuan, up 23.8 percent.\n"
    "It runs the first 100,000-ton crane and will double\ntrade by 2028.\n"
)
PLAN = 'Plan for the hills\nThe hills <b>will plant</b> trees & "more".\n'
TEXTS = {"harbour.txt": HARBOUR, "plan.txt": PLAN}


def claim(doc_id: str, span: str, claim_id: str, label: str, **fields: Any) -> dict[str, object]:
    """One claim of the sample, its place looked up in the text; what a test does not need has a plain value."""
    text = TEXTS[doc_id]
    start = text.index(span)
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.index("\n", start + len(span))
    row: dict[str, object] = {
        "claim_id": claim_id,
        "label": label,
        "doc_id": doc_id,
        "part": 1,
        "claim_type": "quantity",
        "char_start": start,
        "char_end": start + len(span),
        "span": span,
        "quote": text[line_start:line_end],
        "sentence_start": line_start,
        "sentence_end": line_end,
        "line": text.count("\n", 0, start) + 1,
        "confidence": 0.9,
        "review": "auto",
    }
    figure = {"measure": "level", "bound": "exact", "status": "actual"} if "claim_type" not in fields else {}
    return {**row, **figure, **fields}


def claims() -> pd.DataFrame:
    """Six claims: an amount with its growth, a claim inside another, a bound target across a line break, a promise."""
    year = {"period_start": "2021-01-01", "period_end": "2021-12-31", "place": "Harbour", "indicator": "sales"}
    sales, growth = "32.78 billion yuan", "23.8 percent"
    later = {"status": "target", "period_end": "2028-12-31", "measure": "change", "place": "Harbour"}
    rows = [
        claim("harbour.txt", sales, "aaa1", "A1", value=32.78e9, value_text="32.78", unit="CNY", topic="trade", **year),
        claim(
            "harbour.txt", growth, "aaa2", "A2", value=23.8, value_text="23.8", unit="%", topic="trade", **year,
            measure="change", direction="up", baseline="yoy",
        ),
        claim("harbour.txt", "the first 100,000-ton crane", "aaa3", "A3", claim_type="superlative", status="actual"),
        claim("harbour.txt", "100,000-ton", "aaa4", "A4", value=1e5, value_text="100,000", unit="t", bound="about"),
        claim("harbour.txt", "double\ntrade", "aaa5", "A5", value=2.0, value_text="double", unit="x", **later),
        claim("plan.txt", "<b>will plant</b> trees", "bbb1", "B1", claim_type="commitment", status="target"),
    ]  # fmt: skip
    return tables.frame(rows, CLAIMS)


def articles() -> pd.DataFrame:
    """The two articles; the second has no date."""
    common = {"part": 1, "char_start": 0, "encoding": "utf-8", "sha256": "0" * 64, "byline": ""}
    rows: list[dict[str, object]] = [
        {"doc_id": "harbour.txt", "letter": "A", "headline": "Harbour grows", "publisher": "Daily", **common,
         "published": "2022-02-03", "published_basis": "stated", "char_end": len(HARBOUR)},
        {"doc_id": "plan.txt", "letter": "B", "headline": "Plan for the hills", "publisher": "", **common,
         "published": "", "published_basis": "", "char_end": len(PLAN)},
    ]  # fmt: skip
    return tables.frame(rows, ARTICLES)


def checks() -> pd.DataFrame:
    """One check that holds and one that cannot be made."""
    rows: list[dict[str, object]] = [
        {"check_id": "implied_base-aaa1-aaa2", "family": "implied_base", "claims": "aaa1 aaa2", "verdict": "holds",
         "plain": "Sales were 26.48 billion yuan a year earlier.", "formula": "32.78 / (1 + 23.8 / 100)",
         "inputs": "A1 = 32.78 billion yuan; A2 = 23.8 percent", "result": "26.48 billion yuan"},
        {"check_id": "targets-aaa5", "family": "targets", "claims": "aaa5", "verdict": "cannot_be_checked",
         "plain": "No starting value is named.", "formula": "", "inputs": "", "result": ""},
    ]  # fmt: skip
    return tables.frame(rows, CHECKS)


def numbers() -> pd.DataFrame:
    """No accounted numbers."""
    return tables.frame([], NUMBERS)


@cache
def shown_blocks(full: bool = True) -> list[tuple[str, object]]:
    """Heading and block of each part of the report, in order; the first has no heading."""
    made, read, checked = claims(), articles(), checks()
    summary = analysis.summary(made, read, checked, numbers())
    return [
        ("", blocks.masthead(summary, read)),
        ("Main points", blocks.main_points(findings.main_points(made, checked, read))),
        ("Key figures", blocks.key_figures(analysis.key_figures(made, checked))),
        ("Checks", blocks.checks(checked, made)),
        ("Figures", blocks.figure(figures.growth_panels(analysis.growth(made)))),
        ("", blocks.figure(figures.year_earlier(analysis.year_earlier(made, checked)))),
        ("", blocks.figure(figures.claims_by_status(analysis.claims_per_article(made, read)))),
        ("", blocks.figure(figures.claims_heatmap(analysis.claims_per_topic(made, read)))),
        ("Targets", registers.targets(tables_of.targets(made))),
        ("Commitments", registers.commitments(tables_of.commitments(made, articles()))),
        ("Superlatives", registers.superlatives(tables_of.superlatives(made))),
        ("All claims", listing.claims_table(made, read)),
        ("Strengths and limitations", blocks.limitations(summary)),
        ("The articles", blocks.article_texts(read, TEXTS, made, full)),
    ]


def notebook(folder: Path, extra: list[Any] | None = None, full: bool = True) -> Path:
    """An executed report notebook in `folder`: the sample's blocks as outputs, then the extra cells."""
    return written(folder, shown_blocks(full), extra)


def written(folder: Path, shown: Sequence[tuple[str, object]], extra: list[Any] | None = None) -> Path:
    """An executed report notebook in `folder` that shows these blocks under their headings, then the extra cells."""
    v4 = nbformat.v4
    cells = [v4.new_markdown_cell("# 5 Report\n\nFor the analyst.", metadata={"tags": ["notebook-only"]})]
    for number, (heading, block) in enumerate(shown, start=1):
        if heading:
            cells.append(v4.new_markdown_cell(f"## {heading}\n\nSome *words* on it."))
        output = v4.new_output("execute_result", block._repr_mimebundle_(), execution_count=number)  # type: ignore[attr-defined]
        cells.append(v4.new_code_cell(f"show({number})", outputs=[output], execution_count=number))
    made = v4.new_notebook(cells=[*cells, *(extra or [])])
    nbformat.write(made, folder / "05_report.ipynb")
    return folder / "05_report.ipynb"
