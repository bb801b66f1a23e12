"""The command line: one function a command; every error in plain words, with a remedy and an exit status."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from claimbook.errors import ClaimbookError, UsageError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Turns a folder of news articles into a checked, traceable report of what they claim.",
)
_stderr = Console(stderr=True, highlight=False)

_SUFFIXES = (".csv", ".parquet")
_MANIFEST = "manifest.csv"


@app.command()
def build(
    seeds: Annotated[Path, typer.Option(help="Folder of articles, one .txt file each.")] = Path("seeds"),
    out: Annotated[Path, typer.Option(help="Folder to write notebooks, data and reports into.")] = Path(),
    parameter: Annotated[
        list[str] | None, typer.Option("-p", "--parameter", metavar="NAME=VALUE", help="A notebook parameter.")
    ] = None,
    evidence: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Table of what other sources say of the claims (CSV).")
    ] = None,
) -> None:
    """Run the whole pipeline: claims, checks, figures, and the report as HTML and PDF."""
    with _plain_errors(), _steps() as on_step:
        from claimbook import parameters, pipeline

        built = pipeline.build(seeds, out, parameters.pairs(parameter or []), on_step, evidence)
    _tell_unread(seeds)
    _done(f"{built.html} and {built.pdf.name}")


@app.command()
def extract(
    folder: Annotated[Path | None, typer.Argument(help="Folder of articles, one .txt file each.")] = None,
    out: Annotated[Path | None, typer.Option(help="The table to write: a .csv or a .parquet file.")] = None,
    explain: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Print this article with every number, and why it is a claim or none."),
    ] = None,
) -> None:
    """Write the claims table of a folder of articles, or explain one article."""
    with _plain_errors():
        if explain:
            _explain(explain)
        elif not folder or not out:
            raise UsageError("A folder of articles and --out are needed.", "claimbook extract FOLDER --out claims.csv")
        if folder and out:
            _extract(folder, out)


def _explain(file: Path) -> None:
    from claimbook.articles import manifest, read_article
    from claimbook.extraction.explain import explain

    typer.echo(explain(read_article(file, manifest.read(file.parent))))


def _extract(folder: Path, out: Path) -> None:
    if out.suffix not in _SUFFIXES:
        raise UsageError(f"{out} is neither a .csv nor a .parquet file.", "End the name in .csv or .parquet.")
    with _steps() as on_step:
        on_step("read the articles")
        from claimbook import articles, cleaning, extraction, model, tables

        read = articles.read_folder(folder)
        on_step("find the claims")
        found, _ = extraction.extract_all(read)
        claims = cleaning.clean(found, articles.frame(read))
        on_step("write the table")
        tables.write(claims, out, model.CLAIMS)
    _tell_unread(folder)
    _done(f"{_count(len(claims), 'claim')} in {_count(len(read), 'article')}: {out}")


def _tell_unread(folder: Path) -> None:
    """Names the files of the folder that are no articles to the program, so that nobody takes them for read."""
    others = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    unread = [name for name in others if not name.lower().endswith(".txt") and name != _MANIFEST]
    if unread:
        _stderr.print(f"Not read, being no .txt files: {escape(', '.join(unread))}.", soft_wrap=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _done(text: str) -> None:
    _stderr.print(f"[green]Done:[/green] {escape(text)}", soft_wrap=True)


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Prints an error that a user can mend as its message and its remedy, and ends with its exit status."""
    try:
        yield
    except ClaimbookError as error:
        _fail(error.message, error.remedy, error.exit_status)
    except OSError as error:
        _fail(f"{error.strerror or error}: {error.filename}.", "See that the file can be read or written there.", 1)


def _fail(message: str, remedy: str, status: int) -> NoReturn:
    _stderr.print(
        f"[red]Error:[/red] {escape(message)}", f"[bold]What to do:[/bold] {escape(remedy)}", sep="\n", soft_wrap=True
    )
    raise typer.Exit(status)


@contextmanager
def _steps() -> Iterator[Callable[[str], None]]:
    """Shows the step at work, and each finished one with its seconds."""
    current, begun = "", time.monotonic()

    def on_step(step: str) -> None:
        nonlocal current, begun
        if current:
            _stderr.print(f"  {current}  [dim]{time.monotonic() - begun:.1f} s[/dim]")
        current, begun = step, time.monotonic()
        status.update(step)

    with _stderr.status("") as status:
        yield on_step
        on_step("")
