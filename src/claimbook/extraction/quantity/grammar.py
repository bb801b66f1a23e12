"""The grammar of one quantity: qualifier, currency, number, scale and unit as one pattern, from the lexicons."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.quantity.numerals import DIGITS, WORDS

_QUALIFIERS = lexicons.words("en/qualifiers", "phrase", position="before")
_BEFORE = (
    rf"\b{vocabulary.one_of(word for word in _QUALIFIERS if word[0].isalpha())}|"
    rf"{vocabulary.one_of(word for word in _QUALIFIERS if not word[0].isalpha())}"
)
_AFTER = vocabulary.one_of(lexicons.words("en/qualifiers", "phrase", position="after"))
_PREFIX = vocabulary.one_of(
    (*lexicons.words("en/currencies", position="before"), *lexicons.words("en/currencies", position="both"))
)
_JOINED = "|".join(lexicons.words("en/currencies", position="joined"))
MONEY = vocabulary.boundary(
    (*lexicons.words("en/currencies", position="after"), *lexicons.words("en/currencies", position="both"))
)
_SCALE = vocabulary.one_of(lexicons.words("en/scales"))
_UNIT = vocabulary.boundary(lexicons.words("en/units"))
_FRACTION = "|".join(vocabulary.longest_first(lexicons.words("en/fractions")))
_MULTIPLE = "|".join(vocabulary.longest_first(lexicons.words("en/multiples")))
ORDINAL = "|".join(lexicons.words("en/ordinals")[1:])
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|hundred"

# The pieces of one quantity. Longer readings stand first: the engine takes the first alternative that fits.
_PRE = rf"(?:(?P<before>{_BEFORE}) +(?:(?:a|an|the) +(?:total|further|additional) +(?:of +)?)?)?"
_X_IN_Y = (
    rf"(?P<part>(?i:{_SMALL})|\d{{1,3}})(?: +|-)(?i:in|out +of|of +every)(?: +|"
    rf"-)(?:(?i:every) +)?(?P<whole>(?i:{_SMALL})|\d{{1,3}}|1,?000)"
)
_BIG = r"(?i:million|billion|trillion|crore|lakh|thousand|hundred|dozen)"
_OF = r"(?: +|-)"
_COUNT_OF_PARTS = (
    r"(?i:a|an|one|two|three|four|five|six|seven|eight|nine|half +a|(?:the )?remaining)"  # "the remaining fifth"
)
_PARTS = rf"(?P<parts>{_COUNT_OF_PARTS})(?: +|-)(?P<of>(?i:{_FRACTION}))"
_HALF_MILLION = (
    rf"(?P<fraction>(?i:(?:a{_OF})?half|quarter|(?:a|one|three)[ -]quarters?(?: +of)?))"
    rf"(?:{_OF}(?i:of +)?an?{_OF}|[ -])(?P<big>{_BIG})\b"
)
_AND_A_HALF = rf"(?P<wholes>(?i:an?|{_SMALL})) +(?P<scaled>{_BIG}) +(?i:and +a +half)"
_HALF = r"(?P<half>(?i:half))"
_TIMES = rf"(?P<times>(?i:{_MULTIPLE}))"
_FOLD = rf"(?P<fold>{DIGITS}|{WORDS})(?i:x\b|[ -]?fold|[ -]?times\b)"
_MOST = r"(?P<most>(?i:most|leading|best)|[A-Z]?[a-z]{2,12}est)"
_RANKED = rf"(?P<rank>(?i:{ORDINAL})|\d{{1,3}}(?:st|nd|rd|th))[ -]+{_MOST}\b"
_NUMBER = (
    rf"(?:(?P<currency>{_PREFIX}|\b(?:{_JOINED})) ?)?(?P<number>{DIGITS}|\b{WORDS}|"
    rf"\b(?i:an?) (?P<a>(?i:million|billion|trillion|hundred|thousand|"
    rf"dozen)))(?P<scale> *-?{_SCALE}\b(?: +(?:million|billion|trillion|crore)\b)?)?"
    rf"(?:(?: {{1,2}}| ?- ?)?(?:(?P<unit>{_UNIT})|(?P<money>{MONEY})))?"
)
QUANTITY = patterns.compile(
    rf"{_PRE}(?:\b{_X_IN_Y}\b|\b{_HALF_MILLION}|\b{_AND_A_HALF}\b|\b{_PARTS}\b|\b{_FOLD}\b|\b{_TIMES}\b|\b{_RANKED}\b|"
    rf"{_NUMBER}|\b{_HALF}\b)"
    rf"(?:,? ?(?P<after>{_AFTER}))?"
)
