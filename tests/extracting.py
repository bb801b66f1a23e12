"""Extract from a text that a test writes down: a headline, a dateline and the text's paragraphs."""

from __future__ import annotations

from claimbook.articles import parse
from claimbook.extraction import Extraction, extract
from claimbook.model import Article

HEAD = "Trade news of the week\n\nLISBON, May 9, 2024 -- "


def article(text: str, name: str = "own.txt") -> Article:
    """An article of 9 May 2024 with this body."""
    return parse(name, f"{HEAD}{text}\n".encode())


def extraction(text: str) -> Extraction:
    """What the article with this body yields."""
    return extract(article(text))


def fields(text: str, *names: str) -> list[tuple[object, ...]]:
    """These columns of every quantity claim of the text, in text order."""
    return [tuple(row[name] for name in names) for row in extraction(text).claims if row["claim_type"] == "quantity"]
