"""How often the extraction was right on annotated articles: the stored counts, each share with its interval."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent
_PLACES = (_PACKAGE / "accuracy.json", _PACKAGE.parents[1] / "data" / "reference" / "accuracy.json")
_Z = 1.959964  # 95 % of a normal distribution lie within so many standard deviations
_CLAIMS = {"quantity": "Figures found, with value and unit", "superlative": "Superlatives found"}
_CLAIMS |= {"commitment": "Promises found"}
_FIELDS = {
    "measure": "Level, change, share or rank",
    "bound": "Exact or a limit",
    "status": "Result, target or forecast",
    "period": "Period",
    "subject": "Whose figure it is",
    "indicator": "What is measured",
}


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the interval in which the true share lies at 95 % (Wilson's)."""

    right: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        """The two ends in per cent."""
        if not self.of:
            return 0.0, 100.0
        share, spread = self.right / self.of, _Z**2 / self.of
        middle = share + spread / 2
        half = _Z * sqrt(share * (1 - share) / self.of + spread / (4 * self.of))
        low, high = ((middle + sign * half) / (1 + spread) for sign in (-1, 1))
        return max(0.0, 100 * low), min(100.0, 100 * high)


@dataclass(frozen=True, slots=True)
class Measured:
    """One set of annotated articles: how many, what they were used for, and a share for each question."""

    articles: int
    basis: str
    shares: dict[str, Share]


def measured() -> list[Measured]:
    """Every set of articles that was measured; none where the figures are not at hand."""
    path = next((place for place in _PLACES if place.is_file()), None)
    stored = json.loads(path.read_text(encoding="utf-8")) if path else {}
    return [Measured(each["articles"], each["basis"], _shares(each)) for each in stored.values()]


def _shares(stored: dict[str, Any]) -> dict[str, Share]:
    out: dict[str, Share] = {}
    for kind, words in _CLAIMS.items():
        counts = stored["claims"].get(kind, {"tp": 0, "fn": 0, "fp": 0})
        out[words] = Share(counts["tp"], counts["tp"] + counts["fn"])
        if kind == "quantity":
            out["Figures that are right, of those found"] = Share(counts["tp"], counts["tp"] + counts["fp"])
    asked = {words: stored["fields"].get(field, {"right": 0, "asked": 0}) for field, words in _FIELDS.items()}
    out |= {words: Share(counts["right"], counts["asked"]) for words, counts in asked.items()}
    whole = stored.get("confidence", {"right": 0, "of": 0})
    out["All of it right, but for what is measured"] = Share(whole["right"], whole["of"])
    return {words: share for words, share in out.items() if share.of}
