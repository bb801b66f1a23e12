"""The committed notebooks: how they are written, that a build gives them again, and that nbval would see a change."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import pytest
from nbformat import NotebookNode

from claimbook.pipeline import NOTEBOOKS

PROJECT = Path(__file__).resolve().parents[1]
DIGIT = re.compile(r"(?<=[0-9 >(])[0-9](?=[0-9 <,.\n]|$)")
ABSOLUTE = re.compile(r"(?<![\w.<])/(home|root|tmp|usr|opt|var|Users|private|work|mnt)/")
KEPT = ("notebooks", "data/interim", "data/processed", "reports")


def read(name: str, project: Path = PROJECT) -> NotebookNode:
    return nbformat.read(project / "notebooks" / f"{name}.ipynb", as_version=4)


def code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def texts(cell: NotebookNode) -> list[str]:
    """Every text that the cell shows, in each of its forms."""
    return [text for output in cell.outputs for text in ([output.text] if "text" in output else output.data.values())]


each = pytest.mark.parametrize("name", NOTEBOOKS)


@each
def test_prose_stands_before_every_code_cell(name: str) -> None:
    cells = read(name).cells
    assert cells[0].source.startswith(f"# {name[1]} ")
    assert [later.source for before, later in pairwise(cells) if later.cell_type == before.cell_type == "code"] == []


@each
def test_cells_are_short_and_define_nothing(name: str) -> None:
    for cell in code(read(name)):
        assert len(cell.source.splitlines()) <= 15
        nodes = list(ast.walk(ast.parse(cell.source)))
        assert not any(isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda)) for node in nodes)
        assert "pipeline" not in cell.source


@each
def test_the_parameters_are_literals_with_a_comment_each(name: str) -> None:
    tagged = [cell for cell in code(read(name)) if "parameters" in cell.metadata.get("tags", [])]
    assert len(tagged) == 1
    lines = tagged[0].source.splitlines()
    assert len(lines) >= 3
    assert [line for line in lines if not re.fullmatch(r"[a-z_]+ = [^#]+  # \w.+", line)] == []


@each
def test_every_cell_ran_in_order_without_error_or_warning(name: str) -> None:
    cells = code(read(name))
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    kinds = {output.get("name", output.output_type) for cell in cells for output in cell.outputs}
    assert kinds <= {"stdout", "display_data", "execute_result"}


@each
def test_at_least_three_outputs_show_numbers(name: str) -> None:
    assert sum(any(DIGIT.search(text) for text in texts(cell)) for cell in code(read(name))) >= 3


@each
def test_nothing_tells_on_which_machine_it_ran(name: str) -> None:
    source = (PROJECT / "notebooks" / f"{name}.ipynb").read_text("utf-8")
    assert [source[max(0, found.start() - 40) : found.end() + 40] for found in ABSOLUTE.finditer(source)] == []


def test_a_build_gives_the_committed_files_byte_for_byte(built: Path) -> None:
    differing = [
        str(path.relative_to(built))
        for folder in KEPT
        for path in sorted((built / folder).rglob("*"))
        if path.is_file() and _bytes(path) != _bytes(PROJECT / path.relative_to(built))
    ]
    assert differing == [], "run `make report` and look at what changed"


def test_nbval_passes_on_the_committed_notebooks(tmp_path: Path) -> None:
    assert _nbval(_copy(tmp_path)) == {name: [] for name in NOTEBOOKS}


def test_nbval_fails_at_every_cell_whose_number_was_changed(tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    changed = {name: _change_numbers(copy / "notebooks" / f"{name}.ipynb") for name in NOTEBOOKS}
    assert min(len(cells) for cells in changed.values()) >= 3
    assert _nbval(copy) == changed


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _copy(folder: Path) -> Path:
    """The project as a visitor has it: articles, notebooks and tables as committed."""
    for name in ("seeds", "notebooks", "data"):
        shutil.copytree(PROJECT / name, folder / name)
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder


def _nbval(folder: Path) -> dict[str, list[int]]:
    """The code cells, counted from 0, that differ from their stored outputs; all notebooks in order in one process."""
    files = [f"notebooks/{name}.ipynb" for name in NOTEBOOKS]
    options = ["--nbval", "--nbval-current-env", "-p", "no:cacheprovider", "--junitxml=result.xml", "-q"]
    command = [sys.executable, "-m", "pytest", *options, *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    failed: dict[str, list[int]] = {name: [] for name in NOTEBOOKS}
    for case in ElementTree.parse(folder / "result.xml").iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            name = next(name for name in NOTEBOOKS if name in f"{case.get('classname')} {case.get('name')}")
            failed[name].append(int(str(case.get("name")).rsplit(" ", 1)[-1]))
    return failed


def _change_numbers(path: Path) -> list[int]:
    """Changes one digit of every output with a number, each time in another of its forms; returns the cells."""
    notebook = nbformat.read(path, as_version=4)
    changed = []
    for number, cell in enumerate(code(notebook)):
        forms = [
            (held, key)
            for output in cell.outputs
            for held, key in ([(output, "text")] if "text" in output else [(output.data, kind) for kind in output.data])
            if DIGIT.search(held[key])
        ]
        if forms:
            held, key = forms[number % len(forms)]
            held[key] = DIGIT.sub(lambda found: str((int(found[0]) + 1) % 10), held[key], count=1)
            changed.append(number)
    nbformat.write(notebook, path)
    return changed
