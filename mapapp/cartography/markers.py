"""Markers of a still picture: one a place, its look telling role and weight, its name beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from qtpy.QtCore import QPointF, QRectF, Qt
from qtpy.QtGui import QBrush, QColor, QPainter, QPen

from mapapp.cartography.lettering import Lettering
from mapapp.cartography.typefaces import outline
from mapapp.cartography.view import View
from mapapp.theme import EventGroup, Theme

NAME = Lettering("Inter", 600, 12.5)
_COUNT = Lettering("Inter", 600, 11.5)
_RING, _SMALLEST, _GROWTH, _LARGEST = 14.0, 22.0, 4.6, 46.0
_AREA_SIDE = 22.0
_GAP = 5.0
_HALO = 1.8
_LONGEST_NAME = 40
_TOP = {"happened": 2, "institution": 1}


@dataclass(frozen=True, slots=True)
class Marker:
    """A place's marker: its middle and size in logical pixels, and on which side its name is."""

    name: str
    role: str
    colour: str
    count: int
    is_area: bool
    x: float
    y: float
    side: int = 1
    """1: the name stands to the right, -1: to the left, 0: it has none."""

    @property
    def size(self) -> float:
        """The diameter, growing with the number of events."""
        if self.is_area and self.count:
            return _AREA_SIDE
        grown = min(_SMALLEST + _GROWTH * math.sqrt(self.count), _LARGEST)
        return grown if self.count else _RING

    def body(self) -> QRectF:
        """Return the box of the marker itself."""
        return QRectF(self.x - self.size / 2, self.y - self.size / 2, self.size, self.size)

    def name_at(self) -> QPointF:
        """Return the middle of the name."""
        width = outline(self.name, NAME).boundingRect().width()
        return QPointF(self.x + self.side * (self.size / 2 + _GAP + width / 2), self.y)

    def boxes(self) -> list[QRectF]:
        """Return what names of the basemap must keep clear of."""
        body = self.body().adjusted(-2, -2, 2, 2)
        if not self.side:
            return [body]
        name = outline(self.name, NAME).boundingRect().translated(self.name_at())
        return [body, name.adjusted(-3, -2, 3, 2)]


def markers(map_data: dict[str, Any], view: View, theme: Theme, written: Set[str]) -> list[Marker]:
    """Return the markers in sight, those to be painted last at the end.

    An area whose name is `written` on the map already (in small letters) gets none of its own.
    """
    outlined = {area["id"] for area in map_data["areas"]}
    places = sorted(map_data["places"], key=_height)
    shown = [
        _marker(place, view, theme)
        for place in places
        if place.get("weight") or not place.get("area") or place["id"] not in outlined
    ]
    return _named([one for one in shown if _is_in_sight(one, view)], view, written)


def paint_markers(painter: QPainter, shown: Sequence[Marker], theme: Theme) -> None:
    """Paint markers with their names."""
    for marker in shown:
        paint_body(painter, marker, theme)
        if marker.count:
            text = QColor(_count_colour(marker, theme))
            letters = outline(str(marker.count), _COUNT).translated(marker.x, marker.y)
            painter.fillPath(letters, QBrush(text))
    for marker in shown:
        if marker.side:
            _paint_name(painter, marker, theme)


def marker_colour(role: str, group: str | None, theme: Theme) -> str:
    """Return the colour of a marker by its role, or by its events' group."""
    if role == "institution":
        return theme.institution
    if role == "happened" and group in set(EventGroup):
        return str(getattr(theme, group))
    return theme.literal


def _marker(place: dict[str, Any], view: View, theme: Theme) -> Marker:
    x, y = view.point(place["lon"], place["lat"])
    role = place.get("role", "mentioned")
    colour = marker_colour(role, place.get("group") or _first_group(place), theme)
    name = " ".join(str(place.get("name", "")).split())[:_LONGEST_NAME]
    count = int(place.get("weight") or 0)
    return Marker(name, role, colour, count, bool(place.get("area")), x, y)


def _first_group(place: dict[str, Any]) -> str | None:
    events = place.get("events") or []
    return str(events[0].get("group")) if events else None


def _height(place: dict[str, Any]) -> tuple[int, int, str]:
    return _TOP.get(place.get("role", ""), 0), int(place.get("weight") or 0), str(place["id"])


def _is_in_sight(marker: Marker, view: View) -> bool:
    return -marker.size < marker.x < view.width + marker.size and (
        -marker.size < marker.y < view.height + marker.size
    )


def _named(shown: list[Marker], view: View, written: Set[str]) -> list[Marker]:
    """Choose each name's side, the weightiest marker first; none where both are taken."""
    taken = [marker.body() for marker in shown]
    named = []
    for marker in reversed(shown):
        needless = marker.is_area and marker.name.casefold() in written
        placed = replace(marker, side=0) if needless else _with_name(marker, taken, view)
        taken += placed.boxes()[1:]
        named.append(placed)
    return named[::-1]


def _with_name(marker: Marker, taken: list[QRectF], view: View) -> Marker:
    own = marker.body()
    for side in (1, -1):
        one = replace(marker, side=side)
        name = one.boxes()[1]
        inside = name.left() > 0 and name.right() < view.width
        if inside and not any(name.intersects(box) for box in taken if box != own):
            return one
    return replace(marker, side=0)


def paint_body(painter: QPainter, marker: Marker, theme: Theme) -> None:
    """Paint a marker without its count and name."""
    fill, edge, style, width = _look(marker, theme)
    painter.setPen(QPen(QBrush(QColor(edge)), width, style))
    painter.setBrush(QBrush(QColor(fill)))
    inset = width / 2
    box = marker.body().adjusted(inset, inset, -inset, -inset)
    if marker.is_area:
        painter.drawRoundedRect(box, marker.size / 3, marker.size / 3)
    else:
        painter.drawEllipse(box)


def _look(marker: Marker, theme: Theme) -> tuple[str, str, Qt.PenStyle, float]:
    if marker.role == "institution":
        return theme.institution_ground, theme.institution, Qt.PenStyle.DashLine, 2.0
    if marker.role == "happened" and not marker.is_area:
        return marker.colour, theme.pane, Qt.PenStyle.SolidLine, 2.0
    return theme.pane, marker.colour, Qt.PenStyle.SolidLine, 2.5


def _count_colour(marker: Marker, theme: Theme) -> str:
    filled = marker.role == "happened" and not marker.is_area
    return theme.on_accent if filled else marker.colour


def _paint_name(painter: QPainter, marker: Marker, theme: Theme) -> None:
    letters = outline(marker.name, NAME).translated(marker.name_at())
    halo = QColor(theme.land)
    halo.setAlphaF(0.9)
    pen = QPen(halo, _HALO * 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, pen)
    painter.fillPath(letters, QBrush(QColor(theme.ink)))
