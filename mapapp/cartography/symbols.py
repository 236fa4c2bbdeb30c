"""Event symbols as painter paths."""

from __future__ import annotations

import re
from functools import cache

from qtpy.QtCore import Qt
from qtpy.QtGui import QPainterPath, QTransform

from mapapp.symbols import BOX, OUTLINES
from mapapp.theme import Shape

_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def symbol_path(shape: Shape, x: float, y: float, size: float) -> QPainterPath:
    """Return a symbol with its middle at a point, its box `size` wide."""
    factor = size / BOX
    corner = QTransform(factor, 0, 0, factor, x - size / 2, y - size / 2)
    return corner.map(_traced(OUTLINES[shape]))


def _traced(data: str) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for command, numbers in _steps(data):
        if command == "M":
            path.moveTo(*numbers)
        elif command == "L":
            path.lineTo(*numbers)
        elif command == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path


@cache
def _steps(data: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
    return tuple(
        (command, tuple(float(number) for number in _NUMBER.findall(rest)))
        for command, rest in _COMMAND.findall(data)
    )
