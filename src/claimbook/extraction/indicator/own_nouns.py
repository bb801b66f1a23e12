"""The noun right before a figure: "sales of", "a rate at", and what stands behind or before a noun of change."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.noun_phrases import WORTHS, is_body, last_phrase, until_stop
from claimbook.extraction.indicator.plausible import possible
from claimbook.extraction.indicator.tails import TAIL
from claimbook.extraction.indicator.view import View
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    FUNCTION_WORDS,
    TIME_NOUNS,
    is_verb,
)

_GOAL = patterns.compile(r"(?i)^[^,]{0,40}, ([a-z]+ing [^,.;\"]*)")


def own_noun(view: View) -> str:
    """ "a total value of 5 billion", "sales of": the noun right before "of"; a bare one takes what it belongs to."""
    near = view.seen[-48:]
    if near.endswith((" at ", " with ", " for ", ", ")) and (said := _price(view, near) or _best(view)):
        return said
    found = _noun_of(view, near)
    words = found[1].split() if found is not None else []
    if found is None or not words or words[-1].lower() in _NO_HEADS or (words[-2:-1] and words[-2].lower() in _BARE):
        return ""
    lead = found[0].strip()
    if (known := _known(view, words, lead, near)) is not None:
        return known
    head = words[-1].lower()
    if _is_change(view, words, head):
        return of_change(view.right[:100]) or _changed(words) if view.kind.kind == "change" else ""
    noun_here = len(words) > 1 and words[-2].lower() in _OF_AMOUNTS
    if (is_verb(head) and not noun_here) or head in FUNCTION_WORDS or head in TIME_NOUNS:
        return ""
    apart = len(words) > 1 and found[0].lstrip().endswith((", at ", ", with ")) and view.subject
    if apart and not _new_clause(words):
        return ""  # "the rate is lowest in Malta, at 19 percent"
    words = _phrase(view, words, near)
    noun = " ".join(words)
    if not words or (lead.endswith((" at", " with")) and words[0][:1].isupper() and is_body(noun)):
        return ""
    if len(words) > 2 and words[1].lower() == "in" and words[0].lower().endswith("est"):
        return ""  # "participation is lowest in Malta, at 19 percent"
    if view.seen.endswith(" of ") and is_body(noun) and (spent := _IN_PLACE.search(view.seen[-120:])) is not None:
        return " ".join(last_phrase(spent[1].split()))  # "bought goods in the country of"
    return noun + _belongs(view, head) if len(words) <= 3 else noun


def _is_change(view: View, words: list[str], head: str) -> bool:
    """Does the noun only say that something changed, or how fast: "an increase of", not "a loss of 3 million euros"?"""
    amount = head in WORTHS and view.money and view.kind.kind == "level"
    return (head in CHANGE_NOUNS and not amount) or (head in MARKS and not _rate_of(words, view.kind.kind))


def _best(view: View) -> str:
    """ "had the highest share of young farmers among the towns, with": the noun that somebody has most of."""
    found = _BEST.search(view.seen[-200:]) if "est " in view.seen or "most " in view.seen else None
    words = _CHANGE_IN.sub("", until_stop(found[1])) if found is not None and found[1][:3] != "of " else ""
    return words if possible(words) and words.lower() not in CHANGE_NOUNS else ""


_CHANGE_IN = patterns.compile(rf"(?i)^(?:{'|'.join(CHANGE_NOUNS)}) (?:in|of) ")
_BEST = patterns.compile(
    r"\b(?:has|have|had|having|record(?:s|ed)?|post(?:s|ed)?|show(?:s|ed|n)?|saw|sees?|report(?:s|ed)?|register(?:s|ed)?|"
    r"achieved?s?|display(?:s|ed)?|held|holds?|boast(?:s|ed)?|enjoy(?:s|ed)?|with|home to) (?:the |its |their )?"
    r"(?:[a-z]+ ){0,2}?(?:[a-z]{2,}est|most|fewest) ([a-z][^,;:]*?)"
    r"(?:,? (?:among|across|within|out of|of all|nationwide|worldwide|in (?:the )?(?:[A-Z]|(?:19|20)\d\d|world|country|"
    r"region|nation|union|state|province|bloc))[^;:]*)?(?:,? (?:with|at) |, )$"
)


def _price(view: View, near: str) -> str:
    """ "a round that valued it at", "pricing the firm at", "the start-up Acme is now valued at"."""
    if near.endswith((" at ", " for ")) and view.money and (sold := _SELLING.search(view.seen[-80:])) is not None:
        what = sold[1] or (view.subject if not is_body(view.subject) else "")
        return f"price of {what}" if what else "price"
    if not near.endswith(" at "):
        return ""
    if (priced := _PRICED.search(near)) is not None:
        return _PRICES[priced[1]]
    return "valuation" if " valued " in near and _NAME_VALUED.search(view.seen) is not None else ""


def _noun_of(view: View, near: str) -> patterns.Match | None:
    """The noun in front of a figure: of a "sales of", or of a figure that begins with "above" or "up to"."""
    if near.endswith(" with ") and _PLACED.search(view.seen[-120:]) is not None:
        return None
    found = None if _OF_WORDS.isdisjoint(near.split()[-6:]) else _NOUN_OF.search(view.seen[-120:])
    if found is None and (view.follows in _COMPARING or view.quantity.text.lower().startswith(_LIMITING)):
        found = _NOUN_LIMITED.search(view.seen[-120:])
    return found


def _known(view: View, words: list[str], lead: str, near: str) -> str | None:
    """What a figure before or the clause measures, where the noun only points to it; None where it says more."""
    last, unit, head = view.previous, view.quantity.unit, words[-1].lower()
    amount_of = last is not None and view.money and head == last.indicator.counted
    if amount_of and near.endswith((" with ", " with a total of ")):
        return ""  # "12 projects with 3 million euros"
    if lead.endswith(" with") and _DOING.match(view.after):
        return last.indicator.words if last is not None else ""
    if head in _GOALS and (purpose := _GOAL.match(view.after[:100])) is not None:
        return f"{head} of {purpose[1]}"
    apart = head in _APART and (head != "margin" or len(words) == 1 or words[-2].lower() in FUNCTION_WORDS)
    if apart and head == "margin" and (margin := _margin(view)) is not None:
        return margin
    if apart and last is not None and last.quantity.unit in ("%", unit):
        return last.indicator.words  # "a gap of 6 points between the two"
    if last is not None and view.money and near.endswith(" with ") and view.like(last):
        return last.indicator.words  # "the north with 3 million euros and the south with 2 million"
    if head in _POINTING and view.alike is not None and not view.right.startswith((" of ", " in ", " for ")):
        return view.alike.indicator.words  # "economists had bet on a reading of 3 percent"
    if head == "average" and view.earlier and len(words) > 1 and _of_others(words[-2]):
        return (view.alike or view.earlier[-1]).indicator.words  # "three times the OECD average of"
    if head in FORECASTS and len(words) > 1 and not is_body(view.subject):
        return view.subject or None  # "sales were within the forecast range of"
    return None


def _margin(view: View) -> str | None:
    """ "Acme had a margin of" is the last margin; first in a sentence the bare word says nothing: "sales with a margin
    of"; None where it may be a gap."""
    if view.alike is not None and view.alike.indicator.words.endswith(" margin"):
        return view.alike.indicator.words
    return "" if view.previous is None else None


def _of_others(word: str) -> bool:
    """Is it whose average it is, not an average of what: "OECD", "Chile's", "national"?"""
    return word[0].isupper() or word.endswith(("'s", "’s", "s'")) or word in _WHOSE


_WHOSE = frozenset(lexicons.words("en/phrase_words", kind="whose average"))


def _phrase(view: View, words: list[str], near: str) -> list[str]:
    """The noun phrase that the words end in, without who owns it; [] for what a form of "be" says of its subject."""
    phrase, head = last_phrase(words), words[-1].lower()
    traded = len(phrase) > 1 and near.endswith(" at ") and view.money
    if traded and head.endswith("ing") and head not in WORTHS:
        phrase = phrase[:-1]  # "crude trading at"
    told = words[len(words) - len(phrase) - 1].lower() if len(phrase) < len(words) else ""
    if len(phrase) > 1 and told in _OWNING and phrase[0].lower() in FORECASTS:
        phrase = phrase[1:]  # "had forecast earnings"
    if _predicate(words, phrase):
        return []  # "was tentatively put at", "was nearly universal, at"
    while len(phrase) > 1 and (phrase[0].lower() in ("in", "for", "on") or phrase[0].endswith(("'s", "’s"))):
        phrase = phrase[1:]
    return phrase


def _changed(words: list[str]) -> str:
    """ "revenue growth of 5 percent" -> "revenue": the noun before the change, where it is one that can grow."""
    before = last_phrase(words[:-1])
    if len(before) > 1 and before[-1] == "projects" and before[-2][:1].isupper():
        return words[-1]  # "the World Bank projects growth of 3 percent"
    if before and before[-1] == "economic":
        return " ".join(words[-2:])
    return " ".join(before) if before and words[-1].lower() in CHANGE_NOUNS and before[-1].lower() in WORTHS else ""


_NAME_VALUED = patterns.compile(
    r"(?:[A-Z][\w&.-]*|company|firm|group|start-?up|business)"
    r"(?: (?:is|was|are|were|has been|had been|being|be|now|currently|recently))* "
    r"valued (?:it |them )?at $"
)
_PRICES = {"valu": "valuation", "pric": "price"}
_SELLING = patterns.compile(  # "phones sell for", "we sell the same nuts at"
    r"\b(?:sells?|retails?)(?: (?:(?:the|its|their|these|our|my) )?(?:same )?((?:[a-z-]+ ){0,2}[a-z-]+s))? at $|"
    r"\b(?:sells?|retails?) for $"
)
_IN_PLACE = patterns.compile(r"([\w' -]+) (?:in|at|across|within) (?:the|this|that|its|their) [\w' -]+ of $")
_PLACED = patterns.compile(  # "is the leader, with 3 %", "came in second place with 3 %"
    r"(?i)\b(?:(?:is|are|was|were|remain(?:s|ed)?|became|topp?(?:ed|s)|leads?|led|heads?|headed) the [\w' -]+,?|"
    r"(?:at|atop|in|on|to|holds?|held|took|takes?) (?:the )?(?:[a-z]+ )?"
    r"(?:top|bottom|head|lead|place|position|spot|rank|helm|end)"
    r"(?: (?:of|in) (?:the )?[\w' -]+)?,?) with $"
)
_PRICED = patterns.compile(r"\b(valu|pric)(?:ed|es|ing) (?:it|them|the (?:company|firm|group|start-?up|business)) at $")


def _predicate(words: list[str], phrase: list[str]) -> bool:
    """Is the phrase what a form of "be" says of its subject, and no noun?"""
    before = words[-len(phrase) - 1].lower() if phrase and len(phrase) < len(words) else ""
    return before in _BEING and (phrase[0].endswith(("ly", "est")) or phrase[0].lower() in _NEARLY)


_NEARLY = frozenset(lexicons.words("en/before_verbs"))


_POINTING = frozenset(["reading", "figure", "figures", "tally"])
_OWNING = frozenset(["has", "have", "had"])
_BARE = AUXILIARIES.union(["any"]) - _OWNING  # "the most of any town, with"
_GOALS = frozenset(["goal", "target", "objective", "aim"])
_APART = frozenset(lexicons.words("en/phrase_words", kind="distance"))
FORECASTS = frozenset(lexicons.words("en/phrase_words", kind="forecast"))
_BEING = frozenset(["is", "are", "was", "were", "be", "been", "remains", "remained"])


def _rate_of(words: list[str], kind: str) -> bool:
    """Does a rate say of what: "a vacancy rate of", not "an annual rate of"?"""
    named = len(words) > 1 and possible(words[-2])
    return kind == "share" and named and words[-1].lower() == "rate" and words[-2].lower() not in _BARE_RATES


_OF_AMOUNTS = frozenset(lexicons.words("en/phrase_words", kind="of an amount"))  # "have an average yield of"
_BARE_RATES = frozenset(lexicons.words("en/phrase_words", kind="before a bare rate"))


def _new_clause(words: list[str]) -> bool:
    """Does an "and" begin a clause: "(some lack skills) and gigabit coverage", not "in the food and health sector"?"""
    last = max((i for i, word in enumerate(words) if word == "and"), default=0)
    for i in range(last - 1, -1, -1):
        if words[i].lower() in FUNCTION_WORDS:
            return False
        if is_verb(words[i].lower()):
            return True
    return False


_OF_WORDS = frozenset(["of", "at", "worth", "to", "with", "between", "averaging", "totaling", "totalling"])
_DOING = patterns.compile(r"^ [a-z]+ing ")
_NOUN_OF = patterns.compile(
    r"(?i)\b([\w&' -]+?)(?:,? of| between|,? at|,? worth|,? valued at| amounting to| averaging| totall?ing|,? with) +"
    r"(?:an? (?:[a-z]+ )?|"
    r"the |about |around |just |only |nearly |over |between |from |another |as much as |as little as )?"
    r"(?:total |combined |cumulative |record |average of |total of )?\"?$"
)
_NOUN_LIMITED = patterns.compile(r"\b(?:with|and|has|have|had|at|by|of) ((?:an?|the|its|their) [\w' -]+?|[a-z]+s) *$")


_NO_HEADS = frozenset(lexicons.words("en/phrase_words", kind="no own noun"))
MARKS = frozenset(lexicons.words("en/marks"))
_COMPARING = frozenset(["higher", "lower", "larger", "smaller", "greater", "bigger", "above", "below", "up", "down"])
_LIMITING = ("exceeding", "surpassing", "topping", "approaching", "nearing", "above", "over", "more than", "up to")


def _belongs(view: View, head: str) -> str:
    """What a short noun belongs to: "(funds) with a total value of …", "sales of … were made at fairs"."""
    if (
        view.previous is not None
        and view.previous.quantity.unit == "1"
        and (found := _WITH.search(view.seen)) is not None
        and (not found[1] or head in _SIZES)
    ):
        return f" of {view.previous.indicator.words.removeprefix('number of ')}"
    if head in _SIZES and view.previous is None and (owner := _OWNER.search(view.seen)) is not None:
        noun = " ".join(last_phrase(owner[1].split()))
        return f" of {noun}" if noun else ""
    tail = TAIL.match(view.after[:90])
    if tail is not None and not tail[1].startswith(("that", "with", "who", "for")):
        return f" {patterns.sub(r' (?:in|to|by|at|and|during|since|from) .*$', '', tail[1])}"
    return ""


_OWNER = patterns.compile(r"([^,;]+) with (?:an? |the |its |their )?[\w -]+$")
_SIZES = frozenset(lexicons.words("en/size_nouns"))
_WITH = patterns.compile(r"(?i)(,)?(?:^| )(?:with|of|for) (?:an? |the )?[\w ' -]+$")


def change_behind(view: View) -> str:
    """ "4 percent cut in the use of coal": what stands behind the change noun."""
    if _CHANGES.isdisjoint(view.coming[:12]):
        return ""
    grown = _GROWING.match(view.right[:80]) if view.quantity.unit in ("%", "pp") else None
    if grown is not None and grown[1].rpartition(" ")[2].lower() in WORTHS:
        return str(grown[1])  # "12 percent revenue growth"
    found = _CHANGE_BEHIND.match(view.right[:140]) if view.kind.kind == "change" else None
    words = until_stop(found[1]) if found is not None else ""
    return "" if is_time(words) else words


_CHANGES = frozenset(noun.rpartition("-")[2] for noun in CHANGE_NOUNS)
_GROWING = patterns.compile(rf"^ ((?:[A-Za-z&-]+ ){{0,3}}?[A-Za-z&-]+) (?:{'|'.join(CHANGE_NOUNS)})\b")
_CHANGE_BEHIND = patterns.compile(
    rf"(?i)^ *[-']?(?:points?)? *(?:[\w-]+ ){{0,3}}?(?:{'|'.join(CHANGE_NOUNS)})(?: rate)?(?: in| of|"
    rf" for) +(?:the |its |their )?(.*)$"
)


def of_change(right: str) -> str:
    """ "an increase of 5 % in exports": what stands behind the figure."""
    inner = _IN_SOMETHING.match(right)
    words = until_stop(inner[1]) if inner is not None else ""
    return "" if is_time(words) else words


_IN_SOMETHING = patterns.compile(r"(?i)^ *(?:in|for|across|among) +(?:the )?(.*)$")
