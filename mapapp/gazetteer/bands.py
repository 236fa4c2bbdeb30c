"""The outlines of places told by another: a band along a border or coast, a clipped part, a road.

On the plane of longitude and latitude, like `parts`: what is drawn is vague by far more than that
errs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import atan2, cos, hypot, pi, radians, sin

from mapapp.gazetteer.distance import distance_km
from mapapp.gazetteer.parts import Spot, in_direction, main_polygons, vertices, within
from mapapp.model import Extent
from mapapp.topojson import Line, Point, Polygon

_DEGREE_KM = 111.2
_CAP_STEPS = 6
_APART = 1.5
"""How far apart the corners of a band lie, in half widths: nearer ones would fold it over."""
_SHARPEST = 0.6
"""How far a band's corner may stick out: its half width divided by this."""


def border_lines(one: Sequence[Polygon], other: Sequence[Polygon]) -> list[Line]:
    """Return the stretches in which two outlines of the same topology meet."""
    shared = vertices(other)
    return _runs(one, lambda spot: spot in shared)


def shore_lines(
    outline: Sequence[Polygon], neighbours: Iterable[Sequence[Polygon]], sea: Extent | None = None
) -> list[Line]:
    """Return the shores of an outline: what of it is no border, within `sea` where given."""
    inland = set().union(*(vertices(neighbour) for neighbour in neighbours))

    def is_shore(spot: Spot) -> bool:
        return spot not in inland and (sea is None or within(spot, sea))

    return _runs(main_polygons(outline), is_shore)


def _runs(outline: Sequence[Polygon], belongs: Callable[[Spot], bool]) -> list[Line]:
    """Return the stretches of outer rings, two points or more, all of whose points belong."""
    found: list[Line] = []
    for polygon in outline:
        run: Line = []
        for lon, lat in _from_a_stranger(polygon[0], belongs):
            if belongs((lat, lon)):
                run.append((lon, lat))
                continue
            found += [run] if len(run) > 1 else []
            run = []
        found += [run] if len(run) > 1 else []
    return found


def _from_a_stranger(ring: Line, belongs: Callable[[Spot], bool]) -> Line:
    """Return a ring begun where a point does not belong, so that no stretch is cut in two."""
    open_ring = ring[:-1] if ring[0] == ring[-1] else ring
    start = next((at for at, (lon, lat) in enumerate(open_ring) if not belongs((lat, lon))), 0)
    return open_ring[start:] + open_ring[:start]


def band(lines: Iterable[Line], half_km: float) -> list[Polygon]:
    """Return the bands that reach `half_km` to both sides of `lines`, with round ends."""
    thinned = (_thinned(line, _APART * half_km) for line in lines)
    return [[_around(line, half_km)] for line in thinned if len(line) > 1]


def _thinned(line: Line, apart_km: float) -> Line:
    """Return the points of a line that lie `apart_km` from the one before, and its last."""
    kept = [line[0]]
    for lon, lat in line[1:]:
        if distance_km(lat, lon, kept[-1][1], kept[-1][0]) >= apart_km:
            kept.append((lon, lat))
    if len(kept) == 1 or distance_km(kept[-1][1], kept[-1][0], line[-1][1], line[-1][0]) > 1.0:
        kept.append(line[-1])
    return kept


def _around(line: Line, half_km: float) -> Line:
    left, right = [], []
    for at in range(len(line)):
        before, after = line[max(at - 1, 0)], line[min(at + 1, len(line) - 1)]
        turn, reach = _bisector(before, line[at], after)
        left.append(_off(line[at], turn, half_km * reach))
        right.append(_off(line[at], turn + pi, half_km * reach))
    end, _ = _bisector(line[-2], line[-1], line[-1])
    start, _ = _bisector(line[0], line[0], line[1])
    far = [_off(line[-1], end - pi * step / _CAP_STEPS, half_km) for step in range(1, _CAP_STEPS)]
    near = [
        _off(line[0], start - pi - pi * step / _CAP_STEPS, half_km) for step in range(1, _CAP_STEPS)
    ]
    ring = [*left, *far, *reversed(right), *near]
    return [*ring, ring[0]]


def _bisector(before: Point, at: Point, after: Point) -> tuple[float, float]:
    """Return the direction to the left of a line at a point, and how far its corner reaches."""
    coming, going = _heading(before, at), _heading(at, after)
    if before == at or after == at:
        return (going if before == at else coming) + pi / 2, 1.0
    bend = (going - coming + pi) % (2 * pi) - pi
    return coming + bend / 2 + pi / 2, 1.0 / max(cos(bend / 2), _SHARPEST)


def _heading(one: Point, other: Point) -> float:
    across = (other[0] - one[0]) * cos(radians((one[1] + other[1]) / 2))
    return atan2(other[1] - one[1], across)


def _off(point: Point, heading: float, km: float) -> Point:
    lon, lat = point
    degrees = km / _DEGREE_KM
    there = lat + degrees * sin(heading)
    return round(lon + degrees * cos(heading) / max(cos(radians(lat)), 0.05), 4), round(there, 4)


def corridor(one: Spot, other: Spot, half_km: float) -> list[Polygon]:
    """Return the band from one point to another."""
    return band([[(one[1], one[0]), (other[1], other[0])]], half_km)


def clipped(outline: Sequence[Polygon], direction: str) -> list[Polygon]:
    """Return what of an area lies in a direction ("northwest", "central")."""
    polygons = main_polygons(outline)
    if not polygons:
        return []
    lons = [lon for polygon in polygons for lon, _ in polygon[0]]
    lats = [lat for polygon in polygons for _, lat in polygon[0]]
    west, south = min(lons), min(lats)
    wide, high = max(lons) - west or 1.0, max(lats) - south or 1.0

    kept = []
    for polygon in polygons:
        rings = [[((x - west) / wide, (y - south) / high) for x, y in ring] for ring in polygon]
        for east, north, least in in_direction(direction):
            rings = [_cut(ring, east, north, least) for ring in rings]
        shape = [[(west + x * wide, south + y * high) for x, y in ring] for ring in rings if ring]
        kept += [shape] if rings[0] else []
    return kept


def _cut(ring: Line, east: float, north: float, least: float) -> Line:
    """Return what of a ring lies beyond a line (Sutherland and Hodgman, 1974)."""
    kept: Line = []
    sides = [(x - 0.5) * east + (y - 0.5) * north - least for x, y in ring]
    for at, (x, y) in enumerate(ring):
        (px, py), before, here = ring[at - 1], sides[at - 1], sides[at]
        if (before >= 0) != (here >= 0) and hypot(x - px, y - py):
            share = before / (before - here)
            kept.append((px + share * (x - px), py + share * (y - py)))
        if here >= 0:
            kept.append((x, y))
    return [*kept, kept[0]] if kept else []
