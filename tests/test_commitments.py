"""Commitments: what is promised, one claim for each thing promised, and what is no promise."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.statement.commitments import commitments


def spans(text: str) -> list[str]:
    return [text[phrase.start : phrase.end] for phrase in commitments(text)]


@pytest.mark.parametrize("row", lexicons.rows("en/commitments"), ids=lambda row: f"{row['kind']} {row['word']}")
def test_every_lexicon_row_does_what_its_example_says(row: dict[str, str]) -> None:
    assert " | ".join(spans(row["example"])) == row["span"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The state will soon build a dry port.", ["will soon build a dry port"]),
        (
            "The port aims to deepen trade and ultimately to build a dry dock.",
            ["aims to deepen trade", "build a dry dock"],
        ),
        ("Our goal is to expand the port three-fold by 2025.", []),
        ("The mill is set to be operational by March 2027.", ["is set to be operational by March 2027"]),
        ("The mill will be built by Acme.", []),
        (
            "Acme needs cash to reach its goal of building cheap boats by 2027.",
            ["its goal of building cheap boats by 2027"],
        ),
        ("Acme has met its goal of building cheap boats.", []),
        ("The fund helps mills that seek to build up research.", []),
        ("It is a fund that seeks to build up research.", ["seeks to build up research"]),
        ("Tea did well over the last five years and a new law will soon be unveiled.", ["will soon be unveiled"]),
        ("Acme will enter the Peruvian market by opening a £95m mill.", ["will enter the Peruvian market"]),
        (
            "The state will expand the port, promote rail freight and train new pilots.",
            ["will expand the port", "promote rail freight", "train new pilots"],
        ),
        (
            "The ministry plans to open a clinic and to review the law.",
            ["plans to open a clinic", "review the law"],
        ),
        (
            "The city will protect forests, rivers and wetlands such as Lake Chad.",
            ["will protect forests, rivers and wetlands"],
        ),
        ("We will continue to support small farmers.", ["will continue to support small farmers"]),
        ("The line is expected to be completed by 2027.", ["expected to be completed by 2027"]),
        ("All the clinics will be upgraded.", ["will be upgraded"]),
        (
            "The union is committed to ending energy poverty by 2030.",
            ["committed to ending energy poverty by 2030"],
        ),
        ("The law sets the goal of carbon neutrality by 2050.", ["the goal of carbon neutrality by 2050"]),
        ("Its aim is to make buses free.", ["Its aim is to make buses free"]),
        ("The council is to publish the report.", ["is to publish the report"]),
        ("By then the island is to become a hub for tea.", ["is to become a hub for tea"]),
        (
            "The minister said the state would launch a fund for farmers.",
            ["would launch a fund for farmers"],
        ),
        (
            "With the aim of boosting trade, the bloc cut its tariffs.",
            ["the aim of boosting trade"],
        ),
        ("The firm will build a plant worth 30 million euros.", ["will build a plant"]),
        ("The state will develop rice farming, creating 500 jobs.", ["will develop rice farming"]),
        (
            "Over the next five years, Ghana will roll out 5G networks.",
            ["will roll out 5G networks"],
        ),
        (
            "The city will help firms export rice and will set up a lab.",
            ["will help firms export rice", "will set up a lab"],
        ),
        ("The board will not raise school fees.", ["will not raise school fees"]),
        (
            "The state plans to open new schools and train 900 nurses.",
            ["plans to open new schools"],
        ),
        ("By June we aim to complete a rail plan, with at least 9 lines.", ["aim to complete a rail plan"]),
        ("The maps will be available in the annex.", ["will be available in the annex"]),
        ("Farmers will be able to borrow a plough.", ["will be able to borrow a plough"]),
        ("NASA will decommission the old telescope.", ["will decommission the old telescope"]),
        ("Ghana will scrutinise the mining deals.", ["will scrutinise the mining deals"]),
        ("Our next step is to put a library in every village.", ["Our next step is to put a library in every village"]),
        ("The aim is for every town to have a clinic.", ["The aim is for every town to have a clinic"]),
        ("We will turn to farmers to feed the schools.", ["will turn to farmers to feed the schools"]),
        (
            "The island will continue to lower tolls and proposes to open night shelters.",
            ["will continue to lower tolls", "proposes to open night shelters"],
        ),
        ("Five abbeys will receive Church money to mend roofs.", ["will receive Church money to mend roofs"]),
        (
            "Sowing is due to begin in the autumn of 2027, and all fields must be tilled soon.",
            ["is due to begin in the autumn of 2027"],
        ),
        ("We will ensure that all children learn to code.", ["will ensure that all children learn to code"]),
        ("The mayor vowed that the port would open next year.", ["would open next year"]),
        ("The project is on course to be completed next year.", ["on course to be completed next year"]),
        ("By 2030, the city will have built a smart grid.", ["will have built a smart grid"]),
        ("The area will be turned into a park.", ["will be turned into a park"]),
        ("Talks will be held in Geneva next week.", ["will be held in Geneva next week"]),
        ("It aims at building a hub for trade.", ["aims at building a hub for trade"]),
        ("It plans, by 2030, to open a school.", ["plans, by 2030, to open a school"]),
        ("The firm also plans a new plant in Chad.", ["plans a new plant in Chad"]),
        ("Officials expect to finish the bridge in May.", ["expect to finish the bridge in May"]),
        (
            "It will speed up repair of a pier, home to a 9-metre crane, and strive to win new guests.",
            ["will speed up repair of a pier", "strive to win new guests"],
        ),
        ("Acme aims to become the No. 1 seller of wool.", ["aims to become the No. 1 seller of wool"]),
        ("The farm will reopen before Easter.", ["will reopen before Easter"]),
        ("The fund, which will open its books to farmers, is new.", ["will open its books to farmers"]),
        ("The town built a dam, and the aim for all of the year is met.", []),
        ("The city has decided to phase out coal.", ["has decided to phase out coal"]),
        ("The town has set a goal to plant oaks.", ["a goal to plant oaks"]),
        ("The union has signed an agreement to train nurses.", ["an agreement to train nurses"]),
        ("Under the plan, the city would build a port.", ["would build a port"]),
        ("The city would build a port, the mayor said on Monday.", ["would build a port"]),
        ('"The city would build a port," Ana Ruiz, the mayor, said.', ["would build a port"]),
        ("The Bank of Peru's aim is to print fewer notes.", ["The Bank of Peru's aim is to print fewer notes"]),
        ("Acme will double down on wind power.", ["will double down on wind power"]),
        # of a verb that no list has, what a body does to something
        ("The barge will ferry pilgrims, and the bank also will lobby Parliament.", ["will lobby Parliament"]),
        ("Kaneo will mint coins and name a new chair.", ["will mint coins", "name a new chair"]),
        ("Ana Ruiz, who will open a bakery in May, was there.", ["will open a bakery in May"]),
        # hopes and wishes of a body
        ("Kaneo hopes to list in Oslo.", ["hopes to list in Oslo"]),
        ("The county also aspires to become a wool hub.", ["aspires to become a wool hub"]),
        ("It means to spend the gift on a boat.", ["means to spend the gift on a boat"]),
        ("The town has set its sights on becoming a hub.", ["set its sights on becoming a hub"]),
        ("The port is poised to become a hub for wool.", ["is poised to become a hub for wool"]),
        ("The bank aims for clean air to return by May.", ["aims for clean air to return by May"]),
        ("The mayor promised a new quay.", ["promised a new quay"]),
        ("The pier is slated for completion in June.", ["is slated for completion in June"]),
        # several infinitives, and beside a figure
        (
            "It repeated its promise to phase out coal and to make Malta a hub.",
            ["its promise to phase out coal", "make Malta a hub"],
        ),
        (
            "Acme aims to begin sales in the second half of 2031 and to source half of its wool at home.",
            ["aims to begin sales in the second half of 2031"],
        ),
        ("The town will try 16 ways to save water and build a new dam.", ["build a new dam"]),
        ("The town will give seed to farms and to schools.", ["will give seed to farms and to schools"]),
    ],
)
def test_a_promise_runs_from_its_verb_to_the_end_of_its_object(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The state will build 300 clinics.",
        "The firm plans to hire two thousand nurses.",
        "The bank aims to double its lending.",
        "Growth will remain slow and prices will rise.",
        "The permit will expire in May.",
        "Rain will continue in the north.",
        "If the bill passes, the state will build a port.",
        "A new road would cut travel times.",
        "The road could attract investors.",
        "This will enable farmers to export rice.",
        "The city should build a port.",
        "It is necessary to build a port.",
        "The firm is building a port.",
        "The firm has no plans to build a port.",
        "Growth is to become faster still.",
        "The challenge is to build trust.",
        "You will see the port in May.",
        "Stronger demand and better integration will boost trade.",
        "The country achieved the goal of building a port.",
        "Acme is committed to the research and sale of pumps.",
        "Will the city build a port?",
        "In all, 40 homes will be built.",
        "The will of the people prevailed at will.",
        "Sowing on the hills will begin within the coming 40 days.",
        "The plant will be set up by Acme with a partner.",
        "The fair will take place in Oslo in May.",
        "The ban will take effect in June.",
        "The tax will apply to all imports.",
        "The mill will foster a trillion-yuan hub.",
        "The hall will have been damp for years.",
        "The city decided to build a port in 1999.",
        "What they want is to mine copper.",
        "Sales in Kenya will scrutinise nobody's books.",
        "Growth will favour exporters.",
        "Kenya will outpace Ghana.",
        "The economy will enter a recession.",
        "Robots will never feed the poor.",
        "She hopes to study law.",
        "It hopes to lift Lima to 7th place among ports.",
        "The firm hoped to list but failed.",
        "Acme has the means to build a port.",
        "The mayor promised the voters would get a port.",
        "Two new parks will open in May.",
        "Five of them will be completed next year.",
        "The bank plans to treble its lending.",
    ],
)
def test_what_promises_nothing_or_promises_a_figure_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    "participle", sorted({row["participle"] for row in lexicons.rows("en/commitments") if row["participle"]})
)
def test_every_participle_makes_a_promise_of_what_stands_before_it(participle: str) -> None:
    assert spans(f"The market will be {participle} soon.") == [f"will be {participle} soon"]


def test_indicator_and_status_come_with_the_phrase() -> None:
    text = "The dam will be repaired, and the canal is expected to be completed next year."
    assert [(p.indicator, p.status) for p in commitments(text)] == [("dam", "target"), ("canal", "forecast")]
