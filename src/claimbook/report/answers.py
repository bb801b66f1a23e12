"""Blocks that answer what a reader asks first: what is held, what else there is, and what cannot be concluded."""

from __future__ import annotations

from itertools import groupby

import pandas as pd

from claimbook.analysis import counting, records
from claimbook.report.blocks import Block
from claimbook.report.markup import Typst, call, join, tag
from claimbook.report.parts import chips, links


def other_topics(table: pd.DataFrame) -> Block:
    """One line a topic, from the table of `findings.other_topics`; folded on the page."""
    total = int(table["claims"].sum())
    words = (
        f"{counting(total, 'claim')} on {counting(len(table), 'other topic')}: "
        f"{', '.join(f'{row.topic} {row.claims}' for row in records(table))}."
        if len(table)
        else "No claim is on a topic besides the digital economy and innovation."
    )
    items = [
        tag("li", tag("b", row.topic.capitalize()), f": {row.example} ", chips([(row.claim_id, row.label)]))
        for row in records(table)
        if row.claim_id
    ]
    folded = tag("details", tag("summary", "A figure of each"), tag("ul", items, class_="plain"), class_="data")
    return Block(join(tag("p", words, class_="finding"), folded if items else None), call("finding", words), words)


def holdings(table: pd.DataFrame) -> Block:
    """What one place is said to have, a line a topic, from the table of `analysis.holdings`."""
    if table.empty:
        words = "No place is said to have anything that is counted."
        return Block(tag("p", words, class_="finding"), call("finding", words), words)
    words = (
        f"What {table['holder'].iloc[0]} is said to have: {counting(len(table), 'reported figure')} on "
        f"{counting(table['topic'].nunique(), 'topic')}. Groups overlap: never add them."
    )
    items, printed = [], []
    for topic, rows in groupby(records(table), key=lambda row: str(row.topic)):
        held = [(f"{row.figure}{f' ({row.period})' if row.period else ''}", (row.claim_id, row.label)) for row in rows]
        told = [[said, " ", chips([link]), "; " if at < len(held) else ""] for at, (said, link) in enumerate(held, 1)]
        items.append(tag("li", tag("b", topic.capitalize()), ": ", told))
        printed.append(f"{topic.capitalize()}: {'; '.join(f'{said} [{label}]' for said, (_, label) in held)}.")
    html = join(tag("p", words, class_="finding"), tag("ul", items, class_="plain"))
    return Block(html, Typst(call("finding", words) + call("bullets", printed)), words)


def not_concluded(table: pd.DataFrame, claims: pd.DataFrame) -> Block:
    """What the articles do not allow to conclude, from the table of `findings.not_concluded`."""
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    words = "What cannot be concluded from these articles:" if len(table) else "No check leaves anything open."
    items = [
        tag("li", f"{row.what} ({counting(row.checks, 'check')}). ", chips(links(row.claims, labels)))
        for row in records(table)
    ]
    html = join(tag("p", words, class_="finding"), tag("ul", items, class_="plain") if items else None)
    printed = [f"{row.what} ({counting(row.checks, 'check')})." for row in records(table)]
    return Block(html, Typst(call("finding", words) + call("bullets", printed)), words)
