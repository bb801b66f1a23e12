"""Whom a speaker works for, so that "we" and promises are the body's and not the place's."""

from __future__ import annotations

import pytest

from claimbook.articles import parse
from claimbook.extraction.name.names import scenes
from claimbook.extraction.subject import attribution, subjects
from claimbook.extraction.subject.employers import employers
from claimbook.model import Mention


def works_for(text: str) -> str:
    """Whom the speaker of the last sentence works for."""
    article = parse("article.txt", f"A headline\n\n{text}".encode())
    views = scenes(article)
    credited = attribution.credits(views)
    found = employers(views, credited.bodies, attribution.speakers(credited))
    last = article.sentences[-1].index
    return found[last].name if last in found else ""


def promiser(text: str, promise: str) -> str:
    """The subject of the commitment whose span is `promise`."""
    article = parse("article.txt", f"A headline\n\n{text}".encode())
    start = article.text.index(promise)
    sentence = next(s.index for s in article.sentences if s.start <= start < s.end)
    mention = Mention(sentence, start, start + len(promise), "commitment")
    views = scenes(article)
    subjects.assign([mention], views, attribution.credits(views))
    return mention.subject


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ('"We build," said Ana Ruiz, chairman of Zolo Group.', "Zolo Group"),
        ('"We build," said Zolo Group chairman Ana Ruiz.', "Zolo Group"),
        ('Ana Ruiz, director at Zolo Group, said it was so.\n\n"We build."', "Zolo Group"),
        ('"We build," said Ana Ruiz.', ""),
        ("The hall of Zolo Group is new. Ana Ruiz said it was so.", ""),
    ],
)
def test_a_speaker_works_for_the_body_that_the_title_names(text: str, body: str) -> None:
    assert works_for(text) == body


@pytest.mark.parametrize(
    ("text", "promise", "subject"),
    [
        (
            'Kenya trades. "We will build a port," said Ana Ruiz, chairman of Zolo Group.',
            "will build a port",
            "Zolo Group",
        ),
        ("Firms grew in Kenya. One of them, ZLK, aims to build a port in Ghana.", "aims to build a port", "ZLK"),
        ("Nairobi grows. The city administration will build a port.", "will build a port", "Nairobi"),
    ],
)
def test_who_promises(text: str, promise: str, subject: str) -> None:
    assert promiser(text, promise) == subject
