"""Whose officer speaks in a paragraph of quotation: ""…," said Ruiz, general manager" is of the company just named."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.roles import STRONG
from claimbook.extraction.name.scene import Name, Scene


def companies(views: tuple[Scene, ...]) -> dict[int, Name]:
    """The company of each paragraph that an officer's words open, where his title does not name one."""
    speaking = _officers_paragraphs(views)
    told: dict[int, Name] = {}  # the first company that a paragraph is about, else its last
    for scene in views if speaking else ():
        for name in scene.names:
            if name.kind == "organisation" and name.form == "name" and name.level == "company":
                before = told.get(scene.sentence.paragraph)
                if before is None or before.role not in STRONG:
                    told[scene.sentence.paragraph] = name
    before_each = ((at, told.get(at - 1) or told.get(at - 2)) for at in speaking)
    return {paragraph: company for paragraph, company in before_each if company is not None}


def _officers_paragraphs(views: tuple[Scene, ...]) -> set[int]:
    """The paragraphs that begin with a quotation and name a company's officer."""
    found: set[int] = set()
    paragraph, quoted = -1, False
    for scene in views:
        sentence = scene.sentence
        if sentence.paragraph != paragraph:
            paragraph, quoted = sentence.paragraph, sentence.text[:1] == '"' and sentence.kind == "body"
        if quoted and any(_officer(sentence.text, name) for name in scene.names):
            found.add(paragraph)
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
