"""The table of claims, its citations, the registers, and the evidence drawer in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

import report_sample as sample
from claimbook import registers as tables_of
from claimbook.report import html, listing, registers

LABELS = ["A1", "A2", "A3", "A4", "A5", "B1"]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's page in a file."""
    folder = tmp_path_factory.mktemp("page")
    file = folder / "report.html"
    file.write_text(html.render(sample.notebook(folder)), encoding="utf-8")
    return file


@pytest.fixture
def opened(page: Page, written: Path) -> Page:
    page.goto(written.as_uri())
    return page


def shown(page: Page) -> list[str]:
    return page.locator("table.all tbody tr:visible th").all_inner_texts()


def test_a_citation_names_the_sentence_the_source_the_day_and_the_place() -> None:
    claim, part = next(sample.claims().itertuples()), next(sample.articles().itertuples())
    assert listing.citation(claim, part) == (
        "“In 2021 sales of the harbour were 32.78 billion yuan, up 23.8 percent.” "
        "Harbour grows, Daily, 3 February 2022, harbour.txt, line 2, characters 48 to 66."
    )
    assert listing.citation(claim, part._replace(published="", publisher="")).endswith(
        "” Harbour grows, undated, harbour.txt, line 2, characters 48 to 66."
    )


def test_a_row_holds_the_quote_with_the_claim_in_bold_and_how_it_was_read() -> None:
    table = listing.claims_table(sample.claims(), sample.articles()).html
    row = table[table.index('id="row-aaa2"') : table.index('id="row-aaa3"')]
    assert "<p>In 2021 sales of the harbour were 32.78 billion yuan, up <b>23.8 percent</b>.</p>" in row
    assert re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", row) == [
        ("Against", "a year earlier"),
        ("Review", "not reviewed"),
    ]


def test_words_of_an_article_are_shown_not_used() -> None:
    claims = sample.claims().assign(topic="<b>t</b>", subject="<i>s</i>", quote="<u>q</u>")
    made = [listing.claims_table(claims, sample.articles()).html]
    made += [registers.targets(tables_of.targets(claims)).html]
    made += [registers.commitments(tables_of.commitments(claims, sample.articles())).html]
    made += [registers.superlatives(tables_of.superlatives(claims.assign(place="<i>p</i>"))).html]
    assert re.findall("<[biu]>", "".join(made).replace("<b>first", "")) == []


def test_the_registers_count_what_they_list() -> None:
    claims = sample.claims()
    assert registers.targets(tables_of.targets(claims)).plain == (
        "Targets: 0 of 1 target can be audited with what the article says: what is counted, by when, and for a change "
        "also from where."
    )
    assert registers.commitments(tables_of.commitments(claims, sample.articles())).plain == (
        "Commitments: 1 promise: 0 with a deadline, 0 with a planned figure beside it."
    )
    assert registers.superlatives(tables_of.superlatives(claims)).plain == (
        "Superlatives: 1 superlative: 0 with a statement of another source, 1 beside a figure, 0 with nothing to show "
        "for it."
    )
    none: pd.DataFrame = claims.iloc[:0]
    assert "table" not in registers.targets(tables_of.targets(none)).html


def test_search_shows_the_rows_that_hold_every_word(opened: Page) -> None:
    opened.fill("#claim-search", "harbour 2021")
    assert shown(opened) == ["A1", "A2"]
    assert opened.locator(".count").inner_text() == "2 of 6 shown"


@pytest.mark.parametrize(
    ("name", "value", "labels"),
    [
        ("topic", "trade", ["A1", "A2"]),
        ("article", "B. Plan for the hills", ["B1"]),
        ("kind", "change", ["A2", "A5"]),
        ("status", "target", ["A5", "B1"]),
        ("bound", "about", ["A4"]),
    ],
)
def test_each_filter_shows_the_rows_of_its_value_and_show_all_the_rest(
    opened: Page, name: str, value: str, labels: list[str]
) -> None:
    opened.select_option(f"[data-filter={name}]", value)
    assert shown(opened) == labels
    opened.get_by_role("button", name="Show all").click()
    assert shown(opened) == LABELS


def test_filters_and_search_work_together(opened: Page) -> None:
    opened.select_option("[data-filter=status]", "target")
    opened.fill("#claim-search", "double")
    assert shown(opened) == ["A5"]


def test_a_column_sorts_by_keyboard_up_and_down_with_the_unknown_last(opened: Page) -> None:
    opened.get_by_role("button", name="As printed").focus()
    opened.keyboard.press("Enter")
    assert shown(opened) == ["A5", "A2", "A4", "A1", "A3", "B1"]
    assert opened.locator("th[aria-sort]").evaluate_all("all => all.map(e => e.ariaSort)") == ["ascending"]
    opened.keyboard.press("Enter")
    assert shown(opened) == ["A1", "A4", "A2", "A5", "A3", "B1"]
    assert opened.locator("th[aria-sort]").evaluate_all("all => all.map(e => e.ariaSort)") == ["descending"]
    opened.get_by_role("button", name="No.").click()
    assert shown(opened) == LABELS


def test_enter_opens_the_evidence_and_escape_returns_to_the_link(opened: Page) -> None:
    link = opened.locator(".points a.chip").first
    link.focus()
    opened.keyboard.press("Enter")
    drawer = opened.get_by_role("dialog")
    assert drawer.get_by_role("heading", level=2).inner_text() == "A1: 32.78 billion yuan"
    assert drawer.locator("blockquote b").inner_text() == "32.78 billion yuan"
    assert drawer.locator(".drawer-checks li p").first.inner_text() == "Sales were 26.48 billion yuan a year earlier."
    assert drawer.locator(".cite").inner_text().startswith("“In 2021 sales of the harbour")
    opened.keyboard.press("Escape")
    assert drawer.is_hidden()
    assert link.evaluate("e => e === document.activeElement")
    assert "#" not in opened.url


def test_the_keyboard_stays_in_the_open_drawer(opened: Page) -> None:
    opened.locator(".points a.chip").first.click()
    for _ in range(8):
        opened.keyboard.press("Tab")
        assert opened.evaluate(
            "document.activeElement.closest('dialog') !== null || document.activeElement.tagName === 'BODY'"
        )


def test_the_drawer_leads_to_the_mark_and_to_the_row_even_of_a_filtered_table(opened: Page) -> None:
    opened.fill("#claim-search", "nothing like it")
    opened.locator(".points a.chip").first.click()
    opened.get_by_role("link", name="Row in the table").click()
    assert opened.url.endswith("#row-aaa1")
    assert shown(opened) == LABELS
    opened.locator(".points a.chip").first.click()
    opened.get_by_role("link", name="Read it in the article").click()
    assert opened.evaluate("document.querySelector(':target').dataset.claim") == "aaa1"
    assert opened.get_by_role("dialog").is_hidden()


def test_a_claim_without_a_check_says_so(opened: Page) -> None:
    opened.locator("table.all a.chip").nth(5).click()
    assert "No check uses this claim." in opened.get_by_role("dialog").inner_text()


@pytest.mark.parametrize(("motion", "moves"), [("reduce", 0), ("no-preference", 1)])
def test_the_drawer_moves_only_where_motion_is_wanted(
    chromium: Browser, written: Path, motion: str, moves: int
) -> None:
    context = chromium.new_context(reduced_motion=motion)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(written.as_uri())
    found = page.evaluate(
        "() => { document.querySelector('.points a.chip').click(); return document.getAnimations().length; }"
    )
    assert found == moves
    context.close()


def test_a_click_with_a_modifier_or_without_script_jumps_to_the_mark(chromium: Browser, written: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(written.as_uri())
    assert page.locator("table.all tbody tr").count() == 6
    assert page.locator("table.all button").count() == 0
    page.locator(".points a.chip").first.click()
    assert page.url.endswith("#claim-aaa1")
    page.locator("table.all summary").first.click()
    assert page.locator("table.all .cite").first.is_visible()
    context.close()


def test_the_citation_can_be_copied(chromium: Browser, written: Path) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(written.as_uri())
    page.locator(".points a.chip").first.click()
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_role("button", name=re.compile("Copied|Selected")).wait_for()
    assert page.evaluate("navigator.clipboard.readText().catch(() => String(getSelection()))").startswith("“In 2021")
    context.close()
