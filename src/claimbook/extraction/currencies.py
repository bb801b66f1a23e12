"""What "$", "pesos" and "cents" mean in an article, and bare amounts that go on with the currency of the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from claimbook import lexicons, patterns
from claimbook.extraction.indicator.found import Found
from claimbook.extraction.name import datelines, gazetteer
from claimbook.extraction.quantity import joining
from claimbook.model import Article, Quantity

_DOLLARS = {row["word"]: row["code"] for row in lexicons.rows("dollar_countries") if row["kind"] == "country"}
_AMERICAN = lexicons.words("dollar_countries", kind="mark")
_SHARED = {
    unit: {row["word"]: row["code"] for row in lexicons.rows("shared_currencies") if row["unit"] == unit}
    for unit in dict.fromkeys(lexicons.words("shared_currencies", "unit"))
}
_AMBIGUOUS = frozenset(("$", "cent", *_SHARED))
_LEAST = 1e6
_WITHIN = 1000  # times the amount before
_RATIOS = ("%", "pp", "x", "rank")
_PAID = patterns.compile(
    rf"\b(?:{'|'.join(lexicons.words('en/money_verbs'))}) (?:about |nearly |some |over |just |around |only )?$"
)
_OF_CENTS = frozenset((*_DOLLARS.values(), *lexicons.words("cent_currencies", "code")))


class Codes(dict[str, str]):
    """What "$", "cents" and the names of currencies that several countries share mean in an article; found when asked
    for. `units` gives the units of all figures of the article."""

    def __init__(self, article: Article, units: Callable[[], Counter[str]]) -> None:
        super().__init__()
        self.article = article
        self.units = units

    def __missing__(self, unit: str) -> str:
        """The dollar of the article's country; the currency with cents that the article uses most; of other names the
        one whose country it names most."""
        if unit == "$":
            code = _dollar(self.article)
        elif unit == "cent":
            used = [(count, code) for code, count in self.units().items() if code in _OF_CENTS]
            code = max(used)[1] if used else self["$"]
        else:
            countries = _SHARED[unit]
            code = countries[max(countries, key=self.article.text.count)]
        self[unit] = code
        return code

    def named(self, quantity: Quantity) -> Quantity:
        """The quantity with a bare "$" or "pesos" read as the currency of the article's country."""
        if quantity.also is not None and quantity.also[1] in _AMBIGUOUS:
            value, sign, start, end = quantity.also
            quantity = quantity._replace(also=(value, self[sign], start, end))
        return quantity._replace(unit=self[quantity.unit]) if quantity.unit in _AMBIGUOUS else quantity


def continued(quantity: Quantity, before: str, after: str, earlier: Sequence[Found]) -> Quantity:
    """The quantity with the currency of the last amount of its paragraph, if it is a bare "12.5 billion" that someone
    paid or got: "Mexico exported 61 billion dollars. Lorvi contributed 12.5 billion." """
    if quantity.unit != "1" or quantity.value < _LEAST or quantity.rule != "number":
        return quantity
    amounts = (each.quantity for each in reversed(earlier) if each.same_paragraph and each.quantity.unit not in _RATIOS)
    last = next(amounts, None)
    if last is None or not (len(last.unit) == 3 and last.unit.isupper()) or not joining.has_no_noun(after):
        return quantity
    if not 1 / _WITHIN < quantity.value / last.value < _WITHIN or not _PAID.fits(before[-40:]):
        return quantity
    return quantity._replace(unit=last.unit, rule="currency of the amount before")


def _dollar(article: Article) -> str:
    """What a bare "$" means: the currency of the dollar country that the article names more often than any other one,
    counting its places too and its dateline for two; USD where it is named once among others, or where the
    shares are American or an agency writes for the world."""
    if any(word in article.text for word in _AMERICAN):
        return "USD"
    named = Counter(
        _country(entries[0].name) for _, _, entries in gazetteer.find_hits(article.text) if _is_place(entries)
    )
    for sentence in article.sentences:
        if sentence.kind == "byline":
            hits = [gazetteer.Hit(*hit) for hit in gazetteer.find_hits(sentence.text)]
            written = datelines.place(sentence.text, hits)
            country = _country(written.entries[0].name) if written is not None else ""
            if country in _DOLLARS:
                named[country] += 2
    (country, count), *others = named.most_common(2) or [("", 0)]
    second = others[0][1] if others else 0
    return _DOLLARS.get(country, "USD") if count > max(second, 1) or not second else "USD"


def _is_place(entries: tuple[gazetteer.Entry, ...]) -> bool:
    return entries[0].kind == "place" and entries[0].sort in ("place", "adjective")


def _country(place: str) -> str:
    """The dollar country or any other that a listed place lies in."""
    chain = (place, *gazetteer.wholes(place))
    return next((each for each in chain if each in _DOLLARS or gazetteer.levels().get(each) == "country"), place)
