"""Which quantities are claims, and the reason when one is none."""

from __future__ import annotations

import pytest

from extracting import extraction

REASONS = {
    "By the end of June 3.146 million ovens ran, at 300 MW/1,200 MWh.": [
        ("3.146", "claim"),
        ("million", "claim"),
        ("300", "claim"),
        ("1,200", "claim"),
    ],
    "It made 3 and 4 million pesos from seven and eleven farms respectively.": [
        ("3", "claim"),
        ("4", "claim"),
        ("million", "claim"),
        ("seven", "claim"),
        ("eleven", "claim"),
    ],
    "It backs 38 mills, three of them in Peru; two of Peru's nine ports closed.": [
        ("38", "claim"),
        ("three", "claim"),
        ("two", "claim"),
        ("nine", "claim"),
    ],
    "It runs 14 inns and expects to add 3 by May; it sold 4.": [("14", "claim"), ("3", "claim"), ("4", "claim")],
    "Chad has 41 mills and Peru a mere 9.": [("41", "claim"), ("9", "claim")],
    "The abbey's mills grew from nine to 74.": [("nine", "claim"), ("74", "claim")],
    "Five of these mills are new.": [("Five", "claim")],
    "It has 8 mills, while Lima has four.": [("8", "claim"), ("four", "claim")],
    "The 20-fold rise came in just three years.": [("20", "claim"), ("three", "duration")],
    "Sales rose on Double Eleven, and it is to top 20,000 orders.": [("Eleven", "name"), ("20,000", "claim")],
    "It runs 98 mills, seven for bread and two on the river.": [("98", "claim"), ("seven", "claim"), ("two", "claim")],
    "Some 5 percent of the island, or 3,900 people, own a boat.": [("5", "claim"), ("3,900", "claim")],
    "Towers of 31, 34 and 38 floors are ready.": [("31", "claim"), ("34", "claim"), ("38", "claim")],
    "Clerks spend some 47 minutes a day at play and wait for 12 minutes.": [("47", "claim"), ("12", "duration")],
    "It was above 2010 levels for six consecutive years, the first fall in 10 quarters.": [
        ("2010", "period"),
        ("six", "duration"),
        ("10", "duration"),
    ],
    "The Dong Hai 13 plant and the top five list came in the last three quarters.": [
        ("13", "name"),
        ("five", "name"),
        ("three", "pronoun"),
    ],
    "In South Malta 13 mills opened, five more mills than in goods of codes 3 and 4.": [
        ("13", "claim"),
        ("five", "claim"),
        ("3", "name"),
        ("4", "name"),
    ],
    "The shares (ACME 4.21%) rose, with a margin of plus or minus 3 points.": [
        ("4.21", "incidental"),
        ("3", "incidental"),
    ],
    "The park opened 12 new labs.": [("12", "claim")],
    "It approved the building of three new plants.": [("three", "claim")],
    "One of the biggest ports, it opened in 1998.": [("One", "pronoun"), ("1998", "period")],
    "The first of the three projects is complete.": [("three", "enumeration")],
    "The plan rests on four pillars.": [("four", "enumeration")],
    "The park has 82 inns, 21 labs and one bakery; and one man came.": [
        ("82", "claim"),
        ("21", "claim"),
        ("one", "claim"),
        ("one", "pronoun"),
    ],
    "It opened six mills, five in Peru and one in Cuba.": [("six", "claim"), ("five", "claim"), ("one", "claim")],
    "Lima had a score of 71.5 out of 100.": [("71.5", "claim"), ("100", "rate base")],
    "Sales were 40 million euros ($1 = 0.92 euros).": [
        ("40", "claim"),
        ("million", "claim"),
        ("1", "incidental"),
        ("0.92", "incidental"),
    ],
    "It was the first fall in two quarters.": [("two", "duration")],
    "The two percent rise was small, but the two came.": [("two", "claim"), ("two", "pronoun")],
    "The reform cut approval to 3 days.": [("3", "claim")],
    "Work took 22 months.": [("22", "duration")],
    "The inns are open 24 hours a day.": [("24", "duration")],
    "It is meant for the 40-year life of the bridge.": [("40", "duration")],
    "Most bakers are under 30.": [("30", "age")],
    "Six in ten of its bakers are under 30 and she is 41.": [
        ("Six", "claim"),
        ("ten", "claim"),
        ("30", "age"),
        ("41", "age"),
    ],
    "The number of mines was 45 and the rate per 1,000 people 14.7.": [
        ("45", "claim"),
        ("1,000", "rate base"),
        ("14.7", "claim"),
    ],
    "Of the 40 mills, eight are new, and 19 more will open, compared with nine in May.": [
        ("40", "claim"),
        ("eight", "claim"),
        ("19", "claim"),
        ("nine", "claim"),
    ],
    "Nine of the 12 mines reopened; 30 of the ships, of which 13 have left, came from two of the ports.": [
        ("Nine", "claim"),
        ("12", "claim"),
        ("30", "claim"),
        ("13", "claim"),
        ("two", "pronoun"),
    ],
    "Chile leads with 26 of the sites, Peru with eight.": [("26", "claim"), ("eight", "claim")],
    "They flew 2 million hours and covered one hectare, or one million tons in 30 minutes.": [
        ("2", "claim"),
        ("million", "claim"),
        ("one", "claim"),
        ("one", "claim"),
        ("million", "claim"),
        ("30", "duration"),
    ],
    "Sales rose on average by 5 percent for ten years.": [("5", "claim"), ("ten", "duration")],
    "With an average temperature of 9 degrees Celsius, heat rose by 2 degrees Celsius.": [
        ("9", "incidental"),
        ("2", "claim"),
    ],
    "Only 12 of 40 labs passed at the 3rd forum.": [("12", "claim"), ("40", "claim"), ("3", "ordinal")],
    "It wants 300 shops and now has 90.": [("300", "claim"), ("90", "claim")],
    "The index stood at 47.6 in May.": [("47.6", "claim")],
    "The plant lies 40 km from the coast.": [("40", "incidental")],
    "It follows Directive (EU) 2018/2001.": [
        ("2018", "name"),
        ("2001", "name"),
    ],
    "The company ships 5G phones.": [("5", "name")],
    "It made 3 billion yuan (about 420 million U.S. dollars).": [
        ("3", "claim"),
        ("billion", "claim"),
        ("420", "restated amount"),
        ("million", "restated amount"),
    ],
    "The rate is 12 deaths per 1,000 births.": [("12", "claim"), ("1,000", "rate base")],
    "Every 10,000 yuan of output uses 3 tons.": [("10,000", "rate base"), ("3", "claim")],
    "Each 1,000 tons of tea costs 30 yuan.": [("1,000", "rate base"), ("30", "claim")],
    "Each of 100 mills made 30 tons.": [("100", "claim"), ("30", "claim")],
    "Nine in every 10 of them left.": [("Nine", "claim"), ("10", "claim")],
    "The 9M 2024 profit beat that of 9M23 by 4 million.": [
        ("9", "period"),
        ("2024", "period"),
        ("9", "period"),
        ("23", "period"),
        ("4", "claim"),
        ("million", "claim"),
    ],
    "It sold 9M tons in the three quarters.": [("9", "claim"), ("three", "period")],
    "Three quarters of the mills closed.": [("Three", "claim")],
    "Sending a one-kilogram parcel costs 3 yuan.": [("one", "incidental"), ("3", "claim")],
    "It showed a 40-kilogram robot.": [("40", "claim")],
    "It hosts Tencent and the Africa50 fund.": [("50", "name")],
    "It won at the 7th Patent Awards for the 3rd straight year.": [("7", "name"), ("3", "ordinal")],
    "The crew ranked No. 1 in the league.": [("1", "ordinal")],
    "One gigabyte costs 2 dollars.": [("One", "rate base"), ("2", "claim")],
    "The number of users grew by two million in May.": [("two", "claim"), ("million", "claim")],
    "Farms get lines of 60/15 Mbps.": [("60", "incidental"), ("15", "incidental")],
    "The reform cut the time it takes the office to grant a licence for a new shop from 9 weeks to 8 days.": [
        ("9", "claim"),
        ("8", "claim"),
    ],
}


@pytest.mark.parametrize(("text", "expected"), REASONS.items())
def test_reason_of_every_number(text: str, expected: list[tuple[str, str]]) -> None:
    """Every number of the sentence is a claim or has the reason why it is none."""
    rows = [(row["token"], row["reason"]) for row in extraction(text).numbers]
    assert rows[2:] == expected  # the first two stand in the dateline
