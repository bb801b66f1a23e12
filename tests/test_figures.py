"""The figures: their text is their data, their SVG is clean, safe and the same at every run."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

import pandas as pd
import pytest

import chart_sample as charts
import report_sample as sample
from claimbook import analysis, figures, registers
from claimbook.drawing import PALETTE, WIDE, canvas, context, panel, stack, write_labels
from claimbook.errors import MixedAxis
from claimbook.figures import Figure


def all_figures(claims: pd.DataFrame) -> list[Figure]:
    """All figures: four of these claims, four of the claims made up for them."""
    checks, articles, day = sample.checks(), sample.articles(), charts.articles()
    plans, counts = charts.plans(), charts.counts()
    return [
        figures.growth_panels(analysis.growth(claims)),
        figures.year_earlier(analysis.year_earlier(claims, checks)),
        figures.claims_by_status(analysis.claims_per_article(claims, articles)),
        figures.claims_heatmap(analysis.claims_per_topic(claims, articles)),
        figures.two_readings(analysis.two_readings(charts.share_with_rise(), day)),
        figures.exchange_rates(analysis.exchange_rates(charts.restated(), day)),
        figures.target_timeline(analysis.timeline(plans, day, registers.targets(plans)), charts.DAY),
        figures.count_panels(analysis.counts(counts), counts),
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
        "Sales",
        "Harbour · 2021",
        "23.8 percent",
    ]
    assert made[0].title == "Sales, Harbour, 2021: 23.8 percent"
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
    for svg in (made[2].svg_wide, made[2].svg_narrow):
        shapes = [found for found in ElementTree.fromstring(svg).iter() if found.tag.endswith("}circle")]
        assert len(shapes) == 3 + 2  # three figures, two of them reported and one a bound, and two in the legend
        assert [word for word in texts(svg) if word.endswith(")")] == [
            "A  Harbour grows (5)",
            "B  Plan for the hills (1)",
        ]
    assert made[2].title == "2 of 6 claims are exact reported figures; 2 are targets, forecasts or promises"
    assert [word for word in texts(made[3].svg_wide) if word.isdigit()] == ["2", "3", "1"]
    assert made[3].title == "0 of 6 claims are on the digital economy and innovation"
    assert made[2].data.to_dict("records") == [
        {"letter": "A", "headline": "Harbour grows", "reported": 2, "reported as a bound": 1, "target or forecast": 1,
         "superlative": 1, "commitment": 0},
        {"letter": "B", "headline": "Plan for the hills", "reported": 0, "reported as a bound": 0,
         "target or forecast": 0, "superlative": 0, "commitment": 1},
    ]  # fmt: skip


def test_two_runs_draw_the_same_bytes(made: list[Figure]) -> None:
    again = all_figures(sample.claims())
    assert len(again) == 8
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
    counts = charts.counts().assign(counted=[f"{hostile} {n} enterprises" for n in range(5)], indicator="")
    assert "<script>" not in figures.count_panels(analysis.counts(counts), counts).svg_wide


def test_a_limit_is_drawn_hollow_with_an_arrow_to_the_open_side() -> None:
    counts = charts.counts()
    figure = figures.count_panels(analysis.counts(counts), counts)
    for svg in (figure.svg_wide, figure.svg_narrow):
        marks = re.findall(r'<circle cx="([0-9.]+)"[^>]*style="fill:(#[0-9a-f]{6})', svg)
        heads = re.findall(r'<path d="M-?2.5 -?0L[^"]*" transform="translate\(([0-9.]+)', svg)
        assert [colour == PALETTE["paper"] for _, colour in marks] == [True, True, False]
        assert [float(head) > float(mark) for head, (mark, _) in zip(heads, marks, strict=False)] == [True, False]
        assert len(heads) == 2


def test_a_rate_far_beyond_the_others_is_an_arrow_at_the_edge() -> None:
    table = analysis.growth(sample.claims())
    both = pd.concat([table, table.assign(rate=99_999.0, printed="99,999 percent", label="A9", claim_id="aaa9")])
    figure = figures.growth_panels(both)
    assert [word for word in texts(figure.svg_wide) if word.isdigit()] == ["0", "5", "10", "15", "20"]
    assert "99,999 percent" in texts(figure.svg_wide)
    assert "A head of an arrow: beyond the scale." in figure.note


def test_a_fall_is_drawn_to_the_left_and_called_a_fall() -> None:
    table = analysis.growth(sample.claims())
    both = pd.concat([table, table.assign(rate=-3.0, printed="3 percent", label="A9", claim_id="aaa9")])
    assert figures.growth_panels(both).title == "Reported growth runs from a fall of 3 percent to 23.8 percent"


def test_each_reading_shows_both_results_and_the_reported_figure(made: list[Figure]) -> None:
    assert texts(made[4].svg_wide) == [
        "Share of new industries (Harbour, 2019): 31.8 %; “3.1 %” gives the share in 2018",
        "28.7 %",
        "if points",
        "30.8 %",
        "if per cent",
        "31.8 % reported",
    ]
    assert made[4].title == "1 percentage can be read in two ways, up to 2.1 points apart"
    assert made[4].alt == "share of new industries, 31.8 %: 28.7 % if 3.1 % means points, 30.8 % if not."


def test_a_rate_is_drawn_by_how_far_it_lies_from_the_reference_rate(made: list[Figure]) -> None:
    assert [word for word in texts(made[5].svg_wide) if "." in word and " " in word] == [
        "32.78 billion yuan = 5.13 billion US dollars",
        "6.390; ECB 6.390, 19 Nov 2021",
        "-0.01 %",
    ]
    assert made[5].title == "The restated amount lies within 0.1 % of the reference rate"
    table = analysis.exchange_rates(charts.restated(), charts.articles()).assign(implied=63.9, apart=900.0)
    far = figures.exchange_rates(table)
    assert far.title == "1 of 1 restated amount lies more than 0.5 % off the reference rate"
    assert "+900.00 %" in texts(far.svg_wide)


def test_the_timeline_names_the_targets_the_years_and_the_latest_article(made: list[Figure]) -> None:
    words = texts(made[6].svg_wide)
    assert [word for word in words if not word.isdigit()] == [
        "double trade, Harbour",
        "more than 40 labs, Harbour",
        "latest article, Nov 2021",
    ]
    assert [word for word in words if word.isdigit()] == ["2022", "2023", "2024", "2025", "2026", "2027"]
    assert made[6].title == (
        "2 targets with a deadline: 1 can be audited, none fell due before the latest article, "
        "1 has a result in the articles"
    )
    assert made[6].claims == (("c3", "A3"), ("c1", "A1"), ("c2", "A2"))


def test_counts_are_shown_as_printed_on_a_log_scale(made: list[Figure]) -> None:
    assert texts(made[7].svg_wide) == [
        "10",
        "100",
        "1,000",
        "10,000",
        "number, each step ten times as many",
        "Sci-tech enterprises",
        "High-tech enterprises",
        "Unicorn enterprises",
        "Enterprises · Harbour · 31 Dec 2020",
        "more than 9,300",
        "nearly 8,000",
        "17",
    ]
    assert made[7].title == (
        "3 counts of enterprises (Harbour, 31 Dec 2020): 17 to more than 9,300; 2 of 3 figures are limits"
    )
    assert made[7].note.endswith("2 counts of other things, holders or times: only in the data table.")


def test_a_panel_of_counts_refuses_what_must_not_share_an_axis() -> None:
    counts = charts.counts()
    table = analysis.counts(counts)
    with pytest.raises(MixedAxis, match="must not share an axis: different things of one place and time"):
        figures.count_panels(table.assign(panel=1), counts[counts["label"] != "A5"])


def test_what_must_never_be_drawn_is_in_no_figure(made: list[Figure]) -> None:
    """No line through two claims, no slice of a pie, no amount on an axis of money, no rank, no mark for truth."""
    for figure in made:
        for svg in (figure.svg_wide, figure.svg_narrow):
            drawing = ElementTree.fromstring(svg)
            paths = [found for found in drawing.iter() if found.tag.endswith("}path")]
            slanting = [path for path in paths if "transform" not in path.attrib and is_slanting(path.get("d", ""))]
            assert slanting == []
            assert not [path for path in paths if re.search("[CAQ]", path.get("d", ""))]
            words = " ".join(texts(svg)).casefold()
            assert not re.search(r"true|false|score|rank|[✓✗✔✘]|bn yuan$", words)


def is_slanting(path: str) -> bool:
    """Whether a path has a line that is neither level nor upright: a trend from one claim to another."""
    for part in path.split("M")[1:]:
        points = [tuple(map(float, point.split())) for point in re.split("[Lz]", part) if point]
        if any(a[0] != b[0] and a[1] != b[1] for a, b in pairwise(points)):
            return True
    return False


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
    assert figures.growth_panels(pd.concat(rows)).alt.startswith("4 growth rates in 4 groups.")


def test_rates_of_a_company_without_a_place_share_a_panel() -> None:
    one = analysis.growth(sample.claims()).assign(place="", body="Crane Works", indicator="orders")
    both = pd.concat([one, one.assign(indicator="fees", label="A9", claim_id="aaa9")])
    assert figures.growth_panels(both).alt.startswith("2 growth rates in 1 group. Highest: fees, Crane Works, 2021, ")


def test_rates_of_sales_and_of_value_added_stand_in_panels_of_their_own() -> None:
    table = analysis.growth(sample.claims())
    both = pd.concat([table, table.assign(indicator="value added of trade", label="A9", claim_id="aaa9")])
    figure = figures.growth_panels(both)
    assert figure.alt.startswith("2 growth rates in 2 groups.")
    assert [word for word in texts(figure.svg_wide) if word.startswith("Harbour")] == [
        "Harbour · 2021",
        "Harbour · 2021 · value added",
    ]


def test_a_rate_without_place_or_period_is_only_in_the_data() -> None:
    table = analysis.growth(sample.claims())
    figure = figures.growth_panels(pd.concat([table, table.assign(period_end="", label="B1", claim_id="b1")]))
    assert figure.alt.startswith("1 growth rate in 1 group.")
    assert figure.note.endswith("1 rate without a place or a period: only in the data table.")
    assert list(figure.data["label"]) == ["A2", "B1"]


def test_a_figure_with_too_little_data_is_left_out_with_the_reason() -> None:
    none, articles = sample.claims().iloc[:0], sample.articles()
    left_out = [
        figures.growth_panels(analysis.growth(none)),
        figures.year_earlier(analysis.year_earlier(none, sample.checks())),
        figures.two_readings(analysis.two_readings(none, articles)),
        figures.exchange_rates(analysis.exchange_rates(none, articles)),
        figures.target_timeline(analysis.timeline(none, articles, registers.targets(none)), ""),
        figures.count_panels(analysis.counts(none), none),
        figures.claims_by_status(analysis.claims_per_article(none, articles)),
        figures.claims_heatmap(analysis.claims_per_topic(none, articles)),
    ]
    assert [(figure.is_drawn, figure.alt) for figure in left_out] == [
        (False, "The articles state no growth rate with its place and period."),
        (False, "No reported amount has a growth rate, so that no amount of a year earlier can be worked out."),
        (False, "No rise or gap in per cent follows a figure that is itself in per cent."),
        (False, "No amount is given in two currencies on a day whose reference rate is known."),
        (False, "No target or forecast in figures names a deadline."),
        (False, "No two counts are of one kind of thing, one holder and one time."),
        (False, "The articles make no claim."),
        (False, "The articles make no claim."),
    ]
    assert left_out[0]._repr_mimebundle_() == {"text/plain": left_out[0].alt}


def test_jupyter_shows_the_drawing_and_reads_the_finding(made: list[Figure]) -> None:
    bundle = made[0]._repr_mimebundle_()
    assert sorted(bundle) == ["image/svg+xml", "text/plain"]
    assert bundle["text/plain"] == made[0].alt


def test_a_label_stays_in_its_room_in_a_wider_typeface_than_the_pages_own() -> None:
    words = "operating revenue of Communication, computer and Other electronic Manufacturing equipment enterprises"
    with context():
        drawing = canvas(WIDE, 2.0)
        rows, height = stack([words], WIDE)
        axes = panel(drawing, WIDE, 0.2, height)
        write_labels(axes, rows, WIDE)
        drawing.draw_without_rendering()  # in DejaVu Sans, of which a letter is a sixth wider than one of Source Sans
        lefts = [text.get_window_extent().x0 for text in axes.texts]
    assert len(lefts) == 3
    assert min(lefts) > 0
