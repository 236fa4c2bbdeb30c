"""Which command stands in which menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qtpy.QtWidgets import QMenu

from mapapp.desktop.dialogs import Notice, about, help_notice
from mapapp.desktop.gazetteer_in_use import GazetteerInUse
from mapapp.desktop.menus import SEPARATOR, Act, Command, choices, fill, make_menus, refill
from mapapp.desktop.palette import Palette
from mapapp.desktop.phrases import tr
from mapapp.desktop.travel import Travel

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow


class Commands:
    """Fills the menu bar of a window and keeps the changing menus right."""

    def __init__(self, window: MainWindow, travel: Travel) -> None:
        self._window, self._travel = window, travel
        self.gazetteers = GazetteerInUse(window)
        self._menus = make_menus(window)
        self._recent = QMenu(tr("Open recent"), window)
        self._file()
        self._edit()
        self._view()
        self._go()
        self._help()
        window.opening.recent_changed.connect(self.show_recent)
        self.show_recent()

    def _file(self) -> None:
        window, menu = self._window, self._menus["file"]
        fill(menu, window, [Command(tr("Open…"), ("Ctrl+O",), window.opening.ask_file)])
        menu.addMenu(self._recent)
        self.article_actions = fill(
            menu,
            window,
            [
                SEPARATOR,
                Command(tr("Article details…"), ("Ctrl+I",), window.opening.ask_details),
                Command(tr("Export…"), ("Ctrl+E",), window.export),
            ],
        )
        fill(menu, window, [SEPARATOR, Command(tr("Quit"), ("Ctrl+Q",), window.close)])

    def _edit(self) -> None:
        window = self._window
        commands = [
            Command(tr("Paste article"), ("Ctrl+V",), window.opening.paste),
            Command(tr("Copy"), (), window.copy),
            SEPARATOR,
            Command(tr("Find…"), ("Ctrl+F",), window.go_to_search),
            SEPARATOR,
            Command(tr("Select nothing"), ("Esc",), window.let_go),
        ]
        fill(self._menus["edit"], window, commands)

    def _view(self) -> None:
        window, menu, look = self._window, self._menus["view"], self._window.appearance
        commands = [
            Command(tr("Fit all places"), ("Ctrl+0",), window.fit_all),
            SEPARATOR,
            Command(tr("Larger text"), ("Ctrl++", "Ctrl+="), lambda: look.zoom(1)),
            Command(tr("Smaller text"), ("Ctrl+-",), lambda: look.zoom(-1)),
            Command(tr("Normal text"), ("Ctrl+Alt+0",), lambda: look.zoom(0)),
            SEPARATOR,
        ]
        self.map_actions = fill(menu, window, commands)[:1]
        bar = window.filter_bar
        filters = [
            Command(tr("Filter…"), ("Ctrl+L",), bar.open_menu),
            Command(tr("Show everything"), ("Ctrl+Shift+L",), window.filter.clear),
            SEPARATOR,
        ]
        self.map_actions += fill(menu, window, filters)
        fill(menu, window, [Command(tr("Next pane"), ("F6",), window.next_pane), SEPARATOR])
        options = [("light", tr("Light")), ("dark", tr("Dark")), ("system", tr("As the system"))]
        self.themes = choices(menu, window, options, look.choose)
        self.themes[look.choice].setChecked(True)

    def _go(self) -> None:
        window, travel = self._window, self._travel
        fill(
            self._menus["places"],
            window,
            [
                Command(tr("Next place in the text"), ("F7",), travel.next_place),
                Command(tr("Previous place in the text"), ("Shift+F7",), travel.previous_place),
                SEPARATOR,
                Command(tr("List of places"), ("Ctrl+2",), lambda: window.go_to_list("places")),
                Command(tr("Names to review"), ("Ctrl+3",), lambda: window.go_to_list("review")),
                SEPARATOR,
                Command(tr("Gazetteers…"), (), self.gazetteers.open_dialog),
            ],
        )
        fill(
            self._menus["events"],
            window,
            [
                Command(tr("Next event"), ("F8",), travel.next_event),
                Command(tr("Previous event"), ("Shift+F8",), travel.previous_event),
                SEPARATOR,
                Command(tr("List of events"), ("Ctrl+1",), lambda: window.go_to_list("events")),
            ],
        )

    def _help(self) -> None:
        window, menu = self._window, self._menus["help"]
        commands = [
            Command(tr("How mapapp works"), ("F1",), self.show_help),
            Command(tr("Commands…"), ("Ctrl+K",), self.show_palette),
        ]
        fill(menu, window, commands)
        examples = menu.addMenu(tr("Example articles"))
        entries: list[tuple[str, Act]] = [
            (title, partial(window.opening.open_example, name))
            for name, title in window.opening.examples()
        ]
        refill(examples, entries, tr("None"))
        fill(menu, window, [SEPARATOR, Command(tr("About mapapp"), (), self.show_about)])

    def show_help(self) -> None:
        """Open the notice that explains the window."""
        self._show(help_notice(self._window))

    def show_palette(self) -> None:
        """Open the list of all commands."""
        palette = Palette(self._window.menuBar(), self._window)
        look = self._window.appearance
        palette.set_look(look.theme, look.scale)
        palette.open()
        palette.field.setFocus()

    def show_about(self) -> None:
        """Open the notice of credits."""
        self._show(about(self._window))

    def _show(self, notice: Notice) -> None:
        """Open a notice in place of the one that is open."""
        for other in self._window.findChildren(Notice):
            if other is not notice:
                other.close()
        notice.show()

    def show_recent(self) -> None:
        """List the files opened last."""
        opening = self._window.opening
        entries: list[tuple[str, Act]] = [
            (Path(path).name, partial(opening.open_file, path))
            for path in self._window.settings.recent
        ]
        refill(self._recent, entries, tr("Nothing yet"))
