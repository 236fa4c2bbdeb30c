"""Paints the basemap's tiles. Safe in any thread: nothing is shared but the basemap's file."""

from __future__ import annotations

from collections.abc import Sequence

from qtpy.QtCore import QBuffer, QByteArray, QIODevice
from qtpy.QtGui import QColor, QImage, QImageWriter, QPainter

from mapapp.cartography.ground import paint_ground
from mapapp.cartography.labels import paint_labels
from mapapp.cartography.projection import TILE_SIZE
from mapapp.cartography.store import MAX_ZOOM, Basemap, Cell
from mapapp.errors import UsageError
from mapapp.theme import Theme

LAYERS = ("ground", "labels")
_QUICK = 80
"""How little a PNG is squeezed, 0 to 100: tiles are written to be shown at once."""
_OPAQUE = QImage.Format.Format_RGB32
_TRANSPARENT = QImage.Format.Format_ARGB32_Premultiplied
_SMALLEST_SCALE, _LARGEST_SCALE = 0.5, 4.0


def paint_tile(
    basemap: Basemap,
    layer: str,
    theme: Theme,
    z: int,
    x: int,
    y: int,
    scale: float = 1.0,
    clear_of: Sequence[tuple[float, float]] = (),
    without: Sequence[str] = (),
) -> bytes:
    """Return a tile as PNG: the opaque layer "ground", or the transparent layer "labels".

    `scale` is the number of device pixels per logical pixel: at 2.0 the tile is 512 wide.
    `clear_of` are the points (latitude, longitude) of markers: small names under them and under
    the names to their right are left out. Areas named in `without` are not named either.
    Raises `UsageError` for a layer or tile that does not exist.
    """
    tile = _checked(layer, z, x, y)
    scale = max(_SMALLEST_SCALE, min(_LARGEST_SCALE, scale))
    side = round(TILE_SIZE * scale)
    opaque = layer == "ground"
    image = QImage(side, side, _OPAQUE if opaque else _TRANSPARENT)
    image.fill(QColor(theme.sea) if opaque else QColor(0, 0, 0, 0))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if opaque:
            paint_ground(painter, basemap, theme, tile, side)
        else:
            paint_labels(painter, basemap, theme, tile, side, clear_of, without)
    finally:
        painter.end()
    return png(image)


def png(image: QImage) -> bytes:
    """Return an image as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    writer.setQuality(_QUICK)
    writer.write(image)
    buffer.close()
    return bytes(data.data())


def _checked(layer: str, z: int, x: int, y: int) -> Cell:
    if layer not in LAYERS:
        raise UsageError(f"The basemap has no layer “{layer}”: it is one of {', '.join(LAYERS)}.")
    if not (0 <= z <= MAX_ZOOM and 0 <= x < 1 << z and 0 <= y < 1 << z):
        raise UsageError(f"There is no tile {z}/{x}/{y}: zoom goes from 0 to {MAX_ZOOM}.")
    return Cell(z, x, y)
