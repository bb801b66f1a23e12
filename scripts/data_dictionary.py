"""Writes docs/data-dictionary.md from the tables' schemas: `python scripts/data_dictionary.py`."""

from __future__ import annotations

from pathlib import Path

from claimbook import model
from claimbook.analysis import schemas as charts
from claimbook.model import Column

TARGET = Path(__file__).resolve().parents[1] / "docs" / "data-dictionary.md"
HEAD = """# Data dictionary

Made from `src/claimbook/model.py` and `src/claimbook/analysis/schemas.py` by `scripts/data_dictionary.py`; a test holds
them together. Every table is held to its schema when it is written and when it is read: a missing column, an empty
required value, a value that is not allowed or a day that is none stops the run with a message that names them.

Tables are CSV in UTF-8, with the columns in this order. Text that is not known is empty, and so is a number; days are
ISO 8601 (2021-08-31).
"""


def dictionary() -> str:
    """The whole page: a section a table, a row a column."""
    return "\n".join([HEAD, *(_section(name, columns) for name, columns in schemas().items())])


def schemas() -> dict[str, tuple[Column, ...]]:
    """Every table's schema by the table's name, in the order of the modules."""
    both = {**vars(model), **vars(charts)}
    found = {
        name: value
        for name, value in both.items()
        if isinstance(value, tuple) and value and name.isupper() and name[0] != "_"
    }
    return {
        name.lower(): columns
        for name, columns in found.items()
        if all(isinstance(column, Column) for column in columns)
    }


def _section(name: str, columns: tuple[Column, ...]) -> str:
    rows = [f"| `{column.name}` | {column.kind} | {_meaning(column)} |" for column in columns]
    return "\n".join([f"## {name}", "", "| column | kind | meaning |", "|---|---|---|", *rows, ""])


def _meaning(column: Column) -> str:
    values = ", ".join(f"`{value}`" for value in column.allowed if value)
    empty = " or empty" if "" in column.allowed else ""
    notes = [f"one of {values}{empty}"] if values else []
    return "; ".join([column.meaning, *notes, *(["never empty"] if column.required else [])]).replace("|", "\\|")


if __name__ == "__main__":
    TARGET.write_text(dictionary(), encoding="utf-8")
