"""The executed report notebook as one self-contained HTML page."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment
from markupsafe import Markup
from nbconvert.exporters import TemplateExporter
from nbformat import NotebookNode
from traitlets import default

from claimbook import __version__
from claimbook.report import fonts
from claimbook.report.content import HIDDEN, Item, Section, convert_prose, sections
from claimbook.report.downloads import downloads
from claimbook.report.markup import Html, tag

# The page brings the Latin letters and punctuation that it uses; other scripts are set in the reader's own typefaces.
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F)))  # what a reader types into the search
_LETTERS = _ALWAYS.union(map(chr, [*range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2192, 0x2212]))
_PANDAS_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.DOTALL)  # not valid there; the page has its own
TEMPLATES = Path(__file__).parent / "templates"


class PageExporter(TemplateExporter):
    """nbconvert's way from a notebook to a page, with a template of our own that escapes by default."""

    output_mimetype = "text/html"
    file_extension = ".html"

    @default("template_paths")
    def _own_templates_only(self) -> list[str]:
        return [str(TEMPLATES)]

    @default("template_file")
    def _own_template(self) -> str:
        return "report.html.j2"

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]
        environment.autoescape = True
        return environment

    def from_notebook_node(  # type: ignore[override]  # as in nbconvert's own exporters
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page, and nbconvert's resources with the page's parts in them."""
        whole = bool((resources or {}).get("whole_notebook"))
        found = sections(nb, hidden=None if whole else HIDDEN)
        prose = convert_prose(found, "html5")
        script = (TEMPLATES / "report.js").read_text(encoding="utf-8")
        style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
        parts = {
            "title": _heading(nb) if whole else page_title(found[0].items),
            "head": _in_order(found[0].items, prose, _heading(nb)) if whole else _shown_items(found[0].items, prose),
            "sections": [
                {
                    "title": section.title,
                    "anchor": section.anchor,
                    "shown": (_in_order if whole else _shown_items)(section.items, prose),
                }
                for section in found[1:]
            ],
            "style": Markup(("" if whole else fonts.style_sheet(_letters(found, prose))) + style),
            "downloads": (resources or {}).get("downloads", ""),
            "script": Markup(script),
            "script_hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            "version": __version__,
        }
        page, resources = super().from_notebook_node(nb, {**(resources or {}), "page": parts}, **kw)
        return page, resources


def page_title(items: list[Item]) -> str:
    """The page's title: what the first output says of itself, else a plain name."""
    said = [item.bundle["text/plain"] for item in items if item.bundle.get("text/html") and "text/plain" in item.bundle]
    return said[0] if said else "Claims report"


def render(notebook_path: Path, tables: Path | None = None) -> str:
    """The page for this executed notebook: no request, no foreign script, code one click away.

    The CSV files in the folder `tables` are put into the page to download.
    """
    notebook = nbformat.read(notebook_path, as_version=4)  # type: ignore[no-untyped-call]
    resources = {"downloads": Markup(downloads(tables))} if tables else {}
    page, _ = PageExporter().from_notebook_node(notebook, resources)  # type: ignore[no-untyped-call]
    return str(page)


def render_notebook(notebook_path: Path) -> str:
    """The page for any executed notebook as it is: its words, code and outputs in their order."""
    notebook = nbformat.read(notebook_path, as_version=4)  # type: ignore[no-untyped-call]
    page, _ = PageExporter().from_notebook_node(notebook, {"whole_notebook": True})  # type: ignore[no-untyped-call]
    return str(page)


def _letters(found: list[Section], prose: dict[str, str]) -> str:
    """The characters that the page's typefaces need, in a fixed order."""
    used = [text for section in found for item in section.items for text in (item.text, *item.bundle.values())]
    return "".join(sorted(_ALWAYS | _LETTERS.intersection("".join([*used, *prose.values()]))))


def _heading(notebook: NotebookNode) -> str:
    """The notebook's own title: its first line, where that is a heading."""
    first = str(notebook.cells[0].source).partition("\n")[0] if notebook.cells else ""
    return first.removeprefix("# ") if first.startswith("# ") else "Notebook"


def _in_order(items: list[Item], prose: dict[str, str], title: str = "") -> list[Markup]:
    """Each cell with its outputs under it; the title first, where there is one."""
    made = [tag("h1", title)] if title else []
    # The page shows outputs before the code of their cell: here the code stands above what it made.
    waiting: list[Html] = []
    for item in items:
        if item.kind == "output":
            waiting.append(_output(item.bundle))
        elif item.kind == "code":
            made += [_code_cell(item), *waiting]
            waiting = []
        else:
            made.append(tag("div", Html(prose[item.text]), class_="prose"))
    return [Markup(html) for html in [*made, *waiting]]


def _shown_items(items: list[Item], prose: dict[str, str]) -> list[Markup]:
    """What the section shows, in order, and at its end the code that made it, folded."""
    shown = [
        tag("div", Html(prose[item.text]), class_="prose") if item.kind == "prose" else _output(item.bundle)
        for item in items
        if item.kind != "code"
    ]
    return [Markup(html) for html in [*shown, _code([item for item in items if item.kind == "code"])]]


def _code(items: list[Item]) -> Html:
    if not items:
        return Html("")
    cells = [_code_cell(item) for item in items]
    return tag("details", tag("summary", "Code behind this part"), cells, class_="code")


def _code_cell(item: Item) -> Html:
    return tag("pre", tag("code", item.text), tabindex=0, role="region", aria_label=f"Code of cell {item.count}")


def _output(bundle: dict[str, str]) -> Html:
    """The richest form that is allowed; a bare picture gets its own words as alternative text."""
    words = bundle.get("text/plain", "")
    if "text/html" in bundle:
        shown = Html(_PANDAS_STYLE.sub("", bundle["text/html"]))
        wide = 'class="dataframe' in shown  # a table of pandas scrolls in its own box, the page does not
        return tag("div", shown, class_="tw", tabindex=0, role="region", aria_label="Table") if wide else shown
    if "image/svg+xml" in bundle:
        data = base64.b64encode(bundle["image/svg+xml"].encode()).decode()
        return tag("img", src=f"data:image/svg+xml;base64,{data}", alt=words, class_="picture")
    if "image/png" in bundle:
        return tag("img", src=f"data:image/png;base64,{bundle['image/png'].strip()}", alt=words, class_="picture")
    return tag("pre", words, tabindex=0, role="region", aria_label="Output")
