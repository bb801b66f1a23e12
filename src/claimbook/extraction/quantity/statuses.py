"""Whether a figure is a result, a target or a forecast."""

from __future__ import annotations

import re

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context
from claimbook.extraction.doers import acts, is_deed, is_told
from claimbook.extraction.joined import Joined
from claimbook.model import Article, Mention
from claimbook.patterns import Match, Span

_ROWS = sorted(lexicons.rows("en/status_cues"), key=lambda row: -len(row["pattern"]))  # "will see" before "will"
_WILL = re.compile(r"\bwill\b")
_CUES = [(row["status"], _WILL.sub(r"(?:will|(?:is|are) (?:now |also )?going to)", row["pattern"])) for row in _ROWS]
_CUE = patterns.compile(rf"(?i)\b(?:{'|'.join(pattern for _, pattern in _CUES)})\b")
_BY_STATUS = {
    status: patterns.compile(rf"(?i)\b(?:{'|'.join(pattern for kind, pattern in _CUES if kind == status)})\b")
    for status in dict.fromkeys(kind for kind, _ in _CUES)
}
_SETTLED = patterns.compile(
    r"(?i)\b(?:reached|was|were|has|have|had|having|rose|grew|fell|increased|totaled|totalled|stood|"
    r"recorded|since|from|existing|current|currently|"
    r"accounted|registered|hit|built|completed|attracted|invested|contributed|surpassed|exceeded|"
    r"already|so far|to date)\b"
)
_ON_CONDITION = patterns.compile(r"(?i)\b(?:if|unless|whether|provided|without)\b")
_WISH = patterns.compile(r"(?i)\b(?:aim|goal|plan|target|strategy|need|effort|pledge|commitment)\w*(?: is| was| are)?$")
_FINITE = frozenset(word for word in lexicons.words("en/verbs") if word.endswith(("s", "ed")) and len(word) > 2)
_IRREGULAR = frozenset(lexicons.words("en/periods", value="past")) - {"set", "put", "cut"}
_FAR = patterns.compile(
    r"; |—| (?:while|but|because|though|although|whereas) |, according to |"
    r" after (?:an?|the|last|its|their|it|they|[a-z]+ (?:rose|grew|fell)|[a-z]+ing) |\. [A-Z]|"
    r"\b(?:found|showed|said|shows|says|noted|noting|adding|saying) that\b|"
    r"[\"”] (?:said|says|added|adds|noted|he|she|according)\b"
)
_STANDS = patterns.compile(  # "200 are under construction": a clause of its own, in which the figure is the subject
    r"^(?: [\w-]+){0,3}? (?:(?:have|has|had) (?:already |now |since )?(?:been )?\w+(?:ed|lt|nt|en|ne)|"
    r"(?:are|were|is|was) (?:under|already|now|in operation|operational|in use|complete))\b"
)
_STAND_VERBS = frozenset(("have", "has", "had", "are", "were", "is", "was"))
_OPENS = patterns.compile(r"(?:,|;|\b(?:and|but|while|of which)) (?:(?:about|some|over|nearly|around|another) )?$")
_JOINED_VERB = patterns.compile(r" and (?:now |also |currently |already )?([a-z]+)\b")
_INFINITIVE = patterns.compile(r"\bto [a-z]+\b")
_SUBJECT_VERB = patterns.compile(
    r"(?i)^(?: (?:[\w'&/-]+(?:,\d{3})?|of|for|in|on)){0,10}? (?:(?P<forecast>(?:(?:is|are) )?(?:expect to|expected|"
    r"to follow|to come|projected|predicted|anticipated|forecast|likely to)|"
    r"(?:could|should|might|may|would) (?:[a-z]+))|"
    r"(?P<target>will|shall|(?:is|are) (?:going to|planned|due to|scheduled to|slated to|set to|to [a-z]+)|"
    r"to be \w+(?:ed|lt|nt|en|ne|id)))\b"
)
_SOMEWHERE = patterns.compile(r"^ (?:the|an?|its|their|his|her|our|[A-Z]\w*)\b")  # "300 guests are going to Paris"
_TOLD_BEHIND = patterns.compile(  # "of 5 million it had projected", "the 3 % growth that analysts expect"
    r"^ (?:[\w-]+ ){0,2}?(?:(?:that |which )?(?:it|they|he|she|(?:the )?(?:[a-z-]+ )?[a-z-]+(?: \([^()]{2,30}\))?) "
    r"(?:(?:had|has|have) (?:earlier |first )?)?"
    r"(?:(?P<forecast>projected|forecast|expect|expects|expected|predicts?|predicted|anticipated)|"
    r"(?P<target>planned|targeted|aimed for|aims? for|plans?|promised|pledged|"
    r"set as (?:an? |its |their |the )(?:target|goal)|set (?:itself|themselves)))(?: for\b| by\b| in\b|[.,;]|$)|"
    r"(?P<by>projected|forecast|expected|predicted|anticipated|planned|targeted|aimed(?: for)?|sought) "
    r"(?:by|for|under) )"
)
_OTHER_CLAUSE = re.compile(r" (?:and|but|while|believe|believes|think|thinks|say|says|said|fear|know|see|do not|feel) ")
_AND_MORE = patterns.compile(r" and (?:[a-z]+ ){0,2}\d")  # "70 jobs at sea and over 50 on land are expected"
_IN_BEING = patterns.compile(  # "300 shops opened in May will": they are there; not "planned for May"
    rf"\b(?:{'|'.join(sorted(_IRREGULAR))}|begun|built|made|sold|bought|[a-z]{{3,}}ed) "
    r"(?:in|by|at|from|with|under|last|since|this|so far)\b"
)
_BESIDE = frozenset(("above", "below", "among", "of", "in", "on", "over", "under", "than", "against", "from", "behind"))
_HELD_AGAINST = frozenset(("as", "than"))  # "twice as many as planned"
_DETERMINED = patterns.compile(
    r"\b(?:the|an?|this|its|their|our|his|her|of|new|national) (?:plans?|forecast)(?: \w+)?[.,; ]*$"
)
_SECURITY = patterns.compile(
    r"\bpledged (?:as|(?:for|to|against|with) [^;]{0,40}?\b(?:loan|credit|financ|bank|lender|mortgage|bond))"
)
_PLANNED_BY = frozenset(("planned", "targeted", "aimed", "aimed for", "sought"))
_TOLD = "expect|project|forecast|predict|anticip|target|plan|promis| aim|goal|pledge|sought| set itself| set themselves"
_PLANNED_OR_FORETOLD = patterns.compile(_TOLD)
_MAYBE_AHEAD = patterns.compile(f"{_TOLD}| to |will|shall|ould | may | might ")  # most figures have none of them behind
_GOAL_BEHIND = patterns.compile(r"^ (?:[\w-]+ ){0,2}?(?:goal|target)s?\b")
_VERB_NEAR = patterns.compile(rf"(?i)\b(?:has|have|had|was|were|is|are|been|\w+ed|{'|'.join(sorted(_IRREGULAR))})\b")
_OWN_VERB = patterns.compile(  # the verb that the cue governs: "will have a", "will hit"
    r"^ (?:also |each |then |soon |\w+ly )?(?:(?:be|have been|have) (?:\w+ly )?\w+(?:ed|lt|nt|en|ne)\b|hit\b|"
    r"have (?:an?|the|its|some|over|more|about|up|at|nearly|around|\d)\b|have (?:[a-z-]+ ){0,3}of *$|have *$)"
)
_BASE = patterns.compile(r"\bfrom (?:[^\s;]+ ){1,4}to ")  # "from 27,000 to 60,000"
_AGAINST = patterns.compile(  # "to exceed 5 million, against 3 million last year"
    r"(?i)\b(?:against|versus|vs\.?|compared (?:with|to)|(?:up|down) (?:from|on)|than) (?:[a-z]+ ){0,3}$"
)
_IS_SET = patterns.compile(  # "the target had been", "the goal for 2030 is"
    r"^(?: (?:for|of|in) [^,;]{2,60}?)? (?:has been|had been|was|is|are|were|remains|stands at|stood at) (?:[a-z]+ )?$"
)
_MET = patterns.compile(
    r"(?i)\b(?:surpass|exceed|beat|miss|top|overshoot|overshot|outperform|above|below|short of|ahead of|met|meet)\w*"
    r"(?: [\w'-]+){0,3} $"
)
_PART_OF = patterns.compile(r"\d\)? of (?:its|the|their|our|all)(?: [a-z]+)? $")  # "plans to close 3 of its 700 shops"
_MISSED_BY = patterns.compile(r"^ (?:[a-z]+ )?by ")  # "missed the consensus mark by"
_REACHED = patterns.compile(
    r"(?i)\b(?:reached|achieved|met|fulfilled|attained|hit|accomplished|delivered)(?: [\w'-]+){0,3} $"
)
_RELATIVE = patterns.compile(r", (?:which|who|where|whose|due|set|expected|scheduled|planned) [^,]*$")
_NOUN_CUE = frozenset(("target", "targets", "goal", "goals"))
_AIMS = (
    *_NOUN_CUE,
    *(noun + s for noun in ("guidance", "forecast", "projection", "estimate", "consensus") for s in ("", "s")),
)
_IN_HEADLINE = {"headline": "target", "headline forecast": "forecast"}
_DOUBLE = patterns.compile(r"(?i)\b(?:double|triple|treble|quadruple|halve)$")
_NO_OBJECT = patterns.compile(r"^(?:$|[.,;:]| (?:in|by|over|within|on|this|next|from|to|as|amid|at|after|until|for)\b)")
_JOINTS = (" that ", ", and ", ", but ", ", with ", ", of which ", ", of whom ")
_THAN = patterns.compile(r"(?i)\b(?:than|as)[ -]$")
_REVISED = r"(?:lower|rais|cut|revis|trimm|slash|lift|increas|reduc|upgrad|downgrad|adjust|hik)(?:s|es|e|ed|ing|ting)?"
_MOVED = patterns.compile(rf"(?i)\b{_REVISED} (?:back )?(?:its|their|the|an?|his|her) (?:[\w.&'-]+ ){{0,6}}$")
_MOVED_BEHIND = patterns.compile(
    rf"(?i)^(?: for [^,;]{{2,40}}?)? (?:(?:is|was|has been|had been|were|been) )?{_REVISED}\b"
)
_RECKONED = patterns.compile(r"\b(?:is|are) estimated\b")
_FROM_TO = patterns.compile(
    r"(?i)\b(?:from|current|currently|existing|up)\b[^;]*\bto +(?:about |over |nearly |around )?$"
)


_NO_RESULT = patterns.compile(  # what looks like a result: "come from trade", "ranging from", "in the current year"
    r"(?i)\b(?:(?:com(?:e|es|ing)|ranging|stem(?:ming)?|derived|drawn|earned|generated|sourced) from|"
    r"current (?:fiscal |financial |calendar |academic )?(?:year|quarter|month|week|decade|season|term|period)|"
    r"more than (?:double|triple|treble|quadruple|halve))\b"
)
_MAYBE_NO_RESULT = re.compile(" from |current |more than ")


def _goal(between: str) -> str:
    """The words between a cue and the figure, without "have a" of "will have a", and without the base in front of
    "to": "aims to raise it from 30 to 60 percent"."""
    if _MAYBE_NO_RESULT.search(between) is not None:
        between = str(_NO_RESULT.sub(" ", between))
    if any(verb in between for verb in ("have", "hit", " be ")) and (own := _OWN_VERB.match(between)) is not None:
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
    near = context.after[:60]
    stands = _STANDS.match(near) if seen and not _STAND_VERBS.isdisjoint(near.split(None, 4)) else None
    if stands is not None and "will" not in stands[0] and _OPENS.fits(context.before[-24:]):
        return "actual", "the figure is the subject"
    if headline and context.before.endswith("to ") and _DOUBLE.fits(context.text[context.start : context.end]):
        return ("forecast" if _NO_OBJECT.match(context.after) else "target"), "infinitive of a headline"
    by_cue = _by_cue(context, headline, seen) if seen else None
    if by_cue is not None:
        return by_cue
    after = context.after[:110]
    low = after.lower()
    if "to " in context.before[-80:] and _for_a_purpose(context):
        return "target", "infinitive of a purpose"
    if not _MAYBE_AHEAD.fits(low):
        return "actual", "no cue"
    return _told_behind(low) or _of_its_verb(context, after, seen) or ("actual", "no cue")


def _by_cue(context: Context, headline: bool, seen: list[Span]) -> tuple[str, str] | None:
    """What the nearest cue before the figure makes of it; None where its clause ends before the figure."""
    for start, end in reversed(seen):
        if start > context.start or _is_compared(context.before[:start]):
            continue  # "3 percent more than expected" is what came
        means, cue = _meaning(context.text, start, end), context.text[start:end].lower()
        if cue == "would" and _is_planned(context.text, start, end):
            means = "target"
        if means.startswith("headline"):
            wished = _WISH.search(context.before[:start].rstrip()[-20:]) is not None
            base = context.before.endswith(" from ") and " to " in context.after[:60]  # "planned to grow from 3 to 5"
            if headline or (wished and not base and ", " not in context.before[end:]):
                return ("target" if wished else _IN_HEADLINE[means]), f"cue: {cue}"
            continue
        if end > context.start:
            return means, f"cue: {cue}"  # the figure ends it: "is to exceed 40 tons"
        between = context.before[end:]
        if cue.endswith(_AIMS) and (_IS_SET.fits(between) or _revised(context.before[:start], between)):
            return means, f"cue: {cue}"
        if _closed(context.before[:start], cue, between):
            continue  # "the firm, which plans to expand, has 700 shops"
        between = _goal(between)
        between = str(_INFINITIVE.sub(" ", between)) if "to " in between else between
        if " of " in between and _PART_OF.fits(between):
            return "actual", "a part of it"
        ended = _FAR.fits(between) or _new_verb(between) or _SETTLED.fits(between) or _AGAINST.fits(between)
        return None if ended else (means, f"cue: {cue}")
    return None


def _is_planned(text: str, start: int, end: int) -> bool:
    """Is what "would" be done the plan of a body: "the ministry said the city would build 40 mills"?"""
    if not is_deed(text[end : end + 60]) or _ON_CONDITION.fits(text[:start]):
        return False
    return acts(text[:start]) and is_told(text[:start], text[end:])


def _is_compared(before: str) -> bool:
    """Does "than" or "as" stand last: "3 percent more than expected"?"""
    return before[-3:-1].lower() in ("an", "as") and _THAN.fits(before)


_PLANNING = "|".join(lexicons.words("en/purposes", "word", kind="plan"))
_DO = "|".join(lexicons.words("en/purposes", "word", kind="deed"))
_PURPOSE = patterns.compile(  # "signed a contract to connect 70 farms"; not "the project helped to connect 70 farms"
    rf"(?i)(?P<plan>.*\b(?:{_PLANNING})\b)(?P<aside>[^;]*?) to (?:[a-z]+ly |help )?(?:{_DO})"
    r"(?:(?: [a-z'/&-]+){0,5} |(?: [\w,'/&-]+){1,8}? (?:in|across|over|of|for|at|to|with) )$"
)
_DONE = patterns.compile(
    r"(?i)\b(?:help(?:ed|s|ing)?|managed|went on|continu(?:ed|es|ing)|able|led|contributed|began|begun|started|came|"
    r"enough|rose|grew|fell|going|sufficient|success|proved|turned out|used? (?:[a-z]+ ){1,2}[a-z]+)$"
)


def _for_a_purpose(context: Context) -> bool:
    """Is the figure what a contract, a project or money is for, and not yet there: "a contract to connect 70 farms"?"""
    found = _PURPOSE.match(context.before[-220:])
    return found is not None and not _DONE.fits(found["plan"] + found["aside"])


def _told_behind(low: str) -> tuple[str, str] | None:
    """The words behind that name a figure a target or a forecast: "a 3 % goal", "the 5 million it had promised"."""
    goal = _GOAL_BEHIND.match(low) if "target" in low or "goal" in low else None
    if goal is not None and _BESIDE.isdisjoint(goal[0].split()):
        return "target", "goal behind"
    behind = _TOLD_BEHIND.match(low) if _PLANNED_OR_FORETOLD.fits(low) else None
    if behind is None or not _HELD_AGAINST.isdisjoint(behind[0].replace("set as", "").split()):
        return None
    if _DETERMINED.fits(behind[0]) or _SECURITY.search(low) is not None:
        return None  # "5 million invested in the plan", "5 farms were pledged for loans"
    own = behind["target"] or behind["by"] in _PLANNED_BY
    return ("target" if own else "forecast"), "told behind"


def _of_its_verb(context: Context, after: str, seen: list[Span]) -> tuple[str, str] | None:
    """What the verb behind makes of the figure that is its subject: "300 are to be built", "40 are expected"."""
    found = _SUBJECT_VERB.match(after)
    if found is None or _OTHER_CLAUSE.search(str(_AND_MORE.sub("", found[0]))) is not None:
        return None
    if " that " in found[0] and found[0].endswith("expect to"):
        return None  # "80 say that they expect to"
    if found[0].endswith("going to") and _SOMEWHERE.match(after[found.end() :]):
        return None
    kind = "forecast" if found["forecast"] else "target"
    if _VERB_NEAR.fits(_own_clause(context.left[-60:], found)) or _IN_BEING.fits(found[0][: found.start(kind)]):
        return None
    verb = context.end + found.start(kind)
    means = next((_meaning(context.text, start, end) for start, end in seen if start == verb), "")
    return (means if means in ("target", "forecast") else kind), "the figure is the subject"


def _own_clause(left: str, verb: Match) -> str:
    """The words before a figure that is a subject, behind "that" or ", and": "it has 3 mills, and another 40"."""
    joints = _JOINTS[verb["forecast"] is not None :]
    return left[max(left.rfind(joint) + len(joint) if joint in left else 0 for joint in joints) :]


def _revised(before: str, between: str) -> bool:
    """Is it the aim itself that was moved: "cut its target for May from 40 to 30", "guidance was raised to 30"?"""
    if _FAR.fits(between) or "," in between:
        return False
    return _MOVED.fits(before) or _MOVED_BEHIND.match(between) is not None


def settle(article: Article, mentions: list[Mention]) -> None:
    """Makes a figure for a time to come, which no verb in the past tells, a target or a forecast: "the next phase adds
    700 homes"; and what "will" have been in a time that is over, with nobody foretelling it, a result."""
    for mention in mentions:
        if mention.status == "target" and "cue: will" in mention.rules and _is_over(article, mention):
            mention.status = "actual"
            mention.rules.append("status:time is over")
        if mention.status == "actual" and "period:to come" in mention.rules and mention.claim_type == "quantity":
            sentence = article.sentences[mention.sentence]
            near = sentence.text[: mention.start - sentence.start][-140:]
            told = str(_RECKONED.sub("", near)) if "estimated" in near else near
            if not _VERB_NEAR.fits(told):
                foretold = mention.measure == "change" or "estimated" in near
                mention.status = "forecast" if foretold else "target"
                mention.rules.append("status:to come")


def _is_over(article: Article, mention: Mention) -> bool:
    """ "In 2020, output will be 5 million tons", published in 2021: news in translated English; not "said it will"."""
    sentence = article.sentences[mention.sentence]
    published, end = article.part(sentence.part).published, mention.period_end
    if published is None or end is None or mention.period_basis != "stated" or end >= published:
        return False
    return not _FORETOLD.fits(sentence.text)


_FORETOLD = patterns.compile(
    r"(?i)\b(?:said|says|announced|plan\w*|promis\w+|pledg\w+|forecast\w*|predict\w*|project\w*|expect\w*|estimat\w+|"
    r"target\w*|goal|aim\w*|vow\w*|according|told|added|agreed|approved|adopted|unveiled|set|hop\w+)\b"
)


def _closed(before: str, cue: str, between: str) -> bool:
    """Does the clause of the cue end before the figure: "beating its target, it hired 70", "beat its target by 7"?"""
    if cue.split(" ")[0] in _NOUN_CUE and cue.endswith(" of") and _REACHED.fits(before):
        return True
    if cue in _NOUN_CUE and between[:1] == ",":
        return True
    if cue.endswith(_AIMS) and _MISSED_BY.match(between) is not None and _MET.fits(before):
        return True
    return "," in between and _RELATIVE.fits(before + cue)


def _new_verb(between: str) -> bool:
    """Does a verb of its own follow an "and": "will build a hub and now has"?"""
    return " and " in between and any(
        found[1] in _FINITE
        and found[1] not in between[: found.start()]  # "adjusted sales of 3 and adjusted costs of 2"
        for found in _JOINED_VERB.finditer(between)
    )


def _meaning(text: str, start: int, end: int) -> str:
    """What the cue between these places makes of a figure: the first status of which a row fits."""
    return next((means for means, pattern in _BY_STATUS.items() if pattern.holds(text, start, end)), "target")
