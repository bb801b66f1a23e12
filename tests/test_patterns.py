"""Patterns give what google-re2 gives: the same places, groups and pieces in any text."""

from __future__ import annotations

import re2
from hypothesis import example, given
from hypothesis import strategies as st

from claimbook import patterns

PATTERNS = (
    r"\d+",
    r"x*",
    r"^[ ,]*(?:with|and) ",
    r"\b(?P<word>(?i:rise|rose|kilo)) (?P<by>by|to)?",
    r"(a|ab)(c|bcd)?(?P<rest>d*)",
    r"(?P<outer>(?P<inner>é+)–?)|(?P<other>[^a-z ]+)",
    r"[€£¥](?P<sum>\d[\d.,]*) ?(?P<scale>bn|mn)?\b",
    r"(?i)\bk\w*?(\W)",
    r"[;()]| -+ |\.(?: |$)",
    r"(?:(\p{Lu}\pL*) )*(\p{Lu}\pL*)$",
)
PIECES = ("12", "3.5", " ", "  ", "€", "£4bn", "é", "éé–", "–", "rose by ", "Rise to", "kilo", "K", "ſ", "abcd", "abc")
PIECES += ("with ", ", and ", "Ünal ", "A B", "中国", "😀", "\n", "\0", "(x)", "; -- ", ". ", "xx")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=30))


def seen(match: patterns.Match | None) -> tuple[object, ...] | None:
    """All that a match tells."""
    if match is None:
        return None
    spans = [match.span(group) for group in range(len(match.groups()) + 1)]
    return match[0], spans, match.groups(), match.groupdict(), match.lastgroup or "", match.start(), match.end()


@given(text=TEXTS, pattern=st.sampled_from(PATTERNS))
@example(text="abcd", pattern=PATTERNS[4])
@example(text="ééé–x", pattern=PATTERNS[5])
def test_a_pattern_fits_where_re2_says(text: str, pattern: str) -> None:
    mine, its = patterns.compile(pattern), re2.compile(pattern)
    assert seen(mine.search(text)) == seen(its.search(text))
    assert seen(mine.match(text)) == seen(its.match(text))
    assert seen(mine.fullmatch(text)) == seen(its.fullmatch(text))
    assert [seen(match) for match in mine.finditer(text)] == [seen(match) for match in its.finditer(text)]
    assert mine.spans(text) == [match.span() for match in its.finditer(text)]
    assert mine.findall(text) == [match[0] for match in its.finditer(text)]


@given(text=TEXTS, pattern=st.sampled_from(PATTERNS), start=st.integers(0, 12))
def test_a_search_can_begin_inside_the_text(text: str, pattern: str, start: int) -> None:
    start = min(start, len(text))
    assert seen(patterns.compile(pattern).search(text, start)) == seen(re2.compile(pattern).search(text, start))


@given(text=TEXTS, pattern=st.sampled_from([p for p in PATTERNS if not re2.compile(p).groups]))
def test_a_text_is_cut_and_changed_as_by_re2(text: str, pattern: str) -> None:
    assert patterns.split(pattern, text) == re2.split(pattern, text)
    assert patterns.sub(pattern, "-", text) == re2.sub(pattern, "-", text)


def test_groups_by_number_and_name() -> None:
    found = patterns.search(r"(?P<count>\d+) (?P<thing>café|shop)s?( more)?", "zwölf; 12 cafés")
    assert found is not None
    assert (found[0], found["count"], found[2], found["thing"], found[3]) == ("12 cafés", "12", "café", "café", None)
    assert (found.span("thing"), found.start(3), found.end("count")) == ((10, 14), -1, 9)


def test_half_of_a_pair_of_surrogates_is_some_sign() -> None:
    assert patterns.compile(r"\d").findall("1\ud8002") == ["1", "2"]
