"""Credits of pictures: "(Photo/Jane Roe)", "Photo by Jane Roe". Their words name nobody that the article tells of."""

from __future__ import annotations

from claimbook import lexicons

_WORDS = frozenset(lexicons.words("en/stamps", kind="credit"))
_LONGEST = 10  # words
_BETWEEN = frozenset(("by", "of", "to", "from", "for", "the", "and", "via"))


def is_credit(text: str) -> bool:
    """Whether a caption's sentence holds only names and words of credits, with a slash, a bracket or such a word."""
    if len(text) > _LONGEST * 12 or text[-1:] in (".", "!", "?"):
        return False
    words = text.replace("/", " ").strip("()[] ").split()
    told = [word.strip(":,").lower() for word in words]
    marked = "/" in text or text[:1] in ("(", "[") or not _WORDS.isdisjoint(told)
    return (
        marked and len(words) <= _LONGEST and all(_in_credit(word, low) for word, low in zip(words, told, strict=True))
    )


def _in_credit(word: str, low: str) -> bool:
    """Whether a word can stand in a credit: part of a name, a word of credits, the address of a page."""
    return word[0].isupper() or low in _WORDS or low in _BETWEEN or "." in word.strip(".")
