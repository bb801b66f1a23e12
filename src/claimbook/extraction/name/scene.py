"""A sentence with its names and cue words."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimbook.extraction.name.gazetteer import Entry, Hit
from claimbook.model import Sentence


@dataclass(slots=True)
class Name:
    """A name or a word that points at one ("the city", "its"). Offsets are the sentence's."""

    start: int
    end: int
    name: str  # canonical; "" for a pointing word until it is resolved
    kind: str  # place, organisation, programme, person, document, event
    level: str  # kind of place, of organisation or programme: country, park, company, ministry, plan
    form: str  # name, adjective, definite, government, pronoun, possessive, own
    printed: str
    role: str = ""
    inside: Entry | None = None  # the listed place that a longer name holds


@dataclass(slots=True)
class Scene:
    """A sentence with its names and cue words, in reading order."""

    sentence: Sentence
    names: list[Name] = field(default_factory=list)
    cues: list[Hit] = field(default_factory=list)
    written: Name | None = None  # the place of its dateline
