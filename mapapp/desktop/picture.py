"""Paints the real window, offscreen, into a PNG file."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qtpy.QtCore import QEventLoop, QTimer

from mapapp.desktop.map_page import MapProfile
from mapapp.desktop.options import Options
from mapapp.desktop.phrases import tr
from mapapp.desktop.reading import Reading
from mapapp.desktop.selection import NOTHING, Selection
from mapapp.desktop.settings import Settings

if TYPE_CHECKING:
    from mapapp.desktop.analysing import Analyse
    from mapapp.desktop.startup import Session

_SIZE = (1400, 900)
_PATIENCE_MS = 30_000
_STEP_MS = 60
_STEADY_STEPS = 8
"""So many steps without a tile being painted, and the map stands still (motion takes 150 ms)."""


def paint_picture(articles: list[str], options: Options, analyser: Analyse) -> int:
    """Paint the window on the first article into `options.picture`; return the exit code."""
    from mapapp.desktop.startup import Session

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        session = Session([], replace(options, size=options.size or _SIZE), settings, analyser)
        code = _paint(session, articles, options)
        session.end()
    return code


def _paint(session: Session, articles: list[str], options: Options) -> int:
    window = session.window
    problems: list[str] = []
    window.loader.failed.connect(problems.append)
    window.show()
    if articles:
        _wait_for_map(session, articles[0], options)
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - the command line's own channel
    if not window.grab().save(str(options.picture), "PNG"):
        words = tr("The picture could not be written to {path}.").format(path=options.picture)
        print(words, file=sys.stderr)  # noqa: T201
        return 1
    return 1 if problems else 0


def _wait_for_map(session: Session, article: str, options: Options) -> None:
    window, loop = session.window, QEventLoop()
    steady = Steadiness(session.profile, loop)

    def select() -> None:
        if not (window.reading and window.reading.whole):
            return  # what happened is still to come
        if options.select:
            window.selection.select(find_selection(window.reading, options.select))
        steady.begin()

    session.view.drawn.connect(select)
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
    for place in reading.places:
        if place.id == words or place.name.casefold() == wanted:
            return Selection(place=place.id)
    for event in reading.events:
        if event.id == words or wanted in event.headline.casefold():
            first = event.where[0].place.id if event.where else None
            return Selection(event.id, first)
    return NOTHING
