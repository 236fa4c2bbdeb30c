"""Paints land, water and borders."""

from __future__ import annotations

from collections.abc import Sequence

from qtpy.QtCore import QByteArray, QDataStream, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from mapapp.cartography.colours import Palette, palette
from mapapp.cartography.projection import TILE_SIZE
from mapapp.cartography.store import Basemap, Cell, Shape
from mapapp.theme import Theme

PARTS = ("land", "coast", "rivers", "lakes", "regions", "borders")
"""What the ground consists of, the lowest first."""


def paint_ground(
    painter: QPainter, basemap: Basemap, theme: Theme, tile: Cell, side: float
) -> None:
    """Paint a tile's ground onto the square from (0, 0) to (side, side); sea is left as it is."""
    painter.save()
    painter.scale(side / TILE_SIZE, side / TILE_SIZE)
    GroundPainter(painter, basemap, palette(theme), tile, TILE_SIZE).paint()
    painter.restore()


class GroundPainter:
    """Paints one tile's ground onto the square from (0, 0) to (side, side), in logical pixels."""

    def __init__(
        self, painter: QPainter, basemap: Basemap, colours: Palette, tile: Cell, side: float
    ) -> None:
        self._painter = painter
        self._basemap = basemap
        self._colours = colours
        self._tile = tile
        self._side = side

    def paint(self, parts: Sequence[str] = PARTS) -> None:
        """Paint some of the ground's parts, in the order given."""
        for part in parts:
            getattr(self, f"_{part}")()

    def _land(self) -> None:
        self._draw("land", fill=self._colours.land)

    def _coast(self) -> None:
        self._draw("land", line=self._colours.coast, width=0.8)

    def _rivers(self) -> None:
        self._draw("rivers", line=self._colours.river, width=0.8)

    def _lakes(self) -> None:
        self._draw("lakes", self._colours.sea, self._colours.coast, 0.7)

    def _regions(self) -> None:
        self._draw("regions", line=self._colours.region, width=0.7)

    def _borders(self) -> None:
        width = 1.1 if self._tile.zoom > 2 else 0.8
        self._draw("borders", line=self._colours.border, width=width)

    def _draw(self, layer: str, fill: str = "", line: str = "", width: float = 0) -> None:
        path = self._path(layer)
        if path is not None:
            painter = self._painter
            painter.setBrush(QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))
            painter.setPen(line_pen(line, width) if line else QPen(Qt.PenStyle.NoPen))
            painter.drawPath(path)

    def _path(self, layer: str) -> QPainterPath | None:
        shape = self._basemap.shape(layer, self._tile)
        return read_path(shape, self._tile, self._side) if shape else None


def line_pen(colour: str, width: float) -> QPen:
    """Return the pen of a line on the ground, in logical pixels."""
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


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
