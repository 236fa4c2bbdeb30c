"""The three panes side by side, and the map that comes in when it is made."""

from __future__ import annotations

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from mapapp.desktop.arranging import ARTICLE, LISTS, MAP, STANDARD, Arrangement
from mapapp.desktop.article_pane import ArticlePane
from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.extending import Extending
from mapapp.desktop.map_view import MapView
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import SharedSelection
from mapapp.desktop.side_pane import SidePane
from mapapp.theme import LIGHT, Theme

_ARTICLE, _MAP, _SIDE = 400, 650, 350
"""Widths of the panes in a window of 1400 pixels."""
_WIDE = 1800
"""Width from which on the side panes grow with the window."""


class Workspace(QSplitter):
    """Article, map and lists, held together by one selection."""

    map_came = Signal(object)
    """The map is there."""
    arranged = Signal()
    """The panes stand in another way now."""

    def __init__(
        self, shared: SharedSelection, extending: Extending, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shared = shared
        self._theme: Theme = LIGHT
        self._reading: Reading | None = None
        self.article = ArticlePane(shared)
        self.side = SidePane(shared, extending)
        self.map: MapView | None = None
        self._ground = QFrame()
        self._place = QVBoxLayout(self._ground)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.arrangement = STANDARD
        self.panes: dict[str, QWidget] = {
            ARTICLE: self.article,
            MAP: self._ground,
            LISTS: self.side,
        }
        for pane, least in ((self.article, 260), (self._ground, 280), (self.side, 270)):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.arrange(STANDARD)
        self.setSizes([_ARTICLE, _MAP, _SIDE])

    def arrange(self, wanted: Arrangement) -> None:
        """Put the panes into an order, show and hide them; their widths stay."""
        widths = {name: pane.width() for name, pane in self.panes.items()}
        moved = wanted.order != self.arrangement.order
        self.arrangement = wanted
        for number, name in enumerate(wanted.order):
            pane = self.panes[name]
            if self.indexOf(pane) != number:
                self.insertWidget(number, pane)
            self.setStretchFactor(number, 4 if name == MAP else 2)
            pane.setHidden(name in wanted.hidden)
        if moved:
            self.setSizes([widths[name] for name in wanted.order])
        self.arranged.emit()

    def show_pane(self, name: str, *, shown: bool) -> None:
        """Show or hide a pane."""
        if shown == (name in self.arrangement.hidden):
            self.arrange(self.arrangement.showing(name, shown=shown))

    def fit_width(self, width: int) -> None:
        """Share a width out in the standard proportions."""
        side = max(270, min(_SIDE, round(width * 0.28)))
        article = max(260, min(_ARTICLE, round(width * 0.31)))
        if width > _WIDE:  # the map grows most, but lines of text and rows may too
            side, article = round(width * 0.24), round(width * 0.28)
        widths = {ARTICLE: article, MAP: width - side - article, LISTS: side}
        self.setSizes([widths[name] for name in self.arrangement.order])

    def take_map(self, view: MapView) -> None:
        """Give the map its place between the other panes."""
        self.map = view
        view.set_theme(self._theme)
        self._place.addWidget(view)
        self.map_came.emit(view)
        if self._reading:
            view.show_reading(self._reading)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane: article, map, list, and round again."""
        panes = [self.article.text, self.map, self.side.lists[self.side.kind]]
        shown = [pane for pane in panes if pane is not None and pane.isVisible()]
        focused = QApplication.focusWidget()
        inside = [pane is focused or pane.isAncestorOf(focused) for pane in shown if focused]
        following = inside.index(True) + 1 if True in inside else 0
        if shown:
            shown[following % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reading(self, reading: Reading, *, keep_view: bool = False) -> None:
        """Show what was found in the article."""
        self._reading = reading
        self.article.show_reading(reading)
        self.side.show_reading(reading, again=keep_view)
        if self.map:
            self.map.show_reading(reading, keep_view=keep_view)

    def show_map(self, reading: Reading) -> None:
        """Show a reading's map; the other panes show it already."""
        self._reading = reading
        if self.map:
            self.map.show_reading(reading, keep_view=True)
            # What is selected may be there only now.
            self.map._follow(self._shared.current)

    def show_article(self, plan: ArticlePlan) -> None:
        """Show an article of which nothing is known yet."""
        self._reading = None
        self.side.expect()
        self.article.show_article(plan)
        if self.map:
            self.map.expect()

    def set_look(self, theme: Theme, scale: float) -> None:
        """Show in another theme or text size."""
        self._theme = theme
        self._ground.setStyleSheet(f"background: {theme.sea};")
        self.article.set_look(theme, scale)
        self.side.set_look(theme, scale)
        if self.map:
            self.map.set_theme(theme)
