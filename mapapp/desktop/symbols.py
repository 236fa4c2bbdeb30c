"""Paints the symbols of events and of places."""

from __future__ import annotations

import re
from functools import cache

from qtpy.QtCore import QPointF, QRectF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mapapp.desktop.rows import PlaceSymbol
from mapapp.model import EventType
from mapapp.symbols import BOX, OUTLINES
from mapapp.theme import EVENT_GROUPS, Shape, Theme, event_shape

_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@cache
def outline(shape: Shape) -> QPainterPath:
    """Return a shape's outline in its box of `symbols.BOX` units."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for command, arguments in _STEP.findall(OUTLINES[shape]):
        numbers = [float(number) for number in _NUMBER.findall(arguments)]
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        _draw(path, command, points)
    return path


def _draw(path: QPainterPath, command: str, points: list[QPointF]) -> None:
    if command == "M":
        path.moveTo(points[0])
        points = points[1:]
    if command in "ML":
        for point in points:
            path.lineTo(point)
    elif command == "C":
        for index in range(0, len(points), 3):
            path.cubicTo(*points[index : index + 3])
    else:
        path.closeSubpath()


def paint_event_symbol(painter: QPainter, event_type: EventType, box: QRectF, theme: Theme) -> None:
    """Paint an event type's symbol, shape and colour together, into `box`."""
    colour = QColor(getattr(theme, EVENT_GROUPS[event_type].value))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    painter.fillPath(outline(event_shape(event_type)), QBrush(colour))
    painter.restore()


def paint_place_symbol(painter: QPainter, box: QRectF, colour: str, symbol: PlaceSymbol) -> None:
    """Paint a place's disc (something happened), ring (mentioned) or dashed ring (institution).

    Areas have a square with round corners instead.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = symbol.happened and not symbol.institution
    pen = QPen(QColor(colour), 1.6)
    if symbol.institution:
        pen.setDashPattern([1.6, 1.4])
    painter.setPen(pen)
    painter.setBrush(QColor(colour) if filled and not symbol.area else QColor(0, 0, 0, 0))
    box = box.adjusted(0.8, 0.8, -0.8, -0.8)
    if symbol.area:
        painter.drawRoundedRect(box, 3, 3)
    else:
        painter.drawEllipse(box)
    painter.restore()
