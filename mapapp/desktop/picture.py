"""Paints the real window, offscreen, into a PNG file."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from qtpy.QtCore import QEventLoop, QTimer
from qtpy.QtWidgets import QApplication

from mapapp.desktop.loader import Loader
from mapapp.desktop.main_window import MainWindow
from mapapp.desktop.map_page import MapProfile
from mapapp.desktop.options import Options
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import NOTHING, Selection
from mapapp.desktop.settings import Settings

_SIZE = (1400, 900)
_PATIENCE_MS = 30_000
_STEP_MS = 60
_STEADY_STEPS = 8
"""So many steps without a tile being painted, and the map stands still (motion takes 150 ms)."""


def paint_picture(application: QApplication, articles: list[str], options: Options) -> int:
    """Paint the window on the first article into `options.picture`; return the exit code."""
    from mapapp.desktop.startup import dispose, open_window

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        window = open_window(settings, Loader(), options)
        code = _paint(application, window, articles, options)
        window.close()
        dispose(window)
    return code


def _paint(
    application: QApplication, window: MainWindow, articles: list[str], options: Options
) -> int:
    profile = MapProfile(application)
    width, height = options.size or _SIZE
    window.resize(width, height)
    window.workspace.fit_width(width)
    problems: list[str] = []
    window.loader.failed.connect(problems.append)
    window.show()
    if articles:
        _wait_for_map(window, profile, articles[0], options)
    profile.handler.stop()
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - the command line's own channel
    assert options.picture is not None  # noqa: S101 - the caller's condition, for mypy
    if not window.grab().save(str(options.picture), "PNG"):
        words = tr("The picture could not be written to {path}.").format(path=options.picture)
        print(words, file=sys.stderr)  # noqa: T201
        return 1
    return 1 if problems else 0


def _wait_for_map(window: MainWindow, profile: MapProfile, article: str, options: Options) -> None:
    loop = QEventLoop()
    view = window.bring_map(profile)
    steady = Steadiness(profile, loop)

    def select() -> None:
        if window.reading and options.select:
            window.selection.select(find_selection(window.reading, options.select))
        steady.begin()

    view.drawn.connect(select)
    window.loader.failed.connect(lambda _: loop.quit())
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    window.opening.open_file(article)
    loop.exec_()


class Steadiness:
    """Ends a loop once no tile has been painted for a while."""

    def __init__(self, profile: MapProfile, loop: QEventLoop) -> None:
        self._profile, self._loop = profile, loop
        self._quiet = 0
        self._timer = QTimer()
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Start to watch, or start again."""
        self._quiet = 0
        self._timer.start()

    def _look(self) -> None:
        self._quiet = 0 if self._profile.handler.busy else self._quiet + 1
        if self._quiet >= _STEADY_STEPS:
            self._timer.stop()
            self._loop.quit()


def find_selection(reading: Reading, words: str) -> Selection:
    """Return the place or event that `words` name: an id, a place's name, part of a headline."""
    wanted = words.casefold()
    for event in reading.events:
        if event.id == words or wanted in event.headline.casefold():
            place = event.where[0].place.id if event.where else None
            return Selection(event.id, place)
    for found in reading.places:
        if found.id == words or found.name.casefold() == wanted:
            leading = reading.leading_event(found.id)
            return Selection(leading.id if leading else None, found.id)
    return NOTHING
