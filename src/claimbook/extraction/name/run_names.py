"""The names that capitalised runs are, by the lists, their head words, titles, or the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import gazetteer, openers, people
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.head_words import head_of, headed_again, lower_head, purpose
from claimbook.extraction.name.people import People
from claimbook.extraction.name.position import numbered
from claimbook.extraction.name.runs import Run
from claimbook.extraction.name.scene import Name

LISTED = ("place", "adjective", "organisation")
_MARKS = " \"'(-•*–—❍○●▪■◆·▶"


@cache
def publishers() -> frozenset[str]:
    """Names of media, which a line of their own credits with the article."""
    return frozenset(row["surface"] for row in lexicons.rows("en/publishers"))


def of_run(text: str, run: Run, hits: dict[int, Hit], known: People, dateline: int) -> Iterator[Name]:
    """The names that a capitalised run is: one with a head word ("… Industrial Park"), a person, or an unlisted one."""
    words = run.words
    printed = text[run.start : run.end]
    listed = [hits[word.start] for word in words if word.start in hits and hits[word.start].entries[0].sort in LISTED]
    alone = len(words) == 1 and run.start < 2 and _ordinary(printed)
    lower = None if alone else lower_head(text, run.start, run.end)
    if not lower and _covered(run, hits):
        return
    if len(words) == 2 and words[0].text in gazetteer.joiners("numbered") and _numeral(words[1].text):
        yield Name(run.start, run.end, printed, "programme", words[0].text.lower(), "name", printed)  # "Phase III"
        return
    quoted = _quoted_head(text, run)
    if quoted:
        yield Name(run.start, run.end + 2 + len(quoted), f"{printed} {quoted}", "programme", quoted, "name", printed)
        return
    if not listed and _sector(text, run.end):
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
    office = people.office(words)
    if office:  # "Minister of Health Ana Ruiz"
        if office < len(words):
            yield known.name(words[office].start, run.end, text[words[office].start : run.end])
        return
    if printed in known.titled:  # "the Metro Mayor"
        yield Name(run.start, run.end, known.titled[printed], "person", "", "name", printed)
        return
    if people.is_title(words):
        return  # "Executive Vice Chairman"
    inner = people.title_inside(words)
    if inner:  # "… Information Technology Dr. Ana Ruiz"
        yield known.name(words[inner].start, run.end, text[words[inner].start : run.end])
        return
    if people.title_before(run):
        yield known.name(run.start, run.end, printed)
        return
    behind = people.title_end(words)
    if behind:  # "Acme Chief Economist Ana Ruiz"
        yield known.name(words[behind].start, run.end, text[words[behind].start : run.end])
        return
    head = head_of(words)
    if head is not None and head[2] == "company" and text[run.start - 1 : run.start] == '"' and run.start > 1:
        return  # ""Ocean Cargo 2021""
    after = [w for w in words if not (listed and listed[0].entries[0].sort == "adjective" and w.start < listed[0].end)]
    if head is not None and words[-1].text in gazetteer.not_names() and all(_ordinary(word.text) for word in after):
        return  # "Dedicated AI", "South African AI"
    if head is not None:
        index, kind, level = head
        end = words[index].end if index > 0 else run.end
        name = text[run.start : end]
        if kind == "programme":
            end = purpose(text, end)
            if end > words[index].end:
                tail = text[words[index].end : end]
                name += tail[tail.find(")") + 1 :]
        start = run.start
        if kind == "event" and words[0].text[0].isdigit() and index:
            start, name = words[1].start, text[words[1].start : end]  # "the 15th World Robot Conference"
        if kind == "event" and text[start - 5 : start - 1].isdigit():
            start, name = start - 5, text[start - 5 : end]  # "the 2023 World Robot Conference"
        district = text[end : end + 9] == " district" and not name.endswith("istrict")
        full = name + (" district" if district else "") if level != "company" else _bare(name)
        full = full.removesuffix(" Province") if kind == "place" else full  # as those in the lists
        level = headed_again(text, end) or level
        yield Name(start, end + (9 if district else 0), full, kind, level, "name", name)
        return
    if lower:
        end, level, kind = lower
        tail = text[run.end : end]
        name = printed + tail[tail.find(")") + 1 :]
        if level in gazetteer.joiners("dropped head") and not listed and tail == f" {level}":
            name = printed
        yield Name(run.start, end, name, kind, level, "name", printed)
        return
    if listed:
        yield from _with_listed(text, run, listed[0], known)
        return
    if people.is_person(text, run):
        yield known.name(run.start, run.end, printed)
        return
    yield from _unlisted(text, run, known, dateline)


def _sector(text: str, end: int) -> bool:
    """Whether a word like "sector" follows, perhaps behind an acronym: "Process Management (PM) industry"."""
    close = text.find(") ", end, end + 14) + 1 if text.startswith(" (", end) else 0
    at = close or end
    words = text[at : at + 50].split(" ")[1:5] if text[at : at + 1] == " " else []
    while words and words[0] and (words[0].isdigit() or words[0][0].isupper()):
        del words[0]  # "the Ocean Cargo 2021 Robots report"
    return bool(words) and words[0].rstrip(",.;") in gazetteer.joiners("common head")


def _numeral(word: str) -> bool:
    return word.isdigit() or set(word) <= set("IVX")


def _quoted_head(text: str, run: Run) -> str:
    """The word behind a quoted name that tells what it is: "app" of "the "Citypass" app"."""
    marked = text[run.start - 1 : run.start] == '"' and text.startswith('" ', run.end)
    word = text[run.end + 2 : run.end + 16].split(" ")[0].rstrip(",.;:") if marked else ""
    entry = gazetteer.definite(word)
    return word if entry is not None and entry.kind == "programme" else ""


def _with_listed(text: str, run: Run, first: Hit, known: People) -> Iterator[Name]:
    """The name of a run that holds a listed one: "Bourse Casablanca", "Chen Xinyu", "UN chief Ana Ruiz"."""
    rest = [word for word in run.words if word.start >= first.end]
    if first.start > run.start and len(run.words) == 2 and people.is_person(text, run):
        yield known.name(run.start, run.end, text[run.start : run.end])  # "said Ana Lima, the owner"
    elif _branch(run, first):
        yield _named(text, run, "company")
    elif _subsidiary(run, first):
        yield _named(text, run, "company")  # "Airtel Zambia"
    elif first.entries[0].name == gazetteer.WORLD and first.end == run.end and first.start > run.start:
        yield _named(text, run, "company")  # "Zolo Global"
    elif rest and first.start == run.start and text[: run.start].endswith("'s "):
        yield _named(text, run, "company")  # "Turin's Green Pea"
    elif first.entries[0].sort != "organisation" and len(rest) in (2, 3) and people.speaks(text, run.end):
        yield known.name(rest[0].start, run.end, text[rest[0].start : run.end])


def _subsidiary(run: Run, first: Hit) -> bool:
    """Whether a run is a listed company and a country: "Airtel Zambia", "MTN South Africa"."""
    country = " ".join([word.text for word in run.words if word.start >= first.end])
    company = first.start == run.start and first.entries[0].kind == "organisation"
    return company and gazetteer.levels().get(country) == "country"


def _unlisted(text: str, run: Run, known: People, dateline: int) -> Iterator[Name]:
    """A name that no list holds and no head word tells: a place by the words before it, else a body."""
    words = run.words
    printed = text[run.start : run.end]
    last = words[-1].text
    if text.startswith(" administration", run.end):
        return  # "the Lorvi administration": a head of state
    if printed in known.terms or numbered(text, run.start) or (printed[0] in "QH" and printed[1:2].isdigit()):
        return  # "Q2/2017" is a time
    opens = not text[dateline : run.start].strip(_MARKS) or text[run.start - 2 : run.start] == ": "
    if len(words) == 2 and last.isupper() and (opens or last in gazetteer.not_names()) and _ordinary(words[0].text):
        return  # "Real GDP"
    set_in = _set_in(text, run.start) or _lies_in(text, run) or _in_wider(text, run, opens)
    level = "city" if set_in else _place_of(text, run.start)
    if level:
        yield Name(run.start, run.end, printed, "place", level, "name", printed)
        return
    behind = text[run.end : run.end + 14].split(" ")[1:2]
    if behind and (wide := behind[0].rstrip(",.;:)").removesuffix("'s")) in gazetteer.joiners("level word"):
        end = run.end + 1 + len(wide)
        yield Name(run.start, end, printed, "place", wide, "name", printed)  # "Lorvi province"
        return
    if text[: run.start].rstrip().rsplit(" ", 1)[-1].lower() in gazetteer.joiners("quantifier"):
        return
    if all(word.text in gazetteer.joiners("compass") for word in words) and len(words) > 1:
        yield Name(run.start, run.end, printed, "place", "region", "name", printed)  # "the South East"
        return
    ordinary = [_ordinary(word.text) or word.text.lower() in known.plain for word in words]
    if (
        all(ordinary)
        and printed not in publishers()
        and (len(words) > 2 or (len(words) == 2 and words[0].text.lower() in known.plain))
    ):
        return  # "Gross Value Added"
    if len(words) > 1:
        if text[run.start - 1 : run.start] not in ('"', "'") or run.start <= 2:
            yield _named(text, run, "company")
        return
    if printed.endswith("s") and printed[:-1].isupper() and len(printed) > 2:
        return  # "MPs"
    if text[: run.start].endswith(") ") and printed in gazetteer.heads():
        return  # "the Bright Start Fund (BSF) Scheme"
    if printed.isupper() and text.startswith(", ", run.end) and text[: run.start].endswith(", "):
        before = gazetteer.definite(text[: run.start - 2].rsplit(" ", 1)[-1])
        if before is not None:  # "the regulator, ABCD, "
            yield Name(run.start, run.end, printed, before.kind, before.level.split(" ")[0], "name", printed)
            return
    acts = openers.is_name(text, printed, run.end)
    if printed.isupper() and not acts:
        yield Name(run.start, run.end, printed, "acronym", "", "name", printed)
        return
    opens = opens and not _inner_capital(printed)
    small, told = printed.lower(), text.startswith(("'s ", ", a ", ", an ", ", the ", ", which "), run.end)
    if (small in known.plain or small in gazetteer.common_words()) and not told:
        return  # "Director of Policy", "Weaving" where the article tells of weaving too
    if (not printed.isalpha() or opens) and not acts and not people.speaks(text, run.end):
        return
    if text[run.start - 1 : run.start] in ('"', "'") and run.start > 2:
        return
    yield _named(text, run, "word")


def _ordinary(word: str) -> bool:
    """Whether a word is a common one, or a plural of one."""
    lower = word.lower()
    common = gazetteer.common_words()
    return word in gazetteer.not_names() or lower in common or lower.removesuffix("s") in common or lower.endswith("ed")


def _named(text: str, run: Run, level: str) -> Name:
    printed = text[run.start : run.end]
    level = "news" if printed in publishers() else level
    return Name(run.start, run.end, printed, "organisation", level, "name", printed)


def _bare(name: str) -> str:
    """A company's name without its legal form: "Acme Inc." is "Acme"."""
    first, _, last = name.rpartition(" ")
    while first and last in gazetteer.joiners("legal form"):
        name = first.rstrip(",")
        first, _, last = name.rpartition(" ")
    return next((entry.name for entry in gazetteer.listed().get(name, ()) if entry.sort == "organisation"), name)


def _branch(run: Run, place: Hit) -> bool:
    """Whether a place ends the name of a company: "Bourse Casablanca", but not "Greater Casablanca"."""
    first = run.words[0].text
    known = first in gazetteer.not_names() or first in gazetteer.joiners("place modifier") or "-" in first
    known = known or _ordinary(first)
    named = place.entries[0].sort == "place" and place.end == run.end and place.start > run.start
    named = named and (run.start > 1 or (first.isupper() and len(first) > 1))
    return named and not known and not people.titles(first) and not first.endswith("ern")


def _set_in(text: str, start: int) -> bool:
    """Whether "based in" or the like stands before a name."""
    words = text[max(0, start - 24) : start].rsplit(" ", 3)
    return len(words) > 2 and words[-2:] == ["in", ""] and words[-3] in gazetteer.joiners("set in")


def _lies_in(text: str, run: Run) -> bool:
    """Whether things or people are said to be in a place: "farmers in X", "plants in X"."""
    words = text[max(0, run.start - 30) : run.start].rsplit(" ", 3)
    if len(run.words) > 1 or len(words) < 3 or words[-2:] != ["in", ""] or not run.words[0].text.isalpha():
        return False
    return run.words[0].text[1:].islower() and words[-3].lower() in gazetteer.joiners("lies in")


def _in_wider(text: str, run: Run, opens: bool) -> bool:
    """Whether the state or country that a town lies in follows: "near Woodville, Texas, "."""
    if not text.startswith(", ", run.end) or not text[run.end + 2 : run.end + 3].isupper():
        return False
    after = text[run.end + 2 : run.end + 40]
    words = after.split(" ")[:3]
    for size in range(len(words), 0, -1):
        wider = " ".join(words[:size]).rstrip(",.;:)").removesuffix("-based")
        if any(entry.sort == "place" and entry.level != "city" for entry in gazetteer.listed().get(wider, ())):
            closed = after[len(wider) : len(wider) + 1] in ("", ",", ".", ";", ")", "-")
            near = text[max(0, run.start - 12) : run.start].split(" ")[-2:-1]
            return closed and (opens or bool(set(near) & gazetteer.joiners("located")))
    return False


def _place_of(text: str, start: int) -> str:
    """The kind of place that "the state of X" says that X is."""
    before = text[max(0, start - 24) : start]
    if not before.endswith(" of "):
        return ""
    word = before.removesuffix(" of ").rsplit(" ", 1)[-1]
    entry = gazetteer.definite(word.lower())
    return entry.level.split(" ")[0] if entry is not None and entry.kind == "place" else ""


def _covered(run: Run, hits: dict[int, Hit]) -> bool:
    """Whether a listed name holds the whole run."""
    own = hits.get(run.start)
    if own is not None and own.end >= run.end and _is_name(own):
        return True
    return any(hit.start < run.start and hit.end >= run.end and _is_name(hit) for hit in hits.values())


def _is_name(hit: Hit) -> bool:
    return hit.entries[0].sort in LISTED


def _inner_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])
