"""Whose figure it is: a mention's subject and place, from its clause, then its sentence, then what went before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from claimbook.extraction.name import bodies, gazetteer, roles
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.subject import attribution, clause_shape, surveyors
from claimbook.extraction.subject.attribution import Credits
from claimbook.extraction.subject.employers import employers
from claimbook.extraction.subject.focus import Focus
from claimbook.extraction.subject.memory import Credit
from claimbook.extraction.subject.officers import companies
from claimbook.extraction.subject.owners import Clauses
from claimbook.extraction.subject.weights import topics, world
from claimbook.model import SUBJECT_KINDS, Mention

_KINDS = {"event": "programme"} | {kind: kind for kind in SUBJECT_KINDS}  # by the kind of the name


def assign(mentions: list[Mention], views: tuple[Scene, ...], credited: Credits) -> None:
    """Fill subject, subject_kind and place of every mention, and the pointing words of the scenes up to the last."""
    waiting: dict[int, list[Mention]] = {}
    for mention in mentions:
        waiting.setdefault(mention.sentence, []).append(mention)
    for scene in views:
        if scene.names:
            roles.mark(scene)
            clause_shape.act(scene)
    surveyors.mark(views, credited)
    officers = companies(views)
    voices = employers(views, credited.bodies, attribution.speakers(credited))
    for _, sentences in groupby(zip(views, credited.own, strict=True), key=lambda pair: pair[0].sentence.part):
        part = list(sentences)
        told = [at for at, (scene, _) in enumerate(part) if scene.sentence.index in waiting]
        if not told:
            continue
        focus = Focus(topics(part), officers, voices)
        for scene, own in part[: told[-1] + 1]:  # what comes later is nobody's context
            claims = waiting.get(scene.sentence.index, ())
            if scene.names or claims:
                _read(scene, own, claims, focus)


def _read(scene: Scene, own: list[Credit], mentions: Sequence[Mention], focus: Focus) -> None:
    """Fill the mentions of one sentence, and let the next one know whom it tells of."""
    focus.enter(scene, own)
    clauses = Clauses(scene, own, mentions, bool(mentions) and focus.of_company())
    owners: list[Name] = []
    for mention in mentions:
        clauses.last = _fill(mention, clauses, focus)
        owners += clauses.last
    focus.leave(scene, clauses.foremost(), clauses.last, clauses.opener())
    if len(owners) > 1 and any(name.name != owners[0].name for name in owners):
        focus.paragraph_subject = []  # "Lima has 8 mills and Cusco 3": neither is what is told of next


def _fill(mention: Mention, clauses: Clauses, focus: Focus) -> list[Name]:
    """Fill one mention; gives back its owner where the next sentence can call it "it"."""
    chosen, rule = _owner(mention, clauses, focus)
    mention.rules.append(f"subject:{rule}")
    if not chosen:
        return []
    first = chosen[0]
    mention.subject = roles.joined(chosen) if len(chosen) > 1 else first.name
    mention.subject_kind = _KINDS.get(first.kind, "")
    if first.kind == "place":
        mention.place = first.name
        return chosen
    near = clauses.place_near(mention.start - clauses.offset)
    mention.place = near or focus.topic_place or gazetteer.homes().get(first.name, "")
    return chosen if rule in ("running", "through") or first.role in roles.STRONG else []


def _owner(mention: Mention, clauses: Clauses, focus: Focus) -> tuple[list[Name], str]:
    """Whose figure a mention is, and the rule that tells."""
    text, start, end = clauses.text, mention.start - clauses.offset, mention.end - clauses.offset
    ranked = mention.unit == "rank"
    chosen, rule = clauses.owner(start, end, mention.claim_type, ranked)
    if mention.claim_type == "quantity":
        if rule == "clausal" and len(mention.unit) != len("USD") and clauses.counts(chosen):
            chosen = focus.counted_by(chosen)
        if not ranked and ("wide" in text or "globally" in text):
            chosen, rule = _reaching(text, start, end, chosen, rule, focus)
    if clauses.averaged and (wide := clause_shape.benchmark(text, start)):
        chosen, rule = focus.country() if wide == "national" else [world()], "benchmark"
    if not chosen or rule in ("after", "trailing"):
        chosen, rule = _measured(text, start, end, chosen, rule, focus)
    if chosen:
        share = (start, end) if mention.measure == "share" else None
        if (
            len(chosen) == 1
            and _carries(chosen[0], rule, clauses)
            and not focus.passes(clauses.scene, chosen[0], share)
        ):
            focus.paragraph_subject = chosen
        return chosen, rule
    last = clauses.last
    if last and last[0].name == gazetteer.WORLD and not any(name.start >= end for name in clauses.names):
        return last, "worldwide"  # "8 million worldwide, up 9 percent"
    return focus.running(clauses.statistics(), _of_places(mention, text.split(" ", 1)[0]), text), "running"


def _reaching(text: str, start: int, end: int, chosen: list[Name], rule: str, focus: Focus) -> tuple[list[Name], str]:
    """The owner of a figure, no rank, that is told "nationwide" or "worldwide"."""
    named = bool(chosen) and not rule.startswith("fronted")
    wide = clause_shape.reach(text, start, 0) or ("" if named else clause_shape.reach(text, start, end))
    if wide == "nation":
        return focus.country() or chosen, "nationwide"
    if wide == "world" and not named and not focus.of_body():
        return [world()], "worldwide"
    return chosen, rule


def _measured(text: str, start: int, end: int, chosen: list[Name], rule: str, focus: Focus) -> tuple[list[Name], str]:
    """The owner of a figure that counts places or is a share of the one chosen, where no clause tells whose it is."""
    if clause_shape.counts_places(text, end, chosen):
        return focus.around(), "places"
    if chosen and chosen[0].kind == "place" and clause_shape.shares(text, start, end) and focus.inside(chosen[0]):
        return [], rule  # "…, accounting for a fifth of Peru's exports"
    return chosen, rule


def _carries(owner: Name, rule: str, clauses: Clauses) -> bool:
    """Whether the paragraph goes on to speak of a figure's owner: not of one named in passing or beside another."""
    if rule in ("bracket", "after", "trailing", "respective", "benchmark") or owner.name == gazetteer.WORLD:
        return False
    if owner.role in ("owner", "agent") and owner.kind != "place" and owner.form == "name":
        return False
    passing = (rule == "clausal" and owner.role == "other") or bodies.tells(clauses.text, owner)
    return not passing and not clauses.hanging(owner)


def _of_places(mention: Mention, opening: str) -> bool:
    """Whether only a place has what is measured: "unemployment", "households"."""
    words = f"{opening} {mention.indicator} {mention.counted}".lower().split()
    return not gazetteer.joiners("place matter").isdisjoint(words)
