"""What holds for every folder of news: whatever it says, the tables, checks and figures of a report come out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from claimbook import analysis, cleaning, figures, model, registers, tables
from claimbook.articles import frame, parse
from claimbook.checks import run_checks
from claimbook.comparability import matrix
from claimbook.extraction import extract_all
from claimbook.findings import main_points
from newslike import BODIES, FIGURES, PLACES, SENTENCES

_OWNERS = st.one_of(BODIES, PLACES, st.just("Crane Works"))
_TIMES = st.sampled_from(["", " in 2022", " in the first half of 2023", " by 2030", " from 2019 to 2021"])
_RATES = st.integers(0, 400)
_REPORTS = (
    "{} said its revenue rose {} percent year-on-year{} to {}.",
    "{} said its profit fell {} percent from a year earlier{} to {}.",
    "{} plans {} new plants{} worth {}.",
    "{} made up {} percent of sales{}, or {}.",
    "{} ranked {}th{} with {} ($2 billion).",
    "{} is the largest of {}{} with {}.",
)


def _reports(owner: str) -> st.SearchStrategy[str]:
    """Two to eight sentences about one owner, so that its figures meet in checks and charts."""
    said = st.builds(str.format, st.sampled_from(_REPORTS), st.just(owner), _RATES, _TIMES, FIGURES)
    return st.lists(said, min_size=2, max_size=8).map(" ".join)


_BODY = st.builds("{} {}".format, _OWNERS.flatmap(_reports), st.lists(SENTENCES, max_size=4).map(" ".join))
_DATES = st.sampled_from(["", "Daily Courier | May 9, 2024", "LISBON, March 1, 2023 -- "])


@settings(max_examples=10, derandomize=True, phases=[Phase.generate])  # one failing case takes seconds
@given(st.lists(st.tuples(_DATES, _BODY), min_size=1, max_size=3))
def test_any_news_makes_tables_checks_and_figures(news: list[tuple[str, str]]) -> None:
    read = [
        parse(f"{number:03}.txt", f"Trade of the week\n\n{line}\n\n{body}\n".encode())
        for number, (line, body) in enumerate(news)
    ]
    articles, (found, _) = frame(read), extract_all(read)
    claims = cleaning.clean(found, articles)
    checks = run_checks(claims, articles)
    assert set(" ".join(checks["claims"]).split()) <= set(claims["claim_id"])
    made = drawn(claims, articles, checks)
    assert all(figure.alt and figure.title and figure.is_drawn == bool(figure.svg_narrow) for figure in made)
    assert len(matrix(claims)) <= 28  # pairs of eight figures
    known = set(claims["claim_id"])
    assert all(set(ids.split()) <= known for ids in main_points(claims, checks, articles)["claims"])


def drawn(claims: pd.DataFrame, articles: pd.DataFrame, checks: pd.DataFrame) -> list[figures.Figure]:
    """The figures of a report, and its tables, which must keep to their columns."""
    growth, counts = analysis.growth(claims), analysis.counts(claims)
    targets, per_article = registers.targets(claims), analysis.claims_per_article(claims, articles)
    earlier, timeline = analysis.year_earlier(claims, checks), analysis.timeline(claims, articles, targets)
    with TemporaryDirectory() as folder:
        for name, table, columns in (
            ("growth", growth, model.GROWTH),
            ("earlier", earlier, model.YEAR_EARLIER),
            ("counts", counts, analysis.COUNTS),
            ("targets", targets, model.TARGETS),
            ("timeline", timeline, analysis.TIMELINE),
            ("commitments", registers.commitments(claims, articles), model.COMMITMENTS),
            ("superlatives", registers.superlatives(claims), model.SUPERLATIVES),
        ):
            tables.write(table, Path(folder) / f"{name}.csv", columns)
    return [
        figures.growth_panels(growth),
        figures.year_earlier(earlier),
        figures.two_readings(analysis.two_readings(claims, articles)),
        figures.exchange_rates(analysis.exchange_rates(claims, articles)),
        figures.count_panels(counts, claims),
        figures.claims_by_status(per_article),
        figures.claims_heatmap(analysis.claims_per_topic(claims, articles)),
        figures.target_timeline(timeline, max(articles["published"])),
    ]
