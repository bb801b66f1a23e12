"""What a correct build finds in the seeds, worked out from the extracted claims: nothing here is typed into a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from claimbook import cleaning
from claimbook.articles import frame, read_folder
from claimbook.checks import run_checks
from claimbook.extraction import extract_all

SEEDS = Path(__file__).parents[1] / "seeds"
Find = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def claims() -> pd.DataFrame:
    """The clean claims of the seeds, extracted once."""
    read = read_folder(SEEDS)
    return cleaning.clean(extract_all(read)[0], frame(read))


@pytest.fixture(scope="session")
def find(claims: pd.DataFrame) -> Find:
    """The checks of a family whose inputs hold all of these words; each check as a dict."""
    checks = run_checks(claims, frame(read_folder(SEEDS)))

    def found(family: str, *words: str) -> list[dict[str, Any]]:
        rows = checks[checks["family"] == family].to_dict("records")
        return [{str(k): v for k, v in row.items()} for row in rows if all(word in row["inputs"] for word in words)]

    return found


def articles_of(check: dict[str, Any], claims: pd.DataFrame) -> list[str]:
    """The numbers of the articles whose claims a check is about."""
    docs = dict(zip(claims["claim_id"], claims["doc_id"], strict=True))
    return sorted({docs[claim_id][:3] for claim_id in check["claims"].split()})


def test_the_implied_software_growth_of_the_city_and_the_stated_one_are_of_different_periods(
    find: Find, claims: pd.DataFrame
) -> None:
    (check,) = find("same_indicator", "56.7 percent", "about 30 percentage points", "22.6%")
    assert (check["verdict"], check["result"], check["formula"]) == (
        "caveat",
        "26.7 % (23.7 to 29.8)",
        "56.7 - 30; 22.6",
    )
    assert "January to August 2021" in check["plain"] and "January to June 2021" in check["plain"]
    assert check["plain"].endswith("the periods differ, so that the two need not agree.")
    assert articles_of(check, claims) == ["000", "004"]


@pytest.mark.parametrize(
    ("amount", "rate", "result"),
    [
        ("32.78 billion yuan", "23.8 percent", "26.48 billion yuan (26.46 to 26.49)"),
        ("2.74 billion yuan", "56.7 percent", "1.75 billion yuan (1.74 to 1.75)"),
        ("32.99 billion yuan", "20.1%", "27.47 billion yuan (27.45 to 27.48)"),
        ("7.85 billion yuan", "15.3%", "6.81 billion yuan (6.80 to 6.82)"),
        ("700 million yuan", "46.6%", "480 million yuan (470 to 480)"),
        ("11.25 billion yuan", "22.6%", "9.18 billion yuan (9.17 to 9.18)"),
        ("39.21 billion yuan", "23.3%", "31.80 billion yuan (31.78 to 31.82)"),
    ],
)
def test_the_year_earlier_amounts(find: Find, amount: str, rate: str, result: str) -> None:
    (check,) = find("implied_base", amount, rate)
    assert (check["verdict"], check["result"]) == ("holds", result)


def test_there_are_seven_year_earlier_amounts(find: Find) -> None:
    assert [check["verdict"] for check in find("implied_base") if check["result"] != "no amount"] == ["holds"] * 7


@pytest.mark.parametrize(
    ("inputs", "result"),
    [
        (("26.5%", "4.9%"), "points: 21.6 % (21.5 to 21.7); per cent: 25.3 % (25.2 to 25.3)"),
        (("31.8 %", "3.1%"), "points: 28.7 % (28.6 to 28.8); per cent: 30.8 % (30.8 to 30.9)"),
    ],
)
def test_per_cent_that_may_mean_points_has_two_readings(find: Find, inputs: tuple[str, ...], result: str) -> None:
    (check,) = find("per_cent_or_points", *inputs)
    assert (check["verdict"], check["result"]) == ("two_readings", result)


def test_both_rates_are_higher_than_fixed_asset_growth_under_either_reading(find: Find) -> None:
    (check,) = find("comparisons", "26.8%", "29.7%")
    assert (check["verdict"], check["formula"]) == ("holds", "26.8 > 21.6 % and 25.3 %; 29.7 > 21.6 % and 25.3 %")


def test_the_dollar_amount_of_the_dated_article_fits_the_rate_of_its_day(find: Find) -> None:
    (check,) = find("exchange_rate", "32.78 billion yuan")
    assert (check["verdict"], check["result"]) == (
        "holds",
        "6.390 (6.383 to 6.397); ECB 2021-11-19 6.390; 0.01 % apart",
    )


def test_the_dollar_amounts_of_the_undated_file_fit_many_days(find: Find) -> None:
    """Consistent with November 2024, and no evidence for it: most of the days that fit are in the spring."""
    (check,) = find("exchange_rate", "145.9 billion yuan", "exceed 350 billion yuan")
    rates, days, november = check["result"].split("; ", 1)[0], *check["result"].split("; ")[2:]
    assert rates == "C9 7.230 (7.226 to 7.234)"
    assert "C36 7.231 (7.121 to 7.342)" in check["result"]
    assert days.startswith("23 days of 2022 to 2026: ")
    counts = {
        month: int(count) for month, _, count in (held.rpartition(" ") for held in days.split(": ")[1].split(", "))
    }
    assert sum(counts.values()) == 23
    assert sum(counts.get(f"{month} 2024", 0) for month in ("Mar", "Apr", "May")) == 12
    assert november == "November 2024: 12 and 15"
    assert check["verdict"] == "caveat"
    assert "consistent with the inferred date of 13 November 2024, but no evidence for it" in check["plain"]


def test_the_date_of_the_undated_file_is_inferred(find: Find, claims: pd.DataFrame) -> None:
    dated = {
        tuple(articles_of(check, claims)): check for check in find("article_date") if "worked out" in check["plain"]
    }
    assert list(dated) == [("002",), ("004",)]
    assert "13 November 2024" in dated["002",]["plain"]


@pytest.mark.parametrize(
    ("article", "period", "rates"), [("000", "January to August 2021", 2), ("004", "January to June 2021", 5)]
)
def test_the_growth_of_2021_stands_on_the_year_of_the_pandemic(
    find: Find, claims: pd.DataFrame, article: str, period: str, rates: int
) -> None:
    (check,) = [held for held in find("base_year") if articles_of(held, claims) == [article]]
    assert (check["verdict"], check["result"], len(check["claims"].split())) == ("caveat", "base year 2020", rates)
    assert period in check["plain"]


def test_the_scenes_leave_a_rest_that_is_not_named(find: Find) -> None:
    (check,) = find("parts_and_wholes", "369", "250", "44")
    assert (check["verdict"], check["formula"], check["result"]) == ("holds", "369 - (250 + 44)", "75")


def test_the_funds_hold_a_billion_each(find: Find) -> None:
    (check,) = find("implied_mean", "144", "145.9 billion yuan")
    assert (check["verdict"], check["formula"], check["result"]) == ("holds", "145.9 / 144", "1.01 billion yuan")


def test_the_provincial_plan_has_about_twenty_promises_and_no_figure(find: Find, claims: pd.DataFrame) -> None:
    plan = claims[claims["doc_id"].str.startswith("003")]
    assert "quantity" not in set(plan["claim_type"])
    promises = plan[plan["claim_type"] == "commitment"]
    assert 16 <= len(promises) <= 22
    assert set(promises["period_end"]) == {"2025-12-31"}
    (check,) = [held for held in find("targets") if articles_of(held, claims) == ["003"]]
    assert (check["verdict"], check["result"]) == ("cannot_be_checked", f"{len(promises)} without a number")


def test_the_doubling_of_five_indicators_has_no_baseline(find: Find) -> None:
    (check,) = find("targets", "double")
    assert (check["verdict"], check["result"]) == ("cannot_be_checked", "no baseline")
    assert check["question"] == "From which year and which level does the target “double” (five key indicators) count?"


def test_the_figure_of_the_headline_has_no_support(find: Find) -> None:
    (check,) = find("headline")
    assert (check["verdict"], check["inputs"]) == ("cannot_be_checked", "E1 = More than 60")


def test_the_ship_and_the_yearly_projects_are_told_twice(find: Find) -> None:
    assert [(check["inputs"], check["verdict"]) for check in find("repeats")] == [
        ("C11 = more than 100; C25 = more than 100", "caveat"),
        ("C13 = 100,000-ton; C28 = 100,000-ton", "holds"),
    ]


def test_every_check_that_fails_or_cannot_be_made_asks_a_question(claims: pd.DataFrame) -> None:
    checks = run_checks(claims, frame(read_folder(SEEDS)))
    open_ones = checks[checks["verdict"].isin(["cannot_be_checked", "does_not_hold", "two_readings"])]
    assert len(open_ones) > 15
    assert list(open_ones.loc[~open_ones["question"].str.endswith("?"), "plain"]) == []


def test_nothing_in_the_seeds_contradicts_itself(claims: pd.DataFrame) -> None:
    checks = run_checks(claims, frame(read_folder(SEEDS)))
    assert list(checks.loc[checks["verdict"] == "does_not_hold", "plain"]) == []
