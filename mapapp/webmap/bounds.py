"""Which part of the world the map opens on."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from mapapp.model import Place
from mapapp.topojson import Polygon

Bounds = tuple[tuple[float, float], tuple[float, float]]
"""South-west and north-east corners as (latitude, longitude); east may exceed 180."""
Fitted = tuple[Place, str, bool]
"""A place, its role on the map, whether it is an area."""

_NEARBY_DEGREES = 4.0
"""Other named points this close to where things happened are fitted as well."""
_SMALLEST_SPAN = 2.0
_WIDEST_AREA = 25.0
"""An area wider than this many degrees is not fitted whole but by its middle."""


def fitting_bounds(places: Sequence[Fitted]) -> Bounds | None:
    """Return what the map should fit, None when there is nothing to show.

    Points where something happened come first, then areas where something happened, then other
    named points, then areas: a far country that is only named never widens the view.
    """
    tiers = (
        [p for p, role, area in places if role == "happened" and not area],
        [p for p, role, area in places if role == "happened" and area],
        [p for p, role, area in places if role in ("mentioned", "institution") and not area],
        [p for p, role, area in places if role in ("mentioned", "institution") and area],
    )
    core = next((tier for tier in tiers if tier), [])
    if not core:
        return None
    boxes = [_box(place) for place in core]
    bounds = _around(boxes)
    near = [_box(place) for place in tiers[0] + tiers[2] if _is_near(place, bounds)]
    return _widened(_around(boxes + near))


def shifted(lon: float, bounds: Bounds | None) -> float:
    """Return `lon` in the turn of the world that `bounds` is in."""
    if bounds is None or bounds[1][1] <= 180:
        return lon
    middle = (bounds[0][1] + bounds[1][1]) / 2
    return lon + 360 if lon < middle - 180 else lon


def shifted_polygon(polygon: Polygon, bounds: Bounds | None) -> Polygon:
    """Return a polygon whole in the turn of the world that `bounds` is in."""
    if bounds is None or bounds[1][1] <= 180:
        return polygon
    ring = polygon[0]
    middle = sum(x for x, _ in ring) / len(ring)
    turn = shifted(middle, bounds) - middle
    return [[(x + turn, y) for x, y in ring] for ring in polygon] if turn else polygon


_Box = tuple[float, float, float, float]
"""South, west, north, east."""


def _box(place: Place) -> _Box:
    extent = place.extent
    if extent is None or _width(extent.west, extent.east) > _WIDEST_AREA:
        reach = (place.radius_km or 0.0) / 111.2
        across = reach / max(cos(radians(place.lat)), 0.05)
        return place.lat - reach, place.lon - across, place.lat + reach, place.lon + across
    east = extent.west + _width(extent.west, extent.east)
    return extent.south, extent.west, extent.north, east


def _width(west: float, east: float) -> float:
    return (east - west) % 360


def _around(boxes: list[_Box]) -> Bounds:
    """Return the least bounds around boxes: the widest empty stretch of longitude stays out."""
    spans = sorted((box[1], box[3]) for box in boxes)
    start, reach, gap = spans[0][0], spans[0][1], -1.0
    end = reach
    for west, east in spans[1:]:
        if west - reach > gap:
            gap, start, end = west - reach, west, reach
        reach = max(reach, east)
    if gap < 0 or spans[0][0] + 360 - reach >= gap:
        start, end = spans[0][0], reach
    else:
        end += 360
    return (min(box[0] for box in boxes), start), (max(box[2] for box in boxes), end)


def _is_near(place: Place, bounds: Bounds) -> bool:
    (south, west), (north, east) = bounds
    reach = max(_NEARBY_DEGREES, (north - south) / 2, (east - west) / 2)
    lon = shifted(place.lon, bounds)
    return south - reach <= place.lat <= north + reach and west - reach <= lon <= east + reach


def _widened(bounds: Bounds) -> Bounds:
    (south, west), (north, east) = bounds
    tall = max((_SMALLEST_SPAN - (north - south)) / 2, 0.0)
    wide = max((_SMALLEST_SPAN - (east - west)) / 2, 0.0)
    return (max(south - tall, -85.0), west - wide), (min(north + tall, 85.0), east + wide)
