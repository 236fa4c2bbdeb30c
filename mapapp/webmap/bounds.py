"""Which part of the world the map opens on."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians
from typing import NamedTuple

from mapapp.model import Place
from mapapp.topojson import Polygon

Bounds = tuple[tuple[float, float], tuple[float, float]]
"""South-west and north-east corners as (latitude, longitude); east may exceed 180."""


class Fitted(NamedTuple):
    """A place to fit: what it is on the map, whether it is an area, how many events it has."""

    place: Place
    role: str
    is_area: bool
    weight: int


_NEARBY_DEGREES = 2.5
"""Other named points this close to where things happened are fitted as well."""
_SMALLEST_SPAN = 2.0
_WIDEST_AREA = 25.0
"""An area wider than this many degrees is not fitted whole but by its middle."""
_LARGEST_CLUSTER = 24.0
"""Places further apart than this many degrees are not fitted together at first ..."""
_LINK_DEGREES = 10.0
"""... unless steps of at most this many degrees lead from one to the other."""


def fitting_bounds(places: Sequence[Fitted]) -> Bounds | None:
    """Return what the map should open on, None when there is nothing to show.

    Points where something happened come first, then areas where something happened, then other
    named points, then areas. Where those lie far apart, the group with most events is fitted: a far
    country or capital that is only a part of the story never widens the view.
    """
    tiers = _tiers(places)
    core = next((tier for tier in tiers if tier), [])
    if not core:
        return None
    boxes = [_box(one.place) for one in _heaviest_cluster(core)]
    bounds = _around(boxes)
    near = [_box(one.place) for one in tiers[0] + tiers[2] if _is_near(one.place, bounds)]
    return _widened(_around(boxes + near))


def whole_bounds(places: Sequence[Fitted], first: Bounds | None) -> Bounds | None:
    """Return what shows every point, or every area where there is no point."""
    tiers = _tiers(places)
    every = tiers[0] + tiers[2] or tiers[1] + tiers[3]
    if first is None or not every:
        return first
    boxes = [_box(one.place) for one in every]
    wests = [shifted(box[1], first) for box in boxes]
    easts = [west + box[3] - box[1] for west, box in zip(wests, boxes, strict=True)]
    south, north = min(box[0] for box in boxes), max(box[2] for box in boxes)
    return _widened(((south, min(wests)), (north, max(easts))))


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


def _tiers(places: Sequence[Fitted]) -> tuple[list[Fitted], ...]:
    named = ("mentioned", "institution")
    return (
        [one for one in places if one.role == "happened" and not one.is_area],
        [one for one in places if one.role == "happened" and one.is_area],
        [one for one in places if one.role in named and not one.is_area],
        [one for one in places if one.role in named and one.is_area],
    )


def _heaviest_cluster(places: list[Fitted]) -> list[Fitted]:
    """Return the places that lie together and have most events, the first named among equals."""
    (south, west), (north, east) = _around([_box(one.place) for one in places])
    if max(north - south, east - west) <= _LARGEST_CLUSTER:
        return places
    clusters: list[list[Fitted]] = []
    for one in places:
        linked = [cluster for cluster in clusters if any(_is_linked(one, o) for o in cluster)]
        joined = [one, *(other for cluster in linked for other in cluster)]
        clusters = [cluster for cluster in clusters if cluster not in linked] + [joined]
    order = {one.place.id: number for number, one in enumerate(places)}
    return max(
        clusters,
        key=lambda cluster: (
            sum(max(one.weight, 1) for one in cluster),
            -min(order[one.place.id] for one in cluster),
        ),
    )


def _is_linked(one: Fitted, other: Fitted) -> bool:
    a, b = one.place, other.place
    apart = abs(a.lon - b.lon)
    return abs(a.lat - b.lat) <= _LINK_DEGREES and min(apart, 360 - apart) <= _LINK_DEGREES


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
