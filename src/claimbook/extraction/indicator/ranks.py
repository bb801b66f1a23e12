"""What a rank is a rank in: "9th for wool", "6th among wine villages"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.brackets import before_bracket
from claimbook.extraction.indicator.noun_phrases import is_body, until_stop
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import FUNCTION_WORDS


def ranking(view: View) -> str:
    """What a rank is a rank in: "9th for wool", "6th among wine villages", "its rank in the index"."""
    moved = view.kind.kind == "change" and view.follows in _PLACES
    if (view.quantity.unit != "rank" and not moved) or view.quantity.rule == "rank in words":
        return ""
    words, subject = ranked_in(view), "" if is_body(view.subject) else view.subject
    if words and not (subject and view.right.partition(" among ")[2].removeprefix("the ").startswith(words)):
        return words
    if words := before_bracket(view):
        return words  # "infrastructure (ranked second)"
    before = _RANK_OF.search(view.before)
    if before is not None and (words := until_stop(before[1])) and words.lower() not in _RANKINGS:
        return words
    if words := own_subject(view.before) or view.topic or _index_before(view.before):
        return words
    if subject and not view.points_back and not _NAMED.search(subject):
        return patterns.sub(r"(?i)^rank(?:ing)? (?:in|for|of|by) (?:the )?", "", subject)
    last = [found for found in view.memory if found.quantity.unit == "rank"][-1:] or view.earlier[-1:]
    return last[0].indicator.words if last else "ranking"


def own_subject(before: str) -> str:
    """ "…, with its (wool exports) ranking", "…, and (wool exports) rank": the noun in front of the ranking verb."""
    found = _RANKING_NOUN.search(before[-140:])
    words = tidy(found[1]) if found is not None else ""
    return words if possible(words) and sound(words) and not is_body(words) else ""


def _index_before(before: str) -> str:
    """ "moved up in the (Port Safety Index) to rank": the index that the sentence has named."""
    named = list(_INDEX_BEFORE.finditer(before[-200:])) if "Index" in before or "Ranking" in before else []
    return str(named[-1][1]) if named else ""


def ranked_in(view: View) -> str:
    """What stands behind a rank: "9th in the league for wool"."""
    right = view.right[:160]
    if (behind := _IN_TERMS.match(right)) is not None:
        return until_stop(behind[1])
    if (index := _IN_INDEX.match(right)) is not None:
        return str(index[1])
    if words := field(right):
        return words
    behind = _RANK_IN.match(right[:120])
    words = until_stop(behind[1]) if behind is not None else ""
    return "" if words.split(" ")[-1].lower() in _RANKINGS or words.split(" ")[0].lower() in _PLACED else words


def field(behind: str) -> str:
    """ " nationwide in (wool exports)", " country in Africa for (wool)", " among small towns in (drawing guests)"."""
    for joint in _JOINT.finditer(behind):
        between = behind[: joint.start()]
        if _FAR.search(between.removesuffix(",") if joint[0].startswith(" for") else between):
            break  # "5th worldwide, for wool" alone may have a comma
        words = until_stop(behind[joint.end() :])
        first, last = words.partition(" ")[0], words.rpartition(" ")[2].lower()
        small = first[:1].islower() or (len(first) > 1 and first.isupper() and first.isalpha())
        if not small or first.lower() in _NO_FIELD or last in _RANKINGS or is_time(words):
            continue
        if joint[0] == " in the " and " for " in words:
            continue  # "in the league for wool"
        if possible(words):
            return words
    return ""


_JOINT = patterns.compile(
    r" (?:in|for|by|on|regarding|in terms of) (?:(?:the|its|their|all|our|overall|[A-Z][\w.-]*['’]s) )*"
)
_FAR = patterns.compile(r"[,;:()]| (?:with|but|while|as|after|when|where|which|who|that) | and [a-z]")
_RANKING_NOUN = patterns.compile(
    r"(?:\b(?:with|and|while|but) |[,;] )(?:its |their |the )?([^,;:()0-9]+?) (?:also |now |still |currently )?"
    r"(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|com(?:es?|ing)|came)(?: (?:at|as|in|the|up|joint))* $"
)
_INDEX_BEFORE = patterns.compile(
    r"\b(?:[Ii]n|[Oo]n|of|by) (?:the )?(?:[A-Z][\w.& -]*['’]s? )?"
    r"((?:[A-Z][\w&-]* |(?:of|for|and) )*(?:Index|Rankings?))\b"
)
_NAMED = patterns.compile(r"^[^,]+, [A-Z][^,]*$")  # "The capital, Lima"
_PLACES = frozenset(["place", "places", "spot", "spots", "position", "positions", "rung", "rungs"])
_IN_TERMS = patterns.compile(r"^(?: [^,;:]{1,90})? in terms of (?:the |its |their )?(.*)$")
_IN_INDEX = patterns.compile(
    r"^(?:[^;:]{0,60}?)(?: (?:in|on|by|of)|,) (?:[A-Z][\w.-]*'s )?(?:the |this year's |last year's )?"
    r"((?:[A-Z][\w&-]* |(?:of|for|and|on|the) )*"
    r"(?:Index|Indices|Rankings?|League|Scoreboard|Barometer|Survey|Report))\b"
)


_RANK_IN = patterns.compile(
    r"(?i)^(?: (?:globally|worldwide|nationwide|nationally|overall|out of \d+[\w ]*?))?"
    r"(?: (?:in|among) (?:the |all )?(?:world|nation|country|province|region|city|state|EU|continent|[A-Z]\w+))?"
    r",? (?:for|by|among|on) (?:the |its |their |all )?(.*)$"
)
_RANKINGS = frozenset(lexicons.words("en/phrase_words", kind="ranking"))
_PLACED = frozenset(lexicons.words("en/rank_places"))
_NO_FIELD = FUNCTION_WORDS.union(_PLACED, ["first", "second", "row"])
_RANK_OF = patterns.compile(r"(?i)\b(?:rank|ranking|place|position|standing)s? (?:in|on|for) (?:the )?([^,;0-9]*)")
