"""Articles as running text: what only a page's layout puts into sentences changes no claim, and places hold."""

from __future__ import annotations

import textwrap
from cProfile import Profile
from datetime import date
from typing import Any

import pytest

from claimbook.articles import parse, running
from claimbook.extraction import extract

HEAD = "Harbour trade\n\n"
TOLD = f"{HEAD}The port of Oman shipped 5.2 million tons of tea in 2023, up 9 percent from a year-earlier total.\n"


def told(text: str, *names: str) -> list[tuple[Any, ...]]:
    """These fields of the claims; spans and quotes are checked against the file."""
    article = parse("a.txt", text.encode())
    found = extract(article)
    for row in found.claims:
        assert article.text[row["char_start"] : row["char_end"]] == row["span"]  # type: ignore[misc]
        assert article.text[row["sentence_start"] : row["sentence_end"]] == row["quote"]  # type: ignore[misc]
    for row in found.numbers:
        assert article.text[row["char_start"] : row["char_end"]] == row["token"]  # type: ignore[misc]
    return [tuple(row[name] for name in names) for row in found.claims]


FIELDS = ("value", "unit", "indicator", "subject", "period_start", "period_end", "measure", "baseline")


@pytest.mark.parametrize(
    ("what", "put"),
    [
        (" ", "  "),
        (" ", " \t"),
        (" ", "\u200b "),
        (" ", "\xa0\xa0"),
        ("lion", "\u00adlion"),
        ("lion", "\u200blion"),
        (" in", "\r\nin"),
        (" million", "\r\n   million"),
        ("-earlier", "-\nearlier"),
        ("total", "to-\ntal"),
        ("million", "mil\u00ad\n   lion"),
    ],
)
def test_what_only_the_layout_puts_in_changes_no_claim(what: str, put: str) -> None:
    wanted = told(TOLD, *FIELDS)
    assert (len(wanted), told(HEAD + TOLD.removeprefix(HEAD).replace(what, put), *FIELDS)) == (2, wanted)


def test_places_are_those_of_the_file() -> None:
    assert told("A firm  in Oman\r\n  sold  80\r\n  bak\u00adery ovens  in May.", "span", "char_start", "line") == [
        ("80", 25, 2)
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The firm raised its produc-\ntion by 5 percent.", "The firm raised its production by 5 percent."),
        ("It holds two-\nthirds of the trade in salt.", "It holds two-thirds of the trade in salt."),
        ("It is a Muscat-\nheadquartered maker of carts.", "It is a Muscat-headquartered maker of carts."),
        ("The Asia-\nPacific trade grew by 5 percent.", "The Asia-Pacific trade grew by 5 percent."),
        ("The e-\ncommerce trade grew by 5 percent.", "The e-commerce trade grew by 5 percent."),
        ("Zilver-\nmark rose. The Zilvermark is its coin.", "Zilvermark rose. The Zilvermark is its coin."),
        ("A lime-\nlemon drink sold. It has lime-lemon tea.", "A lime-lemon drink sold. It has lime-lemon tea."),
        ("A year-on-\nyear rise of 5 percent came.", "A year-on-year rise of 5 percent came."),
        ("The pre-\nand post-war trade grew by half.", "The pre- and post-war trade grew by half."),
        ("A rent-\nand-repair firm grew by half.", "A rent-and-repair firm grew by half."),
        ("The self-\nemployed and non-\nresidents paid.", "The self-employed and non-residents paid."),
        ("Sales fell -\nas in May - by 5 percent.", "Sales fell - as in May - by 5 percent."),
    ],
)
def test_hyphens_at_line_ends(text: str, shown: str) -> None:
    """A hyphen that only divides a word goes with the line's end, another stays."""
    even, places = running.even(parse("a.txt", (HEAD + text).encode()))
    assert even.text == HEAD + shown
    assert all(sign in ((HEAD + text)[at], " ") for sign, at in zip(even.text, places, strict=False))


def test_an_even_article_is_returned_as_it_is() -> None:
    article = parse("a.txt", TOLD.encode())
    assert running.even(article)[0] is article


NEWS = (
    "Harbour of Oman grows",
    "The harbour of Oman shipped 5.2 million tons of tea in 2023, up 9 percent from a year earlier, the U.S. agency "
    "that counts the trade said on Sunday in a report. It now has 80 cranes (40 of them new), more than any other "
    "harbour in the Gulf, and plans to hire some 300 people by the end of 2025 - most of them from the town.",
    "Its revenue rose by 5 percent to 32 million euros in the first half of the year. Exports to Kenya went up by half "
    "to 1.4 million tons, and those to Peru and Chile fell by 12 percent because of a strike in March. The economy of "
    "the region is thought to have grown by 4.1 percent.",
    "The wharf at Sur, the second largest, handled 610,000 boxes.",
)


def printed(width: int, *, first: str = "", rest: str = "", between: str = "\n\n", ends: str = "\n") -> str:
    """The news in lines of this width."""
    paragraphs = [textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest) for text in NEWS[1:]]
    return between.join((NEWS[0], *(ends.join(lines) for lines in paragraphs)))


def ragged(width: int) -> str:
    """The news in lines that end up to six columns before this width, as print does."""
    paragraphs = []
    for text in NEWS[1:]:
        lines: list[str] = []
        line = ""
        for word in text.split():
            if len(line) + len(word) >= width - len(lines) * 5 % 7:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        paragraphs.append("\n".join((*lines, line)))
    return "\n\n".join((NEWS[0], *paragraphs))


@pytest.mark.parametrize(
    "text",
    [
        *(printed(width) for width in (50, 60, 72, 80, 100)),
        printed(72, ends="\r\n"),
        printed(72, ends="  \n"),
        printed(72, between="\n"),
        printed(72, first="    "),
        printed(72, first="   ", between="\n"),
        printed(72, first="     ", rest="     "),
        printed(72, ends="\n\n"),
        ragged(60),
        ragged(80),
        printed(72).replace("\nthe year.", "\n\n2\n\n\x0cthe year."),
        printed(72).replace("\n\nIts", "\n2\nIts"),
    ],
)
def test_where_lines_end_changes_no_claim(text: str) -> None:
    """Whatever their width, how far they are set in, and what stands between paragraphs."""
    wanted = told("\n\n".join(NEWS), *FIELDS)
    assert (len(wanted), told(text, *FIELDS)) == (14, wanted)


def test_lines_of_like_length_that_end_nothing_stay_apart() -> None:
    """Titles line under line, and items of a list, are no lines of one paragraph."""
    for mark in ("", "- ", "• "):
        lines = [
            f"{mark}{name} sold {count},000 boats in the spring of 2023"
            for name, count in zip("ABCD", "2345", strict=True)
        ]
        article = parse("a.txt", "\n".join(("Harbours", "", *lines, "", "The year was mild.")).encode())
        assert [s.text for s in article.sentences][1:5] == lines


@pytest.mark.parametrize(
    "line",
    [
        "Read next: Oman to build 3 quays",
        "You may also like",
        "Tags: quays, 2023",
        "Story continues below",
        "4 min read",
        "12 comments",
        "Page 2",
        "- 2 -",
        "Tel: +968 24 100200",
        "For media enquiries, contact Ann Smith.",
        "* * *",
        "(ENDS)",
        "With inputs from The Paper",
        "Additional reporting by Ann Smith",
        "Skip to main content",
        "Follow Us",
        "Home > Trade > Quays",
        "www.paper.com/2023/05/03",
        "We use cookies to improve your visit.",
        "FILE PHOTO: A quay in Oman on May 3, 2021.",
        "3 hours ago",
        "Published By: Ann Smith",
    ],
)
def test_lines_of_the_page_between_paragraphs_change_no_claim(line: str) -> None:
    for at in (2, 4):
        article = parse("a.txt", "\n\n".join((*NEWS[:at], line, *NEWS[at:])).encode())
        assert next(s.kind for s in article.sentences if s.text == line) not in ("body", "headline")
        assert told(article.text, *FIELDS) == told("\n\n".join(NEWS), *FIELDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Published figures show growth of 5 percent.",
        "Date palms grew by 5 percent.",
        "Updated numbers put it at 5 percent.",
        "Read more of its 5 reports.",
        "Mobile: 10.5 million users, the firm said.",
        "Phone: 3 million lines in 2023.",
        "This report was first published in 2010 and sold 5 million copies.",
    ],
)
def test_sentences_that_begin_as_lines_of_the_page_do_are_read(sentence: str) -> None:
    article = parse("a.txt", "\n\n".join((*NEWS, sentence)).encode())
    assert (article.sentences[-1].text, article.sentences[-1].kind) == (sentence, "body")


@pytest.mark.parametrize("lines", [("Tea fair, 9 May 2021", "Salt fair, 12 June 2021"), ("Fairs", "Sur, 9 May 2021")])
def test_days_of_a_calendar_below_an_article_are_not_its_own(lines: tuple[str, ...]) -> None:
    article = parse("a.txt", "\n\n".join((*NEWS, *lines)).encode())
    assert article.parts[0].published is None
    assert parse("a.txt", "\n\n".join((*NEWS, "Sur, 9 May 2021")).encode()).parts[0].published == date(2021, 5, 9)


def test_many_stamped_lines_take_a_time_that_grows_with_their_number() -> None:
    def calls(count: int) -> int:
        profile = Profile()
        line = "Date 2020-05-03 Exports of rice fell by the most in a whole year of trade\n"
        profile.runcall(parse, "a.txt", (line * count).encode())
        return sum(entry.callcount for entry in profile.getstats())

    calls(1)
    assert calls(400) < 5 * calls(100)


@pytest.mark.parametrize(
    "line", ["Shares: 5,000,000", "Credit: 5 million euros", "Story continues to grow by 5 percent"]
)
def test_figures_in_short_lines_are_read(line: str) -> None:
    found = extract(parse("a.txt", "\n\n".join((*NEWS[:3], line, *NEWS[3:])).encode()))
    assert line in {str(row["quote"]) for row in found.claims}
