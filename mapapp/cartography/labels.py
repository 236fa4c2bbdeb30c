"""Paints the names on the map where they were placed when the basemap was compiled."""

from __future__ import annotations

from collections.abc import Sequence, Set

from qtpy.QtCore import QPointF, QRectF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from mapapp.cartography.colours import Palette, palette
from mapapp.cartography.lettering import HALO, LETTERINGS, Lettering, Side, Style
from mapapp.cartography.projection import TILE_SIZE, project
from mapapp.cartography.store import Basemap, Cell, Label
from mapapp.cartography.typefaces import outline, register_typefaces
from mapapp.theme import Theme

_MARKER_REACH = 13.0
"""How far a usual marker goes from its middle, in logical pixels."""
_NAME_WIDTH, _NAME_HEIGHT = 56.0, 13.0
"""The size of a marker's name of usual length."""
_UNTOUCHED = (Style.COUNTRY_LARGE, Style.SEA_LARGE)


def paint_labels(
    painter: QPainter,
    basemap: Basemap,
    theme: Theme,
    tile: Cell,
    side: float,
    clear_of: Sequence[tuple[float, float]] = (),
    without: Sequence[str] = (),
) -> None:
    """Paint a tile's names onto the square from (0, 0) to (side, side).

    Markers stand at the points `clear_of` (latitude, longitude), their names to the right: what
    they would cover is left out, but for the large names of countries and seas. Areas named in
    `without` are written by someone else.
    """
    elsewhere = {name.casefold() for name in without}
    register_typefaces()
    colours = palette(theme)
    reserved = [
        box for lat, lon in clear_of for box in _marker_boxes(*_on(tile, project(lon, lat)))
    ]
    painter.save()
    painter.scale(side / TILE_SIZE, side / TILE_SIZE)
    for label in basemap.labels(tile):
        point = _on(tile, (label.x, label.y))
        if not (_is_hidden(label, point, reserved) or _is_of(label, elsewhere)):
            paint_label(painter, label.text, label.style, label.side, point, colours)
    painter.restore()


def _on(tile: Cell, point: tuple[float, float]) -> tuple[float, float]:
    """Return where a point in worlds lies on a tile, in logical pixels."""
    x, y = tile.offset(*point)
    return x * TILE_SIZE, y * TILE_SIZE


def _marker_boxes(x: float, y: float) -> tuple[QRectF, QRectF]:
    """Return the room that a marker and the name to its right take."""
    reach = _MARKER_REACH
    name = QRectF(x, y - _NAME_HEIGHT / 2, reach + _NAME_WIDTH, _NAME_HEIGHT)
    return QRectF(x - reach, y - reach, 2 * reach, 2 * reach), name


def _is_of(label: Label, names: Set[str]) -> bool:
    area = not LETTERINGS[label.style].dot
    return area and label.text.replace("\n", " ").casefold() in names


def _is_hidden(label: Label, point: tuple[float, float], reserved: Sequence[QRectF]) -> bool:
    if not reserved or label.style in _UNTOUCHED:
        return False
    box = label_box(label.text, label.style, label.side, *point)
    return any(box.intersects(other) for other in reserved)


def paint_label(
    painter: QPainter,
    text: str,
    style: Style,
    side: Side,
    at: tuple[float, float],
    colours: Palette,
) -> None:
    """Paint a name at a point, with its dot if its style has one, in logical pixels."""
    lettering = LETTERINGS[style]
    point = QPointF(*at)
    letters = _letters(text, lettering, side, point)
    colour = QColor(colours.names[style])
    _halo(painter, letters, QColor(colours.halo))
    painter.fillPath(letters, QBrush(colour))
    if lettering.dot:
        _dot(painter, point, lettering.dot, colour, QColor(colours.halo), style)


def label_box(text: str, style: Style, side: Side, x: float, y: float) -> QRectF:
    """Return the box that a name at a point takes, its dot included."""
    lettering = LETTERINGS[style]
    box = _letters(text, lettering, side, QPointF(x, y)).boundingRect()
    dot = QRectF(x - lettering.dot, y - lettering.dot, 2 * lettering.dot, 2 * lettering.dot)
    return box.united(dot) if lettering.dot else box


def _letters(text: str, lettering: Lettering, side: Side, point: QPointF) -> QPainterPath:
    letters = outline(text, lettering)
    letters.translate(point + _offset(letters, lettering, side))
    return letters


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
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)  # a third quicker than round, and looks the same
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
