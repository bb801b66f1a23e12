"""Sentences: where they end, what is put together again, and what is no body text."""

from __future__ import annotations

import pytest

from claimbook import articles
from claimbook.model import Article

HEAD = "Harbour grows\n\nBy ANN SMITH | (The Paper) | 2021-11-19\n\n"


def read(body: str) -> Article:
    return articles.parse("a.txt", (HEAD + body).encode())


def texts(body: str, kind: str = "body") -> list[str]:
    """The sentences of this kind below a plain head, white space folded."""
    return [" ".join(s.text.split()) for s in read(body).sentences if s.kind == kind and s.start >= len(HEAD)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. market grew by 5 percent.",
        "Sales in the U.S. Northeast grew.",
        "Mr. Lee and Dr. No met Prof. Chen on St. John Street.",
        "Haier Co. Ltd. and Acme Inc. signed.",
        "On Oct. 31, 2019, and on Nov. 11, it opened.",
        "Berth No. 5 and Fig. 3 show it.",
        "Revenue, e.g. from chips, i.e. hardware, grew approx. 3.5 percent vs. 2019.",
        "Anne B. Clark and J. R. R. Moore hold a Ph.D. degree.",
        "It opens at 8 a.m. on weekdays.",
        "R & D spending, 3.28 %, rose.",
        'The word "Go!" was heard.',
        "Visit www.paper.com or Node.js today.",
        "It grew ... and grew.",
        "It rose by .5 percent.",
        "Acme Corp. (NASDAQ: ACME) grew.",
    ],
)
def test_a_stop_within_a_sentence_does_not_end_it(sentence: str) -> None:
    assert texts(sentence + " Then it rested.") == [sentence, "Then it rested."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It grew 5.5%. It fell.", ["It grew 5.5%.", "It fell."]),
        ("It sells to the U.S. The port grew.", ["It sells to the U.S.", "The port grew."]),
        ("It belongs to Acme Inc. It grew.", ["It belongs to Acme Inc.", "It grew."]),
        ("It opened in Nov. The port grew.", ["It opened in Nov.", "The port grew."]),
        ('"It grew." He smiled.', ['"It grew."', "He smiled."]),
        ("He said “it grew.” She smiled.", ['He said "it grew."', "She smiled."]),
        ("It grew (see Figure 1.) Then it fell.", ["It grew (see Figure 1.)", "Then it fell."]),
        ("Did it grow? Yes! It did.", ["Did it grow?", "Yes!", "It did."]),
        ("It grew. 2024 was better.", ["It grew.", "2024 was better."]),
        ("It grew... Then it fell.", ["It grew...", "Then it fell."]),
        ("It grew by half.Exports fell.", ["It grew by half.", "Exports fell."]),
        ("港口增长。收入增加。", ["港口增长。", "收入增加。"]),
        ("2. The port grew. It fell.", ["2. The port grew.", "It fell."]),
        ("iFlytek grew. iFlytek fell.", ["iFlytek grew.", "iFlytek fell."]),
    ],
)
def test_sentences_end_at_their_stops(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_a_view_is_plain_and_as_long_as_the_text() -> None:
    body = "The port’s\u00a0“new”\tquay\u2009grew by\u3000‘half’."
    sentence = read(body).sentences[-1]
    assert sentence.text == "The port's \"new\" quay grew by 'half'."
    assert read(body).text[sentence.start : sentence.end] == body


def test_each_line_is_a_paragraph() -> None:
    found = read("The port grew by half. It hired.\nIt sold two ships.\n\nThen it rested.").sentences[2:]
    assert [(s.paragraph, s.text) for s in found] == [
        (3, "The port grew by half."),
        (3, "It hired."),
        (4, "It sold two ships."),
        (5, "Then it rested."),
    ]


def test_lines_of_a_fixed_width_are_joined() -> None:
    body = (
        "The harbour of the northern town has grown faster than any of its\n"
        "Baltic rivals since the bridge was opened, and its cranes now lift\n"
        "4,700 boxes a day, said the harbour master, who runs the quays of\n"
        "North Port for the council.\n"
        "\n"
        "Its revenue rose by 5 percent in the first half of this year, to a\n"
        "total of 32 million crowns. The town will invest the money in some\n"
        "new quays.\n"
    )
    assert texts(body) == [
        "The harbour of the northern town has grown faster than any of its Baltic rivals since the bridge was opened, "
        "and its cranes now lift 4,700 boxes a day, said the harbour master, who runs the quays of North Port for the "
        "council.",
        "Its revenue rose by 5 percent in the first half of this year, to a total of 32 million crowns.",
        "The town will invest the money in some new quays.",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It hired people. It has also\n\nbuilt ten ships.", "It has also built ten ships."),
        ("Just before the fair,\n\nNorth Port grew.", "Just before the fair, North Port grew."),
        ("It hired people. The rank in the Index\n\n2024 rose.", "The rank in the Index 2024 rose."),
        ("It hired. The harbour of the\n\nNorth Port grew.", "The harbour of the North Port grew."),
        ("It hired people. It rose by\n\n$5 million.", "It rose by $5 million."),
    ],
)
def test_a_sentence_cut_by_blank_lines_is_put_together(body: str, expected: str) -> None:
    sentence = read(body).sentences[-1]
    assert " ".join(sentence.text.split()) == expected
    assert len(sentence.segments) == 2


def test_a_sentence_cut_by_a_caption_leaves_the_caption_out() -> None:
    body = (
        "It hired people. The new quay,\n\n\nA crane at North Port. ANN SMITH/FOR THE PAPER\n\n"
        "which opened in May, grew. It rests."
    )
    article = read(body)
    cut, caption, credit, rest = article.sentences[-4:]
    assert " ".join(cut.text.split()) == "The new quay, which opened in May, grew."
    assert [article.text[start:end] for start, end in cut.segments] == ["The new quay,", "which opened in May, grew."]
    assert cut.segment_at(article.text.index("May"))[0] == article.text.index("which")
    assert (caption.kind, caption.text) == ("caption", "A crane at North Port.")
    assert (credit.kind, credit.text) == ("caption", "ANN SMITH/FOR THE PAPER")
    assert rest.text == "It rests."


def test_a_caption_without_a_credit_is_known_by_the_sentence_that_it_cuts() -> None:
    body = "It hired people. It has also\n\nA crane lifts a box.\n\nbuilt ten ships."
    assert texts(body) == ["It hired people.", "It has also built ten ships."]
    assert texts(body, "caption") == ["A crane lifts a box."]


def test_damaged_line_breaks_are_mended() -> None:
    body = "It hired people.\n\nThe port of North\nTown handled 5 million boxes in\n2021, up 7 percent, the\nport said."
    assert texts(body)[1:] == ["The port of North Town handled 5 million boxes in 2021, up 7 percent, the port said."]


def test_lines_of_a_list_are_body_text() -> None:
    body = (
        "It hired people.\n\nKey figures\n\nRevenue of 5 million\nProfit of 1 million\nCash of 3 million\n\nIt rests."
    )
    assert texts(body) == [
        "It hired people.",
        "Revenue of 5 million",
        "Profit of 1 million",
        "Cash of 3 million",
        "It rests.",
    ]


def test_a_truncated_sentence_stays_cut() -> None:
    assert texts("It hired people. It plans to build quays with a four-\n\n(The end)") == [
        "It hired people.",
        "It plans to build quays with a four-",
        "(The end)",
    ]


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        (
            "Ships wait at the quay. [Photo by Li Si/The Paper]",
            ["Ships wait at the quay.", "[Photo by Li Si/The Paper]"],
        ),
        ("Ships wait at the quay.\nPROVIDED TO THE PAPER", ["Ships wait at the quay.", "PROVIDED TO THE PAPER"]),
        ("Ships wait at the quay. (Xinhua/Li Si)", ["Ships wait at the quay.", "(Xinhua/Li Si)"]),
        ("Photo: Ann Smith", ["Photo: Ann Smith"]),
        ("quay-1.jpeg\n\nShips wait at the quay", ["quay-1.jpeg", "Ships wait at the quay"]),
        *(
            (f"Ships wait at the quay. {credit}", ["Ships wait at the quay.", credit])
            for credit in (
                "(Photo/Ana Núñez)",
                "(Ann Smith/Reuters)",
                "(Xinhua/Li)",
                "(Photo courtesy of The Paper)",
                "Photo: Ann Smith/The Paper",
                "Photo by Ann Smith",
                "Credit: Ann Smith / Reuters",
                "File photo: The Paper",
            )
        ),
        ("The Digital Quay\n", []),
        ("It sells phones (AI/ML) to ships.", []),
        ("It deals in credit: Banks lend to ships.", []),
    ],
)
def test_captions_are_known_by_credit_or_file_name(body: str, captions: list[str]) -> None:
    assert texts(f"The port grew by half.\n\n{body}\n\nIt fell after that.", "caption") == captions


def test_the_captions_of_a_gallery_are_its_text() -> None:
    """The line above them is the headline."""
    body = "\n\n".join(f"Ships wait at quay {number}. It is new. (Photo/Ann Smith)" for number in (1, 2, 3))
    assert texts(body, "caption") == []
    assert texts(body)[:3] == ["Ships wait at quay 1.", "It is new.", "(Photo/Ann Smith)"]


def test_a_line_in_the_hole_of_a_picture_is_a_caption() -> None:
    body = "The port grew.\n\nIt hired.\n\n\n\n\nThe Digital Quay\n\nIt fell after that."
    assert (texts(body), texts(body, "caption")) == (
        ["The port grew.", "It hired.", "It fell after that."],
        ["The Digital Quay"],
    )


def test_a_caption_glued_to_a_paragraph_takes_only_its_own_sentence() -> None:
    body = "The port grew. It hired. It fell. Ships wait at the quay. ANN SMITH/FOR THE PAPER"
    assert texts(body) == ["The port grew.", "It hired.", "It fell."]
    assert texts(body, "caption") == ["Ships wait at the quay.", "ANN SMITH/FOR THE PAPER"]


@pytest.mark.parametrize(
    "line",
    [
        "Print Print",
        "Share | Tweet | Email",
        "【1】 【2】 【3】",
        "[1] [2]",
        "Page 1 of 3",
        "Advertisement",
        "Disclaimer: This article is from other media. It proves 5 things.",
        "© 2009-2020 The Paper   Contact Us   SiteMap",
        "The Paper. All rights reserved.",
        "Do you have Great News you want to tell the world?",
        "(For the latest news, please follow us) (Web editor: Ann, Bob)",
        "Related articles: 10 ports to see",
        "Follow us on Twitter.",
        "https://www.paper.com/2021/11/19",
    ],
)
def test_what_the_page_adds_is_boilerplate(line: str) -> None:
    body = f"The port grew by half.\n\n{line}\n\nIt fell after that."
    assert texts(body) == ["The port grew by half.", "It fell after that."]
    assert " ".join(texts(body, "boilerplate")) == " ".join(line.split())


def test_a_footer_glued_to_a_paragraph_is_cut_off() -> None:
    body = "The port grew by half. (Web editor: Ann Smith)"
    assert texts(body) == ["The port grew by half."]
    assert texts(body, "boilerplate") == ["(Web editor: Ann Smith)"]


def test_subheads_and_list_numbers_are_headlines() -> None:
    body = "The port grew.\n\n01\n\nBuild a digital quay\n\nIt hired.\n\nWhat is next?\n\n- new quays\n\n- more ships"
    assert texts(body, "headline") == ["01", "Build a digital quay"]
    assert texts(body) == ["The port grew.", "It hired.", "What is next?", "- new quays", "- more ships"]


def test_a_dateline_is_a_byline_of_its_own() -> None:
    body = "NORTH PORT, Nov. 18 (Xinhua) -- The port grew by 5 percent."
    assert texts(body, "byline") == ["NORTH PORT, Nov. 18 (Xinhua) --"]
    assert texts(body) == ["The port grew by 5 percent."]


def test_a_dash_in_the_first_sentence_is_no_dateline() -> None:
    assert texts("The port - the largest - grew.") == ["The port - the largest - grew."]


def test_a_text_without_an_end_is_cut_at_a_comma() -> None:
    """Nothing is lost, and no sentence is so long that reading it takes long."""
    found = texts(f"It made {'steel, ' * 600}iron.")
    assert [len(text) for text in found] == [2996, 1216]
    assert " ".join(found) == f"It made {'steel, ' * 600}iron."
