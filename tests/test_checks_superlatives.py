"""Superlatives by evidence: figures of others, their own figure, none, another source; the whole row each."""

from __future__ import annotations

from typing import Any

import pytest

from checks_tables import GHENT, YEAR, articles, claim, count, rate, rows, sentence, text, words
from claimbook import tables
from claimbook.checks import Settings, run_checks
from claimbook.model import EVIDENCE, PLACES
from claimbook.places import with_places


def test_a_superlative_that_the_text_contradicts_does_not_hold() -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the largest number of kilns", "superlative", indicator="kilns")
    table = text(
        sentence("Leeds has the largest number of kilns, 24 in all.", most, count("24", "kilns"), **leeds, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **other, **YEAR),
    )
    assert rows(table, "superlatives") == [
        (
            "does_not_hold",
            "“the largest number of kilns”: Leeds has 24, but Manchester has 31.",
            "24 >= 31",
            "A1 = the largest number of kilns; A2 = 24; A3 = 31",
            "contradicted by the text",
            "By which figure can Leeds claim “the largest number of kilns”?",
        ),
    ]


def test_a_superlative_that_the_text_bears_out_is_a_caveat() -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the largest number of kilns", "superlative", indicator="kilns")
    table = text(
        sentence("Leeds has the largest number of kilns, 24 in all.", most, count("24", "kilns"), **leeds, **YEAR),
        sentence("Manchester has 19 kilns.", count("19", "kilns"), **other, **YEAR),
    )
    assert rows(table, "superlatives") == [
        (
            "caveat",
            "“the largest number of kilns”: Leeds has 24, and the text gives no better figure for the"
            " other (Manchester comes next with 19); those not named are not known.",
            "24 >= 19",
            "A1 = the largest number of kilns; A2 = 24; A3 = 19",
            "figures in the text",
            "",
        ),
    ]


def test_a_limit_may_lie_beyond_the_figure_of_another() -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the largest number of kilns", "superlative", indicator="kilns")
    own = claim("over 20", 20, "20", "1", counted="kilns", indicator="kilns", bound="over")
    table = text(
        sentence("Leeds has the largest number of kilns, over 20.", most, own, **leeds, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **other, **YEAR),
    )
    assert rows(table, "superlatives") == [
        (
            "caveat",
            "“the largest number of kilns”: Leeds has over 20 and Manchester 31: which is the more stays open.",
            "20 >= 31",
            "A1 = the largest number of kilns; A2 = over 20; A3 = 31",
            "open",
            "",
        ),
    ]


@pytest.mark.parametrize("span", ["one of the largest kiln owners", "a top five kiln owner"])
def test_one_of_the_first_may_have_less_than_another(span: str) -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words(span, "superlative", indicator="kiln owners")
    table = text(
        sentence(f"Leeds is {span} with 24 kilns.", most, count("24", "kilns"), **leeds, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **other, **YEAR),
    )
    assert [row[0] for row in rows(table, "superlatives")] == ["cannot_be_checked"]


@pytest.mark.parametrize(
    "quote",
    ["Among cities by the sea, Leeds has the most kilns, 24.", "Leeds has the most kilns, while mills came to 24."],
)
def test_a_narrowed_superlative_and_a_contrasted_figure_are_not_judged(quote: str) -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the most kilns", "superlative", indicator="kilns")
    table = text(
        sentence(quote, most, count("24", "kilns"), **leeds, **YEAR),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **other, **YEAR),
    )
    assert [row[0] for row in rows(table, "superlatives")] == ["cannot_be_checked"]


def test_growth_does_not_judge_who_has_the_most() -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the most visited city", "superlative", indicator="city")
    table = text(
        sentence("Visits grew 3% in the most visited city.", rate("3%", indicator="visits"), most, **leeds, **YEAR),
        sentence("Visits grew 8% there.", rate("8%", indicator="visits"), **other, **YEAR),
    )
    assert [row[0] for row in rows(table, "superlatives")] == ["cannot_be_checked"]


def test_a_place_outside_the_scope_of_a_superlative_is_no_rival() -> None:
    leeds, other = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))
    most = words("the largest number of kilns in Germany", "superlative", indicator="kilns")
    table = text(
        sentence(
            "Leeds has the largest number of kilns in Germany, 24 in all.", most, count("24", "kilns"), **leeds, **YEAR
        ),
        sentence("Manchester has 31 kilns.", count("31", "kilns"), **other, **YEAR),
    )
    assert rows(table, "superlatives") == [
        (
            "cannot_be_checked",
            "Leeds: “the largest number of kilns in Germany” comes with 24, but without the figures of others.",
            "",
            "A1 = the largest number of kilns in Germany; A2 = 24",
            "own figure in the text",
            "Which list or figures, and of which day, stand behind “the largest number of kilns in Germany” (Leeds)?",
        ),
    ]


def test_of_several_leaders_the_weakest_is_held_against_the_others() -> None:
    both = {"subject": "Leeds and Manchester", "subject_kind": "place"}
    most = words("the highest shares", "superlative", indicator="shares", **both)
    quote = "Leeds (33%) and Manchester (31%) had the highest shares, ahead of Bristol (32%)."
    shares = [
        rate(span, "share", indicator="highest shares", subject=name, place=name, subject_kind="place")
        for span, name in (("33%", "Leeds"), ("31%", "Manchester"), ("32%", "Bristol"))
    ]
    table = text(sentence(quote, shares[0], shares[1], most, shares[2]))
    assert rows(table, "superlatives") == [
        (
            "does_not_hold",
            "“the highest shares”: Manchester has 31%, but Bristol has 32%.",
            "31% >= 32%",
            "A3 = the highest shares; A2 = 31%; A4 = 32%",
            "contradicted by the text",
            "By which figure can Manchester claim “the highest shares”?",
        ),
    ]


def test_a_superlative_with_its_own_figure_alone_cannot_be_checked() -> None:
    most = words("the largest number of kilns", "superlative", indicator="kilns")
    table = text(sentence("It has the largest number of kilns, 24 in all.", most, count("24", "kilns"), **GHENT))
    assert rows(table, "superlatives") == [
        (
            "cannot_be_checked",
            "Ghent: “the largest number of kilns” comes with 24, but without the figures of others.",
            "",
            "A1 = the largest number of kilns; A2 = 24",
            "own figure in the text",
            "Which list or figures, and of which day, stand behind “the largest number of kilns” (Ghent)?",
        ),
    ]


def test_a_figure_inside_another_superlative_is_not_its_own() -> None:
    quote = "It built the first 100-ton ferry and the first quay."
    first = words("the first 100-ton ferry", "superlative", indicator="ferry")
    ton = claim("100-ton", 1e5, "100", "t", indicator="quay and ferry")
    quay = words("the first quay", "superlative", indicator="quay")
    table = text([*sentence(quote, first, **GHENT), *sentence(quote, ton, **GHENT), *sentence(quote, quay, **GHENT)])
    assert rows(table, "superlatives") == [
        (
            "cannot_be_checked",
            "2 superlatives come without the figures of others, 1 of them without any figure: “the "
            "first 100-ton ferry” and “the first quay”.",
            "",
            "A1 = the first 100-ton ferry; A3 = the first quay",
            "own figures: 1; no figure: 1",
            "Which list or figures, and of which day, stand behind “the first 100-ton ferry” and “the first quay”?",
        ),
    ]


def test_superlatives_of_an_article_without_figures_stand_in_one_finding() -> None:
    quote = "It is the first of its kind, the leading port, the oldest quay and the finest lock."
    spans = "the first of its kind", "the leading port", "the oldest quay", "the finest lock"
    table = text(sentence(quote, *(words(span, "superlative") for span in spans), **GHENT))
    assert rows(table, "superlatives") == [
        (
            "cannot_be_checked",
            "4 superlatives come without any figure: “the first of its kind”, “the leading port”, "
            "“the oldest quay” and 1 more.",
            "",
            "A1 = the first of its kind; A2 = the leading port; A3 = the oldest quay; A4 = the finest lock",
            "no figures in the text",
            "Which list or figures, and of which day, stand behind “the first of its kind”, “the "
            "leading port”, “the oldest quay” and “the finest lock”?",
        ),
    ]


def test_a_superlative_of_which_another_source_speaks_is_left_to_the_outside_evidence() -> None:
    table = text(sentence("It is the oldest port.", words("the oldest port", "superlative"), **GHENT))
    row = {"evidence_id": "X1", "doc_id": "one.txt", "claim_span": "the oldest port", "relation": "contradicts"}
    said = {"statement": "Bruges is older.", "publisher": "Paper", "quality": "press"}
    found = run_checks(table, articles(), evidence=tables.frame([{**row, **said}], EVIDENCE).fillna(""))
    assert [(row["family"], row["verdict"], row["plain"]) for row in found.to_dict("records")] == [
        (
            "outside_evidence",
            "caveat",
            "“the oldest port” can stand only if it means something other than what Paper says: Bruges is older.",
        )
    ]


LEEDS, MANCHESTER = ({"subject": name, "place": name, "subject_kind": "place"} for name in ("Leeds", "Manchester"))


def told(span: str, mine: dict[str, Any], theirs: dict[str, Any], **holder: str) -> list[tuple[str, str]]:
    """Verdict and plain sentence of a superlative of Leeds beside a figure of Manchester, or of another holder."""
    first = words(span, "superlative", indicator="kilns")
    table = text(
        sentence(f"Leeds had {span}, {mine['span']}.", first, mine, **LEEDS, **YEAR),
        sentence(f"There it is {theirs['span']}.", theirs, **(holder or MANCHESTER), **YEAR),
    )
    return [row[:2] for row in rows(table, "superlatives")]


@pytest.mark.parametrize(
    ("span", "mine", "theirs", "found"),
    [
        ("the highest growth rate", "3%", "8%", "does_not_hold"),
        ("the highest growth rate", "8%", "3%", "caveat"),
        ("the lowest growth rate", "3%", "8%", "caveat"),
        ("the lowest growth rate", "8%", "3%", "does_not_hold"),
        ("the highest growth rate", "-3%", "-8%", "caveat"),
        ("the highest growth rate", "-8%", "-3%", "does_not_hold"),
        ("the highest growth rate", "3%", "-8%", "caveat"),
        ("the largest drop", "-8%", "-3%", "caveat"),
        ("the largest drop", "-3%", "-8%", "does_not_hold"),
        ("the smallest drop", "-8%", "-3%", "does_not_hold"),
        ("the largest drop", "-3%", "8%", "cannot_be_checked"),  # what rose is no smaller drop
    ],
)
def test_a_superlative_of_growth_is_held_against_rates_and_one_of_a_fall_against_falls(
    span: str, mine: str, theirs: str, found: str
) -> None:
    figures = [
        rate(said.strip("-"), indicator="kilns", direction="down" if said[0] == "-" else "up")
        for said in (mine, theirs)
    ]
    ((verdict, plain),) = told(span, *figures)
    assert (verdict, "stays open" in plain) == (found, False)


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (("24", "exact"), ("24", "exact"), "caveat"),
        (("24", "exact"), ("24", "at_least"), "caveat"),
        (("24", "up_to"), ("24", "exact"), "caveat"),
        (("24", "exact"), ("25", "at_least"), "does_not_hold"),
        (("24", "up_to"), ("25", "exact"), "does_not_hold"),
    ],
)
def test_who_has_as_many_does_not_have_more(mine: tuple[str, str], theirs: tuple[str, str], found: str) -> None:
    figures = (count(number, "kilns", bound=bound) for number, bound in (mine, theirs))
    assert [verdict for verdict, _ in told("the most kilns", *figures)] == [found]


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        (("3 km2", "km2"), ("200 ha", "ha"), "(Manchester comes next with 200 ha)"),
        (("3 km2", "km2"), ("400 ha", "ha"), "but Manchester has 400 ha."),
        (("over 3 km2", "km2"), ("400 ha", "ha"), "over 3 km2 and Manchester 400 ha: which is the more stays open."),
        (("3 km2", "km2"), ("400 t", "t"), "comes with 3 km2, but without the figures of others."),
    ],
)
def test_figures_in_other_units_are_compared_by_what_they_are_worth(
    mine: tuple[str, str], theirs: tuple[str, str], said: str
) -> None:
    figures = [
        claim(span, float(span.split()[-2]), span.split()[-2], unit, indicator="kilns") for span, unit in (mine, theirs)
    ]
    if mine[0].startswith("over"):
        figures[0]["bound"] = "over"
    ((_, plain),) = told("the largest kilns", *figures)
    assert said in plain


@pytest.mark.parametrize(
    "other",
    [{"subject": "", "place": ""}, {"subject": "Acme", "place": "Manchester"}, {"subject": "Leeds Hall", "place": ""}],
)
def test_a_holder_of_another_kind_or_none_is_no_rival(other: dict[str, str]) -> None:
    found = told("the most kilns", count("24", "kilns"), count("31", "kilns"), **other)
    assert [verdict for verdict, _ in found] == ["cannot_be_checked"]


def test_a_figure_without_a_holder_is_no_rival_of_a_company() -> None:
    acme = {"subject": "Acme", "subject_kind": "organisation", "place": ""}
    most = words("the most kilns", "superlative", indicator="kilns")
    table = text(
        sentence("Acme has the most kilns, 24.", most, count("24", "kilns"), **acme, **YEAR),
        sentence("Some have 31 kilns.", count("31", "kilns"), **YEAR),
    )
    assert [row[0] for row in rows(table, "superlatives")] == ["cannot_be_checked"]


def test_places_that_lie_in_one_another_are_no_rivals() -> None:
    row = {"name": "West", "kind": "zone", "parent": "East"}
    places = with_places(
        tables.frame([row, {"name": "East", "kind": "district"}, {"name": "South", "kind": "district"}], PLACES)
    )
    most = words("the most kilns", "superlative", indicator="kilns")

    def verdicts(first: str, other: str) -> list[str]:
        table = text(
            sentence("It has the most kilns, 24.", most, count("24", "kilns"), subject=first, place=first, **YEAR),
            sentence("It has 31 kilns.", count("31", "kilns"), subject=other, place=other, **YEAR),
        )
        return list(run_checks(table, articles(), Settings(families="superlatives"), places=places)["verdict"])

    assert verdicts("South", "East") == ["does_not_hold"]
    assert verdicts("East", "West") == verdicts("West", "East") == ["cannot_be_checked"]


@pytest.mark.parametrize(
    ("span", "found"),
    [
        ("the most kilns in Germany", {"Hamburg": "does_not_hold", "Bristol": "cannot_be_checked"}),
        ("the most kilns in Munich", {"Hamburg": "does_not_hold", "Bristol": "does_not_hold"}),
        ("the most kilns in the country", {"Hamburg": "does_not_hold", "Bristol": "cannot_be_checked"}),
        ("the most kilns in the state", {"Hamburg": "cannot_be_checked", "Nuremberg": "does_not_hold"}),
    ],
)
def test_a_superlative_reaches_as_far_as_the_place_that_it_names(span: str, found: dict[str, str]) -> None:
    most = words(span, "superlative", indicator="kilns")
    munich = {"subject": "Munich", "subject_kind": "place", "place": "Munich"}
    own = sentence(f"It has {span}, 24.", most, count("24", "kilns"), **munich, **YEAR)
    tables_of = {
        name: text(own, sentence("It has 31 kilns.", count("31", "kilns"), subject=name, **YEAR)) for name in found
    }
    assert {name: rows(table, "superlatives")[0][0] for name, table in tables_of.items()} == found


def test_several_others_are_counted() -> None:
    most = words("the most kilns", "superlative", indicator="kilns")
    table = text(
        sentence("Leeds has the most kilns, 24.", most, count("24", "kilns"), **LEEDS, **YEAR),
        *(
            sentence(f"It has {has} kilns.", count(has, "kilns"), subject=name, place=name, **YEAR)
            for name, has in (("Manchester", "19"), ("Bristol", "21"))
        ),
    )
    assert "for the 2 others (Bristol comes next with 21)" in rows(table, "superlatives")[0][1]


def test_leaders_named_together_have_one_figure_or_figures_of_one_kind() -> None:
    both = {"subject": "Leeds and Manchester", "subject_kind": "place"}
    most = words("the highest shares", "superlative", indicator="shares", **both)
    shares = [rate(span, "share", indicator="shares") for span in ("33%", "35%")]

    def about(own: dict[str, Any], second: dict[str, Any]) -> str:
        quote = f"{own['span']} and {second['span']} are the highest shares, ahead of 32%."
        bristol = rate("32%", "share", indicator="shares", subject="Bristol", place="Bristol")
        return rows(text(sentence(quote, own, second, most, bristol)), "superlatives")[0][3]

    leeds, manchester = ({**share, **of} for share, of in zip(shares, (LEEDS, MANCHESTER), strict=True))
    assert about(leeds, manchester) == "A3 = the highest shares; A1 = 33%; A2 = 35%; A4 = 32%"
    for other in ({"unit": "pp"}, {"indicator": "top shares"}, {"period_end": "2020-12-31"}):
        assert about({**leeds, **other}, manchester) == "A3 = the highest shares; A2 = 35%; A4 = 32%"
    assert about({**leeds, **both}, manchester) == "A3 = the highest shares; A1 = 33%"


def test_a_figure_of_nothing_named_bears_no_superlative_out_and_who_is_not_known_is_not_named() -> None:
    most = words("the most kilns of all", "superlative", indicator="kilns of all")
    table = text(sentence("They have the most kilns of all.", most), sentence("It was 24.", rate("24", "level")))
    ((_, plain, *_, question),) = rows(table, "superlatives")
    assert plain == "“the most kilns of all” comes without any figure."
    assert question == "Which list or figures, and of which day, stand behind “the most kilns of all”?"
