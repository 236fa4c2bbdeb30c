"""The map of an analysis as lines and shapes that can be enlarged: SVG and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qtpy.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from qtpy.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
)

from mapapp.cartography.application import ensure_application
from mapapp.cartography.areas import country_paths
from mapapp.cartography.clipping import UnclippedGround
from mapapp.cartography.furniture import CREDITS, Furniture
from mapapp.cartography.ground import read_path
from mapapp.cartography.lettering import Lettering
from mapapp.cartography.still import Still, checked_size
from mapapp.cartography.store import Cell
from mapapp.cartography.typefaces import reading_font, register_typefaces
from mapapp.theme import Theme

_SCREEN_DPI = 96
"""Logical pixels of a picture to the inch."""
_PRINT_DPI = 1200
_BEYOND = (-0.4, -0.4, 0.4, 0.4)
"""Logical pixels by which tiles overlap: viewers would show hairlines between shapes that meet."""


def svg_picture(
    map_data: dict[str, Any], theme: Theme, width: int, height: int, title: str
) -> bytes:
    """Return the map of an analysis (the values of `mapapp.webmap.map_data`) as SVG.

    `width` and `height` are logical pixels. Raises `UsageError` for a size that cannot be.
    """
    from qtpy.QtSvg import QSvgGenerator

    size = _prepared(width, height)
    generator = QSvgGenerator()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    generator.setResolution(_SCREEN_DPI)
    generator.setTitle(title)
    generator.setDescription(CREDITS)
    _paint(_OutlinedStill, QPainter(generator), map_data, theme, size, title)
    buffer.close()
    return bytes(data.data())


def pdf_picture(
    map_data: dict[str, Any], theme: Theme, width: int, height: int, title: str
) -> bytes:
    """Return the map of an analysis as a PDF of one page; 96 logical pixels are an inch.

    Raises `UsageError` for a size that cannot be.
    """
    size = _prepared(width, height)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    inches = QSizeF(size[0] / _SCREEN_DPI, size[1] / _SCREEN_DPI)
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_PRINT_DPI)
    writer.setTitle(title)
    writer.setCreator(f"mapapp. {CREDITS}")
    painter = QPainter(writer)
    painter.scale(_PRINT_DPI / _SCREEN_DPI, _PRINT_DPI / _SCREEN_DPI)
    _paint(_VectorStill, painter, map_data, theme, size, title)
    buffer.close()
    return bytes(data.data())


def print_map(
    printer: QPagedPaintDevice, map_data: dict[str, Any], theme: Theme, title: str
) -> None:
    """Paint the map of an analysis over the page of a printer, 96 logical pixels to the inch.

    Raises `UsageError` for a page that is too small or too large.
    """
    across, down = printer.logicalDpiX() / _SCREEN_DPI, printer.logicalDpiY() / _SCREEN_DPI
    size = _prepared(round(printer.width() / across), round(printer.height() / down))
    painter = QPainter(printer)
    painter.scale(across, down)
    _paint(_VectorStill, painter, map_data, theme, size, title)


def _prepared(width: int, height: int) -> tuple[int, int]:
    size = checked_size(width, height)
    ensure_application()
    register_typefaces()
    return size


def _paint(
    still: type[Still],
    painter: QPainter,
    map_data: dict[str, Any],
    theme: Theme,
    size: tuple[int, int],
    title: str,
) -> None:
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        still(painter, map_data, theme, *size).paint(title)
    finally:
        painter.end()


class _Outlined(Furniture):
    """Writes with the letters' outlines: a viewer need not have the typefaces."""

    def _text(self, box: QRectF, text: str, lettering: Lettering, colour: str) -> None:
        font = reading_font(lettering)
        metrics = QFontMetricsF(font)
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addText(QPointF(box.left(), baseline), font, text)
        self._painter.fillPath(path, QBrush(QColor(colour)))


class _VectorStill(Still):
    """Paints one picture without any image in it, and without clipping."""

    def _paint_land(self) -> None:
        self._ground(self._painter, ("land",))
        picture = QPainterPath()
        picture.addRect(self._whole)
        tint = QBrush(QColor(self._theme.named_country))
        for country in country_paths(self._data["areas"], self._view):
            seen = country.intersected(picture)
            if not seen.isEmpty():
                for land in self._land_parts():
                    self._painter.fillPath(seen.intersected(land), tint)

    def _land_parts(self) -> Iterator[QPainterPath]:
        """Yield the land of each tile, a little beyond it: viewers show where shapes meet."""
        side = self._view.tile_side
        for tile, x, y in self._view.tiles():
            shape = self._basemap.shape("land", tile)
            if shape is not None:
                square = QPainterPath()
                square.addRect(QRectF(x, y, side, side).adjusted(*_BEYOND))
                yield read_path(shape, tile, side).translated(x, y).intersected(square)

    def _ground(self, painter: QPainter, parts: tuple[str, ...]) -> None:
        filled: set[tuple[str, Cell]] = set()
        side = self._view.tile_side
        for part in parts:
            for tile, x, y in self._view.tiles():
                painter.save()
                painter.translate(x, y)
                ground = (painter, self._basemap, self._colours, tile, side)
                UnclippedGround(*ground, filled).paint((part,))
                painter.restore()


class _OutlinedStill(_VectorStill):
    """Writes nothing as text; a PDF has its typefaces in it."""

    furniture = _Outlined
