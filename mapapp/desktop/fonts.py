"""The program's own fonts: Inter for the interface, Noto Serif for the article."""

from __future__ import annotations

from qtpy.QtGui import QFont, QFontDatabase, QGuiApplication

from mapapp.resources import resource

SANS = "Inter"
SERIF = "Noto Serif"
_FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "NotoSerif-Regular.ttf",
    "NotoSerif-Italic.ttf",
    "NotoSerif-SemiBold.ttf",
)
POINTS_PER_INCH = 72


def register_fonts() -> None:
    """Make the shipped font files known to Qt. Needs a QGuiApplication."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


def sans(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface font at a height in (fractional) pixels."""
    return _font(SANS, pixels, weight)


def serif(
    pixels: float, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False
) -> QFont:
    """Return the article's font at a height in (fractional) pixels."""
    font = _font(SERIF, pixels, weight)
    font.setItalic(italic)
    return font


def _font(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPointSizeF(pixels * POINTS_PER_INCH / dots_per_inch())
    font.setWeight(weight)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def dots_per_inch() -> float:
    """Return the screen's pixels an inch, as fonts count them."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0
