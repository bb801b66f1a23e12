"""The tables of the report before this one, which a build keeps in data/previous to say what changed since then.

The last report is the committed one where the project is in git, else the one that stands where the new one will be.
Where that is the very report that is being built again, the one before it counts, which it keeps beside it: so building
once more changes nothing, with git or without.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from claimbook.changes import FILES, Tables, compare, on_disk, read_kept

FOLDER = "data/previous"
_PROCESSED = "data/processed"


def keep(stage: Path, out: Path) -> None:
    """Writes the tables to compare with into the stage, where the tables of the new report stand already."""
    new = _tables(_standing, stage, _PROCESSED)
    if new is None:
        return
    last, before_last = _last(out)
    chosen = last if last and compare(last, new) else before_last
    for name, table in zip(FILES, chosen or (), strict=False):
        (stage / FOLDER).mkdir(parents=True, exist_ok=True)
        table.to_csv(stage / FOLDER / name, index=False, lineterminator="\n")


def _last(out: Path) -> tuple[Tables | None, Tables | None]:
    """The tables of the last report, and those that it was compared with."""
    for read in (_committed, _standing):
        if last := _tables(read, out, _PROCESSED):
            return last, _tables(read, out, FOLDER)
    return None, _tables(_standing, out, FOLDER)  # a copy of what a build reads, without what it makes


def _tables(read: Callable[[Path, str], bytes | None], root: Path, folder: str) -> Tables | None:
    return read_kept(lambda name: read(root, f"{folder}/{name}"))


def _committed(root: Path, path: str) -> bytes | None:
    """The file as the last commit holds it; None without git, or where it is not committed."""
    # A hook's GIT_DIR would lead to another project.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-C", str(root), "cat-file", "blob", f"HEAD:./{path}"]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _standing(root: Path, path: str) -> bytes | None:
    return on_disk(root / path)
