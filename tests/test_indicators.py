"""What is measured: the counted noun, the noun of the figure, the clause's subject or a figure before."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from extracting import fields

CASES = {
    "The city has built 37 overseas warehouses.": ["overseas warehouses built"],
    "Exports and imports stood at 7 billion yuan and 4 billion yuan, respectively.": ["Exports", "imports"],
    "Spain and Portugal added 6 and 4 GW, respectively.": ["capacity"] * 2,
    "The digital economy accounted for 37 percent of national output.": ["digital economy in national output"],
    "Growth slowed to 4.9 percent from 5.3 percent.": ["Growth", "Growth"],
    "Exports of cars soared 12 percent to 7.4 billion yuan.": ["Exports of cars", "Exports of cars"],
    "Steel output reached 3 million tons in May, up 4 percent.": ["Steel output", "Steel output"],
    "Workers earned a median monthly wage of 7,950 euros.": ["median monthly wage"],
    "The mine will produce 45,000 tons of lithium a year.": ["lithium produced"],
    "It closed a $15m Series A round.": ["Series A round"],
    "Some 4.7 billion rupees has been disbursed.": ["amount disbursed"],
    "Deliveries more than tripled to 5 million euros.": ["Deliveries", "Deliveries"],
    "It is home to 3,500 tech firms, 120 of which are listed.": ["tech firms", "tech firms"],
    "It has 600 suppliers, and 41 of the 112 start-ups are led by women.": [
        "suppliers",
        "start-ups led",
        "start-ups led",
    ],
    "Trade with Brazil hit 382.9 billion yuan, a 12.4-percent increase.": ["Trade with Brazil"] * 2,
    "Loans to small firms grew at an annual rate of 15 percent.": ["Loans to small firms"],
    "Some 40 deals were signed online in Lyon, with a total value of 3 million euros.": [
        "deals signed online",
        "total value of deals signed online",
    ],
    # what points back
    "Car exports hit 4 million euros in May. The figure was 9 percent higher in June.": ["Car exports"] * 2,
    "The output of the north rose 3 percent, while that of the south fell 2 percent.": [
        "output of the north",
        "output of the south",
    ],
    "Egg exports to Chad rose 6 percent, while those to Mali fell 2 percent.": [
        "Egg exports to Chad",
        "Egg exports to Mali",
    ],
    "The share of women rose to 23 percent. In law, the share stood at 41 percent.": ["share of women"] * 2,
    "Toy sales were 8 million euros, of which foreign shops made up 14 percent.": [
        "Toy sales",
        "foreign shops in Toy sales",
    ],
    "A 300 million euro mine, half of which is owned by the state, will open.": ["mine", "mine owned by the state"],
    # clauses in between, and halves of a sentence
    "The lab, which opened in 2014, spent 3 million euros on rent.": ["spending on rent"],
    "The state produces 80 percent of the nuts and 65 percent of the figs.": ["nuts produced", "figs produced"],
    "The firm was offered grants of between 3 and 5 million euros.": ["grants"],
    "It runs 19 national and municipal centres.": ["national and municipal centres"],
    "It received 47 letters asking for help.": ["letters received"],
    # what an amount describes, and what is done with it
    "It is a 10-year, 85 million euro promise to the town.": ["promise"],
    "Sales of cars passed the 5 million euro mark.": ["Sales of cars"],
    "Under the plan, 9 million euros would be set aside.": ["amount set aside"],
    "The company claims a tax credit of up to 25 percent of costs.": ["tax credit"],
    # a noun left out, a verb left out
    "Exports stood at 7 billion euros and imports 4 billion euros.": ["Exports", "imports"],
    "The north got 31 percent of the aid, Norway 22 percent and Chad 4 percent.": ["north in aid"] * 3,
    "Costs hit 5 million euros and fees 3 million euros, up 6 percent and 3 percent respectively.": [
        "Costs",
        "fees",
        "Costs",
        "fees",
    ],
    "Wind made up 4 percent of output, followed by coal (3 percent) and gas (2 percent).": [
        "Wind in output",
        "coal in output",
        "gas in output",
    ],
    "Of the 640 graduates, 85 percent found work. Norway recorded 92 percent.": ["graduates", "graduates", "graduates"],
    # what a counted thing is counted of
    "Car exports jumped 52.6 percent to 642,000 vehicles.": ["Car exports", "Car exports"],
    "The port's throughput exceeded 31 million boxes.": ["throughput"],
    "It sold 1.1 million cars, beating the record of 1 million set in May.": ["cars sold", "cars sold"],
    # clauses and verbs are no indicators
    "More than 9,000 uses have been found and new orders reached 8 million euros.": ["uses found", "new orders"],
    "Exports -- cars, toys and boats -- dipped 3.7 percent.": ["Exports"],
    "By 2026, the size of the toy industry, including related software and games, will exceed 3 billion euros.": [
        "size of the toy industry"
    ],
    "It strives to bring annual deals to 2 billion euros.": ["annual deals"],
    "Half of the money comes from Spain, a fifth from Chad.": ["money that comes from Spain", "money from Chad"],
    "Two in five founders in the town's old mill are women.": ["founders in the town's old mill"],
    "Shops have a vacancy rate of just 1.1 percent, against 2.8 percent in 2022.": ["vacancy rate", "vacancy rate"],
    "In five towns the share was below 5 percent.": ["towns", "share"],
    "Trade fell since May, and in 2018 public debt was equivalent to 21 percent of GDP.": ["public debt in GDP"],
    "The scheme paid out 64 million euros in grants averaging 9,000 euros.": ["grants paid", "grants"],
    "Female staff rose to 104. Though this is more than double the 11.1 percent of 2001, it is low.": ["Female staff"]
    * 3,
    "Toy sales hit 4 million euros. The strongest growth was in Chad (up 14 percent) and Mali (up 9 percent).": [
        "Toy sales"
    ]
    * 3,
    "The firm contributed 5.8 million euros in value added.": ["value added"],
    "Firms active in Chad spent 340 million euros on training run locally.": ["spending on training run locally"],
    "The clinics saw 2,000 patients, against 1,500 five years earlier.": ["patients", "patients"],
    "The charity runs 78 clinics and surgeries in the area.": ["clinics and surgeries"],
    "The bus firm has cut fuel costs by 12 percent and noise by 3 percent.": ["fuel costs", "noise"],
    "Wages were tentatively put at 40 euros.": ["Wages"],
    "The farm charged a fee which is 4 percent below the average.": ["fee"],
    "It drew 5,000 visits from abroad.": ["visits drawn"],
    "Trade fell 4 percent. Wage growth slowed to 3 percent.": ["Trade", "Wage growth"],
    "The firm contributed 5 million euros in gross value added (GVA).": ["gross value added"],
    "Rent hit 5 million euros, and the club expects it to reach 9 million euros for the whole of 2018.": ["Rent"] * 2,
    "Chad occupies 9 sq km.": ["area occupied"],
    "Egg exports to Chad rose 6 percent and those to Mali 2 percent.": ["Egg exports to Chad", "Egg exports to Mali"],
    "It has 5 buses. The use rate of maps in key processes of firms above designated size will rise to 70 percent.": [
        "buses",
        "use rate of maps in key processes of firms above designated size",
    ],
    "The apps are on 1.1 billion devices with 446 million monthly users.": ["devices", "monthly users"],
    # shares
    "Some 62 percent of farms used maps in Malta, but fewer did so in Chad (18 percent) and Mali (17 percent).": [
        "farms used maps in Malta"
    ]
    * 3,
    "The target is for 75 percent of farms to use maps.": ["farms to use maps"],
    "The share of farms that use maps was 20 percent. Last year only 8 percent used drones.": [
        "share of farms that use maps",
        "farms that used drones",
    ],
    "Mining contributes 5 percent of national income.": ["contribution of Mining to national income"],
    "Acme led with 41 percent of the market, followed by Bolt (27 percent) and Cube (26 percent).": ["market share"]
    * 3,
    "Tea drinkers made up 40 percent and others 34 percent, a gap of 6 points.": ["Tea drinkers", "others", "others"],
    # amounts set aside, values set
    "The club set aside 9 million euros for repairs.": ["allocation for repairs"],
    "The bank raised money in a round that valued it at 3 million euros.": ["valuation"],
    # places in a ranking
    "Malta was ranked 15th in the Blue Water Index for 2021.": ["Blue Water Index"],
    "The Blue Water Index came out. Malta moved up to the 9th place.": ["Blue Water Index"],
    "Oil output hit 3 million tons, which ranks the port 10th worldwide.": ["Oil output", "Oil output"],
    "The city ranked 13th worldwide among science cities.": ["science cities"],
    "The state ranks 28th in the nation for average wages.": ["average wages"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicator(text: str, expected: list[str]) -> None:
    """In the article's own words, without the figure."""
    assert [found for (found,) in fields(text, "indicator")] == expected


@pytest.mark.parametrize("row", lexicons.rows("en/dimensions"), ids=lambda row: row["unit"])
def test_every_dimension_has_an_example_of_its_unit(row: dict[str, str]) -> None:
    """The example beside each row of the lexicon holds a quantity of that unit."""
    units = {unit for (unit,) in fields(f"Officials said {row['example']}.", "unit")}
    assert units == {row["unit"]}
