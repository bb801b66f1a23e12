"""The nouns of a list that figures belong to one by one: "A, B and C rose 1 %, 2 % and 3 %, respectively"."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook import patterns
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import is_name, strip_lead
from claimbook.extraction.indicator.plausible import possible
from claimbook.extraction.indicator.wording import tidy
from claimbook.model import Quantity


def respectively(text: str, quantities: Iterable[Quantity]) -> dict[int, str]:
    """ "A, B and C rose 1 %, 2 % and 3 %, respectively": start of each figure -> its own noun."""
    out: dict[int, str] = {}
    if "respectively" not in text.lower():
        return out
    for run in _runs(text, list(quantities)):
        if not patterns.match(r"(?i)^[ ,)]*(?:in [\w ]+,? )?respectively", text[run[-1].end : run[-1].end + 40]):
            continue
        left = patterns.sub(r"\([^()]*\)", " ", text[: run[0].start])
        names = _names(left, len(run))
        out |= {quantity.start: name for quantity, name in zip(run, names, strict=False)}
    return out


def _runs(text: str, quantities: list[Quantity]) -> Iterable[list[Quantity]]:
    """Runs of two or more figures with nothing but list marks between them."""
    run: list[Quantity] = []
    for quantity in quantities:
        if run and patterns.match(r"^[ ,]*(?:and|or)? *(?:by |to |at )?$", text[run[-1].end : quantity.start]):
            run.append(quantity)
        else:
            if len(run) > 1:
                yield run
            run = [quantity]
    if len(run) > 1:
        yield run


def _names(left: str, count: int) -> list[str]:
    """The last list of `count` nouns in front of the verb, or []."""
    clause = strip_lead(patterns.split(r"; |: |—", left)[-1])
    subject = clause_subject(clause)
    subject = patterns.sub(r"^.*\b(?:with|while|as|where|that) ", "", subject) or subject
    parts = [part.strip(" ,") for part in patterns.split(r", and |, | and | or ", subject) if part.strip(" ,")]
    names = [tidy(part) for part in parts[-count:]] if len(parts) >= count else []
    owners = all(name[:1].isupper() for name in names) or any(map(is_name, names[1:]))
    return names if not owners and all(name and possible(name) for name in names) else []
