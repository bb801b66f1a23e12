"""Blocks for what stands beside the articles: other sources, pairs of figures, and questions to the source."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd

from claimbook.analysis import WEAKEST_FIRST, counting, period_label, records
from claimbook.evidence import confirming_publishers
from claimbook.model import COMPARISONS, RELATIONS
from claimbook.report.blocks import Block
from claimbook.report.markup import Html, call, join, tag
from claimbook.report.parts import LISTED, PRINTED, SHOWN_CHIPS, chips, data_table, links, rest, scroller

_LATER = RELATIONS[-1]  # context is folded, and not printed
_SUPPORTS = RELATIONS[2]  # in print only what may confirm
_RELATION_WORDS = {
    "contradicts": "Does not fit",
    "refines": "Adds what is left out",
    "supports": "Says the same",
    "context": "Gives context",
}
_CELLS = dict(zip(COMPARISONS, (("list", "m2"), ("growth", "m1"), ("no", "m0")), strict=True))
_MEANING = {
    "side by side": "may stand side by side, never added",
    "growth only": "only their growth may be compared",
    "no": "nothing allows a comparison",
}
_NAME = 64  # letters of an indicator that head a row
_OPEN_QUESTIONS = 5  # of one kind; further ones are folded


def evidence(linked: pd.DataFrame, claims: pd.DataFrame) -> Block:
    """What other sources say, by relation, with the quality of each source; rows that meet no claim come last."""
    rows = [next(records(group)) for _, group in linked.groupby("evidence_id", sort=False)]
    if not rows:
        words = "No outside evidence was given."
        return Block(tag("p", words, class_="finding"), call("outside", words, []), words)
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    about = {
        str(name): links(" ".join(group["claim_id"]), labels)
        for name, group in linked.groupby("evidence_id", sort=False)
    }
    words = _evidence_words(linked, rows, about)
    parts, printed = [], []
    for relation in RELATIONS:
        found = [row for row in rows if row.relation == relation and row.link != "none"]
        title = f"{_RELATION_WORDS[relation]} ({len(found)})"
        parts.append(_group(title, [_evidence_item(row, about[row.evidence_id]) for row in found], relation))
        if relation != _LATER:
            told = [row for row in found if relation != _SUPPORTS or row.independent == "yes"]
            of_all = (
                title
                if len(told) == len(found)
                else f"{_RELATION_WORDS[relation]} ({len(told)} independent of {len(found)})"
            )
            printed.append((of_all, [_printed_evidence(row, about[row.evidence_id]) for row in told]))
    apart = [row for row in rows if row.link == "none"]
    parts.append(_group(f"About no claim ({len(apart)})", [_evidence_item(row, []) for row in apart], _LATER))
    return Block(join(tag("p", words, class_="finding"), parts), call("outside", words, printed), words)


def comparability(pairs: pd.DataFrame) -> Block:
    """The matrix of `comparability.matrix`: read a row, then a column; the reasons stand below it."""
    if pairs.empty:
        words = "There are not two amounts or counts that a reader might compare."
        return Block(tag("p", words, class_="finding"), call("comparison", words, [], [], []), words)
    counts = {verdict: int((pairs["verdict"] == verdict).sum()) for verdict in COMPARISONS}
    beside, growing, not_at_all = (counts[verdict] or "none" for verdict in COMPARISONS)
    words = (
        f"Of {counting(len(pairs), 'pair')} of figures, {beside} may stand side by side, {growing} may be compared "
        f"by growth only, and {not_at_all} cannot be compared."
    )
    names = _figures(pairs)
    verdicts = {(row.one_claim_id, row.other_claim_id): (row.verdict, row.why) for row in records(pairs)}
    ids = list(names)
    head = [tag("th", tag("span", "Figure", class_="vh"), scope="col")]
    head += [tag("th", names[claim_id][0], scope="col") for claim_id in ids]
    body = []
    for at, claim_id in enumerate(ids):
        cells = [_cell(*verdicts[other, claim_id]) for other in ids[:at]]
        same = tag("td", tag("span", "the same figure", class_="vh"), "·", class_="ms")
        blank = [tag("td", class_="ms") for _ in ids[at + 1 :]]
        first = tag("th", chips([(claim_id, names[claim_id][0])]), " ", names[claim_id][1], scope="row")
        body.append(tag("tr", first, cells, same, blank))
    table = tag(
        "table",
        tag("caption", "Which pairs of figures can be compared", class_="vh"),
        tag("thead", tag("tr", head)),
        tag("tbody", body),
        class_="matrix",
    )
    legend = [
        tag("li", tag("b", _CELLS[verdict][0], class_=f"key {_CELLS[verdict][1]}"), f" {_MEANING[verdict]}")
        for verdict in COMPARISONS
    ]
    reasons = pairs.assign(one=pairs["one_label"], other=pairs["other_label"])[["one", "other", "verdict", "why"]]
    html = join(
        tag("p", words, class_="finding"),
        tag("ul", legend, class_="leg"),
        scroller(table, "Matrix of figures"),
        tag("details", tag("summary", "Why"), data_table(reasons, "The reason for each pair"), class_="data"),
    )
    named = [((claim_id, names[claim_id][0]), names[claim_id][1]) for claim_id in ids]
    grid = [[_CELLS[verdicts[other, ids[at]][0]][0] for other in ids[:at]] for at in range(len(ids))]
    open_ = pairs[pairs["verdict"] != COMPARISONS[-1]]
    why = [f"{row.one_label} and {row.other_label}, {row.verdict}: {row.why}." for row in records(open_)]
    return Block(html, call("comparison", words, named, grid, why), words)


def questions(checks: pd.DataFrame, claims: pd.DataFrame) -> Block:
    """What to ask the source, from the checks that fail or cannot be made, by kind of check; each question once."""
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    asked = checks[checks["question"] != ""]
    order = asked["verdict"].map(WEAKEST_FIRST.index)
    weakest = order.groupby(asked["family"]).transform("min")
    asked = asked.assign(_weakest=weakest, _order=order).sort_values(["_weakest", "family", "_order"], kind="stable")
    merged = asked.groupby(["family", "question"], sort=False)["claims"].agg(" ".join).reset_index()
    words = (
        f"{counting(len(merged), 'question')} that would settle what the articles leave open."
        if len(merged)
        else "No check leaves a question open."
    )
    parts, printed = [], []
    for family, rows in groupby(records(merged), key=lambda row: str(row.family)):
        asks = [(row.question, links(" ".join(dict.fromkeys(row.claims.split())), labels)) for row in rows]
        items = [tag("li", question, " ", chips(evidence)) for question, evidence in asks[:LISTED]]
        more = items[_OPEN_QUESTIONS:]
        title = family.replace("_", " ").capitalize()
        parts += [
            tag("h3", title, class_="ask"),
            tag("ul", items[:_OPEN_QUESTIONS], class_="plain"),
            tag("details", tag("summary", f"{len(more)} more"), tag("ul", more, class_="plain"), class_="data")
            if more
            else None,
            rest(len(asks), len(items), "checks.csv"),
        ]
        printed.append((title, [(question, evidence[:SHOWN_CHIPS]) for question, evidence in asks[:PRINTED]]))
    return Block(join(tag("p", words, class_="finding"), parts), call("questions", words, printed), words)


def _evidence_words(linked: pd.DataFrame, rows: list[Any], about: dict[str, list[tuple[str, str]]]) -> str:
    on_claims = [row for row in rows if row.link != "none"]
    counts = {relation: sum(row.relation == relation for row in on_claims) for relation in RELATIONS}
    publishers = len({row.publisher for row in rows})
    met = linked[linked["claim_id"] != ""]
    confirmed = sum(bool(confirming_publishers(group)) for _, group in met.groupby("claim_id"))
    claims = len({claim_id for found in about.values() for claim_id, _ in found})
    return (
        f"{counting(len(rows), 'statement')} by {counting(publishers, 'publisher')}, {len(on_claims)} of them on "
        f"{counting(claims, 'claim')}: {counts['contradicts']} do not fit, {counts['refines']} add something, "
        f"{counts['supports']} say the same, {counts['context']} give context. {counting(confirmed, 'claim')} "
        f"{'is' if confirmed == 1 else 'are'} also stated by an independent source."
    )


def _group(title: str, items: list[Html], relation: str) -> Html | None:
    """A folded list; what contradicts stands open."""
    if not items:
        return None
    listed = tag("ul", items, class_="checks")
    return tag("details", tag("summary", title), listed, class_="okd", open=relation == RELATIONS[0])


def _evidence_item(row: Any, about: list[tuple[str, str]]) -> Html:
    source = tag("a", row.title or row.url, href=row.url, rel="noreferrer") if row.url else row.title
    note = row.note.lstrip(", ")
    return tag(
        "li",
        tag("div", tag("span", row.quality.replace("-", " "), class_="v"), tag("span", _standing(row), class_="kind")),
        tag(
            "div",
            tag("p", row.statement, class_="said"),
            tag("div", "On “", " ".join(row.claim_span.split()), "” ", chips(about) if about else f"({row.unlinked})"),
            tag(
                "p",
                join(row.publisher, ", " if row.title or row.url else "", source, f", {row.published or 'undated'}"),
            ),
            tag("p", note[:1].upper() + note[1:], class_="kind") if note else None,
        ),
    )


def _printed_evidence(row: Any, about: list[tuple[str, str]]) -> tuple[object, ...]:
    source = ", ".join(part for part in (row.publisher, row.published or "undated") if part)
    return about, row.statement, source, f"{row.quality.replace('-', ' ')}, {_standing(row)}"


def _standing(row: Any) -> str:
    return "independent" if row.independent == "yes" else f"not independent: {row.why_not}"


def _figures(pairs: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Label and short name of each figure by claim id, in the order of the matrix."""
    out: dict[str, tuple[str, str]] = {}
    for side in ("one", "other"):
        for row in pairs.to_dict("records"):
            indicator = str(row[f"{side}_indicator"] or row[f"{side}_counted"])
            period = period_label(str(row[f"{side}_period_start"]), str(row[f"{side}_period_end"]))
            words = [_short(indicator), str(row[f"{side}_place"]), period]
            named = ", ".join(word for word in words if word)
            out.setdefault(str(row[f"{side}_claim_id"]), (str(row[f"{side}_label"]), named))
    return out


def _short(text: str) -> str:
    return text if len(text) <= _NAME else text[:_NAME].rpartition(" ")[0].rstrip(" ,") + " …"


def _cell(verdict: str, why: str) -> Html:
    word, kind = _CELLS[verdict]
    return tag("td", word, title=why, class_=kind)
