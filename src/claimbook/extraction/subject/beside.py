"""Owners that stand beside a figure: in its bracket, its list, its example, or right before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimbook.extraction.name import gazetteer, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject import clause_shape
from claimbook.extraction.words import may_be_verb

_PLACING = (" on ", " at ", " with ", " the remaining ", " the other ", " – ", " — ", " - ")
_WHOLE = 120  # letters that a whole and a verb can take
_CLOSE = 20  # letters between a name and the figure that is its own
_PLACED = 16  # the same where words such as "on" tell so
_GIVEN = 24  # letters between a figure and whom it goes to
_AGAINST = (" against ", " versus ", " compared with ", " compared to ", " as opposed to ")
_THROUGH = (" through ", " under ", " via ")


class Beside:
    """The names and figures of one sentence, and who owns a figure by what stands next to it."""

    scene: Scene
    text: str
    names: list[Name]  # those that can own a figure
    figures: Sequence[tuple[int, int]]
    ranked: bool  # "second in Peru" is not said of Peru
    inclusive: bool  # whether the claim is a quantity, not a word such as "first"

    def within_name(self, start: int, end: int) -> list[Name]:
        """ "The $3 million project", "The £7m Acme Bridge project"."""
        for name in self.names:
            if name.start <= start:
                if end <= name.end and name.form == "definite":
                    return [name]
            elif name.role == "subject" and name.form == "name" and self.text[end : name.start].isspace():
                return [] if name.kind == "place" else [name]
        return []

    def within_whole(self, start: int, end: int) -> list[Name]:
        """ "One in ten of Peru's ships sails from Lima", "8 percent of its staff work in Lima": the part of a whole
        that a share is in."""
        if self.text.find(" of ", start, end + _WHOLE) < 0:
            return []
        inner = [name for name in self.names if name.kind == "place" and end < name.start < end + _WHOLE]
        for whole, part in pairwise(inner):
            gap = self.text[whole.end : part.start].removesuffix("the ").split()
            if ", " not in self.text[end : part.start]:
                verb = any(map(may_be_verb, gap)) and gazetteer.encloses(whole.name, part.name)
                return [part] if verb and " of " in self.text[start : whole.start] else []
        return []

    def among(self, start: int, end: int) -> list[Name]:
        """ "One of the country's 14 canals", "against Peru's 6,000", "Acme's 80 million plant"."""
        for name in self.names if self.inclusive else ():
            if name.role == "owner" and 0 <= start - name.end < 4:
                return [name]
        return []

    def bracket(self, start: int, end: int) -> list[Name]:
        """ "Peru (7 %)"."""
        opening = self.text.rfind("(", 0, start)
        if opening < 0 or self.text.find(")", opening) < start:
            return []
        inside = [name for name in self.names if opening < name.start and name.end <= start]
        if inside:
            return [inside[-1]]
        before = [name for name in self.names if name.end <= opening][-2:]
        if not before or before[-1].end != len(self.text[:opening].rstrip()):
            return []
        return before[:1] if self._lies_in(before) else before[-1:]

    def _lies_in(self, names: list[Name]) -> bool:
        """Whether the second of two names only tells where the first is: "Acme of Peru (7 %)", "Reno, Nevada (7 %)"."""
        first, last = names[0], names[-1]
        if first is last or last.kind != "place":
            return False
        gap = self.text[first.end : last.start].removesuffix("the ")
        return gap == " of " or (gap == ", " and gazetteer.encloses(last.name, first.name))

    def placed(self, start: int, end: int) -> list[Name]:
        """ "with Iowa on 9,000", "and that of Acme rose 3 percent", "3 million goes to Ohio"."""
        for name in self.names:
            if 0 < start - name.end < _CLOSE and (found := self._placed_at(name, self.text[name.end : start])):
                return found
        if ("that of " in self.text or "those of " in self.text) and (found := self._of_that(start)):
            return found
        for name in self.names:
            given = end < name.start < end + _GIVEN and self.text[end : name.start].removesuffix("the ").strip()
            if given and given in gazetteer.joiners("given"):
                return roles.listed_with(self.scene, name)
        return []

    def _placed_at(self, name: Name, gap: str) -> list[Name]:
        """ "Ohio at 12 percent", "Acme valued at 3 million", "theft cost Acme 3 million"; `gap` parts the two."""
        if len(gap) == 1:
            verb = self.text[: name.start].rstrip().rsplit(" ", 1)[-1]
            return [name] if verb in gazetteer.joiners("dative") else []
        if name.form == "name" and 2 < len(gap) < _PLACED:
            if gap == " with " and self.text.endswith((" such as ", " like "), 0, name.start):
                return []  # "sites such as Acme with 40 percent of users"
            if gap in _PLACING or (gap == " in " and self.ranked):
                return roles.listed_with(self.scene, name)
            if gap.endswith("ed at ") and gap[0] == " ":
                return [name]
        return [name] if clause_shape.is_benchmark(gap) else []  # "above the EU average of 2 percent"

    def _of_that(self, start: int) -> list[Name]:
        """The last name before a figure that is told apart by "that of", with no comma or figure between."""
        of = [name for name in self.names if name.end < start and self._that_of(name)]
        if not of or "," in self.text[of[-1].end : start]:
            return []
        return [] if any(of[-1].end <= first < start for first, _ in self.figures) else of[-1:]

    def _that_of(self, name: Name) -> bool:
        """ "Its profit fell, and that of Acme rose 3 percent"."""
        head = self.text[max(0, name.start - 15) : name.start].removesuffix("the ")
        return head.endswith((" that of ", " those of "))

    def respective(self, start: int, end: int) -> list[Name]:
        """ "the gains in A and B were 2 and 7 points respectively", "A was 4th and B 5th, with 2 and 7 …"."""
        at = self.text.find("respectively", end)
        near = 0 <= at - end <= 90
        figures = [f for f in self.figures if f[0] < at and at - f[1] < 90] if near else self._pair(start)
        for size in range(len(figures), 1, -1):
            own = figures[-size:]
            before = [name for name in self.names if name.end < own[0][0] and name.form == "name"]
            group = [name for name in roles.listed_with(self.scene, before[-1]) if name in before] if before else []
            if len(group) < size:
                group = [name for name in before if name.role == "subject"]
            if len(group) == size and (start, end) in own:
                return [group[own.index((start, end))]]
        return []

    def _pair(self, start: int) -> list[tuple[int, int]]:
        """The two figures that an "and" alone joins, one of which begins here: "with 90 and 40 windmills"."""
        for first, second in pairwise(self.figures):
            if start in (first[0], second[0]) and self.text[first[1] : second[0]] == " and ":
                return [first, second]
        return []

    def compared(self, start: int, end: int) -> list[Name]:
        """ "Polish rents rose 8 percent, against 6 percent in Italy and 9 percent in Spain": the place that a figure to
        compare with is in."""
        at = max(self.text.rfind(words, 0, start) for words in _AGAINST)
        earlier = any(stop <= at for _, stop in self.figures) if at >= 0 and start - at < _WHOLE else False
        if not earlier or ";" in self.text[at:start]:
            return []
        if any(name.kind == "organisation" and name.role in roles.STRONG and name.end <= at for name in self.names):
            return []  # "Acme sold 30 cars, against 20 in Peru"
        places = (name for name in self.names if name.kind == "place" and name.start >= end)
        found = next((name for name in places if self.text[end : name.start].removesuffix("the ") == " in "), None)
        return roles.listed_with(self.scene, found) if found is not None else []

    def example(self, start: int, end: int) -> list[Name]:
        """ "In states like A and B, one in four …"."""
        for name in (name for name in self.names if name.end <= start and name.kind == "place"):
            words = self.text[max(0, name.start - 90) : name.start].rstrip().split(" ")[-3:]
            if words[-1] in gazetteer.joiners("example") and set(words) & gazetteer.joiners("places"):
                return roles.listed_with(self.scene, name)
        return []

    def through(self, start: int, end: int) -> list[Name]:
        """ "300 nurses were trained through the programme"."""
        for name in self.scene.names:
            if end < name.start < end + 90 and name.name and name.kind in ("programme", "event"):
                gap = self.text[end : name.start].removesuffix("the ")
                if gap.endswith(_THROUGH if name.kind == "programme" else clause_shape.attending()):
                    listed = name.kind == "event" and not any(end <= at < name.start for at, _ in self.figures)
                    return [name] if listed or "," not in gap else []
        return []
