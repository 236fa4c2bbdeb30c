"""The geometry of places told by another: a part of an area, a border, a point at a bearing.

Works on outlines as the gazetteer gives them, on the plane of longitude and latitude: parts of
areas are vague by far more than that errs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import asin, atan2, ceil, cos, degrees, pi, radians, sin
from typing import NamedTuple

from mapapp.gazetteer.distance import EARTH_RADIUS_KM, distance_km
from mapapp.model import Extent
from mapapp.topojson import Polygon

CENTRAL = "central"
BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
_ROWS = 24
_SHARE_OF_LARGEST = 0.35
"""Islands and exclaves smaller than this share of the largest polygon say nothing of directions."""
_FAR = 0.2
_FAR_IN_CORNER = 0.4
"""How far from the middle (0) to the edge or corner (1) a part in a direction begins."""
_CENTRAL = 0.45
_SIDES = 16
_COVERED = 0.9
_FEWEST = 3

Spot = tuple[float, float]
"""Latitude and longitude."""


class Part(NamedTuple):
    """A vague area: its point, the radius within which most of it lies, its bounding box."""

    lat: float
    lon: float
    radius_km: float
    extent: Extent | None = None


def part_of(outline: Sequence[Polygon], direction: str) -> Part | None:
    """Return the part of an area in a direction ("northwest", "central"), None without outline."""
    spots = list(_spots(main_polygons(outline)))
    if len(spots) < _FEWEST:
        return None
    chosen = [
        spot
        for spot, (x, y) in zip(spots, _normalised(spots), strict=True)
        if _lies(x, y, direction)
    ]
    return _around(chosen) if len(chosen) >= _FEWEST else None


def shared_border(one: Sequence[Polygon], other: Sequence[Polygon]) -> Part | None:
    """Return where two outlines of the same topology meet, None when they do not."""
    return _around(sorted(vertices(one) & vertices(other)))


def coast_of(
    outline: Sequence[Polygon], neighbours: Iterable[Sequence[Polygon]], sea: Extent | None = None
) -> Part | None:
    """Return the shore of an area: what of its outline is no border, within `sea` where given."""
    shore = vertices(outline)
    for neighbour in neighbours:
        shore -= vertices(neighbour)
    return _around(sorted(spot for spot in shore if sea is None or within(spot, sea)))


def within(spot: Spot, box: Extent) -> bool:
    """Tell whether a spot lies in a box, which may cross the antimeridian."""
    lat, lon = spot
    if not box.south <= lat <= box.north:
        return False
    if box.west <= box.east:
        return box.west <= lon <= box.east
    return lon >= box.west or lon <= box.east


def at_bearing(lat: float, lon: float, km: float, direction: str) -> Spot:
    """Return the point that lies `km` from another in a direction."""
    bearing, angle = radians(BEARINGS[direction]), km / EARTH_RADIUS_KM
    phi = radians(lat)
    there = asin(sin(phi) * cos(angle) + cos(phi) * sin(angle) * cos(bearing))
    turn = atan2(sin(bearing) * sin(angle) * cos(phi), cos(angle) - sin(phi) * sin(there))
    return round(degrees(there), 4), round((lon + degrees(turn) + 540.0) % 360.0 - 180.0, 4)


def vertices(outline: Sequence[Polygon]) -> set[Spot]:
    """Return all corners of an outline."""
    return {(lat, lon) for polygon in outline for ring in polygon for lon, lat in ring}


def main_polygons(outline: Sequence[Polygon]) -> list[Polygon]:
    """Return the largest polygon of an outline and those nearly as large."""
    sizes = [_size(polygon[0]) for polygon in outline]
    largest = max(sizes, default=0.0)
    return [
        p for p, size in zip(outline, sizes, strict=True) if size >= _SHARE_OF_LARGEST * largest
    ]


def _size(ring: Sequence[Sequence[float]]) -> float:
    """Return the area of a ring in square degrees of latitude."""
    area = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        area += (x1 * y2 - x2 * y1) * cos(radians((y1 + y2) / 2))
    return abs(area) / 2


def _spots(polygons: Sequence[Polygon]) -> Iterator[Spot]:
    """Yield points spread evenly over the inside of polygons."""
    rings = [ring for polygon in polygons for ring in polygon]
    lats = [lat for ring in rings for _, lat in ring]
    if not lats or max(lats) <= min(lats):
        return
    south, step = min(lats), (max(lats) - min(lats)) / _ROWS
    for row, crossings in enumerate(_crossings(rings, south, step)):
        lat = south + (row + 0.5) * step
        across = step / max(cos(radians(lat)), 0.05)
        for west, east in zip(crossings[::2], crossings[1::2], strict=False):
            count = max(1, round((east - west) / across))
            for at in range(count):
                yield lat, west + (at + 0.5) * (east - west) / count


def _crossings(
    rings: Sequence[Sequence[Sequence[float]]], south: float, step: float
) -> list[list[float]]:
    """Return, for each row, where the rings cross its middle, from west to east."""
    rows: list[list[float]] = [[] for _ in range(_ROWS)]
    for ring in rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            low, high = (y1, y2) if y1 < y2 else (y2, y1)
            first, last = ceil((low - south) / step - 0.5), ceil((high - south) / step - 0.5)
            for row in range(max(first, 0), min(last, _ROWS)):
                lat = south + (row + 0.5) * step
                rows[row].append(x1 + (lat - y1) * (x2 - x1) / (y2 - y1))
            x1, y1 = x2, y2
    return [sorted(row) for row in rows]


def _normalised(spots: Sequence[Spot]) -> Iterator[tuple[float, float]]:
    """Yield each spot's place in the box around all, east and north, from 0 to 1."""
    lats, lons = [lat for lat, _ in spots], [lon for _, lon in spots]
    south, west = min(lats), min(lons)
    high, wide = max(lats) - south or 1.0, max(lons) - west or 1.0
    for lat, lon in spots:
        yield (lon - west) / wide, (lat - south) / high


def _lies(x: float, y: float, direction: str) -> bool:
    sides = in_direction(direction)
    return all((x - 0.5) * east + (y - 0.5) * north >= least for east, north, least in sides)


@cache
def in_direction(direction: str) -> tuple[tuple[float, float, float], ...]:
    """Return the lines beyond which a part lies, in the box from (0, 0) to (1, 1) around the area.

    A line is east, north and least: a point lies beyond where its offset from the middle, east and
    north, adds up to at least that. The middle of an area is a polygon of sixteen such lines.
    """
    if direction == CENTRAL:
        turns = [2 * pi * side / _SIDES for side in range(_SIDES)]
        return tuple((sin(turn), cos(turn), -_CENTRAL / 1.5) for turn in turns)
    bearing = radians(BEARINGS[direction])
    east, north = round(sin(bearing), 3), round(cos(bearing), 3)
    reach = (abs(east) + abs(north)) / 2
    return ((east, north, (_FAR_IN_CORNER if east and north else _FAR) * reach),)


def _around(spots: Sequence[Spot]) -> Part | None:
    """Return the spot in the middle of some, and how far most of them lie from it."""
    if not spots:
        return None
    lat = sum(spot[0] for spot in spots) / len(spots)
    lon = sum(spot[1] for spot in spots) / len(spots)
    lat, lon = min(spots, key=lambda spot: distance_km(lat, lon, *spot))
    reaches = sorted(distance_km(lat, lon, *spot) for spot in spots)
    radius = reaches[min(int(_COVERED * len(reaches)), len(reaches) - 1)]
    south, north = min(s[0] for s in spots), max(s[0] for s in spots)
    west, east = min(s[1] for s in spots), max(s[1] for s in spots)
    extent = Extent(*(round(side, 3) for side in (south, west, north, east)))
    return Part(round(lat, 4), round(lon, 4), float(round(radius) or 1), extent)
