"""The strict gate: which parameters are let through to the notebooks, as what, and what is said to the others."""

from __future__ import annotations

import ast

import pytest

from claimbook import parameters
from claimbook.errors import UsageError

CELL = """seeds = "../seeds"  # folder of articles
min_confidence = 0.0  # from 0 to 1
main_points = 6
largest_first = True  # order of the bars
topics = ""
"""
DEFAULTS = {"seeds": "../seeds", "min_confidence": 0.0, "main_points": 6, "largest_first": True, "topics": ""}


def test_the_defaults_are_the_literals_of_the_parameters_cell() -> None:
    assert parameters.defaults(CELL, "02_clean") == DEFAULTS


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("main_points = 6\nrun_on = date.today()", 2),
        ("topics = []", 1),
        ("a = b = 1", 1),
        ("import os", 1),
        ("main_points = 3 +", 1),
    ],
)
def test_a_parameters_cell_with_anything_but_plain_values_is_refused(source: str, line: int) -> None:
    with pytest.raises(UsageError) as error:
        parameters.defaults(source, "02_clean")
    assert error.value.message == f"02_clean: line {line} of the parameters cell is not a plain value."


@pytest.mark.parametrize(
    ("default", "text", "value"),
    [
        (6, "12", 12),
        (6, "-3", -3),
        (6, "0", 0),
        (0.5, "1", 1.0),
        (0.5, "-0.25", -0.25),
        (0.5, "1e-3", 0.001),
        (True, "false", False),
        (False, "true", True),
        ("", "", ""),
        ("", "010", "010"),
        ("", "no", "no"),
        ("", "x;y", "x;y"),
        ("", "a = 'b' \"c\" \\ \n{d}", "a = 'b' \"c\" \\ \n{d}"),
        ("", "__import__('os').getcwd()", "__import__('os').getcwd()"),
        ("", "青岛", "青岛"),
    ],
)
def test_a_value_gets_the_type_of_the_default(default: parameters.Value, text: str, value: parameters.Value) -> None:
    converted = parameters.convert("x", text, default)
    assert (type(converted), converted) == (type(value), value)


@pytest.mark.parametrize(
    ("default", "text", "message"),
    [
        (6, "010", "The parameter x takes a whole number, not '010'."),
        (6, "1_0", "The parameter x takes a whole number, not '1_0'."),
        (6, "x", "The parameter x takes a whole number, not 'x'."),
        (6, "6.0", "The parameter x takes a whole number, not '6.0'."),
        (6, " 6", "The parameter x takes a whole number, not ' 6'."),
        (6, "", "The parameter x takes a whole number, not ''."),
        (6, "６", "The parameter x takes a whole number, not '６'."),
        (6, "9" * 5000, f"The parameter x takes a whole number, not '{'9' * 5000}'."),
        (6, "true", "The parameter x takes a whole number, not 'true'."),
        (0.5, "nan", "The parameter x takes a number, not 'nan'."),
        (0.5, "1e999", "The parameter x takes a number, not '1e999'."),
        (0.5, "0,5", "The parameter x takes a number, not '0,5'."),
        (0.5, "010.5", "The parameter x takes a number, not '010.5'."),
        (True, "no", "The parameter x takes true or false, not 'no'."),
        (True, "1", "The parameter x takes true or false, not '1'."),
        (True, "True", "The parameter x takes true or false, not 'True'."),
    ],
)
def test_a_value_of_another_type_is_refused(default: parameters.Value, text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        parameters.convert("x", text, default)
    assert (error.value.message, error.value.exit_status) == (message, 2)


def test_each_notebook_gets_the_values_whose_names_it_has() -> None:
    known = {"02_clean": {"topics": "", "data": "../data"}, "05_report": {"main_points": 6}}
    assert parameters.resolve(known, {"main_points": "3"}) == {"02_clean": {}, "05_report": {"main_points": 3}}


@pytest.mark.parametrize(
    ("name", "message", "remedy"),
    [
        ("limt", "No notebook has a parameter limt.", "Did you mean limit? There are: limit, topics."),
        ("zzz", "No notebook has a parameter zzz.", "There are: limit, topics."),
        ("seeds", "The folder seeds is not set with -p.", "Use --seeds DIR."),
        ("data", "The folder data is not set with -p.", "Use --out DIR."),
    ],
)
def test_an_unknown_name_is_refused_with_the_names_there_are(name: str, message: str, remedy: str) -> None:
    with pytest.raises(UsageError) as error:
        parameters.resolve({"01_extract": {"seeds": "../seeds", "limit": 5, "topics": ""}}, {name: "1"})
    assert (error.value.message, error.value.remedy) == (message, remedy)


def test_an_option_divides_at_its_first_equals_sign() -> None:
    assert parameters.pairs(["topics=a=b", "places="]) == {"topics": "a=b", "places": ""}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["topics"], "-p topics is not a parameter with a value."),
        (["=3"], "-p =3 is not a parameter with a value."),
        (["a=1", "a=2"], "The parameter a is given twice."),
    ],
)
def test_an_option_that_is_no_pair_is_refused(given: list[str], message: str) -> None:
    with pytest.raises(UsageError) as error:
        parameters.pairs(given)
    assert error.value.message == message


def test_the_injected_cell_sets_exactly_the_values_and_evaluates_nothing() -> None:
    values: dict[str, parameters.Value] = {"topics": "'); 1/0 #\n\\", "main_points": 3, "largest_first": False}
    cell = parameters.cell(values)
    assert {line.targets[0].id: ast.literal_eval(line.value) for line in ast.parse(cell).body} == values
