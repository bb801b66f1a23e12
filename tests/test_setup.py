"""The set-up: pyproject.toml, the lock and environment.yml say the same, and `make` leads there from any start."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import claimbook

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = (ROOT / "requirements.lock").read_text()
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text())
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"))


def dependencies() -> dict[str, SpecifierSet]:
    """What pyproject.toml asks for, to run and to test."""
    lines = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["test"]
    return {canonicalize_name(asked.name): asked.specifier for asked in map(Requirement, lines)}


def locked(python: str, platform: tuple[str, str, str]) -> dict[str, str]:
    """The version of each package that the lock gives one Python on one system."""
    sys_platform, platform_system, os_name = platform
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.9",
        "sys_platform": sys_platform,
        "platform_system": platform_system,
        "os_name": os_name,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    pins = [Requirement(line.removesuffix(" \\")) for line in LOCK.splitlines() if re.match("[a-z0-9]", line)]
    meant = [pin for pin in pins if pin.marker is None or pin.marker.evaluate(environment)]
    assert len({pin.name for pin in meant}) == len(meant)
    return {pin.name: str(pin.specifier).removeprefix("==") for pin in meant}


def imported(path: Path) -> set[str]:
    """The top names of the modules that a file imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text())))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    taken = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.split(".")[0] for name in plain | taken}


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform[1])
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_meets_every_bound_of_pyproject(python: str, platform: tuple[str, str, str]) -> None:
    versions = locked(python, platform)
    unmet = [name for name, bounds in dependencies().items() if versions.get(name, "none") not in bounds]
    assert unmet == []


def test_the_lock_holds_the_build_backend_in_the_version_that_pyproject_names() -> None:
    assert PROJECT["build-system"]["requires"] == [f"hatchling=={locked('3.11', PLATFORMS[0])['hatchling']}"]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-uv.lock"])
def test_every_locked_package_has_a_version_and_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text())[1:]
    loose = [
        entry.splitlines()[0]
        for entry in entries
        if not re.match(r"[^\n]+==[^\n]+ \\\n    --hash=sha256:[0-9a-f]{64}\b", entry)
    ]
    assert loose == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-uv.lock"])
def test_the_lock_holds_no_address_and_no_path(name: str) -> None:
    assert (
        re.findall(r"\S*://\S*|\s--(?!hash=)\S+|file:\S*|\s[./~]\S+", (ROOT / name).read_text().split("\n", 2)[2]) == []
    )


def test_the_lock_leaves_out_the_package_that_slows_every_import() -> None:
    assert "rfc3987-syntax" not in locked("3.11", PLATFORMS[0])


def test_the_demanded_libraries_are_dependencies() -> None:
    demanded = {"jupyterlab", "pandas", "matplotlib", "seaborn", "nbconvert", "papermill", "nbval"}
    assert demanded - dependencies().keys() == set()


@pytest.mark.parametrize(
    ("folder", "groups"), [("src", ["dependencies"]), ("tests", ["dependencies", "test"])], ids=["src", "tests"]
)
def test_every_import_is_of_a_declared_dependency(folder: str, groups: list[str]) -> None:
    """Not of a package that happens to come along with another."""
    project = PROJECT["project"]
    lines = [line for group in groups for line in project.get(group) or project["optional-dependencies"][group]]
    declared = {canonicalize_name(Requirement(line).name) for line in lines}
    files = sorted((ROOT / folder).rglob("*.py"))
    own = {path.stem for path in files} | {"claimbook"}
    foreign = set().union(*map(imported, files)) - own - sys.stdlib_module_names
    came_from = packages_distributions()
    assert {name for name in foreign if not declared & set(map(canonicalize_name, came_from.get(name, [])))} == set()


def test_conda_gets_the_same_dependencies_with_the_same_bounds() -> None:
    *packages, with_pip = CONDA["dependencies"]
    asked = [Requirement(line) for line in packages + with_pip["pip"] if not line.startswith("-")]
    bounds = {canonicalize_name(one.name): one.specifier for one in asked}
    assert len(bounds) == len(asked)
    assert bounds.pop("python") == SpecifierSet(PROJECT["project"]["requires-python"])
    bounds.pop("pip")
    assert bounds == dependencies()
    assert [line for line in with_pip["pip"] if line.startswith("-")] == ["--editable ."]


def test_the_supported_pythons_are_the_same_everywhere() -> None:
    """In requires-python, the classifiers, the set-up and the README."""
    allowed = SpecifierSet(PROJECT["project"]["requires-python"])
    assert [f"3.{minor}" for minor in range(30) if f"3.{minor}" in allowed] == list(PYTHONS)
    classified = [line.rsplit(" ", 1)[1] for line in PROJECT["project"]["classifiers"] if " :: Python :: " in line]
    assert classified == list(PYTHONS)
    tried = re.search(r'^supported="(.*)"$', (ROOT / "scripts/setup.sh").read_text(), re.MULTILINE)
    assert tried and tuple(reversed(tried[1].split())) == PYTHONS
    assert "Python 3.11 to 3.13" in (ROOT / "README.md").read_text()


def test_no_tracked_file_names_a_registry() -> None:
    # Written apart, so that this file holds none.
    hosts = [
        b"pypi." + b"org",
        b"python" + b"hosted.org",
        b"npm" + b"js.",
        b"ana" + b"conda.org",
        b"deb." + b"debian.org",
    ]
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    files = [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    assert ROOT / "requirements.lock" in files
    assert [path.name for path in files if any(host in path.read_bytes() for host in hosts)] == []


def test_bare_make_lists_every_command() -> None:
    commands = re.findall(r"^([a-z-]+):(?!=| [A-Z]+ )", (ROOT / "Makefile").read_text(), re.MULTILINE)
    printed = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line.split()[1] for line in printed.stdout.splitlines()] == commands
    assert {"setup", "report", "test", "test-all", "lab"} <= set(commands)


# The set-up script, run with stand-ins for Python and uv that write down how they were called.

FAKE_PYTHON = """#!/bin/sh
case "$*" in
--version) echo "Python {version}.1" ;;
*ensurepip*version_info*) echo {version} ;;
*base_prefix*) echo "{version} here" ;;
"-m venv"*)
    rm -rf .venv
    mkdir -p .venv/bin
    cp "$(command -v "$0")" .venv/bin/python
    echo venv {version} >>calls ;;
esac
"""
FAKE_UV = """#!/bin/sh
case "$*" in
--version) echo "uv {version}" ;;
"pip sync"*) echo sync >>calls; [ ! -e break ] || kill -9 $PPID ;;
"pip install"*) echo project >>calls ;;
esac
"""


class Machine:
    """A folder with the files of the set-up, and a PATH with only the given Pythons."""

    def __init__(self, folder: Path, pythons: dict[str, str]) -> None:
        self.project = folder / "project with a space"
        (self.project / "scripts").mkdir(parents=True)
        for name in ("pyproject.toml", "requirements.lock", "requirements-uv.lock", "scripts/setup.sh"):
            shutil.copy(ROOT / name, self.project / name)
        self.bin = folder / "bin"
        self.bin.mkdir()
        for tool in ("sh", "cat", "cksum", "cp", "date", "dirname", "mkdir", "rm", "sed"):
            (self.bin / tool).symlink_to(shutil.which(tool) or tool)
        for name, version in pythons.items():
            self._program(name, FAKE_PYTHON.format(version=version))
        pinned = re.search(r"^uv==(\S+)", (ROOT / "requirements-uv.lock").read_text(), re.MULTILINE)
        assert pinned
        self._program("uv", FAKE_UV.format(version=pinned[1]))

    def set_up(self, **environment: str) -> tuple[int, str]:
        """The exit status and what was printed."""
        done = subprocess.run(
            [shutil.which("sh") or "sh", "scripts/setup.sh"],
            cwd=self.project,
            env={"PATH": str(self.bin), "HOME": str(self.project.parent), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stderr

    def calls(self) -> list[str]:
        """What was called since the last look."""
        log = self.project / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines

    def _program(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)


def test_setup_takes_python3_when_it_is_supported(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.11", "python3.13": "3.13"})
    assert machine.set_up()[0] == 0
    assert machine.calls() == ["venv 3.11", "sync", "project"]


def test_setup_looks_for_a_supported_python_when_python3_is_too_new(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.14", "python3.12": "3.12", "python3.11": "3.11"})
    assert machine.set_up()[0] == 0
    assert machine.calls() == ["venv 3.12", "sync", "project"]


def test_setup_without_a_supported_python_says_what_to_do(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.10"})
    status, message = machine.set_up()
    assert status == 1
    assert "there is Python 3.10.1; one of 3.13 3.12 3.11 is needed" in message
    assert "what to do: install one" in message
    assert not (machine.project / ".venv").exists()


def test_setup_takes_the_python_that_is_asked_for_also_later(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.11", "python3.13": "3.13"})
    machine.set_up()
    machine.calls()
    assert machine.set_up(PYTHON="python3.13")[0] == 0
    assert machine.calls() == ["venv 3.13", "sync", "project"]
    status, message = machine.set_up(PYTHON="python3.10")
    assert (status, machine.calls()) == (1, [])
    assert "PYTHON=python3.10 is not a supported Python" in message


def test_setup_does_nothing_the_second_time_and_syncs_when_the_lock_changes(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.11"})
    machine.set_up()
    machine.calls()
    assert machine.set_up() == (0, "")
    assert machine.calls() == []
    with (machine.project / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    assert machine.set_up()[0] == 0
    assert machine.calls() == ["sync", "project"]


def test_setup_starts_anew_after_an_interruption(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.11"})
    (machine.project / "break").touch()
    assert machine.set_up()[0] != 0
    assert machine.calls() == ["venv 3.11", "sync"]
    (machine.project / "break").unlink()
    assert machine.set_up()[0] == 0
    assert machine.calls() == ["venv 3.11", "sync", "project"]


def test_setup_follows_when_the_folder_is_moved(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {"python3": "3.11"})
    machine.set_up()
    machine.calls()
    machine.project = machine.project.rename(tmp_path / "elsewhere")
    assert machine.set_up()[0] == 0
    assert machine.calls() == ["sync", "project"]


# What happens to browser tests without a browser, seen from a pytest of its own.


def run_a_browser_test(folder: Path, **environment: str) -> tuple[int, str]:
    for name in ("conftest.py", "browser.py"):
        shutil.copy(ROOT / "tests" / name, folder)
    tests = "def test_a_page(page):\n    pass\n\n\ndef test_valid(nu_checker):\n    pass\n"
    (folder / "test_page.py").write_text(tests)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-o", "markers=browser", "-p", "no:cacheprovider"],
        cwd=folder,
        env={"PATH": "", "HOME": str(folder), "PLAYWRIGHT_BROWSERS_PATH": str(folder / "none"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_without_a_browser_its_tests_are_skipped_and_counted(tmp_path: Path) -> None:
    status, printed = run_a_browser_test(tmp_path)
    assert status == 0
    assert printed.count("Browser tests skipped: 1, because there is no Chromium.") == 1
    assert printed.count("Tests of valid HTML skipped: 1, because there is no Nu HTML checker.") == 1


def test_without_a_browser_its_tests_fail_where_one_is_required(tmp_path: Path) -> None:
    status, printed = run_a_browser_test(tmp_path, CLAIMBOOK_REQUIRE_BROWSER="1")
    assert status == 1
    assert "there is no Chromium, and CLAIMBOOK_REQUIRE_BROWSER=1 asks for one" in printed
    assert "there is no Nu HTML checker, and CLAIMBOOK_REQUIRE_BROWSER=1 asks for one" in printed


def test_continuous_integration_may_not_skip_the_browser() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^set -euo pipefail$", script.read_text(), re.MULTILINE)
    assert re.search(r"^export .*CLAIMBOOK_REQUIRE_BROWSER=1", script.read_text(), re.MULTILINE)
    assert re.search(r"^export VNU_JAR=", script.read_text(), re.MULTILINE)


def test_version_and_licence_are_the_same_everywhere() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    project = PROJECT["project"]
    assert citation["version"] == project["version"] == claimbook.__version__
    assert citation["license"] == project["license"] == "Apache-2.0"
    assert (ROOT / "LICENSE").read_text().split("\n")[1].strip() == "Apache License"
