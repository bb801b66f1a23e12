"""What kind of figure it is, whether it rose or fell, and whether it is a result, a target or a forecast."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.articles import parse
from claimbook.extraction import extract
from extracting import fields

KINDS = {
    "Malta saw 7 percent ferry traffic growth, and bakers a 4 percent retail sales decline.": [
        ("7 percent", "change", "up"),
        ("4 percent", "change", "down"),
    ],
    "Some 7 percent of the crews expect growth.": [("Some 7 percent", "share", "")],
    "Some 7 percent expect growth.": [("Some 7 percent", "share", "")],
    "Rents tanked 7 percent and pay rose by a meagre 2 percent.": [
        ("7 percent", "change", "down"),
        ("2 percent", "change", "up"),
    ],
    "Sales of Acme rose 4 percent to 30 million pesos, and those of Zeta 9 percent to 12 million pesos.": [
        ("4 percent", "change", "up"),
        ("30 million pesos", "level", ""),
        ("9 percent", "change", "up"),
        ("12 million pesos", "level", ""),
    ],
    "Exports saw the fastest growth in Peru at 9 percent, followed by Chile (7 percent) and Oman (5 percent).": [
        ("9 percent", "change", "up"),
        ("7 percent", "change", "up"),
        ("5 percent", "change", "up"),
    ],
    "An increase of the fee to 9 percent was voted.": [("9 percent", "share", "")],
    "Sales missed the forecast by 30 million pesos.": [("30 million pesos", "gap", "down")],
    "It drew 4 times more guests than FY2015, and 3 times higher than in Peru.": [
        ("4 times", "change", "up"),
        ("3 times", "gap", ""),
    ],
    "It posted a 30-million-peso net loss.": [("30-million-peso", "level", "")],
    "The month ended at 9 percent over last year.": [("9 percent", "change", "up")],
    "The bank lifted its key interest rate to 9 percent, and put a tariff of 4 percent on tea.": [
        ("9 percent", "level", ""),
        ("4 percent", "level", ""),
    ],
    "A 4 percent import duty is paid, and 70 percent of tariff lines are free.": [
        ("4 percent", "level", ""),
        ("70 percent", "share", ""),
    ],
    "Tea bears 5% VAT.": [("5%", "level", "")],
    "At 9 percent, its growth was steady; prices run at a 3 percent annual rate.": [
        ("9 percent", "change", "up"),
        ("3 percent", "change", "up"),
    ],
    "Orders were 2 percent (±0.4%) higher than in 2021.": [("2 percent", "change", "up")],
    "Growth was 4 percentage points above industry as a whole.": [("4 percentage points", "gap", "")],
    "Rents were up 3 percent; 60 percent of the trade of Peru and 40 percent of that of Chile go by sea.": [
        ("3 percent", "change", "up"),
        ("60 percent", "share", ""),
        ("40 percent", "share", ""),
    ],
    "No one foresees rents to fall below 6 percent.": [("below 6 percent", "share", "")],
    "Fares in Peru gave 310 percent on a like-for-like basis; use climbed to 120 percent.": [
        ("310 percent", "change", "up"),
        ("120 percent", "share", ""),
    ],
    "The city cut energy use by 20 percent and raised output by 5 million tons.": [
        ("20 percent", "change", "down"),
        ("5 million tons", "change", "up"),
    ],
    "Exports went up 12 percent while imports were down 3.4 percent.": [
        ("12 percent", "change", "up"),
        ("3.4 percent", "change", "down"),
    ],
    "Sales plummeted 95 percent.": [("95 percent", "change", "down")],
    "Its part of the harvest crept up to 31 percent.": [("31 percent", "share", "")],
    "Lost parcels fell below 4 percent.": [("below 4 percent", "share", "")],
    "Output is 3 times that of Peru.": [("3 times", "gap", "")],
    "The rate was 0.2 percentage points lower than in March.": [("0.2 percentage points", "change", "down")],
    "Its rate was 9 percentage points above the island mean.": [("9 percentage points", "gap", "")],
    "Services made up 44 percent of the value of all orders.": [("44 percent", "share", "")],
    "Cash withdrawals halved.": [("halved", "change", "down")],
    "The port ranked third in Asia.": [("third", "rank", "")],
    "The port placed 4 in the league and was positioned 21 in Asia.": [("4", "rank", ""), ("21", "rank", "")],
    "Tea makes up 5 percent of that.": [("5 percent", "share", "")],
    "Pay is 4 percent below the national level, $900 above the median and 3 points ahead of Peru.": [
        ("4 percent", "gap", "down"),
        ("$900", "gap", ""),
        ("3 points", "gap", ""),
    ],
    "Growth trailed the average by 2 points but outpaced Peru by 1 percent.": [
        ("2 points", "gap", "down"),
        ("1 percent", "gap", ""),
    ],
    "The gap in pay was 12 percent, 4 percent lower than its 2009 peak.": [
        ("12 percent", "gap", ""),
        ("4 percent", "change", "down"),
    ],
    "Sales were 20 percent below pre-pandemic levels and shares closed 2 percent lower.": [
        ("20 percent", "change", "down"),
        ("2 percent", "change", "down"),
    ],
    "The town will add 300 more buses, as the head of the depot said.": [("300", "level", "")],
    "It cut the trip from 20 days to less than a day.": [("20 days", "level", "")],
    "It makes up half of those in use and its yield is 60 percent of that of Chile.": [
        ("half", "share", ""),
        ("60 percent", "gap", ""),
    ],
    "It wants five times the money it had.": [("five times", "gap", "")],
    "Orders were three times the number in 2010.": [("three times", "change", "up")],
    "Trade fell by 8 percent and the number of ships by 9 percent.": [
        ("8 percent", "change", "down"),
        ("9 percent", "change", "down"),
    ],
    "Output rose 5 percent in Peru and 3 percent in Chile, and the town holds 2 percent of it.": [
        ("5 percent", "change", "up"),
        ("3 percent", "change", "up"),
        ("2 percent", "share", ""),
    ],
    "It saw a 6.9 billion won (8.8%) increase.": [("6.9 billion won", "change", "up"), ("8.8%", "change", "up")],
    "Profits fell 12 percent, or 3 billion yuan, from May.": [
        ("12 percent", "change", "down"),
        ("3 billion yuan", "change", "down"),
    ],
    "Peru dropped three places and the index fell 26.5 points.": [
        ("three", "change", "down"),
        ("26.5 points", "change", "down"),
    ],
    "The post signed up 3 million users, and debt fell in 11 states.": [
        ("3 million", "level", ""),
        ("11", "level", ""),
    ],
    "The only share that went down was that of bakers, if only by 3 points.": [("3 points", "change", "down")],
    "It posted a loss of $45 million on sales of $90 million (+12%).": [
        ("$45 million", "level", ""),
        ("$90 million", "level", ""),
        ("12%", "change", "up"),
    ],
    "Users were up 5 million from 2019.": [("5 million", "change", "up")],
    "Revenue hit 3.2 billion euros, a jump of 40 percent.": [
        ("3.2 billion euros", "level", ""),
        ("40 percent", "change", "up"),
    ],
    "Rents rose in Lima (7%), Quito/Cuenca (5%) and Cali (3%), but fell slightly in Bern (2%).": [
        ("7%", "change", "up"),
        ("5%", "change", "up"),
        ("3%", "change", "up"),
        ("2%", "change", "down"),
    ],
    "The fastest growth was in Lima (7%).": [("7%", "change", "up")],
    "Rye grew mostly in Lima (70% of the total).": [("70%", "share", "")],
    "Take-up was lowest in Lima (70%).": [("70%", "share", "")],
    "Rye brought in 7% more.": [("7%", "change", "up")],
    "Rents beat the 900 pesos of 2019 by 7%.": [("900 pesos", "level", ""), ("7%", "change", "up")],
    "Rents were 7% below the figure seen in 2015.": [("7%", "change", "down")],
    "Rents are 7% higher in Lima than in Quito.": [("7%", "gap", "")],
    "Growth has averaged 7%.": [("7%", "change", "up")],
    "The decline came to 7%.": [("7%", "change", "down")],
    "Flour and bread rose by 3.6 times and 44% respectively.": [("3.6 times", "change", ""), ("44%", "change", "")],
    "Rents in Lima rose 7% and those in Quito 5%.": [("7%", "change", "up"), ("5%", "change", "up")],
    "Rents rose 7% in 2019 and 5% in 2020.": [("7%", "change", "up"), ("5%", "change", "up")],
    "Rents fell 7% in Q1 and 5% in Q2.": [("7%", "change", "down"), ("5%", "change", "down")],
    "A drop in rents in Lima of 7% is planned.": [("7%", "change", "down")],
    "The CAGR was 7%.": [("7%", "change", "up")],
    "Growth in inns reached 70% of the total.": [("70%", "share", "")],
    "Rents rose 7%, wages 5%.": [("7%", "change", "up"), ("5%", "change", "up")],
    "Rents had grown fastest in Lima and Quito, namely by 7% and 5% respectively.": [
        ("7%", "change", "up"),
        ("5%", "change", "up"),
    ],
    "Rents are 7% more year-on-year.": [("7%", "change", "up")],
    "It sold 7% more in the third quarter.": [("7%", "change", "up")],
    "Some 224 inns above designated size opened.": [("Some 224", "level", "")],
    "Rents beat those of the year earlier period by 7%.": [("7%", "change", "up")],
    "The inn aims for 300 beds and double the income to 5 million pesos.": [
        ("300", "level", ""),
        ("double", "change", "up"),
        ("5 million pesos", "level", ""),
    ],
    "Rents fell 7% in May and 5% year on year.": [("7%", "change", "down"), ("5%", "change", "down")],
    "Rents edged down by 7%.": [("7%", "change", "down")],
    "The output of the mill increased by just under 3 GW.": [("just under 3 GW", "change", "up")],
    "The reform led to savings of 40 million pesos.": [("40 million pesos", "level", "")],
    "Rents fell 7% in May, and more than half of the rooms (61%) were let.": [
        ("7%", "change", "down"),
        ("more than half of the rooms (61%)", "share", ""),
    ],
    "Rents were 1.8 times the level at the end of 2015.": [("1.8 times", "change", "up")],
    "Rents rose 7% in May, compared with 5% in June.": [("7%", "change", "up"), ("5%", "change", "up")],
    "Rents fell by a mere 7% to 300 pesos, the bank said, against 5% in May.": [
        ("7%", "change", "down"),
        ("300 pesos", "level", ""),
        ("5%", "change", "down"),
    ],
    "The share contracted to 37% compared with 38% in May.": [("37%", "share", ""), ("38%", "share", "")],
    "Lima took 30 tons (up 7%), Quito 20 tons (5%) and Cali 10 tons (4%).": [
        ("30 tons", "level", ""),
        ("7%", "change", "up"),
        ("20 tons", "level", ""),
        ("5%", "change", "up"),
        ("10 tons", "level", ""),
        ("4%", "change", "up"),
    ],
    "Sales rose for months; the growth rate picked up, reaching 7% in June.": [("7%", "change", "up")],
    "It had 900 inns by May, 300 more than by the end of 2021.": [("900", "level", ""), ("300", "change", "up")],
    "It spent 7% less compared with 40 million pesos in the final quarter of 2019.": [
        ("7%", "change", "down"),
        ("40 million pesos", "level", ""),
    ],
    "It burns 30 tons of coal less than in 2020 and 9 tons of oil less than Peru.": [
        ("30 tons", "change", "down"),
        ("9 tons", "gap", "down"),
    ],
    "Sales and rents came to 4 and 9 million pesos, 6% and 3% up on 2023.": [
        ("4", "level", ""),
        ("9 million pesos", "level", ""),
        ("6%", "change", "up"),
        ("3%", "change", "up"),
    ],
    "Inflation was 2 percent, below the 5 percent seen in Oman.": [
        ("2 percent", "change", "up"),
        ("5 percent", "change", "up"),
    ],
    "Sales beat the previous year by 4 percent, and beat Oman's by 3 percent.": [
        ("4 percent", "change", "up"),
        ("3 percent", "gap", ""),
    ],
    "The share of rye fell from 33.8 to 31.4 percent over the same period.": [
        ("33.8", "share", ""),
        ("31.4 percent", "share", ""),
    ],
    "Growth was half the rate of Oman, and debt 2.4 times revenue.": [("half", "gap", ""), ("2.4 times", "gap", "")],
    "A mill uses three times as much power as an inn.": [("three times", "gap", "")],
    "The town will be twice as big as it is now.": [("twice", "change", "up")],
}


@pytest.mark.parametrize("row", lexicons.rows("en/filling_words"), ids=lambda row: row["word"])
def test_words_that_may_stand_between_a_change_and_its_figure(row: dict[str, str]) -> None:
    """ "growth was about 5 percent" is a change as "growth of 5 percent" is."""
    assert row["word"] in row["example"]
    assert fields(row["example"], "measure") == [("change",)]


@pytest.mark.parametrize(("text", "expected"), KINDS.items())
def test_kind_and_direction(text: str, expected: list[tuple[object, ...]]) -> None:
    """The words of the figure's own clause say whether it is a level, a change, a share, a rank or a gap."""
    assert fields(text, "span", "measure", "direction") == expected


STATES = {
    "The abbey plans to cut the share from 45% to 20% by 2031.": [("45%", "actual"), ("20%", "target")],
    "The firm will have a capacity of 3 GW and employs 400 people.": [("3 GW", "target"), ("400", "actual")],
    "Ana Ruiz said the town would build 40 inns and that rents would reach 900 pesos.": [
        ("40", "target"),
        ("900 pesos", "forecast"),
    ],
    "A strike would cut output by 5 percent.": [("5 percent", "forecast")],
    "It plans a share sale of 40 million pesos; the plans cost 9 million pesos.": [
        ("40 million pesos", "target"),
        ("9 million pesos", "actual"),
    ],
    "It has 3 GW, of which 1 GW should be on line soon.": [("3 GW", "actual"), ("1 GW", "target")],
    "Rents should fall to 900 pesos.": [("900 pesos", "target")],
    "Demand is projected to sink 8 percent.": [("8 percent", "forecast")],
    "Inflation eased to 2.4% in May, down 0.3 percentage points from April.": [
        ("2.4%", "actual"),
        ("0.3 percentage points", "actual"),
    ],
    "Some 300 nurses are to retire over the decade.": [("Some 300", "target")],
    "The charter foresees 70 km of new paths.": [("70 km", "target")],
    "Prices rose 3 percent.": [("3 percent", "actual")],
    "The bank plans to grow from 2,000 to 3,500 branches and train 900 clerks.": [
        ("2,000", "actual"),
        ("3,500", "target"),
        ("900", "target"),
    ],
    "Its sales will hit 4 billion yen, up 18 percent, and it will have hired 70 pilots.": [
        ("4 billion yen", "target"),
        ("18 percent", "target"),
        ("70", "target"),
    ],
    "It said it would invest 3 million euros; the tax would cost firms 2 million euros.": [
        ("3 million euros", "target"),
        ("2 million euros", "forecast"),
    ],
    "Nurses can expect a wage of 900 euros, due to rise to 950 euros.": [
        ("900 euros", "actual"),
        ("950 euros", "target"),
    ],
    "Use is far from the 35 percent goal.": [("35 percent", "target")],
    "The town plans to open 300 homes, 200 are under construction and 40 have been built.": [
        ("300", "target"),
        ("200", "actual"),
        ("40", "actual"),
    ],
    "Kilns are to be fitted at 300 inns.": [("300", "target")],
    "The mine should bring 300 jobs, the mayor said, against 200 in 2019.": [("300", "forecast"), ("200", "actual")],
    "Most of the 300 posts should come with a flat.": [("300", "forecast")],
    "This was in the range of 4 to 5 million pesos it had projected.": [("4 to 5 million pesos", "forecast")],
    "It missed the 300 homes that the mayor had promised.": [("300", "target")],
    "The abbey sold 300 cheeses, surpassing the goal by 7 percent.": [("300", "actual"), ("7 percent", "actual")],
    "Sales were 300 above the target.": [("300", "actual")],
    "The abbey plans to close 3 of its 300 inns.": [("3", "target"), ("300", "actual")],
    "It has reached its goal of hiring 300 bakers.": [("300", "actual")],
    "It drew 300 guests, 5 percent more than planned.": [("300", "actual"), ("5 percent", "actual")],
    "It drew 400 guests in May, twice as many as planned.": [("400", "actual"), ("twice", "actual")],
    "The mayor expects more guests after a rise of 5 percent last year.": [("5 percent", "actual")],
    "By the end of 2031, 300 homes will have been finished.": [("300", "target")],
    "The target had been 300 cheeses so far.": [("300", "target")],
    "Beating its target, the abbey sold 300 cheeses.": [("300", "actual")],
    "The inn, which plans to open a spa, has 300 beds.": [("300", "actual")],
    "To lure guests, the inn held 300 feasts.": [("300", "actual")],
    "Each farmer may receive 300 pesos.": [("300 pesos", "actual")],
    "Sales missed the consensus estimate by 3 percent.": [("3 percent", "actual")],
    "Some 300 farms were pledged for loans of 40 million pesos.": [
        ("Some 300", "actual"),
        ("40 million pesos", "actual"),
    ],
    "Some 40 million pesos were pledged by the abbey.": [("Some 40 million pesos", "target")],
    "The crew is planned to grow from 300 in 2019 to 400.": [("300", "actual"), ("400", "target")],
    "About 300 posts at sea and over 40 on land are expected to go.": [
        ("About 300", "forecast"),
        ("over 40", "forecast"),
    ],
    "The next phase adds 300 homes by 2031.": [("300", "target")],
    "In 2021 it had planned for more guests but lost 300 beds.": [("300", "actual")],
    "Growth of 3 percent is expected.": [("3 percent", "forecast")],
    "It spent 3 million pesos on what will be a spa.": [("3 million pesos", "actual")],
    "The town has 3 mills, and another 40 are to be added.": [("3", "actual"), ("40", "target")],
    "The bank cut its target for loans from 40 million euros to 30 million euros.": [
        ("40 million euros", "target"),
        ("30 million euros", "target"),
    ],
    "Rents fell less than expected, by 3 percent.": [("3 percent", "actual")],
    "Acme expects adjusted sales of 40 million pesos and adjusted costs of 3 million pesos.": [
        ("40 million pesos", "forecast"),
        ("3 million pesos", "forecast"),
    ],
    "A poll shows that 40 percent of bakers will retire.": [("40 percent", "forecast")],
    "It will hire 40 bakers, according to 12 guilds.": [("40", "target"), ("12", "actual")],
    "It was short of the 15 percent the old council (2007-12) had set as its target.": [("15 percent", "target")],
    "The ministry signed a deal with 9 schools to train 300 bakers.": [("9", "actual"), ("300", "target")],
    "It is investing in cables to connect around 300 inns.": [("around 300", "target")],
    "The project helped to train 300 bakers.": [("300", "actual")],
    "The abbey used the grant to open 300 inns.": [("300", "actual")],
    "The 300 inns opened in 2019 by the abbey are expected to hire 40 bakers.": [("300", "actual"), ("40", "forecast")],
    "Of the 40 million pesos put into the plan, 3 million pesos are back, with 9 million pesos to be repaid in 2031.": [
        ("40 million pesos", "actual"),
        ("3 million pesos", "actual"),
        ("9 million pesos", "target"),
    ],
    "Exports are expected to grow 4 percent in the current year, and trade 3 percent.": [
        ("4 percent", "forecast"),
        ("3 percent", "forecast"),
    ],
    "The fair is expected to more than double to 300 stands.": [("more than double", "forecast"), ("300", "forecast")],
    "Some 40 million pesos would come from inns and 3 million pesos from farms.": [
        ("Some 40 million pesos", "forecast"),
        ("3 million pesos", "forecast"),
    ],
    "Rents fell 4 percent as the guild took up projects to aid mills, a loss of 3 percent.": [
        ("4 percent", "actual"),
        ("3 percent", "actual"),
    ],
    "Some 40 percent of inns do not believe that it would help.": [("Some 40 percent", "actual")],
    "In 2019, the sales of the abbey will be 300 cheeses.": [("300", "actual")],
    "The abbot said that in 2019 the sales of the abbey will be 300 cheeses.": [("300", "target")],
    "The harvest is to exceed 40 tons.": [("to exceed 40 tons", "target")],
    "The island is estimated to be worth $40 million by 2031, with 300 jobs to follow.": [
        ("$40 million", "forecast"),
        ("300", "forecast"),
    ],
}
HEADLINES = {
    "Malta to double its ferries": ("double", "target"),
    "Rents in Malta to double in June": ("double", "forecast"),
    "Malta's exports to top 40 million euros": ("to top 40 million euros", "forecast"),
    "Malta to recruit 40 pilots": ("40", "target"),
    "Malta to give 40 pilots a house": ("40", "target"),
    "Malta's plan to grow exports by 4 percent": ("4 percent", "target"),
}


@pytest.mark.parametrize(("headline", "expected"), HEADLINES.items())
def test_an_infinitive_of_a_headline_is_to_come(headline: str, expected: tuple[str, str]) -> None:
    """What somebody does is planned, what happens by itself is foretold."""
    told = parse("own.txt", f"{headline}\n\nLISBON, May 9, 2024 -- It rained.\n".encode())
    assert [(claim["span"], claim["status"]) for claim in extract(told).claims] == [expected]


@pytest.mark.parametrize(("text", "expected"), STATES.items())
def test_status(text: str, expected: list[tuple[object, ...]]) -> None:
    """Plans are targets, expectations are forecasts, and the base in front of "to" is a result."""
    assert fields(text, "span", "status") == expected
