"""The tables inside the report itself: a ZIP file of CSV and an Excel workbook, as links that need no network."""

from __future__ import annotations

import base64
import csv
import io
from pathlib import Path

from claimbook import model
from claimbook.analysis import counting
from claimbook.report.markup import Html, join, tag
from claimbook.report.workbook import archive, workbook

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SCHEMAS = (model.CLAIMS, model.ARTICLES, model.NUMBERS, model.CHECKS, model.GROWTH, model.YEAR_EARLIER)
_NUMERIC = frozenset(
    column.name
    for schema in (*_SCHEMAS, model.CLAIMS_PER_ARTICLE)
    for column in schema
    if column.kind in ("number", "integer")
)


def downloads(folder: Path) -> Html:
    """Links to every CSV table under `folder`, as one ZIP file, byte for byte as on disk, and as one workbook."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.csv"))}
    sheets = {Path(name).stem: _rows(data) for name, data in files.items()}
    made = [
        ("tables.zip", "application/zip", archive(files), "All tables as CSV"),
        ("tables.xlsx", _XLSX, workbook(sheets, _NUMERIC), "All tables as one Excel workbook"),
    ]
    names = ", ".join(name.replace("_", " ") for name in sheets)
    words = f"{counting(len(files), 'table')}: {names}. They are inside this page; nothing is fetched."
    return join(tag("p", words), tag("ul", [tag("li", _link(*file)) for file in made], class_="plain"))


def _link(name: str, kind: str, data: bytes, words: str) -> Html:
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    size = f" ({name}, {len(data) / 1000:,.0f} kB)"
    return tag("a", words, size, href=source, download=name)


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
