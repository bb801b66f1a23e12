"""What the shape of a single word, and what stands behind it, tell: "ZoloTea", "Zolo3D", "Zolo.io" and "E-Zolo" are
names of companies."""

from __future__ import annotations

from claimbook.extraction.name import gazetteer
from claimbook.extraction.words import FUNCTION_WORDS, is_verb


def inner_capital(word: str) -> bool:
    """Whether a word has a capital behind its first letter: "ZoloTea"."""
    return any(letter.isupper() for letter in word[1:])


def mixed(word: str) -> bool:
    """Whether a word has the shape of a company's name with a sign or digit in it: "Zolo3D", "Zolo.io", "E-Zolo"."""
    letters = "".join(filter(str.isalpha, word))
    first, sign, last = word.rpartition("-" if "-" in word else ".")
    if sign and not (first.isalpha() and last.isalpha() and (last[0].isupper() or sign == ".")):
        return False
    if sign == "-" and last.endswith("s") and last[:-1].lower() in gazetteer.common_words():
        return False  # "A-Shares", "E-Bikes", not "K-Electric"
    plain = bool(sign) or word.isalnum()
    return plain and len(letters) > 3 and not letters.isupper() and (sign == "." or inner_capital(letters))


def stands_alone(text: str, end: int) -> bool:
    """Whether a word that ends there is no part of a compound: "a mill of Zolo3D in Fiji", not "of Zolo3D screens"."""
    if text[end : end + 1] != " ":
        return text[end : end + 1] != "-"
    behind = text[end + 1 : end + 24].split(" ")[0].rstrip(",.;:")
    told = behind in FUNCTION_WORDS or behind in gazetteer.joiners("time opener")
    return told or is_verb(behind) or gazetteer.definite(behind) is not None
