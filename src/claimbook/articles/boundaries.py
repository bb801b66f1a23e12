"""Where sentences end: stops that are no part of an abbreviation, an initial or a number."""

from __future__ import annotations

from claimbook import lexicons

_ENDERS = ".!?…。！？"
_FULL_WIDTH = "。！？"
_CLOSERS = "\"')]”’»」』）】"
_KINDS = {row["word"]: row["kind"] for row in lexicons.rows("en/abbreviations")}
_STARTS = frozenset(lexicons.words("en/sentence_starts"))
_LONGEST_TOKEN = 24  # no abbreviation is longer; keeps the look back constant


def ends(text: str, start: int, stop: int) -> list[int]:
    """Offsets behind the last character of every sentence of text[start:stop] but the last one, closing quotes and
    brackets included."""
    positions = []
    for ender in _ENDERS:
        at = text.find(ender, start, stop)
        while at >= 0:
            positions.append(at)
            at = text.find(ender, at + 1, stop)
    found: list[int] = []
    seen = start
    for at in sorted(positions):
        if at >= seen:  # not one of several stops in a row
            seen = _behind(text, at, stop)
            if _is_end(text, at, seen, start, stop):
                found.append(seen)
    return found


def is_finished(text: str, start: int, stop: int) -> bool:
    """Whether text[start:stop] comes to a full stop, a colon or an ellipsis (behind which quotes may close)."""
    end = stop
    while end > start and (text[end - 1] in _CLOSERS or text[end - 1] == " "):
        end -= 1
    return end > start and (text[end - 1] in _ENDERS or text[end - 1] in ":：")


def is_abbreviation(token: str) -> bool:
    """Whether a word with a stop is one that may stand anywhere: Inc., U.S., but not "quay."."""
    return token in _KINDS or _is_dotted(token)


def _behind(text: str, at: int, stop: int) -> int:
    """The offset behind the stop at `at`, further stops, and the quotes and brackets that close after them."""
    end = at + 1
    while end < stop and text[end] in _ENDERS:
        end += 1
    while end < stop and text[end] in _CLOSERS:
        end += 1
    return end


def _is_end(text: str, at: int, end: int, start: int, stop: int) -> bool:
    """Whether a sentence ends with the stop at `at`, and another begins somewhere behind `end`."""
    following = end
    while following < stop and text[following].isspace():
        following += 1
    if following >= stop:
        return False
    if text[at] in _FULL_WIDTH:
        return True
    if following == end:
        return text[at] == "." and end == at + 1 and _is_glued(text, at, start, stop)
    return _starts_sentence(text, following, stop, at, start)


def _is_glued(text: str, at: int, start: int, stop: int) -> bool:
    """ "... rose by half.Exports fell": the space behind the stop was lost."""
    before, after = text[max(start, at - 4) : at], text[at + 1 : min(stop, at + 3)]
    word = _word(text, at, start)
    return (
        len(before) == 4
        and before.isalpha()
        and before.islower()
        and len(after) == 2
        and after[0].isupper()
        and (after[1].islower() or after[1] == " ")
        and not any(sign in word for sign in "./@")
    )


def _starts_sentence(text: str, following: int, stop: int, at: int, start: int) -> bool:
    head = text[following : following + 2]
    opens = head[0] in "\"'“‘([«「《"
    if head[0].islower() and not head[1:].isupper():
        return False
    if text[at] != ".":
        return True
    token = _word(text, at, start) + "."
    if token == ".":
        return True
    kind = _KINDS.get(token)
    digit = head[0].isdigit()
    if kind == "title":
        return False
    if kind in ("number", "month"):
        return not (digit or opens) and _is_start(text, following, stop)
    if kind == "either" or _is_dotted(token) or (len(token) == 2 and token[0].isupper() and token != "I."):
        return head[0] in "\"'“‘" or _is_start(text, following, stop)
    heads = at - len(token) + 1 - start
    return not (heads <= 1 and _is_list_mark(token))


def _word(text: str, at: int, start: int) -> str:
    """The token that ends before `at`, without opening brackets and quotes."""
    piece = text[max(start, at - _LONGEST_TOKEN) : at]
    return piece.split()[-1].lstrip("\"'“‘([") if piece and not piece[-1].isspace() else ""


def _is_start(text: str, following: int, stop: int) -> bool:
    word = text[following : min(stop, following + _LONGEST_TOKEN)].split()[0]
    return word.strip("\"'“‘([,.;:") in _STARTS


def _is_dotted(token: str) -> bool:
    """U.S., D.C., Ph.D.: letters and stops in turn."""
    return token.count(".") > 1 and all(len(piece) <= 2 and piece.isalpha() for piece in token[:-1].split("."))


def _is_list_mark(token: str) -> bool:
    """ "2." or "iv." or "B." in front of a paragraph."""
    mark = token[:-1]
    return (mark.isdigit() and len(mark) <= 2) or mark.strip("ivx") == "" or (len(mark) == 1 and mark.isalpha())
