"""Keeps the window with the gazetteer in use: names it, reads the article again with another."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject, QTimer, Signal

from mapapp.errors import MapAppError

if TYPE_CHECKING:
    from mapapp.desktop.gazetteer_work import GazetteerWork
    from mapapp.desktop.gazetteers import GazetteersDialog
    from mapapp.desktop.main_window import MainWindow

_CALM_MS = 1500
"""After so long the start, or an article, is on screen, which this must not hold up."""


class _Answer(QObject):
    """Carries a thread's answer; without a parent, so that it outlives a window that is closed."""

    known = Signal(str, str)
    """The name of the gazetteer that articles are read with, and why it is not the chosen one."""


class GazetteerInUse(QObject):
    """The window's side of the gazetteers; the dialog is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notice = ""
        self.work: GazetteerWork | None = None
        self.dialog: GazetteersDialog | None = None
        self._answer = _Answer()
        self._answer.known.connect(self._show)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(_CALM_MS)
        window.loader.analysed.connect(lambda *_: self._timer.start(_CALM_MS))

    def open_dialog(self) -> None:
        """Show the dialog of gazetteers."""
        from mapapp.desktop.gazetteer_work import GazetteerWork
        from mapapp.desktop.gazetteers import GazetteersDialog

        if self.dialog is None:
            self.work = self.work or GazetteerWork()
            self.work.changed.connect(self._changed)
            self.dialog = GazetteersDialog(self.work, self._window)
        self.dialog.open_again()

    def look(self) -> None:
        """Find out, away from the UI thread, which gazetteer articles are read with."""
        work = (self._answer,)
        threading.Thread(target=_look, args=work, name="gazetteer", daemon=True).start()

    def _show(self, name: str, notice: str) -> None:
        self._window.status.name_gazetteer(name)
        if notice and notice != self._notice:
            self._window.banner.say(notice)
        self._notice = notice

    def _changed(self) -> None:
        self.look()
        self._window.loader.renew()
        self._window.opening.again()


def _look(answer: _Answer) -> None:
    from mapapp.gazetteer import open_in_use

    with suppress(MapAppError):  # a missing gazetteer is said with the article
        opened = open_in_use()
        answer.known.emit(opened.name, opened.notice)
