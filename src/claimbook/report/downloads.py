"""The tables inside the report itself: a ZIP file of CSV and an Excel workbook, as links that need no network."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Sequence
from pathlib import Path

from claimbook import model
from claimbook.analysis import counting, schemas
from claimbook.report.markup import Html, join, tag
from claimbook.report.workbook import archive, workbook

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ROOM = 500_000  # bytes of packed CSV that a page may carry
_FIRST = frozenset(["claims.csv"])  # what it carries when all tables are too large
_SCHEMAS = [
    schema
    for module in (model, schemas)
    for schema in vars(module).values()
    if isinstance(schema, tuple) and schema and all(isinstance(column, model.Column) for column in schema)
]


def downloads(folder: Path) -> Html:
    """Links to every CSV table under `folder`, as one ZIP file, byte for byte as on disk, and as one workbook.

    Where these are large the page carries the claims alone, and says where the rest is.
    """
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.csv"))}
    sheets = {Path(name).stem: _rows(data) for name, data in files.items()}
    packed = archive(files)
    names = ", ".join(name.replace("_", " ") for name in sheets)
    words = [f"{counting(len(files), 'table')}: {names}."]
    if len(packed) <= _ROOM:
        words.append("They are inside this page; nothing is fetched.")
        made = [
            ("tables.zip", "application/zip", packed, "All tables as CSV"),
            ("tables.xlsx", _XLSX, workbook(sheets, _numbers), "All tables as one Excel workbook"),
        ]
    else:
        words.append("Together they are too large for a page that can be mailed; data/processed has them all.")
        few = archive({name: data for name, data in files.items() if name in _FIRST})
        made = [("claims.zip", "application/zip", few, "The table of claims as CSV")]
    return join(tag("p", " ".join(words)), tag("ul", [tag("li", _link(*file)) for file in made], class_="plain"))


def _numbers(head: Sequence[str]) -> frozenset[str]:
    """The columns that hold numbers in the table with this row of names: the same name can be text in another."""
    schema = next((each for each in _SCHEMAS if [column.name for column in each] == list(head)), ())
    return frozenset(column.name for column in schema if column.kind in ("number", "integer"))


def _link(name: str, kind: str, data: bytes, words: str) -> Html:
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    size = f" ({name}, {len(data) / 1000:,.0f} kB)"
    return tag("a", words, size, href=source, download=name)


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
