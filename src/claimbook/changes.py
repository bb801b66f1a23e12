"""What changed between the tables of one report and of the next: claims and checks that are new, gone or different."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from claimbook.analysis import VERDICT_WORDS, period_label
from claimbook.display import number

FILES = ("claims.csv", "checks.csv")
KINDS = ("new", "gone", "changed")

Row = Mapping[str, str]
Tables = tuple[pd.DataFrame, pd.DataFrame]  # claims and checks, as text

# What is compared, by the words that the report has for it. Running labels, rules and places in the text are not: they
# move whenever another claim is found or an article is wrapped anew.
_CLAIM: dict[str, Callable[[Row], str]] = {
    "figure": lambda row: _figure(row, "value", "unit", "value_max"),
    "restated as": lambda row: _figure(row, "also_value", "also_unit"),
    "words": lambda row: " ".join(row["span"].split()),
    "what": lambda row: row["indicator"] or row["counted"],
    "whose": lambda row: row["subject"],
    "place": lambda row: row["place"],
    "topic": lambda row: row["topic"],
    "measure": lambda row: " ".join(word for word in (row["measure"], row["direction"]) if word),
    "limit": lambda row: row["bound"].replace("_", " "),
    "period": lambda row: period_label(row["period_start"], row["period_end"]) or row["period_text"],
    "status": lambda row: row["status"],
    "against": lambda row: row["baseline"],
    "credited to": lambda row: row["attribution"],
    "review": lambda row: row["review"],
}
_CHECK: dict[str, Callable[[Row], str]] = {
    "verdict": lambda row: VERDICT_WORDS.get(row["verdict"], row["verdict"]),
    "result": lambda row: row["result"],
}
_READ = {
    "claims.csv": "claim_id label doc_id span value value_max unit also_value also_unit indicator counted subject "
    "place topic measure direction bound period_start period_end period_text status baseline attribution review",
    "checks.csv": "check_id claims verdict plain result",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One claim or check that is new, gone or changed; `fields` holds (what, before, after) of a changed one."""

    table: str  # claim or check
    kind: str  # one of KINDS
    claims: tuple[tuple[str, str], ...]  # id and label of the claims that it is about and that still are there
    words: str
    fields: tuple[tuple[str, str, str], ...] = ()


def kept(table: bytes, name: str) -> pd.DataFrame | None:
    """The columns of the table `name` (one of FILES) that are compared, as text; None where it is not that table.

    A column that an older version did not write yet is empty.
    """
    wanted = _READ[name].split()
    try:
        read = pd.read_csv(io.BytesIO(table), dtype=str, keep_default_na=False)
    except ValueError:
        return None
    if wanted[0] not in read.columns or read[wanted[0]].duplicated().any():
        return None
    return read.reindex(columns=wanted, fill_value="")


def read_kept(read: Callable[[str], bytes | None]) -> Tables | None:
    """Both tables, as `read` gives them by name; None unless both are there."""
    found = [None if (data := read(name)) is None else kept(data, name) for name in FILES]
    whole = [table for table in found if table is not None]
    return (whole[0], whole[1]) if len(whole) == len(FILES) else None


def since(previous: Path, processed: Path) -> list[Change] | None:
    """The changes from the tables in `previous` to those in `processed`; None where there are no previous ones."""
    before, after = (read_kept(lambda name, at=at: on_disk(at / name)) for at in (previous, processed))  # type: ignore[misc]
    return None if before is None or after is None else compare(before, after)


def compare(before: Tables, after: Tables) -> list[Change]:
    """The claims, then the checks, that are not what they were; labels are those of the newer tables."""
    (old_claims, old_checks), (claims, checks) = ([_rows(table) for table in pair] for pair in (before, after))
    labels = {claim_id: row["label"] for claim_id, row in claims.items()}
    return [
        *_changes("claim", old_claims, claims, _CLAIM, _claim_words, labels),
        *_changes("check", old_checks, checks, _CHECK, lambda row: row["plain"], labels),
    ]


def on_disk(path: Path) -> bytes | None:
    """The file's bytes; None where there is no file."""
    return path.read_bytes() if path.is_file() else None


def _rows(table: pd.DataFrame) -> dict[str, Row]:
    key = table.columns[0]
    return {str(row[key]): {str(name): str(value) for name, value in row.items()} for row in table.to_dict("records")}


def _changes(
    table: str,
    before: Mapping[str, Row],
    after: Mapping[str, Row],
    compared: Mapping[str, Callable[[Row], str]],
    words: Callable[[Row], str],
    labels: Mapping[str, str],
) -> list[Change]:
    """In the order of the new table; what is gone comes last, in the order of the old one."""
    made = []
    for key, row in after.items():
        about = _about(key, row, labels)
        if key not in before:
            made.append(Change(table, "new", about, words(row)))
        elif fields := _differences(before[key], row, compared):
            made.append(Change(table, "changed", about, words(row), fields))
    gone = [Change(table, "gone", (), f"{words(row)}{_where(row)}") for key, row in before.items() if key not in after]
    return made + gone


def _differences(
    before: Row, after: Row, compared: Mapping[str, Callable[[Row], str]]
) -> tuple[tuple[str, str, str], ...]:
    pairs = ((name, say(before), say(after)) for name, say in compared.items())
    return tuple((name, old, new) for name, old, new in pairs if old != new)


def _about(key: str, row: Row, labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    ids = row["claims"].split() if "claims" in row else [key]
    return tuple((claim_id, labels[claim_id]) for claim_id in ids if claim_id in labels)


def _claim_words(row: Row) -> str:
    what = row["indicator"] or row["counted"]
    return f"“{' '.join(row['span'].split())}”{f', {what}' if what else ''}"


def _where(row: Row) -> str:
    return f" ({row['doc_id']})" if "doc_id" in row else ""


def _figure(row: Row, value: str, unit: str, most: str = "") -> str:
    if not row[value]:
        return ""
    values = [number(float(text)) for text in (row[value], row[most] if most else "") if text]
    return f"{' to '.join(values)} {row[unit]}".strip()
