"""seeds/manifest.csv: what is known about an article that its file does not print, and the hash that guards it."""

from __future__ import annotations

import csv
from pathlib import Path

from claimbook.errors import UsageError

NAME = "manifest.csv"
COLUMNS = ("doc_id", "publisher", "published", "published_basis", "sha256", "encoding", "note")


def read(folder: Path) -> dict[str, dict[str, str]]:
    """The rows of the folder's manifest by doc_id; none where there is no manifest. Every cell but doc_id may be
    empty. Raises UsageError when it lacks doc_id, has an unknown column, or names an article twice."""
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, restval="")
            columns = reader.fieldnames or ()
            rows = [{str(key): (value or "").strip() for key, value in row.items() if key in COLUMNS} for row in reader]
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8.", "Save it as UTF-8.") from error
    unknown = [column for column in columns if column not in COLUMNS]
    if "doc_id" not in columns or unknown:
        what = f"has the unknown column {unknown[0]}" if unknown else "has no column doc_id"
        raise UsageError(f"{path} {what}.", f"Its columns are {', '.join(COLUMNS)}.")
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["doc_id"] in found:
            raise UsageError(f"{path} names {row['doc_id']} twice.", "Leave one of the two rows.")
        found[row["doc_id"]] = row
    return found


def check_hash(row: dict[str, str], sha256: str, name: str) -> None:
    """Raises UsageError when the manifest knows another hash for this article."""
    if row.get("sha256") and row["sha256"].lower() != sha256:
        raise UsageError(
            f"{name} is not the file that manifest.csv describes: its sha256 is {sha256}.",
            "Put the original file back; or, if the change is meant, write this hash into its row, or empty that cell.",
        )
