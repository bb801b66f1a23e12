"""What is measured: the counted noun, the noun of the figure, the clause's subject or a figure before."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from extracting import fields

CASES = {
    "The county has paved 14 mountain roads.": ["mountain roads paved"],
    "Exports and imports stood at 7 billion yuan and 4 billion yuan, respectively.": ["Exports", "imports"],
    "Spain and Portugal added 6 and 4 GW, respectively.": ["capacity"] * 2,
    "The digital economy accounted for 37 percent of national output.": ["digital economy in national output"],
    "Growth slowed to 4.9 percent from 5.3 percent.": ["Growth", "Growth"],
    "Exports of cars soared 12 percent to 7.4 billion yuan.": ["Exports of cars", "Exports of cars"],
    "Steel output reached 3 million tons in May, up 4 percent.": ["Steel output", "Steel output"],
    "Bakers paid a median weekly rent of 210 euros.": ["median weekly rent"],
    "The mine will produce 8,000 tons of zinc a year.": ["zinc produced"],
    "The bakery won a $6m Series A round.": ["Series A round"],
    "Some 4.7 billion rupees has been disbursed.": ["amount disbursed"],
    "Deliveries more than tripled to 5 million euros.": ["Deliveries", "Deliveries"],
    "It is home to 3,500 tech firms, 120 of which are listed.": ["tech firms", "tech firms listed"],
    "It has 600 suppliers, and 9 of the 64 dairies are owned by monks.": [
        "suppliers",
        "dairies owned",
        "dairies owned",
    ],
    "Trade with Peru fell to 71 million pesos, a 6.5-percent drop.": ["Trade with Peru"] * 2,
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
    "It received 28 parcels holding seeds.": ["parcels received"],
    # what an amount describes, and what is done with it
    "It is a 10-year, 85 million euro promise to the town.": ["promise"],
    "Sales of cars passed the 5 million euro mark.": ["Sales of cars"],
    "After the flood, 9 million euros was set aside.": ["amount set aside"],
    "Dairies get a rent rebate of up to 30 percent of costs.": ["rent rebate"],
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
    "Of the 640 graduates, 85 percent found work. Norway recorded 92 percent.": [
        "graduates",
        *["graduates that found work"] * 2,
    ],
    # what a counted thing is counted of
    "Tractor imports slid 17 percent to 5,400 machines.": ["Tractor imports", "Tractor imports"],
    "The mill's throughput topped 6 million sacks.": ["throughput"],
    "It sold 1.1 million cars, beating the record of 1 million set in May.": ["cars sold", "cars sold"],
    # clauses and verbs are no indicators
    "More than 9,000 uses have been found and new orders reached 8 million euros.": ["uses found", "new orders"],
    "Exports -- cars, toys and boats -- dipped 3.7 percent.": ["Exports"],
    "By 2026, the size of the toy industry, including related software and games, will exceed 3 billion euros.": [
        "size of the toy industry"
    ],
    "It strives to bring annual deals to 2 billion euros.": ["annual deals"],
    "A third of the wool comes from Spain, a sixth from Chad.": ["wool that comes from Spain", "wool from Chad"],
    "Two in five founders in the town's old mill are women.": ["founders in the town's old mill"],
    "Mills have a theft rate of just 0.7 percent, against 1.9 percent in 2017.": ["theft rate", "theft rate"],
    "In eight valleys the rate was above 40 percent.": ["valleys", "rate"],
    "Trade fell since May, and in 2018 public debt was equivalent to 21 percent of GDP.": ["public debt in GDP"],
    "The scheme paid out 64 million euros in grants averaging 9,000 euros.": ["grants paid", "grants"],
    "Male nurses rose to 85. Though this is nearly triple the 7.6 percent of 1998, it is low.": ["Male nurses"] * 3,
    "Toy sales hit 4 million euros. The strongest growth was in Chad (up 14 percent) and Mali (up 9 percent).": [
        "Toy sales"
    ]
    * 3,
    "The orchard brought in 40 million euros in value added.": ["value added"],
    "Firms active in Chad spent 340 million euros on training run locally.": ["spending on training run locally"],
    "The clinics saw 2,000 patients, against 1,500 five years earlier.": ["patients", "patients"],
    "The charity runs 78 clinics and surgeries in the area.": ["clinics and surgeries"],
    "The bus firm has cut fuel costs by 12 percent and noise by 3 percent.": ["fuel costs", "noise"],
    "Wages were tentatively put at 40 euros.": ["Wages"],
    "The farm charged a fee which is 4 percent below the average.": ["fee"],
    "It drew 5,000 visits from abroad.": ["visits drawn"],
    "Trade fell 4 percent. Rent growth eased to 7 percent.": ["Trade", "Rent growth"],
    "Fishing made 6 million euros in gross value added (GVA).": ["gross value added"],
    "Rent hit 5 million euros, and the club expects it to reach 9 million euros over all of 2018.": ["Rent"] * 2,
    "Chad occupies 9 sq km.": ["area occupied"],
    "Egg exports to Chad rose 6 percent and those to Mali 2 percent.": ["Egg exports to Chad", "Egg exports to Mali"],
    "It has 5 buses. The use rate of pumps in main halls of mills beyond a set size will fall to 12 percent.": [
        "buses",
        "use rate of pumps in main halls of mills beyond a set size",
    ],
    "The maps are in 30 libraries with 9 million yearly readers.": ["libraries", "yearly readers"],
    # shares
    "Some 62 percent of farms used maps in Malta, but fewer did so in Chad (18 percent) and Mali (17 percent).": [
        "farms used maps"
    ]
    * 3,
    "The target is for 75 percent of farms to use maps.": ["farms to use maps"],
    "The share of farms that use maps was 20 percent. Last year only 3 percent used kites.": [
        "share of farms that use maps",
        "farms that used kites",
    ],
    "Mining contributes 5 percent of national income.": ["contribution of Mining to national income"],
    "Acme led with 41 percent of the market, followed by Bolt (27 percent) and Cube (26 percent).": ["market share"]
    * 3,
    "Tea drinkers made up 40 percent and others 34 percent, a gap of 6 points.": ["Tea drinkers", "others", "others"],
    # amounts set aside, values set
    "The club set aside 9 million euros for repairs.": ["allocation for repairs"],
    "The bank raised money in a round that valued it at 3 million euros.": ["valuation"],
    # places in a ranking
    "Malta came in at 9th in the Blue Water Index of 2017.": ["Blue Water Index"],
    "The Blue Water Index came out. Malta moved up to the 9th place.": ["Blue Water Index"],
    "Oil output hit 3 million tons, which puts the field 7th in Asia.": ["Oil output", "Oil output"],
    "The village ranked 6th nationwide among wine villages.": ["wine villages"],
    "The island ranks 4th in the union for clean beaches.": ["clean beaches"],
    "The survey praised clean harbours (ranked third) and quiet roads (ranked 4th).": ["clean harbours", "quiet roads"],
    "The Blue Water Index put Malta 9th. Chad has a score of 47.3 points. It is 58th globally.": [
        "Blue Water Index",
        "score",
        "Blue Water Index",
    ],
    # rows of a list, times at the end of a noun
    "• Boat sales: 3 million euros, growth of 18.9 percent": ["Boat sales", "Boat sales"],
    "The minister said: 30 percent of farms use maps.": ["farms use maps"],
    "The mill expects a boat margin between 26% and 29%.": ["boat margin"],
    "The number of bakers as of 30 April 2018 was 52,300, an increase of 0.9 percent.": ["number of bakers"] * 2,
    "Output in the first quarter of 2019 fell by 3 percent.": ["Output"],
    # adjectives before a figure, what a share is a share in, courses
    "The fair brought orders of an impressive 3 million euros.": ["orders"],
    "Acme holds a staggering 40 percent share in kite design, a whopping 30 percent share in boat repair.": [
        "share in kite design",
        "share in boat repair",
    ],
    "Exports of wool are on track to reach 5 million tons.": ["Exports of wool"],
    "Amina is the creator of Pond, a plan that aims to help bakers reach 3 million euros in revenue.": ["revenue"],
    # the time before the noun without a comma, participles behind it, what was seen to change
    "In the first half of this year mill sales grew by 9 percent.": ["mill sales"],
    "According to the guild, second quarter profit fell 6 percent.": ["second quarter profit"],
    "The number of bales shipped dropped 5 percent.": ["number of bales shipped"],
    "Honey output in 2019 hit a record of 7,000 tons.": ["Honey output"],
    "The wool board saw its spending increase by 3 percent.": ["spending"],
    "Net profit fell 3 percent. The yield topped 4 percent.": ["Net profit", "yield"],
    "Fares rose 2 percent. The ferry firm's EBITDA was up 5 percent.": ["Fares", "EBITDA"],
    "The guild's yearly profit, of 3 million euros, was good.": ["yearly profit"],
    # clauses without a verb
    "Oman's date exports up 4 percent": ["date exports"],
    "Revenue 24% higher at 8 million euros": ["Revenue"] * 2,
    "Total takings grew by 7 percent, with ticket sales up 9 percent.": ["Total takings", "ticket sales"],
    "The number of mills rose to 90, and the ratio of debt to output to 4 percent.": [
        "number of mills",
        "ratio of debt to output",
    ],
    "Fish landings went up 3 percent and export receipts 6 percent to 2 million euros.": [
        "Fish landings",
        "export receipts",
        "export receipts",
    ],
    # nouns of a change, losses, what the figure describes
    "The brewery posted a revenue growth of 5 percent to 8 million euros.": ["revenue"] * 2,
    "The airline reported a loss of 3 million euros.": ["loss"],
    "The ferry line saw a rise in freight traffic over the summer, from 12 to 15 percent.": ["freight traffic"] * 2,
    "The bank grew deposits 8 percent.": ["deposits"],
    "The dairy reported a 4 percent rise in net profit in the June quarter at 3 million euros.": ["net profit"] * 2,
    "Tourists bought goods in the country of 9 million euros.": ["goods"],
    "It opened 12 plants with 30MW capacity.": ["plants opened", "capacity"],
    "A total of 4 million euros has been invested in dams.": ["investment in dams"],
    "The bank posted 12 percent revenue growth in May.": ["revenue"],
    "Rents rose 2 percent. Analysts had expected a reading of 3 percent.": ["Rents"] * 2,
    "Tolls were 3 million euros. In May, depreciation and heating costs rose to 5 million euros.": [
        "Tolls",
        "depreciation and heating costs",
    ],
    "The film unit saw profits slump 27 percent.": ["profits"],
    "Yet exports fell 4 percent.": ["exports"],
    "The year brought faster growth in wages (+3%) and rents (+4%).": ["wages", "rents"],
    "It made 9 million kettles (+8%), including 3 million teapots (+5%).": ["kettles"] * 2 + ["teapots"] * 2,
    "Rents fell 3 percent. Four dairies had revenue of over 200 million euros.": ["Rents", "dairies", "revenue"],
    "Wages fell 2 percent. Day visitors were up 5 percent and overnight visitors 7 percent.": [
        "Wages",
        "Day visitors",
        "overnight visitors",
    ],
    "Wages fell 2 percent. The town is marked by rents, which have cooled from a peak of 11 percent.": [
        "Wages",
        "rents",
    ],
    "Sales came from the rope trade, which saw a growth of 6 percent.": ["rope trade"],
    "The board earned 3 million euros from ticket sales.": ["earnings from ticket sales"],
    "It had 8 million euros in loans and 4 million euros in scholarships.": ["loans", "scholarships"],
    "The budget of the north was 8 million euros, followed by the east with 5 million euros.": [
        "budget of the north",
        "budget of east",
    ],
    "Adjusted for prices, the takings fell 3 percent.": ["takings"],
    "The mill made a loss as its profit margin fell to 5 percent.": ["profit margin"],
    "The start-up Nido raised 3 million euros.": ["amount raised"],
    "Milling trade rose 3 percent, wool trade only 1 percent.": ["Milling trade", "wool trade"],
    "There are 44 mills nationwide, and another 5 are to be added.": ["mills", "mills to be added"],
    "Rye rose 2 percent, with Perth gold trading at 94 euros an ounce.": ["Rye", "Perth gold"],
    "Bankers had forecast earnings of 4 million euros.": ["earnings"],
    "Fishing contributed 11 percent to Malta's output.": ["Fishing in output"],
    "Sales in Chad, its oldest market, slipped 4 percent.": ["Sales in Chad"],
    "It has invested 3 million euros in the project.": ["investment in project"],
    "The mill moved to the coast, cutting costs by an average of 15 percent.": ["costs"],
    "The guild expects revenue growth of 8% and an operating margin of 22%.": ["revenue", "operating margin"],
    "The venture arm deployed 8 million euros across the coast.": ["amount deployed by venture arm"],
    "Rail traffic grew by 9 percent, and road traffic surged 5 percent.": ["Rail traffic", "road traffic"],
    "Dutch brands took 31 percent of the market, Swiss brands 17 percent.": [
        "Dutch brands in market",
        "Swiss brands in market",
    ],
    "It has trained 25,000 smiths since 2019 and plans to train another 7,000.": ["smiths trained", "smiths"],
    "Of the 3,200 drivers, 1,100 use maps.": ["drivers", "drivers that use maps"],
    "Honey sales rose to 3 million euros, even as volumes dropped to 200 tonnes.": ["Honey sales", "volumes"],
    "Oslo spent 3 percent of its budget on ferries.": ["budget spent on ferries"],
    "Of Oslo's 1,450 bakeries, 38% were founded by women.": ["bakeries", "bakeries founded by women"],
    "Rents, which make up a third of the basket, rose 11 percent.": ["Rents in basket", "Rents"],
    "Much of it is spent on wages, which rose 5 percent.": ["wages"],
    # what a counted thing is counted of, and what is said of a part of the things
    "Output in the half year amounted to 370,000 bicycles.": ["Output"],
    "It opened a plant with a capacity of 9,000 bicycles.": ["capacity of plant"],
    "It has fostered 200 bakeries; 17 of these are traded on the market of Oslo.": [
        "bakeries fostered",
        "bakeries traded on the market of Oslo",
    ],
    "Of the 600 mills, 55 percent were burnt in the war.": ["mills", "mills burnt in the war"],
    # places in a list, doers, worths
    "The share of mules was 40 percent. Chad and Mali were at the bottom with 3 and 2 percent.": ["share of mules"] * 3,
    "Kenya exported cut flowers worth 7 million euros.": ["exports of cut flowers"],
    "The state airline Kenya Airways earned 4 million euros.": ["earnings"],
    "The start-up Nido is now valued at 3 billion euros.": ["valuation"],
    "It counted 9,000 loans. Their value rose 4 percent.": ["loans counted", "value of loans"],
    "Profit was 3 million euros, or 4 euros per share.": ["Profit", "Profit per share"],
    "Some 200 boats were sold. The figure for the previous quarter stood at 300.": ["boats sold"] * 2,
    "Ferry stations number over 240.": ["Ferry stations"],
    "Rents fell 2 percent. The bank said in May it expected ticket earnings in 2016 to come to 5 million rupees.": [
        "Rents",
        "ticket earnings",
    ],
    # plural nouns that look like verbs
    "Malta won 41 grants in 2019, the clubs 48 new hires in May.": ["grants won", "new hires"],
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
