"""Phrases that point at a name with words between: "the Nairobi-based company", "the second phase"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Entry
from claimbook.extraction.words import FUNCTION_WORDS


def find(text: str) -> list[tuple[int, int, Entry]]:
    """The phrases of a text in reading order, each with what it points at."""
    found: list[tuple[int, int, Entry]] = []
    for start, end in _pattern().spans(text):
        end = _extended(text, end)
        inner = text.rfind(" the ", start, end)
        start = inner + 1 if inner >= 0 else start
        entry = _entry(text[start:end].split(" "))
        if entry is not None and not _told_more(text, end):
            found.append((start, end, entry))
    return found


def _told_more(text: str, end: int) -> bool:
    """Whether a pointing phrase goes on to say which one: "the city of Oran", but not "the city of 3 million"."""
    return text.startswith((" of ", "-"), end) and not text[end + 4 : end + 5].isdigit()


def _extended(text: str, end: int) -> int:
    """The end of "the payment system operator", where more words of the kind follow the first one."""
    while text.startswith(" ", end):
        word = text[end + 1 : end + 24].split(" ")[0].rstrip(",.;:'").removesuffix("'s")
        if gazetteer.definite(word) is None:
            break
        end += 1 + len(word)
    return end


def _entry(words: list[str]) -> Entry | None:
    """What "the <modifiers> <word>" points at; None where the modifiers tell a new thing or one of several."""
    for size in (3, 2, 1):
        entry = gazetteer.definite(" ".join(words[-size:])) if len(words) > size + 1 else None
        if entry is not None and entry.name not in gazetteer.joiners("segment"):
            inner = words[1:-size]
            joined = max((i for i, word in enumerate(inner) if word[0].isupper() and "-" in word), default=0)
            return entry if all(_points(*pair, entry) for pair in pairwise([*inner[joined:], ""])) else None
    return None


def _points(word: str, following: str, entry: Entry) -> bool:
    """Whether a word between "the" and what is pointed at can tell a thing that is known: "Nairobi-based", "second"."""
    if not word.islower() and any(map(str.isupper, word)):  # "The iZolo group" is a name
        return (
            ("-" in word and word.rsplit("-", 1)[-1].islower())
            or word in gazetteer.joiners("compass")
            or any(e.sort == "adjective" for e in gazetteer.listed().get(word, ()))
        )
    if word in gazetteer.joiners("phase number"):
        return "phase" in entry.name
    return word == "new" or not (
        word in FUNCTION_WORDS
        or word.endswith(("'s", "'", ",", "est"))
        or word in gazetteer.joiners("superlative")
        or (word in gazetteer.joiners("unpointed") and not following[:1].isupper())  # "the central African country"
    )


@cache
def _pattern() -> patterns.Pattern:
    """ "the", up to four words, and a word that points: "the Nairobi-based company"."""
    words = {row["word"].rsplit(" ", 1)[-1] for row in lexicons.rows("en/subject_words") if row["form"] == "definite"}
    body = "|".join(patterns.escape(word) for word in sorted(words, key=len, reverse=True))
    return patterns.compile(rf"\b[Tt]he (?:[$£€₹]?[\w.,'-]+ ){{1,4}}?(?:{body})\b")
