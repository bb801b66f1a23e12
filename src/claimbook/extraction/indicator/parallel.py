"""The noun of a figure in the place of the one before: "exports stood at 7 billion and imports 4 billion"."""

from __future__ import annotations

from claimbook.extraction.indicator.found import Indicator
from claimbook.extraction.indicator.noun_phrases import WORTHS, head_of, is_body
from claimbook.extraction.indicator.own_nouns import MARKS
from claimbook.extraction.indicator.view import THAT_OF, THAT_OR_THOSE, of_other
from claimbook.extraction.words import CHANGE_VERBS, FUNCTION_WORDS, LEVEL_VERBS, NOUNS_TOO, is_verb, may_be_verb


def followed(last: Indicator, noun: str) -> Indicator | None:
    """ "sales of oats grew 3 percent, followed by rye": "sales of rye"."""
    if " of " not in last.words or head_of(noun) in WORTHS or noun.split(" ")[0] in FUNCTION_WORDS:
        return None
    return Indicator(of_other(last.words, f"that of {noun}"), "", "next in the list")


def after_gap(words: str, last: Indicator) -> Indicator | None:
    """ "exports stood at 7 billion yuan and imports 4 billion", "Sweden received 31 percent, Norway 22": no verb."""
    if words.startswith(THAT_OR_THOSE) and THAT_OF.match(words):
        return last._replace(words=of_other(last.words, words), rule="in the place of the noun before")
    if words.endswith("'s"):
        held = last.words.rpartition("'s ")[2]  # "solar's share is 9 percent, wind's 4"
        return last._replace(words=held if words[:1].isupper() else f"{words} {held}", rule="next in the list")
    tokens = words.lower().split()
    if len(tokens) > 1 and tokens[0] in _JOINTS and f" {tokens[0]} " in last.words:
        return last._replace(words=of_other(last.words, f"that {words}"))  # "sales of oats 3 million, of rye"
    part, _, whole_of_last = last.words.partition(" in ")
    trade = bool(whole_of_last) and words in NOUNS_TOO  # "services accounted for 54 percent of output, mining for 9"
    if not 0 < len(tokens) <= 5 or tokens[0] in FUNCTION_WORDS or tokens[-1] in MARKS:
        return None
    if not trade and _with_verb(tokens):
        return None
    if whole_of_last and part.endswith("s") and words.endswith("s") and words.rpartition(" ")[2].islower():
        return Indicator(f"{words} in {whole_of_last}", "", "in the place of the noun before")  # "Dutch firms 3 %"
    if words[:1].isupper() and (is_body(words) or not words[:2].isupper()):
        return last.again()
    if is_body(words) and not is_body(last.words) and not whole_of_last:  # "services in output" goes on with industry
        return Indicator(f"{last.words.split(' of ')[0]} of {words}", last.counted, "as the figure before")
    if whole_of_last and head_of(words) == head_of(whole_of_last):
        return Indicator(f"{part} in {words}", "", "as the figure before")  # "in the tea sector, … the rum sector"
    whole = last.words.split(" in ", 1)[1:]
    return Indicator(" in ".join((words, *whole)), "", "in the place of the noun before")


_JOINTS = frozenset(["of", "in", "for", "from", "to", "on", "by", "with", "among"])


def _with_verb(tokens: list[str]) -> bool:
    """Is there a verb, a figure or another joint than "of" and "and" among the words, so that they name no thing?"""
    last = tokens[-1]
    if last.endswith("ed") and (last in CHANGE_VERBS or last in LEVEL_VERBS):
        return True
    if len(tokens) == 1 and may_be_verb(last) and not last.endswith("s"):
        return True
    others = [token for token in tokens if token not in ("of", "and")]
    return any(
        token[0].isdigit() or token in FUNCTION_WORDS or (is_verb(token) and not token.endswith("ed"))
        for token in others
    )
