"""The blocks beside the articles: other sources, the matrix of figures, and the questions."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pandas as pd
import pytest

import report_sample as sample
from claimbook import comparability, tables
from claimbook.evidence import link
from claimbook.model import COMPARABILITY, EVIDENCE, LINKED_EVIDENCE
from claimbook.report import html, outside, pdf
from claimbook.report.blocks import Block


def linked() -> pd.DataFrame:
    """Three rows on the sample's first sentence, one on words that are no claim."""
    common = {"doc_id": "harbour.txt", "quality": "press", "publisher": "Sea <i>News</i>", "title": "Ships & trade"}
    more = {"published": "2022-03", "url": "https://sea.example/?a=1&b=2"}
    rows: list[dict[str, object]] = [
        {**common, **more, "evidence_id": "X1", "claim_span": "32.78 billion yuan", "relation": "contradicts",
         "statement": "Sales were 30 billion yuan.", "note": "only <b>large</b> ports"},
        {**common, "evidence_id": "X2", "claim_span": "23.8 percent", "relation": "supports", "statement": "So it is."},
        {**common, "evidence_id": "X3", "claim_span": "23.8 percent", "relation": "supports", "statement": "A copy.",
         "quality": "reprint", "publisher": "Copies"},
        {**common, "evidence_id": "X4", "claim_span": "In 2021", "relation": "context", "statement": "It was a year."},
    ]  # fmt: skip
    return link(tables.frame(rows, EVIDENCE).fillna(""), sample.claims(), sample.articles())


def pairs() -> pd.DataFrame:
    """The matrix of three made-up amounts, two of which may be compared by growth."""
    base = sample.claims().iloc[[0]]
    half = base.assign(claim_id="half", label="A8", period_end="2021-06-30")
    other = base.assign(claim_id="other", label="A9", indicator="output of <steel>")
    return comparability.matrix(pd.concat([base, half, other], ignore_index=True))


def asked() -> pd.DataFrame:
    checks = sample.checks().assign(question=["", "From which value?"])
    return pd.concat([checks, checks.assign(claims="aaa4 aaa5")], ignore_index=True)


def text(block: Block) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", block.html).split())


def all_blocks() -> list[Block]:
    return [
        outside.evidence(linked(), sample.claims()),
        outside.comparability(pairs()),
        outside.questions(asked(), sample.claims()),
        outside.evidence(tables.frame([], LINKED_EVIDENCE), sample.claims()),
        outside.comparability(tables.frame([], COMPARABILITY)),
        outside.questions(asked().iloc[:0], sample.claims()),
    ]


def test_the_evidence_is_counted_by_what_it_does_to_the_claims() -> None:
    block = outside.evidence(linked(), sample.claims())
    assert block.plain == (
        "4 statements by 2 publishers, 3 of them on 2 claims: 1 do not fit, 0 add something, 2 say the same, "
        "0 give context. 1 claim is also stated by an independent source."
    )
    assert list(re.findall(r"<summary>(.*?)</summary>", block.html)) == [
        "Does not fit (1)",
        "Says the same (2)",
        "About no claim (1)",
    ]


def test_each_statement_comes_with_its_source_its_quality_and_the_words_that_it_is_about() -> None:
    shown = text(outside.evidence(linked(), sample.claims()))
    assert (
        "press independent Sales were 30 billion yuan. On “32.78 billion yuan” A1 "
        "Sea &lt;i&gt;News&lt;/i&gt;, Ships &amp; trade , 2022-03 Only &lt;b&gt;large&lt;/b&gt; ports" in shown
    )
    assert "reprint not independent: a reprint A copy. On “23.8 percent” A2 Copies, Ships &amp; trade, undated" in shown
    assert "On “In 2021” (these words are no claim; in the same sentence: A1, A2)" in shown


def test_an_address_is_a_link_that_tells_nothing_of_the_reader() -> None:
    found = outside.evidence(linked(), sample.claims()).html
    assert '<a href="https://sea.example/?a=1&amp;b=2" rel="noreferrer">Ships &amp; trade</a>' in found


def test_a_cell_of_the_matrix_says_what_may_be_done_and_why() -> None:
    block = outside.comparability(pairs())
    cells = re.findall(r'<td title="([^"]*)" class="(m[012])">(\w+)</td>', block.html)
    assert cells == [
        ("times of different length: 6 months and 1 year", "m1", "growth"),
        ("different things of one place and time: neither on one axis nor added", "m0", "no"),
        ("they measure different things", "m0", "no"),
    ]
    assert block.plain == (
        "Of 3 pairs of figures, none may stand side by side, 1 may be compared by growth only, "
        "and 2 cannot be compared."
    )
    assert block.typst.count('"growth"') == 1 and "A1 and A8, growth only: times of different length" in block.typst


def test_a_question_is_asked_once_with_all_claims_that_it_is_about() -> None:
    block = outside.questions(asked(), sample.claims())
    assert text(block) == ("1 question that would settle what the articles leave open. Targets From which value? A5 A4")


def test_where_there_is_nothing_each_block_says_so() -> None:
    assert [text(block) for block in all_blocks()[3:]] == [
        "No outside evidence was given.",
        "There are not two amounts or counts that a reader might compare.",
        "No check leaves a question open.",
    ]


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's report with these blocks at its end."""
    v4 = nbformat.v4
    cells = [
        v4.new_code_cell("x", outputs=[v4.new_output("execute_result", block._repr_mimebundle_(), execution_count=1)])
        for block in all_blocks()
    ]
    return sample.notebook(tmp_path_factory.mktemp("outside"), cells)


def test_the_blocks_stand_in_the_page_and_nothing_of_a_source_becomes_markup(notebook: Path) -> None:
    page = html.render(notebook)
    assert "Sales were 30 billion yuan." in page
    assert "<i>News" not in page and "<b>large" not in page and "<steel>" not in page


def test_the_blocks_are_set_in_print(notebook: Path) -> None:
    assert pdf.render(notebook).startswith(b"%PDF")
