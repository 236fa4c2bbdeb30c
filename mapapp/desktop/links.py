"""Buttons that look like links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont, QFontMetrics
from qtpy.QtWidgets import QPushButton, QSizePolicy

_PADDING = 6


class Link(QPushButton):
    """A link of one line; what does not fit is shortened, and whole in the tooltip."""

    def __init__(self, words: str, font: QFont, action: Callable[[], object]) -> None:
        super().__init__()
        self.words = words
        self.setProperty("link", True)
        self.setFont(font)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda *_: action())
        self.setText(words.replace("&", "&&"))

    def say(self, words: str) -> None:
        """Say something else."""
        self.words = words
        self.setAccessibleName(words)
        self._shorten()

    def resizeEvent(self, event: Any) -> None:
        """Shorten the words to the width (Qt)."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        metrics = QFontMetrics(self.font())
        room = self.width() - _PADDING
        shown = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self.words.replace("<", "&lt;") if shown != self.words else "")


class Toggle(Link):
    """A link that folds something out and in."""

    def show_state(self, *, opened: bool) -> None:
        """Show whether what belongs to it is folded out."""
        bare = self.words.lstrip("▾▸ ")
        self.words = ("▾ " if opened else "▸ ") + bare
        self.setText(self.words)
        self.setAccessibleName(bare)
