"""Companies that no list has: names of every shape, their officers and symbols, and firms that but report on others."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract

SHAPES = ("Zolo", "iZolo", "ZoloTea", "Zolo3D", "Zolo.io", "E-Zolo", "Zolo 3D", "Zolo & Lane", "Zolo Labs")


def owners(text: str) -> list[str]:
    """The subject of every quantity claim of a text, in text order; " | " parts paragraphs."""
    article = parse("own.txt", "\n\n".join(["A headline", *text.split(" | "), ""]).encode())
    return [str(row["subject"]) for row in extract(article).claims if row["claim_type"] == "quantity"]


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize(
    "text",
    [
        "X grew 8 %. It has 90 mills in Fiji.",
        "X said its sales rose 8 %. The company has 90 mills in Fiji.",
        "A mill was opened by X in Fiji. The company has 8 mills and 90 shops.",
        "Profit rose at X in May. The retailer runs 8 shops and 90 mills.",
        "The X group sold 8 million hats. The group has 90 shops.",
        "X CEO Ana Ruiz said the firm would hire 8 tailors and 90 cooks.",
    ],
)
def test_a_company_of_any_shape_owns_its_figures(text: str, name: str) -> None:
    """Whatever stands in the name: small letters, capitals, digits, dots, hyphens or "&"."""
    assert owners(text.replace("X", name)) == [name, name]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Revenue at Zolo climbed 8 %.", "Zolo"),
        ("The ministry gave the contract to Zolo. The company will supply 8 mills.", "Zolo"),
        ("According to Zolo, its sales rose 8 %.", "Zolo"),
        ("Rents rose 8 %, according to Zolo Group, whose president, Tom Bell, spoke.", "Zolo Group"),
        ("Zolo (NYSE: ZLT) sold 8 mills.", "Zolo"),
        ("Zolo (NYSE: ZLT) met. Sales of ZLT rose 8 %.", "Zolo"),
        ("Zolo Corp (NYSE: US) met. US mills sold 8 hats.", "United States"),
        ("Acme Mills Chief Executive Officer Ana Ruiz came. The company has 8 mills.", "Acme Mills"),
        ("ZLT said its sales rose 8 %.", "ZLT"),
        ("Zolo 21 said its sales rose 8 %.", "Zolo 21"),
        ("Kenya grew. Fees stood at Ksh. 80 million.", "Kenya"),
        ("Sales for Zolo & Sons were 8 million hats.", "Zolo & Sons"),
        ("Zolo by contrast sold 8 mills. Zolo, however, lost 9 mills.", "Zolo"),
        ("Zolo & Company called Fiji's tea bad in May. It has 8 mills.", "Zolo & Company"),
        ('"We will build 8 mills," said Ana Ruiz, President and CEO, Zolo Mexico, in May.', "Zolo Mexico"),
        ("The Oman Tea Corporation (E-Zolo) met. E-Zolo has 8 mills.", "E-Zolo"),
        ("The latest firm to grow is Zolo. The company has 8 mills. In May Zolo grew.", "Zolo"),
        ("Mali grew. Zolo spent RM80bil.", "Zolo"),
    ],
)
def test_a_company_is_known_by_the_words_beside_it(text: str, owner: str) -> None:
    """Its officer, its symbol at an exchange, "at", and what it says of itself."""
    assert set(owners(text)) == {owner}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Global sales of tea fell 8 %, research firm Zolo said. Zolo expects sales to rise 9 %.", "world"),
        ("Global sales of tea fell 8 %, Zolo said. Zolo expects hiring to slow by 9 %.", "world"),
        ("Global sales of tea fell 8 %, Zolo said in a report. Sales will fall 9 %, Zolo said.", "world"),
        ("Fiji has few mills, according to a survey by Zolo. | Zolo says 8 % of homes have tea.", "Fiji"),
        ("Global sales of tea fell. Zolo said its sales fell 8 %. Sales will fall 9 %, Zolo said.", "Zolo"),
        ("Global sales of tea fell, Zolo said. The company has 8 mills.", "Zolo"),
        ("The tea industry lost 8 jobs, according to Zolo. Zolo said profit fell 9 %.", "Zolo"),
        ("Zolo said that worldwide revenue rose 8 %. Tea sales fell 9 %, Zolo said.", "Zolo"),
        ("Global sales of tea fell 8 %, Zolo said. Acme's revenue rose, Zolo said. Sales will fall 9 %.", "world"),
    ],
)
def test_who_but_reports_on_others_owns_no_figure(text: str, owner: str) -> None:
    """What a research firm tells is the world's or the place's; a company that tells of itself is no such firm."""
    assert set(owners(text)) == {owner}


@pytest.mark.parametrize(
    "word", ["brewery", "grocer", "steelmaker", "broadcaster", "homebuilder", "investor", "neobank"]
)
def test_a_company_is_meant_by_what_it_does(word: str) -> None:
    """Though the text has turned to a place in between."""
    text = (
        "Kenya has mines. Kenya's sales rose. | Zolo was founded in May. | Kenya grew. Kenya met. The X has 90 rooms."
    )
    assert owners(text.replace("X", word)) == ["Zolo"]


def test_a_headline_in_capitals_names_a_company_by_its_short_form() -> None:
    """ "Zolo" of a headline is the "Zolo Holdings" of the text, not its "On-Demand GMV"."""
    text = (
        "Zolo Reports Results\n\nOn-Demand GMV Grew 8 %\n\nZolo Holdings met. A mill of Zolo was lit. It has 9 cooks.\n"
    )
    claims = extract(parse("own.txt", text.encode())).claims
    assert {row["subject"] for row in claims} == {"Zolo Holdings"}
