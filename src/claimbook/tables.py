"""Reading and writing the tables: CSV in the order and with the types of their schema, whole or not at all."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.errors import BrokenTable
from claimbook.model import Column

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema

_DTYPES = {"text": "str", "integer": "int64", "number": "float64", "date": "str", "flag": "bool"}
_A = {
    "text": "text",
    "integer": "a whole number",
    "number": "a number",
    "date": "a day such as 2021-08-31",
    "flag": "true or false",
}
_DAY = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"


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
    """Raises BrokenTable when the table is not what the schema says; the message names the column and the values."""
    missing = [column.name for column in schema if column.name not in table.columns]
    if missing:
        raise BrokenTable(f"{name} lacks the columns {', '.join(missing)}.", "Run the notebooks again from 01_extract.")
    import pandera.errors  # loaded only where a table is read or written: it takes half a second

    try:
        _pandera(schema).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as found:
        raise _broken(found.failure_cases, schema, name) from None


@cache
def _pandera(schema: tuple[Column, ...]) -> DataFrameSchema:
    """The schema as pandera checks it: types, allowed values, required values, days in ISO form."""
    import pandera.pandas as pa

    columns = {}
    for column in schema:
        checks = [pa.Check.isin(column.allowed)] if column.allowed else []
        if column.kind == "date":
            checks.append(pa.Check.str_matches(_DAY))
        if column.required and column.kind in ("text", "date"):
            checks.append(pa.Check.str_length(min_value=1))
        dtype = None if column.kind in ("text", "date") else _DTYPES[column.kind]
        columns[column.name] = pa.Column(dtype, checks=checks, nullable=not column.required, coerce=True)
    return pa.DataFrameSchema(columns, strict=False)


def faults(table: pd.DataFrame, schema: tuple[Column, ...]) -> dict[int, list[str]]:
    """What the schema finds wrong with the rows of a table, by their place in it: nothing for a row that is right."""
    import pandera.errors

    try:
        _pandera(schema).validate(table.reset_index(drop=True), lazy=True)
    except pandera.errors.SchemaErrors as found:
        columns = {column.name: column for column in schema}
        out: dict[int, list[str]] = {}
        cases = found.failure_cases.sort_values("index", kind="stable").itertuples(index=False)
        for place, name, value in ((int(case.index), str(case.column), case.failure_case) for case in cases):
            said = _fault(columns[name], "" if pd.isna(value) else str(value))
            if said not in out.setdefault(place, []):
                out[place].append(said)
        return out
    return {}


def _fault(column: Column, value: str) -> str:
    if not value:
        return f"{column.name} is empty"
    wanted = f"not one of {', '.join(column.allowed)}" if column.allowed else f"not {_A[column.kind]}"
    return f"{column.name} is {value}, {wanted}"


def _broken(cases: pd.DataFrame, schema: tuple[Column, ...], name: str) -> BrokenTable:
    """The first column that is wrong, with up to three of its values."""
    first = cases.iloc[0]
    column = next(column for column in schema if column.name == first["column"])
    values = cases.loc[cases["column"] == column.name, "failure_case"]
    empty = values.isna() | (values.astype(str) == "")
    if column.required and empty.any():
        return BrokenTable(f"{name}: {column.name} is empty in some rows.", "Run the notebooks again from 01_extract.")
    bad = ", ".join(sorted(set(values.astype(str)))[:3])
    wanted = f"Allowed: {', '.join(column.allowed)}." if column.allowed else f"It must be {_A[column.kind]}."
    return BrokenTable(f"{name}: {column.name} holds {bad}.", wanted)


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
