"""From the command line to a window on screen."""

from __future__ import annotations

import sys

from qtpy.QtCore import QCoreApplication, Qt, QTimer
from qtpy.QtWidgets import QApplication

from mapapp import __version__
from mapapp.desktop.appearance import Appearance
from mapapp.desktop.earlyinit import register_scheme
from mapapp.desktop.fonts import register_fonts
from mapapp.desktop.loader import Loader
from mapapp.desktop.main_window import MainWindow
from mapapp.desktop.map_page import MapProfile
from mapapp.desktop.options import Options
from mapapp.desktop.settings import Settings

_DEFERRED_DELETE = 52
"""QEvent.DeferredDelete; the bindings differ in whether the enum is a number."""


def start(articles: list[str], options: Options) -> int:
    """Show the window until it is closed, or paint its picture; return the exit code."""
    application = make_application()
    if options.picture:
        from mapapp.desktop.picture import paint_picture

        return paint_picture(application, articles, options)
    loader = Loader()
    window = open_window(Settings(), loader, options)
    profile = MapProfile(application)
    if articles:
        window.opening.open_file(articles[0])
    window.restore()
    if options.size:
        window.resize(*options.size)
    window.first_painted.connect(lambda: QTimer.singleShot(0, lambda: window.bring_map(profile)))
    window.show()
    code = int(application.exec_())
    dispose(window)
    return code


def make_application() -> QApplication:
    """Return a QApplication with the map's scheme and the program's fonts."""
    register_scheme()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("mapapp")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    register_fonts()
    return application


def open_window(settings: Settings, loader: Loader, options: Options) -> MainWindow:
    """Return a window, dressed, not shown yet."""
    appearance = Appearance(settings)
    if options.theme:
        appearance.choice = options.theme
    appearance.apply()
    window = MainWindow(settings, loader, appearance)
    appearance.setParent(window)
    return window


def dispose(window: MainWindow) -> None:
    """Close a window and delete it now: its page must go before the web profile does."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, _DEFERRED_DELETE)
