"""The thing counted: where its noun phrase begins and ends, and what it has, does or undergoes."""

from __future__ import annotations

import pytest

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
    # a word that can be a verb between the thing counted and its plural
    "The city backs 12 rocket launch projects.": ["rocket launch projects backed"],
    "In May 500 homes were linked to the grid.": ["homes linked"],
    # what only stands behind it
    "Peru counts 900 product types like phones and cars.": ["product types"],
    "The firm runs 30 workshops there.": ["workshops"],
    # what the things have or do not do; what people do
    "About 2,000 villages now have clean water and power lines.": ["villages that have clean water and power lines"],
    "Around 60 clinics do not accept cash.": ["clinics that do not accept cash"],
    "Over 5 million people in Peru use mobile wallets.": ["people that use mobile wallets"],
    "More than 400 people went abroad to study.": ["people that went abroad to study"],
    "About 1,200 nurses, including 300 trainees, are employed here.": ["nurses employed", "trainees"],
    "About 500 people came from Asia.": ["people"],
    # a figure is not what they have
    "The 30 firms have a combined value of 3 billion euros.": ["firms", "combined value"],
    "In 2023, 80 start-ups raised over 3 million dollars.": ["start-ups", "amount raised by start-ups"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_thing_counted(text: str, expected: list[str]) -> None:
    """In the article's own words, in text order."""
    assert [found for (found,) in fields(text, "indicator")] == expected
