"""Claims to canonical claims: labels, tidy indicators, one spelling a name, topics; selection; repeats linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pandas as pd
import re2

from claimbook import lexicons
from claimbook.errors import UsageError
from claimbook.indicators import WORD, family, singular
from claimbook.model import SUBJECT_KINDS
from claimbook.places import Places, general

OTHER_TOPIC = "other"  # no word of the lexicon stands in the claim

_LONE_FIGURE = re2.compile(r"^[$€£¥]?[0-9][0-9,.]*[%％]?$")
_YEAR = re2.compile(r"^(19|20)[0-9]{2}$")
_REPEAT_LIKENESS = 0.5  # two indicators that share half of their words may be the same
_ROUGH_UNITS = ("1", "%", "pp", "x", "rank")  # units in which different things often have the same figure


def clean(claims: pd.DataFrame, articles: pd.DataFrame, places: Places | None = None) -> pd.DataFrame:
    """The claims as the later stages use them: labelled, tidied, with canonical names and topics. None is dropped."""
    return assign_topics(canonical_names(tidy_indicators(label(claims, articles)), places))


def label(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Claims in text order with a label each: the article's letter and a running number (A1, A2, …, C41)."""
    letters = dict(zip(articles["doc_id"], articles["letter"], strict=True))
    out = claims.assign(_letter=claims["doc_id"].map(letters).fillna("?").astype("str"))
    out = out.assign(_length=out["_letter"].str.len())  # after Z comes AA
    out = out.sort_values(["_length", "_letter", "doc_id", "char_start", "char_end", "claim_id"], ignore_index=True)
    running = out.groupby("doc_id", sort=False).cumcount() + 1
    return out.assign(label=out["_letter"] + running.astype("str")).drop(columns=["_letter", "_length"])


def tidy_indicators(claims: pd.DataFrame) -> pd.DataFrame:
    """Indicators and counted things with single spaces, without lone figures and without punctuation at their ends."""
    return claims.assign(**{name: claims[name].map(_tidy).astype("str") for name in ("indicator", "counted")})


def canonical_names(claims: pd.DataFrame, places: Places | None = None) -> pd.DataFrame:
    """Subjects and places in one spelling each: no "the", "city" or "province"; capitals as written most often.

    A name that `places` lists becomes the canonical one, and its claim is about that place. A short form of a place
    ("West Coast New Area") becomes the longer name of the same article that ends with it, when there is exactly one.
    """
    out = claims.assign(**{name: claims[name].map(_bare_name).astype("str") for name in ("subject", "place")})
    spelling = _spellings([*out["subject"], *out["place"]])
    for name in ("subject", "place"):
        out[name] = out[name].map(lambda value: spelling.get(value.casefold(), value)).astype("str")
    out = _listed_places(out, places or general())
    longer = _longer_names(out)
    for name in ("subject", "place"):
        pairs = zip(out["doc_id"], out[name], strict=True)
        out[name] = pd.Series([longer.get((doc, value), value) for doc, value in pairs], index=out.index, dtype="str")
    return out


def assign_topics(claims: pd.DataFrame) -> pd.DataFrame:
    """A topic for each claim, from the words of its indicator and, where they give none, of its sentence."""
    texts = zip(claims["indicator"] + " " + claims["counted"], claims["span"], claims["quote"], strict=True)
    found = [_topic(indicator) or _topic(span) or _topic(quote) or OTHER_TOPIC for indicator, span, quote in texts]
    return claims.assign(topic=pd.Series(found, index=claims.index, dtype="str"))


def select_topics(claims: pd.DataFrame, topics: str = "") -> pd.DataFrame:
    """The claims of these topics (comma separated); all of them when `topics` is empty. Unknown topic: UsageError."""
    wanted = [topic.strip() for topic in topics.split(",") if topic.strip()]
    spelling = {topic.casefold(): topic for topic in known_topics()}
    for topic in wanted:
        if topic.casefold() not in spelling:
            raise UsageError(f"There is no topic {topic}.", f"Topics: {', '.join(known_topics())}.")
    return claims[claims["topic"].isin([spelling[topic.casefold()] for topic in wanted])] if wanted else claims.copy()


def select_period(claims: pd.DataFrame, period_from: str = "", period_to: str = "") -> pd.DataFrame:
    """The claims whose period touches the days from `period_from` to `period_to` (ISO; empty is open).

    Once one of the two is set, claims without any period are left out: nothing says that they fall into it.
    """
    for day in (period_from, period_to):
        _check_day(day)
    if period_from and period_to and period_from > period_to:
        raise UsageError(f"The period ends on {period_to}, before it starts on {period_from}.", "Swap the two days.")
    if not (period_from or period_to):
        return claims.copy()
    dated = (claims["period_start"] != "") | (claims["period_end"] != "")
    starts, ends = claims["period_start"], claims["period_end"].where(claims["period_end"] != "", "9999-12-31")
    return claims[dated & (ends >= period_from) & (starts <= (period_to or "9999-12-31"))]


def select_confidence(claims: pd.DataFrame, min_confidence: float = 0.0) -> pd.DataFrame:
    """The claims with at least this confidence (0 to 1). One without a confidence, such as an added one, stays."""
    if not 0 <= min_confidence <= 1:
        raise UsageError(f"The confidence {min_confidence} is not between 0 and 1.", "Set min_confidence from 0 to 1.")
    return claims[claims["confidence"].isna() | (claims["confidence"] >= min_confidence)]


def link_repeats(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims that state the same figure: same value, unit and measure, and half of the shorter indicator's words.

    For an amount of money or a physical measure that one article gives twice, one word in common is enough. Figures of
    two places are never the same.
    One row a claim, groups of at least two, `repeat` naming the group (R1, R2, …). Nothing is dropped anywhere.
    """
    figures = claims[(claims["claim_type"] == "quantity") & claims["value"].notna()]
    rows = figures.to_dict("records")
    by_figure: dict[tuple[Hashable, ...], list[int]] = {}
    for at, row in enumerate(rows):
        by_figure.setdefault(tuple(row[name] for name in ("value", "unit", "measure", "direction")), []).append(at)
    found = [group for at in by_figure.values() for group in _alike(at, rows)]
    table = [
        {
            "repeat": f"R{number}",
            **{name: rows[at][name] for name in ("claim_id", "label", "span", "indicator", "quote")},
        }
        for number, group in enumerate(sorted(found), start=1)
        for at in group
    ]
    return pd.DataFrame(table, columns=["repeat", "claim_id", "label", "span", "indicator", "quote"], dtype="str")


def known_topics() -> tuple[str, ...]:
    """Every topic that a claim can have, in the order of the lexicon."""
    return (*dict.fromkeys(lexicons.words("en/topics", "topic")), OTHER_TOPIC)


def _tidy(text: str) -> str:
    """The words without lone figures and what hangs on them: "the plan issued in 2021" ends with "issued", and
    "parks and 44 future cities" before the next figure."""
    words = text.split()
    kept: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip("(),.;:")
        # a figure after a capitalised word is part of a name: Industry 4.0
        if not _LONE_FIGURE.search(bare) or (at and words[at - 1][:1].isupper()):
            kept.append(word)
            continue
        if kept[:-1] and kept[-1] in lexicons.words("en/check_words", role="joins") and not _YEAR.search(bare):
            kept.pop()
            break
        if _is_small(words[at + 1] if at + 1 < len(words) else ""):
            while kept[1:] and _is_small(kept[-1]) and kept[-1][-1:] not in ",;:":
                kept.pop()
    return " ".join(kept).strip(" ,;:.–—-")


def _is_small(word: str) -> bool:
    """Whether a word only joins others, or there is none."""
    return not word or word.casefold() in lexicons.words("en/function_words")


def _bare_name(name: str) -> str:
    words = name.split()
    for row in lexicons.rows("en/name_parts"):
        part = row["word"].split()
        if len(words) > len(part):
            if row["place"] == "start" and [word.casefold() for word in words[: len(part)]] == part:
                words = words[len(part) :]
            elif row["place"] == "end" and [word.casefold() for word in words[-len(part) :]] == part:
                words = words[: -len(part)]
    return " ".join(words)


def _listed_places(claims: pd.DataFrame, places: Places) -> pd.DataFrame:
    """The claims with the names that a corpus lists in their canonical form, and their subjects known as places."""
    listed = claims["subject"].str.casefold().isin(list(places.names))
    out = claims.assign(**{name: claims[name].map(places.canonical).astype("str") for name in ("subject", "place")})
    return out.assign(
        subject_kind=out["subject_kind"].mask(listed, SUBJECT_KINDS[0]).astype("str"),
        place=out["place"].mask(listed & (out["place"] == ""), out["subject"]).astype("str"),
    )


def _spellings(names: list[str]) -> dict[str, str]:
    """For each name in small letters the way it is most often written; of equally frequent ones, the first."""
    out: dict[str, str] = {}
    for name, _ in Counter(name for name in names if name).most_common():
        out.setdefault(name.casefold(), name)
    return out


def _longer_names(claims: pd.DataFrame) -> dict[tuple[str, str], str]:
    """(article, short form) -> the one longer place name of that article that ends with it.

    Of two words at least, all of them with a capital: "member states" is no name.
    """
    by_article: dict[str, set[str]] = {}
    for row in claims.to_dict("records"):
        found = [row["place"], row["subject"] if row["subject_kind"] == SUBJECT_KINDS[0] else ""]
        by_article.setdefault(str(row["doc_id"]), set()).update(str(name) for name in found if name)
    out = {}
    for doc, names in by_article.items():
        for short in sorted(names):
            longer = [name for name in sorted(names) if " " in short and name.endswith(f" {short}")]
            if len(longer) == 1 and all(word[:1].isupper() for word in longer[0].split()):
                out[doc, short] = longer[0]
    return out


def _topic(text: str) -> str:
    """The topic with the most words in the text; of equal ones, the one whose word is longest, then comes first."""
    words = [singular(word.casefold()) for word in WORD.findall(text)]
    spaced = f" {' '.join(words)} "
    score: dict[str, tuple[int, int]] = {}
    for phrase, topic in _topic_phrases():
        if f" {phrase} " in spaced:
            count, longest = score.get(topic, (0, 0))
            score[topic] = (count + 1, max(longest, len(phrase)))
    return max(score, key=lambda topic: score[topic]) if score else ""


@cache
def _topic_phrases() -> tuple[tuple[str, str], ...]:
    rows = lexicons.rows("en/topics")
    phrases = [
        (" ".join(singular(word.casefold()) for word in WORD.findall(row["word"])), row["topic"]) for row in rows
    ]
    return tuple(dict.fromkeys(phrases))


def _alike(places: list[int], rows: list[dict[Hashable, Any]]) -> list[list[int]]:
    """The rows at these places in groups whose indicators overlap, directly or through one another; pairs or more.

    Rows of one family and place are one node at once, so that a figure told a thousand times is no million pairs.
    """
    nodes: dict[tuple[str, frozenset[str]], list[int]] = {}
    for at in places:
        words = family(f"{rows[at]['indicator']} {rows[at]['counted']}")
        if words:
            nodes.setdefault((str(rows[at]["place"]), words), []).append(at)
    group = {node: node for node in nodes}
    for one, other in combinations(nodes, 2):
        one_place = one[0] == other[0] or not (one[0] and other[0])
        old, new = group[other], group[one]
        if one_place and _overlap(one[1], other[1], nodes[one], nodes[other], rows):
            group = {node: new if held == old else held for node, held in group.items()}
    members: dict[tuple[str, frozenset[str]], list[int]] = {}
    for node, held in group.items():
        members.setdefault(held, []).extend(nodes[node])
    return [sorted(alike) for alike in members.values() if len(alike) > 1]


def _overlap(
    mine: frozenset[str], theirs: frozenset[str], one: list[int], other: list[int], rows: list[dict[Hashable, Any]]
) -> bool:
    """Whether two indicators share enough words for one of the figures here to be one of those there."""
    both = mine & theirs
    enough = len(both) >= max(1.0, _REPEAT_LIKENESS * min(len(mine), len(theirs)))
    if not both or (not enough and rows[one[0]]["unit"] in _ROUGH_UNITS):
        return False
    # two equal figures of one sentence are two things
    apart = ((here, there) for here in one for there in other if rows[here]["quote"] != rows[there]["quote"])
    return any(enough or rows[here]["doc_id"] == rows[there]["doc_id"] for here, there in apart)


def _check_day(day: str) -> None:
    try:
        right = not day or date.fromisoformat(day).isoformat() == day
    except ValueError:
        right = False
    if not right:
        raise UsageError(f"{day} is not a day.", "Write it as 2021-08-31.")
