"""All keys in one list: those of the menus, read from them, and those that belong to a pane."""

from __future__ import annotations

from collections.abc import Iterator

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.detail import plain_label
from mapapp.desktop.dialogs import without_icons
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr

_SIZE = (860, 620)
_KEYS = 118
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
Group = tuple[str, list[tuple[str, str]]]


class ShortcutsDialog(QDialog):
    """Shows each command with its keys, menu by menu, in two columns."""

    def __init__(self, bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.groups = [*_of_menus(bar), *_of_panes()]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        heading = plain_label(tr("Keyboard shortcuts"), serif(20, QFont.Weight.DemiBold))
        column.addWidget(heading)
        column.addWidget(self._scrolled(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        without_icons(buttons)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("keys")
        inside.setStyleSheet("QWidget#keys { background: transparent; }")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(28)
        for half in _halves(self.groups):
            column = QVBoxLayout()
            column.addLayout(_grid(half))
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setWidget(inside)
        return area


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Share groups out over two columns of about the same height."""
    whole, first = sum(len(keys) + 2 for _, keys in groups), 0
    for number, (_, keys) in enumerate(groups):
        first += len(keys) + 2
        if 2 * first >= whole:
            return groups[: number + 1], groups[number + 1 :]
    return groups, []


def _grid(groups: list[Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, _KEYS)
    grid.setColumnStretch(1, 1)
    row = 0
    for title, keys in groups:
        grid.addWidget(plain_label(title, sans(12.5, QFont.Weight.DemiBold)), row, 0, 1, 2)
        for number, (pressed, words) in enumerate(keys, start=row + 1):
            grid.addWidget(_key(pressed), number, 0, _TOP_LEFT)
            grid.addWidget(plain_label(words, sans(12.5)), number, 1)
        row += len(keys) + 1
        grid.setRowMinimumHeight(row, 10)
        row += 1
    return grid


def _key(pressed: str) -> QWidget:
    label = plain_label(pressed, sans(11.5))
    label.setProperty("key", True)
    label.setWordWrap(False)
    return label


def _of_menus(bar: QMenuBar) -> Iterator[Group]:
    for action in bar.actions():
        menu = action.menu()
        keys = list(_of_menu(menu)) if isinstance(menu, QMenu) else []
        if keys:
            yield action.text(), keys


def _of_menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner)
        elif action.shortcuts():
            pressed = ", ".join(keys.toString() for keys in action.shortcuts())
            yield pressed, action.text().replace("&&", "&")


def _of_panes() -> list[Group]:
    return [
        (
            tr("In the article"),
            [
                ("← → ↑ ↓", tr("move the text cursor")),
                ("Return", tr("select the place or the event at the text cursor")),
            ],
        ),
        (
            tr("In a list"),
            [
                ("↑ ↓", tr("go from row to row: each is selected everywhere")),
                ("Home, End", tr("go to the first, to the last")),
                ("Tab", tr("go into the detail of the row")),
                (tr("Menu key, Shift+F10"), tr("what can be done with the row")),
            ],
        ),
        (
            tr("On the map"),
            [
                ("← → ↑ ↓", tr("move the map")),
                ("+ −", tr("nearer, farther")),
                ("Tab, Return", tr("go from place to place, open one")),
            ],
        ),
        (tr("In the search"), [("↑ ↓, Return", tr("go through the results, show one"))]),
    ]
