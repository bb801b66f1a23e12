"""The nouns of a list that figures belong to one by one: "A, B and C rose 1 %, 2 % and 3 %, respectively"."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook import patterns
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import WORTHS, head_of, is_name
from claimbook.extraction.indicator.plausible import possible
from claimbook.extraction.indicator.told import strip_lead
from claimbook.extraction.indicator.wording import tidy
from claimbook.model import Quantity


def respectively(text: str, quantities: Iterable[Quantity]) -> dict[int, str]:
    """ "A, B and C rose 1 %, 2 % and 3 %, respectively": start of each figure -> its own noun."""
    out: dict[int, str] = {}
    told = "espectively" in text
    figures = list(quantities)
    for run in _runs(text, figures) if told or len(figures) > 2 else ():
        left, end = text[: run[0].start], run[-1].end
        found = _RESPECTIVELY.match(text[end : end + 100]) if told else None
        if found is None and not (_BEFORE.search(left) if told else _in_step(run, text[end : end + 60])):
            continue
        names = _listed(found[1], len(run)) if found and found[1] else []  # "up 1 % and 2 % in A and B respectively"
        if not names:
            names = _names(_ASIDE.sub(" ", left), len(run))
        if found and found[2] and all(quantity.unit == "%" for quantity in run):
            names = [f"{name} in {tidy(found[2])}" for name in names]  # "made up 1 % and 2 % of exports respectively"
        out |= {quantity.start: name for quantity, name in zip(run, names, strict=False)}
    return out


_RESPECTIVELY = patterns.compile(
    r"(?i)^[ ,)]*(?:in [12]\d{3}[\w ]*,? )?(?:[a-z][a-z-]* ){0,3}?"
    r"(?:(?:in|for|on) (?:the |its |their )?([^,.;:0-9]+?(?:, [^,.;:0-9]+?)*),? )?"
    r"(?:of ([^,.;:0-9]+?),? )?respectively"
)


_BEFORE = patterns.compile(r"\brespectively [^0-9,;]*$")  # "A and B were respectively 1 % and 2 %"
_ASIDE = patterns.compile(r"\([^()]*\)|\brespectively\b")


def _in_step(run: list[Quantity], behind: str) -> bool:
    """Are three or more figures alike, and no list of times or places behind them: "rose 1 %, 2 % and 3 %"?"""
    return len(run) > 2 and len({quantity.unit for quantity in run}) == 1 and _OTHER_LIST.match(behind) is None


_OTHER_LIST = patterns.compile(r"^ (?:in|for|on|at|from|by|of|among) [^.;]*(?:,| and ) ?")


def _runs(text: str, quantities: list[Quantity]) -> Iterable[list[Quantity]]:
    """Runs of two or more figures with nothing but list marks between them."""
    run: list[Quantity] = []
    for quantity in quantities:
        gap = text[run[-1].end : quantity.start] if run else ""
        if run and gap.strip(" ,").partition(" ")[0] in _LIST_WORDS and _BETWEEN.match(gap):
            run.append(quantity)
        else:
            if len(run) > 1:
                yield run
            run = [quantity]
    if len(run) > 1:
        yield run


_LIST_WORDS = frozenset(["", "and", "or", "by", "to", "at"])
_BETWEEN = patterns.compile(r"^[ ,]*(?:and|or)? *(?:by |to |at )?$")


def _names(left: str, count: int) -> list[str]:
    """The last list of `count` nouns in front of the verb, or []."""
    clause = strip_lead(patterns.split(r"; |: |—", left)[-1])
    subject = clause_subject(clause)
    return _listed(patterns.sub(r"^.*\b(?:with|while|as|where|that) ", "", subject), count)


def _listed(words: str, count: int) -> list[str]:
    """The last `count` nouns of a list, each with what they share: "sales of tea", "sales of jam"."""
    parts = patterns.split(r", (?:and )?", words)
    if len(parts) != count or count < 3:  # else "tea, bread and jam, and cheese" are three
        parts = patterns.split(r", and |, | and | or ", words)
    names = [tidy(_OF.sub("", part)) for part in parts if part.strip(" ,")][-count:]
    owners = all(name[:1].isupper() for name in names) or any(map(is_name, names[1:]))
    if len(names) < count or owners or not all(name and possible(name) for name in names):
        return []
    return _with_shared(names)


def _with_shared(names: list[str]) -> list[str]:
    """ "sales of tea", "(sales of) jam"; "solar (capacity)", "tidal capacity"; a measure of its own shares nothing."""
    measures = [_measures(head_of(name)) for name in names]
    if measures[-1] and " of " not in names[-1] and names[0][-1] != "s" and not any(measures[:-1]):
        head, measures[-1] = head_of(names[-1]), " of " not in names[0]
        names = [*(f"{name} {head}" for name in names[:-1]), names[-1]]
    told: list[str] = []
    lead = ""
    for name, measure in zip(names, measures, strict=True):
        if measure or not told:
            found = _SHARED.match(name)
            lead = found[1] if found is not None else ""
        told.append(name if measure or not told else lead + name)
    return told


def _measures(head: str) -> bool:
    """Is this a noun of something measured, also in the plural: "revenue", "capacities"?"""
    return head in WORTHS or head.removesuffix("s") in WORTHS or f"{head.removesuffix('ies')}y" in WORTHS


_OF = patterns.compile(r"^[ ,]*(?:of|in|for|on) ")
_SHARED = patterns.compile(r"^(.* (?:of|in|for|on) (?:the )?)")
