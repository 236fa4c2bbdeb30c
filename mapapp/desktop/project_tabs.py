"""The tabs of a project's articles, over the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import QSignalBlocker, Qt, Signal
from qtpy.QtWidgets import QTabBar, QWidget

from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.project import Entry

ALL = 0
"""The number that stands for all articles together: articles have numbers from 1 on."""
_MOST = 40
"""Tabs; of a larger project the last articles, and whichever is shown."""
_LONGEST = 28


class ProjectTabs(QTabBar):
    """One tab an article, the first for all of them; seen from two articles on."""

    chosen = Signal(int)
    """The number of the article that the reader wants to see, or `ALL`."""

    chosen_again = Signal(int)
    """The number of the tab in front, when that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Articles of the project"))
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.currentChanged.connect(self._choose)
        self.tabBarClicked.connect(self._choose_again)
        self.hide()

    def show_entries(self, entries: list[Entry], current: int | None) -> None:
        """Show the articles, that with the number `current` in front."""
        blocker = QSignalBlocker(self)
        while self.count():
            self.removeTab(0)
        for number, title in self._wanted(entries, current):
            index = self.addTab(_short(title).replace("&", "&&"))
            self.setTabData(index, number)
            self.setTabToolTip(index, title)
        self._go_to(current)
        del blocker
        self.setVisible(len(entries) > 1)

    def numbers(self) -> list[int]:
        """Return the numbers of the tabs in their order."""
        return [int(self.tabData(index)) for index in range(self.count())]

    def _wanted(self, entries: list[Entry], current: int | None) -> list[tuple[int, str]]:
        last = entries[-_MOST:]
        front = [one for one in entries[:-_MOST] if one.number == current]
        titles = [(one.number, one.title or tr("Article")) for one in (*front, *last)]
        return [(ALL, tr("All articles")), *titles]

    def _go_to(self, number: int | None) -> None:
        if number in self.numbers():
            self.setCurrentIndex(self.numbers().index(number))

    def _choose(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(int(self.tabData(index)))

    def _choose_again(self, index: int) -> None:
        if index >= 0 and index == self.currentIndex():
            self.chosen_again.emit(int(self.tabData(index)))


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
