"""Which command stands in which menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qtpy.QtGui import QAction
from qtpy.QtWidgets import QMenu

from mapapp.desktop.dialogs import Notice, about, help_notice
from mapapp.desktop.gazetteer_in_use import GazetteerInUse
from mapapp.desktop.layout import Layout
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
        self.article_actions: list[QAction] = []
        """Those that need an open article."""
        self._menus = make_menus(window)
        self._top: dict[str, QAction] = {}
        self._end: dict[str, QAction] = {}
        self._recent = QMenu(tr("Open recent"), window)
        self._examples = QMenu(tr("Example articles"), window)
        self._file()
        self._edit()
        self._view()
        self._places_and_events()
        self._help()
        window.opening.recent_changed.connect(self.show_recent)
        self.show_recent()

    def add(self, menu: str, commands: list[Command], *, at_top: bool = False) -> list[QAction]:
        """Add commands to the menu "file", "edit", "view", "places", "events" or "help".

        They come at its end, but before the line that ends it ("Quit", say); `at_top` before what
        it begins with, in the file menu after all that opens an article.
        """
        end = self._end.get(menu)
        first = next(iter(self._menus[menu].actions()), None)
        before = self._top.get(menu, first) if at_top else end
        return fill(self._menus[menu], self._window, commands, before)

    def _end_with(self, menu: str, commands: list[Command]) -> None:
        """Let a menu end with these commands, after a line."""
        made = fill(self._menus[menu], self._window, [SEPARATOR, *commands])
        actions = self._menus[menu].actions()
        self._end[menu] = actions[actions.index(made[0]) - 1]

    def _add_for_article(self, menu: str, commands: list[Command]) -> None:
        self.article_actions += self.add(menu, commands)

    def _file(self) -> None:
        window, opening = self._window, self._window.opening
        self.add("file", [Command(tr("Open…"), ("Ctrl+O",), opening.ask_file)])
        self._menus["file"].addMenu(self._recent)
        entries: list[tuple[str, Act]] = [
            (title, partial(opening.open_example, name)) for name, title, _ in opening.examples()
        ]
        refill(self._examples, entries, tr("None"))
        self._menus["file"].addMenu(self._examples)
        self._add_for_article(
            "file",
            [
                Command(tr("Close article"), ("Ctrl+W",), window.close_article),
                SEPARATOR,
                Command(tr("Article details…"), ("Ctrl+I",), opening.ask_details),
                Command(tr("Export…"), ("Ctrl+E",), window.export),
                Command(tr("Print map…"), ("Ctrl+P",), window.print_map),
            ],
        )
        self._top["file"] = self.article_actions[1]
        self._end_with("file", [Command(tr("Quit"), ("Ctrl+Q",), window.close)])

    def _edit(self) -> None:
        window = self._window
        self.add(
            "edit",
            [
                SEPARATOR,
                Command(tr("Paste article"), ("Ctrl+V",), window.opening.paste),
                Command(tr("Copy"), (), window.copy),
                SEPARATOR,
                Command(tr("Find…"), ("Ctrl+F",), window.go_to_search),
                Command(tr("Select nothing"), ("Esc",), window.let_go),
                SEPARATOR,
            ],
        )
        preferences = Command(tr("Preferences…"), ("Ctrl+,",), self.show_preferences)
        self._end_with("edit", [preferences])

    def _view(self) -> None:
        window, look = self._window, self._window.appearance
        self._add_for_article(
            "view",
            [
                Command(tr("Fit all places"), ("Ctrl+0",), window.fit_all),
                SEPARATOR,
                Command(tr("Filter…"), ("Ctrl+L",), window.filter_bar.open_menu),
                Command(tr("Show everything"), ("Ctrl+Shift+L",), window.filter.clear),
                SEPARATOR,
            ],
        )
        self.layout = Layout(window, self._menus["view"])
        self.add("view", [Command(tr("Next pane"), ("F6",), window.next_pane), SEPARATOR])
        commands = [
            Command(tr("Larger text"), ("Ctrl++", "Ctrl+="), lambda: look.zoom(1)),
            Command(tr("Smaller text"), ("Ctrl+-",), lambda: look.zoom(-1)),
            Command(tr("Normal text"), ("Ctrl+Alt+0",), lambda: look.zoom(0)),
            Command(tr("Full screen"), ("F11",), window.toggle_full_screen),
            SEPARATOR,
        ]
        self.add("view", commands)
        options = [("light", tr("Light")), ("dark", tr("Dark")), ("system", tr("As the system"))]
        part = self._menus["view"].addMenu(tr("Theme"))
        self._end["view"] = self._menus["view"].actions()[-2]
        self.themes = choices(part, window, options, look.choose)
        look.changed.connect(lambda: self.themes[look.choice].setChecked(True))

    def _places_and_events(self) -> None:
        window, travel = self._window, self._travel
        self._add_for_article(
            "places",
            [
                Command(tr("Next place in the text"), ("F7",), travel.next_place),
                Command(tr("Previous place in the text"), ("Shift+F7",), travel.previous_place),
                SEPARATOR,
                Command(tr("List of places"), ("Ctrl+2",), lambda: window.go_to_list("places")),
                Command(tr("Names to review"), ("Ctrl+3",), lambda: window.go_to_list("review")),
                SEPARATOR,
            ],
        )
        self._end_with("places", [Command(tr("Gazetteers…"), (), self.gazetteers.open_dialog)])
        self._add_for_article(
            "events",
            [
                Command(tr("Next event"), ("F8",), travel.next_event),
                Command(tr("Previous event"), ("Shift+F8",), travel.previous_event),
                SEPARATOR,
                Command(tr("List of events"), ("Ctrl+1",), lambda: window.go_to_list("events")),
            ],
        )

    def _help(self) -> None:
        commands = [
            Command(tr("Keyboard shortcuts"), ("F1",), self.show_shortcuts),
            Command(tr("How mapapp works"), ("Shift+F1",), self.show_help),
            Command(tr("Commands…"), ("Ctrl+K",), self.show_palette),
            SEPARATOR,
            Command(tr("About mapapp"), (), self.show_about),
        ]
        self.add("help", commands)

    def show_preferences(self) -> None:
        """Open the page of settings."""
        from mapapp.desktop.preferences import Preferences

        window = self._window
        Preferences(window.settings, self.gazetteers.open_dialog, window).open()

    def show_shortcuts(self) -> None:
        """Open the list of all keys."""
        from mapapp.desktop.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.menuBar(), self._window).open()

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
