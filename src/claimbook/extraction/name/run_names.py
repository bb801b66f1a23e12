"""The names that capitalised runs are, by the lists, their head words, titles, or the words around them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from claimbook import lexicons
from claimbook.extraction.name import bodies, gazetteer, openers, people, shapes
from claimbook.extraction.name.gazetteer import Hit
from claimbook.extraction.name.head_words import head_of, headed_again, lower_head, purpose
from claimbook.extraction.name.people import People
from claimbook.extraction.name.position import numbered
from claimbook.extraction.name.runs import Run
from claimbook.extraction.name.scene import Name
from claimbook.extraction.words import FUNCTION_WORDS

LISTED = ("place", "adjective", "organisation")
_MARKS = " \"'(-•*–—❍○●▪■◆·▶"
_CLOSED = ("", ",", ".", ";")  # behind a name that ends its clause
_NUMBERED = gazetteer.joiners("numbered")
_COMMON_HEADS = gazetteer.joiners("common head")
_LEVEL_WORDS = gazetteer.joiners("level word")
_QUANTIFIERS = gazetteer.joiners("quantifier")


@cache
def publishers() -> frozenset[str]:
    """Names of media, which a line of their own credits with the article."""
    return frozenset(row["surface"] for row in lexicons.rows("en/publishers"))


def of_run(text: str, run: Run, hits: dict[int, Hit], known: People, dateline: int) -> list[Name]:
    """The names that a capitalised run is: one with a head word ("… Industrial Park"), a person, or an unlisted one."""
    words = run.words
    printed = text[run.start : run.end]
    listed = [hit for word in words if (hit := hits.get(word.start)) and _is_name(hit)] if hits else []
    alone = len(words) == 1 and run.start < 2 and _ordinary(printed)
    lower = None if alone else lower_head(text, run.start, run.end)
    if not lower and _covered(run, hits):
        return []
    found = _by_form(text, run, listed)
    if found is None:
        found = _by_title(text, run, known, listed)
    if found is None:
        found = _headed(text, run, listed)
    if found is not None:
        return found
    if lower:
        return [_with_lower_head(text, run, lower, bool(listed))]
    if listed:
        return _with_listed(text, run, listed[0], known)
    if people.is_person(text, run):
        return [known.name(run.start, run.end, printed)]
    return _unlisted(text, run, known, dateline)


def _by_form(text: str, run: Run, listed: list[Hit]) -> list[Name] | None:
    """What a run is by a number, quotation marks or "the" around it; nobody for a sector; None where none tells."""
    words = run.words
    several = len(words) > 1
    printed = text[run.start : run.end]
    if len(words) == 2 and words[0].text in _NUMBERED:
        return [Name(run.start, run.end, printed, "programme", words[0].text.lower(), "name", printed)]  # "Phase III"
    quoted = _quoted_head(text, run) if text[run.end : run.end + 2] == '" ' else ""
    if quoted:
        end = run.end + 2 + len(quoted)
        return [Name(run.start, end, f"{printed} {quoted}", "programme", quoted, "name", printed)]
    numeral = text[run.end + 1 : run.end + 2].isdigit()
    if (not listed and _sector(text, run.end)) or (numeral and _of_index(text, run.end)):
        return []  # "the Information Technology sector", "Tea Global 500 companies"
    if not listed and not several and text[: run.start].endswith(("the ", "The ")):
        pointed = gazetteer.definite(printed.lower())
        if pointed is not None:  # "the Kingdom", "the Bank": known from what went before
            return [Name(run.start - 4, run.end, "", pointed.kind, pointed.level, "definite", f"the {printed}")]
    levelled = several and words[-1].text in _LEVEL_WORDS
    if levelled and any(hit.start == run.start and hit.end == words[-2].end for hit in listed):
        return []  # "Guangdong Province": the listed name takes the word along
    return None


def _by_title(text: str, run: Run, known: People, listed: list[Hit]) -> list[Name] | None:
    """The person that a title in a run tells; nobody for a title alone, None where there is no title."""
    words = run.words
    printed = text[run.start : run.end]
    several = len(words) > 1
    office = people.office(words) if several else 0
    if office:  # "Minister of Health Ana Ruiz"
        return [_person(text, run, office, known)] if office < len(words) else []
    if printed in known.titled:  # "the Metro Mayor"
        return [Name(run.start, run.end, known.titled[printed], "person", "", "name", printed)]
    if people.is_title(words):
        return []  # "Executive Vice Chairman"
    if not several:
        return None
    office, officer = people.company_office(words)
    if officer:  # "Acme Mills CEO Ana Ruiz"
        body = _whose(text, Run(words[:office], run.start, words[office - 1].end), listed)
        person = _person(text, run, officer, known)
        return [body, person] if body is not None else [person]
    inner = people.title_inside(words)
    if inner:  # "… Information Technology Dr. Ana Ruiz"
        return [_person(text, run, inner, known)]
    if people.title_before(run):
        return [_person(text, run, 0, known)]
    behind = people.title_end(words)
    if behind:  # "Acme Chief Economist Ana Ruiz"
        return [_person(text, run, behind, known)]
    return None


def _whose(text: str, run: Run, listed: list[Hit]) -> Name | None:
    """The company whose officer is named behind it; None where the lists know it as a place."""
    known = next((hit for hit in listed if hit.start == run.start), None)
    if known is None:
        return _named(text, run, "word")
    entry, printed = known.entries[0], text[run.start : run.end]
    same = entry.kind == "organisation" and known.end == run.end
    return Name(run.start, run.end, entry.name, entry.kind, entry.level, "name", printed) if same else None


def _person(text: str, run: Run, index: int, known: People) -> Name:
    """The person whose name begins at this word of a run."""
    start = run.words[index].start
    return known.name(start, run.end, text[start : run.end])


def _headed(text: str, run: Run, listed: list[Hit]) -> list[Name] | None:
    """The name of a run that a word in it heads: "Ministry of Health"; nobody for "Dedicated AI", None for no head."""
    words = run.words
    head = head_of(words)
    if head is None:
        return None
    index, kind, level = head
    if level == "company" and text[run.start - 1 : run.start] == '"' and run.start > 1:
        return []  # ""Ocean Cargo 2021""
    if level == "company" and words[-1].text.endswith("s") and numbered(text, run.start):
        return []  # "of 97 Delivery Partners"
    after = [w for w in words if not (listed and listed[0].entries[0].sort == "adjective" and w.start < listed[0].end)]
    if words[-1].text in gazetteer.not_names() and all(_ordinary(w.text, run.start < 2) for w in after):
        return []  # "Dedicated AI", "South African AI", "Boosting AI"
    start, end = run.start, words[index].end if index > 0 else run.end
    name = text[start:end]
    if kind == "programme":
        end = purpose(text, end)
        if end > words[index].end:
            tail = text[words[index].end : end]
            name += tail[tail.find(")") + 1 :]
    if kind == "event" and words[0].text[0].isdigit() and index:
        start, name = words[1].start, text[words[1].start : end]  # "the 15th World Tea Conference"
    if kind == "event" and text[start - 5 : start - 1].isdigit():
        start -= 5
        name = text[start:end]  # "the 2023 World Tea Conference"
    full = _bare(name) if level == "company" else name
    full = full.removesuffix(" Province") if kind == "place" else full  # as those in the lists
    return [Name(start, end, full, kind, headed_again(text, end) or level, "name", name)]


def _with_lower_head(text: str, run: Run, lower: tuple[int, str, str], listed: bool) -> Name:
    """The name of a run with the lower-case word behind it: "Lorvi port"."""
    end, level, kind = lower
    printed = text[run.start : run.end]
    tail = text[run.end : end]
    name = printed + tail[tail.find(")") + 1 :]
    if level in gazetteer.joiners("dropped head") and not listed and tail == f" {level}":
        name = printed
    return Name(run.start, end, name, kind, level, "name", printed)


def _sector(text: str, end: int) -> bool:
    """Whether a word like "sector" follows, perhaps behind an acronym: "Process Management (PM) industry"."""
    at = (text.find(") ", end, end + 14) + 1 if text.startswith(" (", end) else 0) or end
    for word in text[at : at + 50].split(" ")[1:5] if text.startswith(" ", at) else ():
        if not word.isdigit() and not word[:1].isupper():  # "the Ocean Cargo 2021 Robots report"
            return word.rstrip(",.;") in _COMMON_HEADS
    return False


def _quoted_head(text: str, run: Run) -> str:
    """The word behind a quoted name that tells what it is: "app" of "the "Citypass" app"."""
    marked = text[run.start - 1 : run.start] == '"'
    word = text[run.end + 2 : run.end + 16].split(" ")[0].rstrip(",.;:") if marked else ""
    entry = gazetteer.definite(word)
    return word if entry is not None and entry.kind == "programme" else ""


def _with_listed(text: str, run: Run, first: Hit, known: People) -> list[Name]:
    """The name of a run that holds a listed one: "Bourse Oran", "Zolo Global", "UN chief Ana Ruiz"."""
    rest = [word for word in run.words if word.start >= first.end]
    if first.start > run.start and len(run.words) == 2 and people.is_person(text, run):
        return [_person(text, run, 0, known)]  # "said Ana Lima, the owner"
    if (
        _branch(run, first)
        or _subsidiary(text, run, first)  # "Acme Zambia"
        or first.entries[0].name == gazetteer.WORLD
        or (rest and first.start == run.start and text[: run.start].endswith("'s "))  # "Oslo's Blue Barn"
    ):
        return [_named(text, run, "company")]
    if first.entries[0].sort != "organisation" and len(rest) in (2, 3) and people.speaks(text, run.end):
        return [_person(text, run, len(run.words) - len(rest), known)]
    return []


def _subsidiary(text: str, run: Run, first: Hit) -> bool:
    """Whether a run is a listed company with a country, its trade or its partner: "Acme South Africa", "Acme Music",
    "Acme-Zolo"."""
    if first.start != run.start or first.entries[0].kind != "organisation":
        return False
    if text[first.end : first.end + 1] == "-":
        partners = run.words[0].text[first.end - first.start + 1 :].split("-")
        whole = len(run.words) == 1 and first.entries[0].level == "company"
        return whole and all(part[:1].isupper() for part in partners) and shapes.stands_alone(text, run.end)
    rest = [word.text for word in run.words if word.start >= first.end]
    return gazetteer.levels().get(" ".join(rest)) == "country" or rest[-1] in gazetteer.joiners("trade of a company")


def _unlisted(text: str, run: Run, known: People, dateline: int) -> list[Name]:
    """A name that no list holds and no head word tells: a place by the words before it, else a body."""
    printed = text[run.start : run.end]
    opens = not text[dateline : run.start].strip(_MARKS) or text.endswith(": ", 0, run.start)
    if _is_nobody(text, run, known, opens):
        return []
    if len(run.words) == 1:
        return _unlisted_word(text, run, known, opens)
    if all(word.text in gazetteer.joiners("compass") for word in run.words):
        return [Name(run.start, run.end, printed, "place", "region", "name", printed)]  # "the South East"
    if _is_thing(text, run, known) or _in_quotes(text, run.start):
        return []
    return [_named(text, run, "company")]


def _is_nobody(text: str, run: Run, known: People, opens: bool) -> bool:
    """Whether a run is a head of state ("the Lorvi administration"), a time ("Q2/2017"), a number of things, a title
    ("HOW BIG IS TEA") or an acronym for a thing ("Real GDP", "Boosting AI")."""
    words, printed = run.words, text[run.start : run.end]
    if text.startswith(" administration", run.end) or (printed[0] in "QH" and printed[1:2].isdigit()):
        return True
    if printed in known.terms or numbered(text, run.start):
        return True
    if text.endswith("since ", 0, run.start) and text[run.end : run.end + 1] in _CLOSED:
        return True  # "Sales have tripled since Carnival,"
    if text[: run.start].rstrip().rpartition(" ")[2].lower() in _QUANTIFIERS:
        return True
    if (len(words) > 3 and printed.isupper()) or _in_title(text, run.start):
        return True
    last = words[-1].text
    thing = len(words) == 2 and last.removesuffix("s").isupper() and (opens or last in gazetteer.not_names())
    return thing and _ordinary(words[0].text, opens)


def _is_thing(text: str, run: Run, known: People) -> bool:
    """Whether common words in capitals name no body: "Gross Value Added", "Harbour Trade Permits have been issued"."""
    words, printed = run.words, text[run.start : run.end]
    behind = text[run.end + 1 : run.end + 6].partition(" ")[0]
    if behind in gazetteer.joiners("plural verb") and printed.endswith("s") and "&" not in printed:
        return True
    if len(words) < 3 and words[0].text.lower() not in known.plain:
        return False
    common = all(_ordinary(word.text) or word.text.lower() in known.plain for word in words)
    return common and printed not in publishers()


def _unlisted_word(text: str, run: Run, known: People, opens: bool) -> list[Name]:
    """What a capitalised word is that no list holds: a body where it acts or stands inside a sentence, or an acronym.
    `opens`: it is the first word of its sentence."""
    printed = text[run.start : run.end]
    if printed.endswith("s") and printed[:-1].isupper():
        return []  # "MPs"
    if text.endswith(") ", 0, run.start) and printed in gazetteer.heads():
        return []  # "the Bright Start Fund (BSF) Scheme"
    capitals = printed.isupper()
    if capitals and (told := _told_in_capitals(text, run)) is not None:
        return [told]
    if text.startswith(" ", run.end) and people.called(text, run.start) and people.speaks(text, run.end):
        return [known.name(run.start, run.end, printed)]  # "the state's chief minister Ruiz said"
    acts = openers.is_name(text, printed, run.end)
    if opens and not acts and printed in known.full and not _is_common(text, run, known):
        return [known.name(run.start, run.end, printed)]  # "Ruiz, 34, returned"
    if capitals and not acts and not _of_itself(text, run.end):
        return [Name(run.start, run.end, printed, "acronym", "", "name", printed)]
    if _is_common(text, run, known) or _in_quotes(text, run.start):
        return []
    odd = not printed.isalpha() and not (shapes.mixed(printed) and shapes.stands_alone(text, run.end))
    unsure = odd or (opens and not shapes.inner_capital(printed))
    return [] if unsure and not acts and not people.speaks(text, run.end) else [_named(text, run, "word")]


def _told_in_capitals(text: str, run: Run) -> Name | None:
    """What a word in capitals is by the words before it or as a place: "the regulator, ABCD, ", "KENYA plans …"."""
    printed = text[run.start : run.end]
    if text.startswith(", ", run.end) and text.endswith(", ", 0, run.start):
        before = gazetteer.definite(text[: run.start - 2].rpartition(" ")[2])
        if before is not None:
            return Name(run.start, run.end, printed, before.kind, before.level.split(" ")[0], "name", printed)
    own = printed.capitalize()
    if len(printed) < 4 or own not in gazetteer.words_of("place"):
        return None
    entry = gazetteer.listed()[own][0]
    return Name(run.start, run.end, entry.name, entry.kind, entry.level, "name", printed)


def _is_common(text: str, run: Run, known: People) -> bool:
    """Whether a word is a document or one that the article prints small too and does not explain: "The Report's first
    lesson", "Director of Policy"."""
    small = text[run.start : run.end].lower()
    if small in bodies.documents():
        return True
    told = text.startswith(("'s ", ", a ", ", an ", ", the ", ", which "), run.end)
    return not told and (small in known.plain or small in gazetteer.common_words())


def _of_index(text: str, end: int) -> bool:
    """Whether a number and a word for a list follow: "the Tea 500 index", "Global 2000 companies"."""
    number, _, after = text[end + 1 : end + 30].partition(" ")
    word = after.split(" ")[0].rstrip(",.;)")
    return number.isdigit() and (word in gazetteer.joiners("of an index") or word in _COMMON_HEADS)


def _in_title(text: str, start: int) -> bool:
    """Whether a name stands inside a quoted title: "Opinions on Promoting the Growing of Tea"."""
    opened = text.rfind('"', 0, start)
    if opened < 0 or opened + 1 == start or text.count('"', 0, start) % 2 == 0:
        return False
    words = text[opened + 1 : start].split()
    return all(word[0].isupper() or word in gazetteer.joiners("name part") or word == "the" for word in words)


def _in_quotes(text: str, start: int) -> bool:
    """Whether a quotation mark inside the sentence stands right before a name."""
    return start > 2 and text[start - 1] in ('"', "'")


def _ordinary(word: str, opens: bool = False) -> bool:
    """Whether a word is a common one, or a plural of one; a participle too where it opens its sentence."""
    lower = word.lower()
    common = gazetteer.common_words()
    if "-" in word[1:-1]:
        return all(_ordinary(part) or part.lower() in FUNCTION_WORDS for part in word.split("-") if part)
    plain = word in gazetteer.not_names() or lower in common or lower.removesuffix("s") in common
    return plain or lower.endswith("ed") or (opens and lower.endswith("ing"))


def _named(text: str, run: Run, level: str) -> Name:
    """A run as the name of a body; a publisher is news whatever it looks like."""
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
    """Whether a place ends the name of a company: "Bourse Oran", but not "Greater Oran"."""
    first = run.words[0].text
    known = first in gazetteer.not_names() or first in gazetteer.joiners("place modifier") or "-" in first
    named = place.entries[0].sort == "place" and place.end == run.end and (run.start > 1 or first.isupper())
    return named and not known and not _ordinary(first) and not first.endswith("ern")


def _covered(run: Run, hits: dict[int, Hit]) -> bool:
    """Whether a listed name holds the whole run."""
    starts = list(hits)
    at = bisect_right(starts, run.start)
    return at > 0 and hits[starts[at - 1]].end >= run.end and _is_name(hits[starts[at - 1]])


def _is_name(hit: Hit) -> bool:
    """Whether a listed word is a name, not a cue or a word that points."""
    return hit.entries[0].sort in LISTED


def _of_itself(text: str, end: int) -> bool:
    """Whether a name speaks of what is its own: "ZLO said its sales rose"."""
    return people.speaks(text, end) and text[end + 1 : end + 24].split(" ")[1:2] in (["it"], ["its"])
