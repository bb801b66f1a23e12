"""From an article to its claims: places that hold, the same result every time, no text that breaks it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.extraction import extract
from claimbook.extraction.confidence import confidence, rule_classes, share
from claimbook.model import Mention
from extracting import article, fields

PIECES = [
    "Exports",
    "rose",
    "12",
    "percent",
    "to",
    "3 billion yuan",
    "($4 bn)",
    "and",
    "the city",
    "will",
    "build",
    "the largest",
    ",",
    ".",
    "\n",
    "\u00a0",
    "“",
    "½",
    "５",
    "💡",
    "No. 3",
    "up to",
]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_places_hold_and_results_repeat(text: str) -> None:
    """The span stands at its place inside the quote, the quote at its own; the same text gives the same claims."""
    own = article(text)
    found = extract(own)
    for row in found.claims:
        start, end = int(str(row["char_start"])), int(str(row["char_end"]))
        first, last = int(str(row["sentence_start"])), int(str(row["sentence_end"]))
        assert own.text[start:end] == row["span"]
        assert own.text[first:last] == row["quote"]
        assert first <= start < end <= last
        assert 0 <= float(str(row["confidence"])) <= 1
    assert extract(article(text)) == found


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
