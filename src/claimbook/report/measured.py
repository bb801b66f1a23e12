"""The block that tells how accurate the extraction is: a share with its interval for each set of annotated articles."""

from __future__ import annotations

from claimbook.accuracy import Measured, Share
from claimbook.analysis import counting
from claimbook.report.blocks import Block
from claimbook.report.markup import Html, Typst, call, join, tag
from claimbook.report.parts import scroller

_UNSEEN = "unseen"  # how the basis of a set begins that nobody looked at while the rules were written
_CAPTION = "Accuracy of the extraction"


def accuracy(sets: list[Measured]) -> Block:
    """What a reader may expect of the extraction, and on what articles that was measured."""
    if not sets:
        words = ["The accuracy of this version was not measured."]
        return Block(_bullets(words), call("bullets", words), words[0])
    words = _words(sets)
    head = ["Annotated by hand", *(f"{counting(each.articles, 'article')}: {each.basis}" for each in sets)]
    questions = list(dict.fromkeys(question for each in sets for question in each.shares))
    rows = [[question, *(_share(each.shares.get(question)) for each in sets)] for question in questions]
    table = tag(
        "table",
        tag("caption", _CAPTION),
        tag("thead", tag("tr", [tag("th", name, scope="col") for name in head])),
        tag(
            "tbody", [tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]]) for row in rows]
        ),
        class_="accuracy",
    )
    printed = Typst(call("bullets", words) + call("data-table", head, rows))
    return Block(join(_bullets(words), scroller(table, _CAPTION)), printed, words[0])


def _words(sets: list[Measured]) -> list[str]:
    total = sum(each.articles for each in sets)
    new = (
        "Those that are called unseen tell best what to expect of new articles."
        if any(each.basis.startswith(_UNSEEN) for each in sets)
        else "All of them were read while the rules were written: of new articles expect less than the table says."
    )
    return [
        f"The program was measured on {counting(total, 'article')} annotated by hand. {new}",
        "The brackets hold 95 % of what chance alone allows (Wilson). Figures of one article are alike, so that the "
        "true range is wider.",
    ]


def _share(share: Share | None) -> str:
    if share is None:
        return "–"
    low, high = share.interval
    return f"{share.right} of {share.of} ({low:.0f} to {high:.0f} %)"


def _bullets(lines: list[str]) -> Html:
    return tag("ul", [tag("li", line) for line in lines], class_="plain")
