"""Periods: the same time written in another way is the same period, wherever in its sentence it stands."""

from __future__ import annotations

import pytest

from dating import Y2023, dated

FORMS = {
    "2023-01-01/2023-12-31": (
        "in 2023; during 2023; in the year 2023; in calendar year 2023; over the course of 2023; "
        "over the whole of 2023; over 2023; in full-year 2023; last year; between 1 January and 31 December 2023"
    ),
    "2023-03-01/2023-03-31": (
        "in March 2023; in March of 2023; during March 2023; in the month of March 2023; in March last year; "
        "in the month ended March 31, 2023"
    ),
    "2023-01-01/2023-03-31": (
        "in the first quarter of 2023; in Q1 2023; in 1Q23; in the January-March quarter of 2023; "
        "in the January-to-March quarter of 2023; in the three months to March 2023; in 2023's first quarter; "
        "in the quarter ended March 31, 2023; in last year's first quarter; in the 2023 first quarter; "
        "in the first quarter (Q1) of 2023; in the first quarter (January-March) of 2023; "
        "in the first quarter of the year 2023; in three months of last year; between January of 2023 and March of 2023"
    ),
    "2023-01-01/2023-06-30": (
        "in the first half of 2023; in H1 2023; in the half year to June 2023; in last year's first half; "
        "in the first half (January to June) of 2023; from January to June 2023"
    ),
    "2023-01-01/2023-09-30": "in the nine months to September 2023; in 9M 2023; in 9M23; in the first 9 months of 2023",
    "2023-04-01/2024-03-31": (
        "in the year to March 2024; in the year to the end of March 2024; in the year to end-March 2024; "
        "in the fiscal year that ended March 31, 2024; between April 1, 2023, and March 31, 2024"
    ),
    "2023-06-30/2023-06-30": "as of June 30, 2023; at the end of June 2023; at end-June 2023; as at 30 June 2023",
    "2023-12-31/2023-12-31": "by the end of 2023; by year-end 2023; at the 2023 year-end; at 2023-end; on 31.12.2023",
    "2010-01-01/2019-12-31": "in the 2010s; from 2010 to 2019; in the decade to 2019; in the ten years to 2019",
    "2019-01-01/2024-08-15": "since 2019; from 2019 onwards; starting from 2019; ever since 2019",
}
PLACES = (
    "{In}, exports reached =9 tons.",
    "Exports reached =9 tons {in}.",
    "Exports {in} reached =9 tons.",
    "Exports, which {in} reached =9 tons, come from Gdansk.",
    "The port said on Tuesday that exports reached =9 tons {in}.",
    "According to the port, exports {in} reached =9 tons.",
    "Exports reached =9 tons {in}, the port said.",
    "Of the =9 tons exported {in}, most came from Gdansk.",
)
WRITTEN = [(form, period) for period, forms in FORMS.items() for form in forms.split("; ")]


@pytest.mark.parametrize(("form", "period"), WRITTEN, ids=lambda words: words)
def test_a_time_has_its_days_in_any_form_and_place(form: str, period: str) -> None:
    sentences = [place.format(**{"in": form, "In": form[0].upper() + form[1:]}) for place in PLACES]
    read = [dated(sentence.replace("=", ""), "=9 tons")[0].split()[0] for sentence in sentences]
    assert read == [period] * len(PLACES)


SUMS = [
    ("From April to June 2023, exports rose 4% to 9 tons.", "2023-04-01/2023-06-30"),
    ("Between April and June 2023, exports rose 4% to 9 tons.", "2023-04-01/2023-06-30"),
    ("Between April 2021 and June 2023, exports rose 4% to 9 tons.", "2023-06-01/2023-06-30"),
]


@pytest.mark.parametrize(("text", "period"), SUMS, ids=lambda words: words)
def test_what_rose_over_some_months_came_to_their_sum(text: str, period: str) -> None:
    assert dated(text, "+4%; =9 tons")[1].split()[0] == period


COMPARED = (
    "compared with; compared to; as compared with; when compared to; in comparison with; by comparison to; against; "
    "as against; versus; vs; vs."
)


STRETCHES = "first quarter of 2019; January-March quarter of 2019; three months to March 2019; March 2019 quarter"


@pytest.mark.parametrize("words", STRETCHES.split("; "))
def test_a_stretch_behind_from_the_is_compared_with(words: str) -> None:
    told = dated(f"In the first quarter of 2023, exports grew by 4% from the {words}.", "+4%")
    assert told == ["2023-01-01/2023-03-31 stated 2019-Q1"]


@pytest.mark.parametrize("words", ["in", "during", "of"])
def test_the_same_period_of_another_year_is_compared_with(words: str) -> None:
    assert dated(f"In 2023, exports grew by 4% on the same period {words} 2019.", "+4%") == [f"{Y2023} stated 2019"]


@pytest.mark.parametrize("words", COMPARED.split("; "))
def test_a_time_behind_any_such_word_is_compared_with(words: str) -> None:
    assert dated(f"In 2023, exports grew by 4% {words} 2019.", "+4%") == ["2023-01-01/2023-12-31 stated 2019"]
    told = dated(f"Exports reached 9 tons in 2023, {words} 8 tons in 2019.", "=9 tons; =8 tons")
    assert told == ["2023-01-01/2023-12-31 stated", "2019-01-01/2019-12-31 stated"]


DAYS = [
    ("Mills numbered 9 at the end of June 2023, against 8 a year earlier.", "2022-06-30/2022-06-30 stated"),
    ("Mills numbered 9 as of February 29, 2024, against 8 a year earlier.", "2023-02-28/2023-02-28 stated"),
]


@pytest.mark.parametrize(("text", "expected"), DAYS, ids=lambda words: words)
def test_a_year_before_a_day_is_a_day(text: str, expected: str) -> None:
    assert dated(text, "=9; =8")[1] == expected


OTHERS = [
    ("2023 exports came to 9 tons.", f"{Y2023} stated"),
    ("May exports came to 9 tons.", "2024-05-01/2024-05-31 inferred"),
    ("The port's March exports came to 9 tons.", "2024-03-01/2024-03-31 inferred"),
    ("Theresa May exported 9 tons.", ""),
    ("In the 2022-23 marketing year, exports came to 9 tons.", "2022-04-01/2023-03-31 stated"),
    ("Exports came to 9 tons in the second half of June.", "2024-06-01/2024-06-30 inferred"),
    ("Exports came to 9 tons in both 2021 and 2022.", "2021-01-01/2022-12-31 stated"),
    ("Exports came to 9 tons in 2021 and 2022 combined.", "2021-01-01/2022-12-31 stated"),
    ("In 2023, exports rose from 8 tons in 2022 to 9 tons over the whole of 2023.", f"{Y2023} stated"),
    ("Exports rose from 8 tons in 2022 to 9 tons from January to March 2023.", "2023-01-01/2023-03-31 stated"),
    ("Exports were 4% higher, at 9 tons, over 2023 than in 2022.", f"{Y2023} stated"),
    ("Exports have reached a total of 9 tons since the start of 2019.", "2019-01-01/2024-08-15 stated"),
    ("Snow lies in Lodz for ten months of the year. Exports came to 9 tons.", ""),
    ("Exports reached 9 tons this year so far.", "2024-01-01/2024-12-31 inferred"),
    ("Exports reached 9 tons so far in 2024.", "2024-01-01/2024-12-31 stated"),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS, ids=lambda words: words)
def test_other_words_beside_a_time(text: str, expected: str) -> None:
    assert dated(text, "=9 tons") == [expected]


AGO = "a year earlier; the year before; in the same period a year earlier; in the prior-year period; one year before"
BEFORE = (
    "In March 2024, exports climbed =8% to =9 tons from =8 tons {ago}.",
    "In March 2024, exports, up =4%, climbed =8% to =9 tons from =8 tons {ago}.",
    "Exports climbed =4% to reach =9 tons in March 2024, against =8 tons {ago}.",
    "Exports rose from =8 tons {ago} to =9 tons in March 2024.",
    "In March 2024, exports rose from =8 tons {ago} to =9 tons.",
)


@pytest.mark.parametrize("ago", AGO.split("; "))
@pytest.mark.parametrize("text", BEFORE)
def test_a_level_of_a_year_before_is_dated_a_year_back(text: str, ago: str) -> None:
    text = text.format(ago=ago)
    signs = {"8%": "+8%", "4%": "+4%"}
    figures = [word.rstrip(",.") for word in text.replace(" tons", "_tons").split() if word.startswith("=")]
    names = [signs.get(figure[1:], figure.replace("_", " ")) for figure in figures]
    read = dict(zip(names, dated(text.replace("=", ""), "; ".join(names)), strict=True))
    levels = {"=8 tons": "2023-03-01/2023-03-31 stated", "=9 tons": "2024-03-01/2024-03-31 stated"}
    assert {name: read[name] for name in levels} == levels


PAIRS = [
    (
        "In March exports grew 4%, and in April 5 percent.",
        "+4%; +5 percent",
        "2024-03-01/2024-03-31 2024-04-01/2024-04-30",
    ),
    ("In March exports grew 4% and in April by 5%.", "+4%; +5%", "2024-03-01/2024-03-31 2024-04-01/2024-04-30"),
    ("Exports grew 4% in March, faster than May's 5%.", "+4%; +5%", "2024-03-01/2024-03-31 2024-05-01/2024-05-31"),
    ("Exports were 9 tons (2022: 8 tons) in 2023.", "=9 tons; =8 tons", f"{Y2023} 2022-01-01/2022-12-31"),
    ("Exports came to 9 tons last year from 8 tons in 2022.", "=9 tons; =8 tons", f"{Y2023} 2022-01-01/2022-12-31"),
    ("Sales went from 8 tons to 9 tons last year.", "=8 tons; =9 tons", f"2022-01-01/2022-12-31 {Y2023}"),
    ("Exports grew 4%, in March 5%.", "+4%; +5%", " 2024-03-01/2024-03-31"),
    ("In 2023 9 tons and in 2022 8 tons came.", "=9 tons; =8 tons", f"{Y2023} 2022-01-01/2022-12-31"),
    ("Exports were 9 tons, in 2022 8 tons, in 2023 7.", "=9 tons; =8 tons; =7", f" 2022-01-01/2022-12-31 {Y2023}"),
    ("March's 4% was below May's 5%.", "+4%; +5%", "2024-03-01/2024-03-31 2024-05-01/2024-05-31"),
    ("May said 9 men left. March sent 8 tons.", "=9; =8 tons", " "),
    ("The mill sold over 2023 homes in 2022.", "=over 2023", "2022-01-01/2022-12-31"),
    ("It sold 2021 cars in 2022 and 2050 ships in 2023.", "=2021; =2050", f"2022-01-01/2022-12-31 {Y2023}"),
    ("Exports grew 4% and 5% in March, respectively, over 2019.", "+4%", "2024-03-01/2024-03-31"),
    ("It sold 9 tons from the January to March period.", "=9 tons", "2024-01-01/2024-03-31"),
    ("It holds 9 tons for four years starting from 2021-22.", "=9 tons", "2021-04-01/2025-03-31"),
    ("It holds 9 tons for three years beginning in 2021.", "=9 tons", Y2023.replace("2023", "2021", 1)),
    ("The mill employs 9 men and made 8 tons in 2023.", "=9; =8 tons", f" {Y2023}"),
]


@pytest.mark.parametrize(("text", "figures", "expected"), PAIRS, ids=lambda words: words)
def test_each_figure_has_the_time_of_its_own_half(text: str, figures: str, expected: str) -> None:
    assert [read.split(" ")[0] for read in dated(text, figures)] == expected.split(" ")


LINKS = ("", "Moreover, ", "In addition, ", "At the same time, ", "Overall, ", "By contrast, ")


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_the_last_sentence_changes_no_time(link: str) -> None:
    def told(text: str, figures: str) -> list[str]:
        first, second = text.split("~")
        return dated(f"{first}~{link}{second[0].lower() if link else second[0]}{second[1:]}", figures)

    first = "In June 2024, exports came to 9 tons."
    before = told(f"{first}~A year earlier they had been 8 tons.", "=9 tons; =8 tons")
    assert before[1] == "2023-06-01/2023-06-30 stated"
    assert told(f"{first}~Imports fell by 4% to 5 tons.", "=9 tons; +4%; =5 tons")[2] == "2024-06-01/2024-06-30 carried"
    assert told("The port grew.~In October the port will open 9 piers.", "?=9") == ["2024-10-01/2024-10-31 inferred"]
