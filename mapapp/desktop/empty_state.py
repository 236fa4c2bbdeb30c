"""What the window shows while no article is open."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.phrases import tr

Action = Callable[[], object]


class EmptyState(QFrame):
    """Invites to open, paste or drop an article, or to try an example."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.setSpacing(10)
        # Takes the focus at the start, so that no button seems to have been chosen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._say(tr("Drop an article here"), serif(26, QFont.Weight.DemiBold))
        words = tr("mapapp reads a news article and shows on a map what happened where and when.")
        self._say(words, sans(14), soft=True)
        self._column.addSpacing(12)

    def _say(self, words: str, font: QFont, *, soft: bool = False) -> None:
        label = QLabel(words)
        label.setFont(font)
        label.setProperty("soft", soft)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def offer(self, open_file: Action, paste: Action, examples: list[tuple[str, Action]]) -> None:
        """Add the buttons; call once."""
        row = QHBoxLayout()
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.setSpacing(8)
        opening = _button(tr("Open…"), open_file)
        opening.setProperty("primary", True)
        row.addWidget(opening)
        row.addWidget(_button(tr("Paste article"), paste))
        self._column.addLayout(row)
        self._column.addSpacing(16)
        if examples:
            self._say(tr("Or look at an example"), sans(12), soft=True)
        for title, action in examples:
            button = _button(title, action)
            button.setProperty("link", True)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        words = tr("Everything stays on this computer.")
        self._column.addSpacing(16)
        self._say(words, sans(12), soft=True)


def _button(words: str, action: Action) -> QPushButton:
    button = QPushButton(words.replace("&", "&&"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda *_: action())
    return button
