"""The subject of a clause without a parser."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction.context import is_time
from claimbook.extraction.indicator.noun_phrases import last_phrase
from claimbook.extraction.indicator.told import strip_lead
from claimbook.extraction.indicator.wording import tidy
from claimbook.extraction.words import (
    ANY_VERB,
    AUXILIARIES,
    CHANGE_VERBS,
    FUNCTION_WORDS,
    LEVEL_VERBS,
    PARTICIPLES,
    TIME_NOUNS,
    VERBS_WITH,
    is_verb,
    may_be_verb,
)


def clause_subject(clause: str, *, after_figure: bool = False) -> str:
    """The subject of a clause: what stands before its last verb, without adverbials. `after_figure`: a figure stands
    before the text, so that an "and" in it need not join a list."""
    main = strip_lead(clause)
    tokens = _last_clause(_behind_joint(main), after_figure).split()
    cut = _last_verb(tokens)
    if cut > 1 and tokens[cut - 1] == "and":
        cut = _last_verb(tokens[: cut - 1]) or cut  # "exports (fed many and accounted for)"
    if cut and tokens[cut][-3:] == "ing" and tokens[cut - 1].lower() not in AUXILIARIES:
        words = last_phrase(_before_verb(tokens, cut, with_it=True))  # "(growth driven by) prices reaching"
    elif after_figure or len(main) < len(clause):
        words = _behind_lead(_before_verb(tokens, cut))
    else:
        words = _behind_participle(_before_verb(tokens, cut))
    if len(words) == 1 and _only_verb(words[0].lower(), tokens, cut):
        return ""
    if len(words) == 2 and words[1].lower() in _PRONOUNS and words[0].lower() in _BEFORE_VERBS:
        words = words[1:]  # "together (they) earned"
    words = words[_time_lead(words) :]
    if not words or words[0].lower() in _PREPOSITIONS or (is_time(tidy(" ".join(words))) and not _timed(words)):
        return ""
    return " ".join(words)


def _before_verb(tokens: list[str], cut: int, *, with_it: bool = False) -> list[str]:
    """The words of the clause whose verb is the token at `cut`. `with_it`: what stands before a "with" stays."""
    words = _after_as(_after_verb(tokens[:cut]))[-16:]
    if with_it and "with" in words:
        return words  # "(it beat us with) sales growing"
    low = tokens[cut].lower() if cut else ""
    bare = cut > 0 and (tokens[cut] in _BASE_FORMS or may_be_verb(f"{low}s") or may_be_verb(f"{low}es"))
    return _own_clause(words, infinitive=tokens[cut : cut + 1] == ["to"], bare=bare)


def _behind_participle(words: list[str]) -> list[str]:
    """ "adjusted for prices, the sales": without what a participle at the start tells."""
    if len(words) < 4 or not words[0].endswith(("ing", "ed")):
        return words
    governed = words[1][-1] == "," or words[1].lower() in FUNCTION_WORDS
    main = _behind_lead(words) if governed else words
    return main if main[0].lower() in _ARTICLES else words


def _only_verb(word: str, tokens: list[str], cut: int) -> bool:
    """Is the only word before the verb a verb itself, no subject: "(rose) to", not "prices rose", "borrowing rose"?"""
    if word.endswith("ing") and tokens[cut : cut + 1] != ["to"]:
        return False
    if not (is_verb(word) or (may_be_verb(word) and tokens[1:2] == ["to"])):
        return False
    return not _a_noun(word, tokens[cut].lower() if cut else "")


def _a_noun(word: str, following: str) -> bool:
    """Is the word, a verb of the lexicons, the subject of what follows it: "prices rose", "yield has"?"""
    present = word not in AUXILIARIES and not word.endswith(("ed", "ing")) and word not in _PAST_FORMS
    told = (following in AUXILIARIES and following != "to") or following in _TOLD or following in _BASE_FORMS
    return present and told and (word.endswith("s") or may_be_verb(f"{word}s") or may_be_verb(f"{word}ed"))


def _last_verb(tokens: list[str]) -> int:
    """Where the last verb of a clause begins, with its auxiliaries and adverbs: "sales (have steadily grown)"; or 0."""
    ends = (
        i
        for i in range(len(tokens) - 1, 0, -1)
        if _is_finite(tokens, i) and not (tokens[i].endswith("ing") and tokens[i - 1].endswith(","))
    )
    cut = next(ends, 0)
    while cut > 1 and _of_verb(tokens, cut - 1):
        cut -= 1
    while cut > 1 and tokens[cut - 1].lower() in _BEFORE_VERBS:
        cut -= 1
    return cut


def _timed(words: list[str]) -> bool:
    """Is it a thing with its time before it: "fourth quarter revenue", "the year-on-year growth of rents", not "the
    first half", "a year earlier"?"""
    lows = [word.lower() for word in words]
    head = lows[0] == "the"
    if lows[head].startswith(_YEAR_ON) and len(lows) > head + 1:
        return lows[head + 1] not in FUNCTION_WORDS
    return len(lows) > head + 2 and lows[head] in _ORDINALS and lows[head + 2] not in FUNCTION_WORDS


def _time_lead(words: list[str]) -> int:
    """How many words tell the time before the noun: "in 2018 (exports)", "last year (exports)", "in the first half of
    this year (exports)"; none where a noun does not follow."""
    if len(words) < 3 or words[0].lower() not in _TIME_STARTS:
        return 0
    end = 0
    for i, word in enumerate(words[:9]):
        low = word.lower()
        if low in TIME_NOUNS or word == "May" or (i and (low == "time" or low.isdigit())):
            end = i + 1
        elif i and low not in _IN_TIMES:
            break
    named = words[0].lower() in _PREPOSITIONS or end == 2
    return end if named and end < len(words) and words[end].lower() not in _NO_NOUN_STARTS else 0


_YEAR_ON = ("year-o", "month-o", "quarter-o")
_TIME_STARTS = frozenset(["in", "during", "for", "since", "by", "at", "over", "from", "last", "this", "next"])
_ORDINALS = frozenset(lexicons.words("en/ordinals"))
_IN_TIMES = _ORDINALS.union(lexicons.words("en/phrase_words", kind="in a time"), lexicons.words("en/number_words"))


def _behind_joint(text: str) -> str:
    """The text without a conjunction that it begins with: "(while) sales", "(Meanwhile) sales"."""
    first, space, rest = text.lstrip(" ,").partition(" ")
    return rest if space and (first in _CONJUNCTIONS or first.lower() in _LINKING) else text


def _after_verb(words: list[str]) -> list[str]:
    """The words of the last of two joined clauses: "(homes have been built and) orders", "(rates fell, and) output"."""
    for i in range(len(words) - 2, 0, -1):
        word = words[i]
        joins = word in ("and", "but") and any(_is_finite(words, k) and _surely(words, k) for k in range(1, i))
        if joins or (word == "but" and words[i + 1] in _ARTICLES):
            return words[i + 1 :]
        if word in ("the", "its", "their") and _ends_noun(words[i - 1].lower()):
            return words[i:]  # "(in five) countries the share"
    return words


def _after_as(words: list[str]) -> list[str]:
    """ "(it made a loss as) its margin (fell)": the words of the clause that gives the reason."""
    if "as" not in words:
        return words
    for i in range(len(words) - 2, 1, -1):
        if (
            words[i] == "as"
            and words[i + 1] in ("its", "their", "the")
            and words[i - 1] not in ("such", "known", "well")
        ):
            return words[i + 1 :]
    return words


def _behind_lead(words: list[str]) -> list[str]:
    """What stands behind the last comma, as the lead has more than one: "(in Ube, Kobe and Chiba last May,) trade"."""
    for i in range(len(words) - 2, -1, -1):
        if words[i].lower() in ("and", "or"):
            break
        if words[i][-1] == "," and words[i + 1].lower() not in _NO_NOUN_STARTS:
            return words[i + 1 :]
    return words


def _own_clause(words: list[str], *, infinitive: bool, bare: bool = False) -> list[str]:
    """Without what stands around the subject of the last verb: "(they expect) sales (to grow)", "sales (have in most
    years) grown", "fees (that the towns levy)", "(a year in which) births (fell)", "(the shop saw) sales (grow)"."""
    for i in range(len(words) - 2, -1, -1):
        low = words[i].lower()
        if i and low in _RELATIVES:
            if is_verb(words[i - 1].lower()) or (low == "that" and words[i - 1][-1] == ","):
                return words[i + 1 :]  # "(data showing that) the number of jobs", "(told a fair in Lund, that) sales"
            if words[i - 1].lower() in _PREPOSITIONS:
                return words[i + 1 :]
            return words[:i] if words[i + 1].lower() in _SUBJECTS else words
        if (
            not i
            or words[i] == "May"
            or not (low in _FINITE or (is_verb(low) and _surely(words, i) and not _in_phrase(words[i - 1])))
        ):
            continue
        if not infinitive and low not in _REPORTING and not (bare and low in _SEEING):
            return _own_clause(words[:i], infinitive=False)
        behind = words[i + 1 :]
        if len(behind) > 1 and low in _FINITE and behind[0].endswith("ing"):
            behind = behind[1:]  # "(the bank is forecasting) prices (to rise)"
        while len(behind) > 1 and (is_verb(behind[0].lower()) or behind[0].lower() in _LINKS):
            behind = behind[1:]
        return behind
    return words


def _in_phrase(before: str) -> bool:
    """Does the word before, a preposition or an article, say that a noun follows: "pumps of", "the cuts"?"""
    low = before.lower()
    return low in _ADJECTIVES or (low in FUNCTION_WORDS and low not in AUXILIARIES and low not in _PRONOUNS)


_FINITE = frozenset(lexicons.words("en/phrase_words", kind="finite"))
_PRONOUNS = frozenset(["it", "they", "we", "he", "she", "i", "you"])
_ADJECTIVES = frozenset(lexicons.words("en/phrase_words", kind="before an amount"))  # "net", "total", "new"
_ARTICLES = frozenset(["the", "a", "an", "its", "their"])
_NO_NOUN_STARTS = FUNCTION_WORDS - _ARTICLES
_BEFORE_VERBS = frozenset(lexicons.words("en/before_verbs"))
_SUBJECTS = frozenset(
    ["the", "a", "an", "it", "they", "he", "she", "we", "its", "their", "these", "those", "this", "each"]
)
_REPORTING = frozenset(lexicons.words("en/reporting_verbs"))
_PAST_FORMS = frozenset(["rose", "fell", "grew", "sank", "shrank"])
_BASE_FORMS = (
    frozenset(form for form in CHANGE_VERBS if not form.endswith(("s", "ed", "ing")))
    - _PAST_FORMS
    - {"leapt", "sunk", "shrunk", "slid"}
)
_SEEING = frozenset(["saw", "see", "sees", "seen", "seeing"])
_LINKS = frozenset(["that", "for", "been", "be", "in", "on"])
_RELATIVES = frozenset(["that", "which", "who", "whose"])


def _ends_noun(word: str) -> bool:
    """Can a noun end in the lower-case word: neither function word, verb, participle nor adverb?"""
    return word.isalpha() and word not in FUNCTION_WORDS and not may_be_verb(word) and not word.endswith(("ing", "ly"))


def _surely(words: list[str], i: int) -> bool:
    """Is the verb no participle that belongs to a noun: "firms listed by the state", "related software"?"""
    follows = words[i + 1].lower()
    if follows in ("the", "a", "an", "its", "that"):
        return True
    return not words[i].endswith(("ed", "en", "lt", "nt", "ing")) and words[i] not in PARTICIPLES


_INSERT = patterns.compile(
    r", (?:which|who|whose|where|when|with|including|those|such as|based|founded|built|backed|home to|according to|an?|"
    r"the|its|their|i\.e\.|mainly|mostly|chiefly|largely|primarily|especially|particularly|albeit|"
    r"[a-z]+ed (?:in|by|at|on|to|for|from|with|as)) (?:[^,;:]|,\d)*,( (?:and|or) )?|, for (?:example|instance),()"
)
_LISTED = patterns.compile(r"^(?:[^,;:]*,){0,3}? [^,;:]*\b(?:and|or) [^,;:]*,")
_NO_RELATIVE = patterns.compile(r"^, (?:an?|the|its|their) ")


def without_inserts(text: str) -> str:
    """The text without what stands between two commas and belongs to the noun before: ", which opened in 2014,"."""
    if text.count(",") < 2:
        return text
    kept, end = [], 0
    found = _INSERT.search(text)
    while found is not None:
        if _inserted(text[end : found.start()], found[0], bool(found[1])):
            kept.append(text[end : found.start()])
            rest = _LISTED.match(text[found.end() :]) if found[0].startswith((", including", ", such as")) else None
            end = found.end() + (rest.end() if rest is not None else 0)
            found = _INSERT.search(text, end)
        else:
            found = _INSERT.search(text, found.start() + 1)
    return "".join((*kept, text[end:]))


def _inserted(before: str, words: str, listed: bool) -> bool:
    """Do the words between two commas belong to the noun before, not to a list or to the clause behind a lead?"""
    if listed or not before.strip(" ,"):
        return False
    if not _NO_RELATIVE.match(words):
        return True
    tokens = before.rsplit(",", 1)[-1].rsplit(" that ", 1)[-1].lower().split()
    if not tokens or tokens[0] in _PREPOSITIONS:
        return False  # "by 2026, the scale of the industry, …"
    return not any(word in AUXILIARIES or is_verb(word) for word in words.lower().strip(", ").split())


_JOINT = patterns.compile(
    r", (?:even )?(?:with|and|while|when|as|but|or|though|although|whereas) | where | whose | when "
)


def _of_verb(tokens: list[str], i: int) -> bool:
    """Is the word part of the verb whose last word follows it: "is now expected to", "has steadily"?"""
    low = tokens[i].lower()
    if low in AUXILIARIES or (low.endswith("ly") and len(low) > 5) or low in ("due", "set", "likely", "able", "poised"):
        return True
    if (low in _COURSES and tokens[i - 1] == "on") or (low == "on" and tokens[i + 1] in _COURSES):
        return True  # "is on course to"
    after = next((word for word in tokens[i + 1 :] if not (word in _BEFORE_VERBS or word.endswith("ly"))), "")
    if after.lower() in _BEING:
        return False  # "the slight decrease was"
    if is_verb(low) and after in _ENDING_RELATIVE:
        return False  # "the sum that the funds yield amounts"
    if low.endswith("ed") and after in _TOLD:
        return False  # "the number of cars exported dropped"
    linked = tokens[i - 1].lower() in AUXILIARIES or (tokens[i + 1].lower() == "to" and low.endswith("s"))
    return may_be_verb(low) and (is_verb(low) or linked) and tokens[i - 1].lower() not in _DETERMINERS


_ENDING_RELATIVE = frozenset(verb for verb in LEVEL_VERBS if verb.endswith(("s", "ed", "ood", "ame")))
_TOLD = _PAST_FORMS.union(
    ["stood", "became", "came", "went", "hit"], (verb for verb in CHANGE_VERBS | LEVEL_VERBS if verb.endswith("ed"))
)
_COURSES = frozenset(["course", "track", "pace", "target"])
_BEING = frozenset(["is", "are", "was", "were", "has", "have", "had"])
_DETERMINERS = frozenset(["the", "a", "an", "of", "its", "their", "in", "total", "and", "for", "newly", "per"])
_CONJUNCTIONS = frozenset(
    ["with", "and", "while", "as", "but", "or", "when", "if", "because", "though", "although", "whereas"]
)
_LINKING = frozenset(["yet", "so", "still", "likewise", "meanwhile"])
_PREPOSITIONS = frozenset(lexicons.words("en/phrase_words", kind="opens an adverbial"))


def _last_clause(text: str, after_figure: bool) -> str:
    """What stands behind the last joint; the "and" of a list ("computers, phones, and chips") is none."""
    if ", " not in text and " wh" not in text:
        return text
    start = 0
    for joint in _JOINT.finditer(text):
        before = text[start : joint.start()].split()
        listed = (
            not after_figure
            and joint[0] in (", and ", ", or ")
            and not any(_is_finite(before, i) for i in range(1, len(before)))
        )
        if not listed:
            start = joint.end()
    return text[start:]


def _is_finite(tokens: list[str], i: int) -> bool:
    """Is the word the verb of its clause: "were", "fell", "exports" behind "it", not "an estimate of", "the rise"?"""
    low = tokens[i].lower().strip(",\"'“”()")
    if low not in _VERBAL:
        return False
    if (
        low == "to"
        or tokens[i] == "May"
        or not (low in AUXILIARIES or is_verb(low) or (may_be_verb(low) and _ends_clause(tokens, i)))
    ):
        return low in VERBS_WITH and tokens[i + 1 : i + 2] == [VERBS_WITH[low]]
    if tokens[i + 1 : i + 2] == ["of"] and low not in LEVEL_VERBS and low[-2:] != "ed":
        return False  # "an estimate of"
    before = tokens[i - 1].lower()
    return (
        low in _SURE or low[:7] == "account" or low in VERBS_WITH or not (before in _DETERMINERS or before[-2:] == "'s")
    )


_VERBAL = ANY_VERB.union(AUXILIARIES, VERBS_WITH)
_SURE = frozenset(["is", "are", "was", "were", "has", "have", "will"])
_BY_OR_TO = (
    frozenset(["to", "by", "at", "from", "a", "an", "the", "some", "its"])
    | frozenset(lexicons.words("en/qualifiers", "phrase", position="before"))
    | (frozenset(lexicons.words("en/filling_words")) - FUNCTION_WORDS)
    | frozenset(lexicons.words("en/marks"))
    | _ADJECTIVES
    | frozenset(["all-time", "of"])
)


def _ends_clause(tokens: list[str], i: int) -> bool:
    """Does a word that is noun or verb stand where a verb must: right before the figure, or behind an auxiliary?"""
    before = tokens[i - 1].lower()
    if before in AUXILIARIES:
        return True
    rest = [token.lower() for token in tokens[i + 1 :]]
    if before in FUNCTION_WORDS and before not in _BEFORE_VERBS:
        return False
    return not before.endswith("'s") and all(word in _BY_OR_TO for word in rest[:3])
