"""Which figures may stand side by side: made-up pairs, in both orders; the matrix; the guard of the figures."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook import tables
from claimbook.comparability import comparable, matrix, require_one_axis
from claimbook.errors import MixedAxis
from claimbook.model import CLAIMS, COMPARABILITY

Row = dict[str, Any]
YEAR, FIRST_HALF, EIGHT_MONTHS = (
    ("2021-01-01", "2021-12-31"),
    ("2021-01-01", "2021-06-30"),
    ("2021-01-01", "2021-08-31"),
)
SECOND_HALF, YEAR_BEFORE, DAY = ("2021-07-01", "2021-12-31"), ("2020-01-01", "2020-12-31"), ("2021-08-31", "2021-08-31")
LATER_DAY, NEVER, OPEN = ("2022-08-31", "2022-08-31"), ("", ""), ("", "2025-12-31")


def figure(
    indicator: str = "revenue of software", period: tuple[str, str] = YEAR, place: str = "Jinan", **more: Any
) -> Row:
    """A claim: five billion yuan of software revenue of Jinan in 2021, but for what is given."""
    return {
        "claim_id": "0",
        "label": "A1",
        "doc_id": "one.txt",
        "part": 1,
        "claim_type": "quantity",
        "char_start": 0,
        "char_end": 1,
        "span": "5 billion yuan",
        "quote": "So it is.",
        "sentence_start": 0,
        "sentence_end": 9,
        "line": 1,
        "indicator": indicator,
        "counted": "",
        "subject": place,
        "subject_kind": "place" if place else "",
        "place": place,
        "topic": "digital industry",
        "value": 5e9,
        "unit": "CNY",
        "measure": "level",
        "status": "actual",
        "baseline": "",
        "period_start": period[0],
        "period_end": period[1],
        "review": "auto",
        **more,
    }


def rate(
    indicator: str = "revenue of software", period: tuple[str, str] = YEAR, place: str = "Jinan", **more: Any
) -> Row:
    return figure(
        indicator, period, place, **{"measure": "change", "unit": "%", "baseline": "yoy", "value": 5.0, **more}
    )


def share(
    period: tuple[str, str] = YEAR, place: str = "Jinan", of: str = "digital economy in the GDP", **more: Any
) -> Row:
    return figure(f"share of the {of}", period, place, **{"measure": "share", "unit": "%", "value": 30.0, **more})


def rank(period: tuple[str, str] = YEAR, place: str = "Jinan", **more: Any) -> Row:
    return figure(
        "rank in the list of harbours", period, place, **{"measure": "rank", "unit": "rank", "value": 3.0, **more}
    )


def count(counted: str, period: tuple[str, str] = DAY, place: str = "Jinan", **more: Any) -> Row:
    return figure(counted, period, place, **{"counted": counted, "unit": "1", "value": 12.0, **more})


def company(name: str, period: tuple[str, str] = YEAR) -> Row:
    return figure("revenue of software", period, "Jinan", subject=name, subject_kind="organisation")


SIDE_BY_SIDE = [
    (figure(), figure("operating revenue of the software industry"), "the same thing of one holder, one time"),
    (figure(), figure(period=YEAR_BEFORE), "the same thing of one holder, times of one length"),
    (figure(period=DAY), figure(period=LATER_DAY), "the same thing of one holder, times of one length"),
    (figure(), figure(place="Qingdao"), "the same thing at one time, places of one level"),
    (figure(place="Shandong"), figure(place="Guangdong"), "the same thing at one time, places of one level"),
    (company("Wave Works"), company("Tide Tools"), "the same thing at one time, two bodies"),
    (figure(unit="t"), figure(unit="kg"), "the same thing of one holder, one time"),
    (rate(), rate("output of steel"), "rates of one place and time; the amounts behind them differ"),
    (rate(), rate(place="Qingdao"), "the same thing at one time, places of one level"),
    (rate(direction="up"), rate(direction="down"), "the same thing of one holder, one time"),
    (share(), share(place="Shandong"), "shares of the same thing, each of its own whole"),
    (share(), share(YEAR_BEFORE), "shares of the same thing, each of its own whole"),
    (rank(), rank(place="Qingdao"), "the same thing at one time, places of one level"),
    (
        count("sci-tech SMEs"),
        count("high-tech enterprises"),
        "counts of enterprises of one place and time; they may overlap: never add",
    ),
    (
        figure(status="target", period=YEAR),
        figure(status="target", period=YEAR),
        "the same thing of one holder, one time",
    ),
]
GROWTH_ONLY = [
    (figure(), figure(place="Shandong"), "Jinan lies in Shandong"),
    (figure(), figure(place="China"), "Jinan lies in China"),
    (
        figure(place="Qingdao West Coast New Area"),
        figure(place="Qingdao"),
        "Qingdao West Coast New Area lies in Qingdao",
    ),
    (figure(), figure(place="Guangdong"), "places of different level: a province and a city"),
    (figure(), figure(place="Mill Town"), "it is not known whether Jinan and Mill Town are places of one level"),
    (figure(), figure(period=FIRST_HALF), "times of different length: 6 months and 1 year"),
    (figure(period=EIGHT_MONTHS), figure(period=FIRST_HALF), "times of different length: 6 months and 8 months"),
    (figure(), figure(period=DAY), "times of different length: 1 year and a day"),
    (figure(period=FIRST_HALF), figure(period=SECOND_HALF), "other months of the year"),
    (figure(), figure(place="Qingdao", period=YEAR_BEFORE), "other places and other times"),
    (rate(period=EIGHT_MONTHS), rate(period=FIRST_HALF), "times of different length: 6 months and 8 months"),
    (rate(), rate(place="Shandong"), "Jinan lies in Shandong"),
    (
        figure(place="Qingdao West Coast New Area", period=EIGHT_MONTHS),
        figure(place="Qingdao", period=FIRST_HALF),
        "Qingdao West Coast New Area lies in Qingdao; times of different length: 6 months and 8 months",
    ),
]
A_LIST = "different things of one place and time: neither on one axis nor added"
NOT_AT_ALL = [
    (figure(), figure("output of steel"), A_LIST),
    (figure(), figure("output of steel", place="Qingdao"), "they measure different things"),
    (
        figure(),
        figure("value added of software"),
        "different things: sales and value added must never be divided or compared",
    ),
    (
        figure(),
        figure("gross domestic product"),
        "different things: value added and sales must never be divided or compared",
    ),
    (figure(), figure(unit="USD"), "the units differ: CNY and USD"),
    (figure(), count("software companies"), "the units differ: CNY and a count"),
    (figure(), rate(), "the units differ: % and CNY"),
    (share(), rate(), "one is a change, the other a share"),
    (figure(), figure(status="target"), "one is a result, the other a target"),
    (figure(status="forecast"), figure(status="target"), "one is a forecast, the other a target"),
    (rate(), rate(baseline="2018"), "they are measured against different things: 2018 and yoy"),
    (figure(), figure(place=""), "it is not known whose figure one of them is"),
    (figure(), figure(period=NEVER), "the time of one of them is not known"),
    (figure(period=OPEN), figure(period=OPEN), "the time of one of them is not known"),
    (figure(), company("Wave Works"), "one is the figure of a place, the other of a body: Jinan and Wave Works"),
    (rate(), rate("output of steel", FIRST_HALF), "they measure different things"),
    (share(), share(of="sea economy in the GDP"), A_LIST),
    (share(), share(FIRST_HALF), "times of different length: 6 months and 1 year"),
    (rank(), rank(YEAR_BEFORE), "ranks of different times: the field and the method of a list change"),
    (count("high-tech enterprises"), count("5G base stations"), A_LIST),
    (count("high-tech enterprises"), count("sci-tech SMEs", LATER_DAY), "they measure different things"),
    (
        figure(),
        figure(claim_type="superlative", value=float("nan")),
        "only figures can be compared: a superlative or a promise has none",
    ),
]
PAIRS = [
    (one, other, verdict, why)
    for verdict, pairs in (("side by side", SIDE_BY_SIDE), ("growth only", GROWTH_ONLY), ("no", NOT_AT_ALL))
    for one, other, why in pairs
]


@pytest.mark.parametrize(("one", "other", "verdict", "why"), PAIRS)
def test_a_pair_and_the_same_pair_turned_round(one: Row, other: Row, verdict: str, why: str) -> None:
    forwards, backwards = comparable(one, other), comparable(other, one)
    assert (forwards.verdict, forwards.why) == (verdict, why)
    assert backwards == forwards


any_figure = st.builds(
    figure,
    indicator=st.sampled_from(["revenue of software", "output of steel", "value added of software", ""]),
    period=st.sampled_from(
        [YEAR, FIRST_HALF, SECOND_HALF, YEAR_BEFORE, DAY, NEVER, OPEN, ("2021-01-09", "2021-02-17")]
    ),
    place=st.sampled_from(["Jinan", "Qingdao", "Shandong", "China", "Mill Town", ""]),
    unit=st.sampled_from(["CNY", "USD", "1", "%", "rank", "x"]),
    measure=st.sampled_from(["level", "change", "share", "rank", "gap"]),
    status=st.sampled_from(["actual", "target", ""]),
    baseline=st.sampled_from(["", "yoy"]),
    counted=st.sampled_from(["", "software SMEs", "enterprises"]),
    subject=st.sampled_from(["", "Jinan", "Wave Works"]),
    subject_kind=st.sampled_from(["", "place", "organisation"]),
)


@settings(max_examples=300)
@given(any_figure, any_figure)
def test_the_order_of_the_two_never_matters(one: Row, other: Row) -> None:
    assert comparable(one, other) == comparable(other, one)


@settings(max_examples=100)
@given(any_figure)
def test_a_figure_of_known_time_and_holder_stands_beside_itself(one: Row) -> None:
    unknown = not one["period_start"] or not one["period_end"] or not (one["place"] or one["subject"])
    # without words for what is measured, nothing says that two figures measure the same
    nameless = not one["indicator"] and not one["counted"]
    assert unknown or nameless or comparable(one, dict(one)).verdict == "side by side"


def table(*rows: Row) -> pd.DataFrame:
    numbered: list[dict[str, object]] = [
        {**row, "label": f"A{number}", "claim_id": str(number)} for number, row in enumerate(rows, start=1)
    ]
    return tables.frame(numbered, CLAIMS)


def test_the_matrix_has_a_row_for_each_pair() -> None:
    made = matrix(table(figure(), figure(place="Shandong"), figure("output of steel")))
    tables.check(made, COMPARABILITY, "comparability.csv")
    assert list(made[["one_label", "other_label", "verdict"]].itertuples(index=False, name=None)) == [
        ("A1", "A2", "growth only"),
        ("A1", "A3", "no"),
        ("A2", "A3", "no"),
    ]


def test_the_matrix_takes_money_then_first_topics_then_what_can_be_compared() -> None:
    rows = [
        count("enterprises"),
        figure("output of fish", topic="marine"),
        figure("output of steel"),
        figure("trade in salt"),
        figure("trade in salt", YEAR_BEFORE),
    ]
    labels = [set(matrix(table(*rows), limit)["other_label"]) for limit in (2, 3, 4, 5)]
    assert labels == [{"A5"}, {"A5", "A3"}, {"A5", "A3", "A2"}, {"A5", "A3", "A2", "A1"}]


def test_the_matrix_leaves_out_rates_repeats_and_what_was_rejected() -> None:
    rows = [figure(), figure(), rate(), figure("output of steel", review="rejected"), figure("trade in salt")]
    made = matrix(table(*rows))
    assert list(made[["one_label", "other_label"]].itertuples(index=False, name=None)) == [("A1", "A5")]


def test_a_matrix_of_nothing_is_an_empty_table() -> None:
    assert list(matrix(table(rate())).columns) == [column.name for column in COMPARABILITY]
    assert matrix(table(rate())).empty


def test_figures_that_may_stand_side_by_side_share_an_axis() -> None:
    require_one_axis(table(figure(), figure(place="Qingdao"), figure(place="Yantai")))
    require_one_axis(table())


def test_amounts_of_different_things_are_refused_by_name() -> None:
    with pytest.raises(MixedAxis, match=r"A1 and A3 must not share an axis: different things of one place") as caught:
        require_one_axis(table(figure(), figure(), figure("output of steel")))
    assert caught.value.remedy.startswith("Draw them in separate panels")


def test_the_matrix_leaves_out_an_amount_without_a_value_and_weighs_no_more_than_sixty() -> None:
    assert matrix(table(figure(), figure("trade in salt", value=None))).empty
    many = table(*(figure(f"output of mill{number}") for number in range(70)))
    assert len(matrix(many, limit=100)) == 60 * 59 / 2


WEEK, SUMMER_BEFORE = ("2021-08-01", "2021-08-07"), ("2020-01-01", "2020-06-30")
TOOLS = "of electronic optical medical nautical railway garden kitchen instruments"


@pytest.mark.parametrize(
    ("one", "other", "verdict", "why"),
    [
        (
            figure(period=WEEK),
            figure(period=("2021-08-01", "2021-08-31")),
            "growth only",
            "times of different length: 7 days and 1 month",
        ),
        (
            figure(period=FIRST_HALF),
            figure(period=SUMMER_BEFORE),
            "side by side",
            "the same thing of one holder, times of one length",
        ),
        (
            figure(period=WEEK),
            figure(period=("2021-05-03", "2021-05-09")),
            "side by side",
            "the same thing of one holder, times of one length",
        ),
        (
            share(),
            share(subject="Wave Works", subject_kind="organisation"),
            "no",
            "one is the figure of a place, the other of a body: Jinan and Wave Works",
        ),
        (
            figure(f"output value {TOOLS}"),
            figure(f"value added {TOOLS}"),
            "no",
            "different things: sales and value added must never be divided or compared",
        ),
    ],
)
def test_pairs_of_other_lengths_years_bodies_and_forms(one: Row, other: Row, verdict: str, why: str) -> None:
    found = comparable(one, other)
    assert (found.verdict, found.why) == (verdict, why)
