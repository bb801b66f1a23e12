"""Superlatives: which words claim a first place, how far the phrase reaches, and what only looks like one."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.statement.superlatives import superlatives


def spans(text: str) -> list[str]:
    return [text[phrase.start : phrase.end] for phrase in superlatives(text)]


@pytest.mark.parametrize("row", lexicons.rows("en/superlatives"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_lexicon_row_does_what_its_example_says(row: dict[str, str]) -> None:
    assert " | ".join(spans(row["example"])) == row["span"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has the longest runway in West Africa.", ["the longest runway in West Africa"]),
        ("Chile Tops Andean Clean Air Rankings for 2020", ["Tops Andean Clean Air Rankings for 2020"]),
        ("The buses have topped regional safety rankings.", ["topped regional safety rankings"]),
        ("Peru becomes top exporter of blueberries in 2019", ["top exporter of blueberries"]),
        ("Peru becomes first country in Asia to ban coal", ["first country in Asia to ban coal"]),
        ("Malta records best-ever performance in fishing", ["best-ever performance in fishing"]),
        ("Acme posts best quarterly profit yet", ["best quarterly profit yet"]),
        (
            "Rwanda is one of the five fastest growing countries in solar power.",
            ["one of the five fastest growing countries in solar power"],
        ),
        ("A study said that Rwanda is leading the world and the region.", ["leading the world"]),
        ("It was the first fall in 10 quarters, its first for more than two years.", ["the first fall in 10 quarters"]),
        ("Tea is the leading sector, and Zolo, the leading mill, leads.", ["the leading sector", "the leading mill"]),
        (
            "In Lima no mill saw its trade grow faster, which no other Peruvian town matches.",
            ["no other Peruvian town matches"],
        ),
        ("Malta has been number one in Europe for years.", ["been number one in Europe for years"]),
        ("As Peru's largest port, Callao has many cranes.", ["Peru's largest port"]),
        ("The line carries record 7 million guests.", ["carries record 7 million guests"]),
        ("Tea was bought most, and Peru sold the most.", ["bought most", "sold the most"]),
        ("No other town is as pretty, and this comes on top of the old pier.", []),
        ("Some 300 shoppers paid by card for the first time.", []),
        ("Rwanda's largest bank said profits doubled.", ["Rwanda's largest bank"]),
        ("Coverage in the district is the highest of anywhere in the state.", ["the highest of anywhere in the state"]),
        ("It remains one of the fastest-growing ports in Europe.", ["one of the fastest-growing ports in Europe"]),
        (
            "Kerala became the country's first fully literate state.",
            ["the country's first fully literate state"],
        ),
        ("Malawi was the first to adopt the vaccine.", ["the first to adopt the vaccine"]),
        ("It bought the most U.S. grain of all.", ["the most U.S. grain of all"]),
        (
            'The mayor called it the "longest pier in the history of the town".',
            ['the "longest pier in the history of the town'],
        ),
        ('The yard showed "Molly", the first hydrogen-powered ferry.', ["the first hydrogen-powered ferry"]),
        ("The yard won as the first Spanish builder of ferries.", ["the first Spanish builder of ferries"]),
        (
            "The port was also first in the district in fish landings.",
            ["was also first in the district in fish landings"],
        ),
        ("The port is number one for fish and for salt.", ["is number one for fish and for salt"]),
        ("Zolo topped the U.K. Top 20 of mills.", ["topped the U.K. Top 20 of mills"]),
        ("Pune is the only city to run such trains.", ["the only city to run such trains"]),
        (
            "The yard delivered the world's first 9,000-tonne electric ferry.",
            ["the world's first 9,000-tonne electric ferry"],
        ),
        ("Exports exceeded 40 million tonnes for the first time.", ["exceeded 40 million tonnes for the first time"]),
        ("Unemployment fell for the first time in six years.", ["fell for the first time in six years"]),
        ("Output has led to a new port, leading the region.", ["leading the region"]),
        ("The firm posted record profits and a record harvest.", ["record profits", "a record harvest"]),
        ("Rents reached an all-time high in May.", ["an all-time high"]),
        ("Growth reached its lowest level since 2009.", ["its lowest level since 2009"]),
        ("Estonia had the highest share in 2019, followed by Latvia.", ["the highest share"]),
        (
            "Spain recorded the most visitors and the best occupancy rate.",
            ["the most visitors", "the best occupancy rate"],
        ),
        ("Kenya ranks first in Africa for geothermal power.", ["ranks first in Africa for geothermal power"]),
        ("The company is a global leader in wind turbines.", ["a global leader in wind turbines"]),
        ("The plant will be the largest of its kind.", ["the largest of its kind"]),
        ("Osun makes more cocoa than any other state.", ["more cocoa than any other state"]),
        ("The plant is the first of its kind in the Gulf.", ["the first of its kind in the Gulf"]),
        ("The toughest rules in Europe took effect.", ["The toughest rules in Europe"]),
        ("Estonia came out on top in the index.", ["came out on top in the index"]),
        ("The city topped all others in new firms.", ["topped all others in new firms"]),
        ("Bavaria tops the country in patents.", ["tops the country in patents"]),
        (
            "It is the first time that women have outnumbered men.",
            ["the first time that women have outnumbered men"],
        ),
        ("Malta led the island states with 40 percent.", ["led the island states"]),
        ("It is the world's No. 1 maker of drones.", ["the world's No. 1 maker of drones"]),
        ("Gujarat stood first among all states.", ["stood first among all states"]),
        ("It was the best quarter in the company's history.", ["the best quarter in the company's history"]),
        ("Kenya is Africa's top tea exporter.", ["Africa's top tea exporter"]),
        ("The lab is the only one of its kind in Asia.", ["the only one of its kind in Asia"]),
        ("Acme, the oldest mill in Peru, has left.", ["the oldest mill in Peru"]),
        ("It's the country's first and only lab.", ["the country's first and only lab"]),
        ("The tunnel is longer than any other in Asia.", ["longer than any other in Asia"]),
        ("Rwanda is the easiest place in Africa to do business.", ["the easiest place in Africa to do business"]),
        ("The city retained first place.", ["retained first place"]),
        ("Prices climbed to a 10-year high.", ["a 10-year high"]),
        ("The rail line, Africa's longest, opened.", ["Africa's longest"]),
        ("The mine, one of the world's deepest, closed.", ["one of the world's deepest"]),
        ("The plant is the only one in the world to use it.", ["the only one in the world to use it"]),
        ('Acme became the first "dry dock" in the state.', ['the first "dry dock" in the state']),
        ("Peru had 9 mills, the most in the region.", ["the most in the region"]),
        (
            "Arrivals passed 5 million for the first time in a rainy season.",
            ["passed 5 million for the first time in a rainy season"],
        ),
        ("It would be the largest deal in Peru.", ["the largest deal in Peru"]),
        ("Decline is now slowest in Chile.", ["is now slowest in Chile"]),
        ("Peru leads the way worldwide in weaving.", ["leads the way worldwide in weaving"]),
        ("Peru stayed at the top of the wool table.", ["at the top of the wool table"]),
        ("The steepest fall over the decade was in Lyon.", ["The steepest fall over the decade"]),
        ("Ghana leads Africa in gold output.", ["leads Africa in gold output"]),
        (
            "The crane is the first of its kind made in Peru to be sold abroad.",
            ["the first of its kind made in Peru to be sold abroad"],
        ),
        ("Acme ranked first in Peru and third in Chile.", ["ranked first in Peru"]),
        ("It has many inns, the most in northern and coastal Peru.", ["the most in northern and coastal Peru"]),
        ("Acme is the top employer among mills in the valley.", ["the top employer among mills in the valley"]),
        ("Output posted strongest growth since 2011.", ["strongest growth since 2011"]),
        ("The dry dock, largest of its kind in Spain, opened.", ["largest of its kind in Spain"]),
        ("Malta had the highest rate, Italy the lowest.", ["the highest rate", "the lowest"]),
        ("The lowest was in Malta.", ["The lowest"]),
        ("The kiln is by some distance the biggest.", ["the biggest"]),
        ("It is the first approved cure for the disease.", ["the first approved cure for the disease"]),
        (
            "It built the first kiln in Peru and the first low-heat mill.",
            ["the first kiln in Peru", "the first low-heat mill"],
        ),
        ("The inn made its first profit in ten years.", ["its first profit in ten years"]),
        ("It is Peru's first, and so far only, kiln.", ["Peru's first, and so far only, kiln"]),
        ("It is one of the most important ports in Peru.", ["one of the most important ports in Peru"]),
        ("The most significant fall was in Malta.", ["The most significant fall"]),
        ("The harvest, which is a record and a relief, was sold.", ["is a record"]),
        ("Rents had grown fastest in Lima.", ["grown fastest"]),
        ("They sold more than in any quarter before.", ["more than in any quarter before"]),
        ("The abbey's largest guest house opened.", ["The abbey's largest guest house"]),
        ("It sold 70 cheeses, the most in at least a decade.", ["the most in at least a decade"]),
        ("Rye was sold abroad for the first time.", ["for the first time"]),
        ("It opened its first inn in Asia.", ["its first inn in Asia"]),
        ("It runs world-leading labs.", ["world-leading labs"]),
        ("It is the top choice in Asia for brides.", ["the top choice in Asia for brides"]),
        ("They are the five largest inns in Peru.", ["the five largest inns in Peru"]),
        ("Record exports lifted pay.", ["Record exports lifted pay"]),
        ("Peru is the leading exporter, Chile said.", ["the leading exporter"]),
        (
            "Lima topped the Ministry of Trade's appraisal of ports.",
            ["topped the Ministry of Trade's appraisal of ports"],
        ),
        ("It made 9 million pots, the most of any Acme mill, and sold them.", ["the most of any Acme mill"]),
        ("In wool, Lima is unrivalled.", ["is unrivalled"]),
        ("Its output exceeds those of all other ports.", ["exceeds those of all other ports"]),
        ("It runs the country's least polluting mill.", ["the country's least polluting mill"]),
    ],
)
def test_a_superlative_reaches_as_far_as_its_scope(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Half of Asia's largest ports are run by the state.",
        "It is on a list of inns with the highest rents.",
        "Two mills were finished last year.",
        "It employs at least three bakers in Peru.",
        "He is the leader of the Farmers Party in Peru.",
        "It enjoys an unrivalled view.",
        "About 40% of the world's fastest-growing firms are in Kenya.",
        "Peru's top water quality regulator said so.",
        "The mill topped 500 tons in the market.",
        "The buses could top safety rankings.",
        "Exports rose in the first half of the year.",
        "At first, only a few farmers joined.",
        "The first phase of the project cost 3 million euros.",
        "The first batch of trees was planted.",
        "Sales fell, leading to job cuts and leading by 3 points.",
        "Most of the members agreed, and at least ten signed.",
        "The reform follows best practice and lasts ten years.",
        "The park attracts the world's top 500 companies.",
        "First Bank of Nigeria opened a branch.",
        "It is the second largest market in Asia.",
        "Lagos is not the largest producer.",
        "The city could become the largest hub in Africa.",
        "The company hopes to be the first in Europe.",
        "This is the only way to end the strike.",
        "The biggest challenge is the lack of water.",
        "Not only did sales rise, they also recorded gains.",
        "The team kept a record of the talks.",
        "He plays a leading role in the sector.",
        "She visited Kenya for the first time.",
        "Is it the largest port in Africa?",
        "The most important task is to train staff.",
        "Team leaders and local officials met.",
        "Safety comes first.",
        "The latest figures in Europe show a rise.",
        "The forest in Europe has grown.",
        "The contest in Africa drew many.",
        "They are the most in need.",
        "The mayor met the country's top leaders.",
        "On Monday, the first guest of the inn, a baker, paid.",
        "It remains the preferred partner in Europe.",
        "He led the delegation in Peru.",
        "It helps the lowest-income homes in Peru.",
        "She led Mexico in the 1990s.",
        "A gap opened between the largest and the smallest.",
        "It had the second largest kiln.",
        "The inn opened its first wing.",
        "Our top five buyers include Peru and Chile.",
        "With most British pupils in Spain at home, halls stay empty.",
        "The world leader met mayors.",
        "Trust is one of the most important things.",
        "The city's three leading trades took part.",
        "Peru's top regulator for trade spoke.",
        "The first results arrive soon.",
    ],
)
def test_what_only_looks_like_a_superlative_is_none(text: str) -> None:
    assert spans(text) == []


def test_indicator_and_status_come_with_the_phrase() -> None:
    text = "The number of wells is the highest in the state, and it will be the largest field in Asia."
    assert [(p.indicator, p.status) for p in superlatives(text)] == [
        ("number of wells", "actual"),
        ("field in Asia", "target"),
    ]
