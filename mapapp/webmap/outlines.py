"""Outlines of areas, thinned to what a screen can show."""

from __future__ import annotations

from math import cos, pi, radians, sin
from typing import Protocol

from mapapp.topojson import Line, Polygon

_STEPS_ACROSS = 2500
"""A thinned outline strays from the true one by at most its width divided by this."""
_FINEST, _COARSEST = 0.001, 0.04
_SMALLEST_RING = 6
"""Rings narrower than this many tolerances are left out, the largest excepted."""

_CORNERS = 48
_DEGREE_KM = 111.2


class Outlines(Protocol):
    """Whatever knows the outlines of areas: the gazetteer."""

    def outline(self, place_id: str) -> list[Polygon]:
        """Return the polygons of an area, [] where none are known."""


def circle(lat: float, lon: float, radius_km: float) -> list[Polygon]:
    """Return the circle around a point, true near it; longitudes may run past 180."""
    up = radius_km / _DEGREE_KM
    across = up / max(cos(radians(lat)), 0.05)
    turns = [2 * pi * corner / _CORNERS for corner in range(_CORNERS)]
    ring = [(round(lon + across * sin(t), 4), round(lat + up * cos(t), 4)) for t in turns]
    return [[[*ring, ring[0]]]]


def simplified_outline(gazetteer: Outlines, place_id: str) -> list[Polygon]:
    """Return the outline of an area, thinned by the Douglas–Peucker method (1973)."""
    polygons = gazetteer.outline(place_id)
    if not polygons:
        return []
    largest = max(_width(polygon[0]) for polygon in polygons)
    tolerance = min(max(largest / _STEPS_ACROSS, _FINEST), _COARSEST)
    kept = [
        [_thin_ring(ring, tolerance) for ring in polygon if _counts(ring, tolerance, largest)]
        for polygon in polygons
    ]
    return [polygon for polygon in kept if polygon]


def _counts(ring: Line, tolerance: float, largest: float) -> bool:
    width = _width(ring)
    return width >= min(_SMALLEST_RING * tolerance, largest)


def _width(ring: Line) -> float:
    lons, lats = [x for x, _ in ring], [y for _, y in ring]
    return max(max(lons) - min(lons), max(lats) - min(lats))


def _thin_ring(ring: Line, tolerance: float) -> Line:
    half = len(ring) // 2
    if half < 2:
        return ring
    thinned = _thin(ring[: half + 1], tolerance)[:-1] + _thin(ring[half:], tolerance)
    return [(round(x, 3), round(y, 3)) for x, y in thinned]


def _thin(line: Line, tolerance: float) -> Line:
    keep = {0, len(line) - 1}
    stretches = [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        index, distance = _farthest(line, first, last)
        if distance > tolerance * tolerance:
            keep.add(index)
            stretches += [(first, index), (index, last)]
    return [line[index] for index in sorted(keep)]


def _farthest(line: Line, first: int, last: int) -> tuple[int, float]:
    """Return the point between two others farthest off their chord, and its squared distance."""
    (x1, y1), (x2, y2) = line[first], line[last]
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    found, farthest = first, -1.0
    for index in range(first + 1, last):
        x, y = line[index][0] - x1, line[index][1] - y1
        along = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
        off_x, off_y = x - along * dx, y - along * dy
        distance = off_x * off_x + off_y * off_y
        if distance > farthest:
            found, farthest = index, distance
    return found, farthest
