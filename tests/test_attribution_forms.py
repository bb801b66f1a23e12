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


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The statistics office put inflation at 700 percent.", "statistics office"),
        ("Analysts put the cost of the mill at more than $700 million.", "analysts"),
        ("Officials put 700 robots to work.", ""),
        ("The firm put tea at the centre of its plan for 700 mills.", ""),
        ("Analysts see tea sales of 700 tons.", "analysts"),
        ("Visitors see 700 pictures.", ""),
        ("Economists polled by Zolo Bank see growth easing to 700 percent.", "Zolo Bank"),
        ("The World Bank met. The Bank projects average growth of 700 percent.", "World Bank"),
        ("The Zolo Mills met. The Company projects average growth of 700 percent.", ""),
        ("Tea grew by 700 percent, says the OECD's latest Tea Survey for the country.", "OECD"),
        (
            "Peru rose to place 700 in the Tea Index, a study of ports published on Monday by the Salt Board.",
            "Salt Board",
        ),
        ("A plan published on Monday puts the cost at 700 pesos.", ""),
        ("A report by the Salt Board says tea is cheap. Prices fell 700 percent, the report added.", "Salt Board"),
        ("Ana Ruiz and the nonprofit Zolo Foods announced that 700 mills would open.", "Ana Ruiz and Zolo Foods"),
        ("Ana Ruiz and the Port of Lima said 700 ships had come.", "Ana Ruiz and Port of Lima"),
        ('"We sold 700 cakes," laughed Ana Ruiz, the owner.', "Ana Ruiz"),
        ("Minister Ana Ruiz said that the economy had grown. Zolo Foods plans 700 mills.", ""),
        ("Minister Ana Ruiz said that the economy had grown. Oslo-based miller Zolo Foods lost 700 pesos.", ""),
        ("Minister Ana Ruiz said that the economy had grown. Zolo Foods would open 700 mills.", "Ana Ruiz"),
        ("Minister Ana Ruiz said that Zolo Foods had grown. Zolo Foods has 700 mills.", "Ana Ruiz"),
        ("Minister Ana Ruiz said that the economy had grown. It has 700 mills.", "Ana Ruiz"),
    ],
)
def test_who_puts_sees_publishes_or_joins_is_credited_and_a_new_body_is_not_quoted(text: str, source: str) -> None:
    assert credited(text) == [source]
