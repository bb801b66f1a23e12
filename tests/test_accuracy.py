"""The accuracy that the report states: counts as stored, each share with its interval, and on what it was measured."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimbook.accuracy import Measured, Share, measured
from claimbook.report.measured import accuracy

PROJECT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(0, 10, 0.0, 27.8), (5, 10, 23.7, 76.3), (10, 10, 72.2, 100.0), (71, 72, 92.5, 99.8), (0, 0, 0.0, 100.0)],
)
def test_the_interval_is_wilsons_at_95_percent(right: int, of: int, low: float, high: float) -> None:
    assert [round(end, 1) for end in Share(right, of).interval] == [low, high]


def test_the_stored_counts_are_those_that_the_report_shows() -> None:
    stored = json.loads((PROJECT / "data" / "reference" / "accuracy.json").read_text(encoding="utf-8"))
    sets = measured()
    assert [(each.articles, each.basis) for each in sets] == [(s["articles"], s["basis"]) for s in stored.values()]
    html = accuracy(sets).html
    for each in stored.values():
        assert f'<th scope="col">{each["articles"]} articles: {each["basis"]}</th>' in html
        for field in ("period", "subject", "indicator"):
            counts = each["fields"][field]
            assert re.search(rf"<td>{counts['right']} of {counts['asked']} \(\d+ to \d+ %\)</td>", html)


def test_the_words_say_that_no_article_was_new_unless_one_was() -> None:
    tuned = Measured(5, "tuned on", {"Period": Share(71, 72)})
    new = Measured(4, "unseen while the rules were written", {"Period": Share(60, 72), "Place": Share(1, 2)})
    assert accuracy([tuned]).plain == (
        "The program was measured on 5 articles annotated by hand. All of them were read while the rules were written: "
        "of new articles expect less than the table says."
    )
    both = accuracy([tuned, new])
    assert both.plain == (
        "The program was measured on 9 articles annotated by hand. "
        "Those that are called unseen tell best what to expect of new articles."
    )
    assert (
        '<tr><th scope="row">Period</th><td>71 of 72 (93 to 100 %)</td><td>60 of 72 (73 to 90 %)</td></tr>'
        '<tr><th scope="row">Place</th><td>–</td><td>1 of 2 (9 to 91 %)</td></tr>'
    ) in both.html
    assert "71 of 72 (93 to 100 %)" in both.typst


def test_a_version_that_was_not_measured_says_so() -> None:
    assert accuracy([]).html == '<ul class="plain"><li>The accuracy of this version was not measured.</li></ul>'
