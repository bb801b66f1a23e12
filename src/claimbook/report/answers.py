"""The block of what else the articles are about, apart from the digital economy and innovation."""

from __future__ import annotations

import pandas as pd

from claimbook.analysis import counting, records
from claimbook.report.blocks import Block
from claimbook.report.markup import call, join, tag
from claimbook.report.parts import chips


def other_topics(table: pd.DataFrame) -> Block:
    """One line a topic, from the table of `findings.other_topics`; folded on the page."""
    total = int(table["claims"].sum())
    words = (
        f"{counting(total, 'claim')} on {counting(len(table), 'other topic')}: "
        f"{', '.join(f'{row.topic} {row.claims}' for row in records(table))}."
        if len(table)
        else "All claims with a topic are on the digital economy and innovation."
    )
    items = [
        tag("li", tag("b", row.topic.capitalize()), f": {row.example} ", chips([(row.claim_id, row.label)]))
        for row in records(table)
        if row.claim_id
    ]
    folded = tag("details", tag("summary", "A figure of each"), tag("ul", items, class_="plain"), class_="data")
    return Block(join(tag("p", words, class_="finding"), folded if items else None), call("finding", words), words)
