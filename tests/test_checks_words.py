"""Checks of words: comparisons, ranks, headlines, dates and base years; the whole row each."""

from __future__ import annotations

import pytest

from checks_tables import GHENT, checks, claim, count, euros, rate, rows, sentence, text


def test_a_figure_said_to_be_more_than_a_larger_one_does_not_hold() -> None:
    quote = "Output of Ghent grew by 4.1%, higher than the 5.3% of Belgium."
    table = text(sentence(quote, rate("4.1%", indicator="output"), rate("5.3%", indicator="output"), **GHENT))
    assert rows(table, "comparisons") == [
        (
            "does_not_hold",
            "Ghent, output: 4.1% is said to be more than 5.3%, but it is not.",
            "4.1% > 5.3%",
            "A1 = 4.1%; A2 = 5.3%",
            "false",
            "Which is right: 4.1%, 5.3%, or that the first is more?",
        ),
    ]


def test_what_is_surpassed_by_another_is_less() -> None:
    quote = "Output of Ghent grew by 4.1%, surpassed only by Bruges (5.3%)."
    table = text(sentence(quote, rate("4.1%", indicator="output"), rate("5.3%", indicator="output"), **GHENT))
    assert [(row[0], row[2]) for row in rows(table, "comparisons")] == [("holds", "4.1% < 5.3%")]


def test_a_figure_said_to_be_more_may_be_so_within_its_bound() -> None:
    quote = "Output of Ghent grew by over 4.1%, higher than the 5.3% of Belgium."
    over = claim("over 4.1%", 4.1, "4.1", "%", "change", bound="over", indicator="output")
    table = text(sentence(quote, over, rate("5.3%", indicator="output"), **GHENT))
    assert rows(table, "comparisons") == [
        (
            "holds",
            "Ghent, output: over 4.1% is said to be more than 5.3%, and it is.",
            "4.1% > 5.3%",
            "A1 = over 4.1%; A2 = 5.3%",
            "true",
            "",
        ),
    ]


def test_a_slower_growth_is_compared_and_not_told_as_a_fall() -> None:
    quote = "Output of Ghent grew by 3.6%, lower than the 11.9% of May."
    table = text(sentence(quote, rate("3.6%"), rate("11.9%", direction="down"), **GHENT))
    assert rows(table, "comparisons") == []


def test_an_earlier_range_is_no_fall_from_one_end_to_the_other() -> None:
    quote = "Ghent cut its goal to 2%, down from 4% to 7%."
    table = text(sentence(quote, rate("2%", "share"), rate("4%", "share"), rate("7%", "share"), **GHENT))
    assert rows(table, "comparisons") == []


def test_a_figure_after_and_is_not_the_one_that_is_compared_with() -> None:
    quote = "Investment grew by 17%, less than in 2022 and 40% of all."
    share = rate("40%", "share", indicator="investment")
    table = text(sentence(quote, rate("17%", indicator="investment"), share, **GHENT))
    assert rows(table, "comparisons") == []


def test_a_word_of_comparison_behind_and_belongs_to_the_next_figure() -> None:
    quote = "Fares fell 8.5%, and more than 51.7% of the lines are slow."
    table = text(sentence(quote, rate("8.5%"), rate("51.7%", "share"), **GHENT))
    assert rows(table, "comparisons") == []


def test_a_figure_in_brackets_after_behind_is_the_lower_one() -> None:
    quote = "The share was 76% in Ghent, with Bruges some way behind (57%)."
    table = text(sentence(quote, rate("76%", "share"), rate("57%", "share"), **GHENT))
    assert rows(table, "comparisons") == []


def test_a_rate_is_held_against_one_that_a_gap_implies() -> None:
    first = "Output grew by 26.5%, 4.9 percentage points higher than investment."
    gap = claim("4.9 percentage points", 4.9, "4.9", "pp", "gap", baseline="investment", direction="up")
    second = "Wages grew by 20.1%, which is higher than investment."
    table = text(
        sentence(first, rate("26.5%", indicator="output"), gap, **GHENT),
        sentence(second, rate("20.1%", indicator="wages"), **GHENT),
    )
    assert rows(table, "comparisons") == [
        (
            "does_not_hold",
            "Ghent, wages: 20.1% is said to be more than a rate that the gap of 4.9 percentage points"
            " puts at 21.6 %: that is not so.",
            "20.1 > 21.6 %",
            "A3 = 20.1%; A2 = 4.9 percentage points",
            "false",
            "What is the rate that 20.1% is compared with?",
        ),
    ]


def test_a_rise_to_less_does_not_hold() -> None:
    quote = "Ferry lines rose from 80 in May to 60 in June."
    table = text(sentence(quote, count("80", "ferry lines"), count("60", "ferry lines"), **GHENT))
    assert rows(table, "comparisons") == [
        (
            "does_not_hold",
            "Ghent, ferry lines: from 80 to 60 is told as a rise, but it is none.",
            "60 > 80",
            "A1 = 80; A2 = 60",
            "false",
            "Which is right: the two figures 80 and 60, or the rise?",
        ),
    ]


def test_there_is_no_14th_of_12() -> None:
    rank = claim("14th", 14, "14th", "rank", "rank", indicator="survey of ports")
    table = text(sentence("Ghent came 14th of 12 ports.", rank, count("12", "ports"), **GHENT))
    assert rows(table, "shares_and_ranks") == [
        (
            "does_not_hold",
            "Ghent, survey of ports: 14th cannot be the place among 12 ports.",
            "rank <= number ranked",
            "A1 = 14th; A2 = 12",
            "14 > 12",
            "How many were ranked, and which place is 14th?",
        ),
    ]


def test_a_rank_may_name_its_own_field() -> None:
    rank = claim("14th out of 12", 14, "14th", "rank", "rank", indicator="survey of ports")
    assert rows(text(sentence("Ghent came 14th out of 12.", rank, **GHENT)), "shares_and_ranks") == [
        (
            "does_not_hold",
            "Ghent, survey of ports: there is no rank 14th out of 12.",
            "rank <= number ranked",
            "A1 = 14th out of 12",
            "14 > 12",
            "How many were ranked, and which place is meant by 14th out of 12?",
        ),
    ]


def test_the_penetration_of_phones_may_be_above_100_per_cent() -> None:
    phones = rate("129%", "share", indicator="mobile penetration")
    table = text(sentence("Mobile penetration is 129%.", phones, **GHENT))
    assert rows(table, "shares_and_ranks") == []


def test_the_figure_of_a_headline_may_be_told_as_a_change() -> None:
    lines = "Ghent: kilns up 19", "Kilns grew by 19 to 400."
    grown = count("19", "kilns", measure="change", direction="up")
    table = text(
        sentence(lines[0], count("19", "kilns"), **GHENT), sentence(lines[1], grown, count("400", "kilns"), **GHENT)
    )
    assert [row[0] for row in rows(table, "headline", headline=lines[0])] == ["holds"]


def test_a_headline_that_differs_from_its_text_does_not_hold() -> None:
    table = text(
        sentence("Exports up 35%", rate("35%", indicator="exports", direction="up"), **GHENT),
        sentence("Exports rose by 25%.", rate("25%", indicator="exports", direction="up"), **GHENT),
    )
    assert rows(table, "headline", headline="Exports up 35%") == [
        (
            "does_not_hold",
            "The headline's “35%” (exports) differs from the figure in the text: “25%”.",
            "",
            "A1 = 35%; A2 = 25%",
            "differ",
            "Which is right, “35%” in the headline or “25%” in the text?",
        ),
    ]


def test_a_headline_without_its_figure_in_the_text_cannot_be_checked() -> None:
    table = text(
        sentence("Exports up 35%", rate("35%", indicator="exports", direction="up"), **GHENT),
        sentence("It has 60 kilns.", count("60", "kilns"), **GHENT),
    )
    assert rows(table, "headline", headline="Exports up 35%") == [
        (
            "cannot_be_checked",
            "The headline's “35%” (exports) has no support in the text.",
            "",
            "A1 = 35%",
            "not in the text",
            "Where does the headline's “35%” come from?",
        ),
    ]


def test_a_round_headline_fits_what_it_rounds() -> None:
    table = text(
        sentence("Ghent passes 100 kilns", count("100", "kilns"), **GHENT),
        sentence("It now has 101 ovens.", count("101", "ovens"), **GHENT),
    )
    assert rows(table, "headline", headline="Ghent passes 100 kilns") == [
        (
            "holds",
            "The headline's “100” (kilns) fits the text: “101”.",
            "",
            "A1 = 100; A2 = 101",
            "in the text",
            "",
        ),
    ]


def test_a_result_for_a_time_to_come_does_not_hold() -> None:
    when = {"period_start": "2022-01-01", "period_end": "2022-09-30", "period_text": "January to September 2022"}
    table = text(
        sentence("It sold ferries for 5.1 million euros.", euros("5.1 million euros", "ferries", **when), **GHENT)
    )
    assert rows(table, "article_date") == [
        (
            "does_not_hold",
            "Ghent, ferries, “5.1 million euros”: reported as a result for January to September 2022,"
            " a time after the article of 19 November 2021.",
            "2022-09-30 > 2021-11-19",
            "A1 = 5.1 million euros",
            "after the article",
            "Is “5.1 million euros” a result or a plan, and for which time?",
        ),
    ]


def test_what_is_set_aside_for_a_time_to_come_is_no_result() -> None:
    when = {"period_start": "2022-01-01", "period_end": "2022-12-31"}
    table = text(sentence("It set aside 5.1 million euros.", euros("5.1 million euros", "ferries", **when), **GHENT))
    assert rows(table, "article_date") == []


def test_a_figure_for_years_that_are_not_over_covers_a_part_of_them() -> None:
    when = {"period_start": "2020-01-01", "period_end": "2025-12-31"}
    table = text(sentence("From 2020 to 2025 output grew by 8%.", rate("8%", indicator="output", **when), **GHENT))
    assert rows(table, "article_date") == [
        (
            "caveat",
            "Ghent, output, “8%”: reported as a result for 2020 to 2025, which was not over on 19 "
            "November 2021: the figure covers a part of it.",
            "2025-12-31 > 2021-11-19",
            "A1 = 8%",
            "not over",
            "Up to which day does “8%” count?",
        ),
    ]


def test_growth_on_a_year_of_slump_is_a_caveat() -> None:
    when = {"period_start": "2021-01-01", "period_end": "2021-06-30", "baseline": "yoy", "direction": "up"}
    table = text(sentence("Output grew by 88.0%.", rate("88.0%", indicator="output", **when), **GHENT))
    assert rows(table, "base_year") == [
        (
            "caveat",
            "Ghent, January to June 2021: growth of 88.0% is measured against 2020, the first year of"
            " the pandemic; from a low base growth looks larger.",
            "",
            "A1 = 88.0%",
            "base year 2020",
            "How large was the growth for January to June 2021 against the same time of 2019?",
        ),
    ]


def test_figures_that_hang_on_an_inferred_day_are_a_caveat() -> None:
    table = text(
        sentence("Output grew by 8%.", rate("8%", period_start="2021-01-01", period_end="2021-06-30"), **GHENT)
    )
    (found,) = checks(table, "article_date", basis="inferred")
    assert (found["verdict"], found["plain"], found["result"], found["question"]) == (
        "caveat",
        "The day of the article, 19 November 2021, is worked out from its text, and the time of 1 figure hangs on it.",
        "date inferred",
        "On which day was the article published?",
    )


def test_figures_without_a_time_in_an_article_without_a_day_cannot_be_checked() -> None:
    table = text(
        sentence("It has built 5 roads so far.", count("5", "roads"), **GHENT),
        sentence("It has 6 mills this year.", count("6", "mills"), **GHENT),
        sentence("In 2020 it had 4 mills.", count("4", "mills", period_start="2020-01-01", period_end="2020-12-31")),
    )
    assert rows(table, "article_date", day="", headline="Ghent, the town of mills, has more of them than ever") == [
        (
            "cannot_be_checked",
            "The article “Ghent, the town of mills, has more of them than ever” has no date: 2 figures have no known "
            "time.",
            "",
            "A1 = 5; A2 = 6",
            "no date",
            "On which day was the article “Ghent, the town of mills, has more of them than ever” published?",
        )
    ]


@pytest.mark.parametrize(
    ("rise", "verdict", "ending"),
    [
        (30.1, "holds", "that is so, under either reading."),
        (23.0, "caveat", "that is so under one reading only."),
        (15.0, "does_not_hold", "that is not so."),
    ],
)
def test_a_rate_may_be_more_than_one_that_a_gap_implies_in_one_reading_alone(
    rise: float, verdict: str, ending: str
) -> None:
    gap = claim("4.9%", 4.9, "4.9", "%", "gap", direction="up")
    first = "Output grew by 26.5%, 4.9% higher than the growth rate of investment."
    second = f"Wages grew by {rise}%, which is higher than the growth rate of investment."
    table = text(
        sentence(first, rate("26.5%", indicator="output"), gap, **GHENT),
        sentence(second, rate(f"{rise}%", indicator="wages"), **GHENT),
    )
    (found,) = [row for row in rows(table, "comparisons") if row[1].startswith("Ghent, wages")]
    assert (found[0], found[1].endswith(ending)) == (verdict, True)


def test_a_figure_is_compared_with_one_nearby_in_the_same_breath() -> None:
    far = "which the mayor, who has held his office for many a year, and his deputy told the press is"
    for between, verdicts in (("", ["does_not_hold"]), (far, [])):
        quote = f"Output grew by 4.1%, {between} higher than the 5.3% of Belgium."
        table = text(sentence(quote, rate("4.1%", indicator="output"), rate("5.3%", indicator="output"), **GHENT))
        assert [row[0] for row in rows(table, "comparisons")] == verdicts


def test_a_verb_moves_figures_only_from_one_to_the_other() -> None:
    quote = "Ferry lines rose from 80 in May and 60 in June."
    assert (
        rows(text(sentence(quote, count("80", "ferry lines"), count("60", "ferry lines"), **GHENT)), "comparisons")
        == []
    )
