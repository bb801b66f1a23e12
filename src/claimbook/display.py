"""How tables look in the notebooks: the same on every machine, in every terminal, and without shortening a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

NOT_IN_PAGES = "notebook-only"  # of a cell or an output that only a notebook shows
_STYLE = Path(__file__).parent / "report" / "templates" / "notebook.css"

_OPTIONS = {
    "display.max_columns": None,
    "display.max_rows": 200,
    "display.min_rows": 200,
    "display.max_colwidth": None,
    "display.width": 160,
    "display.show_dimensions": False,
    "display.multi_sparse": True,
    "display.large_repr": "truncate",
    "display.notebook_repr_html": True,
    "display.html.use_mathjax": False,  # a dollar sign in an article starts no formula
    "display.unicode.east_asian_width": False,
}


class Look:
    """The style of tables and of the report in a notebook, which shows it; rendered pages have one of their own."""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, Any], dict[str, Any]]:
        style = f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style>"
        return {"text/html": style, "text/plain": ""}, {NOT_IN_PAGES: True}


def pin() -> Look:
    """Sets the display options of pandas that would follow the terminal or the user's own settings."""
    for name, value in _OPTIONS.items():
        pd.set_option(name, value)
    pd.set_option("display.float_format", number)
    return Look()


def number(value: float) -> str:
    """A number with its digits in groups and nothing rounded away: 32780000000.0 is 32,780,000,000."""
    return f"{value:,.12g}"
