"""The package as others install it: away from the checkout it has its notebooks, templates, word lists and accuracy."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
ASK = """
from pathlib import Path
from claimbook import accuracy, lexicons, pipeline
from claimbook.report.html import TEMPLATES
package = Path(pipeline.__file__).parent
print(package.parent.name, pipeline.sources(Path("elsewhere")) == package / "notebooks", len(accuracy.measured()) > 0)
print(sorted(path.name for path in TEMPLATES.iterdir()), len(lexicons.rows("places")) > 1000)
"""


def test_the_wheel_holds_all_that_a_build_needs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    # -P and the path first: the extracted package counts, not the checkout.
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r})\n{ASK}"
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "installed True True",
        "['notebook.css', 'report.css', 'report.html.j2', 'report.js', 'report.typ'] True",
    ]
