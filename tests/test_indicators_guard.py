"""What is measured where the words nearest to a figure do not say it: guards, clauses behind clauses, defaults."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.wording import tidy
from extracting import fields

CASES = {
    # how a figure was reckoned
    "Industrial output reached 812 billion won in March. In real terms that was 2.1 percent more than in February.": [
        "Industrial output",
        "Industrial output",
    ],
    "In constant prices, retail sales grew 3.4 percent.": ["retail sales"],
    "Measured by value, chip exports grew 31.2 percent.": ["chip exports"],
    # the figure that is pointed at
    "Orders totalled 44 million pounds in June. The sum beat the 40 million pounds booked a year earlier.": ["Orders"]
    * 2,
    "Dealers sold 443 cars in June, beating the 439 analysts had expected.": ["cars sold"] * 2,
    "Shares in the mill closed 4 percent higher at 212 rupees.": ["Shares in the mill"] * 2,
    "The average loan came to 41,000 euros; the averages of Lyon and Lille were 52,000 euros and 33,000 euros, "
    "respectively.": ["average loan"] * 3,
    "The output of mills rose 3 percent. Peru came out on top with 5 percent.": ["output of mills"] * 2,
    "There are 2.4 million lines in the country, and a fifth (460,000) of them are copper.": ["lines", "lines"],
    "Rail accounts for 41 projects with an investment value of 4 million euros, and food for 77 projects with 2 million"
    " euros.": ["projects", "investment value of projects"] * 2,
    "The firm invested 12 million euros in ships in 2023, 8.4% of sales.": [
        "investment in ships",
        "investment in ships in sales",
    ],
    "Output of bicycles went up 4.2% in May and that of PCs 11.5%.": ["Output of bicycles", "Output of PCs"],
    "Of the mills, more than half of them (51.7%) were shut.": ["mills"],
    "Its cloud unit grew 31 percent, its ferry unit 12 percent.": ["cloud unit", "ferry unit"],
    "Estimates of the damage range from 2 billion to 3 billion euros.": ["Estimates of the damage"],
    "The town has 40 clubs, including 25 open rowing clubs and 15 closed sailing clubs.": [
        "clubs",
        "open rowing clubs",
        "closed sailing clubs",
    ],
    "Some 40 percent of farms have been connected to the grid.": ["farms connected to the grid"],
    "More than a third of sailors had begun to use online maps.": ["sailors that had begun to use online maps"],
    # lists in brackets, ranks
    "Regionally, sales rose in Europe (12.0%), Japan (9.1%) and China (4.4%).": ["sales"] * 3,
    "Norway ranks third in electric car sales and comes seventh in patents.": ["electric car sales", "patents"],
    "Tin output grew by 12 percent, outpacing the trade as a whole by 4 percentage points.": ["Tin output"] * 2,
    "It came fifth in the ranking.": ["ranking"],
    # the clause behind, the clause before
    "With 41.2%, Norway has the highest share of women on boards, ahead of France (39.8%).": [
        "share of women on boards",
        "share of women on boards",
    ],
    "Compared with the 11 million euros of the second quarter, borrowing rose by 14 percent.": ["borrowing"] * 2,
    '"We see a recovery of orders," Weber says, "with growth of 9% next year.': ["recovery of orders"],
    "From 310,000 beds at present, the capacity of the trade will go up to 400,000.": ["beds", "capacity of the trade"],
    "Since 2015, when it stood at 11 percent, the share of trams has grown.": ["share of trams"],
    "The growth, at 2.1%, was slow.": ["growth"],
    # amounts by their verb
    "Ferry firms took in 74 million euros in the third quarter.": ["revenue of Ferry firms"],
    "For the year as a whole, Rheinmetall booked 7.2 billion euros.": ["amount booked"],
    "The slump comes from the revision of fish sales from 4 million euros to 3 million euros.": ["fish sales"] * 2,
    "The rebate saved farms 2.2 million euros.": ["savings of rebate"],
    "Customers withdrew a net 1.1 billion francs.": ["withdrawals of Customers"],
    "The country exported fish and ice for 3 million euros.": ["exports of fish and ice"],
    "The fair covered 3 hectares.": ["area of fair"],
    "The new line shortens the trip from 40 minutes to 12 minutes.": ["trip", "trip"],
    "Nine colleges turn out 38,000 nurses.": ["colleges", "nurses"],
    # nouns that say too little alone
    "The fund, 3 million euros in size, is closed.": ["size of fund"],
    "Firms filed requests for tax relief with a combined value of 14 million euros.": [
        "combined value of requests for tax relief"
    ],
    "The plan is to double the size of the port.": ["size of the port"],
    "The north has seen five-fold growth of exports.": ["exports"],
    "It has 40 lambs with a survival rate of 70 percent.": ["lambs", "survival rate of lambs"],
    "It runs 40 choirs and dancing lessons.": ["choirs and dancing lessons"],
    "Tin makes up 91% of the load and zinc 38%.": ["Tin in load", "zinc in load"],
    "Year-to-year sales rose 3 percent.": ["Year-to-year sales"],
    "The shares [NYSE: MILL] shed 2.1 percent.": ["shares"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicator_of_every_figure(text: str, expected: list[str]) -> None:
    """In the article's own words, in text order."""
    assert [found for (found,) in fields(text, "indicator")] == expected


SUBJECTS = {
    "Analysts expect wheat output to rise by": "wheat output",
    "The bank is forecasting fish prices to be at": "fish prices",
    "They said they expect sales will rise by": "sales",
    "Turnover has in recent years been growing by": "Turnover",
    "The slight decrease was": "The slight decrease",
    "The fees that the towns levy amounted to": "The fees",
    "Figures showing that the number of jobs has risen by": "the number of jobs",
    "It is a year in which the number of births fell": "the number of births",
    "In ports such as Ube, Kobe and Chiba last May, trade fell": "trade",
    "By the end of 2016 the exports of rice had grown in Peru, namely by": "the exports of rice",
    "Growth driven by fish prices reaching": "fish prices",
    "The number of mills put into service was": "The number of mills put into service",
    "Consequently, the number of visitors rose": "the number of visitors",
    "Companies that export to Chile grew": "Companies that export to Chile",
}


@pytest.mark.parametrize(("clause", "subject"), SUBJECTS.items())
def test_subject_of_a_clause(clause: str, subject: str) -> None:
    """What the last verb is said of, without the clauses around it."""
    assert clause_subject(clause) == subject


@pytest.mark.parametrize(
    "words",
    [
        *("figure", "slight", "short", "regionally", "annual", "7.6 percent", "monthly figure", "averages of Lyon"),
        *("Q2/2017", "same period", "Peru (+", "002594]", "two-thirds", "smaller share"),
    ],
)
def test_words_that_measure_nothing(words: str) -> None:
    assert not possible(words)


@pytest.mark.parametrize(
    "words",
    ["sales", "family", "spending", "5G base stations", "figure of merit", "amount raised", "Gross Value Added", "GDP"],
)
def test_words_that_may_measure_something(words: str) -> None:
    assert possible(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("firm reported sales", False),
        ("have in turn", False),
        ("firms listed in Peru", True),
        ("newly built homes", True),
    ],
)
def test_sound_noun_phrases(words: str, expected: bool) -> None:
    assert sound(words) is expected


@pytest.mark.parametrize("row", lexicons.rows("en/manners"), ids=lambda row: row["word"])
def test_every_manner_of_reckoning_is_passed_over(row: dict[str, str]) -> None:
    words = f"{row['word']} terms" if row["kind"] == "how" else f"real {row['word']}"
    assert fields(f"Fees in {words} rose 3 percent.", "indicator") == [("Fees",)]


@pytest.mark.parametrize("row", lexicons.rows("en/clause_leads"), ids=lambda row: row["word"])
def test_every_lead_is_set_apart_from_the_clause(row: dict[str, str]) -> None:
    lead = row["word"].capitalize() + ("" if row["kind"] == "adverb" else " Peru fell")
    lead = lead if row["kind"] != "opens" else row["word"].capitalize() + " Peru"
    assert clause_subject(f"{lead}, exports rose") == "exports"


@pytest.mark.parametrize("row", lexicons.rows("en/giving_verbs"), ids=lambda row: row["word"])
def test_every_verb_of_giving_names_its_amount(row: dict[str, str]) -> None:
    ((found,),) = fields(f"The scheme {row['word']} farms 3 million euros.", "indicator")
    assert found.startswith(row["noun"])


@pytest.mark.parametrize("word", lexicons.words("en/no_indicators"))
def test_no_pointing_or_describing_word_is_an_indicator(word: str) -> None:
    assert not possible(word)


@pytest.mark.parametrize("word", lexicons.words("en/before_verbs"))
def test_every_adverb_before_a_verb_is_left_out(word: str) -> None:
    assert clause_subject(f"Imports of rice {word} rose") == "Imports of rice"


@pytest.mark.parametrize("word", lexicons.words("en/rank_places"))
def test_a_place_in_a_region_names_no_field(word: str) -> None:
    assert fields(f"The mill ranks fifth in the {word}.", "indicator")[0][0] in ("ranking", "mill")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("output in the first quarter of 2019", "output"),
        ("number of bakers as of 31 March", "number of bakers"),
        ("fall in the number of days", "fall in the number of days"),
        ("Blue Water Index 2024", "Blue Water Index 2024"),
    ],
)
def test_a_time_at_the_end_is_no_part_of_an_indicator(words: str, expected: str) -> None:
    """It is the period; a count of days stays."""
    assert tidy(words) == expected
