"""What is said, without that somebody says it or when: "analysts expect higher sales" tells of higher sales."""

from __future__ import annotations

from claimbook import lexicons, patterns
from claimbook.extraction import vocabulary
from claimbook.extraction.indicator.noun_phrases import is_body
from claimbook.extraction.words import AUXILIARIES, FUNCTION_WORDS, is_verb, may_be_verb

_TELLING = {row["word"]: row["kind"] for row in lexicons.rows("en/telling_verbs")}
TELLING = frozenset(_TELLING)
_PRONOUNS = frozenset(lexicons.words("en/pointing_heads", kind="person")) | {"it"}
_ADVERBS = frozenset(lexicons.words("en/before_verbs")) | {"also", "currently"}
_BEGINS_NOUN = frozenset(["the", "a", "an", "its", "their", "his", "her", "our", "more", "most"])
_RELATIVES = frozenset(["that", "which", "who", "whose", "where", "and", "or", "of", "by"])


def strip_lead(clause: str) -> str:
    """The clause without "he said that", leading adverbials ("In 2022, …") and the like."""
    clause = clause.lstrip(" -–—•○▪*·")
    said = _SAID.match(clause) if " that " in clause or " that, " in clause else None
    if said is None and (" said" in clause or " says" in clause or " added " in clause or " noted " in clause):
        said = _SPEAKER.match(clause) or _SAYS.match(clause)
    words = () if said is not None else clause.split(" ")
    if not _SAYING.isdisjoint(words) and not _SAID_OF.isdisjoint(words):
        saying = _SAYS_IT.match(clause)
        clause = clause if saying is None else clause[saying.start(1) :]
    if said is not None:
        clause = clause[said.end() :]
    lead = _ADVERBIAL.match(clause) if "," in clause else None
    if lead is None or (not _FINITE.isdisjoint(lead[0].split(" ")) and not _SUBORDINATE.match(clause)):
        lead = (
            _DATED.match(clause) if clause.lstrip(" ").startswith(_DATES) else None
        )  # "by the end of 2021 exports had grown in Peru, namely"
    return clause[lead.end() :] if lead is not None and lead.end() < len(clause) - 3 else clause


_LEADS_OPEN, _LEADS_ALONE, _LEADS_CLAUSE = (
    "|".join(vocabulary.longest_first(lexicons.words("en/clause_leads", kind=kind)))
    for kind in ("opens", "adverb", "clause")
)
_SUBORDINATE = patterns.compile(rf"^(?: |\"|')*(?i:{_LEADS_CLAUSE})\b")
_ADVERBIAL = patterns.compile(
    rf"^(?:(?: |\"|')*(?:(?i:(?:{_LEADS_OPEN}|{_LEADS_CLAUSE}|as an? \w+|of (?:the|this|these|those|that)|"
    r"(?:last|this|next) (?:year|month|week|quarter|time|decade)|"
    rf"(?:data|statistics|figures) (?:show|showed|shows) that)(?: [^,]*)?|{_LEADS_ALONE})|[A-Z][a-z-]+ly|"
    r"[A-Z][a-z]+ing (?:(?:the|its|their|his|her|an?|at|on|to|from|in) [^,]*|back|ahead|forward)),)+ *"
)
_DATES = (  # with one of these "_DATED" begins
    *("Since", "In", "By", "During", "As of", "At", "From", "and in ", "in "),
    *("Nationwide ", "nationwide ", "Although ", "although ", "Though ", "though "),
)
_DATED = patterns.compile(
    r"^ *(?:(?:Since|In|By|During|As of|At|From)\b[^,]{0,50}|(?:and )?in )\b(?:19|20)\d\d |"
    r"^ *(?:[Aa]lthough|[Tt]hough|[Nn]ationwide) "
)
_TELLERS = {
    row["word"].removesuffix(" that")
    for lexicon in ("reporting_verbs", "telling_verbs")
    for row in lexicons.rows(f"en/{lexicon}")
    if row["kind"] in ("say", "tell", "show", "finite", "past")
}.difference(lexicons.words("en/verbs_as_nouns")).union(["show", "shows"])
_SAID = patterns.compile(
    rf"(?i)^.*?\b(?:(?:{'|'.join(vocabulary.longest_first(_TELLERS))}|estimates?|proposed|learned)\b[^,;]*?|forecasts?|is|was)"
    r" that,? +"
)
_SAYS = patterns.compile(r"^.{0,160}?\b(?:said|says) +(?:the )?")
_SAYING = frozenset(word for word in _TELLERS if word.endswith(("ed", "es", "ts", "ds", "ms", "ns")))
_SAID_OF = frozenset(["it", "they", "he", "she", "we", "there"])
_SAYS_IT = patterns.compile(  # "(the council noted on Thursday) it will"
    rf"^.{{0,160}}?\b(?:{'|'.join(vocabulary.longest_first(_SAYING))})"
    rf"(?: on \w+day)? +((?:{'|'.join(sorted(_SAID_OF))}) [a-z])"
)
_SPEAKER = patterns.compile(r"^.*?, (?:said|says|added|noted) [^,]*, ")
_FINITE = frozenset(["is", "are", "was", "were", "has", "have", "had", "will"])


def without_teller(words: str) -> str:
    """The words behind the last "he says", "forecasts show that", "is sure that" in front of a noun phrase."""
    lower = words.lower().split(" ")
    if "that" not in lower and TELLING.isdisjoint(lower):
        return words
    tokens = words.removesuffix(" that").split(" ")
    lower = lower[: len(tokens)]
    if "that" in lower[1:-1]:
        for i in range(len(lower) - 2, 0, -1):
            if lower[i] == "that" and _tells(lower, i):
                return " ".join(tokens[i + 1 :])
    if TELLING.isdisjoint(lower[1:]):
        return words
    for i in range(len(tokens) - 1, 0, -1):
        if lower[i] not in TELLING or lower[i - 1] in _RELATIVES:
            continue
        behind = i + 2 if lower[i + 1 : i + 2] == ["out"] else i + 1
        if behind == len(tokens):
            if _TELLING[lower[i]] == "finite":
                return ""  # "Weber says"
        elif _begins_noun(lower[behind]) and _finite(tokens, lower, i):
            return " ".join(tokens[behind:])
    return words


def _tells(lower: list[str], i: int) -> bool:
    """Does a clause follow this "that": "data show that", "is hopeful that", not "apps that"?"""
    if lower[i - 1] in TELLING or lower[i - 2 : i] == ["pointed", "out"]:
        return not is_verb(lower[i + 1])
    return not AUXILIARIES.isdisjoint(lower[: i - 1]) and not may_be_verb(lower[i + 1])


def _begins_noun(low: str) -> bool:
    """Can a noun phrase begin with the lower-case word: "the", "higher", "sales", not "to", "rose"?"""
    return low in _BEGINS_NOUN or not (low in FUNCTION_WORDS or is_verb(low))


def _finite(tokens: list[str], lower: list[str], i: int) -> bool:
    """Is the telling word the verb of its clause: "Weber reported sales", not "annual reports", "orders announced"?"""
    kind = _TELLING[lower[i]]
    if kind == "finite" or lower[i - 1] in _PRONOUNS or lower[i - 1] in _ADVERBS:
        return True
    if lower[i + 1].endswith("ing"):
        return False  # "clerks reported having no desks"
    named = i > 1 and tokens[i - 1][:1].isupper()
    return lower[i + 1] in _BEGINS_NOUN or named or is_body(" ".join(tokens[:i]))
