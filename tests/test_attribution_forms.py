"""Who is credited, whatever form the credit takes: any verb, any place in the sentence, any way to tell the office."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract

SAID = "the mills made 700 pans"


def credited(text: str) -> list[str]:
    """The sources of the claims of a text, each once, in reading order."""
    found = extract(parse("own.txt", f"The harvest is in.\n\n{text}\n".encode())).claims
    return list(dict.fromkeys(str(claim["attribution"]) for claim in found))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a statement behind any words on where or when it was made
        (f"The Salt Board confirmed via email that {SAID}.", "Salt Board"),
        (f"The Salt Board announced after the meeting that {SAID}.", "Salt Board"),
        (f"The Salt Board added {SAID}.", "Salt Board"),
        ("The Salt Board expects that more than 700 pans were made.", "Salt Board"),
        ("The Salt Board announced a scheme that will pay for 700 pans.", ""),
        (f"As the Salt Board announced last week, {SAID}.", "Salt Board"),
        ('"The mills made 700 pans," the Salt Board stated in an interview.', "Salt Board"),
        # verbs of foreseeing that close a sentence, or stand before who foresees
        ("The mills made 700 pans, the Salt Board estimates.", "Salt Board"),
        ("The mills made 700 pans, the Salt Board forecast in May.", "Salt Board"),
        ("The mills made 700 pans, expects the Salt Board.", "Salt Board"),
        ("The mills made 700 pans, projected co-founder Ana Ruiz.", "Ana Ruiz"),
        ("The mills made 700 pans, estimated Director-General Ana Ruiz.", "Ana Ruiz"),
        ("The mills made 700 pans, revealed Secretary of State Ana Ruiz.", "Ana Ruiz"),
        ("The mills made 700 pans, recalled the customs office.", "customs office"),
        ("The mills made 700 pans, Zolo told the stock exchange.", "Zolo"),
        # in brackets, quoted, cited
        ("The mills made 700 pans (source: the Salt Board).", "Salt Board"),
        ("The mills made 700 pans, per Statistics Malta.", "Statistics Malta"),
        ("The paper quoted the Salt Board as saying that the mills made 700 pans.", "Salt Board"),
        ("The paper quoted the central bank as saying that the mills made 700 pans.", "central bank"),
        ("The mills made 700 pans, the Salt Times reported, citing Mr. Tomas Bell.", "Tomas Bell"),
        ("According to Zolo Inc. sales of 700 pans are likely.", "Zolo"),
        (f"Zolo Group announced on Monday, May 6, that {SAID}.", "Zolo Group"),
        # a person before a body, a body before its report
        (f"According to Zolo analyst Ana Ruiz, {SAID}.", "Ana Ruiz"),
        ("The mills made 700 pans, according to Zolo's president, Ana Ruiz.", "Ana Ruiz"),
        (f"According to the Kenya Bureau of Mines' World Salt Report, {SAID}.", "Kenya Bureau of Mines"),
        (f"The Salt Board's World Salt Report shows {SAID}.", "Salt Board"),
        (f"A tally by the Salt Board on Monday showed {SAID}.", "Salt Board"),
        ("The mills made 700 pans, according to the central bank on Monday.", "central bank"),
        (f"According to a paper that the Ministry of Mines and the regulator Zolo put out, {SAID}.",
         "Ministry of Mines and Zolo"),
        # names and offices of any shape
        ("The mills made 700 pans, according to Klaus von Berg of the Salt Board.", "Klaus von Berg"),
        ("The mills made 700 pans, Aisha Bello of the Salt Board observed.", "Aisha Bello"),
        (f"Trade Minister Yusuf al-Amin said {SAID}.", "Yusuf al-Amin"),
        (f"Minister of Trade and Industry Siti Aminah said {SAID}.", "Siti Aminah"),
    ],
)  # fmt: skip
def test_a_credit_is_read_in_any_form(text: str, source: str) -> None:
    assert credited(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Santos, the mayor, said 700 pans were sold.\n\nSantos added that 30 broke.",
        "Ana Santos, the mayor, said 700 pans were sold.\n\nAccording to Santos, the city lost 30 of them.",
        "Clara von Weber, the mayor, said 700 pans were sold.\n\nVon Weber added that 30 broke.",
        "Clara von Weber, the mayor, said 700 pans were sold.\n\nSome 30 broke, Ms. von Weber noted.",
    ],
)
def test_a_family_name_of_any_shape_is_the_persons(text: str) -> None:
    assert credited(text) == [text.partition(",")[0]]
