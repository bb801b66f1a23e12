"""The words around a figure: its clause to the left and to the right, and the small questions asked of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.joined import Joined
from claimbook.extraction.words import FUNCTION_WORDS, is_verb

_BREAK = patterns.compile(
    r"; |: |—|--| – |, (?:(?:while|whereas|whilst|but|although|though|which|whose|who|where)\b|and (?:the|its|"
    r"their|a|an|that|will|has|have|is|are|was|were)\b)|"
    r" (?:while|whereas|whilst|although) |[a-z0-9)%][.!?][\"']? [A-Z]"
)
_INSERT = patterns.compile(r", (?:which|who|where) (?:[^,;:.\n]|[.,]\d){3,90},")
_TIME = "|".join(lexicons.words("en/time_nouns"))
_TIMES = frozenset((*lexicons.words("en/time_nouns"), "time"))
_TIME_THING = patterns.compile(
    rf"(?i)^ *(?:(?:it|they|the|a|an|in|on|over|from|that|this|those|had|been|was|were|one|two|three|"
    rf"five|ten|\d+|than|of|for|at|its|their|"
    rf"level|levels|figure|number|corresponding|record|registered|recorded|end|start|beginning|value|"
    rf"recent|coming|ongoing|current|financial|fiscal|calendar|past|previous|same|last|next|"
    rf"four|six|seven|eight|nine|several|few|whole|entire|first|second|third|fourth|final|opening|consecutive|"
    rf"reported) +){{0,7}}(?:{_TIME}|(?:19|20)\d\d(?:-\d\d)?|time)(?:[^\w-]|$|-(?:on|over|year)\b)"
)
_RECKONED = lexicons.words("en/manners", kind="reckoned")
_HOW = "|".join(vocabulary.longest_first(lexicons.words("en/manners", kind="how")))
_MANNER = patterns.compile(
    rf"(?:, )?\b(?i:(?:(?:as |when )?(?:measured|calculated|expressed|computed) )?(?:in|at|on)(?: an?| the)?"
    rf"(?:(?:,? and| or|,)? (?:{_HOW}|(?:19|20)\d\d))+ (?:{'|'.join(_RECKONED)}))\b"
    r"|\b(?i:(?:measured )?by (?:value|volume)),|^(?i:(?:measured )?in (?:value|volume)),"
)
_MAYBE_MANNER = re.compile(rf" (?:{'|'.join(_RECKONED)}|value|volume)\b")  # few sentences have one of these words
_SPEAKER = patterns.compile(  # "orders," he says, "with growth of"
    r",\" [^,;:\"]{2,60} (?:said|says|adds|added|notes|noted|reports|reported|explains|explained|told [a-z]+)"
    r"[^,;:\".]{0,50}, \""
)
_TICKER = patterns.compile(r"\[[^\[\]]{1,30}\]")

Borders = tuple[list[int], list[int]]  # where clauses end, where the next ones begin


class Context(NamedTuple):
    """A figure in its sentence. `left` and `right` reach to the ends of its clause, `before` and `after` to the
    ends of the sentence."""

    text: str
    start: int
    end: int
    clause_start: int
    clause_end: int
    left: str
    right: str
    before: str
    after: str


def borders(joined: Joined) -> dict[int, Borders]:
    """Where clauses end and where the next ones begin, in each sentence that has more than one."""
    found = joined.find(_BREAK)
    inserts = joined.find(_INSERT) if found else {}
    clauses = {}
    for number, spans in found.items():
        text, inside = joined.sentences[number].text, inserts.get(number, [])
        if "[" in text:
            spans = [span for span in spans if text.rfind("[", 0, span[0]) <= text.rfind("]", 0, span[0])]
        if inside:
            spans = [span for span in spans if not any(a <= span[0] < b for a, b in inside)]
        spans = [span for span in spans if text[span[0]] != "," or not _listed(text, *span)]
        clauses[number] = [start for start, _ in spans], [end - text[end - 1].isupper() for _, end in spans]
    return clauses


def _listed(text: str, start: int, end: int) -> bool:
    """Is it the last comma of a list of names: "of Chile, Peru, and the Netherlands", not "in Peru, and the price"?"""
    return (
        text[start:end] == ", and the" and text[end + 1 : end + 2].isupper() and _NAMES.search(text[:start]) is not None
    )


_NAMES = patterns.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*, (?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*$")


def context(text: str, start: int, end: int, clauses: Borders) -> Context:
    """A figure in its sentence, by the borders of the clauses. A clause never ends inside the figure."""
    ends, begins = clauses
    before, behind = bisect_right(begins, start), bisect_left(ends, end)
    left = begins[before - 1] if before else 0
    right = ends[behind] if behind < len(ends) else len(text)
    return Context(text, start, end, left, right, text[left:start], text[end:right], text[:start], text[end:])


def plain(text: str) -> str:
    """A sentence with blanks for what only says how a figure was reckoned ("in real terms"), tickers and speakers."""
    if (said := _SPEAKER.search(text) if ',"' in text else None) is not None:
        text = text[: said.start()] + ", ".rjust(said.end() - said.start()) + text[said.end() :]
    spans = _TICKER.spans(text) if "[" in text else []
    if _MAYBE_MANNER.search(text) is not None:
        spans += _MANNER.spans(text)
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_time(words: str) -> bool:
    """Do these words name a time ("a year earlier", "2018", "it was in 1998") rather than a thing?"""
    for word in words.split()[:9]:
        bare = word.strip(",.;:()'\"").lower()
        if bare in _TIMES or bare[:2] in ("19", "20") or "'" in bare or "-" in bare:
            found = _TIME_THING.match(words)
            return found is not None and not _noun_first(words[found.end() - 1 :])
    return False


def _noun_first(behind: str) -> bool:
    """Does a noun follow that the time only describes: "fourth quarter (sales)", not "quarter (of 2019)"?"""
    first = behind[1:].partition(" ")[0]
    return behind[:1] == " " and first.isalpha() and first.islower() and not (first in _NO_NOUNS or is_verb(first))


_NO_NOUNS = FUNCTION_WORDS | _TIMES
