"""Quantities said with words: "two in five", "a third", "half a million", "tripled", "ninefold", "second largest"."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.quantity.grammar import MONEY
from claimbook.extraction.quantity.numerals import worth
from claimbook.patterns import Match, Span

Reading = tuple[float, str, str, str, str, int]  # value, unit, direction, as printed, rule, end


def _x_in_y(text: str, match: Match) -> Reading | None:
    part, whole = _small(match["part"]), _small(match["whole"])
    behind = text[match.end("whole") : match.end("whole") + 2]
    if not 0 < part < whole or patterns.match(r"[,.]\d|%", behind) is not None:
        return None
    end = match.end("whole")
    return _percent(part / whole), "%", "", text[match.start("part") : end], "x in y", end


def _parts(text: str, match: Match) -> Reading | None:
    row = vocabulary.lookup("en/fractions", "word", match["of"])
    count = {"a": 1.0, "an": 1.0, "half a": 0.5}.get(" ".join(match["parts"].lower().split()))
    rest = match["parts"].lower().endswith("remaining")  # "the remaining fifth is sold", not "the remaining third mill"
    if rest and not _REST.match(text[match.end("of") : match.end("of") + 8]):
        return None
    value = 1.0 if rest else worth(match["parts"]) if count is None else count
    parts, end = int(row["parts"]), match.end("of")
    if (points := _OF_A_POINT.match(text[end : end + 24])) is not None:
        end += points.end()
        return value / parts, "pp", "", text[match.start("parts") : end], "fraction", end
    if value >= parts or (match["parts"].lower() in ("a", "an", "one") and row["word"].endswith("s")):
        return None
    follows = text[end : end + 9].lower()
    if row["word"] == "quarters" and _OF_TIME.fits(text[max(0, match.start("parts") - 24) : match.start("parts")]):
        return None  # "in the last three quarters", "in the three quarters"
    indefinite = match["parts"].lower() in ("a", "an")
    by = match["before"] or _ends(text, match.start("parts"), "by") or _is_share(text, match.start("parts"), follows)
    if rest:
        return _percent(value / parts), "%", "", text[match.start("of") : end], "fraction", end
    if indefinite and not by and not _PART_OF.match(follows):
        return None  # "a third airport", "a quarter later"
    return _percent(value / parts), "%", "", text[match.start("parts") : end], "fraction", end


_REST = patterns.compile(r"^(?:[.,;]| (?:of|is|are|was|were|has|have|had|will|goes|went|comes|came|from|in|by)\b)")
_OF_A_POINT = patterns.compile(r"^ of an? (?:percentage )?point\b")


def _is_share(text: str, start: int, follows: str) -> bool:
    """Do the words around a fraction make a share of it: "to a third.", "its share was half", "Of them, a third"?"""
    lead = text[max(0, start - 90) : start]
    if _OF_THESE.fits(lead):
        return True
    ends = follows[:1] in ("", ".", ",", ";", ")") or follows.startswith(_ENDING)
    return ends and (_SHARE_IS.fits(lead) or _MOVED.fits(lead[-24:]))


_ENDING = (" in ", " by ", " at ", " over ", " since ", " on ", " last ", " this ", " during ", " within ", " between ")
_MOVED = patterns.compile(
    r"(?i)\b(?:r[io]ses?|risen|rising|f[ae]lls?|fallen|falling|gr[eo]ws?|grown|climbed|jumped|increased|decreased|declined|"
    r"dropped|surged|soared|plunged|slumped|tumbled|shr[au]nk|sank|slid|gained|lost|(?:was|were|is|are|be|been|went|,) "
    r"(?:up|down)) $"
)
_SHARE_IS = patterns.compile(
    r"(?i)\b(?:(?:to|from)|(?:share|proportion|portion|part)\b[^;]* (?:is|was|were|be|been|at|reached|hit|than|of)) $"
)
_OF_THESE = patterns.compile(
    r"(?:^| )(?i:of) (?:(?:the|these|those|all|its|their|\d)[^.;:]{0,70}, |(?:which|whom),? )$"
)
_OF_TIME = patterns.compile(
    r"(?i)\b(?:last|past|preceding|previous|prior|first|next|coming|following|after|these|those|other|final)"
    r"(?: the)? $|\b(?:in|for|over|during) the $"
)
_PART_OF = patterns.compile(
    r" +(?:of|more|less|fewer|higher|lower|above|below|faster|slower|larger|smaller|bigger|cheaper|greater|as|in|to|"
    r"from|are|were|have|had|said|say)\b"
)


def _half(text: str, match: Match) -> Reading | None:
    end = match.end("half")
    if _HALF_YEAR.match(text[end : end + 24]):
        return None  # "the same half of 2021"
    if not (
        patterns.match(r" +(?:of|the|its|their|as)\b", text[end : end + 7])
        or match["before"]
        or _ends(text, match.start("half"), "by|in")
        or _is_share(text, match.start("half"), text[end : end + 9].lower())
    ):
        return None
    if patterns.search(
        r"(?i)(?:first|second|latter|last|next)[ -]+$",
        text[max(0, match.start("half") - 9) : match.start("half")],
    ):
        return None
    if _HALF_AS_MUCH.match(text[end : end + 24]) is not None:
        return 0.5, "x", "", match["half"], "multiple", end
    return 50.0, "%", "", match["half"], "fraction", end


_HALF_AS_MUCH = patterns.compile(r"^ (?:of )?(?:the|that|its) (?:level|rate|pace|price|cost|speed|average)\b")


_HALF_YEAR = patterns.compile(
    r"^ +of +(?:FY|(?:19|20)\d\d\b|(?:the |this |last |next )?"
    r"(?:current |last |previous |same )?(?:fiscal |financial )?year\b)"
)


def _half_million(text: str, match: Match) -> Reading:
    fraction = match["fraction"].lower()
    share = 0.5 if "half" in fraction else 0.75 if "three" in fraction else 0.25
    factor = float(vocabulary.lookup("en/scales", "word", match["big"])["factor"])
    end = match.end("big")
    unit, last = _money_behind(text, end)  # "half a billion dollars"
    return share * factor, unit, "", text[match.start("fraction") : end], "fraction of a number", last


def _and_a_half(text: str, match: Match) -> Reading:
    word = match["wholes"].lower()
    factor = float(vocabulary.lookup("en/scales", "word", match["scaled"])["factor"])
    start, end = match.start("wholes"), match.end(0) - len(match["after"] or "")
    value = ((1 if word in ("a", "an") else worth(word)) + 0.5) * factor
    unit, last = _money_behind(text, end)
    return value, unit, "", text[start:end], "number", last


def _money_behind(text: str, end: int) -> tuple[str, int]:
    """The currency named right behind a number, and where its name ends; "1" where none is."""
    money = _MONEY_BEHIND.match(text[end : end + 24])
    return (vocabulary.lookup("en/currencies", "word", money[1])["code"], end + money.end()) if money else ("1", end)


_MONEY_BEHIND = patterns.compile(rf"^[ -] *({MONEY})")


def _times(text: str, match: Match) -> Reading | None:
    row = vocabulary.lookup("en/multiples", "word", match["times"])
    end = match.end("times")
    if text[end : end + 1] == "-" or patterns.match(
        r" *(?:digit|click|check|standard|room|bed|edged|degree|shift|tax|glaz|entry|whammy|track|blow|act)",
        text[end : end + 10].lower(),
    ):
        return None
    if match["times"].lower() in ("twice", "thrice") and patterns.match(
        r" +(?:a|per|daily|weekly|each|before|in)\b|[.,;)]|$", text[end : end + 8]
    ):
        return None
    if text[match.start("times") - 1 : match.start("times")] in ('"', "'"):
        return None  # a name in quotation marks
    return float(row["value"]), "x", row["direction"], match["times"], "multiple", end


def _fold(text: str, match: Match) -> Reading:
    end = match.end("fold")
    tail = patterns.match(r"x|[ -]?(?:fold|times)", text[end : end + 7].lower())
    if tail is not None and tail[0].endswith("times") and not _multiplies(text, match.span("fold"), end + tail.end()):
        return worth(match["fold"]), "1", "", match["fold"], "number", end
    return worth(match["fold"]), "x", "", match["fold"], "multiple", end + (tail.end() if tail else 0)


def _multiplies(text: str, span: Span, end: int) -> bool:
    """Do the "times" that end here multiply, "1.5 times", "grew 3 times", "6 times as high", or count occasions?"""
    start, last = span
    numeral = text[start:last]
    return (
        "." in numeral
        or numeral.endswith("half")
        or _TIMES_WHAT.match(text[end : end + 12]) is not None
        or _GREW.search(text[max(0, start - 30) : start]) is not None
    )


_TIMES_WHAT = patterns.compile(
    r" +(?:as|more|higher|larger|greater|faster|that|the|less|lower|bigger|over|what|its|those|smaller|longer|"
    r"cheaper|growth|increase|rise|jump|surge|expansion)\b"
)
_GREW = patterns.compile(
    r"(?i)\b(?:rose|risen|grew|grown|increased|jumped|surged|soared|climbed|multiplied|expanded|swelled|up|is|was|to|by)"
    r"(?: by| nearly| almost| about| more than| over| some)* $"
)


def _rank(text: str, match: Match) -> Reading | None:
    word, most = match["rank"].lower(), match["most"]
    if most.lower() in _NO_GRADES or (most.istitle() and match["rank"].islower()):
        return None  # "the third harvest", "the second Budapest fair"
    value = float(word[:-2]) if word[0].isdigit() else float(vocabulary.lookup("en/ordinals", "word", word)["value"])
    return value, "rank", "", match["rank"], "rank in words", match.end(0) - len(match["after"] or "")


_NO_GRADES = frozenset(lexicons.words("en/superlatives", kind="not est"))

SPECIALS = (
    ("part", _x_in_y),
    ("parts", _parts),
    ("big", _half_million),
    ("scaled", _and_a_half),
    ("fold", _fold),
    ("times", _times),
    ("rank", _rank),
    ("half", _half),
)


def _small(word: str) -> int:
    return int(word) if word.isdigit() else 100 if word.lower() == "hundred" else int(worth(word))


def _percent(share: float) -> float:
    return round(100 * share, 2)


def _ends(text: str, at: int, words: str) -> bool:
    """Do these words stand right before this place?"""
    return patterns.search(rf"(?i)\b(?:{words}) +$", text[max(0, at - 14) : at]) is not None
