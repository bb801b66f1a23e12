"""The same indicator twice: articles, times, nested places, forms and repeats; the whole row each."""

from __future__ import annotations

import pytest

from checks_tables import GHENT, YEAR, claim, count, euros, rate, rows, sentence, text

BELGIUM = {"subject": "Belgium", "subject_kind": "place", "place": "Belgium"}
HALF = {"period_start": "2020-01-01", "period_end": "2020-06-30"}


def test_two_articles_that_differ_do_not_hold_however_often_they_are_told() -> None:
    table = text(
        *(
            sentence(
                f"Trade was {value} billion euros.", euros(f"{value} billion euros", "trade"), doc=doc, **GHENT, **YEAR
            )
            for value, doc in (("48", "one.txt"), ("53", "two.txt"), ("48", "three.txt"))
        )
    )
    assert rows(table, "same_indicator") == [
        (
            "does_not_hold",
            "Ghent, trade, 2020: 48 billion euros and 53 billion euros in two articles differ, for "
            "the same time and place.",
            "48 billion euros = 53 billion euros",
            "A1 = 48 billion euros; A2 = 53 billion euros",
            "differ",
            "Which figure is right for Ghent, trade in 2020: 48 billion euros or 53 billion euros?",
        ),
    ]


def test_figures_that_meet_within_their_rounding_agree() -> None:
    table = text(
        sentence("Trade was 48 billion euros.", euros("48 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 47.9 billion euros.", euros("47.9 billion euros", "trade"), doc="two.txt", **GHENT, **YEAR),
    )
    assert rows(table, "same_indicator") == [
        (
            "holds",
            "Ghent, trade, 2020: 48 billion euros and 47.9 billion euros in two articles agree.",
            "48 billion euros = 47.9 billion euros",
            "A1 = 48 billion euros; A2 = 47.9 billion euros",
            "agree",
            "",
        ),
    ]


def test_figures_without_a_time_cannot_be_compared() -> None:
    table = text(
        sentence("Trade was 48 billion euros.", euros("48 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 53 billion euros.", euros("53 billion euros", "trade"), doc="two.txt", **GHENT),
    )
    assert rows(table, "same_indicator") == [
        (
            "cannot_be_checked",
            "Ghent, trade: one article gives 48 billion euros, another 53 billion euros; not both "
            "name their time, so that they cannot be compared.",
            "",
            "A1 = 48 billion euros; A2 = 53 billion euros",
            "time unknown",
            "For which day or period do the figures 48 billion euros and 53 billion euros (trade) hold?",
        ),
    ]


def test_a_part_in_the_same_article_is_no_other_telling() -> None:
    table = text(
        sentence("There were 177 patents.", count("177", "patents"), **GHENT, **YEAR),
        sentence("Among these, 60 were foreign.", count("60", "patents"), **GHENT, **YEAR),
    )
    assert rows(table, "same_indicator") == []


def test_figures_of_nothing_named_are_not_compared() -> None:
    table = text(
        sentence("There were 177 people.", count("177", "people"), **GHENT, **YEAR),
        sentence("There were 60 people.", count("60", "people"), doc="two.txt", **GHENT, **YEAR),
    )
    assert rows(table, "same_indicator") == []


def test_rates_of_two_articles_for_two_times_need_not_agree() -> None:
    table = text(
        sentence("Trade grew by 8.1%.", rate("8.1%", indicator="trade", baseline="yoy"), **GHENT, **YEAR),
        sentence(
            "Trade grew by 9.4%.", rate("9.4%", indicator="trade", baseline="yoy"), doc="two.txt", **GHENT, **HALF
        ),
    )
    assert rows(table, "same_indicator") == [
        (
            "caveat",
            "Ghent, trade: 8.1% for 2020 and 9.4% for January to June 2020: the periods differ, so "
            "that the two rates need not agree.",
            "",
            "A1 = 8.1%; A2 = 9.4%",
            "periods differ",
            "",
        ),
    ]


def test_a_rate_that_a_gap_implies_is_held_against_the_stated_one() -> None:
    quote = "Revenue grew by 18.0%, 6.0 percentage points higher than in Belgium."
    gap = claim("6.0 percentage points", 6.0, "6.0", "pp", "gap", baseline="Belgium", direction="up")
    table = text(
        sentence(quote, rate("18.0%", indicator="revenue"), gap, **GHENT, **YEAR),
        sentence("It grew by 15.0%.", rate("15.0%", indicator="revenue"), doc="two.txt", **BELGIUM, **YEAR),
    )
    assert rows(table, "same_indicator") == [
        (
            "does_not_hold",
            "Belgium, revenue: 18.0% less 6.0 percentage points implies 12.0 % (11.9 to 12.1) for "
            "2020; the figure stated elsewhere is 15.0% for 2020: they differ.",
            "18.0 - 6.0; 15.0",
            "A1 = 18.0%; A2 = 6.0 percentage points; A3 = 15.0%",
            "12.0 % (11.9 to 12.1)",
            "How fast did it grow in Belgium: 15.0%, or as the gap of 6.0 percentage points implies, "
            "12.0 % (11.9 to 12.1)?",
        ),
    ]


def test_a_half_year_cannot_hold_more_than_its_year() -> None:
    table = text(
        sentence("Trade was 5.4 billion euros.", euros("5.4 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 6.1 billion euros.", euros("6.1 billion euros", "trade"), **GHENT, **HALF),
    )
    assert rows(table, "stock_or_flow") == [
        (
            "does_not_hold",
            "Ghent, trade: 5.4 billion euros for 2020, 6.1 billion euros for January to June 2020, "
            "which is part of it: the part holds more than the whole.",
            "6.1 billion euros <= 5.4 billion euros",
            "A1 = 5.4 billion euros; A2 = 6.1 billion euros",
            "part > whole",
            "How can 6.1 billion euros in January to June 2020 be more than 5.4 billion euros in all of it?",
        ),
    ]


def test_a_half_year_leaves_a_rest() -> None:
    table = text(
        sentence("Trade was 5.4 billion euros.", euros("5.4 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Trade was 2.1 billion euros.", euros("2.1 billion euros", "trade"), **GHENT, **HALF),
    )
    assert rows(table, "stock_or_flow") == [
        (
            "holds",
            "Ghent, trade: 5.4 billion euros for 2020, 2.1 billion euros for January to June 2020, "
            "which is part of it: that fits.",
            "2.1 billion euros <= 5.4 billion euros",
            "A1 = 5.4 billion euros; A2 = 2.1 billion euros",
            "rest 3.2 to 3.4 billion euros",
            "",
        ),
    ]


def test_sales_are_no_share_of_gdp() -> None:
    sales = rate("41%", "share", indicator="revenue of shops")
    table = text(sentence("Revenue of shops was 41% of GDP.", sales, **GHENT))
    assert rows(table, "stock_or_flow") == [
        (
            "does_not_hold",
            "Ghent, revenue of shops, 41%: sales count what firms buy from one another again and "
            "again, GDP does not; sales divided by GDP are no share of it.",
            "sales / GDP",
            "A1 = 41%",
            "sales are not value added",
            "How large is the value added behind the 41%?",
        ),
    ]


def test_sales_beside_value_added_are_a_caveat() -> None:
    quote = "Revenue of shops was 4 billion euros and GDP 9 billion euros."
    figures = euros("4 billion euros", "revenue of shops"), euros("9 billion euros", "GDP")
    table = text(sentence(quote, *figures, **GHENT))
    assert rows(table, "stock_or_flow") == [
        (
            "caveat",
            "Ghent, GDP: 9 billion euros is value added, 4 billion euros (revenue of shops) is sales;"
            " they cannot be added up, and one is no share of the other.",
            "",
            "A2 = 9 billion euros; A1 = 4 billion euros",
            "value added and sales",
            "",
        ),
    ]


@pytest.mark.parametrize(
    ("income", "product"),
    [("fiscal revenue", "GDP"), ("tax revenues of shops", "value added"), ("revenue", "GDP per head")],
)
def test_taxes_and_amounts_a_head_are_no_sales_beside_value_added(income: str, product: str) -> None:
    quote = "It took 4 billion euros beside 9 billion euros."
    figures = euros("4 billion euros", income), euros("9 billion euros", product)
    assert rows(text(sentence(quote, *figures, **GHENT)), "stock_or_flow") == []


def test_what_is_signed_is_not_spent() -> None:
    quote = "It signed contracts worth 21 million euros."
    table = text(sentence(quote, euros("21 million euros", "contracts"), **GHENT))
    assert rows(table, "stock_or_flow") == [
        (
            "caveat",
            "Ghent, contracts, 21 million euros: signed is not spent; the figure counts agreements.",
            "",
            "A1 = 21 million euros",
            "signed, not spent",
            "How much of the 21 million euros has been spent so far?",
        ),
    ]


def test_a_figure_told_twice_is_one_piece_of_evidence() -> None:
    table = text(*(sentence("It has 120 kilns.", count("120", "kilns"), **GHENT) for _ in range(2)))
    assert rows(table, "repeats") == [
        (
            "holds",
            "Ghent, kilns: “120” is told twice in one article: one piece of evidence, not 2.",
            "",
            "A1 = 120; A2 = 120",
            "the same figure",
            "",
        ),
    ]


def test_a_figure_told_as_result_and_as_plan_may_be_two() -> None:
    table = text(
        sentence("It has over 120 kilns.", count("over 120", "kilns", bound="over"), **GHENT),
        sentence("It wants over 120 kilns.", count("over 120", "kilns", bound="over", status="target"), **GHENT),
    )
    assert rows(table, "repeats") == [
        (
            "caveat",
            "Ghent, kilns: “over 120” is told twice in one article, but once as a result and once as "
            "a plan: it may be one figure or two.",
            "",
            "A1 = over 120; A2 = over 120",
            "once as a result and once as a plan",
            "Is “over 120” (kilns) one figure, told twice, or are there two?",
        ),
    ]


def test_what_a_sentence_carries_over_without_naming_it_is_no_other_telling() -> None:
    table = text(
        sentence("Retail trade of Ghent was 13 billion euros.", euros("13 billion euros", "trade"), **GHENT, **YEAR),
        sentence("Farms gave 2 billion euros.", euros("2 billion euros", "trade"), **GHENT, **YEAR),
    )
    assert rows(table, "same_indicator") == []


def test_a_figure_that_a_change_starts_from_is_of_another_time() -> None:
    table = text(
        sentence("Sales of Ghent were 9 million euros.", euros("9 million euros", "sales", **YEAR), **GHENT),
        sentence("Sales of Ghent rose from 7 million euros.", euros("7 million euros", "sales", **YEAR), **GHENT),
    )
    assert rows(table, "same_indicator") == []


def test_an_amount_that_restates_a_share_is_a_part() -> None:
    part = "Of sales of Ghent 91%, 8 million euros, are abroad."
    table = text(
        sentence("Sales of Ghent were 9 million euros.", euros("9 million euros", "sales", **YEAR), **GHENT),
        sentence(part, rate("91%", "share"), euros("8 million euros", "sales", **YEAR), **GHENT),
    )
    assert rows(table, "same_indicator") == []


def test_a_time_that_is_carried_is_no_ground_for_a_contradiction() -> None:
    may = {"period_start": "2020-05-01", "period_end": "2020-05-31", "period_text": "in May"}
    told = sentence("Sales of Ghent were 9 million euros in May.", euros("9 million euros", "sales", **may), **GHENT)
    later = "Ten weeks later sales of Ghent were 7 million euros."
    carried = text(told, sentence(later, euros("7 million euros", "sales", **may), **GHENT))
    assert rows(carried, "same_indicator") == []
    again = "Sales of Ghent were 7 million euros in May."
    stated = text(told, sentence(again, euros("7 million euros", "sales", **may), **GHENT))
    assert [row[0] for row in rows(stated, "same_indicator")] == ["does_not_hold"]


@pytest.mark.parametrize(
    ("seller", "count"),
    [(GHENT, 1), ({"place": "Ghent"}, 1), (BELGIUM, 1), ({"subject": "Spain", "place": "Spain"}, 0)],
)
def test_sales_stand_beside_the_value_added_of_their_own_region(seller: dict[str, str], count: int) -> None:
    table = text(
        sentence("GDP was 8 million euros.", euros("8 million euros", "GDP"), **GHENT, **YEAR),
        sentence("Sales were 9 million euros.", euros("9 million euros", "sales of ferries"), **seller, **YEAR),
    )
    assert len(rows(table, "stock_or_flow")) == count


def test_more_than_fifty_figures_of_one_time_are_a_list_under_one_name() -> None:
    def told(number: int) -> list[tuple[str, ...]]:
        each = (
            sentence(
                f"Trade was {at} billion euros.",
                euros(f"{at} billion euros", "trade"),
                doc=f"{at % 2}.txt",
                **GHENT,
                **YEAR,
            )
            for at in range(100, 100 + number)
        )
        return rows(text(*each), "same_indicator")

    assert [row[0] for row in told(50)] == ["does_not_hold"]
    assert told(51) == []
