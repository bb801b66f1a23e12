"""How an indicator reads: without who tells it, without its time, without marks and figures."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.indicator.told import without_teller
from claimbook.extraction.indicator.wording import tidy
from extracting import fields

TOLD = {
    "Farmers expect higher wheat prices": "higher wheat prices",
    "They foresaw wheat prices": "wheat prices",
    "The council wants its tram network": "its tram network",
    "Weber today announced steel output": "steel output",
    "He pointed out that rents": "rents",
    "Officials are hopeful that ferry traffic": "ferry traffic",
    "Brokers currently estimate sugar exports": "sugar exports",
    "Bank of Chile forecast copper earnings": "copper earnings",
    "Ana Ruiz says": "",
    # nothing is told here
    "orders announced in May": "orders announced in May",
    "annual reports": "annual reports",
    "apps that use maps": "apps that use maps",
    "estimates of the damage": "estimates of the damage",
    "expected losses": "expected losses",
    "clerks reported having no desks": "clerks reported having no desks",
    "housing projects": "housing projects",
    "firms that expect growth": "firms that expect growth",
}
TIMES = {
    "tram fares this year": "tram fares",
    "olive exports from May to August": "olive exports",
    "harvest in the October-December quarter": "harvest",
    "rent for the full year": "rent",
    "fares collected between 3 March and 9 June 2021": "fares collected",
    "permits in just four months": "permits",
    "wool sold in H1": "wool sold",
    "pilots today": "pilots",
    "beer in its second year": "beer",
    # no time, or a part of the thing
    "loans of 5 years": "loans of 5 years",
    "trips per day": "trips per day",
    "March on Rome": "March on Rome",
    "fall in the number of days": "fall in the number of days",
    "third-quarter loss": "third-quarter loss",
}


@pytest.mark.parametrize(("words", "expected"), TOLD.items())
def test_what_is_told_stands_without_who_tells_it(words: str, expected: str) -> None:
    assert without_teller(words) == expected


@pytest.mark.parametrize("row", lexicons.rows("en/telling_verbs"), ids=lambda row: row["word"])
def test_every_telling_verb_is_left_out_with_who_tells(row: dict[str, str]) -> None:
    assert without_teller(f"Zolo Group {row['word']} tin exports") == "tin exports"


@pytest.mark.parametrize(("words", "expected"), TIMES.items())
def test_a_time_at_the_end_is_left_out(words: str, expected: str) -> None:
    assert tidy(words) == expected


@pytest.mark.parametrize("row", lexicons.rows("en/time_words"), ids=lambda row: row["word"])
def test_every_word_of_a_time_is_left_out_with_it(row: dict[str, str]) -> None:
    words = {"leads": f"{row['word']} May", "inside": f"since {row['word']} May", "alone": row["word"]}
    assert tidy(
        f"wool sold from May {row['word']} June" if row["word"] == "to" else f"wool sold {words[row['kind']]}"
    ) == ("wool sold")


def test_the_figures_of_a_sentence_that_tells_have_what_is_told() -> None:
    text = (
        "Mill owners currently expect wool exports of 12 million euros. Ana Ruiz hopes that tram fares rise 3 percent."
    )
    assert fields(text, "indicator") == [("wool exports",), ("tram fares",)]
