"""Periods: times that date no other figure, and every row of the lexicon that says so."""

from __future__ import annotations

import pytest

from claimbook import lexicons
from dating import Y2023, dated

Y23_YOY = [f"{Y2023} stated yoy", ""]
COMPARED = [
    (
        "Patents numbered 36 in 2023.~There were on average 7 a firm, 2 more than in the previous year.",
        "=36; =7; +2",
        [f"{Y2023} stated", f"{Y2023} carried", f"{Y2023} carried yoy"],
    ),
    (
        "Calls came to 36 million in 2023.~Minutes of use per month went down from 105 to 98.",
        "=36 million; =105; =98",
        [f"{Y2023} stated", "2022-01-01/2022-12-31 carried", f"{Y2023} carried"],
    ),
    ("Each month the port handled 36 boats.", "=36", ["stated"]),
    ("The fair, upgraded to a national one this year, drew 316 firms.", "=316", [""]),
    (
        "In 2023, the port moved 5 million boxes, flat with 2022.~It had 9 cranes.",
        "=5 million; =9",
        [f"{Y2023} stated", f"{Y2023} carried"],
    ),
    (
        "In 2023, the port moved 5 million boxes, almost double its 2019 level.~It sold 70 ships.",
        "=5 million; =70",
        [f"{Y2023} stated", f"{Y2023} carried"],
    ),
    (
        "In 2023, it moved 5 million boxes, the most since records began in 2001.",
        "=5 million",
        [f"{Y2023} stated"],
    ),
    (
        "In 2023, it moved 5 million boxes, a rise on the 2021 total of 4 million.",
        "=5 million; =4 million",
        [f"{Y2023} stated", "2021-01-01/2021-12-31 stated"],
    ),
    (
        "There were 90 mills in 2023, against 30 five years earlier.",
        "=90; =30",
        [f"{Y2023} stated", "2018-01-01/2018-12-31 stated"],
    ),
    (
        "There were 90 mills at the end of 2023, against 30 five years earlier.",
        "=90; =30",
        ["2023-12-31/2023-12-31 stated", "2018-01-01/2018-12-31 stated"],
    ),
    (
        "Sales in 2023 were 18 percent below the 11 million made in 2021.",
        "+18 percent; =11 million",
        [f"{Y2023} stated 2021", "2021-01-01/2021-12-31 stated"],
    ),
    (
        "The fund trained 90 people this year, up from 40 trainees and a budget of 5 million in 2018.",
        "=90; =40; =5 million",
        ["2024-01-01/2024-12-31 inferred", *["2018-01-01/2018-12-31 stated"] * 2],
    ),
    (
        "The fund has trained 90 people and the number of shops has doubled since 2021.",
        "=90; +doubled",
        ["", "2021-01-01/.. stated 2021"],
    ),
    ("Sales in 2023 fell 5 percent, the first drop since 2009.", "+5 percent", [f"{Y2023} stated yoy"]),
    ("The mills employ 60 people, a third of whom were born before 1970.", "=60", [""]),
    ("The inn, one of 30 in the town, said he came back in 2021.", "=30", [""]),
    ("Covering 40 hectares in the north, the yard began work in 2011.", "=40", [""]),
    ("It launched the app in May 2023.~It has won 5 prizes and mended 9 clocks.", "=5; =9", ["", ""]),
    ("The mill will hire 250 people by Christmas.", "?=250", ["../2024-12-25 inferred"]),
    ("Over the whole year, it will hire 250 people.", "?=250", ["2024-01-01/2024-12-31 inferred"]),
    ("At Christmas, 250 people came.", "=250", [""]),
    ("Rents are now 5 percent higher than last year.", "+5 percent", ["2024-08-15/2024-08-15 inferred yoy"]),
    ("In 2023, sales rose 5 percent.|Ann, who runs a mill with 23 hands, was sad.", "+5 percent; =23 hands", Y23_YOY),
    (
        "In 2023, it sold 5 tons, 6 boats and 7 carts.|- (Hats) 40 tons, down 14 percent",
        "=5; =6; =7; =40; +14 percent",
        [*[f"{Y2023} stated"] * 3, f"{Y2023} carried", f"{Y2023} carried yoy"],
    ),
    ("Lyon led the 2023 Ports Index.~Turin is 5th.", "#5th", [f"{Y2023} carried"]),
    (
        "In 2023, Lyon made 5 mills, 6 ships and 7 cars.~It sold 9 tons after the 8 of 2019.~It made 3 boats.",
        "=5; =6; =7; =9; =8; =3",
        [f"{Y2023} stated"] * 3 + [f"{Y2023} carried", "2019-01-01/2019-12-31 stated", f"{Y2023} carried"],
    ),
    (
        "The port will open an office next year and is set to start a ferry in the second quarter.",
        "!will open an office; !is set to start a ferry in the second quarter",
        ["2025-01-01/2025-12-31 inferred", "2025-04-01/2025-06-30 inferred"],
    ),
]


@pytest.mark.parametrize(("text", "figures", "expected"), COMPARED)
def test_a_time_to_compare_with_dates_no_other_figure(text: str, figures: str, expected: list[str]) -> None:
    """Years of comparison, of records and of people's lives are not the time of the figures around them."""
    assert dated(text, figures) == expected


@pytest.mark.parametrize(
    "row", [r for r in lexicons.rows("en/periods") if r["kind"] == "front"], ids=lambda r: r["word"]
)
def test_a_deadline_is_not_that_of_what_stands_in_front_of_its_clause(row: dict[str, str]) -> None:
    """ "With 40 rooms, the inn will open by 2030": the rooms have no deadline."""
    assert dated(row["example"], "?=40") == [""]
    assert dated(row["example"].replace(row["word"], "Its"), "?=40") == ["../2030-12-31 stated"]


@pytest.mark.parametrize(
    "row", [r for r in lexicons.rows("en/periods") if r["kind"] == "relative"], ids=lambda r: r["word"]
)
def test_the_time_of_a_relative_clause_is_that_of_its_own_figure(row: dict[str, str]) -> None:
    assert dated(row["example"], "=8 million; =16") == ["", "2019-01-01/2019-12-31 stated"]


def _rows(kind: str) -> list[dict[str, str]]:
    return [row for row in lexicons.rows("en/periods") if row["kind"] == kind]


@pytest.mark.parametrize("row", _rows("record"), ids=lambda r: r["word"])
def test_the_year_that_records_began_dates_nothing(row: dict[str, str]) -> None:
    """ "30 boxes, the most since records began in 2001": the boxes are not of 2001."""
    assert dated(f"It sold 30 boxes, {row['example']}.", "=30") == [""]


@pytest.mark.parametrize("row", _rows("total"), ids=lambda r: r["word"])
def test_a_year_in_front_of_such_a_word_is_that_of_its_figure(row: dict[str, str]) -> None:
    """ "More than the 2019 total of 30"."""
    text = f"It sold 80 in 2023, more than {row['example']}."
    assert dated(text, "=80; =30") == [f"{Y2023} stated", "2019-01-01/2019-12-31 stated"]


@pytest.mark.parametrize("row", _rows("after"), ids=lambda r: r["word"])
def test_the_figure_behind_such_a_word_has_a_time_of_its_own(row: dict[str, str]) -> None:
    assert dated(row["example"], "=8 million; =9 million") == ["", "2019-01-01/2019-12-31 stated"]


@pytest.mark.parametrize("row", _rows("pro"), ids=lambda r: r["word"])
def test_a_time_behind_such_a_word_is_compared_with(row: dict[str, str]) -> None:
    """ "5 more than the level in 2019": the 8 million are not of 2019."""
    assert row["word"] in row["example"]
    assert dated(row["example"], "=8 million") == [""]


@pytest.mark.parametrize("row", _rows("ranking"), ids=lambda r: r["word"])
def test_ranks_have_the_year_of_their_ranking(row: dict[str, str]) -> None:
    assert dated(f"{row['example']}~Turin is 5th.", "#5th") == ["2021-01-01/2021-12-31 carried"]


@pytest.mark.parametrize("row", _rows("ended"), ids=lambda r: r["word"])
def test_an_event_that_is_over_had_its_figures_then(row: dict[str, str]) -> None:
    """ "The fair, which closed last month, drew 90": the 90 came last month."""
    assert dated(row["example"], "=90") == ["2024-07-01/2024-07-31 inferred"]


@pytest.mark.parametrize("row", _rows("reckoned"), ids=lambda r: r["word"])
def test_how_a_figure_is_reckoned_is_no_event(row: dict[str, str]) -> None:
    """ "3 million when adjusted": the sales keep the time of their sentence; "3 million when it opened" do not."""
    assert dated(row["example"], "=3 million") == ["2019-01-01/2019-12-31 stated"]
    assert dated(row["example"].replace(f"when {row['word']}", "when it opened"), "=3 million") == [""]


TOLD_BACK = [
    (
        "Kenya shipped 90 tons of tea in 2021.~A year ago it had been 70 tons.",
        "=90 tons; =70 tons",
        ["2021-01-01/2021-12-31 stated", "2020-01-01/2020-12-31 stated"],
    ),
    (
        "Kenya shipped 90 tons of tea in 2021.~The growers had 70 tons a year earlier.",
        "=90 tons; =70 tons",
        ["2021-01-01/2021-12-31 stated", "2020-01-01/2020-12-31 stated"],
    ),
    (
        "The share rose from 4 percent in 2021 to 7 percent last year.",
        "%4 percent; %7 percent",
        ["2021-01-01/2021-12-31 stated", f"{Y2023} inferred"],
    ),
    (
        "Tea exports fell 3 percent from 2019, going from 90 to 87.",
        "+3 percent; =90; =87",
        ["2019", "2019-01-01/2019-12-31 stated", ""],
    ),
    (
        "The mill sold 900 loaves a day in the first half of 2021.",
        "=900",
        ["2021-01-01/2021-06-30 stated"],
    ),
    (
        "The mill sold 900 loaves a day, and 20 cakes in 2021.",
        "=900; =20",
        ["stated", "2021-01-01/2021-12-31 stated"],
    ),
    (
        "Kenya sold 90 tons in the first half of 2022.~In the same half of 2021 sales had been 70 tons.",
        "=90 tons; =70 tons",
        ["2022-01-01/2022-06-30 stated", "2021-01-01/2021-06-30 stated"],
    ),
    (
        "Kenya sold 90 tons in 2022.~As of 31 March 2023 it had 8,100 growers.|3,600 of them were women.",
        "=90 tons; =8,100; =3,600",
        ["2022-01-01/2022-12-31 stated", "2023-03-31/2023-03-31 stated", "2023-03-31/2023-03-31 carried"],
    ),
    (
        "Sales were 50 tons in 2015 and 90 tons in 2020, an average annual growth of 12 percent.",
        "=50 tons; =90 tons; +12 percent",
        ["2015-01-01/2015-12-31 stated", "2020-01-01/2020-12-31 stated", "2015-01-01/2020-12-31 stated"],
    ),
    (
        "The plan names the goals for 2027.~Trains will carry 40 percent of the tea.|Lorries will carry 9 percent.",
        "?%40 percent; ?%9 percent",
        ["../2027-12-31 carried", ""],
    ),
]


@pytest.mark.parametrize(("text", "figures", "expected"), TOLD_BACK)
def test_times_told_beside_another_one(text: str, figures: str, expected: list[str]) -> None:
    """What was a year ago, what a fall began from, rates within a stretch of time, means, goals of the next lines."""
    assert dated(text, figures) == expected
