"""The calm strip under the toolbar that says once what went wrong."""

from __future__ import annotations

from qtpy.QtCore import Qt
from qtpy.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from mapapp.desktop.phrases import tr
from mapapp.desktop.troubles import TROUBLES

_LONGEST = 400


class Banner(QFrame):
    """Shows one message until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("link", True)
        self.close_button.setAccessibleName(tr("Close the message"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self.label, 1)
        row.addWidget(self.close_button)
        self.hide()

    def say(self, words: str) -> None:
        """Show a message, letter by letter as it is, in the interface's language if that has it."""
        words = TROUBLES.say(words)
        self.label.setText(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")
        self.setAccessibleName(self.label.text())
        self.show()
