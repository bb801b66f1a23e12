"""Which quantities are claims, and the reason when one is none."""

from __future__ import annotations

import re
from functools import lru_cache

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context
from claimbook.model import Quantity

DURATIONS = frozenset(["year", "month", "week", "day", "hour", "minute", "second", "ms", "decade", "century"])
_WORK = frozenset(["hour", "minute", "second", "day"])  # in tens of thousands these are an amount of work or use
_DESCRIPTIVE = frozenset(("°C", "°F", "nm", "mm", "cm", "Hz", "km/h", "mph"))
_PEOPLE = (
    r"(?:those|people|anyone|persons|residents|citizens|women|men|youth|workers|adults|children|individuals|population|"
    r"users|employees|founders|staff|most|many|half|per ?cent|them|all|everyone)"
)
_AGED = patterns.compile(  # "Most founders are", "people aged", "she is": what follows is an age
    rf"(?i)\b(?:{_PEOPLE}(?: (?:are|is|were|was|who are|who were))?(?: aged)?|(?:he|she|who) (?:is|was|turns|turned)|"
    r"aged)(?: (?:under|over|below|above|younger than|older than|between))?(?: \d\d and)? ?$"
)
_RESULT = patterns.compile(
    r"(?i)\b(?:cut|cuts|cutting|reduc\w+|shorten\w*|lower\w*|dropp?\w*|fell|fall\w*|compress\w*|"
    r"extend\w*|prolong\w*|rose|rais\w+|"
    r"increas\w+|averag\w+|improv\w+|life expectancy|saves?|saved)\b[^,;]{0,90}?\b(?:to|by|from|of|"
    r"is|was|at|under|within|than|saves?|saved)? *$"
)
_NO_RESULT = patterns.compile(
    r"(?i)\b(?:for|over|in|during|after|past|last|next|first|every|each|these|those)(?: the)?(?: (?:past|last|next|"
    r"first|preceding|previous|prior|following|coming))?(?: (?:about|nearly|almost|some|more than|just|only))? $"
)
_MOVED_BY = patterns.compile(
    r"(?i)\b(?:rose|ris\w+|fell|fall\w*|drop\w*|increas\w+|decreas\w+|rais\w+|lower\w*|reduc\w+|cut\w*|warm\w*|"
    r"cool(?:ed|s)|limit\w*|hit|reached|up|down)\b[^,;]{0,60}?\b(?:to|by|from|of|at|hit|reached|up|down)? $"
)
_SPACE = patterns.compile(r"(?i)^ *(?:from|away|north|south|east|west|off|off-shore|offshore|outside|inland)\b")
# `re`, not re2: it reads on from one place and never goes back for more than the digits at hand, so time is linear, and
# there it is done sooner than re2 is called.
_NOUN = re.compile(r"[ -]*[\"'“‘(]?(?:[A-Za-z][\w.&'/+-]*|\d+[A-Z])", re.ASCII)
_FUNCTION = frozenset(lexicons.words("en/function_words"))
_ENUMERATIONS = frozenset(lexicons.words("en/enumeration_nouns"))
_VERBS = frozenset(lexicons.words("en/verbs"))
_SCALES = frozenset(lexicons.words("en/scales"))
_WORDS = "|".join(lexicons.words("en/number_words"))
_RANKING = patterns.compile(
    r"(?i)\b(?:rank(?:s|ed|ing|ings)?|place[ds]?|position(?:ed)?|standing|"
    r"league table)\b[^;]{0,240}?\b(?:from|to|at|No\.?|number|than)? *$"
)
_RANK_NEAR = patterns.compile(
    r"(?i)\b(?:rank(?:s|ed|ing)?|placed|finished|position(?:ed)?)(?: \w+){0,2}?(?: at| as|"
    r" No\.?| number| in)? *(?:the )?$"
)
_PLACED_TOO = patterns.compile(  # "at number 46, ahead of Kenya at 58 and Egypt at 63"
    r"(?:\b(?:ahead of|before|behind|(?:followed|trailed) by|and)|,) (?:\p{Lu}[\w'-]+ ){1,3}at $"
)
_PLACED_FIRST = patterns.compile(
    r"(?i)\b(?:at|in|is|was|as|ranks|ranked) (?:no\.|number) ?\d|\d(?:st|nd|rd|th)\b|"
    r"\b(?:came|comes|stood|stands|finished|placed|ranks|ranked) (?:first|second|third|fourth|fifth|top)\b"
)
_AT = patterns.compile(r"(?i)\b(?:from|to|at) $")
# What makes a number without a noun a count: the whole or a verb behind it, or a comparison before it.
_COUNTS_BEHIND = patterns.compile(
    r"^ of (?:(?:which|whom|them|these|those|the|its|their|our|all)\b|\d)|"
    r"^(?: more| others?)? (?:are|were|have|had|will|remain(?:ed)?|came|went|did|do)\b|"
    r"^ (?:more|fewer|less|higher|lower|others?)\b"
)
_OF_HOW_MANY = patterns.compile(
    r"^ of (?:the |its |their |our |those |(?:the |an? )?(?:[\w-]+ ){0,2}?[\w-]+['’]s? )?(?:other |remaining |total )?"
    rf"(?:\d|(?i:{_WORDS})\b)"
)
_COMPARED = patterns.compile(
    r"(?i)\b(?:against|versus|vs\.?|compared (?:with|to)|with|including|among them|up from|down from|"
    r"of (?:which|whom|them|these|those),?)(?: (?:about|around|only|just|some|another))? $|\bfrom [a-z]+ to $|, from $"
)
_BARE_LEVEL = patterns.compile(
    r"(?i)\b(?:reach\w*|hit|hits|stood at|stands? at|total\w*|to|from|at|was|were|is|are|exceed\w*|"
    r"surpass\w*|of|by|numbered|has|have|had|"
    r"than|as|over|and|or|up|down)(?: a| an| the)? *$|[(:] *$"
)
_MOVED = patterns.compile(r"(?i)\b(?:from|to) $")
_SCORES = frozenset((10, 100, 1000))
_NO_SIZE = frozenset(("1", "%", "pp", "x", "rank"))
_DETERMINED = patterns.compile(
    r"\b(?:the|these|those|its|their|our|his|her|all|other|into|(?:one|some|any|each|all|most|none|set|series|"
    r"trio|group|pair|total|out|two|list) of|first|last|next|past|every|following) $"
)
_EQUIVALENT = patterns.compile(r"(?:\bequivalent to|\bequal to|[^,] or)(?: about)? $")  # not "51 percent, or 3,900 men"


def reason_not(quantity: Quantity, context: Context, article: str = "") -> str:
    """Why the quantity is no claim (one of model.NUMBER_REASONS), or "" when it is one, in the text of an article."""
    if quantity.text[:1].isupper() and _name(quantity, context) in _names_with_numbers(article):
        return "name"
    if quantity.unit in DURATIONS:
        return "" if _is_result(quantity, context.left[-110:], context.right) else "duration"
    if quantity.unit in _DESCRIPTIVE:
        return "" if _MOVED_BY.fits(context.left[-110:]) else "incidental"
    if quantity.unit in ("km", "mi", "m", "nmi", "ft") and _SPACE.match(context.after):
        return "incidental"
    if quantity.unit == "rank" and quantity.value == 1 and not _MOVED.search(context.before[-6:]):
        return "ordinal"  # "ranked No. 1" says the same as "ranked first"
    if quantity.unit not in _NO_SIZE and quantity.value_text.lower() == "one" and _is_base(quantity, context.before):
        return "rate base"  # "one gigabyte costs 2 dollars"
    if quantity.unit == "1":
        old = 10 <= quantity.value <= 90 and quantity.value.is_integer()
        if old and _bare(context.after) and (_AGED.fits(context.before[-48:]) or _are_over(quantity, context.before)):
            return "age"
        return _count_reason(quantity, context)
    return ""


def _is_result(quantity: Quantity, lead: str, right: str) -> bool:
    """Is a time what was reached or worked, and not how long something took: "cut to 3 days", "2 million hours",
    "9 minutes a day"?"""
    if quantity.unit in _WORK and quantity.value >= 10_000:
        return True
    if _EACH_TIME.match(right) is not None and quantity.value != 24:
        return True
    if quantity.text[:5].lower() == "over " and not _TO_THAT.fits(lead[-10:]):
        return False  # "rose threefold over five years"
    adjective = "-" in quantity.text.lstrip("-") and quantity.value_max is None  # "the 25-year life"
    return not adjective and _RESULT.fits(lead) and not _NO_RESULT.fits(lead)


_TO_THAT = patterns.compile(r"(?i)\b(?:to|by|of|at|is|was|are|were|from|averag\w+) $")
_EACH_TIME = patterns.compile(
    r"(?i)^ (?:(?:a|per|each|every) (?:day|week|month|year|person|user|head|visit|customer|employee|worker)\b|"
    r"daily\b|weekly\b|on average\b)"
)


def _are_over(quantity: Quantity, before: str) -> bool:
    """ "Six in ten bakers are under 30": of what can be counted that is an age."""
    return quantity.bound in ("over", "under") and before[-5:] in (" are ", "were ")


_EACH = patterns.compile(r"(?i)(?:^|[,;:] |\b(?:for|per|each|every|that|and|when) )\"?$")


def _is_base(quantity: Quantity, before: str) -> bool:
    """Is "one hectare" what something is measured for? Not "one million tons", nor "covers one hectare"."""
    words = quantity.text.lower().split()
    return len(words) > 1 and words[1] not in _SCALES and _EACH.fits(before[-8:])


_NUMBER_NAME = patterns.compile(
    r"[a-z,] ((?:" + "|".join(word.capitalize() for word in lexicons.words("en/number_words")) + r") [A-Z][a-z]+)\b"
)


@lru_cache(maxsize=1)
def _names_with_numbers(text: str) -> frozenset[str]:
    """Names that begin with a number word: "Three Gorges" written so in the middle of a sentence."""
    return frozenset(match[1] for match in _NUMBER_NAME.finditer(text))


def _name(quantity: Quantity, context: Context) -> str:
    return f"{quantity.text} {noun_after(context.after)}"


def as_rank(quantity: Quantity, context: Context) -> Quantity:
    """A bare number after "ranked" or in "ranking … from 80 to 20" is a rank."""
    if quantity.unit != "1" or quantity.value > 999 or not quantity.value_text.isdigit() or not _bare(context.after):
        return quantity
    if _PLACED_TOO.fits(context.before[-60:]) and _PLACED_FIRST.fits(context.before):
        return quantity._replace(unit="rank", rule="rank")
    moved = _AT.fits(context.before[-6:]) and _RANKING.fits(context.before[-320:].replace(" in place ", " "))
    if moved or _RANK_NEAR.fits(context.before[-40:]):
        return quantity._replace(unit="rank", rule="rank")
    return quantity


def noun_after(text: str) -> str:
    """The word right behind a number, or "" where none follows: the head or the first word of the thing counted."""
    found = _NOUN.match(text)
    return found[0].lstrip(" -\"'“‘(") if found else ""


def _count_reason(quantity: Quantity, context: Context) -> str:
    """Why a number without a unit is no claim, or ""."""
    words = not quantity.value_text[:1].isdigit()
    noun = noun_after(context.after)
    lead = context.before[-24:].lower()
    small = quantity.value < 1000
    if small and noun.lower().startswith(_TURNS) and _IN_TURN.match(context.after) is not None:
        return "duration"  # "six consecutive years", "the first fall in 10 quarters"
    if noun == "more" and (counted := _MORE.match(context.after)) is not None:
        noun = counted[1]
    if lead.endswith(" out of ") and quantity.value in _SCORES and _bare(context.after):
        return "rate base"  # "a score of 71.5 out of 100"
    if words and quantity.rule == "number":
        return _word_reason(quantity, context, noun, lead)
    if quantity.rule in ("round word", "index points"):
        return ""
    if not words and small and not noun.endswith(_PLURALS) and _of_a_name(context.before[-50:]):
        return "name"
    if noun and noun.lower() not in _FUNCTION and not context.after.startswith((" (", ") ", "-")):
        return "restated amount" if lead.endswith(("to ", "or ", "about ")) and _EQUIVALENT.fits(lead) else ""
    if not small or "." in quantity.value_text or quantity.bound != "exact" or _stands_for_a_count(context, lead):
        return ""
    return "incidental" if context.text.strip() != quantity.text else "list number"


def _stands_for_a_count(context: Context, lead: str) -> bool:
    """Do the words around a number without a noun say that it counts: "40 of which", "against 30", "rose to 20"?"""
    if _COUNTS_BEHIND.fits(context.after[:20]) or _NUMBERED.match(context.after[:60]) is not None:
        return True
    if _COMPARED.fits(lead) or _BARE_LEVEL.fits(lead) or _DONE_SO_OFTEN.fits(lead):
        return True
    return _SO_MANY_TOO.fits(context.before[-48:]) and _ANY_NUMBER.fits(context.before[:-1])


def _word_reason(quantity: Quantity, context: Context, noun: str, lead: str) -> str:
    """Why a number word in front of this noun is no claim, or ""; `lead` are the words before it, in lower case."""
    if quantity.value == 1:
        return "" if _ENDS_LIST.fits(context.before[-70:]) and context.after[:1] == " " else "pronoun"
    if context.after[:1] == "-":
        return "idiom"
    if quantity.text[:1].isupper() and noun[:1].isupper() and context.before.strip():
        return "name"
    if _DETERMINED.fits(lead) or _head_is_enumeration(context.after):
        return "enumeration"
    if quantity.value < 1000 and (not noun or noun.lower() in _FUNCTION):
        return "" if _counts(quantity, context, lead) else "pronoun"
    return ""


_ENDS_LIST = patterns.compile(  # "21 labs and one mill", "five in Brazil and one in Peru"
    rf"(?:^|[ (])(?:\d{{1,3}}(?:,\d{{3}})*|(?i:{_WORDS})) [a-z][\w' -]{{2,50}}(?:,? and) $"
)
_TURNS = ("consecutive", "straight", "successive", "running", "full", "calendar", "quarters")
_IN_TURN = patterns.compile(
    rf"(?i)^[ -](?:{'|'.join(_TURNS[:-1])}) (?:years?|months?|weeks?|days?|quarters?|seasons?)\b|^ quarters\b"
)
_MORE = patterns.compile(r"^ more ([a-z][\w-]+s)\b")
_NUMBERED = patterns.compile(  # one of a list whose noun stands behind the last: "20, 22 and 25 floors"
    rf"^(?:(?:, |,? and |,? or )(?:\d[\d.,]*|(?i:{_WORDS})))+ [a-z]{{3,}}"
)
_OF_A_NAME = patterns.compile(r"(?:^|[ (])(?P<word>[\w'-]+) (?:[A-Z][a-z]+ ){2,3}$")  # "the Red Hill 13 plant"
_PLACED = frozenset(
    ("in", "at", "for", "from", "of", "across", "within", "near", "on", "by", "with", "to", "as", "when")
)
_PLURALS = ("s", "people", "men", "children", "staff")
_LISTED = patterns.compile(r"(?:[(,;:–—-] ?|\b(?:and|but|while|with) )$")
_ITS_PART = patterns.compile(
    r"^ (?:by|for|from|in|at|among|with|under|through|on|are|were|have|had|was|is|will|each from|once|"
    r"of (?:them|which|whom|these|those))\b"
)
_TO_ANOTHER = patterns.compile(rf"^ to (?:\d|(?i:{_WORDS})\b)")
_OF_THOSE = patterns.compile(r"^ of (?:these|those|them|the|its|their) ")
_HOLDS = patterns.compile(r"\b(?:has|have|had|hosts?|houses?|got|boasts?|runs?|counts?|to|saw|won|built|opened) $")
_DONE_SO_OFTEN = patterns.compile(  # "expects to add 3 by May", "Chad recorded 41": what was counted stands before
    r"\b(?:add|adds|added|adding|open|opens|opened|build|builds|built|hire[ds]?|train(?:ed|s)?|sell|sells|sold|buy|bought|"
    r"launch(?:ed)?|record(?:ed|s)?|counted|register(?:ed|s)?|logged|drew|produced?|delivered|shipped|closed?|"
    r"employ(?:ed|s)?|hosts?|hosted|lists?|listed) (?:another |a further |only |just |a mere )?$"
)
_SO_MANY_TOO = patterns.compile(
    r"(?:,|;|\band|\bwhile|,? but) (?:\p{Lu}[\w'-]+ ){1,3}(?:only |just |a mere |(?:at )?a? ?meagre )$"
)
_ANY_NUMBER = patterns.compile(rf"\d|\b(?i:{_WORDS})\b")


def _of_a_name(before: str) -> bool:
    """Do the last words before a number make a name with it, and say no place: "the Red Hill 13 plant"?"""
    found = _OF_A_NAME.search(before) if before[-2:-1].islower() else None
    return found is not None and found["word"].lower() not in _PLACED


def _counts(quantity: Quantity, context: Context, lead: str) -> bool:
    """Is a number word without a noun a count: "against eight", "Of the 40 firms, ten are", "nine of the 12"?"""
    if _OF_HOW_MANY.fits(context.after[:60]) or (context.before[:3] == "Of " and lead.endswith(", ")):
        return True
    if _NUMBERED.match(context.after[:60]) is not None:
        return True
    if _LISTED.fits(lead) and _ITS_PART.match(context.after[:14]) and _ANY_NUMBER.fits(context.before[:-1]):
        return True  # "9 mills, seven of brick and two by the river"
    if lead.endswith("from ") and _TO_ANOTHER.match(context.after[:14]) is not None:
        return True  # "grew from nine to 74"
    if not context.before.strip() and quantity.value > 1 and _OF_THOSE.match(context.after[:12]) is not None:
        return True  # "Five of these mills"
    if context.after[:1] in (".", ",", ";", "") and _HOLDS.fits(lead) and _ANY_NUMBER.fits(context.before[:-1]):
        return True  # "Lima has 8 mills, while Cusco has four"
    return quantity.bound != "exact" or (_COMPARED.fits(lead) and not context.after.startswith(" of "))


def _head_is_enumeration(after: str) -> bool:
    """Does the noun phrase end in one of the nouns that count an article's own talking points?"""
    for word in after.split()[:4]:
        bare = word.strip(",.;:\"'()").lower()
        if bare in _ENUMERATIONS:
            return True
        if bare in _FUNCTION or bare in _VERBS or word[-1] in ",.;:":
            return False
    return False


def _bare(after: str) -> bool:
    noun = noun_after(after)
    return not noun or noun.lower() in _FUNCTION
