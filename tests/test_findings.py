"""The main points: chosen by rule, so that another corpus, or a claim less, gives other points."""

from __future__ import annotations

import pandas as pd
import pytest

import report_sample as sample
from claimbook import findings, lexicons


def points(claims: pd.DataFrame, limit: int = 9) -> list[str]:
    return list(findings.main_points(claims, sample.checks(), sample.articles(), limit)["point"])


def test_the_main_points_of_a_small_corpus() -> None:
    found = findings.main_points(sample.claims(), sample.checks(), sample.articles(), limit=9)
    assert list(found.itertuples(index=False, name=None)) == [
        (
            "Sales: 32.78 billion yuan (Harbour, 2021), 23.8 % more than a year earlier",
            "By these two figures it was 26.48 billion yuan a year earlier.",
            "holds",
            "aaa1 aaa2",
            "A1 A2",
        ),
        (
            "1 of 1 target cannot be audited later",
            "“double trade” without a starting value or what is counted.",
            "cannot_be_checked",
            "aaa5",
            "A5",
        ),
        (
            "2 of 4 figures are bounds or plans, not exact results",
            "1 is a target or forecast; 1 says “more than”, “nearly”, “about” or the like.",
            "",
            "aaa4 aaa5",
            "A4 A5",
        ),
        ("1 of 2 articles without any figure", "Listed as read, with no figure to check: B.", "", "", ""),
        (
            "1 of 2 checks cannot be made with what the articles say",
            "1 on targets and promises. For example: No starting value is named.",
            "cannot_be_checked",
            "aaa5",
            "A5",
        ),
        (
            "1 of 2 checks holds",
            "1 on year-earlier amounts. For example: Sales were 26.48 billion yuan a year earlier.",
            "holds",
            "aaa1 aaa2",
            "A1 A2",
        ),
    ]


@pytest.mark.parametrize("number", range(6))
def test_every_point_changes_when_one_of_its_claims_goes(number: int) -> None:
    """As in a rerun: a claim that is gone is in no check either."""
    claims, checks = sample.claims(), sample.checks()
    before = findings.main_points(claims, checks, sample.articles(), limit=9)
    point = before.iloc[number]
    for gone in point["claims"].split() or ["bbb1"]:
        kept = checks[[gone not in ids.split() for ids in checks["claims"]]]
        after = findings.main_points(claims[claims["claim_id"] != gone], kept, sample.articles(), limit=9)
        same = after[(after["point"] == point["point"]) & (after["detail"] == point["detail"])]
        assert same.empty or not point["claims"]


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
    found = findings.main_points(sample.claims(), checks, sample.articles(), limit=9)
    points = list(found["point"])
    assert points[1] == "No starting value is named"
    assert points.index("1 figure can be read in two ways") > 1


def test_of_many_checks_that_do_not_hold_two_are_points_and_the_rest_is_counted() -> None:
    failing = (
        sample.checks()
        .iloc[[1, 1, 1, 1]]
        .assign(
            verdict="does_not_hold",
            plain=["One differs.", "Two differs.", f"Three {'differs ' * 30}.", "Four differs."],
        )
    )
    found = findings.main_points(sample.claims(), failing, sample.articles(), limit=9)
    assert [tuple(row) for row in found[["point", "detail"]].to_numpy()][:3] == [
        ("One differs", "A check of targets and promises."),
        ("Two differs", "2 more checks do not hold."),
        (
            "1 of 1 target cannot be audited later",
            "“double trade” without a starting value or what is counted.",
        ),
    ]


def test_whether_the_articles_agree_is_a_point() -> None:
    told = pd.concat([sample.checks().iloc[:1]] * 3).assign(
        family=["same_indicator", "nested_places", "same_indicator"],
        verdict=["holds", "caveat", "holds"],
        plain=["They agree.", "The times differ.", "They agree too."],
    )
    found = findings.main_points(sample.claims(), told, sample.articles(), limit=9)
    [row] = found[found["point"].str.startswith("Do the articles")].to_dict("records")
    assert row["point"] == (
        "Do the articles agree? Of 3 figures told twice, or for a place and one around it, 2 agree, none contradicts, "
        "1 cannot be compared"
    )
    assert (row["detail"], row["verdict"], row["labels"]) == ("The times differ.", "caveat", "A1 A2")


def test_claims_that_do_not_fit_another_source_are_a_point() -> None:
    outside = pd.DataFrame(
        {
            "doc_id": ["harbour.txt"],
            "relation": ["contradicts"],
            "claim_id": ["aaa3"],
            "claim_span": ["the first\n100,000-ton crane"],
            "statement": ["Another harbour had one before."],
            "publisher": ["Gazette"],
        }
    )
    found = findings.main_points(sample.claims(), sample.checks(), sample.articles(), 9, outside)
    [row] = found[found["labels"] == "A3"].to_dict("records")
    assert row["point"] == "1 claim does not fit what another source says"
    assert row["detail"] == "For example “the first 100,000-ton crane”: Another harbour had one before (Gazette)."


def test_targets_that_name_everything_are_a_point_too() -> None:
    claims = sample.claims()
    claims.loc[claims["label"] == "A5", ["indicator", "baseline"]] = ["trade", "2021"]
    found = findings.main_points(claims, sample.checks(), sample.articles(), 9)
    [row] = found[found["point"].str.contains("target:")].to_dict("records")
    assert (row["point"], row["detail"]) == (
        "1 target: each names what is counted and by when",
        "Double trade by 2028.",
    )


def test_the_other_topics_are_listed_apart_with_a_figure_of_each() -> None:
    claims = sample.claims()
    claims["topic"] = ["trade", "trade", "AI", "ports", "other", "hills"]
    assert list(findings.other_topics(claims).itertuples(index=False, name=None)) == [
        ("trade", 2, 2, "Sales: 32.78 billion yuan (Harbour, 2021)", "aaa1", "A1"),
        ("hills", 1, 0, "", "", ""),
        ("ports", 1, 1, "A figure: 100,000-ton", "aaa4", "A4"),
    ]
    assert findings.other_topics(claims.assign(topic="AI")).empty


def test_a_superlative_with_nothing_to_show_for_it_is_a_point() -> None:
    claims = sample.claims()
    found = findings.main_points(claims[claims["label"] != "A4"], sample.checks(), sample.articles())
    [row] = found[found["labels"] == "A3"].to_dict("records")
    assert row["point"] == "1 of 1 superlative stands without any evidence"
    assert row["detail"] == "For example “the first 100,000-ton crane”: no figure beside it and no other source. " + (
        "Beside a figure: 0; with another source: 0."
    )


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


@pytest.mark.parametrize(
    ("rate", "said"), [(10.0, " The 2 growth rates of this place and time run from 10 to 23.8 %."), (23.8, "")]
)
def test_growth_rates_beside_a_point_have_a_range_when_they_differ(rate: float, said: str) -> None:
    claims = sample.claims()
    other = claims[claims["label"] == "A2"].assign(claim_id="ccc2", label="C2", indicator="software", value=rate)
    found = findings.main_points(pd.concat([claims, other]), sample.checks(), sample.articles())
    assert found["detail"].iloc[0] == f"By these two figures it was 26.48 billion yuan a year earlier.{said}"


def test_a_corpus_without_claims_has_only_the_point_that_there_is_no_figure() -> None:
    none, checks = sample.claims().iloc[:0], sample.checks().iloc[:0]
    found = findings.main_points(none, checks, sample.articles())
    assert list(found["point"]) == ["2 of 2 articles without any figure"]


def test_a_family_of_checks_has_plain_words() -> None:
    assert findings.family_words("implied_base") == "year-earlier amounts"
    assert findings.family_words("of_another_kind") == "of another kind"


def test_what_cannot_be_concluded_is_a_line_for_each_family_that_does_not_simply_hold() -> None:
    checks = pd.concat([sample.checks(), sample.checks().iloc[1:].assign(claims="bbb1")])
    assert list(findings.not_concluded(checks).itertuples(index=False, name=None)) == [
        (
            "Whether targets and promises will be met that lack a number, a deadline or a starting value",
            2,
            "aaa5 bbb1",
        )
    ]
    assert findings.not_concluded(checks.assign(verdict="holds")).empty


def test_every_family_of_checks_has_words_for_what_stays_open() -> None:
    rows = lexicons.rows("en/check_families")
    assert [row["family"] for row in rows if not (row["words"] and row["open"])] == []


def test_figures_told_twice_that_differ_are_counted_beside_those_that_agree() -> None:
    told = pd.concat([sample.checks().iloc[:1]] * 3).assign(
        family="same_indicator", verdict=["holds", "does_not_hold", "holds"], plain=["One.", "They differ.", "Two."]
    )
    said = list(findings.main_points(sample.claims(), told, sample.articles(), 9)["point"])
    assert (
        "Do the articles agree? Of 3 figures told twice, or for a place and one around it, 2 agree, 1 does not" in said
    )
    two = told.assign(verdict=["holds", "does_not_hold", "does_not_hold"])
    said = list(findings.main_points(sample.claims(), two, sample.articles(), 9)["point"])
    assert (
        "Do the articles agree? Of 3 figures told twice, or for a place and one around it, 1 agrees, 2 do not" in said
    )


def test_of_many_targets_that_cannot_be_audited_the_first_are_named() -> None:
    claims = sample.claims()
    target = claims[claims["label"] == "A5"]
    more = [
        target.assign(claim_id=f"ccc{number}", label=f"A{number}", span=f"{number} times trade")
        for number in range(10, 15)
    ]
    found = findings.main_points(pd.concat([claims, *more]), sample.checks(), sample.articles(), 9)
    [row] = found[found["point"] == "6 of 6 targets cannot be audited later"].to_dict("records")
    assert row["detail"].endswith("what is counted; and 3 more.")


def test_a_figure_is_named_by_what_it_counts_where_nothing_else_says_what_it_is() -> None:
    claims = sample.claims().assign(topic="hills", counted="cranes")
    assert list(findings.other_topics(claims[claims["label"] == "A4"])["example"]) == ["Cranes: 100,000-ton"]


def test_a_target_that_is_told_twice_is_named_once() -> None:
    claims = sample.claims()
    again = claims[claims["label"] == "A5"].assign(label="B5", claim_id="bbb5", doc_id="plan.txt")
    found = findings.main_points(pd.concat([claims, again]), sample.checks(), sample.articles(), limit=9)
    [detail] = found.loc[found["point"] == "2 of 2 targets cannot be audited later", "detail"]
    assert detail == "“double trade” without a starting value or what is counted."
