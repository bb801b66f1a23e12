"""What was read, found and checked, in counts; and the figures to show first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.analysis.common import (
    FIRST_TOPICS,
    KINDS,
    WEAKEST_FIRST,
    counted,
    counting,
    kinds,
    records,
    weakest_verdicts,
)

if TYPE_CHECKING:
    from pandas import Series

_NO_TOPIC = "other"


def claims_per_article(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims of each kind every file makes, in long form; files and kinds without any are there as 0."""
    chosen = counted(claims)
    found = pd.DataFrame({"doc_id": chosen["doc_id"], "kind": kinds(chosen)}).value_counts()
    files = articles.drop_duplicates("doc_id")
    parts = articles["doc_id"].value_counts()
    made = [
        (
            row.doc_id,
            row.letter,
            _with_others(row.headline, int(parts[row.doc_id]) - 1),
            kind,
            int(found.get((row.doc_id, kind), 0)),
        )
        for row in records(files)
        for kind in KINDS
    ]
    return pd.DataFrame(made, columns=["doc_id", "letter", "headline", "kind", "claims"])


def claims_per_topic(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims each article makes on each topic: a row a topic, a column a file.

    The topics that the report is about come first, then the others; within each those with most claims first.
    """
    chosen = counted(claims)
    letters = dict(zip(articles["doc_id"], articles["letter"], strict=True))
    table = pd.crosstab(
        chosen["topic"].where(chosen["topic"] != "", _NO_TOPIC).rename("topic"),
        chosen["doc_id"].map(letters).rename("article"),
    )
    table = table.reindex(columns=list(dict.fromkeys(articles["letter"])), fill_value=0)
    totals = table.sum(axis=1)
    order = sorted(
        table.index, key=lambda topic: (topic == _NO_TOPIC, topic not in FIRST_TOPICS, -totals[topic], topic)
    )
    return table.loc[order].rename_axis(columns=None)


def summary(claims: pd.DataFrame, articles: pd.DataFrame, checks: pd.DataFrame, numbers: pd.DataFrame) -> Series[Any]:
    """What was read, found and checked, one entry a count; days and places as text."""
    chosen = counted(claims)
    quantities = chosen[chosen["claim_type"] == "quantity"]
    of_kind = kinds(chosen).value_counts()
    verdicts = checks["verdict"].value_counts()
    days = sorted(day for day in articles["published"] if day)
    places = chosen.loc[chosen["place"] != "", "place"].value_counts()
    counts: dict[str, object] = {
        "articles": len(articles),
        "files": int(articles["doc_id"].nunique()),
        "claims": len(chosen),
        "quantities": len(quantities),
        **{kind.replace(" ", "_"): int(of_kind.get(kind, 0)) for kind in KINDS},
        "bounds": int((~quantities["bound"].isin(["", "exact"])).sum()),
        "numbers": len(numbers),
        "unresolved": int((numbers["reason"] == "unresolved").sum()),
        "reviewed": int((claims["review"] != "auto").sum()),
        "rejected": len(claims) - len(chosen),
        "checks": len(checks),
        **{verdict: int(verdicts.get(verdict, 0)) for verdict in WEAKEST_FIRST},
        "without_figures": " ".join(without_figures(claims, articles)),
        "first_day": days[0] if days else "",
        "last_day": days[-1] if days else "",
        "main_place": "; ".join(places.index[places * 2 >= len(chosen)][:1]),
        "places": "; ".join(sorted(places.index, key=lambda place: (-places[place], place))[:2]),
    }
    return pd.Series(counts, dtype="object", name="value")


def without_figures(claims: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The articles that state no figure: the letter of the file, with a number where it holds several ("C2")."""
    chosen = counted(claims)
    figures = chosen[chosen["claim_type"] == "quantity"]
    told = set(zip(figures["doc_id"], figures["part"], strict=True))
    several = articles["letter"].value_counts() > 1
    return [
        f"{row.letter}{row.part}" if several[row.letter] else str(row.letter)
        for row in records(articles)
        if (row.doc_id, row.part) not in told
    ]


def articles_read(summary: Series[Any]) -> str:
    """How much was read: "8 articles (5 files)"; "5 articles" where each file holds one."""
    articles, files = summary["articles"], summary["files"]
    return counting(articles, "article") + ("" if articles == files else f" ({counting(files, 'file')})")


def key_figures(claims: pd.DataFrame, checks: pd.DataFrame, limit: int = 8) -> pd.DataFrame:
    """The claims to show first, with the weakest verdict of their checks.

    Reported levels come first; of these, those on digital economy and innovation; of these, amounts of money, then
    those that a check ties to another claim. There is one for each indicator and place, and an amount that is told
    again in other words stands once; the more often checked and the larger first.
    """
    verdicts = weakest_verdicts(checks)
    chosen = counted(claims)
    chosen = chosen[(chosen["claim_type"] == "quantity") & (chosen["measure"] == "level") & chosen["value"].notna()]
    chosen = chosen.assign(verdict=chosen["claim_id"].map(verdicts).fillna(""))
    money = chosen["unit"].str.fullmatch("[A-Z]{3}")
    plan, other = chosen["status"] != "actual", ~chosen["topic"].isin(FIRST_TOPICS)
    rank = 3 - 1 * (chosen["verdict"] != "") - 2 * money
    order = pd.DataFrame(
        {"plan": plan, "other": other, "rank": rank, "checked": -_times_checked(chosen, checks), "money": ~money}
    )
    order = order.assign(size=-chosen["value"], doc=chosen["doc_id"], start=chosen["char_start"])
    chosen = chosen.loc[order.sort_values(list(order.columns)).index]
    once = chosen.drop_duplicates(["indicator", "place"]).drop_duplicates(["value", "unit", "place", "period_end"])
    return once.head(limit).reset_index(drop=True)


def _times_checked(claims: pd.DataFrame, checks: pd.DataFrame) -> Series[Any]:
    times = pd.Series([claim for ids in checks["claims"] for claim in ids.split()], dtype="str").value_counts()
    return claims["claim_id"].map(times).fillna(0).astype("int64")


def _with_others(headline: str, others: int) -> str:
    """The headline of a file's first article, and how many further articles are in the file."""
    return f"{headline} and {counting(others, 'more article')}" if others else headline
