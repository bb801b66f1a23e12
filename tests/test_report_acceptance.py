"""What a reader may rely on, a test a line, on the report that a build of the seeds makes."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
QUICK = ((1280, "light"), (390, "dark"))  # axe takes long on a page of this size: the others are for `make test-all`
TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"


@pytest.fixture(scope="module")
def report(built: Path) -> Path:
    return built / "reports" / "report.html"


@pytest.fixture(scope="module")
def content(report: Path) -> str:
    return report.read_text(encoding="utf-8")


@pytest.fixture
def view(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a given width and colour scheme in which the test's own scripts may run, without a network."""
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    context.set_offline(True)
    yield context.new_page()
    context.close()


def at(*schemes: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("view", [(width, s) for width in WIDTHS for s in schemes], indirect=True)


def faults(page: Page, part: str | None = None) -> list[tuple[str, str]]:
    found = Axe().run(page, context=part).response["violations"]
    return [(fault["id"], node["html"][:200]) for fault in found for node in fault["nodes"]]


def test_it_is_one_file_of_at_most_one_megabyte(report: Path) -> None:
    assert report.stat().st_size <= 1_000_000


def test_it_has_one_script_of_at_most_thirty_kilobytes_named_by_its_hash(content: str) -> None:
    [script] = re.findall(r"<script>(.*?)</script>", content, re.DOTALL)
    assert len(script.encode()) <= 30_000
    assert f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" in content
    assert content.count("<script") == 1


def test_its_policy_allows_nothing_but_what_it_carries(content: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', content)
    assert policy is not None
    assert re.sub(r"'sha256-[^']+'", "HASH", policy[1]) == (
        "default-src 'none'; style-src 'unsafe-inline'; script-src HASH; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_no_attribute_runs_script(content: str) -> None:
    assert re.findall(r"<[a-z]+\s[^>]*?\son[a-z]+=", content) == []


def test_no_fragment_is_broken_and_no_id_is_there_twice(content: str) -> None:
    ids = Counter(re.findall(r'\sid="([^"]+)"', content))
    assert [name for name, count in ids.items() if count > 1] == []
    assert set(re.findall(r'href="#([^"]+)"', content)) - set(ids) == set()
    assert set(re.findall(r"url\(#([^)]+)\)", content)) - set(ids) == set()


def test_it_requests_nothing_and_says_nothing_on_the_console(page: Page, report: Path) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.context.set_offline(True)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())
    page.evaluate(OPEN_ALL)
    page.locator("a.chip").first.click()
    page.keyboard.press("Escape")
    assert said == []
    assert [url for url in asked if not url.startswith(("data:", report.as_uri()))] == []


def test_a_script_that_got_in_all_the_same_does_not_run(page: Page, content: str, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(content.replace("</body>", "<script>document.title = 'run'</script></body>"), encoding="utf-8")
    page.goto(file.as_uri())
    assert page.title() != "run"


@pytest.mark.parametrize(
    "view",
    [pytest.param(each, marks=[] if each in QUICK else [pytest.mark.slow]) for each in product(WIDTHS, SCHEMES)],
    indirect=True,
)
def test_axe_finds_no_fault_with_all_parts_open(view: Page, report: Path) -> None:
    view.goto(report.as_uri())
    view.evaluate(OPEN_ALL)
    assert faults(view) == []


@pytest.mark.parametrize("view", QUICK, indirect=True)
def test_axe_finds_no_fault_in_the_evidence_drawer(view: Page, report: Path) -> None:
    view.emulate_media(reduced_motion="reduce")
    view.goto(report.as_uri())
    view.locator(".points a.chip").first.click()
    assert view.locator(".drawer .cite").is_visible()
    assert faults(view, ".drawer") == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_without_script_nothing_is_lost_and_nothing_overflows(
    chromium: Browser, report: Path, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=False, color_scheme=scheme
    )
    page = context.new_page()
    page.goto(report.as_uri())
    assert page.locator("table.all tbody tr:visible").count() == page.locator("table.all tbody tr").count() > 0
    assert page.locator(".ctl:visible, .theme:visible, dialog").count() == 0
    page.locator(".points a.chip").first.click()
    assert re.search(r"#claim-[0-9a-f]{12}$", page.url)
    assert page.locator("mark:target").count() == 1
    context.close()


@at("light")
def test_nothing_overflows_not_even_with_wide_text_spacing(view: Page, report: Path) -> None:
    view.goto(report.as_uri())
    view.evaluate(OPEN_ALL)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert view.evaluate(fits)
    view.add_style_tag(content=TEXT_SPACING)
    assert view.evaluate(fits)


@at("light")
def test_every_label_of_a_figure_stays_inside_it(view: Page, report: Path) -> None:
    view.goto(report.as_uri())
    outside = view.evaluate(
        """() => [...document.querySelectorAll('.fig svg')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
          const box = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter((text) => {
            const own = text.getBoundingClientRect();
            return own.left < box.left - 2 || own.right > box.right + 2 || own.top < box.top - 2;
          }).map((text) => text.textContent);
        })"""
    )
    assert outside == []


@at("light")
def test_every_figure_printed_in_a_chart_is_in_its_data_table(view: Page, report: Path) -> None:
    view.goto(report.as_uri())
    unknown = view.evaluate(
        """() => [...document.querySelectorAll('.fig')].flatMap((fig) => {
          const close = (text) => text.replaceAll(' %', '%');
          const data = close(fig.querySelector('details.data').textContent);
          const svg = [...fig.querySelectorAll('svg')].find((each) => each.checkVisibility());
          return [...svg.querySelectorAll('text')].flatMap((text) =>
            [...close(text.textContent).matchAll(/[0-9][0-9.,]*(%| percent| (b|m|tr)illion)/g)].map(([it]) => it)
          ).filter((figure) => !data.includes(figure));
        })"""
    )
    assert unknown == []


def test_the_first_tab_stop_leads_past_the_contents(page: Page, report: Path) -> None:
    page.goto(report.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the main points"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_claim_of_the_page_opens_its_evidence_by_keyboard(page: Page, report: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(report.as_uri())
    for link in page.locator("table.all th a").all()[::10]:
        link.focus()
        page.keyboard.press("Enter")
        assert page.locator("dialog[open] h2").inner_text().startswith(f"{link.inner_text()}: ")
        page.keyboard.press("Escape")
        assert link.evaluate("e => e === document.activeElement")


def test_in_greyscale_no_verdict_and_no_mark_depends_on_colour(content: str) -> None:
    badges = re.findall(r'<span class="v v-[a-z_]+">(<svg.*?</svg>)?([^<]+)</span>', content)
    assert badges
    assert [words for icon, words in badges if not (icon and words.strip())] == []
    assert "border-bottom: 2px solid var(--mark-line)" in content


def test_headings_follow_each_other_without_a_gap(content: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", content)]
    assert levels.count(1) == 1
    assert [(one, two) for one, two in pairwise(levels) if two > one + 1] == []


def test_a_paragraph_holds_nothing_that_would_end_it(content: str) -> None:
    paragraphs = re.findall(r"<p\b[^>]*>(.*?)</p>", content, re.DOTALL)
    blocks = re.compile(r"<(?:p|div|ul|ol|dl|table|details|section|h[1-6]|pre|blockquote)\b")
    assert [text[:200] for text in paragraphs if blocks.search(text)] == []


def test_the_pages_are_valid_html(report: Path, nu_checker: list[str]) -> None:
    files = [report, *sorted((report.parent / "notebooks").glob("*.html"))]
    done = subprocess.run([*nu_checker, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_notebooks_are_there_as_pages_without_a_fault(page: Page, built: Path) -> None:
    files = sorted((built / "reports" / "notebooks").glob("*.html"))
    assert [file.stem for file in files] == ["01_extract", "02_clean", "03_check", "04_analyse", "05_report"]
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"""\ssrc=["'](?!data:)|<link(?![^>]*"data:)""", text) == []
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), file.stem
