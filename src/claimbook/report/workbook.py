"""Tables as one Excel workbook, a sheet a table, numbers as numbers, all else as text; and ZIP files without times."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import datetime

from xlsxwriter import Workbook

from claimbook.report.markup import visible

_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_OLDEST = (1980, 1, 1, 0, 0, 0)  # the earliest time that the format holds: no clock in the bytes
_LONGEST_TEXT = 32_767  # letters that a cell holds
_LONGEST_NAME = 31  # letters that a sheet's name holds
_WIDEST = 60  # letters that a column shows; longer text is cut by the next cell
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def archive(files: Mapping[str, bytes]) -> bytes:
    """A ZIP file of these files, the same bytes for the same files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]], numeric: Callable[[Sequence[str]], Set[str]]) -> bytes:
    """A workbook of these sheets, each a row of column names and then the rows as text; the same bytes for the same.

    Cells of the columns that `numeric` names for a sheet's row of names become numbers. Formulas are never written:
    `=1+1` stays the text it is.
    """
    stream = io.BytesIO()
    with Workbook(stream, _OPTIONS) as book:
        book.set_properties({"created": datetime(*_OLDEST[:3])})
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name[:_LONGEST_NAME])
            sheet.freeze_panes(1, 0)
            head = rows[0] if rows else []
            numbers = numeric(head)
            for column, title in enumerate(head):
                sheet.write_string(0, column, visible(title), bold)
            for at, row in enumerate(rows[1:], start=1):
                for column, (title, value) in enumerate(zip(head, row, strict=True)):
                    if title in numbers and _NUMBER.fullmatch(value):
                        sheet.write_number(at, column, float(value))
                    elif value:
                        sheet.write_string(at, column, visible(value)[:_LONGEST_TEXT])
            sheet.autofit(max_width=_WIDEST * 7)
    return archive(_unpacked(stream.getvalue()))


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
