"""What other sources say of a claim: which verdict follows, and that it is never one on the truth."""

from __future__ import annotations

from typing import Any

import pandas as pd

from checks_tables import articles, claim, sentence, text
from claimbook import tables
from claimbook.checks import Settings, run_checks
from claimbook.model import EVIDENCE

TOWN = "The town has 17 windmills, the most in the county, and 300 boats."


def town() -> pd.DataFrame:
    return text(
        sentence(
            TOWN,
            claim("17", 17, "17", "1", counted="windmills"),
            claim("the most in the county", float("nan"), "", "", claim_type="superlative"),
            claim("300", 300, "300", "1", counted="boats"),
        )
    )


def row(number: int, relation: str, statement: str, span: str = "17 windmills", **more: str) -> dict[str, object]:
    base = {"evidence_id": f"X{number}", "doc_id": "one.txt", "claim_span": span, "publisher": f"Paper {number}"}
    return {**base, "relation": relation, "statement": statement, "quality": "press", **more}


def outside(*rows: dict[str, object], **replaced: Any) -> list[dict[str, Any]]:
    evidence = tables.frame(list(rows), EVIDENCE).fillna("")
    claims = town().assign(**replaced)
    return run_checks(claims, articles(), Settings(families="outside_evidence"), evidence).to_dict("records")


def test_a_source_that_contradicts_is_a_caveat_not_a_refutation() -> None:
    (check,) = outside(row(1, "contradicts", "The register lists 13 windmills.", note="other list"))
    assert check == {
        "check_id": "outside_evidence-000001",
        "family": "outside_evidence",
        "claims": "000001000000",
        "verdict": "caveat",
        "plain": "“17 windmills” can stand only if it means something other than what Paper 1 says: "
        "The register lists 13 windmills.",
        "formula": "contradicts: 1; independent support: 0",
        "inputs": "A1 = 17",
        "result": "X1 contradicts (press): other list",
        "question": "“17 windmills”: how does this go together with what Paper 1 says? "
        "The register lists 13 windmills.",
    }


def test_a_superlative_can_be_contradicted_too() -> None:
    (check,) = outside(row(1, "contradicts", "The next town has 40.", "the most in the county"))
    assert (check["claims"], check["verdict"]) == ("000002000000", "caveat")


def test_a_source_that_refines_is_a_caveat() -> None:
    (check,) = outside(row(1, "refines", "Four of the windmills no longer turn."))
    assert check["verdict"] == "caveat"
    assert check["plain"] == "“17 windmills” leaves out what Paper 1 adds: Four of the windmills no longer turn."
    assert check["question"] == ""


def test_an_independent_source_that_says_the_same_holds() -> None:
    (check,) = outside(row(1, "supports", "It has 17."), row(2, "supports", "Seventeen turn."))
    assert (check["verdict"], check["formula"]) == ("holds", "supports: 2; independent support: 2")
    assert check["plain"] == "“17 windmills” is also what Paper 1 and Paper 2 say: It has 17."


def test_a_reprint_alone_settles_nothing() -> None:
    (check,) = outside(row(1, "supports", "It has 17.", quality="reprint"))
    assert (check["verdict"], check["formula"]) == ("cannot_be_checked", "supports: 1; independent support: 0")
    assert check["question"] == "Which source that does not depend on this article says the same?"


def test_the_independent_source_is_the_one_that_is_quoted() -> None:
    (check,) = outside(row(1, "supports", "A copy.", quality="reprint"), row(2, "supports", "It has 17."))
    assert check["plain"] == "“17 windmills” is also what Paper 2 says: It has 17."


def test_where_sources_differ_the_one_against_is_told_and_all_are_counted() -> None:
    (check,) = outside(row(1, "supports", "It has 17."), row(2, "contradicts", "It has 13."))
    assert (check["verdict"], check["formula"]) == ("caveat", "contradicts: 1, supports: 1; independent support: 1")
    assert check["result"] == "X1 supports (press); X2 contradicts (press)"


def test_context_alone_makes_no_check() -> None:
    assert outside(row(1, "context", "The county has 60 windmills.")) == []


def test_a_row_about_two_claims_makes_one_check_of_both() -> None:
    (check,) = outside(row(1, "refines", "In 1900.", TOWN[:-1]), row(2, "supports", "It has 17."))
    assert check["claims"] == "000001000000 000002000000 000003000000"


def test_rows_about_different_claims_make_a_check_each() -> None:
    found = outside(row(1, "supports", "So many boats.", "300 boats"), row(2, "supports", "It has 17."))
    assert [check["claims"] for check in found] == ["000001000000", "000003000000"]


def test_words_that_are_no_claim_make_no_check() -> None:
    assert outside(row(1, "contradicts", "It is a village.", "The town")) == []


def test_a_rejected_claim_is_not_checked() -> None:
    assert outside(row(1, "supports", "It has 17."), review="rejected") == []


def test_without_evidence_there_is_no_such_check() -> None:
    assert run_checks(town(), articles(), Settings(families="outside_evidence")).empty
