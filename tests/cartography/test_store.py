"""What is packed is read back; damaged files are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from qtpy.QtCore import QPointF

from mapapp.cartography.compiling.cutting import cut
from mapapp.cartography.compiling.packing import Packer
from mapapp.cartography.compiling.placing import Box, Placed
from mapapp.cartography.ground import read_path
from mapapp.cartography.lettering import Side, Style
from mapapp.cartography.store import Basemap, BasemapError, Cell

ISLAND = shapely.box(0.30, 0.30, 0.45, 0.55).difference(shapely.box(0.36, 0.36, 0.40, 0.40))


@pytest.fixture
def small(tmp_path: Path) -> Basemap:
    packer = Packer()
    packer.add_layer("land", [cut(ISLAND, 2, 5, 2, 0.0), cut(ISLAND, 6, 12, 5, 0.0)])
    name = Placed("Ada\nİsland", 0.4, 0.3, Style.SEA, Side.CENTRE, Box(400, 300, 520, 330))
    packer.add_names({2: [name]})
    path = tmp_path / "small.bin"
    packer.write(path)
    return Basemap.open(path)


@pytest.mark.parametrize("zoom", [2, 3, 5, 6, 8, 12])
def test_shapes_come_back_where_they_were(small: Basemap, zoom: int) -> None:
    for x, y, inside in ((0.31, 0.5, True), (0.38, 0.38, False), (0.29, 0.5, False)):
        count = 1 << zoom
        tile = Cell(zoom, int(x * count), int(y * count))
        shape = small.shape("land", tile)
        point = QPointF((x * count - tile.x) * 256, (y * count - tile.y) * 256)
        assert (shape is not None and read_path(shape, tile, 256).contains(point)) is inside


def test_there_is_nothing_beyond_a_layers_zoom_levels(small: Basemap) -> None:
    assert small.shape("land", Cell(1, 0, 0)) is None
    assert small.shape("lakes", Cell(3, 2, 2)) is None


def test_names_come_back_on_every_tile_they_touch(small: Basemap) -> None:
    (west,), (east,) = small.labels(Cell(2, 1, 1)), small.labels(Cell(2, 2, 1))
    assert west == east
    assert (west.text, west.style, west.side) == ("Ada\nİsland", Style.SEA, Side.CENTRE)
    assert (west.x, west.y) == pytest.approx((0.4, 0.3))
    assert small.labels(Cell(2, 0, 1)) == []


def test_a_missing_basemap_is_told(tmp_path: Path) -> None:
    with pytest.raises(BasemapError, match="Install mapapp again"):
        Basemap.open(tmp_path / "none.bin")


@pytest.mark.parametrize(
    "content", [b"", b"short", b"MAPBASE0" + b"\0" * 64, b"MAPBASE3" + b"\xff" * 64]
)
def test_a_damaged_basemap_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.bin"
    path.write_bytes(content)
    with pytest.raises(BasemapError):
        Basemap.open(path)
