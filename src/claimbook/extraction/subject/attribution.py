"""Who is credited: the person or body that a sentence, or plainly its paragraph, gives as the source of a claim."""

from __future__ import annotations

from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.bodies import public, puts_at
from claimbook.extraction.name.gazetteer import Hit, is_sort
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject import quoted, spoken
from claimbook.extraction.subject.memory import Credit, Memory
from claimbook.extraction.subject.sources import content_after, phrase_end, source_in
from claimbook.extraction.subject.unnamed import is_document
from claimbook.extraction.words import AUXILIARIES
from claimbook.model import Mention

_SORTS = frozenset(("from", "expect", "rate", "say", "tell", "show", "publish"))
_TAILS = (".", ",", " in ", " on ", " last ", " this ", " earlier", " recently", " today", " yesterday")
_BEHIND = (", ", ", the ", '" ', '" the ')
_OWN_PLAN = (" to ", " of ", " for ", " its ", " their ", " his ", " her ", " that", ",", ".")
_NO_OBJECT = frozenset((*AUXILIARIES, *lexicons.words("en/commitments", kind="modal")))  # "projects must"
_APPOSED = 12  # letters between a report and "published by"
_CITING = ("citing", "quoting")
_CLAUSES = (", ", "—", "; ", " that ")
_NEAR_VERB = 40  # letters between "showed" and "report"
_NOUNS = frozenset(("projects", "estimates", "estimate", "forecasts", "ranks", "finds", "states", "claims", "reports"))
_NO_CONTENT = tuple(
    f" {word} " for word in ("with", "of", "in", "for", "to", "and", "or", "under", "worth", "by", "were", "are")
)
_BRACKETED = patterns.compile(r"\((?:Data |data )?[Ss]ources?: ([^()]+)\)")
_WHOSE = ("'s ", "' ")
_RATED = patterns.compile(r"^ [^;:]*\d")
_IN_DOCUMENT = patterns.compile(r"(?:^|[^;:]* )in (?:an?|the|its)(?: latest| new| annual)? [^,;:]*(?:, an? [^,;:]*)?$")
_LEARNED = patterns.compile(r"^ (?:on|in|at|this|late|early|yesterday|today)[^,.;]* from\b")
_NEXT_CLAUSE = patterns.compile(
    r",? (?:and|but|while|whereas|as|after|before|because|since|when|until|though|although) "
    r"(?:(?:[a-z]+ ){0,3}|(?:on|in|at|by|last|this) [\w ]{1,25}, (?:[A-Z]\w+ ){0,2})$"
)


class Credits(NamedTuple):
    """Who is credited in an article, found before any pointing word is resolved."""

    own: list[list[Credit]]  # of each sentence, in reading order
    carried: dict[int, Credit]  # of the sentences that go on quoting somebody
    bodies: list[list[Name]]  # those that each sentence names


def credits(views: tuple[Scene, ...]) -> Credits:
    """The credits of an article's sentences."""
    found: list[list[Credit]] = []
    bodies: list[list[Name]] = []
    memory = Memory()
    for scene in views:
        memory.meet(scene)
        own = _cued(scene, memory) if scene.cues else []
        if not own and ": " in scene.sentence.text:
            own = _by_colon(scene, memory)
        memory.read(scene, own)
        found.append(own)
        bodies.append(memory.named)
    return Credits(found, quoted.going_on(views, found, memory.met), bodies)


def assign(mentions: list[Mention], views: tuple[Scene, ...], credited: Credits) -> None:
    """Fill the attribution of every mention that its sentence or paragraph credits to someone."""
    for mention in mentions:
        own, told = credited.own[mention.sentence], credited.carried.get(mention.sentence)
        credit: Credit | None = None
        if own or told is not None:
            sentence = views[mention.sentence].sentence
            at = mention.start - sentence.start
            credit = _covering(own, at, sentence.text)
            if credit is None and told is not None and at >= told.start:
                credit = told
        if credit is None and mention.claim_type == "commitment":
            credit = quoted.bracketing(views, credited.own, mention.sentence)
        if credit is not None:
            mention.attribution = credit.source
            mention.rules.append(credit.rule)


def speakers(credited: Credits) -> dict[int, str]:
    """Who speaks in each sentence: whom it credits with words, or whose words go on."""
    said = {index: credit.source for index, credit in credited.carried.items()}
    for index, own in enumerate(credited.own):
        for credit in own:
            if credit.rule.startswith("said"):
                said[index] = credit.source
    return said


def _cued(scene: Scene, memory: Memory) -> list[Credit]:
    """The credits that the cue words of a sentence give, in reading order."""
    own: list[Credit] = []
    for cue in scene.cues:
        credit = _credit(scene, cue, memory)
        if credit is None:
            continue
        if own and cue.entries[0].name in _CITING and own[-1].end == cue.start - len(", "):
            if any(n.kind == "person" and n.name == own[-1].source for n in scene.names):
                continue  # "Ana Ruiz said, quoting the ministry": her words
            own.pop()  # "…, the Salt Times reported, citing the ministry"
        own.append(credit)
    return own


def _by_colon(scene: Scene, memory: Memory) -> list[Credit]:
    """The credit that a colon gives in a sentence without cue words."""
    own = spoken.before_colon(scene) or _in_brackets(scene, memory)
    return _beside_colon(scene) if not own and scene.sentence.kind == "headline" else own


def _in_brackets(scene: Scene, memory: Memory) -> list[Credit]:
    """ "Exports rose 3 percent (source: the Salt Board)"."""
    found = _BRACKETED.search(scene.sentence.text) if "ource" in scene.sentence.text else None
    if found is None:
        return []
    start, end = found.start(1), found.end(1)
    source = source_in(scene, start - 1, end, memory)
    return [Credit(start, end, source, False, "credit:according to")] if source else []


def _beside_colon(scene: Scene) -> list[Credit]:
    """The source that a headline names at its end, or in front: "Tea sales up 7 percent: Zolo Group", "Minister Ana
    Ruiz: tea sales up"; what stands behind a firm's name is as often about it."""
    text = scene.sentence.text.rstrip()
    first = scene.names[0] if scene.names else None
    leads = first is not None and first.name and first.start == 0 and text.startswith(": ", first.end)
    if first is not None and leads and (first.kind == "person" or public(first)):
        return [Credit(0, first.end, first.name, True, "credit:headline")]
    at = text.rfind(": ") + 2
    told = [n for n in scene.names if n.start >= at and n.kind in (*spoken.SPEAKERS, "acronym") and n.name]
    if not told or told[0].start != at or told[-1].end != len(text):
        return []
    return [Credit(at, len(text), ", ".join(name.name for name in told), False, "credit:headline")]


def _credit(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """The credit that a cue word gives, by the first of its lists that finds a source."""
    for entry in cue.entries:
        if entry.sort in _SORTS and (credit := _by_sort(scene, cue, entry.sort, memory)) is not None and credit.source:
            return credit
    return None


def _by_sort(scene: Scene, cue: Hit, sort: str, memory: Memory) -> Credit | None:
    """The credit that a cue word of one list gives: "say" and "tell", "show", "publish" …"""
    if sort == "from":
        return _from(scene, cue, memory)
    if sort in ("expect", "rate"):
        return _expected(scene, cue, sort == "rate", memory)
    if sort in ("say", "tell"):
        credit = _retold(scene, cue, memory) or spoken.said(scene, cue, sort == "tell", memory)
        return credit if credit is not None else _shown(scene, cue, memory, by_name=False)
    if sort == "show":
        return _retold(scene, cue, memory) or _shown(scene, cue, memory)
    return _published(scene, cue, memory)


def _expected(scene: Scene, cue: Hit, rates: bool, memory: Memory) -> Credit | None:
    """ "analysts expect", "X predicts growth of", "X puts the number at"; not what X itself "expects to" do."""
    text = scene.sentence.text
    found = spoken.speaker_before(scene, cue.start, memory)
    if found is None and text[: cue.start].endswith((", ", '" ')) and text[cue.end : cue.end + 1] == " ":
        return spoken.said_behind(scene, cue, memory)  # "…, expects the Salt Board"
    if found is None or not found[0]:
        return None
    source, kind, start = found
    follows = text[cue.end : cue.end + 90]
    if rates and cue.entries[0].name in ("put", "puts") and not puts_at(text, cue.end):
        return None  # "officials put 40 robots to work"
    if kind == "group":
        return Credit(start, cue.end, source, True, "credit:shown")
    first = follows[1:].partition(" ")[0]
    closing = follows[:1] in (".", "", ",") or (follows.startswith(_TAILS) and _RATED.match(follows) is None)
    if closing and text[:start].endswith(_BEHIND):
        return Credit(start, cue.end, source, False, "credit:shown")  # "…, the Salt Board estimates."
    if follows.startswith(_OWN_PLAN) or first.endswith("ing") or first in _NO_OBJECT:
        return None
    if _RATED.match(follows) is None or (rates and " at " not in follows):
        return None
    pointing = next((n for n in scene.names if n.start == start and n.form != "name"), None)
    if pointing is not None and not (public(pointing) or _is_capital(pointing)):
        return None  # what "the company expects", "the Group expects", is its own plan
    return Credit(start, cue.end, source, True, "credit:shown")


def _is_capital(pointing: Name) -> bool:
    """Whether the words point with a capital at one that watches others: "the Bank", not "the Company"."""
    return pointing.printed[4:5].isupper() and "company" not in pointing.level.split(" ")


def _from(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """ "according to the ministry", "learned from X that", "learned on Monday from X"."""
    text = scene.sentence.text
    if cue.entries[0].name in ("learned", "learnt"):
        gap = _LEARNED.match(text[cue.end : cue.end + 60])
        if gap is None:
            return None
        cue = cue._replace(end=cue.end + gap.end())
    end = phrase_end(text, cue.end)
    if cue.entries[0].name == "per" and cue.start and not text[: cue.start].endswith(", "):
        return None  # "sales per Zolo Group shop"
    unsure = cue.entries[0].name == "based on" or " for " in _before_names(scene, cue.end, end)
    if unsure and not any(cue.end <= c.start < end and is_sort(c, "document") for c in scene.cues):
        return None  # "a firm based on the island", "citing weak demand for its Home Group"
    source = source_in(scene, cue.end, end, memory)
    if not source and text.startswith((" that ", " which "), end):  # "the review that X released"
        end = phrase_end(text, end + 5)
        source = source_in(scene, cue.end, end, memory)
    if text.startswith(", ", end):  # "the Tea Report, published by X"
        by = next((c for c in scene.cues if 0 < c.start - end < _APPOSED and is_sort(c, "publish")), None)
        source = (source_in(scene, by.end, phrase_end(text, by.end), memory) if by is not None else "") or source
    opening = cue.start < 3 or cue.entries[0].name.startswith("learn")
    return Credit(cue.start, end, source, opening, "credit:according to")


def _before_names(scene: Scene, start: int, end: int) -> str:
    """The words of a phrase before its first name."""
    first = next((n.start for n in scene.names if start <= n.start < end), end)
    return scene.sentence.text[start:first]


def _shown(scene: Scene, cue: Hit, memory: Memory, by_name: bool = True) -> Credit | None:
    """ "data from X showed", "an X report showed", "X estimates that", "…, X found in a study"."""
    text = scene.sentence.text
    if by_name and text.startswith(_NO_CONTENT, cue.end) and cue.entries[0].name in _NOUNS:
        return None  # "data centre projects with a value of"
    if text[cue.start - 2 : cue.start] == ", ":
        if cue.entries[0].name.endswith("ing"):
            return None  # "sales rose in the list of towns, showing that"
        if (credit := _shown_behind(scene, cue, memory)) is not None:
            return credit
    head = text[: spoken.skip_adverbs(text, cue.start)]
    if "ccording to " in head[-80:] and by_name:
        return None  # "according to a paper the bank put out"
    head = head.removesuffix(", which")  # "data from X, which showed"
    inside = head.rfind(", ") if head.endswith(",") else len(head)  # "a report by the Salt Board, or SB, showed"
    clause = max(map(head[:inside].rfind, _CLAUSES)) + 1
    if any(clause <= c.start < len(head) and is_document(scene, c) for c in scene.cues):
        source = source_in(scene, clause, len(head), memory)
    elif not by_name:
        return None
    elif head[clause:].strip().lower() == "it":
        source = memory.publisher or memory.voice
    else:
        source = _shower(scene, cue, len(head), memory)
    return Credit(clause, cue.end, source, content_after(text, cue.end), "credit:shown") if source else None


def _shown_behind(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """A document behind its verb: "…, show figures from X", "…, said a study issued by X"."""
    end = phrase_end(scene.sentence.text, cue.end)
    if not any(
        cue.end <= c.start < cue.end + _NEAR_VERB and is_document(scene, c) for c in scene.cues if c.start < end
    ):
        body = spoken.body_at(scene, cue.end + 1)  # "…, estimates the Salt Board"
        return Credit(cue.start, body.end, body.name, False, "credit:shown") if body is not None else None
    source = source_in(scene, cue.end + 1, end, memory)
    return Credit(cue.start, end, source, False, "credit:shown") if source else None


def _shower(scene: Scene, cue: Hit, end: int, memory: Memory) -> str:
    """Who shows something, where the sentence tells what: "X estimates that", "X, the lender, estimates that", and
    "X found in a study" at its end."""
    text = scene.sentence.text
    follows = text[cue.end : cue.end + 16]
    name = next((n for n in scene.names if n.end == end and n.kind in ("organisation", "person", "document")), None)
    if name is not None and name.kind == "document":
        bodies_named = (n for n in scene.names if n.kind == "organisation" and n.name)
        return next((n.name for n in bodies_named if text[n.end : name.start] in _WHOSE), name.name)
    if name is not None and follows.startswith((" that", " the ", " a ", ".")):
        return name.name or memory.pointed(name)
    found = spoken.speaker_before(scene, cue.start, memory)
    if found is None:
        return ""
    closing = not follows or follows.startswith(_TAILS)
    told = follows.startswith(" that") and (text[end - 1 : end] == "," or found[1] in ("group", "person"))
    return found[0] if closing or told else ""


def _retold(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """ "The report, "Sea Trade 2019", released in May, reveals": whose the report is."""
    text = scene.sentence.text
    if text[cue.start - 2 : cue.start] != ", ":
        return None
    report = next((c for c in scene.cues if is_document(scene, c)), None)
    if report is None:
        return None
    lead = text[: report.start].lower()
    if not text.startswith(", ", report.end):  # "The report gives a list of ports, noting that"
        known = cue.entries[0].name.endswith("ing") and lead in gazetteer.DETERMINERS and memory.publisher
        return Credit(0, cue.end, memory.publisher, True, "credit:shown") if known else None
    by = text.find(" by ", report.end, cue.start)
    if lead not in gazetteer.DETERMINERS:
        if not lead.endswith("'s "):
            return None
        source = source_in(scene, 0, report.end, memory)  # "Zolo's report, Sea Trade 2019, estimates"
    else:
        source = source_in(scene, by, cue.start, memory) if by >= 0 else memory.publisher
    return Credit(0, cue.end, source, True, "credit:shown") if source else None


def _published(scene: Scene, cue: Hit, memory: Memory) -> Credit | None:
    """A report, index or plan "released by X", outside any other credit."""
    text = scene.sentence.text
    head = text[: cue.start]
    if "ccording to " in head:
        return None
    document = any(c.end <= cue.start and cue.start - c.end < 90 and is_sort(c, "document") for c in scene.cues)
    document = document or any(
        n.end <= cue.start and cue.start - n.end < 90 and n.kind in ("document", "programme") for n in scene.names
    )
    if not document:
        return None
    end = phrase_end(text, cue.end)
    if not cue.entries[0].name.endswith(" by"):  # "published on Monday by X"
        by = text.find(" by ", cue.end, end)
        if by < 0:
            return None
        cue = cue._replace(end=by + len(" by"))
    verbs = [c.start for c in scene.cues if cue.end < c.start < end and (is_sort(c, "say") or is_sort(c, "show"))]
    end = min([end, *verbs])  # "a report released by X says"
    source = source_in(scene, cue.end, end, memory)
    return Credit(cue.start, end, source, True, "credit:published") if source else None


def _covering(own: list[Credit], at: int, text: str) -> Credit | None:
    """The credit of a claim at this offset: the next one that looks back, else the last one before."""
    for credit in own:
        if credit.start <= at < credit.end:
            return None  # "X, 31, one of its 40 pilots, said"
        if not credit.forward and at < credit.start:
            return credit
    if not own:
        return None
    before = [credit for credit in own if credit.start <= at]
    voiced = [credit for credit in before if credit.rule.startswith("said")] or before
    return voiced[-1] if voiced else _any_published(own, at, text)


def _any_published(own: list[Credit], at: int, text: str) -> Credit | None:
    """The first credit behind a claim; not where another clause begins there: "Sales fell and its head hopes for"."""
    for credit in own:
        if credit.rule == "credit:published" and _IN_DOCUMENT.fits(text[at : credit.start]):
            return credit  # "ranked third in the index published by X"
        if credit.rule in ("credit:according to", "credit:shown", "said:before"):
            return None if _NEXT_CLAUSE.fits(text[at : credit.start]) else credit
    return None
