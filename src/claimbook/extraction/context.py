"""The words around a figure: its clause to the left and to the right, and the small questions asked of them."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook import lexicons, patterns

_BREAK = patterns.compile(
    r"; |: |—|--| – |, (?:(?:while|whereas|whilst|but|although|though|which|whose|who|where)\b|and (?:the|its|"
    r"their|a|an|that|will|has|have|is|are|was|were)\b)|"
    r" (?:while|whereas|whilst|although) |[a-z0-9)%][.!?][\"']? [A-Z]"
)
_INSERT = patterns.compile(r", (?:which|who|where) [^,;:.]{3,90},")
_TIME = "|".join(lexicons.words("en/time_nouns"))
_TIME_THING = patterns.compile(
    rf"(?i)^ *(?:(?:it|they|the|a|an|in|on|over|from|that|this|those|had|been|was|were|one|two|three|"
    rf"five|ten|\d+|than|of|for|at|its|their|"
    rf"level|levels|figure|number|corresponding|record|registered|recorded|end|start|beginning|value|"
    rf"reported) +){{0,7}}(?:{_TIME}|(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its sentence. `left` and `right` reach to the ends of its clause, `before` and `after` to the
    ends of the sentence."""

    text: str
    start: int
    end: int
    clause_start: int
    clause_end: int

    @property
    def left(self) -> str:
        return self.text[self.clause_start : self.start]

    @property
    def right(self) -> str:
        return self.text[self.end : self.clause_end]

    @property
    def before(self) -> str:
        return self.text[: self.start]

    @property
    def after(self) -> str:
        return self.text[self.end :]


def contexts(text: str, spans: list[tuple[int, int]]) -> list[Context]:
    """The context of each span of one sentence. A clause never ends inside brackets or a span."""
    if not spans:
        return []
    inserts = _INSERT.spans(text)
    breaks = [
        (match.start(), match.end() - match[0][-1].isupper())
        for match in _BREAK.finditer(text)
        if not any(a <= match.start() < b for a, b in inserts)
    ]
    found = []
    for start, end in spans:
        left = max((b for _, b in breaks if b <= start), default=0)
        right = min((a for a, _ in breaks if a >= end), default=len(text))
        found.append(Context(text, start, end, left, right))
    return found


def is_time(words: str) -> bool:
    """Do these words name a time ("a year earlier", "2018", "it had been in 2011") rather than a thing?"""
    return _TIME_THING.match(words) is not None
