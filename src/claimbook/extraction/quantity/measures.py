"""What kind of figure it is: level, change, share, rank or gap; up or down."""

from __future__ import annotations

import re
from string import ascii_letters

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.context import Context
from claimbook.extraction.quantity import gapping
from claimbook.extraction.quantity.gaps import (
    COMPARING,
    GAP_VERBS,
    OUTDONE,
    Measure,
    compared,
    gap_said,
    is_of_it,
    multiple,
    outdone_by,
    thing,
    without_between,
)
from claimbook.extraction.words import FUNCTION_WORDS, VERBS
from claimbook.model import Quantity

__all__ = ["Measure", "measure"]

_CHANGES = {(row["word"], row["kind"]): row["direction"] for row in lexicons.rows("en/change_words")}
_NOUNS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "noun"))
_VERBS = "|".join(vocabulary.longest_first(w for w, kind in _CHANGES if kind == "verb"))
_MOVED = (  # verbs of change without an object
    r"r[io]se|rises|risen|rising|f[ae]ll|falls|fallen|falling|gr[eo]w|grown|growing|(?:climb|jump|increas|drop|slip|"
    r"declin|decreas|edg|inch|tick|surg|soar|plung|plummet|tumbl|slump|mushroom|balloon|skyrocket|rocket|dip|swell|shrink)"
    r"(?:e?s|p?e?d|p?ing)|slid|leapt|swollen|s[au]nk|sinks|shr[au]nk"
)
_FILLING = lexicons.words("en/filling_words")  # what may stand between a word of change and its figure
_FILL = f"(?:{'|'.join(_FILLING).replace(' ', '[ -]')})"
_NOUN_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_NOUNS})(?: rate| rates| speed| pace)?(?: +{_FILL})*(?: *\(| +)?$")
_VERB_LEFT = patterns.compile(rf"(?i)\b(?P<word>{_VERBS})(?: +{_FILL})*(?: by an? [a-z-]+)? *$")
_VERB_BY = patterns.compile(
    rf"(?i)^.*\b(?P<word>{_VERBS}) (?:[\w'&/-]+ ){{1,8}}by +(?:an? |some |about |another |the equivalent of )*$"
)
_NOUN_BEHIND = (
    rf"(?: *\([^()]{{1,20}}\)|\))? *[-']?(?:points?)? *(?:(?:year[ -]on[ -]year|year[ -]over[ -]year|annual|yearly|"
    rf"average|cumulative|real|nominal|further|net|overall|sequential|annuali[sz]ed|compound|estimated|projected|"
    rf"monthly|quarterly|percentage|yoy|y-o-y|sharp|steady|strong|rapid|total) +){{0,3}}(?P<word>{_NOUNS})\b"
)
_YEARLY = (
    r" *(?:year[ -]on[ -]year|year[ -]over[ -]year|y-o-y|yoy|from (?:a|the) (?:year|same)|"
    r"on (?:the|a) year|compared (?:with|to) (?:the )?(?:same|previous|last|a year|20)|"
    r"over (?:last (?:year|month|quarter|week)|a year (?:ago|earlier)|that (?:of|in|recorded|seen)|"
    r"the (?:previous|prior|preceding|same|corresponding) (?:year|month|quarter|week|period)))"
)
_RUNS_AT = patterns.compile(r"(?i)^ (?:average |compound )*annual(?:i[sz]ed)? (?:average )?(?:rate|pace|clip)\b")
_TO_AMOUNT = patterns.compile(  # "rose 3 percent to 40 million euros"
    r"^,? to (?:(?:about|some|nearly|over|around|almost|just|more than|less than) )?(?:[A-Z]{0,4}[$€£¥₹₩]|"
    r"[A-Z][A-Za-z]{1,2}\.? ?\d|\d[\d.,]* ?(?:(?:m|b|tr)illion|bn|mn|crore|lakh|euros?|yen|dollars?)\b|\d{1,3},\d{3})"
)
_STANDS_AT = patterns.compile(r"(?i)\b(?:to|at|of|from|is|was|were|reached|hit|stood|than|about|around|over) +$")
_OF_WHOLE = patterns.compile(
    r"(?i)(?:[\d%]|half|quarters?|thirds?|ths?) of "
)  # "a third of the inns (30 %)"; not "in excess of 30 %"
_MARGIN = patterns.compile(r"^ \((?:±|\+/-|plus or minus )[^()]{1,14}\)\*?")  # "2 percent (±0.7 %) higher"
_FOLLOWED = patterns.compile(r"^,? (?:followed|trailed) by (?:the )?[^(),;:\d]{2,60} \($")
_AHEAD_OF = patterns.compile(rf"^, (?:its|their|the) (?:[a-z]+ ){{0,3}}?(?P<word>{_NOUNS}) (?:was|is|were|rate)\b")
_RATE = (
    r"(?:(?:interest|mortgage|lending|borrowing|deposit|savings|policy|repo|repurchase|benchmark|prime|key|discount|"
    r"base|bank|cash|funds|tax|duty|tariff|swap|bond|fixed|variable)[ -](?:rates?|rate target)|yields?|tariffs?|"
    r"(?:customs |import |export |excise |stamp )?dut(?:y|ies)|lev(?:y|ies)|VAT|coupons?|surcharges?)"
)
_PRICED = patterns.compile(  # a price in percent, no part of a whole: "a tariff of 5 percent", "yields topped 5 %"
    rf"(?i)(?:\b{_RATE}|(?:^|[,;] )(?:the )?rates)\b[^;]{{0,130}}$"
)
_PRICED_BEHIND = patterns.compile(rf"(?i)^[ -](?:[a-z]+ ){{0,2}}?{_RATE}\b")
_PRICE_WORD = re.compile("rate|yield|tariff|dut|lev|vat|coupon|surcharge")  # `re`: mere words, done sooner than re2
_THAT = r" *of (?:that|those +of|what|the (?:level|figure) )"
_NOUN_RIGHT = patterns.compile(rf"(?i)^{_NOUN_BEHIND}")
_ON_YEAR = patterns.compile(rf"(?i)^{_YEARLY}")
_PART_OF = patterns.compile(r"(?i)\b(?:account\w*(?: for)?|represent\w*|constitut\w+|(?:ma[dk]\w+|tak\w+|took) up) *$")
_OF_THAT = patterns.compile(rf"(?i)^{_THAT}")
_WORDS = re.compile(r"\w+", re.ASCII)  # the first of them behind a figure tell which of these patterns can fit
_NOUN_STARTS = frozenset(_WORDS.findall(word)[0] for word, kind in _CHANGES if kind == "noun")
_OTHERS = frozenset(("that", "those", "what", "the"))  # of whom or what another figure is told
_YEARLY_STARTS = frozenset(("year", "y", "yoy", "from", "on", "compared", "over"))
_HELD_AGAINST = patterns.compile(  # "1.2 percent, below the 3.5 percent seen elsewhere", "above the average of 3"
    r"^[^;%()]{0,40}[ ,](?:(?:well |far |just )?(?:below|above|under)|against|versus|compared (?:with|to)|"
    r"(?:slower|faster|higher|lower|more|less) than) (?:the|an?) (?:(?:[a-z]+ ){0,3}(?:average|mean|figure|pace) of )?$"
)
_GROWTH_SUBJECT = patterns.compile(
    rf"(?i)\b(?:(?:growth|inflation)\b[^,;]{{0,60}}\b(?:to|of|from|remain(?:s|ed)?)|"
    r"inflation\b[^;]{0,60}\b(?:at|to|of|from|hit|reached)(?: its| the| an?)?|increase of|"
    rf"(?:(?P<word>{_NOUNS})|inflation)(?: rates?)?\b[^,;]{{0,60}}\b(?:[a-z]+, reaching|was|is|were|are|be|"
    r"been|being|reached|hit|came to|amount(?:s|ed) to|averag(?:es|ed|ing)|exceed(?:s|ed|ing)|at)|"
    r"(?:rise|fall|drop|increase|decline), at|"
    r"(?P<thing>rise|fall|drop|increase|decrease|decline|growth|surge|jump|reduction|cut) in [^,;]{2,50} of)"
    r"(?: an? [a-z]+)? *$"
)
_IN_BRACKETS = patterns.compile(  # "sales rose in Peru (5 %)", "the fastest growth was in Peru (5 %)"
    rf"(?i)(?:^|[ ,])(?P<word>{_NOUNS}|{_VERBS})(?: [\w'&./-]+){{0,12}} \(\+?$"
)
_NEXT_BRACKET = patterns.compile(r"^\)(?:,| and|, and|;) [^(),;:\d]{2,60} \(\+?$")
_BRACKETED = patterns.compile(  # "Peru took 3 tons (up 5 percent), Chile 2 tons (4 percent) and Cuba 1 ton ("
    r"\((?P<word>up|down) [\d.]+ ?(?:%|per ?cent)\)[^();:]{2,60}(?: \([\d.]+ ?(?:%|per ?cent)\)[^();:]{2,60})* \($"
)
_MAKE_UP = patterns.compile(
    r"(?i)\b(?:mak(?:e|es|ing)|made|took|tak(?:e|es|ing)|set|sett?ing|build(?:ing)?|built) up [^,;]{0,24}$"
)
_RATE_OF_CHANGE = patterns.compile(
    rf"(?i)\b(?:{_NOUNS}|{_VERBS}|progressions?)\b[^;]*\bat (?:an? |the )?(?:average |annual |yearly |"
    rf"faster |slower )*(?:rate|pace|speed) of *$"
)


def measure(quantity: Quantity, context: Context, previous: tuple[Quantity, Measure] | None) -> Measure:
    """The kind of a figure, from the words of its own clause; a list hands its kind on."""
    unit = quantity.unit
    if unit == "rank":
        return Measure("rank", "", "", "rank")
    left, right = context.left, context.right
    if right.startswith(" (") and (margin := _MARGIN.match(right)) is not None:
        right = right[margin.end() :]
    if left[-1:] in ("(", "+") and (listed := _in_brackets(quantity, context, previous)) is not None:
        return listed
    right = without_between(right, unit)
    behind = _WORDS.findall(right.lower())
    beside = compared(right, unit) if not COMPARING.isdisjoint(behind[:2]) and behind[0] not in ("or", "and") else None
    last = previous if previous is not None and previous[1].kind in ("change", "gap") else None
    between = context.text[last[0].end : quantity.start] if last is not None else ""
    whole = unit == "%" and (right.startswith(" of ") or (" of " in quantity.text and _OF_WHOLE.fits(quantity.text)))
    if last is not None and beside is None and not whole and _as_before(last, unit, between, right):
        return last[1]._replace(rule="as in the list")
    if last is not None and last[0].unit == unit == "%" and _HELD_AGAINST.match(between) is not None:
        return last[1]._replace(rule="compared with a change")
    share = unit in ("%", "pp")
    if quantity.direction and share:
        return Measure("change", quantity.direction, "", "sign")
    lead = left[-130:].rstrip(" (").lower().replace("-", " ").rsplit(None, 8)[-8:]
    if share and lead[-1:] == ["of"] and _RATE_OF_CHANGE.fits(left):
        return Measure("change", _last_direction(left) or "up", "", "rate of change")
    if beside is not None:
        return beside
    if unit == "x":
        return multiple(quantity, context)
    if (changed := _change_said(quantity, context, right, lead, behind)) is not None:
        return changed
    if (
        unit == "%"
        and behind[:1] == ["of"]
        and not _OTHERS.isdisjoint(behind[1:2])
        and (gap := _of_another(quantity, context, right, previous)) is not None
    ):
        return gap
    if lead[-1:] == ["by"] and (moved := (share and _moved_by(context.before[-160:])) or outdone_by(left[-130:])):
        return moved
    if not share:
        return Measure("level", "", "", "amount")
    if not GAP_VERBS.isdisjoint(lead[-1:]) and (gap := gap_said(left[-130:])) is not None:
        return gap
    if not whole and unit == "%" and (growth := _growth_before(left[-90:])) is not None:
        return growth
    if last is not None and not whole and last[0].unit == unit and gapping.carries_on(between):
        return last[1]._replace(rule="as in the list")
    if unit == "pp":
        return Measure("change", _last_direction(left), "", "points")
    return Measure("share", "", "", "per cent") if whole else _per_cent(quantity, left, right)


def _growth_before(left: str) -> Measure | None:
    """ "inflation stood at 5 percent", "the rise was 5 percent": what is given is a change itself."""
    growth = _GROWTH_SUBJECT.search(left)
    if growth is None:
        return None
    word = growth["word"] or growth["thing"] or ""
    return Measure("change", _CHANGES.get((word.lower(), "noun"), "up"), "", "growth is the subject")


def _change_said(
    quantity: Quantity, context: Context, right: str, lead: list[str], behind: list[str]
) -> Measure | None:
    """The change that words beside a figure say: "5 percent growth", "rose by 5 million". `lead` are the last words
    before it, `behind` those behind it, in lower case."""
    share = quantity.unit in ("%", "pp")
    noun = _NOUN_RIGHT.match(right) if quantity.unit != "1" and not _NOUN_STARTS.isdisjoint(behind) else None
    if noun is not None and not (_is_money(quantity) and noun["word"].lower() in _SUMS):
        return Measure("change", _CHANGES[(noun["word"].lower(), "noun")], "", "change noun behind")
    if share and (grown := _growth_behind(right)):
        return Measure("change", grown, "", "growth of a thing behind")
    if (changed := _change_before(quantity, context, lead)) is not None:
        return changed
    from_to = behind[:1] == ["over"] and _FROM_TO.fits(context.left[-40:])  # "fell from 33.8 to 31.4 percent over"
    if share and not from_to and not _YEARLY_STARTS.isdisjoint(behind[:1]) and _ON_YEAR.match(right):
        return Measure("change", _last_direction(context.left) or "up", "", "year on year")
    if share and context.before.endswith(_BEFORE_RATE) and (held := _HELD.search(context.before[-200:])) is not None:
        return Measure("change", _direction(held["word"]), "", "compared with a change")
    return _change_behind(context) if share else None


def _of_another(
    quantity: Quantity, context: Context, right: str, previous: tuple[Quantity, Measure] | None
) -> Measure | None:
    """ "60 percent of that of Peru": a gap, but not where it is the second of two shares."""
    if not _OF_THAT.match(right) or is_of_it(right) or _PART_OF.fits(context.left[-40:]):
        return None
    if previous is not None and gapping.is_part(previous[0], previous[1].kind, context.text, quantity.start):
        return None
    return Measure("gap", "", thing(right[right.lower().find("of") + 2 :]), "compared with that of")


def _per_cent(quantity: Quantity, left: str, right: str) -> Measure:
    """What a figure in per cent is when no word of change is near and no whole behind it."""
    if _is_price(left, right):
        return Measure("level", "", "", "price in per cent")
    if quantity.value > 100 and not _STANDS_AT.fits(left[-16:]):
        return Measure("change", _last_direction(left) or "up", "", "more than a whole")
    return Measure("share", "", "", "per cent")


def _growth_behind(right: str) -> str:
    """The direction of the noun of change up to three words behind a figure: "5 percent export growth"; or ""."""
    if right[:1] not in (" ", "-"):
        return ""
    for number, word in enumerate(right[1:60].lower().split()[:4]):
        bare = word.rstrip(".,;:)")
        if number and (bare, "noun") in _CHANGES:
            return _CHANGES[(bare, "noun")]
        if bare != word or bare in FUNCTION_WORDS or bare in VERBS:
            return ""
    return ""


def _change_behind(context: Context) -> Measure | None:
    """ "9 percent to 40 million euros", "at a 9 percent annual rate", "At 9 percent, its growth was": changes."""
    left, right = context.left, context.right
    if right.startswith((" to ", ", to ")) and _TO_AMOUNT.match(right) is not None:
        direction = _last_direction(left) or _last_direction(context.before)
        return Measure("change", direction, "", "change to an amount") if direction else None
    if " annual" in right[:24] and _RUNS_AT.match(right) is not None:
        return Measure("change", _last_direction(left) or "up", "", "rate of change")
    if right.startswith(", ") and left.strip().lower() == "at" and (found := _AHEAD_OF.match(right)) is not None:
        return Measure("change", _CHANGES[(found["word"].lower(), "noun")], "", "growth is the subject")
    return None


def _is_price(left: str, right: str) -> bool:
    """Is a per cent figure a price of money or a tax, and no part of a whole: "a tariff of 5 percent"?"""
    if _PRICE_WORD.search(right[:40].lower()) is not None and _PRICED_BEHIND.match(right) is not None:
        return True
    if left.endswith("("):
        return False
    near = left[-160:]
    return _PRICE_WORD.search(near.lower()) is not None and _PRICED.fits(near)


def _moved_by(before: str) -> Measure | None:
    """ "had grown fastest in tools and toys, namely by": a change that a word of the sentence says."""
    said = _ANY_CHANGE if before.endswith(", by ") else _ANY_MOVE  # "expanded sharply, by"; not "is upgraded by"
    if OUTDONE.search(before) is not None or (found := said.match(before)) is None:
        return None
    return Measure("change", _direction(found[1]), "", "change by")


def _last_direction(left: str) -> str:
    """The direction of the last word of change, or ""."""
    found = _ANY_CHANGE.match(left[-130:])
    return _direction(found[1]) if found is not None else ""


def _direction(word: str) -> str:
    """The direction that a word of change says, as a verb or else as a noun; or ""."""
    low = word.lower()
    return _CHANGES.get((low, "verb")) or _CHANGES.get((low, "noun"), "")


_ANY_MOVE = patterns.compile(rf"(?i)^.*\b({_NOUNS}|{_MOVED})\b")
_FROM_TO = patterns.compile(r"\bfrom [\d.]+ ?(?:%|per ?cent)? ?to $")
_BEFORE_RATE = (" with ", " to ", " against ", " versus ", " vs ", " than ", " after ", " a ", " an ", " the ")
_HELD = patterns.compile(  # "rose by a mere 5 percent to 40 million, against", "growth of 5 percent, slower than the"
    rf"(?i)\b(?P<word>{_NOUNS}|{_VERBS})(?: (?:of|by|at))?(?: an?(?: [a-z-]+)?)?(?: +{_FILL})* (?:\d[\d.]*|[a-z]+) ?"
    r"(?:%|per ?cent)[^;%()]{0,80}[ ,](?:compared (?:with|to)|against|versus|vs|after an?|"
    r"(?:slower|faster|higher|lower|more|less) than)(?: the| an?)? $"
)
_ANY_CHANGE = patterns.compile(rf"(?i)^.*\b({_VERBS}|{_NOUNS})\b")


def _in_brackets(quantity: Quantity, context: Context, previous: tuple[Quantity, Measure] | None) -> Measure | None:
    """The change that a figure in brackets is: of the words before the brackets, or as the one in those before."""
    if quantity.unit not in ("%", "pp") or context.right[:1] != ")":
        return None
    at = previous[0].end if previous is not None and previous[0].end > context.clause_start else context.clause_start
    if (found := _IN_BRACKETS.search(context.text[at : context.start])) is not None:
        return Measure("change", quantity.direction or _direction(found["word"]), "", "change before the brackets")
    if (listed := _BRACKETED.search(context.before[-200:])) is not None:
        return Measure("change", quantity.direction or _direction(listed["word"]), "", "as in the brackets before")
    if previous is None or previous[0].unit != quantity.unit or previous[1].kind not in ("change", "gap"):
        return None
    between = context.text[previous[0].end : context.start]
    if not (_NEXT_BRACKET.fits(between) or _FOLLOWED.fits(between)):
        return None
    return previous[1]._replace(direction=quantity.direction or previous[1].direction, rule="as in the list")


def _as_before(last: tuple[Quantity, Measure], unit: str, between: str, right: str) -> bool:
    """Is the figure one more of a list, or the one before it in another measure?"""
    if gapping.LISTED.fits(between) and (last[0].unit == unit or (last[0].unit == "x" and "respectively" in right)):
        return True
    return last[1].kind == "change" and unit != "x" and gapping.restates(between, right)


def _change_before(quantity: Quantity, context: Context, lead: list[str]) -> Measure | None:
    """The change that a word before the figure says: "growth of", "rose by", "cut the number by". `lead` are the last
    words of it, in lower case."""
    left = context.left
    by = "by" in lead
    near = _may_change(lead[:-1] if lead[-3:-1] in (["by", "a"], ["by", "an"]) else lead)
    if near and (quantity.unit in ("%", "pp") or left.rstrip().endswith(("of", "by"))):
        noun = _NOUN_LEFT.search(left[-110:])
        word = _first_word(noun[0]) if noun is not None else ""
        verbal = (word, "verb") in _CHANGES and _PAST.match(quantity.text)
        outdone = by and OUTDONE.search(left[-130:]) is not None  # "exceeded the national growth by"
        if word and not verbal and not outdone and not (_is_money(quantity) and word in _SUMS):
            return Measure("change", _CHANGES[(word, "noun")], "", "change noun before")
    if by and (verb := _VERB_BY.search(left[-130:])) is not None and _BEHIND.search(verb[0]) is None:
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
_PAST = patterns.compile(r"(?i)^(?:(?:just |well |slightly )?(?:below|above|beyond)|(?:well )?under)\b")
_TENDED = ("grow", "grew", "pick")  # what one does to plants too
_SUMS = frozenset(("loss", "saving", "savings"))


def _is_money(quantity: Quantity) -> bool:
    """Is it an amount of money? Its loss is what a firm has lost in trade, and no change; nor are savings one."""
    return quantity.unit == "$" or (len(quantity.unit) == 3 and quantity.unit.isupper())


def _verb_changes(quantity: Quantity, context: Context, word: str) -> bool:
    """ "rose 3 percent" and "rose by 5 million" are changes, "added 300 shops" is a level, "making up 8 %" a share."""
    left, unit = context.left, quantity.unit
    if word == "up" and _MAKE_UP.search(left) is not None:
        return False
    if word.startswith(_TENDED) and context.right.startswith(" of ") and context.right[4:8] != "late":
        return False  # "grows 90 percent of the tulips"
    if _PAST.match(quantity.text) and not _BY.fits(left[-24:]):
        return False  # "fell below 1.5 %" says where it stands
    if unit in ("%", "pp") or quantity.rule == "index points":
        return True
    if _BY.fits(left[-24:]):
        return True
    if unit == "1" and word in ("up", "down") and not _WENT.fits(left):
        return False  # "signed up 3 million users", "shut down 40 plants"
    if not _MOVES.fits(word) or left.rstrip().endswith((" in", " on", " at", " with", " as")):
        return False  # "fell in 11 states"
    return unit != "1" or not _SOMETHING.fits(context.right[:24]) or _PLACES.fits(context.right)


_BEHIND = patterns.compile(r"(?i)\b(?:lag\w* behind|short of)\b")
_BY = patterns.compile(r"(?i)\bby +(?:an? |some |about |another )*$")
_MOVES = patterns.compile(rf"^(?:up|down|{_MOVED})$")
_PLACES = patterns.compile(r"^ (?:places|spots|positions|notches|rungs|ranks|points)\b")
_SOMETHING = patterns.compile(r"^ [a-z]{2,}s\b")
_WENT = patterns.compile(
    r"(?i)(?:^|[,;:(–—-] ?|\b(?:is|are|was|were|be|been|goes|going|went|gone|moved?|moving|climbed|shot|edged|jumped|"
    r"inched|and|or) )(?:up|down)\b[^,;]*$"
)
