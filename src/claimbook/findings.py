"""The main points of the report: chosen by rule from the tables and the checks, each one sentence with its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

import pandas as pd

from claimbook import lexicons
from claimbook.analysis import (
    FIRST_TOPICS,
    WEAKEST_FIRST,
    counted,
    counting,
    counts,
    growth,
    key_figures,
    kinds,
    period_label,
    records,
    weakest_verdicts,
    without_figures,
    year_earlier,
)
from claimbook.registers import superlatives, targets

_COLUMNS = ["point", "detail", "verdict", "claims"]
_WHOLE = tuple(lexicons.words("en/topic_groups", "topic", group="whole"))  # words for the whole that is measured
_SIZES = 2  # points that say how large something is, each of another place
_FAILS = 2  # points on checks that do not hold
_NAMED = 3  # targets, counts or families of checks that a detail names
_SHORT = 160  # letters of a finding that can be a point by itself
_TOLD_TWICE = ("same_indicator", "nested_places")
_MONEY = ("exchange_rate",)
_SAYING = {
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

    How large and how fast, on digital economy or innovation where there is such a figure; what does not hold; whether
    the articles agree, with each other and with other sources; targets and superlatives; what can be read in two ways;
    counts, conversions, what is no result; then the other checks by verdict.
    """
    chosen = counted(claims)
    found: Iterable[Point] = chain(
        islice(chain(_largest_growth(chosen, checks), _largest_levels(chosen, checks)), _SIZES),
        _failing(chosen, checks),
        _told_twice(chosen, checks),
        _contradicted(outside),
        _targets(chosen),
        _superlatives(chosen, outside),
        _two_readings(chosen, checks),
        _counts(chosen),
        _conversions(chosen, checks),
        _no_results(chosen),
        _silent(chosen, articles),
        *(_of_verdict(checks, verdict, chosen) for verdict in _SAYING),
    )
    table = pd.DataFrame(list(islice(found, limit)), columns=_COLUMNS)
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    kept = [[claim_id for claim_id in ids.split() if claim_id in labels] for ids in table["claims"]]
    named = [" ".join(labels[claim_id] for claim_id in ids) for ids in kept]
    return table.assign(claims=[" ".join(ids) for ids in kept], labels=named)


def other_topics(claims: pd.DataFrame) -> pd.DataFrame:
    """What else the articles are about: topic, number of claims, and the largest checked figure of each (claim, text).

    Topics of the digital economy and innovation are left to the main points; claims without a topic are none.
    """
    chosen = counted(claims)
    chosen = chosen[~chosen["topic"].isin([*FIRST_TOPICS, "", "other"])]
    made = []
    for topic, group in chosen.groupby("topic"):
        figures = group[(group["claim_type"] == "quantity") & (group["status"] == "actual") & group["value"].notna()]
        levels = figures[figures["measure"] == "level"]
        shown = levels if len(levels) else figures
        row = next(records(shown.sort_values(["confidence", "value"], ascending=False, kind="stable")), None)
        said, claim_id, label = (_figure(row), row.claim_id, row.label) if row is not None else ("", "", "")
        made.append((topic, len(group), int((group["claim_type"] == "quantity").sum()), said, claim_id, label))
    table = pd.DataFrame(made, columns=["topic", "claims", "figures", "example", "claim_id", "label"])
    return table.sort_values(["claims", "topic"], ascending=[False, True], kind="stable").reset_index(drop=True)


def not_concluded(checks: pd.DataFrame) -> pd.DataFrame:
    """What the articles do not allow to conclude: what, the number of checks behind it, and the ids of their claims.

    One row for each family of checks of which some do not simply hold; the weakest verdict first, then the most checks.
    """
    said = {row["family"]: row["open"] for row in lexicons.rows("en/check_families")}
    open_ = checks[(checks["verdict"] != "holds") & checks["family"].isin(said)]
    made = [
        (said[str(family)], len(group), _all_ids(group["claims"]), min(map(WEAKEST_FIRST.index, group["verdict"])))
        for family, group in open_.groupby("family")
    ]
    table = pd.DataFrame(made, columns=["what", "checks", "claims", "weakest"])
    order = ["weakest", "checks", "what"]
    table = table.sort_values(order, ascending=[True, False, True], kind="stable").reset_index(drop=True)
    return table.drop(columns="weakest")


def family_words(family: str) -> str:
    """What a family of checks is about, in plain words."""
    known = {row["family"]: row["words"] for row in lexicons.rows("en/check_families")}
    return known.get(family, family.replace("_", " "))


def capital(words: str) -> str:
    """The words with a capital at the start; the rest as it is."""
    return words[:1].upper() + words[1:]


def _largest_growth(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    """Reported amounts with a year-on-year rate, one of each place: what names the whole field first, then the largest.

    Amounts of one unit only, the one most often reported: others cannot be called larger or smaller.
    """
    pairs = year_earlier(claims, checks)
    topics = dict(zip(claims["claim_id"], claims["topic"], strict=True))
    first = pairs["claim_ids"].str.split().str[0].map(topics).isin(FIRST_TOPICS)
    pairs = pairs[first] if first.any() or _has_first_levels(claims) else pairs
    if pairs.empty:
        return
    units = pairs["unit"].value_counts()
    pairs = pairs[pairs["unit"] == min(units.index, key=lambda name: (-units[name], name))]
    part = [not any(word in indicator.casefold() for word in _WHOLE) for indicator in pairs["indicator"]]
    pairs = pairs.assign(part=part).sort_values(["part", "after", "claim_ids"], ascending=[True, False, True])
    verdicts, rates = weakest_verdicts(checks), growth(claims)
    for row in records(pairs.drop_duplicates("place")):
        change = f"{abs(row.rate):g} % {'more' if row.rate >= 0 else 'less'} than a year earlier"
        where = ", ".join(part for part in (row.place, row.period) if part)
        point = f"{capital(row.indicator)}: {row.after_text}{f' ({where})' if where else ''}, {change}"
        detail = f"By these two figures it was {row.before_text} a year earlier."
        beside = rates[(rates["place"] == row.place) & (rates["period"] == row.period) & (rates["status"] == "actual")]
        if beside["rate"].nunique() > 1:
            low, high = f"{beside['rate'].min():g}", f"{beside['rate'].max():g}"
            detail += f" The {len(beside)} growth rates of this place and time run from {low} to {high} %."
        yield point, detail, verdicts.get(row.claim_ids.split()[0], ""), row.claim_ids


def _largest_levels(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    """The key figures on first topics that have no growth rate, one of each place."""
    paired = set(" ".join(year_earlier(claims, checks)["claim_ids"]).split())
    first = claims[claims["topic"].isin(FIRST_TOPICS) & (claims["status"] == "actual")]
    found = key_figures(first[~first["claim_id"].isin(paired)], checks)
    for row in records(found.drop_duplicates("place")):
        yield _figure(row), "A reported result without a growth rate.", row.verdict, row.claim_id


def _has_first_levels(claims: pd.DataFrame) -> bool:
    levels = claims[(claims["measure"] == "level") & (claims["status"] == "actual")]
    return bool(levels["topic"].isin(FIRST_TOPICS).any())


def _failing(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    """Each check that does not hold, in its own words, those on first topics first; the last point counts the rest."""
    failing = _first_topics_first(checks[checks["verdict"] == "does_not_hold"], claims)
    for number, row in enumerate(records(failing.head(_FAILS)), start=1):
        rest = len(failing) - number if number == _FAILS else 0
        more = f"{counting(rest, 'more check')} {'does' if rest == 1 else 'do'} not hold." if rest > 0 else ""
        yield *_in_words(row, "A check does not hold", more), "does_not_hold", row.claims


def _told_twice(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    """Whether figures that are told twice, or of a place and of one around it, agree."""
    told = _first_topics_first(checks[checks["family"].isin(_TOLD_TWICE)], claims)
    if told.empty:
        return
    number = {verdict: int((told["verdict"] == verdict).sum()) for verdict in WEAKEST_FIRST}
    agree, differ = number["holds"], number["does_not_hold"]
    if differ == len(told):  # each of them is a point of its own
        return
    open_ = len(told) - agree - differ
    said = [
        f"{agree} {'agrees' if agree == 1 else 'agree'}" if agree else "",
        f"{differ} {'does' if differ == 1 else 'do'} not" if differ else "none contradicts",
        f"{open_} cannot be compared" if open_ else "",
    ]
    point = (
        f"Do the articles agree? Of {counting(len(told), 'figure')} told twice, or for a place and one around it, "
        f"{', '.join(part for part in said if part)}"
    )
    worst = min(told["verdict"], key=WEAKEST_FIRST.index)
    yield point, told.loc[told["verdict"] == worst, "plain"].iloc[0], worst, _all_ids(told["claims"])


def _contradicted(outside: pd.DataFrame | None) -> Iterator[Point]:
    """The claims that do not fit what another source says."""
    if outside is None or outside.empty:
        return
    found = outside[(outside["relation"] == "contradicts") & (outside["claim_id"] != "")]
    ids = list(dict.fromkeys(found["claim_id"]))
    if ids:
        first = next(records(found))
        said = " ".join(first.claim_span.split())
        point = f"{counting(len(ids), 'claim')} {'does' if len(ids) == 1 else 'do'} not fit what another source says"
        yield (
            point,
            f"For example “{said}”: {first.statement.rstrip('.')} ({first.publisher}).",
            "",
            " ".join(ids),
        )


def _targets(claims: pd.DataFrame) -> Iterator[Point]:
    found = targets(claims)
    if found.empty:
        return
    open_ = found[found["auditable"] == "no"]
    if open_.empty:
        point = f"{counting(len(found), 'target')}: each names what is counted and by when"
        dated = ", ".join(f"{_target(row)} by {row.deadline}" for row in records(found.head(_NAMED)))
        yield point, f"{capital(dated)}.", "holds", _all_ids(found["claim_id"])
        return
    said = (f"“{_target(row)}” without {row.missing.replace(', ', ' or ')}" for row in records(open_))
    named = list(dict.fromkeys(said))  # a target that is told again is named once
    more = len(named) - _NAMED
    detail = "; ".join(named[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
    point = f"{len(open_)} of {counting(len(found), 'target')} cannot be audited later"
    yield point, f"{capital(detail)}.", "cannot_be_checked", _all_ids(open_["claim_id"])


def _target(row: Any) -> str:
    number = " ".join(row.number.split())
    return number if row.indicator in number else f"{number} {row.indicator}"


def _superlatives(claims: pd.DataFrame, outside: pd.DataFrame | None) -> Iterator[Point]:
    found = superlatives(claims, None if outside is None else outside[outside["relation"] != "context"])
    bare = found[found["evidence"] == "none"]
    if len(bare):
        point = f"{len(bare)} of {counting(len(found), 'superlative')} {_stand(len(bare))} without any evidence"
        others = found["evidence"].value_counts()
        detail = (
            f"For example “{bare['superlative'].iloc[0]}”: no figure beside it and no other source. Beside a figure: "
            f"{others.get('figure in the text', 0)}; with another source: {others.get('outside', 0)}."
        )
        yield point, " ".join(detail.split()), "", _all_ids(bare["claim_id"])


def _two_readings(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    found = _first_topics_first(checks[checks["verdict"] == "two_readings"], claims)
    if len(found):
        point = f"{counting(len(found), 'figure')} can be read in two ways"
        yield point, found["plain"].iloc[0], "two_readings", _all_ids(found["claims"])


def _counts(claims: pd.DataFrame) -> Iterator[Point]:
    """What one place counts of one kind of thing: the largest group that may stand side by side."""
    table = counts(claims)
    group = table[table["panel"] == 1]
    if len(group):
        first = next(records(group))
        where = ", ".join(part for part in (first.holder, first.period) if part)
        beside = counting(len(group) - 1, "other count")
        point = f"{capital(first.counted)}: {first.printed}{f' ({where})' if where else ''}, and {beside} beside it"
        apart = "holder" if group["holder"].nunique() > 1 else "counted"
        named = ", ".join(f"{row.printed} {getattr(row, apart)}" for row in records(group.iloc[1 : _NAMED + 1]))
        yield point, f"{capital(named)}. One thing can be in several: never add them.", "", _all_ids(group["claim_ids"])


def _conversions(claims: pd.DataFrame, checks: pd.DataFrame) -> Iterator[Point]:
    found = _first_topics_first(checks[checks["family"].isin(_MONEY)], claims)
    if len(found):
        held = int(found["verdict"].isin(["holds", "caveat"]).sum())
        point = (
            f"{held} of {counting(len(found), 'conversion')} into another currency can be brought together with rates "
            "of the European Central Bank"
        )
        worst = min(found["verdict"], key=WEAKEST_FIRST.index)
        yield point, found.loc[found["verdict"] == worst, "plain"].iloc[0], worst, _all_ids(found["claims"])


def _no_results(claims: pd.DataFrame) -> Iterator[Point]:
    figures = claims[claims["claim_type"] == "quantity"]
    kind = kinds(figures)
    soft = figures[kind != "reported"]
    if len(soft):
        plans = int((kind == "target or forecast").sum())
        point = f"{len(soft)} of {len(figures)} figures are bounds or plans, not exact results"
        bounds = len(soft) - plans
        others = f"{bounds} {'says' if bounds == 1 else 'say'} “more than”, “nearly”, “about” or the like"
        planned = "1 is a target or forecast" if plans == 1 else f"{plans} are targets or forecasts"
        yield point, f"{planned}; {others}.", "", " ".join(soft["claim_id"])


def _silent(claims: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Point]:
    silent = without_figures(claims, articles)
    if silent:
        point = f"{len(silent)} of {counting(len(articles), 'article')} without any figure"
        yield point, f"Listed as read, with no figure to check: {', '.join(silent)}.", "", ""


def _of_verdict(checks: pd.DataFrame, verdict: str, claims: pd.DataFrame) -> Iterator[Point]:
    """All checks of one verdict: how many, and the first on a topic that comes first."""
    group = _first_topics_first(checks[checks["verdict"] == verdict], claims)
    if group.empty:
        return
    one = len(group) == 1
    words = {"holds": "holds" if one else "hold"}
    point = _SAYING[verdict].format(f"{len(group)} of {counting(len(checks), 'check')}", **words)
    families = group["family"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    named = ", ".join(f"{count} on {family_words(str(family))}" for family, count in families.head(_NAMED).items())
    others = int(families.iloc[_NAMED:].sum())
    named += f", {others} on other things" if others else ""
    yield point, f"{capital(named)}. For example: {group['plain'].iloc[0]}", verdict, _all_ids(group["claims"])


def _in_words(check: Any, short: str, more: str) -> tuple[str, str]:
    """A finding as a point of its own where it is short, else under a short one; then what more there is to say."""
    if len(check.plain) <= _SHORT:
        return check.plain.rstrip("."), more or f"A check of {family_words(check.family)}."
    return f"{short}: {family_words(check.family)}", f"{check.plain} {more}".strip()


def _first_topics_first(checks: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The checks in their order, but those that are about a first topic before the others."""
    first = set(claims.loc[claims["topic"].isin(FIRST_TOPICS), "claim_id"])
    weight = [not first & set(ids.split()) for ids in checks["claims"]]
    return checks.iloc[sorted(range(len(checks)), key=weight.__getitem__)]


def _figure(claim: Any) -> str:
    """A claim in few words: what, how much, where, when."""
    what = claim.indicator or claim.counted or "A figure"
    where = ", ".join(part for part in (claim.place, period_label(claim.period_start, claim.period_end)) if part)
    return f"{capital(what)}: {' '.join(claim.span.split())}{f' ({where})' if where else ''}"


def _all_ids(ids: Any) -> str:
    return " ".join(dict.fromkeys(" ".join(ids).split()))


def _stand(number: int) -> str:
    return "stands" if number == 1 else "stand"
