"""Who is a person: by a title before or after the name, by speaking, and by what the article said before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.conjunctions import is_matter
from claimbook.extraction.name.runs import Run, Word
from claimbook.extraction.name.scene import Name
from claimbook.extraction.words import is_verb

_GOVERNS = ("'s government", "'s administration", "'s cabinet")
_JOINING = ("of", "the", "and", "for", "&", "at")
_PORTFOLIO = 5  # words of a portfolio, "trade, roads and works"
_DETERMINERS = ("the", "a", "an", "its", "their", "whose", "his", "her")  # before a title of the person behind it


class People:
    """The people of one article."""

    def __init__(self) -> None:
        self.full: dict[str, str] = {}  # full name or surname -> full name
        self.inner: set[str] = set()  # what only stands inside a full name: "Rojas" in "Ana Rojas Vega"
        self.titled: dict[str, str] = {}  # title -> full name
        self.plain: frozenset[str] = frozenset()  # the words that the article prints without a capital
        self.terms: set[str] = set()  # acronyms that stand for things, not for bodies: "fibre to the premises (FTTP)"

    def name(self, start: int, end: int, printed: str) -> Name:
        """A person's name; the family name alone stands for the full name met before."""
        words = printed.split()
        for index in range(min(3, len(words) - 1), 0, -1):
            if _titles(words[index - 1]):
                title, words = words[:index], words[index:]
                self.titled.update({" ".join(title[at:]): " ".join(words) for at in range(index)})
                break
        if len(words) > 2 and words[0].lower() in gazetteer.common_words():
            words = words[1:]  # "Farmer Ana Ruiz"
        full = " ".join(words)
        if full in self.full:
            full = self.full[full]
        elif len(words) > 1:
            family = " ".join(words[1:])  # "von Berg", "Von Berg" where it opens a sentence
            for part in (words[0], words[-1], family, family[0].upper() + family[1:]):
                if part in self.inner:
                    self.inner.remove(part)
                    self.full[part] = full
                self.full.setdefault(part, full)
            for part in words[1:-1]:
                if part not in self.full and part[:1].isupper() and part[-1] != ".":
                    self.inner.add(part)
                    self.full[part] = full
        self.full[full] = full
        return Name(start, end, full, "person", "", "name", printed)


def title_before(run: Run) -> bool:
    """Whether a title opens the run: "Mr Tan", "Prime Minister X", "IT Minister Y"."""
    words = run.words
    if words[-1].text in gazetteer.heads():
        return False
    titles = gazetteer.words_of("before")
    if words[0].text not in titles and (len(words) < 3 or words[1].text not in titles):
        return False
    return not any(word.text in ("of", "for") for word in words)


def title_inside(words: tuple[Word, ...]) -> int:
    """Where a shortened title begins a name inside a run: "Dr." in "Trade Dr. Ana Ruiz"; 0 for nowhere."""
    for index, word in enumerate(words[1:-1], start=1):
        if word.text[-1] == "." and _titles(word.text):
            return index
    return 0


def title_end(words: tuple[Word, ...]) -> int:
    """Where a person's name begins behind a title in a run: 3 in "Acme Chief Economist Ana Ruiz"; 0 for nowhere."""
    if len(words) < 3 or words[-1].text in gazetteer.heads():
        return 0
    for index in range(max(1, len(words) - 3), len(words) - 1):
        if _is_title([words[index - 1].text]) and not any(_plain(word.text) for word in words[index:]):
            return index
    return 0


def company_office(words: tuple[Word, ...]) -> tuple[int, int]:
    """Where an office begins and ends in a run between a company and a person, 2 and 3 in "Acme Mills CEO Ana Ruiz";
    0 and 0 for nowhere."""
    for start in range(1, len(words) - 1):
        size = _office_size(words[start : start + 3]) if words[start].text.lower() in _office_starts() else 0
        if size:
            named = [word.text for word in words[:start]]
            bare = any(map(_titles, named)) or all(map(_plain, named)) or start + size >= len(words)
            return (0, 0) if bare else (start, start + size)
    return 0, 0


def _office_size(words: tuple[Word, ...]) -> int:
    """How many of the words name an office in a company; 0 where none do."""
    office = [word.text.lower() for word in words]
    return next((size for size in (3, 2, 1) if " ".join(office[:size]) in _company_offices()), 0)


@cache
def _office_starts() -> frozenset[str]:
    """The first words of offices in companies."""
    return frozenset(office.partition(" ")[0] for office in _company_offices())


def is_title(words: tuple[Word, ...]) -> bool:
    """Whether a run is a title alone: "Executive Vice Chairman", "Co-Chief Executives", "Mines
    Minister"."""
    last = words[-1].text
    if last not in _offices():
        return False
    plain, terms = gazetteer.common_words(), gazetteer.not_names()
    matters = [word.text for word in words[:-1]]
    return all(w in terms or w.lower().removeprefix("co-") in plain or is_matter(w) for w in matters)


def office(words: tuple[Word, ...]) -> int:
    """How many words of a run name an office: "Minister of Trade and Industry" of "Minister of … Industry Ana Ruiz".
    0 where none does."""
    for index, word in enumerate(words[1:3], start=1):
        if word.text in ("of", "for") and _titles(words[index - 1].text):
            return _portfolio(words, index + 1)
    return 0


def is_person(text: str, run: Run) -> bool:
    """Whether a run is a person's name: titled, or speaking."""
    if not 1 < len(run.words) <= 4 or any((w.text.isupper() and w.text[2:]) or w.text[0].isdigit() for w in run.words):
        return False
    if any(w.text in ("of", "for", "and", "&") for w in run.words) or text[: run.start].endswith("-based "):
        return False
    return (
        _titled_before(text, run.start)
        or titled_after(text, run.end)
        or speaks(text, run.end)
        or _aged(text, run.end)
        or _spoken_before(text, run.start)
        or _speaks_for(text, run)
        or text.startswith(_GOVERNS, run.end)
    )


def is_company_office(words: str) -> bool:
    """Whether words are an office in a company, whatever their capitals: "Chief Engineer"."""
    return words.lower() in _company_offices()


def titles(word: str) -> bool:
    """Whether a word is a title, before or after a name: "minister"."""
    return _titles(word) or _sort(word, "after")


def called(text: str, start: int) -> bool:
    """Whether a small title stands right before a name: "chief minister X", not "the regulator X"."""
    word = text[max(0, start - 20) : start - 1].rsplit(" ", 1)[-1]
    return word.islower() and _sort(word, "after") and gazetteer.definite(word) is None


def speaks(text: str, end: int) -> bool:
    """Whether a verb of speech follows: "X said"."""
    word = text[end + 1 : end + 14].split(" ")[0].rstrip(",.:")
    return text[end : end + 1] == " " and _sort(word, "say")


def titled_after(text: str, end: int) -> bool:
    """Whether an office follows a name: "X, director of Y"."""
    if not text.startswith(", ", end):
        return False
    words = text[end + 2 : end + 60].replace(",", " ").split(" ")[:7]
    return _first_title(words) and not (words[0] in ("a", "the", "an") and _is_title(words[0:1]))


def office_before(text: str, end: int) -> int:
    """Where the words behind the title begin that stands right before a person; -1 where none does."""
    first = max(0, end - 120)
    head = text[first:end].removesuffix(" ").removesuffix(",")
    for word in (" of ", " at ", " for "):
        at = head.find(word)
        while at >= 0:
            title = head[:at].rsplit(" ", 1)[-1]
            if titles(title) or titles(title.lower()):  # but not "the chief of Acme, said that X"
                return first + at if not any(map(is_verb, head[at + len(word) :].split(" "))) else -1
            at = head.find(word, at + 1)
    return -1


def _speaks_for(text: str, run: Run) -> bool:
    """Whether a body that somebody speaks for follows a name: "X of Acme Bank said", "according to X of Acme Bank"."""
    if not text.startswith((" of ", " from ", " at "), run.end):
        return False
    if text[: run.start].endswith("ccording to "):
        return True
    for word in text[run.end + 1 : run.end + 90].split(" ")[1:8]:
        if not word[:1].isupper() and word not in _JOINING:
            return any(_sort(word.rstrip(",.:"), sort) for sort in ("say", "tell"))
    return False


@cache
def _company_offices() -> frozenset[str]:
    """Offices of companies in small letters: "ceo", "chief engineer"."""
    return frozenset(words.lower() for words in gazetteer.joiners("company office"))


def _plain(word: str) -> bool:
    """Whether a word is too common for a person's name."""
    return word.lower() in gazetteer.common_words() or word.islower()


def _aged(text: str, end: int) -> bool:
    """Whether an age follows a name: "X, 27, "."""
    near = text[end : end + 6]
    return near.startswith(", ") and near[2:4].isdigit() and near[4:] == ", "


def _portfolio(words: tuple[Word, ...], index: int) -> int:
    """Where the words of a portfolio end: those that are common or join common ones."""
    while index < len(words) and (words[index].text in gazetteer.heads() or is_matter(words[index].text)):
        index += 1
    return index


@cache
def _offices() -> frozenset[str]:
    """Titles before and after a name, one or many, as a run can end in them: "Chairman", "Ministers"."""
    after = gazetteer.words_of("after")
    one = gazetteer.words_of("before") | after | {word.capitalize() for word in after}
    return one | {f"{word}s" for word in one}


def _titles(word: str) -> bool:
    """Whether a word is a title that stands before a name."""
    return _sort(word, "before")


def _sort(word: str, sort: str) -> bool:
    """Whether a word is in one of the lists: a title "before" or "after" a name, a verb to "say"."""
    return word in gazetteer.words_of(sort)


def _titled_before(text: str, start: int) -> bool:
    """Whether a title and a comma stand before: "the company's director, X"."""
    words = text[max(0, start - 30) : start].rstrip(", ").rsplit(" ", 2)[-2:]
    comma = text.endswith(", ", 0, start)
    if _sort(words[-1], "after") or (comma and _is_title(words)):
        return not _of_other(text[max(0, start - 80) : start])
    return comma and _of_portfolio(text[max(0, start - 60) : start - 2])


def _of_other(head: str) -> bool:
    """Whether a title that ends there is that of a person named in front of it: "Ana Ruiz, President and CEO, "."""
    person, comma, title = head.removesuffix(", ").rpartition(", ")
    named = bool(comma) and head.endswith(", ") and person.rpartition(" ")[2][:1].isupper() and " " in person
    return named and not any(word in _DETERMINERS or "'" in word for word in title.split())


def _of_portfolio(head: str) -> bool:
    """Whether words end in an office with what it is for: "Peru's Minister of Roads and Works", "minister for trade",
    but not "director of the company"."""
    before, of, portfolio = head.rpartition(" of ")
    before, of, portfolio = (before, of, portfolio) if of else head.rpartition(" for ")
    title, words = before.rsplit(" ", 1)[-1], portfolio.split(" ")
    if not of or not all(not word[:1].isupper() or is_matter(word) for word in words):
        return False
    return _titles(title) or (title.islower() and _is_small_office(title, words))


def _is_small_office(title: str, portfolio: list[str]) -> bool:
    """Whether a small title has a portfolio behind it: "minister" with "trade and roads"; no "the firm"."""
    if portfolio[0] in _DETERMINERS or len(portfolio) > _PORTFOLIO or any(map(is_verb, portfolio[1:])):
        return False
    return title == "head" or _titles(title.capitalize())


def _first_title(words: list[str]) -> bool:
    """Whether a title is among the first words, before any "of" or "said"."""
    for index, word in enumerate(words[:5]):
        if word.lower() in _title_starts() and any(_is_title(words[index : index + size]) for size in (1, 2, 3)):
            return True
        if word in ("of", "in", "which", "said"):
            break
    return False


@cache
def _title_starts() -> frozenset[str]:
    """The first words of titles after a name, in small letters."""
    return frozenset(title.partition(" ")[0].lower() for title in gazetteer.words_of("after"))


def _is_title(words: Iterable[str]) -> bool:
    """Whether words are a title that stands after a name, whatever their capitals: "Chief Executive"."""
    title, titles_after = " ".join(words), gazetteer.words_of("after")
    return title in titles_after or title.lower() in titles_after


def _spoken_before(text: str, start: int) -> bool:
    """Whether a verb of speech stands before: "said X"."""
    word = text[max(0, start - 14) : start].rstrip().split(" ")[-1].strip(",\"'")
    return _sort(word, "say") or word in gazetteer.joiners("introducing")
