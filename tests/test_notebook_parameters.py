"""Every parameter that an analyst can set changes what its notebook shows, and a wrong one is refused in words."""

from __future__ import annotations

import ast
import contextlib
import io
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from claimbook import running
from claimbook.errors import UsageError
from claimbook.parameters import Value
from claimbook.pipeline import NOTEBOOKS

PROJECT = Path(__file__).resolve().parents[1]
HARBOUR = """\
Jinan harbour grows faster than ever

Source: Harbour News

Updated: 2021-09-10

Jinan's software revenue reached about 50 billion yuan in the first half of 2021, up 8.5 percent year-on-year, and its \
industrial output reached 120.3 billion yuan, up 12 percent year-on-year.
Jinan invested 4.87 billion yuan ($735 million) in its port, the largest port in Shandong. The city will build a new \
port.
"""
PARK = """\
Qingdao opens a park for artificial intelligence

Source: Harbour News

Updated: 2023-05-04

Qingdao had more than 120 artificial intelligence companies in 2022. Its software revenue reached 35.5 billion yuan in \
2022, up 10 percent year-on-year. The city plans to build a second park by 2025.

In the first half of 2021, the industrial output of Qingdao reached 99.1 billion yuan.
"""
OTHERS = """\
evidence_id,doc_id,claim_span,relation,statement,publisher,quality
X1,park.txt,35.5 billion yuan,contradicts,It was 30 billion yuan.,Park Times,press
"""
INSIDE = """\
name,canonical,kind,parent
Jinan,,district,Qingdao
"""
SETTINGS: tuple[tuple[str, str, Value], ...] = (
    ("01_extract", "articles", "h*"),
    ("01_extract", "claim_types", "quantity"),
    ("02_clean", "known_places", "../inside.csv"),
    ("02_clean", "topics", "AI"),
    ("02_clean", "period_from", "2022-01-01"),
    ("02_clean", "period_to", "2021-12-31"),
    ("02_clean", "min_confidence", 1.0),
    ("03_check", "rate_tolerance", 5.0),
    ("03_check", "about_tolerance", 50.0),
    ("03_check", "families", "implied_base"),
    ("03_check", "evidence", "../others.csv"),
    ("03_check", "known_places", "../inside.csv"),
    ("04_analyse", "places", "Jinan"),
    ("04_analyse", "growth_baseline", "2021"),
    ("04_analyse", "largest_first", False),
    ("05_report", "known_places", "../inside.csv"),
    ("05_report", "main_points", 1),
    ("05_report", "key_figures", 1),
    ("05_report", "full_articles", False),
)
PLACES = ("seeds", "data")


def show(stage: Path, name: str, values: Mapping[str, Value]) -> list[str]:
    """What the cells of the notebook show, run here and not in a kernel, with these parameters injected."""
    notebook = running.load(PROJECT / "notebooks" / f"{name}.ipynb")
    running.inject(notebook, values)
    space: dict[str, Any] = {}
    with contextlib.chdir(stage / "notebooks"):
        return [_run(cell.source, space) for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """Two made-up articles with the tables that the notebooks make of them, and what each notebook shows."""
    folder = tmp_path_factory.mktemp("stage")
    for name in ("seeds", "notebooks"):
        (folder / name).mkdir()
    (folder / "seeds" / "harbour.txt").write_text(HARBOUR)
    (folder / "seeds" / "park.txt").write_text(PARK)
    (folder / "others.csv").write_text(OTHERS)
    (folder / "inside.csv").write_text(INSIDE)
    return folder, {name: show(folder, name, {}) for name in NOTEBOOKS}


def test_every_parameter_is_tried_here() -> None:
    there = {
        (name, parameter)
        for name in NOTEBOOKS
        for parameter in running.defaults(running.load(PROJECT / "notebooks" / f"{name}.ipynb"), name)
        if parameter not in PLACES
    }
    assert there == {(name, parameter) for name, parameter, _ in SETTINGS}
    assert min(sum(name == each for each, _ in there) for name in NOTEBOOKS) >= 2


@pytest.mark.parametrize(("name", "parameter", "value"), SETTINGS, ids=[parameter for _, parameter, _ in SETTINGS])
def test_a_parameter_changes_what_its_notebook_shows(
    stage: tuple[Path, dict[str, list[str]]], tmp_path: Path, name: str, parameter: str, value: Value
) -> None:
    folder, before = stage
    shutil.copytree(folder, tmp_path / "stage")
    after = show(tmp_path / "stage", name, {parameter: value})
    assert len(after) == len(before[name]) + 1
    assert [text for text in after if text] != [text for text in before[name] if text]


@pytest.mark.parametrize(
    ("name", "parameter", "value", "message"),
    [
        ("01_extract", "articles", "z*", "No article in ../seeds fits z*."),
        ("01_extract", "claim_types", "rumour", "There is no type of claim rumour."),
        ("02_clean", "topics", "weather", "There is no topic weather."),
        ("02_clean", "period_from", "yesterday", "yesterday is not a day."),
        ("02_clean", "min_confidence", 2.0, "The confidence 2.0 is not between 0 and 1."),
        ("03_check", "families", "truth", "There is no family of checks truth."),
    ],
)
def test_a_value_that_means_nothing_is_refused(
    stage: tuple[Path, dict[str, list[str]]], tmp_path: Path, name: str, parameter: str, value: Value, message: str
) -> None:
    shutil.copytree(stage[0], tmp_path / "stage")
    with pytest.raises(UsageError) as error:
        show(tmp_path / "stage", name, {parameter: value})
    assert error.value.message == message


def test_settings_that_leave_no_claim_still_give_a_report(
    stage: tuple[Path, dict[str, list[str]]], tmp_path: Path
) -> None:
    shutil.copytree(stage[0], tmp_path / "stage")
    shown = show(tmp_path / "stage", "02_clean", {"period_from": "2050-01-01"})
    assert shown[-1] == "0 claims written.\n"
    assert [len(show(tmp_path / "stage", name, {})) for name in NOTEBOOKS[2:]] == [
        len(stage[1][name]) for name in NOTEBOOKS[2:]
    ]


def _run(source: str, space: dict[str, Any]) -> str:
    """What a cell prints, and the value of its last line in the form that a notebook shows."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(ast.Module(body, []), "cell", "exec"), space)
        value = eval(compile(ast.Expression(last.value), "cell", "eval"), space) if last else None
    return printed.getvalue() + _form(value)


def _form(value: Any) -> str:
    if value is None:
        return ""
    if hasattr(value, "_repr_mimebundle_"):
        return str(value._repr_mimebundle_())
    return str(value._repr_html_()) if hasattr(value, "_repr_html_") else repr(value)
