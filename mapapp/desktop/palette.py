"""Every command of the menus in one list, found by typing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qtpy.QtCore import QEvent, Qt
from qtpy.QtGui import QAction
from qtpy.QtWidgets import QDialog, QLineEdit, QMenu, QMenuBar, QVBoxLayout, QWidget

from mapapp.desktop.phrases import tr
from mapapp.desktop.row_list import RowList
from mapapp.desktop.rows import Row
from mapapp.filtering import matches
from mapapp.theme import Theme

_SIZE = (440, 420)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Palette(QDialog):
    """Lists the commands that can be given now; Return gives the one pointed at."""

    def __init__(self, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._all = [(row, action) for row, action in _commands(bar) if action.isEnabled()]
        self._found: list[tuple[Row, QAction]] = []
        self.current = -1
        self.field, self.list = QLineEdit(), RowList(tr("Commands"))
        self.field.setAccessibleName(tr("Find a command"))
        self.field.setPlaceholderText(tr("Find a command"))
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(lambda index: self._give(index.row()))
        self._find("")

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        self.list.set_theme(theme, scale)

    def _find(self, words: str) -> None:
        self._found = [one for one in self._all if matches(words, one[0].spoken)]
        self.list.show_rows(tuple(row for row, _ in self._found))
        self._go(0 if self._found else -1)

    def _go(self, number: int) -> None:
        self.current = number
        self.list.point_at(number)
        if number >= 0:
            self.list.bring_into_view(number)
            self.field.setAccessibleDescription(self._found[number][0].spoken)

    def _give(self, number: int) -> None:
        if 0 <= number < len(self._found):
            action = self._found[number][1]
            self.close()
            action.trigger()

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Walk through the list from the field (Qt)."""
        if event.type() != QEvent.Type.KeyPress:
            return bool(super().eventFilter(watched, event))
        if event.key() in _STEPS and self._found:
            self._go((self.current + _STEPS[event.key()]) % len(self._found))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give(self.current)
        else:
            return bool(super().eventFilter(watched, event))
        return True


def _commands(menu: QMenuBar | QMenu, path: str = "") -> Iterator[tuple[Row, QAction]]:
    for action in menu.actions():
        words = action.text().replace("&&", "&")
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _commands(inner, f"{path} › {words}" if path else words)
        elif words:
            keys = action.shortcut().toString()
            yield Row(words, " · ".join(part for part in (path, keys) if part)), action
