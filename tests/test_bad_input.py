"""What goes wrong is told in plain words with a remedy; the exit status is 1 or 2, and the old report stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import projects
from claimbook import cli

FIVE_MORE = "main_points, topics"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with an old report."""
    return projects.with_old_report(projects.write(tmp_path / "project"))


def refused(project: Path, *arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, error and remedy of a command that must leave every file as it is."""
    before = projects.hashes(project)
    result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments], env={"COLUMNS": "500"})
    assert projects.hashes(project) == before
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)
    found = re.search(r"Error: (.*)\nWhat to do: (.*)\n\Z", result.stderr)
    assert found is not None, result.stderr
    return result.exit_code, found[1], found[2]


def build(project: Path, seeds: str = "seeds", *more: str) -> tuple[int, str, str]:
    return refused(project, "build", "--seeds", project / seeds, "--out", project, *more)


def test_a_missing_folder(project: Path) -> None:
    assert build(project, "sedes") == (
        2,
        f"There is no folder {project / 'sedes'}.",
        "Name the folder that holds your articles as .txt files.",
    )


def test_a_file_in_place_of_the_folder(project: Path) -> None:
    assert build(project, "seeds/a.txt")[:2] == (2, f"There is no folder {project / 'seeds' / 'a.txt'}.")


def test_an_empty_folder(project: Path) -> None:
    (project / "empty").mkdir()
    assert build(project, "empty") == (
        2,
        f"{project / 'empty'} holds no .txt file.",
        "Save each article there as a text file.",
    )


def test_an_undecodable_file(project: Path) -> None:
    (project / "seeds" / "b.txt").write_bytes(b"\x00\x01\xff\xfe\x00\x80" * 50)
    status, message, remedy = build(project)
    assert (status, "b.txt" in message, len(remedy) > 20) == (1, True, True)


def test_a_file_without_the_right_to_read_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)  # root may read every file, so rights alone would not do
    before = (project / "reports" / "report.html").read_text()
    result = CliRunner().invoke(cli.app, ["build", "--seeds", str(project / "seeds"), "--out", str(project)])
    assert result.exit_code == 1
    assert result.stderr == ("Error: a.txt cannot be read: Permission denied.\nWhat to do: Check the file's rights.\n")
    assert (project / "reports" / "report.html").read_text() == before


def test_an_article_that_leads_nowhere_is_no_article(project: Path) -> None:
    (project / "seeds" / "a.txt").unlink()
    (project / "seeds" / "a.txt").symlink_to(project / "gone.txt")
    assert build(project)[:2] == (2, f"{project / 'seeds'} holds no .txt file.")


@pytest.mark.parametrize(
    ("given", "error", "remedy"),
    [
        (
            "main_pionts=3",
            "No notebook has a parameter main_pionts.",
            f"Did you mean main_points? There are: {FIVE_MORE}.",
        ),
        ("limt=3", "No notebook has a parameter limt.", f"There are: {FIVE_MORE}."),
        (
            "main_points=010",
            "The parameter main_points takes a whole number, not '010'.",
            "Write for example -p main_points=6.",
        ),
        (
            "main_points=no",
            "The parameter main_points takes a whole number, not 'no'.",
            "Write for example -p main_points=6.",
        ),
        (
            "main_points=x;y",
            "The parameter main_points takes a whole number, not 'x;y'.",
            "Write for example -p main_points=6.",
        ),
        ("main_points", "-p main_points is not a parameter with a value.", "Write it as -p name=value."),
        ("seeds=/etc", "The folder seeds is not set with -p.", "Use --seeds DIR."),
    ],
)
def test_an_unknown_or_mistyped_parameter(project: Path, given: str, error: str, remedy: str) -> None:
    assert build(project, "seeds", "-p", given) == (2, error, remedy)


def test_a_folder_that_cannot_be_written_to(project: Path) -> None:
    (project / "file").write_text("a file")
    status, message, remedy = refused(project, "build", "--seeds", project / "seeds", "--out", project / "file")
    assert (status, message) == (1, f"Not a directory: {project / 'file' / '.claimbook'}.")
    assert (
        remedy
        == f"Nothing was published. See that {project / 'file'} can be written to and has room, then build again."
    )


def test_extract_into_a_format_there_is_not(project: Path) -> None:
    assert refused(project, "extract", project / "seeds", "--out", project / "claims.xlsx") == (
        2,
        f"{project / 'claims.xlsx'} is neither a .csv nor a .parquet file.",
        "End the name in .csv or .parquet.",
    )


@pytest.mark.parametrize("given", [[], ["seeds"], ["--out", "claims.csv"]])
def test_extract_without_a_folder_or_a_table(project: Path, given: list[str]) -> None:
    assert refused(project, "extract", *given) == (
        2,
        "A folder of articles and --out are needed.",
        "claimbook extract FOLDER --out claims.csv",
    )


def test_explain_a_missing_article(project: Path) -> None:
    assert refused(project, "extract", "--explain", project / "seeds" / "b.txt")[:2] == (
        1,
        "b.txt cannot be read: No such file or directory.",
    )


def test_extract_from_a_missing_folder(project: Path) -> None:
    assert refused(project, "extract", project / "sedes", "--out", project / "c.csv")[:2] == (
        2,
        f"There is no folder {project / 'sedes'}.",
    )


def test_extract_into_a_place_that_cannot_be_written(project: Path) -> None:
    (project / "file").write_text("a file")
    status, message, _ = refused(project, "extract", project / "seeds", "--out", project / "file" / "c.csv")
    assert (status, message) == (1, f"File exists: {project / 'file'}.")
