"""What a build makes appears whole or not at all, also when the machine stops in the middle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimbook import publishing
from claimbook.errors import BuildFailed
from projects import hashes

FILES = ("notebooks/01_extract.ipynb", "data/interim/articles.csv", "data/processed/claims.csv", "reports/report.html")

KILLED = """
import os, sys
from pathlib import Path
from claimbook import publishing
step, out = int(sys.argv[1]), Path(sys.argv[2])
left = [step]
def dying(method):
    def call(*given, **named):
        left[0] -= 1
        if left[0] < 0:
            os._exit(9)
        return method(*given, **named)
    return call
with publishing.stage(out) as stage:
    for name in {files}:
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_text("new")
    for name in ("replace", "unlink", "write_text"):
        setattr(Path, name, dying(getattr(Path, name)))
    publishing.publish(stage, out)
os._exit(0)
"""


def fill(folder: Path, text: str, files: tuple[str, ...] = FILES) -> None:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def test_what_was_made_is_moved_into_place_and_named(tmp_path: Path) -> None:
    with publishing.stage(tmp_path) as stage:
        fill(stage, "new")
        made = publishing.publish(stage, tmp_path)
    assert [path.as_posix() for path in made] == sorted(FILES)
    assert {name: (tmp_path / name).read_text() for name in FILES} == dict.fromkeys(FILES, "new")


def test_a_file_no_longer_made_goes_and_the_users_own_files_stay(tmp_path: Path) -> None:
    with publishing.stage(tmp_path) as stage:
        fill(stage, "first")
        publishing.publish(stage, tmp_path)
    fill(tmp_path, "mine", ("data/processed/mine.csv", "notebooks/06_mine.ipynb", "data/review.csv"))
    with publishing.stage(tmp_path) as stage:
        fill(stage, "second", FILES[:3])
        publishing.publish(stage, tmp_path)
    there = {name: (tmp_path / name).read_text() for name in hashes(tmp_path)}
    assert there == dict.fromkeys(FILES[:3], "second") | {
        "data/processed/mine.csv": "mine",
        "notebooks/06_mine.ipynb": "mine",
        "data/review.csv": "mine",
    }


def test_when_one_file_cannot_be_placed_all_are_as_before(tmp_path: Path) -> None:
    fill(tmp_path, "old", ("notebooks/01_extract.ipynb", "data/interim/articles.csv", "data/processed"))
    before = hashes(tmp_path)
    with publishing.stage(tmp_path) as stage:
        fill(stage, "new")
        with pytest.raises(OSError, match="processed"):
            publishing.publish(stage, tmp_path)
    assert hashes(tmp_path) == before


def test_a_publication_killed_at_any_step_is_undone_by_the_next_build(tmp_path: Path) -> None:
    steps = 13  # keep 5 files, write the journal, place 4, remove 1, write what is there, end the journal
    ended = []
    for step in range(steps + 1):
        out = tmp_path / str(step)
        with publishing.stage(out) as stage:
            fill(stage, "older", (*FILES, "reports/stale.html"))
            publishing.publish(stage, out)
        before = hashes(out)
        script = KILLED.format(files=FILES)
        ended.append(subprocess.run([sys.executable, "-c", script, str(step), str(out)], check=False).returncode)
        with publishing.stage(out):
            assert hashes(out) == before or ended[-1] == 0
        assert [path.name for path in (out / ".claimbook").glob("build-*")] == []
    assert ended == [9] * steps + [0]


def test_two_builds_at_once_are_refused_with_a_clear_message(tmp_path: Path) -> None:
    with publishing.stage(tmp_path), pytest.raises(BuildFailed) as error, publishing.stage(tmp_path):
        pass
    assert error.value.message == f"Another build is running in {tmp_path}."
    assert error.value.remedy == "Wait until it has ended, or build into another folder with --out."


def test_a_build_that_ends_leaves_no_workshop_behind(tmp_path: Path) -> None:
    with publishing.stage(tmp_path) as stage:
        fill(stage, "new")
    assert sorted(path.name for path in (tmp_path / ".claimbook").iterdir()) == ["lock"]
