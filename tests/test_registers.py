"""The registers of targets, promises and superlatives, each with its whole content for a small corpus."""

from __future__ import annotations

import pandas as pd
import pytest

import report_sample as sample
from claimbook import registers


def claims(**changes: object) -> pd.DataFrame:
    """The sample's claims with A5, the target, changed."""
    table = sample.claims()
    for name, value in changes.items():
        table.loc[table["label"] == "A5", name] = value
    return table


def test_a_change_without_a_starting_value_cannot_be_audited() -> None:
    assert registers.targets(claims()).to_dict("records") == [
        {
            "number": "double\ntrade",
            "indicator": "",
            "place": "Harbour",
            "status": "target",
            "baseline": "",
            "deadline": "2028",
            "auditable": "no",
            "missing": "a starting value, what is counted",
            "label": "A5",
            "claim_id": "aaa5",
        }
    ]


@pytest.mark.parametrize(
    ("changes", "auditable", "missing", "baseline"),
    [
        ({"indicator": "trade", "baseline": "2023"}, "yes", "", "2023"),
        ({"indicator": "trade", "baseline": "yoy"}, "yes", "", "a year earlier"),
        ({"indicator": "trade", "measure": "level"}, "yes", "", "not needed"),
        ({"counted": "ships", "measure": "level"}, "yes", "", "not needed"),
        ({"indicator": "trade", "measure": "level", "period_end": ""}, "no", "a deadline", "not needed"),
    ],
)
def test_a_target_can_be_audited_when_nothing_is_missing(
    changes: dict[str, object], auditable: str, missing: str, baseline: str
) -> None:
    [row] = registers.targets(claims(**changes)).to_dict("records")
    assert (row["auditable"], row["missing"], row["baseline"]) == (auditable, missing, baseline)


def test_the_soonest_target_comes_first_and_those_without_a_deadline_last() -> None:
    later, sooner, never = claims(), claims(period_end="2026-12-31"), claims(period_end="")
    three = pd.concat([table[table["label"] == "A5"] for table in (never, later, sooner)])
    assert list(registers.targets(three)["deadline"]) == ["2026", "2028", ""]


def test_a_promise_names_who_what_and_by_when_with_the_planned_figures_of_its_sentence() -> None:
    table = sample.claims()
    promise = table[table["label"] == "A5"].assign(
        claim_id="aaa6", label="A6", claim_type="commitment", span="will double trade", subject="The harbour"
    )
    both = pd.concat([table, promise])
    assert registers.commitments(both, sample.articles()).to_dict("records") == [
        {
            "who": "The harbour",
            "promise": "will double trade",
            "deadline": "2028",
            "numbers": "double\ntrade (A5)",
            "label": "A6",
            "claim_id": "aaa6",
            "number_ids": "aaa5",
        },
        {
            "who": "",
            "promise": "<b>will plant</b> trees",
            "deadline": "",
            "numbers": "",
            "label": "B1",
            "claim_id": "bbb1",
            "number_ids": "",
        },
    ]


def test_a_superlative_rests_on_a_figure_beside_it_on_an_outside_source_or_on_nothing() -> None:
    table = sample.claims()
    [beside] = registers.superlatives(table).to_dict("records")
    assert beside == {
        "superlative": "the first 100,000-ton crane",
        "place": "",
        "evidence": "figure in the text",
        "figures": "100,000-ton (A4)",
        "outside": "",
        "label": "A3",
        "claim_id": "aaa3",
        "figure_ids": "aaa4",
    }
    [alone] = registers.superlatives(table[table["label"] == "A3"]).to_dict("records")
    assert (alone["evidence"], alone["figures"]) == ("none", "")
    rows = [
        ("harbour.txt", "first 100,000-ton crane", "contradicts"),
        ("plan.txt", "first 100,000-ton crane", "context"),
    ]
    outside = pd.DataFrame(rows, columns=["doc_id", "claim_span", "relation"])
    [known] = registers.superlatives(table, outside).to_dict("records")
    assert (known["evidence"], known["outside"]) == ("outside", "contradicts")


def test_rejected_claims_are_in_no_register() -> None:
    none = sample.claims().assign(review="rejected")
    assert [len(table) for table in (registers.targets(none), registers.commitments(none, sample.articles()))] == [0, 0]
    assert registers.superlatives(none).empty


def test_a_source_on_more_words_than_the_superlative_speaks_of_it_too() -> None:
    for span, kind in (("It runs the first 100,000-ton crane and will", "outside"), ("sales", "figure in the text")):
        outside = pd.DataFrame([("harbour.txt", span, "supports")], columns=["doc_id", "claim_span", "relation"])
        [row] = registers.superlatives(sample.claims(), outside).to_dict("records")
        assert row["evidence"] == kind


def test_a_promise_whose_maker_is_not_named_is_that_of_its_place() -> None:
    table = sample.claims()
    table.loc[table["label"] == "B1", "place"] = "The Hills"
    assert list(registers.commitments(table, sample.articles())["who"]) == ["The Hills"]


def test_a_target_of_every_year_needs_no_deadline() -> None:
    each_year = {"indicator": "trade", "measure": "level", "period_end": "", "period_text": "each year"}
    [row] = registers.targets(claims(**each_year)).to_dict("records")
    assert (row["auditable"], row["missing"], row["deadline"]) == ("yes", "", "each year")


def test_a_target_is_due_when_the_other_plans_of_its_sentence_are() -> None:
    table = claims(indicator="trade", measure="level", period_end="")
    target = table[table["label"] == "A5"]
    plan = target.assign(claim_type="commitment", claim_id="aaa6", label="A6", period_end="2029-12-31")
    later = plan.assign(claim_id="aaa7", label="A7", period_end="2031-12-31")
    [row] = registers.targets(pd.concat([table, plan])).to_dict("records")
    assert (row["auditable"], row["deadline"]) == ("yes", "2029")
    [row] = registers.targets(pd.concat([table, plan, later])).to_dict("records")
    assert (row["auditable"], row["missing"], row["deadline"]) == ("no", "a deadline", "")


@pytest.mark.parametrize(
    ("start", "end", "deadline"),
    [
        ("2016-01-01", "2016-12-31", ""),  # "in 2016 it proposed to"
        ("", "2016-12-31", "2016"),  # "by 2016"
        ("2021-01-01", "2099-12-31", "2099"),
    ],
)
def test_a_time_before_the_article_in_which_something_was_promised_is_no_deadline(
    start: str, end: str, deadline: str
) -> None:
    table = sample.claims()
    table.loc[table["label"] == "B1", ["period_start", "period_end"]] = [start, end]
    articles = sample.articles().assign(published="2024-11-13")
    assert list(registers.commitments(table, articles)["deadline"]) == [deadline]
