"""What the cells of 05_report show: blocks with an HTML form, a print form (Typst) and a short plain form."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pandas as pd

from claimbook.analysis import WEAKEST_FIRST, articles_read, counting, period_label, records
from claimbook.drawing import PALETTE
from claimbook.figures import Figure
from claimbook.report.checklist import UNFOLDED, held_checks, kind_of_check, open_checks, printed_check
from claimbook.report.marking import excerpts, lines, marked_line, pieces, spans
from claimbook.report.markup import Html, Typst, call, join, tag
from claimbook.report.parts import PRINTED, SHOWN_CHIPS, badge, chips, data_table, printed_table, verdict_words

if TYPE_CHECKING:
    from pandas import Series

MIME_TYPST = "application/x-typst"
MIME_DAY = "application/x-claimbook-day"  # the day of the newest article, which dates the PDF
_QUOTED = 150  # letters of the sentence that a card shows before and after the figure
_FOLDED_FROM = 20  # articles: of more each is folded
_PRINTED_LETTERS = 120_000  # of more the printed report has no articles, only their list
_NO_CHECK = "Nothing in the articles could be checked."
_BOUNDS = {
    "over": "a lower limit",
    "at_least": "a lower limit",
    "under": "an upper limit",
    "up_to": "an upper limit",
    "about": "about",
}
_VERDICT_MEANING = {
    "holds": "consistent, and nothing to add",
    "caveat": "consistent, but only under a stated condition",
    "two_readings": "the wording allows two different figures",
    "cannot_be_checked": "the articles do not give what is needed",
    "does_not_hold": "the figures contradict each other",
}


@dataclass(frozen=True)
class Block:
    """A part of the report. Jupyter shows `html`; the PDF is set from `typst`."""

    html: Html
    typst: Typst
    plain: str
    day: str = ""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        bundle = {"text/html": self.html, MIME_TYPST: self.typst, "text/plain": self.plain}
        return {**bundle, MIME_DAY: self.day} if self.day else bundle


def masthead(summary: Series[Any], articles: pd.DataFrame) -> Block:
    """The title, computed from what was found, what was read, and how much of it was reviewed."""
    title, standfirst = _headline(summary)
    kicker = _span_of_days(summary)
    draft = f"Draft: {summary['reviewed']} of {summary['claims'] + summary['rejected']} claims reviewed"
    silent = summary["without_figures"].split()
    counts = [
        (summary["articles"], _read(summary, len(silent), _copies(articles))),
        (summary["claims"], "claims, each linked to its place in the text"),
        (summary["checks"], "checks made"),
        (summary["does_not_hold"], "checks that do not hold"),
        (summary["two_readings"] + summary["cannot_be_checked"], "checks that need a decision or a source"),
    ]
    html = tag(
        "div",
        tag("p", kicker, tag("span", draft, class_="status"), class_="kick"),
        tag("h1", title),
        tag("p", standfirst, class_="stand"),
        tag("dl", [tag("div", tag("dt", text), tag("dd", count)) for count, text in counts], class_="nums"),
        class_="masthead",
    )
    typst = call("masthead", title=title, kicker=kicker, draft=draft, standfirst=standfirst, counts=counts)
    return Block(html, typst, title, summary["last_day"])


def main_points(points: pd.DataFrame) -> Block:
    """The points as a numbered list, each with its verdict and links to its claims."""
    rows = [
        (row.point, row.detail, row.verdict, list(zip(row.claims.split(), row.labels.split(), strict=True)))
        for row in records(points)
    ]
    items = [
        tag(
            "li",
            tag("div", tag("h3", point), tag("p", detail), tag("div", badge(verdict), chips(evidence), class_="ev")),
        )
        for point, detail, verdict, evidence in rows
    ]
    typst = call("main-points", [_printed_point(*row) for row in rows])
    return Block(tag("ol", items, class_="points"), typst, f"{len(rows)} main points")


def key_figures(table: pd.DataFrame) -> Block:
    """A card for each row of `analysis.key_figures`: the figure as printed, what it measures, and its sentence."""
    cards, printed = [], []
    for row in records(table):
        meta = " · ".join(part for part in (row.place, period_of(row), kind_of(row)) if part)
        before, hit, after = _around(row)
        verdict = row.verdict or "not_checked"
        cards.append(
            tag(
                "li",
                tag("p", row.span, class_="big"),
                tag("h3", row.indicator or row.counted or "not named", class_="ind"),
                tag("p", meta, class_="meta"),
                tag("blockquote", tag("p", before, tag("b", hit), after)),
                tag("div", badge(verdict), chips([(row.claim_id, row.label)]), class_="foot"),
                class_="card",
            )
        )
        figure_ = {"value": row.span, "indicator": row.indicator or row.counted or "not named", "meta": meta}
        quote = {"quote": [before, hit, after], "verdict": verdict_words(verdict), "kind": verdict}
        printed.append({**figure_, **quote, "claims": [(row.claim_id, row.label)]})
    plain = f"{len(cards)} key figures"
    return Block(tag("ul", cards, class_="cards"), call("key-figures", printed), plain)


def checks(checks: pd.DataFrame, claims: pd.DataFrame) -> Block:
    """Every check with its verdict, sentence and formula: those that need a reader first, those that hold folded."""
    labels = dict(zip(claims["claim_id"], claims["label"], strict=True))
    counts = {verdict: int((checks["verdict"] == verdict).sum()) for verdict in WEAKEST_FIRST}
    present = [verdict for verdict in WEAKEST_FIRST if counts[verdict]]
    rows = [row for verdict in present for row in records(checks[checks["verdict"] == verdict])]
    open_ = open_checks([row for row in rows if row.verdict != "holds"], labels)
    held = [row for row in rows if row.verdict == "holds"]
    shares = [tag("i", class_=f"t-{verdict}", style=f"flex:{counts[verdict]}") for verdict in present]
    legend = [
        tag("li", badge(verdict), " ", tag("b", counts[verdict]), f" {_VERDICT_MEANING[verdict]}")
        for verdict in present
    ]
    html = join(
        tag("div", shares, class_="tally", aria_hidden="true") if rows else None,
        tag("ul", legend, class_="leg") if rows else tag("p", _NO_CHECK, class_="finding"),
        open_,
        tag(
            "details",
            tag("summary", f"{counting(len(held), 'check')} that {'holds' if len(held) == 1 else 'hold'}"),
            held_checks(held, labels),
            class_="okd",
        )
        if held
        else None,
    )
    groups = [list(group) for _, group in groupby(rows, key=kind_of_check)]
    printed = [
        printed_check(row, labels, brief=row.verdict == "holds" or n >= UNFOLDED)
        for group in groups
        for n, row in enumerate(group[:PRINTED])
    ]
    tally = [(verdict, verdict_words(verdict), counts[verdict], _VERDICT_MEANING[verdict]) for verdict in present]
    left_out = len(rows) - len(printed)
    if not rows:
        return Block(html, Typst(call("finding", _NO_CHECK)), _NO_CHECK)
    more = call("bullets", [f"{left_out:,} more of these kinds stand in the table checks.csv."]) if left_out else ""
    return Block(html, Typst(call("checks", tally, printed) + more), f"{len(rows)} checks")


def figure(fig: Figure) -> Block:
    """The figure with its headline, alt text, data table, evidence and what not to read into it.

    Of a figure that is left out, the sentence that says why.
    """
    if not fig.is_drawn:
        why = f"{fig.title}: left out. {fig.alt}"
        return Block(tag("p", why, class_="finding"), call("finding", why), why)
    table = data_table(fig.data, f"Data: {fig.title}")
    html = tag(
        "div",
        tag("p", class_="no"),
        tag("h3", fig.title),
        tag("p", fig.subtitle, class_="sub"),
        tag("div", _inline_svg(fig.svg_wide), role="img", aria_label=fig.alt, class_="wide"),
        tag("div", _inline_svg(fig.svg_narrow), role="img", aria_label=fig.alt, class_="narrow"),
        tag("p", fig.note, class_="warn"),
        tag("div", tag("span", "Evidence: ", class_="kind"), chips(list(fig.claims)), class_="ev")
        if fig.claims
        else None,
        tag("details", tag("summary", "Data table"), table, class_="data"),
        class_="fig",
    )
    columns, rows = printed_table(fig.data.head(len(fig.data) if fig.printed_rows is None else fig.printed_rows))
    words = {"title": fig.title, "subtitle": fig.subtitle, "alt": fig.alt, "note": fig.note, "svg": fig.svg_wide}
    typst = call("figure-block", **words, claims=list(fig.claims), columns=columns, rows=rows)
    return Block(html, typst, fig.alt)


def article_texts(articles: pd.DataFrame, texts: dict[str, str], claims: pd.DataFrame, full: bool = True) -> Block:
    """The articles with every claim marked in place; only the sentences that hold a claim when `full` is False."""
    sections, printed = [], []
    fold = articles["doc_id"].nunique() > _FOLDED_FROM
    for doc_id in articles["doc_id"].drop_duplicates().astype("str").tolist():
        parts, mine = articles[articles["doc_id"] == doc_id], claims[claims["doc_id"] == doc_id]
        text = texts[doc_id]
        places = spans(mine)
        shown = list(lines(text) if full else excerpts(text, mine))
        first = next(records(parts))
        title = f"{first.letter}. {first.headline or doc_id}"
        facts = _article_facts(parts, len(mine))
        paragraphs = [tag("p", marked_line(text, line, places), data_l=line.number) for line in shown]
        head = tag("h3", title, id=f"article-{first.letter}")
        body = join(
            tag("dl", [(tag("dt", name), tag("dd", fact)) for name, fact in facts]),
            tag("div", paragraphs or tag("p", "No claim."), class_="txt"),
        )
        whole = tag("details", tag("summary", head), body) if fold else join(head, body)
        sections.append(tag("section", whole, class_="src", aria_labelledby=f"article-{first.letter}"))
        set_lines = [{"line": line.number, "pieces": pieces(text, line, places)} for line in shown]
        printed.append({"title": title, "facts": facts, "lines": set_lines})
    letters = sum(map(len, texts.values()))
    typst = call("articles", printed) if letters <= _PRINTED_LETTERS else _list_of_articles(articles, claims, letters)
    return Block(tag("div", sections, class_="srcs"), typst, f"{len(sections)} articles")


def limitations(summary: Series[Any]) -> Block:
    """What the counts themselves say about how far the report can be trusted, one sentence each."""
    total = summary["claims"] + summary["rejected"]
    lines = [
        f"{summary['reviewed']} of {total} claims were reviewed by a person; the others are as the program read them.",
        f"{summary['bounds']} of {summary['quantities']} figures are limits or roundings in the words of the source "
        "(“more than”, “nearly”, “about”); they are never treated as exact.",
        f"{summary['target_or_forecast'] + summary['commitment']} claims are targets, forecasts or promises; "
        "they are never counted as results.",
        f"{summary['cannot_be_checked']} of {summary['checks']} checks could not be made with what the articles say.",
    ]
    if summary["numbers"]:
        lines.append(
            f"{summary['numbers']} numbers and number words stand in the articles; for {summary['unresolved']} of them "
            "the program found neither a claim nor a reason why there is none."
        )
    return Block(
        tag("ul", [tag("li", line) for line in lines], class_="plain"),
        call("bullets", lines),
        f"{len(lines)} limitations",
    )


def period_of(claim: Any) -> str:
    """The claim's period in few words, or the article's own words where it has no days."""
    return period_label(claim.period_start, claim.period_end) or str(claim.period_text)


def kind_of(claim: Any) -> str:
    """What kind of claim it is, in words."""
    if claim.claim_type != "quantity":
        return str(claim.claim_type)
    bound = f", {_BOUNDS[claim.bound]}" if claim.bound in _BOUNDS else ""
    return f"{'reported' if claim.status in ('', 'actual') else claim.status}{bound}"


def _headline(summary: Series[Any]) -> tuple[str, str]:
    about = f" about {summary['main_place']}" if summary["main_place"] else ""
    open_ = summary["two_readings"] + summary["cannot_be_checked"]
    if summary["does_not_hold"]:
        finding = f"{summary['does_not_hold']} of {counting(summary['checks'], 'check')} fail"
    elif open_:
        finding = f"no check fails, but {counting(open_, 'check')} cannot be settled"
    else:
        finding = "no check fails" if summary["checks"] else "nothing could be checked"
    title = f"{counting(summary['claims'], 'claim')} in {articles_read(summary)}{about}: {finding}"
    plans = summary["target_or_forecast"] + summary["commitment"]
    kind = "a target, forecast or promise, no result" if plans == 1 else "targets, forecasts or promises, not results"
    made_of = (
        f"{_are(summary['quantities'], 'figure')}, {_are(summary['superlative'], 'superlative')}. "
        f"{plans} of all claims {'is' if plans == 1 else 'are'} {kind}."
        if summary["claims"]
        else "No figure, superlative or promise was found."
    )
    standfirst = f"{made_of} The checks test whether figures agree, not whether they are true."
    return title, standfirst


def _are(number: int, noun: str) -> str:
    return f"1 is a {noun}" if number == 1 else f"{number} are {noun}s"


def _copies(articles: pd.DataFrame) -> int:
    """How many files hold, byte for byte, what another one holds."""
    return int(articles.drop_duplicates("doc_id")["sha256"].duplicated().sum())


def _read(summary: Series[Any], silent: int, copies: int) -> str:
    files = f" in {counting(summary['files'], 'file')}" if summary["files"] != summary["articles"] else ""
    return f"{'article' if summary['articles'] == 1 else 'articles'} read{files}" + (
        (f", {silent} without figures" if silent else "")
        + (f", {counting(copies, 'file')} the same as another" if copies else "")
    )


def _span_of_days(summary: Series[Any]) -> str:
    days = period_label(summary["first_day"], summary["last_day"])
    return " · ".join(part for part in (summary["places"].replace("; ", ", "), days) if part) or "Claims report"


def _around(claim: Any) -> tuple[str, str, str]:
    """The claim's words with what stands around them in its sentence; a long sentence is cut on either side."""
    at = claim.char_start - claim.sentence_start
    if claim.quote[at : at + len(claim.span)] != claim.span:  # a stitched sentence is shorter than its place
        at = claim.quote.find(claim.span)
    if at < 0:
        return claim.quote, "", ""
    before, after = claim.quote[:at], claim.quote[at + len(claim.span) :]
    if len(before) > _QUOTED:
        before = "… " + before[-_QUOTED:].partition(" ")[2]
    if len(after) > _QUOTED:
        after = after[:_QUOTED].rpartition(" ")[0] + " …"
    return before, claim.span, after


def _list_of_articles(articles: pd.DataFrame, claims: pd.DataFrame, letters: int) -> Typst:
    """What print shows of many articles: a row each, and why no more."""
    words = f"The texts are left out here: they have {letters:,} characters. The HTML report holds them."
    counts = claims["doc_id"].value_counts()
    rows = [
        [first.letter, first.headline or first.doc_id, first.publisher, first.published or "undated"]
        for first in records(articles.drop_duplicates("doc_id"))
    ]
    printed = [
        [*row, str(counts.get(doc_id, 0))] for row, doc_id in zip(rows, articles["doc_id"].unique(), strict=True)
    ]
    head = ["No.", "Article", "Publisher", "Published", "Claims"]
    return Typst(call("bullets", [words]) + call("article-list", head, printed))


def _article_facts(parts: pd.DataFrame, n_claims: int) -> list[tuple[str, str]]:
    first = next(records(parts))
    facts = [("File", str(first.doc_id))]
    for part in records(parts):
        day = f"{part.published} ({part.published_basis})" if part.published else "undated"
        name = f"Part {part.part}" if len(parts) > 1 else "Published"
        title = part.headline if len(parts) > 1 else ""
        facts.append((name, ", ".join(word for word in (title, part.publisher, day) if word)))
    if first.byline:
        facts.append(("Byline", str(first.byline)))
    return [*facts, ("SHA-256", str(first.sha256)), ("Claims", str(n_claims))]


def _printed_point(point: str, detail: str, verdict: str, evidence: list[tuple[str, str]]) -> dict[str, object]:
    words = verdict_words(verdict) if verdict else ""
    return {"point": point, "detail": detail, "kind": verdict, "verdict": words, "claims": evidence[:SHOWN_CHIPS]}


def _inline_svg(svg: str) -> Html:
    """The figure's own SVG (its text was escaped when it was drawn), its colours tied to the page's light and dark."""
    for name, colour in PALETTE.items():
        svg = svg.replace(colour, f"var(--f-{name})")
    return Html(svg)
