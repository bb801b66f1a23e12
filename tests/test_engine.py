"""From an article to its claims: currencies of the country, rules that have classes, confidence."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from claimbook.articles import parse
from claimbook.extraction import extract
from claimbook.extraction.confidence import confidence, rule_classes, share
from claimbook.model import Mention
from extracting import fields


def test_names_of_currencies_follow_the_country() -> None:
    """A bare dollar or peso is the currency of the country that the article speaks of."""
    assert fields("Chile spent 5 million pesos; Chile is large.", "value", "unit") == [(5e6, "CLP")]
    assert fields("Singapore gave $3 million to Singapore firms.", "value", "unit") == [(3e6, "SGD")]
    assert fields("The firm paid $3 million.", "value", "unit") == [(3e6, "USD")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("PERTH, May 9, 2024 - The quay of Fremantle cost $3 million.", "AUD"),
        ("Wellington, New Zealand, May 9, 2024 - The quay cost $3 million.", "NZD"),
        ("Rents in Auckland rose to $640.", "NZD"),
        ("Oil from Alberta brought $3 million to Calgary.", "CAD"),
        ("WELLINGTON, May 9, 2024 - The quay earned $3 million, or 9 cents a share.", "NZD"),
        ("COLUMBUS, Ohio, May 9, 2024 - The plant cost $3 million. Its owner is from Canada.", "USD"),
        (
            "SINGAPORE, May 9, 2024 - China's exports came to $3 million. China's ports, and those of China, grew.",
            "USD",
        ),
        ("SYDNEY, May 9, 2024 (Reuters) - Australia's quays cost $3 million. Australia grew.", "USD"),
        ("SINGAPORE, May 9, 2024 - Zolo (NASDAQ: ZOL) of Singapore earned $3 million.", "USD"),
        ("Lagos earned $3 million, and Nairobi as much, with Australia's help.", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_places_of_the_article(text: str, unit: str) -> None:
    """Not for an agency that writes for the world, nor for shares that are traded in New York."""
    assert {row["unit"] for row in extract(parse("own.txt", f"Quay news\n\n{text}\n".encode())).claims} == {unit}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zolo earned €40 million. It will pay 9 cents a share.", (0.09, "EUR")),
        ("Zolo earned R40 million. Petrol costs 50 cents.", (0.5, "ZAR")),
        ("Zolo earned 40 million yuan. Petrol costs 50 cents.", (0.5, "USD")),
        ("Zolo earned €40 million and $2 million. It owes $4 million. Petrol costs 50 US cents.", (0.5, "USD")),
        ("Peru exported 61 billion dollars. Lima contributed 12.5 billion.", (12.5e9, "USD")),
        ("The state took in €2 billion, 9 percent of it from Lima. Peru received 37 billion, a record.", (37e9, "EUR")),
        ("Peru exported 61 billion dollars. Its people numbered 33 million.", (33e6, "1")),
        ("Peru exported 61 billion dollars. It attracted 3 million visitors.", (3e6, "1")),
        ("Peru exported 61 billion dollars.\n\nIt received 3 million in May.", (3e6, "1")),
        ("Peru exported 61 billion tons. It received 3 billion in May.", (3e9, "1")),
    ],
)
def test_cents_and_bare_amounts_take_the_currency_of_the_text(text: str, expected: tuple[float, str]) -> None:
    assert fields(text, "value", "unit")[-1] == expected


def mention(*rules: str) -> Mention:
    return Mention(sentence=0, start=0, end=1, claim_type="quantity", rules=list(rules))


def test_rules_have_classes() -> None:
    """The first two rules are how the figure was read and its kind; the period's and the subject's name themselves."""
    assert rule_classes(["number", "amount", "counted noun", "period:before", "subject:after", "subject:x"]) == {
        "figure": "number",
        "measure": "amount",
        "period": "period:before",
        "subject": "subject:after",
    }


def test_confidence_falls_with_unknown_rules() -> None:
    """A rule that was never seen is trusted less than one that was often right, and both stay within 0 and 1."""
    known = confidence(mention("number", "amount", "counted noun", "period:before", "subject:bracket"))
    unknown = confidence(mention("number", "amount", "counted noun", "period:before", "subject:unheard"))
    assert 0 < unknown < known <= 1


def test_share_grows_with_right_ones_and_with_evidence() -> None:
    """More right ones of as many, or as pure a record over more cases, count for more."""
    assert share(3, 10) < share(9, 10) < share(10, 10) < share(100, 100) < 1
    assert share(0, 0) == 0.9


@pytest.mark.parametrize("verb", lexicons.words("en/money_verbs"))
def test_every_verb_of_money_carries_the_currency_on(verb: str) -> None:
    text = f"Peru exported 61 billion dollars. Lima has stakes, and {verb} 12.5 billion."
    assert fields(text, "value", "unit")[-1] == (12.5e9, "USD")
