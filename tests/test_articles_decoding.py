"""Decoding: strict, byte order marks kept, and never a guess that could be wrong."""

from __future__ import annotations

import pytest

from claimbook import articles
from claimbook.errors import UnreadableArticle

ENGLISH = "Harbour grows\n\nThe port’s revenue — “a record” — rose 5 percent.\n"
CHINESE = (
    "港口增长\n\n2021年，这个城市的数字经济在发展中取得了很大的进步，企业和人才不断增加，"
    "新的产业正在成为我们国家经济发展的动力。总收入达到327亿元。\n"
)


@pytest.mark.parametrize(
    ("encoding", "recorded"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32-le"),
        ("gb18030", "gb18030"),
        ("cp1252", "cp1252"),
    ],
)
def test_english_is_read_from_every_usual_encoding(encoding: str, recorded: str) -> None:
    """The recorded encoding gives back the text, mark included."""
    data = ENGLISH.encode(encoding)
    article = articles.parse("a.txt", data)
    assert (article.encoding, article.text.removeprefix("\ufeff")) == (recorded, ENGLISH)
    assert data.decode(article.encoding) == article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
def test_chinese_is_read_without_a_mark(encoding: str) -> None:
    assert articles.parse("a.txt", CHINESE.encode(encoding)).text == CHINESE


def test_a_byte_order_mark_is_character_0_and_shifts_nothing() -> None:
    article = articles.parse("a.txt", b"\xef\xbb\xbfThe port grew by 5 percent.")
    assert article.text == "\ufeffThe port grew by 5 percent."
    assert [(s.start, s.end, s.text) for s in article.sentences] == [(1, 28, "The port grew by 5 percent.")]


def test_line_ends_stay_as_stored() -> None:
    article = articles.parse("a.txt", b"Harbour grows\r\n\r\nIt grew by 5 percent.\r\n")
    assert article.text == "Harbour grows\r\n\r\nIt grew by 5 percent.\r\n"
    assert [(s.start, s.text) for s in article.sentences] == [(0, "Harbour grows"), (17, "It grew by 5 percent.")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        ("\u200b\xa0\n".encode(), "is empty"),
        (b"%PDF-1.7 ...", "is a PDF document"),
        (b"PK\x03\x04....", "is a zip archive or an office document"),
        (b"\x00\x01\x02\x03\xff\xfe\x00", "holds binary data"),
        (bytes(range(1, 32)) * 4, "holds binary data"),
        ("Цифровая экономика".encode("cp1251"), "encoding of a.txt cannot be told"),
        ("Dvořák Čapek grew by 5 percent".encode("cp1250"), "encoding of a.txt cannot be told"),
        ("Café “first” ‘second’ grew".encode("mac_roman"), "encoding of a.txt cannot be told"),
        ("デジタル経済が成長しました。売上は五億円です。".encode("shift_jis"), "encoding of a.txt cannot be told"),
        (("디지털 경제가 성장했다. 매출은 오억 원이다. 항구의 수입도 늘었다. " * 2).encode("euc_kr"), "cannot be told"),
        ("数字经济".encode("iso2022_jp_2"), "shifted encoding"),
        (b"The port grew \xe2\x80 by 5 percent", "encoding of a.txt cannot be told"),
    ],
)
def test_what_cannot_be_read_for_sure_is_refused_by_name(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableArticle, match=r"a\.txt") as caught:
        articles.parse("a.txt", data)
    assert why in caught.value.message
    assert caught.value.remedy


def test_a_pound_sign_and_a_plain_accent_are_western() -> None:
    assert articles.parse("a.txt", b"The caf\xe9 took \xa35 million.").text == "The café took £5 million."


def test_a_declared_encoding_is_used_strictly() -> None:
    row = {"encoding": "cp1250"}
    assert articles.parse("a.txt", "Dvořák’s port grew.".encode("cp1250"), row).text == "Dvořák’s port grew."
    with pytest.raises(UnreadableArticle, match=r"a\.txt is not ascii: byte 5 does not fit"):
        articles.parse("a.txt", "port’s".encode(), {"encoding": "ascii"})


@pytest.mark.parametrize("declared", ["utf-16", "UTF-16", "utf-16-le"])
def test_a_declared_mark_stays_in_the_text(declared: str) -> None:
    article = articles.parse("a.txt", "The port grew.".encode("utf-16"), {"encoding": declared})
    assert (article.text, article.encoding) == ("\ufeffThe port grew.", "utf-16-le")


@pytest.mark.parametrize(("declared", "why"), [("latin1", "begins with the mark"), ("utf-9", "unknown encoding")])
def test_a_wrong_declaration_is_refused(declared: str, why: str) -> None:
    with pytest.raises(UnreadableArticle, match=why):
        articles.parse("a.txt", b"\xef\xbb\xbfThe port grew.", {"encoding": declared})


def test_a_codec_that_is_no_text_encoding_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match=r"a\.txt is not hex"):
        articles.parse("a.txt", b"616263", {"encoding": "hex"})


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="an article may hold 20,000,000"):
        articles.parse("a.txt", b"a" * 20_000_001)
