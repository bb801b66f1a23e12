"""A sentence with its figures and the times that it tells, sorted: what dates, what is compared with, what is aside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.joined import Joined
from claimbook.extraction.period import calendars
from claimbook.extraction.period.asides import alternatives, is_aside
from claimbook.extraction.period.base_times import COMPARISONS, is_base
from claimbook.extraction.period.dates import TimeSpan
from claimbook.extraction.period.time_forms import COMPARED_WITH
from claimbook.extraction.words import words_of
from claimbook.model import Mention, Sentence

TENSES = {form: frozenset(lexicons.words("en/periods", kind="tense", value=form)) for form in ("past", "present")}


class Figure(NamedTuple):
    """A claim's place in its sentence, and what its period depends on."""

    start: int
    end: int
    claim_type: str
    status: str
    measure: str
    mention: Mention


class Scene(NamedTuple):
    """A sentence with its figures and times. `times` can date a figure, `bases` are what it is compared with,
    `asides` date an event or a source that the sentence mentions."""

    text: str
    figures: tuple[Figure, ...]
    times: tuple[TimeSpan, ...]
    bases: tuple[TimeSpan, ...]
    asides: tuple[TimeSpan, ...]
    every: tuple[TimeSpan, ...]
    breaks: tuple[int, ...]
    apart: tuple[patterns.Span, ...]  # relative clauses in the present tense
    inserted: tuple[patterns.Span, ...]  # relative clauses between commas
    anchor: date | None


def breaks(sentences: Sequence[Sentence]) -> dict[int, tuple[int, ...]]:
    """Where clauses begin in each of the sentences that has several, by the sentence's index."""
    found: dict[int, tuple[int, ...]] = {}
    for number, spans in Joined(sentences).find(_BREAK).items():
        text = sentences[number].text
        found[sentences[number].index] = tuple(at for at, _ in spans if _ends_clause(text, at))
    return found


def scene(
    text: str, figures: list[Figure], found: list[TimeSpan], breaks: tuple[int, ...], anchor: date | None
) -> Scene:
    """The sentence sorted out: times that date an event or a source are left aside."""
    if not found:
        return Scene(text, tuple(figures), (), (), (), (), breaks, (), (), anchor)
    single = len(found) == 1 or "respectively" in text
    every = [time for time in (found if single else _joined(text, found)) if time.kind != "name"]
    bases: list[TimeSpan] = []
    asides: list[TimeSpan] = []
    times: list[TimeSpan] = []
    before: TimeSpan | None = None
    since = "ince " in text
    for time in every:
        if time.kind in _WINDOWS and _is_reach(figures, time):
            continue
        if since and _is_of_start(text, figures, time):
            time = time._replace(lead="since")
        if is_base(text, time, before):
            bases.append(time)
        elif time.kind not in COMPARISONS:
            (asides if is_aside(text, time, anchor) else times).append(time)
        before = time
    apart, inserted = _relative_clauses(text) if figures and times and ", " in text else ((), ())
    sorted_out = tuple(times), tuple(bases), tuple(asides), tuple(every)
    return Scene(text, tuple(figures), *sorted_out, breaks, apart, inserted, anchor)


def _relative_clauses(text: str) -> tuple[tuple[patterns.Span, ...], tuple[patterns.Span, ...]]:
    """The relative clauses in the present tense, and those between commas ("the fair, upgraded this year, drew")."""
    heads = {words.partition(" ")[0] for words in text.split(", ")[1:]}
    apart = not _RELATIVES.isdisjoint(heads) and _RELATIVE.spans(text)
    enclosed = not _PERSONS.isdisjoint(heads) or any(head.endswith("ed") for head in heads)
    inserted = enclosed and text.count(",") > 1 and _INSERTED.spans(text)
    return tuple(apart or ()), tuple(inserted or ())


def _is_reach(figures: list[Figure], time: TimeSpan) -> bool:
    """Is it how far a superlative looks back ("the best result in eight years")? That is not when it was reached."""
    return any(f.claim_type == "superlative" and f.start < time.start and time.end <= f.end for f in figures)


def opening(text: str, at: int) -> str:
    """What stands in front of a time, without a word that links its sentence to the last one ("Moreover, in")."""
    words, comma, _ = text[:at].partition(", ")
    linked = comma != "" and words.lstrip(" ").lower() in _LINKS
    return text[len(words) + 2 if linked else 0 : at]


def opens_with(around: Scene, time: TimeSpan) -> bool:
    """Does the sentence begin with the time ("In 2019, ...")?"""
    return opening(around.text, time.start).strip().lower() in _OPENERS


def between(around: Scene, start: int, end: int) -> list[Figure]:
    """The figures that lie wholly between two places."""
    return [figure for figure in around.figures if start <= figure.start and figure.end <= end]


def is_broken(around: Scene, start: int, end: int) -> bool:
    """Does a new clause begin between two places?"""
    return bisect_left(around.breaks, start) < bisect_left(around.breaks, end)


def last_break(around: Scene, figure: Figure) -> int:
    """Where the clause of a figure begins, -1 in the first one."""
    before = bisect_left(around.breaks, figure.start)
    return around.breaks[before - 1] if before else -1


def is_of_event(around: Scene, figure: Figure) -> bool:
    """Is the figure that of the time of an event ("2,000 when the port was opened")?"""
    if " when " not in around.text:
        return False
    told = _WHEN.match(around.text[figure.end : figure.end + 56])
    return told is not None and not told[1].startswith(_RECKONED)


def from_level(around: Scene, figure: Figure) -> bool:
    """Is the figure what another one is measured from ("from 80", "compared with 4.5 million")?"""
    word = _word_before(around.text, figure.start)
    if word not in _MEASURED_FROM:
        return False
    if word == "from":
        return not _is_origin(around, figure)
    if word in ("to", "with", "of"):
        return _is_compared(around.text[max(0, figure.start - 80) : figure.start], word)
    if word in ("below", "above"):  # "18 percent below the 11 million of 2015"
        at = around.text.rfind(f" {word} ", 0, figure.start)
        if any(f.end == at for f in around.figures):
            return True
    if word in _AFTER and (word == "after" or _AFTER_THE.search(around.text[: figure.start])):
        time = next((t for t in around.every if t.start > figure.end), None)
        return time is not None and _OF_THEN.match(around.text[figure.end : time.start]) is not None
    return word in _VERSUS


def _is_compared(before: str, word: str) -> bool:
    """Do the words up to this last one compare ("compared to", "similar to", "the previous record of")?"""
    words = words_of(before.lower())
    if word == "of":
        return not _BASES.isdisjoint(words) and _COMPARED_AN.search(before[-60:]) is not None
    return not _LIKENING.isdisjoint(words) and _COMPARED_TO.search(before) is not None


def _is_origin(around: Scene, figure: Figure) -> bool:
    """Is it where something came from ("40 firms from 12 countries"), and not what a change left behind?"""
    if figure.mention.unit != "1" or is_start(around, figure):
        return False
    start = max(0, last_break(around, figure))
    before = [f for f in around.figures if start <= f.start < figure.start]
    if any(f.measure == "change" for f in before):
        return False
    if before and before[-1].mention.unit != "1":
        start = before[-1].end  # "raised 3 million euros from 5 donors"
    told = around.text[start : figure.start].lower()
    return " to " not in told and _CHANGING.isdisjoint(told.replace(",", " ").split())


def to_level(around: Scene, figure: Figure) -> bool:
    """Is the figure what another one became ("to 20")?"""
    return _word_before(around.text, figure.start) in ("to", "and")


def is_start(around: Scene, figure: Figure) -> bool:
    """Is the figure where something began that a time behind tells the end of ("from 80 to 90 in 2020")?"""
    if _word_before(around.text, figure.start) != "from":
        return False
    other = next((f for f in around.figures if f.start >= figure.end), None)
    if other is None or other.start - figure.end > _PAIR or _word_before(around.text, other.start) != "to":
        return False
    return not any(figure.end <= t.start < other.start for t in around.every)


def _word_before(text: str, end: int) -> str:
    """The last word before a place, in lower case, past those that only qualify a figure ("from about 30")."""
    word = ""
    for word in reversed(text[max(0, end - 32) : end].lower().split()):
        if word not in _ABOUT:
            break
    return word


_OPENERS = frozenset(("", "in", "during", "for", "as early as", "back in", "between", "from", "by", "at"))
_BREAK = patterns.compile(
    rf";| (?i:while|whilst|whereas|but|although|though|{COMPARED_WITH})\b|"
    r", (?:after|following|despite|reversing|extending|ending) | after (?:an?|[a-z]+ing) |"
    r" (?:and|adding|said|says|noted|added) that (?:it|he|she|they|we|the|its|his|her|their)\b|"
    r" said (?:he|she|it|they) \w+(?:ed|e)\b|"
    r"[—–] ?| -- |[.?!]['\" ]+[A-Z]"
)
_PRESENT = "|".join(row["word"] for row in lexicons.rows("en/periods") if row["value"] == "present")
_VERSUS, _ABOUT, _AFTER = (frozenset(lexicons.words("en/periods", kind=kind)) for kind in ("versus", "about", "after"))
_ABOUT -= {"over"}
_MEASURED_FROM = _VERSUS | _AFTER | {"of"}
_EARLIER = ("previous", "prior", "old", "last", "former", "earlier")
_BASES = frozenset(("compared", "comparison", "against", "versus", "vs", "vis", "from", *_EARLIER))
_CHANGING = frozenset(row["word"] for row in lexicons.rows("en/change_words")) | {"up", "down"}
_WHEN = patterns.compile(r"^(?: [a-z]+){0,2} when (.*)")
_RECKONED = tuple(lexicons.words("en/periods", kind="reckoned"))  # "3 million when adjusted for prices"
_ALIKE = [
    word
    for word in lexicons.words("en/periods", kind="lead", value="compare")
    if word.endswith((" to", " with")) and word != "equal to"  # "equal to 72% of the whole"
]
_LIKENING = frozenset(word.split()[-2] for word in _ALIKE) | {"compares", "comparing", "close", "near", "next"}
_COMPARED_TO = patterns.compile(
    rf"(?i)\b(?:compar(?:ed|es|ing|ison) (?:to|with)|{'|'.join(_ALIKE)}|(?:close|near|next) to (?:the|its|their)) "
    r"(?:\w+ ){0,3}$"
)
_COMPARED_AN = patterns.compile(
    rf"(?i)(?:\b{COMPARED_WITH}(?: an?| the| its)?|\bfrom an?) (?:[a-z-]+ ){{1,3}}of $|"
    rf"\b(?:{'|'.join(_EARLIER)})(?: [a-z-]+){{0,2}} (?:{alternatives('total')}) of $"
)  # "compared with a loss of 40 million"
_LINKS = frozenset(word.lower() for word in lexicons.words("en/clause_leads", kind="adverb")) | {"at the same time"}
_WINDOWS = frozenset(("past", "future", "duration", "decade"))
_UNTIL = patterns.compile(r" \((?:until|till|through|up to|to|as of|as at)(?: the)? (?:end of )?")
_TO = patterns.compile(r",? (?:to|until|till|through|up to)(?: the)? ")
_PERSONS = frozenset(("which", "who"))
_RELATIVES = _PERSONS | {"that"}
_RELATIVE = patterns.compile(
    rf", (?:which|who|that) (?:(?:now|also) )?(?:{_PRESENT})\b(?:[^,;.]|,\d|, (?:19|20)\d\d\b)*(?:,|$)"
)
_APART = patterns.compile(r"(?i)^since then| and (?-i:[a-z])")
_SINCE_EVENT = patterns.compile(
    r"(?i)\bsince (?:[a-z][a-z'’&-]* (?:\([^()\d]*\) )?){1,14}(?:in|on|at|during) (?:the )?$"
)
_AFTER_THE = patterns.compile(r" (?:the|its|their) (?:\w+ )?$")
_OF_THEN = patterns.compile(
    r"^(?: [a-z-]+){0,4} (?:of|in|from|for|during)(?: the)? $"
)  # "after the 22 billion of September"
_INSERTED = patterns.compile(
    r", (?:which|who|[a-z]{3,}ed) (?:[^,;]|,\d|, (?:19|20)\d\d\b)*,"
)  # "the fair, upgraded this year, drew 300"
_PAIR = 60


def _ends_clause(text: str, at: int) -> bool:
    """Is it no full stop of an abbreviation ("ca. US$42")?"""
    return text[at] != "." or text[at - 3 : at].isalnum()


def _joined(text: str, found: list[TimeSpan]) -> list[TimeSpan]:
    """Two years or months joined by "and" as one span: "in 2022 and 2023", "in May and June"."""
    times: list[TimeSpan] = []
    for time in found:
        last = times[-1] if times else None
        if last and last.kind == "year" and time.kind == "now" and text[last.end : time.start] == " ":
            continue  # "this year so far"
        if (
            last
            and last.kind == "now"
            and time.kind == "year"
            and text[last.end : time.start] in (" ", " in ", " during ")
        ):
            times.pop()
            last = times[-1] if times else None
        if last and time.first and last.first and _is_next_month(text, last, time):
            first = calendars.shifted(time.first, -1)[0] if last.floating else last.first
            final = time.last if last.floating else calendars.shifted(last.first, 1)[1]
            words = text[last.start : time.end]
            times[-1] = last._replace(end=time.end, first=first, last=final, kind="months", text=words)
        elif last and (last.kind == "year" or last.lead == "from") and _is_until(text, last, time):
            words = text[last.start : time.end]
            times[-1] = last._replace(end=time.end, last=time.last, kind="months", text=words)
        elif last and text[last.end : time.start] == " (" and text.startswith(")", time.end) and last.first:
            times[-1] = _narrower(last, time)
        elif last and last.lead == "in" and text[last.end : time.start] == " and " and _is_later_year(last, time):
            words = text[last.start : time.end]
            times[-1] = last._replace(end=time.end, last=time.last, kind="span", text=words)
        else:
            times.append(time)
    return times


def _is_later_year(year: TimeSpan, time: TimeSpan) -> bool:
    """Are these two years, the later one behind: "in 2022 and 2023"?"""
    ordered = year.first is not None and time.first is not None and year.first < time.first
    return ordered and year.kind == time.kind == "year"


def _is_next_month(text: str, month: TimeSpan, time: TimeSpan) -> bool:
    """Is the second month the one after the first, told with it ("January and February")?"""
    if not (month.kind == time.kind == "month") or text[month.end : time.start] not in (" and ", " & "):
        return False
    apart = (time.first.month - month.first.month) % 12 if time.first and month.first else 0
    return apart == 1


def _is_until(text: str, begin: TimeSpan, time: TimeSpan) -> bool:
    """ "In 2022 (until May 3)", "from 2015 to May 3": is the second time where the first one ends?"""
    if begin.first is None or time.last is None or begin.first > time.last:
        return False
    if begin.lead == "from" and begin.kind not in COMPARISONS and _TO.fullmatch(text[begin.end : time.start]):
        return True
    return text.startswith(")", time.end) and _UNTIL.fullmatch(text[begin.end : time.start]) is not None


def _is_of_start(text: str, figures: list[Figure], time: TimeSpan) -> bool:
    """ "Since it opened in 2019": counted since then, but for what happened then ("since it came third in 2019")."""
    event = _SINCE_EVENT.search(text[max(0, time.start - 160) : time.start]) if time.lead in ("in", "") else None
    if event is None or _APART.search(event[0]):
        return False
    begin = time.start - len(event[0])
    return not any(begin < figure.start and figure.end <= time.start for figure in figures)


def _narrower(time: TimeSpan, gloss: TimeSpan) -> TimeSpan:
    """Of a time and the one in brackets behind it, the shorter; of two alike, the one with a year of its own."""
    if None in (time.first, time.last, gloss.first, gloss.last) or time.lead in ("compare", "from"):
        return time
    own, other = time.last - time.first, gloss.last - gloss.first  # type: ignore[operator]
    if other < own or (other == own and time.floating):
        return time._replace(end=gloss.end, first=gloss.first, last=gloss.last, floating=gloss.floating)
    return time
