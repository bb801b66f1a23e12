"""Which times of a sentence date no figure, but a source or an event: "a report of June", "founded in 2015"."""

from __future__ import annotations

from datetime import date

from claimbook import lexicons, patterns
from claimbook.extraction.period.base_times import DATED
from claimbook.extraction.period.dates import TimeSpan


def alternatives(kind: str) -> str:
    """The words of one kind as alternatives of a pattern."""
    return "|".join(patterns.escape(word) for word in lexicons.words("en/periods", kind=kind))


SAYS = frozenset(lexicons.words("en/periods", kind="event", value="say"))
_SOURCES = frozenset(lexicons.words("en/periods", kind="event", value="source"))
_FORESEEN = frozenset(lexicons.words("en/periods", kind="event", value="foresee"))
_LIVES = frozenset(lexicons.words("en/periods", kind="event", value="life"))
_EVENTS = frozenset(word.split()[-1] for word in lexicons.words("en/periods", kind="event"))
_EVENT = patterns.compile(
    rf"(?i)(?P<aux>\b(?:that|which|who)(?: \w+)?(?: \w+)? |\b(?:were|been|be|are|had|has|have)(?: \w+ly)? |)"
    rf"\b(?P<verb>{alternatives('event')})(?: by(?: [\w,.&'-]+){{1,9}}?| it|(?: the)?(?: (?-i:[A-Z])[\w-]*){{1,4}})?"
    r"(?: back)?(?: as early as)?"
    r"(?: on| in| at| of| during| since| by| from| after| before| around)?(?: the| early| late| mid)* $"
)
_DATELINE = patterns.compile(r"^[A-Z][\w'’.-]*(?:,? [A-Z][\w'’.-]*){0,4},? $")  # "Kiel, June 2 (DPA) - Ships ..."
_BEHIND_LINE = patterns.compile(r"^,? ?(?:\([A-Z][^)]{1,40}\)|:|--|[—–]|- )")
_PRICES = patterns.compile(
    r"(?i)\b(?:at|in|on)(?: the)?(?: constant| fixed| comparable| current| average)? prices? (?:of|from|in) (?:the )?$"
)
_VERBS = frozenset(lexicons.words("en/periods", kind="tense"))
_RECORDS = patterns.compile(rf"(?i)\bsince (?:[a-z-]+ ){{0,2}}(?:{alternatives('record')})(?: [a-z]+){{1,3}} $")
_BEST = patterns.compile(
    r"(?i)\b(?:the|its|their|a|an|his|her|our) (?:[a-z-]+ ){0,2}(?:\w{3,}est|most|least|first|record|best|worst|only|"
    r"high|low)\b[^,;.]{0,40} since (?:[^,;.\d]{1,60} (?:in|on|at|during) )?(?:the )?$"
)  # "its best year since 2019"
_OF_TOLD = patterns.compile(r" that (?:[^,;]*\d[^,;]* )?(?:on )?$")  # "said that it sold 5 tons on Monday"
_STOPS = frozenset(",;")
_BARE = 2  # words: ", since 2019," and ", ever since 2019,"
_APPOSED = frozenset(("a", "an", "the", "its", "their", "one", "home", "part", "in", "at", "under"))
_COUNTED = patterns.compile(
    rf"(?i)(?:\d(?: of)?|\b(?:{'|'.join(lexicons.words('en/periods', kind='count'))})(?: of)?) $"
)  # "12 opened in 2015", "five of which opened in 2015"
_BELIEVES = frozenset(lexicons.words("en/periods", kind="believe"))
_GUIDES = frozenset(lexicons.words("en/periods", kind="guide"))
_DATA_FOR = patterns.compile(r"(?i)\b(?:data|figures|statistics|results|numbers|estimates) (?:for|as of) (?:the )?$")


def is_aside(text: str, time: TimeSpan, anchor: date | None) -> bool:
    """Does the time belong to a source or an event ("a report released in June", "founded in 2015")?"""
    before = text[max(0, time.start - 120) : time.start]
    low = before.lower()
    single = time.kind == "weekday" or (time.kind == "day" and time.first == time.last)
    single = single and time.lead not in ("point", "deadline", "since")
    if single and _is_day_of_words(text, time, low):
        return True
    if _is_of_opinion(text, time) or (text.startswith(" that ", time.end) and not SAYS.isdisjoint(low.split()[-2:])):
        return True
    if is_of_apposition(text, time):
        return True
    words = low.replace("(", " ").split() if "(" in low else low.split()
    event = _EVENT.search(before) if time.kind in DATED and not _EVENTS.isdisjoint(words) else None
    if event:
        return _is_of_past_event(text, time, event, anchor)
    if " price" in before and _PRICES.search(before):
        return True
    if "since " in before and (_RECORDS.search(before) or (time.lead == "since" and _BEST.search(before))):
        return True
    return "according to" in low and _is_of_source(text, time, before, single)


def is_of_apposition(text: str, time: TimeSpan) -> bool:
    """Does it tell since when something is what the words between two commas say ("Kiel, a port since 1242, drew")?"""
    if time.lead != "since" or text[time.end : time.end + 1] != ",":
        return False
    words = text[: time.start].rpartition(", ")[2].split()
    if len(words) <= _BARE or words[0] not in _APPOSED or words[-1] != "since":
        return False
    return not any(word in _VERBS or word[-2:] == "ed" or word[:1].isdigit() for word in words)


def _is_day_of_words(text: str, time: TimeSpan, low: str) -> bool:
    """Is the day that of what is said ("the mayor said on Monday") or of the article ("Kiel, June 2 (DPA)")?"""
    if not SAYS.isdisjoint(low.rpartition(",")[2].split()) and not _OF_TOLD.search(low):
        return True
    if _DATELINE.match(text[: time.start]) and _BEHIND_LINE.match(text[time.end :]):
        return True
    return _is_told_then(text[time.end : time.end + 16])


def _is_of_opinion(text: str, time: TimeSpan) -> bool:
    """Is it when somebody believes or told what will be ("now expects 5 percent", "in May guided")?"""
    if time.kind not in ("now", "month") or not text[time.end : time.end + 16].lower().split(" ")[1:2]:
        return False
    word = text[time.end :].split(" ", 2)[1].lower().strip(",.;")
    return word in (_BELIEVES if time.kind == "now" else _GUIDES)


def _is_of_source(text: str, time: TimeSpan, before: str, single: bool) -> bool:
    """Is it the time of the source named before it ("according to a survey of May"), not of its data?"""
    behind = text.startswith("According to ") and ", " in before and ", wh" not in before
    if not behind and (single or time.text == "today"):
        return True
    quoted = before.lower().rfind("according to")
    if time.kind != "month" or _STOPS.intersection(before[quoted:]):
        return False
    return _DATA_FOR.search(before) is None


def _is_told_then(after: str) -> bool:
    """ "The mayor on Monday said that ...": the day of the words, but not in "the mill on Monday added 20 jobs"."""
    words = after.split(" ", 2)
    told = words[1].rstrip(".,;") if words[1:] and words[0] == "" else ""
    return told in SAYS and not (words[2:] and words[2][:1].isdigit())


def _is_of_past_event(text: str, time: TimeSpan, event: patterns.Match, anchor: date | None) -> bool:
    """Does the time date this event, and not the figures: "founded in 2015", but not "was founded in 2015"?"""
    verb, aux = event["verb"].lower(), event["aux"].lower()
    if verb in _FORESEEN:  # "than forecast by banks in 2020", not "than forecast in 2020"
        passed = anchor is not None and time.last is not None and time.last < anchor
        return passed and (" by " in event[0] or not event.string.endswith("than ", 0, event.start("verb")))
    if verb in _SOURCES:
        return True
    if verb in _LIVES:
        return time.lead in ("since", "deadline")
    if verb in SAYS:
        return time.lead == "in"
    finite = aux.startswith(("were", "been", "be ", "are", "had", "has", "have"))
    finite = finite or _COUNTED.search(event.string[: event.start("aux")]) is not None
    return not finite and (bool(aux) or _has_verb(text, max(0, time.start - 120) + event.start("verb"), time.end))


def _has_verb(text: str, start: int, end: int) -> bool:
    """Is the verb at `start` a participle: is there a comma beside it or another verb in the sentence?"""
    before = text[:start].lower().split()
    if not before or before[-1].endswith(",") or text[end : end + 1] == ",":
        return True
    return any(
        word in _VERBS or (word.endswith("ed") and len(word) > 3) for word in (*before, *text[end:].lower().split())
    )
