"""Runs of capitalised words in a sentence, which may be names that no list holds."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.extraction import gazetteer


class Word(NamedTuple):
    """A word without the punctuation around it; `closed` when punctuation or a possessive ends it."""

    start: int
    end: int
    text: str


class Run(NamedTuple):
    """Capitalised words in a row, with the small words that join them."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


_OPENING = "([{\"'“‘—-"
_CLOSING = ",;:!?)]}\"'”’—-"
_JOINING = frozenset(("of", "for", "and", "the", "&", "on", "de", "del", "la", "do", "in"))
_ABBREVIATED = frozenset(
    ("Co.", "Inc.", "Corp.", "Ltd.", "Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "St.", "U.S.", "U.K.", "Hon.")
)


def find_runs(text: str) -> list[Run]:
    """The capitalised runs of a sentence, in reading order."""
    found: list[Run] = []
    current: list[Word] = []
    pending: list[Word] = []
    at = 0
    for raw in text.split(" "):
        start, at = at, at + len(raw) + 1
        if not raw:
            continue
        first = raw[0]
        if first.islower() and not current and raw.islower():
            continue
        word, opened, closed = _bare(raw, start)
        bare = word.text
        if current and opened:
            _close(current, found)
            current, pending = [], []
        if _capital(bare, bool(current)):
            current += pending
            current.append(word)
            pending = []
            if closed:
                _close(current, found)
                current = []
        elif current and not closed and bare in _JOINING and _joins(bare, current, pending):
            pending.append(word)
        elif current:
            _close(current, found)
            current, pending = [], []
    if current:
        _close(current, found)
    return found


def _bare(raw: str, start: int) -> tuple[Word, bool, bool]:
    left = len(raw) - len(raw.lstrip(_OPENING))
    body = raw[left:]
    stem = body.rstrip(_CLOSING)
    closed = len(stem) < len(body)
    if stem.endswith(".") and stem not in _ABBREVIATED and "." not in stem[:-1] and len(stem) > 2:
        stem, closed = stem[:-1], True
    if stem.endswith("'s"):
        stem, closed = stem[:-2], True
    return Word(start + left, start + left + len(stem), stem), left > 0, closed


def _capital(bare: str, open_run: bool) -> bool:
    if not bare:
        return False
    if bare[0].isupper():
        return True
    if bare[0].isdigit():
        return _ordinal(bare) or (open_run and bare.replace(".", "").isdigit() and len(bare) <= 3)
    return not bare.islower() and bare[0].isalpha() and bare[1:2].isupper()


def _ordinal(bare: str) -> bool:
    return len(bare) > 2 and bare[-2:] in ("st", "nd", "rd", "th") and bare[:-2].isdigit()


def _joins(bare: str, current: list[Word], pending: list[Word]) -> bool:
    """A small word joins after a word that heads a name ("Ministry of"); "and" joins for now, to be decided later."""
    if bare in ("the",):
        return bool(pending) and pending[-1].text != "and"
    if pending:
        return False
    if bare in ("and", "&", "de", "del", "la", "do"):
        return True
    heads = gazetteer.heads()
    return any(word.text in heads for word in current)


def _close(words: list[Word], found: list[Run]) -> None:
    """Add the run, cut at each "and" that joins two names instead of standing in one."""
    heads, listed, skip = gazetteer.heads(), gazetteer.listed(), gazetteer.not_names()
    for index, word in enumerate(words):
        if word.text not in ("and", "&"):
            continue
        before, after = words[:index], words[index + 1 :]
        inside = any(w.text in ("of", "for", "on") for w in before) and not _starts_name(after)
        tail = after[-1].text in heads and heads[after[-1].text][0] == "organisation" and before[-1].text not in heads
        known = " ".join(w.text for w in before) in listed or before[-1].text in listed
        if not (
            inside or (tail and not known and word.text == "and" and len(after) > 1) or (word.text == "&" and not known)
        ):
            _close(before, found)
            _close(after, found)
            return
    while words and (
        words[0].text in skip and (len(words) == 1 or words[0].text not in heads) or words[0].text in _JOINING
    ):
        words = words[1:]
        if words and words[0].text in heads and len(words) > 1 and words[1].text in ("of", "for"):
            break
    while words and words[-1].text in _JOINING:
        words = words[:-1]
    if words and not (len(words) == 1 and (words[0].text in skip or words[0].text[0].isdigit())):
        found.append(Run(tuple(words)))


def _starts_name(words: list[Word]) -> bool:
    """Whether these words begin a name of their own: "Ministry of …", a listed place or company."""
    heads = gazetteer.heads()
    first = words[0].text
    if first in heads and len(words) > 1 and words[1].text in ("of", "for"):
        return True
    return first in gazetteer.listed() and gazetteer.listed()[first][0].sort in ("place", "organisation")
