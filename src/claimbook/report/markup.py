"""The one boundary where text becomes markup: HTML elements and Typst calls that escape everything put into them."""

from __future__ import annotations

import re
import unicodedata
from html import escape

_VOID = frozenset(("br", "hr", "img", "input", "meta"))
_BARE = frozenset("\n\r\t")


class Html(str):
    """Markup that is safe to put into a page as it is; a plain str is text and gets escaped."""

    __slots__ = ()


class Typst(str):
    """A Typst expression; a plain str becomes a string literal."""

    __slots__ = ()


def tag(name: str, *children: object, **attributes: object) -> Html:
    """An element. `class_` is class, `data_l` is data-l; an attribute None or False is left out, True stands bare."""
    printed = "".join(
        f" {_attribute(key)}" + ("" if value is True else f'="{escape(visible(str(value)))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = "" if name in _VOID else f"{join(*children)}</{name}>"
    return Html(f"<{name}{printed}>{inner}")


def join(*children: object) -> Html:
    """The children one after another; sequences are flattened, None is left out."""
    return Html("".join(_html(child) for child in children))


def visible(text: str) -> str:
    """The text with every control and bidirectional override shown as U+XXXX, so that what is read is what is there."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char if char in _BARE or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co") else f"[U+{ord(char):04X}]"
        for char in text
    )


def call(function: str, *positional: object, **named: object) -> Typst:
    """A call of one of the template's functions, on its own line of a Typst document: `#cards(((value: "3"),))`."""
    arguments = [literal(value) for value in positional]
    arguments += [f"{key.replace('_', '-')}: {literal(value)}" for key, value in named.items()]
    return Typst(f"#{function}({', '.join(arguments)})\n")


def literal(value: object) -> str:
    """The value as Typst source made of literals alone: text can never become markup or code."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dict):
        inner = ", ".join(f"{literal(str(key))}: {literal(item)}" for key, item in value.items())
        return f"({inner or ':'})"
    if isinstance(value, list | tuple):
        return f"({''.join(f'{literal(item)}, ' for item in value)})"
    return _string(visible(str(value)))


def _string(text: str) -> str:
    escaped = re.sub(r'["\\]', r"\\\g<0>", text).replace("\r", "").replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _html(child: object) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    if isinstance(child, list | tuple):
        return "".join(_html(item) for item in child)
    return escape(visible(str(child)))
