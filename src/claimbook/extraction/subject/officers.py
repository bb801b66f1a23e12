"""Whose officer speaks in a paragraph of quotation: ""…," said Ruiz, general manager" is of the company just named."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene

_BACK = 2  # paragraphs that the company can be named before


def companies(views: tuple[Scene, ...]) -> dict[int, Name]:
    """The company of each paragraph that an officer's words open, where his title does not name one."""
    found: dict[int, Name] = {}
    last: tuple[int, Name] | None = None
    before: tuple[int, Name] | None = None  # the company named before this paragraph
    paragraph = -1
    for scene in views:
        sentence = scene.sentence
        if sentence.paragraph != paragraph:
            paragraph, before = sentence.paragraph, last
            quoted = sentence.kind == "body" and sentence.text.startswith('"')
        near = quoted and before is not None and paragraph - before[0] <= _BACK and paragraph not in found
        if near and before is not None and any(_officer(sentence.text, name) for name in scene.names):
            found[paragraph] = before[1]
        for name in scene.names:
            company = name.kind == "organisation" and name.form == "name" and name.level == "company"
            kept = last is not None and last[0] == paragraph and last[1].role in STRONG
            if company and not kept:  # the first that a paragraph is about, else its last
                last = (paragraph, name)
    return found


def _officer(text: str, person: Name) -> bool:
    """Whether a person is a company's officer by a title alone: "X, its founder", "chief scientist X"."""
    if person.kind != "person":
        return False
    titles = gazetteer.joiners("company office")
    after = text[person.end : person.end + 60]
    if after.startswith(", "):
        words = after[2:].rstrip(".").replace(",", " ,").split(" ")
        words = words[1:] if words[0] in ("its", "the", "a") else words
        for size in (3, 2, 1):
            if " ".join(words[:size]) in titles:
                return not _named(words[size:])
    head = text[: person.start].rstrip()
    return any(head.endswith(f" {title}") for title in titles)


def _named(words: list[str]) -> bool:
    """Whether a title goes on with whose it is: "of Acme", "of the zone", but not "of the firm"."""
    if words[:1] not in (["of"], ["at"]):
        return False
    entry = gazetteer.definite(words[2]) if words[1:2] == ["the"] and len(words) > 2 else None
    return entry is None or entry.level != "company"
