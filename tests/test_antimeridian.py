"""Polygons are cut at ±180° and wound as RFC 7946 asks; shapely is the judge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon as Shape
from shapely import box, unary_union
from shapely.affinity import translate

from mapapp.antimeridian import earthly
from mapapp.topojson import Line, Polygon


def as_shapes(polygons: list[Polygon]) -> list[Shape]:
    return [Shape(outer, holes) for outer, *holes in polygons]


def ring(west: float, south: float, east: float, north: float) -> Line:
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def assert_sound(polygons: list[Polygon]) -> None:
    for shape in as_shapes(polygons):
        assert shape.is_valid
        assert shape.exterior.is_ccw
        assert not any(hole.is_ccw for hole in shape.interiors)
        west, south, east, north = shape.bounds
        assert west >= -180
        assert east <= 180
        assert south >= -90
        assert north <= 90


def test_a_polygon_within_the_bounds_is_only_wound() -> None:
    clockwise = ring(0, 0, 10, 10)[::-1]
    hole = ring(2, 2, 4, 4)
    found = earthly([clockwise, hole])
    assert_sound(found)
    assert as_shapes(found)[0].equals(Shape(clockwise, [hole]))


@pytest.mark.parametrize(
    "outer",
    [
        ring(170, -20, 190, -10),
        ring(-190, -20, -170, -10),
        [(170, -20), (-170, -20), (-170, -10), (170, -10), (170, -20)],
        [(-170, -10), (170, -10), (170, -20), (-170, -20), (-170, -10)],
        ring(170, -20, 190, -10)[::-1],
    ],
)
def test_a_box_across_the_antimeridian_becomes_two(outer: Line) -> None:
    found = earthly([outer])
    assert_sound(found)
    east, west = box(170, -20, 180, -10), box(-180, -20, -170, -10)
    assert unary_union(as_shapes(found)).equals(unary_union([east, west]))


def test_a_hole_across_the_antimeridian_is_cut_with_its_ring() -> None:
    found = earthly([ring(170, -20, 190, 20), ring(175, -10, 185, 10)])
    assert_sound(found)
    assert sum(shape.area for shape in as_shapes(found)) == pytest.approx(20 * 40 - 10 * 20)


def test_a_hole_on_one_side_stays_with_its_side() -> None:
    found = earthly([ring(170, -20, 190, 20), ring(-178, -10, -172, 10)])
    assert_sound(found)
    assert sorted(len(polygon) for polygon in found) == [1, 2]


def test_a_comb_across_the_antimeridian() -> None:
    comb = [
        (170, 0),
        (185, 0),
        (185, 2),
        (175, 2),
        (175, 4),
        (185, 4),
        (185, 6),
        (170, 6),
        (170, 0),
    ]
    found = earthly([[(float(x), float(y)) for x, y in comb]])
    assert_sound(found)
    assert len(found) == 3
    assert sum(shape.area for shape in as_shapes(found)) == pytest.approx(Shape(comb).area)


def test_a_cap_around_the_pole_reaches_the_pole() -> None:
    edge = [(float(x), -70.0) for x in range(-180, 180, 20)]
    found = earthly([[*edge, edge[0]]])
    assert_sound(found)
    assert sum(shape.area for shape in as_shapes(found)) == pytest.approx(360 * 20)


def test_a_cap_cut_along_the_pole_is_left_whole() -> None:
    cap = [(-180, -90), (180, -90), (180, -70), (0, -75), (-180, -70), (-180, -90)]
    found = earthly([[(float(x), float(y)) for x, y in cap]])
    assert_sound(found)
    assert sum(shape.area for shape in as_shapes(found)) == pytest.approx(Shape(cap).area)


def test_what_has_no_ground_is_left_out() -> None:
    assert earthly([[(0.0, 0.0), (1.0, 1.0), (0.0, 0.0)]]) == []
    assert earthly([[(0.0, 0.0), (1e-9, 0.0), (1e-9, 1e-9), (0.0, 0.0)]]) == []
    assert earthly([]) == []


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(-60, 60), st.integers(-60, 60)), min_size=3, max_size=9, unique=True
    ),
    st.sampled_from([-180, -150, 0, 150, 180]),
    st.booleans(),
)
def test_any_simple_polygon_keeps_its_ground(
    corners: list[tuple[int, int]], middle: int, wrapped: bool
) -> None:
    whole = Shape([(x, y) for x, y in corners])
    if not whole.is_valid or whole.area == 0:
        return
    moved = translate(whole, middle)
    line: Line = [(x, y) for x, y in moved.exterior.coords]
    if wrapped:
        line = [((x + 180) % 360 - 180, y) for x, y in line]
    found = earthly([line])
    assert_sound(found)
    assert sum(shape.area for shape in as_shapes(found)) == pytest.approx(whole.area, rel=1e-4)
