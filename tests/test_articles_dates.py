"""The day of publication: stated, taken from the other articles of the file, or inferred from the text."""

from __future__ import annotations

import pytest

from claimbook import articles

BODY = "The port grew by half, and its revenue rose by 5 percent.\n"


def published(text: str, row: dict[str, str] | None = None) -> tuple[str, str]:
    part = articles.parse("a.txt", text.encode(), row).part(1)
    return (part.published.isoformat() if part.published else "", part.published_basis)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By ANN SMITH | (The Paper) | 2021-11-19", "2021-11-19"),
        ("(thepaper.com.cn)| Updated : 2021-03-11", "2021-03-11"),
        ("Apr 7, 2020", "2020-04-07"),
        ("29 May 2024", "2024-05-29"),
        ("Monday, 3 June 2019", "2019-06-03"),
        ("By Ann Smith ( The Paper ) 09:15, March 07, 2019", "2019-03-07"),
        ("( Xinhua ) 08:30, April 16, 2019", "2019-04-16"),
        ("Xinhua | 2026-05-09", "2026-05-09"),
        ("Published: June 5, 2023, 10:11 a.m. EDT", "2023-06-05"),
        ("Updated: June 7, 2023 | Published: June 5, 2023", "2023-06-05"),
        ("2023/06/05 10:30 Source: The Paper", "2023-06-05"),
        ("June 13/2023\n5/13/2023", "2023-05-13"),
        ("13/5/2023", "2023-05-13"),
        ("Last updated on 5th of June 2023 at 10:30", "2023-06-05"),
        ("The Paper, 5-Jun-2023", "2023-06-05"),
        ("Posted On: 05 JUN 2023 9:30AM by The Paper", "2023-06-05"),
        ("Press Office, Northport, 5 June 2023", "2023-06-05"),
        ("June 5, 2023 - 15:20", "2023-06-05"),
        ("The Paper, 05.06.2023", "2023-06-05"),
        ("The Paper, 30-06-2023", "2023-06-30"),
        ("Date: 5. Jun. 2023", "2023-06-05"),
    ],
)
def test_a_stated_day_is_read_from_the_line_below_the_headline(line: str, day: str) -> None:
    assert published(f"Harbour grows\n\n{line}\n\n{BODY}") == (day, "stated")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Harbour grows\n\nNORTH PORT, 29 May 2024 – " + BODY, "2024-05-29"),
        ("Harbour grows\n\nBy Ann Smith\nNEW PORT, 3 March 2021 –\n\n" + BODY, "2021-03-03"),
        ("Harbour grows\n\nÉvora, 3 March 2021. " + BODY, "2021-03-03"),
        ("Harbour grows\n\nNEW PORT, March 3, 2021 /PRNewswire/ -- " + BODY, "2021-03-03"),
        ("Harbour grows\n\n" + BODY + "\n(The Paper 11/19/2021 page12)", "2021-11-19"),
        ("Harbour grows\n\nSur, 3 Rajab 1446, Jan. 3, 2025, QNA\n\n" + BODY, "2025-01-03"),
    ],
)
def test_a_stated_day_is_read_from_dateline_or_footer(text: str, day: str) -> None:
    assert published(text) == (day, "stated")


@pytest.mark.parametrize(
    "dateline",
    [
        "Sur, Oman — 5 March 2024 — ",
        "Sur, Oman | March 5, 2024 | ",
        "Sur — 5 March 2024 — ",
        "5 March 2024 – ",
        "March 5, 2024 – Sur – ",
        "2024-03-05, Sur: ",
        "(Sur, 5 March 2024) — ",
        "[Sur, 5 March 2024] ",
        "SUR (5 March 2024) – ",
        "SUR, Oman--(TRADE WIRE)--March 5, 2024--",
        "SUR, March 5, 2024 /24-7Wire/ -- ",
        "Sur, Oman – March 5, 2024: ",
        "Sur, Tuesday, 5 March 2024 (ONA) - ",
        "Sur, 5th of March 2024, 9:30 a.m. – ",
        "SUR—March 5, 2024—",
        "Sur, 24 Shaban 1445, Mar 5, 2024, ONA -- ",
        "Sur, Jumada al-Ula 4, 1445 AH, 5.3.2024 -- ",
        "Sur, 5 March 2567 (5 March 2024) - ",
    ],
)
def test_the_day_in_a_dateline_dates_the_article(dateline: str) -> None:
    """The dateline is cut off the text, so that a survey "in November" is one of the year before."""
    text = f"Harbour grows\n\n{dateline}Trade grew. A survey in November counted 40 ships.\n"
    assert published(text) == ("2024-03-05", "stated")
    assert articles.parse("a.txt", text.encode()).sentences[1].text == dateline.strip()


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 2024 – the day of the storm – the port shut.",
        "As of March 31, 2024, Sur — the largest port — had 40 quays.",
        "The quay opened on March 5, 2024 – a year late.",
        "By May 3, 2024, Sur – the largest port – had 40 quays.",
        "March 5, 2024 was a bad day - ships sank.",
        "Sur Expo, March 3 - 5 - a fair of ships - drew 40 firms.",
        "Exports in the year to 31 March 2024 – the best ever – rose.",
        "12 March 2023 – The quay opened.\n\n5 March 2024 – The bridge opened.",
    ],
)
def test_a_day_in_running_text_is_no_dateline(text: str) -> None:
    found = articles.parse("a.txt", f"Harbour grows\n\n{text}\n".encode())
    assert "byline" not in [sentence.kind for sentence in found.sentences]


def test_a_day_that_may_be_two_dates_no_article() -> None:
    assert published(f"Harbour grows\n\nSur, 05/03/2024 – {BODY}") == ("", "")


def test_the_day_of_publication_goes_before_the_day_of_a_change() -> None:
    assert published(f"Harbour grows\n\nUpdated: 2021-03-11\nPublished: 2021-03-09\n\n{BODY}") == (
        "2021-03-09",
        "stated",
    )


def test_a_lone_date_between_paragraphs_does_not_date_the_article() -> None:
    text = f"Harbour grows\n\n{BODY}\n12 March 2019\n\nThe quay opened.\n\n4 May 2020\n\nThe bridge opened.\n"
    assert published(text)[1] != "stated"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The Ports Expo 2021 opened on August 23rd. " + BODY, "2021-08-25"),
        ("The Vision 2030 plan will help. The Index 2021 was published. " + BODY, "2021-08-25"),
        ("Revenue was 5 million in 2020, more than last year. " + BODY, "2021-08-25"),
        ("It opened on Nov 12, 2020. " + BODY, "2021-08-25"),
        ("The quay was opened in September 2020. " + BODY, "2021-08-25"),
    ],
)
def test_a_day_without_a_year_takes_the_year_from_the_text(body: str, day: str) -> None:
    assert published(f"Harbour grows\n\n08-25 news.thepaper.com\n\n{body}") == (day, "inferred")


def test_a_bare_year_leaves_the_day_unknown() -> None:
    """ "In 2020" may be written in any later year."""
    assert published(f"Harbour grows\n\n08-25 news.thepaper.com\n\nRevenue was 5 million in 2020. {BODY}") == ("", "")


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The 2024 Ports Conference was held on Nov 12 and 13 in the town.", "2024-11-13"),
        ("The Index 2024, which was released in September, ranks it 20.", "2024-09-30"),
        ("It opened in June 2023. It had grown on May 3, 2022.", "2023-06-30"),
        ("It grew in 2024. It had opened in December last year.", "2024-12-31"),
        ("It was opened on 3 May 2023, and will be closed on 9 June 2023.", ""),
        ("It was opened on 3 May 2023. It will be closed on 9 June 2023.", "2023-05-03"),
        ("It opened on May 3, 2022. It earned 5 million in 2023.", ""),
        ("It grew over 2021-25 and aims high by 2030.", ""),
        ("It grew in 2024.", ""),
        ("It grew in June. It had been smaller in the same month of 2028.", "2029-06-30"),
        ("Up on the same week of 2023. It grew in June.", "2024-06-30"),
        ("It grew in June, the same as in 2023.", ""),
        ("It was measured on 03/04/2021 and 2/30/2021.", ""),
        ("It grew in May to the highest since March 2019.", ""),
        ("It has cooled from a peak of 30 in October 2022.", ""),
        ("It grew in June, as it had last year, to more than in Q1 2021.", "2021-06-30"),
        ("It grew in June, as it had last year. It made 30 in the first quarter of 2021.", "2021-06-30"),
        ("It grew in June, more than last year. It made 30 in 2021 and 9 in the second quarter of 2021.", "2022-06-30"),
        (
            "It grew in June. It is expected to grow in 2024. It hopes for 30 next year. In 2019 it had 20.",
            "2023-06-30",
        ),
        ("It grew in June. It is targeting 30 by March 2031.", ""),
        ("It opened on 5 March 2024. A survey in November counted 40.", "2024-03-05"),
        ("It grew. " * 40 + "It opened on 5 March 2024. It grew in November.", "2024-11-30"),
        ("The firm, founded in 2004, grew more than last year. It grew in June.", ""),
        ("It made 30 in 2004, more than last year. It grew in June.", "2005-06-30"),
    ],
)
def test_an_undated_article_takes_the_last_day_that_it_reports(body: str, day: str) -> None:
    assert published(f"Harbour grows\n\n{body}\n") == (day, "inferred" if day else "")


def test_the_day_of_one_article_serves_the_others_of_its_file() -> None:
    more = "The port grew by half, and its revenue rose by 5 percent, said the harbour master of the town. " * 3
    text = f"Harbour grows\n\nBy ANN SMITH\n\n{more}\n\nBridge opens\n\nBy BOB LEE | 2021-11-19\n\n{more}\n"
    found = [(str(p.published), p.published_basis) for p in articles.parse("a.txt", text.encode()).parts]
    assert found == [("2021-11-19", "inferred"), ("2021-11-19", "stated")]
