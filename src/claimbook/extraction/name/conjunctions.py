"""Whether an "and", or a comma before one, stands inside a name or between two: "Ministry of Trade and Industry"."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer

_OF = frozenset(("of", "for"))
_OF_OR_ON = _OF | {"on"}
_CLOSING = ",;:!?)]}\"'”’—-."


def is_inside(words: list[str], index: int, behind: str) -> bool:
    """Whether the "and" at this place of a run belongs to a name: "Energy and Jobs Act". `behind`: what follows these
    words in the text."""
    heads, before, after = gazetteer.heads(), words[:index], words[index + 1 :]
    if not _OF.isdisjoint(before) and all(map(is_plain, after)):
        return True  # "Minister for Trade and Information Technology"
    of_company = heads.get(after[-1], ("", ""))[1] == "company"
    if not _OF_OR_ON.isdisjoint(before) or _is_spelled(behind, len(after)):
        return not (is_listed(after[0]) or of_company)
    if is_listed(" ".join(before)) or is_listed(before[-1]) or before[-1] in heads:
        return False
    if words[index] == "&":
        return True
    plain = all(map(is_plain, before))
    if of_company and not plain:  # "Acme Marine Industry and Trade Group", but not "Acme and Zolo Energy"
        return len(after) > 1 and all(map(is_matter, [before[-1], *after[:-1]]))
    if plain and not is_listed(after[0]) and any(map(gazetteer.heads_body, after[1:])):
        return True  # "the Tea and Cold Storage Association of Fiji"
    headed = len(after) > 1 and (after[-1] in heads or after[-1].removesuffix("s") in heads)
    return headed or _is_headed_by(behind)


def is_in_portfolio(words: list[str], behind: str) -> bool:
    """Whether the comma between words and those behind stands in what a body is for: "Ministry of Planning, Monitoring
    and Reform"."""
    joined = next((at for at, word in enumerate(words) if word in _OF), 0) if len(words) > 2 else 0
    if not joined or not gazetteer.heads_body(words[joined - 1]) or not all(map(is_matter, words[joined + 1 :])):
        return False
    following = behind.split(" ")[:7]
    for index, word in enumerate(following[:-1]):
        if word in ("and", "&"):
            last = following[index + 1].rstrip(_CLOSING)
            return last[:1].isupper() and is_matter(last)
        if not word[:1].isupper() or not is_matter(word.rstrip(",")):
            return False
    return False


def is_matter(word: str) -> bool:
    """Whether a word can tell what a ministry is for: "Planning", "Works"."""
    lower = word.lower()
    if is_listed(word):
        return False
    return is_plain(word) or lower.removesuffix("s") in gazetteer.common_words() or lower.endswith(common_endings())


def is_plain(word: str) -> bool:
    """Whether a word is an ordinary one, as the names of portfolios are."""
    return word.lower() in gazetteer.common_words() or word in gazetteer.not_names() or word.islower()


def is_listed(words: str) -> bool:
    """Whether the lists know words as a name."""
    return words in _names()


@cache
def common_endings() -> tuple[str, ...]:
    """Endings of common nouns and adverbs: "-tion", "-ment", "-ly"."""
    return lexicons.words("en/clause_words", kind="common ending")


@cache
def _names() -> frozenset[str]:
    """The names that the lists know."""
    return frozenset().union(*map(gazetteer.words_of, ("place", "adjective", "organisation")))


def _is_spelled(behind: str, size: int) -> bool:
    """Whether an acronym follows that has more letters than so many words: "(ABCD)"."""
    inner = behind[2 : behind.find(")", 0, 14)] if behind.startswith(" (") else ""
    return inner.isupper() and len(inner) > size


def _is_headed_by(behind: str) -> bool:
    """Whether a lower-case head ends the name, or it only says which sector: "Energy Access and Jobs program"."""
    if not behind.startswith(" "):
        return False
    word = behind[1:24].partition(" ")[0].rstrip(_CLOSING)
    sector = behind[1:12].partition(" ")[0].rstrip(_CLOSING) in gazetteer.joiners("common head")
    return sector or (word.islower() and word.capitalize() in gazetteer.heads())
