"""One figure as its finders see it: what they ask again and again, found at most once a figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Generic, TypeVar

from claimbook import lexicons, patterns
from claimbook.extraction.context import Context
from claimbook.extraction.indicator.clauses import clause_subject, without_inserts
from claimbook.extraction.indicator.found import Found
from claimbook.extraction.indicator.noun_phrases import WORTHS, head_of, is_body, until_stop
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.tails import verb_before
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.quantity.measures import Measure
from claimbook.extraction.words import AUXILIARIES, CHANGE_VERBS, OBJECT_VERBS, TIME_NOUNS, is_verb, words_of
from claimbook.model import Quantity

IN_BRACKETS = patterns.compile(r"\([^()]*\)|^[^()]*\)")
_POINTING = patterns.compile(
    r"(?i)^(?:(?:the |this |that |these |those |a )?(?:same |total |latter |overall |average |corresponding |"
    r"next |second |annual |yearly |monthly |quarterly |year-on-year |strong |rapid |slight |sharp |actual |recorded |"
    r"(?:most |least )?[a-z]+est )*([a-z]+)(?: (?:in|for|among|at|over) (?:the )?(?:(?-i:[A-Z])[^,'’]*|"
    rf"(?:[a-z-]+ ){{0,3}}(?:{'|'.join(TIME_NOUNS)})))?)$"
)
_AFTER_BRACKET = patterns.compile(r"^ ?\([^()]*\)")
THAT_OR_THOSE = ("that ", "those ")
THAT_OF = patterns.compile(r"^(?:that|those) (?:of|in|for|from|to|by) \S")
_PASSING = ("exceed", "surpass", "top", "cross", "pass", "approach", "beyond")
_NEARING = frozenset(["near", "nears", "neared", "nearing"])
_OWNERS = patterns.compile(r"^(?:[Tt]he )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}['’]s?(?:,.*)?$")
_OF_THEIRS = patterns.compile(
    rf"^their ((?:total |average |combined |overall )?(?:{'|'.join(lexicons.words('en/size_nouns'))}))$"
)
_TERMS = patterns.compile(
    r"(?i)^[ \"“]*(?:and |but )?(?:in terms of|as for|as to|as regards|with (?:regard|respect) to|regarding|concerning|"
    r"when it comes to|as far as|(for|in))"
    r" ([^,;:]{3,60}?)(?: (?:is|are) concerned)?, "
)
_OPENING_TERMS = frozenset(["and", "but", "in", "as", "with", "regarding", "concerning", "when", "for"])
_LOOSE_COMMA = patterns.compile(r" +,")
_STOPS = frozenset(",;:")
_DASHES = ("--", "—", " –", " -")
BRACKET = patterns.compile(r"[(;] ?(?:[-−–+]|up |down |about |around |over |nearly |some )?$")
_FAR = 800  # characters before a figure; no clause that can be read is longer
_DEMONSTRATIVES = ("the ", "this ", "that ", "these ", "those ")
_INSERTS = frozenset(
    ["which", "who", "whose", "where", "with", "at", "up", "down", "a", "an", "i.e.", "including", "such", "those"]
)
_REACHING = CHANGE_VERBS.union(lexicons.words("en/phrase_words", kind="reaching"))
_SUMS = (
    *(" amount to ", " amounts to ", " amounted to ", " total ", " totals ", " totaled ", " totalled ", " average "),
    *(" averaged ", " came to ", " came in at ", " stand at ", " stands at ", " stood at "),
)
_DATA = tuple(f" {noun}" for noun in lexicons.words("en/phrase_words", kind="told with a subject"))
_BY = (" by ", " to ", " at ")
_COUNTED_IN = patterns.compile(
    r"^ *([A-Za-z0-9][\w&'’ -]*) (?:of|in|from|to|at|across|by|on|for|among)"
    r"(?: the| all| these| those| its| their| [A-Z][\w.-]*['’]s)* $"
)
_COUNTED_ENDS = (  # with one of these "_COUNTED_IN" ends
    *("of ", "in ", "from ", "to ", "at ", "across ", "by ", "on ", "for ", "among "),
    *("the ", "all ", "these ", "those ", "its ", "their ", "s "),
)
_DOING_SO = patterns.compile(r"^[A-Za-z][\w' -]*[a-z] [a-z]{3,}ing (?:by|to|at) $")
_JOINS = ("and ", "while ", "but ", "with ")
_NEXT_WORD = re.compile(r" (\w+)")
_HEADS = {row["word"]: row["kind"] for row in lexicons.rows("en/pointing_heads")}


_T = TypeVar("_T")


class _once(Generic[_T]):  # noqa: N801 (reads as a decorator)
    """A property that is found when it is first asked for. That of functools takes a lock each time."""

    def __init__(self, find: Callable[[Any], _T]) -> None:
        self._find = find

    def __get__(self, view: Any, owner: type) -> _T:
        value = view.__dict__[self._find.__name__] = self._find(view)  # from now on found before this descriptor
        return value


_OF_PARAGRAPH = attrgetter("same_paragraph")


class View:
    """A figure, its measure, the words around it and the figures already read (the last one last)."""

    def __init__(self, quantity: Quantity, kind: Measure, context: Context, memory: list[Found]) -> None:
        self.quantity = quantity
        self.kind = kind
        self.context = context
        self.memory = memory
        self.earlier = memory[bisect_left(memory, True, key=_OF_PARAGRAPH) :]
        self.previous = memory[-1] if memory and memory[-1].same_sentence else None
        self.left, self.right = context.left, context.right
        self.before, self.after = context.before, context.after
        if "(" in self.after[:2] and (bracket := _AFTER_BRACKET.match(self.after)) is not None:
            self.right, self.after = self.right[bracket.end() :], self.after[bracket.end() :]
        self.alike = self._last_alike(self.earlier)  # in the paragraph
        self.money = len(quantity.unit) == 3 and quantity.unit.isupper()  # an amount of a currency, not of "kWh", "km2"
        self.verb = verb_before(self.left)  # the verb right before the figure (or what stands there), in lower case
        self.seen = self._clause_before()

    def _last_alike(self, figures: list[Found]) -> Found | None:
        """The last of these figures with the same unit and measure."""
        return next(filter(self.like, reversed(figures)), None)

    def like(self, found: Found) -> bool:
        """Has a figure already read the same unit and measure?"""
        return found.quantity.unit == self.quantity.unit and found.measure.kind == self.kind.kind

    @_once
    def known(self) -> Found | None:
        """The last figure of the article with the same unit and measure."""
        return self.alike or self._last_alike(self.memory)

    def _clause_before(self) -> str:
        """The clause before the figure, from the figure before it on, without brackets and inserted clauses."""
        text, start, lead = self.context.text, self.context.clause_start, ""
        if self.previous is not None and self.previous.quantity.end > start and not self._within(start):
            ahead, end = text[start : self.previous.quantity.start], self.previous.quantity.end
            insert, closed, _ = text[end : self.context.start].partition(", ")
            behind = end + len(insert) + 2
            if _opens_insert(ahead) and closed and _STOPS.isdisjoint(insert) and not self._own_start(behind):
                lead, end = ahead[: ahead.rfind(",")] + " ", behind
            start = end
        elif text[:start].rstrip().endswith(_DASHES):
            dash = max(text.rfind(sign, 0, start - 3) for sign in _DASHES)
            if dash > 0 and not clause_subject(text[start : self.context.start]):
                lead = text[:dash]  # "Exports -- cars, toys and boats -- dipped"
        if text[start : start + 4] == " of " and text[start - 10 : start] == ", and that":
            start -= 5
        words = (lead + text[start : self.context.start])[-_FAR:]
        if " ," in words:
            words = _LOOSE_COMMA.sub(",", words)  # where something was blanked
        return without_inserts(IN_BRACKETS.sub(" ", words) if ")" in words else words)

    def _within(self, start: int) -> bool:
        """Does the figure before count a part of the subject: "sales of the 3 ports (rose by)"?"""
        last = self.previous
        if last is None or last.quantity.unit != "1":
            return False
        if self.before.endswith(" worth "):
            return False  # "deals on 80 mills worth"
        ahead = self.context.text[start : last.quantity.start].rpartition(", ")[2]
        found = _COUNTED_IN.match(ahead) if ahead.endswith(_COUNTED_ENDS) else None
        return found is not None and not any(word in AUXILIARIES or is_verb(word) for word in found[1].lower().split())

    def _own_start(self, behind: int) -> bool:
        """Does a clause with a subject of its own begin here: "(3 million, up 4 percent,) and profit rose", "(with
        exports growing by 3 percent,) rents growing by"?"""
        words = self.context.text[behind : self.context.start]
        own = words.startswith(_JOINS) or (words.endswith(_BY) and _DOING_SO.match(words) is not None)
        return own and clause_subject(words, after_figure=True) != ""

    @_once
    def bracketed(self) -> bool:
        """Does the figure stand right behind a bracket: "Spain (30 %)"?"""
        near = self.before[-10:]
        return near.endswith("(") or (("(" in near or ";" in near) and BRACKET.search(near) is not None)

    @_once
    def ending(self) -> list[str]:
        """The last words before the figure in its clause, in lower case."""
        return words_of(self.seen[-80:].lower())

    @_once
    def coming(self) -> list[str]:
        """The next words behind the figure in its clause, in lower case."""
        return words_of(self.right[:140].lower())

    @_once
    def follows(self) -> str:
        """The word right behind the figure, "" where a stop stands there."""
        found = _NEXT_WORD.match(self.after)
        return found[1] if found is not None else ""

    @_once
    def passes(self) -> bool:
        """Does the figure begin with its verb: "exceeding 3 million", "topped 3 million"?"""
        verb, space, _ = self.quantity.text.lower().partition(" ")
        return space != "" and verb.isalpha() and (verb.startswith(_PASSING) or verb in _NEARING)

    @_once
    def rises(self) -> bool:
        """Is the amount what the verb says of its subject: "(users) reached", "(firms) grew to"?"""
        verb = self.verb
        if verb in ("to", "at", "from"):
            verb = self.seen.lower().split()[-2:][0]
        return self.passes or verb in _REACHING or self.sums

    @_once
    def sums(self) -> bool:
        """Is the verb before the figure one of sums: "amounted to", "totaled", "came in at"?"""
        return self.seen.endswith(_SUMS)

    @_once
    def subject(self) -> str:
        """The subject of the clause, tidy; for "it" or "the figure" what they stand for; "" where that is unknown."""
        last = self.previous
        counted = last.indicator.counted.removeprefix("such ") if last is not None else ""
        if last is not None and counted and " whose " in self.before[-100:].rpartition(last.quantity.text)[2]:
            words = tidy(self._subject)  # "30 funds, whose value is"
            return f"{words} of {counted}" if words else ""
        return self.named(self._subject)

    @_once
    def points_back(self) -> bool:
        """Is the subject of the clause a pronoun?"""
        return self._subject.lower() in _PRONOUNS

    @_once
    def _subject(self) -> str:
        """The subject of the clause as it stands in the text."""
        seen = self.seen
        if self.passes:  # "(sales) surpassed 3 million"; "(it saw sales) surpass 3 million"
            past = self.quantity.text.split(" ", 1)[0].endswith(("s", "ed", "ing"))
            seen += " was" if past and not self.quantity.text.startswith(("pass ", "surpass ")) else " reach"
        elif self.quantity.text[:7].lower() == "nearly " and not seen.endswith(_BY):
            seen += " was"  # what stands before may be a participle: "(a fund valued at) nearly"
        return clause_subject(seen, after_figure=self.previous is not None)

    @_once
    def main_subject(self) -> str:
        """The subject of the clause before this one, "" at the start of a sentence."""
        before = self.context.text[: self.context.clause_start]
        return self.named(clause_subject(IN_BRACKETS.sub(" ", before) if ")" in before else before)) if before else ""

    @_once
    def topic(self) -> str:
        """What the sentence says first that it speaks of: "in terms of jobs, (Malta leads)", "for rice exports, …"."""
        near = self.before[:100] if self.previous is None else ""
        opened = near.lstrip(' "“').partition(" ")[0].lower() in _OPENING_TERMS
        found = _TERMS.match(near) if opened and ", " in near else None
        if found is None:
            return ""
        words = tidy(found[2])
        vague = found[1] and head_of(words) not in WORTHS  # "for now, …"
        return "" if vague or is_body(words) else words

    def named(self, subject: str) -> str:
        """The subject itself, or what it stands for where it points back."""
        low = subject.lower()
        if low in _PRONOUNS:
            known = self.earlier and self.verb not in OBJECT_VERBS and low in _THINGS
            return self.earlier[-1].indicator.words if known else ""
        if self.earlier and low.startswith(THAT_OR_THOSE) and THAT_OF.match(low):
            return of_other(self.earlier[-1].indicator.words, subject)
        if self.memory and "'" in low and _OWNERS.match(subject) is not None:
            return self.memory[-1].indicator.words  # "Peru's rose to"
        counted = self.memory[-1].indicator.counted if self.memory and low[:6] == "their " else ""
        if counted and (noun := _OF_THEIRS.match(low)) is not None:
            return f"{noun[1]} of {counted}"
        definite = low.startswith(_DEMONSTRATIVES)
        if (definite or not _HEADS.keys().isdisjoint(low.split())) and (pointing := _POINTING.match(subject)):
            head = pointing[1].lower()
            if head in _HEADS or (definite and not is_body(subject)):
                return self._pointed(head) or tidy(subject)
        words = tidy(subject)
        if words.endswith(_DATA) and possible(bare := words.rpartition(" ")[0]):
            words = bare  # "the official occupancy figures"
        return words if sound(words) or not self.earlier else ""

    def determined(self, words: str) -> bool:
        """Is the word, a verb as often, the subject of the clause: "the yield", "its spend", "prices rose"?"""
        low = words.lower()
        return is_verb(low) and self._subject.lower() in (low, f"the {low}", f"its {low}", f"their {low}")

    def _pointed(self, head: str) -> str:
        """What "the share", "the figure" or "this index" stands for: the last indicator with that head."""
        kind = _HEADS.get(head, "")
        if kind in ("any", "change") and self.topic:
            return self.topic  # "in terms of jobs, the number rose"
        if kind in ("any", "change") and self.memory:
            apart = " respectively" in self.after[:60] and len(self.memory) > 1
            return self.memory[-1 - apart].indicator.words
        for found in reversed(self.memory):
            words = found.indicator.words
            if f" {head}" in f" {words.lower()}":
                whole = words.partition(" in ")[2]
                return whole if f" {head}" in f" {whole.lower()}" else words
            if kind == "share" and found.measure.kind == "share" and (head != "shares" or self.kind.kind == "share"):
                return words
        return ""


def _opens_insert(ahead: str) -> bool:
    """Does the last comma open what belongs to the noun before: ", which counts", ", up", ", led by"?"""
    _, comma, words = ahead.rpartition(", ")
    first, space, rest = words.partition(" ")
    if not comma or not space or "," in words:
        return False
    if first in _INSERTS:
        return first != "such" or rest.startswith("as ")
    return first.endswith(("ed", "ing")) and first.isalpha() and first.islower()


def of_other(words: str, pointing: str) -> str:
    """ "output of wheat", "that of rye" -> "output of rye": the noun pointed at with what it belongs to now."""
    head, joint, _ = words.partition(f" {pointing.split(' ')[1]} ")
    other = until_stop(pointing.split(" ", 2)[2])
    place = other[:1].isupper() and not other[:2].isupper() and joint.strip() in ("of", "in", "for")  # "that of Chad"
    return f"{head}{joint}{other}" if joint and other and not place else words


_PRONOUNS = frozenset(lexicons.words("en/pointing_heads", kind="person")) | frozenset(
    lexicons.words("en/pointing_heads", kind="thing")
)
_THINGS = frozenset(lexicons.words("en/pointing_heads", kind="thing"))
