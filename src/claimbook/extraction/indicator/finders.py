"""The noun of a figure among the words around it: the object of its verb, the subject of its clause."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.amounts import (
    DIMENSIONS,
    FLOWS,
    KNOWN_VERBS,
    is_doer,
    unknown_deed,
)
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import (
    WORTHS,
    describes,
    head_of,
    is_body,
    is_name,
    last_phrase,
    noun_phrase,
    until_stop,
)
from claimbook.extraction.indicator.own_nouns import FORECASTS
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.shares import predicate
from claimbook.extraction.indicator.tails import with_tail
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    OBJECT_VERBS,
    is_verb,
    noun_of,
    participle,
)


def object_of(view: View) -> str:
    """ "raise output to 300", "cut emissions by 20 %": what stands between the verb and the figure."""
    found = None if view.sums or _MOVED.isdisjoint(view.ending[-6:]) else _TO_OR_BY.search(view.seen)
    if found is None:
        grown = _GROWN.search(view.seen) if view.kind.kind == "change" else None  # "grew sales 5 percent"
        return grown[1] if grown is not None and head_of(grown[1]) in WORTHS else ""
    if view.seen.endswith(" from ") and (revised := _REVISION.search(view.seen)) is not None:
        return until_stop(revised[1])  # "the revision of sales from 3 to 4 million"
    tokens, setting = view.seen[: found.start()].split(), found[0][:2].lower() in ("to", "at")
    if view.previous is not None and view.previous.quantity.unit == "x" and tokens[:1] in (["the"], ["its"], ["their"]):
        return " ".join(tokens)  # "double the output to"
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 10), -1):
        low = tokens[i].lower().strip(",")
        if (low in CHANGE_VERBS or (setting and low in _SETTING)) and not describes(tokens, i):
            if low.endswith("ing") and i and tokens[i - 1].endswith("s") and _OF_MANY.search(view.seen) is not None:
                continue  # "raising the number of farmers (growing maize) from"
            if tokens[i + 1 :] == ["it"] and view.earlier:
                return view.earlier[-1].indicator.words  # "sales were 3 million, which would raise it to"
            return _changed(tokens[i + 1 :])
    return ""


def _changed(words: list[str]) -> str:
    """The object among the words behind a verb of change: "its reserves (, year on year,)"; "" where there is none."""
    if not words or words[0].lower() in _NO_STARTS:
        return ""
    whole = " ".join(words)
    noun, _, rest = whole.strip(",").partition(", ")
    noun = noun if rest and is_time(rest) else whole
    unnamed = is_time(noun) or noun.partition(" ")[0].endswith(("ly", "est", "ward", "wards"))
    return "" if unnamed else noun.partition(" from ")[0]


_OF_MANY = patterns.compile(r"ing (?:the|its|their) (?:number|share|proportion|percentage|amount|total) of [\w' -]+$")
_NO_STARTS = FUNCTION_WORDS - {"the", "its", "their", "a", "an"}
_GROWN = patterns.compile(
    rf"(?i)\b(?:{'|'.join(sorted(CHANGE_VERBS))}) (?:its |their |the )?((?:[a-z-]+ ){{0,3}}[a-z]+) $"
)
_REVISION = patterns.compile(
    rf"(?i)\b(?:revision|adjustment|correction|change|cut|{'|'.join(CHANGE_NOUNS)}) (?:of|in|to) "
    r"(?:the |its |their )?([^,;:]+?),? from $"
)
_MOVED = frozenset(["to", "by", "from", "at"])
_SETTING = frozenset(lexicons.words("en/setting_verbs"))
_TO_OR_BY = patterns.compile(
    r"(?i)\b(?:to|by|from|at) +(?:an? (?:[a-z]+ )?|the |about |over |more than )?"
    r"(?:(?:[a-z]+ )?(?:average|total) of )?$"
)


def contributed(view: View) -> str:
    """ "tourism contributed 11 % to output": what a share is contributed to, and by whom."""
    if not view.verb.startswith("contribut") or not view.after.startswith(" to "):
        return ""
    whole = tidy(until_stop(view.after[4:120]))
    subject = view.subject if sound(view.subject) else ""
    return (f"{subject} in {whole}" if subject else f"contribution to {whole}") if whole else ""


def spent_of(view: View) -> str:
    """ "spent 3 % of its budget on roads": the part of a whole that goes to one thing."""
    if not (noun_of(view.verb) in _OUTLAYS or view.verb.startswith(_GIVEN_TO)):
        return ""
    found = _OF_ON.match(view.right[:140])
    where = until_stop(found[3]) if found is not None else ""
    if found is None or not where or is_time(where):
        return ""
    return f"{found[1]} {participle(view.verb)} {found[2]} {where}"


_OUTLAYS = frozenset(["spending", "investment"])
_GIVEN_TO = ("devote", "dedicate", "allocate", "earmark")
_OF_ON = patterns.compile(r"^ of (?:its |their |the )?([\w' -]{2,40}?) (on|in|to|for) (?:the |its |their )?(.*)$")


def traded(view: View) -> str:
    """ "the port exported fish and ice for 3 million", "sold maps worth 3 million": the noun of the verb and what it
    was done with."""
    if not view.seen.endswith((" for ", " worth ")):
        return ""
    tokens = view.seen.split()[-12:]
    for i in range(len(tokens) - 2, 0, -1):
        if noun := noun_of(tokens[i].lower()):
            if is_verb(tokens[-2].lower()) or tokens[i + 1] == "of":
                return ""  # "exports accounted for", "the award of posts for"
            what = until_stop(" ".join(tokens[i + 1 : -1]))
            if tokens[-1] == "worth" and (noun not in _TRADED or head_of(what) in FLOWS):
                return ""  # "attracted investments worth", "received kiosks worth"
            if tokens[-1] == "worth" and head_of(what) in WORTHS:
                return f"{what} {participle(tokens[i].lower())}"  # "goods sold"
            return f"{noun} of {what}" if what else ""
    return ""


_TRADED = frozenset(["exports", "imports", "sales", "purchases", "production", "supply", "savings"])


def named_behind(view: View) -> str:
    """ "one in four households", "double exports", "the second largest workforce": the noun right behind."""
    verbal = view.quantity.unit == "x" and view.quantity.value_text.isalpha() and view.kind.kind == "change"
    if not (
        verbal
        or view.quantity.rule in ("x in y", "rank in words")
        or (view.quantity.rule == "fraction" and not view.after.startswith(" of"))
    ):
        return ""
    if view.quantity.unit == "rank" and view.after.startswith((" of all ", " among ", " of the ")):
        return ""  # "the 6th lowest of all members"
    after = _OF_THE.sub(" ", view.after[:140])
    if (said := _ARE.match(after)) is not None:
        return noun_phrase(f" {said[1]}")
    counted = noun_phrase(after)
    if counted.lower() in CHANGE_NOUNS:
        return ""  # "five-fold growth"
    if counted and not possible(counted) and (longer := until_stop(after)).startswith(f"{counted} of "):
        return longer  # "double the size of the port"
    if not counted or view.quantity.unit != "%":
        return counted
    longer = until_stop(after)  # without the name of a place, which is a subject
    if (
        longer.startswith((f"{counted} in ", f"{counted} within ", f"{counted} at "))
        and longer[len(counted) :].islower()
    ):
        return longer
    whole = with_tail(counted, view.context)
    behind = after[after.find(counted) + len(counted) :]
    return f"{counted} {done}" if whole == counted and (done := predicate(behind)) else whole


_ARE = patterns.compile(r"^ (?:are|were|is|was) (?:an? |the )?([a-z].*)$")
_OF_THE = patterns.compile(r"^ (?:the|its|their|of) ")


def subject_of_clause(view: View) -> str:
    """The subject of the clause, where the figure can be one of it: a firm is no amount, customers withdraw one."""
    words = _told_subject(view)
    if words in _COUNTRIES and view.verb in _GROWS and view.quantity.unit == "%" and view.alike is None:
        return "economy"  # "Peru grew 3 percent"
    if view.money and view.kind.kind == "level" and is_name(words) and _is_amount(view, words):
        return words
    body = is_body(words)
    words = words.split(",")[0] if body else words
    if " of " in words and head_of(words) in FORECASTS:
        words = words.partition(" of ")[2]  # "its estimate of sales was"
    if stands_for := _stands_for(view, words, body):
        return stands_for
    if body and not is_name(words) and head_of(words).endswith("s") and _counts(view):
        return words  # "platforms number 240", "visitors were up 4 percent", "users in towns reached 3 million"
    return "" if _only_does(view, words, body) else _measured_of(view, words)


def _told_subject(view: View) -> str:
    """The subject of the clause as it is told; of "has doubled" what stands before the verb."""
    if view.quantity.unit == "x" and _VERBAL.search(view.quantity.value_text.lower()):
        return view.named(clause_subject(f"{view.seen} was"))
    return view.subject or (view.named(clause_subject(view.left)) if view.previous is None else "")


def _stands_for(view: View, words: str, body: bool) -> str:
    """What is measured where the subject does not say it: what was forecast, what the sentence is about, or what the
    figure before measures."""
    if view.alike is not None and head_of(words) in FORECASTS and not _says_of_what(words):
        return view.alike.indicator.words  # "the analysts' average estimate was"
    if view.topic and (body or not words):
        return view.topic  # "in terms of sales, the firm posted 3 million"
    last = view.previous
    if last is not None and is_name(words) and view.like(last):
        return last.indicator.words  # "A has 3 %, while B has 5 %"
    return ""


def _counts(view: View) -> bool:
    """Does the figure say how many of its subject there are: "number 240", "were up 4 percent", "reached 3 million"?"""
    return view.verb in _NUMBERED or (view.quantity.unit == "1" and view.rises)


def _measured_of(view: View, words: str) -> str:
    """What is measured of a subject: itself, its area; of mere growth what grew, "" where that is not told."""
    change = head_of(words) in CHANGE_NOUNS and " and " not in words  # no "depreciation and rent costs"
    if view.earlier and change and not _CHANGE_OF.search(words) and not _says_of_what(words):
        return view.earlier[-1].indicator.words  # "the strongest growth was in the west"
    if words and view.quantity.unit in _SPACES and view.verb in KNOWN_VERBS and head_of(words) not in WORTHS:
        return f"{DIMENSIONS[view.quantity.unit]} of {words}"  # "the fair covers 3 ha"
    if view.bracketed and view.kind.kind == "change":
        words = _GROWTH_IN.sub("", words)  # "growth in wages was led by Peru (+3 %)"
    head = words.split(" ")
    bare_change = head[0].lower() in CHANGE_NOUNS and len(head) > 1 and head[1] not in ("in", "of")
    return "" if bare_change else words


def _is_amount(view: View, words: str) -> bool:
    """Is what looks like a name an amount, by its verb: "Takings amounted to", "Monthly ARPU averaged"?"""
    if words in _LISTED or (view.alike is not None and words[-1].islower() and words[-1] != "s"):
        return False
    return view.sums or (view.alike is None and view.rises and view.verb not in OBJECT_VERBS)


_COUNTRIES = frozenset(lexicons.words("places", "name", kind="country"))
_GROWS = frozenset(
    ["grew", "grow", "grows", "expand", "expands", "expanded", "by", "shrank", "contracted", "contract", "shrink"]
)
_LISTED = frozenset(row["name"] for lexicon in ("places", "organisations") for row in lexicons.rows(lexicon))


def _only_does(view: View, words: str, body: bool) -> bool:
    """Does the subject only do what the figure measures: "the bank lent 3 million", "customers withdrew 3 million"?"""
    unit, verb, level = view.quantity.unit, view.verb, view.kind.kind == "level"
    if body and (view.alike is not None or (view.earlier and view.kind.kind == "share") or unit in DIMENSIONS):
        return True
    if ((level and view.money) or verb in _DOING) and (body or is_doer(words)):
        return True
    return view.money and (unknown_deed(view) or noun_of(verb) != "") and head_of(words) not in WORTHS


_DOING = OBJECT_VERBS | {"in", "for", "of", "with"}
_NUMBERED = frozenset(["number", "numbered", "numbering", "up", "down"])
_SPACES = frozenset(unit for unit, noun in DIMENSIONS.items() if noun in ("area", "length"))


def _says_of_what(words: str) -> bool:
    """Does a change or an estimate say of what: "GDP growth", "sales forecast", not "strong growth", "estimate"?"""
    before = words.split(" ")[:-1]
    return any(word.isupper() or word.lower() in WORTHS or f"{word.lower()}s" in WORTHS for word in before)


_CHANGE_OF = patterns.compile(rf"(?i)\b(?:{'|'.join(CHANGE_NOUNS)}) (?:of|in) ")
_VERBAL = patterns.compile(r"(?:ed|es|le|ve|ing)$")  # doubled, halves, triple, halve; not "twice", "tenfold", "3"
MEASURE_NOUNS = frozenset(lexicons.words("en/measure_nouns"))


def bare_subject(view: View) -> str:
    """The subject of the clause with its verb, where nothing better is found: "system moved"."""
    subject = view.named(clause_subject(view.left)) or (view.main_subject if view.points_back else "")
    subject = subject.partition(", ")[0]
    if not subject or (subject[:1].isdigit() and " " not in subject) or (is_body(subject) and view.alike is not None):
        return ""  # "grew 1.5-fold, against 2011, to"
    if is_name(subject) and (view.kind.kind == "level" or (view.earlier and not subject.isupper())):
        return ""
    if view.money and view.kind.kind == "level" and view.known is not None and is_body(subject):
        return ""
    if subject.split(" ")[0].lower() in CHANGE_NOUNS or (view.earlier and head_of(subject) in CHANGE_NOUNS):
        return ""
    if view.verb not in OBJECT_VERBS:
        return subject
    return "" if is_name(subject) else f"{subject} {participle(view.verb)}"


def coordinated(view: View) -> str:
    """ "turned out 3 tons in a year and is to make 5 tons": what the figure before measures."""
    last = view.previous
    if last is None or last.quantity.unit != view.quantity.unit or not _JOINED.search(view.seen):
        return ""
    return last.indicator.words


_JOINED = patterns.compile(r"\b(?:and|then|but) (?:\w+ ){1,5}$")


def ahead(view: View) -> str:
    """ "with 41 percent, Peru has the highest share of …", "compared with the 3 million of May, fees rose": the noun of
    the clause behind a figure that only leads to it."""
    waiting = view.points_back and not view.earlier  # "since May, when it hit 11 percent, the share has …"
    if view.previous is not None or not (waiting or _LEADING_TO.match(view.seen)):
        return ""
    _, comma, rest = view.after.partition(", ")
    words = _TO_DIGIT.match(rest) if comma else None
    if words is None:
        return ""
    best = _SUPERLATIVE.search(words[0])
    subject = clause_subject(words[0])
    if best is not None and (not subject or is_body(subject)):
        return until_stop(best[1])
    return "" if is_body(subject) else subject


_LEADING_TO = patterns.compile(
    r"(?i)^(?:compared (?:with|to)|with|at|from|after|against|following|versus|up from|down from|unlike|up|down|"
    rf"{'|'.join(sorted(verb for verb in CHANGE_VERBS if verb.endswith('ing')))})(?: by)?"
    r"(?: the| a| an| some| about| around| nearly| over| just| only)* *$"
)
_TO_DIGIT = patterns.compile(r"^[^\d;:]{4,160}")
_SUPERLATIVE = patterns.compile(
    r"\b(?:highest|largest|lowest|biggest|smallest|greatest|leading|best|strongest|fastest|most|fewest) ([a-z].*)$"
)


def of_main_clause(view: View) -> str:
    """ "we see a recovery of orders, with growth of 9 percent": what the clause before the growth speaks of."""
    if not _WITH_CHANGE.search(view.seen):
        return ""
    before = view.seen.rpartition(", with ")[0]
    subject = view.named(clause_subject(f"{before} was"))
    return subject if subject and not is_body(subject) else " ".join(last_phrase(before.split()))


_WITH_CHANGE = patterns.compile(
    rf"(?i), with (?:an? |the )?(?:[a-z-]+ ){{0,3}}(?:{'|'.join(CHANGE_NOUNS)}) of (?:[a-z]+ )?$"
)


def antecedent(view: View) -> str:
    """ "fees, which are 3 % below": the noun in front of a relative clause that the figure is in."""
    near = view.before[-90:]
    found = _RELATIVE.search(near) if "which " in near or "that " in near else None
    words = last_phrase(_GROWTH_IN.sub("", found[1]).split()) if found is not None else []
    while words and words[0].lower() in FUNCTION_WORDS:
        del words[0]  # "spent on wages, which rose 5 %"
    noun = " ".join(words)
    return "" if not words or is_body(noun) or is_time(noun) else noun


_GROWTH_IN = patterns.compile(rf"(?i)^.*\b(?:{'|'.join(CHANGE_NOUNS)}) (?:in|of) (?:[A-Z][\w.-]*['’]s )?")
_RELATIVE = patterns.compile(
    r"([^,;:()]+),? (?:which|that) (?:(?:is|are|was|were|has|have|had|will|would|be|been) ?)*"
    r"(?:number(?:s|ed)?|total(?:s|led|ed)?|stands?|stood|amount(?:s|ed)?|come|came(?: in)?|run|ran|averag\w+|worth|"
    r"valued|priced|(?:little |almost |virtually )?(?:un)?changed|flat|steady|revised|"
    rf"{'|'.join(sorted(CHANGE_VERBS))}|"
    rf"(?:saw|sees|seen|experienced|recorded|posted|showed|shown) (?:an? )?(?:[a-z]+ )?"
    rf"(?:{'|'.join(CHANGE_NOUNS)}) of)?"
    r"(?: (?:at|to|by|from|an?|the|peak|high|low|record|of|up|down|upwards?|downwards?))* *$"
)


def time_spent(view: View) -> str:
    """ "spend 12 hours a week playing chess": what the time is spent on."""
    if noun_of(view.verb) != "spending":
        return ""
    found = _DOING_IT.match(view.right[:140])
    return f"time spent {until_stop(found[1])}" if found is not None else "time spent"


TIME_UNITS = frozenset(lexicons.words("en/phrase_words", kind="time spent"))
_DOING_IT = patterns.compile(
    r"^(?: (?:an?|per|each|every|of their|day|week|month|year|daily|weekly|on average))*"
    r" ((?:[a-z]{2,}ing|on|with|at) .*)$"
)
