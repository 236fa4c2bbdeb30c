"""Shapes at build time, by shapely: unions, inner points, bounding boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.antimeridian import earthly
from mapapp.model import Extent
from mapapp.topojson import Polygon

_DECIMALS = 5
_STEP_DEGREES = 10**-_DECIMALS


def to_shape(polygons: Iterable[Polygon]) -> BaseGeometry:
    """Return polygons (longitude, latitude) as one valid shape, overlaps dissolved."""
    parts = [
        shapely.make_valid(shapely.Polygon(outer, holes))
        for polygon in polygons
        for outer, *holes in earthly(polygon)
    ]
    return only_areas(shapely.set_precision(united(parts), _STEP_DEGREES))


def united(parts: Sequence[BaseGeometry]) -> BaseGeometry:
    """Return the union of shapes."""
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)


def only_areas(shape: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a shape without its stray lines and points."""
    if shape.geom_type in {"Polygon", "MultiPolygon"}:
        return shape
    areas = [part for part in shapely.get_parts(shape) if shapely.area(part) > 0]
    return shapely.union_all([only_areas(part) for part in areas])


def to_outline(shape: BaseGeometry) -> tuple[Polygon, ...]:
    """Return a shape's polygons, the largest first."""
    parts: list[Any] = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    parts.sort(key=lambda part: -part.area)
    return tuple(
        [_points(part.exterior), *(_points(ring) for ring in part.interiors)] for part in parts
    )


def _points(ring: Any) -> list[tuple[float, float]]:
    return [(round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in ring.coords]


def inner_point(shape: BaseGeometry) -> tuple[float, float]:
    """Return a latitude and longitude inside a shape: its centroid where that lies inside."""
    largest: Any = max(shapely.get_parts(shape), key=shapely.area)
    point = largest.centroid
    if not shapely.contains(largest, point):
        point = largest.representative_point()
    return round(point.y, _DECIMALS), round(point.x, _DECIMALS)


def extent_of(polygons: Sequence[Polygon]) -> Extent | None:
    """Return the bounding box of polygons, across the antimeridian where that is narrower."""
    points = [point for polygon in polygons for point in polygon[0]]
    if not points:
        return None
    lats = [lat for _, lat in points]
    lons = [lon for lon, _ in points]
    west, east = _narrowest(lons)
    return Extent(min(lats), west, max(lats), east)


def _narrowest(lons: list[float]) -> tuple[float, float]:
    west, east = min(lons), max(lons)
    eastern = [lon for lon in lons if lon >= 0]
    western = [lon for lon in lons if lon < 0]
    if not eastern or not western:
        return west, east
    across = min(eastern), max(western)
    return across if across[1] + 360 - across[0] < east - west else (west, east)
