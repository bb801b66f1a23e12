"""Places in a ranking, said with an ordinal: "ranked third", "putting Peru 9th", "(37th)", "at 11th", "No. 3"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.quantity.grammar import ORDINAL
from claimbook.extraction.quantity.numerals import worth
from claimbook.model import Quantity

_DIGITS = r"\d{1,3}(?:st|nd|rd|th)"
_TENS = "|".join(lexicons.words("en/number_words", kind="ten"))
_WORDS = rf"(?:{_TENS})[ -](?:first|{ORDINAL})|{ORDINAL}"
_ANY = rf"{_DIGITS}|(?i:{_WORDS})"
_CARDINAL = "|".join(lexicons.words("en/number_words"))
_NUMBER = rf"(?:(?i:no)\.? ?|(?i:number) |#)(?P<open_number>\d{{1,3}}|(?i:{_CARDINAL}))"
_AREA = (
    r"(?:the (?:world|country|nation|region|province|state|city|continent|sector|industry|ranking|list|[A-Z]\w+)|"
    r"[A-Z]\w+|its (?:class|category|group|region|sector))\b"
)
# The rows stand in the order in which they are tried. A group whose name begins with "open" needs a sign behind it that
# the ordinal stands alone: "fell from 15th to 19th in 2017", not "from the 12th century".
PATTERN = patterns.compile(
    r"\b(?i:ranks?|ranked|ranking|placed|finished|came|stood)(?: +(?:at|as|in|No\.?|number|the|its|"
    r"joint|only|just|up|a|equal))* +"
    rf"(?P<place>\d{{1,3}}(?:st|nd|rd|th)?|(?i:{_WORDS}))\b|"
    r"\b(?P<second>(?i:second|third)) +only +to\b|"
    rf"\b(?P<spot>{_ANY})[ -](?:place|placed|spot|position)\b|"
    rf"\b(?i:rank|plac|putt?)(?:s|es|ed|ing)?(?: +[\w'&.-]+){{1,4}} +(?P<open_object>{_ANY})\b|"
    r"\b(?:is|was|are|were|be|been|remains?|remained|comes?|coming|sits?|sitting|stands?|standing|lies?|"
    r"finishes|finishing|placing)"
    rf"(?: +(?:now|still|in|at|joint|only|\w+ly))? +(?P<open_is>{_ANY})\b|"
    rf"\b(?:from|to|at)(?: +(?:the|joint))? +(?P<open_moved>{_ANY})\b|"
    rf"\bin +(?P<open_in>{_DIGITS})\b|\ba (?:distant|close|strong|joint|respectable) (?P<open_close>{_ANY})\b|"
    rf"\b(?P<ranked>{_ANY})-ranked\b|"
    r"\b(?:is|was|are|were|at|from|to|as|in|remains?|came|comes|coming|stands?|stood|sits?|sat|finish(?:es|ed|ing)|became|"
    rf"(?i:rank|plac|putt?)(?:s|es|e?d|ing)?(?: +[\w'&.-]+){{0,4}}) +{_NUMBER}\b|\bplace +(?P<open_place>\d{{1,3}})\b|"
    rf"\((?P<open_inside>{_ANY})\b|"
    rf"(?m:^)(?P<ahead>(?i:{ORDINAL})) (?:among|in the (?:ranking|list|table)|on the list|comes|came|was|is|were|"
    r"are)\b|"
    r"\b(?:is|are|was|were|be|been|remains?|ranks?|ranked|placed|listed|came|stands?|stood|made|makes?|broke|breaks?|moved|"
    r"climbed|rose|rise|enter(?:s|ed)?|reach(?:es|ed)?)(?: [a-z]+){0,2}? (?:(?:among|in|into|within|one of) )?"
    r"(?:the|its|their|[\w ]{2,30}'s)(?: [a-z]+)? (?P<top>top \d{1,3})\b|"
    rf"(?:,| and| but| or) +(?P<listed>{_ANY}) +(?:among\b|nationwide\b|nationally\b|globally\b|worldwide\b|"
    rf"overall\b|out +of\b|by +[a-z]+\b|in +{_AREA})"
)
_GROUPS = (
    "place",
    "second",
    "spot",
    "open_object",
    "open_is",
    "open_moved",
    "open_in",
    "open_close",
    "ranked",
    "open_number",
    "open_place",
    "open_inside",
    "listed",
    "top",
    "ahead",
)
_OTHER = patterns.compile(rf"(?:,|\band|\bbut)(?: +\p{{Lu}}[\w'-]+){{0,3}} +(?P<place>{_ANY})\b")
_ALONE = patterns.compile(
    r"$|[,.;:)]| (?:in|among|out of|to|last|this|a|and|by|with|behind|after|on|of|for|only to|globally|worldwide|"
    r"nationwide|nationally|overall|respectively|place|position|spot|over|within|since|during|between)\b"
)
_MONTHS = rf"(?:{'|'.join(lexicons.words('en/months'))})"
_IN_TURN = patterns.compile(
    rf"(?i: of {_MONTHS}\b|(?: (?:and|to|or) | ?[-–] ?)(?:the )?(?:{_DIGITS})(?: of)? {_MONTHS}\b)|"
    r" (?:in a row|to none|to last|in line|in command|of (?:its|their|this|that|a) kind|"
    rf"(?:and|to|or) (?:the )?(?:{_ANY}|final|last)(?: [a-z]+s)?\b(?: [a-z-]+)? (?:quarters?|years?|months?|halves|"
    r"half|days?|phases?|stages?|rounds?|floors?|generations?|grades?))"
)
_OUT_OF = patterns.compile(r" (?:place |position |spot )?out of (?:the )?\d{1,3}\b")
_SHARE = patterns.compile(r"^ ?(?:%|per ?cent)")
_NUMBERED = patterns.compile(r"(?i)\b(?:no\.?|number) *$")
_COUNTED = patterns.compile(r"[.,]\d| *(?:%|percent|per cent|million|billion|[a-z]+s\b)")


def with_ranks(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the places in a ranking that the text names, instead of what was found there."""
    for match in PATTERN.finditer(text):
        name, (start, end) = next((name, match.span(name)) for name in _GROUPS if match.start(name) >= 0)
        printed = text[start:end]
        if name.startswith("open") and not _alone(text[end : end + 60]):
            continue
        if name == "top":
            if not _SHARE.match(text[end : end + 12]):
                top = Quantity(start, end, printed, float(printed[4:]), "rank", printed[4:], "up_to", rule="rank")
                found = [q for q in found if q.end <= start or end <= q.start] + [top]
            continue
        ranking = match[0][:4].lower() == "rank" or _NUMBERED.fits(text[max(0, start - 8) : start])
        ranking = ranking and not _COUNTED.match(text[end : end + 14])
        if printed.isdigit() and name == "place" and not ranking:
            continue
        last = end + _of_how_many(text[end : end + 24])
        found = [q for q in found if q.end <= start or last <= q.start]
        found.append(Quantity(start, last, text[start:last], _worth(printed), "rank", printed, rule="rank"))
    return _with_others(text, found)


def _with_others(text: str, found: list[Quantity]) -> list[Quantity]:
    """The same with the places behind the first: "ranked 9th and 8th respectively", "12th, Peru 34th and Cuba 51st"."""
    first = min((quantity.end for quantity in found if quantity.rule == "rank"), default=len(text))
    for match in _OTHER.finditer(text[first:]):
        start, end = first + match.start("place"), first + match.end("place")
        if _alone(text[end : end + 60]) and all(quantity.end <= start or end <= quantity.start for quantity in found):
            printed = text[start:end]
            found.append(Quantity(start, end, printed, _worth(printed), "rank", printed, rule="rank"))
    return found


def _alone(behind: str) -> bool:
    """Does an ordinal with these words behind it stand alone, and in no order of times or turns?"""
    return _ALONE.match(behind) is not None and _IN_TURN.match(behind) is None


def _of_how_many(behind: str) -> int:
    """The length of "out of 132" right behind a place."""
    found = _OUT_OF.match(behind)
    return found.end() if found is not None else 0


def _worth(printed: str) -> float:
    plain = printed[:-2] if printed[0].isdigit() and printed[-1].isalpha() else printed.lower()
    if plain.isdigit():
        return float(plain)
    tens, _, last = plain.replace("-", " ").rpartition(" ")
    ordinals = vocabulary.table("en/ordinals", "word")
    return worth(tens or "zero") + float(ordinals[last]["value"]) if last in ordinals else worth(plain)
