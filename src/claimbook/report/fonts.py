"""The report's typefaces, out of the packages that carry them: the same letters on every machine, nothing fetched."""

from __future__ import annotations

import base64
import io
import shutil
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from claimbook.errors import BuildFailed

_FACES = {
    "font_source_sans_pro": ("Regular", "It", "Semibold", "Bold"),
    "font_source_serif_pro": ("Regular", "It", "Semibold", "Bold"),
}
_NAMES = {"font_source_sans_pro": "Source Sans Pro", "font_source_serif_pro": "Source Serif Pro"}
_WEIGHTS = {"Regular": "200 499", "Semibold": "500 900"}
_CHINESE = ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc")


def lay_out(folder: Path) -> Path:
    """Puts the font files that the PDF uses into `folder`, each face once, and returns it."""
    for package, faces in _FACES.items():
        for face in faces:
            file = face_file(package, face)
            shutil.copyfile(file, folder / file.name)
    (folder / _CHINESE[1]).symlink_to(_folder(_CHINESE[0]) / _CHINESE[1])
    return folder


def style_sheet(text: str) -> str:
    """@font-face rules with the faces of the page inside them, cut down to the characters of `text`."""
    rules = []
    for package, family in _NAMES.items():
        for face, weight in _WEIGHTS.items():
            data = base64.b64encode(_cut_down(face_file(package, face), text)).decode()
            source = f'url(data:font/woff;base64,{data}) format("woff")'
            rules.append(f'@font-face{{font-family:"{family}";font-weight:{weight};src:{source}}}')
    return "\n".join(rules)


def face_file(package: str, face: str) -> Path:
    """The TrueType file of one face, `face_file("font_source_sans_pro", "Semibold")`."""
    family = "".join(word.capitalize() for word in package.split("_")[1:])
    return _folder(package) / "files" / f"{family}-{face}.ttf"


def _cut_down(file: Path, text: str) -> bytes:
    options = Options(hinting=False, layout_features=[], notdef_outline=True)
    options.drop_tables += ["GDEF", "GPOS", "GSUB"]  # following these tables takes five times as long as all the rest
    font = TTFont(file, recalcTimestamp=False, lazy=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    font.flavor = "woff"
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or found.origin is None:
        raise BuildFailed(f"The typeface package {package} is not installed.", "Run make setup, then build again.")
    return Path(found.origin).parent
