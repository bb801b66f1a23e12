"""What a superlative measures where its own words do not say: "…, the lowest in five years", "hit an all-time high"."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook import lexicons, patterns
from claimbook.extraction.context import plain
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import PAST, head_of, is_figure, is_name, until_stop
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.ranks import field, own_subject
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    LEVEL_VERBS,
    TIME_NOUNS,
    is_verb,
    may_be_verb,
    words_of,
)
from claimbook.model import Article, Mention

_POINTING = TIME_NOUNS.union(*(lexicons.words("en/pointing_heads", kind=kind) for kind in ("any", "share", "thing")))
_FINITE = AUXILIARIES - {"to"}
_EVERYWHERE = frozenset(lexicons.words("en/rank_places")) | {"world", "country", "region", "province", "city"}
_RELATIVES = frozenset(["that", "which", "who", "whose", "where"])
_RELATIVE = patterns.compile(rf" (?:{'|'.join(sorted(_RELATIVES))}) .*$")
_HIGH = frozenset(["high", "highs", "low", "lows"])
_FIGURE_FIRST = patterns.compile(r"^(?:[$€£¥₹]|[\d.,]+%?(?: |$))")
_EVER = patterns.compile(
    r" (?:ever|yet|so far|to date|on record)\b.*$|(?:^| )(?:thanks to|(?:in )?spite of|despite|according to)\b.*$"
)
_THAN = patterns.compile(
    r"(?i)^(?:(?:more|fewer|less) ([a-z][\w' -]*? )?|[a-z]+er )than (?:that |those )?(?:of |in )?any\b"
)
_DEED = patterns.compile(r"(?i)\b(?:first|only|earliest|last)\b.*? to ((?-i:[a-z]+))(?: (?:out|up|off|on))? (.+)$")
_BESIDE = patterns.compile(  # "a record 16 percent", "the highest (1.7 million)", "topped the list, with 3 million"
    r"^[ ,:(]{0,3}(?:(?:with|at|of) )?(?:(?:an?|about|around|some|over|nearly) )?$"
)
_GRADED = frozenset(["growing", "performing", "selling", "rising", "expanding", "ever"])
_FIGURE = patterns.compile(
    r" (?:of|at|to|worth|with) (?:[a-z]+ ){0,2}(?:[$€£¥₹]|[A-Z][A-Za-z]{0,2}[$. ]{0,2})?"
    r"\d[\d.,]*(?:[ %)]|[a-z]|$).*$| including .*$"
)


def assign(article: Article, mentions: Iterable[Mention]) -> None:
    """Superlatives without a noun of their own take what the figure beside them measures, or the subject of their
    clause; one that finds neither says nothing. The mentions stand in text order, with the figures' indicators."""
    last: Mention | None = None
    waiting: list[Mention] = []
    for mention in mentions:
        if mention.claim_type == "quantity":
            for earlier in waiting:
                if mention.start <= earlier.end or _BESIDE.match(article.text[earlier.end : mention.start]):
                    earlier.indicator = mention.indicator
            waiting, last = [], mention
        elif mention.claim_type == "superlative":
            mention.indicator = _own(_named(article.text[mention.start : mention.end], mention.indicator))
            if not _says_what(mention.indicator) or _is_where(mention, article.text):
                mention.indicator = _around(article, mention, last)
                waiting.append(mention)


def _named(span: str, words: str) -> str:
    """ "more (wool) than any other town", "the first town to open a (night school)": what the superlative is about."""
    if " than " in span and (than := _THAN.match(span)) is not None:
        return (than[1] or "").strip()
    deed = _DEED.search(span) if " to " in span else None
    if deed is None or not may_be_verb(deed[1]) or deed[1] in AUXILIARIES:
        return words
    done = until_stop(deed[2])
    return done if _says_what(_own(done)) else words


def _own(words: str) -> str:
    """Its own words without figures, times and the verb of the next clause: "(fastest growing) trade (in a decade)"."""
    words = _before_ever(words)
    tokens = tidy(words if _DIGITS.isdisjoint(words) and " including " not in words else _FIGURE.sub("", words)).split()
    while tokens and tokens[0].lower() in _GRADED:
        tokens = tokens[1:]
    for i in range(1, len(tokens) - 1):
        if may_be_verb(tokens[i]) and tokens[i][-1] == "s" and (tokens[i + 1] in _OBJECTS or is_figure(tokens[i + 1])):
            return " ".join(tokens[: i - tokens[i - 1].endswith("ly")])  # "the first city (needs to grow)"
    while len(tokens) > 1 and tokens[-1].lower() in _VERBS:
        tokens.pop()
    return " ".join(tokens)


def _before_ever(words: str) -> str:
    """ "level (on record)", "growth (thanks to exports)": without how far it reaches, and why."""
    return words if _EVER_WORDS.isdisjoint(words_of(words)) else _EVER.sub("", words)


_DIGITS = frozenset("0123456789")
_EVER_WORDS = frozenset(["ever", "yet", "far", "date", "record", "thanks", "spite", "despite", "according"])
_OBJECTS = frozenset(["to", "the", "a", "an", "its", "their", "it"])
_ADJECTIVES = frozenset(lexicons.words("en/phrase_words", kind="describes a change"))
_LEADS = (
    "rank",
    "lead",
    "led ",
    "top",
    "tak",
    "took",
    "com",
    "came",
    "plac",
    "hold",
    "held",
    "stand",
    "stood",
    "finish",
)
_PLACE = patterns.compile(
    r"(?i)^.{0,24}?\b(?:first|number one|No\. ?1|tops?|topped|topping|leads?|led|leading)\b"
    r"(?: (?:place|position|spot|rank|slot|seat|country|city|province)\b)?"
)
_VERBS = frozenset(verb for verb in (LEVEL_VERBS | CHANGE_VERBS) - set(CHANGE_NOUNS) if is_verb(verb))


def _says_what(words: str) -> bool:
    """Is this a noun phrase that says what is measured: not "in five years", "level ever", "high of $3 million"?"""
    low = words.lower().split()
    if not _is_noun(words) or low[0] in _HIGH or head_of(words) in _HIGH:
        return False
    main = low if _RELATIVES.isdisjoint(low) else _RELATIVE.sub("", words).lower().split()
    if not possible(words) or not _VERBS.isdisjoint(main) or " ".join(low) in _EVERYWHERE:
        return False
    if (" " not in words or " and " in words) and is_name(words.replace(",", "")):
        return False  # who leads
    if low[-1] in CHANGE_NOUNS and all(word in _ADJECTIVES for word in low[:-1]):
        return False  # "the largest annual increase"
    return "of" in low or head_of(_before_ever(words)) not in _POINTING


def _is_where(mention: Mention, text: str) -> bool:
    """ "(came first in the) world in wool exports": does the place stand before what somebody is first in?"""
    where, _, behind = mention.indicator.partition(" ")
    if not text[mention.start : mention.start + 12].lower().startswith(_LEADS):
        return False
    placed = where in _EVERYWHERE and behind.startswith(("in ", "for "))
    return placed or where[:1].isupper() or " among " in text[mention.start : mention.end]


def _is_noun(words: str) -> bool:
    """Can this be a noun phrase: not "of the year", "which", "was", "recorded over ten years", "$3 million"?"""
    low = words.lower().split()
    if not low or low[0] in FUNCTION_WORDS or words.endswith("("):
        return False
    if not words[0].isalpha() and _FIGURE_FIRST.match(words):
        return False
    return not (not _FINITE.isdisjoint(low) or (is_verb(low[0]) and (len(low) == 1 or low[0].endswith(PAST))))


def _led_in(before: str, span: str) -> str:
    """What somebody leads in: "came first nationwide in (online trade)", "and (tea exports) rank first"."""
    first = _PLACE.match(span) if span.lower().startswith(_LEADS) else None
    if first is None:
        return ""
    words = field(span[first.end() :][:120]) or own_subject(f"{before}ranks ")
    return words if _says_what(words) else ""


def _around(article: Article, mention: Mention, last: Mention | None) -> str:
    """The figure before in the sentence; the clause's subject; where that only points, the paragraph's last figure."""
    sentence = article.sentences[mention.sentence]
    text = plain(sentence.text)
    before, span = text[: mention.start - sentence.start], text[mention.start - sentence.start :]
    if words := _led_in(before, span):
        return words
    if last is not None and last.sentence == mention.sentence:
        return last.indicator
    if head_of(mention.indicator or "-") in CHANGE_NOUNS:
        return mention.indicator  # "the highest growth in Chad"
    subject = clause_subject(before).strip('",')
    if sound(subject) and _says_what(subject) and not is_name(subject.replace(",", "")):
        return subject
    own = mention.indicator if _is_noun(mention.indicator) and sound(mention.indicator) else ""
    if last is not None and article.sentences[last.sentence].paragraph == sentence.paragraph:
        return own if own and head_of(own) not in _POINTING else last.indicator
    return own
