"""The tables behind the report, each with its whole expected content for a small corpus."""

from __future__ import annotations

import pandas as pd
import pytest

import report_sample as sample
from claimbook import analysis


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-01-01", "2021-08-31", "Jan–Aug 2021"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2021-01-01", "2025-12-31", "2021–2025"),
        ("2022-09-01", "2022-09-30", "Sep 2022"),
        ("2021-11-01", "2022-02-28", "Nov 2021–Feb 2022"),
        ("2021-08-31", "2021-08-31", "31 Aug 2021"),
        ("", "2028-12-31", "by 2028"),
        ("", "2028-06-30", "by Jun 2028"),
        ("2021-01-01", "", "from 2021"),
        ("2021-03-01", "", "from Mar 2021"),
        ("", "", ""),
    ],
)
def test_a_period_is_named_in_few_words(start: str, end: str, words: str) -> None:
    assert analysis.period_label(start, end) == words


def test_growth_is_a_row_a_rate_grouped_by_period_and_place() -> None:
    assert analysis.growth(sample.claims()).to_dict("records") == [
        {
            "place": "Harbour",
            "period": "2021",
            "indicator": "sales",
            "rate": 23.8,
            "printed": "23.8 percent",
            "bound": "exact",
            "status": "actual",
            "body": "",
            "unit": "%",
            "baseline": "yoy",
            "period_start": "2021-01-01",
            "period_end": "2021-12-31",
            "label": "A2",
            "claim_id": "aaa2",
        }
    ]


def test_growth_keeps_to_the_places_and_the_baseline_and_turns_falls_negative() -> None:
    claims = sample.claims()
    claims.loc[claims["label"] == "A2", "direction"] = "down"
    assert list(analysis.growth(claims, places=["harbour"])["rate"]) == [-23.8]
    assert analysis.growth(claims, places=["Elsewhere"]).empty
    assert analysis.growth(claims, baseline="2018").empty


def test_growth_puts_the_largest_or_the_smallest_first() -> None:
    claims = sample.claims()
    slower = claims[claims["label"] == "A2"].assign(claim_id="aaa9", label="A9", value=5.0)
    both = pd.concat([slower, claims])
    assert list(analysis.growth(both)["rate"]) == [23.8, 5.0]
    assert list(analysis.growth(both, largest_first=False)["rate"]) == [5.0, 23.8]


def test_the_year_earlier_amount_keeps_the_printed_form_and_the_interval_of_rounding() -> None:
    table = analysis.year_earlier(sample.claims(), sample.checks())
    [row] = table.round({"before": -6, "before_low": -6, "before_high": -6}).to_dict("records")
    assert row == {
        "place": "Harbour",
        "period": "2021",
        "indicator": "sales",
        "unit": "CNY",
        "before": 26_478_000_000,
        "before_low": 26_463_000_000,
        "before_high": 26_493_000_000,
        "after": 32_780_000_000,
        "rate": 23.8,
        "before_text": "26.48 billion yuan",
        "after_text": "32.78 billion yuan",
        "labels": "A1 A2",
        "claim_ids": "aaa1 aaa2",
    }


def test_a_change_since_another_year_gives_no_year_earlier_amount() -> None:
    claims = sample.claims()
    claims.loc[claims["label"] == "A2", "baseline"] = "2011"
    assert analysis.year_earlier(claims, sample.checks()).empty


def test_claims_per_article_counts_every_kind_also_where_there_is_none() -> None:
    table = analysis.claims_per_article(sample.claims(), sample.articles())
    assert list(table[["letter", "kind", "claims"]].itertuples(index=False, name=None)) == [
        ("A", "reported", 2),
        ("A", "reported as a bound", 1),
        ("A", "target or forecast", 1),
        ("A", "superlative", 1),
        ("A", "commitment", 0),
        ("B", "reported", 0),
        ("B", "reported as a bound", 0),
        ("B", "target or forecast", 0),
        ("B", "superlative", 0),
        ("B", "commitment", 1),
    ]


def test_claims_per_topic_has_a_row_a_topic_and_a_column_an_article() -> None:
    table = analysis.claims_per_topic(sample.claims(), sample.articles())
    assert table.to_dict("index") == {"trade": {"A": 2, "B": 0}, "other": {"A": 3, "B": 1}}


def test_topics_of_the_digital_economy_come_first_and_claims_without_a_topic_last() -> None:
    claims = sample.claims()
    claims["topic"] = ["trade", "trade", "trade", "AI", "digital industry", ""]
    assert list(analysis.claims_per_topic(claims, sample.articles()).index) == [
        "AI",
        "digital industry",
        "trade",
        "other",
    ]


def test_the_summary_counts_what_was_read_found_and_checked() -> None:
    summary = analysis.summary(sample.claims(), sample.articles(), sample.checks(), sample.numbers())
    assert summary.to_dict() == {
        "articles": 2,
        "files": 2,
        "claims": 6,
        "quantities": 4,
        "reported": 2,
        "reported_as_a_bound": 1,
        "target_or_forecast": 1,
        "superlative": 1,
        "commitment": 1,
        "bounds": 1,
        "numbers": 0,
        "unresolved": 0,
        "reviewed": 0,
        "rejected": 0,
        "checks": 2,
        "does_not_hold": 0,
        "two_readings": 0,
        "caveat": 0,
        "cannot_be_checked": 1,
        "holds": 1,
        "without_figures": "B",
        "first_day": "2022-02-03",
        "last_day": "2022-02-03",
        "main_place": "Harbour",
        "places": "Harbour",
    }


def test_articles_are_counted_apart_from_the_files_that_hold_them() -> None:
    articles = sample.articles()
    second = articles.iloc[:1].assign(part=2, headline="Second story")
    summary = analysis.summary(sample.claims(), pd.concat([articles, second]), sample.checks(), sample.numbers())
    assert (summary["articles"], summary["files"], summary["without_figures"]) == (3, 2, "B A2")
    assert analysis.articles_read(summary) == "3 articles (2 files)"
    alone = analysis.summary(sample.claims(), articles, sample.checks(), sample.numbers())
    assert analysis.articles_read(alone) == "2 articles"
    per_file = analysis.claims_per_article(sample.claims(), pd.concat([articles, second]))
    assert list(per_file["headline"].unique()) == ["Harbour grows and 1 more article", "Plan for the hills"]


def test_rejected_claims_count_nowhere() -> None:
    claims = sample.claims()
    claims.loc[claims["label"].isin(["A1", "A2"]), "review"] = "rejected"
    summary = analysis.summary(claims, sample.articles(), sample.checks(), sample.numbers())
    assert (summary["claims"], summary["rejected"], summary["reviewed"]) == (4, 2, 2)
    assert analysis.growth(claims).empty
    assert analysis.year_earlier(claims, sample.checks()).empty
    assert "A1" not in list(analysis.key_figures(claims, sample.checks())["label"])


def test_key_figures_put_checked_results_first_and_show_the_weakest_verdict() -> None:
    table = analysis.key_figures(sample.claims(), sample.checks())
    assert list(table[["label", "verdict"]].itertuples(index=False, name=None)) == [("A1", "holds"), ("A4", "")]
    assert list(analysis.key_figures(sample.claims(), sample.checks(), limit=1)["label"]) == ["A1"]


def test_an_amount_told_again_in_other_words_is_one_key_figure() -> None:
    claims = sample.claims()
    again = claims[claims["label"] == "A1"].assign(label="A9", claim_id="aaa9", indicator="sum of all trade")
    earlier = again.assign(label="A10", claim_id="aa10", indicator="trade before", period_end="2019-12-31")
    table = analysis.key_figures(pd.concat([claims, again, earlier]), sample.checks())
    assert sorted(table["label"]) == ["A1", "A10", "A4"]


def test_a_target_has_no_year_before_it() -> None:
    claims = sample.claims()
    claims.loc[claims["label"] == "A1", "status"] = "target"
    assert analysis.year_earlier(claims, sample.checks()).empty


def test_the_weakest_verdict_of_a_claim_counts() -> None:
    checks = sample.checks()
    worse = checks.iloc[:1].assign(claims="aaa2", verdict="two_readings")
    assert analysis.weakest_verdicts(pd.concat([worse, checks])) == {
        "aaa1": "holds",
        "aaa2": "two_readings",
        "aaa5": "cannot_be_checked",
    }


def test_a_corpus_without_claims_gives_empty_tables() -> None:
    none, checks = sample.claims().iloc[:0], sample.checks().iloc[:0]
    assert analysis.growth(none).empty
    assert analysis.year_earlier(none, checks).empty
    assert analysis.claims_per_topic(none, sample.articles()).empty
    assert analysis.key_figures(none, checks).empty
    assert analysis.summary(none, sample.articles(), checks, sample.numbers())["without_figures"] == "A B"
