"""The notebooks in a real JupyterLab in a real browser: opened, Run All, saved, with what the build itself shows."""

from __future__ import annotations

import os
import re
import runpy
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from playwright.sync_api import Page, expect

from claimbook.pipeline import NOTEBOOKS
from conftest import PROJECT

STARTING = 60  # seconds that JupyterLab may take to answer
RUNNING = 120_000  # milliseconds that the cells of one notebook may take


@pytest.fixture(scope="module")
def lab(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, Path]]:
    """Address and token of a JupyterLab with settings of its own, and the built project's copy that it works on."""
    token, home = secrets.token_hex(8), tmp_path_factory.mktemp("jupyter")
    project = shutil.copytree(built, home / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "jupyter",
        "lab",
        "--no-browser",
        "--allow-root",
        f"--ServerApp.root_dir={project}",
        *_options_of_make_lab(),
    ]
    settings = [f"--ServerApp.port={port}", "--ServerApp.ip=127.0.0.1", f"--IdentityProvider.token={token}"]
    own = {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_CONFIG_PATH": str(PROJECT / "scripts" / "jupyterlab"),  # as `make lab` sets it
        "JUPYTERLAB_SETTINGS_DIR": str(home / "lab"),
    }
    with (home / "log").open("w") as log:
        server = subprocess.Popen([*command, *settings], stdout=log, stderr=log, env=os.environ | own, cwd=home)
        try:
            _wait(f"http://127.0.0.1:{port}/api?token={token}", home / "log")
            yield f"http://127.0.0.1:{port}", token, project
        finally:
            server.terminate()
            server.wait(20)


def _options_of_make_lab() -> list[str]:
    """The options that `make lab` gives, but for the one that lets root in."""
    found: list[str] = re.findall(r'(--LabApp\.[a-z_]+)="\$\(CURDIR\)/([^"]+)"', (PROJECT / "Makefile").read_text())
    return [f"{option}={PROJECT / folder}" for option, folder in found]


def test_make_lab_shows_the_whole_project_with_the_projects_own_settings() -> None:
    """Articles, tables and reports can be opened beside the notebooks."""
    recipe = (PROJECT / "Makefile").read_text()
    assert 'JUPYTER_CONFIG_PATH="$(CURDIR)/scripts/jupyterlab' in recipe
    place = PROJECT / "scripts" / "jupyterlab" / "jupyter_server_config.py"
    config = SimpleNamespace(ServerApp=SimpleNamespace(), FileContentsManager=SimpleNamespace())
    runpy.run_path(str(place), {"get_config": lambda: config})
    assert config.ServerApp.root_dir == str(PROJECT)


def _wait(address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTING
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.3)


def outputs(path: Path) -> list[tuple[int | None, list[object]]]:
    """Count and outputs of each code cell, without the parts that only one of the two front ends writes."""
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    return [
        (cell.execution_count, [output.get("data", output.get("text")) for output in cell.outputs]) for cell in cells
    ]


def _saved(path: Path, since: int) -> bool:
    """Was the notebook written after this time (in ns), to its end?"""
    return path.stat().st_mtime_ns > since and path.read_bytes().endswith(b"}\n")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_in_jupyterlab_gives_what_the_build_gave(name: str, lab: tuple[str, str, Path], page: Page) -> None:
    address, token, project = lab
    path = project / "notebooks" / f"{name}.ipynb"
    before, as_built = outputs(path), path.read_bytes()
    page.goto(f"{address}/lab/tree/notebooks/{name}.ipynb?token={token}&reset")
    notebook = page.locator(".jp-Notebook")
    expect(notebook).to_be_visible(timeout=60_000)
    kernel = page.get_by_title(f"Change kernel for {name}.ipynb")
    expect(kernel).to_contain_text("| Idle", timeout=60_000)

    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    expect(page.locator(".jp-InputPrompt", has_text="[*]").first).to_be_attached(timeout=60_000)
    expect(page.locator(".jp-InputPrompt", has_text="[*]")).to_have_count(0, timeout=RUNNING)
    expect(kernel).to_contain_text("| Idle", timeout=RUNNING)

    written = path.stat().st_mtime_ns
    page.keyboard.press("Control+s")
    deadline = time.monotonic() + 20
    while not _saved(path, written) and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert _saved(path, written), "JupyterLab did not save"
    assert outputs(path) == before
    assert path.read_bytes() == as_built  # git shows no change where nothing has changed
    assert page.get_by_text("official Jupyter news").count() == 0  # it asks for nothing and looks nothing up
