"""Runs of capitalised words in a sentence, which may be names that no list holds."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claimbook import lexicons
from claimbook.extraction.name import amounts, gazetteer
from claimbook.extraction.name.conjunctions import is_in_portfolio, is_inside, is_listed, is_matter, is_plain
from claimbook.extraction.words import TIME_NOUNS, is_verb, may_be_verb


class Word(NamedTuple):
    """A word without the punctuation around it."""

    start: int
    end: int
    text: str


class Run(NamedTuple):
    """Capitalised words in a row, with the small words that join them, and where it stands in its sentence."""

    words: tuple[Word, ...]
    start: int
    end: int


class _Look(NamedTuple):
    """What a printed word tells by itself."""

    text: str  # without the punctuation around it
    left: int  # letters of the punctuation that opens it
    closed: bool  # whether punctuation or "'s" closes it
    begins: bool  # whether it can begin a name
    inside: bool  # whether it can stand in one that has begun
    measures: str  # what must follow for it to be an amount, "" where nothing makes it one


_OPENING = "([{\"'“‘—-"
_CLOSING = ",;:!?)]}\"'”’—-."
_DASH = "—"  # which parts words: "the banks—Acme and Zolo—grew"
_ORDINALS = frozenset(lexicons.words("en/ordinals"))
_CARDINALS = frozenset(lexicons.words("en/number_words"))
_ORDINAL = ("st", "nd", "rd", "th")
_CUTS = ("and", "&", "on")  # what can stand between two names
_BEFORE_MONTH = frozenset(("in", "since", "until", "by", "last", "this", "during", "early", "late", "mid"))
_BEHIND, _PORTFOLIO = 24, 90  # letters that can tell behind a run, behind its comma
_PARTICLE = 4  # letters of "el-", "al-"
_ARTICLES = gazetteer.joiners("article")
_LINKS = gazetteer.joiners("name link")
_PARTS = gazetteer.joiners("name part")


def find_runs(text: str) -> list[Run]:
    """The capitalised runs of a sentence, in reading order."""
    found: list[Run] = []
    body = text.rstrip(_CLOSING)
    for stretch in _stretches().finditer(body):
        capital, end = stretch.span()
        start = max(text.rfind(" ", 0, capital), text.rfind(_DASH, 0, capital)) + 1
        printed = text[start:end]
        if " " in printed:
            _read(text, start, printed.split(" "), found)
        elif printed not in _no_run():
            look = _look(printed)
            word = Word(start + look.left, start + look.left + len(look.text), look.text)
            if look.begins and not (look.measures and amounts.is_measured(text, word.end, look.measures)):
                _add_word(text, word, found)
    return found


@cache
def _stretches() -> re.Pattern[str]:
    """A word with another letter than a to z and those behind it that hold more than these, and the words that join
    them; a dash ends them."""
    small = _LINKS | _PARTS | {"of", "for", "the"}
    joining = "|".join(sorted(map(re.escape, small)))
    word = f"[^ {_DASH}]*+"
    # `re`, not re2, which takes longer to call: hardly a word is read twice
    return re.compile(rf"[^\W\d_a-z]{word}(?:(?: (?:{joining})(?= ))*+ [a-z]*+[^ a-z{_DASH}]{word})*+")


def _read(text: str, at: int, printed: list[str], found: list[Run]) -> None:
    """Add the runs among the words that are printed from this place of the text on."""
    current: list[Word] = []
    pending: list[Word] = []
    for raw in printed:
        look = _look(raw)
        start = at + look.left
        at += len(raw) + 1
        if current and look.left:
            _close(text, current, found)
            current, pending = [], []
        if not current and not look.begins:
            continue
        word = Word(start, start + len(look.text), look.text)
        named = not current or look.inside or _year_of_event(look.text, current[-1].text)
        if named and not (look.measures and amounts.is_measured(text, word.end, look.measures)):
            current += [*pending, word]
            pending = []
            if not look.closed or (raw[-1] == "," and is_in_portfolio(_texts(current), text[at : at + _PORTFOLIO])):
                continue
        elif current and not look.closed and (_joins(word.text, current, pending) or _office(text, word, current, at)):
            pending.append(word)
            continue
        if current:
            _close(text, current, found)
            current, pending = [], []
    if current:
        _close(text, current, found)


@lru_cache(maxsize=10_000)
def _look(raw: str) -> _Look:
    """What a printed word tells by itself."""
    body = raw.lstrip(_OPENING)
    stem = body.rstrip(_CLOSING)
    if body[len(stem) : len(stem) + 1] == "." and _is_shortened(stem):
        stem = f"{stem}."
    closed = stem != body or stem.endswith("'s")
    stem = stem.removesuffix("'s")
    inside = _capital(stem, True)
    measures = amounts.what_measures(stem) if inside or _capital(stem, False) else ""
    begins = measures != amounts.ALWAYS and _capital(stem, False) and not stem[0].isdigit()
    return _Look(stem, len(raw) - len(body), closed, begins, inside and measures != amounts.ALWAYS, measures)


def _is_shortened(stem: str) -> bool:
    """Whether the full stop behind a word is its own: "U.K.", "A.", "Inc."."""
    return "." in stem or (len(stem) == 1 and stem.isupper()) or f"{stem}." in gazetteer.abbreviations()


def _capital(bare: str, inside: bool) -> bool:
    """Whether a word can stand in a name: "Ministry", "iTea", "15th", and the "2.0" of "Plan 2.0"."""
    if not bare or ("'" in bare and bare.rpartition("'")[2] in gazetteer.joiners("contraction")):
        return False
    if inside and "-" in bare[:_PARTICLE] and bare.partition("-")[2].istitle():
        return True  # "Kafr el-Dour"
    if bare[0].isupper():
        return True
    if bare[0].isdigit():
        ordinal = bare[-2:] in _ORDINAL and bare[:-2].isdigit()
        short = inside and len(bare) <= 3
        return ordinal or (short and (bare.replace(".", "").isdigit() or bare[-1] == "D"))  # "Zolo 3D"
    joined = bare[1:2] == "-" and bare[2:3].isupper() and bare[3:4].islower()  # "d-Zolo"
    if inside and "-" in bare and not joined:
        particle, _, name = bare.partition("-")  # "Yusuf al-Amin"
        return particle in _LINKS and name[:1].isupper()
    return bare[0].isalpha() and (joined or bare[1:2].isupper() or (bare.isalpha() and bare[-1].isupper()))


def _year_of_event(word: str, before: str) -> bool:
    """Whether a year ends the name of an event: "Ferry Fair 2012", "Leather Fair Online 2020"."""
    if len(word) != 4 or not word.isdigit():
        return False
    return before in gazetteer.joiners("edition") or gazetteer.heads().get(before, ("", ""))[0] == "event"


def _joins(bare: str, current: list[Word], pending: list[Word]) -> bool:
    """A small word joins after a word that heads a name ("Ministry of"); "and" joins for now, to be decided later."""
    if bare == "the":
        return bool(pending) and pending[-1].text != "and"
    if pending:
        return False
    if bare in _LINKS or (bare == "of" and current[-1].text in gazetteer.joiners("of name")):
        return True
    return bare in _PARTS and any(gazetteer.heads_body(word.text) for word in current)


def _office(text: str, word: Word, current: list[Word], at: int) -> bool:
    """Whether "of" joins a minister and what he is for: "Minister of Trade Ana Ruiz"."""
    if word.text not in ("of", "for") or current[-1].text not in gazetteer.words_of("before"):
        return False
    following = text[at : at + 20].split(" ")[0].rstrip(",")
    return following[:1].isupper() and is_matter(following)


def _close(text: str, words: list[Word], found: list[Run]) -> None:
    """Add the run, cut at each "and" that joins two names instead of standing in one."""
    if len(words) == 1:
        _add_word(text, words[0], found)
        return
    printed = text[words[0].start : words[-1].end]
    if printed.replace(" & ", " and ") in gazetteer.not_names():
        return  # "Small & Medium Enterprises"
    joined = " and " in printed or " & " in printed or " on " in printed
    for index in [at for at, word in enumerate(words) if word.text in _CUTS] if joined else ():
        if words[index].text == "on":
            if words[index + 1].text.rstrip(".") in day_names():
                _close(text, words[:index], found)
                return
        elif not is_inside(_texts(words), index, text[words[-1].end :][:_BEHIND]):
            _close(text, words[:index], found)
            _close(text, words[index + 1 :], found)
            return
    kept = _trimmed(text, words[1:] if words[0].text == "the" else words)
    if not kept or (len(kept) == 1 and kept[0].text[0].isdigit()):
        return
    start, end = kept[0].start, kept[-1].end
    if kept is words or text[start:end] not in gazetteer.not_names():
        found.append(Run(tuple(kept), start, end))


def _texts(words: list[Word]) -> list[str]:
    """The words without their places."""
    return [word.text for word in words]


def _add_word(text: str, word: Word, found: list[Run]) -> None:
    """Add a run of a single word."""
    start, end, printed = word
    if printed[1:] and printed not in _no_run() and not printed[0].isdigit() and not amounts.is_code(text, start, end):
        found.append(Run((word,), start, end))


def _of_office(words: list[Word]) -> bool:
    """Whether an office opens a run: "Minister of Trade and Industry Ana Ruiz"."""
    return words[1].text in ("of", "for") and words[0].text in gazetteer.words_of("before")


def _trimmed(text: str, words: list[Word]) -> list[Word]:
    """Without an article, a capitalised first word of the sentence, single letters and joining words at the ends."""
    first = words[0].text
    if first in _ARTICLES or (words[0].start < 2 and len(words) > 1 and not _of_office(words) and _opens_only(words)):
        words = words[1:]
    if len(words) > 1 and words[0].text.rstrip(".") in day_names():
        words = _without_day(words, text[: words[0].start].rstrip().rpartition(" ")[2].lower() in _BEFORE_MONTH)
    while len(words) > 1 and "-" in words[0].text and words[0].text.rsplit("-", 1)[-1].islower():
        words = words[1:]  # "Nairobi-based"
    joining = _joining()
    while words and (words[0].text in joining or (len(words[0].text) == 1 and not _initials(words))):
        words = words[1:]
    while words and (words[-1].text in joining or len(words[-1].text) == 1 or _loose_number(text, words)):
        words = words[:-1]
    return words


def _opens_only(words: list[Word]) -> bool:
    """Whether the word that opens a sentence is no part of the name behind it: "Carmaker Zolo", "Called Acme"."""
    first = words[0].text
    if _is_gerund(first):
        return not is_plain(words[1].text) and not is_listed(first)  # "Accepting Zolo costs"
    return (first in gazetteer.not_names() and not _begins(words)) or _describes(first)


def _is_gerund(word: str) -> bool:
    """Whether a word is the form in "-ing" of a verb: "Accepting", "Using", "Running"."""
    if not word.endswith("ing"):
        return False
    stem = word[:-3].lower()
    return any(map(may_be_verb, (stem, f"{stem}e", stem[:-1])))


def _without_day(words: list[Word], timed: bool) -> list[Word]:
    """The words behind a day, "Lorvi Customs" of "May 11 Lorvi Customs"; a month alone can begin a name, unless the
    word before makes it a time (`timed`): "In May Lorvi Customs"."""
    at = 0
    while at < len(words) and (words[at].text.rstrip(".") in day_names() or (at and words[at].text[0].isdigit())):
        at += 1
    return words[at:] if at > 1 or timed or words[0].text.endswith("day") else words


@cache
def day_names() -> frozenset[str]:
    """The names of months, short or in full, and of days."""
    return gazetteer.joiners("day name") | frozenset(lexicons.words("en/months"))


def _initials(words: list[Word]) -> bool:
    """Whether single letters begin a person's name: "K T Ruiz"; "A" and "I" alone are none."""
    return words[-1].text[1:].islower() and (len(words) > 2 or words[0].text not in ("A", "I"))


def _begins(words: list[Word]) -> bool:
    """Whether a word can begin a name as well as a sentence: "Bank of Fiji", "Phase II", "Global Ferries Ltd."."""
    word = words[0].text
    if word in gazetteer.joiners("compass") and is_listed(f"{word} {words[1].text}"):
        return True  # "South African AI"
    if len(words) > 2 and gazetteer.heads().get(words[-1].text, ("", ""))[1] == "company" and _numbers(words):
        return True
    if len(words) > 2 and words[-1].text in gazetteer.joiners("legal form"):
        adjective = word.lower() in gazetteer.common_words() and word.lower() not in gazetteer.joiners("start")
        return adjective or word in gazetteer.heads()
    return word in gazetteer.heads() or word in gazetteer.joiners("numbered")


def _numbers(words: list[Word]) -> bool:
    """Whether a number that opens a name of several words is of the name: "First Lorvi Capital", "Four Rivers Foods",
    not "Four Lorvi Motors shops", "Four Lorvi Textiles"."""
    first, second = words[0].text.lower(), words[1].text
    if first in _ORDINALS:
        return second.lower() not in TIME_NOUNS  # "Third Quarter Capital"
    return first in _CARDINALS and second.endswith("s") and not is_listed(second)


def _describes(word: str) -> bool:
    """Whether a word that opens a sentence only says what the name behind it is."""
    entry = gazetteer.definite(word.lower())
    body = entry is not None and entry.kind == "organisation" and word not in gazetteer.heads()
    return body or word.lower() in gazetteer.joiners("descriptor") or word.lower() in gazetteer.joiners("alias")


@cache
def _no_run() -> frozenset[str]:
    """Words that are no run alone."""
    return _joining() | _ARTICLES | gazetteer.not_names()


@cache
def _joining() -> frozenset[str]:
    """Small words that stand inside names only."""
    return _LINKS | _PARTS


def _loose_number(text: str, words: list[Word]) -> bool:
    """Whether the run ends in a number that is no version: "EUR 660", not "Plan 2.0" or "Brain Works 23, a firm"."""
    if not words[-1].text[0].isdigit():
        return False
    if len(words) > 2 and words[-1].text.isdigit() and text.startswith((", ", "'s "), words[-1].end):
        return words[-2].text in gazetteer.not_names()
    if len(words) == 2 and words[-1].text.endswith("D"):
        return False  # "Zolo 3D"
    if len(words) == 2 and words[-1].text.isdecimal() and not is_plain(words[0].text):
        return not text.startswith("'s ", words[-1].end) and not _acts(text[words[-1].end :])  # "Zolo 21 earned"
    return len(words) == 1 or not (
        words[-2].text in gazetteer.heads() or words[-2].text in gazetteer.joiners("edition")
    )


def _acts(behind: str) -> bool:
    """Whether a verb follows: " earned", " said"."""
    word = behind[:30].split(" ")[1:2]
    return bool(word) and (
        is_verb(word[0]) or word[0] in gazetteer.joiners("finite") or word[0] in gazetteer.words_of("say")
    )
