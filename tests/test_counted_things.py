"""The thing counted: where its noun phrase begins and ends, and what it has, does or undergoes."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.extraction.indicator.noun_phrases import until_stop
from extracting import fields

CASES = {
    # two things or two adjectives, lists of adjectives, abbreviations in brackets
    "The fund serves 40 micro, small and medium-sized firms in Peru.": ["micro, small and medium-sized firms served"],
    "Clinics gave 3 million online diagnosis and treatment services.": [
        "online diagnosis and treatment services given"
    ],
    "It plans 40 seaplane takeoff and landing sites.": ["seaplane takeoff and landing sites"],
    "The lab has 300 research and development (R&D) staff in Oslo.": ["research and development staff"],
    "The project will link 40,000 rural homes and shops across Wales.": ["rural homes and shops linked"],
    "The bank has 40 branches, 12 ships and two ports.": ["branches", "ships", "ports"],
    "The state has 31 museums and two halls.": ["museums", "halls"],
    "The town opened 1 school and two halls.": ["school opened", "halls"],
    "Lund runs 78 clinics and sells the land around them.": ["clinics"],
    "The port has 40 crew employed as divers.": ["crew employed as divers"],
    # a word that can be a verb between the thing counted and its plural
    "The city backs 12 rocket launch projects.": ["rocket launch projects backed"],
    "In May 500 homes were linked to the grid.": ["homes linked"],
    # what only stands behind it
    "Peru counts 900 product types like phones and cars.": ["product types"],
    "The firm runs 30 workshops there.": ["workshops"],
    # a verb of two words is whole or left out
    "The council has handed out 300 passes.": ["passes handed out"],
    "The yard turned out 70 boats.": ["boats"],
    # a time is not what they have
    "Lund exported 30 boats for the first time in May.": ["boats exported"],
    # what the things have or do not do; what people do
    "About 2,000 villages now have clean water and power lines.": ["villages that have clean water and power lines"],
    "Around 60 clinics do not accept cash.": ["clinics that do not accept cash"],
    "Over 5 million people in Peru use mobile wallets.": ["people that use mobile wallets"],
    "More than 400 people went abroad to study.": ["people that went abroad to study"],
    "About 1,200 nurses, including 300 trainees, are employed here.": ["nurses employed", "trainees"],
    "About 500 people came from Asia.": ["people"],
    "More than 300 people cultivating rye left.": ["people"],
    "Over 200 people held in cells were freed.": ["people"],
    # a verb behind that is said of a noun before
    "Some 90 new quays located in 18 counties are planned.": ["new quays located", "counties"],
    "The city has 214 small firms that specialize in niche crops.": ["small firms that specialize in niche crops"],
    "It counted 60 shops that belong to banks.": ["shops that belong to banks"],
    "It counted 60 shops that opened in May.": ["shops that opened"],
    "It counted 60 shops that buy and sell rye.": ["shops that buy and sell rye"],
    "The state has 30 towns that sell rye to mills.": ["towns that sell rye"],
    "In all 40 tests were carried out by nurses.": ["tests carried out"],
    "Some 80 leases were signed up to now.": ["leases signed"],
    "The town is home to 12 design and R&D yards.": ["design and R&D yards"],
    # a figure is not what they have
    "Some 70 boats were pledged for 3 million euros.": ["boats pledged", "boats"],
    "The 30 firms have a combined value of 3 billion euros.": ["firms", "combined value"],
    "In 2023, 80 start-ups raised over 3 million dollars.": ["start-ups", "amount raised by start-ups"],
    "In all 90 tenders raised over Sh.12 million each.": ["tenders", "amount raised by tenders"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_thing_counted(text: str, expected: list[str]) -> None:
    """In the article's own words, in text order."""
    assert [found for (found,) in fields(text, "indicator")] == expected


PREPOSITIONS = {
    "Peru saw a 12 percent growth in trade with Chile in May.": ["trade with Chile"],
    "Trade with countries along the Nile amounted to 4 billion euros.": ["Trade with countries along the Nile"],
    "The survey found concerns about data safety (44%).": ["concerns about data safety"],
    "The report notes doubts about prices (30%).": ["doubts about prices"],
    "Trade between 2010 and 2015 rose 3 percent.": ["Trade"],
    "Sales with a margin of 3 percent went up.": ["Sales"],
}


@pytest.mark.parametrize(("text", "expected"), PREPOSITIONS.items())
def test_preposition_that_belongs_to_the_noun(text: str, expected: list[str]) -> None:
    """ "Trade with Chile" is measured, "sales with a margin of 3 percent" are sales."""
    assert [found for (found,) in fields(text, "indicator")] == expected


@pytest.mark.parametrize("row", lexicons.rows("en/noun_prepositions"), ids=lambda row: " ".join(row.values()))
def test_every_noun_with_its_preposition(row: dict[str, str]) -> None:
    """Each row acts."""
    assert until_stop(f"{row['noun']} {row['preposition']} towns fell") == f"{row['noun']} {row['preposition']} towns"
