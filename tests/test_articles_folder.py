"""Folders and the manifest: which files are read, in which order, and what stops a run."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from claimbook import articles
from claimbook.errors import UnreadableArticle, UsageError

TEXT = b"Harbour grows\n\nBy ANN SMITH | (The Paper) | 2021-11-19\n\nRevenue rose 5 percent.\n"
HEAD = "doc_id,publisher,published,published_basis,sha256,encoding,note\n"


def names(folder: Path, pattern: str = "*") -> list[str]:
    return [article.doc_id for article in articles.read_folder(folder, pattern)]


def test_text_files_are_read_in_code_point_order(tmp_path: Path) -> None:
    for name in ("b.txt", "B.txt", "a.TXT", "10.txt", "9.txt", ".hidden.txt", "notes.md"):
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "manifest.csv").write_text(HEAD)
    assert names(tmp_path) == ["10.txt", "9.txt", "B.txt", "a.TXT", "b.txt"]
    assert names(tmp_path, "[ab].*") == ["a.TXT", "b.txt"]


def test_a_missing_folder_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no folder .*nowhere\. Name the folder"):
        articles.read_folder(tmp_path / "nowhere")


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"holds no \.txt file\. Save each article there"):
        articles.read_folder(tmp_path)


def test_a_pattern_that_fits_nothing_names_what_there_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    with pytest.raises(UsageError, match=r"No article in .* fits x\*\. There are a\.txt, for example\."):
        articles.read_folder(tmp_path, "x*")


def test_one_unreadable_file_stops_the_run_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    with pytest.raises(UnreadableArticle, match=r"b\.txt is empty"):
        articles.read_folder(tmp_path)


def test_a_file_that_went_away_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match=r"a\.txt cannot be read: No such file"):
        articles.read_article(tmp_path / "a.txt")


def test_the_manifest_states_publisher_and_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "manifest.csv").write_text(HEAD + "a.txt,The Gazette,2021-11-20,,,,\nlost.txt,,,,,,\n")
    part = articles.read_folder(tmp_path)[0].part(1)
    assert (part.publisher, str(part.published), part.published_basis) == ("The Gazette", "2021-11-20", "manifest")


def test_the_manifest_can_say_how_the_day_is_known(tmp_path: Path) -> None:
    row = {"published": "2021-11-20", "published_basis": "inferred"}
    assert articles.parse("a.txt", TEXT, row).part(1).published_basis == "inferred"


def test_a_changed_file_is_refused_with_its_new_hash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "manifest.csv").write_text(HEAD + f"a.txt,,,,{'0' * 64},,\n")
    with pytest.raises(UsageError, match=rf"a\.txt is not the file .* {hashlib.sha256(TEXT).hexdigest()}\. Put the"):
        articles.read_folder(tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("doc_id,colour\na.txt,red\n", "has the unknown column colour"),
        ("publisher\nThe Paper\n", "has no column doc_id"),
        ("", "has no column doc_id"),
        (HEAD + "a.txt,,,,,,\na.txt,,,,,,\n", "names a.txt twice"),
        (HEAD + "a.txt,,November 19,,,,\n", "published on November 19, which is no day"),
        (HEAD + "a.txt,,2021-11-19,guessed,,,\n", "published_basis of a.txt is guessed"),
    ],
)
def test_a_broken_manifest_says_what_is_wrong(tmp_path: Path, content: str, why: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "manifest.csv").write_text(content)
    with pytest.raises(UsageError) as caught:
        articles.read_folder(tmp_path)
    assert why in caught.value.message


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "manifest.csv").write_bytes(HEAD.encode() + b"a.txt,Caf\xe9,,,,,\n")
    with pytest.raises(UsageError, match="is not UTF-8"):
        articles.read_folder(tmp_path)


def test_the_table_has_one_row_a_part_and_a_letter_a_file() -> None:
    found = [articles.parse(f"{number:02}.txt", TEXT) for number in range(28)]
    table = articles.frame(found)
    assert list(table["letter"])[:2] + list(table["letter"])[25:] == ["A", "B", "Z", "AA", "AB"]
    assert table.iloc[0].to_dict() == {
        "doc_id": "00.txt",
        "part": 1,
        "letter": "A",
        "headline": "Harbour grows",
        "byline": "ANN SMITH",
        "publisher": "The Paper",
        "published": "2021-11-19",
        "published_basis": "stated",
        "char_start": 0,
        "char_end": len(TEXT),
        "encoding": "utf-8",
        "sha256": hashlib.sha256(TEXT).hexdigest(),
    }
