"""Public bodies: which names are ministries and the like, and whose."""

from __future__ import annotations

from functools import cache

from claimbook import lexicons, patterns
from claimbook.extraction.name import gazetteer
from claimbook.extraction.name.scene import Name

_PUT_AT = patterns.compile(  # " the loss at more than $3"
    r"^ [^;:\d]*\b(?:at|to be) (?:(?:about|around|nearly|almost|over|under|some|roughly|approximately|just|only|"
    r"more than|less than|at least|between|close to|as (?:much|many|high|low) as|a|an|an estimated|a record) )*"
    r"[^\w\s]?\w{0,3}[^\w\s]?\d"
)
_PUTS = (" put ", " puts ")


def public(name: Name) -> bool:
    """Whether a name is a ministry or the like."""
    central = name.level == "bank" and name.name.startswith(("Central ", "Reserve "))
    return name.kind == "organisation" and (central or name.level in gazetteer.joiners("public body"))


def governs(body: Name) -> bool:
    """Whether a public body is no agency with a business of its own: "Ministry of Trade", but not "Enterprise Fiji"."""
    first = gazetteer.heads().get(body.name.partition(" ")[0], ("", ""))[1]
    return body.level != "agency" or (first in gazetteer.joiners("public body") and first != "agency")


def home(body: str) -> str:
    """The country of a body, from the lists or its name: "Central Bank of Ghana", "Statistics Togo"."""
    listed = gazetteer.listed()
    for words in (body.rsplit(" of ", 1)[-1], body.rsplit(" ", 1)[-1], body.partition(" ")[0]):
        for entry in listed.get(words, ()) if body not in gazetteer.homes() and words != body else ():
            if entry.sort == "place":
                return entry.name
    return gazetteer.homes().get(body, "")


def tells(text: str, body: Name) -> bool:
    """Whether a body that is no company only tells of others: "The institute (LPI) publishes the survey each year"."""
    if body.kind != "organisation" or body.level in ("company", "word"):
        return False
    end = text.find(")", body.end) + 1 if text.startswith(" (", body.end) else body.end
    words = text[end : end + 40].split(" ")[1:3]
    if len(words) > 1 and words[0] in gazetteer.joiners("adverb"):
        words = words[1:]
    return bool(words) and words[0].rstrip(",") in _telling()


def expects(text: str, name: Name) -> bool:
    """Whether a public body foresees, or rates, what is not its own: "the central bank expects prices to rise"."""
    if name.kind != "organisation" or name.level in ("company", "word"):
        return False
    verb = next((verb for verb in _PUTS if text.startswith(verb, name.end)), "")
    return foresees(text, name) or (verb != "" and puts_at(text, name.end + len(verb) - 1))


def puts_at(text: str, end: int) -> bool:
    """Whether a figure is put on something behind the verb that ends there: "put the loss at $3", not "put 3 ships"."""
    return _PUT_AT.match(text[end : end + 90]) is not None


def foresees(text: str, name: Name) -> bool:
    """Whether a name is told to foresee what others will do: "Zolo expects prices to rise", not "expects to rise"."""
    words = text[name.end : name.end + 50].split(" ")[1:4]
    if words and (words[0] in gazetteer.joiners("adverb") or words[0] in gazetteer.joiners("finite")):
        words = words[1:]
    own = len(words) > 1 and (words[1] == "to" or (words[1].endswith("ing") and words[2:] != ["to"]))
    return len(words) > 1 and not own and words[0] in gazetteer.joiners("foresee")


def asks(text: str, body: Name) -> bool:
    """Whether a body that is no company asks others: "The institute asked about phones"."""
    follows = text[body.end : body.end + 24].split(" ")[1:2]
    return body.level not in ("company", "word") and bool(follows) and follows[0] in gazetteer.joiners("polling")


@cache
def _telling() -> frozenset[str]:
    """Verbs of those who publish or ask: "publishes", "polled", "said"."""
    return frozenset().union(
        *map(gazetteer.joiners, ("polling", "foresee")), *(gazetteer.words_of(s) for s in ("say", "tell", "show"))
    )


def data_from(text: str, name: Name) -> bool:
    """Whether a body's own numbers are told: "Data from X"."""
    words = text[: name.start].removesuffix("the ").split(" ")[-3:-1]
    return len(words) == 2 and words[1] == "from" and words[0].lower() in documents()


def data_put(text: str, end: int, follows: str) -> bool:
    """Whether the word behind a name, which ends there, is a document that puts a figure: "Zolo data put it at 3"."""
    return follows in documents() and text.startswith(_PUTS, end + 1 + len(follows))


@cache
def documents() -> frozenset[str]:
    """Words for what is published: "report", "survey"; a "plan" is as often what its owner means to do."""
    plans = lexicons.words("en/commitments", kind="goal noun")
    return gazetteer.words_of("document") - gazetteer.words_of("group") - frozenset(plans)
