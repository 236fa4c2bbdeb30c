"""What the page may ask of the tile painter."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from mapapp.desktop.tiles import TilePainter, TileRequest


def test_a_tile_is_read_from_its_address() -> None:
    made = TileRequest.parse("/tiles/ground/dark/5/18/12.png", "dpr=2")
    assert made == TileRequest("ground", "dark", 5, 18, 12, 2.0)


def test_marked_points_are_kept_clear() -> None:
    made = TileRequest.parse("/tiles/labels/light/5/18/12.png", "dpr=1&clear=39.92,32.85%3B-6,7.5")
    assert made is not None
    assert made.clear == ((39.92, 32.85), (-6.0, 7.5))


def test_names_that_the_page_writes_itself_are_told() -> None:
    query = "dpr=1&clear=1,2&own=Syria|C%C3%B4te%20d%27Ivoire|A%26B"
    made = TileRequest.parse("/tiles/labels/light/5/18/12.png", query)
    assert made is not None
    assert made.own == ("Syria", "Côte d'Ivoire", "A&B")


def test_a_density_is_held_in_bounds() -> None:
    made = TileRequest.parse("/tiles/labels/light/5/18/12.png", "dpr=9")
    assert made is not None
    assert made.scale == 3.0


@pytest.mark.parametrize(
    "path",
    [
        "/tiles/other/light/1/1/1.png",
        "/tiles/ground/pink/1/1/1.png",
        "/tiles/ground/light/1/-1/1.png",
        "/tiles/ground/light/../1/1.png",
        "/tiles/ground/light/111/1/1.png",
    ],
)
def test_other_addresses_are_no_tiles(path: str) -> None:
    assert TileRequest.parse(path, "") is None


def test_once_stopped_a_tile_starts_no_thread(qapp: Any) -> None:
    """The page asks for tiles until it is gone: that came after Qt's fonts were."""
    before = set(threading.enumerate())
    painter = TilePainter()
    painter.stop()
    painter.paint(1, TileRequest("labels", "light", 5, 19, 12, 1.0))
    assert set(threading.enumerate()) <= before
    painter.deleteLater()
