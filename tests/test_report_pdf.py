"""The printed report: tagged, the same bytes, every claim's words in it, and no text of an article read as markup."""

from __future__ import annotations

import io
import re
from pathlib import Path

import nbformat
import pytest
from pypdf import PdfReader

import report_sample as sample
from claimbook.report import pdf
from claimbook.report.blocks import MIME_TYPST
from claimbook.report.markup import call


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return pdf.render(sample.notebook(tmp_path_factory.mktemp("print")))


@pytest.fixture(scope="module")
def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def words(reader: PdfReader) -> str:
    """All text of the document with single spaces."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def printed(tmp_path: Path, text: str) -> str:
    """The text of a PDF whose only output is a plain one."""
    output = nbformat.v4.new_output("display_data", {"text/plain": text})
    cells = [nbformat.v4.new_markdown_cell("## Part"), nbformat.v4.new_code_cell("", outputs=[output])]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "05_report.ipynb")
    return words(PdfReader(io.BytesIO(pdf.render(tmp_path / "05_report.ipynb"))))


@pytest.mark.parametrize("height", [300, 560, 1200])
def test_a_chart_stands_under_its_title_however_tall_it_is(tmp_path: Path, height: int) -> None:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 {height}" font-family="Source Sans Pro">'
        f'<text x="9" y="20">harbour</text><text x="9" y="{height - 9}">lighthouse</text></svg>'
    )
    chart = call("figure-block", title="Ships grow", subtitle="In tons", alt="ships", note="No series", svg=svg)
    before = call("plain", "Words\n" * 20)
    output = nbformat.v4.new_output("display_data", {MIME_TYPST: before + chart, "text/plain": ""})
    cells = [nbformat.v4.new_markdown_cell("## Figures"), nbformat.v4.new_code_cell("", outputs=[output])]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "05_report.ipynb")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf.render(tmp_path / "05_report.ipynb"))).pages]
    (page,) = [page for page in pages if "Ships grow" in page]
    assert "harbour" in page
    assert "lighthouse" in page


def test_two_renderings_are_the_same_bytes(tmp_path: Path, made: bytes) -> None:
    assert pdf.render(sample.notebook(tmp_path)) == made


def test_it_is_tagged_a4_with_title_language_and_outline(read: PdfReader) -> None:
    catalogue = read.trailer["/Root"]
    title = "6 claims in 2 articles about Harbour: no check fails, but 1 check cannot be settled"
    assert read.metadata is not None
    assert read.metadata.title == title
    assert catalogue["/Lang"] == "en"
    assert bool(catalogue["/MarkInfo"]["/Marked"])
    assert [round(float(side)) for side in read.pages[0].mediabox[2:]] == [595, 842]
    assert [entry["/Title"] for entry in read.outline if isinstance(entry, dict)] == [
        "Main points",
        "Key figures",
        "Checks",
        "Figures",
        "Targets",
        "Commitments",
        "Superlatives",
        "All claims",
        "Strengths and limitations",
        "The articles",
    ]


def test_its_date_is_that_of_the_newest_article_or_of_the_environment(
    read: PdfReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read.metadata is not None
    assert str(read.metadata.creation_date) == "2022-02-03 00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    later = PdfReader(io.BytesIO(pdf.render(sample.notebook(tmp_path))))
    assert later.metadata is not None
    assert str(later.metadata.creation_date) == "1970-01-02 00:00:00+00:00"


def test_every_page_has_its_number_and_the_first_has_the_main_points(read: PdfReader) -> None:
    texts = [page.extract_text() for page in read.pages]
    assert [f"{number} of {len(texts)}" in text for number, text in enumerate(texts, start=1)] == [True] * len(texts)
    assert "Main points" in texts[0]


def test_the_words_of_every_claim_are_in_it(read: PdfReader) -> None:
    text = words(read)
    assert [span for span in sample.claims()["span"] if span.replace("\n", " ") not in text] == []


def test_links_lead_to_the_marked_places(read: PdfReader) -> None:
    links = [note.get_object() for page in read.pages for note in page.get("/Annots", [])]
    assert len([link for link in links if link["/Subtype"] == "/Link"]) >= len(sample.claims())


def test_figures_have_alternative_text(made: bytes, read: PdfReader) -> None:
    alts = {str(each["/Alt"]) for each in _objects(read) if "/Alt" in each}
    assert "Claims by topic, over all articles: trade 2, other 4." in alts


def test_its_letters_are_the_reports_own(read: PdfReader) -> None:
    faces = {str(each["/FontName"]).split("+")[-1] for each in _objects(read) if "/FontName" in each}
    assert faces >= {"SourceSansPro-Regular", "SourceSerifPro-Semibold"}
    assert [each for each in _objects(read) if each.get("/Subtype") == "/Type3"] == []


def test_typst_markup_in_an_article_is_shown_not_used(tmp_path: Path) -> None:
    hostile = '#panic("no") "quoted" \\ *bold* $x$ <label> @ref `raw`'
    assert hostile in printed(tmp_path, hostile)


def test_chinese_names_are_shown(tmp_path: Path) -> None:
    assert "青岛西海岸新区" in printed(tmp_path, "青岛西海岸新区")


def _objects(reader: PdfReader) -> list[dict[str, object]]:
    """All dictionaries of the file."""
    found = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    return [each for each in found if isinstance(each, dict)]
