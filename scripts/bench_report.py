"""Measure the report on many made-up articles: build time, memory, sizes, opening in Chromium (`make bench-report`).

usage: python scripts/bench_report.py [COUNT]

Wall-clock times of one run; other work on the machine adds to them.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from playwright.sync_api import sync_playwright  # noqa: E402
from pypdf import PdfReader  # noqa: E402

import browser  # noqa: E402
import many_articles  # noqa: E402

DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"


def main(count: int) -> None:
    """Build the report of `count` articles in a folder of its own and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many_articles.write(folder / "seeds", count)
        start = time.monotonic()
        command = [sys.executable, "-m", "claimbook", "build", "--seeds", str(folder / "seeds"), "--out", str(folder)]
        subprocess.run(command, check=True, capture_output=True)
        _print("build", f"{time.monotonic() - start:.0f} s")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**10  # the largest of its processes
        _print("memory", f"{memory:,.0f} MB")
        page, paper = folder / "reports" / "report.html", folder / "reports" / "report.pdf"
        _print("report.html", f"{page.stat().st_size / 1e6:.2f} MB")
        _print("report.pdf", f"{paper.stat().st_size / 1e6:.2f} MB, {len(PdfReader(paper).pages)} pages")
        _print("opening in Chromium", _opening(page))


def _opening(page: Path) -> str:
    """Seconds until the page is loaded and drawn, and of these the processor's own: the least of three."""
    path = browser.find()
    if path is None:
        return "not measured: there is no Chromium"
    times, work = [], []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--headless", "--no-sandbox"])
        for _ in range(3):
            opened = chromium.new_page(viewport={"width": 1280, "height": 800})
            session = opened.context.new_cdp_session(opened)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            opened.goto(page.as_uri())
            times.append(float(opened.evaluate(DRAWN)) / 1000)
            measured = session.send("Performance.getMetrics")["metrics"]
            work += [float(each["value"]) for each in measured if each["name"] == "TaskDuration"]
            opened.close()
        chromium.close()
    return f"{min(times):.2f} s, {min(work):.2f} s of it work of the page"


def _print(what: str, result: str) -> None:
    print(f"{what:22}{result}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
