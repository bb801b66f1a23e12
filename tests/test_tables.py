"""Tables: each is held to its schema when it is read and when it is written."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from claimbook import tables
from claimbook.errors import BrokenTable
from claimbook.model import CHECKS, CLAIMS, Column

SCHEMA = (
    Column("name", "text", "who", required=True),
    Column("size", "integer", "how many"),
    Column("share", "number", "how much"),
    Column("day", "date", "when"),
    Column("verdict", "text", "outcome", ("good", "bad")),
)
GOOD = {"name": "Qingdao", "size": 3, "share": 2.5, "day": "2021-08-31", "verdict": "good"}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    table = tables.frame([GOOD, {**GOOD, "share": None, "day": ""}], SCHEMA)
    tables.write(table, tmp_path / "t.csv", SCHEMA)
    pd.testing.assert_frame_equal(tables.read(tmp_path / "t.csv", SCHEMA), table)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": ""}, "t.csv: name is empty in some rows. Run the notebooks again from 01_extract."),
        ({"verdict": "fine"}, "t.csv: verdict holds fine. Allowed: good, bad."),
        ({"day": "31 August"}, "t.csv: day holds 31 August. It must be a day such as 2021-08-31."),
    ],
)
def test_a_wrong_value_is_named_with_its_column(tmp_path: Path, change: dict[str, object], message: str) -> None:
    table = tables.frame([{**GOOD, **change}], SCHEMA)
    with pytest.raises(BrokenTable) as raised:
        tables.write(table, tmp_path / "t.csv", SCHEMA)
    assert str(raised.value) == message
    assert list(tmp_path.iterdir()) == []


def test_text_where_a_number_belongs_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("name,size,share,day,verdict\nQingdao,many,2.5,,good\n")
    with pytest.raises(BrokenTable, match=r"t\.csv: size holds many\. It must be a whole number\."):
        tables.read(tmp_path / "t.csv", SCHEMA)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("name,size\nQingdao,3\n")
    with pytest.raises(BrokenTable, match=r"t\.csv lacks the columns share, day, verdict\."):
        tables.read(tmp_path / "t.csv", SCHEMA)


@pytest.mark.parametrize("schema", [CLAIMS, CHECKS], ids=["claims", "checks"])
def test_a_table_without_rows_follows_its_schema(schema: tuple[Column, ...], tmp_path: Path) -> None:
    tables.write(tables.frame([], schema), tmp_path / "t.csv", schema)
    assert tables.read(tmp_path / "t.csv", schema).empty


def test_a_wrong_value_of_a_column_that_must_not_be_empty_is_named(tmp_path: Path) -> None:
    schema = (Column("review", "text", "what a reviewer decided", ("auto", "rejected"), required=True),)
    with pytest.raises(BrokenTable, match=r"t\.csv: review holds maybe\. Allowed: auto, rejected\."):
        tables.write(tables.frame([{"review": "maybe"}], schema), tmp_path / "t.csv", schema)


def test_a_table_that_is_not_there_is_named_with_what_makes_it(tmp_path: Path) -> None:
    with pytest.raises(BrokenTable, match=r"There is no table t\.csv in .*Run the notebooks before this one first\."):
        tables.read(tmp_path / "t.csv", SCHEMA)


def test_a_number_is_written_in_its_shortest_form(tmp_path: Path) -> None:
    shares = [32780000000.0, 23.8, 9.8e21, 1e16]
    table = tables.frame([{**GOOD, "share": share} for share in shares], SCHEMA)
    lines = tables.write(table, tmp_path / "t.csv", SCHEMA).read_text().splitlines()[1:]
    assert [line.split(",")[2] for line in lines] == ["32780000000", "23.8", "9.8e+21", "1e+16"]
