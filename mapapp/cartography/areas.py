"""Tints the areas of an analysis: countries like ink on paper, other areas with an outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qtpy.QtCore import QPointF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from mapapp.cartography.projection import metres_per_pixel, project
from mapapp.cartography.view import View
from mapapp.theme import Theme

_TINT = 0.1
_OUTLINE = 0.5
_SOFT_EDGE = (12.0, 8.0, 4.0)
"""Widths of the strokes that a derived area fades out in: nobody knows where it ends."""


def tint_countries(
    painter: QPainter, areas: Sequence[dict[str, Any]], view: View, theme: Theme
) -> None:
    """Tint the countries among `areas` (of a map's data) on a layer that holds only land."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    for path in country_paths(areas, view):
        painter.fillPath(path, QBrush(QColor(theme.named_country)))
    painter.restore()


def country_paths(areas: Sequence[dict[str, Any]], view: View) -> Iterator[QPainterPath]:
    """Yield the shapes of the countries among `areas` in the pixels of a picture."""
    for area in filter(_is_country, areas):
        yield from _paths(area, view)


def paint_areas(
    painter: QPainter, areas: Sequence[dict[str, Any]], view: View, theme: Theme
) -> None:
    """Paint all areas but countries: a light tint with an outline."""
    for area in areas:
        if not _is_country(area):
            for path in _paths(area, view):
                if area.get("kind") == "derived":
                    _paint_soft(painter, path, theme)
                else:
                    _paint_area(painter, area, path, theme)


def paint_reaches(
    painter: QPainter, places: Sequence[dict[str, Any]], view: View, theme: Theme
) -> None:
    """Tint the circles of places that are only known within a `radius_km`."""
    for place in places:
        if place.get("radius_km"):
            metres = metres_per_pixel(place["lat"], view.world)
            radius = place["radius_km"] * 1000 / metres
            path = QPainterPath()
            path.addEllipse(QPointF(*view.point(place["lon"], place["lat"])), radius, radius)
            _paint_soft(painter, path, theme)


def _paint_soft(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    tint = QColor(theme.accent)
    tint.setAlphaF(_TINT)
    painter.fillPath(path, QBrush(tint))
    tint.setAlphaF(_TINT / len(_SOFT_EDGE))
    for width in _SOFT_EDGE:
        painter.strokePath(path, QPen(QBrush(tint), width))


def _is_country(area: dict[str, Any]) -> bool:
    return bool(area.get("kind", "country") == "country")


def _paint_area(painter: QPainter, area: dict[str, Any], path: QPainterPath, theme: Theme) -> None:
    institution = area.get("role") == "institution"
    fill = QColor(theme.institution if institution else theme.accent)
    edge = QColor(fill)
    fill.setAlphaF(_TINT)
    edge.setAlphaF(_OUTLINE)
    dashes = Qt.PenStyle.DashLine if institution else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QBrush(edge), 1.0, dashes))
    painter.setBrush(QBrush(fill))
    painter.drawPath(path)


def _paths(area: dict[str, Any], view: View) -> Iterator[QPainterPath]:
    """Yield an area's outline in each turn of the world that is in sight."""
    path = QPainterPath()
    for polygon in area["polygons"]:
        for ring in polygon:
            points = [QPointF(*view.pixels(*project(lon, lat))) for lon, lat in ring]
            path.addPolygon(QPolygonF(points))
            path.closeSubpath()
    for turn in (-view.world, 0, view.world):
        copy = path.translated(turn, 0)
        if copy.boundingRect().right() > 0 and copy.boundingRect().left() < view.width:
            yield copy
