"""The program's own icons, tinted with a colour and crisp on every screen."""

from __future__ import annotations

from functools import cache

from qtpy.QtCore import QBuffer, QByteArray, QSize
from qtpy.QtGui import QGuiApplication, QIcon, QImageReader, QPixmap

from mapapp.resources import resource

SIDE = 16
"""Side of an icon in a button, in device-independent pixels."""
_INK = "#000000"
"""The colour that the icons are drawn with in their files."""


def icon(name: str, colour: str, side: int = SIDE) -> QIcon:
    """Return the icon `name` of `resources/icons` in a colour, in the sizes that screens ask for.

    Raises `MapAppError` when the installation is incomplete.
    """
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(picture(name, colour, side, ratio))
    return made


def picture(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """Return an icon as a picture for a screen with `ratio` pixels a device-independent one."""
    buffer = QBuffer()
    buffer.setData(QByteArray(_drawing(name).replace(_INK, colour).encode()))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(side * ratio), round(side * ratio)))
    drawn = QPixmap.fromImage(reader.read())
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {1.0})
