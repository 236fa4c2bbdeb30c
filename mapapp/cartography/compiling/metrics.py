"""Measures names with the packaged fonts, so that they can be placed without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

from mapapp.cartography.lettering import LETTERINGS, Lettering, Style

_SUBSETS = ("latin", "latin-ext", "vietnamese")


@dataclass(frozen=True, slots=True)
class Advances:
    """How wide each character of a face is, in shares of the type's size."""

    widths: dict[str, float]

    @classmethod
    def read(cls, npm_modules: Path, lettering: Lettering) -> Advances:
        """Read a face's characters from its packaged subsets."""
        widths: dict[str, float] = {}
        for subset in _SUBSETS:
            with TTFont(_file(npm_modules, lettering, subset), lazy=True) as font:
                advances, em = font["hmtx"].metrics, font["head"].unitsPerEm
                for code, glyph in font.getBestCmap().items():
                    widths.setdefault(chr(code), advances[glyph][0] / em)
        return cls(widths)

    def covers(self, text: str) -> bool:
        """Tell whether the face has every character of `text`."""
        return all(character in self.widths for character in text if character != "\n")

    def width(self, line: str) -> float:
        """Return the width of a line in shares of the type's size."""
        return sum(self.widths.get(character, 0.6) for character in line)


class Measure:
    """Measures names in every style."""

    def __init__(self, npm_modules: Path) -> None:
        faces = {(item.family, item.weight, item.italic): item for item in LETTERINGS.values()}
        advances = {key: Advances.read(npm_modules, item) for key, item in faces.items()}
        self._advances = {
            style: advances[item.family, item.weight, item.italic]
            for style, item in LETTERINGS.items()
        }

    def covers(self, text: str, style: Style) -> bool:
        """Tell whether `text` can be lettered in a style without another font."""
        return self._advances[style].covers(text)

    def size(self, text: str, style: Style) -> tuple[float, float]:
        """Return the width and height of a name, which may have several lines, in pixels."""
        lettering = LETTERINGS[style]
        lines = text.split("\n")
        width = max(self._line(line, style, lettering) for line in lines)
        return width, lettering.size * 0.9 + lettering.line_height * (len(lines) - 1)

    def _line(self, line: str, style: Style, lettering: Lettering) -> float:
        letters = self._advances[style].width(line) * lettering.size
        return letters + lettering.spacing * lettering.size * max(0, len(line) - 1)


def _file(npm_modules: Path, lettering: Lettering, subset: str) -> Path:
    package = lettering.family.lower().replace(" ", "-")
    slant = "italic" if lettering.italic else "normal"
    name = f"{package}-{subset}-{lettering.weight}-{slant}.woff2"
    return npm_modules / "@fontsource" / package / "files" / name
