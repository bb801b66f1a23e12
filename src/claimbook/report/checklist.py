"""Checks as list items: those of one family and verdict together, the first open, the later ones folded or counted."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from claimbook.findings import capital, family_words
from claimbook.report.markup import Html, tag
from claimbook.report.parts import LISTED, badge, chips, links, rest, verdict_words

UNFOLDED = 3  # checks of one family and verdict that are shown before the rest is folded
_OUTSIDE = "outside_evidence"
_TABLE = "checks.csv"


def open_checks(rows: list[Any], labels: dict[str, str]) -> list[Html]:
    """The checks in their order; of many of one family with one verdict the later ones are folded."""
    made = []
    for (_, family), group in groupby(rows, key=kind_of_check):
        of_kind = list(group)
        items = [_item(row, labels) for row in of_kind[:LISTED]]
        made.append(tag("ul", items[:UNFOLDED], class_="checks"))
        if more := items[UNFOLDED:]:
            summary = tag("summary", f"{len(of_kind) - UNFOLDED} more on {family_words(family)}")
            further = rest(len(of_kind), LISTED, _TABLE)
            made.append(tag("details", summary, tag("ul", more, class_="checks"), further, class_="okd"))
    return made


def held_checks(rows: list[Any], labels: dict[str, str]) -> list[Html]:
    groups = [list(group) for _, group in groupby(rows, key=kind_of_check)]
    items = [_item(row, labels) for group in groups for row in group[:LISTED]]
    further = rest(len(rows), len(items), _TABLE)
    return [tag("ul", items, class_="checks"), *([further] if further else [])]


def kind_of_check(check: Any) -> tuple[str, str]:
    return check.verdict, check.family


def _item(check: Any, labels: dict[str, str]) -> Html:
    calculation = " · ".join(part for part in (check.formula, check.inputs, check.result) if part)
    family = tag("span", capital(family_words(check.family)), class_="kind")
    return tag(
        "li",
        tag("div", badge(check.verdict), family),
        tag(
            "div",
            tag("h3", check.plain),
            tag("p", calculation, class_="calc") if calculation else None,
            chips(links(check.claims, labels)),
        ),
        data_claims=check.claims,
    )


def printed_check(check: Any, labels: dict[str, str], brief: bool) -> dict[str, object]:
    """What the PDF shows of a check; a brief one takes one paragraph. Brief are those that the page folds."""
    told_later = brief and check.family == _OUTSIDE  # the sources stand in full under their own heading
    calculation = [] if told_later else [part for part in (check.formula, check.inputs, check.result) if part]
    return {
        "brief": brief,
        "kind": check.verdict,
        "verdict": verdict_words(check.verdict),
        "family": capital(family_words(check.family)),
        "plain": check.plain,
        "calc": " · ".join(calculation),
        "claims": links(check.claims, labels),
    }
