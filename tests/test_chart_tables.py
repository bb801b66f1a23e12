"""The tables behind the charts, each with its whole expected content for a few claims."""

from __future__ import annotations

import pandas as pd
import pytest

import chart_sample as sample
import report_sample
from claimbook import analysis, registers, tables


def test_a_rise_of_a_share_gives_two_shares_before() -> None:
    table = analysis.two_readings(sample.share_with_rise(), sample.articles())
    assert table.round(3).to_dict("records") == [
        {
            "indicator": "share of new industries",
            "holder": "Harbour",
            "period": "2019",
            "printed": "31.8 %",
            "reported": 31.8,
            "moved": "3.1 %",
            "other": "the share in 2018",
            "points": 28.7,
            "points_text": "28.7 %",
            "points_range": "28.6 to 28.8",
            "per_cent": 30.844,
            "per_cent_text": "30.8 %",
            "per_cent_range": "30.8 to 30.9",
            "labels": "A1 A2",
            "claim_ids": "c1 c2",
        }
    ]


def test_a_fall_of_a_share_gives_higher_shares_before() -> None:
    claims = sample.share_with_rise()
    claims.loc[claims["measure"] == "change", "direction"] = "down"
    table = analysis.two_readings(claims, sample.articles())
    assert list(table[["points_text", "per_cent_text"]].iloc[0]) == ["34.9 %", "32.8 %"]


def test_a_restated_amount_gives_a_rate_beside_the_reference_of_the_day() -> None:
    table = analysis.exchange_rates(sample.restated(), sample.articles())
    assert table.round(3).to_dict("records") == [
        {
            "amount": "32.78 billion yuan",
            "restated": "5.13 billion US dollars",
            "many": "CNY",
            "one": "USD",
            "implied": 6.390,
            "low": 6.383,
            "high": 6.397,
            "day": "2021-11-19",
            "day_basis": "stated",
            "reference": 6.390,
            "apart": -0.01,
            "labels": "A1",
            "claim_ids": "c1",
        }
    ]


def test_an_amount_that_is_too_rough_has_no_highest_rate() -> None:
    claims = sample.restated()
    claims["quote"] = claims["quote"].str.replace("$5.13 billion", "$0 billion")
    claims["also_value"] = 1.0
    table = analysis.exchange_rates(claims, sample.articles())
    assert not table["high"].eq(float("inf")).any()


def test_without_a_day_there_is_no_reference_rate() -> None:
    table = analysis.exchange_rates(sample.restated(), sample.articles("", ""))
    [row] = table.to_dict("records")
    assert (row["day"], row["day_basis"], pd.isna(row["reference"]), pd.isna(row["apart"])) == ("", "", True, True)


def test_the_timeline_has_a_row_a_dated_target_the_soonest_first_and_names_results() -> None:
    claims = sample.plans()
    table = analysis.timeline(claims, sample.articles(), registers.targets(claims))
    assert table.to_dict("records") == [
        {
            "target": "double",
            "indicator": "trade",
            "holder": "Harbour",
            "topic": "",
            "status": "target",
            "announced": "2021-11-19",
            "deadline": "2025-06-30",
            "auditable": "no",
            "result": "",
            "labels": "A3",
            "claim_ids": "c3",
        },
        {
            "target": "more than 40",
            "indicator": "labs",
            "holder": "Harbour",
            "topic": "innovation",
            "status": "target",
            "announced": "2021-11-19",
            "deadline": "2027-12-31",
            "auditable": "yes",
            "result": "25 (A4)",
            "labels": "A1 A2",
            "claim_ids": "c1 c2",
        },
    ]


def test_a_target_without_a_deadline_has_no_place_in_time() -> None:
    claims = sample.plans().assign(period_end="")
    assert analysis.timeline(claims, sample.articles(), registers.targets(claims)).empty


def test_a_target_that_was_due_before_its_article_has_no_announcement() -> None:
    claims = sample.plans()
    table = analysis.timeline(claims, sample.articles("2026-01-01"), registers.targets(claims))
    assert list(table["announced"]) == ["", "2026-01-01"]


def test_counts_of_one_kind_holder_and_time_share_a_panel() -> None:
    table = analysis.counts(sample.counts())
    assert list(table.drop(columns=["holder", "claim_ids"]).itertuples(index=False, name=None)) == [
        ("31 Dec 2020", "enterprise", "sci-tech enterprises", 9300.0, "more than 9,300", "over", 1, "A2"),
        ("31 Dec 2020", "enterprise", "high-tech enterprises", 8000.0, "nearly 8,000", "under", 1, "A3"),
        ("31 Dec 2020", "enterprise", "unicorn enterprises", 17.0, "17", "exact", 1, "A1"),
        ("31 Dec 2019", "enterprise", "green enterprises", 65.0, "65", "exact", 0, "A5"),
        ("31 Dec 2020", "crane", "cranes", 44.0, "44", "exact", 0, "A4"),
    ]
    assert set(table["holder"]) == {"Harbour"}


def test_counts_that_nobody_could_tell_apart_have_no_panel() -> None:
    claims = sample.counts()
    claims["counted"] = claims["indicator"] = "enterprises"
    assert set(analysis.counts(claims)["panel"]) == {0}


def test_claims_that_a_reviewer_rejected_are_in_none_of_these_tables() -> None:
    for claims in (sample.share_with_rise(), sample.restated(), sample.plans(), sample.counts()):
        rejected = claims.assign(review="rejected")
        assert analysis.two_readings(rejected, sample.articles()).empty
        assert analysis.exchange_rates(rejected, sample.articles()).empty
        assert analysis.timeline(rejected, sample.articles(), registers.targets(rejected)).empty
        assert analysis.counts(rejected).empty


def test_each_table_is_what_its_schema_says() -> None:
    articles, plans = sample.articles(), sample.plans()
    tables.check(analysis.two_readings(sample.share_with_rise(), articles), analysis.READINGS, "readings.csv")
    tables.check(analysis.exchange_rates(sample.restated(), articles), analysis.EXCHANGE_RATES, "exchange_rates.csv")
    tables.check(analysis.timeline(plans, articles, registers.targets(plans)), analysis.TIMELINE, "timeline.csv")
    tables.check(analysis.counts(sample.counts()), analysis.COUNTS, "counts.csv")


@pytest.mark.parametrize(
    ("counted", "kind"),
    [
        ("national high-tech enterprises", "enterprise"),
        ("female specialists employed in Iceland", "talent"),
        ("number of server racks", "rack"),
        ("households of three", "household"),
        ("people", "people"),
    ],
)
def test_what_is_counted_has_one_word(counted: str, kind: str) -> None:
    claims = sample.counts().iloc[:1].assign(counted=counted, indicator=counted)
    assert list(analysis.counts(claims)["kind"]) == [kind]


def test_holdings_are_the_counts_and_amounts_of_the_place_with_most_of_them() -> None:
    claims = sample.counts()
    claims["topic"] = ["innovation", "innovation", "enterprises", "other", "enterprises"]
    elsewhere = claims.iloc[:1].assign(claim_id="d1", label="B1", place="Hills")
    assert list(analysis.holdings(pd.concat([claims, elsewhere])).itertuples(index=False, name=None)) == [
        ("Harbour", "innovation", "17 unicorn enterprises", "31 Dec 2020", "A1", "c1"),
        ("Harbour", "innovation", "more than 9,300 sci-tech enterprises", "31 Dec 2020", "A2", "c2"),
        ("Harbour", "enterprises", "nearly 8,000 high-tech enterprises", "31 Dec 2020", "A3", "c3"),
        ("Harbour", "enterprises", "65 green enterprises", "31 Dec 2019", "A5", "c5"),
    ]
    assert analysis.holdings(claims.iloc[:0]).empty


def test_an_amount_with_a_growth_rate_is_a_flow_and_no_holding() -> None:
    claims = report_sample.claims()
    assert analysis.holdings(claims).empty
    without_rate = claims[claims["label"] != "A2"]
    assert list(analysis.holdings(without_rate)["figure"]) == ["sales 32.78 billion yuan"]
