"""Ids of claims survive what does not change the claim."""

from __future__ import annotations

import textwrap

from claimbook.extraction import extract
from extracting import article

BODY = (
    'The park attracted 120 firms last year. "Exports rose 8 percent to 3.2 billion yuan," he said.\n\n'
    "Sales reached 45 million euros in 2023, and 45 shops opened. The area is home to 300 labs."
)


def ids(body: str) -> list[str]:
    return [str(row["claim_id"]) for row in extract(article(body)).claims]


def test_ids_are_twelve_digits_and_differ() -> None:
    """One id a claim."""
    found = ids(BODY)
    assert len(found) == 6
    assert len(set(found)) == 6
    assert all(len(one) == 12 and set(one) <= set("0123456789abcdef") for one in found)


def test_inserted_line_and_paragraph_change_no_id() -> None:
    """What stands before, between and behind does not matter."""
    changed = (
        "A new line stands here.\n\n" + BODY.replace("\n\n", "\n\nA paragraph about the weather.\n\n") + "\n\nEnd."
    )
    assert ids(changed) == ids(BODY)


def test_non_breaking_spaces_and_other_quotes_change_no_id() -> None:
    """Neither kinds of space nor kinds of quotation marks matter."""
    changed = BODY.replace("3.2 billion", "3.2\u00a0billion").replace('"Exports', "“Exports").replace(',"', ",”")
    assert ids(changed) == ids(BODY)


def test_wrapping_changes_no_id() -> None:
    """A line that is broken at another place is the same sentence."""
    changed = "\n\n".join(textwrap.fill(paragraph, 50) for paragraph in BODY.split("\n\n"))
    assert ids(changed) == ids(BODY)


def test_lost_sentences_leave_the_other_ids() -> None:
    """When a sentence goes, its claims go, and no other id changes."""
    left = BODY.replace(" The area is home to 300 labs.", "")
    assert ids(left) == ids(BODY)[:-1]


def test_another_file_has_other_ids() -> None:
    """The file name is part of the id."""
    here = {row["claim_id"] for row in extract(article(BODY)).claims}
    there = {row["claim_id"] for row in extract(article(BODY, "other.txt")).claims}
    assert here & there == set()
