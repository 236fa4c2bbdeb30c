"""Paints land, water and borders."""

from __future__ import annotations

from qtpy.QtCore import QByteArray, QDataStream, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from mapapp.cartography.colours import Palette, palette
from mapapp.cartography.store import Basemap, Cell, Shape
from mapapp.theme import Theme


def paint_ground(
    painter: QPainter, basemap: Basemap, theme: Theme, tile: Cell, side: float
) -> None:
    """Paint a tile's ground onto the square from (0, 0) to (side, side); sea is left as it is."""
    GroundPainter(painter, basemap, palette(theme), tile, side).paint()


class GroundPainter:
    """Paints one tile's ground."""

    def __init__(
        self, painter: QPainter, basemap: Basemap, colours: Palette, tile: Cell, side: float
    ) -> None:
        self._painter = painter
        self._basemap = basemap
        self._colours = colours
        self._tile = tile
        self._side = side
        self._pixel = side / 256

    def paint(self) -> None:
        """Paint all layers, the lowest first."""
        colours = self._colours
        self._area("land", colours.land, colours.coast, 0.8)
        self._lines("rivers", colours.river, 0.8)
        self._area("lakes", colours.sea, colours.coast, 0.7)
        self._lines("regions", colours.region, 0.7)
        self._lines("borders", colours.border, 1.1 if self._tile.zoom > 2 else 0.8)

    def _area(self, layer: str, fill: str, outline: str, width: float) -> None:
        path = self._path(layer)
        if path is not None:
            self._painter.setBrush(QBrush(QColor(fill)))
            self._painter.setPen(self._pen(outline, width))
            self._painter.drawPath(path)

    def _lines(self, layer: str, colour: str, width: float) -> None:
        path = self._path(layer)
        if path is not None:
            self._painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
            self._painter.setPen(self._pen(colour, width))
            self._painter.drawPath(path)

    def _pen(self, colour: str, width: float) -> QPen:
        pen = QPen(QColor(colour), width * self._pixel)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _path(self, layer: str) -> QPainterPath | None:
        shape = self._basemap.shape(layer, self._tile)
        return read_path(shape, self._tile, self._side) if shape else None


def read_path(shape: Shape, tile: Cell, side: float) -> QPainterPath:
    """Return a stored shape in the pixels of a tile that is `side` wide."""
    stream = QDataStream(QByteArray(shape.data))
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    path = QPainterPath()
    stream >> path
    factor = 1 << (tile.zoom - shape.cell.zoom)
    size = side * factor
    east = (tile.x - shape.cell.x * factor) * side
    south = (tile.y - shape.cell.y * factor) * side
    return QTransform(size, 0, 0, size, -east, -south).map(path)
