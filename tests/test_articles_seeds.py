"""The five seed articles: parts, headlines, days, and sentences that their pages cut in two."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimbook import articles
from claimbook.model import Article

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    return articles.read_folder(SEEDS)


def test_parts_headlines_and_days(seeds: list[Article]) -> None:
    found = [
        (a.doc_id[:3], p.headline, p.byline, p.publisher, str(p.published), p.published_basis)
        for a in seeds
        for p in a.parts
    ]
    assert found == [
        (
            "000",
            "New area continues to lead innovation of digital growth",
            "YUAN SHENGGAO",
            "China Daily",
            "2021-11-19",
            "stated",
        ),
        ("001", 'Industrial Reform,"Cutting-Edge" Layout of Qingdao', "", "", "2020-04-07", "stated"),
        (
            "002",
            "Sci-tech innovation used to fuel city’s development",
            "WANG JINHUI",
            "China Daily",
            "2024-11-13",
            "inferred",
        ),
        ("002", "Tech focus to boost marine sector", "WANG JINHUI", "China Daily", "2024-11-13", "inferred"),
        ("002", "VR conference shines light on industrial trends", "LI YYOU", "China Daily", "2024-11-13", "inferred"),
        (
            "002",
            "Environmental base aims to spur innovative solutions",
            "HAO NAN",
            "China Daily",
            "2024-11-13",
            "inferred",
        ),
        ("003", "Shandong to take lead in digital economy development", "", "China Daily", "2021-03-11", "stated"),
        (
            "004",
            "The Mayor Emphasized More than 60 Times This Year! This Work in Qingdao Never Stops!",
            "",
            "FinancialContent",
            "2021-08-25",
            "inferred",
        ),
    ]


def test_sentences_that_the_page_cut_are_whole(seeds: list[Article]) -> None:
    cut = [" ".join(s.text.split()) for a in seeds for s in a.sentences if len(s.segments) > 1]
    assert cut == [
        "The city's ranking in the Global Innovation Index 2024, which was released by the World Intellectual Property "
        "Organization in September, has risen from 80 in 2019 to 20 this year.",
        "It has also delivered the world's first 100,000-ton large-scale aquaculture vessel and unveiled the world's "
        "first commercial carbon-fiber subway train.",
        "He added that in recent years, Qingdao has leveraged the role of enterprises as the main force of innovation.",
        "Qingdao has recently introduced an action plan for accelerating the construction of an international marine "
        "sci-tech innovation center, based on the Haichuang Plan issued in 2021.",
        "Just before the conference, Shandong province released its 2025-27 action plan to promote innovation and the "
        "high-quality development of 10 representative industries in the province.",
    ]


def test_a_truncated_article_ends_where_its_file_ends_it(seeds: list[Article]) -> None:
    last = [s for s in seeds[2].sentences if s.part == 2][-1]
    assert last.text == "Specifically, it proposes to build high-end marine platforms with a four-"


def test_what_is_no_body_text(seeds: list[Article]) -> None:
    found = {
        (a.doc_id[:3], s.kind, " ".join(s.text.split())[:40])
        for a in seeds
        for s in a.sentences
        if s.kind in ("caption", "boilerplate") and a.doc_id[:3] != "002"
    }
    assert found == {
        ("000", "caption", "Workers assemble components at an intell"),
        ("000", "caption", "GAO YINGJUN/FOR CHINA DAILY"),
        ("001", "boilerplate", "Do you have Great News you want to tell "),
        ("001", "boilerplate", "Be it updates about your business or you"),
        ("003", "boilerplate", "Print Print"),
        ("003", "caption", "663.jpeg"),
        ("003", "caption", "Employees on a production line of Haier "),
        ("004", "boilerplate", "Close"),
        ("004", "caption", "Articulated Naturality Web of Chengyang "),
        ("004", "caption", "Hisense Digital Operating Room"),
        ("004", "caption", "Qingdao-Amazon AWS Joint Innovation Cent"),
        ("004", "boilerplate", "Disclaimer: This article is reproduced f"),
        ("004", "boilerplate", "©copyright 2009-2020 Ritzaus Bureau Cont"),
    }
