"""How tables and the parts of the report look in a notebook, and that rendered pages keep their own look."""

from __future__ import annotations

import re

from nbformat import NotebookNode, from_dict

from claimbook import display
from claimbook.report.content import sections
from claimbook.report.parts import badge, chips


def test_in_a_notebook_the_style_of_tables_and_of_the_report_is_shown() -> None:
    shown, _ = display.pin()._repr_mimebundle_()
    assert shown["text/html"].startswith("<style>\n.jp-OutputArea {\n")
    assert shown["text/plain"] == ""


def kinds(data: dict[str, str], metadata: dict[str, bool]) -> list[str]:
    """What a rendered page holds of a cell with this output."""
    output = {"output_type": "execute_result", "data": data, "metadata": metadata, "execution_count": 1}
    cell = {"cell_type": "code", "source": "", "metadata": {}, "outputs": [output], "execution_count": 1}
    notebook: NotebookNode = from_dict({"cells": [cell]})
    return [item.kind for section in sections(notebook) for item in section.items]


def test_no_rendered_page_takes_up_the_style_of_the_notebook() -> None:
    data, metadata = display.pin()._repr_mimebundle_()
    assert kinds(data, metadata) == []
    assert kinds(data, {}) == ["output"]


def test_an_icon_has_its_size_and_is_no_black_disc_where_no_style_is() -> None:
    icon = re.search(r"<svg[^>]*>", str(badge("holds")))
    assert icon is not None
    assert {'width="16"', 'height="16"', 'fill="none"', 'stroke="currentColor"'} <= set(icon[0][:-1].split())


def test_links_to_claims_are_words_apart_where_no_style_is() -> None:
    made = chips([(f"id{number}", f"A{number}") for number in range(1, 12)])
    assert " ".join(re.sub("<[^>]*>", "", made).split()) == "A1 A2 A3 A4 A5 A6 A7 A8 3 moreA9 A10 A11"
