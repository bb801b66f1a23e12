"""What a rank is a rank in: "9th for wool", "6th among wine villages"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.indicator.noun_phrases import is_body, until_stop
from claimbook.extraction.indicator.shares import before_bracket
from claimbook.extraction.indicator.view import View


def ranking(view: View) -> str:
    """What a rank is a rank in: "9th for wool", "6th among wine villages", "its rank in the index"."""
    moved = view.kind.kind == "change" and _PLACES.match(view.after[:12])
    if (view.quantity.unit != "rank" and not moved) or view.quantity.rule == "rank in words":
        return ""
    words, subject = ranked_in(view), "" if is_body(view.subject) else view.subject
    if words and not (subject and words in view.right.partition(" among ")[2]):
        return words
    if words := before_bracket(view):
        return words  # "infrastructure (ranked second)"
    before = _RANK_OF.search(view.before)
    if before is not None and (words := until_stop(before[1])) and words.lower() not in _RANKINGS:
        return words
    if subject and not view.points_back:
        return patterns.sub(r"(?i)^rank(?:ing)? (?:in|for|of|by) (?:the )?", "", subject)
    last = [found for found in view.memory if found.quantity.unit == "rank"][-1:] or view.earlier[-1:]
    return last[0].indicator.words if last else "ranking"


def ranked_in(view: View) -> str:
    """What stands behind a rank: "9th in the league for wool"."""
    right = view.right[:160]
    if (behind := _IN_TERMS.match(right)) is not None:
        return until_stop(behind[1])
    if (index := _IN_INDEX.match(right)) is not None:
        return str(index[1])
    behind = _RANK_IN.match(right[:120]) or _RANK_IN_THING.match(right[:120])
    words = until_stop(behind[1]) if behind is not None else ""
    return "" if words.split(" ")[-1].lower() in _RANKINGS or words.split(" ")[0].lower() in _PLACED else words


_PLACES = patterns.compile(r"^ (?:places?|spots?|positions?|rungs?)\b")
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
_RANK_IN_THING = patterns.compile(r"^ in (?:the |its |their |terms of )*((?:[a-z]|[A-Z]{2,}|[0-9]G)[^;:]*)$")
_RANKINGS = frozenset(lexicons.words("en/phrase_words", kind="ranking"))
_PLACED = frozenset(lexicons.words("en/rank_places"))
_RANK_OF = patterns.compile(r"(?i)\b(?:rank|ranking|place|position|standing)s? (?:in|on|for) (?:the )?([^,;0-9]*)")
