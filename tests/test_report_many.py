"""The report on two hundred articles: small enough to mail, long lists paged, folded or cut short, and it says so."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

import many_articles
import report_sample as sample
from claimbook import analysis, articles, model, registers, tables
from claimbook.cleaning import clean
from claimbook.extraction import extract_all
from claimbook.report import blocks, downloads, html, listing, outside, parts, pdf
from claimbook.report import registers as register_blocks

COPIES, WRITTEN = 20, 10  # the texts of ten articles under two hundred names: only the report is the matter here
ARTICLES = COPIES * WRITTEN


def copies(table: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """The table many times over, each time with other ids."""
    made = [table.assign(**{name: f"{n:02}" + table[name].str[:-2] for name in columns}) for n in range(COPIES)]
    return pd.concat(made, ignore_index=True)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An executed report notebook on them, with its tables in `processed` beside it."""
    folder = tmp_path_factory.mktemp("many")
    read = articles.read_folder(many_articles.write(folder / "texts", WRITTEN))
    found, _ = extract_all(read)
    claims = copies(clean(found, articles.frame(read)), ("claim_id", "doc_id"))
    claims["label"] = [f"A{number}" for number in range(len(claims))]
    papers = copies(articles.frame(read), ("doc_id",))
    papers["letter"] = [f"A{number}" for number in range(len(papers))]
    texts = {f"{n:02}{each.doc_id[:-2]}": each.text for n in range(COPIES) for each in read}
    checks = sample.checks().loc[[1] * 3000].assign(
        claims=list(claims["claim_id"][:3000]), check_id=[f"targets-{n}" for n in range(3000)],
        plain=[f"No starting value is named for {n}." for n in range(3000)], question="From what value?",
    )  # fmt: skip
    summary = analysis.summary(claims, papers, checks, sample.numbers())
    shown = [
        ("", blocks.masthead(summary, papers)),
        ("Checks", blocks.checks(checks, claims)),
        ("Targets", register_blocks.targets(registers.targets(claims))),
        ("Questions", outside.questions(checks, claims)),
        ("All claims", listing.claims_table(claims, papers)),
        ("The articles", blocks.article_texts(papers, texts, claims)),
    ]
    tables.write(claims, folder / "processed" / "claims.csv", model.CLAIMS)
    tables.write(checks, folder / "processed" / "checks.csv", model.CHECKS)
    return sample.written(folder, shown)


@pytest.fixture(scope="module")
def page_file(notebook: Path) -> Path:
    file = notebook.with_suffix(".html")
    file.write_text(html.render(notebook, notebook.parent / "processed"), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def rows(notebook: Path) -> int:
    return len(tables.read(notebook.parent / "processed" / "claims.csv", model.CLAIMS))


@pytest.fixture
def opened(page: Page, page_file: Path) -> Page:
    page.goto(page_file.as_uri())
    return page


def test_the_page_of_two_hundred_articles_has_at_most_five_megabytes(page_file: Path, rows: int) -> None:
    assert rows > 25 * ARTICLES
    assert page_file.stat().st_size <= 5_000_000


def test_nothing_is_lost_without_script(page_file: Path, rows: int) -> None:
    text = page_file.read_text(encoding="utf-8")
    assert len(re.findall(r'<tr id="row-', text)) == rows
    assert len(set(re.findall(r'<mark id="(claim-[^"]+)"', text))) == rows
    assert text.count('class="src"') == ARTICLES
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) - set(ids) == set()


def test_what_is_cut_short_says_how_much_is_missing_and_where_it_is(page_file: Path) -> None:
    text = page_file.read_text(encoding="utf-8")
    assert text.count("… and 2,960 more, in the table checks.csv.") == 1
    assert "Together they are too large for a page" not in text  # two tables alone still have room
    assert len(re.findall(r'<li data-claims="', text)) == 40


def test_the_table_shows_a_page_of_rows_and_more_when_asked(opened: Page, rows: int) -> None:
    listed = opened.locator("table.all tbody tr:visible")
    assert (listed.count(), opened.locator(".count").inner_text()) == (250, f"250 of the {rows} that fit, of {rows}")
    opened.get_by_role("button", name="Show 250 more").click()
    assert listed.count() == 500
    assert opened.evaluate("document.activeElement.textContent") == "A250"
    opened.fill("#claim-search", f"A{rows}")  # not "A650" and "0" of the cell behind it
    assert listed.count() == 0
    opened.fill("#claim-search", f"a{rows - 1}")
    assert listed.locator("th").all_inner_texts() == [f"A{rows - 1}"]
    assert opened.get_by_role("button", name=re.compile("^Show .* more$")).count() == 0


def test_the_drawer_of_a_row_without_a_quote_reads_it_from_the_folded_article(opened: Page) -> None:
    opened.fill("#claim-search", "a4321")
    opened.locator("table.all tbody tr:visible a").click()
    drawer = opened.get_by_role("dialog")
    span = drawer.locator("h2").inner_text().partition(": ")[2]
    assert span in drawer.locator("blockquote").inner_text()
    assert re.search(r"A\d+\. .* as year \d of its plan begins, line \d+\.$", drawer.locator(".cite").inner_text())
    drawer.get_by_role("link", name="Read it in the article").click()
    assert opened.locator("mark:target").inner_text().startswith(span[:5])
    assert opened.locator("mark:target").is_visible()


def test_a_claim_whose_checks_are_not_listed_says_so(opened: Page) -> None:
    opened.fill("#claim-search", "a2999")
    opened.locator("table.all tbody tr:visible a").first.click()
    words = "No check of those listed here uses this claim; all stand in the table checks.csv."
    assert words in opened.get_by_role("dialog").inner_text()


def test_the_printed_report_leaves_the_articles_out_and_says_so(notebook: Path, rows: int) -> None:
    read = PdfReader(io.BytesIO(pdf.render(notebook)))
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in read.pages))
    assert len(read.pages) <= 40
    assert f"{rows - 300:,} more claims stand in the HTML report." in text
    assert "2,975 more of these kinds stand in the table checks.csv." in text
    assert re.search(r"The texts are left out here: they have \d{3},\d{3} characters\.", text)


def test_of_very_many_links_to_claims_forty_are_made_and_the_rest_counted() -> None:
    made = parts.chips([(f"c{number}", f"A{number}") for number in range(900)])
    assert made.count('<a href="#claim-') == 40
    assert "<summary>892 more</summary>" in made
    assert "and 860 others</details>" in made


def test_few_articles_are_whole_and_unfolded() -> None:
    few = blocks.article_texts(sample.articles(), sample.TEXTS, sample.claims())
    assert "<details>" not in few.html
    assert few.typst.startswith("#articles(")
    assert 'class="last"' in listing.claims_table(sample.claims(), sample.articles()).html


def test_tables_that_are_too_large_for_the_page_stay_outside_but_for_the_claims(tmp_path: Path) -> None:
    noise = "\n".join(f"{number * 7919 % 1_000_003:x}{number * 104_729 % 999_983:x}" for number in range(80_000))
    (tmp_path / "numbers.csv").write_text(f"number\n{noise}\n", encoding="utf-8")
    (tmp_path / "claims.csv").write_text("claim_id,label\na,A1\n", encoding="utf-8")
    made = downloads.downloads(tmp_path)
    assert re.findall(r'download="([^"]+)"', made) == ["claims.zip"]
    assert (
        "2 tables: claims, numbers. Together they are too large for a page that can be mailed; "
        "data/processed has them all."
    ) in made


def test_the_made_up_articles_are_the_same_every_time() -> None:
    assert many_articles.article(3) == many_articles.article(3) != many_articles.article(33)
