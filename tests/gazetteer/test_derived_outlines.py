"""Derived places are drawn of what their ids name."""

from __future__ import annotations

import pytest
from shapely.geometry import Point, Polygon

from mapapp.gazetteer import Gazetteer, open_gazetteer
from mapapp.gazetteer.bands import band, clipped
from mapapp.gazetteer.derived_outlines import BORDER_KM

TURKEY, SYRIA = "geonames:298795", "geonames:163843"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def drawn(gazetteer: Gazetteer, place_id: str) -> Polygon:
    ((ring, *_), *_) = gazetteer.outline(place_id)
    return Polygon(ring)


def test_a_border_is_a_band_along_it(gazetteer: Gazetteer) -> None:
    border = drawn(gazetteer, f"derived:{SYRIA}/border/{TURKEY}")
    assert border.contains(Point(38.7, 36.7))
    assert not border.contains(Point(37.16, 36.2))
    assert border.area < 7 * 2.5 * 2 * BORDER_KM / 111


def test_a_coast_is_the_countrys_on_the_sea(gazetteer: Gazetteer) -> None:
    coast = drawn(gazetteer, "derived:mapapp:black-sea/coast/TR")
    assert coast.contains(Point(39.72, 41.0))
    assert not coast.intersects(Point(30.7, 36.88).buffer(1))


def test_a_part_is_cut_off_the_area(gazetteer: Gazetteer) -> None:
    part, whole = drawn(gazetteer, f"derived:{SYRIA}/northwest"), drawn(gazetteer, SYRIA)
    assert part.contains(Point(36.63, 35.93))
    assert not part.contains(Point(40.9, 34.6))
    assert 0.1 < part.area / whole.area < 0.7


@pytest.mark.parametrize(
    "place_id",
    [
        f"derived:{SYRIA}/near",
        f"derived:{SYRIA}/20km-south",
        "derived:geonames:1/north",
        "derived:nothing/border/nothing",
        "derived:nothing/coast/XX",
        "derived:nothing/between/none",
        "derived:",
    ],
)
def test_what_is_a_circle_or_unknown_has_no_outline(gazetteer: Gazetteer, place_id: str) -> None:
    assert gazetteer.outline(place_id) == []


def test_geometry() -> None:
    ((ring,),) = band([[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]], 11.12)
    shape = Polygon(ring)
    assert shape.is_valid
    assert shape.bounds == pytest.approx((-0.1, -0.1, 2.1, 0.1), abs=0.01)
    square = [[[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]]]
    assert Polygon(clipped(square, "north")[0][0]).bounds == pytest.approx((0, 6, 10, 10), abs=0.01)
    assert clipped([], "north") == []
