"""Who speaks: the person or body that a verb of speech names before or behind it."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.sources import (
    Credit,
    Memory,
    content_after,
    ends_with,
    group_at,
    group_text,
    is_office,
    lower_body,
    officer_of,
    phrase_before,
    tells_what,
)

SPEAKERS = ("person", "organisation")


def said(scene: Scene, cue: Hit, weak: bool, memory: Memory) -> Credit | None:
    """ "X said that …", "…, said X, director of Y", "X, director of Y, said …", "he added"."""
    text = scene.sentence.text
    inverted = _person_after(scene, cue.end + 1) if text[: cue.start].endswith((", ", '" ')) else None
    if inverted is not None:
        return Credit(cue.start, inverted.end, inverted.name, False, "said:after")
    found = speaker_before(scene, cue.start, memory)
    if found is not None:
        source, kind, start = found
        if (
            kind not in ("person", "group")
            and weak
            and not (tells_what(text, cue.end) or ends_with(text, start, cue.end))
        ):
            return None
        return Credit(start, cue.end, source, content_after(text, cue.end), "said:before")
    closing = text[: cue.start].endswith((", ", '" '))
    if weak and not closing and cue.entries[0].name not in ("added", "adds", "announced", "stressed"):
        return None
    at = cue.end + 1
    if text[cue.end : at] != " ":
        return None
    for name in scene.names:
        skip = 4 if text.startswith("the ", at) and name.start == at + 4 else 0
        if name.start == at + skip and name.kind in SPEAKERS and (name.name or name.form == "definite"):
            follow = text[name.end : name.end + 2]
            if name.kind != "person" and follow not in (", ", ".", "", " i", " o"):
                return None
            source = name.name or memory.body(name.level)
            return Credit(cue.start, name.end, source, False, "said:after")
    person = _person_after(scene, at)
    if person is not None:  # "said its president, X", "said company founder X"
        return Credit(cue.start, person.end, person.name, False, "said:after")
    group = group_at(scene, at)
    if group:
        return Credit(cue.start, at + len(group), group, False, "said:after")
    clause = text[at : at + 40].partition(".")[0].partition(",")[0]
    if is_office(clause) and memory.talker():
        return Credit(cue.start, at + len(clause), memory.talker(), False, "said:after")
    return None


def speaker_before(scene: Scene, verb: int, memory: Memory) -> tuple[str, str, int] | None:
    text = scene.sentence.text
    end = skip_adverbs(text, verb)
    if text[end - 1 : end] == ")":  # "the Statistics Authority (SA) said"
        end = len(text[: text.rfind("(", 0, end)].rstrip())
    best: Name | None = None
    for name in scene.names:
        if name.end == end and name.kind in SPEAKERS:
            officer = officer_of(scene, name)
            if officer is not None:
                return officer.name, "person", officer.start
            known = memory.body(name.level) if name.printed.count(" ") < 2 else ""
            return name.name or known or lower_body(phrase_before(text, end)), name.kind, name.start
        if name.end == end and name.kind == "acronym":
            return memory.spelt(name.name), "organisation", name.start
        if name.end == end and name.form == "pronoun":
            source = memory.speaker or memory.person if name.printed.lower() == "it" else memory.speaker
            return source, "organisation", name.start
    for cue in scene.cues:
        if cue.end == end and any(e.sort == "group" for e in cue.entries):
            return group_text(text, cue), "group", cue.start
    last = text[max(0, end - 4) : end].split(" ")[-1].strip("\"',").lower()
    if last in gazetteer.joiners("person pronoun") and memory.person:
        return memory.person, "person", end - len(last)
    if text[end - 1 : end] == ",":
        for name in scene.names:
            if name.end < end and name.kind == "person" and text.startswith(", ", name.end):
                best = name
        if best is None:
            for name in scene.names:
                clause = text[: name.start].rstrip()
                starts = not clause or clause[-1] in ',;"-–—' or clause.endswith(("The", " the", "that", "and"))
                if (
                    name.end < end - 1
                    and name.kind == "organisation"
                    and name.name
                    and text.startswith(", ", name.end)
                    and starts
                ):
                    best = name
                    break
        if best is not None:
            return best.name, best.kind, best.start
        return None
    phrase = phrase_before(text, end)
    if is_office(phrase) and memory.talker():
        return memory.talker(), "person", end - len(phrase)
    body = lower_body(phrase)
    return (body, "organisation", end - len(body)) if body else None


def skip_adverbs(text: str, at: int) -> int:
    """The end of what stands before a verb, without "also", "has", "further" between."""
    while True:
        head = text[:at].rstrip()
        cut = head.rfind(" ")
        if head[cut + 1 :] in gazetteer.joiners("day name"):
            at = cut - 2 if head[:cut].endswith(" on") else cut
            continue
        if head[cut + 1 :].lower() in gazetteer.joiners("adverb"):
            at = cut + 1
            continue
        return len(head)


def _person_after(scene: Scene, at: int) -> Name | None:
    """The person that a verb of speech is followed by, behind a title: "said its president X"."""
    for name in scene.names:
        between = scene.sentence.text[at : name.start]
        if name.kind == "person" and name.start == at:
            return name
        if name.kind == "person" and name.start > at:
            words = between.replace(",", " ").split()
            titled = bool(words) and name.printed != name.name and name.name in name.printed
            titled = titled or any(_titles(" ".join(words[-size:])) for size in (1, 2, 3))
            return name if titled and len(words) < 7 and between.count(",") < 2 else None
    return None


def _titles(words: str) -> bool:
    return any(entry.sort == "after" for entry in gazetteer.listed().get(words, ()))
