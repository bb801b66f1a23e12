"""What changed since the last report: told in plain words, the same at every rebuild, with git and without."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest

import projects
import report_sample as sample
from claimbook import changes, model, pipeline, previous, tables
from claimbook.changes import Change
from claimbook.report.changed import changed

NAMES = ("claims.csv", "checks.csv")


def write(folder: Path, claims: pd.DataFrame, checks: pd.DataFrame) -> Path:
    """The two tables in the folder, as a build writes them."""
    tables.write(claims, folder / "claims.csv", model.CLAIMS)
    tables.write(checks, folder / "checks.csv", model.CHECKS)
    return folder


def renamed(value: str = "31 percent") -> pd.DataFrame:
    """The sample's claims after a correction: another rate, one claim gone, one new, all labels moved on by one."""
    table = sample.claims().drop(index=5)
    table.loc[1, ["value", "span", "review"]] = [31.0, value, "corrected"]
    table.loc[2, "claim_id"] = "aaa9"
    table["label"] = [f"A{number}" for number in range(2, 7)]
    table["char_start"] += 4
    return table


def test_each_claim_and_check_that_is_new_gone_or_different_is_told(tmp_path: Path) -> None:
    before = write(tmp_path / "before", sample.claims(), sample.checks())
    checks = sample.checks().drop(index=1)
    checks.loc[0, ["verdict", "result"]] = ["caveat", "25.02 billion yuan"]
    after = write(tmp_path / "after", renamed(), checks)
    assert changes.since(before, after) == [
        Change(
            "claim",
            "changed",
            (("aaa2", "A3"),),
            "“31 percent”, sales",
            (
                ("figure", "23.8 %", "31 %"),
                ("words", "23.8 percent", "31 percent"),
                ("review", "auto", "corrected"),
            ),
        ),
        Change("claim", "new", (("aaa9", "A4"),), "“the first 100,000-ton crane”"),
        Change("claim", "gone", (), "“the first 100,000-ton crane” (harbour.txt)"),
        Change("claim", "gone", (), "“<b>will plant</b> trees” (plan.txt)"),
        Change(
            "check",
            "changed",
            (("aaa1", "A2"), ("aaa2", "A3")),
            "Sales were 26.48 billion yuan a year earlier.",
            (
                ("verdict", "holds", "holds under a condition"),
                ("result", "26.48 billion yuan", "25.02 billion yuan"),
            ),
        ),
        Change("check", "gone", (), "No starting value is named."),
    ]


def test_labels_places_in_the_text_and_rules_are_no_change(tmp_path: Path) -> None:
    before = write(tmp_path / "before", sample.claims(), sample.checks())
    moved = sample.claims().assign(rule="another rule", confidence=0.5)
    moved["label"], moved["line"], moved["char_start"] = (
        "Z" + moved["label"],
        moved["line"] + 9,
        moved["char_start"] + 99,
    )
    assert changes.since(before, write(tmp_path / "after", moved, sample.checks())) == []


def test_a_table_of_an_older_version_is_compared_by_the_columns_that_it_has(tmp_path: Path) -> None:
    before = write(tmp_path / "before", sample.claims(), sample.checks())
    old = pd.read_csv(before / "claims.csv", dtype=str, keep_default_na=False).drop(columns="topic")
    old.to_csv(before / "claims.csv", index=False)
    found = changes.since(before, write(tmp_path / "after", sample.claims(), sample.checks()))
    assert found is not None
    assert [each.fields for each in found] == [(("topic", "", "trade"),), (("topic", "", "trade"),)]


@pytest.mark.parametrize(
    "broken", [b"", b"version https://lfs\noid 3\n", b"claim_id,label\na,A1\na,A2\n", b"\xff\xfe,"]
)
def test_a_file_that_is_no_such_table_is_no_earlier_report(tmp_path: Path, broken: bytes) -> None:
    before = write(tmp_path / "before", sample.claims(), sample.checks())
    (before / "claims.csv").write_bytes(broken)
    assert changes.since(before, write(tmp_path / "after", sample.claims(), sample.checks())) is None
    assert changes.since(tmp_path / "nowhere", tmp_path / "after") is None


def test_the_report_counts_the_changes_lists_them_and_escapes_them(tmp_path: Path) -> None:
    before = write(tmp_path / "before", sample.claims(), sample.checks())
    found = changes.since(before, write(tmp_path / "after", renamed(), sample.checks()))
    block = changed(found)
    assert block.plain == (
        "Since the last report 1 claim is new, 2 are gone, 1 is read differently; 0 checks are new, 0 are gone, "
        "0 have another verdict or result."
    )
    assert "<summary>Claims that are gone (2)</summary>" in block.html
    assert "“&lt;b&gt;will plant&lt;/b&gt; trees” (plan.txt).</li>" in block.html
    assert (
        '<a href="#claim-aaa2" class="chip">A3</a></div> “31 percent”, sales: '
        "figure: 31 %, before 23.8 %; words: 31 percent, before 23.8 percent; review: corrected, before auto.</li>"
    ) in block.html


def test_nothing_changed_is_one_sentence_and_no_earlier_report_is_none() -> None:
    words = "Nothing changed: the claims and the checks are those of the last report."
    assert changed([]).html == f'<p class="finding">{words}</p>'
    assert (changed(None).html, changed(None).typst, changed(None).plain) == ("", "", "")


def test_of_many_changes_the_first_hundred_are_listed_and_the_rest_counted() -> None:
    many = [Change("claim", "new", (), f"claim {number}") for number in range(103)]
    block = changed(many)
    assert (block.html.count("<li>"), "and 3 more." in block.html) == (100, True)
    assert "and 98 more, in the HTML report." in block.typst


# Which report is the last one.


class Project:
    """A folder in which reports are built, without the notebooks: only the tables move."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def build(self, claims: pd.DataFrame) -> dict[str, str]:
        """Builds; returns what there is to compare with: nothing, or each kept table's text."""
        stage = self.folder.parent / "stage"
        shutil.rmtree(stage, ignore_errors=True)
        write(stage / "data" / "processed", claims, sample.checks())
        previous.keep(stage, self.folder)
        for name in ("data/previous", "data/processed"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
            if (stage / name).is_dir():
                shutil.copytree(stage / name, self.folder / name)
        return {path.name: path.read_text() for path in sorted((self.folder / "data" / "previous").glob("*.csv"))}

    def git(self, *words: str) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        who = [
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b",
            "-c",
            "init.defaultBranch=main",
            "-c",
            "commit.gpgsign=false",
        ]
        subprocess.run(["git", *who, *words], cwd=self.folder, env=environment, check=True, capture_output=True)

    def commit(self) -> None:
        if not (self.folder / ".git").exists():
            self.git("init", "-q")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "report")


def one() -> pd.DataFrame:
    return sample.claims()


def other(place: str) -> pd.DataFrame:
    return sample.claims().assign(place=place)


def places(kept: dict[str, str]) -> str:
    """The place that all claims of the kept table have, or none."""
    rows = [line for line in kept.get("claims.csv", "").splitlines() if line]
    return (
        next((place for place in ("Harbour", "Bay", "Cape", "Delta") if f",{place}," in rows[-1]), "")
        if rows
        else "none"
    )


def test_without_git_the_last_report_is_the_one_that_stands_there(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    assert project.build(other("Bay")) == {}
    kept = project.build(other("Cape"))
    assert places(kept) == "Bay"
    assert project.build(other("Cape")) == kept  # once more changes nothing
    assert places(project.build(other("Delta"))) == "Cape"


def test_in_git_the_last_report_is_the_committed_one_however_often_it_is_built(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.build(other("Bay"))
    project.commit()
    assert places(project.build(other("Cape"))) == "Bay"
    kept = project.build(other("Delta"))
    assert places(kept) == "Bay"
    project.commit()
    assert project.build(other("Delta")) == kept  # the committed report is built again as it is
    assert places(project.build(other("Cape"))) == "Delta"
    assert project.build(other("Delta")) == kept  # and so it is after a try that was taken back


def test_the_committed_report_is_the_same_without_its_history_and_without_what_it_made(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.build(other("Bay"))
    project.commit()
    kept = project.build(other("Cape"))
    project.commit()
    shallow = Project(tmp_path / "shallow")
    shutil.rmtree(shallow.folder)
    subprocess.run(["git", "clone", "-q", "--depth", "1", project.folder.as_uri(), shallow.folder], check=True)
    assert shallow.build(other("Cape")) == kept
    bare = Project(tmp_path / "bare")
    shutil.copytree(project.folder / "data" / "previous", bare.folder / "data" / "previous")
    assert bare.build(other("Cape")) == kept


def test_a_project_in_a_folder_of_a_repository_finds_its_own_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path / "outer")
    inner = Project(tmp_path / "outer" / "inner")
    inner.build(other("Bay"))
    project.commit()
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    inner.build(other("Cape"))
    assert places(inner.build(other("Delta"))) == "Bay"


def test_without_the_program_git_the_tables_on_disk_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(tmp_path / "p")
    project.build(other("Bay"))
    project.commit()
    kept = project.build(other("Cape"))
    project.commit()
    monkeypatch.setenv("PATH", "")
    assert project.build(other("Cape")) == kept


def test_a_build_publishes_what_the_report_was_compared_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.html, "render", lambda path, tables: "html")
    monkeypatch.setattr(pipeline.html, "render_notebook", lambda path: "notebook")
    monkeypatch.setattr(pipeline.pdf, "render", lambda path: b"pdf")
    write(tmp_path / "old", one(), sample.checks())
    write(tmp_path / "new", other("Bay"), sample.checks())

    def fake_run(path: Path) -> None:
        if path.stem == "03_check":
            shutil.copytree(tmp_path / "new", path.parents[1] / "data" / "processed", dirs_exist_ok=True)

    monkeypatch.setattr(pipeline.running, "execute", fake_run)
    out = projects.write(tmp_path / "project")
    shutil.copytree(tmp_path / "old", out / "data" / "processed")
    built = pipeline.build(out / "seeds", out)
    assert [path.as_posix() for path in built.files if "previous" in path.parts] == [
        "data/previous/checks.csv",
        "data/previous/claims.csv",
    ]
    assert (out / "data" / "previous" / "claims.csv").read_text().splitlines()[1].split(",")[:4] == [
        "aaa1",
        "A1",
        "harbour.txt",
        "32.78 billion yuan",
    ]


def test_a_claim_is_told_with_what_it_counts_where_nothing_else_says_what_it_is(tmp_path: Path) -> None:
    claims = sample.claims().assign(counted="cranes")
    before = write(tmp_path / "before", claims[claims["label"] != "A4"], sample.checks())
    after = write(tmp_path / "after", claims, sample.checks())
    assert changes.since(before, after) == [Change("claim", "new", (("aaa4", "A4"),), "“100,000-ton”, cranes")]
