"""The main points: chosen by rule, so that another corpus, or a claim less, gives other points."""

from __future__ import annotations

import pandas as pd

import report_sample as sample
from claimbook import findings


def points(claims: pd.DataFrame, limit: int = 9) -> list[str]:
    return list(findings.main_points(claims, sample.checks(), sample.articles(), limit)["point"])


def test_the_main_points_of_a_small_corpus() -> None:
    found = findings.main_points(sample.claims(), sample.checks(), sample.articles(), limit=9)
    assert found.to_dict("records") == [
        {
            "point": "Sales: 32.78 billion yuan (Harbour, 2021), 23.8 % more than a year earlier",
            "detail": "The two figures together imply about 26.48 billion yuan a year earlier.",
            "verdict": "holds",
            "claims": "aaa1 aaa2",
            "labels": "A1 A2",
        },
        {
            "point": "1 of 1 target cannot be audited later",
            "detail": "1 without a starting value, 1 without what is counted.",
            "verdict": "cannot_be_checked",
            "claims": "aaa5",
            "labels": "A5",
        },
        {
            "point": "1 of 2 checks cannot be made with what the articles say",
            "detail": "1 on targets and promises. For example: No starting value is named.",
            "verdict": "cannot_be_checked",
            "claims": "aaa5",
            "labels": "A5",
        },
        {
            "point": "1 of 2 checks holds",
            "detail": "1 on year-earlier amounts. For example: Sales were 26.48 billion yuan a year earlier.",
            "verdict": "holds",
            "claims": "aaa1 aaa2",
            "labels": "A1 A2",
        },
        {
            "point": "2 of 4 figures are bounds or plans, not exact results",
            "detail": "1 are targets or forecasts; 1 say “more than”, “nearly”, “about” or the like.",
            "verdict": "",
            "claims": "aaa4 aaa5",
            "labels": "A4 A5",
        },
        {
            "point": "1 of 2 articles without any figure",
            "detail": "Listed as read, with no figure to check: B.",
            "verdict": "",
            "claims": "",
            "labels": "",
        },
    ]


def test_a_point_goes_when_its_claim_goes() -> None:
    claims = sample.claims()
    assert points(claims)[0].startswith("Sales: ")
    assert not points(claims[claims["label"] != "A2"])[0].startswith("Sales: ")


def test_at_most_so_many_points_and_the_weightiest_first() -> None:
    claims = sample.claims()
    assert points(claims, 2) == points(claims)[:2]


def test_what_does_not_hold_comes_before_what_has_two_readings() -> None:
    checks = sample.checks()
    checks["verdict"] = ["two_readings", "does_not_hold"]
    found = findings.main_points(sample.claims(), checks, sample.articles())
    assert list(found["point"])[1:3] == [
        "1 of 2 checks does not hold",
        "1 of 2 checks finds two readings of the same words",
    ]


def test_a_superlative_with_nothing_to_show_for_it_is_a_point() -> None:
    claims = sample.claims()
    found = findings.main_points(claims[claims["label"] != "A4"], sample.checks(), sample.articles())
    [row] = found[found["labels"] == "A3"].to_dict("records")
    assert row["point"] == "1 of 1 superlative stands without any evidence"
    assert row["detail"] == "For example “the first 100,000-ton crane”: no figure beside it and no other source."


def test_an_amount_of_the_digital_economy_comes_before_a_larger_one_of_something_else() -> None:
    claims, checks = sample.claims(), sample.checks()
    other = claims[claims["label"].isin(["A1", "A2"])].copy()
    other["claim_id"], other["label"], other["indicator"] = ["ccc1", "ccc2"], ["C1", "C2"], "software"
    other["topic"], other["value"] = "digital industry", [1e9, 23.8]
    both = pd.concat([claims, other])
    more = pd.concat([checks, checks.iloc[:1].assign(check_id="x", claims="ccc1 ccc2")])
    found = findings.main_points(both, more, sample.articles())
    assert found["labels"].iloc[0] == "C1 C2"
    plain = both.assign(topic="trade")
    assert findings.main_points(plain, more, sample.articles())["labels"].iloc[0] == "A1 A2"


def test_a_corpus_without_claims_has_only_the_point_that_there_is_no_figure() -> None:
    none, checks = sample.claims().iloc[:0], sample.checks().iloc[:0]
    found = findings.main_points(none, checks, sample.articles())
    assert list(found["point"]) == ["2 of 2 articles without any figure"]


def test_a_family_of_checks_has_plain_words() -> None:
    assert findings.family_words("implied_base") == "year-earlier amounts"
    assert findings.family_words("of_another_kind") == "of another kind"
