"""The window: menus, toolbar, banner, the three panes, and the status bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from qtpy.QtCore import Qt, Signal
from qtpy.QtGui import QGuiApplication
from qtpy.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mapapp.desktop.appearance import Appearance
from mapapp.desktop.article_plan import ArticlePlan
from mapapp.desktop.banner import Banner
from mapapp.desktop.commands import Commands
from mapapp.desktop.empty_state import EmptyState
from mapapp.desktop.exporting import Exporting
from mapapp.desktop.filter_bar import FilterBar
from mapapp.desktop.filter_state import SharedFilter
from mapapp.desktop.loader import Loader, Request
from mapapp.desktop.narrower import Narrower
from mapapp.desktop.opening import Opening
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.search_box import SearchBox
from mapapp.desktop.searching import Hit
from mapapp.desktop.selection import Selection, SharedSelection
from mapapp.desktop.settings import Settings
from mapapp.desktop.status import Status
from mapapp.desktop.travel import Travel
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
        self.workspace = Workspace(self.selection)
        self.reading: Reading | None = None
        self.banner, self.status, self._empty = Banner(), Status(), EmptyState()
        self.filter = SharedFilter(self)
        self._narrower = Narrower(self.filter, self)
        self.filter_bar = FilterBar(self.filter)
        self.search = SearchBox(self)
        self._travel = Travel(self.selection)
        self._painted = False
        self.setWindowTitle("mapapp")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_DEFAULT_SIZE)
        self._build()
        self._connect()
        self._dress()

    def _build(self) -> None:
        self.commands = Commands(self, self._travel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.workspace)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar())
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        self._empty.setFocus()
        self._empty.offer(
            self.opening.ask_file,
            self.opening.paste,
            [
                (title, partial(self.opening.open_example, name))
                for name, title in self.opening.examples()
            ],
        )

    def _toolbar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("toolbar", True)
        bar.setAccessibleName(tr("Toolbar"))
        self.open_button = _tool(tr("Open…"), self.opening.ask_file, "primary")
        self.paste_button = _tool(tr("Paste article"), self.opening.paste, "plain")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(6)
        row.addWidget(self.open_button)
        row.addWidget(self.paste_button)
        row.addWidget(self.filter_bar, 1)
        row.addStretch(0)
        row.addWidget(self.search)
        return bar

    def _connect(self) -> None:
        self.loader.started.connect(self._start)
        self.loader.opened.connect(self._show_article)
        self.loader.analysed.connect(self._show_reading)
        self.loader.failed.connect(self._fail)
        self.opening.complained.connect(self.banner.say)
        self.exporting.failed.connect(self._fail_to_export)
        self.exporting.begun.connect(self._tell_of_export)
        self.exporting.written.connect(self._tell_of_file)
        self.appearance.changed.connect(self._dress)
        self.search.chose.connect(self._go_to)
        self._narrower.narrowed.connect(self._show_part)
        self.status.cancel.clicked.connect(self._cancel)

    def _start(self, _request: Request) -> None:
        self.banner.hide()
        self.status.work(tr("Reading the article …"))

    def _show_article(self, _request: Request, plan: ArticlePlan) -> None:
        self.selection.clear()
        self.reading = None
        self._travel.reading = None
        self._narrower.expect(plan)
        self.filter.clear()
        self.filter_bar.show_analysis(None)
        self.search.show_reading(None)
        self.workspace.show_article(plan)
        self._stack.setCurrentWidget(self.workspace)
        self._enable_article_actions()
        self.status.work(tr("Finding places and events …"))
        name = plan.heading or tr("Article")
        self.setWindowTitle(f"{name[:80]} — mapapp")
        self.workspace.article.text.setFocus()

    def _show_reading(self, reading: Reading) -> None:
        self.reading = reading
        self._travel.reading = reading
        self._narrower.show_reading(reading)
        self.workspace.show_reading(reading)
        self.status.show_reading(reading)
        self.filter_bar.show_analysis(reading.analysis if reading.events else None)
        self.search.show_reading(reading)
        if not reading.places and not reading.review:
            self.banner.say(tr("No places were found in this article."))
        if reading.notice:
            self.banner.say(reading.notice)

    def _show_part(self, shown: Reading) -> None:
        """Show what passes the filter, in every pane; the selection stays if it passes too."""
        if self.reading is None:
            return
        chosen = self.selection.current
        self.selection.clear()
        self._travel.reading = shown
        self.workspace.show_reading(shown, keep_view=True)
        self.status.show_part(shown, self.reading)
        if shown.event_of.get(chosen.event or "") or (
            not chosen.event and shown.place(chosen.place)
        ):
            self.selection.select(Selection(chosen.event, chosen.place))

    def go_to_search(self) -> None:
        """Give the search box the keyboard."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to(self, hit: Hit) -> None:
        """Show what was found; a filter that hides it goes."""
        if hit.span:
            self.workspace.article.show_passage(*hit.span)
        elif hit.selection:
            shown = self._travel.reading
            event, place = hit.selection.event, hit.selection.place
            known = shown and (shown.event_of.get(event or "") if event else shown.place(place))
            if not known:
                self.filter.clear()
            self.selection.select(hit.selection)

    def _fail(self, words: str) -> None:
        self._settle()
        self.banner.say(words)

    def _tell_of_export(self, path: str) -> None:
        self.banner.hide()
        self.status.note(tr("Writing {name} …").format(name=Path(path).name))

    def _fail_to_export(self, words: str) -> None:
        self.status.note("")
        self.banner.say(words)

    def _tell_of_file(self, path: str) -> None:
        self.status.note(tr("Exported to {name}").format(name=Path(path).name), path)

    def _cancel(self) -> None:
        self.loader.cancel()
        self._settle()

    def _settle(self) -> None:
        """Show again what was shown before something was tried in vain."""
        self.status.rest()
        if self.reading:
            self.status.show_reading(self.reading)
        else:
            self.status.sums.setText("")

    def _dress(self) -> None:
        theme, scale = self.appearance.theme, self.appearance.scale
        self.workspace.set_look(theme, scale)
        self.filter_bar.set_theme(theme)
        self.search.set_look(theme, scale)
        self._enable_article_actions()

    def _enable_article_actions(self) -> None:
        open_now = self._stack.currentWidget() is self.workspace
        for action in (*self.commands.article_actions, *self.commands.map_actions):
            action.setEnabled(open_now)

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

    def let_go(self) -> None:
        """Select nothing."""
        self.selection.clear()

    def copy(self) -> None:
        """Copy the selected words of the article."""
        text = self.workspace.article.text.textCursor().selectedText()
        if text:
            QGuiApplication.clipboard().setText(text.replace("\u2029", "\n"))

    def go_to_list(self, kind: str) -> None:
        """Bring a list to the front and give it the keyboard."""
        self.workspace.side.bring(kind)
        self.workspace.side.lists[kind].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane: article, map, list, and round again."""
        side = self.workspace.side
        panes = [self.workspace.article.text, self.workspace.map, side.lists[side.kind]]
        shown = [pane for pane in panes if pane is not None and pane.isVisible()]
        focused = QApplication.focusWidget()
        inside = [pane is focused or pane.isAncestorOf(focused) for pane in shown if focused]
        following = inside.index(True) + 1 if True in inside else 0
        if shown:
            shown[following % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: Any) -> None:
        """Accept files and text (Qt)."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        """Open what was dropped (Qt)."""
        mime = event.mimeData()
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.opening.open_file(files[0])
        elif mime.hasText() and mime.text().strip():
            self.opening.open_text(mime.text())
        else:
            self.banner.say(tr("Nothing could be read from what was dropped."))

    def paintEvent(self, event: Any) -> None:
        """Tell of the first painting (Qt)."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def restore(self) -> None:
        """Take the size and the panes' widths from last time."""
        geometry, panes = self.settings.kept("geometry"), self.settings.kept("panes")
        if geometry:
            self.restoreGeometry(geometry)
        if panes:
            self.workspace.restoreState(panes)
        else:
            self.workspace.fit_width(self.width())

    def closeEvent(self, event: Any) -> None:
        """Keep size and panes for next time (Qt)."""
        self.loader.cancel()
        self._narrower.expect(None)
        self.filter_bar.show_analysis(None)
        self.search.show_reading(None)
        self.settings.keep("geometry", self.saveGeometry())
        self.settings.keep("panes", self.workspace.saveState())
        super().closeEvent(event)


def _tool(words: str, act: Callable[[], object], kind: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty(kind, True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda *_: act())
    return button
