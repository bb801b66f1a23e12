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
    ("Only 22 films were shot in 2023, down from 46.", "=22; =46", [f"{Y2023} stated", f"{Y2022} stated"]),
    (
        "In the first quarter, orders rose 5% from 80 year on year.",
        "+5%; =80",
        ["2024-01-01/2024-03-31 inferred yoy", "2023-01-01/2023-03-31 stated"],
    ),
    ("In 2023, the guild took 3 million from 5 donors.", "=3 million; =5", [f"{Y2023} stated", f"{Y2023} stated"]),
    ("The fair drew 40 firms from 12 states in 2023.", "=40; =12", [f"{Y2023} stated", f"{Y2023} stated"]),
    ("In 2023, the bank had 50 desks, up from 9 when it was sold.", "=50; =9", [f"{Y2023} stated", ""]),
    ("In May, orders rose to 80 from 70.", "=80; =70", ["2024-05-01/2024-05-31 inferred", ""]),
]
BETWEEN = [
    (
        "Masts grew from 6 in May 2014 to 28 in May 2024, while cables went from 10 km to 88 km.",
        "=6; =28; =10 km; =88 km",
        [
            "2014-05-01/2014-05-31 stated",
            "2024-05-01/2024-05-31 stated",
            "2014-05-01/2014-05-31 stated",
            "2024-05-01/2024-05-31 stated",
        ],
    ),
    (
        "Boats fell from 52 in 2015 to 26 in 2023.|Crews shrank from 9 to 5 in the same period.",
        "=52; =26; =9; =5",
        [
            "2015-01-01/2015-12-31 stated",
            f"{Y2023} stated",
            "2015-01-01/2015-12-31 inferred",
            "2023-01-01/2023-12-31 inferred",
        ],
    ),
    (
        "In 2022, farms made up 17%, up from 13% in 2017.|Over the five years, jobs rose from 155 to 201.",
        "%17%; %13%; =155; =201",
        [
            f"{Y2022} stated",
            "2017-01-01/2017-12-31 stated",
            "2017-01-01/2017-12-31 inferred",
            "2022-01-01/2022-12-31 inferred",
        ],
    ),
    (
        "In 2022, farms made up 17%.|Sales grew to 30 million over the five-year period.",
        "%17%; =30 million",
        [f"{Y2022} stated", "2017-01-01/2022-12-31 inferred"],
    ),
    (
        "From 2013 to May 31 in the current year, trade exceeded 3 trillion.",
        "=exceeded 3 trillion",
        ["2013-01-01/2024-05-31 stated"],
    ),
    ("Over the four months of this year, 40 mills opened.", "=40", ["2024-01-01/2024-04-30 inferred"]),
]
THEN = [
    (
        "In 2015, Volvo opened a plant in Riga.~Since then, 40 suppliers have come.",
        "=40",
        ["2015-01-01/2024-08-15 stated"],
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
        "Masts neared 2 million by the end of May, 80 more than by the end of 2021.",
        "=2 million; -80",
        ["2024-05-31/2024-05-31 inferred", "2024-05-31/2024-05-31 inferred 2021-12-31"],
    ),
    (
        "In 2023, 65% paid by card, similar to 66% in 2021.",
        "%65%; %66%",
        [f"{Y2023} stated", "2021-01-01/2021-12-31 stated"],
    ),
    ("In 2023, orders rose 4% after a slight dip in 2021 of 1%.", "+4%", [f"{Y2023} stated yoy"]),
    ("In 2023, sales hit 5 million, above the 3 million forecast in 2021.", "=3 million", [f"{Y2023} stated"]),
    ("Prices fell more than foreseen in May, to 3%.", "%3%", ["2024-05-01/2024-05-31 inferred"]),
    ("In 2023, output was 21% higher at the constant prices of 2020.", "+21%", [f"{Y2023} stated yoy"]),
    (
        "In 2023, 40 mills opened.~The panel is in similar shape to 2022.~About 72 farms had a robot.",
        "=40; =72",
        [f"{Y2023} stated", f"{Y2023} carried"],
    ),
    (
        "Since the opening of the Trade and Port Office (now the Harbour Board) in 2015, Riga has spent 9 million.",
        "=9 million",
        ["2015-01-01/2024-08-15 stated"],
    ),
    (
        "In 2023, the yard built 9 ships, while the number of cranes in use exceeded 40.",
        "=9; =exceeded 40",
        [f"{Y2023} stated", f"{Y2023} stated"],
    ),
    ("Rail took 27% of freight, data from the ministry on Tuesday showed.", "%27%", [""]),
]
HOPED = [
    (
        "Capacity has hit 150 tons, with sales expected to reach 120 million this year.",
        "=150; ?=120 million",
        ["", "2024-01-01/2024-12-31 inferred"],
    ),
    (
        "Rail had 39% of freight, and the city wants to reach 82% by 2030.",
        "%39%; ?%82%",
        ["", "../2030-12-31 stated"],
    ),
    (
        "The port drew 40 ships, and it sold 9 million tons last year.",
        "=40; =9 million",
        [f"{Y2023} inferred", f"{Y2023} inferred"],
    ),
]
LASTING = [
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
