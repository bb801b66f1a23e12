"""Base year: growth against a year of slump looks larger than it is."""

from __future__ import annotations

from collections import defaultdict

from claimbook import lexicons
from claimbook.checks.base import Finding, Known, Stated
from claimbook.checks.growth import period_before
from claimbook.checks.matters import is_yearly
from claimbook.checks.times import in_text
from claimbook.checks.wording import listed, moved, number
from claimbook.places import WORLD, Places

_MANY = 4  # rates that are counted, not listed


def slump(known: Known) -> list[Finding]:
    """The growth rates of an article and a period whose comparison stands on a year of slump, one finding together."""
    groups: dict[tuple[str, int, str, tuple[str, str], str], list[Stated]] = defaultdict(list)
    reasons: dict[str, str] = {}
    for claim in known.stated:
        year = _base_year(claim)
        why = _why(claim.place, year, known.places) if year else ""
        if why:
            reasons[year] = why
            groups[claim.doc_id, claim.part, claim.place, claim.period, year].append(claim)
    return [_caveat(tuple(claims), key[4], reasons[key[4]]) for key, claims in groups.items()]


def _base_year(claim: Stated) -> str:
    """The year that a reported growth is measured against; "" where there is none or it spans several."""
    if claim.measure != "change" or claim.unit not in ("%", "x") or claim.direction == "down" or is_yearly(claim):
        return ""
    before = period_before(claim)
    if before is None or not all(before) or before[0][:4] != before[1][:4] or claim.status != "actual":
        return ""
    return before[0][:4]


def _why(place: str, year: str, places: Places) -> str:
    around = (place, *places.enclosing(place), WORLD)
    rows = [row for row in lexicons.rows("slump_years") if row["year"] == year and row["place"] in around]
    return min(rows, key=lambda row: around.index(row["place"]))["why"] if rows else ""


def _rate(claim: Stated) -> str:
    return moved(claim).removeprefix("up ")


def _caveat(claims: tuple[Stated, ...], year: str, why: str) -> Finding:
    many = len(claims) >= _MANY
    few = f"growth of {listed([_rate(claim) for claim in claims])}"
    rates = few if len(claims) < _MANY else f"{number(len(claims))} rates of growth"
    where = f"{claims[0].place}, " if claims[0].place else ""
    plain = (
        f"{where}{in_text(claims[0].period)}: {rates} {'are' if many else 'is'} measured against {year}, {why}; "
        "from a low base growth looks larger."
    )
    question = f"How large was the growth for {in_text(claims[0].period)} against the same time of {int(year) - 1}?"
    return Finding("caveat", claims, plain, "", f"base year {year}", question)
