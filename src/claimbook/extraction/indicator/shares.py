"""What a share is a share of, and who or what has it."""

from __future__ import annotations

import re

from claimbook import patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.amounts import is_doer
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.found import Found
from claimbook.extraction.indicator.noun_phrases import is_body, is_name, last_phrase, noun_phrase, until_stop
from claimbook.extraction.indicator.own_nouns import own_noun
from claimbook.extraction.indicator.plausible import sound
from claimbook.extraction.indicator.tails import TAIL
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    AUXILIARIES,
    FUNCTION_WORDS,
    OBJECT_VERBS,
    PARTICIPLES,
    is_verb,
    may_be_verb,
    participle,
)


def whole_of(view: View) -> str:
    """The whole that a share is part of: "of total employment"."""
    words = until_stop(_behind_of(view.right[:160]))
    if words and is_time(words):
        return ""
    if " and " in words and not _NO_LINK.search(view.seen):
        words = _first_of(words, view.right)
    if view.earlier and not words and _OF_THAT.match(_behind_of(view.right[:60])):
        return view.earlier[-1].indicator.words  # "a third of that"
    if view.earlier and " " not in words and _OF_KNOWN.match(words):
        return view.earlier[-1].indicator.words
    return words


def _behind_of(right: str) -> str:
    """The words behind the "of" that follows a share: " of (jobs)", " share of the (crop)"; "" where none does."""
    if right[4:6] in _CENTURIES and _OF_YEAR.match(right):
        return ""
    right = _without_or_so(right)
    found = _OF_WHOLE.match(right) if "of " in right.lstrip(") ")[:14].lower() else None
    return right[found.end() :] if found is not None else ""


def _without_or_so(words: str) -> str:
    """ "the people (, or 3 million of them,) live": without another telling of the figure."""
    return _OR_SO.sub(" ", words) if ", or " in words else words


def _first_of(words: str, behind: str) -> str:
    """ "(4 percent of) exports and rye (was)": without the subject of a next clause."""
    first = words.partition(" and ")[0]
    for i, word in enumerate(behind.partition(f"{first} and ")[2].lower().split()[:8]):
        if i and (word in AUXILIARIES or is_verb(word) or word == "accounts"):
            return first
        if not word.replace("-", "").isalpha():
            break
    return words


_CENTURIES = frozenset(["19", "20"])
_OF_YEAR = patterns.compile(r"^ of (?:19|20)\d\d\b")
_OF_WHOLE = patterns.compile(
    r"(?i)^\)? *(?:share |stake |completion )?of "
    r"(?:the |its |their |our |all |these |those |(?:last|this) year's |[A-Z][\w.-]*'s |"
    r"(?:[$€£¥]|[A-Z]{2,3} ?)?\d[\d.,]* (?:(?:million|billion|trillion)(?: \w+)? of )?)*"
)
_OF_THAT = patterns.compile(r"^(?:that|this)(?: (?:figure|amount|total|sum|number|market|trade))?(?:[,.;:)]|$)")
_OF_KNOWN = patterns.compile(r"(?i)^(?:it|them|these|those|which|whom|whole|[\w-]+'s)$")


def share_of(view: View) -> str:
    """ "accounted for 30 % of Y" is "X in Y"; "80 % of the work has been done" is the work done."""
    last = view.previous
    if last is not None and (part := _part_of(view, last)) is not None:
        return part
    if last is None and view.earlier and view.after.startswith(_OF_THEM):
        known = view.earlier[-1]
        if (part := _part_of(view, known)) != known.indicator.words:
            return part or ""
    if view.before[:3] == "Of " and (found := _OF_ALL.match(view.before)) and (kind := _WERE.match(view.after[:80])):
        what = until_stop(kind[1])  # "of all exports, 4 percent was fish"
        first = what.partition(" ")[0]
        return "" if first in FUNCTION_WORDS or may_be_verb(first) else f"{what} in {found[1]}"
    if not (whole := whole_of(view)):
        return _of_same_whole(view) or _coming_from(view)
    if view.verb.startswith("contribut"):
        return _contribution(view, whole)
    if named := _of_market_or_total(view, whole) or _done_with(view, whole):
        return named
    rest = _OF_REST.match(_without_or_so(view.after[:240]))
    if rest is not None and view.seen.endswith("with ") and whole.endswith(("ing", "ed")) and " " in whole:
        return f"{whole} {until_stop(rest[1].partition(whole)[2])}"  # "…, with 8 percent of farms using maps"
    if rest is not None and not may_be_verb(view.verb) and _NO_LINK.search(view.seen) and _does(whole, rest[1]):
        return _with_predicate(whole, rest[1])  # the figure is the subject of its clause
    return _in_whole(view, whole) or (whole if rest is None else _with_predicate(whole, rest[1]))


_OF_ALL = patterns.compile(
    r"^Of (?:all |the |its |their |these |total |all the )*((?:[a-z-]+ ){0,4}[a-z-]+), "
    r"(?:about |some |around |nearly |over |just )?$"
)
_WERE = patterns.compile(r"^ (?:was|were|is|are) (?:an? |the )?([a-z-]+(?:[.,;]| [a-z-]+[.,;]|$| (?:in|for) ))")
_OF_THEM = (" of them ", " of these ", " of those ")


def _of_same_whole(view: View) -> str:
    """ "oats make up 7 percent of the crop, while rye accounts for 4 percent": of the whole of the share before."""
    last = view.alike
    if last is None or view.verb not in _MAKING_UP or not last.indicator.rule.startswith(_WITH_WHOLE):
        return ""
    _, inside, whole = last.indicator.words.partition(" in ")
    joined = _AND_NEXT.match(view.seen)
    subject = joined[1] if joined is not None else view.subject.split(" in ")[0]
    return f"{subject} in {whole}" if inside and subject and sound(subject) else ""


_AND_NEXT = patterns.compile(  # "(4 percent) of the crop and rye made up"
    r"^ of [^,;:]{2,60} and (?:the |its |their )?([\w'’& -]+?) "
    r"(?:accounted for|accounts? for|ma[dk]es? up|represents?) +$"
)
_WITH_WHOLE = ("share of a whole", "in the place of", "next in the list", "as the figure before")


def _coming_from(view: View) -> str:
    """ "450 mills signed up, 60 percent coming from the north", "40 percent from the south": what it is a share of."""
    last = view.previous
    found = _FROM.match(view.after[:120]) if last is not None and " from " in view.after[:24] else None
    source = until_stop(found[1]) if found is not None else ""
    base = last.indicator.words.partition(" from ")[0] if last is not None else ""
    return f"{base} from {source}" if source and base and " in " not in base else ""


def _part_of(view: View, last: Found) -> str | None:
    """ "…, of which exports made up 5 %", "5 % of them sail": the part of what the figure before measures."""
    if (part := _OF_WHICH.search(view.seen)) is not None and (view.seen[:4] != " of " or part.start()):
        part_of = view.named(clause_subject(view.seen[part.end() :]))
        return f"{part_of} in {last.indicator.words}" if part_of else last.indicator.words
    if " of " not in view.after[:10] or _OF_WHICH.match(f"{view.after[:10]} ") is None:
        return None
    behind = _OF_WHOM.sub("", view.after[:80])
    tail = TAIL.match(behind)
    done = tail[1] if tail is not None else predicate(behind)
    return f"{last.indicator.words} {done}".strip()


def _contribution(view: View, whole: str) -> str:
    """ "ports contributed 5 percent of growth": what is contributed to the whole, and by whom where that is told."""
    subject, last = "" if view.points_back else view.subject or view.main_subject, view.previous
    if not subject and last is not None and _AND_VERB.match(view.seen) and last.indicator.rule == "clause subject":
        subject = last.indicator.words
    return f"contribution of {subject} to {whole}" if subject else f"contribution to {whole}"


def _of_market_or_total(view: View, whole: str) -> str:
    """ "5 % of the market", "5 % of the total", "the target is for 5 % of farms to": where the whole decides."""
    last = view.previous
    if last is not None and whole == last.indicator.words:
        return whole
    if whole.split(" ")[-1].lower() == "market" and (not view.subject or is_doer(view.subject)):
        return f"{whole} share"
    if view.seen.endswith("for ") and (bound := _FOR_TO.match(view.after[:160])) is not None:
        return f"{whole} to {' '.join(bound[1].split()[:8])}"  # "the target is for 4 % of farms to use satellites"
    return f"{view.subject or last.indicator.words} in {whole}" if last is not None and whole.endswith("total") else ""


def _done_with(view: View, whole: str) -> str:
    """ "a share of 5 % of the mills", "it owns 5 % of the mills": the noun before the share, or who has it."""
    if (
        not view.seen.endswith(("with ", " care of "))
        and (own := own_noun(view))
        and own.split(" ")[0].lower() not in _PART_NOUNS
    ):
        return own
    if view.verb in _GETTING and view.subject and not is_name(view.subject) and sound(view.subject):
        return f"{view.subject.split(' in ')[0]} in {whole}"
    bearing = view.verb.endswith(" in") and not is_name(view.subject)  # "call centers bring in 4 percent of sales"
    if view.verb in OBJECT_VERBS and is_body(view.subject) and not bearing:
        return f"{whole} {participle(view.verb)}"
    return ""


def _in_whole(view: View, whole: str) -> str:
    """ "small firms make up 90 percent of all firms": the subject in the whole, "" without one."""
    last = view.previous
    if (named := _MAKING.search(view.before[-110:])) is not None:
        noun = " ".join(last_phrase(named[1].split()))
        if noun and not (is_name(noun) or noun.split(" ")[0].lower() in FUNCTION_WORDS):
            return f"{noun} in {whole}"  # "small firms, which make up 90 percent of all firms"
    subject = view.subject or (view.main_subject if view.points_back else "")
    subject = subject if sound(subject) else ""
    if (made := _MADE_UP_BY.search(view.before[-110:])) is not None and (made[2] or not subject):
        words = made[1] or made[2]
        noun = " ".join(last_phrase(words.split()))
        subject = noun if noun and noun == tidy(words) and not is_name(noun) else subject
    if not subject and last is not None and _AND_VERB.match(view.seen):
        holder, _, inside = last.indicator.words.partition(" in ")
        subject = holder if inside or last.indicator.rule != "share of a whole" else ""
    if subject and (not is_body(subject) or subject.endswith(("s", "en", "le")) or view.verb in _MAKING_UP):
        return f"{subject.split(' in ')[0]} in {whole}"
    if view.verb in OBJECT_VERBS:
        return f"{whole} {participle(view.verb)}"
    if last is not None and view.verb in ("and", "or") and last.measure.kind == "share":
        words = last.indicator.words
        if " in " in words:
            return f"{words.split(' in ')[0]} in {whole}"
        if last.indicator.rule == "share of a whole" and words.endswith(("ed", "n", "t")) and " " in words:
            return f"{whole} {words.split(' ')[-1]}"
    return ""


_FROM = patterns.compile(r"^(?: (?:will )?(?:comes?|came|coming|were|are))? from (?:the |its |their )?([a-z].*)$")
_OR_SO = patterns.compile(r", or (?:[a-z]+ )?\d[^;]{0,30}?, ")
_NEXT_SHARE = patterns.compile(
    r" (?:and|but) (?:(?:only|just|about|nearly|over|another) )?\d.*$| and (?:the|its|their|an?) .*$"
)
_NO_LINK = patterns.compile(r"(?:^|[,:;]|\b(?:that|while|whereas|and|but|says|said)) *(?:only|just|about|some|the)? *$")
_MAKING = patterns.compile(
    r"([^,;:()]+)(?:, | \()(?:which|who) (?:[a-z]+ )?"
    r"(?:account(?:s|ed)? for|ma[dk]es? up|represent(?:s|ed)?|form(?:s|ed)?|"
    r"provid(?:e|es|ed)|constitut(?:e|es|ed)|suppl(?:y|ies|ied)) (?:[a-z]+ ){0,2}$"
)
_MADE_UP_BY = patterns.compile(  # "Oats, making up 4 percent of", "oats (making up", "…, oats making up"
    r"(?:^([^,;:()]+?)(?:,| \()|, ([^,;:()]+?)) (?:accounting for|making up|representing|forming|providing|"
    r"constituting|comprising|supplying|contributing) (?:[a-z]+ ){0,2}$"
)


def _with_predicate(whole: str, clause: str) -> str:
    """The whole and what it does: "homes in towns", "roads that are slow", "farms using maps", "boats made in Peru"."""
    clause = _NEXT_SHARE.sub("", clause[max(0, clause.find(whole)) :])
    if (denied := _DENIED.match(clause)) is not None:
        return f"{whole} that {' '.join(denied[1].split()[:6])}"
    behind = clause.removeprefix(whole)
    behind = behind[2:] if behind.startswith((" – ", " — ")) else behind
    if behind == clause or not behind.strip() or behind.startswith((" and ", " or ", " but ")):
        return whole  # "4 percent of the town and rents 5 percent"
    if (source := _SOURCE.match(behind)) is not None:
        noun = until_stop(source[1])
        if noun and not is_name(noun):
            return f"{noun} in {whole}"
    if behind.startswith(_IN_PHRASES):
        near = _up_to_verb(behind.partition(" $")[0])
        rest = behind[len(near) :]
        if not is_time(near[near.find(" ", 1) + 1 :]):
            whole += near.rstrip("0123456789,.$")
        return whole if not rest or _GOING.match(rest) else _with_predicate(whole, whole + rest)
    if (being := _IS.match(behind)) is not None:
        first, said = being[2].partition(" ")[0], until_stop(being[2])
        if first.endswith("ing"):
            return f"{whole} {said}"
        if said and not (first.endswith("ed") or may_be_verb(first) or first in _NO_ADJECTIVES):
            return f"{whole} that{being[1]} {said}"
    if behind.startswith((" that ", " who ", " which ")):
        return f"{whole} {_relative(behind.split()[:10])}"
    while (auxiliary := _AUXILIARY.match(behind)) is not None:
        behind = behind[auxiliary.end() - 1 :]
    if behind.startswith(_IN_PHRASES):
        return whole + _up_to_verb(behind.partition(" $")[0]).rstrip("0123456789,.$")  # "jobs (are) in towns"
    if done := predicate(behind):
        told = _told(done, clause)
        again = told != done and whole.rpartition(" ")[2] in PARTICIPLES  # "loans given (in May) were paid back"
        return f"{whole} that were {told}" if again else f"{whole} {told}"
    return " ".join(patterns.sub(_AUXILIARIES, " ", f"{whole}{behind}").split()[:10])


def _relative(words: list[str]) -> str:
    """ "that are old (have leaked)", "that firms did (was) paid by": a relative clause and what follows it."""
    for i in range(4, len(words)):
        if words[i] in ("have", "has", "had"):
            return " ".join(words[:i])
        if words[i] in AUXILIARIES:
            return " ".join((*words[:i], *words[i + 1 :]))
    return " ".join(words)


def _does(whole: str, clause: str) -> bool:
    """Does a verb follow the whole: "half of the firms (use maps)"?"""
    behind = clause.partition(whole)[2].split()
    first = behind[0].lower() if behind else ""
    return first in AUXILIARIES or may_be_verb(first)


_NO_ADJECTIVES = FUNCTION_WORDS.union(PARTICIPLES)
_GOING = patterns.compile(r"^ (?:go|goes|went|belongs?|belonged) ")
_IN_PHRASES = (" in ", " at ", " from ", " on ", " with ", " for ", " to the ")
_IS = patterns.compile(
    r"^((?: (?:will|would|could|can|may|might))? (?:is|are|was|were|be))"
    r"(?: (?:now|still|already|also|currently|[a-z]+ly|an?|the))* ([A-Za-z].*)$"
)
_SOURCE = patterns.compile(r"^ (?:comes?|came|stems?|stemmed|derives?|derived) from (?:the |its |their )?(.*)$")


def _up_to_verb(behind: str) -> str:
    """ "from Peru (went to Chile)": what belongs to the noun, up to the verb."""
    words = behind.split(" ")
    for i in range(2, len(words)):
        low = words[i].lower()
        verb = is_verb(low) or low in AUXILIARIES or (may_be_verb(low) and words[i - 1].isdigit())
        if verb and not low.endswith("ing") and words[i - 1] not in FUNCTION_WORDS:
            return " ".join(words[:i])
    return behind


def _told(done: str, clause: str) -> str:
    """ "that use maps", but "connected to the grid" where the clause has it in the passive."""
    passive = _PASSIVE.format(patterns.escape(done.split(" ")[1]))
    return done.removeprefix("that ") if re.search(passive, clause) else done


_PASSIVE = r"\b(?:been|being|were|was|are|is|be) (?:[a-z]+ly )?{}\b"


def of_said(view: View) -> str:
    """ "more than half of the lines (51 %) are slow": the whole, which stands inside the figure, and what it does."""
    inside = _OF_REST.match(view.quantity.noun)
    whole = until_stop(inside[1]) if inside is not None else ""
    if _OF_KNOWN.match(whole):
        whole = view.earlier[-1].indicator.words if view.earlier else ""
    done = predicate(view.after)
    return f"{whole} {done}".strip() if whole else ""


def answering(view: View) -> str:
    """ "only 8 % used maps": who does it, from the share before, and what they do."""
    last = next((found for found in reversed(view.memory) if found.measure.kind == "share"), None)
    joined = view.seen.endswith((" and ", " while ", " but ")) and view.previous is last
    if last is None or not (joined or _NOTHING_BEFORE.match(view.seen)):
        return ""
    done = predicate(view.after)
    who = noun_phrase(f" {last.indicator.words.removeprefix('share of ')}")
    return f"{who} {done}" if done and (who[-1:] == "s" or who in _MANY) and who in last.indicator.words else ""


_MANY = frozenset(["people", "staff", "women", "men", "children", "personnel"])


_NOTHING_BEFORE = patterns.compile(
    r"(?i)^(?:[^,]{0,60},)?(?:[ •●○▪*·–—-]|(?:and|with|while|but|just|only|merely|barely|about|almost|nearly|some|"
    r"around|over|"
    r"a further|another|(?:last|this) year|in (?:19|20)\d\d)\b)*$"
)


def predicate(behind: str) -> str:
    """ "(farmers) that use mobile phones": a relative clause from the verb phrase behind a noun, "" without a verb."""
    words = behind.split()[:7]
    while words and words[0].lower() in _ADVERBS:
        del words[0]
    if not words or not may_be_verb(words[0].lower()):
        return ""
    end = next((i for i, word in enumerate(words, 1) if word[-1] in _ENDINGS), len(words))
    words = _NEXT_FIGURE.sub("", " ".join(words[:end])).rstrip(_ENDINGS + " ").split()
    if words[:1] == ["is"] and words[1:2] in (["a"], ["an"]) and len(words) == 3:
        words = ["are", f"{words[2]}s"]  # "one in five guests is a student"
    return f"that {' '.join(words)}"


_NEXT_FIGURE = patterns.compile(r" (?:and|but|while) (?:[a-z]+ )?\d.*$")
_ENDINGS = ',.;:"”'


_FOR_TO = patterns.compile(r"^ of [^,;:]{3,60}? to (.*)$")
_ADVERBS = frozenset(["still", "now", "already", "currently", "also"])
_OF_WHOM = patterns.compile(r"^ of \w+")
_OF_WHICH = patterns.compile(r"(?i)(?:^|,| and)? of (?:which|whom|them|these|it) ")
_PART_NOUNS = frozenset(["share", "proportion", "portion", "part", "percentage", "rate"])
_MAKING_UP = frozenset(["for", "up", "represents", "represented", "representing"])
_GETTING = frozenset(
    ["receive", "received", "receives", "got", "gets", "hold", "holds", "held", "own", "owns", "owned"]
)
_DENIED = patterns.compile(
    r"^.*? ((?:do|does|did|are|is|were|was|have|has|had|cannot|can)(?: not|n't)? (?:not|no|never) .*)$"
)
_OF_REST = patterns.compile(r"(?i)^ *of (?:the |its |their |our |all |these |those )*((?:[^,;]|,\d)*)")
_AUXILIARIES = r" (?:(?:have|has|had) been|been|were|was|are|is|be|will|would|should|could|can|may|might|must) "
_AUXILIARY = patterns.compile(f"^{_AUXILIARIES}")
_AND_VERB = patterns.compile(
    r"(?i)^[^,;]*,? (?:and (?:now |also |currently |already |still )?[a-z]+|before [a-z]+ing) *(?:for |up |at )?$"
)
