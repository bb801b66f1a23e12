"""What holds for every text: places hold, each number is told of once, results repeat, ids stay, work is linear."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook import lexicons
from claimbook.articles import parse
from claimbook.errors import UnreadableArticle
from claimbook.extraction import Extraction, extract
from claimbook.model import Article
from extracting import article
from newslike import ARTICLES, PARAGRAPHS, SENTENCES

RAW = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from("0123456789 .,-%$€()\nabeilnortu\"'“”–—½５:;/"), max_size=300),
    st.lists(st.one_of(SENTENCES, st.text(max_size=12)), max_size=12).map(" ".join),
)


def ids(body: str) -> list[str]:
    return [str(row["claim_id"]) for row in extract(article(body)).claims]


def check(own: Article, found: Extraction) -> None:
    """Spans stand in their quotes and both in the text; each number is told of once, and its claim is there."""
    known = {""} | {row["claim_id"] for row in found.claims}
    assert len(known) == len(found.claims) + 1
    for row in found.claims:
        start, end, first, last = (row[name] for name in ("char_start", "char_end", "sentence_start", "sentence_end"))
        assert (own.text[start:end], own.text[first:last]) == (row["span"], row["quote"])  # type: ignore[misc]
        assert first <= start < end <= last  # type: ignore[operator]
        assert own.text.count("\n", 0, start) + 1 == row["line"]  # type: ignore[arg-type]
        assert 0 <= row["confidence"] <= 1  # type: ignore[operator]
    before = 0
    for row in found.numbers:
        assert own.text[row["char_start"] : row["char_end"]] == row["token"]  # type: ignore[misc]
        assert before <= row["char_start"] < row["char_end"]  # type: ignore[operator]
        assert row["claim_id"] in known
        assert (row["reason"] == "claim") == bool(row["claim_id"])
        before = row["char_end"]  # type: ignore[assignment]


@settings(max_examples=30)
@given(ARTICLES)
def test_news_gives_claims_whose_places_hold_and_the_same_ones_again(body: str) -> None:
    """Also where the very same article is read twice in one process."""
    own = article(body)
    found = extract(own)
    check(own, found)
    assert extract(own) == extract(article(body)) == found


@settings(max_examples=60)
@given(RAW)
def test_any_text_is_extracted_or_refused(text: str) -> None:
    """Whatever can be read as an article raises nothing."""
    try:
        own = parse("own.txt", text.encode("utf-8", errors="replace"))
    except UnreadableArticle:
        return
    check(own, extract(own))


EXAMPLES = [
    row["example"]
    for path in sorted(Path(lexicons.__path__[0], "en").glob("*.csv"))
    for row in lexicons.rows(f"en/{path.stem}")
    if row.get("example")
]


@pytest.mark.parametrize("seed", range(8))
def test_sentences_in_disorder_raise_nothing(seed: int) -> None:
    """The lexicons' examples, which hold a case of every rule: words left out, doubled, moved and in capitals."""
    chance = Random(seed)
    for _ in range(40):
        words = " ".join(chance.choices(EXAMPLES, k=10)).split(" ")
        for _ in range(len(words) // 5):
            at, other = chance.randrange(len(words)), chance.randrange(len(words))
            words[at] = chance.choice((words[other], words[at].upper(), words[at].capitalize(), "", "the", "by"))
        own = article(" ".join(words))
        check(own, extract(own))


@pytest.mark.parametrize(
    "text",
    ["the Zolo world's top maker of tea.", "In The city 9 mills grew.", "The green  cargo centres (GCC) hold 9 mills."],
)
def test_what_leaves_no_word_of_a_name_raises_nothing(text: str) -> None:
    check(article(text), extract(article(text)))


@settings(max_examples=20)
@given(ARTICLES, st.integers(1, 5), PARAGRAPHS)
def test_a_paragraph_put_in_changes_no_other_id(body: str, at: int, more: str) -> None:
    """One without claims adds none; one with claims only adds its own."""
    parts = body.split("\n\n")
    old = ids(body)
    assert ids("\n\n".join([*parts[:at], "The weather was mild in the hills.", *parts[at:]])) == old
    assert set(old) <= set(ids("\n\n".join([*parts[:at], more, *parts[at:]])))


def work(body: str) -> int:
    """Calls that the extraction of this text takes, once every pattern and table is made."""
    own = article(body)
    extract(own)
    profile = Profile()
    profile.runcall(extract, own)
    return sum(entry.callcount for entry in profile.getstats())


FOUR = (
    "Oman sold 5 million tons of tea in 2023, up 9 percent.",
    "Zolo Inc. and Lorvi Foods hired 80 bakers in Peru, Chile and Mali.",
    "Its chairman, Ana Bell, said the firm will open 12 shops by 2030.",
    "It is the largest mill in Oman, followed by those of Peru (8 percent) and Chile (7 percent).",
)


@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["one paragraph", "many paragraphs"])
def test_work_grows_with_the_length_of_the_text(gap: str) -> None:
    """Four times the sentences take at most some five times the calls; a quadratic step would take sixteen times."""
    few, many = (
        gap.join(sentence.replace("Oman", f"Lorv{'abcdefghij'[i % 10]}n") for i in range(n) for sentence in FOUR)
        for n in (6, 24)
    )
    assert work(many) < 5 * work(few)


def test_one_long_sentence_takes_little_more_work_than_many_short_ones() -> None:
    """Of some 2,900 characters: a list of countries with a figure each, and a chain of quotations."""
    countries = ("Oman", "Peru", "Chile", "Mali", "Fiji", "Ghana", "Kenya", "Spain", "Malta", "Egypt")
    drawn = ", ".join(f"{i} firms from {countries[i % 10]}" for i in range(10, 150))
    said = ", ".join(f'"we sold {i} ships," said Ana Bell of Zolo Foods' for i in range(10, 67))
    plain = work(" ".join(f"The town sold {i} ships in May." for i in range(10, 106)))
    assert work(f"The fair drew {drawn}.") < 4 * plain
    assert work(f"In May {said}.") < 4 * plain
