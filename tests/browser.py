"""Finds Chromium for the browser tests. Run as a program, it gets one where that needs no question."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium that starts: the one on PATH, else the one that playwright has downloaded."""
    on_path = (shutil.which(name) for name in NAMES)
    return next((path for path in (*on_path, _downloaded()) if path and _starts(path)), None)


def get() -> None:
    """Installs Chromium: as root with apt-get, else with playwright's own download. Leaves it when neither works."""
    is_root = os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    if find() is None:
        # Without root --with-deps would ask for a password.
        with_deps = ["--with-deps"] if is_root else []
        _run(sys.executable, "-m", "playwright", "install", "--no-shell", *with_deps, "chromium")


def _downloaded() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.access(path, os.X_OK) else None


def _starts(path: str) -> bool:
    """Whether it runs: Ubuntu's command is a stub, and a downloaded one may lack libraries of the system."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _run(*command: str) -> None:
    environment = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "15000"}
    print("+", *command, flush=True)
    try:
        done = subprocess.run(
            command,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=300,
            check=False,
        )
    except subprocess.TimeoutExpired:
        print("gave up after five minutes", flush=True)
    else:
        causes = [line for line in done.stderr.splitlines() if line.startswith(("E:", "Error:"))]
        if done.returncode:
            print("that did not work:", *causes[:1], flush=True)


if __name__ == "__main__":
    if find() is None:
        get()
    print("Chromium for the browser tests:", find() or "none")
