"""What lies under the places: the built-in map, a file of the reader's, or an online map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qtpy.QtCore import QObject, Signal

from mapapp import __version__
from mapapp.errors import MapAppError

if TYPE_CHECKING:
    from mapapp.cartography.tile_files import TileFile
    from mapapp.desktop.map_view import MapView
    from mapapp.desktop.settings import Settings
    from mapapp.desktop.tiles import TileSource

BUILT_IN, FILE, OSM = "built-in", "file", "osm"
_AGENT = f"mapapp/{__version__} (desktop news map; one reader; tiles cached)"
_ABOUT = frozenset({"basemap", "basemap_file", "network"})


@dataclass(frozen=True, slots=True)
class Background:
    """Tiles for the page: whose they are, from which zoom to which, and their credit.

    `version` tells apart what was shown under the same name before.
    """

    kind: str
    version: int
    least: int
    most: int
    credit: str


class Basemaps(QObject):
    """Shows the background that the settings ask for, the built-in one where that is not to be.

    Nothing is fetched from the network unless both the online map and the network are chosen.
    """

    troubled = Signal(str)
    """A chosen background cannot be shown, in words for the reader."""

    def __init__(
        self,
        view: MapView,
        settings: Settings,
        cache: Callable[[], Path],
        address: str | None = None,
    ) -> None:
        """`cache` is asked for a folder for online tiles, which come from `address`."""
        super().__init__(view)
        self._view, self._settings = view, settings
        self._cache, self._address = cache, address
        self._version = 0
        self._file: TileFile | None = None
        settings.changed.connect(self._follow)
        if settings.value("basemap") != BUILT_IN:
            self._show()

    def _follow(self, name: str) -> None:
        if name in _ABOUT:
            self._show()

    def _show(self) -> None:
        """Show what is set; the built-in map, and words, where that is impossible."""
        background = None
        self._view.tile_sources.clear()
        self._close()
        try:
            background = self._background(str(self._settings.value("basemap")))
        except MapAppError as error:
            self.troubled.emit(str(error))
        self._view.show_background(asdict(background) if background else None)

    def _background(self, kind: str) -> Background | None:
        if kind == FILE and (path := str(self._settings.value("basemap_file"))):
            return self._from_file(Path(path))
        if kind == OSM and self._settings.value("network") is True:
            return self._online()
        return None

    def _from_file(self, path: Path) -> Background:
        from mapapp.cartography.tile_files import open_tile_file

        self._file = opened = open_tile_file(path)
        facts = opened.facts
        return self._offer(FILE, opened.tile, facts.least_zoom, facts.most_zoom, facts.credit)

    def _online(self) -> Background:
        from mapapp.downloads.online_tiles import MOST_ZOOM, OSM_CREDIT, OnlineTiles
        from mapapp.downloads.online_tiles import OSM as OSM_ADDRESS

        online = OnlineTiles(self._cache(), _AGENT, self._address or OSM_ADDRESS)
        return self._offer(OSM, online.tile, 0, MOST_ZOOM, OSM_CREDIT)

    def _offer(
        self, kind: str, source: TileSource, least: int, most: int, credit: str
    ) -> Background:
        self._version += 1
        self._view.tile_sources[kind] = source
        return Background(kind, self._version, least, most, credit)

    def _close(self) -> None:
        opened, self._file = self._file, None
        if opened:
            opened.close()


def follow_basemap(view: MapView, settings: Settings) -> Basemaps:
    """Show the background that is set on a map, from now on; online tiles are kept in the cache."""
    return Basemaps(view, settings, _cache_folder)


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("mapapp", appauthor=False)
