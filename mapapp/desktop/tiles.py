"""Paints basemap tiles off the UI thread."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from queue import SimpleQueue
from typing import TYPE_CHECKING
from urllib.parse import unquote

from qtpy.QtCore import QObject, Signal

from mapapp.theme import THEMES

if TYPE_CHECKING:
    from mapapp.cartography import Basemap

_PATH = re.compile(
    r"/tiles/(?P<layer>ground|labels|file|osm)/(?P<theme>light|dark)/(?P<z>\d{1,2})/(?P<x>\d+)/(?P<y>\d+)\.png"
)
_SCALE = re.compile(r"dpr=(\d(?:\.\d+)?)")
_CLEAR = re.compile(r"clear=([-\d.,;]*)")
_VERSION = re.compile(r"v=(\d{1,6})")
_OWN = re.compile(r"own=([^&]*)")
_POINT = re.compile(r"(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")
_MOST_POINTS = 60
_LARGEST_SCALE = 3.0
_THREADS = 2
PAINTED = ("ground", "labels")
_NOTHING = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000b4944415478da636000020000050001e9fadcd80000000049454e44ae426082"
)
"""A picture of one transparent point."""


@dataclass(frozen=True, slots=True)
class TileRequest:
    """One tile: its layer, theme, column, row, zoom and pixels a point.

    Layers of the built-in map are painted; of the others `version` tells what they were then.

    `clear` are the latitudes and longitudes of marked points, which labels leave free, `own` the
    names that the page writes itself.
    """

    layer: str
    theme: str
    z: int
    x: int
    y: int
    scale: float
    clear: tuple[tuple[float, float], ...] = ()
    own: tuple[str, ...] = ()
    version: int = 0

    @classmethod
    def parse(cls, path: str, query: str) -> TileRequest | None:
        """Return the tile that a URL asks for, None when it asks for none."""
        match = _PATH.fullmatch(path)
        if not match:
            return None
        scale = _SCALE.search(query)
        z, x, y = (int(match[name]) for name in "zxy")
        density = min(float(scale[1]), _LARGEST_SCALE) if scale else 1.0
        layer, theme = match["layer"], match["theme"]
        points, names = _points(unquote(query)), _names(query)
        version = _VERSION.search(query)
        return cls(
            layer, theme, z, x, y, density or 1.0, points, names, int(version[1]) if version else 0
        )


def _points(query: str) -> tuple[tuple[float, float], ...]:
    clear = _CLEAR.search(query)
    points = _POINT.findall(clear[1])[:_MOST_POINTS] if clear else []
    return tuple((float(lat), float(lon)) for lat, lon in points)


def _names(query: str) -> tuple[str, ...]:
    own = _OWN.search(query)
    return tuple(unquote(own[1]).split("|"))[:_MOST_POINTS] if own else ()


@cache
def basemap() -> Basemap:
    """Return the basemap, opened once."""
    from mapapp.cartography import Basemap

    return Basemap.open()


TileSource = Callable[[int, int, int], bytes | None]
"""Gives a tile's picture by zoom, column and row; None where there is none. In any thread."""


class TilePainter(QObject):
    """A queue of tiles to paint, or to get from a source; the signals come on the UI thread."""

    painted = Signal(int, bytes)
    failed = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources: dict[str, TileSource] = {}
        """Layers that are not painted here, by name."""
        self._queue: SimpleQueue[tuple[int, TileRequest] | None] = SimpleQueue()
        self._waiting: set[int] = set()
        self._threads: list[threading.Thread] = []
        self._stopped = False

    def paint(self, serial: int, request: TileRequest) -> None:
        """Paint a tile when a thread is free; once stopped, no more."""
        if self._stopped:
            return
        if not self._threads:
            self._start()
        self._waiting.add(serial)
        self._queue.put((serial, request))

    def cancel(self, serial: int) -> None:
        """Do not paint a tile that nobody waits for any more."""
        self._waiting.discard(serial)

    def stop(self) -> None:
        """Paint no more, and wait for the tiles under way.

        A page asks for tiles until it is gone, which is later: Qt's fonts may be gone by then too.
        """
        self._stopped = True
        self._waiting.clear()
        threads, self._threads = self._threads, []
        for _ in threads:
            self._queue.put(None)
        for thread in threads:
            thread.join()

    def _start(self) -> None:
        for number in range(_THREADS):
            thread = threading.Thread(target=self._work, name=f"tiles-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            serial, request = task
            if serial not in self._waiting:
                continue
            self._waiting.discard(serial)
            try:
                image = self._image(request)
            except Exception as error:
                self.failed.emit(serial, error)
            else:
                self.painted.emit(serial, image)

    def _image(self, request: TileRequest) -> bytes:
        if request.layer in PAINTED:
            return _paint(request)
        source = self.sources.get(request.layer)
        found = source(request.z, request.x, request.y) if source else None
        return found or _NOTHING


def _paint(request: TileRequest) -> bytes:
    from mapapp.cartography import paint_tile

    return paint_tile(
        basemap(),
        request.layer,
        THEMES[request.theme],
        request.z,
        request.x,
        request.y,
        request.scale,
        clear_of=list(request.clear),
        without=request.own,
    )
