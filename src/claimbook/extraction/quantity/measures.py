"""What kind of figure it is: level, change, share, rank or gap; up or down."""

from __future__ import annotations

from string import ascii_letters
from typing import NamedTuple

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.context import Context, is_time
from claimbook.extraction.quantity import gapping
from claimbook.model import Quantity

_CHANGES = {(row["word"], row["kind"]): row["direction"] for row in lexicons.rows("en/change_words")}
_NOUNS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "noun"))
_VERBS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "verb"))
_FILLING = lexicons.words("en/filling_words")  # what may stand between a word of change and its figure
_FILL = f"(?:{'|'.join(_FILLING).replace(' ', '[ -]')})"
_NOUN_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_NOUNS})(?: rate| rates| speed| pace)?(?: +{_FILL})*(?: *\(| +)?$")
_VERB_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_VERBS})(?: +{_FILL})* *$")
_VERB_BY = patterns.compile(
    rf"(?i)^.*\b(?P<word>{_VERBS}) (?:[\w'&/-]+ ){{1,8}}by +(?:an? |some |about |another |the equivalent of )*$"
)
_NOUN_BEHIND = (
    rf"(?: *\([^()]{{1,20}}\)|\))? *[-']?(?:points?)? *(?:(?:year[ -]on[ -]year|year[ -]over[ -]year|annual|yearly|"
    rf"average|cumulative|real|nominal|further|net|overall|"
    rf"monthly|quarterly|percentage|yoy|y-o-y|sharp|steady|strong|rapid|total) +){{0,3}}(?P<word>{_NOUNS})\b"
)
_HOW = (
    r" *(?:\w+ +)?(?P<how>higher|lower|more|less|fewer|faster|slower|larger|greater|"
    r"smaller|bigger|better|worse|cheaper|dearer|shorter|longer|further|as)\b"
)
_BARE = (
    r" *(?P<how>(?:higher|lower|weaker|stronger|dearer|cheaper|up|down)(?: *$|[.,;:)]| (?:at|in|against|this|last|year|"
    r"on (?:the|a|last) (?:day|week|month|quarter|year)|on (?:Mon|Tues|Wednes|Thurs|Fri)day|on (?:19|20)\d\d|"
    r"yesterday|today)\b)|(?:more|less|fewer)(?: *$|[.,;:)]| (?:this|last|that) (?:year|month|quarter|season)\b|"
    r" (?:in|during|at) (?:the )?(?:[a-z]+ )?(?:(?:19|20)\d\d|year|quarter|month|week|period|half|season|decade)\b|"
    r" year[ -]o[nv]|,? y-o-y|,? yoy))"
)
_BESIDE = r" *(?:\w+ +)?(?P<beside>above|below|ahead|behind|short|shy)(?: of)?\b"
_YEARLY = (
    r" *(?:year[ -]on[ -]year|year[ -]over[ -]year|y-o-y|yoy|from (?:a|the) (?:year|same)|"
    r"on (?:the|a) year|compared (?:with|to) (?:the )?(?:same|previous|last|a year|20))"
)
_THAT = r" *of (?:that|those +of|what|the (?:level|figure) )"
_NOUN_RIGHT = patterns.compile(rf"(?i)^{_NOUN_BEHIND}")
_COMPARED = patterns.compile(
    rf"(?i)^(?:{_HOW}(?: [\w-]+){{0,4}}? +(?:than|that of|as|from|on|over|compared (?:with|to))|"
    rf"{_BESIDE})\b(?P<than>.*)$"
)
_BARE_COMPARED = patterns.compile(rf"(?i)^{_BARE}")
_ON_YEAR = patterns.compile(rf"(?i)^{_YEARLY}")
_OF_THAT = patterns.compile(rf"(?i)^{_THAT}")
_ANY_RIGHT = patterns.compile(  # most figures have none of them
    rf"(?i)^(?:{_NOUN_BEHIND}|{_HOW}|{_BESIDE}|{_BARE.replace('?P<how>', '?:')}|{_YEARLY}|{_THAT})"
)
_DOWN_WORDS = patterns.compile(
    r"(?i)^(?:lower|less|fewer|below|slower|smaller|worse|cheaper|shorter|weaker|behind|down|short|shy)$"
)
_GROWTH_SUBJECT = patterns.compile(
    rf"(?i)\b(?:(?:growth|growth rate|increase|inflation)\b[^,;]{{0,60}}\b(?:to|of|from|remain(?:s|ed)?)|"
    rf"(?:(?P<word>{_NOUNS})|inflation)(?: rates?)?\b[^,;]{{0,60}}\b(?:was|is|were|are|be|been|being|reached|hit|"
    r"came to|amounted to|averag(?:es|ed|ing)|exceed(?:s|ed|ing)|at)|(?:rise|fall|drop|increase|decline), at|"
    r"(?P<thing>rise|fall|drop|increase|decrease|decline|growth|surge|jump|reduction|cut) in [^,;]{2,50} of) *$"
)
_IN_BRACKETS = patterns.compile(  # "sales rose in Peru (5 %)", "the fastest growth was in Peru (5 %)"
    rf"(?i)(?:^|[ ,])(?P<word>{_NOUNS}|r[io]se|risen|rising|grew|grown|growing|f[ae]ll|fallen|falling|"
    r"increas(?:es|ed|ing)|decreas(?:es|ed|ing)|declin(?:ed|es|ing)|dropped|climbed|jumped|surged|slipped|up|down)"
    r"(?: [\w'&./-]+){0,12} \(\+?$"
)
_NEXT_BRACKET = patterns.compile(r"^\)(?:,| and|, and|;) [^(),;:\d]{2,60} \(\+?$")


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
    left, right = context.left, context.right
    if left[-1:] in ("(", "+") and (listed := _in_brackets(quantity, context, previous)) is not None:
        return listed
    told = _ANY_RIGHT.match(right) is not None
    compared = _compared(right, unit) if told else None
    last = previous if previous is not None and previous[1].kind in ("change", "gap") else None
    between = context.text[last[0].end : quantity.start] if last is not None else ""
    if last is not None and compared is None and _as_before(last, unit, between, right):
        return last[1]._replace(rule="as in the list")
    if quantity.direction and unit in ("%", "pp"):
        return Measure("change", quantity.direction, "", "sign")
    share, lead = unit in ("%", "pp"), left[-130:].rstrip(" (").lower().replace("-", " ").rsplit(None, 8)[-8:]
    if share and lead[-1:] == ["of"] and _RATE_OF_CHANGE.fits(left):
        return Measure("change", quantity.direction or "up", "", "rate of change")
    if compared is not None:
        return compared
    if unit == "x":
        return _multiple(quantity, context)
    if told and unit != "1" and (found := _NOUN_RIGHT.match(right)) is not None:
        return Measure("change", _CHANGES[(found["word"].lower(), "noun")], "", "change noun behind")
    if (changed := _change_before(quantity, context, lead)) is not None:
        return changed
    if told and share and _ON_YEAR.match(right):
        return Measure("change", _last_direction(left) or "up", "", "year on year")
    if told and unit == "%" and _OF_THAT.match(right) and not _PART_OF.fits(left[-40:]):
        return Measure("gap", "", _thing(right[right.lower().find("of") + 2 :]), "compared with that of")
    if share and lead[-1:] == ["by"] and (by := _moved_by(context.before[-160:])) is not None:
        return by
    if share and (gap := _gap_before(left[-130:])) is not None:
        return gap
    growth = _GROWTH_SUBJECT.search(left[-90:]) if unit == "%" and not right.startswith(" of ") else None
    if growth is not None:
        word = growth["word"] or growth["thing"] or ""
        direction = _CHANGES.get((word.lower(), "noun"), "up")
        return Measure("change", direction, "", "growth is the subject")
    if last is not None and share and last[0].unit == unit and gapping.carries_on(between, right):
        return last[1]._replace(rule="as in the list")
    if unit == "pp":
        return Measure("change", quantity.direction or _last_direction(left), "", "points")
    if unit == "%":
        return Measure("share", "", "", "per cent")
    return Measure("level", "", "", "amount")


def _moved_by(before: str) -> Measure | None:
    """ "had grown fastest in tools and toys, namely by": a change that a word of the sentence says."""
    if _OUTDONE.search(before) is not None or (found := _ANY_MOVE.match(before)) is None:
        return None
    word = found[1].lower()
    return Measure("change", _CHANGES.get((word, "verb")) or _CHANGES.get((word, "noun"), ""), "", "change by")


def _last_direction(left: str) -> str:
    """The direction of the last word of change, or ""."""
    found = _ANY_CHANGE.match(left[-130:])
    word = found[1].lower() if found is not None else ""
    return _CHANGES.get((word, "verb")) or _CHANGES.get((word, "noun"), "")


_ANY_MOVE = patterns.compile(
    rf"(?i)^.*\b({_NOUNS}|r[io]se|risen|rising|grew|grown|growing|f[ae]ll|fallen|falling|increas(?:e|es|ed|ing)|"
    r"decreas(?:e|es|ed|ing)|declin(?:e|ed|es|ing)|drop|dropped|climb|climbed|jumped|surged|slipped)\b"
)
_ANY_CHANGE = patterns.compile(rf"(?i)^.*\b({_VERBS}|{_NOUNS})\b")


def _in_brackets(quantity: Quantity, context: Context, previous: tuple[Quantity, Measure] | None) -> Measure | None:
    """The change that a figure in brackets is: of the words before the brackets, or as the one in those before."""
    if quantity.unit not in ("%", "pp") or context.right[:1] != ")":
        return None
    at = previous[0].end if previous is not None and previous[0].end > context.clause_start else context.clause_start
    if (found := _IN_BRACKETS.search(context.text[at : context.start])) is not None:
        word = found["word"].lower()
        direction = _CHANGES.get((word, "verb")) or _CHANGES.get((word, "noun"), "")
        return Measure("change", quantity.direction or direction, "", "change before the brackets")
    if previous is None or previous[0].unit != quantity.unit or previous[1].kind not in ("change", "gap"):
        return None
    if not _NEXT_BRACKET.fits(context.text[previous[0].end : context.start]):
        return None
    return previous[1]._replace(direction=quantity.direction or previous[1].direction, rule="as in the list")


def _as_before(last: tuple[Quantity, Measure], unit: str, between: str, right: str) -> bool:
    """Is the figure one more of a list, or the one before it in another measure?"""
    if gapping.LISTED.fits(between) and (last[0].unit == unit or (last[0].unit == "x" and "respectively" in right)):
        return True
    return last[1].kind == "change" and unit != "x" and gapping.restates(between, right)


_OUTDONE = patterns.compile(
    r"(?i)^.*\b(?:(?P<down>trail\w*|lag\w*)|outpac\w+|outperform\w+|outstrip\w*|beat\w*|lead\w*|led|surpass\w*|exceed\w*|"
    r"underperform\w*) (?P<thing>[^,;]{2,60}?) by *$"
)
_GAP_IS = patterns.compile(
    r"(?i)\b(?:gap|difference|disparity|differential|divide|spread)\b[^,;]{0,60}\b(?:of|was|is|were|to|at|stood|stands|"
    r"reached|about) *$"
)


def _gap_before(left: str) -> Measure | None:
    """ "outpacing the city by 2 points", "trails Peru by 3 points", "the gap was 15 points"."""
    outdone = _OUTDONE.search(left)
    if outdone is not None and _then(outdone["thing"]):
        return Measure("change", "down" if outdone["down"] else "up", "", "compared with a time")
    if outdone is not None:
        direction = "down" if outdone["down"] or outdone[0].lower().startswith("under") else ""
        return Measure("gap", direction, _thing(outdone["thing"]), "ahead of or behind a thing")
    return Measure("gap", "", "", "gap is the subject") if _GAP_IS.fits(left) else None


_PART_OF = patterns.compile(r"(?i)\b(?:account\w*(?: for)?|represent\w*|constitut\w+|(?:ma[dk]\w+|tak\w+|took) up) *$")


def _change_before(quantity: Quantity, context: Context, lead: list[str]) -> Measure | None:
    """The change that a word before the figure says: "growth of", "rose by", "cut the number by". `lead` are the last
    words of it, in lower case."""
    left = context.left
    near, by = _may_change(lead), "by" in lead
    if near and (quantity.unit in ("%", "pp") or left.rstrip().endswith(("of", "by"))):
        noun = _NOUN_LEFT.search(left[-110:])
        if noun is not None and not (_is_money(quantity) and _first_word(noun[0]) == "loss"):
            return Measure("change", _CHANGES[(_first_word(noun[0]), "noun")], "", "change noun before")
    if by and (verb := _VERB_BY.search(left[-130:])) is not None:
        down = verb[0].rstrip().lower().endswith((" down by", " lower by"))
        direction = "down" if down else _CHANGES[(verb["word"].lower(), "verb")]
        return Measure("change", direction, "", "change verb and object")
    if near and (verb := _VERB_LEFT.search(left[-110:])) is not None:
        word = _first_word(verb[0])
        if _verb_changes(quantity, context, word):
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


def _is_money(quantity: Quantity) -> bool:
    """Is it an amount of money? Its loss is what a firm has lost in trade, and no change."""
    return quantity.unit == "$" or (len(quantity.unit) == 3 and quantity.unit.isupper())


def _verb_changes(quantity: Quantity, context: Context, word: str) -> bool:
    """ "rose 3 percent" and "rose by 5 million" are changes, "added 300 shops" is a level, "making up 8 %" a share."""
    left, unit = context.left, quantity.unit
    if word == "up" and _MAKE_UP.search(left) is not None:
        return False
    if _PAST.match(quantity.text):
        return False  # "fell below 1.5 %" says where it stands
    if unit in ("%", "pp") or quantity.rule == "index points":
        return True
    if patterns.search(r"(?i)\bby +(?:an? |some |about |another )*$", left[-24:]):
        return True
    if unit == "1" and word in ("up", "down") and not _WENT.fits(left):
        return False  # "signed up 3 million users", "shut down 40 plants"
    if not _MOVES.fits(word) or left.rstrip().endswith((" in", " on", " at", " with", " as")):
        return False  # "fell in 11 states"
    return unit != "1" or not _SOMETHING.fits(context.right[:24]) or _PLACES.fits(context.right)


_MOVES = patterns.compile(  # without an object
    r"^(?:up|down|r[io]se|rises|risen|rising|f[ae]ll|falls|fallen|falling|grew|climbed|jumped|increased|dropped|slid|"
    r"slipped|declined|decreased)$"
)
_PLACES = patterns.compile(r"^ (?:places|spots|positions|notches|rungs|ranks|points)\b")
_SOMETHING = patterns.compile(r"^ [a-z]{2,}s\b")
_WENT = patterns.compile(
    r"(?i)(?:^|[,;:(–—-] ?|\b(?:is|are|was|were|be|been|goes|going|went|gone|moved?|moving|climbed|shot|edged|jumped|"
    r"inched|and|or) )(?:up|down)\b[^,;]*$"
)


def _compared(right: str, unit: str) -> Measure | None:
    """ "4 points higher than the city" and "2 points below the average" are gaps, "lower than in 2011" a change."""
    if (bare := _BARE_COMPARED.match(right[:60])) is not None:
        direction = "down" if _DOWN_WORDS.fits(bare["how"].split(" ")[0].rstrip(".,;:)")) else "up"
        place, than, thing = right[:90].partition(" than ")
        if than and not _STOPPED.intersection(place) and not is_time(thing):
            return Measure("gap", direction if direction == "down" else "", _thing(thing), "compared with a thing")
        return Measure("change", direction, "", "compared with before")
    found = _COMPARED.match(right[:120])
    if found is None or found[0].lstrip()[:3] == "to ":
        return None  # "from 20 minutes to under an hour"
    than, how = found["than"] or "", (found["how"] or found["beside"]).lower()
    if how == "as":
        return None
    if found["beside"] and unit == "1" and not _LEVEL_BESIDE.match(than):
        return None  # "224 firms above designated size"
    direction = "down" if _DOWN_WORDS.fits(how) else "up"
    if is_time(than) or _EARLIER.match(than) is not None or _then(than):
        return Measure("change", direction, "", "compared with a time")
    return Measure("gap", direction if direction == "down" else "", _thing(than), "compared with a thing")


def _then(words: str) -> bool:
    """Does an amount or "the level" of a time stand first: "the 5 million euros of 2019", "the figure seen in May"?"""
    found = _AMOUNT_THEN.match(words[:110])
    return (found is not None and is_time(found[1])) or _EARLIER_END.fits(words[:110])


_LEVEL_BESIDE = patterns.compile(
    r"(?i)^ (?:the|its|their|that|those|an?|last|what|average|expectations|forecasts|\d)\b"
)
_STOPPED = frozenset(",;.")
_EARLIER = patterns.compile(
    r"(?i)^ *(?:in|at|before|during|(?:it|they) (?:was|were|had|did)\b|(?:(?:its|the|their|that of|those of) )?"
    r"(?:[\w-]+ ){0,2}?(?:pre-\w+|peak|record|earlier|previous|prior|last|year-ago)\b)"
)


def _multiple(quantity: Quantity, context: Context) -> Measure:
    """ "doubled" is a change; "twice the average", "4 times as wide as" a gap."""
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
    if (word in _BARE_VERBS) and _RAISED_TO.match(right):
        return Measure("change", quantity.direction or "up", "", "multiple")  # "double the output to 5 million"
    as_noun = word[:1].isdigit() or not (word.endswith(("ed", "ing", "es", "fold")) or word == "halve")
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
        if is_time(right[5:]) or _then(right):
            return Measure("change", "up", "", "multiple of an earlier time")
        return Measure("gap", "", _thing(right), "multiple of a thing")
    return Measure("change", quantity.direction or "", "", "multiple")


_BARE_VERBS = frozenset(("double", "triple", "treble", "quadruple", "halve"))
_RAISED_TO = patterns.compile(r"^ (?:the|its|their|our) [^,;.]{2,60}? to (?:[a-z]+ ){0,3}\d")
_EARLIER_END = patterns.compile(
    r"(?i)^[^,;.]*\b(?:of|in|for|from) (?:the |a )?(?:year[- ](?:earlier|ago|before)|previous|prior|preceding|same|"
    r"corresponding|last) "
)
_AMOUNT_THEN = patterns.compile(
    r"^ *(?:the |that |those |its |their |an? )?(?:[\w-]+ ){0,2}?(?:[A-Z$€£¥₹]*\d[\w.,]*(?: [a-z]+){0,3}?|level|figure|"
    r"total|amount|sum|value|number|result|volume|peak|high|low|record|one|rate|output|sales|that|those|"
    r"estimate|forecast)s?(?: [a-z]+)? "
    r"(?:of|in|from|for|at|during|a|the) (.*)$"
)


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
