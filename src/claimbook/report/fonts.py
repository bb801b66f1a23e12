"""The report's typefaces, out of the packages that carry them: the same letters on every machine, nothing fetched."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

from claimbook.errors import BuildFailed

_FACES = {
    "font_source_sans_pro": ("Regular", "It", "Semibold", "Bold"),
    "font_source_serif_pro": ("Regular", "It", "Semibold", "Bold"),
}
_CHINESE = ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc")


def lay_out(folder: Path) -> Path:
    """Puts the font files that the PDF uses into `folder`, each face once, and returns it."""
    for package, faces in _FACES.items():
        for face in faces:
            file = face_file(package, face)
            shutil.copyfile(file, folder / file.name)
    (folder / _CHINESE[1]).symlink_to(_folder(_CHINESE[0]) / _CHINESE[1])
    return folder


def face_file(package: str, face: str) -> Path:
    """The TrueType file of one face, `face_file("font_source_sans_pro", "Semibold")`."""
    family = "".join(word.capitalize() for word in package.split("_")[1:])
    return _folder(package) / "files" / f"{family}-{face}.ttf"


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise BuildFailed(f"The typeface package {package} is not installed.", "Run make setup, then build again.")
    return Path(found.origin).parent
