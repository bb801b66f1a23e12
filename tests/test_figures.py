"""The figures: their text is their data, their SVG is clean, safe and the same at every run."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pandas as pd
import pytest

import report_sample as sample
from claimbook import analysis, figures
from claimbook.drawing import PALETTE
from claimbook.errors import MixedAxis
from claimbook.figures import Figure


def all_figures(claims: pd.DataFrame) -> list[Figure]:
    """The four figures of these claims."""
    checks, articles = sample.checks(), sample.articles()
    return [
        figures.growth_panels(analysis.growth(claims)),
        figures.year_earlier(analysis.year_earlier(claims, checks)),
        figures.claims_by_status(analysis.claims_per_article(claims, articles)),
        figures.claims_heatmap(analysis.claims_per_topic(claims, articles)),
    ]


def texts(svg: str) -> list[str]:
    """The words that a drawing shows."""
    return [
        "".join(element.itertext()) for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("}text")
    ]


@pytest.fixture(scope="module")
def made() -> list[Figure]:
    return all_figures(sample.claims())


def test_growth_shows_each_rate_as_printed_under_its_place_and_period(made: list[Figure]) -> None:
    assert texts(made[0].svg_wide) == [
        "0",
        "5",
        "10",
        "15",
        "20",
        "per cent",
        "23.8 percent",
        "sales",
        "Harbour · 2021",
    ]
    assert made[0].alt == (
        "1 growth rate in 1 group. Highest: sales, Harbour, 2021, 23.8 percent. "
        "Lowest: sales, Harbour, 2021, 23.8 percent."
    )
    assert made[0].claims == (("aaa2", "A2"),)


def test_the_year_earlier_figure_shows_both_amounts_in_both_widths(made: list[Figure]) -> None:
    assert [word for word in texts(made[1].svg_wide) if "yuan" in word] == ["26.48 billion yuan", "32.78 billion yuan"]
    assert "26.48 billion yuan → 32.78 billion yuan" in " ".join(texts(made[1].svg_narrow))
    assert made[1].alt == (
        "1 amount, each with its value a year earlier. sales: 26.48 billion yuan then, 32.78 billion yuan now."
    )


def test_the_counts_in_the_charts_are_those_of_the_data(made: list[Figure]) -> None:
    assert [word for word in texts(made[2].svg_wide) if word.isdigit()] == ["2", "1", "1", "1", "1"]
    assert [word for word in texts(made[3].svg_wide) if word.isdigit()] == ["3", "1", "2"]
    assert made[2].data.to_dict("records") == [
        {"letter": "A", "headline": "Harbour grows", "reported": 2, "reported as a bound": 1, "target or forecast": 1,
         "superlative": 1, "commitment": 0},
        {"letter": "B", "headline": "Plan for the hills", "reported": 0, "reported as a bound": 0,
         "target or forecast": 0, "superlative": 0, "commitment": 1},
    ]  # fmt: skip


def test_two_runs_draw_the_same_bytes(made: list[Figure]) -> None:
    again = all_figures(sample.claims())
    assert [(figure.svg_wide, figure.svg_narrow) for figure in again] == [(f.svg_wide, f.svg_narrow) for f in made]


def test_the_drawings_hold_no_style_sheet_no_date_and_no_id_twice(made: list[Figure]) -> None:
    drawings = [svg for figure in made for svg in (figure.svg_wide, figure.svg_narrow)]
    ids = [found for svg in drawings for found in re.findall(r'\bid="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))
    assert not [svg for svg in drawings if "<style" in svg or "<metadata" in svg or "dc:date" in svg]


def test_every_colour_is_one_that_a_page_can_swap(made: list[Figure]) -> None:
    drawings = "".join(svg for figure in made for svg in (figure.svg_wide, figure.svg_narrow))
    assert set(re.findall(r"#[0-9a-f]{6}\b", drawings)) <= set(PALETTE.values())


def test_words_of_an_article_are_drawn_as_they_are() -> None:
    claims = sample.claims()
    hostile = "<script>alert(1)</script> $x^2$ & {0}"
    claims["indicator"] = hostile
    [svg] = {figures.growth_panels(analysis.growth(claims)).svg_wide}
    assert " ".join(word for word in texts(svg) if word[0] in "<$") == hostile


def test_a_bound_is_drawn_hollow() -> None:
    claims = sample.claims()
    exact = figures.growth_panels(analysis.growth(claims)).svg_wide
    claims.loc[claims["label"] == "A2", "bound"] = "about"
    hollow = figures.growth_panels(analysis.growth(claims)).svg_wide
    assert (exact.count(PALETTE["paper"]), hollow.count(PALETTE["paper"]) > 0) == (0, True)


def test_a_panel_refuses_rates_that_must_not_share_an_axis() -> None:
    table = analysis.growth(sample.claims())
    with pytest.raises(MixedAxis, match="A2 and A9 must not share an axis: the units differ: % and pp"):
        figures.growth_panels(pd.concat([table, table.assign(unit="pp", label="A9", claim_id="aaa9")]))
    with pytest.raises(MixedAxis, match="they are measured against different things: 2018 and yoy"):
        figures.growth_panels(pd.concat([table, table.assign(baseline="2018", label="A9", claim_id="aaa9")]))


def test_rates_of_other_times_holders_and_plans_stand_in_panels_of_their_own() -> None:
    table = analysis.growth(sample.claims())
    others: list[dict[str, str]] = [{"status": "target"}, {"body": "Crane Works"}, {"period_start": "2021-07-01"}]
    rows = [table, *(table.assign(label=f"B{n}", claim_id=f"b{n}", **other) for n, other in enumerate(others))]
    assert figures.growth_panels(pd.concat(rows)).title == "4 growth rates in 4 groups: not one series"


def test_a_rate_without_place_or_period_is_only_in_the_data() -> None:
    table = analysis.growth(sample.claims())
    figure = figures.growth_panels(pd.concat([table, table.assign(period_end="", label="B1", claim_id="b1")]))
    assert figure.title == "1 growth rate in 1 group: not one series"
    assert figure.note.endswith("1 rate without a place or a period: only in the data table.")
    assert list(figure.data["label"]) == ["A2", "B1"]


def test_without_data_a_figure_says_so() -> None:
    none = sample.claims().iloc[:0]
    assert texts(figures.growth_panels(analysis.growth(none)).svg_wide) == ["The articles state no such growth rate."]
    year_earlier = figures.year_earlier(analysis.year_earlier(none, sample.checks()))
    assert texts(year_earlier.svg_wide) == ["No reported amount has a growth rate."]


def test_jupyter_shows_the_drawing_and_reads_the_finding(made: list[Figure]) -> None:
    bundle = made[0]._repr_mimebundle_()
    assert sorted(bundle) == ["image/svg+xml", "text/plain"]
    assert bundle["text/plain"] == made[0].alt
