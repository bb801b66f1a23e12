"""How an indicator reads in the end: without who tells it, articles, possessors, times and figures."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.indicator.noun_phrases import ACRONYMS, WORTHS, is_figure, is_function
from claimbook.extraction.indicator.plausible import DESCRIBING
from claimbook.extraction.indicator.told import TELLING, without_teller
from claimbook.extraction.words import FUNCTION_WORDS, PARTICIPLES, TIME_NOUNS, is_verb

_OWN = ("its", "their", "his", "her", "our")
_POSSESSIVE = patterns.compile(
    rf"^(?:(?:[Tt]he )?[A-Z][\w.-]*(?: (?:of|and|the|[A-Z][\w.-]*))*'s?|(?i:{'|'.join(_OWN)}|"
    r"(?:last|this|next) [a-z]+'s|the \w+'s|the \w+ \w+'s|the \w+s')) +"
)
_LEADS = frozenset(
    [
        *("the", "a", "an", "its", "their", "some", "both", "neither", "and", "or", "but", "of", "with", "as", "while"),
        *("whereas", "whilst", "that", "which", "where", "also", "there", "yet", "however", "moreover", "record"),
    ]
)
_LONG_LEADS = ("total of ", "number of the ")
_AGENT = patterns.compile(r"[a-z]{3,}(?:ed|en|lt|nt|wn)( by the? ?[A-Z].*)$")


def tidy(words: str) -> str:
    """Without articles, possessors, figures and stray punctuation at either end; "" when nothing is left."""
    if not words:
        return ""
    if "(" in words:
        words = _BRACKETS.sub(" ", words)
    words = " ".join(words.split()).strip(_ENDS)
    if _is_tidy(words, words.lower().split(" ")):
        return words[:140].strip(" ,.;:") if len(words) > 2 else ""
    if " of " in words and _last_word(words.partition(" of ")[0]) in _PORTIONS and (part := _PORTION.match(words)):
        words = words[part.end() :]
    if " basis" in words:
        words = _BASIS.sub("", words)
    while " " in words and words.rpartition(" ")[2] in _NO_ENDS:
        words = words.rpartition(" ")[0].strip(_ENDS)  # "sales (rose)"
    if words.rpartition(" ")[2] in _ASIDES:
        words = _ASIDE.sub("", words)  # "rents, on the other hand"
    words = _without_leads(without_teller(words))
    tokens = words.split() if _DIGITS.isdisjoint(words) else _without_figures(words.split())
    if tokens and ((last := tokens[-1].lower()) in _IN_TIMES or last[-1] in _DIGITS or "-" in last):
        tokens = _without_time(tokens)
    while tokens and tokens[-1].lower() in FUNCTION_WORDS and tokens[-1] not in ACRONYMS:
        if " ".join(tokens[-2:]) in PARTICIPLES:
            break  # "funds set up"
        tokens.pop()
    if tokens[-2:-1] == ["of"] and tokens[-1] in DESCRIBING:
        tokens = tokens[:-2]  # "revenue of better(-known firms)"
    words = " ".join(tokens)[:140].strip(" ,.;:")
    if " by " in words and len(tokens) > 7 and (agent := _AGENT.search(words)) is not None:
        words = words[: agent.start(1)]  # "bakeries inspected by the Guild of Millers"
    return words if len(words) > 2 else ""


def _is_tidy(words: str, lows: list[str]) -> bool:
    """Is there nothing to leave out: no word that may be, and no figure or sign?"""
    first, last = lows[0], lows[-1]
    if first in _MAYBE_LEADS or last in _MAYBE_ENDS or "-" in last:
        return False
    return _MAYBE_CUT.isdisjoint(lows) and _SIGNS.isdisjoint(words)


def _without_leads(words: str) -> str:
    """ "(and the town's total) exports": without articles, joints and possessors in front."""
    for _ in range(4):
        owned = "'" in words or words.partition(" ")[0].lower() in _OWN
        shorter = _without_lead(_without_owner(words).strip(_ENDS) if owned else words)
        if shorter == words:
            break
        words = shorter
    return words


def _without_lead(words: str) -> str:
    """ "(and) exports", "(number of the) exports": without the first article or joint."""
    first, _, rest = words.partition(" ")
    low = first.lower()
    if rest and low.removesuffix(",") in _LEADS:
        return rest.strip(_ENDS)
    if low in ("total", "number"):
        rest = next((words[len(lead) :] for lead in _LONG_LEADS if words.lower().startswith(lead)), words)
        return rest.strip(_ENDS)
    return words


def _last_word(words: str) -> str:
    """The last of some words, in lower case; of "two-thirds" the "thirds"."""
    return words.lower().replace("-", " ").rpartition(" ")[2]


def _without_figures(tokens: list[str]) -> list[str]:
    """ "(more than 3 million new) users", "car exports (Dh8bn)": without figures that belong to no noun in it."""
    for i in range(min(4, len(tokens) - 1)):
        if is_figure(tokens[i]) and all(is_function(token) for token in tokens[:i]):
            behind = tokens[i + 1 + (tokens[i + 1] in _SCALES) :]
            return [] if behind and behind[0].lower().strip(_ENDS) in _UNITS else behind
    for i in range(1, len(tokens)):
        if tokens[i][-1] not in _DIGITS and not is_function(tokens[i - 1]) and is_figure(tokens[i]):
            return tokens[: i - is_verb(tokens[i - 1])]
    return tokens


_UNITS = frozenset(lexicons.words("en/units")).union(
    word.lower() for word in lexicons.words("en/currencies", position="after")
)
_SCALES = frozenset(lexicons.words("en/scales"))


def _without_time(tokens: list[str]) -> list[str]:
    """ "output (in the first quarter of 2019)", "fees (from May to July)", "GDP (this year)", "tax (so far)"."""
    while len(tokens) > 1 and tokens[-1].lower() in _NOWADAYS:
        tokens = tokens[:-1]
    start = len(tokens)
    while start > 1 and _timely(tokens[start - 1].lower()):
        start -= 1
    timely = tokens[start:]
    if not any(map(_is_time, timely)) or "number" in tokens[start - 1 : start]:
        return tokens
    for i, token in enumerate(timely):
        years = timely[i + 1 : i + 2] if token.lower() == "of" else []
        lasting = bool(years) and years[0][0] in _DIGITS and len(years[0]) < 4  # "loans of 5 years"
        if token.lower() in _TIME_LEADS and not lasting:
            return tokens[: start + i]
    return tokens


def _timely(low: str) -> bool:
    """Can the lower-case word stand in a time: "end", "july-september", "2019", "of"?"""
    return all(part in _IN_TIMES or part[:1] in _DIGITS for part in low.strip(",.'").split("-"))


def _is_time(word: str) -> bool:
    """Is this a month, a year, a quarter or another noun of time?"""
    low = word.lower().strip(",.'")
    return low in _TIMES or low.rpartition("-")[2] in _TIMES or (low[:2] in ("19", "20") and low[:4].isdigit())


_ENDS = " ,.;:()*•\"'"
_NO_ENDS = frozenset(lexicons.words("en/phrase_words", kind="ends no noun"))
_PORTIONS = frozenset(["most", "majority", "bulk", *lexicons.words("en/fractions")])
_PORTION = patterns.compile(  # "(more than half of the) exports"
    r"(?i)^(?:(?:more|less|fewer) than |over |nearly |almost |about |around |some )?"
    r"(?:an? |the |one[- ]|two[- ]|three[- ])?"
    rf"(?:{'|'.join(sorted(_PORTIONS))}) of (?:the |its |their |these |those |all )*"
)
_BASIS = patterns.compile(r" on an? [\w-]+(?: \w+)? basis\b.*$")
_ASIDE_WORDS = lexicons.words("en/phrase_words", kind="aside")
_ASIDES = frozenset(words.rpartition(" ")[2] for words in _ASIDE_WORDS)
_ASIDE = patterns.compile(rf",? (?:{'|'.join(_ASIDE_WORDS)})$")
_DIGITS = frozenset("0123456789")
_MONTHS = frozenset(word.lower() for word in lexicons.words("en/months"))
_POINTS = frozenset(["earlier", "ago", "previous", "before", "last", "same", "prior", "past"])
_DAYS = frozenset(word.lower() for word in lexicons.words("en/clause_words", kind="day name"))
_TIMES = (TIME_NOUNS - _POINTS).union(
    _MONTHS, _DAYS, lexicons.words("en/time_words", kind="time"), ["h1", "h2", "q1", "q2", "q3", "q4"]
)
_TIME_LEADS = frozenset(lexicons.words("en/time_words", kind="leads")) - {"to"}
_IN_TIMES = _TIMES.union(
    _POINTS, *(lexicons.words(f"en/{name}") for name in ("time_words", "ordinals", "number_words"))
)
_NOWADAYS = frozenset(lexicons.words("en/time_words", kind="alone"))


_MAYBE_LEADS = _LEADS.union(_OWN, (words.partition(" ")[0] for words in _LONG_LEADS))
_MAYBE_ENDS = frozenset(word.lower() for word in _NO_ENDS).union(_ASIDES, _IN_TIMES, FUNCTION_WORDS, DESCRIBING)
_MAYBE_CUT = TELLING.union(_PORTIONS, ["that", "basis", "by"])
_SIGNS = _DIGITS.union("(,.'")


def _without_owner(words: str) -> str:
    """ "(Peru's) exports", "(the Bank of Peru's) assets"; "exports of Peru's mills" stay whole, also with a capital."""
    found = _POSSESSIVE.match(words)
    if found is None or (" of " in found[0] and words.partition(" ")[0].lower() in WORTHS):
        return words
    owner = found[0].lower().rstrip("'’s ").split(" ")
    if len(owner) > 2 and owner[0] == "the" and owner[-1] in _CLASSES:
        return words.partition(" ")[2]  # "the private sector's output"
    if len(owner) == 1 and owner[0] in _COMMON:
        return words  # "Coal's share" at the start of a sentence
    return words[found.end() :]


_COMMON = frozenset(lexicons.words("en/common_words")) - frozenset(lexicons.words("en/subject_words"))
_CLASSES = frozenset(lexicons.words("en/phrase_words", kind="class"))


_BRACKETS = patterns.compile(r"\([^()]*\)")
