"""Outside evidence: reading the table and its faults, linking rows to claims, independence."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from checks_tables import articles, claim, sentence, text
from claimbook import tables
from claimbook.errors import BrokenTable
from claimbook.evidence import confirming_publishers, link, read_evidence
from claimbook.model import EVIDENCE, LINKED_EVIDENCE, RELATIONS

PROJECT = Path(__file__).resolve().parents[1]
HEAD = "evidence_id,doc_id,claim_span,relation,statement,publisher,quality,published,url\n"
ROW = "X1,one.txt,five mills,supports,It has five mills.,Mill Times,press,2024-11,https://mills.example/5\n"
MILLS = "The town has five mills (the “largest” in the county) worth 20 million yuan ($3 million)."


def town() -> pd.DataFrame:
    figures = [
        claim("five", 5, "five", "1", counted="mills", indicator="mills in the town"),
        claim("the “largest” in the county", float("nan"), "", "", claim_type="superlative", indicator="mills"),
        claim("20 million yuan", 2e7, "20", "CNY", also_value=3e6, also_unit="USD", indicator="worth of the mills"),
    ]
    other = claim("seven", 7, "seven", "1", counted="mills", indicator="mills of the wider county")
    return text(sentence(MILLS, *figures), sentence("The county has seven.", other))


def rows(*spans: str, **more: str) -> pd.DataFrame:
    """Evidence with these words, one row each; `more` sets any other column."""
    base = {"doc_id": "one.txt", "relation": "supports", "statement": "So it is.", "publisher": "Mill Times"}
    made: list[dict[str, object]] = [
        {**base, "quality": "press", "evidence_id": f"X{number}", "claim_span": span, **more}
        for number, span in enumerate(spans, start=1)
    ]
    return tables.frame(made, EVIDENCE).fillna("")


def linked(*spans: str, **more: str) -> list[tuple[Any, ...]]:
    table = link(rows(*spans, **more), town(), articles())
    tables.check(table, LINKED_EVIDENCE, "evidence.csv")
    return list(table[["label", "link", "unlinked"]].itertuples(index=False, name=None))


def written(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    (folder / "evidence.csv").write_bytes(content.encode(encoding))
    return folder / "evidence.csv"


def why_not(headline: str = "", paper: str = "", **more: str) -> str:
    parts = articles().assign(publisher=paper, headline=headline)
    return str(link(rows("five", **more), town(), parts)["why_not"].iloc[0])


def test_a_row_is_read_with_the_columns_that_it_leaves_out_empty(tmp_path: Path) -> None:
    table = read_evidence(written(tmp_path, HEAD + ROW))
    assert list(table.columns) == [column.name for column in EVIDENCE]
    assert {name: value for name, value in table.iloc[0].items() if value} == {
        "evidence_id": "X1",
        "doc_id": "one.txt",
        "claim_span": "five mills",
        "relation": "supports",
        "statement": "It has five mills.",
        "publisher": "Mill Times",
        "quality": "press",
        "published": "2024-11",
        "url": "https://mills.example/5",
    }


@pytest.mark.parametrize("path", ["", "nowhere.csv"])
def test_no_file_is_no_evidence(path: str) -> None:
    assert read_evidence(path).empty


def test_a_byte_order_mark_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    assert len(read_evidence(written(tmp_path, "\ufeff" + HEAD + "\n" + ROW + "\n,,,,,,,,\n"))) == 1


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (ROW.replace("supports", "proves"), "line 3: relation is proves, not one of contradicts, refines, supports"),
        (ROW.replace("press", "good"), "line 3: quality is good, not one of official, press, reprint, same-publisher"),
        (ROW.replace("five mills,", ","), "line 3: claim_span is empty"),
        (ROW.replace("2024-11", "11/2024"), "line 3: published is 11/2024, not a year, month or day"),
        (ROW.replace("https:", "javascript:"), "line 3: url does not start with http:// or https://"),
        (ROW.replace("It has", "It, has"), "line 3: it has 10 values for 9 columns"),
        (ROW.replace("X9", "X1"), "line 3: evidence_id X1 was given before"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, bad: str, fault: str) -> None:
    bad = bad if "given before" in fault else bad.replace("X1", "X2")
    with pytest.raises(BrokenTable) as caught:
        read_evidence(written(tmp_path, HEAD + ROW + bad))
    assert caught.value.message.startswith(f"evidence.csv holds 1 bad row.\n{fault}")
    assert "Mend or remove these rows" in caught.value.remedy


def test_the_line_is_the_one_on_which_a_row_starts(tmp_path: Path) -> None:
    long = ROW.replace("It has five mills.", '"It has\nfive mills."')
    with pytest.raises(BrokenTable, match=r"\nline 4: relation is proves"):
        read_evidence(written(tmp_path, HEAD + long + ROW.replace("supports", "proves").replace("X1", "X2")))


def test_of_many_bad_rows_the_first_five_are_named(tmp_path: Path) -> None:
    bad = "".join(ROW.replace("X1", f"X{n}").replace("press", "good") for n in range(7))
    with pytest.raises(BrokenTable, match=r"holds 7 bad rows\.\nline 2(.|\n)*line 6.*\n… and 2 more rows"):
        read_evidence(written(tmp_path, HEAD + bad))


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        ("evidence_id;doc_id\n", "utf-8", "lacks the columns evidence_id, doc_id, claim_span"),
        ("", "utf-8", "lacks the columns evidence_id"),
        (HEAD + ROW.replace("It", "Él"), "latin-1", "cannot be read: 'utf-8' codec"),
        (HEAD + '"open\n', "utf-8", "cannot be read: unexpected end of data"),
    ],
)
def test_what_is_no_such_table_is_refused(tmp_path: Path, content: str, encoding: str, message: str) -> None:
    with pytest.raises(BrokenTable, match=message):
        read_evidence(written(tmp_path, content, encoding))


def test_the_claims_own_words_are_an_exact_link() -> None:
    assert linked("20 million yuan") == [("A3", "exact", "")]


def test_quotation_marks_capitals_and_white_space_make_no_difference() -> None:
    assert linked('The "largest"  in\nthe county') == [("A2", "exact", "")]


def test_longer_words_meet_every_claim_that_they_touch() -> None:
    assert linked('has five mills (the "largest"') == [("A1", "overlap", ""), ("A2", "overlap", "")]


def test_the_amount_in_the_other_currency_is_the_same_claim() -> None:
    assert linked("$3 million") == [("A3", "restated", "")]


def test_words_that_name_what_is_measured_are_about_its_claims() -> None:
    assert linked("of the wider county") == [("A4", "indicator", "")]
    assert linked("all mills of the wider county") == [("A4", "indicator", "")]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("The town has", "these words are no claim; in the same sentence: A1, A2, A3"),
        ("a distillery", "no claim stands in the sentence of these words"),
        ("county", "these words stand in 2 places; more of the sentence would tell them apart"),
    ],
)
def test_words_that_meet_no_claim_are_kept_with_the_reason(words: str, reason: str) -> None:
    assert linked(words) == [("", "none", reason)]


def test_words_are_looked_up_in_their_own_article_only() -> None:
    assert linked("20 million yuan", doc_id="two.txt") == [("", "none", "there is no such article")]


def test_a_rejected_claim_is_met_by_none() -> None:
    table = link(rows("five"), town().assign(review="rejected"), articles())
    assert list(table["link"]) == ["none"]


def test_no_row_is_ever_lost() -> None:
    spans = ["five", "has five mills (the", "a distillery", "county", "$3 million"]
    assert list(link(rows(*spans), town(), articles())["claim_span"].unique()) == spans


def test_another_paper_is_independent() -> None:
    assert why_not(paper="Town Crier", headline="The mills of the town") == ""


def test_the_same_publisher_is_not_whatever_the_row_says() -> None:
    assert why_not(paper="Mill Times") == "the same publisher"
    assert why_not(paper="China Daily", publisher="chinadaily.com.cn (town site)") == "the same publisher"
    assert why_not(paper="China Daily", url="https://town.chinadaily.com.cn/5") == "the same publisher"
    assert why_not(quality="same-publisher") == "the same publisher"


def test_the_same_article_is_not_wherever_it_stands() -> None:
    assert why_not(headline="The Mills’ Town", title="The mills' town") == "the same article"


def test_a_reprint_is_not() -> None:
    assert why_not(quality="reprint") == "a reprint"


def test_a_row_whose_note_names_the_same_source_is_not() -> None:
    assert why_not(note="A second report of one source") == "its note: a second report of one source"


def test_several_reports_of_one_publisher_confirm_once() -> None:
    table = pd.concat([rows("five", "20 million yuan"), rows("five", publisher="Town Crier", evidence_id="X3")])
    other = rows("five", publisher="Copy", quality="reprint", evidence_id="X4")
    against = rows("five", publisher="Rival", relation="contradicts", evidence_id="X5")
    found = link(pd.concat([table, other, against]), town(), articles())
    assert confirming_publishers(found) == ["Mill Times", "Town Crier"]


def test_the_relations_stand_in_the_order_of_their_weight() -> None:
    assert RELATIONS == ("contradicts", "refines", "supports", "context")


def test_the_evidence_on_the_seeds_is_read_whole_and_its_sources_are_listed() -> None:
    folder = PROJECT / "data" / "reference"
    table = read_evidence(folder / "evidence.csv")
    with (folder / "evidence.csv").open(encoding="utf-8", newline="") as stream:
        assert len(table) == len(list(csv.DictReader(stream))) == 118
    listed = (folder / "SOURCES.md").read_text("utf-8").splitlines()
    for row in table.to_dict("records"):
        line = next(line for line in listed if line.startswith(f"- **{row['publisher']}** ("))
        assert f'"{row["title"]}", {row["published"] or "no date seen"}, ' in line
        assert row["quality"] in line and (not row["url"] or f"<{row['url']}>" in line)
