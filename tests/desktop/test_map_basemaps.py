"""The background of the real map: a file of tiles, an online map, the built-in one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from mapapp.desktop.basemaps import Basemaps
from tests.cartography.tile_making import make_mbtiles
from tests.desktop.mapside import MapSide
from tests.desktop.tile_server import TileServer

_VERSIONS = count(100, 100)
"""Each test's tiles have an address of their own."""
RED = "(i => { const c = document.createElement('canvas').getContext('2d'); c.drawImage(i, 0, 0);"
RED += "return Array.from(c.getImageData(9, 9, 1, 1).data).join(); })"
TILES = (
    "Array.from(document.querySelectorAll('img.leaflet-tile-loaded'))"
    ".filter(i => !i.closest('.leaflet-control-minimap'))"
)


def picture() -> bytes:
    from qtpy.QtGui import QColor, QImage

    from mapapp.cartography.tiles import png

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    return png(image)


@pytest.fixture
def server(qapp: Any) -> Iterator[TileServer]:
    made = TileServer(picture())
    yield made
    made.stop()


@pytest.fixture
def basemaps(mapside: MapSide, server: TileServer, tmp_path: Path) -> Iterator[Basemaps]:
    settings = mapside.window.settings
    own = mapside.view.findChildren(Basemaps)
    for one in own:  # it would ask the real server
        settings.changed.disconnect(one._follow)
    made = Basemaps(mapside.view, settings, lambda: tmp_path / "cache", server.address)
    made._version = next(_VERSIONS)
    yield made
    for name, value in (("basemap", "built-in"), ("network", False), ("basemap_file", "")):
        settings.choose(name, value)
    settings.changed.disconnect(made._follow)
    for one in own:
        settings.changed.connect(one._follow)
    made.setParent(None)
    made.deleteLater()


def shown_colours(mapside: MapSide) -> set[str]:
    return set(mapside.ask(f"{TILES}.filter(i => !i.src.includes('/labels/')).map({RED})"))


def credit(mapside: MapSide) -> str:
    return str(mapside.ask("document.querySelector('.leaflet-control-attribution').textContent"))


def test_a_file_of_tiles_is_shown_with_its_credit(
    mapside: MapSide, basemaps: Basemaps, tmp_path: Path, qtbot: Any
) -> None:
    world = {(0, 0, 0): picture()}
    file = make_mbtiles(tmp_path / "red.mbtiles", world, format="png", attribution="Red Survey")
    settings = mapside.window.settings
    settings.choose("basemap_file", str(file))
    settings.choose("basemap", "file")
    qtbot.waitUntil(lambda: shown_colours(mapside) == {"255,0,0,255"}, timeout=8000)
    assert credit(mapside).startswith("Red Survey · ")
    settings.choose("basemap", "built-in")
    qtbot.waitUntil(lambda: "255,0,0,255" not in shown_colours(mapside), timeout=8000)
    assert "Red Survey" not in credit(mapside)


def test_a_file_that_is_none_is_said_and_the_built_in_map_stays(
    mapside: MapSide, basemaps: Basemaps, tmp_path: Path, qtbot: Any
) -> None:
    said: list[str] = []
    basemaps.troubled.connect(said.append)
    settings = mapside.window.settings
    settings.choose("basemap_file", str(tmp_path / "gone.mbtiles"))
    settings.choose("basemap", "file")
    assert said[-1].startswith("There is no file “gone.mbtiles”")
    assert mapside.view.tile_sources == {}


def test_nothing_is_fetched_until_the_network_is_switched_on(
    mapside: MapSide, basemaps: Basemaps, server: TileServer, qtbot: Any
) -> None:
    settings = mapside.window.settings
    settings.choose("basemap", "osm")
    qtbot.wait(300)
    assert server.asked == []
    assert mapside.view.tile_sources == {}
    settings.choose("network", True)
    qtbot.waitUntil(lambda: shown_colours(mapside) == {"255,0,0,255"}, timeout=8000)
    assert "OpenStreetMap contributors" in credit(mapside)
    assert server.asked[0][1]["User-Agent"].startswith("mapapp/")
    settings.choose("network", False)
    qtbot.waitUntil(lambda: "255,0,0,255" not in shown_colours(mapside), timeout=8000)
    assert mapside.profile.gate.refused == []
