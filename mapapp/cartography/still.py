"""The map of an analysis as one picture, for export: ground, areas, names, markers, legend."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import QRectF
from qtpy.QtGui import QColor, QImage, QPainter

from mapapp.cartography.application import ensure_application
from mapapp.cartography.areas import paint_areas, paint_reaches, tint_countries
from mapapp.cartography.colours import palette
from mapapp.cartography.furniture import TITLE_HEIGHT, Furniture
from mapapp.cartography.ground import GroundPainter
from mapapp.cartography.labels import label_box, paint_label
from mapapp.cartography.markers import Marker, markers, paint_markers
from mapapp.cartography.store import Basemap, Label
from mapapp.cartography.tiles import png
from mapapp.cartography.typefaces import register_typefaces
from mapapp.cartography.view import Margins, View, fitted_view
from mapapp.errors import UsageError
from mapapp.theme import Theme

_MARGINS = Margins(left=56, top=TITLE_HEIGHT + 48, right=96, bottom=64)
_MUCH_SMALLER = 3.0
_SMALLEST, _LARGEST = 64, 12_000
_Placed = tuple[Label, float, float]
"""A name and where its point lies in the picture."""


def still_picture(
    map_data: dict[str, Any],
    theme: Theme,
    width: int,
    height: int,
    title: str,
    scale: float = 1.0,
) -> bytes:
    """Return the map of an analysis (the values of `mapapp.webmap.map_data`) as PNG.

    `width` and `height` are logical pixels, `scale` device pixels for each of them. Raises
    `UsageError` for a size that no picture can have.
    """
    pixels = checked_size(width * scale, height * scale)
    ensure_application()
    register_typefaces()
    image = QImage(*pixels, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(pixels[0] / width, pixels[1] / height)
        Still(painter, map_data, theme, width, height).paint(title)
    finally:
        painter.end()
    return png(image)


def checked_size(width: float, height: float) -> tuple[int, int]:
    """Return a size in whole pixels. Raises `UsageError` for one that no picture can have."""
    pixels = round(width), round(height)
    if not all(_SMALLEST <= side <= _LARGEST for side in pixels):
        raise UsageError(
            f"A picture of {pixels[0]} by {pixels[1]} pixels cannot be made: choose sides "
            f"from {_SMALLEST} to {_LARGEST:,} pixels."
        )
    return pixels


def view_of(map_data: dict[str, Any], width: int, height: int) -> View:
    """Return what a picture shows: the whole story, else only its heart where that is far nearer.

    A picture cannot be moved, so that it shows all places (`whole`) when that is not much smaller
    than the map's first view (`bounds`).
    """
    heart = fitted_view(map_data.get("bounds"), width, height, _MARGINS)
    if not map_data.get("whole"):
        return heart
    whole = fitted_view(map_data["whole"], width, height, _MARGINS)
    return whole if whole.world * _MUCH_SMALLER >= heart.world else heart


class Still:
    """Paints one picture; the land by way of an image."""

    furniture = Furniture

    def __init__(
        self, painter: QPainter, map_data: dict[str, Any], theme: Theme, width: int, height: int
    ) -> None:
        self._painter = painter
        self._data = map_data
        self._theme = theme
        self._colours = palette(theme)
        self._view = view_of(map_data, width, height)
        self._whole = QRectF(0, 0, self._view.width, self._view.height)
        self._basemap = Basemap.open()

    def paint(self, title: str) -> None:
        """Paint everything, the lowest first."""
        self._painter.fillRect(self._whole, QColor(self._colours.sea))
        self._paint_land()
        self._ground(self._painter, ("coast", "rivers", "lakes", "regions", "borders"))
        paint_areas(self._painter, self._data["areas"], self._view, self._theme)
        outlined = {area["id"] for area in self._data["areas"]}
        circled = [one for one in self._data["places"] if one["id"] not in outlined]
        paint_reaches(self._painter, circled, self._view, self._theme)
        furniture = self.furniture(self._painter, self._view, self._theme, self._data, title)
        labels = self._free_labels(furniture.boxes())
        written = {label.text.replace("\n", " ").casefold() for label, _, _ in labels}
        found = markers(self._data, self._view, self._theme, written)
        self._labels(labels, found)
        paint_markers(self._painter, found, self._theme)
        furniture.paint()

    def _paint_land(self) -> None:
        """Paint the land, its named countries tinted."""
        self._painter.drawImage(self._whole, self._land())

    def _land(self) -> QImage:
        """Return a layer with only the land, its named countries tinted."""
        device = self._painter.device()
        layer = QImage(device.width(), device.height(), QImage.Format.Format_ARGB32_Premultiplied)
        layer.fill(QColor(0, 0, 0, 0))
        painter = QPainter(layer)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(self._painter.transform())
            self._ground(painter, ("land",))
            tint_countries(painter, self._data["areas"], self._view, self._theme)
        finally:
            painter.end()
        return layer

    def _ground(self, painter: QPainter, parts: tuple[str, ...]) -> None:
        side = self._view.tile_side
        for tile, x, y in self._view.tiles():
            painter.save()
            painter.setClipRect(QRectF(x, y, side, side))
            painter.translate(x, y)
            GroundPainter(painter, self._basemap, self._colours, tile, side).paint(parts)
            painter.restore()

    def _free_labels(self, furniture: list[QRectF]) -> list[_Placed]:
        """Return the names that are whole in the picture and under no furniture."""
        free = []
        for label, x, y in _labels_in(self._view, self._basemap):
            box = label_box(label.text, label.style, label.side, x, y)
            if self._whole.contains(box) and not any(box.intersects(other) for other in furniture):
                free.append((label, x, y))
        return free

    def _labels(self, labels: list[_Placed], found: list[Marker]) -> None:
        taken = [box for marker in found for box in marker.boxes()]
        for label, x, y in labels:
            box = label_box(label.text, label.style, label.side, x, y)
            if not any(box.intersects(other) for other in taken):
                paint_label(
                    self._painter, label.text, label.style, label.side, (x, y), self._colours
                )


def _labels_in(view: View, basemap: Basemap) -> list[_Placed]:
    """Return the names in sight, once each, with where their points lie in the picture."""
    found: dict[tuple[str, int, int], _Placed] = {}
    for tile, left, top in view.tiles():
        for label in basemap.labels(tile):
            x, y = tile.offset(label.x, label.y)
            place = left + x * view.tile_side, top + y * view.tile_side
            found.setdefault((label.text, round(place[0]), round(place[1])), (label, *place))
    return list(found.values())
