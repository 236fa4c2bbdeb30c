"""What the View menu does with the panes, and how they are kept between runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject
from qtpy.QtGui import QAction
from qtpy.QtWidgets import QMenu

from mapapp.desktop.arranging import ARTICLE, LISTS, MAP, ORDERS, STANDARD, Arrangement, from_text
from mapapp.desktop.menus import SEPARATOR, Command, choices, fill, toggle
from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow

_TIMELINE, _HIDDEN = "timeline", "hidden"
_GEOMETRY, _WIDTHS, _PANES, _LIST = "geometry", "panes", "arrangement", "list"


class Layout(QObject):
    """Arranges the panes of a window by its menu, and remembers how they stood."""

    def __init__(self, window: MainWindow, menu: QMenu) -> None:
        super().__init__(window)
        self._window, self._space = window, window.workspace
        names = {ARTICLE: tr("Article"), MAP: tr("Map"), LISTS: tr("Lists")}
        self.shown: dict[str, QAction] = {}
        for pane, key in ((ARTICLE, "Ctrl+Alt+1"), (LISTS, "Ctrl+Alt+2")):
            command = Command(names[pane], (key,))
            self.shown[pane] = toggle(menu, window, command, partial(self._show, pane))
        command = Command(tr("Timeline"), ("Ctrl+Alt+3",))
        self.timeline = toggle(menu, window, command, lambda _: None)
        self.timeline.setChecked(True)
        part = menu.addMenu(tr("Order of the panes"))
        options = [(" ".join(order), " · ".join(names[pane] for pane in order)) for order in ORDERS]
        self.orders = choices(part, window, options, self._order)
        fill(menu, window, [Command(tr("Restore the layout"), (), self.reset), SEPARATOR])
        self._space.arranged.connect(self._follow)
        self._follow()

    def _show(self, pane: str, shown: bool) -> None:
        self._space.show_pane(pane, shown=shown)

    def _order(self, words: str) -> None:
        hidden = self._space.arrangement.hidden
        self._space.arrange(Arrangement(tuple(words.split()), hidden))

    def _follow(self) -> None:
        now = self._space.arrangement
        for pane, action in self.shown.items():
            action.setChecked(pane not in now.hidden)
        self.orders[" ".join(now.order)].setChecked(True)

    def reset(self) -> None:
        """Let the panes stand as they did at first."""
        self._space.arrange(STANDARD)
        self.timeline.setChecked(True)
        self._space.fit_width(self._window.width())

    def restore(self) -> None:
        """Let window and panes stand as they did last time."""
        kept = self._window.settings
        geometry, widths = kept.kept(_GEOMETRY), kept.kept(_WIDTHS)
        if geometry:
            self._window.restoreGeometry(geometry)
        self._space.arrange(from_text(kept.kept_text(_PANES)))
        if not (widths and self._space.restoreState(widths)):
            self._space.fit_width(self._window.width())
        for pane, widget in self._space.panes.items():
            widget.setHidden(pane in self._space.arrangement.hidden)
        self.timeline.setChecked(kept.kept_text(_TIMELINE) != _HIDDEN)
        if kept.kept_text(_LIST):
            self._space.side.bring(kept.kept_text(_LIST))

    def keep(self) -> None:
        """Remember how window and panes stand."""
        kept = self._window.settings
        kept.keep(_GEOMETRY, self._window.saveGeometry())
        kept.keep(_WIDTHS, self._space.saveState())
        kept.keep_text(_PANES, self._space.arrangement.to_text())
        kept.keep_text(_TIMELINE, "" if self.timeline.isChecked() else _HIDDEN)
        kept.keep_text(_LIST, self._space.side.kind)
