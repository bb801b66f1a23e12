"""The build with outside evidence: the project's own table, another one, none, and one that cannot be read."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

import projects
from claimbook import pipeline
from claimbook.cli import app
from claimbook.errors import BrokenTable, UsageError
from projects import notebook

HEAD = "evidence_id,doc_id,claim_span,relation,statement,publisher,quality\n"
OURS = f"{HEAD}X1,a.txt,5 billion yuan,supports,So it is.,Ours,press\n"
THEIRS = f"{HEAD}X2,a.txt,5 billion yuan,supports,So it is.,Theirs,press\n"
SHOWS = """\
from pathlib import Path
reference = Path("../data/reference")
{path.name: path.read_text()[-13:-7] for path in sorted(reference.iterdir())} if reference.exists() else None"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose third notebook shows what it finds in data/reference; the report is not the matter."""
    monkeypatch.setattr(pipeline.html, "render", lambda path, tables: "html")
    monkeypatch.setattr(pipeline.html, "render_notebook", lambda path: "notebook")
    monkeypatch.setattr(pipeline.pdf, "render", lambda path: b"pdf")
    return projects.write(tmp_path / "here", n03_check=notebook(SHOWS))


def found(out: Path) -> str:
    made = nbformat.read(out / "notebooks" / "03_check.ipynb", as_version=4)
    return str(made.cells[-1].outputs[0].data["text/plain"]) if made.cells[-1].outputs else "None"


def known(project: Path, name: str, content: str) -> Path:
    (project / "data" / "reference").mkdir(parents=True, exist_ok=True)
    (project / "data" / "reference" / name).write_text(content)
    return project / "data" / "reference" / name


def test_a_project_uses_its_own_table(project: Path) -> None:
    known(project, "evidence.csv", OURS)
    pipeline.build(project / "seeds", project)
    assert found(project) == repr({"evidence.csv": OURS[-13:-7]})


def test_another_table_takes_its_place_and_leaves_it_as_it_was(project: Path, tmp_path: Path) -> None:
    ours, names = known(project, "evidence.csv", OURS), known(project, "names.csv", "surface,canonical,kind,parent\n")
    (tmp_path / "theirs.csv").write_text(THEIRS)
    pipeline.build(project / "seeds", project, evidence=tmp_path / "theirs.csv")
    shown = {"evidence.csv": THEIRS[-13:-7], "names.csv": names.read_text()[-13:-7]}
    assert (found(project), ours.read_text()) == (repr(shown), OURS)


def test_elsewhere_there_is_none(project: Path, tmp_path: Path) -> None:
    known(project, "evidence.csv", OURS)
    pipeline.build(project / "seeds", tmp_path / "there")
    assert not (tmp_path / "there" / "data" / "reference").exists()


def test_a_bad_row_is_told_before_anything_runs(project: Path) -> None:
    known(project, "evidence.csv", OURS.replace("supports", "proves"))
    before = projects.hashes(project)
    with pytest.raises(BrokenTable, match="line 2: relation is proves"):
        pipeline.build(project / "seeds", project)
    assert projects.hashes(project) == before


def test_a_file_that_is_not_there_is_an_error(project: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no file .*nowhere\.csv\. Name the table"):
        pipeline.build(project / "seeds", project, evidence=project / "nowhere.csv")


def test_the_command_line_takes_the_table(project: Path) -> None:
    command = ["build", "--seeds", str(project / "seeds"), "--out", str(project), "--evidence", "nowhere.csv"]
    result = CliRunner().invoke(app, command)
    assert (result.exit_code, "There is no file nowhere.csv." in result.stderr) == (2, True)
