"""The tables inside the report: the same bytes as on disk, and a workbook that holds text as text."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimbook import model
from claimbook.report.downloads import downloads
from claimbook.report.workbook import archive, workbook

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
COUNTS = 'doc_id,letter,headline,kind,claims\na.txt,A,"32.78, <b>",reported,12\nb.txt,B,=1+1,target,-3\n'
CHECKS = ",".join(column.name for column in model.CHECKS)  # its claims are ids, which may look like numbers


def none(head: Sequence[str]) -> frozenset[str]:
    return frozenset()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tables").mkdir()
    (tmp_path / "checks.csv").write_text(f"{CHECKS}\nc,targets,7e5123456789{',' * (CHECKS.count(',') - 2)}\n")
    (tmp_path / "tables" / "counts.csv").write_text(COUNTS, encoding="utf-8")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """The files behind the links, by name."""
    found = re.findall(r'href="data:[^;]+;base64,([^"]+)" download="([^"]+)"', downloads(folder))
    return {name: base64.b64decode(data) for data, name in found}


def cells(data: bytes, sheet: int) -> list[list[tuple[str, object]]]:
    """Place and content of every cell of a sheet, by row: a number as a float, text as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        root = ElementTree.fromstring(packed.read(f"xl/worksheets/sheet{sheet}.xml"))
        shared = ElementTree.fromstring(packed.read("xl/sharedStrings.xml"))
    texts = ["".join(item.itertext()) for item in shared.iterfind("m:si", NS)]
    assert root.findall(".//m:f", NS) == []  # no formula
    return [[(cell.get("r", ""), _content(cell, texts)) for cell in row] for row in root.iterfind(".//m:row", NS)]


def _content(cell: ElementTree.Element, texts: list[str]) -> object:
    value = "".join(cell.itertext())
    return texts[int(value)] if cell.get("t") == "s" else float(value)


def test_the_archive_holds_every_table_byte_for_byte(folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(files(folder)["tables.zip"])) as packed:
        assert packed.namelist() == ["checks.csv", "tables/counts.csv"]
        assert packed.read("tables/counts.csv") == COUNTS.encode()


def test_the_workbook_has_a_sheet_a_table_with_numbers_as_numbers_and_formulas_as_text(folder: Path) -> None:
    book = files(folder)["tables.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        sheets = ElementTree.fromstring(packed.read("xl/workbook.xml")).iterfind(".//m:sheet", NS)
        assert [sheet.get("name") for sheet in sheets] == ["checks", "counts"]
        for name in packed.namelist():
            ElementTree.fromstring(packed.read(name))
    assert cells(book, 2) == [
        [("A1", "doc_id"), ("B1", "letter"), ("C1", "headline"), ("D1", "kind"), ("E1", "claims")],
        [("A2", "a.txt"), ("B2", "A"), ("C2", "32.78, <b>"), ("D2", "reported"), ("E2", 12.0)],
        [("A3", "b.txt"), ("B3", "B"), ("C3", "=1+1"), ("D3", "target"), ("E3", -3.0)],
    ]
    assert cells(book, 1)[1] == [("A2", "c"), ("B2", "targets"), ("C2", "7e5123456789")]


def test_columns_after_z_and_control_characters() -> None:
    wide = workbook({"s": [[f"c{n}" for n in range(28)], [*("" for _ in range(27)), "a\x00b"]]}, none)
    assert cells(wide, 1)[1] == [("AB2", "a[U+0000]b")]


@pytest.mark.parametrize("text", ["=1+1", "{=1}", "@x", "+1", "http://a.example/", "0012", "-1,5", "\t=1"])
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    assert cells(workbook({"s": [["span"], [text]]}, none), 1)[1] == [("A2", text)]


def test_a_sheet_without_rows_and_a_long_name_are_written() -> None:
    book = workbook({"claims_by_topic_over_all_the_articles": []}, none)
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        assert 'sheet name="claims_by_topic_over_all_the_ar"' in packed.read("xl/workbook.xml").decode()


def test_the_same_files_give_the_same_bytes() -> None:
    assert archive({"a": b"1"}) == archive({"a": b"1"})
    sheets = {"one": [["n", "t"], ["1.5", "a"]], "two": [["t"], ["b"]]}
    book = workbook(sheets, lambda head: {"n"})
    assert book == workbook(sheets, lambda head: {"n"})
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "1980-01-01T00:00:00Z" in packed.read("docProps/core.xml").decode()
