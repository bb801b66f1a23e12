"""Who bears a superlative or a rank by a name that stands beside it: "Zolo, the largest mill in Peru, …"."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer, roles
from claimbook.extraction.name.position import describing
from claimbook.extraction.name.scene import Name, Scene
from claimbook.extraction.words import is_verb

_KINDS = ("place", "organisation", "programme", "event")
_MARKS = (", ", '", ', " (", " – ", " — ", " - ")
_ENDS = (",", ".", ";", ")", " – ", " — ", " - ")
_REACH = 80  # letters between a claim and the name of who bears it
_PHRASE = 7  # words of what a name owns
_BEFORE = ("the", "its", "their", "our", "one", "of", "a", "an", "among")


def bearer(scene: Scene, start: int, end: int) -> list[Name]:
    """Who is called so, found so or has done so, by the words right around the claim; nothing if nobody is."""
    text = scene.sentence.text
    for name in scene.names:
        if name.start > end + _REACH:
            break
        if not name.name or name.form != "name" or name.kind not in _KINDS:
            continue
        if name.end < start:
            near = start - name.end < _REACH
            found = near and (_apposed(text, name, start, end) or _so_called(text, name, start))
        elif name.end <= end:
            found = name.start > start and _inside(text, name, start, name.end == end)
        else:
            found = name.start > end and _behind(text, name, start, end)
        if found:
            return roles.listed_with(scene, name)
    return []


def _apposed(text: str, name: Name, start: int, end: int) -> bool:
    """ "in Lima, home of Zolo, the largest mill in Peru.": the claim explains the name, up to the next comma."""
    head = text[name.end : start]
    mark = next((mark for mark in _MARKS if head.startswith(mark)), "")
    words = head[len(mark) :].split()
    called = [*words, *text[start:end].split()]
    determined = called[0] in _BEFORE or called[0].endswith("'s")
    whose = all(word in _BEFORE or word.endswith("'s") or word[:1].isupper() for word in words)
    if not mark or not determined or not whose:
        return False
    tail = text[end : end + _REACH]
    stop = min((at for at in map(tail.find, _ENDS) if at >= 0), default=len(tail))
    after = tail[:stop].split()
    return not any(map(is_verb, after)) and (name.kind != "place" or any(map(_of_place, [*called, *after])))


def _so_called(text: str, name: Name, start: int) -> bool:
    """ "Acme called Peru's port the largest in Asia", "a survey ranked Peru first": whom somebody else calls so."""
    verb = text[: name.start].removesuffix(" ").removesuffix(" the").rpartition(" ")[2]
    gap = text[name.end : start]
    if verb not in gazetteer.joiners("naming") or "," in gap:
        return False
    whose, words = gap.startswith(("'s ", "' ")), gap.split()
    return words in ([], ["as"]) or (whose and len(words) < _PHRASE and not any(map(is_verb, words)))


def _inside(text: str, name: Name, start: int, closes: bool) -> bool:
    """ "Peru's largest operator Zolo", "the largest sum paid by Zolo", or at its end "highest in Peru", where no "the"
    makes Peru what is compared within."""
    *words, before, last = ["", "", *text[start : name.start].removesuffix("the ").split()]
    if last in describing():
        return True
    if last == "by":
        return _done([before, last])
    bare = last == "in" and not any(word in ("the", "its", "their") for word in [*words, before])
    return closes and bare and name.kind == "place" and before.endswith("est")


def _behind(text: str, name: Name, start: int, end: int) -> bool:
    """ "The biggest employer is Zolo", "the third-largest port, Callao, …", "the largest sum paid by Zolo"."""
    gap = text[end : name.start].removesuffix("the ")
    words = gap.split()
    if not words or not gap.endswith(" ") or text.startswith(("'s ", "' "), name.end):
        return False
    if words[-1] == "by":
        return len(words) in (2, 3) and _done(words)
    if f" {words[-1]}" in roles.BEING:
        opens = not text[:start].strip() or text[:start].endswith((", ", " and ", "; "))
        return opens and not any(map(is_verb, words[:-1]))
    said = gap.endswith(", ") and text.startswith(",", name.end) and len(words) < 3
    return said and words[-1].rstrip(",") in describing()


def _done(words: list[str]) -> bool:
    """Whether "made by", "were spent by" tell who has done it: not "followed by", "driven by", "built by"."""
    verb = words[-2]
    aside = any(f"{verb} by" in gazetteer.joiners(kind) for kind in ("break", "apart"))
    done = (verb.endswith("ed") or is_verb(verb)) and verb not in gazetteer.joiners("builder")
    return done and not aside and (len(words) == 2 or f" {words[0]}" in roles.BEING)


def _of_place(word: str) -> bool:
    """Whether a word can be said of a place: "city", "market"."""
    return word in describing() or word in gazetteer.joiners("place called")
