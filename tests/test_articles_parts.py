"""Parts: how many articles a file holds, and the headline, byline and publisher of each."""

from __future__ import annotations

import pytest

from claimbook import articles
from claimbook.model import Part

BODY = "The port grew by half, and its revenue rose by 5 percent, said the harbour master of the northern town. " * 3


def parts(text: str) -> tuple[Part, ...]:
    return articles.parse("a.txt", text.encode()).parts


def test_a_file_is_split_where_a_headline_stands_above_a_byline() -> None:
    text = (
        f"A view of the port.\nPROVIDED TO THE PAPER\n\nHarbour grows\n\nTown offers new aid\n\nBy ANN SMITH\n"
        f"ann@paper.com\n\n{BODY}\n\nBridge opens\n\nBy BOB LEE\n\n{BODY}\n\nShips rest\nBy ANN SMITH\n\n{BODY}"
    )
    found = parts(text)
    assert [(p.number, p.headline, p.byline) for p in found] == [
        (1, "Harbour grows", "ANN SMITH"),
        (2, "Bridge opens", "BOB LEE"),
        (3, "Ships rest", "ANN SMITH"),
    ]
    assert [p.start for p in found] == [0, text.index("Bridge"), text.index("Ships")]
    assert [p.end for p in found] == [text.index("Bridge"), text.index("Ships"), len(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"Harbour grows\n\nBy ANN SMITH\n\n{BODY}",
        f"Harbour grows\n\n{BODY}\n\nA digital quay\n\n{BODY}\n\nMore ships\n\n{BODY}",
        f"Harbour grows\n\n2021-11-19\n\n{BODY}\n\nOpening of the quay\n\n12 March 2019\n\n{BODY}",
        f"Harbour grows\n\n{BODY}\n\nBy ANN SMITH\n\nann@paper.com",
        f"Harbour grows\n\nBy ANN SMITH\n\n{BODY}\n\nRead it in print\n\nBy The Paper",
    ],
)
def test_subheads_dates_and_closing_bylines_do_not_split_an_article(text: str) -> None:
    assert [p.headline for p in parts(text)] == ["Harbour grows"]


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Harbour grows", "Harbour grows"),
        ("Close\n\nHarbour grows! It never rests!", "Harbour grows! It never rests!"),
        ("North Port Area\n\nNew area leads the growth of harbours", "New area leads the growth of harbours"),
        ("BUSINESS\n\nHarbour grows", "Harbour grows"),
        ("Home > News\nHarbour grows", "Harbour grows"),
        ("Big Quay Opens\n\nThe harbour of the town grows by half", "Big Quay Opens"),
        ("Quay Opens at Acme Corp.", "Quay Opens at Acme Corp."),
        ("The harbour grew by 5 percent.", "The harbour grew by 5 percent."),
        ("Harbour does more with less", "Harbour does more with less"),
    ],
)
def test_the_headline_is_the_first_title_that_is_no_label(head: str, headline: str) -> None:
    text = f"{head}\n\nBy ANN SMITH\n\nThe North Port Area grew by half, said the harbour master.\n\n{BODY}"
    assert [p.headline for p in parts(text)] == [headline]


def test_a_text_that_starts_at_once_has_no_headline() -> None:
    assert [p.headline for p in parts(f"{BODY}\n\n{BODY}")] == [""]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Smith in Ports on 3 May 2024", "Ann Smith in Ports"),
        ("By Ann Smith   Published: Nov 04, 2021 10:18 PM", "Ann Smith"),
        ("By ANN SMITH | (The Paper) | 2021-11-19", "ANN SMITH"),
        ("By Ann Smith and Bob O'Neil in North Port", "Ann Smith and Bob O'Neil in North Port"),
        ("By Ann Smith ( The Paper ) 09:15, March 07, 2019", "Ann Smith"),
        ("2021-11-19", ""),
    ],
)
def test_the_byline_is_the_name_behind_by(line: str, byline: str) -> None:
    assert [p.byline for p in parts(f"Harbour grows\n\n{line}\n\n{BODY}")] == [byline]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Harbour grows\n\nBy ANN SMITH | (China Daily) | 2021-11-19\n\n{BODY}", "China Daily"),
        (f"Harbour grows\n\n(chinadaily.com.cn)| Updated : 2021-03-11\n\n{BODY}", "China Daily"),
        (f"Harbour grows\n\nThe Gazette | 2021-11-19\n\n{BODY}", "The Gazette"),
        (f"Harbour grows\n\nBy Ann Smith | The Gazette\n\n{BODY}", "The Gazette"),
        (f"Harbour grows\n\n( The Gazette ) 08:30, April 16, 2019\n\n{BODY}", "The Gazette"),
        (f"Harbour grows\n\nUpdated: April 6, 2022 15:20 Source: The Gazette\n\n{BODY}", "The Gazette"),
        (f"Harbour grows\n\n08-25 www.harbour-news.org\n\n{BODY}", "harbour-news.org"),
        (f"Harbour grows\n\nNORTH PORT, Nov. 18 (Xinhua) -- {BODY}", "Xinhua"),
        (f"Harbour grows\n\nNORTH PORT (Reuters) - {BODY}", "Reuters"),
        (f"Harbour grows\n\nBy ANN SMITH\nann@chinadaily.com.cn\n\n{BODY}", "China Daily"),
        (f"Harbour grows\n\n{BODY}\n\nShips wait. ANN SMITH/FOR CHINA DAILY", "China Daily"),
        (f"Harbour grows\n\n{BODY}\n\n© 2009-2020 Harbour Media Bureau   Contact Us", "Harbour Media Bureau"),
        (f"Harbour grows\n\n{BODY}\n\nXinhua visited the port.", ""),
    ],
)
def test_the_publisher_is_read_from_around_the_text(text: str, publisher: str) -> None:
    assert [p.publisher for p in parts(text)] == [publisher]


@pytest.mark.parametrize(
    "line",
    [
        "Jana Orvik, The Sur Paper",
        "Jana Orvik | Sur Económico",
        "Jana Orvik",
        "JANA ORVIK, THE SUR PAPER",
        "Jana Orvik, Piet de Lorm",
        "Jana Orvik and Piet Lorm in Sur",
        "from Jana Orvik in Sur, Oman",
        "By port reporter Jana Orvik",
        "By Sur staff reporters",
        "Special Correspondent",
        "Staff Reporter, The Sur Paper",
        "Business editor | Sur",
    ],
)
def test_a_line_that_names_the_writer_without_by_is_a_byline(line: str) -> None:
    found = articles.parse("a.txt", f"Harbour grows\n\n{line}\n\n{BODY}".encode()).sentences
    assert [s.text for s in found if s.kind == "byline"] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Exports Rise, Imports Fall",
        "Kenya, Uganda Sign Pact",
        "South Africa, Kenya Sign Pact",
        "Ministry of Ports, Oman",
        "Kaneo Lumo, Sabir Merge",
        "Kaneo Lumo",
        "Northern Quay",
        "HAINAN",
        "Jana Orvik opens a quay in Sur",
    ],
)
def test_a_second_headline_is_no_byline(line: str) -> None:
    """Not even one like a name, where the text tells of it."""
    body = f"{BODY.rstrip()} Kaneo Lumo owns it."
    found = articles.parse("a.txt", f"Harbour grows\n\n{line}\n\n{body}\n".encode()).sentences
    assert "byline" not in [s.kind for s in found]


def test_of_two_names_parted_by_a_bar_the_publisher_is_no_person() -> None:
    assert [p.publisher for p in parts(f"Harbour grows\n\nJana Orvik | The Sur Paper\n\n{BODY}")] == ["The Sur Paper"]


def test_a_person_and_office_below_the_date_is_a_byline() -> None:
    found = articles.parse(
        "a.txt", f"Harbour grows\n\n31 May 2024\n\nJane Roe, Chief of Ports\n\n{BODY}".encode()
    ).sentences
    assert [s.text for s in found if s.kind == "byline"] == ["31 May 2024", "Jane Roe, Chief of Ports"]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        (
            "date 2020-05-03 Exports of rice have gone on to rise and passed a mark of 3 million tonnes.",
            "date 2020-05-03",
        ),
        (
            "Published: May 3, 2020 - Farms in Oran sold more olives than ever before this spring.",
            "Published: May 3, 2020",
        ),
        (
            "Updated 3 May 2020, 10:30 The harbour took in more ships than it had ever done.",
            "Updated 3 May 2020, 10:30",
        ),
        ("Date: 2020-05-03 Source: The Gazette", "Date: 2020-05-03 Source: The Gazette"),
        ("Published 3 May 2020 in Trade and Industry", "Published 3 May 2020 in Trade and Industry"),
    ],
)
def test_a_line_that_goes_on_with_a_sentence_behind_the_day_is_no_byline_as_a_whole(line: str, byline: str) -> None:
    found = articles.parse("a.txt", f"Harbour grows\n\n{line}\n\n{BODY}".encode()).sentences
    assert [s.text for s in found if s.kind == "byline"] == [byline]


@pytest.mark.parametrize(
    "line",
    [
        "North Port, 9 May 2021",
        "(North Port, May 9, 2021)",
        "The Paper (9 May 2021)",
        "FOR IMMEDIATE RELEASE: May 9, 2021",
        "Ann Smith May 9, 2021",
        "May 9, 2021 • 4 min read",
        "10:30 GMT, 9 May 2021",
        "Publication date: 2021-05-09T10:30:00+02:00",
        "2021-05-09T10:30:00Z",
    ],
)
def test_a_line_that_tells_the_day_in_a_few_words_is_a_byline_wherever_it_stands(line: str) -> None:
    """Above the headline, below it, and at the article's end."""
    for text in (
        f"{line}\n\nHarbour grows\n\n{BODY}",
        f"Harbour grows\n{line}\n\n{BODY}",
        f"Harbour grows\n\n{BODY}\n\n{line}",
    ):
        found = articles.parse("a.txt", text.encode())
        assert [s.text for s in found.sentences if s.kind == "byline"] == [line]
        assert [(p.headline, str(p.published), p.published_basis) for p in found.parts] == [
            ("Harbour grows", "2021-05-09", "stated")
        ]


def test_the_only_title_is_the_headline_even_with_a_day() -> None:
    assert [p.headline for p in parts(f"Oil report, 9 May 2021\n\n{BODY}")] == ["Oil report, 9 May 2021"]
