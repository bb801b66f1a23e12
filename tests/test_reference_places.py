"""Places of one corpus: reading the table and its faults, and what it changes in cleaning, checks and comparisons."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import projects
from checks_tables import articles, claim, sentence, text
from claimbook import cleaning, pipeline, places, tables
from claimbook.checks import run_checks
from claimbook.comparability import matrix
from claimbook.errors import BrokenTable
from claimbook.model import PLACES
from claimbook.places import read_places, with_places

PROJECT = Path(__file__).resolve().parents[1]
HEAD = "name,canonical,kind,parent\n"
ROWS = """\
Millbrook,,city,Germany
Old Town,Old Town of Millbrook,district,Millbrook
Old Town of Millbrook,,district,Millbrook
"""


def written(folder: Path, rows: str) -> Path:
    (folder / "places.csv").write_text(HEAD + rows, encoding="utf-8")
    return folder / "places.csv"


def mills(part: str = "Old Town of Millbrook") -> pd.DataFrame:
    """An old town that has more mills than its city."""
    inner = claim("9", 9, "9", "1", counted="mills", indicator="mills", place=part, subject=part)
    outer = claim("5", 5, "5", "1", counted="mills", indicator="mills", place="Millbrook", subject="Millbrook")
    year = {"period_start": "2019-01-01", "period_end": "2019-12-31", "subject_kind": "place"}
    return text(sentence("It has 9 mills.", inner, **year), sentence("It has 5 mills.", outer, **year))


def test_rows_are_read_and_lie_on_top_of_general_knowledge(tmp_path: Path) -> None:
    known = with_places(read_places(written(tmp_path, ROWS)))
    assert known.enclosing("Old Town of Millbrook") == ("Millbrook", "Germany", "European Union")
    assert (known.level("Old Town of Millbrook"), known.level("Millbrook")) == ("district", "city")
    assert (known.canonical("old town"), known.canonical("Elsewhere")) == ("Old Town of Millbrook", "Elsewhere")
    assert known.enclosing("Qingdao") == ("Shandong", "China")


def test_a_row_counts_more_than_general_knowledge(tmp_path: Path) -> None:
    known = with_places(read_places(written(tmp_path, "Leipzig,,zone,Austria\n")))
    assert (known.enclosing("Leipzig"), known.level("Leipzig")) == (("Austria", "European Union"), "district")


@pytest.mark.parametrize("path", ["", "nowhere.csv"])
def test_without_a_table_general_knowledge_is_all(path: str) -> None:
    table = read_places(path)
    tables.check(table, PLACES, "places.csv")
    assert with_places(table) == places.general()


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("Upham,,hamlet,Millbrook\n", "kind is hamlet, not one of country, region, province"),
        (",,city,Germany\n", "name is empty"),
        ("Upham,,,Germany\n", "kind is empty"),
        ("Upham,,city,Nowhere\n", "parent is Nowhere, which is neither a canonical name of this table nor a known"),
        ("Old Town,,district,Millbrook\n", "name Old Town was given before"),
        ("The Old Town,Old Town of Millbrook,site,Millbrook\n", "Old Town of Millbrook has another kind or parent"),
        ("Upham,,city,Upham\n", "Upham would lie in itself"),
        ("Upham,,city\n", "it has 3 values for 4 columns"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, bad: str, fault: str) -> None:
    with pytest.raises(BrokenTable) as caught:
        read_places(written(tmp_path, ROWS + bad))
    assert caught.value.message.startswith(f"places.csv holds 1 bad row.\nline 5: {fault}")
    assert "data/reference/SOURCES.md tells what a row needs" in caught.value.remedy


def test_a_listed_name_becomes_the_canonical_one_and_its_claim_that_of_a_place(tmp_path: Path) -> None:
    known = with_places(read_places(written(tmp_path, ROWS)))
    table = mills("the Old Town").assign(subject_kind="organisation", place="")
    out = cleaning.canonical_names(table, known)
    assert list(out[["subject", "subject_kind", "place"]].iloc[0]) == [
        "Old Town of Millbrook",
        "place",
        "Old Town of Millbrook",
    ]
    assert list(cleaning.canonical_names(table)[["subject", "subject_kind"]].iloc[0]) == ["Old Town", "organisation"]


def test_the_checks_know_the_nesting(tmp_path: Path) -> None:
    known = with_places(read_places(written(tmp_path, ROWS)))
    found = run_checks(mills(), articles(), places=known).to_dict("records")
    assert [(row["family"], row["verdict"], row["result"]) for row in found] == [
        ("nested_places", "does_not_hold", "part > whole")
    ]
    assert run_checks(mills(), articles()).empty


def test_the_matrix_knows_it_too(tmp_path: Path) -> None:
    known = with_places(read_places(written(tmp_path, ROWS)))
    assert list(matrix(mills(), places=known)["why"]) == ["Old Town of Millbrook lies in Millbrook"]
    assert list(matrix(mills())["why"]) == [
        "it is not known whether Millbrook and Old Town of Millbrook are places of one level"
    ]


def test_a_build_tells_a_bad_row_before_anything_runs(tmp_path: Path) -> None:
    project = projects.write(tmp_path / "here")
    (project / "data" / "reference").mkdir(parents=True)
    written(project / "data" / "reference", "Upham,,hamlet,Germany\n")
    with pytest.raises(BrokenTable, match="line 2: kind is hamlet"):
        pipeline.build(project / "seeds", project)


def test_the_table_of_the_seeds_names_the_nesting_of_their_places() -> None:
    known = with_places(read_places(PROJECT / "data" / "reference" / "places.csv"))
    for name in ("West Coast New Area", "Laoshan", "Chengyang", "Jiaozhou"):
        assert known.enclosing(known.canonical(name)) == ("Qingdao", "Shandong", "China")
    assert known.enclosing("Qianwan Port")[0] == "Qingdao West Coast New Area"
