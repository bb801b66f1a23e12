"""What holds for every input: offsets, order, determinism, no crash, linear time; lexicon rows fit their examples."""

from __future__ import annotations

import time

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook import articles, lexicons
from claimbook.errors import UnreadableArticle
from claimbook.model import SENTENCE_KINDS, Article

PIECES = st.sampled_from(
    [
        "The port grew by 5 percent.", "Harbour grows", "By ANN SMITH | (The Paper) | 2021-11-19", "ann@paper.com",
        "It has also", "built ten ships.", "A crane. PROVIDED TO THE PAPER", "PROVIDED TO THE PAPER", "663.jpeg",
        "[Photo by Li Si]", "(Web editor: Ann)", "Print Print", "01", "08-25 thepaper.com", "Nov. 12 and 13, 2024",
        "NORTH PORT, May 9 (Xinhua) -- It grew.", "“It grew,", "with a four-", "Mr. Lee", "...", "。", "- a", "5",
    ]
)  # fmt: skip
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n\n\n\n", " ", "", "\u2028", "\t", "\xa0"])
PAGES = st.lists(st.tuples(PIECES, BREAKS), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs))


def check(article: Article) -> None:
    """Everything that the model promises about offsets."""
    text = article.text
    assert article.parts[0].start == 0
    assert article.parts[-1].end == len(text)
    assert all(a.end == b.start for a, b in zip(article.parts, article.parts[1:], strict=False))
    assert [s.index for s in article.sentences] == list(range(len(article.sentences)))
    assert [s.start for s in article.sentences] == sorted({s.start for s in article.sentences})
    for sentence in article.sentences:
        assert sentence.kind in SENTENCE_KINDS
        assert len(sentence.text) == sentence.end - sentence.start > 0
        assert sentence.text == sentence.text.strip()
        assert "\n" not in sentence.text
        part = article.part(sentence.part)
        assert part.start <= sentence.start < sentence.end <= part.end
        assert (sentence.segments[0][0], sentence.segments[-1][1]) == (sentence.start, sentence.end)
        assert all(start < end for start, end in sentence.segments)
        assert all(a[1] <= b[0] for a, b in zip(sentence.segments, sentence.segments[1:], strict=False))
    shown = {at for s in article.sentences for start, end in s.segments for at in range(start, end)}
    blank = "\ufeff\u200b"
    assert all(at in shown or c.isspace() or c in blank for at, c in enumerate(text))
    assert len(shown) == sum(end - start for s in article.sentences for start, end in s.segments)


@given(PAGES)
@settings(max_examples=300)
def test_every_character_of_a_page_is_in_one_sentence(page: str) -> None:
    try:
        article = articles.parse("a.txt", page.encode())
    except UnreadableArticle:
        return
    check(article)
    assert articles.parse("a.txt", page.encode()) == article


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        article = articles.parse("a.txt", text.encode("utf-8", errors="replace"))
    except UnreadableArticle:
        return
    check(article)


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = articles.parse("a.txt", data)
    except UnreadableArticle:
        return
    assert data.decode(article.encoding) == article.text
    check(article)


@pytest.mark.parametrize(
    "unit",
    [
        "The port grew by 5 percent. ",
        "The port grew by 5 percent.\n\n",
        "Harbour grows\n",
        ".",
        ".)",
        "x. ",
        "(",
        "[Photo ",
        "A/",
        "AB CD/",
        "By A | ",
        "2021-11-19 ",
        "and,\n",
        "\n",
        "Harbour grows\nBy ANN\nIt grew.\n",
        "ANN/FOR B. ",
        "It grew (Xinhua/Li Si) ",
    ],
)
def test_time_is_linear_in_length(unit: str) -> None:
    """Eight times the text takes no more than some 24 times as long; a quadratic step would take 64 times."""
    times = []
    for count in (4_000, 32_000):
        data = ("Harbour grows\n\n" + unit * (count // len(unit))).encode()
        articles.parse("a.txt", data)
        runs = []
        for _ in range(3):
            start = time.process_time()
            articles.parse("a.txt", data)
            runs.append(time.process_time() - start)
        times.append(min(runs))
    assert times[1] < 24 * times[0] + 0.02


def test_each_pattern_of_the_page_lexicon_fits_its_example() -> None:
    """A row that no longer fits its own example would be dead."""
    rows = lexicons.rows("en/boilerplate")
    wrong = [row["pattern"] for row in rows if row["scope"] != "button" and not _fits(row)]
    assert (wrong, {row["scope"] for row in rows}) == ([], {"start", "line", "inline", "button"})


def _fits(row: dict[str, str]) -> bool:
    pattern = re2.compile(row["pattern"])
    match = {"line": pattern.fullmatch, "start": pattern.match, "inline": pattern.search}[row["scope"]]
    return match(row["example"] + ("\n" if row["example"].endswith(":") else "")) is not None
