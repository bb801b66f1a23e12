"""The forms of times ("the three months to June", "H1 2024") as patterns; of those that fit, the first one reads."""

from __future__ import annotations

from functools import lru_cache

import re2

from claimbook import lexicons, patterns
from claimbook.extraction.period.readings import Groups
from claimbook.extraction.period.time_readers import PHRASES


@lru_cache(maxsize=4096)
def form_of(words: str) -> tuple[str, Groups]:
    """The rule that reads these words, the first that fits the whole of them, and their pieces."""
    if words.isdigit():
        return "year", {"y": words}
    phrase = PHRASES.get(words.lower())
    if phrase:
        return phrase, {}
    rule = _RULES[min(_WHICH.Match(words))]
    return rule, patterns.Match(_FORMS[rule], words, 0, len(words)).groupdict()


def _alternatives(kind: str) -> str:
    words = lexicons.words("en/periods", kind=kind)
    return "|".join(patterns.escape(word).replace(r"\ ", " +") for word in sorted(words, key=len, reverse=True))


COMPARED_WITH = (
    r"(?:(?:as |when |if |in |by )?(?:compared|comparison) (?:with|to)|(?:as )?against|versus|vs\b\.?|vis-[aà]-vis)"
)
_MONTHS = lexicons.words("en/months")
Y = r"(?:19[5-9]\d|20[0-6]\d)"
_M = rf"(?:{'|'.join(sorted({w.rstrip('.') for w in _MONTHS}, key=len, reverse=True))})\b\.?"
_D = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
_N = rf"(?:{_alternatives('count')}|\d{{1,2}})"
_TO = r"(?: ?[-–—/] ?|-to-| to | through | until | till )"
_AND = r"(?: ?[-–—/&] ?| to | through | until | till | and )"
_NAMED_YEAR = (
    r"(?i:(?:this|last|next|the same|the current|the next|the following|the previous|the) year|"
    r"(?:the )?(?:(?:current|ongoing|running|last|previous|past|preceding|this) )?"
    r"(?:(?:19|20)\d\d ?[-–/] ?\d\d )?(?:financial|fiscal)(?: year)?)"
)
_OF = rf"(?:,? (?:of |in )?(?i:(?:the )?(?:calendar )?year )?|, ?)(?P<y>{Y}|{_NAMED_YEAR})\b"
_FY = r"(?:FY ?|(?i:fiscal|financial)(?i: year)? )['’]?(?P<f>\d{4}|\d{2})(?: ?[-–/] ?(?P<f2>\d{4}|\d{2}))?"
# "the second quarter (April to June) of 2023"
_GLOSS = rf"(?: \((?:[QH][1-4]|[1-4][QH]|{_M}(?:{_TO}{_M})?)\))?"
_YEAR_TAIL = (
    rf"{_GLOSS}(?:,? ?(?:(?i:of|in|for) )?(?P<g>{Y})[-–/](?P<g2>\d\d)\b|"
    rf"(?:,? ?(?:(?i:of|in|for) )?(?:(?i:the) )?{_FY})|{_OF})"
)
_LAW = rf"(?:{_alternatives('law')})s? (?:\(?[A-Z]{{2,4}}\)? ?)?(?:[Nn]os?\.? ?)?(?:[A-Z]{{2,4}}[/-])?"
_THE_YEAR = r"(?:(?i:(?:the )?(?:calendar |full[- ])?year) )?"
_DETAILS = {
    "law": rf"{_LAW}\d{{1,4}}[/-]\d{{1,4}}(?:/[A-Z]{{2,4}})?\b|[A-Z]{{2,5}}/{Y}/\d{{1,4}}\b",
    "year_part": rf"(?P<y>{Y}|(?i:(?:this|last|next) year))(?:['’]s?)? (?i:(?P<o>{_alternatives('order')}|opening))[ -]"
    rf"(?i:(?P<n>{_N})[ -])?(?i:(?P<u>half[- ]year|half|quarter|months))\b",
    "dates_between": rf"(?i:between|from) (?:(?P<m>{_M}) (?P<d>{_D})|(?P<d1>{_D}) (?P<m1>{_M}))(?:,? (?P<y>{Y}),?)? "
    rf"(?:and|to|through|until) (?:(?P<m2>{_M}) (?P<d2>{_D})|(?P<d3>{_D}) (?P<m3>{_M}))(?:,? (?P<y2>{Y}))\b",
    "dates": rf"(?P<d>\d\d?)[./](?P<m>\d\d?)[./](?P<y>{Y}){_TO}(?P<d2>\d\d?)[./](?P<m2>\d\d?)[./](?P<y2>{Y})\b",
    "iso": rf"(?P<y>{Y})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})\b",
    "slashed": rf"(?P<d>\d{{1,2}})[-/.](?P<m>\d{{1,2}})[-/.](?P<y>{Y})\b",
    "plan": rf"(?:(?P<n>{_alternatives('plan')}) )?(?i:five[- ]year[- ]plan)(?: period)?"
    rf"(?: period)?(?:,? ?\((?P<y>{Y})(?: ?[-–—] ?| to )(?P<z>{Y}|\d\d)\))?",
    "ended": rf"(?i:(?:(?P<n>{_N})[ -]months?(?: period)?|(?P<k>{_N})[ -]years?(?: period)?|"
    rf"(?P<u>year|quarter|month|half|half[- ]year|week)|"
    rf"(?P<p>quarterly|half-year(?:ly)?) (?:\w+ ){{0,2}}for the period)) "
    rf"(?i:(?:(?:that|which) )?(?:ended|ending|ends)|to|through|until) (?i:(?:on|in) )?(?i:(?:the )?end(?: of |-))?"
    rf"(?:(?P<d>{_D})(?: of)? )?(?P<m>{_M})(?: (?P<d2>{_D}))?(?:{_OF})?",
    "quarter": rf"(?:(?:Q(?P<q>[1-4])|H(?P<h>[12]))(?:{_TO}(?:Q(?P<q3>[1-4])))?|(?P<q2>[1-4])Q|(?P<h2>[12])H)"
    rf"(?:{_YEAR_TAIL}|[/-](?P<y2>{Y})|[ /-]?['’]?(?P<yy>\d\d))?\b",
    "nine_months": rf"9M ?(?:of ?)?(?:{_FY}|(?P<y>{Y})|['’]?(?P<yy>\d\d))\b",
    "year_quarter": rf"(?P<y>{Y})[ -]?(?:Q(?P<q>[1-4])|H(?P<h>[12]))\b",
    "month_half": rf"(?i:(?:first|second|latter) half of) (?P<m>{_M})(?:{_OF})?",
    "part": rf"(?i:(?P<o>{_alternatives('order')}|opening))[ -](?i:(?P<n>{_N}|few)[ -])?"
    rf"(?i:(?P<u>half[- ]year|half|quarters?|months?))\b(?:{_YEAR_TAIL})?"
    rf"(?:,? (?:which )?(?:ended|ending) (?:on )?(?P<em>{_M}) (?P<ed>{_D})(?:,? (?P<ey>{Y}))?)?",
    "months_of": rf"(?i:(?:in |within )?(?P<n>{_N}) (?P<u>quarters|months)) of (?P<y>{Y}|{_NAMED_YEAR})\b",
    "last_of": rf"(?i:last (?:(?P<n>{_N}) )?(?P<u>half|quarter|months)) of (?P<y>{Y}|{_NAMED_YEAR})\b",
    "decade_start": rf"(?i:first (?P<n>{_N}) years of (?:the|this|that|last) (?P<u>decade))\b",
    "month_quarter": rf"(?P<m>{_M})(?:,? (?P<y1>{Y}))?[ -](?i:(?P<u>quarter|half[- ]year|half))(?:{_OF})?\b",
    "months": rf"(?P<m>{_M})(?:,? (?:of )?(?P<y1>{Y}))?{_TO}(?P<m2>{_M})"
    rf"(?:(?: ?['’]?(?:quarter|period))?{_YEAR_TAIL})?",
    "months_between": rf"(?i:between) (?P<m>{_M})(?:,? (?:of )?(?P<y1>{Y}))? and (?P<m2>{_M})(?:{_OF})?",
    "month_day": rf"(?P<m>{_M}) ?(?P<d>{_D})(?:{_AND}(?:(?P<m2>{_M}) )?(?P<d2>{_D}))?(?:{_OF})?",
    "day_month": rf"(?P<d>{_D})(?:{_AND}(?P<d2>{_D}))?(?: of)? (?P<m>{_M})"
    rf"(?:{_AND}(?P<d3>{_D}) (?P<m3>{_M}))?(?:{_OF})?",
    "same": rf"(?i:(?:the )?same (?:{_N} )?(?:period|time|months?|quarters?|half|year|stretch|span|weeks?)"
    r"(?: (?:of|in|during|for|a|the|one|last|previous|preceding|prior|past|year|fiscal|financial|earlier|ago|before|"
    r"corresponding))*"
    rf"(?: ?(?P<y>{Y})| \(?FY ?['’]?\d\d(?:\d\d)?)?)\b",
    "compared_year": r"(?i:(?:(?:the )?(?:previous|preceding|prior) "
    r"(?P<u>year|month|quarter|fiscal(?: year)?|financial year)|"
    rf"(?:corresponding|comparable|equivalent) (?:period|months?|quarter|half)"
    r"(?: (?:of|in|during|for|a|the|one|last|previous|preceding|prior|past|year|earlier|ago|before))*"
    rf"(?: (?P<y>{Y}))?)|"
    r"(?:a|one|the) year (?:earlier|ago|before|previously|prior)|"
    r"(?:year-?ago|(?:a )?year[- ](?:ago|earlier|before)|prior[- ]year|previous[- ]year|last year['’]s) "
    r"(?:period|month|quarter|level|figure|total|number|result))\b",
    "ago": rf"(?i:(?P<n>{_N}|an?|few) (?P<u>year|month|week|day|decade)s? (?:ago|earlier|before|prior))\b",
    "yoy": rf"(?i:(?:an? )?(?:{_alternatives('yoy')}))\b",
    "mom": rf"(?i:{_alternatives('mom')})\b",
    "qoq": rf"(?i:{_alternatives('qoq')})\b",
    "to_date": r"(?i:(?:the )?(?:(?P<u>year|quarter|month)[ -]to[ -]date))\b",
    "season": rf"(?i:(?P<r>this|last|next|past|coming|the|in|by) (?P<s>{_alternatives('season')}))"
    rf"(?: of (?P<y>{Y}))?\b"
    rf"|(?i:(?P<s2>{_alternatives('season')})) (?P<y2>{Y})\b",
    "holiday": rf"(?P<w>{_alternatives('holiday')})\b",
    "now": rf"(?i:{_alternatives('now')})\b",
    "recurring": rf"(?i:{_alternatives('recurring')})\b",
    "vague": rf"(?i:{_alternatives('vague')})\b",
    "relative": rf"(?i:(?P<r>last|past|this|current|next|coming|recent|latest|following|upcoming)"
    rf"(?: (?:{_N} (?:to|or) )?(?P<n>{_N}|few|several|couple of))?[ -]"
    r"(?:(?P<fy>fiscal |financial )?(?:calendar )?(?P<u>year|month|week|quarter|decade|day|half))s?)\b",
    "relative_month": rf"(?i:(?P<r>last|this|next)) (?P<m>{_M})",
    "weekday": rf"(?:(?P<r>(?i:last)) |(?i:this|next) )?(?P<w>{_alternatives('weekday')})\b",
    "yesterday": r"(?i:(?P<w>yesterday|tomorrow|tonight))\b",
    "year_end": rf"(?i:year[- ]end)(?:,? (?:of )?(?P<y>{Y}))?\b|(?P<y2>{Y})(?i:-end|[- ]year[- ]end)\b|"
    r"(?i:(?:the )?year['’]s end|the end of (?:the|this) (?P<u>year|month|quarter|decade)|"
    r"(?:start|beginning) of the (?P<b>year))\b",
    "whole_year": rf"(?i:the (?:whole|full|entire)[ -]year)(?:{_OF})?\b",
    "ahead": rf"(?i:(?:in|within) (?:the space of |just |about )?(?:{_N} (?:to|or) )?"
    rf"(?P<n>{_N}) (?P<u>year|month|week)s)\b(?:['’] time)?",
    "fiscal": rf"{_FY}\b",
    "fiscal_years": rf"(?P<y>{Y}) ?[-–/] ?(?P<z>\d\d)(?: to |[–—]| through | and )(?P<y2>{Y}) ?[-–/] ?(?P<z2>\d\d)\b",
    "years_to": rf"(?:(?P<n>{_N}) years|(?i:decade)) (?i:to|ending|ended|through|up to) (?P<y>{Y})\b",
    "years_from": rf"(?P<n>{_N}) years,? (?i:(?:start|beginn)ing (?:from|in|with)) (?P<y>{Y})(?:[-–/](?P<z>\d\d))?\b",
    "years_between": rf"(?i:between) (?P<y>{Y}) and (?P<z>{Y})\b",
    "years": rf"{_THE_YEAR}(?P<y>{Y})(?:(?:(?P<s>/)| ?[-–—] ?)(?P<z>{Y}|\d\d)|"
    rf"(?: to (?:(?:the )?end of )?| through | until )(?P<z2>{Y}))\b"
    r"(?P<fy>(?i: (?:fiscal|financial|academic|school|marketing|crop|tax) year)\b)?",
    "month": rf"(?:(?i:the month of) )?(?P<m>{_M})(?:{_OF})?",
    "decade": r"(?P<y>(?:19|20)\d0)s\b",
    "year": rf"{_THE_YEAR}(?P<y>{Y})\b",
    "told": rf"(?i:quarter|month|half-year|half|year|period|then|{_N} (?:quarters|months|years)|"
    rf"{_N}-(?:quarter|month|year) (?:(?:forecast|reporting|review) )?period)\b",
}
_FORMS = {rule: patterns.compile(pattern) for rule, pattern in _DETAILS.items()}
_BARE = {rule: patterns.sub(r"\(\?P<\w+>", "(?:", pattern) for rule, pattern in _DETAILS.items()}
ANY = patterns.compile("|".join(rf"\b(?:{pattern})" for pattern in _BARE.values()))
_RULES = tuple(_DETAILS)
_WHICH = re2.Set.FullMatchSet()
for _pattern in _BARE.values():
    _WHICH.Add(_pattern)
_WHICH.Compile()
