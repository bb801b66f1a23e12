"""The role that the words before a noun phrase give it: "in X" within, "by X" agent, "said X" subject."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer

CURRENCY_SIGNS = ("$", "£", "€", "₹")
_COMPOUND = 24  # letters that a compound takes at most
_STOPS = ",;:(—–[\"'"
_QUOTES = ('"', "'")
_ARTICLES = ("the", "a", "an")
_ORDINAL = ("st", "nd", "rd", "th")
_QUANTIFIERS = gazetteer.joiners("quantifier")
_MAGNITUDES = gazetteer.joiners("magnitude")
_BEFORE_TO = gazetteer.joiners("before to")
_BEFORE_OF = gazetteer.joiners("before of")
_DESCRIPTORS = gazetteer.joiners("descriptor")


def outer(text: str, start: int) -> str:
    """The role that the words before a noun phrase give it."""
    ahead = text[:start].rstrip()
    if not ahead:
        return "subject"
    head, word = _without_article(ahead)
    if word == "other":
        return "other"  # "in other EU countries"
    if word.lower() in _QUANTIFIERS:
        head = head[: -len(word)].rstrip()
        word = head.rpartition(" ")[2]
    if not word[-1:].isalnum():
        if word[-1:] in _QUOTES:
            head = head[:-1].rstrip()
            word = head.rpartition(" ")[2]
        if not head or head[-1] in _STOPS or head.endswith((" --", " -", ".-")):
            return "subject"
    word = word.lower()
    if word == "and" and (joined := _joined(head[:-4].rstrip())) in ("agent", "other"):
        return joined
    return _by_word(head, word.lstrip(_STOPS))


def _joined(head: str) -> str:
    """The role of the name that ends the words before "and": agent in "built by Zolo and", "" where none does."""
    words = head.split(" ")
    first = len(words)
    while first > 1 and words[first - 1][:1].isupper() and words[first - 1][-1:].isalpha():
        first -= 1
    word = words[first - 1]
    return leading().get(word, "") if 0 < first < len(words) and word.islower() else ""


@cache
def leading() -> dict[str, str]:
    """What a word right before a name makes of it: "in" within, "by" agent, "and" and "said" subject."""
    found: dict[str, str] = {}
    for words in (gazetteer.joiners("start"), *(gazetteer.words_of(sort) for sort in ("say", "tell", "show"))):
        found.update(dict.fromkeys(words, "subject"))
    for role in ("other", "agent", "within"):
        found.update(dict.fromkeys(gazetteer.joiners(role), role))
    return found


def numbered(text: str, start: int) -> bool:
    """Whether a number stands before: "3 million Zolos" names no body."""
    word = text[max(0, start - 14) : start].rstrip().rsplit(" ", 1)[-1]
    if word[:1].isdigit() and word[-1:].isdigit():
        return len(word) != 4 or not word.isdigit()  # a year
    return word in _MAGNITUDES


def described(head: str) -> str:
    """The role of "the coastal city X", "Chinese tech giant X": that of the whole phrase."""
    words = head.split(" ")
    for back in range(len(words) - 2, max(-1, len(words) - 8), -1):
        word = words[back].lower()
        if words[back][-1:] in _STOPS:
            return "subject"
        for role in ("within", "agent", "other"):
            if word in gazetteer.joiners(role):
                return role
        if word in gazetteer.joiners("start"):
            return "subject"
    return "subject" if len(words) < 8 else "object"


@cache
def describing() -> frozenset[str]:
    """Last words of what a name can be called: "city", "company"."""
    return frozenset(
        row["word"].split(" ")[-1] for row in lexicons.rows("en/subject_words") if row["form"] == "definite"
    )


def _by_word(head: str, word: str) -> str:
    """The role that the last word before a noun phrase gives it, in lower case; `head`: all words before."""
    if word == "as" and (head.endswith("such as") or head.rsplit(" ", 3)[-3:-2] == ["as"]):
        return "other"  # "as much as X"
    if word == "to" and head[:-3].rsplit(" ", 1)[-1].lower() in _BEFORE_TO:
        return "within"  # "visitors to X"
    if word == "of" and head[:-3].rsplit(" ", 1)[-1].lower() in _BEFORE_OF:
        return "other"  # "ahead of X"
    role = leading().get(word)
    if role is not None:
        return role
    if word == head.lower() and (word in gazetteer.common_words() or word in gazetteer.joiners("alias")):
        return "subject"  # "Inland X", "Called X, it"
    if word in describing() or word in _DESCRIPTORS:
        return described(head)
    return "object"


def _without_article(head: str) -> tuple[str, str]:
    """The words before a name without its article and what describes it, and the last of them: "at" of "at the £30m
    state-owned X"."""
    before, _, last = head.rpartition(" ")
    if not last.isalpha() or last in _MAGNITUDES or before.endswith("newly"):
        head = _without_description(head)
        before, _, last = head.rpartition(" ")
    if last == "The" or (before and last in _ARTICLES):
        head = before.rstrip()
        last = head.rpartition(" ")[2]
    return head, last


def _without_description(head: str) -> str:
    """The words before a name without a sum, a size, a compound and a year or edition that describe it."""
    head = _without_compound(_without_size(head))
    before, _, last = head.rpartition(" ")
    dated = len(last) == 4 and last.isdigit()  # "the 2023 World Tea Conference"
    numbered_in_figures = last[:1].isdigit() and last.endswith(_ORDINAL)  # "the 22nd Lorvi Fair"
    if numbered_in_figures:
        return before if before == "The" or before.endswith((", the", " and the")) else head
    return before if dated and before.endswith(("The", " the")) else head


def _without_compound(head: str) -> str:
    """The words before a name without a compound that describes it: "Second-ranked", "state-owned"."""
    last = head.rpartition(" ")[2]
    if (
        "-" not in last[-_COMPOUND:]
        or not last[:1].isalnum()
        or not last.rsplit("-", 1)[-1].islower()
        or not last[-1].isalpha()
    ):
        return head
    return head[: len(head) - len(last)].rstrip()


def _without_size(head: str) -> str:
    """The words before a name without a sum or size that describes it: "The £30m", "a newly built"."""
    words = head.split(" ")
    last = len(words)
    while last:
        word = words[last - 1]
        if last > 1 and words[last - 2] == "newly":
            last -= 2
        elif word[:1] in CURRENCY_SIGNS or word in _MAGNITUDES or (word.islower() and "-" in word):
            last -= 1
        else:
            break
    return " ".join(words[:last]) if last and words[last - 1].lower() in _ARTICLES else head
