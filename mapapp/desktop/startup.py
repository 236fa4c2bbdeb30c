"""From the command line to a window on screen."""

from __future__ import annotations

import sys
import threading
import time
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from qtpy.QtCore import QCoreApplication, Qt, QTimer
from qtpy.QtGui import QIcon
from qtpy.QtWidgets import QApplication

from mapapp import __version__
from mapapp.desktop.appearance import Appearance
from mapapp.desktop.blank_map import BlankMap
from mapapp.desktop.earlyinit import is_offscreen, register_scheme
from mapapp.desktop.file_line import FileLine
from mapapp.desktop.fonts import register_fonts
from mapapp.desktop.legending import tie_legend
from mapapp.desktop.map_page import MapProfile
from mapapp.desktop.map_view import MapView
from mapapp.desktop.obstacles import fatal_explained
from mapapp.desktop.options import Options
from mapapp.desktop.selection import SharedSelection
from mapapp.desktop.settings import Settings
from mapapp.desktop.spanning import tie_timeline
from mapapp.desktop.speaking import language_of, speak
from mapapp.resources import resource

if TYPE_CHECKING:
    from mapapp.desktop.analysing import Analyse
    from mapapp.desktop.main_window import MainWindow

_PAGE_START_S = 0.05
"""How long the page may take to start before the window is made."""
_PORTIONS = (
    "article_pane",
    "row_list",
    "workspace",
    "filtered_panes",
    "commands",
    "search_box",
    "main_window",
    "projects",
)
"""Modules of this room, each with what it imports: some 10 ms of work."""
_CALM_MS = 1500
"""After so long the start is over."""
_DEFERRED_DELETE = 52
"""QEvent.DeferredDelete; the bindings differ in whether the enum is a number."""


def start(articles: list[str], options: Options, analyser: Analyse) -> int:
    """Show the window until it is closed, or paint its picture; return the exit code."""
    if options.picture:
        from mapapp.desktop.picture import paint_picture
        from mapapp.desktop.quiet import hush

        hush()
        return paint_picture(articles, options, analyser)
    return Session(articles, options, Settings(), analyser).run()


class Session:
    """One run of the program: the application, the map and the window around it.

    The map goes first: WebEngine starts processes of its own, which load the page while this one
    makes the window; the article is read and analysed meanwhile too.
    """

    def __init__(
        self, articles: list[str], options: Options, settings: Settings, analyser: Analyse
    ) -> None:
        self.application = make_application()
        self._posing = options.picture is not None
        self.appearance = dress(settings, options)
        self.selection = SharedSelection()
        self.profile = MapProfile(self.application)
        self.view = MapView(
            self.profile, self.selection, self.appearance.theme, expecting=bool(articles)
        )
        self._let_page_start()
        self.window = make_window(settings, analyser, self.appearance, self.selection)
        QCoreApplication.processEvents()
        self.window.workspace.take_map(self.view)
        tie_timeline(self.view, self.window.filter)
        tie_legend(self.view, self.window.filter)
        for troubled in (self.profile.handler.troubled, self.view.troubled):
            troubled.connect(self.window.banner.say)
        analyser.parser, analyser.language = str(settings.value("parser")), language_of(settings)
        if not is_offscreen():
            blank_map = BlankMap(self.view, settings, articles[0] if articles else "")
            blank_map.found.connect(self.window.banner.say)
        if articles:
            self.window.loader.hold_events_until(self.view.drawn)
            self.window.opening.open_file(articles[0])
        self.line = FileLine(self.window)
        self.line.add(articles[1:])
        self._size(options)
        settings.changed.connect(partial(self._choose_parser, settings, analyser))
        self.window.first_painted.connect(partial(self._prepare_for_more, analyser))

    def _prepare_for_more(self, analyser: Analyse) -> None:
        """Have the worker load what it needs for an article that is not there yet."""
        warm_up = threading.Thread(target=analyser.warm_up, name="warm-up", daemon=True)
        QTimer.singleShot(_CALM_MS, lambda: warm_up.start())  # Qt holds no bound method's object
        if not self._posing:
            calm = QTimer(self.window)
            calm.setSingleShot(True)
            calm.timeout.connect(lambda: self._meet_others())
            calm.start(_CALM_MS)

    def _meet_others(self) -> None:
        """Take the files of later starts, and offer what an earlier one left unsaved."""
        from mapapp.desktop.one_instance import OneInstance
        from mapapp.desktop.projects import Projects

        OneInstance(self.window, self.line).listen()
        for projects in self.window.findChildren(Projects):
            projects.recover()

    def _choose_parser(self, settings: Settings, analyser: Analyse, changed: str) -> None:
        """Read the open article, and those that follow, with the parser of the preferences."""
        if changed == "parser":
            analyser.parser = str(settings.value("parser"))
            self.window.opening.again()

    def _let_page_start(self) -> None:
        """Let WebEngine start its processes: they load while this one makes the window."""
        end = time.monotonic() + _PAGE_START_S
        while not self.profile.handler.asked and time.monotonic() < end:
            QCoreApplication.processEvents()

    def _size(self, options: Options) -> None:
        self.window.restore()
        if options.size:
            self.window.resize(*options.size)
            self.window.workspace.fit_width(options.size[0])

    def run(self) -> int:
        """Show the window until it is closed; return the exit code."""
        self.window.show()
        code = int(self.application.exec_())
        self.end()
        return code

    def end(self) -> None:
        """Close the window and stop what works for it."""
        self.profile.handler.stop()
        dispose(self.window)


def make_application() -> QApplication:
    """Return the QApplication, with the map's scheme and the program's fonts."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # The analysis' thread hands the interpreter back to the window within a millisecond.
    sys.setswitchinterval(0.001)
    register_scheme()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    with fatal_explained():
        application = QApplication([sys.argv[0]])
    application.setApplicationName("mapapp")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    register_fonts()
    return application


def dress(settings: Settings, options: Options) -> Appearance:
    """Return the look that the user chose, in force."""
    speak(language_of(settings))
    appearance = Appearance(settings)
    if options.theme:
        appearance.choice = options.theme
    appearance.apply()
    return appearance


def make_window(
    settings: Settings, analyser: Analyse, appearance: Appearance, selection: SharedSelection
) -> MainWindow:
    """Return a window, not shown yet, that owns what it is made with."""
    _import_in_portions()
    from mapapp.desktop.dragging import Dragging
    from mapapp.desktop.following import Following
    from mapapp.desktop.loader import Loader
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.overlaying import Overlaying
    from mapapp.desktop.projects import Projects
    from mapapp.desktop.sharing import Sharing

    QApplication.setWindowIcon(QIcon(str(resource("icons/mapapp.svg"))))
    loader = Loader(analyser)
    window = MainWindow(settings, loader, appearance, selection)
    Following(window)
    Overlaying(window, Projects(window))
    Sharing(window)
    Dragging(window)
    for owned in (loader, appearance, selection):
        owned.setParent(window)
    return window


def _import_in_portions() -> None:
    """Import what the window is made of; between the portions the page's requests are answered."""
    for name in _PORTIONS:
        import_module(f"mapapp.desktop.{name}")
        QCoreApplication.processEvents()


def dispose(window: MainWindow) -> None:
    """Close a window and delete it now: its page must go before the web profile does."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, _DEFERRED_DELETE)
