"""The strip above the panes: opening at the left, the filter between, the search at the right."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtCore import Qt
from qtpy.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from mapapp.desktop.opening import Opening
from mapapp.desktop.phrases import tr


class Toolbar(QFrame):
    """Holds the buttons that open an article, the filter and the search."""

    def __init__(self, opening: Opening, filter_bar: QWidget, search: QWidget) -> None:
        super().__init__()
        self.setProperty("toolbar", True)
        self.setAccessibleName(tr("Toolbar"))
        self.open_button = _tool(tr("Open…"), opening.ask_file, "primary")
        self.paste_button = _tool(tr("Paste article"), opening.paste, "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(6)
        row.addWidget(self.open_button)
        row.addWidget(self.paste_button)
        row.addWidget(filter_bar, 1)
        row.addStretch(0)
        row.addWidget(search)


def _tool(words: str, act: Callable[[], object], kind: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty(kind, True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda *_: act())
    return button
