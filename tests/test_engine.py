"""From an article to its claims: currencies of the country, rules that have classes, confidence."""

from __future__ import annotations

from claimbook.extraction.confidence import confidence, rule_classes, share
from claimbook.model import Mention
from extracting import fields


def test_names_of_currencies_follow_the_country() -> None:
    """A bare dollar or peso is the currency of the country that the article speaks of."""
    assert fields("Chile spent 5 million pesos; Chile is large.", "value", "unit") == [(5e6, "CLP")]
    assert fields("Singapore gave $3 million to Singapore firms.", "value", "unit") == [(3e6, "SGD")]
    assert fields("The firm paid $3 million.", "value", "unit") == [(3e6, "USD")]


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
