"""Tints the areas of an analysis: countries like ink on paper, other areas with an outline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qtpy.QtCore import QPointF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from mapapp.cartography.projection import metres_per_pixel, project
from mapapp.cartography.view import View
from mapapp.theme import Theme

_TINT = 0.1
_OUTLINE = 0.5


def paint_areas(
    painter: QPainter, areas: Sequence[dict[str, Any]], view: View, theme: Theme
) -> None:
    """Paint areas (the `areas` of a map's data), the largest first."""
    paths = [(area, _path(area["polygons"], view)) for area in areas]
    for area, path in sorted(paths, key=lambda item: -_extent(item[1])):
        for turn in (-view.world, 0, view.world):
            copy = path.translated(turn, 0)
            if copy.boundingRect().right() > 0 and copy.boundingRect().left() < view.width:
                _paint_area(painter, area, copy, theme)


def paint_reaches(
    painter: QPainter, places: Sequence[dict[str, Any]], view: View, theme: Theme
) -> None:
    """Circle the derived places (with a `radius_km`): they are only known within it."""
    fill, edge = QColor(theme.accent), QColor(theme.accent)
    fill.setAlphaF(_TINT)
    edge.setAlphaF(_OUTLINE)
    painter.setPen(QPen(QBrush(edge), 1.2, Qt.PenStyle.DashLine))
    painter.setBrush(QBrush(fill))
    for place in places:
        if place.get("radius_km"):
            metres = metres_per_pixel(place["lat"], view.world)
            radius = place["radius_km"] * 1000 / metres
            painter.drawEllipse(QPointF(*view.point(place["lon"], place["lat"])), radius, radius)


def _paint_area(painter: QPainter, area: dict[str, Any], path: QPainterPath, theme: Theme) -> None:
    if area.get("kind", "country") == "country":
        _paint_country(painter, path, theme)
        return
    institution = area.get("role") == "institution"
    colour = QColor(theme.institution if institution else theme.accent)
    outline = QColor(colour)
    outline.setAlphaF(_OUTLINE)
    colour.setAlphaF(_TINT)
    dashes = Qt.PenStyle.DashLine if institution else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QBrush(outline), 1.0, dashes))
    painter.setBrush(QBrush(colour))
    painter.drawPath(path)


def _paint_country(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """Tint a country as a coloured ink would: what is darker (or lighter) already stays so."""
    modes = QPainter.CompositionMode
    light = theme.name == "light"
    painter.save()
    mode = modes.CompositionMode_Darken if light else modes.CompositionMode_Lighten
    painter.setCompositionMode(mode)
    painter.fillPath(path, QBrush(QColor(theme.named_country)))
    painter.restore()


def _path(polygons: Sequence[Any], view: View) -> QPainterPath:
    path = QPainterPath()
    for polygon in polygons:
        for ring in polygon:
            points = [QPointF(*view.pixels(*project(lon, lat))) for lon, lat in ring]
            path.addPolygon(QPolygonF(points))
            path.closeSubpath()
    return path


def _extent(path: QPainterPath) -> float:
    box = path.boundingRect()
    return float(box.width() * box.height())
