"""Who speaks: the person or body that a verb of speech names before or behind it."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer, people
from claimbook.extraction.name.gazetteer import Hit, is_sort
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject.memory import Credit, Memory
from claimbook.extraction.subject.sources import (
    body_of_member,
    content_after,
    ends_with,
    group_at,
    group_text,
    officer_of,
    phrase_before,
    phrase_end,
    tells_what,
)
from claimbook.extraction.subject.unnamed import body_of, capitals, is_office, lower_body, pointed_body

SPEAKERS = ("person", "organisation")
Speaker = tuple[str, str, int]  # who speaks, what kind of source that is, and where its words begin
_TIME_ENDS = frozenset(("week", "month", "year", "statement", "report", "speech", "morning", "afternoon", "evening"))
_TIME = patterns.compile(
    r" (?:earlier |late |early )?(?:(?:this|last) (?:week|month|year|morning|evening|afternoon)|"
    r"in an? (?:[a-z]+ )?(?:statement|report|speech)|(?:on )?[A-Z][a-z]+\.? \d{1,2})$"
)
_OF_WHOM = frozenset(("of", "for", "with", "at", "from"))
_PAPERS = frozenset(row["name"].rpartition(" ")[2] for row in lexicons.rows("en/publishers") if " " in row["name"])
_TITLES = frozenset(("update", "economist", "bulletin", "monitor", "tracker", "brief", "letter"))  # of reports
_TO_WHOM = ("told", "tells", "briefed")
_LY = patterns.compile(r"[\pL)]{4,} [a-z]{3,}ly$")  # "jointly said", not "the family said"
_AND_OTHERS = patterns.compile(r",? (?:and|along with|together with) (?:[\w-]+ ){0,2}others?(?: [a-z-]+){0,3}$")
_AND_BODY = patterns.compile(r" and (?:the )?(?:[a-z-]+ ){0,2}$")  # "Ana Ruiz and the nonprofit Zolo said"
_SURE = patterns.compile(r"(?:\b[Aa]s|[,.!?]\") (?:the )?$")  # "As the bank announced last week, …", "…," the bank"
_INVERTED = ("added", "adds", "announced", "stressed")  # weak verbs that a speaker can follow


def said(scene: Scene, cue: Hit, weak: bool, memory: Memory) -> Credit | None:
    """ "X said that …", "…, said X, director of Y", "X, director of Y, said …", "he added"."""
    text = scene.sentence.text
    if cue.entries[0].name == "as saying":
        return _quoted(scene, cue)
    if cue.entries[0].name.partition(" ")[0].endswith("ing"):
        return _voiced(scene, cue, memory)
    closing = text[: cue.start].endswith((", ", '" '))
    inverted = _person_after(scene, cue.end + 1) if closing and cue.entries[0].name not in _TO_WHOM else None
    if inverted is not None:
        return Credit(cue.start, inverted.end, inverted.name, False, "said:after")
    found = speaker_before(scene, cue.start, memory) or _opening(scene, cue, memory)
    if found is not None:
        source, kind, start = found
        sure = not weak or kind in ("person", "group") or _SURE.search(text[:start]) is not None
        if not (sure or tells_what(text, cue.end) or ends_with(text, start, cue.end)):
            return None
        forward = content_after(text, cue.end) and not _closes_quotation(text, start, cue.end)
        return Credit(start, cue.end, source, forward, "said:before")
    if cue.entries[0].name in _TO_WHOM or (weak and not closing and cue.entries[0].name not in _INVERTED):
        return None
    return said_behind(scene, cue, memory) if text[cue.end : cue.end + 1] == " " else None


def _closes_quotation(text: str, start: int, end: int) -> bool:
    """Whether a speaker stands behind the words, whatever follows: "…," Ana Ruiz said, according to Zolo News."""
    return text[:start].endswith('" ') and text[end : end + 1] in (",", ".") and '"' not in text[end:]


def _opening(scene: Scene, cue: Hit, memory: Memory) -> Speaker | None:
    """Who opens a sentence whose second verb tells: "The mayor opened 3 mills and said that", "He came and said"."""
    text = scene.sentence.text
    end = skip_adverbs(text, cue.start)
    if not text[:end].endswith(" and") or not tells_what(text, cue.end):
        return None
    first = scene.names[0] if scene.names else None
    if first is not None and first.kind == "person" and first.start == 0:
        return first.name, "person", end + 1
    word, _, rest = text.partition(" ")
    pointed = word.lower() in gazetteer.joiners("person pronoun") or is_office(f"{word} {rest.partition(' ')[0]}")
    return (memory.talker(), "person", end + 1) if pointed and memory.talker() else None


def said_behind(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """ "…, said X, director of Y", "…, said its president, X", "…, said analysts", "…, added the minister"."""
    text, at = scene.sentence.text, cue.end + 1
    for name in scene.names:
        skip = 4 if text.startswith("the ", at) and name.start == at + 4 else 0
        if name.start == at + skip and name.kind in SPEAKERS and (name.name or name.form == "definite"):
            follow = text[name.end : name.end + 2]
            if follow == "'s" and name.name and _is_written(text[name.end : phrase_end(text, name.end)]):
                return Credit(cue.start, phrase_end(text, name.end), name.name, False, "said:after")
            if name.kind != "person" and follow not in (", ", ".", "", " i", " o", " ("):
                return None
            source = name.name or memory.pointed(name) or lower_body(name.printed)
            return Credit(cue.start, name.end, source, False, "said:after")
    if (group := group_at(scene, at)) is not None:
        return Credit(cue.start, group.end, group_text(scene, group), False, "said:after")
    speaker = _person_after(scene, at) or _body_after(scene, at) or _office_at(scene, at)
    if speaker is not None:  # "said its president, X", "said company founder X"
        return Credit(cue.start, speaker.end, speaker.name, False, "said:after")
    if not text[: cue.start].endswith((", ", '" ')):
        return None  # "the board said group sales rose"
    clause = text[at : at + 60].partition(".")[0].partition(",")[0].partition(" on ")[0]
    source = memory.talker() if is_office(clause) else body_of(scene, at, at + len(clause))
    return Credit(cue.start, at + len(clause), source, False, "said:after") if source else None


def _is_written(whose: str) -> bool:
    """Whether what is a body's is a report with a name of its own: "'s latest Tea Outlook for the country"."""
    title = whose.partition(" for ")[0].partition(" on ")[0].rpartition(" ")[2]
    return title.lower() in gazetteer.words_of("document") | _TITLES


def before_colon(scene: Scene) -> list[Credit]:
    """Whose words a quotation behind a colon is: "Ana Ruiz, head of the bank: "We grew", "Ana Ruiz welcomed it: "."""
    at = scene.sentence.text.find(': "')
    first = scene.names[0] if at > 0 and scene.names else None
    if first is None or first.kind != "person" or first.start or first.end > at:
        return []
    return [Credit(0, at, first.name, True, "said:before")]


def body_at(scene: Scene, at: int) -> Name | None:
    """The person or body that closes a clause from here: "the Salt Board."."""
    at += len("the ") if scene.sentence.text.startswith("the ", at) else 0
    name = next((n for n in scene.names if n.start == at and n.kind in SPEAKERS and n.name), None)
    return name if name is not None and scene.sentence.text[name.end : name.end + 1] in (".", ",", "") else None


def _office_at(scene: Scene, at: int) -> Name | None:
    """Who holds the office told from here: "the director of the bank, Ana Ruiz", "an official with the bank"."""
    text = scene.sentence.text
    if not text.startswith(("the ", "its ", "a ", "an ", "The "), at):
        return None
    behind = [name for name in scene.names if name.start > at and name.name and name.kind in SPEAKERS]
    words = text[at : behind[0].start if behind else at].removesuffix("the ").split()
    if not any(people.titles(word.lower()) for word in words[1:4]) or words[-1] not in _OF_WHOM:
        return None
    if len(behind) > 1 and text[behind[0].end : behind[1].start] == ", ":
        return behind[1]
    return behind[0] if words[0] in ("a", "an") else None


def speaker_before(scene: Scene, verb: int, memory: Memory) -> Speaker | None:
    """Who stands before a verb of speech."""
    text = scene.sentence.text
    end = skip_adverbs(text, verb)
    if text[end - 1 : end] == ")":  # "the Statistics Authority (SA) said"
        end = len(text[: text.rfind("(", 0, end)].rstrip())
    if (found := _seen_before(scene, end, memory)) is not None:
        return found
    if text[end - 1 : end] == ",":
        best = _apposed_before(scene, end)
        return (best.name, best.kind, best.start) if best is not None else None
    if " other" in text[:end] and (others := _AND_OTHERS.search(text[:end])) is not None:
        return _seen_before(scene, others.start(), memory)  # "the Tea Board and four other bodies said"
    return _phrased_before(scene, end, memory)


def _seen_before(scene: Scene, end: int, memory: Memory) -> Speaker | None:
    """The speaker that a name, a group, an office with its body or a pronoun right before the verb gives."""
    text = scene.sentence.text
    ends = (end, end - 5) if text[end - 4 : end].isdigit() else (end,)  # "the Salt Report 2021 says"
    for name in scene.names:
        if name.end in ends:
            if name.kind == "document":
                return text[name.start : end], "organisation", name.start
            if name.end == end and (found := _as_named(scene, name, memory)) is not None:
                return found
    for cue in scene.cues:
        if cue.end == end and is_sort(cue, "group"):
            return group_text(scene, cue), "group", cue.start
    if source := body_of_member(scene, end, memory):
        return source, "person", text.rfind(" ", 0, end) + 1
    at = text.rfind(" ", 0, end) + 1
    if person := memory.family(text[at:end]):
        return person, "person", at
    last = text[max(0, end - 4) : end].split(" ")[-1].strip("\"',").lower()
    if last in gazetteer.joiners("person pronoun") and (memory.person or memory.speaker):
        return memory.person or memory.speaker, "person", end - len(last)
    return None


def _phrased_before(scene: Scene, end: int, memory: Memory) -> Speaker | None:
    """The speaker that no name was seen for: "the minister", "the ZFB", "the trade bureau of Accra"."""
    text = scene.sentence.text
    phrase = phrase_before(text, end)
    if is_office(phrase):
        source = memory.talker() or capitals(phrase, memory)
        return (source, "person", end - len(phrase)) if source else None
    if acronym := memory.spelt_before(text, end):
        return acronym, "organisation", text.rfind(" ", 0, end) + 1
    start = end - len(phrase.lstrip())
    if body := pointed_body(scene, end, memory) or body_of(scene, start, end):
        return body, "organisation", start
    if text[:start].endswith(", ") and phrase.rpartition(" ")[2] in _PAPERS:  # "…, Lorvi Evening News reported"
        return (source, "organisation", start) if (source := capitals(phrase, memory)) else None
    return None


def _as_named(scene: Scene, name: Name, memory: Memory) -> Speaker | None:
    """The source that a name right before the verb gives: itself, its officer, whom it points at."""
    text = scene.sentence.text
    if name.kind in SPEAKERS:
        officer = officer_of(scene, name)
        if officer is not None:
            return officer.name, "person", officer.start
        if not name.name and memory.talker() and is_office(phrase_before(text, name.end)):
            return memory.talker(), "person", name.start  # "the head of the ministry"
        source = name.name or memory.pointed(name) or lower_body(phrase_before(text, name.end))
        if joined := _joined_to(scene, name):
            return f"{', '.join(other.name for other in joined)} and {source}", name.kind, joined[0].start
        return source, name.kind, name.start
    if name.kind == "acronym":
        return memory.spelt(name.name), "organisation", name.start
    if name.kind == "place":
        if joined := _joined_to(scene, name):  # "Ana Ruiz and the Port of Lorvi"
            return f"{', '.join(other.name for other in joined)} and {name.name}", "organisation", joined[0].start
        return _of_place(scene, name)
    if name.form == "pronoun":
        return _pointed_at(name, text, memory), "organisation", name.start
    return None


def _of_place(scene: Scene, place: Name) -> Speaker | None:
    """Who speaks where a place stands before the verb: a bloc itself, "authorities in Accra"."""
    if place.level == "bloc":
        return place.name, "organisation", place.start
    head = scene.sentence.text[: place.start]
    mark = next((mark for mark in (" in ", " of ") if head.endswith(mark)), "")
    group = next((c for c in scene.cues if mark and c.end == len(head) - len(mark) and is_sort(c, "group")), None)
    return (f"{group_text(scene, group)}{mark}{place.printed}", "group", group.start) if group is not None else None


def _pointed_at(name: Name, text: str, memory: Memory) -> str:
    """Whose words "they said" and "it said" tell; ", it said," inside a sentence is left to the sentence."""
    pronoun = name.printed.lower()
    if pronoun == "it":
        if text[name.end :].partition(" ")[2].partition(" ")[0].endswith(","):
            return ""
        known = memory.voice or memory.publisher
        return memory.latest(name.start) if not known and text[: name.start].endswith(", ") else known
    several = memory.speaker.endswith("s") or " and " in memory.speaker
    return memory.speaker if several or pronoun not in ("they", "we") else ""


def _joined_to(scene: Scene, name: Name) -> list[Name]:
    """Those who speak with the last one: "Ana Ruiz and the ministry said", "Zolo, the tea board and Acme said"."""
    text = scene.sentence.text
    joined: list[Name] = []
    head, mark = _AND_BODY.sub(" and ", text[: name.start]), " and "
    for other in reversed(scene.names):
        if other.start >= len(head):
            continue
        if head[other.end :] != mark or other.kind not in SPEAKERS or not other.name:
            break
        joined.insert(0, other)
        head, mark = text[: other.start].removesuffix("the ").removesuffix("The "), ", "
    return joined if not head or head.endswith((", ", "; ", '" ', " that ")) else []


def _apposed_before(scene: Scene, end: int) -> Name | None:
    """The person or body that an apposition parts from its verb: "Ana Ruiz, head of the bank, said"."""
    text = scene.sentence.text
    officer = _office_at(scene, 0)
    if officer is not None and officer.end == end - 1:
        return officer  # "The head of the bank, Ana Ruiz, said"
    for name in reversed(scene.names):
        if name.end < end and name.kind == "person" and text.startswith(", ", name.end):
            return name
    for name in scene.names:
        clause = text[: name.start].rstrip()
        starts = not clause or clause[-1] in ',;"-–—' or clause.endswith(("The", " the", "that", "and"))
        named = name.kind == "organisation" and name.name and name.end < end - 1
        if named and starts and text.startswith(", ", name.end):
            return name
    return None


def skip_adverbs(text: str, at: int) -> int:
    """The end of what stands before a verb, without "also", "has", "further" between."""
    while True:
        head = text[:at].rstrip()
        cut = head.rfind(" ")
        last = head[cut + 1 :]
        if (last in _TIME_ENDS or last.isdigit()) and (time := _TIME.search(head)) is not None:
            at = time.start()  # "Ana Ruiz this week announced"
        elif last in gazetteer.joiners("day name"):
            at = cut - 2 if head[:cut].endswith(" on") else cut
        elif last.lower() in gazetteer.joiners("adverb") or (last.endswith("ly") and _LY.fits(head)):
            at = cut + 1
        else:
            return len(head)


def _person_after(scene: Scene, at: int) -> Name | None:
    """The person that a verb of speech is followed by, behind a title: "said its president X"."""
    name = next((n for n in scene.names if n.kind == "person" and n.start >= at), None)
    if name is None or name.start == at:
        return name
    words, titles = scene.sentence.text[at : name.start].replace(",", " ").split(), gazetteer.words_of("after")
    titled = name.printed != name.name and name.name in name.printed
    titled = titled or any(" ".join(words[-size:]) in titles for size in (1, 2, 3))
    titled = titled or (bool(words) and people.titles(words[-1].lower()))
    titled = titled or (len(words) > 2 and words[1] in _OF_WHOM and people.titles(words[0]))  # "Secretary of State X"
    return name if titled and len(words) < 7 else None


def _voiced(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """ "…, with the regulator saying", "Ana Ruiz spoke of trade, adding that"."""
    text = scene.sentence.text
    head = text[: cue.start].rstrip()
    if not tells_what(text, cue.end):
        return None  # "adding 700 boats"
    if not head.endswith(","):
        found = speaker_before(scene, cue.start, memory)
        return Credit(found[2], cue.end, found[0], True, "said:before") if found is not None else None
    opening = head.rpartition(". ")[2].removeprefix('"')
    at = len(head) - len(opening)
    first = next((n for n in scene.names if n.kind == "person" and at <= n.start <= at + len("The ")), None)
    return Credit(cue.start, cue.end, first.name, True, "said:before") if first is not None else None


def _quoted(scene: Scene, cue: Hit) -> Credit | None:
    """ "The agency quoted Ana Ruiz, a grocer, as saying"."""
    text = scene.sentence.text
    head = text[: cue.start]
    verb = max(head.rfind(" quoted "), head.rfind(" cited "), 0)
    at = head.find(" ", verb + 1) + 1 if verb else 0
    named = [n for n in scene.names if n.end < cue.start and n.kind in SPEAKERS]
    person = next((n for n in reversed(named) if n.kind == "person"), None)
    speaker = person or next((n for n in named if n.start >= at > 0), None)
    source = (speaker.name or lower_body(speaker.printed)) if speaker is not None else ""
    source = source or (body_of(scene, at, cue.start - 1) if at else "")
    return Credit(at, cue.end, source, content_after(text, cue.end), "said:before") if source else None


def _body_after(scene: Scene, at: int) -> Name | None:
    """The body that a verb of speech is followed by, behind what it is: "said research firm Zolo"."""
    text = scene.sentence.text
    for name in scene.names:
        if name.start > at and name.kind == "organisation" and name.name:
            words = text[at : name.start].split()
            sort = gazetteer.definite(words[-1]) if words and "".join(words).isalpha() else None
            whole = text[name.end : name.end + 1] in ("", ".", ",")
            return name if sort is not None and sort.kind == "organisation" and len(words) < 6 and whole else None
    return None
