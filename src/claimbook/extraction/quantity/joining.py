"""Quantities that belong together: ranges, amounts restated in brackets, units said once for a list."""

from __future__ import annotations

from collections.abc import Callable

from claimbook import lexicons, patterns
from claimbook.extraction.quantity.numerals import worth
from claimbook.model import Quantity

Merge = Callable[[str, Quantity, Quantity], Quantity | None]

_DASH = patterns.compile(r"^ ?(?:-|–|—|~) ?$")
_JOINTS = frozenset(("-", "–", "—", "~", "to", "and", "or"))  # what the patterns around this line let pass


def joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities of a text with all of that done, in reading order."""
    if len(found) > 1:
        found = _restated(text, _merged(text, _merged(text, found, _sum), _range))
    if "percentage" in text.lower():
        found = _in_points(text, found)
        found = _points_in_brackets(text, found)
    if len(found) > 1:
        found = _elliptic(text, found)
    return [_points(text, quantity, found) if quantity.unit == "points" else quantity for quantity in found]


def _merged(text: str, found: list[Quantity], merge: Merge) -> list[Quantity]:
    """The quantities with each made one with the one before, where `merge` makes one of the two."""
    out = found[:1]
    for quantity in found[1:]:
        if (one := merge(text, out[-1], quantity)) is not None:
            out[-1] = one
        else:
            out.append(quantity)
    return out


def _sum(text: str, first: Quantity, rest: Quantity) -> Quantity | None:
    """One number out of its thousands, millions or billions and what stands behind them; None where they are two."""
    words = first.value_text[:1].isalpha()
    joint = text[first.end : rest.start]
    if (joint != " " and not (words and joint == " and ")) or not first.rule == rest.rule == "number":
        return None
    if not first.text.endswith(_SIZE_WORDS):
        return None
    size, own = _size(first), worth(rest.value_text) * (_size(rest) or 1)
    if not own < size or rest.value_text[:1].isalpha() != words or (own < _HUNDRED and joint == " "):
        return None  # "two thousand three times a day"
    if not words and size > _THOUSAND and not _size(rest):
        return None  # "sold 5 million 300 workers later"
    if rest.bound != "exact" or "1" not in (first.unit, rest.unit):
        return None
    at = rest.start + rest.text.find(rest.value_text)
    return first._replace(
        end=rest.end,
        text=text[first.start : rest.end],
        value=round(first.value * rest.value / own + rest.value, 9),
        unit=rest.unit if first.unit == "1" else first.unit,
        value_text=text[first.start + first.text.find(first.value_text) : at + len(rest.value_text)],
    )


def _size(quantity: Quantity) -> float:
    """What the scale word behind the numeral of a quantity multiplies by, 0 where none stands there."""
    behind = quantity.text.partition(quantity.value_text)[2].split()
    return _SIZES.get(behind[0].lower(), 0.0) if behind else 0.0


_HUNDRED, _THOUSAND = 100, 1000
_SIZES = {row["word"]: float(row["factor"]) for row in lexicons.rows("en/scales") if len(row["word"]) > 3}
_SIZE_WORDS = tuple(_SIZES)


def _range(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    """One range out of two quantities, or None: "6-7 lakh", "$3 billion to $4 billion", "between 30 and 40 million"."""
    multiples = low.rule == high.rule == "multiple" and low.direction == high.direction
    plain = low.rule == high.rule == "number"
    places = low.rule == high.rule == "rank"  # "ranked third to fifth"
    folds = low.unit == "1" and low.rule == "number" and high.rule == "multiple"  # "10 to 15-fold"
    if not (plain or multiples or places or folds) or high.bound != "exact" or not _joined(text, low, high):
        return None
    money_once = _is_money(low) and high.unit == "1"  # "US$3-4 billion"
    if low.unit not in ("1", high.unit) and not money_once:
        return None
    bottom, number = low.value, worth(high.value_text) if plain else 0.0
    if low.text.endswith(low.value_text) and number and bottom < high.value:
        bottom *= high.value / number  # the scale stands once, behind the second number
    if not bottom < high.value:
        return None
    return low._replace(
        end=high.end,
        text=text[low.start : high.end],
        value=round(bottom, 9),
        value_max=high.value,
        unit=high.unit if low.unit == "1" else low.unit,
        value_text=f"{low.value_text}–{high.value_text}",
        rule="range",
    )


def _joined(text: str, low: Quantity, high: Quantity) -> bool:
    """Is there only a dash, a "to" without "from", or the "and" of "between … and" between the two?"""
    between = text[low.end : high.start]
    between = between[1:] if between[:2] == "- " and between != "- " else between  # "10- to 15-fold"
    if between.strip(" ") not in _JOINTS:
        return False
    lead = text[max(0, low.start - 30) : low.start].lower()
    if _DASH.match(between):
        return True
    if between.strip(" ") == "or":  # "two or three firms"
        return low.unit == "1" and low.rule == "number" and high.value - low.value == 1
    if not _is_to(between):
        return _BETWEEN.fits(lead)
    if low.unit == "1" and high.text[0] in _SIGNS_OF_MONEY:
        return False  # "multiplied by four to $40 million"
    if low.unit == high.unit != "x" and _CHANGED.fits(lead):
        return False  # "rose 2.4 percent to 35.1 percent"
    return not _FROM.fits(lead) or _RANGING.fits(lead)


def _is_to(between: str) -> bool:
    return between[:1] == between[-1:] == " " and between.strip(" ") == "to"


_SIGNS_OF_MONEY = frozenset("$€£¥₹₩")
_CHANGED = patterns.compile(
    rf"\b(?:{'|'.join(lexicons.words('en/change_words', kind='verb'))})(?: by)? +(?:about |nearly |over )?$"
)
_FROM = patterns.compile(r"\bfrom +(?:(?:just|only|about|around|nearly|some|roughly|a mere|over|under) +)?$")
_LEAD = 16  # signs before a figure in which "from just" may stand
_RANGING = patterns.compile(r"\b(?:range|ranges|ranging|ranged|vary|varies|varying|anywhere|somewhere) from +$")
_BETWEEN = patterns.compile(r"\bbetween +$")
_OPENS = patterns.compile(r"^,? ?[(\[] ?(?:or |equal to |equivalent to |i\.e\. ?)?\\?$")
_OR = patterns.compile(r"^,? +or +(?:about +)?$")


def _restated(text: str, found: list[Quantity]) -> list[Quantity]:
    """A second currency in brackets for the same amount belongs to the first amount; two of them to the two in front:
    "from 5 million yuan to 9 million yuan ($0.7 million to $1.3 million)"."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if last is not None and last.also is None and _same_amount(text, last, quantity):
            if quantity.value_max is not None and len(out) > 1 and _is_level_before(out[-2], last):
                out[-2] = out[-2]._replace(also=(quantity.value, quantity.unit, quantity.start, quantity.end))
                quantity = quantity._replace(value=quantity.value_max)
            out[-1] = last._replace(also=(quantity.value, quantity.unit, quantity.start, quantity.end))
        elif last is not None and _more_precise(text, last, quantity):
            also = (last.value, last.unit, last.start, last.end)
            end = quantity.end + text[quantity.end : quantity.end + 1].count(")")
            noun = text[last.end : quantity.start].strip(" (")
            whole = quantity._replace(start=last.start, end=end, text=text[last.start : end], noun=noun)
            out[-1] = whole._replace(also=also if last.unit == "1" else None, rule="said twice")
        else:
            out.append(quantity)
    return out


def _is_level_before(first: Quantity, last: Quantity) -> bool:
    """Are two amounts those of "from 5 million yuan to 9 million yuan", which two in brackets restate?"""
    return last.value_max is None and first.value_max is None and first.also is None and first.unit == last.unit


def _same_amount(text: str, first: Quantity, second: Quantity) -> bool:
    """Is the second the first in another currency: in brackets right behind it?"""
    if not (_is_money(first) and _is_money(second)) or first.unit == second.unit:
        return False
    between = text[first.end : second.start]
    return bool(_OPENS.match(between) or _OR.match(between))


def _more_precise(text: str, first: Quantity, second: Quantity) -> bool:
    """ "nearly two thirds (66.1 %)": one figure said in words and then in digits."""
    if (
        second.rule != "number"
        or first.unit != second.unit
        or first.rule not in ("fraction", "x in y", "fraction of a number")
    ):
        return False
    between = text[first.end : second.start]
    return (
        bool(patterns.match(_ITS_NOUN if first.unit == "%" else _ITS_NOUN.replace("a-z", "a-zA-Z"), between))
        and text[second.end : second.end + 1] == ")"
        and abs(first.value - second.value) <= 0.2 * second.value
    )


_ITS_NOUN = (
    r"^(?: (?:[a-z' -]|[A-Z]{2,6}s){0,60})? ?\($"  # of a share no names: "nine in ten in Peru (89 %), Chile (88 %)"
)


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit in _SIGNS or (len(quantity.unit) == 3 and quantity.unit.isupper())


_SIGNS = frozenset(["$", *lexicons.words("shared_currencies", "unit")])
_LIST = patterns.compile(r"^(?:,| and|, and| or)(?:(?: \w+){1,4} \(| ?\(?)$")


def _elliptic(text: str, found: list[Quantity]) -> list[Quantity]:
    """Units said once for a list: "down 2 and 7 percentage points", "Peru (-0.4), Chile (-0.2 percentage points)"."""
    return _as_the_first(text, _as_the_second(text, found))


def _as_the_second(text: str, found: list[Quantity]) -> list[Quantity]:
    """Units and scales said behind the second of two: "from 2 to 7 million", "from 2 million to 7 million euros",
    "2 and 7 percentage points"."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        left, right = out[i], out[i + 1]
        if right.unit in ("rank", "x") or left.unit != "1" or left.rule != "number":
            continue
        between = text[left.end : right.start]
        moved = _is_to(between) and _FROM.fits(text[max(0, left.start - _LEAD) : left.start].lower())
        if not _ends_in_digit(text, left):
            if moved and right.unit != "1" and 0.05 <= left.value / (right.value or left.value) <= 20:
                out[i] = left._replace(unit=right.unit, rule="unit from the list")
        elif right.unit == "1":
            if moved and right.value >= 1e6 and 0.2 <= left.value / max(worth(right.value_text), 1) <= 5:
                out[i] = left._replace(value=_scaled(left, right), rule="scale from the second")
        elif " or" in between and left.value > right.value:
            continue  # "93 or 30 percent of the mills"
        elif moved or (_LIST.match(between) and (between != ", " or right.rule == "unit from the list")):
            out[i] = left._replace(value=_scaled(left, right), unit=right.unit, rule="unit from the list")
    return out


def _as_the_first(text: str, found: list[Quantity]) -> list[Quantity]:
    """Units said with the first of two: "5 million euros, against 3 million", "Peru (3 tons), Chile (2)"."""
    out = list(found)
    money = out[0]
    for i in range(1, len(out)):
        left, right = out[i - 1], out[i]
        restated = left.unit == "%" and text.endswith(", or ", 0, left.start)  # "9 billion yuan, or 4 percent of it"
        money = money if restated else left
        if _is_money(money) and _amount_again(text, money, right):
            out[i] = right._replace(unit=money.unit, rule="currency of the amount before")
            continue
        if left.unit not in ("1", "x", "rank") and _to_again(text, left, right):
            factor = (
                left.value / worth(left.value_text) if left.rule == "number" and left.unit not in ("%", "pp") else 1
            )
            out[i] = right._replace(unit=left.unit, value=round(right.value * factor, 9), rule="unit of the one before")
            continue
        listed = left.unit in ("%", "pp", "points") and text[right.end : right.end + 1] == ")" and _bare(text, right)
        if listed and _NEXT_NAME.fits(text[left.end : right.start]):
            out[i] = right._replace(unit=left.unit, rule="unit from the list")
    return out


_NEXT_NAME = patterns.compile(r"^\)(?:,| and|, and)(?: the)?(?: [A-Z][\w-]+){1,4} \((?:-|−)?$")
_AGAIN = patterns.compile(r"(?i)\b(?:from|to|against|versus|with|than|and) +(?:about |nearly |some |over |just )?$")
_NO_NOUN = patterns.compile(
    r"^(?:$|[.,;)]| in (?:(?:19|20)\d|the|a|an|this|last|[A-Z])|"
    r" (?:the|a|an|last|this|at|by|for|and|during|over|on|to|from|as|recorded|registered|of the)\b)"
)
_HALF_POINT = patterns.compile(r"(?i)\b(?:half a|half of a|a quarter of a|0?\.\d+ of a) percentage[ -]point\b")


def _amount_again(text: str, left: Quantity, right: Quantity) -> bool:
    """ "KSh 40 billion, from 33 billion in 2016": a scaled amount that names its currency no more."""
    return (
        right.unit == "1"
        and right.rule == "number"
        and right.value >= 1e6
        and _AGAIN.search(text[max(left.end, right.start - 16) : right.start]) is not None
        and has_no_noun(text[right.end : right.end + 12])
    )


def has_no_noun(after: str) -> bool:
    """Whether the words behind a number do not name what it counts."""
    return _NO_NOUN.match(after[:12]) is not None


_TO_AGAIN = patterns.compile(r"^(?: in (?:19|20)\d\d)? to (?:(?:just|only|about|nearly|around) )?$")
_ENDS = patterns.compile(r"^(?:$|[.;)]|,[^\d]| (?:in (?:19|20)\d\d|by|this|last|over|within|a)\b)")


def _to_again(text: str, left: Quantity, right: Quantity) -> bool:
    """ "cut from 30 days to 4", "from 35 percent in 2010 to 60 in 2020": a unit that is said once, with the first."""
    return (
        _bare(text, right)
        and _TO_AGAIN.match(text[left.end : right.start]) is not None
        and _FROM.search(text[max(0, left.start - _LEAD) : left.start].lower()) is not None
        and _ENDS.match(text[right.end : right.end + 10]) is not None
    )


def _scaled(left: Quantity, right: Quantity) -> float:
    """The bare number with the scale and the unit's factor that stand once, behind the last of the list."""
    number = worth(right.value_text) if right.rule in ("number", "unit from the list") else 0.0
    fitting = number > 0 and right.value_max is None and left.value < 1000
    return round(left.value * right.value / number, 9) if fitting else left.value


def _in_points(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with "half a percentage point" read as 0.5 points."""
    out = list(found)
    for match in _HALF_POINT.finditer(text):
        start, end = match.span()
        words = match[0].lower()
        value = 0.5 if words.startswith("half") else 0.25 if "quarter" in words else worth(words.split(" ")[0])
        out = [q for q in out if q.end <= start or end <= q.start]
        out.append(Quantity(start, end, match[0], value, "pp", match[0], rule="part of a point"))
    return sorted(out, key=lambda q: q.start)


def _points_in_brackets(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the bare ones in brackets read as points: "rises in percentage points in Peru (+7)"."""
    told = text.lower().find("in percentage points")
    if told < 0:
        return found
    return [
        each._replace(unit="pp", rule="unit told before") if each.start > told and _in_brackets(text, each) else each
        for each in found
    ]


def _in_brackets(text: str, quantity: Quantity) -> bool:
    before = text[quantity.start - 2 : quantity.start]
    return text[quantity.end : quantity.end + 1] == ")" and "(" in before and _bare(text, quantity)


def _bare(text: str, quantity: Quantity) -> bool:
    return quantity.unit == "1" and quantity.rule == "number" and _ends_in_digit(text, quantity)


def _ends_in_digit(text: str, quantity: Quantity) -> bool:
    """Whether no scale follows a number: "4", not "4 million"."""
    return text[quantity.start : quantity.end].strip()[-1:].isdigit()


def _points(text: str, quantity: Quantity, found: list[Quantity]) -> Quantity:
    """The quantity with its unit "points" as percentage points beside percentages, as points of an index elsewhere."""
    percentages = (
        any(q.unit in ("%", "pp") for q in found)
        or patterns.search(
            r"(?i)percentage|per ?cent|\b(?:growth|rate|share|ratio|proportion|margin|inflation|unemployment)\b", text
        )
        is not None
    )
    of_index = patterns.match(r"(?i) +of +(?:the +)?index", text[quantity.end : quantity.end + 16]) is not None
    if percentages and not of_index and quantity.value <= 100:
        return quantity._replace(unit="pp", rule="percentage points")
    return quantity._replace(unit="1", noun="points", rule="index points")
