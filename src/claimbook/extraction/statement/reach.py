"""What the kinds of superlatives share: their words, where such a phrase ends, and what is only wished for."""

from __future__ import annotations

from claimbook import lexicons
from claimbook.extraction.statement.phrases import YEAR_OR_MONTH, either, limit_words, pattern

MOST_WORDS = 14  # a phrase is cut after so many words


def words_of(kind: str, **where: str) -> frozenset[str]:
    """The words of one kind in the lexicon of superlatives."""
    return frozenset(lexicons.words("en/superlatives", kind=kind, **where))


def phrase_end(text: str, start: int) -> int:
    """Where the noun phrase that follows stops. A participle right after the superlative belongs to it."""
    at = start
    if text[start : start + 2] == ' "' and (closing := text.find('"', start + 2)) > 0:
        at = closing + 1  # "the first "unicorn" in the state"
    match = _END.search(text, at)
    belongs = match and text.endswith("of its kind", start, match.start()) and match[0].strip() in _ENDS
    if match and (belongs or (match.start() == start and match[0].strip() in _PARTICIPLES)):
        match = _END.search(text, match.end())
    return limit_words(text, start, match.start() if match else len(text.rstrip(" .")), MOST_WORDS)


KIND = {
    row["word"]: row["kind"]
    for row in reversed(lexicons.rows("en/superlatives"))
    if row["kind"] in ("grade", "first", "only", "leading")
}
GRADES = either(word for word, kind in KIND.items() if kind == "grade")
PLACES = words_of("place")
_PARTICIPLES = words_of("end", scope="participle")
_ENDS = words_of("end")
_END = pattern(
    r"[,:](?:[ \"]|$)|[;()\[\]\"?!—–]| -+ |\.(?: |$)"
    rf"| ({either(words_of('end'))})\b"
    rf"| and (?:the|an?|its|is|was|has|will|it|[a-z]+ed|{either(lexicons.words('en/ordinals'))})\b| in {YEAR_OR_MONTH}"
)
_NO = r"(?:\bnot|n't|\bnever|\bno longer|\bnor)(?: [a-z]+)?"
_WISH = (
    r"\b(?:hopes?|hoping|wants?|aspires?|bid|ambitions?|efforts?|drive|vision|dreams?|race|aims?|aiming|plans?|seeks?"
    r"|could|may|might|should|can)(?: [a-z]+)?(?: (?:to|be|become|have|as))+"
)
UNREAL = pattern(rf"(?:{_NO}|{_WISH}|\b(?:to|could|would|may|might|should|can)) *$")
UNREAL_BECOME = pattern(rf"(?:{_NO}|{_WISH}|\bto becoming) *$")
