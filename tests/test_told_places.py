"""Places that no list holds: what an article tells to be a place is one wherever it stands."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract
from claimbook.extraction.name.names import scenes

SHAPES = ["Lorvi", "Kafr el-Lorvi", "Al Lorvi", "Saint Orvik", "Lorvik-on-Pilu", "N'Lorvi", "Velké Lorvi"]
TELLING = [
    "Rain fell in {}.",
    "Mills in {} sold tea.",
    "The city of {} sold tea.",
    "Buses left {}, a port city in the south.",
    "Tea came from {}, capital of Anhui province.",
    "Tea came from {} in northern Peru.",
    "The works near {}, Peru, were shut.",
    "{} is a town of many mills.",
    "The mayor of {} met the board.",
    "Anger grew in {} last week.",
    "The {}-based company sold tea.",
    "They sold tea in Peru, {} and Togo.",
]


def subjects(text: str) -> list[str]:
    """The subjects of the claims of a text."""
    return [str(claim["subject"]) for claim in extract(parse("own.txt", f"A headline\n\n{text}\n".encode())).claims]


@pytest.mark.parametrize("telling", TELLING)
@pytest.mark.parametrize("name", SHAPES)
def test_a_place_told_once_is_one_throughout(name: str, telling: str) -> None:
    """Whatever its name looks like, and before it is told as well."""
    text = f"{name} has 80 mills.\n\n{telling.format(name)}\n"
    found = [n for scene in scenes(parse("own.txt", text.encode())) for n in scene.names if n.name == name]
    assert {n.kind for n in found} == {"place"}


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("pointer", ["The city", "The town", "The district", "The local government"])
def test_it_is_what_the_city_means(name: str, pointer: str) -> None:
    """A place whose kind is not told can be a town, though the land it lies in is named."""
    assert subjects(f"Rents in {name} rose in Peru. {pointer} has 80 mills.") == [name]


@pytest.mark.parametrize("pointer", ["The capital", "Its capital"])
def test_it_is_not_taken_for_the_capital(pointer: str) -> None:
    """A town can be any; the capital is told to be it."""
    assert "Lorvi" not in subjects(f"Peru grew. Mills closed in Lorvi. {pointer} has 80 mills.")
    assert subjects("Peru grew. In Lorvi, the capital of Anhui, tea sold. The capital has 80 mills.") == ["Lorvi"]


@pytest.mark.parametrize("named", ["Lorvi province", "Lorvi region", "the state of Lorvi"])
def test_a_kind_that_is_told_is_kept(named: str) -> None:
    """A province is not the city, which nobody has named."""
    word = next(word for word in ("province", "region", "state") if word in named)
    assert subjects(f"Rents rose across {named}. Mills closed. The {word} has 80 ports.") == ["Lorvi"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares in Zolo rose. Zolo has 80 mills.",
        "Stakes in Zolo were sold. Zolo, a tea company, has 80 mills.",
        "Files in Zolo format were lost. Zolo has 80 mills.",
        "Tea from Zolo Inc was sold in Zolo. Zolo has 80 mills.",
        "Across Zolo, pay rose. Zolo, a tea company, has 80 mills.",
        "Zolo, a city newspaper, has 80 mills. Zolo is a state lender.",
        "Ana Zolo, a city official, said sales fell.",
        "Sales of Zolo in Peru fell. Tea from Zolo in Peru was sold. Users of Zolo in Peru have 80 mills.",
        "Zolo, East Peru's largest miller, has 80 mills.",
        "Pay in AI rose. Mills in January-March slept. Shops in Weaving, as weaving is called, shut.",
    ],
)
def test_what_is_no_place_is_not_told_to_be_one(text: str) -> None:
    """A firm can be invested in and sell abroad, and a trade is no town."""
    found = [n for scene in scenes(parse("own.txt", text.encode())) for n in scene.names]
    assert "place" not in [n.kind for n in found if "Peru" not in n.printed and n.form == "name"]


@pytest.mark.parametrize("name", ["Lorvi", "Al Lorvi", "Lagos"])
@pytest.mark.parametrize("dateline", ["{}, March 3 (Reuters) - ", "{}, 3 March 2024 (WAM) -- "])
def test_the_place_of_a_dateline_is_the_city_where_no_other_is(name: str, dateline: str) -> None:
    """Listed or not; it owns nothing that does not point at it."""
    assert subjects(f"{dateline.format(name)}The city opened 80 mills last year.") == [name]
    assert subjects(f"{dateline.format(name)}Peru opened 80 mills last year.") == ["Peru"]


@pytest.mark.parametrize(
    "dateline",
    [
        "LAGOS, 3 March 2024 - ",
        "LAGOS (3 March 2024) - ",
        "3 March 2024 – Lagos – ",
        "(Lagos, 3 March 2024) ",
        "LAGOS—3 March 2024—",
    ],
)
def test_a_dateline_tells_its_place_in_any_form(dateline: str) -> None:
    assert subjects(f"{dateline}The city opened 80 mills last year.") == ["Lagos"]


@pytest.mark.parametrize("dateline", ["LAGOS TIMES, 3 March 2024 - ", "KANEO, 3 March 2024 - ", "3 March 2024 - "])
def test_what_is_no_place_tells_none(dateline: str) -> None:
    assert subjects(f"{dateline}The city opened 80 mills last year.") == [""]
