"""Superlatives that a verb or a fixed phrase says: leading, pioneers, records, first times, first places."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook import lexicons
from claimbook.extraction.statement.phrases import MONTHS, OWNER, Finder, Phrase, either, limit_words, pattern, tidy
from claimbook.extraction.statement.reach import GRADES, MOST_WORDS, PLACES, UNREAL, UNREAL_BECOME, phrase_end, words_of
from claimbook.patterns import Match, Pattern

_MANY = f"(?i:{either(words_of('many'))})"
_LEAD = pattern(
    r"\b((?:continues?|continued|continuing) to )?(lead|leads|led|leading) (?:the|all) "
    rf"(?:(?:whole|entire|global|national|domestic) )?(?:({either(words_of('lead object'))})|"
    rf"(?:{either(words_of('lead place'))})|(?:[\pL-]+ ){{0,2}}(?P<many>{_MANY}))"
    r"((?: [a-z]+ly| worldwide| nationwide)? (?:in|on|for|with|by) | (?:and|but|while)\b|[,.;]|(?m:$))"
)
_LEAD_NAMED = pattern(
    r"\b(?:leads|led|leading) (?:\p{Lu}[\pL-]+ ){1,3}in (?:[a-z]|\p{Lu}+ )"
)  # "leads Africa in solar power"
_FIELD_KINDS = f"(?:{either(words_of('leader kind'))}) "
_LEADER = pattern(
    rf"\b(?:[Oo]ne of )?(?:(?:{OWNER}|[Tt]he|[Aa]n?) (?:{_FIELD_KINDS})*|(?:{_FIELD_KINDS})+)"
    rf"(?:(?:{either(words_of('leader') - {'pioneer'})}) in|pioneers? (?:in|of)) "
)
_RECORD = pattern(
    r"\b(?:(?:[Aa]n?|[Ii]ts|[Tt]heir|[Tt]he|[Aa]nother) )?[Rr]ecord (?:[a-z-]+ )?"
    rf"(?:{either(words_of('record noun'))})\b"
)
_RECORD_AS_VERB = pattern(r"\b(?:to|will|not|can|could|would|may|must|should|we|they|track|on|also) *$")
_FIRST_TIME = pattern(
    r"\b([Ff]or (?:the )?(?:very )?first time)\b"
    r"( (?:ever\b|since [^,;.\n]+"
    r"|in (?:an?|any) [^ ,;.]+ (?:period|month|quarter|year|season)"
    r"|in (?:its |the |their )?(?:[a-z-]+ )?(?:history|decades|years|\S+ (?:years|decades))))?"
)
_PERSONAL = pattern(rf"\b(?:[Hh]e|[Ss]he|I|{either(words_of('person'))}) [^,;]*$")
_THRESHOLD = either(words_of("threshold"))
_THE_FIRST_TIME = pattern(
    rf"\b[Tt]he (?:very )?first time(?: in [^,;.]+?)? (?:that )?(?P<what>(?:[^ ,;:.]+ ){{1,8}}?)"
    rf"(?:(?:has|have|had) )?(?:ever )?(?:{_THRESHOLD})\b"
)
_BEFORE = pattern(rf"\b(?:{_THRESHOLD})\b[^,;:]*$")
_AFTER = pattern(rf"^, (?:[^ ,;:]+ ){{1,8}}?(?:{_THRESHOLD})\b[^,;:]*")
_FIXED = pattern("|".join(rf"\b(?:{word})" for word in lexicons.words("en/superlatives", kind="phrase")))
_DOES = pattern(
    "|".join(rf"\b(?:{word})" for word in lexicons.words("en/superlatives", kind="verb phrase"))
    + rf"|\b(?:is|are|was|were|remains?|remained)(?: now| still| again| by far)? (?:{GRADES}) (?:in|among|across) "
    + r"|\btop(?:s|ped|ping)? (?:the|all) (?:[\pL.-]+ ){0,3}"
    + rf"(?:{either(words_of('list') | PLACES)}|{_MANY}|[Tt]op \d+)\b"
    + rf"|\b(?:{'|'.join(lexicons.words('en/superlatives', kind='beat'))}) (?:(?:that|those) of )?(?:all|every|any)"
    rf"(?: of)?(?: its| the| their)?(?: other [a-z]+| (?:[a-z]+ )?{_MANY})\b"
)

_PLACED = pattern(  # apart from those, so that re2 need not hold too much at once
    rf"\b[Tt]op(?:s|ped|ping) (?:[A-Za-z.'’-]+ ){{0,6}}(?i:{either(words_of('list'))})\b|\btops (?:{either(PLACES)})\b|"
    + "|".join(rf"\b(?:{word})" for word in lexicons.words("en/superlatives", kind="placed"))
)


def _leads(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Leading the world, the country, the industry."""
    for match in matches:
        before, rest = text[: match.start()], match[5]
        clause = before.rstrip().endswith(",") or bool(match[1]) or rest.strip().endswith(("in", "on", "for"))
        if not UNREAL.search(before) and (match[3] or match["many"] or clause):
            alone = rest.strip(" ,.;") in ("", "and", "but", "while")
            end = match.end() - len(rest) if alone else phrase_end(text, match.end() - len(rest))
            indicator = _clause(before) if alone else text[match.end() : end]
            yield Phrase(match.start(), end, tidy(indicator), "actual", "superlative lead")


def _leads_named(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Leading a named country or group in something."""
    for match in matches:
        if text.startswith("the ", match.end() - 1) or UNREAL.search(text[: match.start()]):
            continue
        end = phrase_end(text, match.end())
        yield Phrase(
            match.start(), end, tidy(text[match.start() : end].partition(" in ")[2]), "actual", "superlative lead"
        )


def _leaders(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Being a leader or pioneer in a field."""
    for match in matches:
        if not UNREAL_BECOME.search(text[: match.start()]):
            end = phrase_end(text, match.end())
            yield Phrase(match.start(), end, tidy(text[match.end() : end]), "actual", "superlative leader")


def _records(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """A "record harvest"; "they record" is a verb."""
    for match in matches:
        if not _RECORD_AS_VERB.search(text[: match.start()]):
            end = phrase_end(text, match.end())
            indicator = tidy(match[0]).removeprefix("record ").removeprefix("Record ") + text[match.end() : end]
            yield Phrase(match.start(), end, tidy(indicator), "actual", "superlative record")


def _first_times(text: str, _: list[Match]) -> Iterator[Phrase]:
    """What happens for the first time, with the mark that is passed; what one person does so is none."""
    for match in _THE_FIRST_TIME.finditer(text):
        end = limit_words(text, match.start(), phrase_end(text, match.end()), MOST_WORDS)
        yield Phrase(match.start(), end, tidy(match["what"]), "actual", "superlative first time")
    for match in _FIRST_TIME.finditer(text):
        passed = _BEFORE.search(text[: match.start()])
        later = _AFTER.search(text[match.end() :])
        if passed:
            start, end = passed.start(), match.end()
        elif later and match.start() == 0:
            start, end = 0, match.end() + limit_words(later[0], 0, later.end(), MOST_WORDS)
        elif match[2] or not _PERSONAL.fits(text[: match.start()]):
            start, end = match.span()
        else:
            continue
        yield Phrase(start, end, _clause(text[:start]), "actual", "superlative first time")


def _clause(before: str) -> str:
    """The last words of the clause before a phrase, without its auxiliary: what passed the mark."""
    words = before.rstrip().replace(";", ",").rpartition(",")[2].split()
    while words and words[-1] in ("has", "have", "had", "also", "is", "are", "was", "were", "been", "now"):
        words.pop()
    return tidy(" ".join(words[-12:]))


def _fixed(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Fixed phrases: "at the forefront of", "a world first"."""
    return _told(text, matches, UNREAL_BECOME)


def _done(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Lists that are topped, first places that are taken; "to top the list" is only a wish."""
    return _told(text, matches, UNREAL)


_TAIL = (  # what such a phrase reads on to, to see that it is none of another kind: "rose most in"
    r"(?:[.,;)]| (?:and|but|for|in|since|on|among|to|from|at|across|over|\())$"
)
_TIME_BEHIND = pattern(rf"^ (?:{either(lexicons.words('en/time_nouns'))}|{MONTHS}|[A-Z][a-z]+day)\b")
_LED_IN = pattern(r"^ *(?:in|for|of|on|by) ")
_ENDS_SHORT = pattern(rf"\b(?:most|least|[a-z]+est)(?P<tail>{_TAIL})|\brecord(?P<rest>[.,;)]| (?:and|but))$")


def _told(text: str, matches: list[Match], unreal: Pattern) -> Iterator[Phrase]:
    """Phrases that say it themselves, with what they read on to; none that is only wished for or denied."""
    for match in matches:
        time = match[0].endswith(" last") and _TIME_BEHIND.match(text[match.end() :])  # "were finished last year"
        if not time and not unreal.search(text[: match.start()]):
            short = _ENDS_SHORT.search(match[0])
            tail = (short["tail"] or short["rest"]) if short else ""
            end = match.end() - len(tail) if tail else phrase_end(text, match.end())
            item = tidy(str(_LED_IN.sub("", text[match.end() : end])))
            indicator = item if item and not item[0].isdigit() else _clause(text[: match.start()])
            yield Phrase(match.start(), end, indicator, "actual", "superlative phrase")


LEADS = (
    Finder(_LEAD, _leads, ("lead", "led")),
    Finder(_LEAD_NAMED, _leads_named, ("lead", "led")),
    Finder(_LEADER, _leaders, tuple(words_of("leader"))),
    Finder(_RECORD, _records, ("ecord",)),
    Finder(pattern(r"\bfirst time\b"), _first_times, ("first time",)),
    Finder(_FIXED, _fixed, seldom=True),
    Finder(_DOES, _done, seldom=True),
    Finder(_PLACED, _done, seldom=True),
)
