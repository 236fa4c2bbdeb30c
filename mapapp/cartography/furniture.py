"""What lies on a still picture beside the map: title, legend, scale bar and credits."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from qtpy.QtCore import QPointF, QRectF, Qt
from qtpy.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from mapapp.cartography.lettering import Lettering
from mapapp.cartography.markers import Marker, marker_colour, paint_body
from mapapp.cartography.symbols import symbol_path
from mapapp.cartography.typefaces import reading_font
from mapapp.cartography.view import View
from mapapp.theme import EventGroup, Shape, Theme

TITLE_HEIGHT = 52
"""The height of the strip with the title, in logical pixels."""
CREDITS = "Natural Earth · GeoNames (CC BY 4.0) · mapapp"
_KINDS = {
    "happened": "something happened here",
    "area": "somewhere in this area",
    "mentioned": "mentioned",
    "institution": "named as an institution",
}
_GROUPS = {
    EventGroup.CONFLICT: (Shape.STAR, "conflict"),
    EventGroup.TALK: (Shape.DIAMOND, "talks and help"),
    EventGroup.ACCORD: (Shape.DISC, "agreement"),
    EventGroup.DISPUTE: (Shape.TRIANGLE, "dispute"),
    EventGroup.OTHER: (Shape.RING, "other events"),
}
_TITLE = Lettering("Noto Serif", 600, 19)
_HEADING = Lettering("Inter", 600, 12)
_TEXT = Lettering("Inter", 400, 12)
_SMALL = Lettering("Inter", 400, 11)
_ROW, _PADDING, _MARGIN, _SIGN = 19.0, 12.0, 14.0, 11.0
_WIDEST_SCALE = 130.0
_LONGEST_TITLE = 400
"""More characters than any picture has room for: a longer title is not even measured."""
Sign = Callable[[QPointF], None]


class Furniture:
    """The furniture of one picture; an empty title takes no strip."""

    def __init__(
        self, painter: QPainter, view: View, theme: Theme, map_data: dict[str, Any], title: str
    ) -> None:
        self._painter = painter
        self._view = view
        self._theme = theme
        self._title = " ".join(title[:_LONGEST_TITLE].split())
        self._rows = self._legend_rows(map_data)

    def boxes(self) -> list[QRectF]:
        """Return what the furniture covers."""
        scale = QRectF(self._credits()).adjusted(-_MARGIN, -44, 0, 0)
        title = QRectF(0, 0, self._view.width, TITLE_HEIGHT if self._title else 0)
        return [title, scale, self._legend() if self._rows else QRectF()]

    def paint(self) -> None:
        """Paint title, legend, scale bar and credits."""
        if self._title:
            self._paint_title()
        if self._rows:
            self._paint_legend()
        self._paint_credits()
        self._paint_scale(self._view.width - _MARGIN, self._view.height - 38.0)

    def _paint_title(self) -> None:
        strip = QRectF(0, 0, self._view.width, TITLE_HEIGHT)
        self._painter.fillRect(strip, QColor(self._theme.pane))
        hairline = QRectF(0, TITLE_HEIGHT - 1, self._view.width, 1)
        self._painter.fillRect(hairline, QColor(self._theme.line))
        room = strip.adjusted(18, 0, -18, 0)
        metrics = QFontMetricsF(reading_font(_TITLE))
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        self._text(room, shown, _TITLE, self._theme.ink)

    def _legend_rows(self, map_data: dict[str, Any]) -> list[tuple[str, Sign]]:
        kinds = {_kind(place) for place in map_data["places"]}
        groups = {
            event.get("group") for place in map_data["places"] for event in place.get("events", [])
        }
        rows = [(words, self._place_sign(kind)) for kind, words in _KINDS.items() if kind in kinds]
        for group, (shape, words) in _GROUPS.items():
            if group in groups:
                rows.append((words, self._group_sign(group, shape)))
        return rows

    def _place_sign(self, kind: str) -> Sign:
        role = "mentioned" if kind == "area" else kind

        def draw(at: QPointF) -> None:
            colour = self._theme.accent
            if role != "happened":
                colour = marker_colour(role, None, self._theme)
            marker = Marker("", role, colour, 0, kind == "area", at.x(), at.y(), 0)
            paint_body(self._painter, marker, self._theme)

        return draw

    def _group_sign(self, group: EventGroup, shape: Shape) -> Sign:
        def draw(at: QPointF) -> None:
            path = symbol_path(shape, at.x(), at.y(), _SIGN + 1)
            self._painter.fillPath(path, QBrush(QColor(getattr(self._theme, group))))

        return draw

    def _legend(self) -> QRectF:
        metrics = QFontMetricsF(reading_font(_TEXT))
        widest = max(metrics.horizontalAdvance(words) for words, _ in self._rows)
        width = widest + 2 * _PADDING + _SIGN + 11
        height = _ROW * (len(self._rows) + 1) + 2 * _PADDING - 6
        return QRectF(_MARGIN, self._view.height - _MARGIN - height, width, height)

    def _paint_legend(self) -> None:
        card = self._legend()
        self._card(card)
        line = QRectF(card.left() + _PADDING, card.top() + _PADDING - 3, card.width(), _ROW)
        self._text(line, "Places", _HEADING, self._theme.ink)
        for words, sign in self._rows:
            line.translate(0, _ROW)
            sign(QPointF(line.left() + _SIGN / 2, line.center().y()))
            self._text(line.adjusted(_SIGN + 10, 0, 0, 0), words, _TEXT, self._theme.ink)

    def _card(self, card: QRectF) -> None:
        shadow = QColor(0, 0, 0, 10)
        self._painter.setPen(Qt.PenStyle.NoPen)
        for spread in (5, 3, 1):
            self._painter.setBrush(QBrush(shadow))
            around = card.adjusted(-spread, 1 - spread, spread, 2 + spread)
            self._painter.drawRoundedRect(around, 9 + spread, 9 + spread)
        self._painter.setBrush(QBrush(QColor(self._theme.pane)))
        self._painter.drawRoundedRect(card, 9, 9)

    def _credits(self) -> QRectF:
        width = QFontMetricsF(reading_font(_SMALL)).horizontalAdvance(CREDITS)
        right, bottom = self._view.width - _MARGIN, self._view.height - 8.0
        return QRectF(right - width, bottom - 16, width + 2, 16)

    def _paint_credits(self) -> None:
        line = self._credits()
        plate = QColor(self._theme.pane)
        plate.setAlphaF(0.7)
        self._painter.fillRect(line.adjusted(-6, -1, 6, 1), plate)
        self._text(line, CREDITS, _SMALL, self._theme.soft)

    def _paint_scale(self, right: float, baseline: float) -> None:
        metres, words = scale_bar(self._view.metres_per_pixel() * _WIDEST_SCALE)
        length = metres / self._view.metres_per_pixel()
        ink = QColor(self._theme.soft)
        self._painter.setPen(QPen(ink, 1.4))
        left = right - length
        for start, end in (
            ((left, baseline), (right, baseline)),
            ((left, baseline - 4), (left, baseline)),
            ((right, baseline - 4), (right, baseline)),
        ):
            self._painter.drawLine(QPointF(*start), QPointF(*end))
        metrics = QFontMetricsF(reading_font(_SMALL))
        width = metrics.horizontalAdvance(words)
        above = QRectF(right - width - 4, baseline - 19, width + 2, 14)
        self._text(above, words, _SMALL, self._theme.soft)

    def _text(self, box: QRectF, text: str, lettering: Lettering, colour: str) -> None:
        self._painter.setFont(reading_font(lettering))
        self._painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), text)


def _kind(place: dict[str, Any]) -> str:
    """Return which sign of the legend stands for a place."""
    if place.get("area") and place.get("weight"):
        return "area"
    return str(place.get("role", "mentioned"))


def scale_bar(longest: float) -> tuple[float, str]:
    """Return the longest round length (1, 2 or 5 and zeros) within `longest` metres, in words."""
    power = 10 ** math.floor(math.log10(max(longest, 1.0)))
    metres = max(step * power for step in (1, 2, 5) if step * power <= max(longest, 1.0))
    return metres, f"{metres / 1000:,.0f} km" if metres >= 1000 else f"{metres:.0f} m"
