"""How the noun of a figure is found: rules in the order in which they are tried, each a function of the clause."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.clauses import clause_subject
from claimbook.extraction.context import is_time
from claimbook.extraction.found import Found
from claimbook.extraction.noun_phrases import head_of, is_body, is_name, noun_phrase, tidy, until_stop
from claimbook.extraction.tails import TAIL, with_tail
from claimbook.extraction.view import View
from claimbook.extraction.words import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    LEVEL_VERBS,
    OBJECT_VERBS,
    TIME_NOUNS,
    is_verb,
    may_be_verb,
    noun_of,
    participle,
)

_BRACKET = patterns.compile(r"[(;] ?(?:[-−–+]|up |down |about |around |over |nearly |some )?$")
_RATIO = patterns.compile(
    r"(?i)\b((?:[\w&-]+ ){0,4})((?:intensit|rate|share|ratio|level|number|volume|value|output|"
    r"proportion|penetration)\w*"
    r"(?: (?:in|of|for) (?:the )?[\w&-]+(?: [\w&-]+){0,4})?)"
)
_DIMENSIONS = {row["unit"]: row["noun"] for row in lexicons.rows("en/dimensions")}
_GOAL = patterns.compile(r"(?i)^[^,]{0,40}, ([a-z]+ing [^,.;\"]*)")


def change_behind(view: View) -> str:
    """ "10.3 percent reduction in energy intensity": what stands behind the change noun."""
    found = _CHANGE_BEHIND.match(view.right[:140]) if view.kind.kind == "change" else None
    words = until_stop(found[1]) if found is not None and found[1] else ""
    return "" if is_time(words) else words


_CHANGE_BEHIND = patterns.compile(
    rf"(?i)^ *[-']?(?:points?)? *(?:[\w-]+ ){{0,3}}?(?:{'|'.join(CHANGE_NOUNS)})(?: rate)?(?: in| of|"
    rf" for) +(?:the |its |their )?(.*)$"
)


def _own_noun(view: View) -> str:
    """ "a total value of 5 billion", "sales of": the noun right before "of"; a bare one takes what it belongs to."""
    found = _NOUN_OF.search(view.seen[-120:])
    if found is None and _LIMITING.match(view.quantity.text):
        found = _NOUN_LIMITED.search(view.seen[-120:])
    words = found[1].split() if found is not None else []
    if not words or words[-1].lower() in _NO_HEADS or (len(words) > 1 and words[-2].lower() in AUXILIARIES):
        return ""
    head = words[-1].lower()
    if found is not None and found[0].rstrip().endswith(" with") and _DOING.match(view.after):
        return view.previous.indicator.words if view.previous is not None else ""
    if head in ("goal", "target", "objective", "aim") and (purpose := _GOAL.match(view.after[:100])) is not None:
        return f"{head} of {purpose[1]}"
    if head in CHANGE_NOUNS or head in MARKS:
        return of_change(view.right[:100]) if view.kind.kind == "change" else ""
    if is_verb(head) or head in FUNCTION_WORDS or head in TIME_NOUNS:
        return ""
    if found is not None and found[0].lstrip().endswith((", at ", ", with ")) and view.subject and len(words) > 1:
        subject = view.subject.lower().split(" ")
        if words[-1].lower() not in subject and not _new_clause(words):
            return ""  # "the rate is lowest in Malta, at 19 percent"
    words = _last_phrase(words)
    if (
        found is not None
        and found[0].rstrip().endswith((" at", " with"))
        and words[0][:1].isupper()
        and is_body(" ".join(words))
    ):
        return ""
    if len(words) > 2 and words[1].lower() == "in" and words[0].lower().endswith("est"):
        return ""  # "participation is lowest in Malta, at 19 percent"
    noun = " ".join(words)
    if len(words) <= 3:
        noun += _belongs(view)
    return noun


def _new_clause(words: list[str]) -> bool:
    """Does an "and" begin a clause: "(some lack skills) and gigabit coverage", not "in the food and health sector"?"""
    last = max((i for i, word in enumerate(words) if word == "and"), default=0)
    for i in range(last - 1, -1, -1):
        if words[i].lower() in FUNCTION_WORDS:
            return False
        if is_verb(words[i].lower()):
            return True
    return False


_DOING = patterns.compile(r"^ [a-z]+ing ")
_NOUN_OF = patterns.compile(
    r"(?i)\b([\w' -]+?)(?: of|,? at|,? worth|,? valued at| amounting to| totall?ing|,? with) +(?:an? (?:mere )?|"
    r"the |about |around |just |only |nearly |over |between |from |as much as |as little as )?"
    r"(?:total |combined |cumulative |record |average of )?\"?$"
)
_NOUN_LIMITED = patterns.compile(r"\b(?:with|and|has|have|had|at|by|of) ((?:an?|the|its|their) [\w' -]+?|[a-z]+s) *$")


def _last_phrase(words: list[str]) -> list[str]:
    """The noun phrase that these words end in: behind the last verb, or the last preposition that is far."""
    for i in range(len(words) - 1, -1, -1):
        low = words[i].lower()
        near = low in _IN_NOUNS or (low in ("in", "for", "on") and i > len(words) - 4)
        if (low in FUNCTION_WORDS and not near) or (is_verb(low) and low not in ("planned", "combined", "estimated")):
            return words[i + 1 :]
        if low == "and" and any(is_verb(word.lower()) for word in words[:i]):
            return words[i + 1 :]
    return words


_NO_HEADS = frozenset(["out", "part", "some", "most", "all", "each", "any", "one", "way", "lead", "list", "spot"])
MARKS = frozenset(lexicons.words("en/marks"))
_LIMITING = patterns.compile(r"(?i)^(?:exceeding|surpassing|topping|approaching|nearing|above|over|more than|up to)\b")
_IN_NOUNS = frozenset(["of", "and", "or", "monthly", "yearly", "nationwide"])


def _belongs(view: View) -> str:
    """What a short noun belongs to: "(funds) with a total value of …", "sales of … were achieved via livestreaming"."""
    if (
        view.previous is not None
        and view.previous.quantity.unit == "1"
        and patterns.search(r"(?i)\b(?:with|of|for) (?:an? |the )?[\w ' -]+$", view.seen)
    ):
        return f" of {view.previous.indicator.words}"
    tail = TAIL.match(view.after[:90])
    if tail is not None and not tail[1].startswith(("that", "with", "who", "for")):
        return f" {patterns.sub(r' (?:in|to|by|at|and|during|since|from) .*$', '', tail[1])}"
    return ""


def of_change(right: str) -> str:
    """ "an increase of 5 % in exports": what stands behind the figure."""
    inner = _IN_SOMETHING.match(right)
    words = until_stop(inner[1]) if inner is not None and inner[1] else ""
    return "" if not words or words[:4].isdigit() or is_time(words) else words


_IN_SOMETHING = patterns.compile(r"(?i)^ *(?:in|for|across|among) +(?:the )?(.*)$")


def whole_of(view: View) -> str:
    """The whole that a share is part of: "of total employment"."""
    found = _OF_WHOLE.match(view.right[:160])
    words = until_stop(found[1]) if found is not None and found[1] else ""
    if is_time(words):
        return ""
    if words and view.earlier and _OF_KNOWN.match(words):
        return view.earlier[-1].indicator.words
    return words


_OF_WHOLE = patterns.compile(
    r"(?i)^ *(?:share |stake |completion )?of (?:the |its |their |our |all |[A-Z][\w.-]*'s |"
    r"(?:[$€£¥]|[A-Z]{2,3} ?)?\d[\d.,]* (?:(?:million|billion|trillion)(?: \w+)? of )?)*(.*)$"
)
_OF_KNOWN = patterns.compile(r"(?i)^(?:it|them|these|those|which|whom|whole|[\w-]+'s)$")


def _share_of(view: View) -> str:
    """ "accounted for 30 % of Y" is "X in Y"; "80 % of the work has been done" is the work done."""
    last = view.previous
    if view.kind.kind != "share" or view.quantity.unit != "%":
        return ""
    if last is not None and (part := _OF_WHICH.search(view.seen)) is not None:
        part_of = view.named(clause_subject(view.seen[part.end() :]))
        return f"{part_of} in {last.indicator.words}" if part_of else last.indicator.words
    if last is not None and _OF_WHICH.match(f"{view.after[:10]} "):
        behind = _OF_WHOM.sub("", view.after[:80])
        tail = TAIL.match(behind)
        done = tail[1] if tail is not None else _predicate(behind)
        return f"{last.indicator.words} {done}".strip()
    if not (whole := whole_of(view)):
        return ""
    if last is not None and whole.endswith("total"):
        return f"{view.subject or last.indicator.words} in {whole}"
    if not view.seen.endswith("with ") and (own := _own_noun(view)) and own.split(" ")[0].lower() not in _PART_NOUNS:
        return own
    if view.verb in OBJECT_VERBS and is_body(view.subject):
        return f"{whole} {participle(view.verb)}"
    subject = view.subject or (view.main_subject if view.points_back else "")
    if not subject and last is not None and _AND_VERB.match(view.seen):
        subject = last.indicator.words.split(" in ")[0]
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
    rest = _OF_REST.match(view.after[:200])
    if rest is not None and (denied := _DENIED.match(rest[1])) is not None:
        return f"{whole} that {' '.join(denied[1].split()[:6])}"
    words = " ".join(_AUXILIARY.sub("", rest[1]).split()[:10]) if rest is not None else whole
    behind = words.removeprefix(whole)
    return words if behind == words or not (done := _predicate(behind)) else f"{whole} {done}"


def _predicate(behind: str) -> str:
    """ "(farmers) that use mobile phones": a relative clause from the verb phrase behind a noun, "" without a verb."""
    words = behind.split()[:7]
    while words and words[0].lower() in _ADVERBS:
        del words[0]
    if not words or not may_be_verb(words[0].lower()) or not behind.startswith(" "):
        return ""
    end = next((i for i, word in enumerate(words, 1) if word[-1] in ",.;:"), len(words))
    return f"that {' '.join(words[:end])}".rstrip(" ,.;:")


_ADVERBS = frozenset(["still", "now", "already", "currently", "also"])
_OF_WHOM = patterns.compile(r"^ of \w+")
_OF_WHICH = patterns.compile(r"(?i)(?:^|,| and)? of (?:which|whom|them|these|it) ")
_PART_NOUNS = frozenset(["share", "proportion", "portion", "part", "percentage", "rate"])
_MAKING_UP = frozenset(["for", "up", "represents", "represented", "representing"])
_DENIED = patterns.compile(
    r"^.*? ((?:do|does|did|are|is|were|was|have|has|had|cannot|can)(?: not|n't)? (?:not|no|never) .*)$"
)
_OF_REST = patterns.compile(r"(?i)^ *of (?:the |its |their |our |all )*([^,;]*)")
_AUXILIARY = patterns.compile(r"\b(?:have|has|had|been|were|was|are|is) ")
_AND_VERB = patterns.compile(r"(?i)^[^,;]*,? and (?:now |also |currently |already |still )?[a-z]+ *(?:for |up |at )?$")


def _object(view: View) -> str:
    """ "boost computing power to 9,800", "cut emissions by 20 %": what stands between the verb and the figure."""
    found = _TO_OR_BY.search(view.seen)
    if found is None:
        return ""
    tokens, setting = view.seen[: found.start()].split(), found[0][:2].lower() == "to"
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 10), -1):
        low = tokens[i].lower().strip(",")
        if low in CHANGE_VERBS or (setting and low in _SETTING):
            words = tokens[i + 1 :]
            plain = (
                words
                and words[0].lower() not in FUNCTION_WORDS - {"the", "its", "their", "a", "an"}
                and not words[0][0].isdigit()
            )
            return " ".join(words) if plain and not is_time(" ".join(words)) and not words[0].endswith("ly") else ""
    return ""


_SETTING = frozenset(lexicons.words("en/setting_verbs"))
_TO_OR_BY = patterns.compile(r"(?i)\b(?:to|by|from|at) +(?:an? |the |about |over |more than )?$")


def _ratio_before(view: View) -> str:
    """A figure in brackets behind a name: the last ratio, rate or number that the sentence speaks of."""
    if _BRACKET.search(view.before[-10:]) is None or view.quantity.unit not in ("%", "pp"):
        return ""
    found = [_after_function_word(match[1]) + until_stop(match[2]) for match in _RATIO.finditer(_plain(view.before))]
    return view.named(max((words for words in found if "corresponding" not in words), key=len, default=""))


def _after_function_word(words: str) -> str:
    """The words behind the last preposition, article or verb of a found ratio."""
    tokens = words.split()
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].lower() in FUNCTION_WORDS or is_verb(tokens[i].lower()):
            return " ".join((*tokens[i + 1 :], ""))
    return " ".join((*tokens, ""))


def _plain(text: str) -> str:
    """The text without what stands in brackets."""
    return str(patterns.sub(r"\([^()]*\)", " ", text))


def _named_behind(view: View) -> str:
    """ "one in four households", "double exports", "the second largest workforce": the noun right behind."""
    verbal = view.quantity.unit == "x" and view.quantity.value_text.isalpha() and view.kind.kind == "change"
    if not (
        verbal
        or view.quantity.rule in ("x in y", "rank in words")
        or (view.quantity.rule == "fraction" and not view.after.startswith(" of"))
    ):
        return ""
    after = _OF_THE.sub(" ", view.after[:140])
    if (said := _ARE.match(after)) is not None:
        words = noun_phrase(f" {said[1]}")
        return words if words and not is_verb(words.split(" ")[0].lower()) else ""
    counted = noun_phrase(after)
    if not counted or view.quantity.unit != "%":
        return counted
    whole = with_tail(counted, view.context)
    behind = after[after.find(counted) + len(counted) :]
    return f"{counted} {done}" if whole == counted and (done := _predicate(behind)) else whole


_ARE = patterns.compile(r"^ (?:are|were|is|was) (?:an? |the )?([a-z].*)$")
_OF_THE = patterns.compile(r"^ (?:the|its|their|of) ")


def _ranking(view: View) -> str:
    """What a rank is a rank in: "28th for download speed", "13th among science cities", "its rank in the index"."""
    if view.quantity.unit != "rank" or view.quantity.rule == "rank in words":
        return ""
    if words := ranked_in(view):
        return words
    if (before := _RANK_OF.search(view.before)) is not None and (words := until_stop(before[1])):
        return words
    if view.subject and not is_body(view.subject):
        return patterns.sub(r"(?i)^rank(?:ing)? (?:in|for|of) (?:the )?", "", view.subject)
    return view.earlier[-1].indicator.words if view.earlier else "ranking"


def ranked_in(view: View) -> str:
    """What stands behind a rank: "28th in the nation for download speed"."""
    behind = _RANK_IN.match(view.right[:120])
    return until_stop(behind[1]) if behind is not None else ""


_RANK_IN = patterns.compile(
    r"(?i)^(?: (?:globally|worldwide|nationwide|nationally|overall|out of \d+[\w ]*?))?"
    r"(?: (?:in|among) (?:the |all )?(?:world|nation|country|province|region|city|state|EU|continent|[A-Z]\w+))?"
    r",? (?:for|by|in terms of|among|on) (?:the |its |their |all )?(.*)$"
)
_RANK_OF = patterns.compile(r"(?i)\b(?:rank|ranking|place|position|standing)s? (?:in|on|for) (?:the )?([^,;0-9]*)")


def before_bracket(view: View) -> str:
    """ "E-mail was the main use, followed by storage of files (66 %)": the noun before the bracket, not a name."""
    if view.before[-1:] != "(" or view.kind.kind in ("change", "gap"):
        return ""
    found = _NOUN_BEFORE.search(view.before[-120:])
    words = _last_phrase(found[1].split()) if found is not None else []
    starts = found is not None and not found.start() and len(words) > 1  # "Storage of files (66 %) was …"
    if (
        not words
        or (words[0][:1].isupper() and not starts)
        or words[0].lower() in CHANGE_NOUNS
        or words[-1][:1].isupper()
    ):
        return ""
    return view.named(" ".join(words))


_NOUN_BEFORE = patterns.compile(r"(?:^|[,;:(] ?|\b(?:by|and|of|in|were|was|are|is) )([^,;:()]+) \($")


def _purpose(view: View) -> str:
    """The verb and its purpose, where the verb is one of doing: invest, spend, provide."""
    return _verb_object(view) if view.verb in OBJECT_VERBS else ""


def _clause_subject(view: View) -> str:
    if view.quantity.unit == "x" and _VERBAL.search(view.quantity.value_text.lower()):
        words = view.named(clause_subject(f"{view.seen} was"))
    else:
        words = view.subject or (view.named(clause_subject(view.left)) if view.previous is None else "")
    words = words.split(",")[0] if is_body(words) else words
    last = view.previous
    if last is not None and is_name(words) and _alike(view, last):
        return last.indicator.words  # "A has 3 %, while B has 5 %"
    if is_body(words) and (view.alike is not None or (view.earlier and view.kind.kind == "share")):
        return ""
    if is_body(words) and view.verb in OBJECT_VERBS | {"in", "for", "of"}:
        return ""
    if view.earlier and head_of(words) in CHANGE_NOUNS and not _CHANGE_OF.search(words):
        return view.earlier[-1].indicator.words  # "the strongest growth was in the west"
    head = words.split(" ")
    if head[0].lower() in CHANGE_NOUNS and not (head[1:2] in (["in"], ["of"]) or (len(head) == 1 and last is None)):
        return ""
    return words


_CHANGE_OF = patterns.compile(rf"(?i)\b(?:{'|'.join(CHANGE_NOUNS)}) (?:of|in) ")


def _alike(view: View, last: Found) -> bool:
    return last.quantity.unit == view.quantity.unit and last.measure.kind == view.kind.kind


_VERBAL = patterns.compile(r"(?:ed|es|le|ve|ing)$")  # doubled, halves, triple, halve; not "twice", "tenfold", "3"
_AMOUNT_NOUNS = frozenset(lexicons.words("en/amount_nouns"))
MEASURE_NOUNS = frozenset(lexicons.words("en/measure_nouns"))


def _amount_of(view: View) -> str:
    """ "$150 million in ICT exports", "45,000 tons of hydrogen": what the amount is an amount of."""
    found = patterns.match(
        r"(?i)^ *(?:-?worth )?(in|of) +(?:the |its |their |new |fresh |additional )*(.*)$", view.right[:140]
    )
    words = until_stop(found[2]) if found is not None else ""
    if found is None or not words or is_time(words) or view.quantity.unit in ("1", "%", "pp", "x", "rank"):
        return ""
    head = patterns.split(r" (?:in|of|for|from|to|by|on) ", words)[0].split()[-1].lower()
    if found[1].lower() == "in" and head not in _AMOUNT_NOUNS:
        return ""
    plain = found[1].lower() == "in" or view.verb not in OBJECT_VERBS | LEVEL_VERBS
    done = "" if plain or not view.verb else participle(view.verb)
    subject = view.subject if plain and " " not in words else ""
    plural = subject.endswith("s") and not is_name(subject)
    if subject and not is_name(subject) and (plural or not is_body(subject) or words in ("scale", "size")):
        return f"{words} of {subject}"
    return f"{words} {done}" if done.endswith(("ed", "t", "n", "d", "de")) else words


def _verb_noun(view: View) -> str:
    """ "cost 3 billion yuan", "covers 20 sq km": the noun of the verb, and what does it."""
    if is_body(view.subject) and view.alike is not None and view.quantity.unit == "%":
        return ""
    noun = noun_of(view.verb)
    dimension = _DIMENSIONS.get(view.quantity.unit, "")
    body = is_body(view.subject) and (is_name(view.subject) or not view.subject.endswith("s"))
    subject = "" if is_time(view.subject) or body else view.subject.split(",")[0]
    if not noun or (dimension and noun in ("production", "generation")):
        noun = dimension or noun
    if noun:
        return f"{noun} of {subject}" if subject else noun
    return ""


def _bare_subject(view: View) -> str:
    """The subject of the clause with its verb, where nothing better is found: "system moved"."""
    subject = view.named(clause_subject(view.left)) or (view.main_subject if view.points_back else "")
    subject = subject.split(",")[0]
    if not subject or subject.split(" ")[0].lower() in CHANGE_NOUNS or (is_body(subject) and view.alike is not None):
        return ""
    done = participle(view.verb) if view.verb in OBJECT_VERBS else ""
    return f"{subject} {done}".strip()


def followed_by(before: str) -> str:
    """ "made up by X, followed by Y (22 %) and Z (": the thing in front of the bracket, not a name."""
    found = patterns.search(
        r"(?:,? followed by|,|and|then|ahead of|before) (?:the )?([a-z][a-z0-9'&-]*(?: [a-z0-9'&-]+){0,5}) \($", before
    )
    words = patterns.split(r", | and | followed by ", found[1])[-1] if found is not None else ""
    return "" if words.split(" ")[0] in FUNCTION_WORDS | {"ahead", "followed"} else tidy(words)


def _verb_object(view: View) -> str:
    """ "will invest 3.8 trillion yuan in infrastructure": the verb and what it is for."""
    verb = view.verb
    behind = _FOR_WHAT.match(view.right[:140])
    words = until_stop(behind[2]) if behind is not None and behind[2] else ""
    if behind is None or not words or is_time(words):
        return ""
    if verb not in OBJECT_VERBS | LEVEL_VERBS:
        return words
    preposition = behind[1].lower()
    if preposition == "of" or (preposition == "in" and words.split(" to ")[0].split(" ")[-1].lower() in _AMOUNT_NOUNS):
        return f"{words.split(' to ')[0]} {participle(verb)}"
    if view.quantity.unit in _DIMENSIONS:
        return f"{_DIMENSIONS[view.quantity.unit]} {participle(verb)}"
    return f"{noun_of(verb) or participle(verb)} {preposition} {words}"


_FOR_WHAT = patterns.compile(
    r"(?i)^ *(?:(?:per|a|an|each|every) [a-z]+ |annually |"
    r"(?:through|in|by|over|until|since|during|from|between) (?:the )?(?:next |past |last |coming )?(?:[\w-]+ )?"
    r"(?:(?:19|20)\d\d|years?|months?|decade) )?"
    r"(in|for|to|into|on|towards?|of|off|under) +(?:the |its |their )?(.*)$"
)


def _coordinated(view: View) -> str:
    """ "turned out 3 tons in a year and is to make 5 tons": what the figure before measures."""
    if view.previous is None or not view.previous.same_sentence or view.previous.quantity.unit != view.quantity.unit:
        return ""
    return (
        view.previous.indicator.words
        if patterns.search(r"\b(?:and|then|but) (?:\w+ ){1,5}$", view.seen) is not None
        else ""
    )


def _adjective(view: View) -> str:
    """ "a $15m Series A round", "a 30 percent stake": the noun that the amount describes."""
    amount = view.quantity
    if amount.unit in ("1", "pp", "x", "rank") or (amount.unit == "%" and view.kind.kind != "share"):
        return ""
    if not (_DESCRIBING.search(view.seen) or (amount.text[:2].lower() == "a " and "-" in amount.text)):
        return ""
    words = noun_phrase(view.after[:100].replace("-", " ", 1))
    if (
        words.lower() in CHANGE_NOUNS
        or is_verb(words.split(" ")[0].lower())
        or words.lower() in TIME_NOUNS
        or any(word in MARKS for word in words.lower().split())
    ):
        return ""
    return until_stop(view.after) if amount.unit == "%" and words else words


_DESCRIBING = patterns.compile(
    r"(?i)\b(?:a|an|the|its|their|this|another|new|initial|planned|[\w-]+'s)(?: [\w-]+-(?:year|month)(?:-long)?,?)? +$"
)


def _passive(view: View) -> str:
    """ "some 5 billion yuan has been invested in", "3 million will go to schools": what was done with the amount."""
    done = _DONE.match(view.right[:120])
    if done is None or view.quantity.unit in ("1", "%", "pp", "x", "rank") or _NO_PASSIVE.search(view.seen):
        return ""
    where = until_stop(done[3]) if done[3] else ""
    where = "" if is_time(where) else where
    if done[1] in _GOING:
        return where
    what = noun_of(done[1]) or f"amount {done[1]}"
    return f"{what} {done[2]} {where}" if where else what


_DONE = patterns.compile(
    r"^ (?:(?:has|have|had|was|were|is|are|will|would|to be|could)(?: also| already)?(?: be| been|"
    r" being)? |)([a-z]+(?:ed|nt|lt|ld|en)|set aside|put|go|goes|gone)\b(?: (in|on|into|for|to|towards) (.*))?"
)
_GOING = frozenset(["go", "goes", "gone", "went", "used"])
_NO_PASSIVE = patterns.compile(r"[a-z] (?:of|at|to|by) *$")


FINDERS = (
    ("change noun behind", change_behind),
    ("noun behind the amount", _adjective),
    ("what was done with it", _passive),
    ("place in a ranking", _ranking),
    ("share of a whole", _share_of),
    ("own noun", _own_noun),
    ("object of the verb", _object),
    ("noun behind", _named_behind),
    ("ratio before the brackets", _ratio_before),
    ("noun before the brackets", before_bracket),
    ("purpose of the verb", _purpose),
    ("amount of something", _amount_of),
    ("clause subject", _clause_subject),
    ("verb and purpose", _verb_object),
    ("verb of doing", _verb_noun),
    ("as the figure it is joined to", _coordinated),
    ("subject of the sentence", _bare_subject),
)
