"""Running a notebook to its end with papermill, and keeping nothing that tells the machine, the path or the time."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any

import nbformat
import papermill
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellControlSignal, DeadKernelError
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError
from traitlets import Dict
from traitlets.config import Config

from claimbook import errors, parameters
from claimbook.errors import BuildFailed

_KERNEL = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
METADATA = {"kernelspec": _KERNEL, "language_info": {"name": "python"}}
_OF_ONE_RUN = ("papermill", "execution", "ExecuteTime")  # cell metadata that tells when and how long
_INJECTED = "injected-parameters"
_MEND = "Nothing was published. Open the notebook in JupyterLab, run it up to that cell and mend what it says."


def load(path: Path) -> NotebookNode:
    """The notebook as written: without outputs, and without the parameters that an earlier build put in."""
    try:
        notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BuildFailed(
            f"{path.name} cannot be read as a notebook: {error}.", "Restore it, then build again."
        ) from None
    notebook.cells = [cell for cell in notebook.cells if _INJECTED not in cell.metadata.get("tags", [])]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return canonical(notebook)


def canonical(notebook: NotebookNode) -> NotebookNode:
    """The same notebook without what differs from run to run, so that equal content is equal bytes."""
    out: NotebookNode = nbformat.v4.new_notebook(metadata=METADATA, cells=notebook.cells)  # type: ignore[no-untyped-call]
    for position, cell in enumerate(out.cells):
        cell.setdefault("id", f"cell-{position}")
        kept = {key: value for key, value in cell.metadata.items() if key not in _OF_ONE_RUN and value != []}
        cell.metadata = NotebookNode(kept)  # type: ignore[no-untyped-call]
    return out


def save(notebook: NotebookNode, path: Path) -> None:
    """Writes the notebook in its one canonical form."""
    text = nbformat.writes(canonical(notebook))  # type: ignore[no-untyped-call]
    path.write_text(f"{text}\n", encoding="utf-8")


def defaults(notebook: NotebookNode, name: str) -> dict[str, parameters.Value]:
    """What the notebook's parameters cell sets; nothing when it has no such cell."""
    position = _tagged(notebook, "parameters")
    return {} if position is None else parameters.defaults(notebook.cells[position].source, name)


def inject(notebook: NotebookNode, values: Mapping[str, parameters.Value]) -> None:
    """Puts a cell with these values after the parameters cell.

    Papermill's own injection gives the cell a random id and formats it differently where Black is installed.
    """
    if values:
        tags = {"tags": [_INJECTED]}
        cell = nbformat.v4.new_code_cell(parameters.cell(values), id=_INJECTED, metadata=tags)  # type: ignore[no-untyped-call]
        notebook.cells.insert((_tagged(notebook, "parameters") or 0) + 1, cell)


def execute(path: Path) -> None:
    """Runs the notebook at `path` in its own folder and writes it back with its outputs.

    Raises BuildFailed, naming the cell, unless every cell ran, in order and without an error.
    """
    name = path.stem
    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # what it would print is in the error raised here
    with _kernel_files() as settings, chdir(path.parent):
        try:
            executed = papermill.execute_notebook(
                path.name,  # a bare name: papermill would take braces in a path for a parameter
                None,
                progress_bar=False,
                kernel_name=_KERNEL["name"],
                kernel_manager_class=BuildKernel,
                config=settings,
                coalesce_streams=True,
                shutdown_kernel="immediate",
                record_timing=False,
            )
        except PapermillExecutionError as error:
            raise _stopped(name, error.exec_count, error.ename, error.evalue) from None
        except (DeadKernelError, CellControlSignal, RuntimeError) as error:
            raise BuildFailed(f"{name} stopped: its Python process ended ({error}).", _MEND) from error
    save(executed, path)
    check_complete(executed, name)


def check_complete(notebook: NotebookNode, name: str) -> None:
    """Raises BuildFailed unless every code cell has run, numbered from 1, and shows no error."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    for number, cell in enumerate(cells, start=1):
        for output in cell.outputs:
            if output.output_type == "error":
                raise _stopped(name, number, output.ename, output.evalue)
        if cell.execution_count != number:
            raise BuildFailed(f"{name} stopped early: its code cell {number} did not run.", _MEND)


def _stopped(name: str, number: int, kind: str, text: str) -> BuildFailed:
    place = f"{name} stopped in its code cell {number}"
    known = getattr(errors, kind, None)
    if isinstance(known, type) and issubclass(known, errors.ClaimbookError):
        return BuildFailed(f"{place}: {text}", "Nothing was published.")  # the text holds its own remedy
    return BuildFailed(f"{place}: {kind}{': ' if text else ''}{text}.", _MEND)


def _tagged(notebook: NotebookNode, tag: str) -> int | None:
    found = (i for i, cell in enumerate(notebook.cells) if tag in cell.metadata.get("tags", []))
    return next(found, None)


class BuildKernel(AsyncKernelManager):
    """The running interpreter's own kernel, whatever kernels the user has."""

    environment = Dict(help="the kernel's environment variables").tag(config=True)

    @property
    def kernel_spec(self) -> KernelSpec:
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, **_KERNEL)

    async def _async_start_kernel(self, **options: Any) -> None:
        await super()._async_start_kernel(**{**options, "env": self.environment})

    start_kernel = _async_start_kernel


@contextmanager
def _kernel_files() -> Iterator[Config]:
    """Settings of a kernel that keeps its files in a folder of its own.

    The folder has a short path: the system allows the path of a socket about a hundred letters.
    """
    with tempfile.TemporaryDirectory(prefix="claimbook-", ignore_cleanup_errors=True) as folder:
        connection = {"transport": "ipc", "connection_file": str(Path(folder) / "kernel.json")}
        yield Config({BuildKernel.__name__: {**connection, "environment": _environment(Path(folder))}})


def _environment(folder: Path) -> dict[str, str]:
    """The environment of a kernel: the user's start-up files, time zone, language and terminal have no say in it."""
    paths = [str(Path(path).absolute()) for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "IPYTHONDIR": str(folder / "ipython"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "120",
    }
