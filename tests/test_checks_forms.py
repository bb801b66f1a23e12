"""Forms of figures: which shares of GDP are taken of sales."""

from __future__ import annotations

import pytest

from checks_tables import GHENT, rate, rows, sentence, text


def alarms(quote: str, indicator: str = "tourism") -> list[str]:
    """Verdicts on a share of 9% in a sentence."""
    table = text(sentence(quote, rate("9%", "share", indicator=indicator), **GHENT))
    return [row[0] for row in rows(table, "stock_or_flow")]


@pytest.mark.parametrize(
    "quote",
    [
        "The operating revenue of tourism was equal to 9% of GDP.",
        "The operating revenue of tourism reached 9% of the city's GDP.",
        "Tourism and its sales made up 9% of gross domestic product.",
        "Sales of tourism were 3 million euros, accounting for 9% of GDP.",
    ],
)
def test_a_share_of_gdp_that_is_taken_of_sales_does_not_hold(quote: str) -> None:
    assert alarms(quote) == ["does_not_hold"]


def test_the_indicator_may_name_gdp() -> None:
    assert alarms("Sales of tourism in GDP made up 9% then.", "sales of tourism in GDP") == []
    assert alarms("Sales of tourism made up 9% then.", "GDP") == ["does_not_hold"]


@pytest.mark.parametrize(
    "quote",
    [
        "Sales of tourism made up 9% of exports, and GDP grew.",
        "Sales of tourism made up 9% (of which GDP knows nothing).",
        "Tourism sales were good while tourism made up 9% of GDP.",
        "Tourism sales grew and tourism made up 9% of GDP.",
        "The value added of tourism sales made up 9% of GDP.",
        "Sales of economies accounting for 9% of GDP grew.",
        "Tourism made up 9% of GDP, sales of it more.",
    ],
)
def test_a_share_of_something_else_or_of_gdp_itself_is_none_of_sales(quote: str) -> None:
    assert alarms(quote) == []
