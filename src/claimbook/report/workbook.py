"""Tables as one Excel workbook (Office Open XML), a sheet a table: numbers are numbers, all else is text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from claimbook.report.markup import visible

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the earliest time that the format holds: no clock in the bytes
_LONGEST = 32_767  # letters that a cell holds


def archive(files: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these files, the same bytes for the same files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]], numeric: frozenset[str]) -> bytes:
    """A workbook of these sheets, each a row of column names and then the rows as text.

    Cells of the columns named in `numeric` become numbers. Formulas are never written: `=1+1` stays the text it is.
    """
    names = list(sheets)
    parts = [f"xl/worksheets/sheet{number}.xml" for number, _ in enumerate(names, start=1)]
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book(names),
        "xl/_rels/workbook.xml.rels": _relations([("worksheet", part.removeprefix("xl/")) for part in parts]),
        **{part: _sheet(sheets[name], numeric) for part, name in zip(parts, names, strict=True)},
    }
    return archive({name: text.encode() for name, text in files.items()})


def _sheet(rows: Sequence[Sequence[str]], numeric: frozenset[str]) -> str:
    head = rows[0] if rows else []
    written = []
    for number, values in enumerate(rows, start=1):
        cells = [
            _cell(f"{_letters(column)}{number}", value, number > 1 and name in numeric)
            for column, (name, value) in enumerate(zip(head, values, strict=True))
            if value
        ]
        written.append(f'<row r="{number}">{"".join(cells)}</row>')
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'{_HEAD}<worksheet xmlns="{_MAIN}">{view}<sheetData>{"".join(written)}</sheetData></worksheet>'


def _cell(place: str, value: str, number: bool) -> str:
    if number and _NUMBER.fullmatch(value):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = escape(visible(value)[:_LONGEST])
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(column: int) -> str:
    """The column's name in a spreadsheet: A, B, … Z, AA."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _book(names: Iterable[str]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name[:31])} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types(parts: Iterable[str]) -> str:
    sheets = "".join(f'<Override PartName="/{part}" ContentType="{_TYPE}.worksheet+xml"/>' for part in parts)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{sheets}</Types>'
    )
