"""Shared fixtures: a page in a real Chromium. Without one, browser tests are skipped, and their number is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

import browser

NO_BROWSER = "there is no Chromium"
NO_CHECKER = "there is no Nu HTML checker"
CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
)
PROJECT = Path(__file__).resolve().parents[1]

settings.register_profile("untimed", deadline=None)  # a busy machine is slow; how long a thing takes is no test
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project after `claimbook build` ran in it, once for all tests. Look at it, do not change it."""
    copy = tmp_path_factory.mktemp("built") / "project"
    for name in ("seeds", "notebooks", "data/reference", "data/previous"):
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, copy / name)
    done = subprocess.run([sys.executable, "-m", "claimbook", "build"], cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return copy


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The path of Chromium. Skips the test without one, or fails it when CLAIMBOOK_REQUIRE_BROWSER=1."""
    return browser.find() or _go_without(NO_BROWSER)


@pytest.fixture(scope="session")
def nu_checker() -> list[str]:
    """The command that checks HTML files: `java` on the file that VNU_JAR names. Without it as without a browser."""
    jar = Path(os.environ.get("VNU_JAR", ""))
    java = shutil.which("java")
    if not java or not jar.is_file():
        _go_without(NO_CHECKER)
    return [str(java), "-jar", str(jar), "--errors-only", "--format", "text"]


@pytest.fixture(scope="module")
def chromium(browser_path: str) -> Iterator[Browser]:
    """A running Chromium. One a module: as long as it runs, other code of the thread finds an event loop running."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser_path, args=list(CHROMIUM_ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """An empty page of 1280 by 800 with its own storage."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that reaches the browser, so that `-m "not browser"` leaves out all of them."""
    for item in items:
        if "browser_path" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tells once how many tests had no browser, and whether the HTML was left unchecked."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for what, missing, remedy in (
        ("Browser tests", NO_BROWSER, "Install chromium and run again."),
        (
            "Tests of valid HTML",
            NO_CHECKER,
            "Install Java and npm's vnu-jar, and let VNU_JAR name its vnu.jar.",
        ),
    ):
        if skipped := sum(missing in reason for reason in reasons):
            terminalreporter.write_line(f"{what} skipped: {skipped}, because {missing}. {remedy}", yellow=True)


def _go_without(missing: str) -> NoReturn:
    """Skips the test, or fails it where CLAIMBOOK_REQUIRE_BROWSER=1 says that nothing may be skipped (CI)."""
    if os.environ.get("CLAIMBOOK_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{missing}, and CLAIMBOOK_REQUIRE_BROWSER=1 asks for one", pytrace=False)
    pytest.skip(missing)
