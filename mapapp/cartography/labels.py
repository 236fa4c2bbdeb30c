"""Paints the names on the map where they were placed when the basemap was compiled."""

from __future__ import annotations

from qtpy.QtCore import QPointF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mapapp.cartography.colours import Palette, palette
from mapapp.cartography.lettering import HALO, LETTERINGS, Lettering, Side, Style
from mapapp.cartography.projection import TILE_SIZE
from mapapp.cartography.store import Basemap, Cell, Label
from mapapp.cartography.typefaces import outline, register_typefaces
from mapapp.theme import Theme


def paint_labels(
    painter: QPainter, basemap: Basemap, theme: Theme, tile: Cell, side: float
) -> None:
    """Paint a tile's names onto the square from (0, 0) to (side, side)."""
    register_typefaces()
    colours = palette(theme)
    painter.save()
    painter.scale(side / TILE_SIZE, side / TILE_SIZE)
    for label in basemap.labels(tile):
        paint_label(painter, label.text, label.style, label.side, _point(label, tile), colours)
    painter.restore()


def paint_label(
    painter: QPainter, text: str, style: Style, side: Side, point: QPointF, colours: Palette
) -> None:
    """Paint a name at a point, with its dot if its style has one, in logical pixels."""
    lettering = LETTERINGS[style]
    letters = outline(text, lettering)
    letters.translate(point + _offset(letters, lettering, side))
    colour = QColor(colours.names[style])
    _halo(painter, letters, QColor(colours.halo))
    painter.fillPath(letters, QBrush(colour))
    if lettering.dot:
        _dot(painter, point, lettering.dot, colour, QColor(colours.halo), style)


def _offset(letters: QPainterPath, lettering: Lettering, side: Side) -> QPointF:
    """Return the way from a point to the middle of the name beside it."""
    width = letters.boundingRect().width()
    across = {Side.RIGHT: 1, Side.LEFT: -1}.get(side, 0)
    down = {Side.BELOW: 1, Side.ABOVE: -1}.get(side, 0)
    height = lettering.size * 0.8
    return QPointF(across * (lettering.gap + width / 2), down * (lettering.gap + height / 2))


def _halo(painter: QPainter, letters: QPainterPath, colour: QColor) -> None:
    colour.setAlphaF(0.8)
    pen = QPen(colour, HALO * 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, pen)


def _dot(
    painter: QPainter, point: QPointF, radius: float, colour: QColor, ground: QColor, style: Style
) -> None:
    painter.setPen(QPen(ground, 1.0))
    painter.setBrush(QBrush(colour))
    painter.drawEllipse(point, radius + 0.5, radius + 0.5)
    if style is Style.CAPITAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ground))
        painter.drawEllipse(point, radius * 0.42, radius * 0.42)


def _point(label: Label, tile: Cell) -> QPointF:
    """Return where a name's point lies on the tile, taking the shorter way round the world."""
    count = 1 << tile.zoom
    x = (label.x * count - tile.x + count / 2) % count - count / 2
    return QPointF(x * TILE_SIZE, (label.y * count - tile.y) * TILE_SIZE)
