"""Says in the banner and the status bar what the window is doing and what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mapapp.desktop.loader import Request
from mapapp.desktop.phrases import tr

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow


class Telling:
    """Ties what works for a window to its banner and status bar."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._banner, self._status = window, window.banner, window.status
        window.loader.started.connect(self._tell_of_start)
        window.settings.changed.connect(self._tell_of_setting)
        self._tell_of_setting("network")
        window.loader.failed.connect(self._fail)
        window.opening.complained.connect(self._banner.say)
        window.exporting.failed.connect(self._fail_to_export)
        window.exporting.begun.connect(self._tell_of_export)
        window.exporting.written.connect(self._tell_of_file)
        window.status.cancel.clicked.connect(self._cancel)

    def _tell_of_setting(self, name: str) -> None:
        if name == "network":
            self._status.tell_network(allowed=bool(self._window.settings.value(name)))

    def _tell_of_start(self, _request: Request) -> None:
        self._banner.hide()
        self._status.work(tr("Reading the article …"))

    def _fail(self, words: str) -> None:
        self.settle()
        self._banner.say(words)

    def _tell_of_export(self, path: str) -> None:
        self._banner.hide()
        self._status.note(tr("Writing {name} …").format(name=Path(path).name))

    def _fail_to_export(self, words: str) -> None:
        self._status.note("")
        self._banner.say(words)

    def _tell_of_file(self, path: str) -> None:
        self._status.note(tr("Exported to {name}").format(name=Path(path).name), path)

    def _cancel(self) -> None:
        if self._window.loader.following:
            self._window.loader.skip()
            return
        self._window.loader.cancel()
        self.settle()

    def settle(self) -> None:
        """Show again what was shown before something was tried in vain."""
        self._status.rest()
        if self._window.reading:
            self._status.show_reading(self._window.reading)
        else:
            self._status.sums.setText("")
