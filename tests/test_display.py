"""How tables and the parts of the report look in a notebook, and that rendered pages keep their own look."""

from __future__ import annotations

import re

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import CapturedIO, capture_output
from nbformat import NotebookNode, from_dict

from claimbook import display
from claimbook.report.content import sections
from claimbook.report.parts import badge, chips


@pytest.fixture
def pinned() -> CapturedIO:
    """What `pin` shows in a notebook."""
    shell = InteractiveShell.instance()
    try:
        with capture_output() as shown:
            display.pin()
    finally:
        shell.clear_instance()
    return shown


def test_outside_a_notebook_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    display.pin()
    assert capsys.readouterr() == ("", "")


def test_in_a_notebook_the_style_of_tables_and_of_the_report_is_shown_once(pinned: CapturedIO) -> None:
    [shown] = pinned.outputs
    assert shown.data["text/html"].startswith("<style>\n.jp-OutputArea {\n")
    assert shown.data["text/plain"] == ""


def test_no_rendered_page_takes_up_the_style_of_the_notebook(pinned: CapturedIO) -> None:
    [shown] = pinned.outputs
    output = {"output_type": "display_data", "data": shown.data, "metadata": shown.metadata}
    cell = {"cell_type": "code", "source": "", "metadata": {}, "outputs": [output], "execution_count": 1}
    notebook: NotebookNode = from_dict({"cells": [cell]})
    assert [[item.kind for item in section.items] for section in sections(notebook)] == [[]]
    cell["outputs"] = [{**output, "metadata": {}}]
    assert [[item.kind for item in section.items] for section in sections(from_dict({"cells": [cell]}))] == [["output"]]


def test_an_icon_has_its_size_and_is_no_black_disc_where_no_style_is() -> None:
    icon = re.search(r"<svg[^>]*>", str(badge("holds")))
    assert icon is not None
    assert {'width="16"', 'height="16"', 'fill="none"', 'stroke="currentColor"'} <= set(icon[0][:-1].split())


def test_links_to_claims_are_words_apart_where_no_style_is() -> None:
    made = chips([(f"id{number}", f"A{number}") for number in range(1, 12)])
    assert " ".join(re.sub("<[^>]*>", "", made).split()) == "A1 A2 A3 A4 A5 A6 A7 A8 3 moreA9 A10 A11"
