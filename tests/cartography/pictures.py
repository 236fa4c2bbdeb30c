"""Reads and stitches tiles."""

from __future__ import annotations

from qtpy.QtGui import QColor, QImage, QPainter

from mapapp.cartography import Basemap, paint_tile
from mapapp.cartography.projection import TILE_SIZE, project
from mapapp.theme import Theme


def image_of(png: bytes) -> QImage:
    image = QImage.fromData(png)
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def tile_at(lon: float, lat: float, zoom: int) -> tuple[int, int, int, int]:
    """Return the tile that holds a place, and the pixel of the place on it."""
    x, y = (value * (1 << zoom) for value in project(lon, lat))
    return int(x), int(y), int(x % 1 * TILE_SIZE), int(y % 1 * TILE_SIZE)


def ground_colour(basemap: Basemap, theme: Theme, lon: float, lat: float, zoom: int) -> QColor:
    x, y, column, row = tile_at(lon, lat, zoom)
    return image_of(paint_tile(basemap, "ground", theme, zoom, x, y)).pixelColor(column, row)


def stitched(
    basemap: Basemap, layer: str, theme: Theme, zoom: int, x: int, y: int, count: int
) -> QImage:
    """Return `count` by `count` tiles as one image."""
    side = count * TILE_SIZE
    whole = QImage(side, side, QImage.Format.Format_ARGB32)
    whole.fill(0)
    painter = QPainter(whole)
    for column in range(count):
        for row in range(count):
            tile = image_of(paint_tile(basemap, layer, theme, zoom, x + column, y + row))
            painter.drawImage(column * TILE_SIZE, row * TILE_SIZE, tile)
    painter.end()
    return whole


def differing_pixels(first: QImage, second: QImage, tolerance: int = 24) -> int:
    assert first.size() == second.size()
    return sum(
        _distance(first.pixel(x, y), second.pixel(x, y)) > tolerance
        for x in range(first.width())
        for y in range(first.height())
    )


def _distance(first: int, second: int) -> int:
    channels = (0, 8, 16, 24)
    return max(abs((first >> shift & 255) - (second >> shift & 255)) for shift in channels)
