"""Opens several files, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qtpy.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from mapapp.desktop.main_window import MainWindow
    from mapapp.desktop.reading import Reading


class FileLine(QObject):
    """Opens files one after the other: each when the one before is read whole."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []
        window.loader.analysed.connect(self._step)
        window.loader.followed.connect(self._step)
        window.loader.failed.connect(lambda _: QTimer.singleShot(0, self._next))

    def add(self, files: list[str]) -> None:
        """Open files, after those that wait already."""
        self._waiting += files
        if not self._window.loader.busy:
            self._next()

    def _step(self, reading: Reading) -> None:
        if reading.whole:
            QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        if self._waiting:
            self._window.opening.open_file(self._waiting.pop(0))
            if self._waiting and not self._window.loader.busy:
                self._next()
