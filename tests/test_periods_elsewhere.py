"""Periods: the time of another clause (a second verb, a relative clause, a part) does not date a figure."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from dating import Y2023, dated

Y23 = f"{Y2023} stated"
CASES = [
    ("The port moved 36 boats and plans a quay next year.", "=36", [""]),
    ("The port came 36th and will host the fair this month.", "=36th", [""]),
    ("The mill has 36 shops and will open a plant in March 2031.", "=36", [""]),
    ("The bank has 36 branches and opened its first in 2023.", "=36", [""]),
    ("The mill will build 36 masts, having built 9 in 2023.", "=36; =9", ["", Y23]),
    (
        "Sales came to 36 million euros, and the staff grew to 90 as of the end of 2023.",
        "=36 million; =90",
        ["", "2023-12-31/2023-12-31 stated"],
    ),
    ("The town had 36 mills, and 90 inns as of the end of 2023.", "=36", ["2023-12-31/2023-12-31 stated"]),
    ("The town sold 36 boats in 2023 and has 90 inns.", "=36; =90", [Y23, ""]),
    ("The town sold 36 boats and built 90 inns in 2023.", "=36; =90", [Y23, Y23]),
    ("Tea sales, which peaked at 36 tons in 2023, fell to 9 tons.", "=36 tons; =9 tons", [Y23, ""]),
    ("Tea sales, which grew 36 percent in 2023, came to 9 tons.", "+36 percent; =9 tons", [f"{Y23} yoy", Y23]),
    ("Kiel, a free port since 2019, moved 36 boats.", "=36", [""]),
    ("Kiel has, since 2019, moved 36 boats.", "=36", ["2019-01-01/2024-08-15 stated"]),
    ("The inn (opened in 2019) sold 36 lamps.", "=36", [""]),
    ("The mill sold 36 pumps to a client it won in 2019.", "=36", [""]),
    ("The town has built 36 parks, 9 of them in 2023 alone.", "=36; =9", ["", Y23]),
    ("The town has drawn 36 firms, including 9 in 2023.", "=36; =9", ["", Y23]),
    ("The town drew 36 firms, including 9 mills, in 2023.", "=36; =9", [Y23, Y23]),
    ("Of the 36 labs, 9 were set up in 2023.", "=36; =9", ["", Y23]),
    ("The town has 36 shops, 9 of which opened in 2023.", "=36; =9", ["", Y23]),
    ("The town has 36 shops; 9 opened in 2023.", "=36; =9", ["", Y23]),
    (
        "In 2023, tea sales came to 9 tons.~The mill, founded in 1994, sold 36 pumps in the period.",
        "=9 tons; =36",
        [Y23, f"{Y2023} inferred"],
    ),
]


MORE = [
    ("A parcel costs 36 euros today against 9 euros in 2023.", "=36; =9", ["2024-08-15/2024-08-15 inferred", Y23]),
    (
        "The bank has 36 agents now compared with 9 in 2023.",
        "=36; =9",
        ["2024-08-15/2024-08-15 inferred", Y23],
    ),
    ("The bank now has 36 agents.", "=36", ["2024-08-15/2024-08-15 inferred"]),
    ("The gate let in 36 carts a day on average in 2023.", "=36", [Y23]),
    ("On average, 36 carts a day left in 2023.", "=36", [Y23]),
    ("The team has shrunk from 90 to 36 people since 2023.", "=90; =36", [Y23, "2024-08-15/2024-08-15 stated"]),
    ("Exports have doubled since 2023 to 36 million.", "=36 million", ["2023-01-01/2024-08-15 stated"]),
    (
        "It had 36 clients at the end of March 2024, compared with 9 twelve months before.",
        "=36; =9",
        ["2024-03-31/2024-03-31 stated", "2023-03-31/2023-03-31 stated"],
    ),
    ("Eighteen months ago the firm had 36 clerks.", "=36", ["2023-02-01/2023-02-28 inferred"]),
    ("There were 36 masts by the end of the year.", "=36", ["2023-12-31/2023-12-31 inferred"]),
    (
        "In the fourth quarter of the year, the town plans to open 36 quays.",
        "?=36",
        ["2024-10-01/2024-12-31 inferred"],
    ),
    ("For the second half, officials have set sights on 36 quays.", "?=36", ["2024-07-01/2024-12-31 inferred"]),
    (
        "In 2023 the port moved 90 boats. ~In May alone, it moved 9.|Its 3 mills sold 36 tons, a rise of 5 percent.",
        "=90; =9; =36",
        [Y23, "2024-05-01/2024-05-31 inferred", f"{Y2023} carried"],
    ),
]


@pytest.mark.parametrize(("text", "figures", "periods"), [*CASES, *MORE])
def test_time_of_another_clause(text: str, figures: str, periods: list[str]) -> None:
    assert dated(text, figures) == periods


@pytest.mark.parametrize("word", lexicons.words("en/periods", kind="hope"))
def test_time_of_a_hope(word: str) -> None:
    assert dated(f"The mill has 36 shops and {word} open a plant in March 2031.", "=36") == [""]


@pytest.mark.parametrize("word", lexicons.words("en/periods", kind="flow"))
def test_day_of_a_stock(word: str) -> None:
    text = f"Its {word} came to 36 million euros, and the staff grew to 90 as of the end of 2023."
    assert dated(text, "=36 million; =90")[0] != "2023-12-31/2023-12-31 stated"
