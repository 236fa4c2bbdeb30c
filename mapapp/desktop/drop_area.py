"""The place on the welcome page that invites to drop, open or paste an article."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from mapapp.desktop.fonts import sans
from mapapp.desktop.icons import icon, put_icon
from mapapp.desktop.phrases import tr
from mapapp.theme import Theme

_PICTURE = 36
Action = Callable[[], object]


class DropArea(QFrame):
    """A dashed frame with two buttons; it lights up while something is dragged over the window."""

    def __init__(self, open_file: Action, paste: Action, scale: float) -> None:
        super().__init__()
        self.setProperty("drop", True)
        self.setAccessibleName(tr("Open an article"))
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_button = _button(tr("Open…"), open_file)
        self.open_button.setProperty("primary", True)
        self.paste_button = _button(tr("Paste article"), paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 30, 24, 28)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._picture)
        column.addWidget(_words(tr("Drop an article here"), sans(16 * scale, _STRONG), soft=False))
        words = tr("A text or web page file, or text that you copied")
        column.addWidget(_words(words, sans(12.5 * scale), soft=True))
        column.addSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.open_button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        drawn = icon("drop", theme.accent, _PICTURE)
        self._picture.setPixmap(drawn.pixmap(_PICTURE, _PICTURE))
        put_icon(self.open_button, "open", theme.on_accent)
        put_icon(self.paste_button, "paste", theme.ink)

    def light_up(self, *, lit: bool) -> None:
        """Show that what is dragged can be dropped."""
        self.setProperty("lit", lit)
        self.style().unpolish(self)
        self.style().polish(self)


_STRONG = QFont.Weight.DemiBold


def _words(words: str, font: QFont, *, soft: bool) -> QLabel:
    label = QLabel(words)
    label.setFont(font)
    label.setProperty("soft", soft)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


def _button(words: str, action: Action) -> QPushButton:
    button = QPushButton(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda *_: action())
    return button
