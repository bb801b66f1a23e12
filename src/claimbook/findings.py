"""The main points of the report: chosen by rule from the tables and the checks, each one sentence with its claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from claimbook import lexicons
from claimbook.analysis import (
    FIRST_TOPICS,
    WEAKEST_FIRST,
    counted,
    counting,
    kinds,
    records,
    weakest_verdicts,
    year_earlier,
)
from claimbook.registers import superlatives, targets

_COLUMNS = ["point", "detail", "verdict", "claims"]
_AMOUNTS = 2  # amounts with a growth rate, each of another place
_FAMILIES = 3  # kinds of check that a point names
_SAYING = {
    "does_not_hold": "{} {does} not hold",
    "two_readings": "{} {finds} two readings of the same words",
    "caveat": "{} {holds} only under a condition",
    "cannot_be_checked": "{} cannot be made with what the articles say",
    "holds": "{} {holds}",
}

Point = tuple[str, str, str, str]  # the sentence, what more there is to say, the verdict, the ids of its claims


def main_points(
    claims: pd.DataFrame,
    checks: pd.DataFrame,
    articles: pd.DataFrame,
    limit: int = 6,
    outside: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The findings to read first, the weightiest first: point, detail, verdict, claims (ids) and labels.

    The largest amounts that have a growth rate, on digital economy or innovation where there are such; what does not
    hold and what can be read in two ways; targets and superlatives; what else is open; what holds, and what is
    no result.
    """
    chosen = counted(claims)
    of_verdict = {verdict: list(_of_verdict(checks, verdict, chosen)) for verdict in WEAKEST_FIRST}
    found = [
        *_largest_growth(chosen, checks),
        *of_verdict["does_not_hold"],
        *of_verdict["two_readings"],
        *_targets(chosen),
        *_superlatives(chosen, outside),
        *of_verdict["caveat"],
        *of_verdict["cannot_be_checked"],
        *of_verdict["holds"],
        *_no_results(chosen),
        *_silent(chosen, articles),
    ]
    table = pd.DataFrame(found[:limit], columns=_COLUMNS)
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    kept = [[claim_id for claim_id in ids.split() if claim_id in labels] for ids in table["claims"]]
    named = [" ".join(labels[claim_id] for claim_id in ids) for ids in kept]
    return table.assign(claims=[" ".join(ids) for ids in kept], labels=named)


def family_words(family: str) -> str:
    """What a family of checks is about, in plain words."""
    known = {row["family"]: row["words"] for row in lexicons.rows("en/check_families")}
    return known.get(family, family.replace("_", " "))


def capital(words: str) -> str:
    """The words with a capital at the start; the rest as it is."""
    return words[:1].upper() + words[1:]


def _largest_growth(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    """The largest reported amount with a year-on-year rate of each place, in the currency most often reported."""
    pairs = year_earlier(claims, checks)
    if pairs.empty:
        return
    units = pairs["unit"].value_counts()
    pairs = pairs[pairs["unit"] == min(units.index, key=lambda name: (-units[name], name))]
    topics = dict(zip(claims["claim_id"], claims["topic"], strict=True))
    first = pairs["claim_ids"].str.split().str[0].map(topics).isin(FIRST_TOPICS)
    pairs = (pairs[first] if first.any() else pairs).sort_values(["after", "claim_ids"], ascending=[False, True])
    verdicts = weakest_verdicts(checks)
    for row in records(pairs.drop_duplicates("place").head(_AMOUNTS)):
        change = f"{abs(row.rate):g} % {'more' if row.rate >= 0 else 'less'} than a year earlier"
        where = ", ".join(part for part in (row.place, row.period) if part)
        point = f"{capital(row.indicator)}: {row.after_text} ({where}), {change}"
        detail = f"The two figures together imply about {row.before_text} a year earlier."
        yield point, detail, verdicts.get(row.claim_ids.split()[0], ""), row.claim_ids


def _of_verdict(checks: pd.DataFrame, verdict: str, claims: pd.DataFrame) -> Iterator[Point]:
    """All checks of one verdict: how many, and the first on a topic that comes first."""
    group = checks[checks["verdict"] == verdict]
    if group.empty:
        return
    one = len(group) == 1
    words = {"does": "does" if one else "do", "finds": "finds" if one else "find", "holds": "holds" if one else "hold"}
    point = _SAYING[verdict].format(f"{len(group)} of {counting(len(checks), 'check')}", **words)
    families = group["family"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    named = ", ".join(f"{count} on {family_words(str(family))}" for family, count in families.head(_FAMILIES).items())
    others = int(families.iloc[_FAMILIES:].sum())
    named += f", {others} on other things" if others else ""
    topics = dict(zip(claims["claim_id"], claims["topic"], strict=True))
    weight = [not any(topics.get(claim_id) in FIRST_TOPICS for claim_id in ids.split()) for ids in group["claims"]]
    example = group["plain"].iloc[weight.index(min(weight))]
    yield point, f"{capital(named)}. For example: {example}", verdict, _all_ids(group["claims"])


def _targets(claims: pd.DataFrame) -> Iterator[Point]:
    found = targets(claims)
    open_ = found[found["auditable"] == "no"]
    if len(open_):
        lacking = pd.Series([name for names in open_["missing"] for name in names.split(", ")]).value_counts(sort=False)
        named = ", ".join(f"{count} without {name}" for name, count in lacking.items())
        point = f"{len(open_)} of {counting(len(found), 'target')} cannot be audited later"
        yield point, f"{capital(named)}.", "cannot_be_checked", _all_ids(open_["claim_id"])


def _superlatives(claims: pd.DataFrame, outside: pd.DataFrame | None) -> Iterator[Point]:
    found = superlatives(claims, outside)
    bare = found[found["evidence"] == "none"]
    if len(bare):
        point = f"{len(bare)} of {counting(len(found), 'superlative')} {_stand(len(bare))} without any evidence"
        detail = f"For example “{bare['superlative'].iloc[0]}”: no figure beside it and no other source."
        yield point, " ".join(detail.split()), "", _all_ids(bare["claim_id"])


def _no_results(claims: pd.DataFrame) -> Iterator[Point]:
    figures = claims[claims["claim_type"] == "quantity"]
    kind = kinds(figures)
    soft = figures[kind != "reported"]
    if len(soft):
        plans = int((kind == "target or forecast").sum())
        point = f"{len(soft)} of {len(figures)} figures are bounds or plans, not exact results"
        others = f"{len(soft) - plans} say “more than”, “nearly”, “about” or the like"
        yield point, f"{plans} are targets or forecasts; {others}.", "", " ".join(soft["claim_id"])


def _silent(claims: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Point]:
    figures = claims[claims["claim_type"] == "quantity"]
    silent = sorted(set(articles.loc[~articles["doc_id"].isin(figures["doc_id"]), "letter"]))
    if silent:
        point = f"{len(silent)} of {counting(articles['letter'].nunique(), 'article')} without any figure"
        yield point, f"Listed as read, with no figure to check: {', '.join(silent)}.", "", ""


def _all_ids(ids: Any) -> str:
    return " ".join(dict.fromkeys(" ".join(ids).split()))


def _stand(number: int) -> str:
    return "stands" if number == 1 else "stand"
