"""How the page of the seeds looks: contrast, greyscale, paper. Every colour is as the browser computes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

A4 = 680  # pixels that an A4 page has between its margins
SCHEMES = ("light", "dark")

# Contrast of two colours as WCAG 2 defines it; `grey` first takes the colour out, as a black-and-white printer does.
CONTRAST = """
const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
const grey = ([r, g, b]) => { const y = 0.2126 * r + 0.7152 * g + 0.0722 * b; return [y, y, y]; };
const linear = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
const light = (rgb) => {
  const [r, g, b] = rgb.slice(0, 3).map((each) => linear(each / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other, change = (rgb) => rgb) => {
  const [low, high] = [light(change(parts(one))), light(change(parts(other)))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const behind = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor;
    if (!/, 0\\)$|transparent/.test(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
const weak = (selector, colours, least, change) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility())
  .map((each) => [contrast(...colours(each), change), each.outerHTML.slice(0, 120)])
  .filter(([value]) => value < least);
"""


@pytest.fixture
def view(chromium: Browser, built: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The report, all parts open, in a colour scheme; the test's own scripts may run."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=request.param, bypass_csp=True)
    page = context.new_page()
    page.goto((built / "reports" / "report.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    yield page
    context.close()


def in_schemes(*schemes: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("view", schemes, indirect=True)


def found(page: Page, script: str) -> object:
    return page.evaluate(f"() => {{ {CONTRAST} {script} }}")


@in_schemes(*SCHEMES)
def test_the_lines_of_marks_and_of_links_to_claims_stand_out_three_to_one(view: Page) -> None:
    line = "(each) => [getComputedStyle(each).borderBottomColor, behind(each.parentElement.closest(':not(mark)'))]"
    assert view.locator(".txt mark").count() > 100
    assert found(view, f"return weak('.txt mark, a.chip', {line}, 3);") == []


@in_schemes(*SCHEMES)
def test_verdicts_and_what_is_marked_can_be_read_in_colour_and_in_grey(view: Page) -> None:
    text = "(each) => [getComputedStyle(each).color, behind(each)]"
    selector = "'.v, .v svg, mark, blockquote b, .status, .m0, .m1, .m2, .key, .warn, .kind, .rest'"
    assert found(view, f"return weak({selector}, {text}, 4.5);") == []
    assert found(view, f"return weak({selector}, {text}, 4.5, grey);") == []


@in_schemes(*SCHEMES)
def test_the_bar_of_verdicts_and_the_icons_stand_out_three_to_one(view: Page) -> None:
    bar = "(each) => [getComputedStyle(each).backgroundColor, behind(each.parentElement)]"
    icon = "(each) => [getComputedStyle(each).stroke, behind(each)]"
    assert found(view, f"return weak('.tally i', {bar}, 3);") == []
    assert found(view, f"return weak('.v svg', {icon}, 3, grey);") == []


@in_schemes(*SCHEMES)
def test_the_solid_marks_of_figures_stand_out_three_to_one_and_their_words_more(view: Page) -> None:
    marks = """
      const solid = (each) => {  // larger shapes are areas with words in them
        const s = getComputedStyle(each), full = s.fillOpacity === "1" && s.opacity === "1";
        return full && s.fill.startsWith("rgb(") && each.getBoundingClientRect().width < 24;
      };
      const shapes = [...document.querySelectorAll(".fig svg :is(path, circle, use, polygon, rect)")]
        .filter((each) => each.checkVisibility() && !each.closest("defs") && solid(each));
      if (shapes.length < 30) return "too few marks";
      return shapes.map((each) => {
        const style = getComputedStyle(each), paper = behind(each.closest(".fig"));
        const strongest = [style.fill, style.stroke].filter((c) => c.startsWith("rgb(")).map((c) => contrast(c, paper));
        return [Math.max(...strongest), each.outerHTML.slice(0, 120)];
      }).filter(([value]) => value < 3);"""
    assert found(view, marks) == []
    words = """
      const style = getComputedStyle(document.documentElement);
      const probe = document.body.appendChild(document.createElement("i"));
      const colour = (name) => { probe.style.color = `var(${name})`; return getComputedStyle(probe).color; };
      return ["--f-paper", "--f-h0", "--f-h1", "--f-h2", "--f-h3"]
        .map((name) => [contrast(colour("--f-ink"), colour(name)), name]).filter(([value]) => value < 4.5);"""
    assert found(view, words) == []


@in_schemes("light")
def test_nothing_is_told_by_colour_alone(view: Page) -> None:
    told = view.evaluate(
        """() => ({
          verdicts: [...document.querySelectorAll('.v')].filter((each) => !each.textContent.trim()).length,
          cells: [...document.querySelectorAll('.m0, .m1, .m2')].filter((each) => !each.textContent.trim()).length,
          segments: document.querySelectorAll('.tally i').length - document.querySelectorAll('.tally + .leg li').length,
          links: [...document.querySelectorAll('main p a, main li a:not(.chip)')].filter((each) =>
            each.checkVisibility() && !getComputedStyle(each).textDecorationLine.includes('underline')).length,
          marks: [...document.querySelectorAll('.txt mark')].filter((each) =>
            getComputedStyle(each).borderBottomStyle !== 'solid').length,
        })"""
    )
    assert told == {"verdicts": 0, "cells": 0, "segments": 0, "links": 0, "marks": 0}


@pytest.fixture
def paper(chromium: Browser, built: Path) -> Iterator[Page]:
    """The report as it is printed from a browser that is set to dark, without anything opened by hand."""
    context = chromium.new_context(viewport={"width": A4, "height": 960}, color_scheme="dark", bypass_csp=True)
    page = context.new_page()
    page.goto((built / "reports" / "report.html").as_uri())
    page.emulate_media(media="print")
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    yield page
    context.close()


def test_paper_shows_nothing_of_the_pages_buttons_and_lists(paper: Page) -> None:
    chrome = ".theme, .toc, .ctl, .skip, .code, dialog, button:not(.sort), #downloads"
    assert paper.locator(chrome).count() > 10
    assert [each for each in paper.locator(chrome).all() if each.is_visible()] == []
    assert paper.locator("h1").is_visible()


def test_paper_is_white_with_dark_letters_whatever_the_screen_is(paper: Page) -> None:
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert (
        found(
            paper,
            "return weak('h1, h2, h3, p, td, th, li, dd, mark', (e) => [getComputedStyle(e).color, behind(e)], 4.5);",
        )
        == []
    )


def test_on_paper_every_part_is_open(paper: Page) -> None:
    # The height comes first: it makes the browser lay the page out, which asking for visibility alone does not.
    shut = paper.evaluate(
        """() => [...document.querySelectorAll('main details:not(.code, .code *)')]
          .filter((each) => ![...each.children].some((part) => part.localName !== 'summary'
            && part.getBoundingClientRect().height > 0 && part.checkVisibility({ contentVisibilityAuto: true })))
          .map((each) => each.outerHTML.slice(0, 100))"""
    )
    assert shut == []


def test_on_paper_no_table_is_cut_and_nothing_is_wider_than_the_page(paper: Page) -> None:
    cut = paper.evaluate(
        """() => [...document.querySelectorAll('.tw, table, pre, svg')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 100))"""
    )
    assert cut == []
    assert paper.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_a_link_to_another_source_shows_its_address(paper: Page) -> None:
    links = paper.locator("main a[href^='http']")
    assert links.count() > 10
    shown = links.evaluate_all("all => all.map((each) => getComputedStyle(each, '::after').content)")
    assert [content for content in shown if "http" not in content] == []
    assert paper.locator(".points a.chip").first.is_visible()


def test_the_contents_name_the_part_that_is_read(chromium: Browser, built: Path) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((built / "reports" / "report.html").as_uri())
    page.locator("#figures").evaluate("(each) => each.scrollIntoView()")
    current = page.locator(".toc a[aria-current]")
    current.wait_for()
    page.wait_for_function("document.querySelector('.toc a[aria-current]').hash === '#figures'")
    assert current.count() == 1
    context.close()
