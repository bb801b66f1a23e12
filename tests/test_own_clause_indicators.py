"""Which clause a figure takes its noun from, and what is said first of the sentence."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    # a clause behind "when", ", that" and "but"
    "It was a poor year, 2019, when ferry coverage stood at just 7 percent.": ["ferry coverage"],
    "Ms Lund told a fair in Bergen, the largest of the county, that spending on piers topped 20 million euros.": [
        "spending on piers"
    ],
    "Tidal Boats kept its ferry plan but the boatyard's orders fell 6 percent.": ["orders"],
    # a time before the subject without a comma
    "Officials say that in the first five months of this year felling grew 35 percent.": ["felling"],
    "In the first eight months of the year felling came to 14 million tons.": ["felling"],
    # a count within the subject
    "Investment in the 140 boatyards totalled 3 billion kroner.": ["boatyards", "Investment in the 140 boatyards"],
    "The number of guests of the 14 huts hit 3 million.": ["huts", "number of guests of the 14 huts"],
    "In 40 towns, rents rose 3 percent.": ["towns", "rents"],
    "Deals on 80 mills worth over 7 million kroner were signed.": ["mills", "mills signed"],
    # one word that is a verb as often
    "Prices rose 9 percent in the towns.": ["Prices"],
    "Harvests hit 9 million tons.": ["Harvests"],
    "In the north, yield has fallen 9 percent.": ["yield"],
    "Lending hit 9 million kroner.": ["Lending"],
    "It needs to double by 2030.": ["figure"],
    # an adverb before the verb
    "The number of ferries leased now stands at 9,000.": ["number of ferries leased"],
    "The number of ferries currently stands at 9,000.": ["number of ferries"],
    # "May" is no verb
    "In May the budget for piers topped 9 million kroner.": ["budget for piers"],
    "In May total ferry revenue exceeded 9 million kroner.": ["total ferry revenue"],
    # what the sentence speaks of, where its subject is a body
    "In terms of ferry margins, Acme posted 20 percent in May.": ["ferry margins"],
    "In terms of farms using drones, Malta ranked second in the EU-27.": ["farms using drones"],
    "As for Peru, the number rose to 300.": ["figure"],
    "For wool exports to Asia, Japan led in 2022 (26 percent).": ["wool exports to Asia"],
    "For Peru, wool sales rose 3 percent.": ["wool sales"],
    "In the Ferry Safety Index, which a club published in May, the city came 20th.": ["Ferry Safety Index"],
    # a noun right behind the figure
    "The county hopes to achieve 70 percent ferry coverage by 2035.": ["ferry coverage"],
    "The town sent out $900 cheques.": ["cheques"],
    "Ms Roe said that the town put 3 million euros aside.": ["investment"],
    # what things earn and cost, and an estimate of it
    "The sector earned between 3 million euros and 4 million euros in 2019.": ["earnings"],
    "A mast costs 2,000 euros.": ["cost of mast"],
    "In May it had forecast rents of 16 million euros, and analysts' average estimate was 17 million euros.": [
        "rents",
        "rents",
    ],
    "Acme's loan was sold. The company was valued at 3 million euros.": ["valuation"],
    # more things of the same kind
    "Some 59 mills have passed the test, and 22 have filed complaints.": [
        "mills that have passed the test",
        "mills that have filed complaints",
    ],
    "Of 90 tenants, 16 have been listed and nine have become rivals.": ["tenants", "tenants listed", "rivals"],
    # shares that do something
    "Farmers like maps, with 33 percent of farms using this method.": ["farms using this method"],
    "Peru devoted 0.8% of its GDP to ports in 2010.": ["GDP devoted to ports"],
    "The wool sector accounted for 33 million euros and 5.4% of GDP in 2022.": ["wool sector", "wool sector in GDP"],
    "While taking up 4 percent of the land, it has contributed 46 percent of the output.": [
        "land",
        "contribution to output",
    ],
    "Wool exports account for 35 percent of trade now, before taking up over half of trade in 2030.": [
        "Wool exports in trade",
        "Wool exports in trade",
    ],
    # from one time to another, and a figure between the subject and its verb
    "Rents rose from 3 percent of income in 2014 to 5 percent of income in 2016.": ["Rents in income"] * 2,
    "Wool sold well. Its ferry revenue, 81 million euros in 2018, is to grow by 15 percent a year.": [
        "ferry revenue",
        "ferry revenue",
    ],
    "The state set up 14 funds, whose total value is 9 million euros.": ["funds set up", "total value of funds"],
    "The ferry arm did well, with unit profit increasing by a whopping 91%.": ["unit profit"],
    "After rent costs of another 15 million euros, it closed.": ["rent costs"],
    "And a total of 13 million euros has been raised.": ["amount raised"],
    "Ferry output grew by 4 percent, from 3 tons in May to 4 tons in June.": ["Ferry output"] * 3,
    "The arm earned 73 million euros or 12% of GDP in 2022, compared with 39 million euros in 2017.": [
        "earnings of arm",
        "earnings of arm in GDP",
        "earnings of arm",
    ],
    "The levy was 7 percent, and a new rule may slash it to 3 percent.": ["levy", "levy"],
    # a second share that does something, and one of its own
    "Last year 39 percent of small bakers had ovens and 8 percent sold maps.": [
        "small bakers that had ovens",
        "small bakers that sold maps",
    ],
    "Food prices rose 1 percent. Rent intensity in the north surpassed the 2% threshold.": [
        "Food prices",
        "Rent intensity in the north",
    ],
    "Ms Roe lists $200,000 for a ferry pier.\n\n- $400,000 to prolong the work of the school.": [
        "amount listed for ferry pier",
        "work of the school",
    ],
    "The sector's added value amounted to 64 billion kroner.": ["added value"],
    # what a clause is not
    "Its estimate of ferry sales, adjusted for prices, was 3 million euros.": ["ferry sales"],
    "Looking back, the 2019 ferry budget was 20 million euros.": ["ferry budget"],
    "Ms Roe questioned the sudden 14 per cent tea tariff.": ["tea tariff"],
    "Rents were revised upward to 4 percent.": ["Rents"],
    "The port has 4 million euros in state funding under a plan.": ["state funding under a plan"],
    "Ferry revenue was almost flat at 3 million euros.": ["Ferry revenue"],
    "Buyers watched rent inflation, which was little changed at 5.9 percent.": ["rent inflation"],
    "Malta had a score of 65 out of 100.": ["score"],
    "This has seen over 9 million euros being invested in farms.": ["investment in farms"],
    "Growth in fares was led by Peru (+3 percent) and Chile (+4 percent).": ["fares", "fares"],
    "Its annual capacity is put at 20,000 boats.": ["annual capacity"],
    "Wool output rose 1 percent, while growth in Chad's fish trade slowed to 4 percent.": [
        "Wool output",
        "growth in fish trade",
    ],
    "A new owner brings ferry sales to a staggering 12 million euros.": ["ferry sales"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_own_clause(text: str, expected: list[str]) -> None:
    """In the article's own words."""
    assert [found for (found,) in fields(text, "indicator")] == expected
