"""The table of all claims: search, filters and sorting where a script runs, a plain table where none does."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from claimbook.analysis import counting, records
from claimbook.report.blocks import Block, kind_of, period_of
from claimbook.report.markup import Html, Typst, call, join, tag
from claimbook.report.parts import scroller

_HEAD = ("No.", "As printed", "What", "Place", "Period", "Kind", "Line", "Source")
_FILTERS = ("topic", "article", "kind", "status", "bound")
_BRIEF_FROM = 1000  # claims: of more a row has no quote of its own, it leads to the sentence in the article
_PRINTED_ROWS = 300


def claims_table(claims: pd.DataFrame, articles: pd.DataFrame) -> Block:
    """All claims, one row each, with the sentence, how it was read, and a citation to copy.

    Very many claims have brief rows: the number leads to the sentence in the article.
    """
    parts = {(row.doc_id, row.part): row for row in records(articles)}
    facets = [_facets(row, parts[row.doc_id, row.part]) for row in records(claims)]
    brief = len(claims) > _BRIEF_FROM
    rows = [
        _row(row, facet, None if brief else _source(row, parts[row.doc_id, row.part]))
        for row, facet in zip(records(claims), facets, strict=True)
    ]
    head = [tag("th", name, scope="col", class_=_side(name)) for name in _HEAD[:-1]]
    source = None if brief else tag("th", _HEAD[-1], scope="col", class_="last")
    table = tag(
        "table",
        tag("caption", f"All {counting(len(rows), 'claim')}", class_="vh"),
        tag("thead", tag("tr", head, source)),
        tag("tbody", rows),
        class_="all",
    )
    printed = [[(row.claim_id, row.label), *_cells(row)] for row in records(claims.head(_PRINTED_ROWS))]
    shown = scroller(table, "Table of the claims")
    folded = tag("details", tag("summary", f"All {len(rows):,} claims"), shown, class_="okd")
    html = join(_controls(facets), folded if brief else shown)
    left_out = len(rows) - len(printed)
    more = call("bullets", [f"{left_out:,} more claims stand in the HTML report."]) if left_out > 0 else ""
    return Block(html, Typst(call("claims-table", _HEAD[:-1], printed) + more), counting(len(rows), "claim"))


def citation(claim: Any, part: Any) -> str:
    """How to cite the claim: its sentence, who published it and when, and where in the file it stands."""
    return f"“{' '.join(str(claim.quote).split())}” {source(claim, part)}"


def source(claim: Any, part: Any) -> str:
    """The citation without its sentence."""
    place = f"{claim.doc_id}, line {claim.line}, characters {claim.char_start} to {claim.char_end}"
    words = [part.headline, part.publisher, _day(part.published), place]
    return f"{', '.join(word for word in words if word)}."


def _facets(claim: Any, part: Any) -> dict[str, tuple[str, str]]:
    """What the table can be filtered by: name of the filter, then its value in the row and in words."""
    words = {
        "topic": claim.topic or "other",
        "kind": claim.measure if claim.claim_type == "quantity" and claim.measure else claim.claim_type,
        "status": "reported" if claim.status in ("", "actual") else claim.status,
        "bound": claim.bound.replace("_", " "),
    }
    title = f"{part.letter}. {part.headline}" if part.part == 1 else f"{part.letter}. Part {part.part}"
    article = part.letter if part.part == 1 else f"{part.letter}-{part.part}"
    return {name: (article, title) if name == "article" else (words[name].replace("|", "/"),) * 2 for name in _FILTERS}


def _row(claim: Any, facets: dict[str, tuple[str, str]], folded: Html | None) -> Html:
    span, what, place, period, kind, line = _cells(claim)
    return tag(
        "tr",
        tag("th", tag("a", claim.label, href=f"#claim-{claim.claim_id}", class_="chip"), scope="row"),
        tag("td", span, class_="val", data_s=None if pd.isna(claim.value) else f"{claim.value:.12g}"),
        tag("td", what, tag("span", claim.topic, class_="kind") if claim.topic and folded else None),
        tag("td", place),
        tag("td", period, data_s=claim.period_start or claim.period_end or None),
        tag("td", kind),
        tag("td", line, class_="n"),
        tag("td", folded) if folded else None,
        id=f"row-{claim.claim_id}",
        data_f="|".join(value for value, _ in facets.values()),
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
        tag("p", source(claim, part), class_="cite"),
        tag("dl", [(tag("dt", name), tag("dd", fact)) for name, fact in facts if fact]),
    )


def _marked(claim: Any) -> Html:
    at = claim.quote.find(claim.span)
    if at < 0:
        return join(claim.quote)
    return join(claim.quote[:at], tag("b", claim.span), claim.quote[at + len(claim.span) :])


def _controls(facets: list[dict[str, tuple[str, str]]]) -> Html:
    every = tag("option", "all", value="")
    choices = [
        tag(
            "label",
            name.capitalize(),
            tag("select", every, _options(facet[name] for facet in facets), data_filter=name),
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


def _options(facets: Iterable[tuple[str, str]]) -> list[Html]:
    found = [(value, words) for value, words in dict.fromkeys(facets) if value]
    if any(value != words for value, words in found):  # articles stand in their own order
        return [tag("option", words, value=value) for value, words in found]
    return [tag("option", value) for value, _ in sorted(found)]


def _side(name: str) -> str | None:
    return "n" if name == "Line" else None


def _day(iso: str) -> str:
    if not iso:
        return "undated"
    day = date.fromisoformat(iso)
    return f"{day.day} {month_name[day.month]} {day.year}"
