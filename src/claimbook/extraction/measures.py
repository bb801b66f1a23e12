"""What kind of figure it is: level, change, share, rank or gap; up or down; result, target or forecast."""

from __future__ import annotations

from string import ascii_letters
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.context import Context, is_time
from claimbook.extraction.joined import Joined
from claimbook.model import Quantity
from claimbook.patterns import Match, Span

_CHANGES = {(row["word"], row["kind"]): row["direction"] for row in lexicons.rows("en/change_words")}
_NOUNS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "noun"))
_VERBS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "verb"))
_FILLING = lexicons.words("en/filling_words")  # what may stand between a word of change and its figure
_FILL = f"(?:{'|'.join(_FILLING).replace(' ', '[ -]')})"
_NOUN_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_NOUNS})(?: rate| rates| speed| pace)?(?: +{_FILL})*(?: *\(| +)?$")
_NOUN_TO = patterns.compile(rf"(?i)\b(?P<word>{_NOUNS})(?: rate)?\b[^,;]*\b(?:to|from) *$")
_VERB_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_VERBS})(?: +{_FILL})* *$")
_VERB_BY = patterns.compile(
    rf"(?i)^.*\b(?P<word>{_VERBS}) (?:[\w'&/-]+ ){{1,8}}by +(?:an? |some |about |another |the equivalent of )*$"
)
_NOUN_BEHIND = (
    rf" *[-']?(?:points?)? *(?:(?:year[ -]on[ -]year|year[ -]over[ -]year|annual|yearly|average|"
    rf"cumulative|real|nominal|further|net|overall|"
    rf"monthly|quarterly|percentage|yoy|y-o-y|sharp|steady|strong|rapid|total) +){{0,3}}(?P<word>{_NOUNS})\b"
)
_HOW = (
    r" *(?:\w+ +)?(?P<how>higher|lower|more|less|fewer|above|below|faster|slower|larger|greater|"
    r"smaller|bigger|better|cheaper|shorter|longer|ahead of|behind|as)\b"
)
_YEARLY = (
    r" *(?:year[ -]on[ -]year|year[ -]over[ -]year|y-o-y|yoy|from (?:a|the) (?:year|same)|"
    r"on (?:the|a) year|compared (?:with|to) (?:the )?(?:same|previous|last|a year|20))"
)
_THAT = r" *of (?:that|those|what|the (?:level|figure) )"
_NOUN_RIGHT = patterns.compile(rf"(?i)^{_NOUN_BEHIND}")
_COMPARED = patterns.compile(rf"(?i)^{_HOW}(?: [\w-]+){{0,3}}? *(?:\b(?:than|that of|as|from|on|over)\b)?(?P<than>.*)$")
_ON_YEAR = patterns.compile(rf"(?i)^{_YEARLY}")
_OF_THAT = patterns.compile(rf"(?i)^{_THAT}")
_ANY_RIGHT = patterns.compile(rf"(?i)^(?:{_NOUN_BEHIND}|{_HOW}|{_YEARLY}|{_THAT})")  # most figures have none of them
_DOWN_WORDS = frozenset(["lower", "less", "fewer", "below", "slower", "smaller", "cheaper", "shorter", "behind"])
_LISTED = patterns.compile(r"^(?:,| and|, and|;| or)+ *(?:by )?$")
_GROWTH_SUBJECT = patterns.compile(
    r"(?i)\b(?:growth|growth rate|increase|inflation)\b[^,;]{0,60}\b(?:to|was|is|of|at|from|reached|hit|stood at) *$"
)


_MAKE_UP = patterns.compile(
    r"(?i)\b(?:mak(?:e|es|ing)|made|took|tak(?:e|es|ing)|set|sett?ing|build(?:ing)?|built) up [^,;]{0,24}$"
)
_RATE_OF_CHANGE = patterns.compile(
    rf"(?i)\b(?:{_NOUNS}|{_VERBS}|progressions?)\b[^;]*\bat (?:an? |the )?(?:average |annual |yearly |"
    rf"faster |slower )*(?:rate|pace|speed) of *$"
)


class Measure(NamedTuple):
    """Kind of figure, its direction, what it is compared with (gaps only), and the rule that says so."""

    kind: str
    direction: str
    baseline: str
    rule: str


def measure(quantity: Quantity, context: Context, previous: tuple[Quantity, Measure] | None) -> Measure:
    """The kind of a figure, from the words of its own clause; a list hands its kind on."""
    unit = quantity.unit
    if unit == "rank":
        return Measure("rank", "", "", "rank")
    if (
        previous is not None
        and previous[0].unit == unit
        and previous[1].kind in ("change", "gap")
        and _LISTED.fits(context.text[previous[0].end : quantity.start])
    ):
        return previous[1]._replace(rule="as in the list")
    if quantity.direction == "down" and unit in ("%", "pp"):
        return Measure("change", "down", "", "minus sign")
    left, right = context.left, context.right
    share, lead = unit in ("%", "pp"), left[-130:].rstrip(" (").lower().replace("-", " ").rsplit(None, 8)[-8:]
    if share and lead[-1:] == ["of"] and _RATE_OF_CHANGE.fits(left):
        return Measure("change", quantity.direction or "up", "", "rate of change")
    told = _ANY_RIGHT.match(right) is not None
    if told and (compared := _compared(right)) is not None:
        return compared
    if unit == "x":
        return _multiple(quantity, context)
    if told and unit != "1" and (found := _NOUN_RIGHT.match(right)) is not None:
        return Measure("change", _CHANGES[(found["word"].lower(), "noun")], "", "change noun behind")
    if (changed := _change_before(quantity, left, lead)) is not None:
        return changed
    if told and share and _ON_YEAR.match(right):
        return Measure("change", "up", "", "year on year")
    if told and unit == "%" and _OF_THAT.match(right):
        return Measure("gap", "", _thing(right[right.lower().find("of") + 2 :]), "compared with that of")
    if unit == "%" and _GROWTH_SUBJECT.fits(left[-90:]):
        return Measure("change", "up", "", "growth is the subject")
    if unit == "pp":
        return Measure("change", quantity.direction or "", "", "points")
    if unit == "%":
        return Measure("share", "", "", "per cent")
    return Measure("level", "", "", "amount")


def _change_before(quantity: Quantity, left: str, lead: list[str]) -> Measure | None:
    """The change that a word before the figure says: "growth of", "rose by", "cut the number by". `lead` are the last
    words of it, in lower case."""
    near, by = _may_change(lead), "by" in lead
    if near and (quantity.unit in ("%", "pp") or left.rstrip().endswith(("of", "by"))):
        noun = _NOUN_LEFT.search(left[-110:])
        if noun is not None:
            return Measure("change", _CHANGES[(_first_word(noun[0]), "noun")], "", "change noun before")
    if by and (verb := _VERB_BY.search(left[-130:])) is not None:
        return Measure("change", _CHANGES[(verb["word"].lower(), "verb")], "", "change verb and object")
    if near and (verb := _VERB_LEFT.search(left[-110:])) is not None:
        word = _first_word(verb[0])
        if _verb_changes(quantity, left, word):
            return Measure("change", _CHANGES[(word, "verb")], "", "change verb")
    return None


def _may_change(lead: list[str]) -> bool:
    """Can a word of change stand there, behind which there are only filling words? A quick look, which patterns end."""
    for word in reversed(lead):
        if word in _CHANGE_ENDS:
            return True
        if word not in _FILLING_WORDS:
            return word[len(word.rstrip(ascii_letters)) :] in _CHANGE_ENDS  # "(growth"
    return True


def _first_word(words: str) -> str:
    return words.partition(" ")[0].partition("(")[0].lower()


_FILLING_WORDS = frozenset(word for words in _FILLING for word in words.replace("-", " ").split())
_CHANGE_ENDS = frozenset(word.rpartition("-")[2] for word, _ in _CHANGES)
_PAST = patterns.compile(r"(?i)^(?:just |well |slightly )?(?:below|above|beyond|under)\b")


def _verb_changes(quantity: Quantity, left: str, word: str) -> bool:
    """ "rose 3 percent" and "rose by 5 million" are changes, "added 300 shops" is a level, "making up 8 %" a share."""
    if word == "up" and _MAKE_UP.search(left) is not None:
        return False
    if _PAST.match(quantity.text):
        return False  # "fell below 1.5 %" says where it stands
    if quantity.unit in ("%", "pp"):
        return True
    if patterns.search(r"(?i)\bby +(?:an? |some |about |another )*$", left[-24:]):
        return True
    return word in (
        "up",
        "down",
        "rose",
        "fell",
        "grew",
        "climbed",
        "dropped",
        "rising",
        "falling",
    ) and quantity.unit not in ("1",)


def _compared(right: str) -> Measure | None:
    """ "4 points higher than the city" is a gap, "lower than in 2011" a change."""
    found = _COMPARED.match(right[:120])
    if found is None or not patterns.search(r"\b(?:than|from|on|over|of|as)\b", found[0][:60]):
        return None
    than = found["than"] or ""
    how = found["how"].lower()
    if how == "as" or not patterns.match(
        r"(?i)^ *(?:\w+ +)?(?:higher|lower|more|less|fewer|above|below|faster|slower|larger|greater|"
        r"smaller|bigger|better|cheaper|shorter|longer|ahead)",
        right[:40],
    ):
        return None
    direction = "down" if how in _DOWN_WORDS else "up"
    if is_time(than):
        return Measure("change", direction, "", "compared with a time")
    return Measure("gap", direction if direction == "down" else "", _thing(than), "compared with a thing")


def _multiple(quantity: Quantity, context: Context) -> Measure:
    """ "doubled" is a change; "twice the average", "6 times as high as" a gap."""
    right = context.right
    if (
        found := patterns.match(
            r"(?i)^ *(?:as (?:\w+ )?(?:as|that)|(?:higher|larger|more|greater|bigger|faster|less|lower) than|"
            r"that of|than)(.*)$",
            right,
        )
    ) is not None:
        if is_time(found[1] or ""):
            return Measure("change", quantity.direction or "up", "", "multiple of an earlier time")
        return Measure("gap", "", _thing(found[1] or ""), "multiple of a thing")
    word = quantity.value_text.lower()
    as_noun = word in ("double", "twice", "triple", "treble", "thrice", "quadruple") or word[:1].isdigit()
    verbal = patterns.search(
        r"(?i)\b(?:to|will|would|could|can|shall|may|and|nearly|almost|more than)(?: nearly| more than|"
        r" almost| roughly| about)? *$",
        context.left[-30:],
    )
    if (
        as_noun
        and patterns.match(r"(?i)^ *(?:the|that|those|its|what|as) ", right)
        and not (
            verbal
            and patterns.search(r"(?i)\b(?:to|will|would|shall) *(?:nearly |more than |almost )?$", context.left[-24:])
        )
    ):
        if is_time(right[5:]):
            return Measure("change", "up", "", "multiple of an earlier time")
        return Measure("gap", "", _thing(right), "multiple of a thing")
    return Measure("change", quantity.direction or "", "", "multiple")


def _thing(words: str) -> str:
    """What a gap is measured against, in the article's words."""
    plain = patterns.sub(
        r"(?i)^ *(?:(?:than|that|those|of|as|the|in|for|recorded|registered|by|its|what|high|large|much|"
        r"expenditure|level|is|was|average) +)*?",
        "",
        words,
    )
    end = patterns.search(r"[,;.()]| (?:and|which|while|with|during|between) ", plain)
    return " ".join((plain[: end.start()] if end else plain).split())[:80].strip()


_CUES = sorted(lexicons.rows("en/status_cues"), key=lambda row: -len(row["pattern"]))  # "will see" before "will"
_CUE = patterns.compile(rf"(?i)\b(?:{'|'.join(row['pattern'] for row in _CUES)})\b")
_NAMED_CUE = patterns.compile("(?i)" + "|".join(rf"(?P<c{i}>\b(?:{row['pattern']})\b)" for i, row in enumerate(_CUES)))
_BY_STATUS = {
    status: patterns.compile(rf"(?i)\b(?:{'|'.join(row['pattern'] for row in _CUES if row['status'] == status)})\b")
    for status in dict.fromkeys(row["status"] for row in _CUES)
}
_SETTLED = patterns.compile(
    r"(?i)\b(?:reached|was|were|has|have|had|rose|grew|fell|increased|totaled|totalled|stood|"
    r"recorded|since|from|existing|current|currently|, up|"
    r"accounted|registered|hit|built|completed|attracted|invested|contributed|surpassed|exceeded|"
    r"already|so far|to date)\b"
)
_WISH = patterns.compile(r"(?i)\b(?:aim|goal|plan|target|strategy|need|effort|pledge|commitment)\w*(?: is| was| are)?$")
_FINITE = frozenset(word for word in lexicons.words("en/verbs") if word.endswith(("s", "ed")) and len(word) > 2)
_FAR = patterns.compile(r"; |—| while |\. [A-Z]|\b(?:found|showed|said|shows|says|noted) that\b")
_JOINED_VERB = patterns.compile(r" and (?:now |also |currently |already )?([a-z]+)\b")
_INFINITIVE = patterns.compile(r"\bto [a-z]+\b")
_SUBJECT_VERB = patterns.compile(
    r"(?i)^(?: (?:[\w'&/-]+|of|for|in|on)){0,8}? (?:(?P<forecast>(?:(?:is|are) )?(?:expected|"
    r"projected|forecast|likely) to|would (?:go|cost|come|bring|add))|"
    r"(?P<target>will|shall|(?:is|are) (?:planned|to [a-z]+)|to be (?:built|completed|added|created)))\b"
)
_VERB_NEAR = patterns.compile(r"(?i)\b(?:has|have|had|was|were|is|are|been|reached|rose|grew|fell|\w+ed)\b")


_OWN_HAVE = patterns.compile(
    r"^ (?:also |each )?have (?:an?|the|its|some|over|more|about|up|at|nearly|around|\d)\b|^ have *$"
)
_FROM_TO = patterns.compile(
    r"(?i)\b(?:from|current|currently|existing|up)\b[^;]*\bto +(?:about |over |nearly |around )?$"
)


def _goal(between: str) -> str:
    """The words between a cue and the figure, without "have a" of "will have a", and without the base in front of
    "to": "aims to raise it from 30 to 60 percent"."""
    if "have" in between and (own := _OWN_HAVE.match(between)) is not None:
        between = between[own.end() :]
    base = _FROM_TO.search(between) if "to" in between.lower() else None
    return between[: base.start()] if base is not None else between


def cues(joined: Joined) -> dict[int, list[Span]]:
    """The words of each sentence that may make a figure a target or a forecast."""
    return joined.find(_CUE)


def status(context: Context, headline: bool, seen: list[Span]) -> tuple[str, str]:
    """Result, target or forecast, with the rule: the nearest cue before the figure, or the verb it is subject of.
    `seen` are the cues of the sentence."""
    for start, end in seen:
        if start < context.start < end:
            seen = _CUE.spans(context.before)  # the figure ends one of them
            break
    for start, end in reversed(seen):
        if end > context.start:
            continue
        means, cue = _meaning(context.text, start, end), context.text[start:end].lower()
        if means == "headline":
            if headline or _WISH.search(context.before[:start].rstrip()[-20:]):
                return "target", f"cue: {cue}"
            continue
        between = context.before[end:]
        between = _goal(_INFINITIVE.sub(" ", between) if "to " in between else between)
        if not _FAR.fits(between) and not _new_verb(between) and not _SETTLED.fits(between):
            return means, f"cue: {cue}"
        break
    after = context.after[:110]
    low = after.lower()
    told = " to " in low or "will" in low or "shall" in low or "would" in low or "planned" in low
    found = _SUBJECT_VERB.match(after) if told else None
    if found is not None and " and " not in found[0] and not _VERB_NEAR.fits(context.left[-60:]):
        return ("forecast" if found["forecast"] else "target"), "the figure is the subject"
    return "actual", "no cue"


def _new_verb(between: str) -> bool:
    """Does a verb of its own follow an "and": "will build a hub and now has"?"""
    return " and " in between and any(found[1] in _FINITE for found in _JOINED_VERB.finditer(between))


def _meaning(text: str, start: int, end: int) -> str:
    """What the cue between these places makes of a figure: the status of the first row that fits."""
    fitting = [means for means, pattern in _BY_STATUS.items() if pattern.holds(text, start, end)]
    if len(fitting) == 1:
        return fitting[0]
    return _CUES[int((Match(_NAMED_CUE, text, start, end).lastgroup or "c0")[1:])]["status"]
