"""The tables behind the report: growth, year-earlier amounts, counts and key figures. Pure functions, no I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from pandas import Series

KINDS = ("reported", "reported as a bound", "target or forecast", "superlative", "commitment")
WEAKEST_FIRST = ("does_not_hold", "two_readings", "caveat", "cannot_be_checked", "holds")
VERDICT_WORDS = {
    "holds": "holds",
    "caveat": "holds under a condition",
    "two_readings": "two readings",
    "cannot_be_checked": "cannot be checked",
    "does_not_hold": "does not hold",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PRINTED_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?")


def counted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims that count: all but those that a reviewer rejected."""
    return claims[claims["review"] != "rejected"]


def period_label(start: str, end: str) -> str:
    """The period in few words: "Jan–Aug 2021", "2019", "2021–2025", "by 2028"; "" where neither day is known."""
    if not (start or end):
        return ""
    if not start or not end:
        return f"by {_to_month(end, 12)}" if end else f"from {_to_month(start, 1)}"
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    months = f"{_MONTHS[first.month - 1]}–{_MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{_MONTHS[first.month - 1]} {first.year}–{_MONTHS[last.month - 1]} {last.year}"
    return months if first.month != last.month else f"{_MONTHS[last.month - 1]} {last.year}"


def records(table: pd.DataFrame) -> Iterator[Any]:
    """The rows as named tuples. Their fields have the types of the schema, which a type checker cannot know."""
    return iter(table.itertuples())


def growth(
    claims: pd.DataFrame, baseline: str = "yoy", places: Sequence[str] = (), largest_first: bool = True
) -> pd.DataFrame:
    """Rates of change in per cent against one baseline, one row a claim, grouped by place and period."""
    chosen = counted(claims)
    chosen = chosen[(chosen["measure"] == "change") & (chosen["unit"] == "%") & (chosen["baseline"] == baseline)]
    chosen = chosen[chosen["value"].notna() & _in_places(chosen["place"], places)]
    table = pd.DataFrame(
        {
            "place": chosen["place"],
            "period": _periods(chosen),
            "indicator": chosen["indicator"],
            "rate": chosen["value"].where(chosen["direction"] != "down", -chosen["value"]),
            "printed": chosen["span"],
            "bound": chosen["bound"],
            "status": chosen["status"],
            "label": chosen["label"],
            "claim_id": chosen["claim_id"],
            "ends": chosen["period_end"],
        }
    )
    table = table.sort_values(["ends", "place", "period", "rate"], ascending=[True, True, True, not largest_first])
    return table.drop(columns="ends").reset_index(drop=True)


def year_earlier(claims: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """What each reported amount was a year earlier, as its growth rate implies, with the interval rounding allows.

    One row for each check that ties an amount to a year-on-year rate; amounts in base units of `unit`.
    """
    by_id = counted(claims).set_index("claim_id")
    made = []
    for ids in checks.loc[checks["family"] == "implied_base", "claims"]:
        pair = by_id.reindex(ids.split()).dropna(subset=["label"])
        levels = pair[(pair["measure"] == "level") & pair["value"].notna()]
        rates = pair[(pair["measure"] == "change") & (pair["unit"] == "%") & pair["value"].notna()]
        if len(levels) and len(rates):
            made.append(_base_row(levels.iloc[0], rates.iloc[0]))
    columns = "place period indicator unit before before_low before_high after rate before_text after_text"
    table = pd.DataFrame(made, columns=[*columns.split(), "labels", "claim_ids"])
    return table.drop_duplicates("claim_ids").sort_values(["period", "place", "after"], ascending=[True, True, False])


def claims_per_article(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims of each kind every article makes, in long form; articles and kinds without any are there as 0."""
    chosen = counted(claims)
    found = pd.DataFrame({"doc_id": chosen["doc_id"], "kind": _kinds(chosen)}).value_counts()
    files = articles.drop_duplicates("doc_id")
    made = [
        (row.doc_id, row.letter, row.headline, kind, int(found.get((row.doc_id, kind), 0)))
        for row in records(files)
        for kind in KINDS
    ]
    return pd.DataFrame(made, columns=["doc_id", "letter", "headline", "kind", "claims"])


def claims_per_topic(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """How many claims each article makes on each topic: a row a topic (most claims first), a column an article."""
    chosen = counted(claims)
    letters = dict(zip(articles["doc_id"], articles["letter"], strict=True))
    table = pd.crosstab(
        chosen["topic"].where(chosen["topic"] != "", "other").rename("topic"),
        chosen["doc_id"].map(letters).rename("article"),
    )
    table = table.reindex(columns=list(dict.fromkeys(articles["letter"])), fill_value=0)
    totals = table.sum(axis=1)
    order = sorted(table.index, key=lambda topic: (-int(totals[topic]), topic))
    return table.loc[order].rename_axis(columns=None)


def summary(claims: pd.DataFrame, articles: pd.DataFrame, checks: pd.DataFrame, numbers: pd.DataFrame) -> Series[Any]:
    """What was read, found and checked, one entry a count; days and places as text."""
    chosen = counted(claims)
    quantities = chosen[chosen["claim_type"] == "quantity"]
    kinds = _kinds(chosen).value_counts()
    verdicts = checks["verdict"].value_counts()
    days = sorted(day for day in articles["published"] if day)
    places = chosen.loc[chosen["place"] != "", "place"].value_counts()
    silent = sorted(set(articles["letter"]) - set(_letters(quantities, articles)))
    counts: dict[str, object] = {
        "articles": int(articles["doc_id"].nunique()),
        "parts": len(articles),
        "claims": len(chosen),
        "quantities": len(quantities),
        **{kind.replace(" ", "_"): int(kinds.get(kind, 0)) for kind in KINDS},
        "bounds": int((~quantities["bound"].isin(["", "exact"])).sum()),
        "numbers": len(numbers),
        "unresolved": int((numbers["reason"] == "unresolved").sum()),
        "reviewed": int((claims["review"] != "auto").sum()),
        "rejected": len(claims) - len(chosen),
        "checks": len(checks),
        **{verdict: int(verdicts.get(verdict, 0)) for verdict in WEAKEST_FIRST},
        "without_figures": " ".join(silent),
        "first_day": days[0] if days else "",
        "last_day": days[-1] if days else "",
        "places": "; ".join(sorted(places.index, key=lambda place: (-places[place], place))[:2]),
    }
    return pd.Series(counts, dtype="object", name="value")


def main_points(claims: pd.DataFrame, checks: pd.DataFrame, articles: pd.DataFrame, limit: int = 6) -> pd.DataFrame:
    """The findings to read first, one sentence each with its verdict and the ids of the claims behind it.

    Chosen by rule: the largest amount that has a growth rate; then what does not hold, has two readings, holds only
    under a condition or cannot be checked, a point for each family of checks; then what holds; then how many figures
    are bounds or plans, and which articles claim no figure.
    """
    made = [*_largest_growth(claims, checks), *_check_points(checks), *_nature_points(claims, articles)]
    table = pd.DataFrame(made[:limit], columns=["point", "detail", "verdict", "claims"])
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    return table.assign(labels=[" ".join(labels[claim] for claim in ids.split()) for ids in table["claims"]])


def key_figures(claims: pd.DataFrame, checks: pd.DataFrame, limit: int = 8) -> pd.DataFrame:
    """The claims to show first, with the weakest verdict of their checks.

    Reported levels that a check ties to another claim come first, then other amounts of money, then the rest; within
    each, one for each indicator and place, the more often checked and the larger first.
    """
    verdicts = weakest_verdicts(checks)
    chosen = counted(claims)
    chosen = chosen[(chosen["claim_type"] == "quantity") & (chosen["measure"] == "level") & chosen["value"].notna()]
    chosen = chosen.assign(verdict=chosen["claim_id"].map(verdicts).fillna(""))
    money = chosen["unit"].str.fullmatch("[A-Z]{3}")
    rank = 4 - 2 * (chosen["status"] == "actual") - 1 * (chosen["verdict"] != "") - 1 * money
    order = pd.DataFrame({"rank": rank, "checked": -_times_checked(chosen, checks), "money": ~money})
    order = order.assign(size=-chosen["value"], doc=chosen["doc_id"], start=chosen["char_start"])
    chosen = chosen.loc[order.sort_values(list(order.columns)).index]
    return chosen.drop_duplicates(["indicator", "place"]).head(limit).reset_index(drop=True)


def weakest_verdicts(checks: pd.DataFrame) -> dict[str, str]:
    """The weakest verdict of the checks about each claim, by claim id."""
    out: dict[str, str] = {}
    for row in records(checks):
        for claim_id in str(row.claims).split():
            held = out.get(claim_id, "holds")
            out[claim_id] = min(held, str(row.verdict), key=WEAKEST_FIRST.index)
    return out


def printed_scale(value: float, value_text: str) -> tuple[float, int] | None:
    """What one printed unit is worth and how many decimals are printed: 32.78 (billion) -> (1e9, 2); None for words."""
    printed = _PRINTED_NUMBER.fullmatch(value_text)
    number = float(value_text.replace(",", "")) if printed else 0.0
    return (value / number, len(printed[1] or "")) if printed and number else None


def _largest_growth(claims: pd.DataFrame, checks: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """The largest reported amount with a year-on-year rate, among the amounts in the currency most often reported."""
    pairs = year_earlier(claims, checks)
    if pairs.empty:
        return []
    units = pairs["unit"].value_counts()
    unit = min(units.index, key=lambda name: (-units[name], name))
    top = pairs[pairs["unit"] == unit].sort_values(["after", "claim_ids"], ascending=[False, True]).iloc[0]
    where = ", ".join(part for part in (top["place"], top["period"]) if part)
    point = f"Largest amount with a growth rate: {top['indicator']}, {top['after_text']} ({where})"
    change = f"{abs(top['rate']):g} % {'more' if top['rate'] >= 0 else 'less'} than a year earlier"
    detail = f"It is said to be {change}, which implies about {top['before_text'] or top['before']:} then."
    return [(point, detail, weakest_verdicts(checks).get(top["claim_ids"].split()[0], ""), top["claim_ids"])]


def _check_points(checks: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """One point for each family and verdict, the weakest verdicts first: its own sentence, or a count and the first."""
    made = []
    for verdict in WEAKEST_FIRST:
        for family, group in checks[checks["verdict"] == verdict].groupby("family", sort=False):
            ids = " ".join(dict.fromkeys(" ".join(group["claims"]).split()))
            first, of_all = group["plain"].iloc[0], int((checks["family"] == family).sum())
            name = str(family).replace("_", " ")
            if len(group) == 1:
                made.append((first, f"The only check of {name} with this verdict, of {of_all}.", verdict, ids))
            else:
                made.append(
                    (f"{len(group)} of {of_all} checks of {name}: {VERDICT_WORDS[verdict]}", first, verdict, ids)
                )
    return made


def _nature_points(claims: pd.DataFrame, articles: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    figures = counted(claims)
    figures = figures[figures["claim_type"] == "quantity"]
    kinds = _kinds(figures)
    soft = figures[kinds != "reported"]
    made = []
    if len(soft):
        plans = int((kinds == "target or forecast").sum())
        point = f"{len(soft)} of {len(figures)} figures are bounds or plans, not exact results"
        detail = (
            f"{plans} are targets or forecasts; {len(soft) - plans} say “more than”, “nearly”, “about” or the like."
        )
        made.append((point, detail, "", " ".join(soft["claim_id"])))
    silent = sorted(set(articles["letter"]) - set(_letters(figures, articles)))
    if silent:
        point = f"{len(silent)} of {articles['letter'].nunique()} articles claim no figure at all"
        made.append((point, f"They are listed as read, with no figure to check: {', '.join(silent)}.", "", ""))
    return made


def _base_row(level: Series[Any], rate: Series[Any]) -> dict[str, object]:
    value, percent = float(str(level["value"])), float(str(rate["value"]))
    percent = -percent if rate["direction"] == "down" else percent
    slack, rate_slack = (
        _half_step(value, str(level["value_text"])),
        _half_step(abs(percent), str(rate["value_text"])),
    )
    before = value / (1 + percent / 100)
    scale = printed_scale(value, str(level["value_text"]))
    text = str(level["span"])
    before_text = text.replace(str(level["value_text"]), f"{before / scale[0]:,.{scale[1]}f}") if scale else ""
    return {
        "place": level["place"],
        "period": period_label(str(level["period_start"]), str(level["period_end"])),
        "indicator": level["indicator"],
        "unit": level["unit"],
        "before": before,
        "before_low": (value - slack) / (1 + (percent + rate_slack) / 100),
        "before_high": (value + slack) / (1 + (percent - rate_slack) / 100),
        "after": value,
        "rate": percent,
        "before_text": before_text,
        "after_text": text,
        "labels": f"{level['label']} {rate['label']}",
        "claim_ids": f"{level.name} {rate.name}",
    }


def _half_step(value: float, value_text: str) -> float:
    """Half of the last printed digit, in base units: how far rounding may have moved the figure."""
    scale = printed_scale(value, value_text)
    return 0.5 * scale[0] * 10.0 ** -scale[1] if scale else 0.0


def _kinds(claims: pd.DataFrame) -> Series[Any]:
    kinds = claims["claim_type"].where(claims["claim_type"] != "quantity", "reported")
    figures = claims["claim_type"] == "quantity"
    kinds = kinds.mask(figures & ~claims["bound"].isin(["", "exact"]), "reported as a bound")
    return kinds.mask(figures & claims["status"].isin(["target", "forecast"]), "target or forecast")


def _times_checked(claims: pd.DataFrame, checks: pd.DataFrame) -> Series[Any]:
    times = pd.Series([claim for ids in checks["claims"] for claim in ids.split()], dtype="str").value_counts()
    return claims["claim_id"].map(times).fillna(0).astype("int64")


def _in_places(column: Series[Any], places: Sequence[str]) -> Series[Any]:
    wanted = {place.strip().casefold() for place in places if place.strip()}
    return column.str.casefold().isin(wanted) if wanted else pd.Series(True, index=column.index)


def _letters(claims: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    return list(articles.loc[articles["doc_id"].isin(claims["doc_id"]), "letter"])


def _periods(claims: pd.DataFrame) -> list[str]:
    return [period_label(start, end) for start, end in zip(claims["period_start"], claims["period_end"], strict=True)]


def _to_month(day: str, edge: int) -> str:
    when = date.fromisoformat(day)
    return str(when.year) if when.month == edge else f"{_MONTHS[when.month - 1]} {when.year}"
