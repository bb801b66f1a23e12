"""Reading and writing the tables: CSV in the order and with the types of their schema, written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from claimbook.errors import BrokenTable
from claimbook.model import Column

_DTYPES = {"text": "str", "integer": "int64", "number": "float64", "date": "str", "flag": "bool"}


def frame(rows: list[dict[str, object]], schema: tuple[Column, ...]) -> pd.DataFrame:
    """A table with the schema's columns and types, also when there are no rows. Dates are ISO text, "" if unknown."""
    table = pd.DataFrame(rows, columns=[column.name for column in schema])
    return _typed(table, schema)


def read(path: Path | str, schema: tuple[Column, ...]) -> pd.DataFrame:
    """The table at `path`. Raises BrokenTable when it is missing or is not what the schema says."""
    path = Path(path)
    if not path.is_file():
        raise BrokenTable(
            f"There is no table {path.name} in {path.parent}.", "Run the notebooks before this one first."
        )
    text = {column.name: "str" for column in schema if column.kind in ("text", "date")}
    table = pd.read_csv(
        path, dtype=text, keep_default_na=False, na_values={c.name: [""] for c in schema if c.kind == "number"}
    )
    check(table, schema, str(path.name))
    return _typed(table[[column.name for column in schema]], schema)


def write(table: pd.DataFrame, path: Path | str, schema: tuple[Column, ...]) -> Path:
    """Writes the table to `path`, at once and whole: as Parquet where the name ends so, else as CSV.

    Raises BrokenTable when it is not what the schema says.
    """
    path = Path(path)
    check(table, schema, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    chosen = table[[column.name for column in schema]]
    aside = path.with_name(f".{path.name}.partial")
    if path.suffix == ".parquet":
        chosen.to_parquet(aside, index=False)
    else:
        numbers = [column.name for column in schema if column.kind == "number"]
        printed = chosen.assign(**{name: [_number(value) for value in chosen[name]] for name in numbers})
        printed.to_csv(aside, index=False, lineterminator="\n")
    aside.replace(path)
    return path


def check(table: pd.DataFrame, schema: tuple[Column, ...], name: str) -> None:
    """Raises BrokenTable when a column is missing, a required value is empty, or a value is not an allowed one."""
    missing = [column.name for column in schema if column.name not in table.columns]
    if missing:
        raise BrokenTable(f"{name} lacks the columns {', '.join(missing)}.", "Run the notebooks again from 01_extract.")
    for column in schema:
        values = table[column.name]
        if column.allowed and not values.isin(column.allowed).all():
            bad = sorted(set(values[~values.isin(column.allowed)].astype(str)))
            raise BrokenTable(
                f"{name}: {column.name} holds {', '.join(bad[:3])}.", f"Allowed: {', '.join(column.allowed)}."
            )
        if column.required and (values.isna() | (values.astype(str) == "")).any():
            raise BrokenTable(
                f"{name}: {column.name} is empty in some rows.", "Run the notebooks again from 01_extract."
            )


def _typed(table: pd.DataFrame, schema: tuple[Column, ...]) -> pd.DataFrame:
    out = table.copy()
    for column in schema:
        values = out[column.name]
        if column.kind in ("text", "date"):
            values = values.where(values.notna(), "")
        dtype: Any = _DTYPES[column.kind]
        out[column.name] = values.astype(dtype)
    return out


def _number(value: float) -> str:
    """The shortest text that reads back as the same number: 32780000000, 23.8, 9.8e+21, "" for none."""
    if pd.isna(value):
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e16 else repr(float(value))
