"""Outside evidence: reading the table, linking its rows to claims, and telling which sources are independent."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import re2

from claimbook import byhand, lexicons, tables
from claimbook.extraction import find_quantities
from claimbook.model import EVIDENCE, LINKED_EVIDENCE, QUALITIES, REVIEWS

_REMEDY = "Mend or remove these rows; data/reference/SOURCES.md tells what a row needs."
_CONFIRMING = QUALITIES[:2]  # official and press
_DAY = re2.compile(r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
_ADDRESS = re2.compile(r"^https?://[^\s/]+\S*$")
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "‑": "-", "\u00a0": " "})  # one letter for one
_SAME_AMOUNT = 1e-9
_A_NAME = 3  # words that are enough to name what is measured


def read_evidence(path: Path | str) -> pd.DataFrame:
    """The table of outside evidence at `path` (schema EVIDENCE); no rows where there is no such file.

    Raises BrokenTable, which names the bad rows with their lines.
    """
    return byhand.read(path, EVIDENCE, _faults, _REMEDY)


def link(evidence: pd.DataFrame, claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Each row with the claim that its words meet, a line for each claim; a row that meets none stays, with the reason.

    The words are looked up in the sentences of the article's claims. `exact`: they are the claim's own words;
    `overlap`: they share some; `restated`: they are its amount in the other currency; `indicator`: they name what it
    measures. Rejected claims are met by none.
    """
    chosen = claims[claims["review"] != REVIEWS[3]]
    by_article: dict[str, list[dict[Hashable, Any]]] = {name: [] for name in articles["doc_id"].astype("str")}
    for claim in chosen.to_dict("records"):
        by_article.setdefault(str(claim["doc_id"]), []).append(claim)
    parts = articles.to_dict("records")
    made: list[dict[str, object]] = []
    for row in evidence.to_dict("records"):
        how, met, reason = _meet(row["claim_span"], by_article.get(row["doc_id"]))
        for claim in met or [{"claim_id": "", "label": ""}]:
            why_not = _dependence(row, [part for part in parts if part["doc_id"] == row["doc_id"]])
            made.append(
                {
                    **{str(name): value for name, value in row.items()},
                    "claim_id": claim["claim_id"],
                    "label": claim["label"],
                    "link": how,
                    "unlinked": reason,
                    "independent": "no" if why_not else "yes",
                    "why_not": why_not,
                }
            )
    return tables.frame(made, LINKED_EVIDENCE)


def confirming_publishers(linked: pd.DataFrame) -> list[str]:
    """The independent publishers among these rows that support what the article says, each named once."""
    rows = linked[(linked["relation"] == "supports") & (linked["independent"] == "yes")]
    return list(dict.fromkeys(rows["publisher"]))


def _faults(rows: Sequence[byhand.Row]) -> list[list[str]]:
    """What is wrong with each row beyond its schema: its name, its day, its address."""
    known: set[str] = set()
    out = []
    for row in rows:
        name, day = row["evidence_id"], row["published"]
        found = [f"evidence_id {name} was given before"] if name and name in known else []
        if day and not _DAY.search(day):
            found.append(f"published is {day}, not a year, month or day such as 2024, 2024-11 or 2024-11-25")
        if row["url"] and not _ADDRESS.search(row["url"]):
            found.append("url does not start with http:// or https://, or holds a space")
        known.add(name)
        out.append(found)
    return out


def _meet(words: str, claims: list[dict[Hashable, Any]] | None) -> tuple[str, list[dict[Hashable, Any]], str]:
    """How these words meet the claims of an article, which ones, and where they meet none, why."""
    if claims is None:
        return "none", [], "there is no such article"
    sentences = {(claim["part"], claim["sentence_start"]): str(claim["quote"]) for claim in claims}
    pattern = _pattern(words)
    found = [(key, *match.span()) for key, quote in sentences.items() for match in pattern.finditer(_plain(quote))]
    if not found:
        named = [claim for claim in claims if _is_indicator(words, claim)]
        return ("indicator", named, "") if named else ("none", [], "no claim stands in the sentence of these words")
    if len(found) > 1:
        return "none", [], f"these words stand in {len(found)} places; more of the sentence would tell them apart"
    (part, sentence), start, end = found[0]
    beside = [claim for claim in claims if (claim["part"], claim["sentence_start"]) == (part, sentence)]
    places = [_place(claim) for claim in beside]
    ways = {
        "exact": [place == (start, end) for place in places],
        "overlap": [place[0] < end and start < place[1] for place in places],
        "restated": [_is_restated(words, claim) for claim in beside],
        "indicator": [_is_indicator(words, claim) for claim in beside],
    }
    for how, fits in ways.items():
        if any(fits):
            return how, [claim for claim, fit in zip(beside, fits, strict=True) if fit], ""
    return "none", [], f"these words are no claim; in the same sentence: {', '.join(c['label'] for c in beside)}"


def _place(claim: dict[Hashable, Any]) -> tuple[int, int]:
    """Where the claim's words stand in its quote (looked up where the page cut the sentence in two)."""
    quote, span = _plain(str(claim["quote"])), _plain(str(claim["span"]))
    at = claim["char_start"] - claim["sentence_start"]
    if quote[at : at + len(span)] != span:
        match = _pattern(span).search(quote)
        return match.span() if match else (-1, -1)
    return at, at + len(span)


def _is_restated(words: str, claim: dict[Hashable, Any]) -> bool:
    amount = claim["also_value"]  # the bare words do not tell which country's dollar they mean: the figure decides
    return bool(claim["also_unit"]) and any(
        abs(quantity.value - amount) <= _SAME_AMOUNT * amount for quantity in find_quantities(words)
    )


def _is_indicator(words: str, claim: dict[Hashable, Any]) -> bool:
    """Whether the words name what a claim measures: one holds the other, and is a name of several words."""
    said, measured = _plain(words).split(), _plain(str(claim["indicator"])).split()
    shorter, longer = sorted((said, measured), key=len)
    return len(shorter) >= _A_NAME and f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _dependence(row: dict[Hashable, Any], parts: list[dict[Hashable, Any]]) -> str:
    """Why this source cannot confirm the article, "" where it can."""
    headlines = {_plain(str(part["headline"])).strip() for part in parts if part["headline"]}
    if _plain(row["title"]).strip() in headlines:
        return "the same article"
    publishers = {_plain(str(part["publisher"])) for part in parts if part["publisher"]}
    if publishers & _houses(row["publisher"], row["url"]):
        return "the same publisher"
    if row["quality"] not in _CONFIRMING:
        return f"a {row['quality']}" if row["quality"] == "reprint" else "the same publisher"
    note = _plain(row["note"])
    return next((found["why"] for found in lexicons.rows("en/evidence_words") if found["word"] in note), "")


@cache
def _houses(publisher: str, url: str) -> frozenset[str]:
    """The publishers that a name and an address stand for, in small letters: as printed, and those that are known."""
    name = _plain(publisher)
    host = _plain(url).partition("://")[2].partition("/")[0]
    known = {
        _plain(row["name"])
        for row in lexicons.rows("en/publishers")
        if f" {_plain(row['surface'])} " in f" {_spaced(name)} " or f".{host}".endswith(f".{_plain(row['surface'])}")
    }
    return frozenset({name, *known})


def _spaced(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in ".'-&" else " " for letter in name)


@cache
def _pattern(words: str) -> Any:
    """These words wherever they stand, whatever white space is between them."""
    return re2.compile(r"\s+".join(re2.escape(word) for word in _plain(words).split()))


def _plain(text: str) -> str:
    """The text in small letters with straight quotes; as long as the text, but for letters without a small one."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text.translate(_PLAIN))
