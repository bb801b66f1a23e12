"""Forms of figures: sales are not value added, and what is signed or planned is not what was done."""

from __future__ import annotations

import re2

from claimbook import lexicons, units
from claimbook.checks.base import Finding, Known, Stated, says, spaced, words
from claimbook.checks.matters import whose
from claimbook.checks.wording import theme
from claimbook.indicators import SALES, VALUE_ADDED, form
from claimbook.places import Places

_CLAUSE_END = re2.compile(r"[,;:.(]")
_OF_OTHERS = re2.compile(r"(?i)[\pL] (?:accounting for|making up|representing)[^,;]*$")  # without a comma before it


def sales_of_gdp(known: Known) -> list[Finding]:
    """Shares of GDP that are taken of sales, which count the same value several times."""
    out = []
    for claim in known.stated:
        if claim.unit == "%" and claim.measure == "share" and _is_of_gdp(claim) and _counts_sales(claim):
            plain = (
                f"{theme(claim)}, {claim.span}: sales count what firms buy from one another again and again, GDP does "
                "not; sales divided by GDP are no share of it."
            )
            question = f"How large is the value added behind the {claim.span}?"
            out.append(Finding("does_not_hold", (claim,), plain, "sales / GDP", "sales are not value added", question))
    return out


def sales_beside_gdp(known: Known) -> list[Finding]:
    """Sales and value added of one place in one article, not of each head or hectare: neither may be divided by the
    other."""
    out = []
    for claims in known.by_article():
        levels = [claim for claim in claims if claim.measure == "level" and " per " not in claim.indicator]
        money = [claim for claim in levels if units.is_currency(claim.unit)]
        added = [claim for claim in money if form(claim.indicator) == VALUE_ADDED]
        for value in added:
            sales = [claim for claim in money if form(claim.indicator) == SALES]
            near = [claim for claim in sales if _same_region(claim, value, known.places)]
            if near:
                plain = (
                    f"{theme(value)}: {value.span} is value added, {near[0].span} ({near[0].indicator}) is sales; "
                    "they cannot be added up, and one is no share of the other."
                )
                out.append(Finding("caveat", (value, near[0]), plain, "", "value added and sales"))
    return out


def signed_not_done(known: Known) -> list[Finding]:
    """Amounts that are signed, agreed or planned and told as results: nothing says that the money was spent."""
    out = []
    for claim in known.stated:
        is_amount = claim.measure == "level" and units.is_currency(claim.unit)
        if is_amount and claim.status == "actual" and _is_signed(claim):
            plain = f"{theme(claim)}, {claim.span}: signed is not spent; the figure counts agreements."
            question = f"How much of the {claim.span} has been spent so far?"
            out.append(Finding("caveat", (claim,), plain, "", "signed, not spent", question))
    return out


def _is_of_gdp(claim: Stated) -> bool:
    """Whether the figure is a share of GDP: its indicator says so, or the words behind it, "of the city's GDP"."""
    said = spaced(_CLAUSE_END.split(claim.after)[0])
    return form(claim.indicator) == VALUE_ADDED or (said.startswith(" of ") and _says_form(said, VALUE_ADDED))


def _is_signed(claim: Stated) -> bool:
    return says(f"{claim.before.rpartition(';')[2]} {claim.indicator}", "signed")


def _says_form(text: str, meaning: str) -> bool:
    """Whether a text names a figure of this form: sales, or value added."""
    said = spaced(text)
    return any(f" {word} " in said for word in lexicons.words("en/indicator_words", kind="form", meaning=meaning))


def _counts_sales(claim: Stated) -> bool:
    """Whether the sentence takes the share of sales, and not of what is told with them: "sales across 43 economies
    accounting for three quarters of GDP"."""
    said = spaced(claim.before)
    for word in (*words("contrast"), *words("joins")):
        said = f" {said.rpartition(f' {word} ')[2]}"
    of_sales = _says_form(said, SALES) and not _says_form(said, VALUE_ADDED)
    return of_sales and not _OF_OTHERS.search(claim.before)


def _same_region(one: Stated, other: Stated, places: Places) -> bool:
    mine, theirs = one.place or whose(one), other.place or whose(other)
    return mine == theirs or places.is_inside(mine, theirs) or places.is_inside(theirs, mine)
