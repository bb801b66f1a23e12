"""`claimbook extract --explain` shows every number of an article and why it is or is not a claim."""

from claimbook import articles
from claimbook.extraction.explain import explain

TEXT = """Port sets a record

By Ann Lee | (Daily Post) | 2023-05-04

In 2022, the port of Springfield handled 12.5 million tonnes, up 8.4 percent year-on-year. It will open Terminal 3 soon.
"""


def test_every_number_is_shown_with_its_claim_or_its_reason() -> None:
    shown = explain(articles.parse("port.txt", TEXT.encode()))
    lines = [line.strip() for line in shown.splitlines()]
    assert "2022: period" in lines
    assert "3: name" in lines
    (tonnes,) = [line for line in lines if line.startswith("12.5 million tonnes: quantity")]
    assert "| 12500000 t | measure level | bound exact | status actual |" in tonnes
    assert "| period 2022-01-01/2022-12-31 (stated) |" in tonnes
    (growth,) = [line for line in lines if line.startswith("8.4 percent: quantity")]
    assert "| 8.4 % | measure change | direction up |" in growth
    assert "| baseline yoy |" in growth


def test_an_article_without_numbers_is_shown_too() -> None:
    assert "[body] Nothing is counted here." in explain(
        articles.parse("calm.txt", b"Calm\n\nNothing is counted here.\n")
    )
