"""When a text turns to a wider place, and when a place is named only as a part or partner of what is told of."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract


def _owner(text: str) -> str:
    """The subject of the 80 million of the text."""
    claims = extract(parse("own.txt", f"A headline\n\n{text}\n".encode())).claims
    return next(str(claim["subject"]) for claim in claims if claim["span"] == "80 million")


_PERU = "Peru grew. Peru has mines.\n\n"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru sold tin worth 3 million. Lima shipped 40 percent of the total. Mills earned 80 million.", "Peru"),
        ("Peru sold tin. Chile took a third of the volume. Mills earned 80 million.", "Peru"),
        ("Peru sold tin. Lima brought in 12 percent of all sales. Mills earned 80 million.", "Peru"),
        ("Peru sold tin. Cusco made half of the output. Mills earned 80 million.", "Peru"),
        # what is no share of the whole keeps the place
        ("Peru sold tin. Lima shipped 40 tons of tin. Mills earned 80 million.", "Lima"),
        ("Peru sold tin. Chile spent 40 percent of its budget on roads. Mills earned 80 million.", "Chile"),
        ("Chile digs 4 percent of the world's salt. Mills earned 80 million.", "Chile"),
    ],
)
def test_the_part_of_a_whole_is_not_what_is_told_of_next(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Japan is the country's main market. Mills earned 80 million.", "Peru"),
        ("Japan has been Peru's first trading partner since 2019. Mills earned 80 million.", "Peru"),
        ("Japan remains a buyer of tin. Mills earned 80 million.", "Peru"),
        ("Japan opened a market. Mills earned 80 million.", "Japan"),
        ("Japan is the world's second market. Mills earned 80 million.", "Japan"),
        ("Lima is a market for tin. Mills earned 80 million.", "Lima"),
        ("Japan is a rich land. Mills earned 80 million.", "Japan"),
    ],
)
def test_a_partner_is_not_what_is_told_of_next(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nationwide, mills have 9 halls. Mills earned 80 million.", "Peru"),
        ("Nationally, the mills are old. Nationally, mills earned 80 million.", "Peru"),
        ("At the national level, mills have 9 halls. They are old. Rents are high. Mills earned 80 million.", "Peru"),
        ("Nationwide, mills have 9 halls. Cusco has 3. Mills earned 80 million.", "Cusco"),
        ("Nationwide, mills have 9 halls.\n\nMills earned 80 million.", "Lima"),
    ],
)
def test_all_of_the_country_is_told_of_until_another_place_is(text: str, subject: str) -> None:
    assert _owner(f"Lima grew. Lima has mines.\n\nLima is loud. {text}") == subject


def test_a_place_that_brings_a_share_is_not_what_an_article_is_about() -> None:
    text = (
        "Sales of tin in Peru rose. Lima brought 60.4% of the national total. Rents rose.\n\nMills earned 80 million."
    )
    assert _owner(text) == "Peru"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Most of the tin comes from Cusco, a city in the south. It earned 80 million.", "Cusco"),
        ("The trade is concentrated in Lorvi Park, a zone in the country's south. It earned 80 million.", "Lorvi Park"),
        ("The race takes place in Cusco. It earned 80 million.", "Cusco"),
        # a subject comes before the place, and a place that is not explained stays in passing
        ("Chile sells tin to Cusco, a city in the south. It earned 80 million.", "Chile"),
        ("Most of the boats sail to Cusco. It earned 80 million.", "Peru"),
        ("Most of the boats sail to Cusco, said a guide. It earned 80 million.", "Peru"),
    ],
)
def test_it_can_mean_the_place_that_the_last_sentence_ended_with(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A robot welds at a Zolo Mills plant in Lima. The plant earned 80 million.", "Zolo Mills"),
        ("Robots weld at Zolo Mills' new tyre factory. The factory earned 80 million.", "Zolo Mills"),
        ("Robots weld at a factory of Zolo Mills in Lima. The factory earned 80 million.", "Zolo Mills"),
        ("Robots weld at a Zolo Mills plant. Lamps are on at night. The plant earned 80 million.", "Zolo Mills"),
        ("Robots weld at a Zolo Mills plant. Rents earned 80 million.", "Peru"),
        ("Robots weld for Zolo Mills in Lima. The lamps earned 80 million.", "Peru"),
    ],
)
def test_the_plant_is_that_of_the_body_whose_plant_was_told_of(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('"The kites we sell earned 80 million," said Ana Ruiz, chairwoman of Zolo Mills.', "Zolo Mills"),
        ('"In May, we earned 80 million," said Ana Ruiz, mayor of Cusco.', "Cusco"),
        (
            '"We have earned 80 million," said Ana Ruiz, director of the management committee of Lorvi Park.',
            "Lorvi Park",
        ),
        ('"We earned 80 million," said Ana Ruiz, who was in Cusco.', "Peru"),
        ('Zolo Mills bakes. "We earned 80 million," she says.', "Zolo Mills"),
        # a government is not meant only because one is named
        ('The government helped. "We earned 80 million," said Ana Ruiz.', "Peru"),
        ("The government helped. We have earned 80 million.", "Government of Peru"),
    ],
)
def test_we_is_whom_the_speaker_speaks_for(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Polish rents rose 9 percent, against 80 million in Italy.", "Italy"),
        ("Polish rents rose 9 percent, against 8 percent in Italy and 80 million in Spain.", "Spain"),
        ("Rents in Lima rose 9 percent, compared with 80 million in Italy and Spain.", "Italy and Spain"),
        ("Zolo Mills sold 9 million kites, against 80 million in Italy.", "Zolo Mills"),
        ("Polish mills sold 9 million kites in Spain and 80 million in May.", "Poland"),
    ],
)
def test_a_figure_to_compare_with_is_that_of_its_place(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Zolo Mills bakes. Bread is dear, GrowPeru chief executive Ana Ruiz said. The agency earned 80 million.",
         "GrowPeru"),
        ("The Lima Tax Authority is old. Cusco has ports, and the port authority earned 80 million.", "Cusco"),
        ("The Lima Tax Authority is old. Cusco has ports, and the tax authority earned 80 million.",
         "Lima Tax Authority"),
        ("The Lima Tax Authority is old. Cusco has ports, and the authority earned 80 million.", "Lima Tax Authority"),
    ],
)  # fmt: skip
def test_words_for_a_public_body_mean_one_that_they_fit(text: str, subject: str) -> None:
    assert _owner(_PERU + text) == subject
