"""Noun phrases without a parser: where one begins and ends, its head, and whether it is a name or a body."""

from __future__ import annotations

import re
import unicodedata

from claimbook import lexicons, patterns
from claimbook.extraction.words import (
    ANY_VERB,
    AUXILIARIES,
    FUNCTION_WORDS,
    TIME_NOUNS,
    VERBS,
    VERBS_WITH,
    is_verb,
    may_be_verb,
)

# `re` and not re2, which takes longer to call: the texts are short, and a run of signs without a letter is rare
_TOKEN = re.compile(r"[\w&.'%/+-]*\w|[,;:()\"]", re.ASCII)
_NUMBER = patterns.compile(
    r"^[(\"]?(?:(?:[$€£¥₹]|[A-Z]{1,3}\$)?\d[\d.,]*(?:%|[kmb]n?|tn)?|[A-Z][A-Za-z]{0,2}\d[\d,]*(?:\.\d+(?:[mb]n|[kmb])?|[mb]n|[kmb]))"
    r"[),.;:\"]*$"
)


def noun_phrase(after: str) -> str:
    """The thing counted: the words behind a number up to a verb, a preposition other than "of", or a stop."""
    if after[:1] in _CLOSING:
        return ""  # the figure ends what somebody says
    if " (" in after:
        after = _ABBREVIATED.sub("", after)
    if after[1:24].partition(" ")[0].endswith(",") and (listed := _adjectives(after)):
        return listed
    words, end = _thing(after)
    while words and words[-1].lower() == "of":
        words.pop()
    if len(words) > 1 and words[-1].lower() in _LIMITS:
        limit = _LIMIT.match(after[end:])  # "mills above designated size"
        return " ".join(words) + limit[0] if limit is not None else " ".join(words[:-1])
    if not words or (words[0].lower() in NO_NOUNS and all(word.lower() in NO_NOUNS for word in words)):
        return ""  # "2,000 five years earlier", "a fifth below the average"
    rest = after[end:]
    joined = (_same_head(words, rest) or _second_thing(words, rest)) if rest[:5] == " and " else ""
    return " ".join(words) + joined


def _thing(after: str) -> tuple[list[str], int]:
    """The words of the noun phrase that a text begins with, and where the last of them ends."""
    words: list[str] = []
    end = 0
    for match in _TOKEN.finditer(after):
        token, (start, stop) = match[0], match.span()
        gap, low = after[end:start], token.lower()
        if gap == " " and low not in _DECIDING and low.isalpha() and not low.endswith(("ed", "ing")):
            words.append(token)
            end = stop
            if len(words) >= 9:
                break
            continue
        if "'" in token:
            low = low.strip("'")
        if words and low == "of" and _AMOUNT_NEXT.match(after[stop : stop + 20]):
            break
        if token in ",;:()" or low in _NO_PART or "—" in gap or "–" in gap or " -" in gap:
            break
        if not words and gap != " " and gap.strip(" \"'-"):
            break
        if token == '"':
            end = stop
            continue
        capital = words != [] and token[0].isupper() and words[-1][0].isupper()  # "Series A round", "Connect East"
        named = token in ACRONYMS or (token == "A" and capital)
        if low in FUNCTION_WORDS and not named and not _joins(low, words, after[stop:]):
            break
        if words and (low in TIME_NOUNS or (not capital and _ends_noun(low, words, after[stop:]))):
            break
        many = words and (words[-1][-1] == "s" or words[-1] in _PEOPLE)
        if many and may_be_verb(low) and _of_many(low, after[stop:]):
            break  # "five schools (turn out) 300 nurses", "where 40 clerks (work)"
        words.append(token)
        end = stop
        if len(words) >= 9:
            break
    return words, end


def _joins(low: str, words: list[str], rest: str) -> bool:
    """Can the function word stand in the noun phrase: "users (of) maps", "(monthly) users", "old (and) new mills"?"""
    if low == "of":
        return words != []
    if low in ("monthly", "yearly"):
        return not words
    if low not in ("and", "or") or not 0 < len(words) < 5:
        return False
    named = words[-1][0].isupper() and rest[1:2].isupper() and not is_verb(rest[1:].partition(" ")[0].lower())
    return named or _more_adjectives(words, rest)  # "lines of the Rail and Harbour Fund"


def _of_many(low: str, rest: str) -> bool:
    """Must the word be the verb of the plural noun before it, for what follows: an object, or no noun at all?"""
    return _OBJECT_NEXT.match(rest) is not None or (low[-1] != "s" and _NO_NOUN_NEXT.match(rest) is not None)


_CLOSING = frozenset(['"', "”", "’"])
_NAMELY = frozenset(["viz", "namely", "i.e", "e.g"])
_NO_PART = _NAMELY.union(lexicons.words("en/phrase_words", kind="behind a counted noun"))
_DECIDING = _NO_PART | FUNCTION_WORDS | TIME_NOUNS | ANY_VERB  # where a noun phrase may end
_ABBREVIATED = patterns.compile(r" \([A-Z][A-Za-z0-9&./-]*[A-Z]s?\)")  # "research and development (R&D) staff"
_LIMITS = frozenset(["above", "below"])
_LIMIT = patterns.compile(r"^ (?:[a-z]+ ){1,3}?(?:size|scale|line|age|level|average|limit|threshold|standard)\b")
_OBJECT_NEXT = patterns.compile(r"^ (?:(?:out|up|on|off|over|the|their|its|an?) |[$€£]?\d)")
_NO_NOUN_NEXT = patterns.compile(r"^(?:[.,;:)]|$| (?:in|on|at|as|for|from|to|with|here|there|under|across|without)\b)")
NO_NOUNS = frozenset((*lexicons.words("en/number_words"), *lexicons.words("en/not_nouns")))


def _adjectives(after: str) -> str:
    """ "40 micro, small and medium-sized firms": the noun with a list of adjectives before it; "" where none is."""
    found = _LISTED.match(after)
    if found is None:
        return ""
    nouns = "s," in found[1] or "s " in found[1]
    return "" if nouns and not found[2] else str(found[1])  # "homes, shops and (other) sites"


_LISTED = patterns.compile(r"(?i)^ ((?:[a-z-]+, ){1,3}[a-z-]+,? (?:and|or) (?:(other) |(?:[a-z-]+ ){1,2})[a-z-]+s)\b")


def _second_thing(words: list[str], rest: str) -> str:
    """ "78 clinics and surgeries have opened": the second of two things counted together."""
    found = _AND_THING.match(rest) if words[-1][-1] == "s" else None
    if found is None or found[1].endswith(("ss", "us")) or found[2] in ("of", "worth"):
        return ""
    if any(word in FUNCTION_WORDS or word in NO_NOUNS or is_verb(word) for word in found[1].split(" ")):
        return ""
    following = (found[2] or "").lower()
    ends = not following or following in FUNCTION_WORDS or is_verb(following) or following[-3:] == "ing"
    if following == "to" and may_be_verb(found[1].rpartition(" ")[2]):
        return ""  # "40 engineers and hopes to train more"
    return f" and {found[1]}" if ends else ""


_AND_THING = patterns.compile(r"^ and ((?:[a-z-]+ ){0,2}?[a-z-]+s)(?:[,.;:]| ([a-z]+)\b|$)")
_AMOUNT_NEXT = patterns.compile(r"^ *(?:[$€£¥₹]|[A-Z]{2,3}[$ ]?\d|\d[\d.,]*[ %]|over|more than|about)")


def _more_adjectives(words: list[str], rest: str) -> bool:
    """ "national and municipal centres", "diagnosis and treatment services": does what stands before the "and" describe
    the noun behind?"""
    if words[-1].endswith("s") or words[-1] in _PLURAL:
        return False
    for i, word in enumerate(rest.lower().split()[:4]):
        bare = word.strip(",.;:")
        if not bare[:1].isalnum() or is_figure(bare) or bare in FUNCTION_WORDS or bare in NO_NOUNS:
            return False  # "one school and two halls"
        if is_verb(bare) and bare[-3:] != "ing":
            return False
        if i and (bare.endswith("s") or bare in _PLURAL):
            return True
    return False


_PEOPLE = frozenset(["people", "women", "men", "children"])
_PLURAL = frozenset(
    ["people", "staff", "personnel", "women", "men", "children", "aircraft", "talent", "software", "data"]
)


def _ends_noun(low: str, words: list[str], rest: str) -> bool:
    """Is the word a verb or participle behind a noun: "firms employ", "applications asking"? None is "new hires",
    nor what must be the thing counted: "e-money accounts were opened"."""
    last = words[-1].lower()
    if not (is_verb(low) or _participle(low) or (low[-3:] == "ing" and last[-1] == "s" and len(low) > 5)):
        return False
    if last in _OF_NOUNS or (low[-1] == "s" and _PLURAL_NEXT.match(rest)):
        return False
    if low[-1] != "s" and not any(word[-1] == "s" or word in _PLURAL for word in words):
        following = rest[1:].partition(" ")[0].lower().strip(",.;:")
        if following.endswith("s") and following not in FUNCTION_WORDS:
            return False  # "newly built homes", "state owned banks", "data gathering posts"
    return True


_PLURAL_NEXT = patterns.compile(r"^(?: (?:and|or|were|are|have) |[,.;]|$)")
_OF_NOUNS = frozenset(lexicons.words("en/phrase_words", kind="begins a noun"))  # what follows is no verb: "new hires"


def _same_head(words: list[str], rest: str) -> str:
    """ "key technology projects and demonstration projects": the second half of a pair with one head noun."""
    if len(words) < 2:
        return ""
    follow = rest.split()[:7]
    for size in range(2, len(follow) + 1):
        if follow[size - 1][:1].isdigit():
            return ""
        if size > 2 and follow[size - 1].rstrip(",.;") == words[-1]:
            return " " + " ".join(follow[:size]).rstrip(",.;")
    return ""


def _participle(word: str) -> bool:
    """Does the word look like a participle: "sealed", not "seed" or "built-up"?"""
    return word[-2:] == "ed" and len(word) > 4 and "-" not in word


def until_stop(text: str) -> str:
    """The noun phrase at the start of a text: up to a stop, a verb, a number or a time."""
    words: list[str] = []
    tokens = text.split()
    for i, token in enumerate(tokens):
        if token.isalpha() and not token.isupper() and token.lower() not in _STOPPING:
            words.append(token)
        elif _stops(words, tokens, i):
            break
        elif token[0] != "(" or not words:  # "information technology (IT) products"
            words.append(token.strip('";:()'))
            if token.rstrip("\"'”’")[-1:] in _MARKS and not token.endswith("U.S."):
                break
        if len(words) >= 12:
            break
    while words and words[-1].lower() in _LOOSE:
        words.pop()
    return " ".join(words).strip(" ,.;:")


def _stops(words: list[str], tokens: list[str], i: int) -> bool:
    """Does the noun phrase of these words stop before the token? If that is a number, they lose what an "and" joins."""
    token = tokens[i]
    low = token.lower().strip(",.;:()\"'")
    following = tokens[i + 1].lower().strip(",.;:") if i + 1 < len(tokens) else ""
    if (low in _STOPS and not (words and _belongs(words[-1], low))) or _is_number(token, words):
        return True
    if following[:1].isdigit() and _CODE.match(token):
        return True  # "from BRL 5 billion"
    if not words:
        return False
    if token[0] == "(" and (token[-1] != ")" or following in FUNCTION_WORDS):
        return True  # "sales (3 million, up 5 percent)"
    if low in _PER or low in ("this", "last") or (low == "a" and following in TIME_NOUNS):
        return True
    if low in ("and", "but", "or") and (is_verb(following) or following in AUXILIARIES):
        return True
    if _governs(low, words[-1], following):
        return True
    if low in NO_NOUNS and tokens[i + 2 : i + 3] and tokens[i + 2].strip(",.;:") in _AGO:
        return True  # "sales (ten years ago)"
    return low in _BEFORE_TIMES and any(_timely(rest) for rest in tokens[i + 1 : i + 3])


def _governs(low: str, before: str, following: str) -> bool:
    """Is the word the verb behind a noun: "sales (rose)", not "new hires", "the report of", "products sold"?"""
    if VERBS_WITH.get(low) == following:
        return True
    verbal = is_verb(low) and not low.endswith(PAST) and before.lower() not in _OF_NOUNS
    return verbal and following not in ("of", "for")


def _belongs(noun: str, low: str) -> bool:
    """Is it a preposition that belongs to the noun before it: "trade (with Peru)", not "mills (with a view)"?"""
    return low in _BOUND and noun.lower() in _BOUND[low]


_BOUND = {
    row["preposition"]: frozenset(lexicons.words("en/noun_prepositions", "noun", preposition=row["preposition"]))
    for row in lexicons.rows("en/noun_prepositions")
}


def _is_number(token: str, words: list[str]) -> bool:
    """Is it a number? What an "and" joins to the words before it is then its own: "(the town and) rents 4 percent"."""
    if token.isalpha() or not is_figure(token):
        return False
    for i in range(len(words) - 1, max(0, len(words) - 4), -1):
        if words[i] in ("and", "but", "while"):
            del words[i:]
            break
    return True


def is_figure(token: str) -> bool:
    """Is the word a number with what belongs to it: "3,400", "$11bn", "Dh8.09bn", and not "5G", "H1"?"""
    return not _DIGITS.isdisjoint(token) and _NUMBER.match(token) is not None


def is_function(token: str) -> bool:
    """Is it a function word, and not the IT of the trade or the US?"""
    return token.lower() in FUNCTION_WORDS and token not in ACRONYMS


_DIGITS = frozenset("0123456789")
ACRONYMS = frozenset(["IT", "US"])
_PER = frozenset(["per", "annually", "each", "yearly", "every"])
_BEFORE_TIMES = frozenset(["in", "at", "on", "for", "by"])
_STOPS = AUXILIARIES.union(_NAMELY, lexicons.words("en/phrase_words", kind="ends a noun"), ("-", "--", "–", "—"))
_STOPPING = _STOPS.union(VERBS, VERBS_WITH, NO_NOUNS, _PER, ("a", "and", "but", "or", "this", "last", *_BEFORE_TIMES))
_CODE = patterns.compile(r"^[A-Z]{2,3}\$?$")
_LOOSE = frozenset(["and", "or", "of", "in", "the", "a", "for", "to", "whole"])
_AGO = ("ago", "earlier", "before")
_MARKS = (",", ".", ";", ":", ")")


def is_body(words: str) -> bool:
    """Do the words name a body or place, which has figures but is none: "Kigali-based Ampersand", "state fund"?"""
    plain = words.split(",")[0].removesuffix(" alone").removesuffix(" as a whole")
    return is_name(plain) or head_of(plain) in _BODIES


def is_name(words: str) -> bool:
    """Is this a proper name, and no common noun at the start of a sentence ("Inflation")?"""
    if not words[:1].isupper():
        return False
    if not words.isascii():
        words = "".join(filter(str.isascii, unicodedata.normalize("NFD", words)))  # "Türkiye"
    if not words.rpartition(" ")[2][:1].isupper() or NAME.match(words) is None:
        return False
    if " " in words:
        return words.partition(" ")[0].lower() not in _SUMMING  # "Net NPA"
    low = words.lower()
    return not (low in COMMON or low.removesuffix("s") in COMMON or low.endswith(_COMMON_ENDINGS))


def head_of(words: str) -> str:
    """The head of a noun phrase, in lower case: "share of women in work" -> "share"."""
    if " " not in words:
        return words.lower()
    noun = _BEFORE_OF.split(words)[0].lower().split(" ")
    return noun[-2] if noun[-1] in _AFTER_NOUN and len(noun) > 1 else noun[-1]


_AFTER_NOUN = frozenset(["active", "alone", "combined", "based", "overall", "together", "available", "present"])
_SUMMING = frozenset(lexicons.words("en/phrase_words", kind="begins no name"))
NAME = patterns.compile(r"^[A-Z][\w.&-]*(?:(?: of| and| for| the| &)* [A-Z][\w.&-]*){0,6}$")
_BEFORE_OF = re.compile(
    r" (?:of|in|for|at|with|and|between|per|on|from|to|by|among|under|across|over|since|during) "
)  # linear
WORTHS = frozenset(  # what a figure can be an amount of, or a measure
    word.lower() for lexicon in ("amount_nouns", "measure_nouns") for word in lexicons.words(f"en/{lexicon}")
)
COMMON = WORTHS.union(word.lower() for word in lexicons.words("en/common_words"))
_COMMON_ENDINGS = tuple(e for e in lexicons.words("en/clause_words", kind="common ending") if e[-3:] != "ing")
_BODIES = frozenset(lexicons.words("en/bodies"))


def last_phrase(words: list[str]) -> list[str]:
    """The noun phrase that these words end in: behind the last verb, or the last preposition that is far."""
    for i in range(len(words) - 1, -1, -1):
        low = words[i].lower()
        if low == "per" and len(words) > i + 3 and words[i + 2].lower() in FUNCTION_WORDS:
            return words[i + 3 :]  # "(earnings of 3 euros per share on) sales"
        before = words[i - 1].lower() if i else ""
        near = low in _IN_NOUNS or (low in ("in", "for", "on") and i > len(words) - 4)
        near = near or (before == "of" and (low in ("the", "its", "their") or words[i][0].isupper()))
        near = near or (i + 1 < len(words) and _belongs(before, low))
        ends = low in FUNCTION_WORDS and not near and words[i] not in ACRONYMS
        if ends or (is_verb(low) and not describes(words, i)):
            following = words[i + 1].lower() if len(words) > i + 2 and low in AUXILIARIES else ""
            verb = may_be_verb(following) and not following.endswith(PAST)
            return words[i + 1 + verb :]  # "(the port can charge) fees"
        if low == "and" and any(is_verb(word.lower()) for word in words[:i]):
            return words[i + 1 :]
    return words


def describes(words: list[str], i: int) -> bool:
    """Is the participle an adjective: "expects (adjusted revenue)", "of restricted shares", not "it raised funds"?"""
    low, before = words[i].lower(), words[i - 1].lower() if i else ""
    behind = words[i + 1].lower() if i + 1 < len(words) else ""
    if low == "added" and behind == "value":
        return True
    if low[-3:] == "ing":
        return behind.isalpha() and behind not in FUNCTION_WORDS and before in _ADJECTIVES  # "gross refining margin"
    adjectival = before in _BEFORE_ADJECTIVES or (is_verb(before) and before not in AUXILIARIES)
    return low.endswith("ed") and behind != "" and adjectival


_BEFORE_ADJECTIVES = frozenset(["the", "a", "an", "its", "their", "of", "for", "with", "at", "on"])
_ADJECTIVES = frozenset(lexicons.words("en/no_indicators", kind="describes")).difference(
    FUNCTION_WORDS, lexicons.words("en/before_verbs"), ["also"]
)
_IN_NOUNS = frozenset(["of", "per", "and", "or", "monthly", "yearly", "nationwide"])


PAST = ("ed", "ing", "en", "nt", "lt", "ld", "ught", "wn")  # how participles end


def _timely(token: str) -> bool:
    """Does a time begin or end with the word: "last", "May", "2019,"?"""
    plain = token.lower().strip(",.;:()")
    return plain in TIME_NOUNS or plain in ("this", "last") or plain[:4].isdigit()
