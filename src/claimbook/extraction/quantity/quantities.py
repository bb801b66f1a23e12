"""Every quantity of a text: qualifier, currency, number, scale and unit, with bounds, ranges and restated amounts.

This layer knows nothing of claims. `find_quantities` can be compared with general quantity extractors.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.joined import Joined
from claimbook.extraction.quantity import joining, masks, ranks, round_words
from claimbook.extraction.quantity.grammar import QUANTITY
from claimbook.extraction.quantity.in_words import SPECIALS, Reading
from claimbook.extraction.quantity.numerals import is_million, worth
from claimbook.extraction.quantity.pieces import Pieces, look_up, of_match
from claimbook.model import Quantity
from claimbook.patterns import Match, Span


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity of the text in reading order, claims or not: durations, ages, ranks and multiples too.

    Offsets count code points of `text`. Values are positive and in base units (12.5 bn -> 12.5e9; GW -> kW).
    A bare dollar has the unit "$", bare pesos "peso"; the caller knows the country.
    Never raises; time is linear in the text's length.
    """
    return _all(text, QUANTITY.spans(text), masks.find(text), _RARE.fits(text))


def in_sentences(joined: Joined) -> Iterator[tuple[list[Quantity], list[masks.Block]]]:
    """The quantities of each sentence, and the places of it that hold none. Each pattern is looked for once."""
    found, blocked, rare = joined.find(QUANTITY), masks.in_sentences(joined), joined.find(_RARE)
    for number, sentence in enumerate(joined.sentences):
        blocks = blocked.get(number, [])
        yield _all(sentence.text, found.get(number, []), blocks, number in rare), blocks


def _all(text: str, spans: list[Span], blocked: list[masks.Block], rare: bool) -> list[Quantity]:
    """The quantities of a text: those that the grammar found in these places, ranks and round words, joined."""
    found: list[Quantity] = []
    for start, end in spans:
        if blocked and masks.holds(blocked, start, end):
            continue
        plain = text[start:end].isdecimal() and text[end : end + 1] not in _SIGNS
        if plain and text[start - 1 : start] in (" ", "") and text[start - 5 : start] != "than ":
            quantity = _digits(text, start, end)
        elif (pieces := look_up(text, start, end)) is not None:
            quantity = _plain(text, pieces)
        else:
            quantity = _read(text, Match(QUANTITY, text, start, end))
        if quantity is not None and not masks.covers(blocked, quantity.start, quantity.end):
            found.append(quantity)
    if "factor of" in text or "ultipl" in text:
        found = [_by_factor(text, quantity) for quantity in found]
    if rare:
        found = ranks.with_ranks(text, found)
        found = round_words.with_round_words(text, found)
        found.sort(key=lambda quantity: quantity.start)
    return joining.joined(text, found)


def _by_factor(text: str, quantity: Quantity) -> Quantity:
    """ "grew by a factor of 4" and "multiplied by 4" say how many times."""
    if quantity.unit != "1" or not text.endswith(("factor of ", "multiplied by ", "multiply by "), 0, quantity.start):
        return quantity
    return quantity._replace(unit="x", rule="multiple")


def _digits(text: str, first: int, last: int) -> Quantity | None:
    """Digits alone behind a space, as most numbers are: nothing to look up."""
    if text[last : last + 1].isalpha() or _is_year(text, first, last):
        return None  # 5G, 4K, 3D, 10th
    printed = text[first:last]
    return Quantity(first, last, printed, _rounded(float(printed)), "1", printed, rule="number")


def _read(text: str, match: Match) -> Quantity | None:
    """One match of the grammar as a quantity, or None where the context shows that it is none."""
    if match["number"]:
        return _plain(text, of_match(match))
    for name, reader in SPECIALS:
        if match[name]:
            read = reader(text, match)
            before, after = match["before"] or "", match["after"] or ""
            return _quantity(text, match.span(), before, after, read) if read is not None else None
    return None


def _plain(text: str, pieces: Pieces) -> Quantity | None:
    """A numeral with its pieces as a quantity, or None where the context shows that it is none."""
    read = _number(text, pieces)
    return _quantity(text, (pieces.start, pieces.end), pieces.before, pieces.after, read) if read is not None else None


def _quantity(text: str, span: Span, qualifier: str, after: str, read: Reading) -> Quantity:
    """What was read between these places, with the words of quality before and behind it."""
    (start, end), (value, unit, direction, printed, rule, last) = span, read
    if not qualifier and text.endswith(_OR_OVER, 0, start) and (told := _THAN.search(text[max(0, start - 18) : start])):
        qualifier = told[1]  # "3 tons, or more than 60 percent"
        start -= len(qualifier) + 1
    topped = not qualifier and text[start - 5 : start] == " top " and value >= 10_000
    topped = topped and _TOPPED.fits(text[max(0, start - 24) : start])
    if not qualifier and not after and not direction and not topped:
        end = start + len(text[start:last].rstrip(" ,"))
        return Quantity(start, end, text[start:end], value, unit, printed, rule=rule)
    bound = "over" if topped else "exact"
    if qualifier:
        bound = vocabulary.lookup("en/qualifiers", "phrase", qualifier)["bound"]
    if bound in ("up_to", "over") and _is_exact(text, start, qualifier.lower(), value, unit):
        bound = "exact"
    if bound == "up_to" and _ROSE_UP.search(text[max(0, start - 24) : start + len(qualifier)]):
        bound, start = "exact", start + len(qualifier) + 1  # "edged up to 17 percent"
    whole = after and bound == "exact" and _ends_word(text, end, after) and not _NEXT.match(text[end : end + 12])
    if whole:
        bound = vocabulary.lookup("en/qualifiers", "phrase", after)["bound"]
    elif after:
        end -= len(after)
    end = max(end, last) if after else last
    end = start + len(text[start:end].rstrip(" ,"))
    start -= direction == "down" and text[start - 1 : start] in ("-", "−", "–")
    return Quantity(start, end, text[start:end], value, unit, printed, bound, None, direction, rule=rule)


def _is_exact(text: str, start: int, qualifier: str, value: float, unit: str) -> bool:
    """ "As many as 243 boats" is the way to say 243; "spread over 12 piers" says where."""
    if qualifier == "as many as":
        return value >= 100 and value % 10 != 0
    if qualifier != "over" or (value >= 1000 and unit == "1"):
        return False
    if _SHARE_BEFORE.search(text[max(0, start - 12) : start]) is not None and unit not in ("1", "%", "pp"):
        return True  # "a rise of 4 percent over 300 million euros in 2020"
    return _SPREAD.search(text[max(0, start - 14) : start]) is not None


_TOPPED = patterns.compile(  # "exports of tea in Kenya top 5 million tons"; not "the top 20,000 firms"
    r"(?:\b(?i:will|would|could|may|might|can|should|[a-z]{3,}[^'’]s)|[a-z]{2} [A-Z][\w-]*) top $"
)
_THAN = patterns.compile(
    r"(?i)\b(?:or|and) ((?:more|less|fewer|higher|lower|greater) than|over|above|below|under|upwards of) $"
)
_OR_OVER = ("than ", "over ", "above ", "below ", "under ", "upwards of ")
_NEXT = patterns.compile(  # of another figure: "3 tons, or over 60 percent"
    r"^ (?:than |(?:of )?(?:an? |the )?(?:[A-Z]{0,3}[$€£¥₹] ?|[A-Z][A-Za-z]{1,2}\.? ?)?\d|"
    r"(?:half|one|two|three|four|five|an?) )"
)
_SPREAD = patterns.compile(
    r"(?i)\b(?:spread|spanning|stretch(?:ed|ing)|staggered|scattered|distributed|phased|held|handed|taken|turned|"
    r"made|passed|carried|rolled) +$"
)
_SHARE_BEFORE = patterns.compile(r"(?i)(?:per ?cent|%) $")
_GOT = ("rais", "los", "sav", "cut", "reduc", "gain", "slash", "shed", "trim", "lower", "boost", "shorten")  # something
_ROSE = [w for w in lexicons.words("en/change_words", kind="verb") if not w.startswith(_GOT)]
_ROSE_UP = patterns.compile(
    rf"(?i)\b(?:{'|'.join(vocabulary.longest_first(_ROSE))}|"
    r"goes|go|went|gone|moved|moving|moves|came|caught|speed|speeds|sped|build|builds|built|bring|brings|"
    r"brought|taking|take|took|pushed|pushing|push|lift it|take it|raise it|bring it) up to$"
)


def _belongs(before: str, second: str, currency: str) -> bool:
    """Is the number part of what stands before it: a longer number, a word, a name (COVID-19, Boeing-737)?"""
    if before.isdigit() or (before == "." and second.isdigit()):
        return True
    return not currency and (before.isalpha() or before == "_" or (before == "-" and second.isalpha()))


def _number(text: str, pieces: Pieces) -> Reading | None:
    """A plain number with currency, scale and unit."""
    first, last, currency, scale = pieces.first, pieces.last, pieces.currency, pieces.scale
    before, after = text[first - 1 : first], text[last : last + 1]
    part = before not in (" ", "") and _belongs(before, text[first - 2 : first - 1], currency)
    if part and (before != "-" or not _SCALED.fits(text[max(0, first - 16) : first])):  # not "2 million-3 million"
        return None
    numeral = text[first:last]
    value = float(vocabulary.lookup("en/scales", "word", pieces.a)["factor"]) if pieces.a else worth(numeral)
    if numeral[-1].isalpha() and after.isalpha():
        if pieces.a and text.startswith("fold", last):  # "a hundredfold rise"
            return value, "x", "", numeral, "multiple", last + 4
        return None  # the first letters of a word: Tencent, Sixtown
    unit, end, scaled = "1", last, not scale
    if scale:
        money = bool(currency or pieces.money) or (scale == "m" and is_million(text, first, last))
        factor, allowed = _factor(scale, money, after in " -")
        if allowed:
            value, end, scaled = value * factor, pieces.scale_end, True
        elif scale == "m" and numeral[0].isdigit():
            unit, end, scaled = "m", pieces.scale_end, True  # "5 m wide", "20m long"
    if currency:
        unit, end = _of_currency(pieces, end, scaled)
    elif pieces.money and scaled:
        unit, value, end = _of_money(text, pieces, value, end)
    elif pieces.unit and scaled:
        if pieces.unit in _KINDS_TOO and value >= 1000 and _THING.match(text[pieces.unit_end : pieces.unit_end + 40]):
            return _rounded(value), "1", "", numeral, "number", pieces.scale_end if scale else last  # "gigabit users"
        row = vocabulary.lookup("en/units", "word", pieces.unit)
        year = pieces.unit in ("point", "mark") and _is_year(text, first, last)  # "estimates for 2018 point up"
        if not (row["unit"] == "m" and numeral[0].isalpha()) and not year:
            unit, value, end = row["unit"], value * float(row["factor"]), pieces.unit_end
    elif scaled and text[end : end + 2].strip()[:1] in _SIGNS:
        unit, end = _of_sign(text, pieces, end)
    if end == last and (after.isalpha() or (not currency and _is_year(text, first, last))):
        return None  # 5G, 4K, 3D, 10th
    if scale == "m" and text[pieces.scale_end : pieces.scale_end + 1] in ("²", "³"):
        unit, end = ("m2" if text[pieces.scale_end] == "²" else "m3"), pieces.scale_end + 1
    return _rounded(value), unit, _sign(text, first), numeral, "number", end


def _of_currency(pieces: Pieces, end: int, scaled: bool) -> tuple[str, int]:
    """The unit of a number with a currency before it, and where it ends: "$7 billion dollars", "$20 million pesos"."""
    unit = _currency(pieces.currency.strip())
    if not (pieces.money and scaled):
        return unit, end
    return (_currency(pieces.money) if unit == "$" else unit), pieces.unit_end


def _of_money(text: str, pieces: Pieces, value: float, end: int) -> tuple[str, float, int]:
    """Unit, value and end of a number with the name of a currency behind it; "a crew of five won" has none."""
    unit = "1"
    if pieces.scale or pieces.money not in _WORDS_TOO or (pieces.money == "won" and value >= 100):
        unit, end = _currency(pieces.money), pieces.unit_end
    if not pieces.scale and (behind := _SCALE_BEHIND.match(text[end : end + 12])) is not None:  # "40 EUR million"
        return unit, value * _factor(behind[1], True, False)[0], end + behind.end()
    return unit, value, end


def _of_sign(text: str, pieces: Pieces, end: int) -> tuple[str, int]:
    """The unit of a number with the sign of a currency behind it, and where it ends: "40bn €", "40€"."""
    sign = _SIGN_BEHIND.match(text[end : end + 3])
    if sign is None or not (pieces.scale or not sign.start(1)):
        return "1", end
    return _currency(sign[1]), end + sign.end(1)


def _currency(word: str) -> str:
    return vocabulary.lookup("en/currencies", "word", word)["code"]


def _sign(text: str, first: int) -> str:
    """The direction that a sign before a number says; none in "15 -20 tons"."""
    before = text[first - 1 : first]
    if before not in _PLUS_MINUS or text[first - 2 : first - 1] not in ("", " ", "(", "["):
        return ""
    if text[max(0, first - 3) : first - 2].isdigit():
        return ""
    return "up" if before == "+" else "down"


_PLUS_MINUS = frozenset(("-", "−", "–", "+"))
_SCALE_BEHIND = patterns.compile(r"^ (million|billion|trillion|bn|mn|mln|bln|crore|lakh)\b")
_SIGNS = frozenset("€£₹")
_SIGN_BEHIND = patterns.compile(r"^ ?([€£₹])(?:\D|$)")
_SCALED = patterns.compile(r"\d ?(?:[bmk]|[bm]n|(?:thousand|million|billion|trillion|crore|lakh))-$")


def _rounded(value: float) -> float:
    """Without what the arithmetic of a computer adds: 15 digits, at most nine behind the point."""
    if value >= 1e6:
        return float(f"{value:.15g}")
    return value if value.is_integer() else round(value, 9)


_WORDS_TOO = frozenset(("won", "pound"))  # money for sure only behind a scale
_KINDS_TOO = frozenset(("gigabit", "megabit", "gram"))  # "6 million gigabit users", "2 lakh gram panchayats"
_THING = patterns.compile(r"^ (?:[a-z]+ ){0,2}[a-z]{3,}s\b")
_THINGS = patterns.compile(r"^ (?:new |more |other )?([a-z][\w-]+[^s\W]s)\b")  # not "2020 was"
_OF_YEARS = frozenset(lexicons.words("en/year_things"))  # "2019 levels", "the new 2018 estimates"
_TIME_WORD = patterns.compile(
    r"(?i)\b(?:in|of|by|since|until|till|from|to|and|the|for|during|before|after|than|between|"
    r"through|its|this|a|s) $|[(/–—-]$"
)


def _is_year(text: str, first: int, last: int) -> bool:
    """A bare four-digit year; "employs 2000 engineers" is none."""
    if last - first != 4 or text[first : first + 2] not in ("19", "20") or not text[first:last].isdecimal():
        return False
    return (
        first == 0
        or text[last : last + 1] != " "
        or (things := _THINGS.match(text[last : last + 40])) is None
        or things[1] in _OF_YEARS
        or _TIME_WORD.fits(text[max(0, first - 10) : first])
    )


def _factor(scale: str, money: bool, spaced: bool) -> tuple[float, bool]:
    """What a scale word multiplies by, and whether it can be one here: "m" and "b" only beside money."""
    factor, kind = 1.0, ""
    known = vocabulary.table("en/scales", "word")
    whole = " ".join(scale.split())
    for word in [whole] if whole.lower() in known or whole in known else whole.split():
        row = vocabulary.lookup("en/scales", "word", word)
        factor, kind = factor * float(row["factor"]), row["joined"]
    if kind == "money":
        return factor, money
    return factor, not (len(scale) == 1 and spaced and not money)


_RARE = patterns.compile("|".join(f"(?:{each.pattern})" for each in (ranks.PATTERN, *round_words.PATTERNS)))


def _ends_word(text: str, end: int, after: str) -> bool:
    return not after[-1].isalpha() or not text[end : end + 1].isalpha()
