"""Made-up claims for the charts: ambiguous percentages, restated amounts, dated targets, counts of one kind."""

from __future__ import annotations

from typing import Any

import pandas as pd

from claimbook import tables
from claimbook.model import ARTICLES, CLAIMS

YEAR = {"period_start": "2019-01-01", "period_end": "2019-12-31"}
END = {"period_start": "2020-12-31", "period_end": "2020-12-31"}
DAY = "2021-11-19"


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """A table of these claims of one article, a sentence each unless they share one; ids c1, c2 …, labels A1, A2 …"""
    made: list[dict[str, object]] = []
    for number, row in enumerate(rows, start=1):
        quote = row.get("quote", row["span"])
        sentence = row.pop("sentence", number) * 1000
        start = sentence + quote.index(row["span"])
        made.append(
            {
                "claim_id": f"c{number}",
                "label": f"A{number}",
                "doc_id": "a.txt",
                "part": 1,
                "claim_type": "quantity",
                "char_start": start,
                "char_end": start + len(row["span"]),
                "sentence_start": sentence,
                "sentence_end": sentence + len(quote),
                "line": number,
                "measure": "level",
                "bound": "exact",
                "status": "actual",
                "review": "auto",
                "place": "Harbour",
                "subject": "Harbour",
                "subject_kind": "place",
                "value_text": row["span"].split()[-1] if row["unit"] == "1" else row["span"].split()[0],
                **{**row, "quote": quote},
            }
        )
    return tables.frame(made, CLAIMS)


def articles(published: str = DAY, basis: str = "stated") -> pd.DataFrame:
    """The one article of the claims."""
    row: dict[str, object] = {
        "doc_id": "a.txt",
        "part": 1,
        "letter": "A",
        "headline": "Harbour grows",
        "published": published,
        "published_basis": basis,
        "char_start": 0,
        "char_end": 99999,
        "encoding": "utf-8",
        "sha256": "0" * 64,
    }
    return tables.frame([row], ARTICLES)


def share_with_rise() -> pd.DataFrame:
    """A share of 31.8 % that rose by "3.1 %": points or per cent?"""
    quote = "The share was 31.8 % in 2019, an increase of 3.1 % over 2018."
    common = {"quote": quote, "sentence": 1, "indicator": "share of new industries", "unit": "%", **YEAR}
    return claims(
        {**common, "span": "31.8 %", "value": 31.8, "measure": "share"},
        {**common, "span": "3.1 %", "value": 3.1, "measure": "change", "direction": "up", "baseline": "2018"},
    )


def restated() -> pd.DataFrame:
    """An amount in yuan that is given in dollars too."""
    quote = "Sales were 32.78 billion yuan ($5.13 billion)."
    return claims(
        {
            "span": "32.78 billion yuan",
            "quote": quote,
            "value": 32.78e9,
            "unit": "CNY",
            "also_value": 5.13e9,
            "also_unit": "USD",
        }
    )


def plans() -> pd.DataFrame:
    """Two targets with a deadline, one of them told again, one without a start to measure from, and a result."""
    target = {"status": "target", "period_end": "2027-12-31", "topic": "innovation"}
    labs = {"span": "more than 40", "value": 40.0, "unit": "1", "bound": "over", "counted": "labs", "indicator": "labs"}
    return claims(
        {**labs, **target},
        {**labs, **target},
        {
            "span": "double",
            "value": 2.0,
            "unit": "x",
            "measure": "change",
            "indicator": "trade",
            "status": "target",
            "period_end": "2025-06-30",
        },
        {"span": "25", "value": 25.0, "unit": "1", "counted": "labs", "indicator": "labs", **END},
    )


def counts() -> pd.DataFrame:
    """Three counts of enterprises of one place and time, two of them limits, and two counts of other things."""

    def count(span: str, value: float, counted: str, **more: Any) -> dict[str, Any]:
        return {"span": span, "value": value, "unit": "1", "counted": counted, "indicator": counted, **END, **more}

    return claims(
        count("17", 17.0, "unicorn enterprises"),
        count("more than 9,300", 9300.0, "sci-tech enterprises", bound="over"),
        count("nearly 8,000", 8000.0, "high-tech enterprises", bound="under"),
        count("44", 44.0, "cranes"),
        count("65", 65.0, "green enterprises", period_end="2019-12-31", period_start="2019-12-31"),
    )
