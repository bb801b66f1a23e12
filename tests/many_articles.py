"""Writes many made-up news articles, to see how the report copes: `python tests/many_articles.py FOLDER [COUNT]`.

The same count gives the same files. The texts repeat a few patterns with other places, things, figures and years.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

PLACES = (
    "Rotterdam", "Bristol", "Lyon", "Porto", "Gdansk", "Busan", "Nagoya", "Chengdu", "Qingdao", "Xiamen", "Hanoi",
    "Penang", "Pune", "Chennai", "Dubai", "Nairobi", "Accra", "Lagos", "Montreal", "Austin", "Denver", "Monterrey",
    "Medellin", "Curitiba", "Perth", "Auckland", "Tallinn", "Turku", "Leipzig", "Graz",
)  # fmt: skip
THINGS = (
    "software revenue", "digital trade", "data centre output", "chip exports", "cloud revenue", "port throughput",
    "online retail sales", "research spending", "solar output", "robot production", "venture investment", "film sales",
)  # fmt: skip
PEOPLE = ("Ana Moreno", "Tom Okafor", "Li Hua", "Ines Varga", "Jonas Berg", "Priya Nair")
MONTHS = ("January", "February", "March", "April", "May", "June", "September", "October", "November")
PATTERNS = (
    "The city's {thing} reached {amount} billion dollars in {year}, up {rate} percent year-on-year.",
    "{thing_} rose {rate} percent to {amount} million euros in the first half of {year}.",
    "About {count} firms now work in the city's digital quarter, and more than {small} of them came in {year}.",
    "{place} plans to raise its {thing} to {amount} billion dollars by {later}.",
    "It is the largest park of its kind in the region, with {count} square metres of floor space.",
    "Of the {count} projects, {small} are finished, said {person}, who heads the city's office for industry.",
    "High-tech firms made up {share} percent of industrial output, {rate} percentage points more than in {before}.",
    "The fund holds {amount} million dollars and has backed {small} start-ups so far.",
    "The authority will build {small} charging stations and connect every school to fibre by {later}.",
    "Nearly {count} people work in {thing}, {person} said on {month} {day}.",
    "The grid took in {amount} GWh of wind power in {year}, {rate} percent less than a year earlier.",
    "It was the first city in the country to open its traffic data, officials said.",
    "By the end of {before}, the district had {small} laboratories and {count} patents.",
    "The council promised to cut the time that a permit takes.",
)


def write(folder: Path, count: int) -> Path:
    """Writes `count` articles into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}_made_up.txt").write_text(article(number), encoding="utf-8")
    return folder


def article(number: int) -> str:
    """One article: a headline, a line of origin, then paragraphs of one to three sentences."""
    chance = random.Random(number)
    place = PLACES[number % len(PLACES)]
    year = chance.randint(2016, 2023)
    day = f"{chance.choice(MONTHS)} {chance.randint(1, 28)}, {year + 1}"
    lines = [f"{place} counts on {chance.choice(THINGS)} as year {number} of its plan begins", f"Daily Courier | {day}"]
    sentences = [_sentence(chance, place, year) for _ in range(chance.randint(14, 22))]
    while sentences:
        size = chance.randint(1, 3)
        lines.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return "\n\n".join(lines) + "\n"


def _sentence(chance: random.Random, place: str, year: int) -> str:
    thing = chance.choice(THINGS)
    return chance.choice(PATTERNS).format(
        place=place,
        thing=thing,
        thing_=thing.capitalize(),
        amount=round(chance.uniform(1, 90), chance.randint(0, 2)),
        rate=round(chance.uniform(1, 40), 1),
        share=chance.randint(10, 60),
        count=f"{chance.randint(1_200, 90_000):,}",
        small=chance.randint(3, 95),
        year=year,
        before=year - 1,
        later=year + chance.randint(3, 9),
        person=chance.choice(PEOPLE),
        month=chance.choice(MONTHS),
        day=chance.randint(1, 28),
    )


if __name__ == "__main__":
    made = write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
    print(f"{len(list(made.glob('*.txt')))} articles in {made}")
