"""The command line: what it lists, what it writes, what it says, and with which exit status it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

import projects
from claimbook import cli, pipeline, tables
from claimbook.articles import read_article
from claimbook.extraction.explain import explain
from claimbook.model import CLAIMS


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error, in lines as wide as they are."""
    result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments], env={"COLUMNS": "500"})
    return result.exit_code, result.stdout, result.stderr


def test_help_lists_the_commands() -> None:
    status, out, _ = run("--help")
    assert status == 0
    for line in ("build", "Run the whole pipeline", "extract", "Write the claims table of a folder of articles"):
        assert line in out


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_extract_writes_every_column_of_the_claims_table(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(projects.ARTICLE)
    out = tmp_path / "new" / f"claims{suffix}"
    status, printed, said = run("extract", tmp_path / "articles", "--out", out)
    assert (status, printed) == (0, "")
    assert said.splitlines()[-1] == f"Done: 2 claims in 1 article: {out}"
    table = tables.read(out, CLAIMS) if suffix == ".csv" else pd.read_parquet(out)
    assert list(table.columns) == [column.name for column in CLAIMS]
    assert list(table["label"]) == ["A1", "A2"]
    assert list(table["value"]) == [5e9, 8.0]
    assert list(table["unit"]) == ["CNY", "%"]


def test_files_that_are_no_articles_are_named_as_unread(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(projects.ARTICLE)
    for name in ("manifest.csv", ".hidden"):
        (tmp_path / name).write_text("doc_id\n" if name[0] != "." else "")
    assert "Not read" not in run("extract", tmp_path, "--out", tmp_path / "out" / "claims.csv")[2]
    for name in ("report.pdf", "notes [old].docx"):
        (tmp_path / name).write_bytes(b"PK")
    *_, said, done = run("extract", tmp_path, "--out", tmp_path / "out" / "claims.csv")[2].splitlines()
    assert said == "Not read, being no .txt files: notes [old].docx, report.pdf."
    assert done.startswith("Done: ")


def test_extract_starts_without_the_notebook_machinery(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(projects.ARTICLE)
    script = f"""
import sys
from typer.testing import CliRunner
from claimbook.cli import app
assert CliRunner().invoke(app, ["extract", {str(tmp_path)!r}, "--out", {str(tmp_path / "c.csv")!r}]).exit_code == 0
print([name for name in ("papermill", "nbconvert", "matplotlib", "seaborn", "typst") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_explain_prints_the_article_with_its_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(projects.ARTICLE)
    status, printed, said = run("extract", "--explain", tmp_path / "a.txt")
    assert (status, said) == (0, "")
    assert printed == explain(read_article(tmp_path / "a.txt")) + "\n"


def test_build_shows_each_step_and_where_the_report_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = projects.write(tmp_path / "project")
    monkeypatch.setattr(pipeline.running, "execute", lambda path: None)
    monkeypatch.setattr(pipeline.html, "render", lambda path, tables: "page")
    monkeypatch.setattr(pipeline.html, "render_notebook", lambda path: "page")
    monkeypatch.setattr(pipeline.pdf, "render", lambda path: b"pdf")
    status, printed, said = run("build", "--seeds", out / "seeds", "--out", out, "-p", "main_points=3")
    assert (status, printed) == (0, "")
    assert [line.split()[0] for line in said.splitlines()] == [
        *pipeline.NOTEBOOKS,
        "report.html",
        "report.pdf",
        "Done:",
    ]
    assert said.splitlines()[-1] == f"Done: {out / 'reports' / 'report.html'} and report.pdf"


def test_the_defaults_are_the_project_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(projects.write(tmp_path / "project"))
    given = []
    monkeypatch.setattr(pipeline, "build", lambda *arguments: given.append(arguments[:3]))
    run("build")
    assert given == [(Path("seeds"), Path(), {})]
