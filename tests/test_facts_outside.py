"""What other sources say of the seeds, linked to the claims that are extracted here, and what may be compared."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from claimbook import cleaning, comparability
from claimbook.articles import frame, read_folder
from claimbook.checks import Settings, run_checks
from claimbook.evidence import link, read_evidence
from claimbook.extraction import extract_all

PROJECT = Path(__file__).parents[1]
Tables = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


@pytest.fixture(scope="module")
def seeds() -> Tables:
    """The clean claims, the articles and the evidence."""
    read = read_folder(PROJECT / "seeds")
    claims = cleaning.clean(extract_all(read)[0], frame(read))
    return claims, frame(read), read_evidence(PROJECT / "data" / "reference" / "evidence.csv")


def about(seeds: Tables, span: str) -> tuple[str, str, str]:
    """Verdict, sentence and tally of the outside check on the claim with this span."""
    claims, articles, evidence = seeds
    checks = run_checks(claims, articles, Settings(families="outside_evidence"), evidence)
    held = checks[checks["inputs"].str.contains(span, regex=False)].iloc[0]
    return str(held["verdict"]), str(held["plain"]), str(held["formula"])


def test_another_list_names_thirteen_unicorns(seeds: Tables) -> None:
    verdict, plain, tally = about(seeds, "= 17")
    assert (verdict, tally) == ("caveat", "contradicts: 1, refines: 1, supports: 1; independent support: 1")
    assert plain.endswith("The 2024 Global Unicorn 500 list, released in Qingdao, names 13 unicorns of the city.")


def test_jinan_had_more_base_stations(seeds: Tables) -> None:
    verdict, plain, tally = about(seeds, "the highest of anywhere in the province")
    assert (verdict, tally) == ("caveat", "contradicts: 1; independent support: 0")
    assert "Jinan alone built 6,025 5G base stations in 2019" in plain


def test_the_rank_is_on_a_list_of_clusters_not_of_cities(seeds: Tables) -> None:
    verdict, plain, _ = about(seeds, "= 80;")
    assert verdict == "caveat"
    assert "the GII's list of the top 100 science and technology clusters" in plain


def test_the_rise_of_the_share_is_in_points_by_the_same_release(seeds: Tables) -> None:
    verdict, plain, tally = about(seeds, "= 3.1%")
    assert (verdict, tally) == ("caveat", "refines: 1; independent support: 0")
    assert plain.endswith("an increase of 3.1 percentage points over 2018, not 3.1 percent.")


def test_every_row_of_evidence_is_kept_linked_or_with_a_reason(seeds: Tables) -> None:
    claims, articles, evidence = seeds
    linked = link(evidence, claims, articles)
    assert list(linked["evidence_id"].unique()) == list(evidence["evidence_id"])
    assert ((linked["claim_id"] == "") == (linked["unlinked"] != "")).all()
    assert linked.loc[linked["claim_id"] != "", "evidence_id"].nunique() >= 95


def test_no_amount_of_the_seeds_may_stand_beside_another_and_one_pair_may_be_compared_by_growth(seeds: Tables) -> None:
    pairs = comparability.matrix(seeds[0])
    open_ = pairs[pairs["verdict"] != "no"]
    assert list(open_[["one_span", "other_span", "verdict", "why"]].itertuples(index=False, name=None)) == [
        (
            "2.74 billion yuan",
            "11.25 billion yuan",
            "growth only",
            "Qingdao West Coast New Area lies in Qingdao; times of different length: 6 months and 8 months",
        )
    ]
