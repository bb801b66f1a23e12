"""An article as running text: one space between words, no sign that does not show, no word broken at a line's end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, pairwise

from claimbook import lexicons
from claimbook.model import Article, Part, Sentence

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphens, signs without width, marks of byte order
_SPACE = rf"[\s{UNSEEN}]"
_UNEVEN = re.compile(rf"{_SPACE}{{2,}}|[{UNSEEN}]|(?<=\w-)\n")
_BROKEN = re.compile(rf"-[\t \r]*\n|[{UNSEEN}]")
_BEFORE = re.compile(r"[^\W\d_]+$")
_BEHIND = re.compile(r"[^\W\d_]+")
_DIVIDED = re.compile(r"\b\w+-[\t \r]*\n\s*\w+")
_CHAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LISTS = (
    *("amount_nouns", "change_words", "clause_words", "common_words", "function_words", "measure_nouns", "name_heads"),
    *("no_indicators", "number_words", "ordinals", "time_nouns", "title_words", "verbs"),
)
_CONJUNCTIONS = frozenset(lexicons.words("en/check_words", role="joins"))
_LONGEST = 40  # letters that are looked at before a hyphen


def even(article: Article) -> tuple[Article, Sequence[int]]:
    """The article with the text of its sentences as its text, without what only the layout puts into them; and where
    each of its characters stands in the file. An article that is so already is returned as it is."""
    text = article.text
    broken = _BROKEN.search(text) is not None
    uneven = [sentence for sentence in article.sentences if broken or "  " in sentence.text]
    dropped = sorted({at for sentence in uneven for at in _dropped(text, sentence)}) if uneven else []
    unlike = [sentence for sentence in article.sentences if text[sentence.start : sentence.end] != sentence.text]
    plain = _plain(article, unlike) if unlike else text
    if not dropped:
        return (article if plain == text else replace(article, text=plain)), range(len(text) + 1)
    kept = list(pairwise([-1, *dropped, len(text) + 1]))
    places = list(chain.from_iterable(range(before + 1, gone) for before, gone in kept))

    def moved(at: int) -> int:
        return at - bisect_left(dropped, at)

    return (
        replace(
            article,
            text="".join([plain[before + 1 : gone] for before, gone in kept]),
            parts=tuple(_moved_part(part, moved) for part in article.parts),
            sentences=tuple(_moved_sentence(sentence, dropped, moved) for sentence in article.sentences),
        ),
        places,
    )


def _plain(article: Article, unlike: list[Sentence]) -> str:
    """The text with these sentences as they are read: plain spaces, straight quotes, no line's end."""
    text = article.text
    pieces, at, last = [], 0, -1
    for start, end, index in sorted([(*span, sentence.index) for sentence in unlike for span in sentence.segments]):
        shown, first, gap = article.sentences[index].text, article.sentences[index].start, text[at:start]
        pieces += [
            gap.replace("\n", " ") if index == last and gap.isspace() else gap,
            shown[start - first : end - first],
        ]
        at, last = end, index
    return "".join((*pieces, text[at:]))


def _moved_part(part: Part, moved: Callable[[int], int]) -> Part:
    return replace(part, start=moved(part.start), end=moved(part.end))


def _moved_sentence(sentence: Sentence, dropped: list[int], moved: Callable[[int], int]) -> Sentence:
    first, last = bisect_left(dropped, sentence.start), bisect_left(dropped, sentence.end)
    borders = [at - sentence.start for at in dropped[first:last]]
    return replace(
        sentence,
        start=sentence.start - first,
        end=sentence.end - last,
        text="".join(
            [sentence.text[before + 1 : gone] for before, gone in pairwise([-1, *borders, len(sentence.text)])]
        ),
        segments=tuple((moved(start), moved(end)) for start, end in sentence.segments),
    )


def _dropped(text: str, sentence: Sentence) -> Iterator[int]:
    """The places inside a sentence that hold more than one space, a sign without width or a hyphen of the layout. The
    words that a caption puts into a sentence stay, for they are a sentence too."""
    for found in _UNEVEN.finditer(text, sentence.start + 1, sentence.end - 1):
        start, end = found.span()
        run = text[start:end]
        kept = next((at for sign in ("\n", " ") if (at := run.find(sign)) >= 0), None)
        if kept is None:
            kept = next((at for at, sign in enumerate(run) if sign not in UNSEEN), None)
        if run.count("\n") == 1 and (run[0] == "\u00ad" or (text[start - 1] == "-" and _joins(text, end))):
            kept = None
            if run[0] != "\u00ad" and _is_layout(text, start - 1, end):
                yield start - 1
        yield from (at for at in range(start, end) if at - start != kept)


def _joins(text: str, behind: int) -> bool:
    """Does the word behind a hyphen belong to the one before? Not in "pre- and post-war"."""
    word = _BEHIND.match(text, behind)
    if word is None:
        return text[behind].isalnum()
    return word[0] not in _CONJUNCTIONS or text[word.end() : word.end() + 1] == "-"


def _is_layout(text: str, hyphen: int, behind: int) -> bool:
    """Does the hyphen at a line's end only divide a word ("produc-tion"), so that it is none of "two-thirds"? A word
    that the article writes elsewhere tells; else two whole words have a hyphen of their own."""
    left, right = _BEFORE.search(text, max(0, hyphen - _LONGEST), hyphen), _BEHIND.match(text, behind)
    if left is None or right is None or not right[0].islower() or len(left[0]) == 1:
        return False
    first, second, written = left[0].lower(), right[0], _written(text)
    if f"{first}-{second}" in written or text[left.start() - 1] == "-" or (first in _prefixes() and len(second) > 3):
        return False
    known = _words()
    if first + second in written or first + second in known:
        return True
    whole = [word for word in (first, second) if word in known or word in written]
    return not (len(whole) == 2 or (first in whole and len(second) > 4 and second.endswith(("ed", "ing"))))


@lru_cache(maxsize=1)
def _written(text: str) -> frozenset[str]:
    """The words of a text, and the pairs of words with a hyphen between them; not those at a line's end."""
    chains = frozenset(_CHAIN.findall(_DIVIDED.sub(" ", text.lower())))
    return chains | {"-".join(pair) for words in chains if "-" in words for pair in pairwise(words.split("-"))}


@cache
def _words() -> frozenset[str]:
    return frozenset(word.lower() for name in _LISTS for word in lexicons.words(f"en/{name}")) | frozenset(
        place.lower() for place in lexicons.words("places", "name")
    )


@cache
def _prefixes() -> frozenset[str]:
    """What stands before a hyphen alone: "self", "non"."""
    known = _words()
    return frozenset(word.split("-", 1)[0] for word in known if "-" in word and " " not in word) - known
