"""Bytes -> Article: decoding, metadata, parts and sentences. Offsets are the decoded file's and never shift."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

import pandas as pd

from claimbook import tables
from claimbook.articles import decoding, manifest, metadata, paragraphs, parts, sentences
from claimbook.errors import UnreadableArticle, UsageError
from claimbook.model import ARTICLES, Article

__all__ = ["frame", "parse", "read_article", "read_folder"]


def read_folder(folder: Path, pattern: str = "*") -> list[Article]:
    """The articles of a folder: its .txt files whose name fits the pattern, sorted by name. Raises UsageError when
    there are none, and UnreadableArticle, which names the file, when one of them cannot be read."""
    folder = Path(folder)
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.", "Name the folder that holds your articles as .txt files.")
    names = sorted(p.name for p in folder.iterdir() if p.suffix.lower() == ".txt" and p.name[0] != "." and p.is_file())
    if not names:
        raise UsageError(f"{folder} holds no .txt file.", "Save each article there as a text file.")
    chosen = [name for name in names if fnmatchcase(name, pattern)]
    if not chosen:
        raise UsageError(f"No article in {folder} fits {pattern}.", f"There are {', '.join(names[:3])}, for example.")
    known = manifest.read(folder)
    return [read_article(folder / name, known) for name in chosen]


def read_article(path: Path, known: Mapping[str, dict[str, str]] | None = None) -> Article:
    """The article in this file, with what a manifest (rows by doc_id) knows about it."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableArticle(f"{path.name} cannot be read: {error.strerror}.", "Check the file's rights.") from error
    return parse(path.name, data, (known or {}).get(path.name))


def parse(doc_id: str, data: bytes, manifest_row: dict[str, str] | None = None) -> Article:
    """The article in these bytes. Raises UnreadableArticle when they are no text or their encoding is in doubt, and
    UsageError when they are not what the manifest's row says."""
    row = manifest_row or {}
    sha256 = hashlib.sha256(data).hexdigest()
    manifest.check_hash(row, sha256, doc_id)
    text, encoding = decoding.decode(data, doc_id, row.get("encoding", ""))
    lined, pieces = paragraphs.blocks(paragraphs.view(text))
    found = [parts.classify(lined, part) for part in parts.split(lined, pieces)]
    starts = [0, *(part[0].start for part in found[1:]), len(text)]
    printed = [
        metadata.part(number, lined, text, part, starts[number - 1], starts[number])
        for number, part in enumerate(found, start=1)
    ]
    cut = sentences.sentences(lined, found)
    return Article(
        doc_id=doc_id,
        text=text,
        encoding=encoding,
        sha256=sha256,
        parts=tuple(metadata.complete(printed, lined, cut, row, doc_id)),
        sentences=cut,
    )


def frame(articles: list[Article]) -> pd.DataFrame:
    """The table ARTICLES: one row a part. Letters run over the files: A to Z, then AA."""
    rows: list[dict[str, object]] = [
        {
            "doc_id": article.doc_id,
            "part": part.number,
            "letter": _letter(index),
            "headline": part.headline,
            "byline": part.byline,
            "publisher": part.publisher,
            "published": part.published.isoformat() if part.published else "",
            "published_basis": part.published_basis,
            "char_start": part.start,
            "char_end": part.end,
            "encoding": article.encoding,
            "sha256": article.sha256,
        }
        for index, article in enumerate(articles)
        for part in article.parts
    ]
    return tables.frame(rows, ARTICLES)


def _letter(index: int) -> str:
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)
