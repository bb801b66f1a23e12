"""The executed report notebook as a PDF, set by Typst."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
import typst
from nbconvert.exporters import Exporter
from nbformat import NotebookNode

from claimbook.report import fonts
from claimbook.report.blocks import MIME_DAY, MIME_TYPST
from claimbook.report.content import Item, Section, convert_prose, sections
from claimbook.report.html import TEMPLATES, page_title
from claimbook.report.markup import call, literal

_NO_DAY = "1980-01-01"  # the earliest day that every file format can hold


class PrintExporter(Exporter):
    """nbconvert's way from a notebook to a PDF: the print forms of its outputs, set by Typst; code is left out."""

    output_mimetype = "application/pdf"
    file_extension = ".pdf"

    def from_notebook_node(  # type: ignore[override]  # as in nbconvert's own exporters
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The PDF's bytes, and nbconvert's resources."""
        _, resources = super().from_notebook_node(nb, resources, **kw)
        found = sections(nb)
        with tempfile.TemporaryDirectory() as folder:
            faces = typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.lay_out(Path(folder)))])
            made = typst.compile(
                source(found).encode(),
                font_paths=faces,
                ignore_system_fonts=True,
                format="pdf",
                timestamp=_timestamp(found),
                pdf_standards=["ua-1"],
            )
        return made, {**resources, "output_extension": self.file_extension}


def render(notebook_path: Path) -> bytes:
    """The PDF for this executed notebook: A4, tagged, the same bytes for the same notebook."""
    notebook = nbformat.read(notebook_path, as_version=4)  # type: ignore[no-untyped-call]
    made, _ = PrintExporter().from_notebook_node(notebook)  # type: ignore[no-untyped-call]
    return made


def source(found: list[Section]) -> str:
    """The whole document as Typst source: the template, then the notebook's sections."""
    template = (TEMPLATES / "report.typ").read_text(encoding="utf-8")
    prose = convert_prose(found, "typst")
    body = [template, f"#show: report.with(title: {literal(page_title(found[0].items))})\n"]
    for section in found:
        if section.title:
            body.append(call("section", section.title))
        body += [_printed(item, prose) for item in section.items]
    return "\n".join(body)


def _printed(item: Item, prose: dict[str, str]) -> str:
    if item.kind == "prose":
        return f"#block(sticky: true)[\n{prose[item.text]}\n]\n"  # words that lead to what follows stay with it
    if item.kind == "code":
        return ""
    if MIME_TYPST in item.bundle:
        return item.bundle[MIME_TYPST]
    words = item.bundle.get("text/plain", "")
    if "image/svg+xml" in item.bundle:
        return call("picture", svg=item.bundle["image/svg+xml"], alt=words)
    return call("plain", words)


def _timestamp(found: list[Section]) -> datetime:
    """SOURCE_DATE_EPOCH where it is set, else the day of the newest article: never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    days = [item.bundle[MIME_DAY] for section in found for item in section.items if item.bundle.get(MIME_DAY)]
    return datetime.fromisoformat(max(days, default=_NO_DAY)).replace(tzinfo=UTC)
