"""Outside evidence: what other sources say about a claim. A source that differs is no proof against the claim."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from claimbook.checks.base import Finding, Known, Stated
from claimbook.checks.wording import listed
from claimbook.evidence import confirming_publishers
from claimbook.model import RELATIONS

_CONTEXT = RELATIONS[-1]


def compared(known: Known) -> list[Finding]:
    """One finding for the claims that the same rows of evidence are about, unless these only give context.

    `caveat` where a source contradicts or refines: the article may then mean something else, or either may be wrong,
    and nothing here tells which. `holds` where an independent source says the same; `cannot_be_checked` where only
    reprints, the same publisher or the same article do.
    """
    evidence = known.evidence
    if evidence.empty:
        return []
    by_id = {claim.claim_id: claim for claim in (*known.stated, *known.statements)}
    rows = evidence[evidence["claim_id"].isin(by_id) & (evidence["relation"] != _CONTEXT)]
    out = []
    for ids in _together(rows):
        about = sorted((by_id[claim_id] for claim_id in ids), key=lambda claim: (claim.char_start, claim.char_end))
        out.append(_finding(tuple(about), rows[rows["claim_id"].isin(ids)].drop_duplicates("evidence_id")))
    return out


def _together(rows: pd.DataFrame) -> list[set[str]]:
    """The ids of the claims in groups: two that one row is about, directly or through other rows, are together."""
    groups: list[set[str]] = []
    for _, found in rows.groupby("evidence_id", sort=False)["claim_id"]:
        met = set(found.astype("str"))
        apart = [group for group in groups if not group & met]
        groups = [*apart, met.union(*(group for group in groups if group & met))]
    return groups


def _finding(about: tuple[Stated, ...], rows: pd.DataFrame) -> Finding:
    counts = {relation: int((rows["relation"] == relation).sum()) for relation in RELATIONS[:-1]}
    relation = next(name for name, count in counts.items() if count)
    first = rows[rows["relation"] == relation].sort_values("independent", ascending=False, kind="stable").iloc[0]
    words, source, statement = " ".join(first["claim_span"].split()), first["publisher"], first["statement"]
    confirming = confirming_publishers(rows)
    verdict, question = "caveat", ""
    if relation == "contradicts":
        plain = f"“{words}” can stand only if it means something other than what {source} says: {statement}"
        question = f"“{words}”: how does this go together with what {source} says? {statement}"
    elif relation == "refines":
        plain = f"“{words}” leaves out what {source} adds: {statement}"
    elif confirming:
        verdict = "holds"
        plain = f"“{words}” is also what {_sources(confirming)} {'say' if len(confirming) > 1 else 'says'}: {statement}"
    else:
        verdict = "cannot_be_checked"
        plain = f"“{words}” is repeated by {source}, but no independent source among the evidence says it: {statement}"
        question = "Which source that does not depend on this article says the same?"
    tally = ", ".join(f"{name}: {count}" for name, count in counts.items() if count)
    return Finding(
        verdict,
        about,
        plain,
        formula=f"{tally}; independent support: {len(confirming)}",
        result="; ".join(_named(rows)),
        question=question,
    )


def _sources(publishers: list[str]) -> str:
    return listed(publishers[:3]) if len(publishers) <= 3 else f"{', '.join(publishers[:3])} and others"


def _named(rows: pd.DataFrame) -> Iterable[str]:
    for row in rows.to_dict("records"):
        note = f": {row['note'].lstrip(', ')}" if row["note"] else ""
        yield f"{row['evidence_id']} {row['relation']} ({row['quality']}){note}"
