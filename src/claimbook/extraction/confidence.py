"""How sure a claim is: how often the rules that made it were right on annotated articles.

A quantity is right when its figure, unit, measure, bound and status, its period and its subject are all right. Each
of the four families of rules (how the figure was read, what kind it is, how the period and the subject were found) has
its share of right ones in lexicons/confidence.csv; the confidence is the product of the four.
"""

from __future__ import annotations

from claimbook import lexicons
from claimbook.model import Mention

FAMILIES = ("figure", "measure", "period", "subject")
_PRIOR, _WEIGHT = 0.9, 2.0  # a rule that was never seen counts as two cases, right nine times in ten


def confidence(mention: Mention) -> float:
    """Between 0 and 1, two digits: the product of the shares of the mention's rules."""
    if mention.claim_type != "quantity":
        return round(_SHARES["type"].get(mention.claim_type, _UNSEEN), 2)
    figure, measure, period, subject = _classes(mention.rules)
    return round(
        _SHARES["figure"].get(figure, _UNSEEN)
        * _SHARES["measure"].get(measure, _UNSEEN)
        * _SHARES["period"].get(period, _UNSEEN)
        * _SHARES["subject"].get(subject, _UNSEEN),
        2,
    )


def rule_classes(rules: list[str]) -> dict[str, str]:
    """The rule of each family; "" where none is named. The reading and the kind of a figure stand first."""
    return dict(zip(FAMILIES, _classes(rules), strict=True))


def _classes(rules: list[str]) -> tuple[str, str, str, str]:
    figure, measure, *others = rules if len(rules) > 1 else (*rules, "", "")
    period = subject = ""
    for rule in others:
        if not period and rule[:7] == "period:":  # a slice is cheaper than a call
            period = rule
        elif not subject and rule[:8] == "subject:":
            subject = rule
    return figure, measure, period, subject


def share(right: int, asked: int) -> float:
    """The share of right ones, drawn towards 0.9 where few were seen."""
    return (right + _PRIOR * _WEIGHT) / (asked + _WEIGHT)


_SHARES = {
    family: {
        row["rule"]: share(int(row["right"]), int(row["asked"]))
        for row in lexicons.rows("confidence")
        if row["family"] == family
    }
    for family in (*FAMILIES, "type")
}
_UNSEEN = share(0, 0)
