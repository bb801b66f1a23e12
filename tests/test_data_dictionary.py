"""The data dictionary says what the schemas say, and the schemas cover every table that the notebooks write."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from claimbook import lexicons, units

ROOT = Path(__file__).parents[1]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "data_dictionary.py"))


def test_the_page_is_what_the_schemas_give() -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert page == SCRIPT["dictionary"](), "Run: python scripts/data_dictionary.py"


def test_every_table_that_a_notebook_writes_has_a_section() -> None:
    written = {
        name.rpartition(".")[2].lower()
        for notebook in (ROOT / "notebooks").glob("*.ipynb")
        for name in re.findall(r"tables\.write\([^)]*, ([\w.]+)\)", notebook.read_text(encoding="utf-8"))
    }
    assert {"articles", "claims", "numbers", "checks"} <= written
    assert written <= set(SCRIPT["schemas"]())


def test_every_currency_of_the_lexicon_is_a_code_of_iso_4217() -> None:
    """Small letters stand for names that several countries share ("dinar"), which the extraction resolves."""
    codes = {row["code"] for row in lexicons.rows("en/currencies") if row["code"].isupper()}
    assert {code for code in codes if not units.is_currency(code)} == set()
