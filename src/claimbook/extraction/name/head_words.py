"""Words that tell what a name is, in it or behind it: "Ministry of Health", "Lorvi port", "the XYZ park project"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from claimbook import lexicons
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.runs import Word
from claimbook.extraction.words import may_be_verb

_PUNCTUATION = ",.;:)'\""


def head_of(words: tuple[Word, ...]) -> tuple[int, str, str] | None:
    """The place, kind and level of the word that heads a run: "Bank" of "Bank of Fiji"; None where none does."""
    heads = gazetteer.heads()
    if len(words) < 2:
        return None
    for index, (word, after) in enumerate(pairwise(words)):
        if after.text in ("of", "for") and gazetteer.heads_body(word.text):
            if heads[word.text][1] == "state" and not _is_state(words[index + 1 :]):
                last = words[-1].text
                return (len(words) - 1, *heads[last]) if last in heads else None
            return len(words) - 1, *heads[word.text]  # "Bureau of Information Technology"
    for index in range(len(words) - 1, 0, -1):
        headed = words[index].text in heads and words[index - 1].text not in ("of", "for", "and", "the", "on")
        if headed and _belongs(words[index + 1 :]):
            return len(words) - 1, *heads[words[index].text]
    if words[0].text in heads and (words[1].text in ("of", "for", "on") or words[1].text in _of_others()):
        return len(words) - 1, *heads[words[0].text]
    return None


def lower_head(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where a name ends that a lower-case word heads: "Lorvi port", "the XYZ green tea park project"."""
    at = end + 1
    if text.startswith("(", at):
        close = text.find(")", at, end + 15)
        at = close + 2 if close > 0 else at
    if text[at - 1 : at] != " " or not text[at : at + 1].islower():
        return None
    kinds = _lower_heads()
    pointed = text.endswith(("the ", "The "), 0, start)
    if not pointed and text[at : at + 24].partition(" ")[0].rstrip(_PUNCTUATION) not in kinds:
        return None
    found: tuple[int, str, str] | None = None
    for count, word in enumerate(text[at : at + 90].split(" ")[:8]):
        bare = word.rstrip(_PUNCTUATION)
        if not bare.replace("-", "").isalpha() or not bare[0].islower() or bare in _stops():
            break
        if bare in kinds and (pointed or ((count == 0 or found) and not may_be_verb(bare))):
            found = (at + len(bare), bare, kinds[bare])
        elif found:
            break
        if bare != word:
            break
        at += len(word) + 1
    return found


def purpose(text: str, end: int) -> int:
    """The end of "Strategy (2018-22) for rural roads": a plan's name with what it is for."""
    at = end
    if text.startswith(" (", at):
        close = text.find(")", at)
        if 0 < close < at + 14 and text[at + 2 : close].replace("-", "").replace("–", "").isdigit():
            at = close + 1
    if not text.startswith(" for the ", at):
        return end
    stop = len(text)
    for mark in (",", ";", ".", *(f" {verb} " for verb in sorted(gazetteer.joiners("finite")))):
        found = text.find(mark, at)
        if found >= 0:
            stop = min(stop, found)
    return stop if stop - at < 70 else end


def headed_again(text: str, end: int) -> str:
    """What the word behind a bracket says that a name is: "Fund for Ferries (FF) Scheme"."""
    close = text.find(")", end, end + 14) if text.startswith(" (", end) else -1
    word = text[close + 2 : close + 20].split(" ")[0].rstrip(":,.;") if close > 0 else ""
    kind, level = gazetteer.heads().get(word, ("", ""))
    return level if kind == "programme" else ""


def _belongs(rest: tuple[Word, ...]) -> bool:
    """Whether the words behind a head are of its name: "of Fiji", "2020", a place; or whether there are none."""
    if not rest or rest[0].text in ("of", "for", "on", "and") or rest[0].text[0].isdigit():
        return True
    if len(rest) == 1 and rest[0].text in gazetteer.words_of("place"):
        return True  # "Ibex University Africa"
    return all(word.text.isdigit() or word.text in gazetteer.joiners("edition") for word in rest)  # "Fair Online 2020"


@cache
def _of_others() -> frozenset[str]:
    """ "Of" in other languages: "Banque du Lorvik", "Banco de Fiji"."""
    return gazetteer.joiners("name link") - {"and", "&"}


def _is_state(words: tuple[Word, ...]) -> bool:
    """Whether what follows "State" names one that no list holds: "of Utopia", not "of Venture", "for Chemicals"."""
    plain = gazetteer.common_words() | {word.lower() for word in gazetteer.not_names()}
    rest = {word.text for word in words[1:]}
    listed = rest & gazetteer.words_of("place")
    return words[0].text == "of" and 1 < len(words) < 4 and not listed and plain.isdisjoint(map(str.lower, rest))


@cache
def _lower_heads() -> dict[str, str]:
    """Lower-case words that end a name, and what it then is."""
    return {
        row["word"]: row["kind"]
        for row in lexicons.rows("en/subject_words")
        if row["form"] == "definite"
        and row["kind"] != "organisation"
        and row["word"] in row["levels"].split(" ")
        and row["word"] not in gazetteer.joiners("no lower head")
    }


@cache
def _stops() -> frozenset[str]:
    """Small words that end a name."""
    return (
        gazetteer.joiners("within")
        | gazetteer.joiners("other")
        | gazetteer.joiners("agent")
        | gazetteer.joiners("start")
    ) - {"and"}
