"""Reads the atlases and projects their shapes: land, lakes, rivers, borders, regions' borders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import shapely
from shapely.affinity import translate
from shapely.geometry import LineString, MultiLineString, Polygon

from mapapp.cartography.compiling.geometry import Geometry
from mapapp.cartography.projection import project
from mapapp.topojson import Line, Topology

_OVERLAP = 1 / 16
"""How far the world goes on beyond the antimeridian, in worlds."""
_POLE = 89.9
_WITHIN = {
    "Akrotiri": "196",
    "Cyprus U.N. Buffer Zone": "196",
    "Dhekelia": "196",
    "Baikonur": "398",
    "USNB Guantanamo Bay": "192",
}
"""Bases and zones that the atlas sets apart, and the country (ISO 3166-1 numeric) they lie in."""


def land(topology: Topology) -> Geometry:
    """Return the land of an atlas, going on beyond the antimeridian without an edge there."""
    found = [polygons(topology, geometry) for geometry in topology.features("land")]
    return around_the_world([polygon for parts in found for polygon in parts])


def polygons(topology: Topology, geometry: dict[str, Any]) -> Iterator[Geometry]:
    """Yield a geometry's polygons, projected and valid; they may reach beyond the unit square."""
    for rings in topology.polygons(geometry):
        outer, *holes = [_ring(ring) for ring in rings if len(ring) > 3] or [[]]
        polygon = Polygon(outer, holes)
        valid = shapely.make_valid(polygon, method="structure", keep_collapsed=False)
        if not valid.is_empty:
            yield valid


def around_the_world(parts: list[Geometry]) -> Geometry:
    """Return the union of `parts`, repeated a little beyond both ends of the world."""
    whole = shapely.union_all(parts)
    endless = shapely.union_all([translate(whole, shift) for shift in (-1, 0, 1)])
    return shapely.clip_by_rect(endless, -_OVERLAP, -1, 1 + _OVERLAP, 2)


def borders(topology: Topology, name: str) -> Geometry:
    """Return the lines that two different members of the object `name` share."""
    users: defaultdict[int, set[str]] = defaultdict(set)
    for number, geometry in enumerate(topology.features(name)):
        member = _WITHIN.get(str((geometry.get("properties") or {}).get("name")))
        for index in _arc_indexes(geometry.get("arcs", [])):
            users[index].add(member or geometry.get("id") or str(number))
    shared = [index for index, members in users.items() if len(members) > 1]
    return merged(line for index in shared for line in _arc(topology, index))


def lines(topology: Topology, name: str) -> Geometry:
    """Return the lines of the object `name`, joined where they meet end to end."""
    return merged(line for geometry in topology.features(name) for line in topology.lines(geometry))


def merged(parts: Iterable[Line]) -> Geometry:
    """Return lines of degrees projected and joined where they meet end to end."""
    projected = [LineString(_projected(line)) for line in parts if len(line) > 1]
    return shapely.line_merge(MultiLineString(projected))


def _arc(topology: Topology, index: int) -> list[Line]:
    return topology.lines({"type": "LineString", "arcs": [index]})


def _arc_indexes(arcs: Any) -> Iterator[int]:
    for arc in arcs:
        if isinstance(arc, int):
            yield arc if arc >= 0 else ~arc
        else:
            yield from _arc_indexes(arc)


def _projected(line: Line) -> list[tuple[float, float]]:
    return [project(lon, lat) for lon, lat in _unwrapped(line)]


def _ring(ring: Line) -> list[tuple[float, float]]:
    """Project a ring; one that goes around a pole is closed over the pole."""
    line = _unwrapped(ring)
    (first, _), (last, lat) = line[0], line[-1]
    if abs(last - first) > 180:
        pole = _POLE if lat > 0 else -_POLE
        line += [(last, pole), (first, pole)]
    return [project(lon, lat) for lon, lat in line]


def _unwrapped(line: Line) -> Line:
    """Return the line with its longitudes going on beyond 180 degrees where they jump back."""
    turns = 0
    unwrapped = []
    before = line[0][0]
    for lon, lat in line:
        turns += (before - lon > 180) - (lon - before > 180)
        before = lon
        unwrapped.append((lon + 360 * turns, lat))
    return unwrapped
