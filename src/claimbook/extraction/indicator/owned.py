"""An indicator without the name of its own subject: "wool exports" of Peru, not "Peru's wool exports"."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.extraction.words import FUNCTION_WORDS, is_verb
from claimbook.model import Mention

_OWNING = (" of ", " in ", " across ", " within ", " throughout ")
_JOINTS = (" in ", " to ", " from ", " that ", " of ", " with ", " for ", " by ", " at ")
_WHOLES = ("total", "whole")


def assign(mentions: Iterable[Mention]) -> None:
    """Figures and superlatives no longer name their subject in the indicator: it has a column of its own. Those that
    have the indicator of an earlier one are without its subject too: "Taxes in Peru are 8 percent, in Chad 9"."""
    shorter: dict[str, str] = {}
    for mention in mentions:
        words = mention.indicator
        if mention.subject and mention.subject in words and mention.claim_type != "commitment":
            shorter[words] = without_subject(words, mention.subject)
        if words in shorter:
            mention.indicator = shorter[words]


def without_subject(words: str, subject: str) -> str:
    """ "rye output in Poland" of Poland is "rye output"; "area of Poland", "shops in the town of Lund" stay whole."""
    before, _, behind = words.partition(subject)
    before = before.removesuffix("the ").removesuffix("The ")
    if behind[:2] in ("'s", "’s"):
        left = before + behind[2:].lstrip()  # "share in Peru's exports"
    elif not before:
        left = _behind(behind)
    elif (
        before.endswith(_OWNING) and before.split(" ")[-4:-3] != ["the"] and (not behind or behind.startswith(_JOINTS))
    ):
        left = before.rstrip().rpartition(" ")[0] + behind
    else:
        return words
    return left if " " in left and left.rpartition(" ")[2] not in _WHOLES else words


def _behind(behind: str) -> str:
    """ "(Malta) ferry traffic", "(Malta) in ferry traffic"; "" where the name goes on or a verb follows."""
    if behind.startswith(" in "):
        return behind[4:]
    word = behind[1:].partition(" ")[0]
    noun = word.isupper() or (word.islower() and word not in FUNCTION_WORDS and not is_verb(word))
    return behind[1:] if behind[:1] == " " and noun else ""
