"""Listed names and cue words: one Aho-Corasick automaton finds them all in one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from claimbook import lexicons


class Entry(NamedTuple):
    """What the lists know of a word: `sort` is its list, `name` what it stands for, `kind` and `level` what that is."""

    sort: str  # place, adjective, organisation, definite, pronoun, possessive, own, group, document, say, show, …
    name: str = ""
    kind: str = ""
    level: str = ""


class Hit(NamedTuple):
    """One listed word where it stands in its sentence."""

    start: int
    end: int
    entries: tuple[Entry, ...]


_EDGES = " \n,.-"  # the usual characters around a word

WORLD = "world"  # the place that "global" stands for

DETERMINERS = ("the ", "this ", "that ", "the whole ", "the entire ", "the new ", "the latter ")

OWNERS = ("his ", "her ")  # "her company" is the one that the article named with her

_CUES = (
    "say",
    "tell",
    "expect",
    "rate",
    "show",
    "publish",
    "from",
    "group",
    "document",
    "break",
    "relative",
    "content",
)


def find_hits(text: str) -> list[tuple[int, int, tuple[Entry, ...]]]:
    """The listed names and cue words that stand as whole words, in reading order; of two that overlap the longer."""
    machine, entries = _machine()
    edged = f"{text} "  # its last character stands behind the text and, at -1, before it
    return [
        (start, end, entries[pattern])
        for pattern, start, end in machine.find_matches_as_indexes(text)
        if (edged[end] in _EDGES or not edged[end].isalnum())
        and (edged[start - 1] in _EDGES or not edged[start - 1].isalnum())
    ]


_SOUGHT = frozenset(
    (*_CUES, "place", "adjective", "organisation", "definite", "government", "pronoun", "possessive", "own")
)


@cache
def listed() -> dict[str, tuple[Entry, ...]]:
    """Every listed word, as printed, with what the lists know of it."""
    found: dict[str, list[Entry]] = {}

    def add(word: str, entry: Entry) -> None:
        if entry not in found.setdefault(word, []):
            found[word].append(entry)

    for row in lexicons.rows("places"):
        add(
            row["name"],
            Entry("adjective" if row["form"] == "adjective" else "place", row["canonical"], "place", row["kind"]),
        )
    for row in lexicons.rows("organisations"):
        add(row["name"], Entry("organisation", row["canonical"], "organisation", row["kind"]))
    for row in lexicons.rows("en/subject_words"):
        entry = Entry(row["form"], row["word"], row["kind"], row["levels"])
        if row["form"] == "world":
            entry = Entry("adjective", WORLD, row["kind"], row["levels"])
        stems = [d + row["word"] for d in DETERMINERS] if row["form"] in ("definite", "government") else [row["word"]]
        if entry.kind == "organisation" and "company" in entry.level:
            stems += [d + row["word"] for d in OWNERS]
        for word in stems:
            add(word, entry)
            add(word[0].upper() + word[1:], entry)
        if row["form"] == "government":
            add("the " + row["word"].title(), entry)
            add("The " + row["word"].title(), entry)
    for name, column in (
        ("reporting_verbs", "kind"),
        ("title_words", "place"),
        ("source_words", "kind"),
        ("clause_words", "kind"),
    ):
        for row in lexicons.rows(f"en/{name}"):
            word, entry = row["word"], Entry(row[column], row["word"])
            add(word, entry)
            if word[0].islower():
                add(word[0].upper() + word[1:], entry)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def words_of(sort: str) -> frozenset[str]:
    """The listed words of one list: "say", "before", "place"."""
    return _words_by_sort().get(sort, frozenset())


@cache
def _words_by_sort() -> dict[str, frozenset[str]]:
    """The listed words of each list."""
    return _grouped((entry.sort, word) for word, entries in listed().items() for entry in entries)


@lru_cache(maxsize=10_000)
def definite(word: str) -> Entry | None:
    """What "the" makes a small word point at: "the kingdom", "the firm"."""
    return next((entry for entry in listed().get(f"the {word}", ()) if entry.sort == "definite"), None)


@cache
def parents() -> dict[str, str]:
    """The enclosing place of each listed place, by canonical name; of a country the union that it is a member of."""
    members = {row["place"]: row["whole"] for row in lexicons.rows("memberships")}
    return members | {row["canonical"]: row["parent"] for row in lexicons.rows("places") if row["parent"]}


@cache
def homes() -> dict[str, str]:
    """The country of each listed organisation, by canonical name."""
    return {row["canonical"]: row["place"] for row in lexicons.rows("organisations")}


@cache
def levels() -> dict[str, str]:
    """What kind of place each listed place is, by canonical name."""
    return {row["canonical"]: row["kind"] for row in lexicons.rows("places")}


@cache
def heads() -> dict[str, tuple[str, str]]:
    """Words that tell what a capitalised name is: "Park" a place, "Ministry" an organisation."""
    return {row["word"]: (row["kind"], row["level"]) for row in lexicons.rows("en/name_heads")}


def heads_body(word: str) -> bool:
    """Whether a word heads the name of something other than a company: "Ministry", "Park"."""
    return word in heads() and heads()[word][1] != "company"


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that are no names by themselves."""
    return frozenset(lexicons.words("en/not_names"))


@cache
def common_words() -> frozenset[str]:
    """Words that a sentence can begin with and that name nobody: "exports", "cargo"."""
    return frozenset(lexicons.words("en/common_words"))


@cache
def joiners(kind: str) -> frozenset[str]:
    """Small words that show how a name stands in its clause: what starts a clause, what puts a name inside a place."""
    return _words_by_kind().get(kind, frozenset())


@cache
def _words_by_kind() -> dict[str, frozenset[str]]:
    """The words of clauses of each kind."""
    return _grouped((row["kind"], row["word"]) for row in lexicons.rows("en/clause_words"))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The second of these by the first."""
    found: dict[str, set[str]] = {}
    for key, word in pairs:
        found.setdefault(key, set()).add(word)
    return {key: frozenset(words) for key, words in found.items()}


def abbreviations() -> frozenset[str]:
    """Words whose full stop does not end a sentence."""
    return joiners("abbreviation")


def is_sort(hit: Hit, sort: str) -> bool:
    """Whether a listed word is in one of the lists: "group", "document"."""
    return sort in [entry.sort for entry in hit.entries]


def encloses(outer: str, inner: str) -> bool:
    """Whether the listed place `inner` lies in `outer`, at any remove."""
    return outer in wholes(inner)


@lru_cache(maxsize=10_000)
def wholes(place: str) -> tuple[str, ...]:
    """The places that a listed place lies in or is a member of, the nearest first."""
    whole = parents().get(place, "")
    return (whole, *wholes(whole)) if whole else ()


@cache
def _machine() -> tuple[AhoCorasick, list[tuple[Entry, ...]]]:
    """The automaton of all listed words that are sought in a text, and what the lists know of each."""
    words = {word: entries for word, entries in listed().items() if any(entry.sort in _SOUGHT for entry in entries)}
    machine = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return machine, list(words.values())
