"""Whether a figure is a result, a target or a forecast."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context
from claimbook.extraction.joined import Joined
from claimbook.patterns import Match, Span

_CUES = sorted(lexicons.rows("en/status_cues"), key=lambda row: -len(row["pattern"]))  # "will see" before "will"
_CUE = patterns.compile(rf"(?i)\b(?:{'|'.join(row['pattern'] for row in _CUES)})\b")
_NAMED_CUE = patterns.compile("(?i)" + "|".join(rf"(?P<c{i}>\b(?:{row['pattern']})\b)" for i, row in enumerate(_CUES)))
_BY_STATUS = {
    status: patterns.compile(rf"(?i)\b(?:{'|'.join(row['pattern'] for row in _CUES if row['status'] == status)})\b")
    for status in dict.fromkeys(row["status"] for row in _CUES)
}
_SETTLED = patterns.compile(
    r"(?i)\b(?:reached|was|were|has|have|had|rose|grew|fell|increased|totaled|totalled|stood|"
    r"recorded|since|from|existing|current|currently|"
    r"accounted|registered|hit|built|completed|attracted|invested|contributed|surpassed|exceeded|"
    r"already|so far|to date)\b"
)
_WISH = patterns.compile(r"(?i)\b(?:aim|goal|plan|target|strategy|need|effort|pledge|commitment)\w*(?: is| was| are)?$")
_FINITE = frozenset(word for word in lexicons.words("en/verbs") if word.endswith(("s", "ed")) and len(word) > 2)
_FAR = patterns.compile(
    r"; |—| while |\. [A-Z]|\b(?:found|showed|said|shows|says|noted|noting|adding|saying) that\b|"
    r"[\"”] (?:said|says|added|adds|noted|he|she|according)\b"
)
_STANDS = patterns.compile(  # "200 are under construction": a clause of its own, in which the figure is the subject
    r"^(?: [\w-]+){0,3}? (?:(?:have|has|had) (?:already |now |since )?(?:been )?\w+(?:ed|lt|nt|en|ne)|"
    r"(?:are|were|is|was) (?:under|already|now|in operation|operational|in use|complete))\b"
)
_OPENS = patterns.compile(r"(?:,|;|\b(?:and|but|while|of which)) (?:(?:about|some|over|nearly|around|another) )?$")
_JOINED_VERB = patterns.compile(r" and (?:now |also |currently |already )?([a-z]+)\b")
_INFINITIVE = patterns.compile(r"\bto [a-z]+\b")
_SUBJECT_VERB = patterns.compile(
    r"(?i)^(?: (?:[\w'&/-]+(?:,\d{3})?|of|for|in|on)){0,8}? (?:(?P<forecast>(?:(?:is|are) )?(?:expected|"
    r"projected|forecast|likely) to|would (?:go|cost|come|bring|add))|"
    r"(?P<target>will|shall|(?:is|are) (?:planned|to [a-z]+)|to be (?:built|completed|added|created)))\b"
)
_GOAL_BEHIND = patterns.compile(r"^ (?:[\w-]+ ){0,2}?(?:goal|target)s?\b")
_VERB_NEAR = patterns.compile(r"(?i)\b(?:has|have|had|was|were|is|are|been|reached|rose|grew|fell|\w+ed)\b")


_OWN_VERB = patterns.compile(  # the verb that the cue governs: "will have a", "will hit"
    r"^ (?:also |each |then |soon |\w+ly )?(?:have (?:an?|the|its|some|over|more|about|up|at|nearly|around|\d)\b|"
    r"have *$|have (?:been )?\w+(?:ed|lt|nt|en|ne)\b|hit\b)"
)
_BASE = patterns.compile(r"\bfrom (?:[^\s;]+ ){1,4}to ")  # "from 27,000 to 60,000"
_FROM_TO = patterns.compile(
    r"(?i)\b(?:from|current|currently|existing|up)\b[^;]*\bto +(?:about |over |nearly |around )?$"
)


def _goal(between: str) -> str:
    """The words between a cue and the figure, without "have a" of "will have a", and without the base in front of
    "to": "aims to raise it from 30 to 60 percent"."""
    if ("have" in between or "hit" in between) and (own := _OWN_VERB.match(between)) is not None:
        between = between[own.end() :]
    if "from " in between:
        between = str(_BASE.sub(" ", between))
    base = _FROM_TO.search(between) if "to" in between.lower() else None
    return between[: base.start()] if base is not None else between


def cues(joined: Joined) -> dict[int, list[Span]]:
    """The words of each sentence that may make a figure a target or a forecast."""
    return joined.find(_CUE)


def status(context: Context, headline: bool, seen: list[Span]) -> tuple[str, str]:
    """Result, target or forecast, with the rule: the nearest cue before the figure, or the verb it is subject of.
    `seen` are the cues of the sentence."""
    if seen and _STANDS.match(context.after[:60]) is not None and _OPENS.fits(context.before[-24:]):
        return "actual", "the figure is the subject"
    for start, end in seen:
        if start < context.start < end:
            seen = _CUE.spans(context.before)  # the figure ends one of them
            break
    for start, end in reversed(seen):
        if end > context.start:
            continue
        means, cue = _meaning(context.text, start, end), context.text[start:end].lower()
        if means == "headline":
            if headline or _WISH.search(context.before[:start].rstrip()[-20:]):
                return "target", f"cue: {cue}"
            continue
        between = context.before[end:]
        between = _goal(between)
        between = str(_INFINITIVE.sub(" ", between)) if "to " in between else between
        if not _FAR.fits(between) and not _new_verb(between) and not _SETTLED.fits(between):
            return means, f"cue: {cue}"
        break
    after = context.after[:110]
    low = after.lower()
    if _GOAL_BEHIND.match(low) is not None:
        return "target", "goal behind"
    told = " to " in low or "will" in low or "shall" in low or "would" in low or "planned" in low
    found = _SUBJECT_VERB.match(after) if told else None
    if found is not None and " and " not in found[0] and not _VERB_NEAR.fits(context.left[-60:]):
        return ("forecast" if found["forecast"] else "target"), "the figure is the subject"
    return "actual", "no cue"


def _new_verb(between: str) -> bool:
    """Does a verb of its own follow an "and": "will build a hub and now has"?"""
    return " and " in between and any(found[1] in _FINITE for found in _JOINED_VERB.finditer(between))


def _meaning(text: str, start: int, end: int) -> str:
    """What the cue between these places makes of a figure: the status of the first row that fits."""
    fitting = [means for means, pattern in _BY_STATUS.items() if pattern.holds(text, start, end)]
    if len(fitting) == 1:
        return fitting[0]
    return _CUES[int((Match(_NAMED_CUE, text, start, end).lastgroup or "c0")[1:])]["status"]
