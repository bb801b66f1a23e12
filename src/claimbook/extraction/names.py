"""The names of an article, sentence by sentence: places, organisations, programmes and people, listed or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from claimbook import lexicons
from claimbook.extraction import agreement, datelines, gazetteer
from claimbook.extraction.gazetteer import Hit
from claimbook.extraction.runs import Run, find_runs
from claimbook.extraction.scene import Name, Scene
from claimbook.model import Article

_NAMES = ("place", "adjective", "organisation")
_POINTERS = ("definite", "government", "pronoun", "possessive", "own")


@lru_cache(maxsize=2)
def scenes(article: Article) -> tuple[Scene, ...]:
    """One scene a sentence."""
    sentences = article.sentences
    text = "\n".join(sentence.text for sentence in sentences)
    hits = gazetteer.find_hits(text)
    found: list[Scene] = []
    people = _People()
    at = offset = paragraph = 0
    for sentence in sentences:
        end = offset + len(sentence.text)
        own: list[Hit] = []
        while at < len(hits) and hits[at][0] < end:
            first, last, entries = hits[at]
            own.append(Hit(first - offset, last - offset, entries))
            at += 1
        offset = end + 1
        scene = Scene(sentence)
        if sentence.kind not in ("byline", "boilerplate") and sentence.text not in _publishers():
            dateline = datelines.length(sentence.text) if sentence.paragraph != paragraph else 0
            _fill(scene, own, people)
            scene.names = [name for name in scene.names if name.start >= dateline]
        paragraph = sentence.paragraph
        found.append(scene)
    for part in range(1, len(article.parts) + 1):
        agreement.unify([scene for scene in found if scene.sentence.part == part], people.full)
    return tuple(found)


@cache
def _publishers() -> frozenset[str]:
    """Names of media, which a line of their own credits with the article."""
    return frozenset(row["surface"] for row in lexicons.rows("en/publishers"))


class _People:
    """Who is a person in this article: by title, or by speaking."""

    def __init__(self) -> None:
        self.full: dict[str, str] = {}  # full name or surname -> full name


def _fill(scene: Scene, hits: list[Hit], people: _People) -> None:
    text = scene.sentence.text
    runs = [] if scene.sentence.kind == "headline" else find_runs(text)
    starts = {hit.start: hit for hit in hits}
    taken: list[tuple[int, int]] = []
    for run in runs:
        for name in _of_run(text, run, starts, people):
            hit = starts.get(name.start)
            if hit is not None and hit.entries[0].kind == "place":
                name.inside = hit.entries[0]
            scene.names.append(name)
            taken.append((name.start, name.end))
    for hit in hits:
        first, last = hit.start, hit.end
        inside = crossed = cue = False
        for start, end in taken:
            if start < last and first < end:
                crossed = True
                inside = inside or (start <= first and last <= end)
        for entry in hit.entries:
            if entry.sort in _NAMES:
                if not crossed:
                    joined = text[hit.end : hit.end + 1] == "-" and text[hit.end + 1 : hit.end + 2].islower()
                    form = "adjective" if entry.sort == "adjective" or joined else "name"
                    end = _with_level(text, hit.end, entry.level)
                    scene.names.append(
                        Name(hit.start, end, entry.name, entry.kind, entry.level, form, text[hit.start : hit.end])
                    )
            elif entry.sort in _POINTERS:
                if not text.startswith((" of ", "-"), hit.end):
                    word = text[hit.start : hit.end]
                    scene.names.append(Name(hit.start, hit.end, "", entry.kind, entry.level, entry.sort, word))
            else:
                cue = not inside
        if cue:
            scene.cues.append(hit)
    scene.names.sort(key=lambda n: n.start)


def _with_level(text: str, end: int, level: str) -> int:
    """The end of "Qingdao city", "Shandong province", "Ohio state"."""
    if not text.startswith(" ", end):
        return end
    for word in gazetteer.joiners("level word"):
        after = end + 1 + len(word)
        if text.startswith(word, end + 1) and not text[after : after + 1].isalnum():
            return after
    return end


def _of_run(text: str, run: Run, hits: dict[int, Hit], people: _People) -> Iterator[Name]:
    """The names that a capitalised run is: one with a head word ("… Industrial Park"), a person, or an unlisted one."""
    words = run.words
    printed = text[run.start : run.end]
    listed = [hits[word.start] for word in words if word.start in hits and hits[word.start].entries[0].sort in _NAMES]
    lower = _lower_head(text, run.start, run.end)
    if not lower and any(hit.start <= run.start and hit.end >= run.end and _is_name(hit) for hit in hits.values()):
        return
    if not listed and text[run.end : run.end + 12].strip(" .").split(" ")[0].rstrip(",.;") in gazetteer.joiners(
        "common head"
    ):
        return  # "the Information Technology sector"
    pointed = (
        gazetteer.definite(printed.lower())
        if len(words) == 1 and text[: run.start].endswith(("the ", "The "))
        else None
    )
    if pointed is not None and not listed:  # "the Kingdom", "the Bank": known from what went before
        yield Name(run.start - 4, run.end, "", pointed.kind, pointed.level, "definite", f"the {printed}")
        return
    levelled = len(words) > 1 and words[-1].text in gazetteer.joiners("level word")
    if levelled and any(hit.start == run.start and hit.end == words[-2].end for hit in listed):
        return  # "Guangdong Province": the listed name takes the word along
    if _title_before(run):
        yield people_name(run.start, run.end, printed, people)
        return
    head = _head(words)
    if head is not None:
        index, kind, level = head
        end = words[index].end if index > 0 else run.end
        name = text[run.start : end]
        if kind == "programme":
            end = _purpose(text, end)
            if end > words[index].end:
                tail = text[words[index].end : end]
                name += tail[tail.find(")") + 1 :]
        district = text[end : end + 9] == " district" and not name.endswith("istrict")
        yield Name(
            run.start, end + (9 if district else 0), name + (" district" if district else ""), kind, level, "name", name
        )
        return
    if lower:
        end, level, kind = lower
        yield Name(run.start, end, text[run.start : end], kind, level, "name", printed)
        return
    if listed:
        first = listed[0]
        rest = [w for w in words if w.start >= first.end]
        if _branch(run, first):
            yield Name(run.start, run.end, printed, "organisation", "company", "name", printed)
            return
        if (first.start == run.start and first.entries[0].sort == "organisation") or not rest:
            return
        if _speaks(text, run.end) and len(rest) in (2, 3) and first.entries[0].sort != "organisation":
            yield people_name(rest[0].start, run.end, text[rest[0].start : run.end], people)
        return
    if _is_person(text, run):
        yield people_name(run.start, run.end, printed, people)
        return
    if len(words) > 1 and words[-1].text.isupper() and words[-1].text in gazetteer.not_names():
        return  # "Real GDP"
    level = "city" if _set_in(text, run.start) else _place_of(text, run.start)
    if level:
        yield Name(run.start, run.end, printed, "place", level, "name", printed)
        return
    if text[: run.start].rstrip().rsplit(" ", 1)[-1].lower() in gazetteer.joiners("quantifier"):
        return
    if len(words) == 1 and printed.isupper():
        yield Name(run.start, run.end, printed, "acronym", "", "name", printed)
        return
    if len(words) == 1 and (not printed.isalpha() or (run.start < 2 and not _inner_capital(printed))):
        return
    if text[run.start - 1 : run.start] in ('"', "'") and run.start > 2:
        return
    yield Name(run.start, run.end, printed, "organisation", "company" if len(words) > 1 else "word", "name", printed)


def _branch(run: Run, place: Hit) -> bool:
    """Whether a place ends the name of a company: "Bourse Casablanca", but not "Greater Casablanca"."""
    first = run.words[0].text
    known = first in gazetteer.not_names() or first in gazetteer.joiners("place modifier") or "-" in first
    named = place.entries[0].sort == "place" and place.end == run.end and place.start > run.start
    named = named and (run.start > 1 or (first.isupper() and len(first) > 1))
    titled = any(entry.sort in ("before", "after") for entry in gazetteer.listed().get(first, ()))
    return named and not known and not titled and not first.endswith("ern")


def _set_in(text: str, start: int) -> bool:
    """Whether "based in" or the like stands before a name."""
    words = text[max(0, start - 24) : start].rsplit(" ", 3)
    return words[-1] == "" and words[-2:-1] == ["in"] and words[-3] in gazetteer.joiners("set in")


def _place_of(text: str, start: int) -> str:
    """The kind of place that "the state of X" says that X is."""
    before = text[max(0, start - 24) : start]
    if not before.endswith(" of "):
        return ""
    word = before.removesuffix(" of ").rsplit(" ", 1)[-1]
    entry = gazetteer.definite(word.lower())
    return entry.level.split(" ")[0] if entry is not None and entry.kind == "place" else ""


def _is_name(hit: Hit) -> bool:
    return hit.entries[0].sort in _NAMES


def people_name(start: int, end: int, printed: str, people: _People) -> Name:
    """A person's name; the family name alone stands for the full name met before."""
    words = printed.split()
    honorifics = gazetteer.listed()
    for index in range(min(3, len(words) - 1), 0, -1):
        if any(entry.sort == "before" for entry in honorifics.get(words[index - 1], ())):
            words = words[index:]
            break
    full = " ".join(words)
    if len(words) == 1:
        full = people.full.get(full, full)
    else:
        people.full.setdefault(words[0], full)
        people.full.setdefault(words[-1], full)
    people.full[full] = full
    return Name(start, end, full, "person", "", "name", printed)


def _head(words: tuple) -> tuple[int, str, str] | None:  # type: ignore[type-arg]
    heads = gazetteer.heads()
    if len(words) < 2:
        return None
    for index in range(len(words) - 1, 0, -1):
        if words[index].text in heads:
            if words[index - 1].text in ("of", "for", "and", "the", "on"):
                continue
            rest = words[index + 1 :]
            if rest and rest[0].text not in ("of", "for", "on", "and") and not rest[0].text[0].isdigit():
                continue
            return (len(words) - 1 if rest else index), *heads[words[index].text]
    if words[0].text in heads and words[1].text in ("of", "for"):
        return len(words) - 1, *heads[words[0].text]
    return None


def _lower_head(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where a name ends that a lower-case word heads: "Qingdao port", "the XYZ green innovation park project"."""
    kinds = _lower_heads()
    found: tuple[int, str, str] | None = None
    at = end + 1
    if text[end:at] != " ":
        return None
    for count, word in enumerate(text[at : at + 90].split(" ")[:8]):
        bare = word.rstrip(",.;:)'\"")
        if not bare.replace("-", "").isalpha() or not bare[0].islower() or bare in _stops():
            break
        if bare in kinds and (count == 0 or found or text[:start].endswith(("the ", "The "))):
            found = (at + len(bare), bare, kinds[bare])
        elif found:
            break
        if bare != word:
            break
        at += len(word) + 1
    return found


@cache
def _lower_heads() -> dict[str, str]:
    """Lower-case words that end a name, and what it then is."""
    return {
        row["word"]: row["kind"]
        for row in lexicons.rows("en/subject_words")
        if row["form"] == "definite"
        and row["kind"] != "organisation"
        and row["word"] in row["levels"].split(" ")
        and row["word"] not in gazetteer.joiners("no lower head")
    }


@cache
def _stops() -> frozenset[str]:
    """Small words that end a name."""
    return (
        gazetteer.joiners("within")
        | gazetteer.joiners("other")
        | gazetteer.joiners("agent")
        | gazetteer.joiners("start")
    ) - {"and"}


def _purpose(text: str, end: int) -> int:
    """The end of "Plan (2026-30) for the … sector": a plan's name with what it is for."""
    at = end
    if text.startswith(" (", at):
        close = text.find(")", at)
        if 0 < close < at + 14 and text[at + 2 : close].replace("-", "").replace("–", "").isdigit():
            at = close + 1
    if not text.startswith(" for the ", at):
        return end
    stop = len(text)
    for mark in (",", ";", ".", *(f" {verb} " for verb in sorted(gazetteer.joiners("finite")))):
        found = text.find(mark, at)
        if found >= 0:
            stop = min(stop, found)
    return stop if stop - at < 70 else end


def _title_before(run: Run) -> bool:
    """Whether a title opens the run: "Mr Tan", "Prime Minister X", "IT Minister Y"."""
    words, listed = run.words, gazetteer.listed()
    if len(words) < 2 or words[-1].text in gazetteer.heads():
        return False
    titled = [any(entry.sort == "before" for entry in listed.get(word.text, ())) for word in words[:-1]]
    return any(titled[:2]) and not any(word.text in ("of", "for") for word in words)


def _is_person(text: str, run: Run) -> bool:
    if not 1 < len(run.words) <= 4 or any(w.text.isupper() and len(w.text) > 2 for w in run.words):
        return False
    if any(w.text in ("of", "for", "and", "&") for w in run.words):
        return False
    return (
        _titled_before(text, run.start)
        or _titled_after(text, run.end)
        or _speaks(text, run.end)
        or _spoken_before(text, run.start)
    )


def _titled_before(text: str, start: int) -> bool:
    """Whether a title and a comma stand before: "the company's director, X"."""
    word = text[max(0, start - 20) : start].removesuffix(", ").rsplit(" ", 1)[-1]
    titled = any(entry.sort == "after" for entry in gazetteer.listed().get(word, ()))
    return titled and text[:start].endswith(f"{word}, ")


def _titled_after(text: str, end: int) -> bool:
    if not text.startswith(", ", end):
        return False
    stretch = text[end + 2 : end + 60]
    listed = gazetteer.listed()
    words = stretch.replace(",", " ").split(" ")[:7]
    for size in (1, 2, 3):
        for i in range(0, len(words) - size + 1):
            if i > 4:
                break
            entry = listed.get(" ".join(words[i : i + size]))
            if entry and entry[0].sort == "after":
                return not (words[0] in ("a", "the", "an") and i == 0)
            if words[i] in ("of", "in", "which", "said"):
                break
    return False


def _speaks(text: str, end: int) -> bool:
    """Whether a verb of speech follows: "X said"."""
    word = text[end + 1 : end + 14].split(" ")[0].rstrip(",.")
    return text[end : end + 1] == " " and any(e.sort == "say" for e in gazetteer.listed().get(word, ()))


def _spoken_before(text: str, start: int) -> bool:
    """Whether a verb of speech stands before: "said X"."""
    word = text[max(0, start - 14) : start].rstrip().split(" ")[-1].strip(",\"'")
    spoken = any(entry.sort == "say" for entry in gazetteer.listed().get(word, ()))
    return spoken or word in gazetteer.joiners("introducing")


def _inner_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])
