"""The program's own icons, tinted with a colour and crisp on every screen."""

from __future__ import annotations

from functools import cache

from qtpy.QtCore import QBuffer, QByteArray, QSize, Qt
from qtpy.QtGui import QGuiApplication, QIcon, QImageReader, QPainter, QPixmap
from qtpy.QtWidgets import QAbstractButton

from mapapp.resources import resource

SIDE = 16
"""Side of an icon in a button, in device-independent pixels."""
GAP = 3
"""Room between an icon and the words of its button, beside what Qt leaves."""
_INK = "#000000"
"""The colour that the icons are drawn with in their files."""


def icon(name: str, colour: str, side: int = SIDE, gap: int = 0) -> QIcon:
    """Return the icon `name` of `resources/icons` in a colour, in the sizes that screens ask for.

    `gap` is room at its right, before the words of a button. Raises `MapAppError` when the
    installation is incomplete.
    """
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(_with_gap(picture(name, colour, side, ratio), round(gap * ratio)))
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


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    wider = QPixmap(drawn.width() + gap, drawn.height())
    wider.setDevicePixelRatio(drawn.devicePixelRatio())
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def put_icon(button: QAbstractButton, name: str, colour: str) -> None:
    """Give a button an icon, with room before its words if it has any."""
    gap = GAP if button.text() else 0
    button.setIconSize(QSize(SIDE + gap, SIDE))
    button.setIcon(icon(name, colour, SIDE, gap))


@cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {1.0})
