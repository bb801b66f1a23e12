"""The strict gate for notebook parameters: known names, values of the default's type, checked before anything runs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from claimbook.errors import UsageError

Value = bool | int | float | str

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]+)?([eE][-+]?[0-9]{1,2})?")
_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
_OPTIONS = {"seeds": "--seeds DIR", "data": "--out DIR"}  # where the build reads and writes is not a notebook's choice


def pairs(given: Iterable[str]) -> dict[str, str]:
    """The values of `-p name=value` options by name; the first `=` divides, the rest belongs to the value."""
    out: dict[str, str] = {}
    for option in given:
        name, equals, value = option.partition("=")
        if not equals or not name:
            raise UsageError(f"-p {option} is not a parameter with a value.", "Write it as -p name=value.")
        if name in out:
            raise UsageError(f"The parameter {name} is given twice.", "Give it once.")
        out[name] = value
    return out


def defaults(source: str, notebook: str) -> dict[str, Value]:
    """Names and default values of a parameters cell, which may hold nothing but `name = literal` lines."""
    out: dict[str, Value] = {}
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise _not_literal(notebook, error.lineno or 1) from None
    for statement in statements:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=expression):
                out[name] = _literal(expression, notebook)
            case _:
                raise _not_literal(notebook, statement.lineno)
    return out


def resolve(known: Mapping[str, Mapping[str, Value]], given: Mapping[str, str]) -> dict[str, dict[str, Value]]:
    """For each notebook the values it is to get, by name. `known` holds each notebook's defaults.

    Raises UsageError for a name that no notebook has, and for a value that is not of the default's type.
    """
    names = sorted({name for values in known.values() for name in values} - set(_OPTIONS))
    for name in given:
        if name in _OPTIONS:
            raise UsageError(f"The folder {name} is not set with -p.", f"Use {_OPTIONS[name]}.")
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f"Did you mean {near[0]}? " if near else ""
            raise UsageError(f"No notebook has a parameter {name}.", f"{hint}There are: {', '.join(names)}.")
    return {
        notebook: {name: convert(name, given[name], default) for name, default in values.items() if name in given}
        for notebook, values in known.items()
    }


def convert(name: str, text: str, default: Value) -> Value:
    """The value that `text` stands for, of the default's type. Text stays as it is: nothing in it is evaluated."""
    match default:
        case bool() if text in ("true", "false"):
            return text == "true"
        case int() if not isinstance(default, bool) and _INTEGER.fullmatch(text):
            return int(text)
        case float() if _NUMBER.fullmatch(text):
            return float(text)
        case str():
            return text
    kind = _KINDS[type(default)]
    raise UsageError(
        f"The parameter {name} takes {kind}, not {text!r}.", f"Write for example -p {name}={_example(default)}."
    )


def cell(values: Mapping[str, Value]) -> str:
    """The code that sets these values, one a line."""
    return "\n".join(["# Parameters of this build", *(f"{name} = {value!r}" for name, value in values.items())])


def _literal(expression: ast.expr, notebook: str) -> Value:
    try:
        value: Any = ast.literal_eval(expression)
    except ValueError:
        value = None
    if not isinstance(value, (bool, int, float, str)):
        raise _not_literal(notebook, expression.lineno)
    return value


def _not_literal(notebook: str, line: int) -> UsageError:
    return UsageError(
        f"{notebook}: line {line} of the parameters cell is not a plain value.",
        "Write every line as name = value, with a number, true or false as True or False, or a text in quotes.",
    )


def _example(default: Value) -> str:
    return str(default).lower() if isinstance(default, bool) else str(default)
