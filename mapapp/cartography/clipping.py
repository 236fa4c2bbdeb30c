"""The ground of a tile without the painter's clipping, which Qt's SVG knows badly or not at all.

Shapes are stored with a margin around their tile. Filled they may overlap; lines must end at the
tile's edge, where the shapes were cut as well.
"""

from __future__ import annotations

from itertools import pairwise

from qtpy.QtCore import QPointF, QRectF
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mapapp.cartography.colours import Palette
from mapapp.cartography.ground import GroundPainter, line_pen
from mapapp.cartography.store import Basemap, Cell


class UnclippedGround(GroundPainter):
    """Paints one tile's ground; `filled` are the shapes that are filled already."""

    def __init__(
        self,
        painter: QPainter,
        basemap: Basemap,
        colours: Palette,
        tile: Cell,
        side: float,
        filled: set[tuple[str, Cell]],
    ) -> None:
        super().__init__(painter, basemap, colours, tile, side)
        self._filled = filled

    def _draw(self, layer: str, fill: str = "", line: str = "", width: float = 0) -> None:
        path = self._path(layer)
        shape = self._basemap.shape(layer, self._tile)
        if path is None or shape is None:
            return
        if fill and (layer, shape.cell) not in self._filled:
            self._filled.add((layer, shape.cell))
            self._painter.fillPath(path, QBrush(QColor(fill)))
        if line:
            square = QRectF(0, 0, self._side, self._side)
            self._painter.strokePath(lines_within(path, square), QPen(line_pen(line, width)))


def lines_within(path: QPainterPath, box: QRectF) -> QPainterPath:
    """Return the outlines of a path as far as they lie in a box, as open lines."""
    lines = QPainterPath()
    for polygon in path.toSubpathPolygons():
        end = None
        for start, stop in pairwise(polygon.at(number) for number in range(polygon.size())):
            part = _within(start, stop, box)
            if part is None:
                end = None
                continue
            if end != part[0]:
                lines.moveTo(part[0])
            lines.lineTo(part[1])
            end = part[1]
    return lines


def _within(start: QPointF, stop: QPointF, box: QRectF) -> tuple[QPointF, QPointF] | None:
    """Return the part of a line in a box (Liang and Barsky, 1984), None where none is."""
    dx, dy = stop.x() - start.x(), stop.y() - start.y()
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, start.x() - box.left()),
        (dx, box.right() - start.x()),
        (-dy, start.y() - box.top()),
        (dy, box.bottom() - start.y()),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    begin = start if first == 0 else QPointF(start.x() + first * dx, start.y() + first * dy)
    end = stop if last == 1 else QPointF(start.x() + last * dx, start.y() + last * dy)
    return begin, end
