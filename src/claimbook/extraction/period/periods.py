"""Gives every claim its period and, for a change, its baseline: own clause, own sentence, then the paragraph."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from operator import attrgetter

from claimbook import lexicons, patterns
from claimbook.extraction.period import calendars
from claimbook.extraction.period.base_times import COMPARISONS
from claimbook.extraction.period.baselines import baseline, first_of_mean, is_alike, is_from_to, iso
from claimbook.extraction.period.dates import TimeSpan, find_times, times
from claimbook.extraction.period.earlier_times import change_span, level_at_start, year_before
from claimbook.extraction.period.own_times import belongs_to_base, choose
from claimbook.extraction.period.reports import SPANS, is_owned, is_traded, kind_of_report
from claimbook.extraction.period.tenses import tense
from claimbook.extraction.period.time_scenes import (
    Figure,
    Scene,
    breaks,
    from_level,
    is_of_event,
    last_break,
    opening,
    opens_with,
    scene,
)
from claimbook.extraction.period.told_times import (
    AHEAD,
    days,
    edition,
    end_of_range,
    fill,
    first_result,
    has_passed,
    is_alone,
    is_compared,
    is_current,
    is_earlier,
    is_moment,
    is_old,
    is_past,
    is_turned,
    is_within,
    later,
    months_of,
    pointed,
)
from claimbook.model import Article, Mention, Part, Sentence

__all__ = ["TimeSpan", "assign", "find_times", "times"]


def assign(article: Article, mentions: list[Mention], found: dict[int, list[TimeSpan]]) -> None:
    """Fills period_start, period_end, period_text, period_basis and baseline of every mention. `found` are the times
    of the article's sentences."""
    by_sentence = attrgetter("sentence")
    held = {at: list(group) for at, group in groupby(sorted(mentions, key=by_sentence), by_sentence)}
    told = [sentence for sentence in article.sentences if sentence.kind in _TOLD]
    clauses = breaks([sentence for sentence in told if sentence.index in held])
    for number, group in groupby(told, attrgetter("part")):
        sentences = list(group)
        story = _Story(article.part(number), *kind_of_report(sentences, held, found))
        for sentence in sentences:
            at = sentence.index
            story.tell(sentence, held.get(at, []), found.get(at, []), clauses.get(at, ()))
        story.close()


class _Story:
    """What an article has said of time so far: the time that later figures share, and the plan it is about."""

    def __init__(self, part: Part, report: bool, single: bool) -> None:
        self.part = part
        self.report = report  # is it dense with figures, as a report on one time is?
        self.single = single  # and does it name hardly any other time?
        self.carried: TimeSpan | None = None  # the time of the last dated figure
        self.stretch: TimeSpan | None = None  # the same, where the last was no mere moment ("as of June")
        self.span: TimeSpan | None = None  # from the first to the last year of a change, if the last sentence told both
        self.topic: TimeSpan | None = None  # the last year, quarter or month told of: what a comparison supposes
        self.units: dict[int, TimeSpan] = {}  # the last year, half, quarter and month told of, by their months
        self.stretched = False  # has this paragraph used or set that one?
        self.baseline = ""  # and what its growth was measured against
        self.ahead: TimeSpan | None = None  # the deadline that the paragraph's targets share
        self.plan: TimeSpan | None = None
        self.plan_is_topic = False
        self.paragraph = -1
        self.listing = False  # does a list follow, or is this in one?
        self.fresh = False  # is this the first sentence of the paragraph?
        self.grown = False  # was growth measured over the carried time?
        self.live = False  # has this paragraph used or set the carried time?
        self.main: TimeSpan | None = None  # the time that a report is about: the first that its figures have
        self.titled: TimeSpan | None = None  # that of its headline, as long as no figure has one
        self.edition: TimeSpan | None = None  # the year of the ranking that the article reports
        self.undated: list[Mention] = []  # promises that may yet get the plan's years

    def tell(
        self, sentence: Sentence, mentions: list[Mention], found: list[TimeSpan], clauses: tuple[int, ...]
    ) -> None:
        """Dates the mentions of the next sentence, in which `clauses` begin, and remembers its time."""
        body = sentence.kind == "body"
        self.fresh = body and sentence.paragraph != self.paragraph
        if self.fresh:
            self._enter(sentence)
        if found:
            self.edition = edition(sentence.text, found) or self.edition
            self.listing = self.listing or sentence.text.rstrip().endswith(":")
        elif not mentions:
            return
        at = sentence.start
        figures = [Figure(m.start - at, m.end - at, m.claim_type, m.status, m.measure, m) for m in mentions]
        if "told" in map(_KIND, found):
            hoped = any(m.status in AHEAD for m in mentions)
            last = (self.ahead if hoped else None) or self.span or self.stretch or self.topic or self.carried
            found = pointed(sentence.text, found, last, self.units, self.part.published if hoped else None)
        around = scene(sentence.text, figures, found, clauses, self.part.published)
        told = self._date_all(around, found, body) if figures else None
        if body and found:
            self._remember(around, told)
        elif self.report and sentence.kind == "headline":
            self._title(around)

    def _enter(self, sentence: Sentence) -> None:
        """A new paragraph, unless its first sentence goes on with a list, or with "of them"."""
        if (self.live or self.ahead) and "of " in sentence.text[:50].lower() and _OF_THEM.search(sentence.text):
            self.paragraph, self.fresh = sentence.paragraph, False
            return
        self.listing = self.listing and _ITEM.match(sentence.text) is not None
        if self.listing:
            self.paragraph = sentence.paragraph
        else:
            self._turn(sentence.paragraph)

    def _date_all(self, around: Scene, found: list[TimeSpan], body: bool) -> TimeSpan | None:
        """Dates the figures of a sentence; the time that it tells, if later figures may share it."""
        text, told = around.text, None
        opening = "yoy" if self.baseline == "yoy" else ""
        compared = " from " in text or " year" in text or not _BACK.isdisjoint(map(_KIND, found))
        rising = found and " from " in text
        for figure in around.figures:
            shift = year_before(around, figure, self.carried, self.baseline) if compared else None
            shift = shift or (level_at_start(around, figure, None, self.baseline) if rising else None)
            choice = None if shift else choose(around, figure)
            if shift:
                fill(figure.mention, shift, shift.first, shift.last, "stated" if shift.last else "", "year before")
            elif choice:
                dated = self._date(around, figure, choice.time, choice.rule, opening)
                if dated and choice.rule != "when" and not self._is_before(around, figure, dated):
                    told = later(told, dated, self.part)
            elif body:
                self._carry(around, figure)
            elif around.every:  # "Tea sales up 7 percent year on year" over a text
                self._compare(around, figure, None, "")
        return told

    def _title(self, around: Scene) -> None:
        """The time that the headline of a report names is the one that it is about."""
        named = (t for t in around.times if t.kind in SPANS and (t.lead == "in" or t.kind in ("months", "fiscal")))
        times = (t for t in named if t.lead in ("in", "") and self._is_over(around, t))
        self.titled = self.titled or next(times, None)

    def close(self) -> None:
        """At the end of the article, promises without a time of their own take the years of the plan it is about."""
        if self.plan and self.plan_is_topic:
            for mention in self.undated:
                fill(mention, self.plan, self.plan.first, self.plan.last, "carried", "plan")

    def _turn(self, paragraph: int) -> None:
        if not self.live:
            self.carried, self.stretch, self.baseline = None, None, ""
        self.paragraph, self.live, self.ahead = paragraph, False, None
        if self.carried and is_moment(self.carried) and (self.stretched or self.carried.kind != "point"):
            self.carried = self.stretch if self.stretched else None
            self.baseline = "yoy" if self.baseline == "yoy" else ""
        self.stretched = False
        if self.carried and (
            self.carried.lead == "since" or (is_old(self.carried, self.part) and self.carried != self.main)
        ):
            self.carried, self.stretch, self.baseline = None, None, ""
        if self.main and (is_earlier(self.carried, self.main) or is_within(self.carried, self.main)):
            self.carried = self.stretch = self.main

    def _date(self, around: Scene, figure: Figure, time: TimeSpan, rule: str, carried: str) -> TimeSpan | None:
        """Dates a figure by a time of its own sentence; the time, if later figures may share it."""
        mention = figure.mention
        first, last = self._days(around, figure, time)
        if time.edge == "told" and self.carried and (time.first, time.last) == (self.carried.first, self.carried.last):
            carried = self.baseline
        if figure.measure == "change" and time.kind == "year" and "averag" in around.text:
            first = first_of_mean(around, figure, time) or first
        fill(mention, time, first, last, "inferred" if time.floating else "stated", rule)
        if time.kind == "vague":
            mention.period_basis = ""
        self._compare(around, figure, time, carried)
        if time.kind in ("recurring", "duration", "vague") or figure.claim_type == "commitment":
            return None
        if mention.status in AHEAD:
            self.ahead = time
            return None
        if time.lead == "since" or time.first is None:
            return None
        to_come = self.part.published and time.first > self.part.published
        return None if to_come or from_level(around, figure) else time

    def _days(self, around: Scene, figure: Figure, time: TimeSpan, carried: bool = False) -> calendars.Range:
        """The days of a figure in this time. In years that are `carried` and had a change, a level is of the last."""
        first, last = days(figure, time, self.part)
        changed = figure.measure == "change"
        ends = None if changed or (carried and time.kind == "months") else end_of_range(around, figure, time)
        if ends:
            first, last = ends
        elif carried and self.grown and time.kind == "years" and not changed and time.last:
            first, last = calendars.years(time.last.year, time.last.year)
        if changed and is_from_to(around, figure, time) and last:
            first = date(last.year, 1 if time.kind == "years" else last.month, 1)
        return first, last

    def _carry(self, around: Scene, figure: Figure) -> None:
        """Dates a figure by what an earlier sentence has set, as long as the text does not change the time."""
        mention = figure.mention
        time = self.carried
        if time is None and any(t.kind in COMPARISONS for t in around.every):
            time = self.topic
        missed = mention.status == "forecast" and time and tense(around, figure) == "past"  # "analysts had expected 5"
        hoped = mention.status in AHEAD and not missed
        quantity = figure.claim_type == "quantity"
        if hoped and self.ahead and quantity:
            first, last = days(figure, self.ahead, self.part)
            fill(mention, self.ahead, first, last, "carried", "target")
            self._compare(around, figure, self.ahead, "")
        elif self.plan and (hoped or quantity) and _PLAN_SAYS.search(opening(around.text, len(around.text))):
            fill(mention, self.plan, self.plan.first, self.plan.last, "carried", "plan")
        elif hoped:
            self.undated.append(mention)
            self._compare(around, figure, None, "")
        elif self.edition and figure.measure == "rank":
            fill(mention, self.edition, self.edition.first, self.edition.last, "carried", "edition")
        elif time and self._lasts(around, figure, time):
            first, last = self._days(around, figure, time, carried=True)
            if " from " in around.text and (start := level_at_start(around, figure, time, self.baseline)):
                first, last = start.first, start.last
            fill(mention, time, first, last, "carried", "paragraph")
            self._compare(around, figure, time, self.baseline)
            self.carried = time
            self.live, self.stretched = True, self.stretched or not is_moment(time)
        elif (main := self.main or self.titled) and self._is_of_main(around, figure):
            first, last = days(figure, main, self.part)
            fill(mention, main, first, last, "carried", "main")
            self._compare(around, figure, main, "yoy" if self.baseline == "yoy" else "")
        else:
            self._compare(around, figure, None, "")

    def _is_of_main(self, around: Scene, figure: Figure) -> bool:
        """Does a figure without a time tell of the time that the whole article reports on?"""
        if figure.claim_type != "quantity" and not first_result(around):
            return False
        timed = [*around.times, *(time for time in around.asides if time.kind != "weekday")]
        if any(time.kind != "recurring" and not belongs_to_base(around, time) for time in timed):
            return False
        if is_of_event(around, figure) or from_level(around, figure) or is_traded(around, figure):
            return False
        if around.text.startswith(_QUOTES):
            return False
        form = tense(around, figure)
        if figure.claim_type != "quantity":
            return form != "present"
        if self.single and not (is_owned(around, figure) or is_owned(around, around.figures[0])):
            return True
        grown = any(other.measure == "change" for other in around.figures)
        return form == "past" or (not form and grown and _ITEM.match(around.text) is not None)

    def _compare(self, around: Scene, figure: Figure, time: TimeSpan | None, carried: str) -> None:
        if figure.measure not in ("change", "gap"):
            return
        mention = figure.mention
        words, rule = baseline(around, figure, time, carried)
        if rule == "level":
            mention.baseline = ""
        if words:
            mention.baseline = words
            mention.rules.append(f"baseline:{rule}")
            since = time is not None and time.lead == "since"
            like = words == "yoy" or len(words) == 4 or time is None or is_moment(time) or is_alike(words, iso(time))
            if mention.unit in ("%", "pp") and mention.status not in AHEAD and not since and like:
                self.baseline = "yoy" if time and time.last and words == str(time.last.year - 1) else words

    def _lasts(self, around: Scene, figure: Figure, time: TimeSpan) -> bool:
        """Does the carried time still hold for this figure?"""
        if is_of_event(around, figure) or (months_of(time) and is_traded(around, figure)):
            return False
        if is_turned(around, figure):
            return False
        form = tense(around, figure)
        if form == "past" and time.kind == "now":
            return False
        grown = figure.measure == "change" and figure.mention.unit in ("%", "pp")
        compared = is_compared(around, figure) or (grown and (self.live or form != "present"))
        if self.live:
            as_of = is_moment(time) or time.lead == "deadline"
            return form != "present" or compared or as_of or figure.claim_type != "quantity"
        if figure.claim_type != "quantity":  # "the largest share was that of rye, with 40 percent"
            beside = first_result(around) if form == "past" else None
            return beside is not None and self._lasts(around, beside, time)
        return compared or (self.fresh and form == "past" and not around.text.startswith(_QUOTES))

    def _remember(self, around: Scene, told: TimeSpan | None) -> None:
        """Keeps the time that a sentence with times has told for those that follow."""
        self._remember_plan(around)
        if told is None and not around.figures:
            told = self._told_alone(around)
        if told is None or (self.carried and is_alone(around, told)) or self._is_aside_of_report(around, told):
            return
        if self.carried and (told.first, told.last) != (self.carried.first, self.carried.last):
            self.baseline = next(
                (f.mention.baseline for f in reversed(around.figures) if f.mention.baseline),
                "yoy" if self.baseline == "yoy" else "",
            )
        self.carried, self.live = told, True
        self.span = change_span(around, told) if " from " in around.text and len(around.times) > 1 else None
        if not is_moment(told):
            self.stretch, self.stretched = told, True
            self.topic = told if told.kind in SPANS else self.topic
            self.units[months_of(told)] = told
            if self.report and (around.figures or told.kind != "month") and self._is_over(around, told):
                self.main = self.main or self.topic
        self.grown = any(f.measure == "change" and f.mention.period_text == told.text for f in around.figures)

    def _remember_plan(self, around: Scene) -> None:
        plan = next((time for time in reversed(around.every) if time.kind == "plan"), None)
        if plan:
            self.plan = plan
            current = is_current(plan, self.part)
            self.plan_is_topic = self.plan_is_topic or (current and not first_result(around))

    def _told_alone(self, around: Scene) -> TimeSpan | None:
        """The time that a sentence without figures sets; it may also set a goal's year, or leave the time open."""
        told = next((t for t in reversed(around.times) if self._sets(around, t)), None)
        for time in around.times:
            held = time.kind == "year" and time.lead in ("in", "deadline")
            if held and _GOAL_FOR.search(around.text[max(0, time.start - 60) : time.start]):
                self.ahead = time._replace(lead="deadline")
        if any(t.kind == "vague" for t in around.times):
            self.carried, self.stretch, self.baseline = None, None, ""
        return told

    def _sets(self, around: Scene, time: TimeSpan) -> bool:
        """Does a time in a sentence without figures hold for those that follow?"""
        if not (time.kind in _SETTING or time.lead == "point" or (time.kind == "day" and time.first != time.last)):
            return False
        opens = opens_with(around, time)
        back = time.first and self.carried and is_earlier(time, self.carried)
        if not opens and self.carried and (back or self._is_part(time) or (not time.lead and time.floating)):
            return False  # "shipments had fallen in the first half" in a report on the year
        ends = around.text[time.end :].strip() in _ENDS
        told = (
            opens
            or time.lead == "point"
            or (time.kind not in ("year", "month", "day") and time.text != "now")
            or ((ends or not time.floating) and not is_old(time, self.part))
        )
        return told and is_past(time, self.part)

    def _is_before(self, around: Scene, figure: Figure, time: TimeSpan) -> bool:
        """Does the figure's clause look back from the time that is carried ("which had been 4 in 2022")?"""
        if not self.carried or " had " not in around.text or not is_earlier(time, self.carried):
            return False
        start = max(0, last_break(around, figure))
        return " had " in around.text[start : figure.start] and not opens_with(around, time)

    def _is_part(self, time: TimeSpan) -> bool:
        """Is it an earlier time than that of the report, or a part of it?"""
        main = self.main
        if main is None or main.last is None or time.first is None or time.last is None or is_moment(time):
            return False
        return time.last <= main.last and months_of(time) < months_of(main)

    def _is_over(self, around: Scene, time: TimeSpan) -> bool:
        """Has the time passed, or does the sentence tell of it in the past tense?"""
        return has_passed(time, self.part) or any(tense(around, figure) == "past" for figure in around.figures)

    def _is_aside_of_report(self, around: Scene, told: TimeSpan) -> bool:
        """In a report, an earlier time is one to compare with, unless its sentence opens with it."""
        opens = opens_with(around, told) and " had " not in around.text
        return self.live and self.main is not None and told.kind in SPANS and is_earlier(told, self.main) and not opens


_KIND = attrgetter("kind")
_QUOTES = ('"', "“", "‘")
_OF_THEM = patterns.compile(
    r"^.{0,40}\b(?i:of (?:them|these|those|which|whom|(?:the|this|that) (?:total|sum|amount|number|figure)))\b"
)
_ENDS = frozenset(("", ".", ":", '."', ".”"))
_TOLD = frozenset(("body", "headline", "caption"))
_GOALS = "|".join(lexicons.words("en/periods", kind="goal"))
_GOAL_FOR = patterns.compile(rf"(?i)\b(?:{_GOALS})s?(?: set| fixed| planned)? (?:for|by|in|of) (?:the end of )?$")
_SETTING = frozenset(("year", "years", "months", "month", "fiscal", "past", "now", "point"))
_BACK = frozenset((*COMPARISONS, "ago"))
_ITEM = patterns.compile(r"^ *(?:\(?(?:[ivx]+|\d+|[a-z])[.)]|[•○□▪●❍◦◆■▶*–-]) ")
_PLAN_SAYS = patterns.compile(r"^ *(?:[Tt]he|[Tt]his) (?:\w+ )?(?:plan|blueprint|programme|program|strategy|roadmap)\b")
