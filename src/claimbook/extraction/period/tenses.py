"""The tense that a figure is told in: of the verb nearest to it in its clause."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.period.time_scenes import Figure, Scene, last_break

_INSERTED = patterns.compile(r", (?:which|who|where|whose) [^,;]*,")
_MARKS = ",.;:()\"'"
_OPEN = ("who ", "which ", "whose ")
_STOPS = frozenset(",;")
_VERBS = {row["word"]: row["value"] for row in lexicons.rows("en/periods") if row["kind"] == "tense"}
_DETERMINERS = frozenset(lexicons.words("en/periods", kind="determiner"))
_AUXILIARIES = frozenset(lexicons.words("en/periods", kind="aux"))


def tense(around: Scene, figure: Figure) -> str:
    """Tense of the verb next to the figure: "past", "present", or "" where no verb is known."""
    told = around.text[last_break(around, figure) + 1 : figure.start]
    verb = around.text[figure.start : figure.end].split(" ", 1)[0]  # "exceeded 5 million" is a figure
    before = (_INSERTED.sub(" ", told) if ", wh" in told else told).lower().split()
    before += [verb] if verb.islower() else []
    own = told.rpartition(", ")[2]
    if own.startswith(_OPEN) and _STOPS.isdisjoint(own) and own != told and figure.claim_type == "quantity":
        return _first_form(own.lower().split(), around.text[figure.end :].split(",")[0].lower().split())
    after = around.text[figure.end : figure.end + 80].lower().split()
    form = _first_form(before, after)
    if form:
        return form
    rest = around.text[figure.end + 80 :].lower().split()
    form = next((form for at in range(1, len(rest)) if (form := _tense_of(rest, at, rest[at].strip(_MARKS)))), "")
    return form or ("past" if _is_told_by_participle(before + after) else "")


def _first_form(before: list[str], after: list[str]) -> str:
    """The tense of the nearest verb before, else of the nearest behind."""
    for words, places in ((before, range(len(before) - 1, -1, -1)), (after, range(len(after)))):
        for at in places:
            word = words[at].strip(_MARKS)
            if (word in _VERBS or word[-2:] == "ed") and (form := _tense_of(words, at, word)):
                return form
    return ""


def _is_told_by_participle(words: list[str]) -> bool:
    """ "Large firms, those with staff, performed 36 %": no other verb, and the commas enclose an apposition."""
    commas = [at for at, word in enumerate(words[:-1]) if word.endswith(",")]
    return any(words[at + 1].endswith("ed") and words[at + 2 : at + 3] != ["by"] for at in commas[1:])


def _tense_of(words: list[str], at: int, word: str) -> str:
    """The tense of this word among others, "" where it is no verb."""
    if word not in _VERBS and (word[-2:] != "ed" or len(word) < 4):
        return ""
    if at and (words[at - 1] == "to" or words[at - 1] in _DETERMINERS):
        return ""  # "in use", "a cut", "the exported goods"
    if _has_auxiliary(words, at):
        return "present"
    if word in _VERBS:
        return _VERBS[word]
    reduced = (at > 0 and words[at - 1].endswith(",")) or words[at + 1 : at + 2] == ["by"]
    return "" if reduced else "past"


def _has_auxiliary(words: list[str], at: int) -> bool:
    joined = at > 0 and words[at - 1] in ("and", "or")  # "has drawn 5 million and completed 9"
    near = [word for word in words[0 if joined else max(0, at - 3) : at] if word in _AUXILIARIES]
    if joined:
        near = [word for word in near if word in ("has", "have", "had")]
    return bool(near) and "had" not in near
