"""What a figure was found to measure: handed from one figure to the next ones of its paragraph."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.extraction.quantity.measures import Measure
from claimbook.model import Quantity


class Indicator(NamedTuple):
    """What is measured, the thing counted (unit 1 only), and the rule that found it."""

    words: str
    counted: str
    rule: str

    def again(self, *, counted: bool = True) -> Indicator:
        """The same for a later figure, which counts the same things or (`counted=False`) none."""
        return Indicator(self.words, self.counted if counted else "", "as the figure before")


class Found(NamedTuple):
    """A figure already read: what the next ones may refer to."""

    quantity: Quantity
    measure: Measure
    indicator: Indicator
    same_sentence: bool
    bracketed: bool = False
    same_paragraph: bool = True
