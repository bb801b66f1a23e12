"""Owners that the clause of a figure tells: its subject, its owner, the place it is set in, who did it."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.extraction.name import bodies, gazetteer, roles
from claimbook.extraction.name.scene import Name
from claimbook.extraction.subject import clause_shape
from claimbook.extraction.subject.beside import Beside

Borders = Sequence[tuple[int, bool]]  # where a clause begins, and whether with a relative word
Spans = Sequence[tuple[int, int]]
_TRAILING = 75  # letters between a figure and the place behind it


class Clausal(Beside):
    """The clauses of one sentence, and who owns a figure by what its clause tells."""

    borders: Borders
    inserts: Spans
    parted: bool  # whether brackets or inserts hold names that the rest does not tell of
    sold: bool  # whether the article is about a company: a place is then where it sells
    trailed: bool  # whether the owner that a clause gave stands behind the figure

    def clausal(self, start: int, end: int) -> list[Name]:
        """The clause's subject, then its owner, then the place it is set in; clause by clause to the left."""
        limit = start
        for border, relative in reversed(self.borders):
            if border > start or (self.inserts and self._closed(border, start)):
                continue
            inner = [n for n in self.names if border <= n.start < limit and n.end <= start]
            if self.parted and inner:
                inner = [name for name in inner if not self._aside(name, start)]
            found = self._strongly(inner, start) if inner else []
            if not found and relative:
                found = self._antecedent(border)
            if not found and (limit == start or not inner) and (behind := self._trailing(start, end)):
                self.trailed = self._may_trail(inner, start)
                found = behind if self.trailed else []
            if not found and inner:
                found = self._weakly(inner, start)
            if found:
                return found
            limit = border
        return []

    def _strongly(self, inner: list[Name], start: int) -> list[Name]:
        """The last subject of a clause, else its first owner, or the last where a figure stands between."""
        strong = [name for name in inner if name.role in roles.STRONG and not self._passing(name, start)]
        if not strong:
            return []
        first, last = strong[0], strong[-1]
        subjects = [name for name in strong if name.role == "subject"]
        if subjects:
            first = subjects[-1]
        elif first is not last and any(first.end <= a and b <= last.start for a, b in self.figures):
            first = last
        return roles.listed_with(self.scene, first)

    def _may_trail(self, inner: list[Name], start: int) -> bool:
        """Whether the place behind a figure comes before those that its clause is set in: there are none, or they stand
        behind another figure."""
        weak = next((name for name in inner if name.role in ("within", "adjective")), None)
        return weak is None or any(end <= start and weak.start >= end for _, end in self.figures)

    def _weakly(self, inner: list[Name], start: int) -> list[Name]:
        """Who owns a figure in a clause without subject or owner: the place it is set in, its agent, an adjective; an
        adjective before all where the clause begins with it."""
        opening = [n for n in inner if n.role == "adjective" and n.start < 5 and roles.opens(self.text, n)]
        if opening and not self.sold:
            return opening[:1]
        for role in ("agent",) if self.sold else ("within", "agent", "adjective"):
            found = [name for name in inner if name.role == role and self._sets(name, start)]
            if role == "within" and any(map(self._sited, found)):
                builders = [name for name in inner if name.role == "agent" and self._builds(name)]
                if builders:
                    return builders[:1]  # "The plant at Reno will be built by Acme"
            if found:
                return roles.listed_with(self.scene, found[0])
        return []

    def _sets(self, name: Name, start: int) -> bool:
        """Whether a figure can be set in a name or done by it."""
        if (name.role == "agent" and bodies.public(name)) or (name.role == "within" and self._housed(name)):
            return False
        return self._placing(name) and not self._counted(name, start)

    def _aside(self, name: Name, at: int) -> bool:
        """Whether a bracket or an inserted clause that the figure is not in holds the name."""
        if self.inserts and any(start <= name.start < end <= at for start, end in self.inserts):
            return True
        closing = self.text.find(")", name.end, at)
        return closing >= 0 and self.text.rfind("(", 0, name.start) > self.text.rfind(")", 0, name.start)

    def _passing(self, name: Name, at: int) -> bool:
        """Whether a name only tells where a company sells, "Asian sales", whose part another figure is, "8 % of Acme's
        sales but 9 % of Zolo's", or who says that something is so."""
        if self.sold and roles.before_noun(self.text, name) and not _adverb_at(self.text, name.end + 1):
            return True
        if name.role == "owner":
            ends = [end for _, end in self.figures if end < at]
            return any(self.text[end : name.start] in (" of ", " of the ") for end in ends)
        return name.kind == "organisation" and self._only_tells(name, at)

    def _only_tells(self, body: Name, at: int) -> bool:
        """Whether a body but says or asks what the clause of a figure tells."""
        if bodies.public(body) and " that " in self.text[body.end : at]:
            return True
        return any(body.end < border <= at for border, _ in self.borders) and bodies.asks(self.text, body)

    def _closed(self, border: int, at: int) -> bool:
        """Whether an inserted clause that begins at this border ends before the figure."""
        return any(start == border and end <= at for start, end in self.inserts)

    def _sited(self, name: Name) -> bool:
        """Whether a place only says where a body's works stand: "the new plant in Penang"."""
        words = self.text[: name.start].removesuffix("the ").rstrip().split(" ")[-2:]
        return len(words) == 2 and words[1] in ("in", "at") and words[0].rstrip(",") in gazetteer.joiners("facility")

    def _placing(self, name: Name) -> bool:
        """Whether a figure can be set in a name: in a guessed one only as in "revenue at Zolo"."""
        at = name.role == "within" and self.text[: name.start].endswith(" at ")
        return name.level != "word" or (at and not self.text[name.end : name.end + 3].strip(". ").isdigit())

    def _housed(self, name: Name) -> bool:
        """Whether a body that is no company only says where something is done: "claims filed at the patent office"."""
        company = name.kind != "organisation" or name.level in gazetteer.joiners("company level")
        return not company and self.text[: name.start].removesuffix("the ").endswith(" at ")

    def _builds(self, name: Name) -> bool:
        """Whether works are a body's: "built by Acme", "operated by Acme"."""
        word = self.text[: name.start].removesuffix("the ").removesuffix(" by ").rsplit(" ", 1)[-1]
        return word in gazetteer.joiners("builder")

    def _counted(self, name: Name, at: int) -> bool:
        """Whether the name describes what another figure counts: "4 million Kenyan farmers and 2 million traders"."""
        return any(0 <= name.start - end <= 2 for start, end in self.figures if start < at)

    def _antecedent(self, border: int) -> list[Name]:
        """What a relative clause that begins at this border tells of: "X" in "X, which makes 3 million"."""
        head = self.text[:border].rstrip(" ,")
        if head.endswith(")"):
            head = head[: head.rfind("(")].rstrip()
        named = next((name for name in self.names if name.end == len(head)), None)
        if named is not None and self._sited(named):
            return [n for n in self.names if n.end < named.start and n.role in roles.STRONG][-1:]  # "X's plant at Y"
        found = self._meant_by(named) if named is not None else []
        found = found or [name for name in self.names if _explained(head, name)][:1]
        if not found and self.text.startswith("who ", border):
            found = [n for n in self.scene.names if n.kind == "person" and n.end < border][-1:]
        return found

    def _meant_by(self, name: Name) -> list[Name]:
        """Of whom a clause behind a name tells: the one that is ranked in it, Reno in "in Reno, Nevada, where"."""
        if name.kind == "place" and (ranked := self._ranked(name)):
            return ranked
        if name.role != "enclosing":
            return [name]
        return [other for other in self.names if other.end < name.start and other.role != "enclosing"][-1:]

    def _ranked(self, place: Name) -> list[Name]:
        """ "Lima is the first city in Peru whose fares fell by 9 %": who is ranked within the place."""
        named = [name for name in self.names if name.end < place.start and name.role == "subject"]
        words = self.text[named[-1].end : place.start].split() if named else []
        is_one = len(words) > 3 and f" {words[0]}" in roles.BEING and words[1] in ("the", "one", "among")
        return named[-1:] if is_one and "," not in self.text[named[-1].end : place.start] else []

    def _trailing(self, start: int, end: int) -> list[Name]:
        """ "7 % in Malta", "6,000 lived in Peru", "by 7 % to 6,000 in Peru"."""
        first = start if self.inclusive else end
        places = [n for n in self.names if n.start >= first and n.role == "within" and n.kind == "place"]
        if not places or self.sold or self.ranked:
            return []
        figures = [figure for figure in self.figures if figure[0] >= first]
        while len(figures) > 1 and self.text[figures[0][1] : figures[1][0]].strip() in ("to", "from", "or"):
            del figures[0]
        stop = figures[1][0] if len(figures) > 1 else len(self.text)
        behind, at = min(figures[0][1], stop) if figures else first, places[0].start
        if at >= stop or clause_shape.apart(self.text[max(0, behind - 4) : at]):
            return []  # "half of the total for Jiangsu"
        gap = _without_brackets(self.text[behind:at])
        near = len(gap) < _TRAILING and "," not in gap and ";" not in gap
        return roles.listed_with(self.scene, places[0]) if near else []


def _explained(head: str, name: Name) -> bool:
    """Whether words end in what a name is: "X, a firm"."""
    behind = name.end < len(head) and head.startswith(clause_shape.EXPLAINED, name.end)
    return behind and "," not in head[name.end + 2 :]


def _adverb_at(text: str, start: int) -> bool:
    """Whether a word in "ly" begins here: "mainly"."""
    return text[start:].partition(" ")[0].endswith("ly")


def _without_brackets(words: str) -> str:
    """Words without what stands in brackets among them."""
    opening = words.find("(")
    while 0 <= opening < (closing := words.find(")", opening)):
        words = words[:opening] + words[closing + 1 :]
        opening = words.find("(")
    return words
