"""Measure the extraction on annotated articles: data/reference/accuracy.json, and with --fit the table of confidence.

usage: python scripts/measure_accuracy.py [--dev DOCS GOLD [--fit]] [--unseen DOCS GOLD]

The seeds stand in seeds/ and tests/gold/. The other annotated articles are not part of the project; without --dev and
--unseen the figures that are stored for them stay. Unseen are articles that nobody read who wrote
rules: they are measured with the rest, and whoever reads one of their misses has to annotate new ones.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests" / "gold")]

import score_claims  # noqa: E402

from claimbook import articles, tables  # noqa: E402
from claimbook.extraction import extract_all  # noqa: E402
from claimbook.extraction.confidence import rule_classes  # noqa: E402
from claimbook.model import CLAIMS  # noqa: E402

STORED = ROOT / "data" / "reference" / "accuracy.json"
TABLE = ROOT / "src" / "claimbook" / "lexicons" / "confidence.csv"
FIGURE_FIELDS = {"figure": ("claim", "bound"), "measure": ("measure", "status"), "period": ("period",)}
FIGURE_FIELDS |= {"subject": ("subject",)}
SURE = 0.9


def measure(docs: Path, gold: Path, basis: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The figures of a set of articles as they are stored, and its judged claims."""
    claims, numbers = extract_all(articles.read_folder(docs))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.csv"
        tables.write(claims, path, CLAIMS)
        found, _, judged = score_claims.score(docs, gold, path)
    kinds = {kind: found[kind] for kind in ("quantity", "superlative", "commitment")}
    figures = {
        "basis": basis,
        "articles": len(list(gold.glob("*.jsonl"))),
        "claims": kinds,
        "fields": found["counts"],
        "fields_f1": found["counts_f1"],
        "unresolved": {"numbers": int((numbers["reason"] == "unresolved").sum()), "of": len(numbers)},
        "confidence": sureness(judged),
    }
    return figures, judged


def sureness(judged: list[dict[str, Any]]) -> dict[str, int]:
    """How many quantities are sure (0.9 or more), and how many of these and of all are right in every field."""
    quantities = [row for row in judged if row["claim_type"] == "quantity"]
    sure = [row for row in quantities if float(row["confidence"]) >= SURE]
    return {
        "sure_right": sum(right(row) for row in sure),
        "sure": len(sure),
        "right": sum(right(row) for row in quantities),
        "of": len(quantities),
    }


def right(row: dict[str, Any]) -> bool:
    """Are figure, unit, measure, bound, status, period and subject right? The indicator's wording does not count."""
    return not set(row["wrong"]) - {"indicator"}


def fit(judged: list[dict[str, Any]]) -> None:
    """Write how often each rule was right to the lexicon of confidence."""
    counts: dict[tuple[str, str], list[int]] = {}
    for row in judged:
        if row["claim_type"] != "quantity":
            count = counts.setdefault(("type", row["claim_type"]), [0, 0])
            count[0] += "claim" not in row["wrong"]
            count[1] += 1
            continue
        for family, rule in rule_classes(row["rule"].split("; ")).items():
            if family != "figure" and "claim" in row["wrong"]:
                continue
            count = counts.setdefault((family, rule), [0, 0])
            count[0] += not set(row["wrong"]) & set(FIGURE_FIELDS[family])
            count[1] += 1
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("family", "rule", "right", "asked"))
        table.writerows((*key, *count) for key, count in sorted(counts.items()))


def main() -> None:
    """Measure the seeds, and the other articles where they are at hand."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--dev", nargs=2, type=Path, metavar=("DOCS", "GOLD"), help="other annotated articles")
    parser.add_argument("--fit", action="store_true", help="fit the table of confidence on --dev; run again to measure")
    parser.add_argument("--unseen", nargs=2, type=Path, metavar=("DOCS", "GOLD"), help="articles kept unread")
    options = parser.parse_args()
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    stored["seeds"], _ = measure(ROOT / "seeds", ROOT / "tests" / "gold", "tuned on")
    if options.dev:
        stored["dev"], judged = measure(*options.dev, "other articles, read while developing")
        if options.fit:
            fit(judged)
    if options.unseen:
        stored["unseen"], _ = measure(
            *options.unseen, "unseen while the rules were written (news retold, and made up as news)"
        )
    STORED.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
