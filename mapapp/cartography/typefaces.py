"""The shipped typefaces: registered with Qt once, and each lettering as a QFont."""

from __future__ import annotations

import threading
from functools import cache
from typing import Any

from qtpy import PYSIDE6
from qtpy.QtCore import Qt
from qtpy.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPainterPath,
    QTransform,
)

from mapapp.cartography.lettering import Lettering
from mapapp.errors import MapAppError
from mapapp.resources import resource

_LOCK = threading.Lock()
_QT5_WEIGHTS = {400: 50, 500: 57, 600: 63, 700: 75}
_DRAWN_SIZE = 64
"""Type is outlined at this size in pixels and then scaled: Qt has whole sizes only, and hints."""


@cache
def _register() -> tuple[str, ...]:
    families: list[str] = []
    for path in sorted(resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def register_typefaces() -> tuple[str, ...]:
    """Make the shipped families known to Qt, once; returns their names, one a face.

    Raises `MapAppError` when no QGuiApplication exists yet: Qt has no fonts before.
    """
    if QGuiApplication.instance() is None:
        raise MapAppError("Type needs a Qt application: call ensure_application() first.")
    with _LOCK:
        return _register()


def outline(text: str, lettering: Lettering) -> QPainterPath:
    """Return the letters of a text, its lines centred around (0, 0), in logical pixels."""
    lines = text.split("\n")
    face = _face(lettering)
    metrics = QFontMetricsF(face)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # letters may be drawn of overlapping shapes
    step = lettering.line_height * _DRAWN_SIZE / lettering.size
    top = metrics.capHeight() / 2 - step * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        width = metrics.horizontalAdvance(line) - face.letterSpacing()
        path.addText(-width / 2, top + number * step, face, line)
    factor = lettering.size / _DRAWN_SIZE
    return QTransform.fromScale(factor, factor).map(path)


def reading_font(lettering: Lettering) -> QFont:
    """Return a font for text that is not part of the map and may be in any script."""
    font = QFont(lettering.family)
    font.setPixelSize(round(lettering.size))
    font.setWeight(_weight(lettering.weight))
    font.setItalic(lettering.italic)
    return font


def _face(lettering: Lettering) -> QFont:
    face = QFont(lettering.family)
    face.setPixelSize(_DRAWN_SIZE)
    face.setWeight(_weight(lettering.weight))
    face.setItalic(lettering.italic)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    spacing = lettering.spacing * _DRAWN_SIZE
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return face


def _weight(css: int) -> Any:
    """Return Qt's weight for a CSS weight: Qt 5 counts to 99, in plain numbers."""
    return QFont.Weight(css) if PYSIDE6 else _QT5_WEIGHTS[css]
