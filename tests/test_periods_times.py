"""Time expressions: which words of a text name a time, and the days they cover."""

from __future__ import annotations

from datetime import date

import pytest

from claimbook import lexicons
from claimbook.extraction.period.dates import find_times, fiscal_year
from claimbook.extraction.period.tenses import tense
from claimbook.extraction.period.time_scenes import Figure, Scene, from_level, scene
from claimbook.model import Mention

ANCHOR = date(2021, 11, 19)

TIMES = [
    ("on Nov 12 and 13", "Nov 12 and 13", "2021-11-12/2021-11-13"),
    ("March 6", "March 6", "2021-03-06/2021-03-06"),
    ("6 March 2020", "6 March 2020", "2020-03-06/2020-03-06"),
    ("2020-03-06", "2020-03-06", "2020-03-06/2020-03-06"),
    ("Oct. 31, 2019", "Oct. 31, 2019", "2019-10-31/2019-10-31"),
    ("from Nov. 1-3", "Nov. 1-3", "2021-11-01/2021-11-03"),
    ("by Feb. 14 the next year", "Feb. 14 the next year", "2022-02-14/2022-02-14"),
    ("early 2021", "early 2021", "2021-01-01/2021-12-31"),
    ("the early 2000s", "early 2000s", "2000-01-01/2004-12-31"),
    ("in 2021-25", "2021-25", "2021-01-01/2025-12-31"),
    ("2009-2020", "2009-2020", "2009-01-01/2020-12-31"),
    ("2016 to 2019", "2016 to 2019", "2016-01-01/2019-12-31"),
    ("FY2023", "FY2023", "2023-01-01/2023-12-31"),
    ("FY 2023-24", "FY 2023-24", "2023-04-01/2024-03-31"),
    ("2023/24", "2023/24", "2023-04-01/2024-03-31"),
    ("in the first half", "first half", "2021-01-01/2021-06-30"),
    ("H1 2021", "H1 2021", "2021-01-01/2021-06-30"),
    ("2Q24", "2Q24", "2024-04-01/2024-06-30"),
    ("the third quarter of 2023", "third quarter of 2023", "2023-07-01/2023-09-30"),
    ("the last quarter of 2020", "last quarter of 2020", "2020-10-01/2020-12-31"),
    ("in the first nine months", "first nine months", "2021-01-01/2021-09-30"),
    ("January to August this year", "January to August this year", "2021-01-01/2021-08-31"),
    ("the April-June quarter", "April-June", "2021-04-01/2021-06-30"),
    ("as of the end of August", "end of August", "2021-08-31/2021-08-31"),
    ("at the end of December", "end of December", "2020-12-31/2020-12-31"),
    ("in the next three years", "next three years", "../2024-12-31"),
    ("in recent two months", "recent two months", "2021-09-01/2021-11-30"),
    ("last month", "last month", "2021-10-01/2021-10-31"),
    ("last Friday", "last Friday", "2021-11-12/2021-11-12"),
    ("in December", "December", "2020-12-01/2020-12-31"),
    ("in May", "May", "2021-05-01/2021-05-31"),
    ("in the year to March 2024", "year to March 2024", "2023-04-01/2024-03-31"),
    ("the 14th Five-Year Plan period", "14th Five-Year Plan period", "2021-01-01/2025-12-31"),
    ("in the 2010s", "2010s", "2010-01-01/2019-12-31"),
    ("to date", "to date", "2021-11-19/2021-11-19"),
    ("every year", "every year", "../.."),
    ("for the full year of 2020", "the full year of 2020", "2020-01-01/2020-12-31"),
    ("the target of the whole year is met", "the whole year", "2021-01-01/2021-12-31"),
    ("before Christmas", "Christmas", "2021-12-25/2021-12-25"),
    ("on 19-11-2020", "19-11-2020", "2020-11-19/2020-11-19"),
    ("since the start of the year", "start of the year", "2021-01-01/2021-01-01"),
]


@pytest.mark.parametrize(("text", "words", "days"), TIMES)
def test_words_of_time_cover_their_days(text: str, words: str, days: str) -> None:
    """Each expression is found once, as a whole, with its first and last day."""
    found = [(time.text, f"{time.first or '..'}/{time.last or '..'}") for time in find_times(text, ANCHOR)]
    assert found == [(words, days)]


@pytest.mark.parametrize("text", ["it has 2023 employees", "output may rise", "March on", "in just five minutes"])
def test_other_words_are_no_time(text: str) -> None:
    """Counts and verbs that look like years and months are left alone."""
    assert find_times(text, ANCHOR) == []


@pytest.mark.parametrize("row", lexicons.rows("en/fiscal_years"), ids=lambda row: row["word"])
def test_the_text_itself_shows_where_a_fiscal_year_begins(row: dict[str, str]) -> None:
    """Names and units hint at the fiscal year of a country, and at the year that it is named after."""
    time = find_times(row["example"], ANCHOR, fiscal_year(row["example"]))[0]
    assert f"{time.first}/{time.last}" == row["period"]


def test_places_are_those_of_the_text() -> None:
    """Every time stands in the text where it says."""
    text = "Between 2017 and 2018, and by the end of last year, and on 3 June,  growth was 4%."
    assert all(text[time.start : time.end] == time.text for time in find_times(text, ANCHOR))


_TIMELESS = ("law", "determiner", "tense", "aux", "versus", "about", "front", "relative", "bound", "hope", "flow")
_ROWS = [row for row in lexicons.rows("en/periods") if row["kind"] not in _TIMELESS]


def of_kind(kind: str) -> list[dict[str, str]]:
    return [row for row in lexicons.rows("en/periods") if row["kind"] == kind]


@pytest.mark.parametrize(
    "row", [row for row in lexicons.rows("en/periods") if row["kind"] == "law"], ids=lambda r: r["word"]
)
def test_the_number_of_a_law_is_no_time(row: dict[str, str]) -> None:
    """The year in "Directive (EU) 2018/2001" dates no figure."""
    assert row["word"] in row["example"]
    assert [time.text for time in find_times(f"{row['example']} raised the goal for 2030 to 5 %.", ANCHOR)] == ["2030"]


@pytest.mark.parametrize("row", _ROWS, ids=lambda r: r["word"])
def test_each_lexicon_row_is_found_in_its_example(row: dict[str, str]) -> None:
    """A row's example holds its word beside or inside a time."""
    assert row["word"] in row["example"]
    assert find_times(row["example"], ANCHOR) != []


@pytest.mark.parametrize("row", of_kind("follow"), ids=lambda r: r["word"])
def test_a_number_is_a_year_before_such_a_word(row: dict[str, str]) -> None:
    """ "2019 and" is the year, "2019 mills" is a count."""
    assert [time.text for time in find_times(row["example"], ANCHOR)] == ["2019"]
    assert find_times(row["example"].replace(row["word"], "mills"), ANCHOR) == []


@pytest.mark.parametrize("row", of_kind("filler"), ids=lambda r: r["word"])
def test_a_preposition_reaches_over_such_a_word(row: dict[str, str]) -> None:
    assert [time.lead for time in find_times(row["example"], ANCHOR)] == ["in"]


@pytest.mark.parametrize("row", of_kind("bound"), ids=lambda r: r["word"])
def test_a_period_with_words_of_its_own_does_not_point_back(row: dict[str, str]) -> None:
    """ "In the period" is the one told of, "in the period of drought" is not."""
    assert row["word"] in row["example"]
    assert find_times(row["example"], ANCHOR) == []


@pytest.mark.parametrize("row", of_kind("definite"), ids=lambda r: r["word"])
def test_a_quarter_behind_such_a_word_is_the_one_told_of(row: dict[str, str]) -> None:
    assert [time.kind for time in find_times(row["example"], ANCHOR)] == ["told"]


def told(text: str, words: str) -> tuple[Scene, Figure]:
    """The last figure of a sentence with these words, in its scene."""
    start = text.rindex(words)
    mention = Mention(0, start, start + len(words), "quantity", measure="level", status="actual")
    figure = Figure(start, start + len(words), "quantity", "actual", "level", mention)
    return scene(text, [figure], [], (), ANCHOR), figure


@pytest.mark.parametrize("row", of_kind("tense") + of_kind("aux"), ids=lambda r: r["word"])
def test_a_verb_tells_the_tense_of_the_figure_beside_it(row: dict[str, str]) -> None:
    """ "Has carried" and "is carried" are present, "had carried" is past."""
    expected = row["value"] or ("past" if row["word"] == "had" else "present")
    assert tense(*told(row["example"], "5 tons")) == expected


@pytest.mark.parametrize("row", of_kind("versus") + of_kind("about"), ids=lambda r: r["word"])
def test_such_a_word_says_that_another_figure_is_measured_from_this_one(row: dict[str, str]) -> None:
    assert row["word"] in row["example"]
    assert from_level(*told(row["example"], "30"))


@pytest.mark.parametrize("row", of_kind("determiner"), ids=lambda r: r["word"])
def test_a_participle_behind_a_determiner_is_no_verb(row: dict[str, str]) -> None:
    text = f"{row['example']} 5 tons"
    assert tense(*told(text, "5 tons")) == ""


@pytest.mark.parametrize("row", lexicons.rows("en/months"), ids=lambda r: r["word"])
def test_every_name_of_a_month_is_read(row: dict[str, str]) -> None:
    assert [time.first for time in find_times(f"in {row['word']} 2023", ANCHOR)] == [date(2023, int(row["month"]), 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lyon, where a bank is based, came second with 5 tons.", "past"),
        ("Large mills, those with docks, performed 5 tons.", "past"),
        ("The mills, performed 5 tons.", ""),
        ("The mills, which sold 9, have 5 tons.", "present"),
    ],
)
def test_a_clause_between_commas_does_not_tell_the_tense(text: str, expected: str) -> None:
    assert tense(*told(text, "5 tons")) == expected
