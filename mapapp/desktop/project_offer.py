"""A strip under the toolbar that offers what can be done about a project, calmly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from qtpy.QtCore import Qt
from qtpy.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mapapp.desktop.phrases import tr

Choice = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Offer(QFrame):
    """Shows one question with its answers until one is chosen or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.addWidget(self.label, 1)
        self.hide()

    def make(self, words: str, choices: Sequence[Choice]) -> None:
        """Ask something; the last answer is always to close the strip."""
        self._clear()
        self.label.setText(words)
        self.setAccessibleName(words)
        for text, act in (*choices, (tr("Later"), lambda: None)):
            button = QPushButton(text)
            button.setProperty("link", True)
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._choose, act))
            self.buttons.append(button)
            self._row.addWidget(button)
        self.show()

    def _choose(self, act: Callable[[], object], *_: object) -> None:
        self.hide()
        act()

    def _clear(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
