"""Notices a map that stays blank on this machine's graphics card, and does without the card."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from qtpy.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal
from qtpy.QtGui import QImage

from mapapp.desktop.earlyinit import SOFTWARE_DRAWING, draws_without_gpu
from mapapp.desktop.saying import tr

if TYPE_CHECKING:
    from mapapp.desktop.map_view import MapView
    from mapapp.desktop.settings import Settings

_LOOKS_AFTER_MS = (700, 1800)
"""How long after the first markers to look, and to look again; blank is what is so twice."""
_SAMPLES = 24


class BlankMap(QObject):
    """Looks at the first map; when it is blank, has the next start draw without the card."""

    found = Signal(str)
    """The map is blank: words for the reader, when mapapp cannot start again by itself."""

    def __init__(self, view: MapView, settings: Settings, path: str = "") -> None:
        """`path` is the article that was given at the start; mapapp can start again with that."""
        super().__init__(view)
        self._view, self._settings, self._path = view, settings, path
        self._looks = list(_LOOKS_AFTER_MS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        view.drawn.connect(self._wait)

    def _wait(self) -> None:
        if self._looks and not self._timer.isActive():
            self._timer.start(self._looks.pop(0))

    def _look(self) -> None:
        if not self._view.isVisible():
            return
        if not is_blank(self._view.grab().toImage()):
            self._looks.clear()
        elif self._looks:
            self._wait()
        else:
            self._do_without_card()

    def _do_without_card(self) -> None:
        if draws_without_gpu():
            self.found.emit(
                tr("The map stays blank. Update the driver of the graphics card, or its settings.")
            )
            return
        self._settings.choose(SOFTWARE_DRAWING, True)
        if self._path and QProcess.startDetached(sys.executable, ["-m", "mapapp", self._path]):
            QCoreApplication.quit()
            return
        self.found.emit(
            tr("This graphics card shows no map. Start mapapp again: it will do without the card.")
        )


def is_blank(image: QImage) -> bool:
    """Tell whether an image has one colour only, as no drawn map has."""
    width, height = image.width(), image.height()
    if not (width and height):
        return False
    across = range(width // (2 * _SAMPLES), width, max(1, width // _SAMPLES))
    down = range(height // (2 * _SAMPLES), height, max(1, height // _SAMPLES))
    return len({image.pixel(x, y) for x in across for y in down}) == 1
