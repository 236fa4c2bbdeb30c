"""The search box: results as one types, grouped, reached without leaving the keyboard."""

from __future__ import annotations

from typing import Any

from qtpy.QtCore import QEvent, QPoint, QRect, Qt, Signal
from qtpy.QtGui import QIcon, QPainter
from qtpy.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from mapapp.desktop.icons import SIDE, icon
from mapapp.desktop.newest import Newest, is_small
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.row_list import RowList
from mapapp.desktop.searching import Hit, search
from mapapp.theme import Theme

_WIDTH, _WIDEST = 170, 300
_LENS_LEFT = 10
_RESULTS_WIDTH, _RESULTS_HEIGHT, _ROOM = 420, 460, 12


class SearchBox(QLineEdit):
    """A field whose results lie below it; tells which one was chosen."""

    chose = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._reading: Reading | None = None
        self.hits: tuple[Hit, ...] = ()
        self.current = -1
        self._newest = Newest(self._take, self)
        self._choose_next = False
        self._lens = QIcon()
        self.setTextMargins(_LENS_LEFT + SIDE - 8, 0, 0, 0)
        words = tr("Search text, places and events")
        self.setPlaceholderText(tr("Search   Ctrl+F"))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(_WIDEST)
        self.results = QFrame(window)
        self.results.setObjectName("results")
        self.list = RowList(tr("Search results"))
        self.nothing = QLabel(tr("Nothing was found."))
        self.nothing.setProperty("soft", True)
        self.nothing.setContentsMargins(18, 14, 18, 14)
        column = QVBoxLayout(self.results)
        column.setContentsMargins(1, 6, 1, 6)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.results.hide()
        self.textChanged.connect(lambda _: self._find())
        self.list.clicked.connect(lambda index: self._choose(index.row()))

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show the results in another theme or text size."""
        self.list.set_theme(theme, scale)
        self._lens = icon("search", theme.soft)
        self.update()

    def paintEvent(self, event: Any) -> None:
        """Paint the lens before the words (Qt)."""
        super().paintEvent(event)
        side = SIDE - 2
        box = QRect(_LENS_LEFT, (self.height() - side) // 2, side, side)
        self._lens.paint(QPainter(self), box)

    def show_reading(self, reading: Reading | None) -> None:
        """Search in another reading, or in none."""
        self._newest.drop()
        self._reading = reading
        self.setEnabled(reading is not None)
        self.clear()

    def show_again(self, reading: Reading) -> None:
        """Search in another reading of the same article; what was typed stays."""
        self._newest.drop()
        self._reading = reading
        if self.results.isVisible():
            self._find()

    def _find(self) -> None:
        words, reading = self.text(), self._reading
        self._choose_next = False
        if reading is None or not words.strip():
            self._newest.drop()
            self._take(())
            return
        small = is_small(reading.analysis)
        self._newest.ask(lambda: search(reading, words), at_once=small)

    def _take(self, hits: tuple[Hit, ...]) -> None:
        self.hits = hits
        self.list.show_rows(tuple(hit.row for hit in self.hits))
        self.list.setVisible(bool(self.hits))
        self.nothing.setVisible(not self.hits)
        self._go(next((n for n, hit in enumerate(self.hits) if hit.leads_anywhere), -1))
        if not (self.text().strip() and self._reading):
            self.results.hide()
        elif self._choose_next:
            self._choose(self.current)
        elif self.hasFocus():
            self._open()

    def _open(self) -> None:
        right = self.mapTo(self._window, QPoint(self.width(), self.height() + 6))
        width = min(_RESULTS_WIDTH, self._window.width() - 2 * _ROOM)
        height = min(_RESULTS_HEIGHT, self._window.height() - right.y() - _ROOM)
        if not self.hits:
            height = self.results.sizeHint().height()
        self.results.setGeometry(right.x() - width, right.y(), width, height)
        self.results.show()
        self.results.raise_()

    def _go(self, number: int) -> None:
        self.current = number
        self.list.point_at(number)
        if number >= 0:
            self.list.bring_into_view(number)
            self.setAccessibleDescription(self.hits[number].row.spoken)

    def _step(self, step: int) -> None:
        reachable = [n for n, hit in enumerate(self.hits) if hit.leads_anywhere]
        if self.current in reachable:
            self._go(reachable[(reachable.index(self.current) + step) % len(reachable)])

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self.hits) and self.hits[number].leads_anywhere:
            self.results.hide()
            self.chose.emit(self.hits[number])

    def _enter(self) -> None:
        """Choose what is pointed at; while that is being looked for, the first that is found."""
        self._choose_next = self._newest.pending
        if not self._choose_next:
            self._choose(self.current)

    def keyPressEvent(self, event: Any) -> None:
        """Walk through the results, choose one, or leave (Qt)."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: Any) -> bool:
        """Keep Esc and Ctrl+V for the field, which the window would take (Qt)."""
        if event.type() == QEvent.Type.ShortcutOverride and self._means_the_field(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _means_the_field(self, event: Any) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        pastes = control and event.key() == Qt.Key.Key_V
        return bool(pastes or event.key() == Qt.Key.Key_Escape)

    def focusOutEvent(self, event: Any) -> None:
        """Take the results away when the keyboard goes elsewhere (Qt)."""
        super().focusOutEvent(event)
        if not self.list.underMouse():
            self.results.hide()
