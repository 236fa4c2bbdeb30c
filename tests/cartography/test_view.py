"""Projection and views: what is asked for is in sight, and tiles cover it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.cartography.projection import MAX_LATITUDE, metres_per_pixel, project, unproject
from mapapp.cartography.view import Margins, View, fitted_view

MARGINS = Margins(40, 60, 40, 40)
latitudes = st.floats(-80, 80)


@given(st.floats(-180, 180), latitudes)
def test_projecting_back_gives_the_same_place(lon: float, lat: float) -> None:
    assert unproject(*project(lon, lat)) == pytest.approx((lon, lat), abs=1e-9)


def test_the_unit_square_ends_at_85_degrees() -> None:
    assert project(-180, MAX_LATITUDE) == pytest.approx((0, 0))
    assert project(180, -MAX_LATITUDE) == pytest.approx((1, 1))
    assert project(0, -90)[1] > 1


def test_a_pixel_of_the_equator_is_as_long_as_known() -> None:
    # 156543.03 m at zoom level 0: OpenStreetMap wiki, "Zoom levels".
    assert metres_per_pixel(0, 256) == pytest.approx(156543.03, abs=0.01)


@given(latitudes, st.floats(-180, 180), st.floats(0, 40), st.floats(0, 120), st.integers(200, 2000))
def test_bounds_are_in_sight(
    south: float, west: float, high: float, wide: float, width: int
) -> None:
    north, east = min(south + high, 84), west + wide
    view = fitted_view([[south, west], [north, east]], width, 500, MARGINS)
    if view.zoom == 0 and view.tile_side == 256:
        return  # no smaller world is drawn
    for lon, lat in ((west, south), (east, north)):
        x, y = project(lon, lat)
        x, y = view.pixels(x, y)
        assert -1 <= x <= width + 1
        assert -1 <= y <= 501


@given(st.floats(-300, 300), latitudes, st.integers(0, 9), st.integers(256, 511))
def test_tiles_cover_the_picture_without_gaps(lon: float, lat: float, zoom: int, side: int) -> None:
    world = side << zoom
    x, y = project(lon, lat)
    view = View(600, 400, x - 300 / world, y - 200 / world, zoom, side)
    found = {(left, top): tile for tile, left, top in view.tiles()}
    columns = sorted({left for left, _ in found})
    assert columns[0] <= 0
    assert columns[-1] + side >= 600
    assert all(b - a == side for a, b in pairwise(columns))
    assert all(0 <= tile.x < 1 << zoom and 0 <= tile.y < 1 << zoom for tile in found.values())


def test_a_single_place_is_not_shown_too_near() -> None:
    view = fitted_view([[40, 30], [40, 30]], 800, 600, MARGINS)
    assert view.zoom <= 9
    assert view.point(30, 40) == pytest.approx((400, 310), abs=1)
