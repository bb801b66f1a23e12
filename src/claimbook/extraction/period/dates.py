"""Time expressions of a text (dates, years, halves, "the next three years", "year on year") and the days they cover."""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.joined import Joined
from claimbook.extraction.period import calendars
from claimbook.extraction.period.calendars import Fiscal, Range
from claimbook.extraction.period.time_forms import ANY, COMPARED_WITH, Y, form_of
from claimbook.extraction.period.time_readers import READERS
from claimbook.model import Article


class TimeSpan(NamedTuple):
    """A time expression. `first` and `last` are the days it covers, None where open, recurring or unknown.

    `lead` is what the preposition makes of it (in, point, deadline, since, compare, or "" for none). `floating` is
    set where the year comes from the article's date; `edge` for "end of" (end), "start of" (begin), "early" (part), and
    "told" for "the quarter" that was told of."""

    start: int
    end: int
    first: date | None
    last: date | None
    kind: str
    text: str
    lead: str = ""
    floating: bool = False
    edge: str = ""


def times(article: Article) -> dict[int, list[TimeSpan]]:
    """The time expressions of the sentences that tell something, in reading order, by the sentence's index."""
    joined = Joined([sentence for sentence in article.sentences if sentence.kind in _TOLD])
    places = joined.find(ANY)
    fiscal = fiscal_year(article.text) if places else None
    guess = None if all(part.published for part in article.parts) else _latest(joined, places, fiscal)
    found = {}
    for number, spans in places.items():
        sentence = joined.sentences[number]
        day = article.part(sentence.part).published
        read = _read(sentence.text, spans, day or guess, fiscal)
        found[sentence.index] = read if day else [_on(_without_day(time), guess) for time in read]
    return found


def _latest(joined: Joined, places: dict[int, list[patterns.Span]], fiscal: Fiscal | None) -> date | None:
    """What stands for the day of an article without one: the last day of the latest quarter or half that it names with
    its year, if it names no later year. A single day or month may be that of an event long ago."""
    read = [t for n, spans in places.items() for t in _read(joined.sentences[n].text, spans, None, fiscal)]
    told = [(t.kind, t.last) for t in read if t.last and t.lead not in BESIDE and t.kind in _REPORTED]
    latest = max((last for kind, last in told if kind == "months"), default=None)
    if latest is None or any(last.year > latest.year for _, last in told):
        return None
    return latest if (latest.month, latest.day) != (12, 31) else date(latest.year + 1, 1, 31)


def _without_day(time: TimeSpan) -> TimeSpan:
    """A time that only the very day of the article could give: no days then."""
    return time._replace(first=None, last=None) if time.kind in _BY_THE_DAY else time


def _on(time: TimeSpan, guess: date | None) -> TimeSpan:
    """ "From January to August" in an article that names the first half of 2020 is of that year, not the one before."""
    if guess is None or time.kind != "months" or not time.floating or time.first is None or time.last is None:
        return time
    if time.first.month != 1 or time.first.year != guess.year - 1 or guess.month == 1:
        return time
    return time._replace(first=calendars.a_year_on(time.first), last=calendars.a_year_on(time.last))


def find_times(text: str, anchor: date | None, fiscal: Fiscal | None = None) -> list[TimeSpan]:
    """Every time expression of a text in reading order; `anchor` is the article's date."""
    return _read(text, ANY.spans(text), anchor, fiscal)


def fiscal_year(text: str) -> Fiscal | None:
    """The fiscal year that the words of a text hint at ("crore": April to March, named after the year it ends in)."""
    if not _FISCAL_USED.search(text):
        return None
    hint = _FISCAL_HINT.search(text)
    return _fiscal_table()[hint[0]] if hint else None


def _read(text: str, places: list[patterns.Span], anchor: date | None, fiscal: Fiscal | None) -> list[TimeSpan]:
    """What the words at these places mean, without those that are no times after all."""
    found: list[TimeSpan] = []
    for start, end in places:
        rule, groups = form_of(text[start:end])
        if rule in _UNSURE:
            if _is_none(text, start, end, rule):
                continue
            if rule == "month_day" and not groups["y"] and _FIGURE.match(text[end:]):  # "and in April 5 percent"
                end = start + len(groups["m"] or "")
                rule, groups = form_of(text[start:end])
        reading = READERS[rule](groups, anchor, fiscal)
        if reading is None:
            continue
        (first, last), kind, floating = reading
        end -= text.endswith(_FULL_MONTHS, start, end)
        words = text[start:end]
        lead, edge, begin = _before(text, start)
        if lead in _TURNING:
            lead = _turned(text, begin, end, rule, lead)
        if rule == "same" and kind == "compare" and lead in _HELD and _is_bare(words):
            kind = "told"
        elif rule == "year" and words.isdigit():
            kind = _kind_of_year(text, start, end, "in" if edge else lead, found)
        elif kind == "recurring" and _is_rate(text, words, end, lead):
            continue
        if not kind or (words in _NEEDS_LEAD and not lead and not _is_of_noun(text, start, end)):
            continue
        if edge and kind in _EDGED:
            first, last, kind = _at_edge(edge, lead, (first, last), kind, anchor if floating else None)
            start, words = begin, text[begin:end]
        if rule != "holiday" or lead == "deadline":
            found.append(TimeSpan(start, end, first, last, kind, words, lead, floating, edge))
    return found


def _is_none(text: str, start: int, end: int, rule: str) -> bool:
    """Is it no time after all: "at the same time", "the first quarter since 2021 without a loss", "a quarter"?"""
    if rule == "told":
        return not _is_told(text, start, end)
    if rule == "part":
        return text.startswith(" since ", end)
    return rule == "same" and text[start:end].lower().endswith("same time")


def _turned(text: str, begin: int, end: int, rule: str, lead: str) -> str:
    """What "over" and "from" make of a time: "over the year" lies in it, "from May onwards" is since then."""
    if lead == "from":
        return "since" if text.startswith(" on", end) and _ONWARDS.match(text[end:]) else lead
    over = rule in ("told", "whole_year") or (rule in _RUN and _is_run_over(text, begin, end, rule))
    return "in" if over else lead


def _kind_of_year(text: str, start: int, end: int, lead: str, found: list[TimeSpan]) -> str:
    """What a bare number like 2020 is: a year where it goes on a list of years, else by its role."""
    listed = found and found[-1].kind == "year" and text[found[-1].end : start] in _LISTED
    return "year" if listed and not _THINGS_THEN.match(text[end:]) else _role_of_year(text, start, end, lead)


def _is_rate(text: str, words: str, end: int, lead: str) -> bool:
    """Does "monthly" or "a day" say how something is paid and not when: "the monthly wage", "in a day"?"""
    if words.lower() in _RATES and text[end : end + 2].strip().isalpha():
        return True
    return lead != "" and words[:2] in ("a ", "A ")


_FULL_MONTHS = tuple(f"{name}." for name in calendar.month_name if name)  # the dot ends the sentence
_UNSURE = frozenset(("told", "part", "same", "month_day"))
_TURNING = frozenset(("compare", "from"))
_TOLD = frozenset(("body", "headline", "caption"))
_WORDS = {
    kind: {row["word"]: row["value"] for row in lexicons.rows("en/periods") if row["kind"] == kind}
    for kind in ("lead", "edge", "filler", "follow")
}
_ENDS: dict[str, set[str]] = {}  # the last word of a preposition and those in front of it
for _words in _WORDS["lead"]:
    _ENDS.setdefault(_words.rpartition(" ")[2], set()).update(_words.split()[-2:-1])
_EDGED = frozenset(("year", "years", "month", "months", "fiscal", "decade", "plan", "past", "quarter", "point"))
_RATES = frozenset(lexicons.words("en/periods", kind="recurring", value="rate"))
_REPORTED = frozenset(("year", "years", "months", "month", "day", "point", "fiscal"))
BESIDE = frozenset(("compare", "from", "since", "deadline"))
_BY_THE_DAY = frozenset(("now", "past", "future", "duration", "weekday"))
_UNITS = frozenset(("quarter", "month", "half", "half-year", "year", "period"))
_DEFINITE = frozenset(lexicons.words("en/periods", kind="definite"))
_BOUND = frozenset(lexicons.words("en/periods", kind="bound"))
_HELD = frozenset(("in", "point", "deadline"))
_PARTS = frozenset(("part", "months_of", "last_of", "decade_start", "quarter", "month_quarter"))
_STRETCHES = _PARTS | {"months", "months_between", "ended", "dates", "dates_between", "years_to", "years_from"}
_STRETCHES |= {"fiscal_years", "same", "year_part"}
_RUN = _STRETCHES | {"year", "month"}
_LENGTHS = frozenset(("course", "whole", "full", "entire", "all", "entirety"))  # "over the whole of 2019"
_CHANGES = frozenset(
    ("%", "percent", "cent", "points", "point", "times", "more", "less", "fewer", "higher", "lower")
) | {row["word"] for row in lexicons.rows("en/change_words")}
_LISTED = (" and ", ", ", ", and ", " or ", " & ")
_THINGS_THEN = patterns.compile(r"^ [a-z]{2,}s (?:in|during|last|this) \b")  # "in 2022 and 2050 visitors in 2023"
_SHORT = 3  # letters: "2020 may", "May be"
_VERBS = (
    frozenset(lexicons.words("en/periods", kind="tense"))
    | frozenset(lexicons.words("en/periods", kind="event", value="say"))
    | _WORDS["follow"].keys()
)
_NEEDS_LEAD = frozenset(("May", "March"))  # as first words of a sentence they are verbs
_NAME_BEFORE = patterns.compile(r"[\w'’-] [A-Z][a-z]\w* $")
_OWNERS = ("the ", "The ", " its ", " their ", " our ", " his ", " her ", "'s ", "s' ", "fiscal ", "calendar ")
_THAN = patterns.compile(rf"^,? (?:than|{COMPARED_WITH}) ")  # "grew by 5 percent over 2019 compared with 2018"
_FIGURE = patterns.compile(r"^(?:[.,]\d|%| (?:per ?cent|million|billion|trillion|points?)\b)")
_ONWARDS = patterns.compile(r"^ (?:onwards?\b|on(?:[.,;:)]|$))")
_IS_YEAR = patterns.compile(rf"^{Y}\b")
_FISCAL_USED = patterns.compile(r"FY|(?i:fiscal|financial year)|(?:19|20)\d\d[-–/]\d\d\b|\b(?:crore|lakh)\b")
_FISCAL_HINT = patterns.compile(rf"\b(?:{'|'.join(lexicons.words('en/fiscal_years'))})\b")


@cache
def _fiscal_table() -> dict[str, Fiscal]:
    rows = lexicons.rows("en/fiscal_years")
    return {row["word"]: Fiscal(int(row["first_month"]), row["named_after"]) for row in rows}


def _before(text: str, start: int) -> tuple[str, str, int]:
    """What the preposition before a time makes of it, its edge ("the end of"), and where the edge begins."""
    at = max(0, start - 56)
    chunk = text[at:start].rstrip("‘’'\" ")
    words = (chunk.replace("(", " ") if "(" in chunk else chunk).split()
    edge, begin, of = "", start, False
    while words:
        lead = _lead(words)
        last = words[-1].lower()
        if lead:
            return lead, edge, begin
        if last in _WORDS["filler"]:
            of = of or last == "of"
        elif last in _WORDS["edge"]:
            edge, begin, of = _WORDS["edge"][last], at + chunk.rfind(words[-1]), False
        else:
            break
        words.pop()
    return "in" if of else "", edge, begin


def _lead(words: list[str]) -> str:
    """What the longest preposition at the end of these words makes of a time: in, point, deadline, since ..."""
    last = words[-1].lower()
    if last == "during":
        words, last = [*words[:-1], "in"], "in"
    if last not in _ENDS:
        return ""
    for count in range(5, 1, -1) if words[-2:-1] and words[-2].lower() in _ENDS[last] else ():
        if lead := _WORDS["lead"].get(" ".join(words[-count:]).lower()):
            return lead
    return _WORDS["lead"].get(last, "")


def _is_told(text: str, start: int, end: int) -> bool:
    """Does "year" or "quarter" point back to the one that was told of ("during the quarter", "in that month")?"""
    before = text[max(0, start - 48) : start].lower().split()
    if before and text.startswith("then", start):  # "since then", "by then"
        return _lead(before) in ("since", "deadline")
    if not before or before[-1] not in _DEFINITE:
        return False
    while before and before[-1] in _DEFINITE:
        before.pop()
    if not before or (before[-1] != "over" and _lead(before) not in _HELD) or text.startswith(("-", "'", "’"), end):
        return False
    after = text[end : end + 16].split(" ", 2)
    return (
        len(after) < 2
        or after[0] != ""
        or (after[1] == "to" and not after[-1][:1].isalpha())  # "brings that of the quarter to 5 million"
        or not (after[1] in _BOUND or after[1][:1].isupper() or _IS_YEAR.match(after[1]))
    )


def _is_of_noun(text: str, start: int, end: int) -> bool:
    """Does a noun follow the time, with no name in front of it ("May exports", "its March sales", "2019 sales")?"""
    before, after = text[:start].split(" ")[-2:-1], text[end : end + 24].split(" ")[1:2]
    if before and before[0][:1].isupper() and not before[0].endswith(("'s", "’s", "s'", "s’", ".", ":", "The")):
        return False
    if text.startswith(("'s", "’s"), end) and text[end + 3 : end + 4].isdigit():
        return True  # "May's 5 percent"
    word = after[0].strip(".,;:") if after and text[end : end + 1] == " " else ""
    return len(word) > _SHORT and word.islower() and word not in _VERBS and not word.endswith("ed")


def _is_bare(words: str) -> bool:
    """ "The same period", "the same five months", without a word of the year that it lies in."""
    told = words.lower().rpartition("same ")[2].split()
    return told != ["time"] and (len(told) == 1 or (len(told) == 2 and told[1].rstrip("s") in _UNITS))


def _is_run_over(text: str, start: int, end: int, rule: str) -> bool:
    """ "Over the first six months" beside "a rise over the first six months of 2019". Before "over 2019" there may be
    no change in the whole clause ("came to 5 tons over 2019")."""
    words = text[max(0, start - 60) : start].lower().replace("(", " ").replace(" respectively,", "").split()
    while words and (words[-1] in _WORDS["filler"] or words[-1] in _LENGTHS):
        if words.pop() in _LENGTHS:
            return "over" in words[-3:] and "than" not in words[-4:]
    if words[-1:] != ["over"] or _THAN.match(text[end:]):
        return words[-1:] == ["over"]
    if rule in ("year", "month") and (_is_of_noun(text, start, end) or text.startswith(" level", end)):
        return False  # "over 2023 homes", "over 2019 levels"
    stops = (n + 1 for n, word in enumerate(words[:-2]) if word.endswith((",", ";")))
    at = max(0, len(words) - 2) if rule in _STRETCHES else max(stops, default=0)
    return not any(word.strip("0123456789.") in _CHANGES for word in words[at:])


def _at_edge(edge: str, lead: str, span: Range, kind: str, anchor: date | None) -> tuple[date | None, date | None, str]:
    """The last day for "the end of" a time; all of it for "early". With an anchor, an end after it lies a year back."""
    first, last = span
    if first is None or last is None:
        return first, last, kind
    if edge == "end":
        if kind == "month" and anchor and last > anchor and lead != "deadline":
            last = calendars.shifted(last, -12)[1]
        return last, last, "point"
    if edge == "begin" and lead == "since":
        return first, first, kind
    if edge == "begin" and kind == "year":
        return *calendars.month(first.year, 1), "month"
    if edge == "mid" and kind == "year" and lead in ("deadline", "point"):
        return *calendars.month(first.year, 6), "month"
    if kind == "decade":
        years = {"early": (0, 4), "begin": (0, 4), "mid": (4, 6)}.get(edge, (5, 9))
        return *calendars.years(first.year + years[0], first.year + years[1]), kind
    return first, last, kind


def _role_of_year(text: str, start: int, end: int, lead: str) -> str:
    """What a bare number like 2020 is here: "year", part of a "name", or "" (a count)."""
    after = text[end : end + 24]
    if not text[:start].strip() and _is_of_noun(text, start, end):
        return "year"
    word = after[1:].split(" ", 1)[0].strip(",.;:()") if after[:1] == " " else ""
    plain = not word or word.lower() in _WORDS["follow"] or after.startswith(" (")
    if text.endswith(" the ", 0, start) and word[:1].isupper():
        return "name"
    if lead in ("in", "since", "point"):
        return "year"
    if text.endswith(_OWNERS, 0, start) and word[:1].islower() and text[start:end] != "2000":
        return "year"
    if lead in ("deadline", "from"):
        return "year" if plain or int(text[start:end]) >= 2015 else ""
    if word[:1].isupper() or _NAME_BEFORE.search(text[max(0, start - 24) : start]):
        return "name"
    return "year" if plain and not after.startswith("-") else ""
