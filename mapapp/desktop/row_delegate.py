"""Paints the rows of the right-hand lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QRect, QRectF, QSize, Qt
from qtpy.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from qtpy.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mapapp.desktop.fonts import sans
from mapapp.desktop.rows import LONGEST_TITLE, ROW_ROLE, PlaceSymbol, Row
from mapapp.desktop.style import mixed
from mapapp.desktop.symbols import paint_event_symbol, paint_place_symbol
from mapapp.theme import EVENT_GROUPS, LIGHT, Theme

if TYPE_CHECKING:
    from mapapp.desktop.row_list import RowList

LEFT, TEXT_LEFT, RIGHT = 18, 42, 16
"""Distances in pixels: symbol, text and right margin from the edges of the list."""
_SYMBOL = 14
_ABOVE, _BETWEEN, _BELOW = 8, 2, 9
_HEADING_ABOVE, _HEADING_BELOW = 14, 5
_BAR = 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class RowDelegate(QStyledItemDelegate):
    """Draws headings and rows; the chosen row leaves space below for its detail."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view
        self.theme: Theme = LIGHT
        self.scale(1.0)

    def scale(self, factor: float) -> None:
        """Set the text size as a factor of the standard one."""
        self._title_font = sans(13 * factor)
        self._soft_font = sans(12 * factor)
        self._heading_font = sans(11 * factor, QFont.Weight.DemiBold)
        self._heading_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Any) -> QSize:
        """Return a row's height at the list's width (Qt)."""
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if row.heading:
            height = QFontMetrics(self._heading_font).height()
            return QSize(width, _HEADING_ABOVE + height + _HEADING_BELOW)
        detail = self._view.detail_height(index.row())
        return QSize(width, max(self.row_height(row, width), detail))

    def row_height(self, row: Row, width: int) -> int:
        """Return the height of a row without its detail."""
        title = self._title_rect(row, QRect(0, 0, width, 0)).height()
        soft = QFontMetrics(self._soft_font).height() if row.subtitle else 0
        return _ABOVE + title + _BETWEEN + soft + _BELOW

    def _title_rect(self, row: Row, box: QRect) -> QRect:
        space = QRect(
            box.left() + TEXT_LEFT, box.top() + _ABOVE, box.width() - TEXT_LEFT - RIGHT, 10_000
        )
        metrics = QFontMetrics(self._title_font)
        return metrics.boundingRect(space, int(_WRAP), row.title[:LONGEST_TITLE])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paint a row (Qt)."""
        row: Row = index.data(ROW_ROLE)
        box = QRect(option.rect)
        painter.save()
        if row.heading:
            self._paint_heading(painter, row, box)
        else:
            self._paint_ground(painter, index.row(), box)
            self._paint_symbol(painter, row, box)
            self._paint_text(painter, row, box)
            if self._has_focus(option):
                self._paint_focus(painter, box)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: Row, box: QRect) -> None:
        painter.setFont(self._heading_font)
        painter.setPen(QColor(self.theme.soft))
        space = box.adjusted(LEFT, _HEADING_ABOVE, -RIGHT, 0)
        painter.drawText(space, int(_WRAP), row.title.upper())

    def _paint_ground(self, painter: QPainter, number: int, box: QRect) -> None:
        theme = self.theme
        bar = QRect(box.left(), box.top(), _BAR, box.height())
        if number == self._view.chosen:
            painter.fillRect(box, QColor(theme.selection))
            painter.fillRect(bar, QColor(theme.selection_bar))
        elif number == self._view.hovered:
            painter.fillRect(box, QColor(mixed(theme.pane, theme.ground, 0.75)))
        if number in self._view.marked and number != self._view.chosen:
            painter.fillRect(bar, QColor(mixed(theme.pane, theme.selection_bar, 0.55)))

    def _paint_symbol(self, painter: QPainter, row: Row, box: QRect) -> None:
        line = QFontMetrics(self._title_font).height()
        top = box.top() + _ABOVE + (line - _SYMBOL) / 2
        space = QRectF(box.left() + LEFT, top, _SYMBOL, _SYMBOL)
        if isinstance(row.symbol, PlaceSymbol):
            self._paint_place(painter, row.symbol, space.adjusted(1, 1, -1, -1))
        elif row.symbol in EVENT_GROUPS:
            paint_event_symbol(painter, row.symbol, space, self.theme)

    def _paint_place(self, painter: QPainter, symbol: PlaceSymbol, space: QRectF) -> None:
        colour = self.theme.institution if symbol.institution else self.theme.literal
        paint_place_symbol(painter, space, colour, symbol)

    def _paint_text(self, painter: QPainter, row: Row, box: QRect) -> None:
        title = self._title_rect(row, box)
        painter.setFont(self._title_font)
        painter.setPen(QColor(self.theme.ink))
        space = QRect(title.left(), title.top(), box.width() - TEXT_LEFT - RIGHT, title.height())
        painter.drawText(space, int(_WRAP), row.title[:LONGEST_TITLE])
        metrics = QFontMetrics(self._soft_font)
        painter.setFont(self._soft_font)
        painter.setPen(QColor(self.theme.soft))
        line = QRect(title.left(), title.bottom() + 1 + _BETWEEN, space.width(), metrics.height())
        words = metrics.elidedText(row.subtitle, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), words)

    def _has_focus(self, option: QStyleOptionViewItem) -> bool:
        state = option.state
        shown = self._view.hasFocus() and self._view.by_keyboard
        return shown and bool(state & QStyle.StateFlag.State_HasFocus)

    def _paint_focus(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.drawRect(box.adjusted(1, 1, -2, -2))
