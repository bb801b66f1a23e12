"""What an executed report notebook holds, cut into the sections of the report; the same for HTML and PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pypandoc
from nbformat import NotebookNode

from claimbook.display import NOT_IN_PAGES

HIDDEN = NOT_IN_PAGES  # tag of cells that speak to the analyst, not to the reader of the report
_MARKER = "claimbookcellends"
# pandoc's other Markdown readers pass HTML through even when told not to
_READER = (
    "markdown_strict-raw_html+pipe_tables+backtick_code_blocks+fenced_code_blocks+tex_math_dollars"
    "+lists_without_preceding_blankline+intraword_underscores+space_in_atx_header"
)


@dataclass(frozen=True)
class Item:
    """One thing in a section, in order: `prose` (Markdown), `code` (with its number) or `output` (by MIME type)."""

    kind: str
    text: str = ""
    count: int = 0
    bundle: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Section:
    """One section: its title (empty for what stands before the first), its anchor, and what it holds."""

    title: str
    anchor: str
    items: list[Item] = field(default_factory=list)


def sections(notebook: NotebookNode, hidden: str | None = HIDDEN) -> list[Section]:
    """The notebook's sections: a level-two heading starts one; the level-one heading of the notebook is left out.

    Cells tagged with `hidden`, what only a notebook shows, error streams, MIME types that are not on the list, and
    sections all of whose outputs are empty are left out; without a tag to hide every section stays.
    """
    found = [Section("", "top")]
    for cell in notebook.cells:
        if hidden in cell.metadata.get("tags", []):
            continue
        if cell.cell_type == "markdown":
            _add_prose(found, cell.source)
        elif cell.cell_type == "code":
            found[-1].items.extend(_output(output) for output in cell.outputs if _is_shown(output))
            if cell.source.strip():
                found[-1].items.append(Item("code", cell.source, cell.execution_count or 0))
    return [section for section in found if hidden is None or not _says_nothing(section)]


def convert_prose(found: list[Section], target: str) -> dict[str, str]:
    """The Markdown of every prose item in the target format ("html5" or "typst"), in one call of pandoc."""
    texts = list(dict.fromkeys(item.text for section in found for item in section.items if item.kind == "prose"))
    joined = f"\n\n{_MARKER}\n\n".join(texts)
    options = ["--wrap=none", "--mathml" if target == "html5" else "--shift-heading-level-by=-1"]
    made = pypandoc.convert_text(joined, target, format=_READER, extra_args=options) if texts else ""
    parts = re.split(rf"(?:<p>)?{_MARKER}(?:</p>)?", made)
    return dict(zip(texts, (part.strip() for part in parts), strict=True)) if texts else {}


def _add_prose(found: list[Section], source: str) -> None:
    for block in re.split(r"(?m)^(?=##? )", source):
        heading, _, rest = block.partition("\n")
        if heading.startswith("## "):
            title = heading[3:].strip()
            found.append(Section(title, _anchor(title, [section.anchor for section in found])))
        elif not heading.startswith("# "):
            rest = block
        if rest.strip():
            found[-1].items.append(Item("prose", rest.strip()))


def _says_nothing(section: Section) -> bool:
    outputs = [item for item in section.items if item.kind == "output"]
    return bool(section.title and outputs) and not any(text for item in outputs for text in item.bundle.values())


def _anchor(title: str, taken: list[str]) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "section"
    return name if name not in taken else f"{name}-{len(taken)}"


def _is_shown(output: NotebookNode) -> bool:
    if output.output_type == "stream":
        return bool(output.name == "stdout")
    return output.output_type in ("display_data", "execute_result") and NOT_IN_PAGES not in output.metadata


def _output(output: NotebookNode) -> Item:
    if output.output_type == "stream":
        return Item("output", bundle={"text/plain": output.text})
    return Item(
        "output", bundle={kind: "".join(data) for kind, data in output.data.items() if isinstance(data, str | list)}
    )
