"""Brings the map back when the process that draws its page has ended."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from qtpy.QtCore import QObject, QTimer

from mapapp.desktop.saying import tr

if TYPE_CHECKING:
    from mapapp.desktop.map_view import MapView

_MOST, _WITHIN_S = 3, 60.0
"""A page whose process ends so often in so many seconds is not loaded again."""
_PAUSE_MS = 100


class Revival(QObject):
    """Keeps where the reader looks, and loads the page anew with all that was on it."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._looked_at: tuple[float, float, float] | None = None
        self._wanted: tuple[float, float, float] | None = None
        self._ends: list[float] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(view.start_again)
        view.bridge.view_moved.connect(self._note)
        view.drawn.connect(self._look_there)
        view.map_page.renderProcessTerminated.connect(self._revive)

    def _note(self, lat: float, lon: float, zoom: float) -> None:
        self._looked_at = lat, lon, zoom

    def _revive(self, status: Any, _code: int) -> None:
        if status == self._view.map_page.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        now = time.monotonic()
        self._ends = [end for end in self._ends if now - end < _WITHIN_S] + [now]
        if len(self._ends) > _MOST:
            self._view.troubled.emit(
                tr("The map stopped several times. Close other programs and start mapapp again.")
            )
            return
        self._wanted = self._wanted or self._looked_at
        self._pause.start(_PAUSE_MS)

    def _look_there(self) -> None:
        """Go back to where the reader looked, once the page has its places and its final size."""
        wanted, self._wanted = self._wanted, None
        if wanted:
            self._view.look_at(*wanted)
