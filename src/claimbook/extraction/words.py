"""Sets of words that several steps of the extraction ask about, from the lexicons."""

from __future__ import annotations

from claimbook import lexicons

FUNCTION_WORDS = frozenset(lexicons.words("en/function_words"))
AUXILIARIES = frozenset(lexicons.words("en/function_words", kind="auxiliary"))
LEVEL_VERBS = frozenset(lexicons.words("en/verbs", kind="level"))
OBJECT_VERBS = frozenset(lexicons.words("en/verbs", kind="object"))
CHANGE_VERBS = frozenset(lexicons.words("en/change_words", kind="verb")) - {"up", "down"}
CHANGE_NOUNS = lexicons.words("en/change_words", kind="noun")
TIME_NOUNS = frozenset(lexicons.words("en/time_nouns"))
_NOUNS_TOO = frozenset(lexicons.words("en/verbs_as_nouns"))
_VERBS = (LEVEL_VERBS | OBJECT_VERBS | CHANGE_VERBS) - _NOUNS_TOO


def is_verb(word: str) -> bool:
    """Is the lower-case word a verb of the lexicons, and not as often a noun ("exports", "reports")?"""
    return word in _VERBS
