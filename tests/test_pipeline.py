"""The build: notebooks run to their end in order, in a stage of their own, and leave nothing half done."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import nbformat
import pytest

import projects
from claimbook import pipeline, running
from claimbook.errors import BuildFailed, UsageError
from projects import notebook


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Renders the report as the bare text of the notebook, for builds whose report is not the matter."""
    monkeypatch.setattr(pipeline.html, "render", lambda path, tables: "html of " + path.name)
    monkeypatch.setattr(pipeline.html, "render_notebook", lambda path: "notebook")
    monkeypatch.setattr(pipeline.pdf, "render", lambda path: b"pdf of " + path.name.encode())


def run(folder: Path, *sources: str) -> nbformat.NotebookNode:
    """The notebook with these cells after it ran in `folder`."""
    path = folder / "01_extract.ipynb"
    running.save(notebook(*sources), path)
    running.execute(path)
    return nbformat.read(path, as_version=4)


@pytest.mark.usefixtures("reports")
def test_a_build_publishes_notebooks_data_and_reports(tmp_path: Path) -> None:
    made = notebook(projects.WRITES, "topics", parameters="topics = ''")
    out = projects.write(tmp_path / "my {project}", n01_extract=made)
    steps: list[str] = []
    built = pipeline.build(out / "seeds", out, {"topics": "'); 1/0 #"}, steps.append)
    assert [path.as_posix() for path in built.files] == [
        "data/interim/articles.csv",
        "data/processed/claims.csv",
        *(f"notebooks/{name}.ipynb" for name in pipeline.NOTEBOOKS),
        *(f"reports/notebooks/{name}.html" for name in pipeline.NOTEBOOKS),
        "reports/report.html",
        "reports/report.pdf",
    ]
    assert steps == [*pipeline.NOTEBOOKS, "report.html", "report.pdf"]
    assert built.html.read_text() == "html of 05_report.ipynb"
    first = nbformat.read(out / "notebooks/01_extract.ipynb", as_version=4)
    assert [cell.id for cell in first.cells] == ["parameters", "injected-parameters", "cell-0", "cell-1"]
    assert first.cells[-1].outputs[0].data == {"text/plain": repr("'); 1/0 #")}


def test_the_parameters_of_an_earlier_build_are_forgotten(tmp_path: Path) -> None:
    running.save(notebook("main_points", parameters="main_points = 6"), tmp_path / "05_report.ipynb")
    as_written = running.load(tmp_path / "05_report.ipynb")
    with_value = running.load(tmp_path / "05_report.ipynb")
    running.inject(with_value, {"main_points": 3})
    running.save(with_value, tmp_path / "05_report.ipynb")
    assert running.load(tmp_path / "05_report.ipynb") == as_written != with_value


def test_a_notebook_is_the_same_bytes_wherever_and_whenever_it_runs(tmp_path: Path) -> None:
    cells = ("import time, os", "time.tzname, os.environ['COLUMNS']", "print('a')\nprint('b')", "hash('a')")
    made = []
    for name in ("here", "and elsewhere"):
        (tmp_path / name).mkdir()
        run(tmp_path / name, *cells)
        made.append((tmp_path / name / "01_extract.ipynb").read_bytes())
    assert made[0] == made[1]
    read = json.loads(made[0])
    assert read["metadata"] == {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert [cell["metadata"] for cell in read["cells"]] == [{}] * 4
    assert read["cells"][2]["outputs"] == [{"name": "stdout", "output_type": "stream", "text": ["a\n", "b\n"]}]


def test_the_kernel_is_the_running_interpreter_even_when_the_user_has_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = tmp_path / "share" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(json.dumps({"argv": ["/bin/false"], "display_name": "x", "language": "x"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share"))
    made = run(tmp_path, "import sys\nsys.executable")
    assert made.cells[0].outputs[0].data["text/plain"] == repr(sys.executable)


def test_a_kernel_is_gone_when_its_notebook_has_run(tmp_path: Path) -> None:
    made = run(tmp_path, "import os\nos.getpid()")
    with pytest.raises(ProcessLookupError):
        os.kill(int(made.cells[0].outputs[0].data["text/plain"]), 0)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (("import sys", "sys.exit(0)", "1"), "01_extract stopped in its code cell 2: SystemExit: 0."),
        (("import sys", "sys.exit(0)"), "01_extract stopped in its code cell 2: SystemExit: 0."),
        (("1/0", "1"), "01_extract stopped in its code cell 1: ZeroDivisionError: division by zero."),
        (("import os", "os._exit(0)", "1"), "01_extract stopped: its Python process ended (Kernel died)."),
        (
            ("from claimbook.errors import UsageError", "raise UsageError('There is no x.', 'Make it.')"),
            "01_extract stopped in its code cell 2: There is no x. Make it.",
        ),
    ],
    ids=["exits early", "exits at its end", "raises", "dies", "raises with a remedy"],
)
def test_a_notebook_that_stops_fails_the_build_and_the_old_report_stands(
    tmp_path: Path, cells: tuple[str, ...], message: str
) -> None:
    out = projects.with_old_report(projects.write(tmp_path / "project", n01_extract=notebook(*cells)))
    before = projects.hashes(out)
    with pytest.raises(BuildFailed) as error:
        pipeline.build(out / "seeds", out)
    assert error.value.message == message
    assert error.value.remedy.startswith("Nothing was published.")
    assert projects.hashes(out) == before


def test_a_cell_that_did_not_run_is_found() -> None:
    made = notebook("1", "2")
    made.cells[0].execution_count = 1
    with pytest.raises(BuildFailed) as error:
        running.check_complete(made, "03_check")
    assert error.value.message == "03_check stopped early: its code cell 2 did not run."


def test_a_report_that_cannot_be_rendered_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = projects.with_old_report(projects.write(tmp_path / "project"))
    before = projects.hashes(out)

    def full(path: Path, tables: Path) -> str:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(pipeline.running, "execute", lambda path: None)
    monkeypatch.setattr(pipeline.html, "render", full)
    with pytest.raises(BuildFailed, match=r"No space left on device: .*05_report\.ipynb"):
        pipeline.build(out / "seeds", out)
    assert projects.hashes(out) == before


def test_a_project_runs_its_own_notebooks_and_another_folder_the_packages(tmp_path: Path) -> None:
    own = projects.write(tmp_path / "project")
    assert pipeline.sources(own) == own / "notebooks"
    assert pipeline.sources(tmp_path / "new").resolve() == Path(__file__).resolve().parents[1] / "notebooks"


def test_parameters_are_checked_before_anything_runs(tmp_path: Path) -> None:
    out = projects.write(tmp_path / "project")
    with pytest.raises(UsageError):
        pipeline.build(out / "seeds", out, {"main_pionts": "3"})
    assert not (out / ".claimbook").exists()
