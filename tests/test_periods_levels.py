"""Periods: the level that a change began with, the years between two levels, and years that only compare."""

from __future__ import annotations

import pytest

from dating import Y2023, dated

Y2022 = "2022-01-01/2022-12-31"
BEGINNINGS = [
    (
        "In 2023, Oslo's ferries carried 9 million people.|Fares rose from 30 to 32 crowns.",
        "=9 million; =30; =32",
        [f"{Y2023} stated", f"{Y2022} carried", f"{Y2023} carried"],
    ),
    (
        "In 2023, Oslo's ferries carried 9 million people.|Staff fell 2%, to 400 from 408.",
        "=9 million; -2%; =400; =408",
        [f"{Y2023} stated", f"{Y2023} carried", f"{Y2023} carried", f"{Y2022} carried"],
    ),
    ("The choir gave 31 concerts in 2023, down from 38.", "=31; =38", [f"{Y2023} stated", f"{Y2022} stated"]),
    (
        "In the first quarter, orders rose 5% from 80 year on year.",
        "+5%; =80",
        ["2024-01-01/2024-03-31 inferred yoy", "2023-01-01/2023-03-31 stated"],
    ),
    ("In 2023, the guild took 3 million from 5 donors.", "=3 million; =5", [f"{Y2023} stated", f"{Y2023} stated"]),
    ("The fair drew 40 firms from 12 states in 2023.", "=40; =12", [f"{Y2023} stated", f"{Y2023} stated"]),
    ("In 2023, the bank had 50 desks, up from 9 when it was sold.", "=50; =9", [f"{Y2023} stated", ""]),
    (
        "Sales were 40 tons in the second quarter of 2024 and 35 tons in the previous quarter.",
        "=40 tons; =35 tons",
        ["2024-04-01/2024-06-30 stated", "2024-01-01/2024-03-31 stated"],
    ),
    ("In May, orders rose to 80 from 70.", "=80; =70", ["2024-05-01/2024-05-31 inferred", ""]),
]
BETWEEN = [
    (
        "Kilns grew from 3 in May 2016 to 14 in May 2024, while ovens went from 20 m to 55 m.",
        "=3; =14; =20 m; =55 m",
        [
            "2016-05-01/2016-05-31 stated",
            "2024-05-01/2024-05-31 stated",
            "2016-05-01/2016-05-31 stated",
            "2024-05-01/2024-05-31 stated",
        ],
    ),
    (
        "Boats fell from 70 in 2016 to 41 in 2023.|Crews shrank from 9 to 7 in the same period.",
        "=70; =41; =9; =7",
        [
            "2016-01-01/2016-12-31 stated",
            f"{Y2023} stated",
            "2016-01-01/2016-12-31 inferred",
            "2023-01-01/2023-12-31 inferred",
        ],
    ),
    (
        "In 2022, rye made up 31%, up from 24% in 2018.|Over the four years, barns rose from 60 to 85.",
        "%31%; %24%; =60; =85",
        [
            f"{Y2022} stated",
            "2018-01-01/2018-12-31 stated",
            "2018-01-01/2018-12-31 inferred",
            "2022-01-01/2022-12-31 inferred",
        ],
    ),
    (
        "In 2022, rye made up 31%.|Yields grew to 8 million over the four-year period.",
        "%31%; =8 million",
        [f"{Y2022} stated", "2018-01-01/2022-12-31 inferred"],
    ),
    (
        "From 2019 to June 9 of the current year, Split's ferries sold 7 million tickets.",
        "=7 million",
        ["2019-01-01/2024-06-09 stated"],
    ),
    ("Over the seven months of this year, 40 mills opened.", "=40", ["2024-01-01/2024-07-31 inferred"]),
]
THEN = [
    (
        "In 2018, Riga drained its docks.~Since then, 40 herons have come.",
        "=40",
        ["2018-01-01/2024-08-15 stated"],
    ),
    (
        "Output was 5 million in 2020 and has doubled since then.",
        "=5 million; +doubled",
        ["2020-01-01/2020-12-31 stated", "2020-01-01/.. stated 2020"],
    ),
    (
        "By 2030, Riga wants 4 million trees.~Until then it will spend 5 million.",
        "?=4 million; ?=5 million",
        ["../2030-12-31 stated", "../2030-12-31 stated"],
    ),
    (
        "In 2023, Riga spent 4 million.~By then it will spend 5 million.",
        "=4 million; ?=5 million",
        [f"{Y2023} stated", ""],
    ),
]
COMPARED = [
    (
        "Nests numbered 300 on May 31, 80 more than by the end of 2021.",
        "=300; -80",
        ["2024-05-31/2024-05-31 inferred", "2024-05-31/2024-05-31 inferred 2021-12-31"],
    ),
    (
        "In 2023, 65% paid by card, similar to 66% in 2021.",
        "%65%; %66%",
        [f"{Y2023} stated", "2021-01-01/2021-12-31 stated"],
    ),
    ("In 2023, sailings grew 8% after a strike in 2021 of 90 days.", "+8%", [f"{Y2023} stated yoy"]),
    ("In 2023, fares brought 9 million, not the 7 million forecast in 2021.", "=7 million", [f"{Y2023} stated"]),
    ("Prices fell more than foreseen in May, to 3%.", "%3%", ["2024-05-01/2024-05-31 inferred"]),
    ("In 2023, catches were 6% higher at the fixed prices of 2019.", "+6%", [f"{Y2023} stated yoy"]),
    (
        "In 2023, 40 mills opened.~The panel is in similar shape to 2022.~About 72 farms had a robot.",
        "=40; =72",
        [f"{Y2023} stated", f"{Y2023} carried"],
    ),
    (
        "Since the opening of the Trade and Port Office (now the Harbour Board) in 2018, Riga has spent 9 million.",
        "=9 million",
        ["2018-01-01/2024-08-15 stated"],
    ),
    (
        "In 2023, the yard built 9 ships, while the number of cranes in use exceeded 40.",
        "=9; =exceeded 40",
        [f"{Y2023} stated", f"{Y2023} stated"],
    ),
    ("Oats were 34% of the crop, a survey of farmers on Monday showed.", "%34%", [""]),
]
HOPED = [
    (
        "The herd has grown to 70 cows, with milk sales hoped to bring 2 million this year.",
        "=70; ?=2 million",
        ["", "2024-01-01/2024-12-31 inferred"],
    ),
    (
        "Trams had 28% of the riders, and Porto hopes for 45% by 2034.",
        "%28%; ?%45%",
        ["", "../2034-12-31 stated"],
    ),
    (
        "The port drew 40 ships, and it sold 9 million tons last year.",
        "=40; =9 million",
        [f"{Y2023} inferred", f"{Y2023} inferred"],
    ),
]
LASTING = [
    ("The yard sold 40 boats in January and March.", "=40", ["2024-01-01/2024-01-31 inferred"]),
    ("By the end of the year, the depot had 90 trams.", "=90", ["2023-12-31/2023-12-31 inferred"]),
    ("Sales predicted in 2030 come to 5 million tons.", "?=5 million tons", ["2030-01-01/2030-12-31 stated"]),
    (
        "In 2023, sales came to 3 million, and costs have been 2 million this year.~Staff rose to 40.",
        "=3 million; =2 million; =40",
        [f"{Y2023} stated", "2024-01-01/2024-12-31 inferred", f"{Y2023} carried"],
    ),
    (
        "In the first quarter, orders rose 5% to 90.~Shares of the yard closed up 3% at 40.",
        "+5%; +3%",
        ["2024-01-01/2024-03-31 inferred yoy", ""],
    ),
    (
        "In the first quarter, orders rose 5% to 90.~The shares of both in the market rose to 9%.",
        "+5%; %9%",
        ["2024-01-01/2024-03-31 inferred yoy", "2024-01-01/2024-03-31 carried"],
    ),
]


@pytest.mark.parametrize(("text", "figures", "expected"), [*BEGINNINGS, *BETWEEN, *THEN, *HOPED, *COMPARED, *LASTING])
def test_a_level_has_its_own_time(text: str, figures: str, expected: list[str]) -> None:
    """What a change began with lies before it; years that only compare, foresee or price date no figure."""
    assert dated(text, figures) == expected
