"""Times that a whole article gives its figures: that of its headline, and the halves it names where it has no day."""

from __future__ import annotations

from claimbook.articles import parse
from claimbook.extraction import extract

COLUMNS = ("value_text", "period_start", "period_end", "period_basis", "baseline")


def dated(text: str) -> list[tuple[object, ...]]:
    claims = extract(parse("own.txt", text.encode())).claims
    return [tuple(row[name] for name in COLUMNS) for row in claims if row["claim_type"] == "quantity"]


def test_the_figures_of_a_report_that_names_no_time_have_that_of_its_headline() -> None:
    """The day on which the office spoke is none of theirs."""
    text = (
        "Chile's retail sales rise in August\n\n30 September 2024\n\n"
        "Retail sales rose 5.2% from a year earlier, the office said on Monday. Food sales grew 3% and fuel sales "
        "fell 1.4%.\n"
    )
    assert dated(text) == [
        ("5.2", "2024-08-01", "2024-08-31", "carried", "yoy"),
        ("3", "2024-08-01", "2024-08-31", "carried", "yoy"),
        ("1.4", "2024-08-01", "2024-08-31", "carried", "yoy"),
    ]


def test_an_article_without_a_day_lies_at_the_end_of_the_latest_half_that_it_names() -> None:
    text = (
        "Harbour grows\n\nThe port moved 5 million boxes in the first half of 2023. It moved 9 million last year.\n\n"
        "Today it has 40 cranes.\n"
    )
    assert dated(text) == [
        ("5", "2023-01-01", "2023-06-30", "stated", ""),
        ("9", "2022-01-01", "2022-12-31", "inferred", ""),
        ("40", "", "", "inferred", ""),
    ]


def test_months_since_january_are_of_the_year_whose_half_the_article_names() -> None:
    """Without a day of the article, "January to August" is not taken for that of the year before."""
    text = (
        "Harbour grows\n\nThe port moved 5 million boxes in the first half of 2023.\n\n"
        "From January to August it hired 40 pilots.\n"
    )
    assert dated(text) == [
        ("5", "2023-01-01", "2023-06-30", "stated", ""),
        ("40", "2023-01-01", "2023-08-31", "inferred", ""),
    ]


def test_an_article_of_a_second_half_lies_in_the_next_year() -> None:
    """The "January to August" that has passed by then is that of the year of the half."""
    text = "Harbour grows\n\nIt moved 5 boxes in the second half of 2023. From January to August it hired 40 pilots.\n"
    assert dated(text)[-1] == ("40", "2023-01-01", "2023-08-31", "inferred", "")


def test_an_article_that_compares_with_the_same_months_of_a_year_is_of_the_next() -> None:
    text = (
        "Turbines rise\n\nNorway built 40 turbines from January to the end of June, twice as many as in the same "
        "period of 2012. Sweden built 9 turbines in May.\n"
    )
    assert dated(text)[-1] == ("9", "2013-05-01", "2013-05-31", "inferred", "")
