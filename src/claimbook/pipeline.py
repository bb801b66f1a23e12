"""The whole way: the five notebooks run in order on a folder of articles, and what they make is published whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimbook import articles, parameters, previous, publishing, running
from claimbook.errors import BuildFailed, UsageError
from claimbook.evidence import read_evidence
from claimbook.places import read_places
from claimbook.report import html, pdf

NOTEBOOKS = ("01_extract", "02_clean", "03_check", "04_analyse", "05_report")

_LAST_TO_MAKE_CLAIMS = NOTEBOOKS[2]  # after it the claims and checks are as they will be
_PACKAGE = Path(__file__).parent
_EVIDENCE = Path("data/reference/evidence.csv")
_PLACES = Path("data/reference/places.csv")
_KNOWN_HERE = ("data/reference", "data/review.csv")  # what is known for one corpus alone, where it is there


@dataclass(frozen=True, slots=True)
class Built:
    """What a build published: the two reports, and every file by its path relative to `out`."""

    out: Path
    html: Path
    pdf: Path
    files: tuple[Path, ...]


def build(
    seeds: Path,
    out: Path,
    given: Mapping[str, str] | None = None,
    on_step: Callable[[str], None] = lambda step: None,
    evidence: Path | None = None,
) -> Built:
    """Runs the notebooks on the articles in `seeds` and publishes notebooks, data and reports into `out`.

    `given` holds notebook parameters as typed by the user; `on_step` hears the name of each step as it starts.
    `evidence` is a table of what other sources say, instead of the one in `out`. Raises UsageError, UnreadableArticle
    or BrokenTable before anything runs, BuildFailed after; what stood in `out` then stands.
    """
    notebooks = {name: running.load(sources(out) / f"{name}.ipynb") for name in NOTEBOOKS}
    defaults = {name: running.defaults(notebook, name) for name, notebook in notebooks.items()}
    values = parameters.resolve(defaults, given or {})
    first = {**defaults[NOTEBOOKS[0]], **values[NOTEBOOKS[0]]}
    articles.read_folder(seeds, str(first.get("articles", "*")))  # an article that cannot be read is told at once
    if evidence and not evidence.is_file():
        raise UsageError(
            f"There is no file {evidence}.", "Name the table of outside evidence, or leave out --evidence."
        )
    read_evidence(evidence or out / _EVIDENCE)  # a bad row is told at once
    read_places(out / _PLACES)
    try:
        with publishing.stage(out) as stage:
            _lay_out(stage, seeds, out)
            if evidence:
                _use_evidence(stage / _EVIDENCE, evidence)
            for name, notebook in notebooks.items():
                on_step(name)
                running.inject(notebook, values[name])
                running.save(notebook, stage / "notebooks" / f"{name}.ipynb")
                running.execute(stage / "notebooks" / f"{name}.ipynb")
                if name == _LAST_TO_MAKE_CLAIMS:
                    previous.keep(stage, out)
            _render(stage, on_step)
            files = publishing.publish(stage, out)
    except OSError as error:
        raise BuildFailed(
            f"{error.strerror or error}: {error.filename or out}.",
            f"Nothing was published. See that {out} can be written to and has room, then build again.",
        ) from error
    return Built(out, out / "reports" / "report.html", out / "reports" / "report.pdf", files)


def sources(out: Path) -> Path:
    """Where the notebooks come from: a project (a folder with its own `seeds`) runs its own, others the package's."""
    places = [_PACKAGE / "notebooks", _PACKAGE.parents[1] / "notebooks"]  # installed, or a checkout
    if (out / "seeds").is_dir():
        places.insert(0, out / "notebooks")
    for place in places:
        if all((place / f"{name}.ipynb").is_file() for name in NOTEBOOKS):
            return place
    raise BuildFailed("The five notebooks are missing.", "Install claimbook again, or restore the folder notebooks.")


def _lay_out(stage: Path, seeds: Path, out: Path) -> None:
    """The folders that the notebooks expect; what the build only reads is linked, not copied."""
    for folder in publishing.FOLDERS:
        (stage / folder).mkdir(parents=True)
    (stage / "seeds").symlink_to(seeds.resolve())
    for known in _KNOWN_HERE:
        if (out / known).exists():
            (stage / known).symlink_to((out / known).resolve())


def _use_evidence(place: Path, evidence: Path) -> None:
    """Puts this table in the place of the one that is known here; whatever else is known stays."""
    known = [path.resolve() for path in place.parent.iterdir()] if place.parent.exists() else []
    place.parent.unlink(missing_ok=True)
    place.parent.mkdir()
    for path in known:
        if path.name != place.name:
            (place.parent / path.name).symlink_to(path)
    place.symlink_to(evidence.resolve())


def _render(stage: Path, on_step: Callable[[str], None]) -> None:
    content = stage / "notebooks" / f"{NOTEBOOKS[-1]}.ipynb"
    on_step("report.html")
    (stage / "reports" / "report.html").write_text(html.render(content, stage / "data" / "processed"), encoding="utf-8")
    (stage / "reports" / "notebooks").mkdir()
    for name in NOTEBOOKS:
        page = html.render_notebook(stage / "notebooks" / f"{name}.ipynb")
        (stage / "reports" / "notebooks" / f"{name}.html").write_text(page, encoding="utf-8")
    on_step("report.pdf")
    (stage / "reports" / "report.pdf").write_bytes(pdf.render(content))
