"""The blocks on what is held, on other topics, and on what cannot be concluded: page and print say the same."""

from __future__ import annotations

import chart_sample as charts
import report_sample as sample
from claimbook import analysis, findings
from claimbook.report import answers, blocks


def test_holdings_are_a_line_a_topic_with_links_to_the_claims() -> None:
    claims = charts.counts().iloc[:2].assign(topic="innovation")
    block = answers.holdings(analysis.holdings(claims))
    assert block.plain == (
        "What Harbour is said to have: 2 reported figures on 1 topic. Groups overlap: never add them."
    )
    assert '<b>Innovation</b>: 17 unicorn enterprises (31 Dec 2020) <div class="chips">' in block.html
    assert '<a href="#claim-c2" class="chip">A2</a>' in block.html
    assert (
        "Innovation: 17 unicorn enterprises (31 Dec 2020) [A1]; "
        "more than 9,300 sci-tech enterprises (31 Dec 2020) [A2]." in block.typst
    )


def test_without_holdings_one_sentence_says_so() -> None:
    block = answers.holdings(analysis.holdings(charts.counts().iloc[:0]))
    assert block.html == '<p class="finding">No place is said to have anything that is counted.</p>'


def test_other_topics_name_their_claims_and_a_figure_of_each() -> None:
    block = answers.other_topics(findings.other_topics(sample.claims()))
    assert block.plain == "2 claims on 1 other topic: trade 2."
    assert "<b>Trade</b>: Sales: 32.78 billion yuan (Harbour, 2021) " in block.html
    nothing = answers.other_topics(findings.other_topics(sample.claims().assign(topic="AI")))
    assert nothing.plain == "No claim is on a topic besides the digital economy and innovation."


def test_what_cannot_be_concluded_is_a_list_with_its_claims() -> None:
    block = answers.not_concluded(findings.not_concluded(sample.checks()), sample.claims())
    said = "Whether targets and promises will be met that lack a number, a deadline or a starting value (1 check)."
    assert f"<li>{said} " in block.html
    assert '<a href="#claim-aaa5" class="chip">A5</a>' in block.html
    assert said in block.typst
    held = answers.not_concluded(findings.not_concluded(sample.checks().iloc[:1]), sample.claims())
    assert held.html == '<p class="finding">No check leaves anything open.</p>'


def test_the_masthead_counts_in_words_that_fit_the_numbers() -> None:
    claims, articles, checks = sample.claims(), sample.articles(), sample.checks()

    def said(kept: int) -> str:
        summary = analysis.summary(claims.iloc[:kept], articles, checks.iloc[:0], sample.numbers())
        return blocks.masthead(summary, articles).html.partition('class="stand">')[2].partition("</p>")[0]

    rest = "The checks test whether figures agree, not whether they are true."
    assert said(0) == f"No figure, superlative or promise was found. {rest}"
    assert said(1).startswith("1 is a figure, 0 are superlatives. 0 of all claims are targets, ")
    assert said(3).startswith("2 are figures, 1 is a superlative. 0 of all claims are targets, ")
    assert "1 of all claims is a target, forecast or promise, no result." in said(5)


def test_without_any_check_one_sentence_says_so() -> None:
    block = blocks.checks(sample.checks().iloc[:0], sample.claims())
    assert block.html == '<p class="finding">Nothing in the articles could be checked.</p>'


def test_the_masthead_says_which_files_are_copies() -> None:
    claims, articles, checks = sample.claims(), sample.articles(), sample.checks()
    summary = analysis.summary(claims, articles, checks, sample.numbers())
    apart = articles.assign(sha256=["aa", "bb"])
    assert "the same as another" not in blocks.masthead(summary, apart).html
    assert ", 1 file the same as another</dt>" in blocks.masthead(summary, apart.assign(sha256="aa")).html
