"""Shapes of an atlas are projected whole: across the antimeridian, around a pole, along borders."""

from __future__ import annotations

from typing import Any

import pytest
import shapely

from mapapp.cartography.compiling import shapes
from mapapp.cartography.projection import project
from mapapp.topojson import Topology


def atlas(*rings: list[tuple[float, float]]) -> Topology:
    """Return an atlas whose land is polygons of one ring each."""
    arcs: list[Any] = [[list(point) for point in ring] for ring in rings]
    parts = [{"type": "Polygon", "arcs": [[number]]} for number in range(len(rings))]
    return Topology(
        {"objects": {"land": {"type": "GeometryCollection", "geometries": parts}}, "arcs": arcs}
    )


def holds(shape: Any, lon: float, lat: float) -> bool:
    return bool(shape.covers(shapely.Point(*project(lon, lat))))


def test_land_across_the_antimeridian_goes_on_beyond_both_ends() -> None:
    ring = [(170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0), (170.0, 60.0)]
    land = shapes.land(atlas(ring))
    for lon in (175, 179.999, 180, 185, -185, -180, -179.999, -175):
        assert holds(land, lon, 65)
    assert not holds(land, 0, 65)
    edge = shapely.LineString([project(180, 62), project(180, 68)])
    assert land.boundary.disjoint(edge)


def test_land_cut_at_the_antimeridian_is_joined() -> None:
    west = [(170.0, -20.0), (180.0, -20.0), (180.0, -10.0), (170.0, -10.0), (170.0, -20.0)]
    east = [(-180.0, -20.0), (-170.0, -20.0), (-170.0, -10.0), (-180.0, -10.0), (-180.0, -20.0)]
    land = shapes.land(atlas(west, east))
    edge = shapely.LineString([project(180, -18), project(180, -12)])
    assert land.boundary.disjoint(edge)
    assert holds(land, 185, -15)
    assert holds(land, -185, -15)


def test_land_around_a_pole_is_closed_over_it() -> None:
    ring = [(float(lon), -70.0) for lon in (0, 60, 120, 180, -120, -60, 0)]
    land = shapes.land(atlas(ring))
    for lon in (-179, -90, 0, 90, 179):
        assert holds(land, lon, -80)
        assert not holds(land, lon, -60)


def countries(*names: str) -> Topology:
    """Return three squares in a row, from west to east, sharing their sides."""
    sides = [[[float(lon), 0.0], [float(lon), 10.0]] for lon in range(0, 40, 10)]
    floors = [[[float(lon), 0.0], [float(lon + 10), 0.0]] for lon in range(0, 30, 10)]
    roofs = [[[float(lon), 10.0], [float(lon + 10), 10.0]] for lon in range(0, 30, 10)]
    parts = [
        {
            "type": "Polygon",
            "properties": {"name": name},
            "id": f"{190 + number * 3}",
            "arcs": [[4 + number, number + 1, ~(7 + number), ~number]],
        }
        for number, name in enumerate(names)
    ]
    geometries = {"type": "GeometryCollection", "geometries": parts}
    return Topology({"objects": {"countries": geometries}, "arcs": [*sides, *floors, *roofs]})


def test_borders_are_what_two_countries_share() -> None:
    lines = shapes.borders(countries("Ada", "Beta", "Gamma"), "countries")
    assert sorted(round(line.coords[0][0] * 360 - 180) for line in lines.geoms) == [10, 20]


def test_a_base_is_no_country_of_its_own() -> None:
    # The third square is number 196, as the country that Akrotiri lies in.
    lines = shapes.borders(countries("Ada", "Akrotiri", "Gamma"), "countries")
    parts = getattr(lines, "geoms", [lines])
    assert [round(line.coords[0][0] * 360 - 180) for line in parts] == [10]


def test_rings_without_an_area_are_left_out() -> None:
    flat = [(0.0, 0.0), (10.0, 0.0), (0.0, 0.0)]
    square = [(20.0, 0.0), (30.0, 0.0), (30.0, 10.0), (20.0, 0.0)]
    topology = atlas(flat, square)
    found = [list(shapes.polygons(topology, one)) for one in topology.features("land")]
    assert [len(parts) for parts in found] == [0, 1]


@pytest.mark.parametrize("name", ["countries"])
def test_lines_join_where_they_meet(name: str) -> None:
    arcs = [[[0.0, 0.0], [5.0, 5.0]], [[5.0, 5.0], [9.0, 5.0]]]
    parts = [{"type": "LineString", "arcs": [number]} for number in range(2)]
    topology = Topology(
        {"objects": {name: {"type": "GeometryCollection", "geometries": parts}}, "arcs": arcs}
    )
    assert shapes.lines(topology, name).geom_type == "LineString"
