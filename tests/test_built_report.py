"""The report of the seeds as `claimbook build` makes it: every claim is in the PDF and can be followed in the page."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from claimbook import tables
from claimbook.model import CLAIMS


@pytest.fixture(scope="module")
def claims(built: Path) -> pd.DataFrame:
    return tables.read(built / "data" / "processed" / "claims.csv", CLAIMS)


def squeezed(text: str) -> str:
    """Without white space and hyphens, which the setting of lines adds and takes away."""
    return re.sub(r"[\s\u00ad-]+", "", text)


def pdf_text(path: Path) -> str:
    if shutil.which("pdftotext"):
        return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_pdf_shows_the_printed_figure_of_every_claim(built: Path, claims: pd.DataFrame) -> None:
    text = squeezed(pdf_text(built / "reports" / "report.pdf"))
    quantities = claims[claims["claim_type"] == "quantity"]
    assert len(quantities) > 70
    assert [span for span in quantities["span"] if squeezed(span) not in text] == []


def test_the_pdf_is_tagged_titled_and_of_a_readable_length(built: Path) -> None:
    data = (built / "reports" / "report.pdf").read_bytes()
    read = PdfReader(BytesIO(data))
    root = read.trailer["/Root"]
    assert str(root["/MarkInfo"]["/Marked"]) == "True"
    assert str(root["/Lang"]).startswith("en")
    assert read.metadata is not None
    assert str(len(tables.read(built / "data" / "processed" / "claims.csv", CLAIMS))) in str(read.metadata.title)
    assert len(read.pages) <= 30
    assert len(data) <= 2_000_000
    assert "Main points" in read.pages[0].extract_text()


def test_every_span_stands_in_its_article_where_the_table_says(built: Path, claims: pd.DataFrame) -> None:
    texts = {name: (built / "seeds" / name).read_bytes().decode("utf-8") for name in claims["doc_id"].unique()}
    wrong = [
        row.label
        for row in claims.itertuples()
        if texts[row.doc_id][row.char_start : row.char_end] != row.span
        or texts[row.doc_id][row.sentence_start : row.sentence_end] != row.quote
        or texts[row.doc_id].count("\n", 0, row.char_start) + 1 != row.line
    ]
    assert wrong == []
    assert claims["claim_id"].is_unique


def test_every_link_in_the_page_leads_to_the_marked_span(built: Path, claims: pd.DataFrame, page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((built / "reports" / "report.html").as_uri())
    targets = page.eval_on_selector_all(
        "a[href^='#']", "links => links.map(link => link.getAttribute('href').slice(1))"
    )
    assert [target for target in set(targets) if page.locator(f"[id='{target}']").count() != 1] == []
    linked = {target.removeprefix("claim-") for target in targets if target.startswith("claim-")}
    assert linked == set(claims["claim_id"])
    marked = page.evaluate(
        """ids => ids.map(id => [...document.querySelectorAll('mark[data-claim]')]
            .filter(mark => mark.dataset.claim === id)
            .map(mark => mark.textContent).join(''))""",
        list(claims["claim_id"]),
    )
    squeeze = [re.sub(r"\s+", " ", text) for text in marked]
    assert squeeze == [re.sub(r"\s+", " ", span) for span in claims["span"]]
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
