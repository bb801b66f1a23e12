"""Running the checks: families, ids, rejected claims, the table's schema."""

from __future__ import annotations

import pandas as pd
import pytest

from checks_tables import articles, claim, sentence, text
from claimbook import tables
from claimbook.checks import FAMILIES, Settings, run_checks
from claimbook.errors import UsageError
from claimbook.model import CHECKS, CLAIMS

QUOTE = "There are 369 open scenes, including 250 industrial scenes."


def scenes(**shared: str) -> pd.DataFrame:
    whole = claim("369", 369, "369", "1", counted="open scenes")
    return text(sentence(QUOTE, whole, claim("250", 250, "250", "1", counted="industrial scenes"), **shared))


def test_the_families_in_their_order() -> None:
    assert FAMILIES == (
        "exchange_rate",
        "implied_base",
        "per_cent_or_points",
        "parts_and_wholes",
        "comparisons",
        "shares_and_ranks",
        "implied_mean",
        "targets",
        "same_indicator",
        "nested_places",
        "repeats",
        "headline",
        "article_date",
        "base_year",
        "stock_or_flow",
        "superlatives",
        "outside_evidence",
    )


def test_the_ids_do_not_depend_on_labels() -> None:
    table = scenes()
    renumbered = table.assign(label=["Z8", "Z9"])
    ids = [list(run_checks(held, articles())["check_id"]) for held in (table, renumbered)]
    assert ids == [["parts_and_wholes-000001-000002"]] * 2


def test_a_rejected_claim_counts_nowhere() -> None:
    assert run_checks(scenes(review="rejected"), articles()).empty


def test_only_the_chosen_families_run() -> None:
    assert run_checks(scenes(), articles(), Settings(families="implied_base, exchange_rate")).empty
    assert len(run_checks(scenes(), articles(), Settings(families="parts_and_wholes"))) == 1


def test_an_unknown_family_is_an_error_that_lists_the_families() -> None:
    with pytest.raises(UsageError, match=r"There is no family of checks growth\. Families: exchange_rate, implied"):
        run_checks(scenes(), articles(), Settings(families="growth"))


def test_the_table_follows_its_schema_and_the_claims_stay_as_they_were() -> None:
    table = scenes()
    before = table.copy(deep=True)
    tables.check(run_checks(table, articles()), CHECKS, "checks.csv")
    pd.testing.assert_frame_equal(table, before)


def test_no_claims_give_an_empty_table_with_its_columns() -> None:
    empty = run_checks(tables.frame([], CLAIMS), articles())
    assert (len(empty), list(empty.columns)) == (0, [column.name for column in CHECKS])


def test_shuffled_rows_give_the_same_checks() -> None:
    table = scenes()
    pd.testing.assert_frame_equal(run_checks(table.iloc[::-1], articles()), run_checks(table, articles()))


def test_a_figure_that_was_misread_as_a_rate_counts_nowhere() -> None:
    sold = claim("104,728", 104728, "104,728", "%", "share", indicator="ferries")
    first = sentence("A share of 104,728 of the ferries sailed.", sold)
    assert run_checks(text(first, sentence("It is 104,728 of the ferries again.", sold)), articles()).empty
