"""Figures of headlines: which figure of the text may be the one that a headline means or rounds."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, count, euros, rate, rows, sentence, text

LEEDS = {"subject": "Leeds", "subject_kind": "place", "place": "Leeds"}


def verdict(told: dict[str, Any], body: dict[str, Any]) -> str:
    """What becomes of a headline's figure beside one figure of the text."""
    quote = f"It now has {body['span']} of them."
    table = text(sentence(f"Ghent: {told['span']} kilns", told), sentence(quote, body))
    (found,) = rows(table, "headline", headline=f"Ghent: {told['span']} kilns")
    return found[0]


@pytest.mark.parametrize(
    ("bound", "body", "expected"),
    [
        ("exact", "102", "holds"),
        ("exact", "103", "cannot_be_checked"),
        ("over", "115", "holds"),
        ("over", "116", "cannot_be_checked"),
    ],
)
def test_a_headline_rounds_down_a_little_and_passes_a_little_more(bound: str, body: str, expected: str) -> None:
    told = count("100", "kilns", bound=bound, **GHENT)
    assert verdict(told, count(body, "ovens", **GHENT)) == expected


def test_what_may_be_far_less_is_not_what_a_headline_rounds() -> None:
    ovens = count("up to 101", "ovens", bound="up_to", **GHENT)
    assert verdict(count("100", "kilns", **GHENT), ovens) == "cannot_be_checked"


@pytest.mark.parametrize("other", [{"status": "target"}, {"measure": "share"}])
def test_a_headline_rounds_only_figures_of_its_own_kind(other: dict[str, str]) -> None:
    assert verdict(count("100", "kilns", **GHENT), count("101", "ovens", **GHENT, **other)) == "cannot_be_checked"


@pytest.mark.parametrize(
    ("told", "bound", "body", "expected"),
    [
        ("1230", "exact", "1234", "holds"),
        ("1200", "exact", "1210", "cannot_be_checked"),  # two digits may be those of any other figure
        ("1230", "over", "1234", "cannot_be_checked"),
    ],
)
def test_a_figure_of_another_holder_supports_a_headline_only_by_three_digits(
    told: str, bound: str, body: str, expected: str
) -> None:
    assert verdict(count(told, "kilns", bound=bound, **GHENT), count(body, "ovens", **LEEDS)) == expected


@pytest.mark.parametrize(("mine", "theirs"), [({}, LEEDS), (GHENT, {})])
def test_a_headline_may_mean_a_figure_whose_holder_is_not_known(mine: dict[str, str], theirs: dict[str, str]) -> None:
    assert verdict(count("100", "kilns", **mine), count("140", "kilns", **theirs)) == "does_not_hold"


@pytest.mark.parametrize("other", [LEEDS, {**GHENT, "status": "target"}, {**GHENT, "measure": "share"}])
def test_a_headline_does_not_mean_the_figure_of_another_matter(other: dict[str, str]) -> None:
    assert verdict(count("100", "kilns", **GHENT), count("140", "kilns", **other)) == "cannot_be_checked"


def test_a_headline_of_a_thing_without_a_name_names_none() -> None:
    told = rate("35%", **GHENT)
    table = text(sentence("Ghent up 35%", told), sentence("It has 60 kilns.", count("60", "kilns", **GHENT)))
    (found,) = rows(table, "headline", headline="Ghent up 35%")
    assert found[1] == "The headline's “35%” has no support in the text."


@pytest.mark.parametrize(
    ("body", "expected"),
    [("9.56 million euros", "caveat"), ("9.96 million euros", "caveat"), ("10.1 million euros", "does_not_hold")],
)
def test_a_headline_may_leave_off_the_last_digits_of_its_figure(body: str, expected: str) -> None:
    table = text(
        sentence("Ghent's trade hits 9 million euros", euros("9 million euros", "trade"), **GHENT, **YEAR),
        sentence(f"Trade of Ghent was {body}.", euros(body, "trade"), **GHENT, **YEAR),
    )
    (found,) = rows(table, "headline", headline="Ghent's trade hits 9 million euros")
    assert found[0] == expected
    assert rows(table, "same_indicator", headline="Ghent's trade hits 9 million euros") == []
    assert [row[0] for row in rows(table, "same_indicator", headline="A town")] == ["does_not_hold"]
