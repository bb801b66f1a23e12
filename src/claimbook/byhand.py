"""Tables that people write by hand: read whole, or every bad row is named with its line and what to mend."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from claimbook import tables
from claimbook.errors import BrokenTable
from claimbook.model import Column

Row = dict[str, str]
Faults = Callable[[Sequence[Row]], Sequence[list[str]]]  # what is wrong with each row, beyond its schema

_MOST_NAMED = 5  # bad rows that an error names


def read(path: Path | str, schema: tuple[Column, ...], faults: Faults, remedy: str) -> pd.DataFrame:
    """The table at `path`; columns that it leaves out are empty, and no rows where there is no such file.

    Raises BrokenTable, which names the bad rows with their lines and ends with `remedy`.
    """
    path = Path(path)
    if not path.is_file():
        return tables.frame([], schema)
    try:
        lines = list(_lines(path.read_bytes().decode("utf-8-sig")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise BrokenTable(f"{path.name} cannot be read: {error}.", "Save it as CSV in UTF-8.") from None
    head = [name.strip() for name in lines[0][1]] if lines else []
    missing = [column.name for column in schema if column.required and column.name not in head]
    if missing:
        raise BrokenTable(
            f"{path.name} lacks the columns {', '.join(missing)}.",
            "Name them in its first line, with commas between them.",
        )
    rows = [_row(head, cells, schema) for _, cells in lines[1:]]
    table = tables.frame([dict(row) for row in rows], schema)
    wrong = _wrong(head, [cells for _, cells in lines[1:]], tables.faults(table, schema), faults(rows))
    bad = [f"line {line}: {'; '.join(found)}" for (line, _), found in zip(lines[1:], wrong, strict=True) if found]
    if bad:
        more = f"\n… and {len(bad) - _MOST_NAMED} more rows" if len(bad) > _MOST_NAMED else ""
        raise BrokenTable(
            f"{path.name} holds {len(bad)} bad row{'s' * (len(bad) > 1)}.\n" + "\n".join(bad[:_MOST_NAMED]) + more,
            remedy,
        )
    return table


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text with the line on which each starts; empty lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield start, cells
        start = reader.line_num + 1


def _row(head: list[str], cells: list[str], schema: tuple[Column, ...]) -> Row:
    given = dict(zip(head, (cell.strip() for cell in cells), strict=False))
    return {column.name: given.get(column.name, "") for column in schema}


def _wrong(
    head: list[str], records: list[list[str]], by_schema: dict[int, list[str]], more: Sequence[list[str]]
) -> list[list[str]]:
    """What is wrong with each record. Where the number of values is, the values stand in wrong columns: no more."""
    return [
        [f"it has {len(cells)} values for {len(head)} columns"]
        if len(cells) != len(head)
        else [*by_schema.get(at, []), *more[at]]
        for at, cells in enumerate(records)
    ]
