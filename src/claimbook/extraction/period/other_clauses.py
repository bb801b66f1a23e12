"""Which times of a sentence belong to another clause than a figure: that of a second verb, a relative one, a part's."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.period.base_times import DATED
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.listed_times import is_label
from claimbook.extraction.period.tenses import tense
from claimbook.extraction.period.time_scenes import TENSES, Figure, Scene, between, is_broken, last_break


def is_elsewhere(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does the time belong to another clause, so that it cannot date the figure?"""
    if (around.apart or around.inserted) and _stands_apart(around, figure, time):
        return True
    if time.start >= figure.end:
        if is_label(around, time) or _opens_next(around, figure, time):
            return True
        gap = around.text[figure.end : time.start]
        if _is_of_later_verb(around, figure, time, gap) or _is_of_part(around, figure, time):
            return True
        return figure.claim_type == "quantity" and _OF_OTHER_THING.search(gap) is not None
    return time.end <= figure.start and _is_of_earlier_verb(around, figure, time)


def is_other_tense(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the time that of a later clause in the past, the figure's own in the present ("has 5, and sold 9 in")?"""
    gap = around.text[figure.end : time.start]
    joint = (AND.search(gap) or _THEN.search(gap)) if "and " in gap or "but " in gap or "wh" in gap else None
    if joint is None:
        return False
    own = around.text[last_break(around, figure) + 1 : figure.end + joint.start()].lower().split()
    if TENSES["present"].isdisjoint(own) or not TENSES["past"].isdisjoint(own):
        return False
    other = around.text[figure.end + joint.end() : time.start].lower().split()
    if "," in joint[0]:
        return not TENSES["past"].isdisjoint(other)
    return any(map(_is_past, other[:1])) and not any(word.endswith("ed") for word in own)


def is_told_now(around: Scene, figure: Figure, time: TimeSpan, start: int) -> bool:
    """Is the figure's clause, which begins at `start` behind the time, in the present ("opened in 2021; it employs
    90")?"""
    dated = time.kind in DATED and time.lead not in ("deadline", "point")  # "9 of 10 had masts by June; 3 have none"
    if not dated or figure.claim_type != "quantity" or tense(around, figure) != "present":
        return False
    return TENSES["present"].isdisjoint(around.text[time.end : start].lower().split())


def _is_past(word: str) -> bool:
    return word in TENSES["past"] or (word[-2:] == "ed" and len(word) > _SHORT)


def _opens_next(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does the time open a clause of the next figure ("sold 4 tons, in June 5", "4 percent and in June by 5")?"""
    behind = [around.text[time.end : f.start] for f in around.figures if 0 < f.start - time.end <= _NEAR]
    if not behind:
        return False
    gap = around.text[figure.end : time.start]
    leads = _LEADS.match(gap) is not None and not between(around, figure.end, time.start)
    others = _OTHERS if leads else _AT_ONCE if _HEADS.fits(gap) else None
    return others is not None and any(others.fullmatch(words) for words in behind)


def _stands_apart(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Does a relative clause part them: the figure in one in the present (", which employs 90, "), or the time in one
    that tells of another matter than the figure behind it?"""
    if any(s <= figure.start and figure.end <= e and not s <= time.start < e for s, e in around.apart):
        return True
    inserted = ((s, e) for s, e in around.inserted if s <= time.start and time.end <= e <= figure.start)
    return any(not _ENDED.match(around.text[s:e]) and _is_another_matter(around, figure, s, e) for s, e in inserted)


def _is_another_matter(around: Scene, figure: Figure, start: int, end: int) -> bool:
    """Does the relative clause tell no figure (", which won in 2019, "), or one that the figure behind it has followed
    (", which peaked at 3 million in 2019, fell to 2 million")?"""
    told = [f for f in between(around, start, end) if f.claim_type == "quantity"]
    if not told:
        return True
    like = any(f.measure == figure.measure and f.mention.unit == figure.mention.unit for f in told)
    if not like or figure.measure == "change":
        return False
    if is_broken(around, end, figure.start) or not around.text.startswith(_PRONOUNS, start):
        return False
    moved = around.text[end : figure.start].split()[-1:] == ["to"]
    return moved or tense(around, figure) == "present"


def _is_of_later_verb(around: Scene, figure: Figure, time: TimeSpan, gap: str) -> bool:
    """Is it when a second verb will be or was done ("has 40 shops and will open a mill in May", "will build 40 masts,
    having built 12 last year")?"""
    if "having " in gap and _HAVING.search(gap):
        return True
    if "and " not in gap and "but " not in gap:
        return False
    if figure.claim_type == "quantity" and figure.status == "actual" and _HOPES.search(gap):
        return True
    return is_other_tense(around, figure, time) or _is_of_stock(around, figure, time, gap)


def _is_of_stock(around: Scene, figure: Figure, time: TimeSpan, gap: str) -> bool:
    """Is it the day of a stock that a second clause counts ("costs were 5 million, and the staff was 90 as of May")?"""
    if not (time.kind == "point" or time.lead == "point") or ", and " not in gap:
        return False
    own = around.text[last_break(around, figure) + 1 : figure.start].lower().split()
    return bool(between(around, figure.end, time.start)) and not _FLOWS.isdisjoint(own)


def _is_of_earlier_verb(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is the time, over by now, that of a first verb, and the figure's verb in the present ("sold 5 in 2019 and
    has 9")? Or does a clause about the subject end with it ("the pump that it bought in 2019 saves 5 million")?"""
    if around.anchor is None or time.last is None or time.last >= around.anchor or time.lead == "since":
        return False
    gap = around.text[time.end : figure.start]
    if gap[1:].split(" ", 1)[0] in TENSES["present"] and _THAT.search(around.text[: time.start]):
        return True
    joint = _NOW.search(gap) if "and " in gap or "but " in gap else None
    if joint is None or " since" in around.text[figure.end :]:  # "was 9 in 2019 and has shrunk by 4 percent since"
        return False
    return is_told_now(around, figure, time, time.end + joint.start())


def _is_of_part(around: Scene, figure: Figure, time: TimeSpan) -> bool:
    """Is it when a part came about, told right behind the whole ("312 routes, 62 of them in 2019 alone")?"""
    part = next((f for f in around.figures if f.start >= figure.end and f.end <= time.start), None)
    if part is None or figure.claim_type != "quantity" or part.claim_type != "quantity":
        return False
    joint = around.text[figure.end : part.start]
    behind = around.text[part.end : time.start]
    if between(around, part.end, time.start) or not _is_part(around, figure, joint, behind):
        return False
    if _AT_ONCE_BEHIND.fullmatch(behind):
        return True
    over = around.anchor is not None and time.last is not None and time.last < around.anchor
    return over and "," not in behind and time.lead == "in" and tense(around, figure) == "present"


def _is_part(around: Scene, whole: Figure, joint: str, behind: str) -> bool:
    """Do the words between two figures, or behind the second, say that it is a part of the first?"""
    if _PART_OF.search(joint) or (_SET_OFF.search(joint) and behind.startswith(_OF_THEM)):
        return True
    return "," in joint and around.text[: whole.start].rstrip().lower().endswith(_OF_ALL)


AND = patterns.compile(r", (?:and|but|with|while) ")
_THEN = patterns.compile(r" (?:and|but) ")
_NEAR = 16  # characters
_SHORT = 3  # letters
_ENDED = patterns.compile(
    rf"^, which(?: was| were| had)? (?:{'|'.join(lexicons.words('en/periods', kind='ended'))})\b"
)  # "the fair, which closed last month, drew 90,000"
_PRONOUNS = (", which", ", who")
_LEADS = patterns.compile(r"^,? (?:and|but|then) ")
_OTHERS = patterns.compile(r",? (?:by |to |at |another |a further )?")  # "4 percent in May and in June by 5 percent"
_HEADS = patterns.compile(r", (?:\w+ ){0,3}$")
_AT_ONCE = patterns.compile(r" (?:by |to |at )?")  # "it sold 4 tons, in June 5 tons"
_SUBJECT = r"(?:(?:it|they|he|she|we|[A-Z][\w-]*|(?:the|its|their|a|an) (?:[\w’'-]+ ){0,2}[\w’'-]+) )?"
_HOPES = patterns.compile(
    rf"\b(?:and|but) (?:then )?{_SUBJECT}(?:also |now |soon )?"
    rf"(?:{'|'.join(lexicons.words('en/periods', kind='hope'))})\b"
)
_HAVING = patterns.compile(r",? (?:having |with (?:[\w’'-]+ ){1,4}having )")
_NOW = patterns.compile(rf",? (?:and|but) {_SUBJECT}(?:also |now |currently )?(?:has|have|is|are)\b")
_THAT = patterns.compile(r" (?:that|which) [^,;]*$")
_OF_OTHER_THING = patterns.compile(
    r" (?:through|via|to|by|with|from|at|under|using) (?:(?:an?|the|its|their|one) (?:[\w’'-]+ ){1,3}|[a-z-]+s )"
    r"(?:(?:that|which|who) [^,;]*|(?:(?:that|which|whom) )?(?:it|they|he|she|we) (?:had )?(?:[a-z]+ed|[a-z]+) "
    r"(?:in |at |on |during |since )?(?:the )?)$"
)  # "sold 90 pumps to a client it won in 2019"
_FLOWS = frozenset(lexicons.words("en/periods", kind="flow"))
_PART_OF = patterns.compile(r",? (?:including|among them|of (?:which|whom|these|those))(?: [a-z]+){0,2} $")
_SET_OFF = patterns.compile(r"(?:[,;(] ?|[-–—] )(?:(?:some|about|with|and|only) )*$")
_OF_THEM = (" of them", " of which", " of whom", " of these", " of those")
_OF_ALL = ("of the", "of its", "of their", "of these", "of those", "among the", "of all the")
_AT_ONCE_BEHIND = patterns.compile(
    r"(?: of (?:them|which|whom|these|those))?(?: (?:was|were|(?:has|have|had) been))?(?: (?:newly|first))?"
    r"(?: (?:[a-z]+(?:ed|ilt|old)|made|(?:set|put|taken) [a-z]+))?(?: just| only)?"
    r"(?:(?: in| during| by| over)?(?: the)?)? "
)  # "62 of them in", "12 were set up in"
