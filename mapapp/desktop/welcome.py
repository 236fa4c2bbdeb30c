"""The first page: what mapapp does, where to drop an article, examples, recent work."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qtpy.QtCore import Qt
from qtpy.QtGui import QFont
from qtpy.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.card_button import CardButton
from mapapp.desktop.drop_area import DropArea
from mapapp.desktop.fonts import sans, serif
from mapapp.desktop.opening import Opening
from mapapp.desktop.phrases import tr
from mapapp.desktop.settings import Settings
from mapapp.theme import LIGHT, Theme

_WIDEST, _TWO_COLUMNS, _SIDE = 1040, 860, 32
_MOST_RECENT = 5


class Welcome(QScrollArea):
    """Invites to open, paste or drop an article; made when it is first shown."""

    def __init__(self, opening: Opening, settings: Settings) -> None:
        super().__init__()
        self._opening, self._settings = opening, settings
        self._theme: Theme = LIGHT
        self._scale = 1.0
        self.drop: DropArea | None = None
        self.cards: list[CardButton] = []
        self._columns = QHBoxLayout()
        self._recent = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("welcome")
        self.setAccessibleName(tr("Welcome"))
        # Takes the focus at the start, so that no button seems to have been chosen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._recent_are_old = False
        opening.recent_changed.connect(self._follow_recent)

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        self._theme = theme
        if scale != self._scale:
            self._scale = scale
            if self.drop:
                self._fill()
        self._tint()

    def _tint(self) -> None:
        if self.drop:
            self.drop.set_theme(self._theme)
        for card in self.cards:
            card.set_theme(self._theme)

    def showEvent(self, event: Any) -> None:
        """Make the page when it is first wanted: opened on an article, the window does without."""
        if self.drop is None:
            self._fill()
            self._tint()
        elif self._recent_are_old:
            self.show_recent()
        super().showEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Put the two halves side by side where there is room (Qt)."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.viewport().width() >= _TWO_COLUMNS
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _fill(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE, 28, _SIDE, 24)
        column.setSpacing(6)
        title = tr("Turn a news article into a map you can trust")
        column.addWidget(self._words(title, serif(28 * self._scale, QFont.Weight.DemiBold)))
        words = tr("What happened where and when, with the words of the article that say so.")
        column.addWidget(self._words(words, sans(14 * self._scale), soft=True))
        column.addSpacing(20)
        column.addLayout(self._halves())
        column.addSpacing(14)
        words = tr("Everything stays on this computer: mapapp needs no network.")
        column.addWidget(self._words(words, sans(12 * self._scale), soft=True))
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._tint()  # before the page is laid out: the icons take room
        self.setWidget(page)
        self._turn()

    def _halves(self) -> QBoxLayout:
        self.cards, self._columns = [], QHBoxLayout()
        self._columns.setSpacing(28)
        opening = self._opening
        self.drop = DropArea(opening.ask_file, opening.paste, self._scale)
        self._columns.addWidget(self.drop, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._heading(tr("Try an example")))
        for name, title, description in opening.examples():
            act = partial(opening.open_example, name)
            first, *_ = tr(description).partition(". ")
            right.addWidget(self._card(title, f"{first.rstrip('.')}.", "article", act))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        right.addLayout(self._recent)
        right.addStretch(1)
        self._columns.addLayout(right, 1)
        self.show_recent()
        return self._columns

    def _follow_recent(self) -> None:
        self._recent_are_old = True
        if self.isVisible():
            self.show_recent()

    def show_recent(self) -> None:
        """List the articles opened last, as far as they are still there."""
        self._recent_are_old = False
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                self.cards = [card for card in self.cards if card is not widget]
                widget.hide()
                widget.deleteLater()
        paths = [path for path in self._settings.recent if Path(path).exists()]
        if not paths:
            return
        self._recent.addSpacing(10)
        self._recent.addWidget(self._heading(tr("Opened last")))
        for path in paths[:_MOST_RECENT]:
            file = Path(path)
            act = partial(self._opening.open_file, path)
            folder = _home_as_tilde(file.parent)
            self._recent.addWidget(self._card(file.name, folder, "recent", act))
        forget = QPushButton(tr("Forget these"))
        forget.setProperty("link", True)
        forget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        forget.clicked.connect(lambda *_: self._opening.forget_recent())
        self._recent.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeft)

    def _card(self, title: str, words: str, drawing: str, act: Any) -> CardButton:
        card = CardButton(title, words, drawing, act, self._scale)
        card.set_theme(self._theme)
        self.cards.append(card)
        return card

    def _heading(self, words: str) -> QLabel:
        return self._words(words, sans(12.5 * self._scale, QFont.Weight.DemiBold), soft=True)

    def _words(self, words: str, font: QFont, *, soft: bool = False) -> QLabel:
        label = QLabel(words)
        label.setFont(font)
        label.setProperty("soft", soft)
        label.setWordWrap(True)
        return label


def _home_as_tilde(folder: Path) -> str:
    home = Path.home()
    inside = folder.is_relative_to(home)
    return str(Path("~") / folder.relative_to(home)) if inside else str(folder)
