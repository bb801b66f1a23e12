"""A connector that opens a sentence changes nobody's figures."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract
from claimbook.extraction.name.names import scenes
from claimbook.extraction.subject import connectors

TEXTS = (
    "Mali is hot. | {}in Oman, mills are run by women. There are 80 mills.",
    "Mali has mines. Zolo grew. | {}it sold 80 mills, and its rival 90.",
    "Zolo, a mill in Mali, grew. {}as the only mill in Fiji, Acme has 80 cooks.",
    "Peru grew 8 percent, its bank said. {}the country had 80 mills, according to the bank.",
)
BARE = b"Zolo said in Oman that it grew."


def claims(text: str) -> list[tuple[object, ...]]:
    """Value, subject and source of each claim; " | " parts paragraphs."""
    article = parse("own.txt", "\n\n".join(["A headline", *text.split(" | "), ""]).encode())
    rows = extract(article).claims
    return [(row["value"], row["subject"], row["attribution"]) for row in rows]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("connector", ["Moreover, ", "In addition, ", "Meanwhile, ", "At the same time, ", "In fact, "])
def test_a_connector_changes_no_subject(text: str, connector: str) -> None:
    """The sentence behind it means what it means alone."""
    opening = text.index("{}") + 2
    bare = f"{text[: opening - 2]}{text[opening].upper()}{text[opening + 1 :]}"
    assert claims(text.format(connector)) == claims(bare)


def test_a_scene_begins_behind_its_connector() -> None:
    """Its sentence, names and cue words stand as they do in the article without the connector."""
    views, bare = (scenes(parse("own.txt", b"A headline\n\n" + text)) for text in (b"Moreover, " + BARE, BARE))
    connectors.drop(views)
    assert views[1].sentence.text == bare[1].sentence.text == BARE.decode()
    assert views[1].sentence.start == bare[1].sentence.start + len("Moreover, ")
    assert (views[1].names, views[1].cues) == (bare[1].names, bare[1].cues)


@pytest.mark.parametrize("text", ["In all, 80 mills", "Overall, 80 mills", "Moreover", "In May, 80 mills", "Still, 8"])
def test_what_tells_something_is_no_connector(text: str) -> None:
    """A time, a whole and what no words follow stay."""
    assert connectors.length(text) == 0
