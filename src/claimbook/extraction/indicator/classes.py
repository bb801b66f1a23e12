"""The sector or class that an amount is of: "the wool industry had sales of 3 million" tells of that industry's."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.indicator.noun_phrases import WORTHS, head_of
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import FUNCTION_WORDS, is_verb

_CLASSES = tuple(lexicons.words("en/phrase_words", kind="class"))
_HAVING = "|".join(lexicons.words("en/phrase_words", kind="has an amount"))
_NOUNS = "|".join(_CLASSES)
_HOLDER = patterns.compile(
    rf"(?:^|, |: )((?:[\w&'’-]+ ){{1,8}}(?:{_NOUNS}))(?: (?:in|of) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*| there)? "
    rf"(?:{_HAVING}) [^,;:]*$"
)
_FRONTED = patterns.compile(rf"^(?:In|For|Within|Across) the ((?:[a-z][\w&-]* ){{1,4}}(?:{_NOUNS})), [^,;:]*$")
_COUNTS = FUNCTION_WORDS.union(lexicons.words("en/number_words")) - {"and"}


def with_class(view: View, words: str) -> str:
    """ "sales" are "sales of the wool industry" where that had them, "sales in the wool industry" if fronted."""
    before = view.before[-240:]
    if " of " in words or head_of(words) not in WORTHS or not any(noun in before for noun in _CLASSES):
        return words
    if (fronted := _FRONTED.match(before)) is not None:
        return f"{words} in the {fronted[1]}"
    found = _HOLDER.search(before)
    holder = tidy(found[1]) if found is not None else ""
    plain = not any(word in _COUNTS or is_verb(word) for word in holder.lower().split())
    if " " not in holder or not plain or words in holder:
        return words
    return f"{words} of {holder}" if holder.endswith(("s", "manufacturing")) else f"{words} of the {holder}"
