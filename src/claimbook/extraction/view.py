"""One figure as its finders see it: what they ask again and again, found at most once a figure."""

from __future__ import annotations

from functools import cached_property

from claimbook import patterns
from claimbook.extraction.context import Context
from claimbook.extraction.found import Found
from claimbook.extraction.measures import Measure
from claimbook.extraction.tails import VERB_BEFORE
from claimbook.model import Quantity

_IN_BRACKETS = patterns.compile(r"\([^()]*\)|^[^()]*\)")


class View:
    """A figure, its measure, the words around it and the figures already read (`earlier`, the last one last)."""

    def __init__(self, quantity: Quantity, kind: Measure, context: Context, earlier: list[Found]) -> None:
        self.quantity = quantity
        self.kind = kind
        self.context = context
        self.earlier = earlier
        self.previous = earlier[-1] if earlier and earlier[-1].same_sentence else None
        self.left = context.left
        self.right = context.right

    @cached_property
    def before(self) -> str:
        return self.context.before

    @cached_property
    def after(self) -> str:
        return self.context.after

    @cached_property
    def seen(self) -> str:
        """The clause before the figure, from the figure before it on, without brackets."""
        start = self.context.clause_start
        if self.previous is not None and self.previous.quantity.end > start:
            start = self.previous.quantity.end
        text = self.context.text[start : self.context.start]
        return str(_IN_BRACKETS.sub(" ", text)) if "(" in text or ")" in text else text

    @cached_property
    def verb(self) -> str:
        """The verb right before the figure (or what stands there), in lower case."""
        found = VERB_BEFORE.search(self.left[-60:])
        return found[1].lower() if found is not None else ""
