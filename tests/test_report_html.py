"""The report page: every claim linked to its marked place, nothing foreign, nothing that runs, readable by everyone."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given
from hypothesis import strategies as st
from nbformat import NotebookNode
from playwright.sync_api import Browser, Page

import report_sample as sample
from claimbook import analysis
from claimbook.report import blocks, html
from claimbook.report.marking import Line, Span, lines, marked_line, pieces
from claimbook.report.markup import call, tag

WIDTHS = (1280, 390, 320)
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


class Reader(HTMLParser):
    """What a page holds: its ids, its links to places in it, and the text marked for each claim."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.marked: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags[tag] += 1
        self.ids += [str(found["id"])] if "id" in found else []
        self.links += [str(found["href"])[1:]] if str(found.get("href", "")).startswith("#") else []
        if tag == "mark":
            self._open.append(str(found["data-claim"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for claim_id in self._open:
            self.marked[claim_id] = self.marked.get(claim_id, "") + data


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's page in a file."""
    folder = tmp_path_factory.mktemp("page")
    file = folder / "report.html"
    file.write_text(html.render(sample.notebook(folder)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def content(written: Path) -> str:
    return written.read_text(encoding="utf-8")


def rendered(tmp_path: Path, *cells: NotebookNode) -> str:
    """A page of these cells alone."""
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), tmp_path / "05_report.ipynb")
    return html.render(tmp_path / "05_report.ipynb")


def test_the_text_marked_for_each_claim_is_its_span(content: str) -> None:
    spans = {row.claim_id: row.span.replace("\n", "") for row in sample.claims().itertuples()}
    assert Reader(content).marked == spans


def test_every_link_leads_to_a_place_and_no_id_is_there_twice(content: str) -> None:
    read = Reader(content)
    assert {name: count for name, count in Counter(read.ids).items() if count > 1} == {}
    assert set(read.links) - set(read.ids) == set()
    assert {f"claim-{claim_id}" for claim_id in sample.claims()["claim_id"]} <= set(read.links)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20)), max_size=6))
def test_marks_give_back_the_span_however_claims_overlap(places: list[tuple[int, int]]) -> None:
    text = "one <two>\nthree & four\n\nfive six seven eight nine ten\n"
    claims = [Span(f"c{n}", f"A{n}", start, min(start + size, len(text))) for n, (start, size) in enumerate(places)]
    claims.sort(key=lambda span: (span.start, -span.end))
    shown = list(lines(text))
    read = Reader("".join(marked_line(text, line, claims) for line in shown))
    wanted = {span.claim_id: text[span.start : span.end].replace("\n", "") for span in claims}
    assert read.marked == {claim_id: words for claim_id, words in wanted.items() if words}
    printed = ["".join(str(piece["text"]) for piece in pieces(text, line, claims)) for line in shown]
    assert printed == [text[line.start : line.end] for line in shown]


def test_claims_with_one_span_each_have_an_anchor_and_their_labels_read_in_order() -> None:
    both = [Span("b", "A2", 0, 6), Span("a", "A1", 0, 6)]
    assert marked_line("double", Line(1, 0, 6), both) == (
        '<mark id="claim-b" data-claim="b" data-label="A2">'
        '<mark id="claim-a" data-claim="a" data-label="A1">double</mark></mark>'
    )


def test_excerpts_hold_only_the_sentences_with_a_claim(tmp_path: Path) -> None:
    page = html.render(sample.notebook(tmp_path, full=False))
    spans = {row.claim_id: row.span.replace("\n", "") for row in sample.claims().itertuples()}
    assert Reader(page).marked == spans
    assert '<p data-l="1">Harbour grows</p>' not in page
    assert '<p data-l="2">In 2021 sales' in page


def test_a_card_quotes_the_figure_in_its_sentence_and_cuts_a_long_one() -> None:
    table = analysis.key_figures(sample.claims(), sample.checks(), limit=1)
    assert (
        "<p>In 2021 sales of the harbour were <b>32.78 billion yuan</b>, up 23.8 percent.</p>"
        in blocks.key_figures(table).html
    )
    longer = table.assign(quote="word " * 60 + table["span"] + " word" * 60, sentence_start=table["char_start"] - 300)
    words = " ".join(["word"] * 29)
    assert f"<p>… {words} <b>32.78 billion yuan</b> {words} …</p>" in blocks.key_figures(longer).html


def test_the_contents_list_names_the_parts_in_order(content: str) -> None:
    contents = content[content.index("<nav") : content.index("</nav>")]
    assert re.findall(r'<a href="#([^"]+)">([^<]+)</a>', contents) == [
        ("main-points", "Main points"),
        ("key-figures", "Key figures"),
        ("checks", "Checks"),
        ("figures", "Figures"),
        ("targets", "Targets"),
        ("commitments", "Commitments"),
        ("superlatives", "Superlatives"),
        ("all-claims", "All claims"),
        ("strengths-and-limitations", "Strengths and limitations"),
        ("the-articles", "The articles"),
    ]


def test_the_page_loads_nothing_and_runs_only_its_own_script(content: str) -> None:
    page = re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,", content)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', content)
    [script] = re.findall(r"<script>(.*?)</script>", content, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy is not None
    assert policy[1] == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)""", content) == []
    assert re.findall(r"url\((?!data:|#)", content) == []
    assert len(script.encode()) <= 30_000
    assert [word for word in ("mermaid", "mathjax", "require.js", "cdn") if word in page.lower()] == []


def test_two_renderings_are_the_same_bytes(tmp_path: Path, content: str) -> None:
    assert html.render(sample.notebook(tmp_path)) == content


def test_code_is_folded_and_shown_as_written(content: str, tmp_path: Path) -> None:
    assert '<details class="code"><summary>Code behind this part</summary>' in content
    page = rendered(tmp_path, nbformat.v4.new_code_cell("x = '</pre><script>alert(1)</script>' if 1 < 2 else 3"))
    assert "x = &#x27;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#x27; if 1 &lt; 2 else 3" in page
    assert Reader(page).tags["script"] == 1


def test_markup_in_articles_names_and_labels_is_shown_not_used() -> None:
    assert tag("p", HOSTILE, title='"><b>') == (
        '<p title="&quot;&gt;&lt;b&gt;">&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;</p>'
    )
    assert tag("p", "a\u202eb\x00c") == "<p>a[U+202E]b[U+0000]c</p>"
    assert call("f", 'a"\\#b\n', none=None) == '#f("a\\"\\\\#b\\n", none: none)\n'


def test_raw_html_in_prose_is_shown_not_used(tmp_path: Path) -> None:
    page = rendered(tmp_path, nbformat.v4.new_markdown_cell(f"## Part\n\n{HOSTILE} and *more*"))
    assert Reader(page).tags["img"] == 0
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<em>more</em>" in page


def test_error_streams_unknown_types_and_cells_for_the_analyst_are_left_out(tmp_path: Path, content: str) -> None:
    v4 = nbformat.v4
    outputs = [
        v4.new_output("stream", name="stderr", text="/home/me/secret"),
        v4.new_output("stream", name="stdout", text="3 < 4"),
        v4.new_output("display_data", {"application/javascript": "alert(1)", "text/plain": "words"}),
    ]
    page = rendered(tmp_path, v4.new_code_cell("", outputs=outputs))
    assert "secret" not in page
    assert "alert(1)" not in page
    assert "3 &lt; 4" in page
    assert ">words</pre>" in page
    assert "For the analyst." not in content


def test_a_bare_picture_gets_its_words_as_alternative_text(tmp_path: Path) -> None:
    bundle = {"image/svg+xml": "<svg onload='alert(1)'/>", "text/plain": "Two bars"}
    page = rendered(tmp_path, nbformat.v4.new_code_cell("", outputs=[nbformat.v4.new_output("display_data", bundle)]))
    encoded = base64.b64encode(b"<svg onload='alert(1)'/>").decode()
    assert f'<img src="data:image/svg+xml;base64,{encoded}" alt="Two bars" class="picture">' in page


def test_figures_have_alternative_text_a_data_table_and_colours_of_the_page(content: str) -> None:
    assert content.count('role="img" aria-label=') == 8
    assert content.count("<summary>Data table</summary>") == 4
    assert "var(--f-c1)" in content
    assert "26.48 billion yuan" in content


@pytest.fixture
def narrow(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a given width and colour scheme, whose scripts of the test may run in spite of the page's policy."""
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("narrow", [(w, s) for w in WIDTHS for s in ("light", "dark")], indirect=True)
def test_no_accessibility_fault_and_no_overflow(narrow: Page, written: Path) -> None:
    narrow.goto(written.as_uri())
    narrow.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    found = Axe().run(narrow).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
    assert narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_in_a_browser_each_link_shows_the_marked_span_and_nothing_is_requested(page: Page, written: Path) -> None:
    messages: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("dialog", lambda dialog: messages.append(dialog.message))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(written.as_uri())
    for row in sample.claims().itertuples():
        page.evaluate("(place) => { location.hash = place; }", f"claim-{row.claim_id}")
        shown = page.evaluate(
            "(id) => [...document.querySelectorAll(`mark[data-claim='${id}']`)].map((m) => m.textContent).join('')",
            row.claim_id,
        )
        assert shown == row.span.replace("\n", "")
        assert page.evaluate("document.querySelector(':target').dataset.claim") == row.claim_id
    assert messages == []
    assert [url for url in requests if not url.startswith(("data:", written.as_uri()))] == []


def test_the_theme_button_turns_the_page_dark_and_back(page: Page, written: Path) -> None:
    page.goto(written.as_uri())
    button = page.get_by_role("button", name="Dark theme")
    button.click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 26)"
    page.get_by_role("button", name="Light theme").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"


def test_without_script_all_is_there_but_the_buttons(chromium: Browser, written: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(written.as_uri())
    assert page.locator(".theme").is_hidden()
    assert page.locator(".ctl").is_hidden()
    assert page.locator("table.all tbody tr").count() == 6
    page.locator("table.all a.chip").first.click()
    assert page.url.endswith("#claim-aaa1")
    context.close()
