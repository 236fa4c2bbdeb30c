"""A list of rows of which the chosen one opens its detail in place."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from qtpy.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from mapapp.desktop.overlay_scroll import OverlayScroll
from mapapp.desktop.row_delegate import RIGHT, TEXT_LEFT, RowDelegate
from mapapp.desktop.rows import Row, RowModel
from mapapp.desktop.selection import NOTHING, Selection
from mapapp.theme import Theme

_BATCH = 200
_DETAIL_BELOW = 14


class RowList(QListView):
    """Shows rows; tells which one was chosen or hovered, as a Selection."""

    chose = Signal(object)
    hover_changed = Signal(object)
    menu_asked = Signal(object, object)
    """The Selection of the row that a context menu is asked for, and where on the screen."""
    drag_asked = Signal(object)
    """The Selection of the row that the pointer pulls away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = -1
        self.hovered = -1
        self.by_keyboard = False
        """Whether the focus came, or moved, by keyboard: only then it is shown."""
        self.marked: frozenset[int] = frozenset()
        self._detail: QWidget | None = None
        self._pulled: tuple[QPoint, Selection] | None = None
        self._rows = RowModel(self)
        self._delegate = RowDelegate(self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self._configure()

    def _configure(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.verticalScrollBar().setSingleStep(24)
        self.scroll_bar = OverlayScroll(self)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows.rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`, none of them chosen."""
        self.close_detail()
        self.marked = frozenset()
        self._rows.replace(rows)

    def set_theme(self, theme: Theme, text_scale: float) -> None:
        """Paint in another theme or text size."""
        self._delegate.theme = theme
        self._delegate.scale(text_scale)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def number_of(self, **wanted: Any) -> int:
        """Return the first row whose selection has these fields, or -1."""
        return self._rows.find(**wanted)

    def open_detail(self, number: int, detail: QWidget | None) -> None:
        """Choose a row, open `detail` under its lines, and scroll it into view."""
        self.close_detail()
        if number < 0:
            return
        self.chosen = number
        index = self._rows.index(number, 0)
        if detail is not None:
            self._detail = detail
            detail.setParent(self.viewport())
            detail.installEventFilter(self)
        self.setCurrentIndex(index)
        self.doItemsLayout()
        if detail is not None:
            detail.show()
        self.bring_into_view(number)

    def close_detail(self) -> None:
        """Choose no row."""
        if self._detail is not None:
            self._detail.hide()
            self._detail.deleteLater()
        self._detail = None
        self.chosen = -1
        self.setCurrentIndex(QModelIndex())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def bring_into_view(self, number: int) -> None:
        """Scroll a row, and as much of its detail as fits, into view, its heading too."""
        above = number - 1
        self.scrollTo(self._rows.index(number, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        if above >= 0 and self.rows[above].heading:
            self.scrollTo(self._rows.index(above, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def scroll_to(self, value: int) -> None:
        """Scroll to where the rows were scrolled to before they were shown again."""
        self.doItemsLayout()
        self.verticalScrollBar().setValue(value)

    def mark(self, numbers: frozenset[int]) -> None:
        """Mark rows that belong to the selection without being it."""
        self.marked = numbers
        self.viewport().update()

    def hover(self, number: int) -> None:
        """Show a row lightly."""
        if number != self.hovered:
            self.hovered = number
            self.viewport().update()

    def point_at(self, number: int) -> None:
        """Show a row as the chosen one, without a detail."""
        self.close_detail()
        self.chosen = number

    def detail_height(self, number: int) -> int:
        """Return the height of a row with its detail, 0 when it has none."""
        if number != self.chosen or self._detail is None:
            return 0
        layout = self._detail.layout()
        if layout is None:
            return 0
        width = self.viewport().width()
        top = self._delegate.row_height(self.rows[number], width)
        layout.setContentsMargins(TEXT_LEFT, top, RIGHT, _DETAIL_BELOW)
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def updateGeometries(self) -> None:
        """Keep the detail on its row (Qt)."""
        super().updateGeometries()
        self._place_detail()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the detail on its row (Qt)."""
        super().scrollContentsBy(dx, dy)
        self._place_detail()

    def _place_detail(self) -> None:
        """Lay the detail over its row.

        An index widget of Qt's would be simpler, but Qt crashes when one is deleted while its view
        lays itself out.
        """
        if self._detail is not None and self.chosen >= 0:
            self._detail.setGeometry(self.visualRect(self._rows.index(self.chosen, 0)))

    def mousePressEvent(self, event: Any) -> None:
        """Choose the row under the pointer (Qt)."""
        self.by_keyboard = False
        super().mousePressEvent(event)
        self._pulled = None
        if event.button() == Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            index = self.indexAt(at)
            self._pulled = (at, self._selection(index.row()))
            self._choose(index)

    def mouseMoveEvent(self, event: Any) -> None:
        """Hover the row under the pointer, or pull away the one that is held (Qt)."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        if event.buttons() == Qt.MouseButton.LeftButton:
            self._pull(at)
        self.hover_changed.emit(self._selection(self.indexAt(at).row()))

    def _pull(self, at: QPoint) -> None:
        if self._pulled is None:
            return
        start, selection = self._pulled
        if (at - start).manhattanLength() >= QApplication.startDragDistance():
            self._pulled = None
            if selection:
                self.drag_asked.emit(selection)

    def leaveEvent(self, event: Any) -> None:
        """Hover nothing (Qt)."""
        super().leaveEvent(event)
        self.hover_changed.emit(NOTHING)

    def keyPressEvent(self, event: Any) -> None:
        """Move through the rows; choosing follows the keyboard (Qt)."""
        self.by_keyboard = True
        before = self.currentIndex()
        if event.key() == Qt.Key.Key_Home:
            self._go_to_first()
        else:
            super().keyPressEvent(event)
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if pressed or self.currentIndex() != before:
            self._choose(self.currentIndex())

    def focusInEvent(self, event: Any) -> None:
        """Start at the first row that can be reached (Qt)."""
        super().focusInEvent(event)
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            self._go_to_first()

    def contextMenuEvent(self, event: Any) -> None:
        """Ask for the menu of the row under the pointer, or of the current one by key (Qt)."""
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        selection = self._selection(index.row())
        if selection:
            inside = self.visualRect(index).topLeft() + QPoint(TEXT_LEFT, 24)
            at = self.viewport().mapToGlobal(inside) if by_key else event.globalPos()
            self.menu_asked.emit(selection, at)

    def _go_to_first(self) -> None:
        first = next((n for n, row in enumerate(self.rows) if not row.heading), -1)
        if first >= 0:
            self.setCurrentIndex(self._rows.index(first, 0))

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Lay out again when the detail asks for another height (Qt)."""
        if watched is self._detail and event.type() == QEvent.Type.LayoutRequest:
            self.scheduleDelayedItemsLayout()
        return bool(super().eventFilter(watched, event))

    def _choose(self, index: Any) -> None:
        selection = self._selection(index.row())
        if selection:
            self.chose.emit(selection)

    def _selection(self, number: int) -> Selection:
        return self.rows[number].selection if 0 <= number < len(self.rows) else NOTHING
