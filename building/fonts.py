"""Merges the subsets that fonts are packaged in into one file a face, under one family name.

Qt draws nearly everything in a fallback when the subsets of one family are registered apart.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

SUBSETS = ("latin", "latin-ext", "vietnamese")
_STYLE_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_WINDOWS_ENGLISH = (3, 1, 0x409)


@dataclass(frozen=True, slots=True)
class Face:
    """One face to make: its family, weight, slant, and whether the web page needs it too."""

    family: str
    weight: int
    italic: bool = False
    web: bool = False

    @property
    def style(self) -> str:
        """The style's name, as `SemiBold` or `Italic`."""
        if not self.italic:
            return _STYLE_NAMES[self.weight]
        return "Italic" if self.weight == 400 else f"{_STYLE_NAMES[self.weight]} Italic"

    @property
    def file_stem(self) -> str:
        """The file's name without its ending."""
        return f"{self.family}-{self.style}".replace(" ", "")

    def source(self, npm_modules: Path, script: str) -> Path:
        """Return the packaged file of one subset."""
        package = self.family.lower().replace(" ", "-")
        slant = "italic" if self.italic else "normal"
        name = f"{package}-{script}-{self.weight}-{slant}.woff2"
        return npm_modules / "@fontsource" / package / "files" / name


FACES = (
    Face("Inter", 400, web=True),
    Face("Inter", 500),
    Face("Inter", 600, web=True),
    Face("Inter", 700),
    Face("Noto Serif", 400),
    Face("Noto Serif", 400, italic=True, web=True),
    Face("Noto Serif", 600),
    Face("Noto Serif", 700),
)


def make_fonts(npm_modules: Path, output: Path) -> None:
    """Write every face as TrueType, those of the web page as WOFF2 too, and their licences."""
    output.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        font = merged(face, npm_modules)
        font.save(output / f"{face.file_stem}.ttf")
        if face.web:
            font.flavor = "woff2"
            font.save(output / f"{face.file_stem}.woff2")
    for family in sorted({face.family for face in FACES}):
        package = npm_modules / "@fontsource" / family.lower().replace(" ", "-")
        shutil.copy(package / "LICENSE", output / f"{family.replace(' ', '')}-LICENSE.txt")


def merged(face: Face, npm_modules: Path) -> TTFont:
    """Return one font with the characters of all subsets of `face`, named by its family."""
    with TemporaryDirectory() as folder:
        parts = []
        for script in SUBSETS:
            parts.append(str(Path(folder) / f"{script}.ttf"))
            with TTFont(face.source(npm_modules, script)) as font:
                font.flavor = None
                font.save(parts[-1])
        whole = Merger(Options(drop_tables=["STAT"])).merge(parts)
    _rename(whole, face)
    return whole


def _rename(font: TTFont, face: Face) -> None:
    """Put the face under its plain family, told apart by weight and slant alone."""
    bold, italic = face.weight == 700, face.italic
    names = {1: face.family, 2: _linked_style(bold, italic), 4: f"{face.family} {face.style}"}
    names |= {6: face.file_stem, 16: face.family, 17: face.style}
    for number, text in names.items():
        font["name"].setName(text, number, *_WINDOWS_ENGLISH)
    font["OS/2"].usWeightClass = face.weight
    regular = not (bold or italic)
    font["OS/2"].fsSelection = regular << 6 | bold << 5 | int(italic)
    font["head"].macStyle = italic << 1 | int(bold)


def _linked_style(bold: bool, italic: bool) -> str:
    return " ".join(["Bold"] * bold + ["Italic"] * italic) or "Regular"
