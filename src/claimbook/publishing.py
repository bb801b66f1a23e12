"""Publishing a build as a whole: made aside under a lock, moved into place by renames, undone when anything fails."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claimbook.errors import BuildFailed

FOLDERS = ("notebooks", "data/interim", "data/previous", "data/processed", "reports")  # what a build makes

_ASIDE = ".claimbook"
_JOURNAL = "journal"  # stands in a stage while its files are being moved into place
_PREVIOUS = "previous"
_AGAIN = "again"


@contextmanager
def stage(out: Path) -> Iterator[Path]:
    """A fresh folder on the disk of `out` to build in, and nobody else building there.

    What an interrupted build left behind is undone and removed first.
    """
    aside = out / _ASIDE
    aside.mkdir(parents=True, exist_ok=True)
    with (aside / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildFailed(
                f"Another build is running in {out}.",
                "Wait until it has ended, or build into another folder with --out.",
            ) from None
        for leftover in aside.glob("build-*"):
            _undo(leftover, out)
            shutil.rmtree(leftover)
        folder = Path(tempfile.mkdtemp(prefix="build-", dir=aside))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def publish(folder: Path, out: Path) -> tuple[Path, ...]:
    """Moves what the stage `folder` made into `out`, all or nothing; returns the paths, relative to `out`.

    Files of an earlier build that this one no longer makes are removed; other files are not touched.
    """
    made = sorted(path.relative_to(folder) for part in FOLDERS for path in _files(folder / part))
    record = out / _ASIDE / "published"
    earlier = [Path(line) for line in record.read_text("utf-8").splitlines()] if record.is_file() else []
    stale = [path for path in earlier if path not in made and (out / path).is_file()]
    for path in (*made, *stale):
        if (out / path).exists():
            _keep(out / path, folder / _PREVIOUS / path)
    _write(folder / _JOURNAL, (*made, *stale))
    try:
        for path in made:
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).replace(out / path)
        for path in stale:
            (out / path).unlink()
        _write(record, made)
    except BaseException:
        _undo(folder, out)
        raise
    (folder / _JOURNAL).unlink()
    return tuple(made)


def _undo(folder: Path, out: Path) -> None:
    """Puts back every file that an unfinished publication named in its journal."""
    journal = folder / _JOURNAL
    if not journal.is_file():
        return
    for line in journal.read_text("utf-8").splitlines():
        before, again = folder / _PREVIOUS / line, folder / _AGAIN / line
        if before.exists():
            _keep(before, again)  # a second name, so that this too can be interrupted and repeated
            (out / line).parent.mkdir(parents=True, exist_ok=True)
            again.replace(out / line)
        elif not (folder / line).exists():
            (out / line).unlink(missing_ok=True)
    journal.unlink()


def _files(folder: Path) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]


def _keep(path: Path, copy: Path) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.unlink(missing_ok=True)
    try:
        os.link(path, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(path, copy)


def _write(path: Path, lines: tuple[Path, ...] | list[Path]) -> None:
    aside = path.with_name(f"{path.name}.partial")
    with aside.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line.as_posix()}\n" for line in lines)
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(path)
