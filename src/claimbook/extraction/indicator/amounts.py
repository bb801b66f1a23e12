"""What an amount is an amount of: the verb before it and its purpose, the noun that it describes."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.clauses import clause_subject
from claimbook.extraction.indicator.noun_phrases import (
    WORTHS,
    head_of,
    is_body,
    is_name,
    last_phrase,
    noun_phrase,
    until_stop,
)
from claimbook.extraction.indicator.own_nouns import MARKS
from claimbook.extraction.indicator.plausible import possible, sound
from claimbook.extraction.indicator.view import View
from claimbook.extraction.indicator.wording import tidy
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

DIMENSIONS = {row["unit"]: row["noun"] for row in lexicons.rows("en/dimensions")}
KNOWN_VERBS = OBJECT_VERBS | LEVEL_VERBS  # verbs that say what an amount is
_HELD = WORTHS | {"share", "stake"}
FLOWS = frozenset(word.lower() for word in lexicons.words("en/amount_nouns", kind="flow"))
_AMOUNT_NOUNS = frozenset(word.lower() for word in lexicons.words("en/amount_nouns"))


def purpose(view: View) -> str:
    """The verb and its purpose, where the verb is one of doing: invest, spend, provide."""
    return verb_object(view) if view.verb in OBJECT_VERBS else ""


_JOINTS = patterns.compile(r" (?:in|of|for|from|to|by|on|under|through|via|across|with|over|at) ")
_TAKEN = frozenset(["revenue", "earnings", "income"])
_FROM = patterns.compile(r"^ from (?:the |its |their )?(.*)$")
NO_AMOUNTS = frozenset(["1", "%", "pp", "x", "rank"])
_OPENS_IT = frozenset(["in", "of", "wo"])
_IN_OR_OF = patterns.compile(r"(?i)^ *(?:-?worth )?(in|of) +(?:the |its |their |new |fresh |additional )*(.*)$")


def amount_of(view: View) -> str:
    """ "$90 million in wool exports", "38,000 tons of oats": what the amount is an amount of."""
    found = _IN_OR_OF.match(view.right[:140]) if view.right.lstrip(" -")[:2].lower() in _OPENS_IT else None
    words = until_stop(found[2]) if found is not None else ""
    if found is None or not words or is_time(words):
        return ""
    head = _JOINTS.split(words)[0].rpartition(" ")[2].lower()
    parallel = view.previous is not None and view.context.text[view.previous.quantity.end :].startswith(
        (" in ", " of ")
    )
    named = head in _AMOUNT_NOUNS or (parallel and words[0].islower()) or _in_things(view, words, head)
    if found[1].lower() == "in" and not named:
        return ""  # not "3 million in the north", but "3 in loans and 4 in gifts"
    plain = found[1].lower() == "in" or view.verb not in KNOWN_VERBS
    done = "" if plain or view.rises else participle(view.verb)
    subject = view.subject if plain and " " not in words and sound(view.subject) else ""
    if words in _EXTENTS and not subject:
        subject = tidy(" ".join(last_phrase(view.seen.rstrip(" ,(").split())))  # "the fund, 3 million euros in size"
    plural = subject.endswith("s") and not is_name(subject)
    if subject and not is_name(subject) and (plural or not is_body(subject) or words in _EXTENTS):
        return f"{words} of {subject}"
    return f"{words} {done}" if done.endswith(("ed", "t", "n", "d", "de")) else words


def _in_things(view: View, words: str, head: str) -> bool:
    """Is it what money consists of: "raised 3 million in buybacks", not "in some towns", "put 3 million in ports"?"""
    verb = view.verb
    if not view.money or view.kind.kind != "level" or verb not in KNOWN_VERBS:
        return False
    if noun_of(verb) in _OUTLAYS or verb.startswith(_PUTTING) or not view.right[4:5].islower():
        return False
    first = view.right[4:].partition(" ")[0]
    things = head[-1] == "s" and not FUNCTION_WORDS.intersection((first, head)) and head not in _ROUNDS
    return things and not is_body(words)


_OUTLAYS = frozenset(["investment", "spending", "injection"])
_PUTTING = ("put", "pour", "plough", "plow", "pump", "sink", "sunk", "lend", "lent", "deploy", "commit", "los", "sav")
_ROUNDS = frozenset(
    ["terms", "prices", "rounds", "stages", "phases", "areas", "regions", "places", "cases", "tranches"]
)
_EXTENTS = frozenset(["scale", "size"])


def verb_noun(view: View) -> str:
    """ "cost 3 billion yuan", "covers 7 hectares": the noun of the verb, and what does it."""
    if view.earlier and view.quantity.unit == "%" and (view.points_back or is_body(view.subject)):
        return ""  # "they produced 3 % more"
    noun = noun_of(view.verb)
    if not noun and (view.verb in OBJECT_VERBS or unknown_deed(view)) and view.money:
        noun = f"amount {participle(view.verb)}"
    dimension = DIMENSIONS.get(view.quantity.unit, "")
    things = is_body(view.subject) and not is_name(view.subject) and head_of(view.subject).endswith("s")
    body = (is_doer(view.subject) and not things) or view.subject.lower() in _SECTORS  # "the sector earned"
    subject = "" if is_time(view.subject) or body else view.subject.split(",")[0].removesuffix(" alone")
    if noun == "generation" and view.money:
        noun = "revenue"
    if noun in _TAKEN and (source := _FROM.match(view.right[:120])) is not None and (words := until_stop(source[1])):
        return f"{noun} from {words}"  # "earned 3 million euros from exports"
    if not noun or (dimension and noun in ("production", "generation")):
        noun = dimension
    if not noun or not subject:
        return noun
    return f"{noun} by {subject.partition(' in ')[0]}" if noun.endswith("ed") else f"{noun} of {subject}"


_SECTORS = frozenset(word for word in lexicons.words("en/phrase_words", kind="class") if word[-1] != "s")


def is_doer(words: str) -> bool:
    """Do the words name a body, be it behind what it is: "Blue Ferries", "the state fleet Blue Ferries"?"""
    if is_body(words):
        return True
    found = _NAMED.match(words) if words.rpartition(" ")[2][:1].isupper() else None
    return found is not None and FUNCTION_WORDS.isdisjoint(found[1].lower().split(" "))


_NAMED = patterns.compile(r"^([A-Za-z][\w-]*(?: [a-z][\w&-]*)*) [A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*$")


def unknown_deed(view: View) -> bool:
    """Is the verb before an amount neither of being nor of changing: "deployed 3 million euros across"?"""
    verb = view.verb
    if view.kind.kind != "level" or not verb.endswith("ed"):
        return False
    return not (verb in LEVEL_VERBS or verb in CHANGE_VERBS)


def given(view: View) -> str:
    """ "the rebate saved firms 3 million euros": the noun of a verb that says whom the amount is for."""
    if is_verb(view.verb):
        return ""
    tokens = view.seen.lower().split()[-4:]
    if tokens[-1:] and (tokens[-1] in FUNCTION_WORDS or tokens[-1] in LEVEL_VERBS):
        return ""  # "costs hit"
    for i in range(len(tokens) - 2, -1, -1):
        if tokens[i] in _GIVEN:
            if view.subject.lower().rpartition(" ")[2] in _AMOUNT_NOUNS:
                return ""
            before = view.seen.lower().rfind(f" {tokens[i]} ")
            subject = view.named(clause_subject(f"{view.seen[:before]} was"))
            return f"{_GIVEN[tokens[i]]} of {subject}" if subject and not is_body(subject) else _GIVEN[tokens[i]]
        if tokens[i] in FUNCTION_WORDS and tokens[i] not in _BEFORE_NOUNS:
            return ""
    return ""


_GIVEN = {row["word"]: row["noun"] for row in lexicons.rows("en/giving_verbs")}
_BEFORE_NOUNS = frozenset(["the", "a", "an", "its", "their", "each", "every", "of"])


def verb_object(view: View) -> str:
    """ "will put 7 million francs into ferries": the verb and what it is for."""
    verb = view.verb
    if view.quantity.unit == "rank":
        return ""  # "the 6th lowest of all members"
    behind = _FOR_WHAT.match(view.right[:140])
    words = until_stop(behind[2]) if behind is not None else ""
    if behind is None or not words or is_time(words) or words.lower() in MARKS or words.startswith("average"):
        return ""
    preposition, (deed, _, thing) = behind[1].lower(), words.partition(" ")
    if preposition == "to" and thing and is_verb(deed):
        words = thing  # "3 million to prolong the work of the school"
    if verb not in KNOWN_VERBS:
        listed = view.previous is not None and preposition in ("on", "for") and words[0].islower()
        return words if listed or view.alike is None else ""  # rather what the last figure of its kind measures
    head = words.split(" to ")[0].split(" ")[-1].lower()
    of_these = (head in _AMOUNT_NOUNS and not _IN_ONE.match(view.right)) or (
        verb not in AUXILIARIES and _in_things(view, words, head)
    )
    if preposition == "of" or (preposition == "in" and of_these):
        return f"{words.split(' to ')[0]} {participle(verb)}"
    if view.quantity.unit in DIMENSIONS:
        return f"{DIMENSIONS[view.quantity.unit]} {participle(verb)}"
    return f"{noun_of(verb) or f'amount {participle(verb)}'} {preposition} {words}"


_IN_ONE = patterns.compile(r"^ *in (?:the|this|that|its|their|an?) ")  # "invested 3 million in the fund"
_FOR_WHAT = patterns.compile(
    r"(?i)^ *(?:(?:per|a|an|each|every) [a-z]+ |annually |"
    r"(?:through|in|by|over|until|since|during|from|between) (?:the )?(?:next |past |last |coming )?(?:[\w-]+ )?"
    r"(?:(?:19|20)\d\d|years?|months?|decade) )?"
    r"(in|for|to|into|on|towards?|of|off|under) +(?:the |its |their |an? )?(.*)$"
)


def adjective(view: View) -> str:
    """ "a $6m seed round", "a 30 percent stake": the noun that the amount describes."""
    amount = view.quantity
    near = view.seen[-48:]
    described = (
        (amount.unit == "%" and view.after.startswith((" share ", " stake ")))  # "an imposing 52 % share in"
        or (amount.text[:2].lower() == "a " and "-" in amount.text)
        or (not _BEFORE_NOUN.isdisjoint(view.ending[-1:]) and _DESCRIBING.search(near) is not None)
    )
    with_it = not described and not _WITH.isdisjoint(view.ending[-4:]) and _HAVING.search(near) is not None
    if not described and not with_it:
        return _right_behind(view)
    words = _before_deed(noun_phrase(view.after[:100].replace("-", " ", 1)))
    if with_it and head_of(words) not in _HELD:
        rated = amount.unit == "%" and " " in words and words.rpartition(" ")[2] in _RATES
        return words if rated else ""  # not "with 3 million euros from the state"
    lows = words.lower().split(" ")
    change = words.lower() in CHANGE_NOUNS and not (view.money and words.lower() in WORTHS)
    if change or is_verb(lows[0]) or not MARKS.isdisjoint(lows):
        return ""
    return until_stop(view.after) if amount.unit == "%" and words and not with_it else words


def _before_deed(words: str) -> str:
    """ "project (covers 40)": without a verb that a number follows."""
    tokens = words.split(" ")
    for i in range(1, len(tokens) - 1):
        if tokens[i + 1][:1].isdigit() and may_be_verb(tokens[i].lower()):
            return " ".join(tokens[:i])
    return words


def _right_behind(view: View) -> str:
    """ "to achieve 70 percent bus coverage", "sent out $900 cheques": the noun that follows with nothing between."""
    if view.kind.kind == "change" or view.quantity.rule in _COUNTED_SHARES or not view.after[1:2].islower():
        return ""
    words = noun_phrase(view.after[:100])
    lows = words.lower().split(" ")
    named = (lows[-1] in WORTHS or lows[-1].endswith("s")) and lows[-1] not in TIME_NOUNS
    if not named or may_be_verb(lows[0]) or not FUNCTION_WORDS.isdisjoint(lows):
        return ""
    return words if possible(words) and not is_body(words) else ""


_COUNTED_SHARES = frozenset(["x in y", "fraction"])
_DESCRIBING = patterns.compile(
    r"(?i)\b(?:a|an|the|its|their|this|another|new|initial|planned|[\w-]+'s)"
    r"(?: (?:recent|current|proposed|existing|previous|minimum|maximum|initial|planned|new|further))?"
    r"(?: [\w-]+-(?:year|month)(?:-long)?,?)? +$"
)


_BEFORE_NOUN = frozenset(  # with one of these "_DESCRIBING" ends
    [
        *("a", "an", "the", "its", "their", "this", "another", "s", "new", "initial", "planned", "recent", "current"),
        *("proposed", "existing", "previous", "minimum", "maximum", "further", "year", "month", "long"),
    ]
)
_WITH = frozenset(["with", "having", "has", "have", "had", "target", "targets", "goal", "goals"])
_RATES = frozenset(lexicons.words("en/phrase_words", kind="rate noun"))  # "with a 9 percent cable penetration rate"
_HAVING = patterns.compile(r"(?i)\b(?:with|having|has|have|had|(?:target|goal)s? of)(?: an? [a-z]+)? +$")


def passive(view: View) -> str:
    """ "some 5 billion yuan has been invested in", "3 million will go to schools": what was done with the amount."""
    if view.right[:1] != " ":
        return ""
    first = view.right[1:24].split(" ", 1)[0]
    if first not in AUXILIARIES and first not in _GOING and not first.endswith(_PAST_ENDS):
        return ""
    done = _DONE.match(view.right[:120])
    if done is None or _NO_PASSIVE.search(_TOTAL.sub("", view.seen)):
        return ""
    joint, words = (done[2], done[3]) if done[2] else (done[4], done[5])
    where = until_stop(words) if words else ""
    where = "" if is_time(where) else where
    if done[1] in _GOING and done[1] != "put":
        return where
    what = noun_of(done[1]) or f"amount {done[1]}"
    return f"{what} {joint} {where}" if where else what


_PAST_ENDS = ("ed", "nt", "lt", "ld", "en", "aid", "wn", "ught")
_DONE = patterns.compile(
    r"^ (?:(?:has|have|had|was|were|is|are|will|would|to be|could|being)(?: also| already)?(?: be| been|"
    rf" being)? |)([a-z]+(?:{'|'.join(_PAST_ENDS)})|set aside|put|go|goes|gone)\b"
    r"(?: (in|on|into|for|to|towards) (.*)| by (?:[\w&'-]+ ){1,5}?(on|into|for|towards) (.*))?"
)
_GOING = frozenset(["go", "goes", "gone", "went", "used", "set", "put"])
_TOTAL = patterns.compile(r"(?i)(?:^|, ) *(?:and )?an? (?:[a-z]+ )?total of (?:[a-z]+ )?$")
_NO_PASSIVE = patterns.compile(r"[a-z] (?:of|at|to|by|worth) *$")
