"""What "$", "pesos" and "cents" mean in an article, and bare amounts that go on with the currency of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from claimbook import lexicons, patterns
from claimbook.extraction.quantity import joining
from claimbook.model import Quantity

_DOLLARS = {row["word"]: row["code"] for row in lexicons.rows("dollar_countries") if row["kind"] == "country"}
_AMERICAN = lexicons.words("dollar_countries", kind="mark")
_SHARED = {
    unit: {row["word"]: row["code"] for row in lexicons.rows("shared_currencies") if row["unit"] == unit}
    for unit in dict.fromkeys(lexicons.words("shared_currencies", "unit"))
}
_AMBIGUOUS = frozenset(("$", "cent", *_SHARED))
_OF_CENTS = frozenset((*_DOLLARS.values(), *lexicons.words("cent_currencies", "code")))
_LEAST = 1e6
_WITHIN = 1000  # times the amount before
_RATIOS = ("%", "pp", "x", "rank")
_PAID = patterns.compile(
    rf"\b(?:{'|'.join(lexicons.words('en/money_verbs'))}) (?:about |nearly |some |over |just |around |only )?$"
)


class Codes(dict[str, str]):
    """What "$", "cents" and the names of currencies that several countries share mean in an article; found when asked
    for. `countries` gives the country of the dateline and how often the article names each, `units` counts the units of
    its figures."""

    def __init__(
        self, text: str, countries: Callable[[], tuple[str, Counter[str]]], units: Callable[[], Counter[str]]
    ) -> None:
        super().__init__()
        self.text = text
        self._countries = countries
        self._units = units

    def __missing__(self, unit: str) -> str:
        """The dollar of the article's country; the currency with cents that the article uses most; of other names the
        one whose country it names most."""
        if unit == "$":
            code = "USD" if any(word in self.text for word in _AMERICAN) else _dollar(*self._countries())
        elif unit == "cent":
            used = [(count, code) for code, count in self._units().items() if code in _OF_CENTS]
            code = max(used)[1] if used else self["$"]
        else:
            countries = _SHARED[unit]
            code = countries[max(countries, key=self.text.count)]
        self[unit] = code
        return code

    def named(self, quantity: Quantity) -> Quantity:
        """The quantity with a bare "$" or "pesos" read as the currency of the article's country."""
        if quantity.also is not None and quantity.also[1] in _AMBIGUOUS:
            value, sign, start, end = quantity.also
            quantity = quantity._replace(also=(value, self[sign], start, end))
        return quantity._replace(unit=self[quantity.unit]) if quantity.unit in _AMBIGUOUS else quantity


def _dollar(written: str, countries: Counter[str]) -> str:
    """The currency of the dollar country that is named more often than any other, or alone; else USD. The dateline
    counts for two. Shares that are traded in New York and agencies that write for the world tell USD before that."""
    if written in _DOLLARS:
        countries[written] += 2
    (country, count), *others = countries.most_common(2) or [("", 0)]
    second = others[0][1] if others else 0
    return _DOLLARS.get(country, "USD") if count > max(second, 1) or not second else "USD"


def continued(quantity: Quantity, before: str, after: str, earlier: Iterable[Quantity]) -> Quantity:
    """The quantity with the currency of the last of the earlier amounts, if it is a bare "12.5 billion" that someone
    paid or got: "Mexico exported 61 billion dollars. Lorvi contributed 12.5 billion." """
    if quantity.unit != "1" or quantity.value < _LEAST or quantity.rule != "number" or not joining.has_no_noun(after):
        return quantity
    last = next((each for each in earlier if each.unit not in _RATIOS), None)
    if last is None or not (len(last.unit) == 3 and last.unit.isupper()):
        return quantity
    if not 1 / _WITHIN < quantity.value / last.value < _WITHIN or not _PAID.fits(before[-40:]):
        return quantity
    return quantity._replace(unit=last.unit, rule="currency of the amount before")
