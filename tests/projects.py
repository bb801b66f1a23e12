"""Small made-up projects for the tests of the pipeline: articles, and notebooks of a cell or two."""

from __future__ import annotations

import hashlib
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from claimbook.pipeline import NOTEBOOKS

ARTICLE = "Harbour Town grows\n\nThe town's output reached 5 billion yuan in 2021, up 8 percent year-on-year.\n"
WRITES = """\
from pathlib import Path
Path("../data/interim/articles.csv").write_text("doc_id\\na.txt\\n")
Path("../data/processed/claims.csv").write_text("claim_id\\nabc\\n")"""


def notebook(*sources: str, parameters: str = "") -> nbformat.NotebookNode:
    """A notebook with these code cells, after a parameters cell where there are parameters."""
    first = [new_code_cell(parameters, id="parameters", metadata={"tags": ["parameters"]})] if parameters else []
    cells = [new_code_cell(source, id=f"cell-{i}") for i, source in enumerate(sources)]
    return new_notebook(cells=first + cells, metadata={"kernelspec": {"name": "python3", "display_name": "x"}})


def write(folder: Path, **notebooks: nbformat.NotebookNode) -> Path:
    """A project with one article and five notebooks that do next to nothing, but for the ones given by name."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "a.txt").write_text(ARTICLE)
    (folder / "notebooks").mkdir()
    for name in NOTEBOOKS:
        made = notebooks.get(f"n{name}", notebook("1 + 1", parameters="main_points = 6\ntopics = ''"))
        nbformat.write(made, folder / "notebooks" / f"{name}.ipynb")
    return folder


def with_old_report(folder: Path) -> Path:
    """The same project with a report and tables that stand there from an earlier build."""
    for name in ("reports/report.html", "reports/report.pdf", "data/processed/claims.csv", "data/interim/articles.csv"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"old {name}")
    return folder


def hashes(folder: Path) -> dict[str, str]:
    """The hash of every file of the project, but for the build's own workshop."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".claimbook" not in path.parts
    }
