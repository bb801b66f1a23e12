"""Sets of words that several steps of the extraction ask about, from the lexicons."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimbook import lexicons

FUNCTION_WORDS = frozenset(lexicons.words("en/function_words"))
AUXILIARIES = frozenset(lexicons.words("en/function_words", kind="auxiliary"))
LEVEL_VERBS = frozenset(lexicons.words("en/verbs", kind="level"))
OBJECT_VERBS = frozenset(lexicons.words("en/verbs", kind="object"))
CHANGE_VERBS = frozenset(lexicons.words("en/change_words", kind="verb")) - {"up", "down"}
CHANGE_NOUNS = lexicons.words("en/change_words", kind="noun")
GENERIC_COUNTS = frozenset(lexicons.words("en/generic_counts"))
TIME_NOUNS = frozenset(lexicons.words("en/time_nouns"))
NOUNS_TOO = frozenset(lexicons.words("en/verbs_as_nouns"))
ANY_VERB = LEVEL_VERBS | OBJECT_VERBS | CHANGE_VERBS | frozenset(lexicons.words("en/verbs", kind="other"))
VERBS = ANY_VERB - NOUNS_TOO
words_of: Callable[[str], list[str]] = re.compile(r"\w+").findall  # without the signs around them
VERBS_WITH = {"account": "for", "accounts": "for", "make": "up"}  # verbs by the word behind them
_PARTICIPLES = {row["word"]: row["participle"] for row in lexicons.rows("en/verbs") if row["participle"]}
PARTICIPLES = frozenset(_PARTICIPLES.values())
_NOUNS_OF = {row["word"]: row["noun"] for row in lexicons.rows("en/verbs") if row["noun"]}


# Is the lower-case word a verb of the lexicons, and not as often a noun ("exports", "reports")?
is_verb: Callable[[str], bool] = VERBS.__contains__
# Is it a verb of the lexicons, be it a noun as often ("hit", "costs")?
may_be_verb: Callable[[str], bool] = ANY_VERB.__contains__


def participle(verb: str) -> str:
    """The past participle of a verb of doing: "produces" -> "produced"; the word itself where none is listed."""
    return _PARTICIPLES.get(verb, verb)


def noun_of(verb: str) -> str:
    """The noun of a verb of doing: "invested" -> "investment"; "" where none is listed."""
    return _NOUNS_OF.get(verb, "")
