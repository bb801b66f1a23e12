"""Units: which are currencies, which measure the same kind of thing, and how one turns into another."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimbook import lexicons

# symbols of the claims table that the library for physical units writes in another way
_SPELLING = {
    "km2": "km**2",
    "m2": "m**2",
    "ft2": "ft**2",
    "mi2": "mi**2",
    "yd2": "yd**2",
    "m3": "m**3",
    "ft3": "ft**3",
    "t": "metric_ton",
    "mu": "666.6667 * m**2",
    "nmi": "nautical_mile",
    "B": "byte",
    "bit/s": "bit / second",
    "ha": "hectare",
}
_NOT_PHYSICAL = ("1", "%", "pp", "x", "rank", "points", "$", "ct", "FLOPS")


def is_currency(unit: str) -> bool:
    """Whether the unit is a currency code of ISO 4217."""
    return unit in _codes()


def looks_like_currency(unit: str) -> bool:
    """Whether the unit has the form of a currency code, three capitals, whether or not there is such a currency."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def factor(unit: str, other: str) -> float | None:
    """What one `unit` is in `other`, "km2" in "m2" is 1000000.0; None where the two do not measure the same thing."""
    if unit == other:
        return 1.0
    if any(name in _NOT_PHYSICAL or looks_like_currency(name) for name in (unit, other)):
        return None
    here, there = _parsed(unit), _parsed(other)
    if here is None or there is None or not here.is_compatible_with(there):
        return None
    return float(here.to(there.units).magnitude / there.magnitude)


@cache
def _codes() -> frozenset[str]:
    return frozenset(lexicons.words("iso4217", "code"))


@cache
def _parsed(unit: str) -> Any:
    """One unit as a physical quantity; None for what the library does not know."""
    import pint  # loaded only where two units differ: reading its definitions takes half a second

    try:
        return 1 * _registry()(_SPELLING.get(unit, unit))
    except (pint.errors.PintError, AttributeError, TypeError):
        return None


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry()
