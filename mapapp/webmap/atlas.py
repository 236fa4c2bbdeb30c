"""The outlines of all countries, fine where one looks and coarse elsewhere.

    magic, length of the header, header (JSON, padded to a multiple of 4), points (int32 pairs),
    levels (a byte a point), cities (JSON)

The borders are cut into arcs that neighbours share, so that both sides of a border are thinned
alike. A point's level is the coarsest drawing that still has it.
"""

from __future__ import annotations

import json
import mmap
from array import array
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from mapapp.antimeridian import earthly
from mapapp.errors import MapAppError
from mapapp.resources import resource
from mapapp.topojson import Line, Point, Polygon

MAGIC = b"MAPATLA3"
FILE_NAME = "atlas.bin"
SCALE = 10_000
"""Steps of a degree."""
TOLERANCES = (0.0, 0.01, 0.04, 0.15)
"""By level: how far, in degrees, the drawing may stray from the finest."""
FINEST, COARSE, COARSEST = 0, 2, 3
_SMALLEST_RING = 4
_AROUND_THE_WORLD, _HALF_ROUND = 355, 180


class Box(NamedTuple):
    """A stretch of the world in degrees."""

    south: float
    west: float
    north: float
    east: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes have something in common."""
        return (
            self.south <= other.north
            and other.south <= self.north
            and self.west <= other.east
            and other.west <= self.east
        )

    def padded(self, share: float, least: float) -> Box:
        """Return the box with a margin: a share of its own size, at least `least` degrees."""
        tall = max((self.north - self.south) * share, least)
        wide = max((self.east - self.west) * share, least)
        return Box(self.south - tall, self.west - wide, self.north + tall, self.east + wide)


class Detail(NamedTuple):
    """How finely to draw: at which level within `focus`, at which elsewhere."""

    focus: Box
    inside: int
    outside: int


_WORLD = Box(-60.0, -180.0, 75.0, 180.0)
_MARGIN, _LEAST_MARGIN = 2.0, 6.0
_FINE_SPANS = (12.0, 30.0)
"""A map that opens on up to the first many degrees is drawn finest, up to the second the next."""


def detail_around(bounds: tuple[tuple[float, float], tuple[float, float]] | None) -> Detail:
    """Return how finely to draw for a map that opens on `bounds` (south-west, north-east)."""
    if bounds is None:
        return Detail(_WORLD, COARSE, COARSE)
    box = Box(*bounds[0], *bounds[1])
    across = max(box.east - box.west, box.north - box.south)
    level = sum(across > span for span in _FINE_SPANS)
    return Detail(box.padded(_MARGIN, _LEAST_MARGIN), level, COARSE)


class Country(NamedTuple):
    """One country: its ISO 3166-1 alpha-2 code or "", its name, where to write it, its box."""

    code: str
    name: str
    lat: float
    lon: float
    box: Box
    arcs: list[list[list[int]]]


class City(NamedTuple):
    """A city to write on the map; `capital` of a country."""

    name: str
    lat: float
    lon: float
    population: int
    capital: bool


class Atlas:
    """The opened outlines. Reading only."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        """Read the file's content. Raises `MapAppError` when it is damaged."""
        content = memoryview(data)
        if content[: len(MAGIC)] != MAGIC:
            raise MapAppError("The map's outlines are damaged. Install mapapp again.")
        start = len(MAGIC) + 4
        end = start + int.from_bytes(content[len(MAGIC) : start], "little")
        header: dict[str, Any] = json.loads(bytes(content[start:end]))
        self._starts: list[int] = header["starts"]
        points = self._starts[-1]
        self._points = content[end : end + points * 8].cast("i")
        self._levels = content[end + points * 8 : end + points * 9]
        self._cities = content[end + points * 9 :]
        self.countries = tuple(
            Country(c["code"], c["name"], c["lat"], c["lon"], Box(*c["box"]), c["arcs"])
            for c in header["countries"]
        )

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """The larger cities of the world, the most important first."""
        return tuple(City(*city) for city in json.loads(bytes(self._cities)))

    def country_outline(self, code: str, detail: Detail) -> list[Polygon]:
        """Return the polygons of the country with an ISO code, [] where the atlas has none."""
        parts = [country for country in self.countries if code and country.code == code]
        return [polygon for part in parts for polygon in self.outline(part, detail)]

    def outline(self, country: Country, detail: Detail) -> list[Polygon]:
        """Return a country's polygons, never none."""
        polygons = [
            polygon
            for rings in country.arcs
            for polygon in _untorn([self._ring(arcs, detail) for arcs in rings], country.box)
        ]
        kept = [
            [ring for ring in rings if len(ring) >= _SMALLEST_RING]
            for rings in polygons
            if len(rings[0]) >= _SMALLEST_RING
        ]
        if kept or detail.outside == FINEST:
            return kept
        return self.outline(country, detail._replace(inside=FINEST, outside=detail.outside - 1))

    def _ring(self, arcs: list[int], detail: Detail) -> Line:
        ring: Line = []
        for number in arcs:
            arc = list(self._arc(number if number >= 0 else ~number, detail))
            ring += (arc if number >= 0 else arc[::-1])[1 if ring else 0 :]
        return ring

    def _arc(self, number: int, detail: Detail) -> Iterator[Point]:
        first, last = self._starts[number], self._starts[number + 1]
        lons, lats = (
            self._points[2 * first : 2 * last : 2],
            self._points[2 * first + 1 : 2 * last : 2],
        )
        levels = self._levels[first:last]
        south, west, north, east = (round(value * SCALE) for value in detail.focus)
        for x, y, level in zip(lons, lats, levels, strict=True):
            if level >= detail.outside or (
                level >= detail.inside and south <= y <= north and west <= x <= east
            ):
                yield x / SCALE, y / SCALE


def _untorn(polygon: Polygon, box: Box) -> list[Polygon]:
    """Return a polygon in parts where it steps over the antimeridian."""
    if box.east - box.west < _AROUND_THE_WORLD:
        return [polygon]
    lons = [x for x, _ in polygon[0]]
    return [polygon] if lons and max(lons) - min(lons) < _HALF_ROUND else earthly(polygon)


def pack_atlas(
    countries: list[dict[str, Any]], cities: list[City], arcs: list[Line], levels: list[bytes]
) -> bytes:
    """Return the file's content of countries whose `arcs` number the given ones."""
    starts = [0]
    points = array("i")
    for arc in arcs:
        starts.append(starts[-1] + len(arc))
        points.extend(round(value * SCALE) for point in arc for value in point)
    header = _json({"countries": countries, "starts": starts})
    header += b" " * (-len(header) % 4)
    size = len(header).to_bytes(4, "little")
    return MAGIC + size + header + points.tobytes() + b"".join(levels) + _json(cities)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def default_atlas() -> Atlas:
    """Return the built-in atlas. Raises `MapAppError` when it is missing or damaged."""
    return read_atlas(resource(f"web/{FILE_NAME}"))


def read_atlas(path: Path) -> Atlas:
    """Map the atlas at `path` to memory."""
    with path.open("rb") as file:
        return Atlas(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
