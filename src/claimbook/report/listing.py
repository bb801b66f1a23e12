"""The table of all claims: search, filters and sorting where a script runs, a plain table where none does."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from claimbook.analysis import counting, records
from claimbook.report.blocks import Block, kind_of, period_of
from claimbook.report.markup import Html, call, join, tag
from claimbook.report.parts import scroller

_HEAD = ("No.", "As printed", "What", "Place", "Period", "Kind", "Line", "Source")
_FILTERS = ("topic", "article", "kind", "status", "bound")


def claims_table(claims: pd.DataFrame, articles: pd.DataFrame) -> Block:
    """All claims, one row each, with the sentence, how it was read, and a citation to copy."""
    parts = {(row.doc_id, row.part): row for row in records(articles)}
    facets = [_facets(row, parts[row.doc_id, row.part]) for row in records(claims)]
    rows = [
        _row(number, row, parts[row.doc_id, row.part], facet)
        for number, (row, facet) in enumerate(zip(records(claims), facets, strict=True))
    ]
    table = tag(
        "table",
        tag("caption", f"All {counting(len(rows), 'claim')}", class_="vh"),
        tag("thead", tag("tr", [tag("th", name, scope="col", class_=_side(name)) for name in _HEAD])),
        tag("tbody", rows),
        class_="all",
    )
    printed = [[(row.claim_id, row.label), *_cells(row)] for row in records(claims)]
    html = join(_controls(facets), scroller(table, "Table of the claims"))
    return Block(html, call("claims-table", _HEAD[:-1], printed), counting(len(rows), "claim"))


def citation(claim: Any, part: Any) -> str:
    """How to cite the claim: its sentence, who published it and when, and where in the file it stands."""
    quote = " ".join(str(claim.quote).split())
    place = f"{claim.doc_id}, line {claim.line}, characters {claim.char_start} to {claim.char_end}"
    source = [part.headline, part.publisher, _day(part.published), place]
    return f"“{quote}” {', '.join(word for word in source if word)}."


def _facets(claim: Any, part: Any) -> dict[str, str]:
    return {
        "topic": claim.topic or "other",
        "article": f"{part.letter}. {part.headline}" if part.part == 1 else f"{part.letter}. Part {part.part}",
        "kind": claim.measure if claim.claim_type == "quantity" and claim.measure else claim.claim_type,
        "status": "reported" if claim.status in ("", "actual") else claim.status,
        "bound": claim.bound.replace("_", " "),
    }


def _row(number: int, claim: Any, part: Any, facets: dict[str, str]) -> Html:
    span, what, place, period, kind, line = _cells(claim)
    keys = {f"data_{name}": value or None for name, value in facets.items()}
    return tag(
        "tr",
        tag("th", tag("a", claim.label, href=f"#claim-{claim.claim_id}", class_="chip"), scope="row", data_s=number),
        tag("td", span, class_="val", data_s=None if pd.isna(claim.value) else f"{claim.value:.17g}"),
        tag("td", what, tag("span", claim.topic, class_="kind") if claim.topic else None),
        tag("td", place),
        tag("td", period, data_s=claim.period_start or claim.period_end or None),
        tag("td", kind),
        tag("td", line, class_="n", data_s=number),
        tag("td", _source(claim, part)),
        id=f"row-{claim.claim_id}",
        **keys,
    )


def _cells(claim: Any) -> tuple[str, ...]:
    what = claim.indicator or claim.counted
    return claim.span, what, claim.place, period_of(claim), kind_of(claim), str(int(claim.line))


def _source(claim: Any, part: Any) -> Html:
    """The sentence with the claim in bold, how it was read, and the citation, folded."""
    facts = [
        ("Whose", claim.subject),
        ("Against", {"yoy": "a year earlier"}.get(claim.baseline, claim.baseline)),
        ("Credited to", claim.attribution),
        (
            "Dated",
            {"stated": "in the sentence", "carried": "by an earlier sentence"}.get(
                claim.period_basis, claim.period_basis
            ),
        ),
        ("Review", {"auto": "not reviewed"}.get(claim.review, claim.review)),
        ("Rules", claim.rule),
    ]
    return tag(
        "details",
        tag("summary", "Quote", tag("span", f" and citation of {claim.label}", class_="vh")),
        tag("blockquote", tag("p", _marked(claim))),
        tag("dl", [(tag("dt", name), tag("dd", fact)) for name, fact in facts if fact]),
        tag("p", citation(claim, part), class_="cite"),
    )


def _marked(claim: Any) -> Html:
    at = claim.quote.find(claim.span)
    if at < 0:
        return join(claim.quote)
    return join(claim.quote[:at], tag("b", claim.span), claim.quote[at + len(claim.span) :])


def _controls(facets: list[dict[str, str]]) -> Html:
    choices = [
        tag(
            "label",
            name.capitalize(),
            tag("select", tag("option", "all", value=""), _options(facet[name] for facet in facets), data_filter=name),
        )
        for name in _FILTERS
    ]
    return tag(
        "div",
        tag("label", "Search the claims", tag("input", type="search", id="claim-search", autocomplete="off")),
        choices,
        tag("button", "Show all", type="button", class_="plainbutton clear"),
        tag("p", f"{len(facets)} of {len(facets)} shown", class_="count", role="status"),
        class_="ctl",
    )


def _options(values: Iterable[str]) -> list[Html]:
    return [tag("option", value, value=value) for value in sorted(set(values)) if value]


def _side(name: str) -> str | None:
    return "n" if name == "Line" else None


def _day(iso: str) -> str:
    if not iso:
        return "undated"
    day = date.fromisoformat(iso)
    return f"{day.day} {month_name[day.month]} {day.year}"
