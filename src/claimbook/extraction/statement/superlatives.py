"""Superlatives of a sentence: first, largest, leading, only, a record, with the words that they reach."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook import lexicons
from claimbook.extraction.statement.phrases import (
    OWNER,
    YEAR_OR_MONTH,
    Finder,
    Phrase,
    either,
    in_text,
    limit_words,
    pattern,
    tidy,
)
from claimbook.patterns import Match, Pattern

MOST_WORDS = 14  # a phrase is cut after so many words


def superlatives(text: str) -> list[Phrase]:
    """The superlatives of one sentence, in reading order."""
    return in_text(text, SUPERLATIVES)


def _words(kind: str, **where: str) -> frozenset[str]:
    return frozenset(lexicons.words("en/superlatives", kind=kind, **where))


_KIND = {
    row["word"]: row["kind"]
    for row in reversed(lexicons.rows("en/superlatives"))
    if row["kind"] in ("grade", "first", "only", "leading")
}
_NEEDS_SCOPE = _words("grade", scope="needed")
_GIVES_SCOPE = _words("leading", scope="given")  # "world-leading" says itself where
_NOT_AFTER = {kind: _words(f"not {kind}") for kind in ("grade", "most", "first", "only", "leading", "top")}
_OPINIONS = _words("not most", scope="given")  # "the most important" is a claim only where it says of where
_NOT_GRADES = _words("not est")
_NOT_JOINED = _words("not joined")  # "the lowest-income households"
_PLACES = _words("place")
_NUMBERS = frozenset(lexicons.words("en/number_words"))  # "our top five sources"
_PARTICIPLES = _words("end", scope="participle")
_ENDS = _words("end")

_GRADES = either(word for word, kind in _KIND.items() if kind == "grade")
_RANKS = either(word for word, kind in _KIND.items() if kind != "grade")
_HEAD = pattern(
    r"(?:\b(?P<part>[Oo]ne of|[Aa]mong) )?"
    rf"\b(?:(?P<owner>{OWNER})|(?P<det>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)|(?P<bare>,|[a-z]+))"
    r"(?: (?P<count>two|three|four|five|ten|very|single))?"
    rf" \"?(?P<word>(?:{_GRADES}|[a-z]{{2,}}est)(?:-[a-z]+)*|most [\pL.-]+|top|(?:{_RANKS}))"
    r"(?P<too>(?:,? and| or|,)(?: so far| to date| still)? (?:only|most [a-z-]+|[a-z]+est(?:-[a-z]+)?),?)?"
    r"(?: |[,.;:)]|(?m:$))"
)
_END = pattern(
    r"[,:](?:[ \"]|$)|[;()\[\]\"?!—–]| -+ |\.(?: |$)"
    rf"| ({either(_words('end'))})\b"
    rf"| and (?:the|an?|its|is|was|has|will|it|[a-z]+ed|{either(lexicons.words('en/ordinals'))})\b| in {YEAR_OR_MONTH}"
)
_SCOPE = pattern(
    r"\b(?:in|of|across|on|among|outside|within|throughout) (?:the |its |all |any )?(?:[a-z-]+ ){0,3}"
    rf"(?:\p{{Lu}}\pL+|(?:{either(_PLACES)})\b)"
    r"|\bof its kind|\bever\b|\bon record\b|\bsince "
    r"|\b(?:in|for) (?:more than |over |nearly )?[\w-]+ (?:years|decades|quarters|months)\b"
    r"|\bin (?:[\pL'&-]+ ){1,5}history\b"
    r"|^\p{Lu}[a-z]+(?:ese|ish|i?an|[aeo]an|ch) [a-z]"  # "the first Spanish maker"
    r"|\banywhere\b|\bnationwide\b|\bworldwide\b|\bglobally\b"
)
_OF_ITS_KIND = pattern(r"^ *(?:ones? )?of (?:its|their) kind\b")
_TOP_NOUN = pattern(rf"^(?:[a-z-]+ ){{0,2}}(?:{either(_words('top noun'))})\b")
_MOST_WHERE = pattern(
    r"^(?:(?:in|on|across|among) (?:the |all |any )?(?:[a-z]+ and )?(?:[a-z]+(?:ern|al) )?"
    rf"(?:\p{{Lu}}|(?:{either(_PLACES)})\b)"
    r"|ever\b|anywhere|on record|since |in (?:at least |more than |over |nearly )?[\w-]+ (?:years|decades?|months))"
)
_WHERE = pattern(
    rf"\b(?:in|of|across|on|among|outside|within) (?:the |its )?(?:[a-z-]+ )?(?:\p{{Lu}}|(?:{either(_PLACES)})\b)"
)
_MEASURED = pattern(rf"^(?:[a-z-]+ )?(?:{either(_words('measured'))})\b")
_DATE = pattern(rf"(?:{YEAR_OR_MONTH})|\d+|[A-Z][a-z]+day")
_ONE_IN = pattern(rf"^ *ones? (?:in|on|across|of) (?:the |all )?(?:\p{{Lu}}|(?:{either(_PLACES)})\b)")
_APPOSED = pattern(r"\p{Lu}[\pL.&'-]*\"?, $")
_TO_DO = pattern(r"^(?:[\pL-]+ ){0,4}to [a-z]+")
_BARE_AFTER = pattern(r"^(?:,|as|with|by|to|be|become|became|had|saw|hit|won|set|kept|in|[a-z]{2,}(?:ed|ing|[^s]s))$")
_SINCE = pattern(r"\b(?:since|ever|(?:in|for) (?:more than |over |nearly )?[\w-]+ (?:years|decades|quarters|months))\b")
_FIRST_BEFORE = pattern(r"\bfirst [^,;.]{3,80}(?:,|,? and) $")
_GRADE_BEFORE = pattern(  # "Malta had the highest rate, Italy the lowest", not "between the largest and the smallest"
    rf"(?:^|[^n] )[Tt]he (?:{_GRADES})\b [^;]*(?:,|\b(?:while|and|but)) [^,;]*$"
)
_BODILESS = pattern(r"^ (?:was|were|is|are)(?: recorded| seen| found| reported| registered| observed)? in\b")
_NO = r"(?:\bnot|n't|\bnever|\bno longer|\bnor)(?: [a-z]+)?"
_WISH = (
    r"\b(?:hopes?|hoping|wants?|aspires?|bid|ambitions?|efforts?|drive|vision|dreams?|race|aims?|aiming|plans?|seeks?"
    r"|could|may|might|should|can)(?: [a-z]+)?(?: (?:to|be|become|have|as))+"
)
_UNREAL = pattern(rf"(?:{_NO}|{_WISH}|\b(?:to|could|would|may|might|should|can)) *$")
_UNREAL_BECOME = pattern(rf"(?:{_NO}|{_WISH}|\bto becoming) *$")
_COPULA = pattern(
    r"\b(?:is|are|was|were|be|been|being|became|become|becomes|remain|remains|remained)(?: [a-z]+){0,3},? *$"
)
_IS = pattern(r"\b(?:is|was|are|were|became|become|becoming) (?:now |also |still )?$")
_PLANNED = pattern(r"\bwill(?: [a-z]+)? (?:be|become|have) *$")
_EXPECTED = pattern(r"\b(?:expected|projected|forecast|likely|set|due) to (?:be|become|have) *$")
_WOULD = pattern(r"\bwould(?: [a-z]+)? (?:be|become|have) *$")
_BEFORE_COPULA = pattern(r"([^,;:]*?) (?:is|are|was|were|became|remains?|remained)(?: [a-z]+)? *$")

_MANY = f"(?i:{either(_words('many'))})"
_LEAD = pattern(
    r"\b((?:continues?|continued|continuing) to )?(lead|leads|led|leading) (?:the|all) "
    rf"(?:(?:whole|entire|global|national|domestic) )?(?:({either(_words('lead object'))})|"
    rf"(?:{either(_words('lead place'))})|(?:[\pL-]+ ){{0,2}}(?P<many>{_MANY}))"
    r"((?: [a-z]+ly| worldwide| nationwide)? (?:in|on|for|with|by) |[,.;]|(?m:$))"
)
_LEAD_NAMED = pattern(
    r"\b(?:leads|led|leading) (?:\p{Lu}[\pL-]+ ){1,3}in (?:[a-z]|\p{Lu}+ )"
)  # "leads Africa in solar power"
_FIELD_KINDS = f"(?:{either(_words('leader kind'))}) "
_LEADER = pattern(
    rf"\b(?:[Oo]ne of )?(?:(?:{OWNER}|[Tt]he|[Aa]n?) (?:{_FIELD_KINDS})*|(?:{_FIELD_KINDS})+)"
    rf"(?:(?:{either(_words('leader') - {'pioneer'})}) in|pioneers? (?:in|of)) "
)
_RECORD = pattern(
    rf"\b(?:(?:[Aa]n?|[Ii]ts|[Tt]heir|[Tt]he|[Aa]nother) )?[Rr]ecord (?:[a-z-]+ )?(?:{either(_words('record noun'))})\b"
)
_RECORD_AS_VERB = pattern(r"\b(?:to|will|not|can|could|would|may|must|should|we|they|track|on|also) *$")
_FIRST_TIME = pattern(
    r"\b([Ff]or (?:the )?(?:very )?first time)\b"
    r"( (?:ever\b|since [^,;.\n]+"
    r"|in (?:an?|any) [^ ,;.]+ (?:period|month|quarter|year|season)"
    r"|in (?:its |the |their )?(?:[a-z-]+ )?(?:history|decades|years|\S+ (?:years|decades))))?"
)
_PERSONAL = pattern(rf"\b(?:[Hh]e|[Ss]he|I|{either(_words('person'))}) [^,;]*$")
_THRESHOLD = either(_words("threshold"))
_THE_FIRST_TIME = pattern(
    rf"\b[Tt]he (?:very )?first time(?: in [^,;.]+?)? (?:that )?(?P<what>(?:[^ ,;:.]+ ){{1,8}}?)"
    rf"(?:(?:has|have|had) )?(?:ever )?(?:{_THRESHOLD})\b"
)
_BEFORE = pattern(rf"\b(?:{_THRESHOLD})\b[^,;:]*$")
_AFTER = pattern(rf"^, (?:[^ ,;:]+ ){{1,8}}?(?:{_THRESHOLD})\b[^,;:]*")
_FIXED = pattern("|".join(rf"\b(?:{word})" for word in lexicons.words("en/superlatives", kind="phrase")))
_DOES = pattern(
    "|".join(rf"\b(?:{word})" for word in lexicons.words("en/superlatives", kind="verb phrase"))
    + rf"|\b(?:is|are|was|were|remains?|remained)(?: now| still| again| by far)? (?:{_GRADES}) (?:in|among|across) "
    + r"|\btop(?:s|ped|ping)? (?:the|all) (?:[\pL.-]+ ){0,3}"
    + rf"(?:{either(_words('list') | _PLACES)}|{_MANY}|[Tt]op \d+)\b"
    + rf"|\b(?:{'|'.join(lexicons.words('en/superlatives', kind='beat'))}) (?:all|every|any)"
    rf"(?: of)?(?: its| the| their)?(?: other [a-z]+| (?:[a-z]+ )?{_MANY})\b"
)


def _heads(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """A determiner or owner with a graded word: "the largest port in Africa", "Kenya's first", "a leading supplier"."""
    at = 0
    for match in matches:
        found = _head(text, match) if match.start() >= at else None
        if found:
            yield found
            at = found.end


def _head(text: str, match: Match) -> Phrase | None:
    """The superlative that a graded word makes with what stands around it, or None."""
    word, owner, det, part, count = (match[name] or "" for name in ("word", "owner", "det", "part", "count"))
    det, bare = det.lower(), match["bare"]
    kind = word.split()[0] if (word == "top" or word.startswith("most ")) else _KIND.get(word) or "grade"
    start, stop = match.start("word" if bare else 0), match.end("too" if match["too"] else "word")
    following = text[stop:]
    after = following.split(maxsplit=1)[0].strip(",.;:)") if following.strip() else ""
    before = text[:start]
    if bare and (kind in ("first", "only", "top") or not _BARE_AFTER.fits(bare) or not word.islower()):
        return None
    if kind == "most" and _MOST_WHERE.match(text[match.start("word") + 5 :]):  # "the most in the country"
        word, stop = "most found", match.start("word") + 4
        following, after = text[stop:], ""
    of_its_kind = bool(_OF_ITS_KIND.match(following)) or (kind == "only" and bool(_ONE_IN.match(following)))
    if _UNREAL_BECOME.search(before) or (_refused(kind, word, after.lower()) and not of_its_kind):
        return None
    end = _phrase_end(text, stop)
    body = text[stop:end].strip()
    if not body and kind == "most":  # "the most visitors": the thing itself follows
        body = word.split()[1]
    placed = _is_place(owner)
    if not body and not _stands_alone(kind, placed, before, following):
        return None
    scope = placed or bool(_SCOPE.search(body))
    if kind == "top" and not scope and not _TOP_NOUN.search(body):
        return None
    if kind == "first" and not (scope or owner):
        told = " " in body and _IS.fits(before)
        scope = told or _is_apposed(text, before, end) or (det == "the" and _FIRST_BEFORE.fits(before))
    if kind == "leading" and det == "the" and " " not in body:
        scope = scope or _IS.fits(before) or _is_apposed(text, before, end)  # "is the leading sector"
    if (bare and not (scope or word in _GIVES_SCOPE)) or (
        kind == "most" and word.split()[1] in _OPINIONS and not _says_where(body, placed)
    ):
        return None
    if not _accepts(kind, word, det, body, scope, bool(part), placed or bool(owner)):
        return None
    if count not in ("", "very", "single") and (kind == "leading" or not scope):
        return None  # "the city's three leading industries"
    indicator = tidy(body) if body and not _SCOPE.match(body) else _subject(before) or tidy(body)
    return Phrase(start, end, indicator, _status(before), f"superlative {kind}")


def _accepts(kind: str, word: str, det: str, body: str, scope: bool, part: bool, owned: bool) -> bool:
    """Do determiner, noun and scope make it a claim to be the first, only, leading or most of its kind?"""
    own = det in ("its", "their", "our")
    if kind == "first":
        if word.startswith("first-"):
            return True
        if own:
            return scope or _SINCE.fits(body)  # "its first profit in ten years", "its first plant in Asia"
        return det not in ("a", "an") and (scope or part or bool(_TO_DO.match(body)))
    if kind == "only":
        return det not in ("a", "an")
    if kind == "leading":
        return scope or word in _GIVES_SCOPE or (" " in body if det in ("a", "an") else _TOP_NOUN.fits(body))
    if kind == "grade":
        plain = not (det or owned) or word in _NEEDS_SCOPE or word.split("-")[0] not in _KIND
        return det not in ("a", "an") and (scope or not plain or _MEASURED.match(body) is not None)
    return det not in ("a", "an")


def _refused(kind: str, word: str, after: str) -> bool:
    """Whether the word after it, or the adjective after "most", makes it an ordinal, an idiom or an opinion."""
    if kind == "grade" and (word.split("-")[0] in _NOT_GRADES or word.rpartition("-")[2] in _NOT_JOINED):
        return True
    if kind == "top" and (after[:1].isdigit() or after in _NUMBERS):
        return True
    if kind == "most":
        second = word.split()[1]
        return (second in _NOT_AFTER["most"] and second not in _OPINIONS) or after in _NOT_AFTER["grade"]
    return after in _NOT_AFTER[kind]


def _stands_alone(kind: str, placed: bool, before: str, following: str) -> bool:
    """ "Africa's largest", "is the largest", "… Italy the lowest", "the lowest was in Italy": without a noun."""
    if kind not in ("grade", "most"):
        return False
    if placed or _COPULA.search(before):
        return True
    return kind == "grade" and (_GRADE_BEFORE.fits(before) or _BODILESS.match(following) is not None)


def _says_where(body: str, placed: bool) -> bool:
    """Does what is most important say where, or is it the movement of a figure: "the most significant fall"?"""
    return placed or bool(_MOST_WHERE.search(body) or _WHERE.search(body)) or bool(_MEASURED.match(body))


def _is_apposed(text: str, before: str, end: int) -> bool:
    """ "Acme, the oldest mill in town, has": does the phrase stand between commas behind a name?"""
    name = before.rstrip(' ,"').rpartition(" ")[2]
    return text[end : end + 1] in (",", ".") and bool(_APPOSED.search(before)) and not _DATE.fullmatch(name)


def _is_place(owner: str) -> bool:
    """Whether a possessive names a place or group to be first in, not a person or the speaker."""
    name = owner.removesuffix("'s").removesuffix("'")
    last = name.split()[-1] if name else ""
    return last[:1].isupper() or last in _PLACES or last.rstrip("s") in _PLACES


def _status(before: str) -> str:
    """ "target" or "forecast" behind "plans to be", "is expected to become"; else "actual"."""
    if not before.endswith(("be ", "become ", "have ")):
        return "actual"
    if _PLANNED.search(before):
        return "target"
    return "forecast" if _EXPECTED.search(before) or _WOULD.search(before) else "actual"


def _phrase_end(text: str, start: int) -> int:
    """Where the noun phrase that follows stops. A participle right after the superlative belongs to it."""
    at = start
    if text[start : start + 2] == ' "' and (closing := text.find('"', start + 2)) > 0:
        at = closing + 1  # "the first "unicorn" in the state"
    match = _END.search(text, at)
    belongs = match and text.endswith("of its kind", start, match.start()) and match[0].strip() in _ENDS
    if match and (belongs or (match.start() == start and match[0].strip() in _PARTICIPLES)):
        match = _END.search(text, match.end())
    return limit_words(text, start, match.start() if match else len(text.rstrip(" .")), MOST_WORDS)


def _subject(before: str) -> str:
    """What stands before the copula: "(the port) is the largest"."""
    match = _BEFORE_COPULA.search(before)
    return tidy(match[1]) if match else ""


def _leads(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Leading the world, the country, the industry."""
    for match in matches:
        before, rest = text[: match.start()], match[5]
        clause = before.rstrip().endswith(",") or bool(match[1]) or rest.strip().endswith(("in", "on", "for"))
        if not _UNREAL.search(before) and (match[3] or match["many"] or clause):
            end = _phrase_end(text, match.end() - len(rest))
            indicator = text[match.end() : end] if rest.strip() else before.rstrip(" ,").rpartition(",")[2]
            yield Phrase(match.start(), end, tidy(indicator), "actual", "superlative lead")


def _leads_named(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Leading a named country or group in something."""
    for match in matches:
        if text.startswith("the ", match.end() - 1) or _UNREAL.search(text[: match.start()]):
            continue
        end = _phrase_end(text, match.end())
        yield Phrase(
            match.start(), end, tidy(text[match.start() : end].partition(" in ")[2]), "actual", "superlative lead"
        )


def _leaders(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Being a leader or pioneer in a field."""
    for match in matches:
        if not _UNREAL_BECOME.search(text[: match.start()]):
            end = _phrase_end(text, match.end())
            yield Phrase(match.start(), end, tidy(text[match.end() : end]), "actual", "superlative leader")


def _records(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """A "record harvest"; "they record" is a verb."""
    for match in matches:
        if not _RECORD_AS_VERB.search(text[: match.start()]):
            end = _phrase_end(text, match.end())
            indicator = tidy(match[0]).removeprefix("record ").removeprefix("Record ") + text[match.end() : end]
            yield Phrase(match.start(), end, tidy(indicator), "actual", "superlative record")


def _first_times(text: str, _: list[Match]) -> Iterator[Phrase]:
    """What happens for the first time, with the mark that is passed; what one person does so is none."""
    for match in _THE_FIRST_TIME.finditer(text):
        end = limit_words(text, match.start(), _phrase_end(text, match.end()), MOST_WORDS)
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
    while words and words[-1] in ("has", "have", "had", "also"):
        words.pop()
    return tidy(" ".join(words[-12:]))


def _fixed(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Fixed phrases: "at the forefront of", "a world first"."""
    return _told(text, matches, _UNREAL_BECOME)


def _done(text: str, matches: list[Match]) -> Iterator[Phrase]:
    """Lists that are topped, first places that are taken; "to top the list" is only a wish."""
    return _told(text, matches, _UNREAL)


_TAIL = (  # what such a phrase reads on to, to see that it is none of another kind: "rose most in"
    r"(?:[.,;)]| (?:and|but|for|in|since|on|among|to|from|at|across|over|\())$"
)
_ENDS_SHORT = pattern(rf"\b(?:most|least|[a-z]+est)(?P<tail>{_TAIL})|\brecord(?P<rest>[.,;)]| (?:and|but))$")


def _told(text: str, matches: list[Match], unreal: Pattern) -> Iterator[Phrase]:
    """Phrases that say it themselves, with what they read on to; none that is only wished for or denied."""
    for match in matches:
        if not unreal.search(text[: match.start()]):
            short = _ENDS_SHORT.search(match[0])
            tail = (short["tail"] or short["rest"]) if short else ""
            end = match.end() - len(tail) if tail else _phrase_end(text, match.end())
            item = tidy(text[match.end() : end])
            indicator = item if item and not item[0].isdigit() else _clause(text[: match.start()])
            yield Phrase(match.start(), end, indicator, "actual", "superlative phrase")


SUPERLATIVES = (
    Finder(_HEAD, ("",), _heads),
    Finder(_LEAD, ("lead", "led"), _leads),
    Finder(_LEAD_NAMED, ("lead", "led"), _leads_named),
    Finder(_LEADER, tuple(_words("leader")), _leaders),
    Finder(_RECORD, ("ecord",), _records),
    Finder(pattern(r"\bfirst time\b"), ("first time",), _first_times),
    Finder(_FIXED, ("",), _fixed),
    Finder(_DOES, ("",), _done),
)
