"""Finds the area that each city lies in."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.draft import Draft

_REACH_DEGREES = 0.25
"""How far outside every outline a city may lie: coasts are drawn coarsely."""


def areas_of(cities: Sequence[Draft], shapes: Sequence[BaseGeometry]) -> list[int | None]:
    """Return for each city the number of the shape it lies in, or of the nearest near by."""
    found: list[int | None] = [None] * len(cities)
    if not shapes:
        return found
    points = shapely.points([(city.lon, city.lat) for city in cities])
    tree = shapely.STRtree(shapes)
    for city, area in sorted(tree.query(points, predicate="intersects").T.tolist()):
        if found[city] is None:
            found[city] = area
    outside = [i for i, area in enumerate(found) if area is None]
    near, areas = tree.query_nearest(
        points[outside], max_distance=_REACH_DEGREES, all_matches=False
    )
    for position, area in zip(near.tolist(), areas.tolist(), strict=True):
        found[outside[position]] = area
    return found
