"""The sector or class that an amount is of belongs to its indicator."""

from __future__ import annotations

import pytest

from extracting import fields

CASES = {
    "Peru's wool spinning industry achieved a total output value of 300 million soles in 2018, up 18 percent.": [
        "total output value of the wool spinning industry"
    ]
    * 2,
    "Last year, small dairy companies there had a gross revenue of over 3 billion soles.": [
        "gross revenue of small dairy companies"
    ],
    "The core cocoa sector in Ghana reached 1.5 billion cedis in value-added output.": [
        "value-added output of the core cocoa sector"
    ],
    "In the fishing sector, research costs grew by 9% and totalled 31 million euros.": [
        "research costs in the fishing sector"
    ]
    * 2,
    # a firm is the subject; a number of firms, a word that only points and another clause are no class
    "Acme had revenue of 3 million euros.": ["revenue"],
    "The company had revenue of 3 million euros.": ["revenue"],
    "The sector had revenue of 3 million euros.": ["revenue"],
    "These companies had revenue of 3 million euros.": ["revenue"],
    "Lima helped small firms, and had revenue of 3 million soles.": ["revenue"],
    "Lima sold stakes in tram companies and had revenue of 3 million soles.": ["revenue"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_indicators(text: str, expected: list[str]) -> None:
    """Where it has the amount, or where the sentence begins with it."""
    assert [found for (found,) in fields(text, "indicator")] == expected
