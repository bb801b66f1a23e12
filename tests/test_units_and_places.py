"""Units that turn into one another; places that lie in one another; indicators in other words."""

from __future__ import annotations

import pytest

from claimbook import indicators, places, units


@pytest.mark.parametrize(
    ("unit", "other", "factor"),
    [
        ("km2", "m2", 1e6),
        ("t", "kg", 1000.0),
        ("PJ", "kWh", 1e9 / 3.6),
        ("CNY", "CNY", 1.0),
        ("CNY", "USD", None),
        ("kW", "kWh", None),
        ("%", "pp", None),
        ("1", "t", None),
    ],
)
def test_a_unit_in_another(unit: str, other: str, factor: float | None) -> None:
    assert units.factor(unit, other) == (factor if factor is None else pytest.approx(factor))


def test_only_codes_of_iso_4217_are_currencies() -> None:
    assert [units.is_currency(code) for code in ("CNY", "USD", "RMB", "XYZ", "t")] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("place", "around", "level"),
    [
        ("Qingdao West Coast New Area", ("Qingdao", "Shandong", "China"), "district"),
        ("Laoshan district", ("Qingdao", "Shandong", "China"), "district"),
        ("Jiaozhou", ("Qingdao", "Shandong", "China"), "city"),
        ("Qingdao Virtual Reality Industrial Park", ("Qingdao", "Shandong", "China"), "site"),
        ("Germany", ("European Union",), "country"),
        ("Atlantis", (), ""),
    ],
)
def test_what_encloses_a_place_and_its_level(place: str, around: tuple[str, ...], level: str) -> None:
    known = places.general()
    assert (known.enclosing(place), known.level(place)) == (around, level)
    assert all(known.is_inside(place, outer) for outer in around)
    assert not known.is_inside(place, place)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "revenue from the software and information technology service industry",
            "operating revenue of software and information technology service industry",
            True,
        ),
        ("turnover of the games sector", "revenue of games", True),
        ("5G base stations built", "number of 5G base stations", True),
        ("exports of cars", "imports of cars", False),
        ("revenue of the digital industry", "value added of the digital industry", False),
    ],
)
def test_one_indicator_in_other_words(one: str, other: str, same: bool) -> None:
    assert indicators.same_family(indicators.family(one), indicators.family(other)) is same


def test_pairs_of_one_family_are_found_without_the_others() -> None:
    said = ["exports of cars", "5G base stations built", "car exports", "number of 5G base stations", "imports of cars"]
    assert indicators.alike_pairs([indicators.family(text) for text in said]) == [(0, 2), (1, 3)]


@pytest.mark.parametrize(
    ("indicator", "form"),
    [
        ("operating revenue of Internet services", "sales"),
        ("output value of the parks", "sales"),
        ("value added of the digital economy", "value added"),
        ("GDP", "value added"),
        ("5G base stations", ""),
    ],
)
def test_sales_and_value_added(indicator: str, form: str) -> None:
    assert indicators.form(indicator) == form
