"""Paints basemap tiles off the UI thread."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qtpy.QtCore import QObject, QRunnable, QThreadPool, Signal

from mapapp.cartography import Basemap, paint_tile
from mapapp.theme import THEMES

_PATH = re.compile(
    r"/tiles/(?P<layer>ground|labels)/(?P<theme>light|dark)/(?P<z>\d{1,2})/(?P<x>\d+)/(?P<y>\d+)\.png"
)
_SCALE = re.compile(r"dpr=(\d(?:\.\d+)?)")
_LARGEST_SCALE = 3.0
_THREADS = 2


@dataclass(frozen=True, slots=True)
class TileRequest:
    """One tile: its layer, theme, column, row, zoom and pixels a point."""

    layer: str
    theme: str
    z: int
    x: int
    y: int
    scale: float

    @classmethod
    def parse(cls, path: str, query: str) -> TileRequest | None:
        """Return the tile that a URL asks for, None when it asks for none."""
        match = _PATH.fullmatch(path)
        if not match:
            return None
        scale = _SCALE.search(query)
        z, x, y = (int(match[name]) for name in "zxy")
        density = min(float(scale[1]), _LARGEST_SCALE) if scale else 1.0
        return cls(match["layer"], match["theme"], z, x, y, density or 1.0)


@cache
def basemap() -> Basemap:
    """Return the basemap, opened once."""
    return Basemap.open()


class TilePainter(QObject):
    """A queue of tiles to paint; `painted` and `failed` arrive on the UI thread."""

    painted = Signal(int, bytes)
    failed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._cancelled: set[int] = set()
        self._waiting: set[int] = set()

    def paint(self, serial: int, request: TileRequest) -> None:
        """Paint a tile when a thread is free."""
        self._waiting.add(serial)
        self._pool.start(_TileTask(self, serial, request))

    def cancel(self, serial: int) -> None:
        """Do not paint a tile that nobody waits for any more."""
        if serial in self._waiting:
            self._cancelled.add(serial)

    def work(self, serial: int, request: TileRequest) -> None:
        """Paint one tile; runs in a thread of the pool."""
        self._waiting.discard(serial)
        if serial in self._cancelled:
            self._cancelled.discard(serial)
            return
        try:
            image = paint_tile(
                basemap(),
                request.layer,
                THEMES[request.theme],
                request.z,
                request.x,
                request.y,
                request.scale,
            )
        except Exception:
            self.failed.emit(serial)
        else:
            self.painted.emit(serial, image)


class _TileTask(QRunnable):
    def __init__(self, painter: TilePainter, serial: int, request: TileRequest) -> None:
        super().__init__()
        self._painter, self._serial, self._request = painter, serial, request

    def run(self) -> None:
        self._painter.work(self._serial, self._request)
