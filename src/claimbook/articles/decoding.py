"""Bytes -> text, strictly: an encoding is declared, marked, or beyond doubt, or the file is refused."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from claimbook import lexicons
from claimbook.errors import UnreadableArticle

MAX_BYTES = 20_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}
_SHIFTS = (b"\x1b$", b"\x1b(")  # ISO-2022: looks like ASCII, reads as nonsense
_CONTROLS = bytes([*range(1, 9), *range(14, 32), 127])
_SAVE = "Save it as plain UTF-8 text, or take it out of the folder."
_DECLARE = "Save it as UTF-8, or state its encoding in the encoding column of manifest.csv."
_GB_SIGNS = frozenset("“”‘’—…·×°￥℃、。《》〈〉【】（）：；，！？％～ＡＢ■●★→　")
_RELATIVES = ("cp1252", "cp1250", "cp1254")  # Western, central European, Turkish: the code pages English text comes in


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text and the encoding that gives it: `data.decode(encoding) == text`, a byte order mark included.
    Raises UnreadableArticle for empty and binary files, and where two encodings would read the bytes differently."""
    if len(data) > MAX_BYTES:
        raise UnreadableArticle(
            f"{name} holds {len(data):,} bytes; an article may hold {MAX_BYTES:,}.", "Split it, or take it out."
        )
    if not data.strip():
        raise UnreadableArticle(f"{name} is empty.", "Put the article's text into it, or take it out of the folder.")
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableArticle(f"{name} is {what}, not a text file.", _SAVE)
    encoding = _declared(name, declared, data) if declared else _detected(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"{name} is not {encoding}: byte {error.start + 1} does not fit.", _DECLARE) from error
    except (UnicodeError, LookupError) as error:  # "hex" and the like are codecs of another kind
        raise UnreadableArticle(f"{name} is not {encoding}.", _DECLARE) from error
    if not text.replace("\ufeff", "").replace("\u200b", "").strip():
        raise UnreadableArticle(f"{name} is empty.", "Put the article's text into it, or take it out of the folder.")
    if _is_binary(text):
        raise UnreadableArticle(f"{name} holds binary data, not text.", _SAVE)
    return text, encoding


def _declared(name: str, declared: str, data: bytes) -> str:
    try:
        encoding = codecs.lookup(declared).name
    except LookupError as error:
        raise UnreadableArticle(
            f"manifest.csv gives {name} the unknown encoding {declared}.",
            "Use a name such as utf-8, gb18030 or cp1252.",
        ) from error
    marked = next((e for mark, e in _MARKS if data.startswith(mark)), "")
    if marked and not marked.startswith(encoding.removesuffix("-sig")):
        raise UnreadableArticle(
            f"manifest.csv says {name} is {declared}, but it begins with the mark of {marked}.",
            "Correct the encoding column of manifest.csv, or empty that cell.",
        )
    if encoding in ("utf-16", "utf-32", "utf-8-sig"):  # these would swallow the mark and shift every offset
        return marked or ("utf-8" if encoding == "utf-8-sig" else f"{encoding}-le")
    if encoding in ("gb2312", "gbk"):
        return "gb18030"
    return encoding


def _detected(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if any(shift in data for shift in _SHIFTS):
        raise UnreadableArticle(f"{name} is in a shifted encoding (ISO-2022) that was not declared.", _DECLARE)
    if b"\0" in data:
        return _utf16(data, name)
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    if _is_chinese(data):
        return "gb18030"
    if _is_western(data):
        return "cp1252"
    raise UnreadableArticle(f"The encoding of {name} cannot be told for sure.", _DECLARE)


def _utf16(data: bytes, name: str) -> str:
    """UTF-16 without a mark: the one byte order that gives nearly nothing but common characters."""
    fitting = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _share(_is_common(ord(c)) for c in text) > 0.95:
            fitting.append(encoding)
    if len(fitting) != 1:
        raise UnreadableArticle(f"{name} holds binary data, not text.", _SAVE)
    return fitting[0]


def _is_common(code: int) -> bool:
    return (
        0x20 <= code < 0x7F
        or code in (9, 10, 13)
        or 0xA0 <= code < 0x180
        or 0x2010 <= code < 0x2040
        or 0x20A0 <= code < 0x20D0
        or 0x3000 <= code < 0x3020
        or 0x4E00 <= code < 0xA000
        or 0xFF00 <= code < 0xFF5F
    )


def _is_chinese(data: bytes) -> bool:
    """Whether the bytes are GB18030 beyond doubt: double bytes throughout, Chinese signs and, in longer text, the
    characters that Chinese uses most. Korean and Japanese encodings pass the first test but not the last."""
    try:
        foreign = [c for c in data.decode("gb18030") if c > "\x7f"]
    except UnicodeDecodeError:
        return False
    plain = [c for c in foreign if _in_gb2312(c)]
    if len(plain) < 0.9 * len(foreign) or any(len(run) % 2 for run in _high_runs(data) if len(run) < 4):
        return False
    hanzi = [c for c in plain if 0x4E00 <= ord(c) < 0xA000]
    signs = [c for c in plain if not 0x4E00 <= ord(c) < 0xA000]
    if signs and _share(c in _GB_SIGNS or 0xFF01 <= ord(c) < 0xFF5F for c in signs) < 0.9:
        return False
    if len(hanzi) < 20:
        return all(c.encode("gb18030")[0] < 0xD8 for c in hanzi)  # level 1, the characters in daily use
    usual = frozenset(lexicons.words("zh/common_characters"))
    return _share(c in usual for c in hanzi) > 0.2


def _in_gb2312(character: str) -> bool:
    """Whether GB18030 writes it as it was in GB2312: two high bytes."""
    code = character.encode("gb18030")
    return len(code) == 2 and 0xA1 <= code[0] < 0xF8 and code[1] >= 0xA1


def _is_western(data: bytes) -> bool:
    """Whether the bytes are English in cp1252 beyond doubt: lone high bytes that its relatives read alike, letters
    among letters. A pound sign counts before a digit, because no other reading makes sense there."""
    for position, byte in enumerate(data):
        if byte < 0x80:
            continue
        before, after = data[position - 1 : position] or b" ", data[position + 1 : position + 2] or b" "
        if byte == 0xA3 and after.isdigit():
            continue
        readings = {bytes([byte]).decode(page, errors="replace") for page in _RELATIVES}
        sign = readings.pop()
        if readings or sign == "\ufffd" or (after[0] >= 0x80 and sign.isalpha()):
            return False
        if sign.isalpha() and not (sign.islower() and (before.isalpha() or after.isalpha())):
            return False
    return True


def _high_runs(data: bytes) -> list[bytes]:
    return bytes(b if b >= 0x80 else 0x20 for b in data).split()


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    raw = text.encode("utf-8", errors="replace")
    return (len(raw) - len(raw.translate(None, _CONTROLS))) * 100 > len(raw)


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return sum(values) / len(values) if values else 0.0
