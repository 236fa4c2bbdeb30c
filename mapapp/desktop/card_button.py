"""A button as a card: a title over a softer line of words."""

from __future__ import annotations

from collections.abc import Callable

from qtpy.QtCore import QSize, Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapapp.desktop.fonts import sans
from mapapp.desktop.icons import icon
from mapapp.desktop.phrases import tr
from mapapp.theme import Theme

_ICON = 20


class CardButton(QPushButton):
    """Shows an icon, a title and a description, both letter by letter; the whole can be pressed."""

    def __init__(
        self, title: str, words: str, drawing: str, act: Callable[[], object], scale: float = 1.0
    ) -> None:
        super().__init__()
        self.title, self._drawing = title, drawing
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Open: {title}").format(title=title))
        self.setAccessibleDescription(words)
        self.clicked.connect(lambda *_: act())
        self._picture = QLabel()
        self._picture.setFixedSize(_ICON, _ICON)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(_line(title, sans(13 * scale, QFont.Weight.DemiBold), soft=False))
        texts.addWidget(_line(words, sans(12 * scale), soft=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icon."""
        self._picture.setPixmap(icon(self._drawing, theme.accent, _ICON).pixmap(_ICON, _ICON))

    def sizeHint(self) -> QSize:
        """Return what the words need (Qt)."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow card is higher (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the card is at a width (Qt)."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)


def _line(words: str, font: QFont, *, soft: bool) -> QWidget:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(font)
    label.setProperty("soft", soft)
    return label
