"""Baselines: what a change is measured against, where the sentence only half says so."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract

TOLD = {
    # a level that is multiplied
    "Nearly $9 billion went to start-ups in 2022, over three times the $3 billion of 2019.": (
        "over three times",
        "2019",
    ),
    "The yard sold 30 ships in 2023 and may double its crew.": ("double", ""),
    "This year 14 mills opened, and the number of inns has doubled.": ("doubled", ""),
    "Sales doubled to 5 million pesos in 2023.": ("doubled", "yoy"),
    "Sales have tripled in the last two years.": ("tripled", ""),
    "Sales came to 5 million pesos in 2019 and should double by 2031.": ("double", "2019"),
    "Tea sales fell 3 percent compared with February to April 2022.": ("3 percent", "2022-02/2022-04"),
    # an amount and its rate have one
    "Output was 70 tons in 2023, a rise of 15 tons or 27 percent.": ("15 tons", "yoy"),
    "Output grew in 2023, with an increase of 15 tons, up 27 percent compared with 2021.": ("15 tons", "2021"),
    "Output was 70 tons in 2023, a rise of 15 tons, and rents went up 27 percent.": ("15 tons", ""),
    # what it is not measured against
    "In 2023, sales of fish rose by 11% to 17,000 tons, the largest annual increase since 1983.": ("11%", "yoy"),
    "Sales of fish rose 5 percent in June, compared with 7 percent in May.": ("5 percent", "yoy"),
    "The economy grew at a robust 6% annualised rate in the first quarter.": ("6%", ""),
    "Zolo foresees 62% annual growth in rents by 2030.": ("62%", ""),
    # what is said once of two, and how far back
    "In 2023 there were 97 grants and 63 loans, up 47 and 33 respectively over the same period of 2014.": (
        "47",
        "2014",
    ),
    "At the end of 2023, there were 4,500 inns, an increase of 65 per cent over the past five years.": (
        "65 per cent",
        "2018",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_what_a_change_is_measured_against(text: str, expected: tuple[str, str]) -> None:
    """Its own words first; a level or a rate beside it; nothing rather than a time that is told of something else."""
    told = extract(parse("own.txt", f"Rain\n\nLISBON, Aug 15, 2024 -- {text}\n".encode())).claims
    assert [(c["span"], c["baseline"]) for c in told if c["span"] == expected[0]] == [expected]
