"""The window: menus, toolbar, banner, the three panes, and the status bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qtpy.QtCore import Qt, Signal
from qtpy.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.appearance import Appearance
from mapapp.desktop.arranging import LISTS
from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.banner import Banner
from mapapp.desktop.commands import Commands
from mapapp.desktop.context_menu import ContextMenu
from mapapp.desktop.correcting import Correcting
from mapapp.desktop.dropping import open_dropped, takes
from mapapp.desktop.exporting import Exporting
from mapapp.desktop.extending import Extending
from mapapp.desktop.filtered_panes import FilteredPanes
from mapapp.desktop.leading import lead_to
from mapapp.desktop.loader import Loader, Request
from mapapp.desktop.map_settings import MapSettings
from mapapp.desktop.map_view import MapView
from mapapp.desktop.opening import Opening
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.remarks import remark_on
from mapapp.desktop.rivals import Rivals
from mapapp.desktop.search_box import SearchBox
from mapapp.desktop.selection import SharedSelection
from mapapp.desktop.settings import Settings
from mapapp.desktop.status import Status
from mapapp.desktop.telling import Telling
from mapapp.desktop.toolbar import Toolbar
from mapapp.desktop.travel import Travel
from mapapp.desktop.welcome import Welcome
from mapapp.desktop.workspace import Workspace

_DEFAULT_SIZE = (1400, 900)
_SMALLEST = (860, 560)


class MainWindow(QMainWindow):
    """The one window of mapapp."""

    first_painted = Signal()

    def __init__(
        self,
        settings: Settings,
        loader: Loader,
        appearance: Appearance,
        selection: SharedSelection,
    ) -> None:
        super().__init__()
        self.settings, self.loader, self.appearance = settings, loader, appearance
        self.selection = selection
        self.opening = Opening(self, loader, settings)
        self.exporting = Exporting(self)
        self.extending = Extending()
        self.workspace = Workspace(self.selection, self.extending)
        self.reading: Reading | None = None
        self.banner, self.status = Banner(), Status()
        self.welcome = Welcome(self.opening, settings)
        self._filtered = FilteredPanes(self)
        self.filter, self.filter_bar = self._filtered.shared, self._filtered.bar
        self.search = SearchBox(self)
        self.travel = Travel(self.selection)
        self._painted = False
        self.setWindowTitle("mapapp")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_DEFAULT_SIZE)
        self._build()
        self._connect()
        self.telling = Telling(self)
        self.context_menu = ContextMenu(self)
        self._dress()

    def _build(self) -> None:
        self.commands = Commands(self, self.travel)
        self.layout_of_panes = self.commands.layout
        self.toolbar = Toolbar(self.opening, self.filter_bar, self.search, self.export)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.workspace)
        whole = QWidget()
        self.column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        self.welcome.setFocus()
        self.rivals = Rivals(self)
        self.correcting = Correcting(self)

    def _connect(self) -> None:
        self.loader.opened.connect(self._show_article)
        self.loader.analysed.connect(self._show_reading)
        self.appearance.changed.connect(self._dress)
        self.search.chose.connect(partial(lead_to, self))
        self.workspace.map_came.connect(self._take_map)

    def _show_article(self, _request: Request, plan: ArticlePlan) -> None:
        self.selection.clear()
        self.reading = None
        self.travel.reading = None
        self._filtered.expect(plan)
        self.search.show_reading(None)
        self.workspace.show_article(plan)
        self._stack.setCurrentWidget(self.workspace)
        self._enable_article_actions()
        self.status.work(tr("Finding places …"))
        name = plan.heading or tr("Article")
        self.setWindowTitle(f"{name[:80]} — mapapp")
        self.workspace.article.text.setFocus()

    def _show_reading(self, reading: Reading) -> None:
        self.reading = reading
        self.travel.reading = reading
        self.workspace.show_reading(reading)
        self.status.show_reading(reading)
        self._filtered.show_reading(reading)
        self.search.show_reading(reading)
        remark = remark_on(reading)
        if remark:
            self.banner.say(remark)

    def go_to_search(self) -> None:
        """Give the search box the keyboard."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _dress(self) -> None:
        theme, scale = self.appearance.theme, self.appearance.scale
        self.workspace.set_look(theme, scale)
        self.filter_bar.set_theme(theme)
        self.search.set_look(theme, scale)
        self.welcome.set_look(theme, scale)
        self._enable_article_actions()

    def _enable_article_actions(self) -> None:
        open_now = self._stack.currentWidget() is self.workspace
        for action in self.commands.article_actions:
            action.setEnabled(open_now)
        self.toolbar.export_button.setEnabled(open_now)
        self.toolbar.set_theme(self.appearance.theme)

    def show_edited(self, reading: Reading) -> None:
        """Show the open article's reading as it was changed; view, filter and selection stay."""
        self.reading = reading
        self._filtered.show_again(reading)
        self.search.show_again(reading)

    def show_map(self, map_json: bytes) -> None:
        """Show the open article's map drawn anew; the panes show what it tells already."""
        self._filtered.take_map(map_json)

    def close_article(self) -> None:
        """Go back to the first page."""
        self.loader.cancel()
        self.selection.clear()
        self.reading = self.travel.reading = None
        self._filtered.expect(None)
        self.search.show_reading(None)
        self.opening.close()
        self.correcting.forget()
        self.banner.hide()
        self.telling.settle()
        self._stack.setCurrentWidget(self.welcome)
        self._enable_article_actions()
        self.setWindowTitle("mapapp")
        self.welcome.setFocus()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _take_map(self, view: MapView) -> None:
        MapSettings(view, self.settings, self.layout_of_panes)
        view.context_asked.connect(self.context_menu.open_on_map)

    def fit_all(self) -> None:
        """Show every place on the map."""
        if self.workspace.map:
            self.workspace.map.fit()

    def export(self) -> None:
        """Let the reader write what was found to a file."""
        if self.reading:
            self.exporting.ask(self.reading, self.appearance.theme.name)
        else:
            self.banner.say(tr("There is nothing to export yet. Open an article first."))

    def print_map(self) -> None:
        """Let the reader print the map."""
        from mapapp.desktop.printing import ask_printer

        if self.reading and self.reading.map_json:
            ask_printer(self.reading, self)
        else:
            self.banner.say(tr("There is nothing to print yet. Open an article first."))

    def let_go(self) -> None:
        """Select nothing."""
        self.selection.clear()

    def copy(self) -> None:
        """Copy the selected words of the article."""
        self.workspace.article.copy()

    def go_to_list(self, kind: str) -> None:
        """Bring a list to the front and give it the keyboard."""
        self.workspace.show_pane(LISTS, shown=True)
        self.workspace.side.enter(kind)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane: article, map, list, and round again."""
        self.workspace.next_pane()

    def dragEnterEvent(self, event: Any) -> None:
        """Accept files and text (Qt)."""
        if takes(event.mimeData()):
            event.acceptProposedAction()
            self._invite(wanted=True)

    def dragLeaveEvent(self, event: Any) -> None:
        """Invite no longer (Qt)."""
        super().dragLeaveEvent(event)
        self._invite(wanted=False)

    def _invite(self, *, wanted: bool) -> None:
        if self.welcome.drop:
            self.welcome.drop.light_up(lit=wanted)

    def dropEvent(self, event: Any) -> None:
        """Open what was dropped (Qt)."""
        event.acceptProposedAction()
        self._invite(wanted=False)
        if not open_dropped(event.mimeData(), self.opening):
            self.banner.say(tr("Nothing could be read from what was dropped."))

    def paintEvent(self, event: Any) -> None:
        """Tell of the first painting (Qt)."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def restore(self) -> None:
        """Take size, panes and list from last time, and the article if that is wanted."""
        self.layout_of_panes.restore()
        last = next(iter(self.settings.recent), "")
        if self.settings.value("reopen") and not self.loader.busy and Path(last).is_file():
            self.opening.open_file(last)

    def closeEvent(self, event: Any) -> None:
        """Keep size and panes for next time (Qt)."""
        self.loader.cancel()
        self._filtered.expect(None)
        self.search.show_reading(None)
        self.layout_of_panes.keep()
        super().closeEvent(event)
        self.correcting.close()
