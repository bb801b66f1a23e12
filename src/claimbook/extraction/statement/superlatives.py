"""Superlatives of a sentence: first, largest, leading, only, a record, with the words that they reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimbook import lexicons
from claimbook.extraction.statement.leads import LEADS
from claimbook.extraction.statement.phrases import (
    OWNER,
    YEAR_OR_MONTH,
    Finder,
    Phrase,
    either,
    in_text,
    pattern,
    tidy,
)
from claimbook.extraction.statement.reach import GRADES, KIND, PLACES, UNREAL_BECOME, phrase_end, words_of
from claimbook.extraction.words import FUNCTION_WORDS
from claimbook.patterns import Match


def superlatives(text: str) -> list[Phrase]:
    """The superlatives of one sentence, in reading order."""
    return in_text(text, SUPERLATIVES)


_NEEDS_SCOPE = words_of("grade", scope="needed")
_GIVES_SCOPE = words_of("leading", scope="given")  # "world-leading" says itself where
_NOT_AFTER = {kind: words_of(f"not {kind}") for kind in ("grade", "most", "first", "only", "leading", "top")}
_PREPOSITIONS = frozenset(lexicons.words("en/commitments", kind="loose end"))
_OPINIONS = words_of("not most", scope="given")  # "the most important" is a claim only where it says of where
_NOT_GRADES = words_of("not est")
_NOT_JOINED = words_of("not joined")  # "the lowest-income households"
_NUMBERS = frozenset(lexicons.words("en/number_words"))  # "our top five sources"
_RANKS = either(word for word, kind in KIND.items() if kind != "grade")
_NOT_EST = either(
    word for word, kind in KIND.items() if kind == "grade" and not (word.endswith("est") and len(word) > 4)
)
_HEAD = pattern(
    r"(?:\b(?P<part>[Oo]ne of|[Aa]mong) )?"
    rf"\b(?:(?P<owner>{OWNER})|(?P<det>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)|(?P<bare>,|[a-z]+))"
    r"(?: (?P<count>two|three|four|five|ten|very|single))?"
    rf" \"?(?P<word>(?:{_NOT_EST}|[a-z]{{2,}}est)(?:-[a-z]+)*|(?:most|least) [\pL.-]+|top|(?:{_RANKS}))"
    r"(?P<too>(?:,? and| or|,)(?: so far| to date| still)? (?:only|most [a-z-]+|[a-z]+est(?:-[a-z]+)?),?)?"
    r"(?: |[,.;:)]|(?m:$))"
)
_SCOPE = pattern(
    r"\b(?:in|of|across|on|among|outside|within|throughout) (?:the |its |all |any )?(?:[a-z-]+ ){0,3}"
    rf"(?:\p{{Lu}}\pL+|(?:{either(PLACES)})\b)"
    r"|\bof its kind|\bever\b|\bon record\b|\bsince "
    r"|\b(?:in|for) (?:more than |over |nearly )?[\w-]+ (?:years|decades|quarters|months)\b"
    r"|\bin (?:[\pL'&-]+ ){1,5}history\b"
    r"|^\p{Lu}[a-z]+(?:ese|ish|i?an|[aeo]an|ch) [a-z]"  # "the first Spanish maker"
    r"|\byet$|\banywhere\b|\bnationwide\b|\bworldwide\b|\bglobally\b"
)
_OF_ITS_KIND = pattern(r"^ *(?:ones? )?of (?:its|their) kind\b")
_TOP_NOUN = pattern(rf"^(?:[a-z-]+ ){{0,2}}(?:{either(words_of('top noun'))})\b")
_MOST_WHERE = pattern(
    r"^(?:(?:in|on|across|among) (?:the |all |any )?(?:[a-z]+ and )?(?:[a-z]+(?:ern|al) )?"
    rf"(?:\p{{Lu}}|(?:{either(PLACES)})\b)"
    r"|of any \pL+|ever\b|anywhere|on record|since "
    r"|in (?:at least |more than |over |nearly )?[\w-]+ (?:years|decades?|months))"
)
_WHERE = pattern(
    rf"\b(?:in|of|across|on|among|outside|within) (?:the |its )?(?:[a-z-]+ )?(?:\p{{Lu}}|(?:{either(PLACES)})\b)"
)
_MEASURED = pattern(rf"^(?:[a-z-]+ )?(?:{either(words_of('measured'))})\b")
_DATE = pattern(rf"(?:{YEAR_OR_MONTH})|\d+|[A-Z][a-z]+day")
_ONE_IN = pattern(rf"^ *ones? (?:in|on|across|of) (?:the |all )?(?:\p{{Lu}}|(?:{either(PLACES)})\b)")
_APPOSED = pattern(r"\p{Lu}[\pL.&'-]*\"?, $")
_TO_DO = pattern(r"^(?:[\pL-]+ ){0,4}to [a-z]+")
_BARE_AFTER = pattern(r"^(?:,|as|with|by|to|be|become|became|had|saw|hit|won|set|kept|in|[a-z]{2,}(?:ed|ing|[^s]s))$")
_BECOMES = frozenset(("become", "becomes", "became", "remain", "remains", "remained"))
_GROUP = pattern(r"(?i)(?:[\d%]|percent|per cent|half|thirds?|quarters?|share|list|majority) of $")
_LIST_OF = pattern(r"\b(?:list|ranking|table)s? of (?:[a-z-]+ ){1,4}with $")
_FIRST_BEFORE = pattern(r"\bfirst [^,;.]{3,80}(?:,|,? and) $")
_GRADE_BEFORE = pattern(  # "Malta had the highest rate, Italy the lowest", not "between the largest and the smallest"
    rf"(?:^|[^n] )[Tt]he (?:{GRADES})\b [^;]*(?:,|\b(?:while|and|but)) [^,;]*$"
)
_BODILESS = pattern(r"^ (?:was|were|is|are)(?: recorded| seen| found| reported| registered| observed)? in\b")
_COPULA = pattern(
    r"\b(?:is|are|was|were|be|been|being|became|become|becomes|remain|remains|remained)(?: [a-z]+){0,3},? *$"
)
_IS = pattern(r"\b(?:is|was|are|were|became|become|becoming) (?:now |also |still )?$")
_PLANNED = pattern(r"\bwill(?: [a-z]+)? (?:be|become|have) *$")
_EXPECTED = pattern(r"\b(?:expected|projected|forecast|likely|set|due) to (?:be|become|have) *$")
_WOULD = pattern(r"\bwould(?: [a-z]+)? (?:be|become|have) *$")
_BEFORE_COPULA = pattern(r"([^,;:]*?) (?:is|are|was|were|became|remains?|remained)(?: [a-z]+)? *$")


def _heads(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """A determiner or owner with a graded word: "the largest port in Africa", "Kenya's first", "a leading supplier"."""
    at = 0
    for match in matches:
        found = _head(text, match) if match.start() >= at else None
        if found:
            yield found
            at = found.end


class _Graded(NamedTuple):
    """A graded word with what stands before it: "one of", "Peru's" or "the" or a mere word, "three"."""

    start: int
    stop: int
    word: str
    kind: str
    part: bool
    owner: str
    det: str
    bare: str
    counted: bool

    @property
    def refused(self) -> bool:
        """Does a mere word stand before it that does not open a superlative: "saw largest", not "as largest"?"""
        if not self.bare or self.bare in _BECOMES:
            return False
        return self.kind in ("first", "only", "top") or not self.word.islower() or not _BARE_AFTER.fits(self.bare)


def _graded(text: str, match: Match) -> _Graded:
    word, owner, bare = match["word"], match["owner"] or "", match["bare"] or ""
    graded = word == "top" or word.startswith(("most ", "least "))
    kind = word.split()[0].replace("least", "most") if graded else KIND.get(word) or "grade"
    start, stop = match.start("word" if bare else 0), match.end("too" if match["too"] else "word")
    opening, _, rest = owner.partition(" ")
    if rest and opening.lower() in FUNCTION_WORDS - {"the"}:
        start, owner = start + len(opening) + 1, rest  # "Since Peru's first ferry"
    if word.startswith("most ") and _MOST_WHERE.match(text[match.start("word") + 5 :]):  # "the most in the country"
        word, stop = "most found", match.start("word") + 4
    counted = match["count"] not in (None, "very", "single")
    return _Graded(start, stop, word, kind, bool(match["part"]), owner, (match["det"] or "").lower(), bare, counted)


def _head(text: str, match: Match) -> Phrase | None:
    """The superlative that a graded word makes with what stands around it, or None."""
    found = _graded(text, match)
    word, kind = found.word, found.kind
    before, following = text[: found.start], text[found.stop :]
    if found.refused or _of_a_group(found, before) or _refused(found, following) or UNREAL_BECOME.fits(before):
        return None
    end = phrase_end(text, found.stop)
    body = text[found.stop : end].strip()
    if not body and kind == "most":  # "the most visitors": the thing itself follows
        body = word.split()[1]
    placed = _is_place(found.owner)
    if not body and not _stands_alone(kind, placed, before, following):
        return None
    scope = placed or word.endswith("-ever") or _SCOPE.fits(body)
    if kind == "top" and ((not scope and not _TOP_NOUN.fits(body)) or _top_of_an_office(body)):
        return None
    opinion = kind == "most" and (word[:5] == "least" or word.split()[1] in _OPINIONS)
    if opinion and not _says_where(body, placed):
        return None
    scope = scope or _said_alone(kind, found.det, body, before, text[end : end + 1])
    if not (_opens(found, scope) and _accepts(found, body, scope, placed)):
        return None
    indicator = tidy(body) if body and not _SCOPE.match(body) else _subject(before) or tidy(body)
    return Phrase(found.start, end, indicator, _status(before), f"superlative {kind}")


def _of_a_group(found: _Graded, before: str) -> bool:
    """ "half of Asia's largest ports", "a list of cities with the highest rents" tell who belongs to a group."""
    if before.endswith("with ") and _LIST_OF.fits(before[-60:]):
        return True
    return not found.bare and not found.part and before.endswith("of ") and _GROUP.fits(before[-24:])


def _opens(found: _Graded, scope: bool) -> bool:
    """Is what stands before the graded word enough, with such a scope? Not of "the city's three leading industries"."""
    if found.bare and not (scope or found.word in _GIVES_SCOPE or (found.bare in _BECOMES and found.kind == "top")):
        return False
    return not found.counted or (found.kind != "leading" and (scope or found.part))


def _accepts(found: _Graded, body: str, scope: bool, placed: bool) -> bool:
    """Do determiner, noun and scope make it a claim to be the first, only, leading or most of its kind?"""
    kind, word, det = found.kind, found.word, found.det
    own = det in ("its", "their", "our")
    if kind == "first":
        if word.startswith("first-"):
            return True
        if own:
            return scope  # "its first profit in ten years", "its first plant in Asia"
        return det not in ("a", "an") and (scope or found.part or _TO_DO.match(body) is not None)
    if kind == "leading":
        return scope or word in _GIVES_SCOPE or (" " in body if det in ("a", "an") else _TOP_NOUN.fits(body))
    if kind == "grade":
        plain = not (det or placed or found.owner) or word in _NEEDS_SCOPE or word.split("-")[0] not in KIND
        return det not in ("a", "an") and (scope or not plain or _MEASURED.match(body) is not None)
    return det not in ("a", "an")


def _refused(found: _Graded, following: str) -> bool:
    """Do its words or those behind make it an ordinal, an idiom or an opinion? Not "the only one of its kind"."""
    kind, words = found.kind, found.word.split()
    if not _means_less(kind, words, "" if words[-1:] == ["found"] else _first_word(following)):
        return False
    if "kind" in following and _OF_ITS_KIND.match(following) is not None:
        return False
    return kind != "only" or _ONE_IN.match(following) is None


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].strip(",.;:)").lower() if text.strip() else ""


def _means_less(kind: str, words: list[str], after: str) -> bool:
    """Is it no superlative in sense, by the graded words, and the word after it?"""
    if kind == "grade" and (words[0].split("-")[0] in _NOT_GRADES or words[0].rpartition("-")[2] in _NOT_JOINED):
        return True
    if kind == "top" and (after[:1].isdigit() or after in _NUMBERS):
        return True
    if kind == "most":
        return (words[1] in _NOT_AFTER["most"] and words[1] not in _OPINIONS) or after in _NOT_AFTER["grade"]
    return after in _NOT_AFTER[kind]


def _top_of_an_office(body: str) -> bool:
    """ "China's top patent regulator": does the noun behind "top" name people or a body of high rank?"""
    words = body.lower().split()
    end = next((at for at, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    return end > 0 and words[end - 1] in _NOT_AFTER["top"]


def _stands_alone(kind: str, placed: bool, before: str, following: str) -> bool:
    """ "Africa's largest", "is the largest", "… Italy the lowest", "the lowest was in Italy": without a noun."""
    if kind not in ("grade", "most"):
        return False
    if placed or _COPULA.search(before):
        return True
    return _GRADE_BEFORE.fits(before) or _BODILESS.match(following) is not None


def _says_where(body: str, placed: bool) -> bool:
    """Does what is most important say where, or is it the movement of a figure: "the most significant fall"?"""
    return placed or bool(_MOST_WHERE.search(body) or _WHERE.search(body)) or bool(_MEASURED.match(body))


def _said_alone(kind: str, det: str, body: str, before: str, mark: str) -> bool:
    """Does it need no place to be a claim: "is the leading sector", "Acme, the first mill to close,"?"""
    if kind == "first":
        told = " " in body and _IS.fits(before)
        return told or _is_apposed(before, mark) or (det == "the" and _FIRST_BEFORE.fits(before))
    plain = kind == "leading" and det == "the" and " " not in body
    return plain and (_IS.fits(before) or _is_apposed(before, mark))


def _is_apposed(before: str, mark: str) -> bool:
    """ "Acme, the oldest mill in town, has": does a phrase with this mark behind it stand in commas behind a name?"""
    name = before.rstrip(' ,"').rpartition(" ")[2]
    return mark in (",", ".") and bool(_APPOSED.search(before)) and not _DATE.fullmatch(name)


def _is_place(owner: str) -> bool:
    """Whether a possessive names a place or group to be first in, not a person or the speaker."""
    name = owner.removesuffix("'s").removesuffix("'")
    last = name.split()[-1] if name else ""
    return last[:1].isupper() or last in PLACES


def _status(before: str) -> str:
    """ "target" or "forecast" behind "plans to be", "is expected to become"; else "actual"."""
    if not before.endswith(("be ", "become ", "have ")):
        return "actual"
    if _PLANNED.search(before):
        return "target"
    return "forecast" if _EXPECTED.search(before) or _WOULD.search(before) else "actual"


def _subject(before: str) -> str:
    """What stands before the copula: "(the port) is the largest"."""
    match = _BEFORE_COPULA.search(before)
    return tidy(match[1]) if match else ""


SUPERLATIVES = (Finder(_HEAD, _heads), *LEADS)
