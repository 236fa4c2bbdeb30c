"""Outlines of world regions that are made of whole countries: the Nordic countries, the Maghreb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.shapes import to_outline
from mapapp.model import Extent, Kind
from mapapp.topojson import Polygon

_ALIKE = 0.85
"""The share that the boxes of a region and of its countries have in common, if it is made of them.

Measured on the table: the Maghreb 1.0, Central America 0.86, but the Sahel and the Congo Basin,
which have parts of their countries, 0.5 and less.
"""


def with_composed_outlines(natural: Iterable[Draft], countries: Iterable[Draft]) -> list[Draft]:
    """Return `natural`, the regions that are made of whole countries with their outline."""
    outlines = {country.country: country.outline for country in countries}
    return [_composed(place, outlines) for place in natural]


def _composed(place: Draft, outlines: dict[str, tuple[Polygon, ...]]) -> Draft:
    if place.kind is not Kind.REGION or place.extent is None or len(place.countries) < 2:
        return place
    box = _box(place.extent)
    parts = [
        shape
        for code in place.countries
        for polygon in outlines.get(code, ())
        if box.intersects(shape := shapely.Polygon(polygon[0], polygon[1:]))
    ]
    if not parts or _likeness(box, parts) < _ALIKE:
        return place
    return replace(place, outline=to_outline(shapely.union_all(parts)))


def _box(extent: Extent) -> BaseGeometry:
    return shapely.box(extent.west, extent.south, extent.east, extent.north)


def _likeness(box: BaseGeometry, parts: Sequence[BaseGeometry]) -> float:
    around = shapely.box(*shapely.total_bounds(parts))
    return float(box.intersection(around).area / box.union(around).area)
