"""Checks of consistency, never of truth: one module a family, each check one function in the list below.

A check's id is its family and the first six digits of its claims' ids, so that it survives a new numbering.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from claimbook import tables
from claimbook.checks import (
    agreement,
    article_dates,
    base_years,
    comparisons,
    exchange,
    forms,
    growth,
    headlines,
    means,
    nesting,
    outside,
    parts,
    points,
    ranges,
    repeats,
    superlatives,
    targets,
)
from claimbook.checks.base import Finding, Known, Settings, known
from claimbook.errors import UsageError
from claimbook.evidence import link
from claimbook.model import CHECKS as SCHEMA
from claimbook.places import Places

__all__ = ["CHECKS", "FAMILIES", "Settings", "run_checks"]

CHECKS: tuple[tuple[str, Callable[[Known], list[Finding]]], ...] = (
    ("exchange_rate", exchange.dated),
    ("exchange_rate", exchange.undated),
    ("implied_base", growth.implied_base),
    ("implied_base", growth.without_level),
    ("per_cent_or_points", points.two_readings),
    ("per_cent_or_points", points.compared_rate),
    ("parts_and_wholes", parts.listed_parts),
    ("parts_and_wholes", parts.stated_shares),
    ("comparisons", comparisons.than_figure),
    ("comparisons", comparisons.than_named),
    ("comparisons", comparisons.from_to),
    ("comparisons", comparisons.average_rate),
    ("shares_and_ranks", ranges.shares_in_range),
    ("shares_and_ranks", ranges.shares_of_one_whole),
    ("shares_and_ranks", ranges.ranks_in_range),
    ("shares_and_ranks", ranges.rank_among),
    ("implied_mean", means.implied_mean),
    ("targets", targets.auditable),
    ("targets", targets.in_the_past),
    ("targets", targets.promises_without_number),
    ("same_indicator", agreement.same_figure),
    ("same_indicator", agreement.implied_rate),
    ("same_indicator", agreement.other_period),
    ("nested_places", nesting.nested_places),
    ("repeats", repeats.told_again),
    ("headline", headlines.support),
    ("article_date", article_dates.unknown_day),
    ("article_date", article_dates.not_yet),
    ("base_year", base_years.slump),
    ("stock_or_flow", forms.sales_of_gdp),
    ("stock_or_flow", forms.sales_beside_gdp),
    ("stock_or_flow", forms.signed_not_done),
    ("stock_or_flow", agreement.cumulative),
    ("superlatives", superlatives.by_evidence),
    ("outside_evidence", outside.compared),
)
FAMILIES = tuple(dict.fromkeys(family for family, _ in CHECKS))


def run_checks(
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    settings: Settings | None = None,
    evidence: pd.DataFrame | None = None,
    places: Places | None = None,
) -> pd.DataFrame:
    """Every check of the chosen families on these claims, by family and then in text order (schema CHECKS).

    `evidence` is what other sources say of these articles (schema EVIDENCE), where there is any; `places` is how places
    lie in one another, by default as far as that is general knowledge.
    Raises UsageError for a family that there is not.
    """
    settings = settings or Settings()
    chosen = _chosen(settings.families)
    facts = known(claims, articles, settings)
    if places is not None:
        facts = replace(facts, places=places)
    if evidence is not None:
        facts = replace(facts, evidence=link(evidence, claims, articles))
    rows: list[dict[str, object]] = []
    for family in chosen:
        found = [finding for name, check in CHECKS if name == family for finding in check(facts)]
        found.sort(key=lambda finding: min((c.doc_id, c.part, c.char_start, c.char_end) for c in finding.about))
        rows.extend(_row(family, finding) for finding in found)
    return tables.frame(_distinct(rows), SCHEMA)


def _chosen(families: str) -> tuple[str, ...]:
    wanted = [family.strip() for family in families.split(",") if family.strip()]
    for family in wanted:
        if family not in FAMILIES:
            raise UsageError(f"There is no family of checks {family}.", f"Families: {', '.join(FAMILIES)}.")
    return tuple(family for family in FAMILIES if not wanted or family in wanted)


def _row(family: str, finding: Finding) -> dict[str, object]:
    ids = [claim.claim_id for claim in finding.about]
    return {
        "check_id": "-".join([family, *(claim_id[:6] for claim_id in ids)]),
        "family": family,
        "claims": " ".join(ids),
        "verdict": finding.verdict,
        "plain": finding.plain,
        "formula": finding.formula,
        "inputs": finding.inputs,
        "result": finding.result,
        "question": finding.question,
    }


def _distinct(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows with a running number added to an id that came before."""
    seen: dict[str, int] = {}
    out = []
    for row in rows:
        name = str(row["check_id"])
        seen[name] = seen.get(name, 0) + 1
        out.append(row if seen[name] == 1 else {**row, "check_id": f"{name}-{seen[name]}"})
    return out
